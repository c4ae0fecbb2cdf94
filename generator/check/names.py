"""The personal names a content tree is known to hold: those of cadres and of candidates. Shared by the
rules on where a name may not stand."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from generator.check.memo import ById
from generator.ledger import Ledger


def known_names(ledger: Ledger) -> frozenset[str]:
    """Names of two characters or more, without spaces."""
    return _names(ById(ledger))


@lru_cache(maxsize=2)
def _names(ledger: ById[Ledger]) -> frozenset[str]:
    found = {cadre.name for cadre in ledger.value.cadres()}
    for selection in ledger.value.selections():
        found |= {score.name for score in selection.scores if score.name}
        found |= {person.name for person in selection.proposed if person.name}
    return frozenset(name for name in map(without_spaces, found) if len(name) > 1)


def name_in(text: str, names: frozenset[str]) -> str | None:
    """The first name in a text, the longest of those that begin there; 周 启 明 is 周启明."""
    return next(names_in(without_spaces(text), names), None)


def names_in(squeezed: str, names: frozenset[str]) -> Iterator[str]:
    """Every name in a text without spaces, where they begin, the longest first. Looks up every piece of the
    text, so that thousands of names cost no more than a few."""
    lengths = _lengths(names)
    for start in range(len(squeezed) - 1):
        for length in lengths:
            if (piece := squeezed[start : start + length]) in names:
                yield piece


@lru_cache(maxsize=4)
def _lengths(names: frozenset[str]) -> tuple[int, ...]:
    return tuple(sorted({len(name) for name in names}, reverse=True))


@lru_cache(maxsize=4096)  # the same posts approve one record after another
def without_spaces(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())
