"""How far a goal is: percentages, quantities and states that agree with each other and with the calendar."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from fractions import Fraction

from generator.chain import Reading, Station, reading_day
from generator.check.context import Context
from generator.check.rule import Fault, fault, record_rule
from generator.check.stations import Standing, pledge_of, rows
from generator.reckon.numbers import attainable, decimals, neighbours, plain, round_half_up
from generator.records.goals import Progress, Status
from generator.records.midyear import Midyear
from generator.records.review import Review

#: States in which work is said to go on.
_UNDERWAY = (Status.GOING, Status.ON_TIME, Status.BEHIND)
_OPEN = (Status.NOT_STARTED, Status.GOING, Status.ON_TIME, Status.ADJUSTED)
#: States that don't tell that a limit was exceeded.
_SILENT = (Status.GOING, Status.ON_TIME, Status.ADJUSTED)
#: Units of things that are there or not; lengths, areas, weights and money can be had in part.
_THINGS = frozenset("个户处场次人口条座件名家所栋盏期套项间台辆眼册份棵株")


@record_rule("GK542", Midyear, Review)
def progress_does_not_fall(reading: Reading, context: Context) -> Iterator[Fault]:
    """V42: less than at an earlier reading needs 减少原因. Quantities of one unit are compared as they are,
    so that a target raised meanwhile is no fall; percentages only while the target stayed the same. What
    has happened under a limit (不超过) doesn't grow less either."""
    for i, progress, standing in rows(context, reading):
        if progress.decrease_why:
            continue
        fall = next(filter(None, (_fall(earlier, standing.station) for earlier in _earlier(standing))), None)
        if fall is not None:
            name, was, now = fall
            yield fault("progress", i, name, goal=progress.goal, was=was, now=now)


def _earlier(standing: Standing) -> Iterator[Station]:
    """Stations before this one, newest first; after an explained fall the older ones no longer count."""
    stations = standing.thread.stations
    index = next(n for n, station in enumerate(stations) if station is standing.station)
    for station in reversed(stations[:index]):
        yield station
        if station.progress is not None and station.progress.decrease_why:
            return


def _fall(earlier: Station, later: Station) -> tuple[str, str, str] | None:
    """(field, was, now) where the later figure is smaller than the earlier comparable one."""
    was, now = earlier.progress, later.progress
    if was is None or now is None:
        return None
    target = later.target
    if was.done is not None and now.done is not None and target and target.comparable(earlier.target):
        unit = target.unit
        return ("done", f"{was.done} {unit}", f"{now.done} {unit}") if now.done < was.done else None
    before, after = earlier.percent, later.percent
    if earlier.target != later.target or before is None or after is None or after >= before:
        return None
    field = "percent" if now.percent is not None else "done"
    return field, f"{_shown(before)}%", f"{_shown(after)}%"


def _shown(percent: Decimal) -> str:
    exact = round_half_up(percent, 2)
    return plain(exact.normalize() if exact else Decimal(0))


@record_rule("GK519", Midyear, Review)
def progress_in_range(reading: Reading, context: Context) -> Iterator[Fault]:
    """V42: a percentage lies in 0…100; more done than promised is told as a quantity."""
    for i, progress in enumerate(reading.progress):
        percent, done, goal = progress.percent, progress.done, progress.goal
        if percent is not None and not 0 <= percent <= 100:
            yield fault("progress", i, "percent", goal=goal, field="完成百分比", got=percent)
        if done is not None and done < 0:
            yield fault("progress", i, "done", goal=goal, field="完成数量", got=done)


@record_rule("GK543", Midyear, Review)
def behind_has_a_reason(reading: Reading, context: Context) -> Iterator[Fault]:
    """V43: whoever is behind says why."""
    for i, progress in enumerate(reading.progress):
        if progress.status is Status.BEHIND and not progress.reason:
            yield fault("progress", i, goal=progress.goal)


