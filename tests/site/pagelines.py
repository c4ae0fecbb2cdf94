"""The text of a page line by line, each number with its label: `row｜column｜cell` of a table, `term｜value`
of a list of definitions. White space is left out."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_TAGS = """p li h1 h2 h3 h4 h5 dt dd th td tr div section ul ol dl table thead tbody caption summary details
nav article aside br"""
BLOCKS = frozenset(_TAGS.split())
UNREAD = frozenset(("script", "style", "svg"))


def squeezed(text: str) -> str:
    """Without white space."""
    return re.sub(r"\s+", "", text)


class _Lines(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self.text = self.lead = ""
        self.unread = self.column = 0
        self.heads: list[str] = []
        self.in_head = False
        self.row = self.term = ""

    def flush(self) -> str:
        text = squeezed(self.text)
        self.text = ""
        if text:
            self.lines.append(self.lead + text)
        return text

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.unread += tag in UNREAD
        if tag in BLOCKS:
            self.flush()
        if tag == "thead":
            self.in_head, self.heads = True, []
        elif tag == "tr":
            self.row, self.column = "", 0
        elif tag == "td":
            head = self.heads[self.column] if self.column < len(self.heads) else ""
            self.lead = f"{self.row}｜{head}｜"
        elif tag == "dd":
            self.lead = f"{self.term}｜"

    def handle_endtag(self, tag: str) -> None:
        self.unread -= tag in UNREAD
        if tag not in BLOCKS:
            return
        text = self.flush()
        if tag == "thead":
            self.in_head = False
        elif tag == "th" and self.in_head:
            self.heads.append(text)
        elif tag == "th":
            self.row, self.column = text, self.column + 1
        elif tag == "td":
            self.lead, self.column = "", self.column + 1
        elif tag == "dt":
            self.term = text
        elif tag == "dd":
            self.lead = ""

    def handle_data(self, data: str) -> None:
        if not self.unread:
            self.text += data


def page_lines(html: str) -> tuple[str, ...]:
    """What a reader reads in the page's own part, without the particulars at its foot."""
    parser = _Lines()
    parser.feed(html.split('id="gk-main"', 1)[-1].split('class="gk-meta"')[0].split("<footer")[0])
    parser.flush()
    return tuple(parser.lines)
