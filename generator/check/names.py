"""The personal names a content tree is known to hold: those of cadres and of candidates. Shared by the
rules on where a name may not stand."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from generator.check.memo import ById
from generator.ledger import Ledger


def known_names(ledger: Ledger) -> tuple[str, ...]:
    """Names of two characters or more, longest first."""
    return _names(ById(ledger))


@lru_cache(maxsize=2)
def _names(ledger: ById[Ledger]) -> tuple[str, ...]:
    found = {cadre.name for cadre in ledger.value.cadres()}
    for selection in ledger.value.selections():
        found |= {score.name for score in selection.scores if score.name}
        found |= {person.name for person in selection.proposed if person.name}
    plain = {name for name in map(without_spaces, found) if len(name) > 1}
    return tuple(sorted(plain, key=lambda name: (-len(name), name)))


def name_in(text: str, ledger: Ledger) -> str | None:
    """The first known name in a text; 周 启 明 is 周启明."""
    squeezed = without_spaces(text)
    return next((name for name in known_names(ledger) if name in squeezed), None)


def without_spaces(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())
