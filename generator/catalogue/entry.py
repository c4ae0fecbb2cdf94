"""What the catalogue says of one code, in two languages."""

from __future__ import annotations

import re
import string
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Severity = Literal["error", "warning"]
Language = Literal["zh", "en"]

_CODE = re.compile(r"GK\d{3}")


@dataclass(frozen=True, slots=True)
class Words:
    """`title` names the mistake in a few words; `message` says what is wrong here and `remedy` what to
    write, both with {placeholders} filled from the problem's facts."""

    title: str
    message: str
    remedy: str


@dataclass(frozen=True, slots=True)
class Entry:
    """`basis` is the source of the rule (a law with its version, the format, a decision of the product);
    `rule` is the rule's number in the field's list (V01…), empty where it has none."""

    code: str
    severity: Severity
    zh: Words
    en: Words
    basis: str
    basis_en: str
    rule: str = ""

    def __post_init__(self) -> None:
        if not _CODE.fullmatch(self.code):
            raise ValueError(f"not a problem code: {self.code!r}")

    def words(self, language: Language) -> Words:
        return self.zh if language == "zh" else self.en

    def placeholders(self) -> frozenset[str]:
        return frozenset(
            name
            for words in (self.zh, self.en)
            for sentence in (words.title, words.message, words.remedy)
            for _, name, _, _ in string.Formatter().parse(sentence)
            if name
        )


#: (title, message, remedy) in one language; (where the rule comes from, the same in English).
Three = tuple[str, str, str]
Source = tuple[str, str]


def entry(code: str, severity: Severity, source: Source, zh: Three, en: Three, rule: str = "") -> Entry:
    """An entry as the tables of this package write it."""
    return Entry(code, severity, Words(*zh), Words(*en), source[0], source[1], rule)


def ruled(code: str, rule: str, severity: Severity, source: Source, zh: Three, en: Three) -> Entry:
    """The entry of a rule of the field's list (V01…)."""
    return entry(code, severity, source, zh, en, rule)


def fill(sentence: str, facts: Mapping[str, str]) -> str:
    """The sentence with its placeholders filled; facts are data, so braces in them stay as they are."""
    return sentence.format_map(facts)