@record_rule("GK518", Midyear, Review)
def behind_has_a_next_step(reading: Reading, context: Context) -> Iterator[Fault]:
    """V43: and how it will be made good (warning)."""
    for i, progress in enumerate(reading.progress):
        if progress.status is Status.BEHIND and not progress.next_step:
            yield fault("progress", i, goal=progress.goal)


@record_rule("GK544", Midyear, Review)
def done_means_all(reading: Reading, context: Context) -> Iterator[Fault]:
    """V44: 已完成 with less than the target, or with more than a limit allows."""
    for i, progress, standing in rows(context, reading):
        if progress.status is Status.DONE and standing.station.met is False:
            got, wanted, name = _figures(progress, standing.station)
            yield fault("progress", i, name, goal=progress.goal, got=got, wanted=wanted)


@record_rule("GK514", Midyear, Review)
def all_means_done(reading: Reading, context: Context) -> Iterator[Fault]:
    """V44: the whole target reached, or a limit kept to its last day, under another state."""
    for i, progress, standing in rows(context, reading):
        if progress.status in (Status.DONE, Status.STOPPED) or not standing.station.met:
            continue
        got, wanted, _ = _figures(progress, standing.station)
        status = progress.status.value
        yield fault("progress", i, "status", goal=progress.goal, status=status, got=got, wanted=wanted)


def _figures(progress: Progress, station: Station) -> tuple[str, str, str]:
    if progress.done is not None and station.target is not None:
        return f"{progress.done} {station.target.unit}", str(station.target), "done"
    return f"{progress.percent}%", "100%", "percent"


@record_rule("GK552", Midyear)
def a_limit_holds_to_its_end(reading: Reading, context: Context) -> Iterator[Fault]:
    """V44: that a limit was kept is known when its time is over, not in June. A review may say so a few days
    early: it is the year's last reading, held in December as often as after it."""
    day = reading_day(context.ledger, reading)
    for i, progress, standing in rows(context, reading):
        station = standing.station
        if station.target is None or not station.target.limit or station.exceeded:
            continue
        if progress.status is Status.DONE and day is not None and day < station.due:
            limit, due = station.target, station.due
            yield fault("progress", i, "status", goal=progress.goal, target=limit, due=due, day=day)


@record_rule("GK553", Midyear, Review)
def an_exceeded_limit_is_behind(reading: Reading, context: Context) -> Iterator[Fault]:
    """V44: what exceeds a limit can't be made good, so the state says so at once: 滞后, with the reason
    (GK543). Of 未启动 beside a figure GK538 speaks."""
    for i, progress, standing in rows(context, reading):
        if standing.station.exceeded and progress.status in _SILENT:
            got, wanted, _ = _figures(progress, standing.station)
            status = progress.status.value
            yield fault("progress", i, "status", goal=progress.goal, status=status, got=got, wanted=wanted)


@record_rule("GK554", Midyear, Review)
def a_limit_has_no_percentage(reading: Reading, context: Context) -> Iterator[Fault]:
    """V44: two of at most three is no progress of 67 %; a limit counts what has happened."""
    for i, progress, standing in rows(context, reading):
        target = standing.station.target
        if target is not None and target.limit and progress.percent is not None:
            yield fault("progress", i, "percent", goal=progress.goal, got=progress.percent, target=target)


@record_rule("GK515", Midyear, Review)
def percent_agrees_with_quantity(reading: Reading, context: Context) -> Iterator[Fault]:
    """V44: a percentage printed beside a quantity is the quantity's; 100 may stand for more than all."""
    for i, progress, standing in rows(context, reading):
        target = standing.station.target
        if progress.percent is None or progress.done is None or target is None or target.limit:
            continue
        if target.amount <= 0:
            continue
        share = Fraction(progress.done) * 100 / Fraction(target.amount)
        wanted = round_half_up(share, decimals(progress.percent))
        if progress.percent != wanted and not (progress.percent == 100 and share > 100):
            figures = f"{progress.done}÷{target.amount}"
            got, right = progress.percent, plain(wanted)
            yield fault("progress", i, "percent", goal=progress.goal, got=got, figures=figures, wanted=right)


