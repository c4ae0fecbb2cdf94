"""All shells of a build: from the snapshot, the cache or mkdocs, bound to the site's own words."""

from __future__ import annotations

import base64
import hashlib
import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, fields
from html.parser import HTMLParser
from pathlib import Path
from typing import Literal

from generator.render import source as sources
from generator.render.columns import NO_COLUMN, Column, column_of
from generator.render.environment import make_environment
from generator.render.face import SiteFace
from generator.render.plain_shell import plain_pages, plain_style_of
from generator.render.shell import Shell, ShellError, meta_tags, token
from generator.render.source import ShellSource

SNAPSHOT = Path(__file__).parent / "snapshot"
Look = Literal["material", "plain"]


@dataclass(frozen=True, slots=True)
class ShellSet:
    """`assets` are the files every release needs beside its pages: path below the release → bytes."""

    shells: Mapping[str, Shell]
    columns: tuple[Column, ...]
    assets: Mapping[str, bytes]

    def of(self, kind: str) -> Shell:
        """The shell a page of this kind is stamped into."""
        return self.shells[column_of(kind, tuple(self.shells))]


def load_source(project: Path, cache: Path | None = None) -> ShellSource:
    """The snapshot where its key fits, else the cache (default `.build/cache` of the project), else mkdocs.

    Raises ShellError where none of them can serve.
    """
    wanted = sources.key_of(*sources.project_theme(project))
    folder = (cache or project / ".build" / "cache") / f"shell-{wanted.name}"
    for place in (SNAPSHOT, folder):
        kept = sources.read(place)
        if kept and wanted.matches(kept[0]):
            return kept[1]
    try:
        from generator.render.mkdocs_shell import build_source
    except ImportError as error:
        raise ShellError(
            "mkdocs.yml 或 theme/ 改过，要重新做外壳，但没有装 mkdocs-material；请先安装它"
        ) from error
    made = build_source(project)
    _keep(made, wanted, folder)
    return made


def _keep(made: ShellSource, key: sources.Key, folder: Path) -> None:
    """Write a cache folder whole or not at all; a cache that can't be written is no mistake."""
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".shell-") as stage:
            write(Path(stage, "new"), made, key)
            shutil.rmtree(folder, ignore_errors=True)
            Path(stage, "new").rename(folder)
    except OSError:
        return


def write(folder: Path, made: ShellSource, key: sources.Key) -> None:
    for name, content in sources.files_of(made, key).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def load_shells(
    project: Path,
    face: SiteFace,
    look: Look = "material",
    cache: Path | None = None,
    published: bool = True,
) -> ShellSet:
    """Every shell of the look, bound to `face`; unless `published`, without links to what only a release has.
    Raises ShellError."""
    made = load_source(project, cache)
    theme = project / "theme"
    if look == "material":
        cut = {key: Shell.cut(page) for key, page in made.pages.items()}
        assets = made.assets
    else:
        pages = plain_pages(theme, made.columns)
        style = plain_style_of(theme, pages[NO_COLUMN], _site_slots(theme, made.columns, face, published))
        cut = {key: Shell.cut(page, style) for key, page in pages.items()}
        assets = {}
    site = _site_slots(theme, made.columns, face, published)
    return ShellSet({key: shell.bind(site) for key, shell in cut.items()}, made.columns, assets)


def _site_slots(theme: Path, columns: tuple[Column, ...], face: SiteFace, published: bool) -> dict[str, str]:
    """The site's own words as ready HTML, from theme/shell/."""
    for field in fields(face):
        if "@@gk:" in str(getattr(face, field.name)):
            raise ShellError(f"站点信息里的“{field.name}”含有外壳的位置标记 @@gk:，请改写")
    environment = make_environment(theme)

    def part(name: str) -> str:
        template = environment.get_template(f"shell/{name}.html")
        return template.render(face=face, columns=columns, base=token("base"), published=published).strip()

    escape = environment.filters["e"]
    return {
        "site_name": str(escape(face.name)),
        "site_meta": meta_tags(face.meta()),
        "sample": part("sample"),
        "search": "",  # the place of the search form, empty until there is a search
        "foot": part("foot"),
    }


class _Scripts(HTMLParser):
    """Texts of the inline scripts a browser runs; data blocks (JSON) are none."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.texts: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = dict(attrs)
        self._inside = tag == "script" and "src" not in names and names.get("type") is None
        if self._inside:
            self.texts.append("")

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.texts[-1] += data

    def handle_endtag(self, tag: str) -> None:
        self._inside = False


def script_hashes(html: str) -> tuple[str, ...]:
    """CSP sources ('sha256-…') of a page's inline scripts. Take them from a page stamped with an empty body:
    an allow-list made from real pages would allow whatever got into one."""
    parser = _Scripts()
    parser.feed(html)
    digests = (hashlib.sha256(text.encode()).digest() for text in parser.texts)
    return tuple(sorted({f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests}))
