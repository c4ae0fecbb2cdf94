"""Duties counted again from the bare YAML: what the catalogue orders, of whom, by which day, and what
answered it. Made from docs/decisions/what-answers-a-duty.md, not from the program; slow, every record looked
at for every duty. Whatever stands always (长期公开) is no duty of a day and is left out."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from tests.site.recount import Raw, Street, day_of, load

ONE_DAY = timedelta(days=1)
MONTHS = {"每年": 12, "每半年": 6, "每季度": 3, "每月": 1}
LETTERS = {12: "{0}", 6: "{0}-H{1}", 3: "{0}-Q{1}", 1: "{0}-{1:02d}"}
KINDS = {
    "年初承诺": "pledge",
    "年中唱票": "midyear",
    "年末评议": "review",
    "培训": "training",
    "公开选拔": "selection",
    "干部": "cadre",
    "村社区": "unit",
    "后备人才库": "reserve",
    "激励保障": "incentive",
    "监督管理": "supervision",
    "小微权力": "power",
    "意见答复": "feedback",
}
#: Records that say which year they tell of; the others are rewritten, and tell of their last approval.
DATED = ("pledge", "midyear", "review", "training", "selection")
#: (in time, due, late, missing)
Tally = tuple[int, int, int, int]


class Days:
    """Working days by the yearly tables."""

    def __init__(self, folder: Path) -> None:
        self.years: set[int] = set()
        self.off: set[date] = set()
        self.on: set[date] = set()
        for file in sorted(folder.glob("*.yml")):
            table = load(file.read_text("utf-8"))
            self.years.add(int(table["年份"]))
            for holiday in table["放假"]:
                day = day_of(holiday["起"])
                while day <= day_of(holiday["止"]):
                    self.off.add(day)
                    day += ONE_DAY
            self.on |= {day_of(text) for text in table.get("调休上班", ())}

    def worked(self, day: date) -> bool:
        return day in self.on or (day.isoweekday() <= 5 and day not in self.off)

    def shifted(self, day: date) -> date:
        """The next working day; the day itself where a year has no table yet (a forecast)."""
        moved = day
        while moved.year in self.years and not self.worked(moved):
            moved += ONE_DAY
        return moved if moved.year in self.years else day

    def after(self, day: date, span: str) -> date:
        """The last day of a time that begins the day after."""
        length = int("".join(c for c in span if c.isdigit()))
        if span.endswith("工作日"):
            while length:
                day += ONE_DAY
                length -= self.worked(day)
            return day
        assert span.endswith(("日", "天")), span
        return day + timedelta(days=length)


@dataclass(frozen=True)
class Duty:
    """`unit` is None of the street's own; `about` is the pledge, person or event; `period` as 2026-Q2, or the
    day of an event; `disclosed` the day of the first answer, None without one."""

    item: str
    unit: str | None
    about: str | None
    period: str
    due: date
    disclosed: date | None
    forecast: bool

    def state(self, today: date) -> str:
        if self.disclosed is not None:
            return "按时" if self.disclosed <= self.due else "迟"
        return "没到期" if today <= self.due else "没有公开"


def tally(duties: Iterable[Duty], today: date) -> Tally:
    told = [duty.state(today) for duty in duties]
    told = [state for state in told if state != "没到期"]
    return told.count("按时"), len(told), told.count("迟"), told.count("没有公开")


class Reckoner:
    """All duties that are due or were answered, and those ahead, as of the street's day."""

    def __init__(self, street: Street, content: Path) -> None:
        self.street, self.today = street, street.today
        self.days = Days(content / "calendar")
        self.items = sorted(street.all("catalogue"), key=lambda item: int(item["序号"]))
        self.duties = tuple(duty for item in self.items for duty in self._of(item))

    def select(self, year: int | None = None, item: str | None = None, **owner: str | None) -> list[Duty]:
        """By the year of the due day, by item, and with `unit=` by owner (None: the street itself)."""
        return [
            duty
            for duty in self.duties
            if year in (None, duty.due.year)
            and item in (None, duty.item)
            and ("unit" not in owner or duty.unit == owner["unit"])
        ]

    def counted(self, year: int | None = None, item: str | None = None, **owner: str | None) -> Tally:
        return tally(self.select(year, item, **owner), self.today)

    # -- what is owed --------------------------------------------------------------------------
    def _of(self, item: Raw) -> Iterator[Duty]:
        if item["频次"] in MONTHS:
            yield from self._periodical(item, MONTHS[item["频次"]])
        elif item["频次"] == "有事随时":
            for event, unit, about, answer in self._events(item):
                if self._runs(item, event):
                    span = item.get("时限") or self._reply_limit(about)
                    due = self.days.after(event, span)
                    yield Duty(item["id"], unit, about, event.isoformat(), due, self._upto(answer), False)

    @staticmethod
    def _runs(item: Raw, day: date) -> bool:
        return day_of(item["起"]) <= day and ("止" not in item or day <= day_of(item["止"]))

    def _periodical(self, item: Raw, months: int) -> Iterator[Duty]:
        for year in range(day_of(item["起"]).year, self.today.year + 2):
            for number in range(1, 12 // months + 1):
                first = (number - 1) * months + 1
                if not self._runs(item, date(year, first, 1)):
                    continue
                due, forecast = self._due(item, year, first)
                for unit, about in self._owners(item, year, due):
                    period = LETTERS[months].format(year, number)
                    disclosed = self._answered(item, unit, about, year, period, months)
                    yield Duty(item["id"], unit, about, period, due, disclosed, forecast)

    def _due(self, item: Raw, year: int, first: int) -> tuple[date, bool]:
        rule = item.get("到期", {})
        month = first + int(rule.get("第几个月", "1")) - 1
        year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
        day = date(year, month, min(int(rule.get("日", "31")), monthrange(year, month)[1]))
        moved = self.days.shifted(day) if rule.get("逢假顺延", "是") == "是" else day
        return moved, year not in self.days.years

    def _owners(self, item: Raw, year: int, due: date) -> Iterator[tuple[str | None, str | None]]:
        if item["由谁公开"] == "街道":
            yield None, None
        elif item["由谁公开"] == "每个村社区":
            for unit in self.street.units:
                if self._concerns(item, unit["id"]) and self._exists(unit, due):
                    yield unit["id"], None
        else:
            assert item["由谁公开"] == "每份承诺", "no yearly duty of each cadre is reckoned here"
            for pledge in self.street.all("pledge"):
                signed = day_of(pledge["签字日期"]) <= due
                if int(pledge["年度"]) == year and signed and self._concerns(item, pledge["单位"]):
                    yield pledge["单位"], pledge["id"]

    def _concerns(self, item: Raw, id: str) -> bool:
        unit = self.street.kinds["unit"][id]
        named = item.get("适用单位") or [id]
        return id in named and item.get("适用类型", unit["类型"]) == unit["类型"]

    @staticmethod
    def _exists(unit: Raw, day: date) -> bool:
        return ("设立日期" not in unit or day_of(unit["设立日期"]) <= day) and (
            "撤销日期" not in unit or day <= day_of(unit["撤销日期"])
        )

    def _reply_limit(self, feedback: str) -> str:
        village = self.street.kinds["feedback"][feedback].get("答复层级", "街道") != "街道"
        name, default = ("村级答复期限", "10日") if village else ("街道答复期限", "20日")
        return self.street.limit(name, default)

    # -- events --------------------------------------------------------------------------------
    def _events(self, item: Raw) -> Iterator[tuple[date, str | None, str, str | None]]:
        """(day, unit, what it is about, the day it was answered)."""
        street = self.street
        match item["事件"]:
            case "评议会召开":
                for review in street.all("review"):
                    held = review.get("会议") or street.kinds["review"].get(review.get("会议见", ""), {}).get(
                        "会议"
                    )
                    if held and "承诺" in review:
                        yield day_of(held["日期"]), review["单位"], review["id"], review.get("公布日期")
            case "进展截至":
                for midyear in street.all("midyear"):
                    unit = street.kinds["pledge"][midyear["承诺"]]["单位"]
                    answer = midyear.get("公布日期", midyear["公开审批"]["批准"]["日期"])
                    yield day_of(midyear["截至"]), unit, midyear["id"], answer
            case "选拔公示期满":
                for selection in street.all("selection"):
                    if selection.get("公示"):
                        end = max(day_of(window["结束"]) for window in selection["公示"])
                        yield end, None, selection["id"], selection.get("结论", {}).get("日期")
            case "干部到任":
                for cadre in street.all("cadre"):
                    starts = {
                        (post["起"], post["单位"])
                        for post in cadre["任职"]
                        if post["岗位类别"] in item["岗位类别"]
                    }
                    for start, unit in sorted(starts):
                        yield day_of(start), unit, cadre["id"], cadre["公开审批"]["批准"]["日期"]
            case "收到意见":
                for feedback in street.all("feedback"):
                    received = day_of(feedback["收到日期"])
                    unit = feedback.get("单位") if feedback.get("答复层级", "街道") != "街道" else None
                    yield received, unit, feedback["id"], feedback.get("答复日期")
            case other:
                raise AssertionError(other)

    # -- what answered it ----------------------------------------------------------------------
    def _upto(self, *days: str | None) -> date | None:
        """The first of the days that is not after today."""
        found = [day_of(day) for day in days if day is not None]
        return min((day for day in found if day <= self.today), default=None)

    def _answered(
        self, item: Raw, unit: str | None, about: str | None, year: int, period: str, months: int
    ) -> date | None:
        notes = [n["日期"] for n in item.get("公开登记", ()) if n["期"] == period and n.get("单位") == unit]
        kind = KINDS[item["记录"]] if "记录" in item else None
        found = []
        for record in self.street.all(kind) if kind else ():
            pledge = self.street.kinds["pledge"].get(record.get("承诺", ""), {})
            if kind not in DATED:
                tells = self._rewritten(record, unit, item, period, months)
            elif kind == "review" and "公布日期" not in record:
                tells = False  # a plan of a meeting discloses no result
            elif about is not None:
                tells = record.get("承诺") == about
            else:
                tells = str(record.get("年度", pledge.get("年度"))) == str(year)
                tells = tells and unit in (None, record.get("单位", pledge.get("单位")))
            if tells:
                found.append(self._published(record))
        return self._upto(*notes, *found)

    @staticmethod
    def _published(record: Raw) -> str:
        window = record.get("公示")
        opened = window["开始"] if isinstance(window, dict) else None
        approved = record["公开审批"]["批准"]["日期"]
        return str(record.get("公布日期") or record.get("公告日期") or opened or approved)

    @staticmethod
    def _rewritten(record: Raw, unit: str | None, item: Raw, period: str, months: int) -> bool:
        """Is the period the one of the last approval, moved back where the item is due after its period?"""
        if unit is not None and unit not in (record.get("单位"), record["id"]):
            return False
        approved = day_of(record["公开审批"]["批准"]["日期"])
        behind = (int(item.get("到期", {}).get("第几个月", "1")) - 1) // months
        month = approved.year * 12 + approved.month - 1 - behind * months
        return LETTERS[months].format(month // 12, month % 12 // months + 1) == period
