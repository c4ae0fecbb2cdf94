"""A problem is a value: code, place, facts. Sentences live in `generator.catalogue`, never here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

#: Field names (English) and list indices (from 0) leading from a record's root to a value.
Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """Where a problem is: `file` is a posix path relative to the project's root; `line` and `column`
    count from 1 in characters of the decoded text; `width` is how many characters the caret underlines;
    `field` is the value's path in the words of the file (成绩[3].总成绩)."""

    file: str
    line: int = 1
    column: int = 1
    field: str = ""
    width: int = 1


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake at one place. `facts` fill the placeholders of the catalogue's sentences."""

    code: str
    place: Place
    facts: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        object.__setattr__(self, "facts", MappingProxyType({k: str(v) for k, v in self.facts.items()}))

    @property
    def sort_key(self) -> tuple[Place, str, tuple[tuple[str, str], ...]]:
        return (self.place, self.code, tuple(sorted(self.facts.items())))
