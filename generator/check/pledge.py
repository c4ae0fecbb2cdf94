"""年初承诺: one a year for each cadre or committee, by somebody in post, with dates inside the year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.check.context import Context
from generator.check.rule import Fault, fault, ledger_rule, record_rule
from generator.check.stations import chain_of, pledge_of
from generator.ledger import Ledger
from generator.problem import Path
from generator.records.cadre import Cadre
from generator.records.goals import Goal, Status, Target
from generator.records.midyear import Midyear
from generator.records.pledge import Pledge
from generator.records.review import Review
from generator.records.unit import Unit

#: Words of a limit.
_AT_MOST = "(?:不超过|不得超过|不多于|不高于|控制在)"

GoalRecord = Pledge | Midyear | Review


def _goals(record: GoalRecord) -> Iterator[tuple[Path, Goal]]:
    """Every goal that a record declares, with its path."""
    if isinstance(record, Pledge):
        yield from ((("goals", i), goal) for i, goal in enumerate(record.goals))
        return
    for i, change in enumerate(record.changes):
        if change.new_goal is not None:
            yield ("changes", i, "new_goal"), change.new_goal


def _year(record: GoalRecord, context: Context) -> int | None:
    pledge = record if isinstance(record, Pledge) else pledge_of(context, record)
    return pledge.year if pledge else None


@record_rule("GK546", Pledge, Midyear, Review)
def dates_within_the_year(record: GoalRecord, context: Context) -> Iterator[Fault]:
    """V46: a goal of the year starts and falls due in it (warning: work over several years exists)."""
    year = _year(record, context)
    dates: list[tuple[Path, str, date | None]] = []
    for path, goal in _goals(record):
        dates += [((*path, "start"), "启动日期", goal.start), ((*path, "due"), "完成期限", goal.due)]
    if not isinstance(record, Pledge):
        dates += [(("changes", i, "new_due"), "新期限", c.new_due) for i, c in enumerate(record.changes)]
    for path, field, day in dates:
        if year is not None and day is not None and day.year != year:
            yield fault(*path, field=field, got=day, year=year)


@record_rule("GK520", Pledge, Midyear, Review)
def starts_before_it_is_due(record: GoalRecord, context: Context) -> Iterator[Fault]:
    """V46: a goal starts on or before the day it falls due."""
    for path, goal in _goals(record):
        if goal.start is not None and goal.start > goal.due:
            yield fault(*path, "start", goal=goal.id, start=goal.start, due=goal.due)


@record_rule("GK517", Pledge, Midyear, Review)
def target_above_zero(record: GoalRecord, context: Context) -> Iterator[Fault]:
    """V44: progress towards nothing can't be measured. A limit may be 0: 火情不超过 0 起."""
    targets: list[tuple[Path, Target | None]] = [((*path, "target"), g.target) for path, g in _goals(record)]
    if not isinstance(record, Pledge):
        targets += [(("changes", i, "new_target"), c.new_target) for i, c in enumerate(record.changes)]
    for path, target in targets:
        if target is not None and (target.amount < 0 or (target.amount == 0 and not target.limit)):
            yield fault(*path, "amount", got=target.amount)


@record_rule("GK555", Pledge, Midyear, Review)
def a_limit_is_told_as_one(record: GoalRecord, context: Context) -> Iterator[Fault]:
    """V44: a wording that says “not more than” its target's very amount, while the target is one to be
    reached, would show two fires of three as progress (warning: the words may speak of something else)."""
    for path, goal in _goals(record):
        target = goal.target
        if target is None or target.limit:
            continue
        limits = re.findall(rf"{_AT_MOST}\s*([0-9.]+)\s*{re.escape(target.unit)}", goal.wording)
        if any(amount == str(target.amount) for amount in limits):
            yield fault(*path, "target", goal=goal.id, target=target)


@ledger_rule("GK527")
def one_pledge_a_year(ledger: Ledger, context: Context) -> Iterator[Fault]:
    """V40: a second pledge would be a second set of goals. One for each person (or committee) in each unit:
    whoever moves to another unit during the year promises anew there."""
    first: dict[tuple[str, str | None, int], Pledge] = {}
    for pledge in ledger.pledges():
        other = first.setdefault((pledge.unit, pledge.cadre, pledge.year), pledge)
        if other is not pledge:
            yield fault("year", on=pledge, year=pledge.year, other=other.id)


@record_rule("GK528", Pledge)
def pledged_in_post(pledge: Pledge, context: Context) -> Iterator[Fault]:
    """V40: whoever pledges holds a post in that unit in that year."""
    cadre = context.ledger.get(Cadre, pledge.cadre)
    first, last = date(pledge.year, 1, 1), date(pledge.year, 12, 31)
    if cadre is not None and not in_post(cadre, pledge.unit, first, last):
        yield fault("cadre", cadre=cadre.id, unit=unit_name(context, pledge.unit), year=pledge.year)


