"""A strict reader of our own pages: every element closed in order, what it fetches, its slots."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
#: Elements and the attribute by which they fetch something on their own.
FETCHING = {"link": "href", "script": "src", "img": "src", "iframe": "src", "source": "src", "embed": "src"}


class Reading(HTMLParser):
    """After feed(): `faults`, `fetched` addresses, `tags` in order, and (tag, attribute, value) triples."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.faults: list[str] = []
        self.fetched: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        names = [name for name, _ in attrs]
        self.faults += [f"<{tag}> has {name} twice" for name in set(names) if names.count(name) > 1]
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        self.fetched += [value or "" for name, value in attrs if FETCHING.get(tag) == name]
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self._open.pop()

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID or not self._open or self._open.pop() != tag:
            self.faults.append(f"</{tag}> at line {self.getpos()[0]} closes nothing")

    def close(self) -> None:
        super().close()
        self.faults += [f"<{tag}> is never closed" for tag in self._open]
        ids = [value for _, name, value in self.attributes if name == "id"]
        self.faults += [f"id {value} twice" for value in set(ids) if ids.count(value) > 1]


def reading(html: str) -> Reading:
    found = Reading()
    found.feed(html)
    found.close()
    return found
