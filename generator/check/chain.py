"""The year's chain: no goal vanishes, is reworded or turns up undeclared; every change shows, dated."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.chain import Reading, reading_day, readings
from generator.check.context import Context
from generator.check.rule import Fault, fault, record_rule
from generator.check.stations import differing, pledge_of, rows, standings
from generator.records.goals import Change, ChangeType, Status, Target
from generator.records.midyear import Midyear
from generator.records.review import Review


def _same(left: str, right: str) -> bool:
    """Equal but for line breaks and spaces, which folding in a file changes unseen."""
    return "".join(left.split()) == "".join(right.split())


@record_rule("GK540", Midyear, Review)
def every_goal_appears(reading: Reading, context: Context) -> Iterator[Fault]:
    """V40: a goal in force may not be passed over at a reading, nor at a review once it is held."""
    if isinstance(reading, Review) and not reading.held:
        return
    for standing in standings(context, reading):
        if standing.station.in_force and standing.station.progress is None:
            yield fault("progress", goal=standing.goal.id, title=standing.goal.title)


@record_rule("GK501", Midyear, Review)
def wording_and_target_stay(reading: Reading, context: Context) -> Iterator[Fault]:
    """V40: name, wording and target, where a reading repeats them, are those in force at that reading."""
    for i, progress, standing in rows(context, reading):
        station = standing.station
        texts = (
            ("title", "名称", progress.title, standing.goal.title),
            ("wording", "内容", progress.wording, station.wording),
        )
        for name, field, written, wanted in texts:
            if written is not None and not _same(written, wanted):
                got, expected = differing(written, wanted)
                yield fault("progress", i, name, goal=progress.goal, field=field, got=got, expected=expected)
        if progress.target is not None and progress.target != station.target:
            got, expected = str(progress.target), str(station.target or "—")
            facts = {"field": "目标值", "got": got, "expected": expected}
            yield Fault(("progress", i, "target"), {"goal": progress.goal, **facts})


@record_rule("GK503", Midyear, Review)
def one_row_a_goal(reading: Reading, context: Context) -> Iterator[Fault]:
    """V40: two rows of one goal would let a reader choose."""
    seen: set[str] = set()
    for i, progress in enumerate(reading.progress):
        if progress.goal in seen:
            yield fault("progress", i, "goal", goal=progress.goal)
        seen.add(progress.goal)


@record_rule("GK541", Midyear, Review)
def no_undeclared_goal(reading: Reading, context: Context) -> Iterator[Fault]:
    """V41: a reading tells only of goals that its pledge, or an addition up to then, declared."""
    if pledge_of(context, reading) is None:
        return
    known = {standing.goal.id for standing in standings(context, reading)}
    for i, progress in enumerate(reading.progress):
        home = context.ledger.goal(progress.goal)
        if progress.goal not in known and home is not None:
            where = f"{home.record.kind}/{home.record.id}"
            yield fault("progress", i, "goal", goal=progress.goal, home=where)


@record_rule("GK504", Midyear, Review)
def addition_in_full(reading: Reading, context: Context) -> Iterator[Fault]:
    """V41: an addition brings the whole goal with it."""
    for i, change in enumerate(reading.changes):
        if change.type is ChangeType.ADDED and change.new_goal is None:
            yield fault("changes", i, goal=change.goal)


@record_rule("GK505", Midyear, Review)
def addition_named_once(reading: Reading, context: Context) -> Iterator[Fault]:
    """V41: the id of an addition is written twice and must be the same."""
    for i, change in enumerate(reading.changes):
        if change.new_goal is not None and change.new_goal.id != change.goal:
            yield fault("changes", i, "new_goal", "id", goal=change.goal, got=change.new_goal.id)


@record_rule("GK506", Midyear, Review)
def only_additions_bring_goals(reading: Reading, context: Context) -> Iterator[Fault]:
    """V41: a new goal under 调整 or 终止 would come in unseen."""
    for i, change in enumerate(reading.changes):
        if change.type is not ChangeType.ADDED and change.new_goal is not None:
            yield fault("changes", i, "new_goal", type=change.type.value, goal=change.goal)


@record_rule("GK507", Midyear, Review)
def adjustment_changes_something(reading: Reading, context: Context) -> Iterator[Fault]:
    """V41: an adjustment names at least one new value, and it differs from what was in force before."""
    for standing in standings(context, reading):
        goal, before = standing.goal, standing.before
        target = before.target if before else goal.target
        wording = before.wording if before else goal.wording
        due = before.due if before else goal.due
        for change in standing.station.changes:
            if change.type is ChangeType.ADJUSTED and not _differs(change, target, wording, due):
                yield fault("changes", _index(reading, change), goal=goal.id)
            target, wording = change.new_target or target, change.new_wording or wording
            due = change.new_due or due


def _differs(change: Change, target: Target | None, wording: str, due: date) -> bool:
    return (
        (change.new_target is not None and change.new_target != target)
        or (change.new_wording is not None and not _same(change.new_wording, wording))
        or (change.new_due is not None and change.new_due != due)
    )


def _index(reading: Reading, change: Change) -> int:
    return next(i for i, each in enumerate(reading.changes) if each is change)


@record_rule("GK508", Midyear, Review)
def change_of_a_goal_in_force(reading: Reading, context: Context) -> Iterator[Fault]:
    """V41: only a goal that stands can be adjusted or stopped; one stopped before stays stopped."""
    if pledge_of(context, reading) is None:
        return
    standing = {each.goal.id: each for each in standings(context, reading)}
    for i, change in enumerate(reading.changes):
        if change.type is ChangeType.ADDED:
            continue
        found = standing.get(change.goal)
        gone = found is not None and not found.station.in_force
        unknown = found is None and context.ledger.goal(change.goal) is not None
        if gone or unknown:
            yield fault("changes", i, "goal", goal=change.goal, type=change.type.value)


@record_rule("GK509", Midyear, Review)
def a_stopped_goal_rests(reading: Reading, context: Context) -> Iterator[Fault]:
    """V41: after the reading that stopped it a goal is silent, or is listed as 终止."""
    for i, progress, standing in rows(context, reading):
        if not standing.station.in_force and progress.status is not Status.STOPPED:
            yield fault("progress", i, "status", goal=progress.goal, status=progress.status.value)


@record_rule("GK510", Midyear, Review)
def status_rests_on_a_change(reading: Reading, context: Context) -> Iterator[Fault]:
    """V41: 调整 and 终止 are the words for an approved change; without one they only hide a failure."""
    wanted = {Status.ADJUSTED: ChangeType.ADJUSTED, Status.STOPPED: ChangeType.STOPPED}
    for i, progress, standing in rows(context, reading):
        if progress.status not in wanted:
            continue
        stations = standing.thread.stations
        upto = next(n for n, station in enumerate(stations, 1) if station is standing.station)
        types = {change.type for station in stations[:upto] for change in station.changes}
        if wanted[progress.status] not in types:
            yield fault("progress", i, "status", goal=progress.goal, status=progress.status.value)


@record_rule("GK511", Midyear, Review)
def a_stop_shows_in_the_status(reading: Reading, context: Context) -> Iterator[Fault]:
    """V41: the reading that stops a goal lists it as 终止."""
    for i, progress, standing in rows(context, reading):
        stopped = any(change.type is ChangeType.STOPPED for change in standing.station.changes)
        if stopped and standing.station.in_force and progress.status is not Status.STOPPED:
            yield fault("progress", i, "status", goal=progress.goal, status=progress.status.value)


@record_rule("GK512", Midyear, Review)
def change_dated_in_its_year(reading: Reading, context: Context) -> Iterator[Fault]:
    """V41: a change is approved after the pledge was signed, within its year, and before it is read out;
    a target lowered when the year is over would be lowered to fit."""
    pledge = pledge_of(context, reading)
    if pledge is None:
        return
    first = min(pledge.signed, date(pledge.year, 12, 31))
    last = min(reading_day(context.ledger, reading) or date.max, date(pledge.year, 12, 31))
    for i, change in enumerate(reading.changes):
        if not first <= change.date <= last:
            yield fault("changes", i, "date", goal=change.goal, got=change.date, first=first, last=last)


@record_rule("GK513", Midyear, Review)
def change_read_out_at_once(reading: Reading, context: Context) -> Iterator[Fault]:
    """V41: a change approved before an earlier reading belonged in that reading (warning)."""
    pledge = pledge_of(context, reading)
    if pledge is None:
        return
    earlier: date | None = None
    for other in readings(context.ledger, pledge):
        if other is reading:
            break
        earlier = reading_day(context.ledger, other) or earlier
    for i, change in enumerate(reading.changes):
        if earlier is not None and change.date <= earlier:
            yield fault("changes", i, "date", goal=change.goal, got=change.date, before=earlier)
