"""Typed figures beside those that the records themselves make: they agree, or one of them is wrong."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from generator.check.context import Context
from generator.check.rule import Fault, fault, ledger_rule, record_rule
from generator.figures.people import risen
from generator.ledger import Ledger
from generator.reckon.guarded import Guarded
from generator.records.incentive import Incentive, IncentiveType
from generator.records.unit import Unit

_DIGITS = "零一二三四五六七八九"
_ALIKE = str.maketrans("两〇", "二零")
#: 6 个村社区, 六个村（社区）: a count of units in a sentence.
_UNITS = re.compile(rf"([0-9]+|[{_DIGITS}十两〇]+)\s*个村(?:社区|（社区）)")


@record_rule("GK839", Incentive)
def elected_are_counted(incentive: Incentive, context: Context) -> Iterator[Fault]:
    """后备干部选进两委: the number of a year is that of the cadres whose posts say so."""
    if incentive.type is not IncentiveType.ELECTION:
        return
    counted = Counter(each.seat.start.year for each in risen(context.ledger, context.as_of))
    for i, figure in enumerate(incentive.figures):
        if figure.year <= context.as_of.year and not _agrees(figure.number, counted[figure.year]):
            yield fault(
                "figures", i, "number", year=figure.year, got=figure.number, counted=counted[figure.year]
            )


def _agrees(told: Guarded, counted: int) -> bool:
    return told.least <= counted and (told.most is None or counted <= told.most)


@ledger_rule("GK840")
def units_named_are_counted(ledger: Ledger, context: Context) -> Iterator[Fault]:
    """网站说明 that says how many units there are: as many as exist. Not while a unit is unreadable."""
    if any(kind == Unit.kind for kind, _ in ledger.broken):
        return
    there = sum(unit.exists_on(context.as_of) for unit in ledger.units())
    for match in _UNITS.finditer(ledger.site.description):
        told = _number(match[1])
        if told is not None and told != there:
            yield fault("description", got=match[0], counted=there)


def _number(text: str) -> int | None:
    """六, 十二, 二十, 12; None of what is none of these."""
    if text.isascii():
        return int(text)
    tens, ten, ones = text.translate(_ALIKE).partition("十")
    if len(tens) > 1 or len(ones) > 1:
        return None
    units = _DIGITS.index(ones) if ones else 0
    return ((_DIGITS.index(tens) if tens else 1) * 10 if ten else _DIGITS.index(tens)) + units
