"""各村社区比较: units in fixed order beside fixed columns, a page a year; and the page of all figures."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.figures.account import Account, account, told_year
from generator.figures.compare import compare, compared_years, told_on
from generator.figures.places import FIGURES, compare_csv
from generator.figures.places import compare as compare_path
from generator.pages.listing import Chip
from generator.pages.owed import owed_of
from generator.pages.page import Page, View
from generator.revise import Revised

KIND = "unit"


def newest(revised: Revised) -> str | None:
    """The comparison that others lead to: of the year that pages open with. None where nothing is told."""
    years = compared_years(revised.ledger, revised.as_of)
    year = told_year(revised.ledger, revised.as_of)
    return compare_path(year if year in years else years[0]) if years else None


def account_of(revised: Revised) -> Account:
    return account(revised.ledger, owed_of(revised))


def _view(revised: Revised, year: int, years: tuple[int, ...]) -> View:
    return {
        "compared": compare(revised.ledger, year, owed_of(revised)),
        "chips": tuple(Chip(f"{y} 年", compare_path(y), y == year) for y in years),
        "running": told_on(year, revised.as_of) == revised.as_of,
        "csv": compare_csv(year),
        "figures_path": FIGURES,
    }


def _figures_view(revised: Revised) -> View:
    return {"account": account_of(revised), "compare_path": newest(revised)}


def _records_of(revised: Revised, year: int) -> tuple[str, ...]:
    """Pages of the records a year gone by is counted from; nothing for the running year, told for the day."""
    if year >= revised.as_of.year:
        return ()
    ledger = revised.ledger
    pledges = [p for p in ledger.pledges() if p.year == year]
    found = [
        *pledges,
        *(m for p in pledges for m in ledger.midyears_of(p)),
        *(r for r in ledger.reviews() if r.year == year),
        *(t for t in ledger.trainings() if t.year == year),
    ]
    return tuple(f"{record.kind}/{record.id}.html" for record in found)


def pages(revised: Revised) -> Iterator[Page]:
    """A comparison for every year with records, newest first, and the page of all numbers."""
    years = compared_years(revised.ledger, revised.as_of)
    street = revised.ledger.site.street
    for year in years:
        yield Page(
            compare_path(year),
            KIND,
            "kinds/compare.html",
            f"{year} 年各村社区比较",
            f"{street}各村社区 {year} 年的目标、公开、培训、后备干部和评议，每个数字写明怎么数的，不排名。",
            "村社区",
            (("首页", "index.html"), ("村社区", "unit/index.html"), (f"{year} 年比较", "")),
            partial(_view, revised, year, years),
            listed=_records_of(revised, year),
        )
    yield Page(
        FIGURES,
        "home",
        "kinds/figures.html",
        "全部数字",
        f"{street}公开的全部数字，每个写明怎么数的、和上年比，连到数的是哪些。",
        "首页",
        (("首页", "index.html"), ("全部数字", "")),
        partial(_figures_view, revised),
    )
