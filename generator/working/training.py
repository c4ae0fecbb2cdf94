"""培训覆盖: who is on an audience's register (名册) of a year, and how many of them were trained in it.

The register is taken on one day of the year (规则参数 培训名册日). 村社区干部 and 后备干部 are distinct
persons holding posts of LEVELS in the unit on that day; 组干部 are only known by number. Coverage rests on
首次: those of the register trained for the first time in the year, summed over the year's sessions.

Where units merged, or one split off, in the middle of a year, the register was taken of the old units: they
and the new one are told together, at one unit (`told_at`)."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from generator.ledger import Ledger
from generator.records.cadre import Cadre
from generator.records.training import LEVELS, Attendance, Audience, Training
from generator.records.unit import Headcount, Unit


class Coverage(NamedTuple):
    """`covered` of `whole` were trained at least once: `whole` is the register less those who left their post
    before they could be trained. None where a unit's register isn't known (no 组干部人数)."""

    covered: int
    whole: int | None

    @property
    def full(self) -> bool:
        return self.whole is not None and self.covered >= self.whole


@dataclass(frozen=True, slots=True)
class Row:
    """An attendance row of a held session, with its place in the record."""

    training: Training
    index: int
    attendance: Attendance


def register_date(ledger: Ledger, year: int) -> date:
    """The day of the register in a year; 02-29 is the 28th where there is no 29th."""
    day = ledger.site.limits.register_day
    return date(year, day.month, min(day.day, monthrange(year, day.month)[1]))


# -- the register --------------------------------------------------------------------------------------
def registered(ledger: Ledger, unit: Unit, audience: Audience, year: int) -> tuple[Cadre, ...]:
    """The persons on the unit's register, each once, by id; nobody for 组干部, who are no records."""
    day = register_date(ledger, year)
    if not unit.exists_on(day):
        return ()
    levels = LEVELS.get(audience, frozenset())
    found = {cadre.id: cadre for cadre, post in ledger.posts_in(unit, day) if post.level in levels}
    return tuple(found[id] for id in sorted(found))


def headcount(ledger: Ledger, unit: Unit, year: int) -> Headcount | None:
    """The unit's count of 组干部 for the year's register: the newest made by the end of the month in which
    the register day lies (a count is rarely made on the very day)."""
    day = register_date(ledger, year)
    last = day.replace(day=monthrange(day.year, day.month)[1])
    return max((h for h in unit.headcounts if h.date <= last), key=lambda h: h.date, default=None)


def register(ledger: Ledger, unit: Unit, audience: Audience, year: int) -> int | None:
    """How many are on the unit's own register of the year; 0 where the unit didn't exist on the day, None
    where it never counted its 组干部 by then."""
    if not unit.exists_on(register_date(ledger, year)):
        return 0
    if audience in LEVELS:
        return len(registered(ledger, unit, audience, year))
    counted = headcount(ledger, unit, year)
    return counted.number if counted else None


# -- units through a year ------------------------------------------------------------------------------
def told_at(ledger: Ledger, unit: Unit, year: int) -> Unit:
    """The unit at which a unit's training of the year is told: where it was merged into by the year's end, or
    what it split from after the register was taken. A circle of references ends where it began."""
    day, last = register_date(ledger, year), date(year, 12, 31)
    seen, current = {unit.id}, unit
    while True:
        merged = current.closed is not None and current.closed <= last
        split = current.founded is not None and day < current.founded <= last
        to = ledger.get(Unit, current.merged_into if merged else current.split_from if split else None)
        if to is None or to.id in seen:
            return current
        seen.add(to.id)
        current = to


def told_units(ledger: Ledger, year: int) -> tuple[Unit, ...]:
    """The units of a year that training is told of, in their order: every unit that existed at some time
    between the register day and the year's end, those told at another left out."""
    day, last = register_date(ledger, year), date(year, 12, 31)
    return tuple(
        unit
        for unit in ledger.units()
        if (unit.founded is None or unit.founded <= last)
        and (unit.closed is None or unit.closed > day)
        and told_at(ledger, unit, year) is unit
    )


def members(ledger: Ledger, unit: Unit, year: int) -> tuple[Unit, ...]:
    """The units told at this one, by id: itself and those merged into it, or split from it, in the year."""
    found, pending = dict[str, Unit](), [unit]
    while pending:
        current = pending.pop()
        if current.id not in found:
            found[current.id] = current
            pending += ledger.related_to(current)
    return tuple(found[id] for id in sorted(found) if told_at(ledger, found[id], year) is unit)


# -- coverage ------------------------------------------------------------------------------------------
def rows(ledger: Ledger, year: int, audience: Audience, units: tuple[Unit, ...]) -> tuple[Row, ...]:
    """Attendance rows of these units and this audience in sessions held, by the sessions' first day."""
    found = (
        Row(training, index, training.attendance[index])
        for unit in units
        for training, index in ledger.attendance_of(unit, year)
        if not training.planned and training.attendance[index].audience is audience
    )
    return tuple(sorted(found, key=lambda row: (row.training.start, row.training.id, row.index)))


def coverage(ledger: Ledger, year: int, audience: Audience, unit: Unit | None = None) -> Coverage:
    """Trained at least once in the year, of a unit (with those told at it) or of the whole street.

    离任 is told cumulatively (by each session, how many of the register had left untrained), so that the
    largest of a unit's rows counts, not their sum. `covered` may exceed `whole`: a check refuses that."""
    if unit is None:
        return _sum(coverage(ledger, year, audience, each) for each in told_units(ledger, year))
    return _sum(_own(ledger, year, audience, each) for each in members(ledger, unit, year))


def _own(ledger: Ledger, year: int, audience: Audience, unit: Unit) -> Coverage:
    found = [row.attendance for row in rows(ledger, year, audience, (unit,))]
    listed = register(ledger, unit, audience, year)
    departed = max((row.departed for row in found), default=0)
    whole = None if listed is None else max(0, listed - departed)
    return Coverage(sum(row.first_time for row in found), whole)


def _sum(parts: Iterator[Coverage]) -> Coverage:
    covered, whole = 0, 0
    unknown = False
    for part in parts:
        covered += part.covered
        unknown |= part.whole is None
        whole += part.whole or 0
    return Coverage(covered, None if unknown else whole)


def first_year(ledger: Ledger) -> int | None:
    """The first year of which a session with attendance is told; coverage isn't asked for before it."""
    return min((t.year for t in ledger.trainings() if t.attendance and not t.planned), default=None)