def in_post(cadre: Cadre, unit: str, first: date, last: date) -> bool:
    """Whether a post in a unit was held on any day from `first` to `last`."""
    return any(
        post.unit == unit and post.start <= last and (post.end is None or post.end >= first)
        for post in cadre.posts
    )


def unit_name(context: Context, unit: str) -> str:
    """A unit's name, or its id where there is no such record."""
    found = context.ledger.get(Unit, unit)
    return found.name if found else unit


@record_rule("GK529", Pledge)
def signed_before_shown(pledge: Pledge, context: Context) -> Iterator[Fault]:
    """V21: what is shown for objections is the signed pledge (warning)."""
    if pledge.window is not None and pledge.window.start < pledge.signed:
        yield fault("window", "start", start=pledge.window.start, signed=pledge.signed)


@record_rule("GK530", Pledge)
def signed_for_its_year(pledge: Pledge, context: Context) -> Iterator[Fault]:
    """V46: a pledge is signed in its year, at the earliest in the December before (warning)."""
    first, last = date(pledge.year - 1, 12, 1), date(pledge.year, 12, 31)
    if not first <= pledge.signed <= last:
        yield fault("signed", got=pledge.signed, year=pledge.year, first=first, last=last)


@record_rule("GK535", Pledge, Midyear, Review)
def carried_from_an_earlier_year(record: GoalRecord, context: Context) -> Iterator[Fault]:
    """V40: a goal is carried over from an earlier year; within the year only from a unit that was merged or
    divided, or from somebody who left the unit, since their pledge ends there."""
    pledge = record if isinstance(record, Pledge) else pledge_of(context, record)
    year = pledge.year if pledge else None
    for path, goal in _goals(record):
        home = context.ledger.goal(goal.carried_from) if goal.carried_from else None
        if home is None or pledge is None or year is None or home.pledge.year < year:
            continue
        if home.pledge.year > year or not _ended_within(home.pledge, pledge, context):
            yield fault(*path, "carried_from", goal=home.goal.id, got=home.pledge.year, year=year)


def _ended_within(old: Pledge, new: Pledge, context: Context) -> bool:
    """Whether a pledge ended during its year and another may take up its goals: its unit went into the
    other's, or whoever made it left the unit."""
    if old is new:
        return False
    if old.unit != new.unit:
        return leads_to(context, old.unit, new.unit)
    cadre = context.ledger.get(Cadre, old.cadre)
    return cadre is not None and not in_post(cadre, old.unit, date(old.year, 12, 31), date(old.year, 12, 31))


@record_rule("GK549", Pledge, Midyear, Review)
def carried_because_not_done(record: GoalRecord, context: Context) -> Iterator[Fault]:
    """V40: what was done last year isn't promised again as unfinished."""
    year = _year(record, context)
    for path, goal in _goals(record):
        home = context.ledger.goal(goal.carried_from) if goal.carried_from else None
        if home is None or year is None or home.pledge.year >= year:
            continue
        chain = chain_of(context, home.pledge)
        thread = next((t for t in chain if t.goal is home.goal), None)
        if thread is not None and thread.status is Status.DONE:
            yield fault(*path, "carried_from", goal=home.goal.id, year=home.pledge.year)


@record_rule("GK550", Pledge, Midyear, Review)
def carried_within_the_unit(record: GoalRecord, context: Context) -> Iterator[Fault]:
    """V40: a goal is carried over in its unit, or into one that its unit was merged into or divided into."""
    pledge = record if isinstance(record, Pledge) else pledge_of(context, record)
    for path, goal in _goals(record):
        home = context.ledger.goal(goal.carried_from) if goal.carried_from else None
        if home is not None and pledge is not None and not leads_to(context, home.pledge.unit, pledge.unit):
            unit = unit_name(context, home.pledge.unit)
            yield fault(*path, "carried_from", goal=home.goal.id, unit=unit)


def leads_to(context: Context, old: str, new: str) -> bool:
    """Whether `new` is `old` or a unit that `old` went into, through any number of mergers and divisions.
    Where the record of a unit on the way is missing nothing can be said against it."""
    reached, edge = {old}, {old}
    while edge and new not in reached:
        units = [context.ledger.get(Unit, id) for id in sorted(edge)]
        if None in units:
            return True
        into = {unit.merged_into for unit in units if unit and unit.merged_into}
        out_of = {unit.id for unit in context.ledger.units() if unit.split_from in edge}
        edge = (into | out_of) - reached
        reached |= edge
    return new in reached
