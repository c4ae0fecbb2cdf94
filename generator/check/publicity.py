"""公示: every window of every record counted in its unit, and what must wait for its end."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import islice
from typing import Any

from generator.check.context import Context
from generator.check.rule import Fault, fault, record_rule
from generator.problem import Path
from generator.reckon.workdays import Calendar, Span, UncoveredYear, Unit, last_day, shortfall
from generator.records.base import Record, Window
from generator.records.reserve import Batch
from generator.records.review import ConsequenceType, Review
from generator.records.selection import Selection
from generator.records.types import Period

#: 结果运用 that rests on the publicised result; ending an office by law and talks don't wait for it.
_AFTER_WINDOW = (ConsequenceType.PROMOTED, ConsequenceType.PRAISED, ConsequenceType.MOVED)


#: Facts of a fault; turned into text by `fault`.
Facts = dict[str, Any]

#: In place of a day that no working-day table reaches yet.
_UNKNOWN = "…"


def windows(record: Record) -> Iterator[tuple[Path, Window]]:
    """Every window of a record with its path, whatever field holds it."""
    for name in type(record).model_fields:
        value = getattr(record, name)
        if isinstance(value, Window):
            yield (name,), value
        elif isinstance(value, tuple):
            for i, item in enumerate(value):
                if isinstance(item, Window):
                    yield (name, i), item
                elif isinstance(item, Batch) and item.window is not None:
                    yield (name, i, "window"), item.window


def length_of(window: Window, context: Context) -> Period:
    """How long a window must be: as it says, else as the site says."""
    return window.length or context.limits.publicity


def span(period: Period) -> Span:
    """A written length as the calendar counts it."""
    return Span(period.length, Unit(period.unit))


def last_of(start: date, period: Period, calendar: Calendar, include_start: bool) -> date | None:
    """The last day of a period; None where the calendar doesn't reach."""
    try:
        return last_day(start, span(period), calendar, include_start)
    except UncoveredYear:
        return None


def _missed(window: Window, context: Context, include_start: bool) -> int | None:
    """By how many days a window is too short; None where the calendar has no table or it ends first."""
    if window.end < window.start:
        return None
    try:
        return shortfall(
            window.start, window.end, span(length_of(window, context)), context.calendar, include_start
        )
    except UncoveredYear:
        return None


def _facts(window: Window, context: Context, missed: int, include_start: bool) -> Facts:
    """`fix` is the day on which the window ends rightly."""
    period = length_of(window, context)
    end = last_of(window.start, period, context.calendar, include_start)
    facts: Facts = {"subject": window.subject, "start": window.start, "end": window.end, "length": period}
    return {**facts, "missed": missed, "fix": end or _UNKNOWN}


@record_rule("GK320", Record)
def windows_are_long_enough(record: Record, context: Context) -> Iterator[Fault]:
    """V20: first and last day included (the first as the site's 首日计入 says), counted in the window's own
    unit by the State Council's working days."""
    first = context.limits.count_first_day
    for path, window in windows(record):
        missed = _missed(window, context, first)
        if missed:
            yield fault(*path, "end", **_facts(window, context, missed, first))


@record_rule("GK329", Record)
def windows_hold_under_the_strict_count(record: Record, context: Context) -> Iterator[Fault]:
    """V20: long enough only because the first day counts; general practice (民事诉讼法 85) leaves it out.
    Told as long as the window can still be made longer, and the calendar says until when."""
    if not context.limits.count_first_day:
        return
    for path, window in windows(record):
        strict = last_of(window.start, length_of(window, context), context.calendar, False)
        if window.end < context.as_of or strict is None:
            continue
        missed = _missed(window, context, False)
        if missed and _missed(window, context, True) == 0:
            yield fault(*path, "end", **_facts(window, context, missed, False))


@record_rule("GK327", Record)
def windows_end_after_they_start(record: Record, context: Context) -> Iterator[Fault]:
    """V20: the last day isn't before the first."""
    for path, window in windows(record):
        if window.end < window.start:
            yield fault(*path, "end", subject=window.subject, start=window.start, end=window.end)


@record_rule("GK328", Record)
def windows_lie_in_known_years(record: Record, context: Context) -> Iterator[Fault]:
    """V20: a window in working days can't be counted without the year's table; weekends alone would be
    wrong by a week around Spring Festival."""
    for path, window in windows(record):
        if length_of(window, context).unit == Unit.WORKDAY and window.start <= window.end:
            for year in _uncovered(window.start, window.end, context.calendar):
                yield fault(*path, "end", subject=window.subject, year=year)
    application = record.application if isinstance(record, Selection) else None
    length = application.length if application else None
    if application and length and length.unit == Unit.WORKDAY and application.start <= application.end:
        for year in _uncovered(application.start, application.end, context.calendar):
            yield fault("application", "length", subject="报名", year=year)


