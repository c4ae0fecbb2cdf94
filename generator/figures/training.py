"""培训: how much of each audience's register was trained at least once in a year."""

from __future__ import annotations

from generator.figures.figure import Figure
from generator.ledger import Ledger
from generator.records.training import Audience
from generator.working.training import coverage, first_year

COVERED = "这一年的培训名册上，至少参训一次的人（含补训，一人只算第一次）；参训前已经离任的不算在名册里。"


def told_years(ledger: Ledger) -> tuple[int, ...]:
    """Years with training told, oldest first."""
    first = first_year(ledger)
    return tuple(
        sorted(
            {t.year for t in ledger.trainings() if not t.planned and first is not None and t.year >= first}
        )
    )


def training_path(ledger: Ledger, year: int) -> str:
    """Where the year's sessions are listed."""
    return (
        f"list/training-{year}.html"
        if any(t.year == year for t in ledger.trainings())
        else "training/index.html"
    )


def training_figures(ledger: Ledger, year: int) -> tuple[Figure, ...]:
    """The three audiences of the street, each over its register."""
    if year not in told_years(ledger):
        return ()
    path = training_path(ledger, year)
    found = []
    for audience in Audience:
        cover = coverage(ledger, year, audience)
        note = "" if cover.whole is not None else "名册人数没有全部公布"
        name = f"{audience.value}培训"
        found.append(Figure(name, cover.covered, "人", COVERED, path, cover.whole, note))
    return tuple(found)
