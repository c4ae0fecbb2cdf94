"""Links between pages: only to pages that exist, always relative, so that none is ever dead."""

from __future__ import annotations

from dataclasses import dataclass

from generator.ledger import Ledger


def record_path(kind: str, id: str) -> str:
    """Where a record's page stands; a goal has a page too."""
    return f"{kind}/{id}.html"


@dataclass(frozen=True, slots=True)
class Links:
    """Links of one page, `base` being its way up to the release folder."""

    base: str
    ledger: Ledger

    def to(self, path: str) -> str:
        """A page by its path below the release folder."""
        return f"{self.base}/{path}"

    def record(self, kind: str, id: str | None) -> str:
        """A record's page; empty where there is none (not public, or a dangling reference)."""
        if not id:
            return ""
        there = (
            self.ledger.goal(id) is not None if kind == "goal" else id in self.ledger.records.get(kind, {})
        )
        return self.to(record_path(kind, id)) if there else ""
