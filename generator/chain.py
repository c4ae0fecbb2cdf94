"""The year's chain of one pledge: each goal from promise through every reading to the review, with the
changes approved on the way. Checks judge it and pages show it; both read it here."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.ledger import Ledger
from generator.records.goals import Change, ChangeType, Goal, Progress, Status, Target, percent_of
from generator.records.midyear import Midyear
from generator.records.pledge import Pledge
from generator.records.review import Review
from generator.records.unit import Unit

__all__ = [
    "Reading",
    "Station",
    "Tally",
    "Thread",
    "left_over",
    "reading_day",
    "readings",
    "tally",
    "threads",
]

Reading = Midyear | Review


@dataclass(frozen=True, slots=True)
class Station:
    """One goal at one reading. `progress` is None where the reading is silent about the goal. `target`,
    `wording` and `due` are those in force at that reading, after the changes approved by then. `in_force`
    is False at the readings after the one that stopped the goal: there it need not be mentioned. `day` is
    the day the reading tells of (`reading_day`)."""

    reading: Reading
    progress: Progress | None
    target: Target | None
    wording: str
    due: date
    changes: tuple[Change, ...]
    in_force: bool = True
    day: date | None = None

    @property
    def percent(self) -> Decimal | None:
        """Of the target in force, unrounded; None of a limit."""
        return percent_of(self.progress, self.target) if self.progress else None

    @property
    def met(self) -> bool | None:
        """Whether the figures keep the promise; None where there are none, or where it is too early to say
        that a limit holds. A quantity goes before a percentage, which then has to agree with it (GK515)."""
        progress, target = self.progress, self.target
        if progress is None:
            return None
        if target is not None and progress.done is not None:
            return target.met(progress.done, self.day is not None and self.day >= self.due)
        if progress.percent is None or (target is not None and target.limit):
            return None
        return progress.percent >= 100

    @property
    def exceeded(self) -> bool:
        """More has happened than the limit allows."""
        return self.target is not None and self.target.limit and self.met is False

    @property
    def why(self) -> str:
        """The heading above the reason of a goal that is behind: a limit isn't slow."""
        limit = self.target is not None and self.target.limit
        return "为什么滞后，怎么办" if limit else "为什么慢了，怎么补"

    @property
    def beside(self) -> str | None:
        """What the quantity means for a limit, in words (没有超过, 超过 1 起)."""
        if self.progress is None or self.progress.done is None or self.target is None:
            return None
        return self.target.beside(self.progress.done)


@dataclass(frozen=True, slots=True)
class Thread:
    """One goal's year. `added` is the change that brought it in after January, else None."""

    goal: Goal
    pledge: Pledge
    stations: tuple[Station, ...]
    added: Change | None = None
    added_in: Reading | None = None

    @property
    def changes(self) -> tuple[Change, ...]:
        return tuple(change for station in self.stations for change in station.changes)

    @property
    def latest(self) -> Station | None:
        """The newest station that says something."""
        return next((s for s in reversed(self.stations) if s.progress is not None), None)

    @property
    def status(self) -> Status | None:
        latest = self.latest
        return latest.progress.status if latest and latest.progress else None

    @property
    def target(self) -> Target | None:
        """The target in force at the end of what is known."""
        return self.stations[-1].target if self.stations else self.goal.target

    @property
    def due(self) -> date:
        return self.stations[-1].due if self.stations else self.goal.due

    @property
    def stopped(self) -> Change | None:
        return next((c for c in self.changes if c.type is ChangeType.STOPPED), None)

    @property
    def adjusted(self) -> bool:
        return any(c.type is ChangeType.ADJUSTED for c in self.changes)


def readings(ledger: Ledger, pledge: Pledge) -> tuple[Reading, ...]:
    """All readings of a pledge in time: mid-year ones, then held reviews and planned ones that already say
    something. A held review that says nothing is a reading too: its silence must show."""
    reviews = (r for r in ledger.reviews_of(pledge) if r.held or r.progress or r.changes)
    return (*ledger.midyears_of(pledge), *reviews)


def reading_day(ledger: Ledger, reading: Reading) -> date | None:
    """The day a reading tells of: a mid-year's 截至, a review's meeting (None while planned)."""
    if isinstance(reading, Midyear):
        return reading.as_of
    meeting = ledger.meeting_of(reading)
    return meeting.date if meeting else None


def threads(ledger: Ledger, pledge: Pledge) -> tuple[Thread, ...]:
    """Every goal of a pledge with its stations: the pledged ones in order, then additions."""
    sequence = readings(ledger, pledge)
    homes: list[tuple[Goal, Change | None, Reading | None]] = [(goal, None, None) for goal in pledge.goals]
    for reading in sequence:
        for change in reading.changes:
            if change.new_goal is not None:
                homes.append((change.new_goal, change, reading))
    days = tuple((reading, reading_day(ledger, reading)) for reading in sequence)
    return tuple(_thread(goal, pledge, days, change, added_in) for goal, change, added_in in homes)


def _thread(
    goal: Goal,
    pledge: Pledge,
    sequence: tuple[tuple[Reading, date | None], ...],
    added: Change | None,
    added_in: Reading | None,
) -> Thread:
    stations: list[Station] = []
    target, wording, due = goal.target, goal.wording, goal.due
    begun, stopped = added_in is None, False
    for reading, day in sequence:
        begun = begun or reading is added_in
        if not begun:
            continue
        changes = tuple(c for c in reading.changes if c.goal == goal.id)
        for change in changes:
            target = change.new_target or target
            wording = change.new_wording or wording
            due = change.new_due or due
        progress = next((p for p in reading.progress if p.goal == goal.id), None)
        stations.append(Station(reading, progress, target, wording, due, changes, not stopped, day))
        stopped = stopped or any(c.type is ChangeType.STOPPED for c in changes)
    return Thread(goal, pledge, tuple(stations), added, added_in)


@dataclass(frozen=True, slots=True)
class Tally:
    """The counts of one reading, derived, never typed in: `pledged` + `added` = all of `by_status` +
    `silent` (goals in force that the reading leaves out, rightly none). A goal stopped at an earlier
    reading stays counted as 终止, so that the sum never shrinks."""

    pledged: int
    added: int
    by_status: Mapping[Status, int]
    silent: int


def tally(chain: Iterable[Thread], reading: Reading) -> Tally:
    """How many goals stand where at a reading; `chain` are the `threads` of its pledge."""
    pledged = added = silent = 0
    by_status: dict[Status, int] = {}
    for thread in chain:
        station = next((s for s in thread.stations if s.reading is reading), None)
        if station is None:
            continue
        pledged, added = pledged + (thread.added is None), added + (thread.added is not None)
        if not station.in_force:
            status: Status | None = Status.STOPPED
        else:
            status = station.progress.status if station.progress else None
        if status is None:
            silent += 1
        else:
            by_status[status] = by_status.get(status, 0) + 1
    return Tally(pledged, added, by_status, silent)


def left_over(ledger: Ledger, unit: Unit) -> tuple[Thread, ...]:
    """Goals of a closed unit's last year of pledges (the year it was closed, or the one before) that were
    neither done nor stopped by what was last told of them. Who carries one on: `Ledger.carried_on`."""
    if unit.closed is None:
        return ()
    pledges = [p for p in ledger.pledges_in(unit) if 0 <= unit.closed.year - p.year <= 1]
    last = max((p.year for p in pledges), default=None)
    found = (thread for p in pledges if p.year == last for thread in threads(ledger, p))
    return tuple(t for t in found if t.stopped is None and t.status not in (Status.DONE, Status.STOPPED))
