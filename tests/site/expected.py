"""What pages must say: every count with its label, from the recount; the pages of what is due in
`expected_duties`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import partial

from tests.site.pagelines import page_lines, squeezed
from tests.site.recount import AUDIENCES, Raw, Street, day_of
from tests.site.recount_duties import Reckoner, Tally

#: (path of a page, what must stand in one of its lines: label and number together)
Fragment = tuple[str, str]


def cn(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def of(part: int, whole: int | None = None, unit: str = "项") -> str:
    return f"{part}{unit}" if whole is None else f"{part}/{whole}{unit}"


# -- what each page must say -----------------------------------------------------------------------------
class Expected:
    """What the pages of home, units, cadres and lists must say, counted by `recount`. White space is left
    out, as in `page_lines`. Fragments of a path with ? before it are known
    there but may be left out; of ? alone, on any page."""

    def __init__(self, street: Street, reckoner: Reckoner, files: dict[str, bytes]) -> None:
        self.street, self.reckoner, self.files = street, reckoner, files
        year = street.told_year()
        assert year is not None
        self.year = year
        self.years = sorted({int(p["年度"]) for p in street.all("pledge")}, reverse=True)
        self.pages: dict[str, list[str]] = {}
        for make in (
            self.home,
            self.comparisons,
            self.counted,
            self.units,
            self.cadres,
            self.lists,
            self.opinions,
        ):
            for path, fragment in make():
                self.pages.setdefault(path, []).append(fragment)

    def end(self, year: int) -> date:
        return min(self.street.today, date(year, 12, 31))

    def duties(self, year: int, unit: str | None = None) -> Tally:
        """What a unit owed in a year, or the street and all units."""
        return self.reckoner.counted(year, unit=unit) if unit else self.reckoner.counted(year)

    def account(self, year: int) -> dict[str, str]:
        """Name of each figure of a year → the number told."""
        s, day = self.street, self.end(year)
        counts = s.tally(s.goals(year))
        found = {
            "公开选拔计划选人": of(s.planned(year, day)[0], unit="人"),
            "公开选拔任用": of(s.appointed(year, day), unit="人"),
            "选拔公示期意见办结": of(*s.objections(year, day), unit="件"),
            "后备干部人才库": of(s.pool(day), unit="人"),
            "在岗后备干部": of(len(s.reserves(day)), unit="人"),
            "承诺的目标": of(counts["承诺"]),
            "书记、主任备案": of(*s.filings(day), unit="个"),
            "在任干部": of(len(s.in_office(day)), unit="人"),
        }
        found |= {f"{a}培训": of(*s.trained(year, a), unit="人") for a in AUDIENCES}
        found |= {n: of(counts[n], counts["承诺"]) for n in ("完成", "滞后", "调整", "终止")}
        in_time, due, _, _ = self.duties(year)
        if due:
            found["按时公开"] = of(in_time, due, "次")
        if s.feedback(year, s.today)[1]:
            found["意见答复"] = of(*s.feedback(year, s.today), unit="件")
        return found

    def home(self) -> Iterator[Fragment]:
        s, year = self.street, self.year
        now, before = self.account(year), self.account(year - 1)
        path = "list/figures.html"
        for name, told in now.items():
            yield path, f"{name}｜数｜{told}"
            yield path, f"{name}｜上年｜{before.get(name, '—')}"
        graded = max(y for y in self.years if s.grades(y))
        given, last = s.grades(graded), s.grades(graded - 1)
        for grade, number in given.items():
            name = f"{graded}年度评议“{grade}”"
            yield path, f"{name}｜数｜{of(number, sum(given.values()), '份')}"
            told = of(last[grade], sum(last.values()), "份") if grade in last else "—"
            yield path, f"{name}｜上年｜{told}"
        newest = max(y for y, _ in s.elected())
        number = sum(y == newest for y, _ in s.elected())
        yield path, f"{newest}年后备干部选进两委｜数｜{of(number, unit='人')}"
        yield path, f"小微权力｜数｜{of(len(s.powers()))}"
        yield path, f"{s.planned(year, self.end(year))[1]}次公告"
        _, _, late, missing = self.duties(year)
        yield path, f"迟公开{late}次，应公开未公开{missing}次"
        for name in (
            "承诺的目标",
            "完成",
            "滞后",
            "按时公开",
            "公开选拔计划选人",
            "在岗后备干部",
            "村社区干部培训",
        ):
            yield "index.html", f"{name}｜{now[name]}上年{before[name]}"
        yield "index.html", f"小微权力｜{of(len(s.powers()))}"
        yield "index.html", f"全部{len(s.in_office(s.today))}人"
        for item in s.all("catalogue"):
            due_from = [
                u
                for u in s.units
                if item.get("适用类型", u["类型"]) == u["类型"] and u["id"] in item.get("适用单位", [u["id"]])
            ]
            yield "?index.html", f"前{len(due_from)}个村社区"
        in_time, due, late, missing = self.duties(year)
        silent = f"，迟{late}次" * (late > 0) + f"，没有公开{missing}次" * (missing > 0)
        yield "index.html", f"{year}年到现在应公开{due}次，按时{in_time}次{silent}"
        yield "index.html", f"应公开而没有公开的{missing}件"
        for unit in s.units:
            opens = s.told_year(单位=unit["id"])
            if opens is not None:
                counts = s.tally(s.goals(opens, 单位=unit["id"]))
                prefix = "" if opens == year else f"{opens}年"
                yield "index.html", f"{unit['名称']}{prefix}承诺{counts['承诺']}项，完成{counts['完成']}项"

    def comparisons(self) -> Iterator[Fragment]:
        s = self.street
        for year in self.years:
            path = f"list/compare-{year}.html"
            for unit in (*s.units, None):
                id, name = (unit["id"], unit["名称"]) if unit else (None, "全街道")
                goals = s.goals(year, 单位=id) if id else s.goals(year)
                counts = s.tally(goals)
                for share in ("完成", "滞后", "调整", "终止"):
                    yield path, f"{name}｜目标{share}｜{of(counts[share], counts['承诺'])}"
                for audience in AUDIENCES:
                    yield path, f"{name}｜{audience}培训｜{of(*s.trained(year, audience, id), unit='人')}"
                people = s.reserves(self.end(year), id)
                yield path, f"{name}｜在岗后备干部｜{of(len(people), unit='人')}"
                in_time, due, _, _ = self.duties(year, id)
                if due:
                    yield path, f"{name}｜按时公开｜{of(in_time, due, '次')}"
                given = s.grades(year, id)
                for grade, number in given.items():
                    yield path, f"{name}｜评议结果｜{grade}{of(number, sum(given.values()), '份')}"

    def counted(self) -> Iterator[Fragment]:
        s = self.street
        for year in self.years:
            for unit in (*s.units, None):
                id = unit["id"] if unit else None
                path = f"list/counted-{year}{f'-{id}' if id else ''}.html"
                counts = s.tally(s.goals(year, 单位=id) if id else s.goals(year))
                rest = counts["推进中"] + counts["未启动"] + counts["还没有公开进展"]
                yield path, f"完成：{counts['完成']}项"
                yield path, f"滞后：{counts['滞后']}项"
                yield path, f"调整过（上面或下面也列着）：{counts['调整']}项"
                yield path, f"终止：{counts['终止']}项"
                yield path, f"其余（推进中、未启动、还没有公开进展）：{rest}项"
                given = s.grades(year, id)
                spread = "，".join(f"{grade}{number}份" for grade, number in given.items())
                yield path, f"评议结果{f'（{spread}）' if spread else ''}：{sum(given.values())}份"
                day = self.end(year)
                yield path, f"在岗后备干部（{cn(day)}）：{len(s.reserves(day, id))}人"
                in_time, due, _, _ = self.duties(year, id)
                yield path, f"公开目录里到期的（按时公开{in_time}次）：{due}次"
                if id is None:  # sections too long for a page tell each unit's own heading
                    for each in s.units:
                        part = self.duties(year, each["id"])
                        yield "?", f"公开目录里到期的（按时公开{part[0]}次）：{part[1]}次"

    def units(self) -> Iterator[Fragment]:
        s = self.street
        yield "unit/index.html", f"共{len(s.units)}个村社区"
        for unit in s.units:
            id, path = unit["id"], f"unit/{unit['id']}.html"
            goals = partial(s.goals, 单位=id)
            told = s.told_year(单位=id)
            yield path, f"在任{len(s.in_office(s.today, id))}人"
            if told is not None:
                counts, said = s.tally(goals(told)), s.sentence(goals(told))
                yield path, f"{told}年{said}"
                yield path, f"{told}年{counts['承诺']}项目标"
                yield path, f"完成{counts['完成']}项，滞后{counts['滞后']}项"
                yield "unit/index.html", f"{told}年{said}"
                if goals(told - 1):
                    yield path, f"上年（{told - 1}）{s.sentence(goals(told - 1))}"
            for year in self.years:
                if goals(year):
                    yield path, f"{year}年：{len(goals(year))}项目标"
            for pledge in s.all("pledge"):
                if pledge["单位"] == id:
                    owner = self.owner(pledge)
                    yield path, f"{owner}{pledge['年度']}年目标承诺{len(pledge['目标'])}项，"
            yield path, f"在岗后备干部｜{len(s.reserves(s.today, id))}人"
            trained = (f"{a}{of(*s.trained(self.year, a, id), unit='人')}" for a in AUDIENCES)
            yield path, f"{self.year}年训到｜{'，'.join(trained)}"
            yield from self.unit_duties(path, id)
            graded = [y for y in self.years if s.grades(y, id)]
            if graded:
                yield path, f"{max(graded)}年度{sum(s.grades(max(graded), id).values())}份结果已公布"
            if unit.get("小组"):
                yield path, f"{len(unit['小组'])}个小组"
            for count in unit.get("组干部人数", ()):
                yield path, f"{cn(day_of(count['日期']))}{count['人数']}人"
            if "人口" in unit:
                yield path, f"{unit['人口']}人"
            for selection in s.all("selection"):
                if any(post.get("单位", id) == id for post in selection["岗位表"]):
                    yield path, f"选{self.places(selection)}人"
            powers = s.powers(id)
            yield path, f"共{len(powers)}项，每项写着"
            yield f"list/power-{id}.html", f"共{len(powers)}项"
            for group in s.settings["小微权力清单"]["类别"]:
                number = sum(power["类别"] == group for power in powers)
                if number:
                    yield path, f"{group}{number}项"

    def unit_duties(self, path: str, unit: str) -> Iterator[Fragment]:
        """The year's sum, and how often each item of the catalogue was disclosed in time, late, or not."""
        in_time, due, late, missing = self.duties(self.year, unit)
        silent = f"，迟{late}次" * (late > 0) + f"，没有公开{missing}次" * (missing > 0)
        yield path, f"{self.year}年应公开{due}次，按时{in_time}次{silent}。"
        for year in self.years:
            for item in self.street.all("catalogue"):
                own = self.reckoner.counted(year, item["id"], unit=unit)
                yield f"?{path}", f"{squeezed(item['事项'])}｜情况｜按时{own[0]}次"

    def owner(self, pledge: Raw) -> str:
        s = self.street
        if "干部" in pledge:
            return str(s.kinds["cadre"][pledge["干部"]]["姓名"])
        return f"{s.kinds['unit'][pledge['单位']]['名称']}班子"

    @staticmethod
    def places(selection: Raw) -> int:
        return sum(int(post.get("核减为", post["职数"])) for post in selection["岗位表"])

    def cadres(self) -> Iterator[Fragment]:
        s = self.street
        for cadre in s.all("cadre"):
            path = f"cadre/{cadre['id']}.html"
            for year in self.years:
                goals = s.goals(year, 干部=cadre["id"])
                if goals:
                    yield path, f"{year}年：{s.sentence(goals)}"
                    if year == s.told_year(干部=cadre["id"]):
                        yield path, f"{year}年{s.sentence(goals)}"
            for review in s.all("review"):
                if review.get("干部") == cadre["id"] and review.get("整改"):
                    yield path, f"要整改的｜{len(review['整改'])}件"

    def lists(self) -> Iterator[Fragment]:
        s = self.street
        for pledge in s.all("pledge"):
            said = s.sentence(s.goals(int(pledge["年度"]), id=pledge["id"]))
            for path in self.yearly("pledge", int(pledge["年度"])):
                yield path, f"{self.owner(pledge)}{pledge['年度']}年目标承诺{said}"
        for selection in s.all("selection"):
            for path in self.yearly("selection", int(selection["年度"])):
                title = squeezed(selection["标题"])
                yield path, f"{title}{selection['年度']}年，选{self.places(selection)}人"
        for midyear in s.all("midyear"):
            statuses = [p["状态"] for p in midyear["进展"]]
            order = ("已完成", "滞后", "未启动", "推进中", "按时序", "调整", "终止")
            parts = "，".join(f"{o}{statuses.count(o)}项" for o in order if o in statuses)
            year = s.kinds["pledge"][midyear["承诺"]]["年度"]
            for path in self.yearly("midyear", int(year)):
                yield path, f"共{len(statuses)}项：{parts}"
        levels = ("书记、主任", "两委委员", "监督委员会", "后备干部", "小组干部", "工作人员")
        for place, level in enumerate(levels, 1):
            there = {c["id"] for c, p in s.posts(s.today) if p["岗位类别"] == level}
            if there:
                yield "cadre/index.html", f"{level}{len(there)}人"
                yield f"list/cadre-post-{place}.html", f"共{len(there)}人。"
        for unit in s.units:
            ever = {c["id"] for c, p in s.posts() if p["单位"] == unit["id"]}
            yield f"list/cadre-{unit['id']}.html", f"共{len(ever)}人。"
            former = f"（原名{unit['曾用名'][-1]['名称']}）" if unit.get("曾用名") else ""
            yield "cadre/index.html", f"{unit['名称']}{former}{len(ever)}人"
        yield from self.surnames()
        yield "power/index.html", f"共{len(s.powers())}项"
        for year in {y for y, _ in s.elected()}:
            yield "list/elected.html", f"{year}年：{sum(y == year for y, _ in s.elected())}人"
        for year in range(2018, s.today.year + 1):
            if s.appointed(year, s.today):
                yield "list/selected.html", f"{year}年任用：{s.appointed(year, s.today)}人"
            settled, received = s.objections(year, s.today)
            if any("结论" in c and c["结论"]["日期"].startswith(str(year)) for c in s.all("selection")):
                yield "list/selected.html", f"{year}年公示期收到的意见：{received}件，办结{settled}件"
        for selection in s.all("selection"):
            if "结论" in selection:
                c = {"收到意见": "0", "属实": "0", "不属实": "0", "已办结": "0", **selection["结论"]}
                yield (
                    "list/selected.html",
                    f"收到意见{c['收到意见']}件，属实{c['属实']}件，不属实{c['不属实']}件，办结{c['已办结']}件",
                )
        filed, heads = s.filings(s.today)
        yield "list/filings.html", f"已经备案：{filed}个岗位"
        yield "list/filings.html", f"记录还没有写明备案：{heads - filed}个岗位"

    def yearly(self, kind: str, year: int) -> tuple[str, ...]:
        """The list of a year; of the newest, the first page of the column too."""
        newest = year == max(self.years)
        return (f"list/{kind}-{year}.html", *((f"{kind}/index.html",) if newest else ()))

    def opinions(self) -> Iterator[Fragment]:
        """On the page of what an opinion is about: how many there are."""
        subjects = [feedback["针对"] for feedback in self.street.all("feedback")]
        for subject in set(subjects):
            yield f"{subject}.html", f"收到的意见和答复（{subjects.count(subject)}件）"

    def surnames(self) -> Iterator[Fragment]:
        """Lists by letter: as many people as names stand on the page, everyone on exactly one."""
        names = [squeezed(cadre["姓名"]) for cadre in self.street.all("cadre")]
        listed = []
        for path in self.files:
            if re.fullmatch(r"list/cadre-([a-z]|other)\.html", path):
                lines = page_lines(self.files[path].decode())
                here = [name for name in names if any(line.startswith(name) for line in lines)]
                listed += here
                yield path, f"共{len(here)}人。"
        assert sorted(listed) == sorted(names)
