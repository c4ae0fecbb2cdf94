"""按时公开: of what the catalogue says was due in a year, how much was disclosed in time."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from generator.duties import Duty, State, Tally, tally
from generator.figures.figure import Figure
from generator.figures.places import Section, counted
from generator.records.disclosure import Frequency

ON_TIME = (
    "按公开目录，这一年到期的公开事项里，在期限内公开的次数；还没到期的、长期公开的不算。"
    "在本站以外公开、登记了日期和地点的也算。"
)
#: Which duties a year's count is made of; what stands always or isn't due yet is no part of it.
COUNTED = (State.ON_TIME, State.LATE, State.MISSING)


@dataclass(frozen=True)
class Owed:
    """All duties as of a day, by the year they fall due and by unit ("" is the street's own)."""

    as_of: date
    by_year: Mapping[int, Mapping[str, tuple[Duty, ...]]]

    def of(self, year: int, unit: str | None = None) -> tuple[Duty, ...]:
        """Due in the year and told already: of one unit, or (None) of the street and all units."""
        there = self.by_year.get(year, {})
        if unit is not None:
            return there.get(unit, ())
        return tuple(duty for found in there.values() for duty in found)

    def tally(self, year: int, unit: str | None = None) -> Tally:
        return tally(self.of(year, unit), self.as_of)


def owed(duties: Iterable[Duty], as_of: date) -> Owed:
    """Duties by year and unit, in one pass."""
    found: defaultdict[int, defaultdict[str, list[Duty]]] = defaultdict(lambda: defaultdict(list))
    for duty in _told(duties, as_of):
        found[duty.due.year][duty.unit.id if duty.unit else ""].append(duty)
    return Owed(
        as_of, {year: {unit: tuple(each) for unit, each in there.items()} for year, there in found.items()}
    )


def _told(duties: Iterable[Duty], as_of: date) -> Iterable[Duty]:
    """Without what stands always: it falls due every day."""
    return (d for d in duties if d.item.frequency is not Frequency.STANDING and d.state(as_of) in COUNTED)


def disclosed_figures(known: Owed, year: int) -> tuple[Figure, ...]:
    """Of the street and all units; nothing where nothing was due."""
    counts = known.tally(year)
    if not counts.due:
        return ()
    late = f"迟公开 {counts.late} 次，应公开未公开 {counts.missing} 次"
    return (
        Figure(
            "按时公开",
            counts.on_time,
            "次",
            ON_TIME,
            counted(year, None, Section.DUTIES),
            counts.due,
            note=late,
        ),
    )
