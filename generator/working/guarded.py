"""小数保护 of yearly figures: which counts of a record make one table, and how the table may be told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from generator.reckon.guarded import LATER, SMALL, Guarded, Row, Told, protect, tell
from generator.records.incentive import GuardedFigure

#: Words for one person each: counts in these can be subtracted from each other.
_PERSONS = ("人", "名", "位", "个")
_OF_WHICH = "其中"


def told_figures(figures: tuple[GuardedFigure, ...], as_of: date) -> tuple[GuardedFigure, ...]:
    """Of years that are over by `as_of`, each count as it may be told beside the others of its year. What was
    published before (原公布) can't have been a small number either, whatever is written."""
    over = [figure for figure in figures if figure.year < as_of.year]
    told: dict[int, Told] = {}
    for table in {_table(figure): None for figure in over}:
        places = [i for i, figure in enumerate(over) if _table(figure) == table]
        told |= zip(places, tell(_rows([over[i] for i in places])), strict=True)
    return tuple(
        figure.model_copy(
            update={
                "number": told[i].number,
                "whole": told[i].whole,
                "before": figure.before and protect(figure.before),
            }
        )
        for i, figure in enumerate(over)
    )


def _table(figure: GuardedFigure) -> tuple[int, str]:
    return figure.year, _PERSONS[0] if figure.unit in _PERSONS else figure.unit


def _rows(table: Sequence[GuardedFigure]) -> list[Row]:
    families = list(range(len(table)))
    for i, one in enumerate(table):
        for j, other in enumerate(table[:i]):
            if _akin(one, other) and families[i] != families[j]:
                families = [families[j] if family == families[i] else family for family in families]
    return [
        Row(_corrected(figure), figure.whole if figure.before is None else None, family)
        for figure, family in zip(table, families, strict=True)
    ]


def _akin(one: GuardedFigure, other: GuardedFigure) -> bool:
    """Whether one count may be a part of the other, or both of the same whole."""
    wholes = {one.whole, other.whole} - {None}
    return (
        _OF_WHICH in one.item
        or _OF_WHICH in other.item
        or (one.whole is not None and one.whole == other.whole)
        or bool(wholes & {one.number.exact, other.number.exact})
        or one.item in other.item
        or other.item in one.item
    )


def _corrected(figure: GuardedFigure) -> Guarded:
    """A count corrected by one or two would tell of one person who was left out or counted wrongly: it is
    told as lying around what was published. A larger correction is told as it is."""
    number, before = figure.number.exact, figure.before.exact if figure.before else None
    if number is None or before is None or number <= SMALL or not 0 < abs(number - before) <= SMALL:
        return figure.number
    return Guarded(max(SMALL + 1, before - LATER), before + LATER)
