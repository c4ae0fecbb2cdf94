"""A problem made ready to be shown: its sentences in one language, its source line, nothing personal left.

Every renderer starts from findings and from nothing else, so masking happens in this one place.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from generator.catalogue import CATALOGUE, Entry, fill
from generator.catalogue.entry import Language, Severity
from generator.personal import mask
from generator.problem import Problem

#: The text of a line (file, number from 1), or None where there is none to show.
Lines = Callable[[str, int], str | None]

#: Codes whose place is a personal value that only what stands about it gives away: masking can't know it.
_VALUES = frozenset(("GK701", "GK702", "GK705", "GK706", "GK708", "GK710", "GK711", "GK712"))

_BIDIRECTIONAL = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@dataclass(frozen=True, slots=True)
class Snippet:
    """A masked source line cut at the value the problem is about: before + value + after."""

    before: str
    value: str
    after: str


@dataclass(frozen=True, slots=True)
class Finding:
    """`facts` are masked too; `column` and `width` are those of the file, not of the snippet."""

    code: str
    severity: Severity
    title: str
    message: str
    remedy: str
    basis: str
    file: str
    line: int
    column: int
    width: int
    field: str
    facts: tuple[tuple[str, str], ...]
    snippet: Snippet | None

    @property
    def is_error(self) -> bool:
        return self.severity == "error"


def printable(text: str) -> str:
    """The text without characters that would break a line, steer a terminal, turn the writing direction
    or that have no encoding (half a surrogate pair). One character stays one, so columns still count."""
    return "".join(_printable_char(c) for c in text)


def _printable_char(char: str) -> str:
    if char in "\t\n\r\u0085\u2028\u2029":
        return " "
    if char in _BIDIRECTIONAL or unicodedata.category(char) in ("Cc", "Cs"):
        return "\ufffd"
    return char


def safe(text: str) -> str:
    """What may be printed of a text that came from a file or a command line; as long as before."""
    return printable(mask(text))


class _Facts(dict[str, str]):
    """Facts in which a missing one leaves a visible gap: a report with a gap serves better than none."""

    def __init__(self, facts: Mapping[str, str], language: Language) -> None:
        super().__init__(facts)
        self._language = language

    def __missing__(self, name: str) -> str:
        return "〈…〉" if self._language == "zh" else f"<{name}>"


def filled(sentence: str, facts: Mapping[str, str], language: Language) -> str:
    """A sentence of the catalogue with its facts; a missing one reads 〈…〉 or <name>."""
    return fill(sentence, _Facts(facts, language))


def snippet(line: str, column: int, width: int) -> Snippet:
    """The masked line, cut at `width` characters from `column` (from 1); masking keeps every position."""
    shown = safe(line)
    start = max(column - 1, 0)
    end = start + max(width, 1)
    return Snippet(shown[:start], shown[start:end], shown[end:])


def findings(problems: Iterable[Problem], lines: Lines, language: Language) -> list[Finding]:
    """The problems in the order of their places; the same problems in any order give the same list."""
    return [_finding(problem, lines, language) for problem in sorted(problems, key=lambda p: p.sort_key)]


def _starred(line: str, column: int, width: int) -> str:
    start, end = column - 1, column - 1 + width
    return line[:start] + "".join("*" if c.isalnum() else c for c in line[start:end]) + line[end:]


def _finding(problem: Problem, lines: Lines, language: Language) -> Finding:
    entry, place = CATALOGUE[problem.code], problem.place
    words = entry.words(language)
    facts = {name: safe(value) for name, value in problem.facts.items()}
    line = lines(place.file, place.line)
    if line is not None and problem.code in _VALUES:
        line = _starred(line, place.column, place.width)
    return Finding(
        code=problem.code,
        severity=entry.severity,
        title=filled(words.title, facts, language),
        message=filled(words.message, facts, language),
        remedy=filled(words.remedy, facts, language),
        basis=basis(entry, language),
        file=safe(place.file),
        line=place.line,
        column=place.column,
        width=place.width,
        field=safe(place.field),
        facts=tuple(sorted(facts.items())),
        snippet=None if line is None else snippet(line, place.column, place.width),
    )


def basis(entry: Entry, language: Language) -> str:
    """The source of a rule in words of the language."""
    return entry.basis if language == "zh" else entry.basis_en


def errors_and_warnings(problems: Iterable[Problem]) -> tuple[int, int]:
    """How many of the problems are errors, and how many warnings."""
    severities = [CATALOGUE[problem.code].severity for problem in problems]
    return severities.count("error"), severities.count("warning")
