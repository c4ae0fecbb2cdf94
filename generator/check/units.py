"""村社区: told apart, in a fixed order, with beginning and end."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count, pairwise

from generator.check.context import Context
from generator.check.names import without_spaces
from generator.check.rule import Fault, fault, ledger_rule, record_rule
from generator.ledger import Ledger
from generator.records.unit import Unit


@record_rule("GK480", Unit)
def closed_units_lead_on(unit: Unit, context: Context) -> Iterator[Fault]:
    """Where a unit was closed, residents need to know where its matters went: into another, or into those
    it was divided into (warning)."""
    divided = any(other.split_from == unit.id for other in context.ledger.units())
    if unit.closed is not None and unit.merged_into is None and not divided:
        yield fault("closed", unit=unit.name, closed=unit.closed)


@record_rule("GK481", Unit)
def merged_units_are_closed(unit: Unit, context: Context) -> Iterator[Fault]:
    """并入 without 撤销日期: from when?"""
    if unit.merged_into is not None and unit.closed is None:
        yield fault("merged_into", unit=unit.name)


@record_rule("GK482", Unit)
def mergers_end_somewhere(unit: Unit, context: Context) -> Iterator[Fault]:
    """A unit merged into itself, or in a circle, leads nowhere."""
    seen = {unit.id}
    current = context.ledger.get(Unit, unit.merged_into)
    while current is not None and current.id not in seen:
        seen.add(current.id)
        current = context.ledger.get(Unit, current.merged_into)
    if current is not None and current.id == unit.id:
        yield fault("merged_into", unit=unit.name)


@record_rule("GK483", Unit)
def unit_begins_before_it_ends(unit: Unit, context: Context) -> Iterator[Fault]:
    """设立日期 before 撤销日期."""
    if unit.founded is not None and unit.closed is not None and unit.closed < unit.founded:
        yield fault("closed", founded=unit.founded, closed=unit.closed)


@ledger_rule("GK484")
def order_is_unique(ledger: Ledger, context: Context) -> Iterator[Fault]:
    """Two units of one 顺序 stand in no fixed order (warning)."""
    first: dict[int, Unit] = {}
    taken = {unit.order for unit in ledger.units()}
    for unit in ledger.units():
        other = first.setdefault(unit.order, unit)
        if other is not unit:
            free = next(n for n in count(1) if n not in taken)
            yield fault("order", on=unit, order=unit.order, other=other.name, free=free)


@ledger_rule("GK485")
def names_are_unique(ledger: Ledger, context: Context) -> Iterator[Fault]:
    """Two units of one name can't be told apart on paper; a closed one and its successor may share it."""
    first: dict[str, Unit] = {}
    for unit in ledger.units():
        if unit.closed is None:
            other = first.setdefault(without_spaces(unit.name), unit)
            if other is not unit:
                yield fault("name", on=unit, name=unit.name, other=other.id)


@record_rule("GK486", Unit)
def headcounts_differ_in_date(unit: Unit, context: Context) -> Iterator[Fault]:
    """Two head-counts of one day: which holds?"""
    dates = [headcount.date for headcount in unit.headcounts]
    for i, day in enumerate(dates):
        if day in dates[:i]:
            yield fault("headcounts", i, "date", date=day)


@record_rule("GK487", Unit)
def headcounts_have_been(unit: Unit, context: Context) -> Iterator[Fault]:
    """A head-count of a day to come (warning)."""
    for i, headcount in enumerate(unit.headcounts):
        if headcount.date > context.as_of:
            yield fault("headcounts", i, "date", date=headcount.date, as_of=context.as_of)


@record_rule("GK490", Unit)
def divisions_begin_somewhere(unit: Unit, context: Context) -> Iterator[Fault]:
    """A unit divided off from itself, or in a circle, comes from nowhere."""
    seen = {unit.id}
    current = context.ledger.get(Unit, unit.split_from)
    while current is not None and current.id not in seen:
        seen.add(current.id)
        current = context.ledger.get(Unit, current.split_from)
    if current is not None and current.id == unit.id:
        yield fault("split_from", unit=unit.name)


@record_rule("GK491", Unit)
def divided_units_say_from_when(unit: Unit, context: Context) -> Iterator[Fault]:
    """分自 without 设立日期: which years are whose?"""
    if unit.split_from is not None and unit.founded is None:
        yield fault("split_from", unit=unit.name)


@record_rule("GK492", Unit)
def divided_from_a_unit_of_its_time(unit: Unit, context: Context) -> Iterator[Fault]:
    """What a unit was divided off from existed until then (warning)."""
    source = context.ledger.get(Unit, unit.split_from)
    if source is None or unit.founded is None:
        return
    if (source.founded is not None and unit.founded < source.founded) or (
        source.closed is not None and source.closed < unit.founded
    ):
        yield fault("founded", unit=unit.name, founded=unit.founded, source=source.name)


@record_rule("GK493", Unit)
def former_names_lie_in_the_past(unit: Unit, context: Context) -> Iterator[Fault]:
    """A former name was used while the unit existed, and is no longer (warning): until the last day is over
    pages would already bear a name that is not yet in use."""
    for i, former in enumerate(unit.former_names):
        early = unit.founded is not None and former.until < unit.founded
        late = former.until >= context.as_of or (unit.closed is not None and former.until >= unit.closed)
        if early or late:
            yield fault("former_names", i, "until", name=former.name, until=former.until)


@record_rule("GK494", Unit)
def former_names_follow_each_other(unit: Unit, context: Context) -> Iterator[Fault]:
    """Two former names until one day, or a change of name that changes nothing: which name held when?"""
    ordered = sorted(enumerate(unit.former_names), key=lambda pair: (pair[1].until, pair[0]))
    for (_, before), (i, after) in pairwise(ordered):
        if before.until == after.until:
            yield fault("former_names", i, "until", name=after.name, until=after.until)
    following = [*(former.name for _, former in ordered), unit.name]
    for (i, former), name in zip(ordered, following[1:], strict=True):
        if without_spaces(former.name) == without_spaces(name):
            yield fault("former_names", i, "name", name=former.name, until=former.until)


@record_rule("GK495", Unit)
def merged_into_a_unit_of_its_time(unit: Unit, context: Context) -> Iterator[Fault]:
    """What a unit was merged into existed on that day (warning)."""
    heir = context.ledger.get(Unit, unit.merged_into)
    if heir is not None and unit.closed is not None and not heir.exists_on(unit.closed):
        yield fault("merged_into", unit=unit.name, closed=unit.closed, heir=heir.name)
