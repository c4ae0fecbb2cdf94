"""The one catalogue of problem codes: every sentence gongkai says about a mistake.

Codes are stable. First digit: 0 files and YAML, 1 fields and references, 2 selection, reserve pool,
training and incentives, 3 publicity and calendar, 4 power list, legal bases, posts and units, 5 the year's
chain, 6 review, 7 personal data and site, 8 approval, words, prudence and change over time, 9 project and
release. A rule V01…V66 of the field's list keeps its number as the last two digits (V02 is GK202, V53 is
GK653), but V60, which is GK267; other rules use free numbers of their hundred.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from types import MappingProxyType

from generator.catalogue.entry import Entry, Words, fill

__all__ = ["CATALOGUE", "Entry", "Words", "fill"]


def _collect() -> Mapping[str, Entry]:
    """Every module of this package with a tuple `ENTRIES`; a code said twice is a programming error."""
    found: dict[str, Entry] = {}
    for info in sorted(pkgutil.iter_modules(__path__), key=lambda i: i.name):
        module = importlib.import_module(f"{__name__}.{info.name}")
        for entry in getattr(module, "ENTRIES", ()):
            if entry.code in found:
                raise ValueError(f"{entry.code} is in the catalogue twice")
            found[entry.code] = entry
    return MappingProxyType(dict(sorted(found.items())))


CATALOGUE: Mapping[str, Entry] = _collect()
