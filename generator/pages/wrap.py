"""折行: text broken into lines by the width its letters take, for drawings that can't reflow."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

#: May not begin a line.
_CLOSING = "、，。；：？！）》」』】〉”’…,.;:?!)]}%％·"
#: May not end a line.
_OPENING = "（《「『【〈“‘([{"
#: Latin words and numbers stay whole.
_RUN = re.compile(r"[0-9A-Za-z]+(?:[.\-/:@_][0-9A-Za-z]+)*")
#: Widths in em. A full-width sign is 1; narrow ones are taken from the widest common face (DejaVu Sans
#: Bold), so that text set in any other is narrower than reckoned, never wider.
_FULL, _CAPITAL, _NARROW, _SPACE = 1.0, 0.95, 0.72, 0.36
_WIDE_LATIN = frozenset("mwMW@%&—…")


def width(text: str) -> float:
    """At most how many em the text takes."""
    return sum(map(_width_of, text))


def _width_of(char: str) -> float:
    if unicodedata.combining(char):
        return 0.0
    if unicodedata.east_asian_width(char) in "WFA":
        return _FULL
    if char == " ":
        return _SPACE
    if char in _WIDE_LATIN:
        return 1.1
    return _CAPITAL if char.isupper() else _NARROW


def _pieces(text: str, most: float) -> Iterator[str]:
    """Pieces that stay on one line: a sign with its punctuation, a word; a word wider than a line is cut."""
    piece, at = "", 0
    while at < len(text):
        run = _RUN.match(text, at)
        unit = run[0] if run else text[at]
        at += len(unit)
        if piece and unit not in _CLOSING and piece[-1] not in _OPENING:
            yield piece
            piece = ""
        piece += unit
        while width(piece) > most:
            cut = next(i for i in range(1, len(piece) + 1) if width(piece[: i + 1]) > most)
            yield piece[:cut]
            piece = piece[cut:]
    if piece:
        yield piece


def wrap(text: str, em: float, lines: int | None = None) -> tuple[str, ...]:
    """`text` in lines of at most `em`; beyond `lines` it ends in an ellipsis. `em` is at least 2."""
    if em < 2:
        raise ValueError("a line holds at least two signs")
    found: list[str] = []
    line = ""
    for piece in _pieces(" ".join(text.split()), em):
        if line and width((line + piece).rstrip()) > em:
            found.append(line.rstrip())
            line = ""
        line += piece if line else piece.lstrip()
    if line.strip():
        found.append(line.rstrip())
    if lines is None or len(found) <= lines:
        return tuple(found)
    last = found[lines - 1]
    while width(last) + width("…") > em:
        last = last[:-1]
    return (*found[: lines - 1], last + "…")
