"""允许公开: what may be published although it looks personal, with a reason and a last day.

An entry allows exactly its content, in whatever way it is written. Entries are never printed."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fnmatch import fnmatchcase

from generator.check.context import Context
from generator.check.rule import Fault, fault, ledger_rule
from generator.ledger import SETTINGS, Ledger
from generator.personal import find, normalise_phone
from generator.records.site import Allowed, Site

#: Nothing makes an identity or a card number public.
_NEVER = ("居民身份证号", "银行卡号")
#: Shorter ones would allow half of everything.
_LEAST = 5


@dataclass(frozen=True, slots=True)
class Allowance:
    """`numbers` are allowed in every file, as `normalise_phone` writes them; `entries` are the live ones."""

    numbers: frozenset[str]
    entries: tuple[Allowed, ...]

    def numbers_in(self, file: str) -> frozenset[str]:
        """Numbers that may stand in a file of content."""
        return self.numbers | {
            normalise_phone(entry.content) for entry in self.entries if _covers(entry, file)
        }

    def numbers_anywhere(self) -> frozenset[str]:
        """Numbers that may stand in what is published: which file they came from was judged in content."""
        return self.numbers | {normalise_phone(entry.content) for entry in self.entries}

    def allows(self, value: str, file: str | None) -> bool:
        """Whether an entry has this value; `file` None asks for any file."""
        wanted = squeezed(value)
        return any(
            squeezed(entry.content) == wanted and (file is None or _covers(entry, file))
            for entry in self.entries
        )


def allowance(site: Site, numbers: frozenset[str], as_of: date) -> Allowance:
    """Offices' numbers and the entries that aren't over on `as_of`, their last day included."""
    live = tuple(entry for entry in site.allowed if as_of <= entry.until and refused(entry) is None)
    return Allowance(numbers, live)


def refused(entry: Allowed) -> str | None:
    """Why an entry can't be taken: the kind of its content, or 内容太短; None where it can."""
    kinds = [hit.kind for hit in find(entry.content) if hit.kind in _NEVER]
    if kinds:
        return kinds[0]
    return "太短的内容" if len(squeezed(entry.content)) < _LEAST else None


def squeezed(text: str) -> str:
    """The same for every way of writing: no spaces, hyphens or case, full width as half."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(c for c in folded if c.isalnum() or c in "@._")


def _covers(entry: Allowed, file: str) -> bool:
    return entry.file is None or fnmatchcase(
        file.removeprefix("content/"), entry.file.removeprefix("content/")
    )


@ledger_rule("GK716")
def allowances_end(ledger: Ledger, context: Context) -> Iterator[Fault]:
    """An entry past its last day allows nothing (warning)."""
    if SETTINGS in ledger.broken:
        return
    for i, entry in enumerate(ledger.site.allowed):
        if context.as_of > entry.until:
            yield fault("allowed", i, "until", day=entry.until)


@ledger_rule("GK717")
def allowances_have_bounds(ledger: Ledger, context: Context) -> Iterator[Fault]:
    """Identity and card numbers are never allowed, nor what is too short to mean one thing."""
    if SETTINGS in ledger.broken:
        return
    for i, entry in enumerate(ledger.site.allowed):
        kind = refused(entry)
        if kind:
            yield fault("allowed", i, "content", kind=kind)
