"""整改: what a review found is put right in time, or becomes a goal of the next year."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.context import Context
from generator.check.pledge import leads_to, unit_name
from generator.check.rule import Fault, fault, record_rule
from generator.records.review import Review


@record_rule("GK633", Review)
def remedy_in_time(review: Review, context: Context) -> Iterator[Fault]:
    """整改: the date has passed and nothing says it was done (warning; depends on the as-of day)."""
    for i, issue in enumerate(review.issues):
        if issue.finished is None and issue.due < context.as_of and issue.goal is None:
            yield fault("issues", i, "due", due=issue.due, as_of=context.as_of)


@record_rule("GK637", Review)
def remedy_tells_its_result(review: Review, context: Context) -> Iterator[Fault]:
    """整改: what is finished says what became of it (warning). A result without a date tells of a part."""
    for i, issue in enumerate(review.issues):
        if issue.finished is not None and issue.result is None:
            yield fault("issues", i, finished=issue.finished)


@record_rule("GK634", Review)
def remedy_becomes_next_years_goal(review: Review, context: Context) -> Iterator[Fault]:
    """整改 → 承诺: the goal it became stands in the next year's pledge."""
    for i, issue in enumerate(review.issues):
        home = context.ledger.goal(issue.goal) if issue.goal else None
        if home is not None and home.pledge.year != review.year + 1:
            year = review.year + 1
            yield fault("issues", i, "goal", goal=home.goal.id, got=home.pledge.year, year=year)


@record_rule("GK641", Review)
def remedy_stays_in_the_unit(review: Review, context: Context) -> Iterator[Fault]:
    """整改 → 承诺: of the same unit, or of the one it went into."""
    for i, issue in enumerate(review.issues):
        home = context.ledger.goal(issue.goal) if issue.goal else None
        if home is not None and not leads_to(context, review.unit, home.pledge.unit):
            unit = unit_name(context, home.pledge.unit)
            yield fault("issues", i, "goal", goal=home.goal.id, unit=unit)
