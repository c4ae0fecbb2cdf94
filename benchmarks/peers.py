"""The programs measured, each over the same records: how it is prepared and called."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from benchmarks.text import to_markdown


@dataclass(frozen=True, slots=True)
class Peer:
    """`prepare(source, built)` writes the peer's own source from what our program built; `argv(output)`
    is run in `source`. A further peer is a further entry of PEERS."""

    name: str
    versions: tuple[str, ...]
    prepare: Callable[[Path, Path], None]
    argv: Callable[[Path], list[str]]

    def version(self) -> str:
        return ", ".join(f"{package} {version(package)}" for package in self.versions)


def ours(output: Path) -> list[str]:
    """Our own build, run in the project: load, check, render, write."""
    return [sys.executable, "-m", "generator", "build", "--output", str(output)]


def _material_source(source: Path, built: Path) -> None:
    """One Markdown file for each page of ours. The navigation names the home page only, search is off and
    there is no plugin: the least work that MkDocs can be asked for."""
    docs = source / "docs"
    for page in sorted(built.rglob("*.html")):
        path = (docs / page.relative_to(built)).with_suffix(".md")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(to_markdown(page.read_text("utf-8")), "utf-8")
    settings = {
        "site_name": "测速",
        "use_directory_urls": False,
        "theme": {"name": "material", "language": "zh", "font": False},
        "plugins": [],
        "nav": ["index.md"],
        "validation": {"nav": {"omitted_files": "ignore"}},
    }
    # JSON is YAML.
    (source / "mkdocs.yml").write_text(json.dumps(settings, ensure_ascii=False), "utf-8")


def _material(output: Path) -> list[str]:
    return [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(output)]


PEERS = {
    "mkdocs-material": Peer("mkdocs-material", ("mkdocs", "mkdocs-material"), _material_source, _material),
}
