"""What the rules of the year's chain share: the goals that stand at a reading, and words about them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.chain import Reading, Station, Thread, threads
from generator.check.context import Context
from generator.check.memo import ById
from generator.ledger import Ledger
from generator.records.goals import Goal, Progress
from generator.records.pledge import Pledge


@dataclass(frozen=True, slots=True, eq=False)
class Standing:
    """One goal at one reading: its thread, its station, and the station before (None at its first)."""

    thread: Thread
    station: Station
    before: Station | None

    @property
    def goal(self) -> Goal:
        return self.thread.goal


@lru_cache(maxsize=4)
def _chain(ledger: ById[Ledger], pledge: ById[Pledge]) -> tuple[Thread, ...]:
    return threads(ledger.value, pledge.value)


def chain_of(context: Context, pledge: Pledge) -> tuple[Thread, ...]:
    """The threads of a pledge. The many rules that look at one reading in turn share one computation."""
    return _chain(ById(context.ledger), ById(pledge))


def pledge_of(context: Context, reading: Reading) -> Pledge | None:
    """The pledge a reading tells of; None where it names none or one that can't be read."""
    return context.ledger.get(Pledge, reading.pledge)


def standings(context: Context, reading: Reading) -> Iterator[Standing]:
    """Every goal of the chain that has been declared by this reading, stopped ones included."""
    pledge = pledge_of(context, reading)
    if pledge is None:
        return
    for thread in chain_of(context, pledge):
        before: Station | None = None
        for station in thread.stations:
            if station.reading is reading:
                yield Standing(thread, station, before)
                break
            before = station


def rows(context: Context, reading: Reading) -> Iterator[tuple[int, Progress, Standing]]:
    """The rows of a reading whose goal stands in the chain, first row of a goal only, with their index."""
    by_goal = {standing.goal.id: standing for standing in standings(context, reading)}
    for i, progress in enumerate(reading.progress):
        standing = by_goal.get(progress.goal)
        if standing is not None and standing.station.progress is progress:
            yield i, progress, standing


def differing(written: str, wanted: str, width: int = 24) -> tuple[str, str]:
    """Two texts cut to where they begin to differ, so that a message shows the difference."""
    shorter = min(len(written), len(wanted))
    start = next((i for i in range(shorter) if written[i] != wanted[i]), shorter)
    start = max(0, start - 6)
    return _cut(written, start, width), _cut(wanted, start, width)


def _cut(text: str, start: int, width: int) -> str:
    shown = " ".join(text[start : start + width].split())
    return f"{'…' if start else ''}{shown}{'…' if start + width < len(text) else ''}"
