"""How many columns a text takes in a terminal, where a Chinese character takes two.

Characters whose width East Asian terminals disagree on (“ ” … · →, class A of Unicode's UAX #11) count
one column, as today's terminals do.
"""

from __future__ import annotations

import unicodedata

IDEOGRAPHIC_SPACE = "\u3000"


def char_width(char: str) -> int:
    """Columns of one character: 0 for marks that combine and for invisible ones, 2 for wide ones, else 1."""
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def display_width(text: str) -> int:
    """Columns of a text without line breaks or tabs."""
    return sum(map(char_width, text))


def blanks(text: str) -> str:
    """White space exactly as wide as `text`. Under a wide character stands an ideographic space, which
    comes from the same font and so aligns even where a Chinese glyph isn't two Latin ones wide."""
    return "".join(IDEOGRAPHIC_SPACE if char_width(c) == 2 else " " * char_width(c) for c in text)


def pad(text: str, columns: int) -> str:
    """`text` filled up with spaces to `columns`; a longer text stays as it is."""
    return text + " " * (columns - display_width(text))


def head(text: str, columns: int) -> str:
    """The longest beginning of `text` that fits into `columns`."""
    taken = 0
    for index, char in enumerate(text):
        taken += char_width(char)
        if taken > columns:
            return text[:index]
    return text


def tail(text: str, columns: int) -> str:
    """The longest end of `text` that fits into `columns`."""
    return head(text[::-1], columns)[::-1]


def wrap(text: str, columns: int) -> list[str]:
    """`text` in lines of at most `columns`, broken between Chinese characters but not inside a Latin word,
    and never before closing punctuation."""
    lines = []
    for paragraph in text.split("\n"):
        rest = paragraph
        while display_width(rest) > columns:
            cut = _break_before(rest, len(head(rest, columns)))
            lines.append(rest[:cut].rstrip())
            rest = rest[cut:].lstrip()
        lines.append(rest)
    return lines


def _break_before(text: str, furthest: int) -> int:
    """The last place not after `furthest` where `text` may be broken; `furthest` if there is none."""
    for cut in range(furthest, 0, -1):
        before, after = text[cut - 1], text[cut]
        if after in "，。、；：？！）」』》〉”’,.;:?!)":
            continue
        if before in "（「『《〈“‘(":
            continue
        if before == " " or after == " " or char_width(before) == 2 or char_width(after) == 2:
            return cut
    return max(furthest, 1)
