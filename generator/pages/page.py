"""A page before it is rendered: where it stands, what it is called, which template shows which view."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from generator.records.base import Record

#: (text, path below the release folder or empty for the page itself)
Crumb = tuple[str, str]
View = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Page:
    """`path` is below the release folder (`unit/guangming.html`); `kind` chooses the shell and the active
    column; `view` is made only when the page is rendered. `record` is whose page it is, if any one's;
    `listed` are the pages of the records a list tells of: it is as new as the newest of them."""

    path: str
    kind: str
    template: str
    title: str
    description: str
    column: str
    crumbs: tuple[Crumb, ...]
    view: Callable[[], View]
    record: Record | None = None
    listed: tuple[str, ...] = ()

    @property
    def base(self) -> str:
        """The way up to the release folder."""
        return "/".join([".."] * self.path.count("/")) or "."