@record_rule("GK516", Midyear, Review)
def quantity_has_a_unit(reading: Reading, context: Context) -> Iterator[Fault]:
    """V42: a quantity without a target has no unit and can't be compared with anything (warning)."""
    for i, progress, standing in rows(context, reading):
        if progress.done is not None and standing.station.target is None:
            yield fault("progress", i, "done", goal=progress.goal, got=progress.done)


@record_rule("GK537", Midyear, Review)
def quantity_goal_tells_how_far(reading: Reading, context: Context) -> Iterator[Fault]:
    """V42: a goal promised as a quantity and under way says how much there is (warning)."""
    for i, progress, standing in rows(context, reading):
        target = standing.station.target
        silent = progress.done is None and progress.percent is None
        if silent and target is not None and progress.status in _UNDERWAY:
            yield fault("progress", i, goal=progress.goal, target=target)


@record_rule("GK551", Midyear, Review)
def percent_of_things_is_attainable(reading: Reading, context: Context) -> Iterator[Fault]:
    """V44: where the promise is a number of things, a percentage alone is a whole number of them: 98.4 % of
    16 units isn't (warning: it may be meant as a share of the work, which then belongs in words)."""
    for i, progress, standing in rows(context, reading):
        target, value = standing.station.target, progress.percent
        if target is None or value is None or progress.done is not None or target.unit not in _THINGS:
            continue
        if target.limit:
            continue
        if target.amount != int(target.amount) or not 0 < target.amount <= 10_000 or not 0 <= value <= 100:
            continue
        whole = int(target.amount)
        if not attainable(value, whole):
            near = "、".join(f"{n}÷{whole}={plain(shown)}%" for n, shown in neighbours(value, whole))
            yield fault("progress", i, "percent", goal=progress.goal, got=value, target=target, near=near)


@record_rule("GK538", Midyear, Review)
def not_started_has_no_progress(reading: Reading, context: Context) -> Iterator[Fault]:
    """V44: 未启动 beside a figure above zero."""
    for i, progress in enumerate(reading.progress):
        for name, value in (("done", progress.done), ("percent", progress.percent)):
            if progress.status is Status.NOT_STARTED and value is not None and value > 0:
                yield fault("progress", i, name, goal=progress.goal, got=value)


@record_rule("GK539", Midyear, Review)
def late_start_is_explained(reading: Reading, context: Context) -> Iterator[Fault]:
    """V43: not started after the promised start is behind, or says why (warning)."""
    day = reading_day(context.ledger, reading)
    for i, progress, standing in rows(context, reading):
        start = standing.goal.start
        if progress.status is Status.NOT_STARTED and start and day and start < day and not progress.reason:
            yield fault("progress", i, "status", goal=progress.goal, start=start, day=day)


@record_rule("GK521", Midyear, Review)
def overdue_is_behind(reading: Reading, context: Context) -> Iterator[Fault]:
    """V43: past its due date a goal is done, behind, stopped, or its due date was changed. Where the figures
    say which, GK514 and GK553 ask for that state."""
    day = reading_day(context.ledger, reading)
    for i, progress, standing in rows(context, reading):
        due, decided = standing.station.due, standing.station.met or standing.station.exceeded
        if day is not None and due < day and progress.status in _OPEN and not decided:
            status = progress.status.value
            yield fault("progress", i, "status", goal=progress.goal, status=status, due=due, day=day)


@record_rule("GK536", Midyear, Review)
def evidence_of_this_year(reading: Reading, context: Context) -> Iterator[Fault]:
    """V42: a deed reported for the year was done in the year and before the reading's day."""
    pledge = pledge_of(context, reading)
    if pledge is None:
        return
    first, end = date(pledge.year, 1, 1), date(pledge.year, 12, 31)
    last = min(reading_day(context.ledger, reading) or end, end)
    for i, progress in enumerate(reading.progress):
        for j, evidence in enumerate(progress.evidence):
            if not first <= (got := evidence.date) <= last:
                path = ("progress", i, "evidence", j, "date")
                yield fault(*path, goal=progress.goal, got=got, first=first, last=last)
