"""全街道的数字: the street's own account, system by system, for one year beside the year before."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.figures.compare import compared_years, told_on
from generator.figures.disclosed import Owed, disclosed_figures
from generator.figures.feedback import feedback_figures
from generator.figures.figure import Figure, Theme, theme
from generator.figures.goals import Tally, goal_figures, tally, years
from generator.figures.people import elected_figure, filing_figure, in_office, reserve_figures
from generator.figures.review import grade_figures, judged_year
from generator.figures.selection import selection_figures
from generator.figures.training import training_figures
from generator.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Account:
    """`year` is the one told; `day` the day counts of people are told for. `graded` is the year of the newest
    published grades."""

    year: int
    day: date
    themes: tuple[Theme, ...]
    graded: int | None

    @property
    def figures(self) -> tuple[Figure, ...]:
        return tuple(row.figure for each in self.themes for row in each.rows)


def told_year(ledger: Ledger, as_of: date) -> int:
    """The year a page opens with: the newest whose progress was told, else the newest with pledges, else the
    present one."""
    pledged = years(ledger)
    told = (year for year in pledged if any(t.latest for t in _of_year(ledger, year).threads))
    return next(told, pledged[0] if pledged else as_of.year)


def _of_year(ledger: Ledger, year: int) -> Tally:
    return tally(ledger, (pledge for pledge in ledger.pledges() if pledge.year == year))


def account(ledger: Ledger, owed: Owed, year: int | None = None) -> Account:
    """The whole account of a year, by default the one that pages open with."""
    of = told_year(ledger, owed.as_of) if year is None else year
    graded = judged_year(ledger, of)
    now = _figures(ledger, owed, of, graded)
    there = of - 1 in compared_years(ledger, owed.as_of)
    before = _figures(ledger, owed, of - 1, graded - 1 if graded else None) if there else {}
    alone = _without_years(ledger, told_on(of, owed.as_of))
    themes = (theme(name, (*now[name], *alone.get(name, ())), before.get(name, ())) for name in now)
    return Account(of, told_on(of, owed.as_of), tuple(each for each in themes if each.rows), graded)


def _figures(ledger: Ledger, owed: Owed, year: int, graded: int | None) -> dict[str, tuple[Figure, ...]]:
    """Heading → figures of one year, in the order told."""
    day = told_on(year, owed.as_of)
    goals = goal_figures(_of_year(ledger, year), year)
    return {
        "怎么选人": (
            *selection_figures(ledger, year, day),
            *reserve_figures(ledger, day, day == owed.as_of),
        ),
        "怎么培训": training_figures(ledger, year),
        "怎么激励": (),
        "承诺了什么，办到哪一步": goals,
        "怎么评议": grade_figures(ledger, graded) if graded else (),
        "怎么监督": (
            *disclosed_figures(owed, year),
            filing_figure(ledger, day),
            *feedback_figures(ledger, year, owed.as_of),
            in_office(ledger, day),
        ),
    }


def _without_years(ledger: Ledger, day: date) -> dict[str, tuple[Figure, ...]]:
    """Heading → figures with nothing beside them: elections come every few years, the list has no years."""
    elected = elected_figure(ledger, day)
    definition = "清单里现在公开的事项，每项写着流程、时限和电话。"
    powers = Figure("小微权力", len(ledger.powers()), "项", definition, "power/index.html")
    return {"怎么激励": (elected,) if elected else (), "怎么监督": (powers,)}
