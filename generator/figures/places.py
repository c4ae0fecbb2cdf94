"""Where counted things are listed: paths below the release folder, the same for who counts, who links and
who makes the page. Sections of a list page are numbered (#g1 …), so their order is part of the address."""

from __future__ import annotations

from enum import IntEnum

FIGURES = "list/figures.html"
ELECTED = "list/elected.html"
SELECTED = "list/selected.html"
FILINGS = "list/filings.html"
RESERVES = "list/cadre-post-4.html"


class Section(IntEnum):
    """Sections of the page that lists what was counted of a year."""

    DONE = 1
    BEHIND = 2
    ADJUSTED = 3
    STOPPED = 4
    OTHER = 5
    GRADES = 6
    RESERVES = 7
    DUTIES = 8


def counted(year: int, unit: str | None = None, section: Section | None = None) -> str:
    """What was counted of a year: of one unit, or (None) of the whole street."""
    path = f"list/counted-{year}-{unit}.html" if unit else f"list/counted-{year}.html"
    return f"{path}#g{section.value}" if section else path


def compare(year: int) -> str:
    return f"list/compare-{year}.html"


def compare_csv(year: int) -> str:
    return f"list/compare-{year}.csv"
