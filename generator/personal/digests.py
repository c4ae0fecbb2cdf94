"""Runs of digits that are part of a digest or a random id: they hold many digits and name nobody."""

from __future__ import annotations

import re

_WORD = re.compile(r"[0-9A-Za-z]")
_HEX = re.compile(r"(?=[0-9]*[a-f])[0-9a-f]{8,}|(?=[0-9]*[A-F])[0-9A-F]{8,}")
#: Characters of the usual digests, whole or cut short for file names.
_SIZES = {8, 12, 16, 32, 40, 56, 64, 96, 128}
_UUID = re.compile(r"[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
_BASE64 = re.compile(r"sha(?:256|384|512)-[A-Za-z0-9+/=_-]{40,}")
_REACH = 140


def in_digest(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] lies in a hexadecimal digest (a word of a digest's length with a letter in it),
    a UUID, or a digest as browsers write it (sha256-…)."""
    first, last = start, end
    while first > 0 and _WORD.match(text[first - 1]):
        first -= 1
    while last < len(text) and _WORD.match(text[last]):
        last += 1
    if last - first in _SIZES and _HEX.fullmatch(text, first, last):
        return True
    low, high = max(0, start - _REACH), end + _REACH
    return any(
        match.start() <= start and end <= match.end()
        for pattern in (_UUID, _BASE64)
        for match in pattern.finditer(text, low, high)
    )
