"""The Material shell: let mkdocs-material render one empty page for each column, and keep the result.

The only module besides the plugin that imports mkdocs. Nothing from content comes near it: mkdocs' template
environment doesn't escape, follows symlinks and copies .html through, so it sees placeholders only.
"""

from __future__ import annotations

import hashlib
import logging
import os
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from generator.render.columns import NO_COLUMN, Column, column_from_nav
from generator.render.sheets import material_sheet
from generator.render.shell import ShellError, token
from generator.render.source import ShellSource, project_theme

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # read when material's templates are imported

from jinja2 import TemplateError
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import MkDocsException
from mkdocs.plugins import BasePlugin

_PLACEHOLDER = f'---\ntitle: "{token("title")}"\nhide: [navigation, toc]\n---\n'
_HTML_LANG = re.compile(r'<html lang="[^"]*"')
_LICENCE = "/*! mkdocs-material, Copyright (c) 2016-2025 Martin Donath, MIT License */\n"


class _Errors(logging.Handler):
    """Collects what mkdocs calls an error; its warnings and notes are not for the reader of a build."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())


@contextmanager
def _quiet() -> Iterator[_Errors]:
    log = logging.getLogger("mkdocs")
    errors, handlers, propagate = _Errors(), log.handlers[:], log.propagate
    log.handlers, log.propagate = [errors], False
    try:
        yield errors
    finally:
        log.handlers, log.propagate = handlers, propagate


class _Tokens(BasePlugin):  # type: ignore[no-untyped-call,type-arg]
    """Makes every link and the site's base a slot, so that one page serves every depth."""

    def __init__(self, columns: tuple[Column, ...], names: dict[str, str]) -> None:
        self._columns = {column.path: column for column in columns}
        self._names = names

    def on_env(self, env: Any, **_: Any) -> Any:
        env.filters["url"] = lambda path: f"{token('base')}/{path}"
        return env

    def on_page_context(self, context: Any, *, page: Any, **_: Any) -> Any:
        context["base_url"] = token("base")
        context["gk"] = {**self._names, "column": self._columns.get(page.url)}
        return context


def _assets(material: Path, theme: Path) -> tuple[dict[str, bytes], dict[str, str]]:
    """Files every page needs, and their names for the template. Names carry the content's hash."""

    def named(stem: str, suffix: str, content: bytes) -> str:
        return f"assets/{stem}.{hashlib.sha256(content).hexdigest()[:8]}.{suffix}"

    (main_css,) = (material / "assets/stylesheets").glob("main.*.min.css")
    (bundle,) = (material / "assets/javascripts").glob("bundle.*.min.js")
    sheet = material_sheet(main_css.read_text("utf-8"), theme / "assets")
    # `@charset` counts only as the very first bytes, and UTF-8 is what HTML says anyway.
    css = (_LICENCE + sheet.removeprefix('@charset "UTF-8";') + "\n").encode()
    # Ours first: it settles what the bundle then reads. One file, so that a page makes one request for both.
    ours = (theme / "assets/gk.js").read_text("utf-8")
    theirs = bundle.read_text("utf-8").split("\n//# sourceMappingURL")[0]
    script = (ours + _LICENCE + theirs + "\n").encode()
    icon = (theme / "assets/icon.svg").read_bytes()
    names = {
        "css": named("site", "css", css),
        "script": named("site", "js", script),
        "icon": named("icon", "svg", icon),
    }
    return dict(zip(names.values(), (css, script, icon), strict=True)), names


def _tidy(html: str) -> str:
    """Without indentation and empty lines, and with the page's language as a slot."""
    html, found = _HTML_LANG.subn(f'<html lang="{token("lang")}"', html)
    if found != 1:
        raise ShellError("Material 的页面里没有找到唯一的 <html lang>")
    return "\n".join(line.strip() for line in html.splitlines() if line.strip()) + "\n"


def _columns(nav: Any) -> tuple[Column, ...]:
    entries = [item for item in nav or () if isinstance(item, dict)]
    pairs = [(name, path) for item in entries for name, path in item.items()]
    if not pairs or any(not isinstance(path, str) or not path.endswith("index.md") for _, path in pairs):
        raise ShellError("mkdocs.yml 的 nav 只写“栏目名: 种类/index.md”，一层，不嵌套")
    return tuple(column_from_nav(name, path) for name, path in pairs)


def build_source(project: Path) -> ShellSource:
    """Run mkdocs on placeholders. Raises ShellError with mkdocs' own words where it fails."""
    mkdocs_yml, theme = project_theme(project)
    with tempfile.TemporaryDirectory(prefix="gongkai-shell-") as folder, _quiet() as errors:
        docs, out = Path(folder, "docs"), Path(folder, "site")
        docs.mkdir()
        try:
            config = load_config(str(mkdocs_yml), docs_dir=str(docs), site_dir=str(out), plugins=[])
            columns = _columns(config.nav)
            for column in (*columns, Column(NO_COLUMN, "", "none/index.html")):
                place = docs / column.path.replace(".html", ".md")
                place.parent.mkdir(parents=True, exist_ok=True)
                place.write_text(_PLACEHOLDER, "utf-8")
            assets, names = _assets(Path(config.theme.dirs[-2]), theme)
            config.site_name, config.site_description = token("site_name"), None
            config.theme.static_templates = set()
            config.plugins["gongkai-shell"] = _Tokens(columns, names)
            mkdocs_build(config)
        except (MkDocsException, TemplateError) as error:
            words = "；".join(errors.messages) or str(error)
            raise ShellError(f"mkdocs 没能做出页面的外壳：{words}") from error
        pages = {column.key: _tidy((out / column.path).read_text("utf-8")) for column in columns}
        pages[NO_COLUMN] = _tidy((out / "none/index.html").read_text("utf-8"))
    return ShellSource(columns, pages, assets)
