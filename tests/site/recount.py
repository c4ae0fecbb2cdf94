"""The street counted again, from the bare YAML: slow, plain, and without a line of the program that made the
site. Dates and numbers are read here by hand; where the program has an index, this looks at every record."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

Raw = dict[str, Any]

HEADS = "书记、主任"
ELECTIONS = ("村民选举", "居民选举", "党内选举")
AUDIENCES = ("村社区干部", "后备干部", "组干部")
REGISTERED = {"村社区干部": (HEADS, "两委委员", "监督委员会", "工作人员"), "后备干部": ("后备干部",)}
GRADES = ("优秀", "称职", "基本称职", "不称职", "满意", "基本满意", "不满意")
APPROVAL = ("拟稿", "审核", "保密审查", "批准")


def day_of(text: str) -> date:
    year, month, day = (int(part) for part in text.split("-"))
    return date(year, month, day)


def number(raw: Raw, key: str, default: int = 0) -> int:
    return int(raw[key]) if raw.get(key, "") != "" else default


@cache
def load(text: str) -> Any:
    """A file's YAML, every scalar as text; read once however often the records are counted."""
    return yaml.load(text, getattr(yaml, "CBaseLoader", yaml.BaseLoader))


class Street:
    """Everything that may be read on a day, by kind and id."""

    def __init__(self, content: Path) -> None:
        self.settings: Raw = load((content / "site.yml").read_text("utf-8"))
        self.today = day_of(self.settings["截至日期"])
        self.kinds: dict[str, dict[str, Raw]] = {}
        self._readings: dict[str, list[Raw]] = {}
        for file in sorted(content.rglob("*.yml")):
            kind = file.relative_to(content).parts[0]
            if kind in ("site.yml", "glossary.yml", "calendar"):
                continue
            raw = load(file.read_text("utf-8"))
            if self._readable(raw):
                self.kinds.setdefault(kind, {})[file.stem] = {**raw, "id": file.stem}
        self.units = sorted(self.kinds["unit"].values(), key=lambda u: (int(u["顺序"]), u["id"]))

    def _readable(self, raw: Raw) -> bool:
        steps = raw.get("公开审批") or {}
        whole = all(step in steps for step in APPROVAL)
        return raw["公开范围"] == "全社会" and whole and day_of(steps["批准"]["日期"]) <= self.today

    def all(self, kind: str) -> list[Raw]:
        return list(self.kinds.get(kind, {}).values())

    # -- people --------------------------------------------------------------------------------
    def posts(self, on: date | None = None) -> Iterable[tuple[Raw, Raw]]:
        for cadre in self.all("cadre"):
            for post in cadre["任职"]:
                if on is None or (
                    day_of(post["起"]) <= on and ("止" not in post or on <= day_of(post["止"]))
                ):
                    yield cadre, post

    def in_office(self, on: date, unit: str | None = None) -> set[str]:
        return {cadre["id"] for cadre, post in self.posts(on) if unit in (None, post["单位"])}

    def reserves(self, on: date, unit: str | None = None) -> set[str]:
        return {
            cadre["id"]
            for cadre, post in self.posts(on)
            if post["岗位类别"] == "后备干部" and unit in (None, post["单位"])
        }

    def elected(self) -> list[tuple[int, str]]:
        """(year of the first seat, person) of reserve cadres elected into a 两委."""
        found = []
        for cadre in self.all("cadre"):
            reserve = [day_of(p["起"]) for p in cadre["任职"] if p["岗位类别"] == "后备干部"]
            seats = [
                day_of(p["起"])
                for p in cadre["任职"]
                if p["岗位类别"] in (HEADS, "两委委员") and p["产生方式"] in ELECTIONS
            ]
            later = [day for day in seats if reserve and min(reserve) < day <= self.today]
            if later:
                found.append((min(later).year, cadre["id"]))
        return found

    def filings(self, on: date) -> tuple[int, int]:
        """(filed, in office) of posts of secretaries and directors."""
        heads = [post for _, post in self.posts(on) if post["岗位类别"] == HEADS]
        return sum("备案" in p and day_of(p["备案"]["日期"]) <= on for p in heads), len(heads)

    def pool(self, on: date) -> int:
        pools = [p for p in self.all("reserve") if "单位" not in p] or self.all("reserve")
        total = 0
        for pool in pools:
            if "期初" in pool and day_of(pool["期初"]["日期"]) <= on:
                total += int(pool["期初"]["人数"])
            total += sum(int(b["人数"]) for b in pool.get("入库", ()) if day_of(b["日期"]) <= on)
            total -= sum(int(b["人数"]) for b in pool.get("出库", ()) if day_of(b["日期"]) <= on)
        return total

    # -- selections ----------------------------------------------------------------------------
    def planned(self, year: int, on: date) -> tuple[int, int]:
        """(posts, notices) of selections of the year announced by a day."""
        notices = [
            s
            for s in self.all("selection")
            if int(s["年度"]) == year and "公告日期" in s and day_of(s["公告日期"]) <= on
        ]
        return sum(int(post["职数"]) for s in notices for post in s["岗位表"]), len(notices)

    def appointed(self, year: int, on: date) -> int:
        return sum(
            day_of(a["任职日期"]).year == year and day_of(a["任职日期"]) <= on
            for s in self.all("selection")
            if "结论" in s and day_of(s["结论"]["日期"]) <= on
            for a in s["结论"].get("任用", ())
        )

    def objections(self, year: int, on: date) -> tuple[int, int]:
        """(settled, received) in selections concluded in the year."""
        ended = [
            s["结论"]
            for s in self.all("selection")
            if "结论" in s and day_of(s["结论"]["日期"]) <= on and s["结论"]["日期"].startswith(str(year))
        ]
        return sum(number(c, "已办结") for c in ended), sum(number(c, "收到意见") for c in ended)

    # -- training ------------------------------------------------------------------------------
    def trained(self, year: int, audience: str, unit: str | None = None) -> tuple[int, int]:
        """(trained at least once, on the register) of one unit or of all."""
        if unit is None:
            parts = [self.trained(year, audience, u["id"]) for u in self.units]
            return sum(p[0] for p in parts), sum(p[1] for p in parts)
        month, day = (int(part) for part in self.limit("培训名册日", "01-31").split("-"))
        listed_on = date(year, month, day)
        if audience in REGISTERED:
            levels = REGISTERED[audience]
            register = len(
                {c["id"] for c, p in self.posts(listed_on) if p["单位"] == unit and p["岗位类别"] in levels}
            )
        else:
            counts = [
                (day_of(h["日期"]), int(h["人数"]))
                for h in self.kinds["unit"][unit].get("组干部人数", ())
                if (day_of(h["日期"]).year, day_of(h["日期"]).month) <= (year, month)
            ]
            register = max(counts)[1]
        rows = [
            row
            for training in self.all("training")
            if int(training["年度"]) == year and training.get("计划中", "否") != "是"
            for row in training.get("参训", ())
            if row["单位"] == unit and row["对象"] == audience
        ]
        covered = sum(number(r, "首次", number(r, "参训") + number(r, "补训")) for r in rows)
        return covered, register - max((number(r, "离任") for r in rows), default=0)

    def limit(self, key: str, default: str) -> str:
        return str(self.settings.get("规则参数", {}).get(key, default))

    # -- goals ---------------------------------------------------------------------------------
    def readings(self, pledge: str) -> list[Raw]:
        """Mid-year readings in time, then the review."""
        if pledge in self._readings:
            return self._readings[pledge]
        midyears = [m for m in self.all("midyear") if m["承诺"] == pledge]
        midyears.sort(key=lambda m: (day_of(m["截至"]), int(m["期次"]), m["id"]))
        held = [
            r
            for r in self.all("review")
            if r.get("承诺") == pledge
            and ("会议" in r or "会议见" in r or r.get("完成情况") or r.get("变更"))
        ]
        self._readings[pledge] = midyears + held
        return self._readings[pledge]

    def goals(self, year: int, **of: str) -> list[dict[str, Any]]:
        """Every goal of the pledges of a year with `单位`, `干部` or `id` as asked: its newest status, and
        whether it was ever adjusted or stopped."""
        found = []
        for pledge in self.all("pledge"):
            if int(pledge["年度"]) != year or any(pledge.get(key) != want for key, want in of.items()):
                continue
            readings = self.readings(pledge["id"])
            changes = [change for r in readings for change in r.get("变更", ())]
            ids = [g["编号"] for g in pledge["目标"]]
            ids += [change["新增目标"]["编号"] for change in changes if "新增目标" in change]
            for id in ids:
                told = [
                    p["状态"]
                    for r in readings
                    for p in (*r.get("进展", ()), *r.get("完成情况", ()))
                    if p["目标"] == id
                ]
                kinds = [change["类型"] for change in changes if change["目标"] == id]
                status = told[-1] if told else None
                stopped = "终止" in kinds or status == "终止"
                found.append({"status": status, "stopped": stopped, "adjusted": "调整" in kinds})
        return found

    @staticmethod
    def tally(goals: list[dict[str, Any]]) -> dict[str, int]:
        running = [g["status"] for g in goals if not g["stopped"]]
        counts = {
            "承诺": len(goals),
            "完成": running.count("已完成"),
            "滞后": running.count("滞后"),
            "终止": len(goals) - len(running),
            "未启动": running.count("未启动"),
            "还没有公开进展": running.count(None),
        }
        counts["推进中"] = 2 * len(goals) - sum(counts.values())
        counts["调整"] = sum(g["adjusted"] for g in goals)
        return counts

    @classmethod
    def sentence(cls, goals: list[dict[str, Any]]) -> str:
        """承诺12项，完成10项，滞后1项 …: the first two always, the others where there are any."""
        counts = cls.tally(goals)
        order = ("承诺", "完成", "滞后", "终止", "推进中", "未启动", "还没有公开进展")
        return "，".join(
            f"{name}{counts[name]}项" for name in order if name in ("承诺", "完成") or counts[name]
        )

    def told_year(self, **of: str) -> int | None:
        """The newest year of which any progress was told, else the newest pledged."""
        years = sorted({int(p["年度"]) for p in self.all("pledge")}, reverse=True)
        own = [year for year in years if self.goals(year, **of)]
        told = (year for year in own if any(g["status"] for g in self.goals(year, **of)))
        return next(told, own[0] if own else None)

    # -- reviews -------------------------------------------------------------------------------
    def grades(self, year: int, unit: str | None = None) -> dict[str, int]:
        """How often each grade was given, from high to low."""
        given = [
            r["结果"]
            for r in self.all("review")
            if int(r["年度"]) == year and "结果" in r and unit in (None, r["单位"])
        ]
        return {grade: given.count(grade) for grade in GRADES if grade in given}

    # -- feedback ------------------------------------------------------------------------------
    def feedback(self, year: int, on: date) -> tuple[int, int]:
        """(answered, received)."""
        found = [
            f
            for f in self.all("feedback")
            if f["收到日期"].startswith(str(year)) and day_of(f["收到日期"]) <= on
        ]
        return sum("答复日期" in f and day_of(f["答复日期"]) <= on for f in found), len(found)

    # -- powers --------------------------------------------------------------------------------
    def powers(self, unit: str | None = None) -> list[Raw]:
        return [
            p for p in self.all("power") if unit is None or not p.get("适用单位") or unit in p["适用单位"]
        ]
