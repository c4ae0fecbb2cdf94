"""激励保障: a figure told once, after its year; a standard told in full; nobody by name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations

from generator.check.context import Context
from generator.check.fields import texts
from generator.check.names import known_names, name_in, without_spaces
from generator.check.rule import Fault, fault, record_rule
from generator.records.incentive import Incentive, IncentiveType, PayStandard


@record_rule("GK295", Incentive)
def figures_are_told_once(incentive: Incentive, context: Context) -> Iterator[Fault]:
    """One item of one year has one number."""
    seen = set[tuple[str, int]]()
    for i, figure in enumerate(incentive.figures):
        key = (without_spaces(figure.item), figure.year)
        if key in seen:
            yield fault("figures", i, "item", item=figure.item, year=figure.year)
        seen.add(key)


@record_rule("GK296", Incentive)
def running_years_wait(incentive: Incentive, context: Context) -> Iterator[Fault]:
    """A year's number isn't published before the year is over: it would change, and two releases could be
    subtracted (warning)."""
    for i, figure in enumerate(incentive.figures):
        if figure.year >= context.as_of.year:
            yield fault("figures", i, "year", item=figure.item, year=figure.year)


@record_rule("GK297", Incentive)
def pay_has_standards(incentive: Incentive, context: Context) -> Iterator[Fault]:
    """报酬标准 says what is paid for each post, and who pays."""
    if incentive.type is IncentiveType.PAY and not incentive.standards:
        yield fault("standards")


@record_rule("GK298", Incentive)
def one_standard_at_a_time(incentive: Incentive, context: Context) -> Iterator[Fault]:
    """Of one post and part one amount holds on a day; and none ends before it begins."""
    for i, standard in enumerate(incentive.standards):
        if standard.until is not None and standard.until < standard.since:
            yield fault("standards", i, "until", post=_post(standard), since=standard.since)
    for (_, one), (j, other) in combinations(enumerate(incentive.standards), 2):
        if _post(one) == _post(other) and _overlap(one, other):
            yield fault("standards", j, "since", post=_post(other), since=one.since)


def _post(standard: PayStandard) -> str:
    return without_spaces(standard.post + (standard.part or ""))


def _overlap(one: PayStandard, other: PayStandard) -> bool:
    """Both days are included, so that the next begins a day later."""
    return max(one.since, other.since) <= min(one.until or date.max, other.until or date.max)


@record_rule("GK299", Incentive)
def incentives_name_nobody(incentive: Incentive, context: Context) -> Iterator[Fault]:
    """Pay, health, subsidies and examinations are told of posts and in numbers, never of a person."""
    names = known_names(context.ledger)
    for path, text in texts(incentive):
        if path[0] not in ("id", "phone", "approval") and (name := name_in(text, names)):
            yield fault(*path, name=name)