def _uncovered(start: date, end: date, calendar: Calendar) -> list[int]:
    """The first year without a table, if any."""
    years = (year for year in range(start.year, end.year + 1) if not calendar.covers(date(year, 1, 1)))
    return [*islice(years, 1)]


@record_rule("GK331", Selection)
def application_is_as_long_as_it_says(selection: Selection, context: Context) -> Iterator[Fault]:
    """“9 April to 15 April, five working days”: both say the same, with or without the first day."""
    application = selection.application
    length = application.length if application else None
    if application is None or length is None or application.end < application.start:
        return
    if not _is_as_long(application.start, application.end, length, context.calendar):
        end = last_of(application.start, length, context.calendar, True)
        facts: Facts = {"start": application.start, "end": application.end, "length": length}
        yield fault("application", "end", fix=end or _UNKNOWN, **facts)


def _is_as_long(start: date, end: date, period: Period, calendar: Calendar) -> bool:
    """By either way of counting; a holiday more at the end makes no difference. True where it isn't known."""
    if period.unit != Unit.WORKDAY:
        return end in (last_of(start, period, calendar, True), last_of(start, period, calendar, False))
    try:
        return period.length in (
            calendar.count_workdays(start, end),
            calendar.count_workdays(start, end, include_start=False),
        )
    except UncoveredYear:
        return True


@record_rule("GK321", Record)
def windows_start_approved(record: Record, context: Context) -> Iterator[Fault]:
    """V21: nothing is publicised before 批准. Of several windows the last counts, since a record that grows
    is approved again; after its conclusion the approval may be the conclusion's."""
    approved = record.approval.approved
    if approved is None:
        return
    if isinstance(record, Selection) and record.conclusion and approved.date >= record.conclusion.date:
        return
    found = max(windows(record), key=lambda pair: pair[1].start, default=None)
    if found is not None and found[1].start < approved.date:
        path, window = found
        yield fault(*path, "start", subject=window.subject, start=window.start, approved=approved.date)


@record_rule("GK322", Record)
def windows_say_whom_to_turn_to(record: Record, context: Context) -> Iterator[Fault]:
    """V22: where it hangs, who takes objections and by which telephone."""
    for path, window in windows(record):
        needed = (("渠道", window.channels), ("受理单位", window.receiver), ("受理电话", window.phone))
        missing = [name for name, value in needed if not value]
        if missing:
            yield fault(*path, subject=window.subject, missing="、".join(missing))


@record_rule("GK323", Selection)
def conclusions_wait_for_the_window(selection: Selection, context: Context) -> Iterator[Fault]:
    """V23: objections may come until the end of the last day; nothing is concluded or effective by then."""
    end = max((window.end for window in selection.windows), default=None)
    if end is None or selection.conclusion is None:
        return
    if selection.conclusion.date <= end:
        yield fault("conclusion", "date", what="结论", day=selection.conclusion.date, end=end)
    for i, taken in enumerate(selection.conclusion.appointed):
        if taken.date <= end:
            yield fault("conclusion", "appointed", i, "date", what="任用", day=taken.date, end=end)


@record_rule("GK333", Review)
def consequences_wait_for_the_window(review: Review, context: Context) -> Iterator[Fault]:
    """V23: promotion, praise and a move to another post rest on a result that may still be objected to."""
    consequence = review.consequence
    if review.window is None or consequence is None or consequence.date is None:
        return
    if consequence.type in _AFTER_WINDOW and consequence.date <= review.window.end:
        facts: Facts = {"what": consequence.type.value, "day": str(consequence.date)}
        yield fault("consequence", "date", end=str(review.window.end), **facts)


@record_rule("GK330", Selection)
def conclusions_come_in_time(selection: Selection, context: Context) -> Iterator[Fault]:
    """V23: the conclusion is recorded within the site's 结论期限 after the window of the proposed."""
    end = max((window.end for window in selection.windows), default=None)
    if end is None or not selection.proposed:
        return
    due = last_of(end, context.limits.conclusion, context.calendar, False)
    if due is None:
        return
    if selection.conclusion is None:
        if due < context.as_of:
            yield fault("windows", end=end, limit=context.limits.conclusion, due=due)
    elif selection.conclusion.date > due:
        yield fault("conclusion", "date", end=end, limit=context.limits.conclusion, due=due)
