"""Look-ups that several rules share, computed once for a ledger.

A ledger compares by content, so it can't be a cache's key itself; `ById` makes a key of its identity and
keeps it alive as long as the entry, so that the identity can't pass to another object."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, TypeVar

V = TypeVar("V")


@dataclass(frozen=True, slots=True, eq=False)
class ById(Generic[V]):
    """A value that equals only itself."""

    value: V

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ById) and self.value is other.value

    def __hash__(self) -> int:
        return id(self.value)
