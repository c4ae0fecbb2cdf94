"""公开日历 as tables for a spreadsheet: list/calendar-<year>.csv beside the page of the year. A row for
everything due: of what, whose, which period or event, by when, disclosed when and where, and the state.

What stands always (长期公开) falls due in no year; it is told in the as-of day's."""

from __future__ import annotations

from collections.abc import Iterator

from generator.duties import Duty
from generator.export.data import SAMPLE_NOTICE
from generator.export.tables import csv_file
from generator.pages.duties import board, calendar_csv, calendar_years, in_year
from generator.records.disclosure import Frequency
from generator.revise import Revised

#: 相差天数 are calendar days: late, overdue or left, as 情况 says. 放假待公布: the due day may still move.
COLUMNS = (
    "截至",
    "目录序号",
    "目录编号",
    "事项",
    "单位编号",
    "单位",
    "针对",
    "期",
    "事件",
    "事件日期",
    "到期日",
    "放假待公布",
    "公开日期",
    "情况",
    "相差天数",
    "公开的记录",
    "登记的地点",
)


def _row(duty: Duty, revised: Revised) -> tuple[str, ...]:
    """Only records that have pages are named; of others the day is told and no more."""
    ledger, as_of = revised.ledger, revised.as_of
    known = duty.answer is not None and duty.answer.id in ledger.records[duty.answer.kind]
    return (
        as_of.isoformat(),
        str(duty.item.serial),
        duty.item.id,
        duty.item.title,
        duty.unit.id if duty.unit else "",
        duty.unit.name if duty.unit else ledger.site.street,
        f"{duty.owner.kind}/{duty.owner.id}" if duty.owner else "",
        str(duty.period or ""),
        duty.item.event.value if duty.event and duty.item.event else "",
        str(duty.event or ""),
        "" if duty.item.frequency is Frequency.STANDING else duty.due.isoformat(),
        "是" if duty.forecast else "否",
        str(duty.disclosed or ""),
        duty.state(as_of).value,
        str(duty.days(as_of)) if duty.days(as_of) else "",
        f"{duty.answer.kind}/{duty.answer.id}" if duty.answer and known else "",
        duty.posted.place if duty.posted else "",
    )


def duty_files(revised: Revised) -> Iterator[tuple[str, bytes]]:
    """(path below the release, bytes) for every year of the calendar."""
    mark = {"数据性质": SAMPLE_NOTICE} if revised.ledger.site.sample else {}
    every = board(revised).duties
    standing = tuple(duty for duty in every if duty.item.frequency is Frequency.STANDING)
    for year in calendar_years(revised):
        told = (*in_year(every, year), *(standing if year == revised.as_of.year else ()))
        rows = [{**mark, **dict(zip(COLUMNS, _row(duty, revised), strict=True))} for duty in told]
        yield calendar_csv(year), csv_file(rows, [*mark, *COLUMNS])
