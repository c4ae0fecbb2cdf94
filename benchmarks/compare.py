"""How much was written: pages, bytes and text of two outputs, side by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from benchmarks.text import visible


@dataclass(frozen=True, slots=True)
class Said:
    """What one page's article says: its length in characters without white space, and its digest."""

    length: int
    digest: bytes


@dataclass(frozen=True, slots=True)
class Amount:
    """`article` in characters without white space; `bytes` of every file."""

    pages: int
    article: int
    bytes: int


def read(output: Path) -> dict[str, Said]:
    """Every page of an output by its path. A page without an article (an error page) isn't one."""
    pages = {}
    for path in sorted(output.rglob("*.html")):
        if text := visible(path.read_text("utf-8")):
            said = Said(len(text), sha256(text.encode()).digest())
            pages[path.relative_to(output).as_posix()] = said
    return pages


def amount(output: Path, pages: Mapping[str, Said]) -> Amount:
    size = sum(path.stat().st_size for path in output.rglob("*") if path.is_file())
    return Amount(len(pages), sum(page.length for page in pages.values()), size)


def unequal(ours: Mapping[str, Said], theirs: Mapping[str, Said]) -> list[str]:
    """Pages of ours that the other output hasn't, or whose article says something else."""
    return [path for path, said in ours.items() if theirs.get(path) != said]
