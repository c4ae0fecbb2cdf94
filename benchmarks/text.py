"""What a page says: the visible text of its article, and the same text as Markdown for other generators."""

from __future__ import annotations

import re
from html import escape
from html.parser import HTMLParser
from itertools import groupby

_SILENT = frozenset({"script", "style", "svg", "template", "head"})
_VOID = frozenset({"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"})
_INLINE = frozenset({"a", "abbr", "b", "br", "code", "em", "i", "small", "span", "strong", "time", "wbr"})
_MARKS = {**{f"h{n}": "#" * n + " " for n in range(1, 7)}, "li": "- "}

#: (Markdown mark, words) of a line of text, or (number of the table, cells) of a row.
_Block = tuple[str, str] | tuple[int, list[str]]


class _Reader(HTMLParser):
    """Collects, in order, the text blocks of the first element `within`."""

    def __init__(self, within: str) -> None:
        super().__init__(convert_charrefs=True)
        self.within, self.blocks, self.tables = within, list[_Block](), 0
        self._open, self._words, self._done = list[str](), list[str](), False
        self._row: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _INLINE:
            self._flush()
        if tag == "tr":
            self._row = []
        self.tables += tag == "table"
        if tag not in _VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in _INLINE:
            self._flush()
        if tag == "tr" and self._row is not None:
            if any(self._row):
                self.blocks.append((self.tables, self._row))
            self._row = None
        while tag in self._open and self._open.pop() != tag:
            pass
        self._done |= tag == self.within and tag not in self._open

    def handle_data(self, data: str) -> None:
        if not self._done and self.within in self._open and _SILENT.isdisjoint(self._open):
            self._words.append(data)

    def _flush(self) -> None:
        words = " ".join("".join(self._words).split())
        self._words.clear()
        if self._row is not None:
            self._row.append(words)
        elif words:
            self.blocks.append((self._mark(), words))

    def _mark(self) -> str:
        return next((_MARKS.get(tag, "") for tag in reversed(self._open) if tag not in _INLINE), "")


def _blocks(html: str, within: str) -> list[_Block]:
    reader = _Reader(within)
    reader.feed(html)
    reader.close()
    return reader.blocks


def visible(html: str, within: str = "article") -> str:
    """The text of a page's article (or of another element) without white space. Two pages that say the
    same give the same; text that only a style sheet hides counts."""
    parts = (words if isinstance(words, str) else "".join(words) for _, words in _blocks(html, within))
    return "".join("".join(part.split()) for part in parts)


def to_markdown(html: str) -> str:
    """The article as Markdown that renders to the same text: headings, list items, tables, paragraphs.
    Links, charts and classes are left out, which is in favour of whoever renders it."""
    lines: list[str] = []
    for key, group in groupby(_blocks(html, "article"), key=lambda block: block[0]):
        if isinstance(key, int):
            rows = [[_escape(cell) for cell in row if cell] for _, row in group]
            lines += _table([row for row in rows if row])
        else:
            lines += [f"{key}{_escape(str(words))}\n" for _, words in group]
    return "\n".join(lines)


def _table(rows: list[list[str]]) -> list[str]:
    if not rows:
        return []
    width = max(map(len, rows))
    shown = ["| " + " | ".join(row + [""] * (width - len(row))) + " |" for row in rows]
    return ["\n".join([shown[0], "|" + " --- |" * width, *shown[1:], ""])]


def _escape(text: str) -> str:
    """Text that Markdown leaves as it is."""
    said = re.sub(r"([\\`*_{}\[\]#])", r"\\\1", escape(text, quote=False)).replace("|", "&#124;")
    return re.sub(r"^(\d+)([.)])", r"\1\\\2", re.sub(r"^([-+])", r"\\\1", said))
