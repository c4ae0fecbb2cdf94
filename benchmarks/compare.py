"""How much was written: pages, bytes and text of two outputs, side by side."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from benchmarks.text import visible


@dataclass(frozen=True, slots=True)
class Amount:
    """`article` and `body` in characters without white space; `bytes` of every file."""

    pages: int
    article: int
    body: int
    bytes: int


def amount(output: Path) -> Amount:
    """What a build wrote. A page without an article (an error page) isn't counted."""
    pages = article = body = 0
    for path in output.rglob("*.html"):
        html = path.read_text("utf-8")
        if said := visible(html):
            pages, article = pages + 1, article + len(said)
            body += len(visible(html, "body"))
    return Amount(pages, article, body, sum(f.stat().st_size for f in output.rglob("*") if f.is_file()))


def unequal(ours: Path, theirs: Path) -> list[str]:
    """Pages of ours that the other output hasn't, or whose article says something else."""
    found = []
    for path in sorted(ours.rglob("*.html")):
        name = path.relative_to(ours)
        other = theirs / name
        if not other.is_file() or visible(path.read_text("utf-8")) != visible(other.read_text("utf-8")):
            found.append(name.as_posix())
    return found
