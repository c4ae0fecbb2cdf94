"""Counts shown anywhere, each computed here from records and nowhere typed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.chain import Thread, threads
from generator.ledger import Ledger
from generator.records.goals import Status
from generator.records.pledge import Pledge
from generator.records.review import Review


@dataclass(frozen=True, slots=True)
class Tally:
    """Goals of some pledges. 承诺: every goal pledged in January or added later; `done` by the newest
    reading; `behind` at it; `stopped` by approval; `idle` 未启动; `untold` those no reading tells of yet;
    `going` the rest."""

    goals: int
    done: int
    behind: int
    stopped: int
    idle: int
    untold: int
    adjusted: int
    added: int
    threads: tuple[Thread, ...]

    @property
    def going(self) -> int:
        return self.goals - self.done - self.behind - self.stopped - self.idle - self.untold

    @property
    def sentence(self) -> str:
        """承诺 12 项，完成 10 项，滞后 1 项，终止 1 项."""
        parts = [f"承诺 {self.goals} 项", f"完成 {self.done} 项"]
        parts += [f"滞后 {self.behind} 项"] if self.behind else []
        parts += [f"终止 {self.stopped} 项"] if self.stopped else []
        parts += [f"推进中 {self.going} 项"] if self.going else []
        parts += [f"未启动 {self.idle} 项"] if self.idle else []
        parts += [f"还没有公开进展 {self.untold} 项"] if self.untold else []
        return "，".join(parts)


def tally(ledger: Ledger, pledges: Iterable[Pledge]) -> Tally:
    """Count the goals of pledges as of their newest reading."""
    all_threads = tuple(thread for pledge in pledges for thread in threads(ledger, pledge))
    status = [thread.status for thread in all_threads]
    stopped = sum(
        thread.stopped is not None or s is Status.STOPPED
        for thread, s in zip(all_threads, status, strict=True)
    )
    return Tally(
        goals=len(all_threads),
        done=status.count(Status.DONE),
        behind=status.count(Status.BEHIND),
        stopped=stopped,
        idle=status.count(Status.NOT_STARTED),
        untold=sum(t.status is None and t.stopped is None for t in all_threads),
        adjusted=sum(thread.adjusted for thread in all_threads),
        added=sum(thread.added is not None for thread in all_threads),
        threads=all_threads,
    )


def years(ledger: Ledger) -> tuple[int, ...]:
    """Years with pledges, newest first."""
    return tuple(sorted({pledge.year for pledge in ledger.pledges()}, reverse=True))


@dataclass(frozen=True, slots=True)
class YearOf:
    """One year of a unit or a person: the pledges with their goals counted, and the reviews."""

    year: int
    pledges: tuple[Pledge, ...]
    tally: Tally
    reviews: tuple[Review, ...]


def by_year(ledger: Ledger, pledges: Iterable[Pledge], reviews: Iterable[Review]) -> tuple[YearOf, ...]:
    """Every year with a pledge or a review, newest first."""
    promised, judged = tuple(pledges), tuple(reviews)
    found = sorted({p.year for p in promised} | {r.year for r in judged}, reverse=True)
    return tuple(
        YearOf(
            year,
            of_year := tuple(p for p in promised if p.year == year),
            tally(ledger, of_year),
            tuple(r for r in judged if r.year == year),
        )
        for year in found
    )


def told_year(years: tuple[YearOf, ...]) -> YearOf | None:
    """The year a page opens with: the newest of which progress was told, else the newest."""
    return next((y for y in years if any(t.latest for t in y.tally.threads)), years[0] if years else None)
