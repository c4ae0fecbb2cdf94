"""A year of a unit or a person as pages tell it: pledges with their goals counted, and reviews."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.figures.goals import Tally, tally, years
from generator.ledger import Ledger
from generator.records.pledge import Pledge
from generator.records.review import Review

__all__ = ["Tally", "YearOf", "by_year", "tally", "told_year", "years"]


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
