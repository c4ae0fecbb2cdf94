"""The project: the nearest folder with a mkdocs.yml, from wherever the command is typed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


class NoProjectError(Exception):
    """There is no mkdocs.yml in `start` or above it."""

    def __init__(self, start: Path) -> None:
        super().__init__(str(start))
        self.start = start


@dataclass(frozen=True, slots=True)
class Project:
    """Where a project's parts lie. Only `content`, `theme` and mkdocs.yml are needed to check and build."""

    root: Path

    @property
    def content(self) -> Path:
        return self.root / "content"

    @property
    def theme(self) -> Path:
        return self.root / "theme"

    @property
    def mkdocs_yml(self) -> Path:
        return self.root / "mkdocs.yml"

    @property
    def site(self) -> Path:
        """What is published."""
        return self.root / "site"

    @property
    def scratch(self) -> Path:
        """Caches and previews; may be deleted at any time."""
        return self.root / ".build"


def find_project(start: Path) -> Project:
    """The project that `start` lies in. Raises NoProjectError."""
    here = start.resolve()
    for folder in (here, *here.parents):
        if (folder / "mkdocs.yml").is_file():
            return Project(folder)
    raise NoProjectError(start)
