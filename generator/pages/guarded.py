"""全街道年度数字: guarded figures as one table, a row an item and a column a year, the newest year first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.records.incentive import GuardedFigure


@dataclass(frozen=True, slots=True)
class Row:
    """One item over the years: a cell a year, None where nothing was told; `definition` says so of each year
    where it changed."""

    item: str
    cells: tuple[GuardedFigure | None, ...]
    definition: str


@dataclass(frozen=True, slots=True)
class Table:
    """`wholes` where a number is told out of how many."""

    years: tuple[int, ...]
    rows: tuple[Row, ...]
    wholes: bool


def table(figures: Iterable[GuardedFigure]) -> Table:
    """Items in the order written."""
    found = tuple(figures)
    years = tuple(sorted({f.year for f in found}, reverse=True))
    items = dict.fromkeys(figure.item for figure in found)
    rows = tuple(_row(item, {f.year: f for f in found if f.item == item}, years) for item in items)
    return Table(years, rows, any(f.whole is not None for f in found))


def _row(item: str, by_year: dict[int, GuardedFigure], years: tuple[int, ...]) -> Row:
    told = [(year, by_year[year].definition.rstrip("。")) for year in years if year in by_year]
    if len({words for _, words in told}) == 1:
        definition = told[0][1]
    else:
        definition = "；".join(f"{year} 年：{words}" for year, words in told)
    return Row(item, tuple(by_year.get(year) for year in years), definition)


def told(figure: GuardedFigure) -> str:
    """12 人, 12/35 人, 少于 3 人, 33–34/35 人."""
    whole = f"/{figure.whole}" if figure.whole is not None else ""
    return f"{figure.number.words}{whole} {figure.unit}"


def held_back(figures: Iterable[GuardedFigure]) -> bool:
    """Whether any is told less than exactly."""
    return any(figure.number.exact is None for figure in figures)
