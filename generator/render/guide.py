"""Guide pages (指南): content/pages/*.md, through our own Markdown and sanitiser into either shell, and the
glossary among them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

from jinja2 import Environment
from markupsafe import Markup

from generator.load.files import valid_id
from generator.load.guide import revised_of, title_of
from generator.load.misplaced import is_litter
from generator.pages import glossary as glossary_page
from generator.records.glossary import Glossary
from generator.render.face import SiteFace
from generator.render.markdown import document
from generator.render.shell import Slots

_DESCRIPTION = 80


class GuideError(Exception):
    """A guide page that can't be published; the message names the file and what to do."""


@dataclass(frozen=True, slots=True)
class Guide:
    """`name` is the file's stem and the page's (guide/NAME.html); `revised` the day its text is of;
    `entries` are its h2: (id, words)."""

    name: str
    title: str
    revised: date
    description: str
    body: Markup
    entries: tuple[tuple[str, str], ...]


class _Outline(HTMLParser):
    """The h2 of a sanitised document, and the words of its first paragraph."""

    def __init__(self) -> None:
        super().__init__()
        self.entries: list[tuple[str, str]] = []
        self.first = ""
        self._tag = ""
        self._seen_paragraph = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "h2":
            self._tag = tag
            self.entries.append((dict(attrs).get("id") or "", ""))
        elif tag == "p" and not self._seen_paragraph:
            self._tag, self._seen_paragraph = tag, True

    def handle_endtag(self, tag: str) -> None:
        if tag == self._tag:
            self._tag = ""

    def handle_data(self, data: str) -> None:
        if self._tag == "h2":
            id, words = self.entries[-1]
            self.entries[-1] = (id, words + data)
        elif self._tag == "p":
            self.first += data


def make_guide(name: str, text: str) -> Guide:
    """A page from its file's text. Raises GuideError where its form is wrong, which the check told before."""
    title, revised = title_of(text), revised_of(text)
    if not valid_id(name):
        raise GuideError(f"content/pages/{name}.md：文件名只用小写字母、数字和中间的短横，不超过 64 个")
    if title is None:
        raise GuideError(f"content/pages/{name}.md 第 1 行：请写“# 标题”")
    if revised is None:
        raise GuideError(f"content/pages/{name}.md 最后一行：请写“修订日期：2026-01-20”")
    rest = text.strip().partition("\n")[2]
    body = document(rest.rpartition("\n")[0])
    outline = _Outline()
    outline.feed(body)
    words = re.sub(r"\s+", "", outline.first) or title
    description = words if len(words) <= _DESCRIPTION else words[: _DESCRIPTION - 1] + "…"
    return Guide(name, title, revised, description, body, tuple(outline.entries))


def read_guides(folder: Path) -> tuple[Guide, ...]:
    """All guide pages of content/pages/, by name. Only plain .md files may lie there: anything else would
    be a way to publish what nobody checked. Raises GuideError."""
    guides = []
    for path in sorted(folder.iterdir() if folder.is_dir() else ()):
        if is_litter(path.name) or path.name.startswith("."):
            continue
        if path.is_symlink() or not path.is_file() or path.suffix != ".md":
            raise GuideError(f"content/pages/{path.name}：这里只放 .md 文件，请移走")
        try:
            guides.append(make_guide(path.stem, path.read_bytes().decode("utf-8-sig")))
        except UnicodeDecodeError as error:
            raise GuideError(f"content/pages/{path.name}：不是 UTF-8 文字，请另存为 UTF-8") from error
    return tuple(guides)


def glossary_guide(glossary: Glossary | None, environment: Environment) -> tuple[Guide, ...]:
    """名词解释 from content/glossary.yml, none where the project has no such file."""
    if glossary is None:
        return ()
    body = environment.get_template(glossary_page.TEMPLATE).render(glossary_page.view(glossary))
    return (
        Guide(
            name=glossary_page.NAME,
            title=glossary.title,
            revised=glossary.revised,
            description=glossary_page.DESCRIPTION,
            body=Markup(body.strip()),
            entries=glossary_page.entries(glossary),
        ),
    )


def guide_slots(guide: Guide, environment: Environment, root: Mapping[str, str], face: SiteFace) -> Slots:
    """The page's slots; `root` names the pages above it, path → words ({"index.html": "首页", …})."""

    def part(name: str, **values: object) -> str:
        return environment.get_template(f"shell/{name}.html").render(**values).strip()

    above = [(words, f"../{path}") for path, words in root.items() if path != f"guide/{guide.name}.html"]
    return Slots(
        path=f"guide/{guide.name}.html",
        kind="guide",
        title=guide.title,
        description=guide.description,
        breadcrumb=part("crumb", crumbs=[*above, (guide.title, "")]),
        body=part("guide", guide=guide, face=face),
        meta=(
            ("ArticleTitle", guide.title),
            ("PubDate", guide.revised.isoformat()),
            ("ContentSource", face.sponsor),
        ),
    )


#: The pages above every guide page.
GUIDE_ROOT: Mapping[str, str] = {"index.html": "首页", "guide/index.html": "指南"}
