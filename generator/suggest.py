"""Did-you-mean: the choices nearest to a mistyped word, in Chinese or in ids."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from difflib import SequenceMatcher

#: Least share of characters two words must have in common. A Chinese word of two characters with one
#: of them wrong has one half; a Latin word that agrees by half is another word.
_LEAST_CHINESE = 0.5
_LEAST_LATIN = 0.6


def _plain(word: str) -> str:
    """The word without what is mistyped most: full-width forms, capitals, spaces, punctuation."""
    folded = unicodedata.normalize("NFKC", word).casefold()
    return "".join(c for c in folded if unicodedata.category(c)[0] not in "PZC")


def _is_chinese(word: str) -> bool:
    return any(unicodedata.east_asian_width(c) == "W" for c in word)


def nearest(word: str, choices: Iterable[str], limit: int = 1) -> list[str]:
    """At most `limit` choices like `word`, best first, in the order given where equally good;
    empty where nothing is near enough to be worth suggesting."""
    wanted = _plain(word)
    if not wanted:
        return []
    least = _LEAST_CHINESE if _is_chinese(wanted) else _LEAST_LATIN
    ranked = []
    for position, choice in enumerate(dict.fromkeys(choices)):
        candidate = _plain(choice)
        likeness = SequenceMatcher(None, wanted, candidate, autojunk=False).ratio()
        if likeness >= least:
            ranked.append((-likeness, abs(len(candidate) - len(wanted)), position, choice))
    return [choice for _, _, _, choice in sorted(ranked)[:limit]]
