"""选拔过程: who fell out at which gate and why, and what was done, is being done and comes next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from generator.ledger import Ledger
from generator.reckon.numbers import percent
from generator.reckon.workdays import Span, UncoveredYear, Unit, last_day
from generator.records.selection import Application, Gate, Selection, SelectionState, Stage


# -- who fell out ------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class Passage:
    """One gate of the funnel: how many were left, the share of the most there ever were, and the reasons."""

    name: str
    number: int
    percent: Decimal
    notes: tuple[str, ...]


def _passage_name(stage: Stage) -> str:
    if stage.gate in (Gate.APPLIED, Gate.PROPOSED):
        return stage.gate.value
    return f"{stage.gate.value}通过" if stage.passed is not None else f"参加{stage.gate.value}"


def _counted(stage: Stage) -> int | None:
    """Who was left after it; of applications, who applied."""
    first, second = (
        (stage.entered, stage.passed) if stage.gate is Gate.APPLIED else (stage.passed, stage.entered)
    )
    return first if first is not None else second


def _notes(selection: Selection, stage: Stage) -> Iterator[str]:
    if stage.gate is Gate.APPLIED and selection.sources:
        yield "，".join(f"{s.source} {s.number} 人" for s in selection.sources)
    if stage.entered is not None and stage.passed is not None:
        everyone = stage.entered == stage.passed
        if stage.gate is Gate.PROPOSED:
            yield f"从 {stage.entered} 人中选出 {stage.passed} 人"
        elif stage.gate is not Gate.APPLIED or not everyone:
            yield f"参加 {stage.entered} 人，{'全部通过' if everyone else f'通过 {stage.passed} 人'}"
    if stage.screened:
        yield "未通过：" + "，".join(f"{s.reason} {s.number} 人" for s in stage.screened)
    if stage.note:
        yield stage.note


def funnel(selection: Selection) -> tuple[Passage, ...]:
    """The gates that have counts, in the order passed; applicants by source come first."""
    found: list[tuple[str, int, tuple[str, ...]]] = []
    if selection.sources and all(s.gate is not Gate.APPLIED or _counted(s) is None for s in selection.stages):
        words = "，".join(f"{s.source} {s.number} 人" for s in selection.sources)
        found.append((Gate.APPLIED.value, sum(s.number for s in selection.sources), (words,)))
    for stage in selection.stages:
        number = _counted(stage)
        if number is not None:
            found.append((_passage_name(stage), number, tuple(_notes(selection, stage))))
    most = max((number for _, number, _ in found), default=0)
    return tuple(Passage(n, k, percent(k, most, 1) if most else Decimal(0), w) for n, k, w in found)


# -- what comes when ---------------------------------------------------------------------------------
class When(StrEnum):
    """Where a moment stands; the words are printed, for a mark alone says nothing on paper."""

    PAST = ""
    NOW = "现在"
    NEXT = "接下来"


@dataclass(frozen=True, slots=True)
class Moment:
    """One event. `start` None: no date is known; `words` in its place where something is."""

    title: str
    start: date | None
    end: date | None
    lines: tuple[str, ...]
    when: When
    words: str = ""


@dataclass(frozen=True, slots=True)
class _Event:
    title: str
    start: date | None
    end: date | None = None
    lines: tuple[str, ...] = ()
    words: str = ""


def conclusion_due(selection: Selection, ledger: Ledger) -> date | None:
    """The day by which the conclusion must be out; None without a window, or where the calendar has no
    table for the year yet."""
    if not selection.windows:
        return None
    limit = ledger.site.limits.conclusion
    first = max(w.end for w in selection.windows) + timedelta(days=1)
    try:
        return last_day(first, Span(limit.length, Unit(limit.unit)), ledger.calendar)
    except UncoveredYear:
        return None


def _stage_lines(stage: Stage) -> tuple[str, ...]:
    """Who ran and oversaw it. Reasons and remarks stand in the funnel; where a stage has no counts and is
    not there, they stand here."""
    verb = "报名" if stage.gate is Gate.APPLIED else "参加"
    people = [f"{stage.entered} 人{verb}" if stage.entered is not None else ""]
    if stage.gate is not Gate.APPLIED or stage.passed != stage.entered:
        people.append(f"{stage.passed} 人通过" if stage.passed is not None else "")
    here = _counted(stage) is None
    said = (
        ("，", people),
        (
            "",
            ["未通过：" + "，".join(f"{s.reason} {s.number} 人" for s in stage.screened)]
            * (here and bool(stage.screened)),
        ),
        (
            "；",
            [
                f"{name}：{who}"
                for name, who in (("经办", stage.host), ("监督", stage.overseer), ("地点", stage.place))
                if who
            ],
        ),
        ("", [stage.note] if here and stage.note else []),
    )
    return tuple(line for line in (mark.join(filter(None, words)) for mark, words in said) if line)


def _outreach(selection: Selection) -> Iterator[_Event]:
    """All of it as one event, how often in each way; its audiences have a section of their own."""
    days = sorted(o.date for o in selection.outreach if o.date)
    if days:
        times: dict[str, int] = {}
        for o in selection.outreach:
            times[o.way] = times.get(o.way, 0) + (1 if o.count is None else o.count)
        line = "，".join(f"{way} {count} 次（处）" for way, count in times.items())
        yield _Event("宣传动员", days[0], days[-1], (line,))


def _application(a: Application, stage: Stage | None = None) -> _Event:
    """Applying, told once where it is both a period and a stage; the stage's own days go before."""
    start, end = (stage.date, stage.until) if stage and stage.date else (a.start, a.end)
    lines = ("，".join(filter(None, (a.way, a.place))), *(_stage_lines(stage) if stage else ()))
    return _Event(Gate.APPLIED.value, start, end, tuple(filter(None, lines)))


