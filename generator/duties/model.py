"""What a duty is and where it stands on a day."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeVar

from generator.reckon.periods import Period
from generator.records.base import Record
from generator.records.disclosure import Catalogue, Frequency, Posted
from generator.records.unit import Unit


class State(StrEnum):
    """Where a duty stands, in neutral words."""

    ON_TIME = "按时公开"
    LATE = "迟公开"
    MISSING = "应公开未公开"
    AHEAD = "还没到期"
    STANDING = "长期公开"


@dataclass(frozen=True, slots=True)
class Duty:
    """One thing to be disclosed once: an item of the catalogue, for one owner, in one period or after one
    event (both None of what stands always).

    `unit` is None of the street's. `owner` is the cadre or pledge for whom, or the record of the event.
    `due` is the last day in time; `forecast` where the working-day table of its year isn't published yet
    (待国务院公布), so that the day may still move. `answer` is the record that disclosed it, `posted` the
    note of a disclosure off this site; both None and `disclosed` None while nothing did."""

    item: Catalogue
    unit: Unit | None
    owner: Record | None
    period: Period | None
    event: date | None
    due: date
    forecast: bool = False
    answer: Record | None = None
    disclosed: date | None = None
    posted: Posted | None = None

    def state(self, as_of: date) -> State:
        """On the due day itself it is not yet missing. A disclosure after `as_of` doesn't count."""
        if self.disclosed is not None and self.disclosed <= as_of:
            if self.item.frequency is Frequency.STANDING:
                return State.STANDING
            return State.LATE if self.disclosed > self.due else State.ON_TIME
        return State.MISSING if as_of > self.due else State.AHEAD

    def days(self, as_of: date) -> int:
        """By how many calendar days late or overdue, or still left; 0 of what is on time or stands."""
        match self.state(as_of):
            case State.LATE:
                assert self.disclosed is not None
                return (self.disclosed - self.due).days
            case State.MISSING:
                return (as_of - self.due).days
            case State.AHEAD:
                return (self.due - as_of).days
        return 0


@dataclass(frozen=True, slots=True)
class Tally:
    """Duties counted by state. What stands always (长期公开) is counted apart, present and `absent`: it
    falls due every day and would drown the others."""

    on_time: int = 0
    late: int = 0
    missing: int = 0
    ahead: int = 0
    standing: int = 0
    absent: int = 0

    @property
    def due(self) -> int:
        """应公开次数 so far: those of periods and events whose day has passed or that are disclosed."""
        return self.on_time + self.late + self.missing

    @property
    def silent(self) -> int:
        """应公开未公开, standing items included."""
        return self.missing + self.absent


def tally(duties: Iterable[Duty], as_of: date) -> Tally:
    """How many stand where on a day."""
    counts = dict.fromkeys(("on_time", "late", "missing", "ahead", "standing", "absent"), 0)
    for duty in duties:
        state = duty.state(as_of)
        standing = duty.item.frequency is Frequency.STANDING
        counts["absent" if standing and state is State.MISSING else state.name.lower()] += 1
    return Tally(**counts)


K = TypeVar("K", bound=Hashable)


def grouped(duties: Iterable[Duty], key: Callable[[Duty], K]) -> dict[K, tuple[Duty, ...]]:
    """Duties by unit, kind, period or whatever `key` says, each in its order."""
    found: dict[K, list[Duty]] = {}
    for duty in duties:
        found.setdefault(key(duty), []).append(duty)
    return {k: tuple(v) for k, v in found.items()}
