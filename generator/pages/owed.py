"""Duties of a release by year and unit, sorted once for all pages that count them."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from generator.check.memo import ById
from generator.duties import Duty
from generator.figures.disclosed import Owed, owed
from generator.pages.duties import board
from generator.revise import Revised


@lru_cache(maxsize=2)
def _owed(duties: ById[tuple[Duty, ...]], as_of: date) -> Owed:
    return owed(duties.value, as_of)


def owed_of(revised: Revised) -> Owed:
    """What of the catalogue was due by the as-of day, and what became of it."""
    return _owed(ById(board(revised).duties), revised.as_of)
