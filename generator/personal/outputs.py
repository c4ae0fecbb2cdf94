"""Personal values in finished files: HTML, XML, SVG, JSON, CSV, scripts, style sheets, and their names.

Markup is read twice: what is hidden (tags with their attributes, comments), and what a reader sees, tags gone
and entities decoded, so that 138<b>0013</b>8000 is one number while figures in neighbouring cells stay two.
Digests and addresses of other sites are no personal data, however many digits they hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from urllib.parse import unquote

from generator.personal.digests import in_digest
from generator.personal.numbers import Kind, find
from generator.personal.particulars import What, particulars

_MARKUP = (".html", ".xml", ".svg", ".rss", ".atom")
_CODE = (".js", ".css", ".map")
_CERTAIN_KINDS: tuple[Kind, ...] = ("居民身份证号", "手机号")
#: Of particulars those that are told by their form alone; the others need a look by people and are warned of
#: in content (docs/decisions/privacy-gate.md).
_CERTAIN: frozenset[What] = frozenset(("出生日期", "个人邮箱", "微信或QQ号"))

#: Tags that don't part what stands on their two sides.
_INLINE = (
    "a|abbr|b|bdi|bdo|big|br|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|nobr|output|q|rb|rp|rt|ruby|s|"
    "samp|small|span|strike|strong|sub|sup|time|tspan|tt|u|var|wbr"
)
#: Both cases spelled out: ignoring case takes three times as long.
_BLOCK = re.compile(rf"<(?!/?(?:{_INLINE}|{_INLINE.upper()})[\s/>]|!--)[a-zA-Z/!?]")
_BREAK = re.compile(r"<br\b[^>]*>", re.IGNORECASE)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TAG = re.compile(r"<[a-zA-Z/!?][^>]*>")
_SPACE = re.compile(r"\s+")
#: Between blocks: longer than any gap in a number.
_WALL = "\0\0\0\0"
#: The wall, and a new beginning for the tag at which the text was cut.
_CUT = f"{_WALL}<x"

_UNICODE = re.compile(r"\\u([0-9a-fA-F]{4})|\\x([0-9a-fA-F]{2})")
_ESCAPED_SPACE = re.compile(r"\\[nrtf]")
_PERCENT = re.compile(r"%[0-9a-fA-F]{2}")
URL = re.compile(r"https?://[^\s<>\"')）]+")
#: Chunks remembered as clean; a bound on memory, not on what is looked at.
_MEMORY = 400_000


@dataclass(frozen=True, slots=True)
class Trace:
    """What was found and its value, which never leaves the program: it serves to find the record."""

    kind: Kind | What
    value: str


class Reader:
    """Reads one file after another. What many pages share (head, navigation, foot) is looked at once: a
    page is cut at its block tags, which no number crosses, and pieces known to be clean are passed over."""

    def __init__(self, allowed: frozenset[str], own: str | None = None) -> None:
        """`allowed` as `find` has it; `own` is the site's public address, whose paths are our file names."""
        self._allowed = allowed
        self._own = own
        self._clean: set[str] = set()

    def traces(self, path: str, data: bytes) -> list[Trace]:
        """Everything personal in a file and in its name, each value once."""
        found = list(self._name(path))
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError:
            found += [
                trace for trace in self._numbers(data.decode("latin-1")) if trace.kind in _CERTAIN_KINDS
            ]
        else:
            found += self._markup(text) if path.endswith(_MARKUP) else self._plain(text, path)
        return list(dict.fromkeys(found))

    def _name(self, path: str) -> Iterator[Trace]:
        yield from self._text(path)

    def _markup(self, text: str) -> list[Trace]:
        pieces = [piece for piece in dict.fromkeys(_BLOCK.split(text)) if piece not in self._clean]
        if not pieces:
            return []
        raw = _CUT.join(pieces)
        comments = _COMMENT.findall(raw)
        if comments:
            raw = _COMMENT.sub("", raw)
        hidden = _WALL.join((*_TAG.findall(raw), *comments))
        seen = _TAG.sub("", _BREAK.sub(" ", raw))
        found = [
            trace
            for part in (hidden, seen)
            for trace in self._text(_SPACE.sub(" ", unescape(part) if "&" in part else part))
        ]
        if not found:
            if len(self._clean) > _MEMORY:
                self._clean.clear()
            self._clean.update(pieces)
        return found

    def _plain(self, text: str, path: str) -> list[Trace]:
        found = self._text(text)
        if path.endswith(_CODE):  # constants of programs are no telephone numbers
            return [trace for trace in found if trace.kind != "长数字串"]
        return list(found)

    def _text(self, text: str) -> Iterator[Trace]:
        """Numbers and particulars, escapes decoded."""
        if "\\" in text:
            text = _unescaped(text)
        if _PERCENT.search(text):
            text = f"{unquote(text)}{_WALL}{_PERCENT.sub(_WALL, text)}"
        yield from self._numbers(text)
        yield from _certain(text)

    def _numbers(self, text: str) -> Iterator[Trace]:
        hits = find(text, self._allowed)
        if not hits:
            return
        addresses = [
            match.span()
            for match in URL.finditer(text)
            if not self._own or not match[0].startswith(self._own)
        ]
        for hit in hits:
            if in_digest(text, hit.start, hit.end):
                continue
            if hit.kind in _CERTAIN_KINDS or not _within(hit.start, hit.end, addresses):
                yield Trace(hit.kind, text[hit.start : hit.end])


def _certain(text: str) -> Iterator[Trace]:
    for what in particulars(text, _CERTAIN):
        yield Trace(what.what, text[what.start : what.end])


def _unescaped(text: str) -> str:
    text = _ESCAPED_SPACE.sub(" ", text)
    if not _UNICODE.search(text):
        return text
    text = _UNICODE.sub(lambda m: chr(int(m[1] or m[2], 16)), text)
    return text.encode("utf-16", "surrogatepass").decode(
        "utf-16", "replace"
    )  # joins what stood as two halves


def _within(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    return any(a <= start and end <= b for a, b in spans)
