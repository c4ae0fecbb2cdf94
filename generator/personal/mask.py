"""Text as it may be printed: every personal value in it starred out, as long as before."""

from __future__ import annotations

from generator.personal.numbers import find, is_digit
from generator.personal.particulars import particulars


def mask(text: str) -> str:
    """Digits of numbers become `*`, and so do letters and digits of other particulars (addresses, mail)."""
    for what in particulars(text):
        part = "".join("*" if c.isalnum() else c for c in text[what.start : what.end])
        text = text[: what.start] + part + text[what.end :]
    while hits := find(text):
        for hit in hits:
            part = "".join("*" if is_digit(c) else c for c in text[hit.start : hit.end])
            text = text[: hit.start] + part + text[hit.end :]
    return text
