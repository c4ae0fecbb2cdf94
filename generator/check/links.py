"""The year's chain has three links: pledge, reading, review. One that is missing altogether shows in no
reading, so it is asked for by the pledge (V40)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.check.context import Context
from generator.check.rule import Fault, fault, record_rule
from generator.records.cadre import Cadre
from generator.records.midyear import Midyear
from generator.records.pledge import Pledge
from generator.records.review import Review
from generator.records.unit import Unit


@record_rule("GK556", Pledge)
def the_year_was_told(pledge: Pledge, context: Context) -> Iterator[Fault]:
    """A year is over, and none of its readings tells of the pledge. Of one who left before the middle of
    the year none is due."""
    over = context.as_of > date(pledge.year, 12, 31)
    if (
        over
        and not context.ledger.midyears_of(pledge)
        and _due(pledge, context, date(pledge.year, 7, 1), Midyear)
    ):
        yield fault("year", year=pledge.year)


@record_rule("GK557", Pledge)
def the_year_was_judged(pledge: Pledge, context: Context) -> Iterator[Fault]:
    """Half a year after the year no review of the pledge was held. Of one who left within the year none is
    due."""
    over = context.as_of > date(pledge.year + 1, 6, 30)
    held = any(review.held for review in context.ledger.reviews_of(pledge))
    if over and not held and _due(pledge, context, date(pledge.year, 12, 31), Review):
        yield fault("year", year=pledge.year, next_year=pledge.year + 1)


def _due(pledge: Pledge, context: Context, day: date, kind: type[Midyear] | type[Review]) -> bool:
    """Not while a record of that kind can't be read, nor of a person out of office on `day`, nor of a unit
    that was gone by then."""
    if any(broken == kind.kind for broken, _ in context.ledger.broken):
        return False
    unit = context.ledger.get(Unit, pledge.unit)
    if unit is not None and not unit.exists_on(day):
        return False  # what became of its goals is asked for by GK860
    cadre = context.ledger.get(Cadre, pledge.cadre)
    if cadre is None:
        return pledge.cadre is None  # a committee; a person unknown here is GK130's matter
    return any(post.unit == pledge.unit and post.held_on(day) for post in cadre.posts)
