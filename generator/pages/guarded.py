"""全街道年度数字: guarded figures as tables, a table an item, the newest year first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.records.incentive import GuardedFigure


@dataclass(frozen=True, slots=True)
class Table:
    """The years of one item, newest first; `definition` where it was the same in all of them."""

    item: str
    rows: tuple[GuardedFigure, ...]
    definition: str
    wholes: bool
    corrected: bool


def tables(figures: Iterable[GuardedFigure]) -> tuple[Table, ...]:
    """Items in the order written."""
    newest = sorted(figures, key=lambda f: -f.year)
    items = dict.fromkeys(figure.item for figure in figures)
    return tuple(_table(tuple(f for f in newest if f.item == item)) for item in items)


def _table(rows: tuple[GuardedFigure, ...]) -> Table:
    definitions = {f.definition for f in rows}
    return Table(
        rows[0].item,
        rows,
        rows[0].definition if len(definitions) == 1 else "",
        any(f.whole is not None for f in rows),
        any(f.before is not None for f in rows),
    )


def told(figure: GuardedFigure) -> str:
    """12 人, 12/35 人, 少于 3 人, 33–34/35 人."""
    whole = f"/{figure.whole}" if figure.whole is not None else ""
    return f"{figure.number.words}{whole} {figure.unit}"


def held_back(figures: Iterable[GuardedFigure]) -> bool:
    """Whether any is told less than exactly."""
    return any(figure.number.exact is None for figure in figures)
