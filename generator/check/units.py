"""村社区: told apart, in a fixed order, with beginning and end."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from generator.check.context import Context
from generator.check.names import without_spaces
from generator.check.rule import Fault, fault, ledger_rule, record_rule
from generator.ledger import Ledger
from generator.records.unit import Unit


@record_rule("GK480", Unit)
def closed_units_lead_on(unit: Unit, context: Context) -> Iterator[Fault]:
    """Where a unit was closed, residents need to know where its matters went (warning)."""
    if unit.closed is not None and unit.merged_into is None:
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
