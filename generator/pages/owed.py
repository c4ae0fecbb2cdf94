"""Duties of a release, reckoned once for all pages that tell of them."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from generator.check.memo import ById
from generator.figures.disclosed import Owed, owed
from generator.ledger import Ledger
from generator.revise import Revised


@lru_cache(maxsize=2)
def _owed(ledger: ById[Ledger], as_of: date) -> Owed:
    return owed(ledger.value, as_of)


def owed_of(revised: Revised) -> Owed:
    """What of the catalogue was due by the as-of day, and what became of it."""
    return _owed(ById(revised.ledger), revised.as_of)
