"""更名、撤并、分设 in the middle of a year: posts that only changed their names, pledges of units that exist,
goals that don't vanish with a unit."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import permutations

from generator.chain import left_over, reading_day, readings
from generator.check.context import Context
from generator.check.rule import Fault, fault, record_rule
from generator.check.stations import chain_of
from generator.records.cadre import Cadre, Post
from generator.records.goals import Status
from generator.records.pledge import Pledge
from generator.records.unit import Unit

#: A successor that pledged nothing since has half a year to say what became of the goals.
GRACE = timedelta(days=182)


@record_rule("GK488", Cadre)
def renamed_posts_had_the_old_name(cadre: Cadre, context: Context) -> Iterator[Fault]:
    """更名自 names a post of the same unit that ended the day before, else a move would pass for a name."""
    for i, post in enumerate(cadre.posts):
        if post.renamed_from is not None and not any(post.renames(other) for other in cadre.posts):
            yield fault("posts", i, "renamed_from", old=post.renamed_from, post=post.name, start=post.start)


@record_rule("GK489", Cadre)
def renamed_or_moved(cadre: Cadre, context: Context) -> Iterator[Fault]:
    """Two posts of one organ and level without a day between them: whether the post was renamed or the
    person moved has to be said (warning)."""
    for (_, before), (i, after) in permutations(enumerate(cadre.posts), 2):
        said = (after.renamed_from, after.filling_basis, after.selection, before.end_reason)
        if _follows(after, before) and not any(said):
            yield fault("posts", i, "title", before=before.title, after=after.title, start=after.start)


def _follows(after: Post, before: Post) -> bool:
    same = (after.unit, after.organ, after.level, after.filling) == (
        before.unit,
        before.organ,
        before.level,
        before.filling,
    )
    gap = after.start - before.end if before.end else None
    return same and after.title != before.title and gap in (timedelta(), timedelta(days=1))


@record_rule("GK496", Cadre)
def posts_begin_with_the_unit(cadre: Cadre, context: Context) -> Iterator[Fault]:
    """Nobody holds a post in a unit before it was set up (warning)."""
    for i, post in enumerate(cadre.posts):
        unit = context.ledger.get(Unit, post.unit)
        if unit is not None and unit.founded is not None and post.start < unit.founded:
            yield fault("posts", i, "start", unit=unit.name, founded=unit.founded, post=post.name)


@record_rule("GK860", Unit)
def no_goal_is_lost(unit: Unit, context: Context) -> Iterator[Fault]:
    """V40: what a closed unit had promised and not done is carried on by its successor or stopped with a
    reason. Asked once the successor has pledged, or half a year later (warning)."""
    ledger = context.ledger
    if unit.closed is None or context.as_of <= unit.closed:
        return
    heirs = {other.id for other in ledger.units() if other.split_from == unit.id} | {unit.merged_into}
    pledged = any(p.unit in heirs and p.signed >= unit.closed for p in ledger.pledges())
    if not pledged and context.as_of <= unit.closed + GRACE:
        return
    for thread in left_over(ledger, unit):
        if not ledger.carried_on(thread.goal.id):
            yield fault("closed", unit=unit.name, goal=thread.goal.id, title=thread.goal.title)


@record_rule("GK861", Pledge)
def pledged_by_a_unit_that_exists(pledge: Pledge, context: Context) -> Iterator[Fault]:
    """A pledge is signed while its unit exists (warning)."""
    unit = context.ledger.get(Unit, pledge.unit)
    if unit is not None and not unit.exists_on(pledge.signed):
        founded, closed = unit.founded or "—", unit.closed or "—"
        yield fault("signed", unit=unit.name, signed=pledge.signed, founded=founded, closed=closed)


@record_rule("GK862", Pledge)
def no_goal_leaves_with_a_person(pledge: Pledge, context: Context) -> Iterator[Fault]:
    """V40: whoever leaves the unit during the year leaves the goals behind: they are told of further, carried
    on in another's pledge, or stopped. Asked half a year later (warning). Of closed units GK860 asks."""
    ledger = context.ledger
    cadre, unit = ledger.get(Cadre, pledge.cadre), ledger.get(Unit, pledge.unit)
    if cadre is None or unit is None or unit.closed is not None:
        return
    ends = [post.end for post in cadre.posts if post.unit == pledge.unit]
    last = max((end for end in ends if end is not None), default=None)
    if last is None or None in ends or last.year != pledge.year or context.as_of <= last + GRACE:
        return
    told = [reading_day(ledger, reading) for reading in readings(ledger, pledge)]
    if any(day is not None and day > last for day in told):
        return
    for i, goal in enumerate(pledge.goals):
        thread = next(t for t in chain_of(context, pledge) if t.goal is goal)
        settled = thread.stopped is not None or thread.status in (Status.DONE, Status.STOPPED)
        if not settled and not ledger.carried_on(goal.id):
            yield fault("goals", i, goal=goal.id, title=goal.title, name=cadre.name, end=last)