def _events(selection: Selection, ledger: Ledger, day: date) -> Iterator[_Event]:
    if selection.announced is None:
        yield _Event("发布公告", None, words=f"计划：{selection.planned}" if selection.planned else "")
    yield from _outreach(selection)
    if selection.announced:
        yield _Event("发布公告", selection.announced, lines=(selection.publisher,))
    applied = any(stage.gate is Gate.APPLIED for stage in selection.stages)
    if selection.application and not applied:
        yield _application(selection.application)
    for stage in selection.stages:
        if stage.gate is Gate.APPLIED and selection.application:
            yield _application(selection.application, stage)
        else:
            yield _Event(stage.gate.value, stage.date, stage.until, _stage_lines(stage))
    for draw in selection.draws:
        yield _Event(
            f"抽签：{draw.what}", draw.date, lines=(f"监督：{draw.overseer}",) if draw.overseer else ()
        )
    for substitution in selection.substitutions:
        yield _Event(f"递补：{substitution.into} 号递补", substitution.date, lines=(substitution.reason,))
    for statement in selection.statements:
        yield _Event("监督意见", statement.date, lines=(statement.body,))
    for window in selection.windows:
        yield _Event(
            f"公示：{window.subject}",
            window.start,
            window.end,
            ("、".join(window.channels),) if window.channels else (),
        )
    if selection.conclusion:
        yield _Event("公布结论", selection.conclusion.date, lines=(selection.conclusion.body,))
    else:
        due = conclusion_due(selection, ledger)
        words = f"最晚 {due.year} 年 {due.month} 月 {due.day} 日" if due else ""
        if selection.windows and due is None:
            words = "最晚的日期，待国务院公布放假安排后算出"
        yield _Event("公布结论", None, words=words)
    for one in selection.conclusion.appointed if selection.conclusion else ():
        if selection.conclusion and one.date != selection.conclusion.date:
            yield _Event(f"任职：{one.ticket} 号", one.date)


def moments(selection: Selection, ledger: Ledger, day: date) -> tuple[Moment, ...]:
    """Everything in time. An event without a date keeps its place in the record's order and is past once
    a later one is, or all is over."""
    events = list(_events(selection, ledger, day))
    order: list[tuple[date, int]] = []
    reached = date.min
    for i, event in enumerate(events):
        order.append((event.start or reached, i))
        reached = max(reached, event.end or event.start or reached)
    ordered = [events[i] for _, i in sorted(order)]
    over = selection.state(day) is SelectionState.CONCLUDED
    found = []
    for i, event in enumerate(ordered):
        passed = over or any(e.start is not None and e.start <= day for e in ordered[i + 1 :])
        found.append(
            Moment(event.title, event.start, event.end, event.lines, _when(event, day, passed), event.words)
        )
    return tuple(found)


def _when(event: _Event, day: date, passed: bool) -> When:
    if event.start is None:
        return When.PAST if passed else When.NEXT
    if day < event.start:
        return When.NEXT
    return When.NOW if day <= (event.end or event.start) else When.PAST
