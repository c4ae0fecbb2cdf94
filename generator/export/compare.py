"""各村社区比较 as tables for a spreadsheet: list/compare-<year>.csv beside the page that shows the same.

A row a unit, in the fixed order, the street last; for every column the count, its whole and what is counted,
so that nobody has to take "3/11" apart (a spreadsheet takes it for a date)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.export.data import SAMPLE_NOTICE
from generator.export.tables import csv_file
from generator.figures.compare import Cell, Column, Comparison, compare, compared_years
from generator.figures.places import compare_csv
from generator.pages.owed import owed_of
from generator.revise import Revised

NO_RANKING = "目标不同，不宜直接排名"
_UNIT = ("年度", "截至", "编号", "村社区", "说明")


def _titles(column: Column, grades: tuple[str, ...]) -> tuple[str, ...]:
    """What a column of the page becomes: its count and its whole; a distribution has a count a grade."""
    counts = tuple(f"{column.name}：{grade}（{column.unit}）" for grade in grades) or (
        f"{column.name}（{column.unit}）",
    )
    return (*counts, f"{column.name}·总数（{column.unit}）", f"{column.name}·说明")


def _words(cell: Cell, grades: tuple[str, ...]) -> tuple[str, ...]:
    def told(value: int | None) -> str:
        return "" if value is None else str(value)

    given = dict(cell.parts)
    counts = tuple(told(given.get(grade, 0) if cell.parts else None) for grade in grades)
    return (*(counts or (told(cell.value),)), told(cell.whole), cell.words)


def _grades(compared: Comparison, place: int) -> tuple[str, ...]:
    """The grades given to any unit, as the street's row tells them: it has them all, from high to low."""
    whole = compared.rows[-1].cells[place]
    return tuple(grade for grade, _ in whole.parts)


def compare_table(compared: Comparison, sample: bool) -> bytes:
    """One year's table."""
    mark = {"数据性质": SAMPLE_NOTICE} if sample else {}
    grades = [_grades(compared, place) for place in range(len(compared.columns))]
    titles = [_titles(column, own) for column, own in zip(compared.columns, grades, strict=True)]
    rows = []
    for row in compared.rows:
        lead = (
            str(compared.year),
            compared.day.isoformat(),
            row.unit.id if row.unit else "",
            row.name,
            row.absent or NO_RANKING,
        )
        told = {**mark, **dict(zip(_UNIT, lead, strict=True))}
        for cell, own, names in zip(row.cells, grades, titles, strict=False):
            told |= dict(zip(names, _words(cell, own), strict=True))
        rows.append(told)
    return csv_file(rows, [*mark, *_UNIT, *(title for names in titles for title in names)])


def compare_files(revised: Revised) -> Iterator[tuple[str, bytes]]:
    """(path below the release, bytes) for every year compared."""
    known = owed_of(revised)
    for year in compared_years(revised.ledger, revised.as_of):
        compared = compare(revised.ledger, year, known)
        yield compare_csv(year), compare_table(compared, revised.ledger.site.sample)
