"""A shell's source: what mkdocs once made, as values and as a folder (the cache and the snapshot)."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from generator.render.columns import Column
from generator.render.shell import ShellError

#: Raised when the way shells are made changes, so that old caches are left alone.
FORMAT = "1"
_MAKERS = ("mkdocs", "mkdocs-material", "jinja2")
#: Below theme/, but rendered by us for each record: they don't change the shell.
_NOT_SHELL = ("kinds", "parts")


@dataclass(frozen=True, slots=True)
class ShellSource:
    """`pages` maps a column's key to its uncut HTML, `assets` a path below the release to bytes."""

    columns: tuple[Column, ...]
    pages: Mapping[str, str]
    assets: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Key:
    """What a shell depends on: `source` hashes mkdocs.yml and theme/, `makers` names program versions."""

    source: str
    makers: Mapping[str, str]

    @property
    def name(self) -> str:
        text = json.dumps([self.source, sorted(self.makers.items())])
        return hashlib.sha256(text.encode()).hexdigest()[:16]

    def matches(self, other: Key) -> bool:
        """Whether a shell kept under `other` may serve: same source, and same version of each maker there
        is. A maker that isn't installed can't differ, so an archive is built without mkdocs."""
        return self.source == other.source and all(
            other.makers.get(maker) == number for maker, number in self.makers.items()
        )


def theme_files(theme: Path) -> tuple[Path, ...]:
    """The files of theme/ that shape the shell, in a fixed order."""
    found = (
        path
        for path in theme.rglob("*")
        if path.is_file() and path.relative_to(theme).parts[0] not in _NOT_SHELL
    )
    return tuple(sorted(found, key=lambda path: path.relative_to(theme).as_posix()))


def key_of(mkdocs_yml: Path, theme: Path) -> Key:
    """Line ends don't count: a checkout on Windows has the same key."""
    digest = hashlib.sha256(f"{FORMAT}\n".encode())
    for name, path in (
        ("mkdocs.yml", mkdocs_yml),
        *((path.relative_to(theme).as_posix(), path) for path in theme_files(theme)),
    ):
        content = path.read_bytes().replace(b"\r\n", b"\n")
        digest.update(f"{name}\n{len(content)}\n".encode() + content)
    makers = {"format": FORMAT}
    for maker in _MAKERS:
        try:
            makers[maker] = version(maker)
        except PackageNotFoundError:
            continue
    return Key(digest.hexdigest(), makers)


def files_of(source: ShellSource, key: Key) -> dict[str, bytes]:
    """The folder's files, path → bytes; the same source gives the same bytes."""
    about = {
        "source": key.source,
        "makers": dict(key.makers),
        "columns": [[column.key, column.name, column.path] for column in source.columns],
        "pages": sorted(source.pages),
        "assets": sorted(source.assets),
    }
    files = {"key.json": (json.dumps(about, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()}
    files.update({f"pages/{name}.html": page.encode() for name, page in source.pages.items()})
    files.update({f"files/{path}": content for path, content in source.assets.items()})
    return files


def read(folder: Path) -> tuple[Key, ShellSource] | None:
    """What a folder written from `files_of` holds; None where it doesn't exist or isn't whole."""
    try:
        about = json.loads((folder / "key.json").read_bytes())
        pages = {name: (folder / "pages" / f"{name}.html").read_bytes() for name in about["pages"]}
        assets = {path: (folder / "files" / path).read_bytes() for path in about["assets"]}
        columns = tuple(Column(*column) for column in about["columns"])
        key = Key(about["source"], about["makers"])
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return key, ShellSource(columns, {name: page.decode() for name, page in pages.items()}, assets)


def project_theme(project: Path) -> tuple[Path, Path]:
    """mkdocs.yml and theme/ of a project. Raises ShellError where one is missing."""
    mkdocs_yml, theme = project / "mkdocs.yml", project / "theme"
    for path, what in ((mkdocs_yml, "mkdocs.yml"), (theme / "main.html", "theme/main.html")):
        if not path.is_file():
            raise ShellError(f"找不到 {what}，做不出页面的外壳")
    return mkdocs_yml, theme
