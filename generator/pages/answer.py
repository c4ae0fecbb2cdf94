"""答案框: the box every page opens with, one full sentence and a few facts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

#: Search engines and share cards cut longer ones.
DESCRIPTION_MOST = 120


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact: `ref` is (kind, id) of the record it names, shown as a link where that has a page."""

    name: str
    value: str
    note: str = ""
    phone: str = ""
    ref: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """`tag` is the state in a word and `tone` its look (done, going, wait, late …); `foot` what follows."""

    sentence: str
    facts: tuple[Fact, ...]
    tag: str = ""
    tone: str = "going"
    foot: str = ""


def cn_day(day: date) -> str:
    """2026 年 1 月 20 日."""
    return f"{day.year} 年 {day.month} 月 {day.day} 日"


def brief(*sentences: str) -> str:
    """Sentences joined, as many as fit into a description; one that is too long alone is cut."""
    said = ""
    for sentence in filter(None, sentences):
        text = sentence if sentence[-1] in "。！？" else f"{sentence}。"
        if said and len(said) + len(text) > DESCRIPTION_MOST:
            break
        said += text
    return said if len(said) <= DESCRIPTION_MOST else said[: DESCRIPTION_MOST - 1] + "…"


def listed(words: Sequence[str], most: int = 3) -> str:
    """甲、乙、丙等 5 个: the first `most`, and how many there are where that leaves some out."""
    if len(words) <= most:
        return "、".join(words)
    return f"{'、'.join(words[:most])}等 {len(words)} 个"
