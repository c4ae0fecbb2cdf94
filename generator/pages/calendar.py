"""公开日历: month by month what falls due and where it stands, and what one can go to. A list, for a grid of
days does not fit a phone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.duties import Coming, State, tally
from generator.pages.answer import cn_day
from generator.pages.duties import (
    MISSING,
    Due,
    Mark,
    board,
    by_day,
    calendar_csv,
    calendar_path,
    calendar_years,
    coming_title,
    in_year,
    listed_on,
    marks,
    tally_words,
)
from generator.pages.listing import Chip
from generator.pages.page import Page, View
from generator.records.disclosure import Catalogue
from generator.revise import Revised


@dataclass(frozen=True, slots=True)
class DueLine:
    """An item on the day it falls due: whose, of which period, where it stands."""

    due: Due
    who: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class ComingLine:
    """Something one can go to, under its title."""

    coming: Coming
    title: str


@dataclass(frozen=True, slots=True)
class Month:
    """A month with anything in it. `open` where something is missing, or it isn't over."""

    number: int
    due: tuple[DueLine, ...]
    coming: tuple[ComingLine, ...]
    now: bool


def months(revised: Revised, year: int) -> tuple[Month, ...]:
    """The months of a year in which something falls due or is planned, and the as-of day's own."""
    made = board(revised)
    due = by_day(in_year(made.duties, year))
    found = []
    for number in range(1, 13):
        lines = tuple(
            DueLine(d, d.who(revised), marks(d.duties, revised.as_of)) for d in due if d.day.month == number
        )
        ahead = tuple(
            ComingLine(c, coming_title(c, revised))
            for c in made.coming
            if (day := listed_on(c, revised.as_of)).year == year and day.month == number
        )
        now = (revised.as_of.year, revised.as_of.month) == (year, number)
        if lines or ahead or now:
            found.append(Month(number, lines, ahead, now))
    return tuple(found)


def _view(revised: Revised, year: int) -> View:
    found = months(revised, year)
    own = in_year(board(revised).duties, year)
    moving = any(d.state(revised.as_of) in (State.AHEAD, State.MISSING) for d in own)
    return {
        "year": year,
        "months": found,
        "counts": tally(own, revised.as_of),
        "sentence": tally_words(tally(own, revised.as_of)),
        "moving": moving,
        "years": tuple(Chip(f"{y} 年", calendar_path(y), y == year) for y in calendar_years(revised)),
        "missing_path": MISSING,
        "csv": calendar_csv(year),
    }


def pages(revised: Revised) -> Iterator[Page]:
    """A calendar for every year."""
    for year in calendar_years(revised):
        name = f"{year} 年公开日历"
        counts = tally(in_year(board(revised).duties, year), revised.as_of)
        yield Page(
            calendar_path(year),
            Catalogue.kind,
            "kinds/calendar.html",
            name,
            f"截至 {cn_day(revised.as_of)}，{year} 年{tally_words(counts)}。什么时候该公开什么，哪天开会。",
            Catalogue.column,
            (("首页", "index.html"), (Catalogue.column, "catalogue/index.html"), (name, "")),
            partial(_view, revised, year),
        )
