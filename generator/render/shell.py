"""A shell (外壳): a page's whole outside as text cut at its slots, so that stamping is one join.

Templates write a slot as `@@gk:NAME@@`, plain ASCII that no template filter changes. Page slots are filled
for each page, site slots once per build (`bind`). Only text slots come from records unescaped, and they are
escaped here; slots that hold HTML must come from our autoescaping environment or the sanitiser.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Self

from markupsafe import escape

_TOKEN = re.compile(r"@@gk:([a-z_]+)@@")
_INDENT = re.compile(r"\n\s+")

#: Slots filled once per build from SiteFace.
SITE_SLOTS = ("site_name", "site_meta", "sample", "search", "foot")
#: Slots filled for each page, and how often a shell may hold them (None: any number, at least once).
PAGE_SLOTS: Mapping[str, int | None] = {
    "lang": 1,
    "full_title": 1,
    "head": 1,
    "kind": 1,
    "breadcrumb": 1,
    "toc": 1,
    "body": 1,
    "base": None,
}
#: Slots only some shells have: the header's running title, the page's path in the newest release, its CSS.
OPTIONAL_SLOTS = ("title", "path", "css")


class ShellError(Exception):
    """The shell could not be made; the message is for the person who runs the build."""


def token(name: str) -> str:
    """How a template writes the slot."""
    return f"@@gk:{name}@@"


@dataclass(frozen=True, slots=True)
class Slots:
    """What one page puts into its shell.

    `path` is the page's path below the release folder (`cadre/zqm.html`), from which `base` follows.
    `title` is the page's name without the site's; the home page gives the site's name itself.
    `description` one sentence; `meta` further (name, content) pairs such as ArticleTitle, PubDate,
    ContentSource, Author; `canonical` and `robots` None where absent. These are text and get escaped.
    `breadcrumb`, `toc`, `body` are HTML. `kind` selects the shell and is the container's class.
    """

    path: str
    kind: str
    title: str
    description: str
    body: str
    canonical: str | None = None
    robots: str | None = None
    meta: tuple[tuple[str, str], ...] = ()
    breadcrumb: str = ""
    toc: str = ""
    lang: str = "zh-CN"

    @property
    def base(self) -> str:
        """The way up to the release folder: `.` for index.html, `..` for cadre/zqm.html."""
        return "/".join([".."] * self.path.count("/")) or "."


def meta_tags(pairs: tuple[tuple[str, str], ...]) -> str:
    return "\n".join(f'<meta name="{escape(name)}" content="{escape(content)}">' for name, content in pairs)


def _head(slots: Slots) -> str:
    pairs = (("description", slots.description), *slots.meta)
    if slots.robots:
        pairs = (*pairs, ("robots", slots.robots))
    lines = [meta_tags(tuple(pair for pair in pairs if pair[1]))]
    if slots.canonical:
        lines.append(f'<link rel="canonical" href="{escape(slots.canonical)}">')
    return "\n".join(line for line in lines if line)


def _without_indent(html: str) -> str:
    """The plain shell counts bytes; white space means something in <pre> only."""
    return html if "<pre" in html else _INDENT.sub("\n", html)


@dataclass(frozen=True, slots=True)
class Shell:
    """Literal pieces and the slots between them; `literals` is one longer than `names`.

    `style` gives the CSS a page needs from its HTML (slot `css`, plain shell only).
    """

    literals: tuple[str, ...]
    names: tuple[str, ...]
    site_name: str = ""
    style: Callable[[str], str] | None = None

    @classmethod
    def cut(cls, text: str, style: Callable[[str], str] | None = None) -> Self:
        """Cut `text` at its markers. Raises ShellError on an unknown slot or a wrong number of one."""
        pieces = _TOKEN.split(text)
        names = tuple(pieces[1::2])
        known = {*SITE_SLOTS, *PAGE_SLOTS, *OPTIONAL_SLOTS}
        if unknown := sorted(set(names) - known):
            raise ShellError(f"外壳里有不认识的位置：{'、'.join(unknown)}")
        for name, times in PAGE_SLOTS.items():
            found = names.count(name)
            if found == 0 or (times is not None and found != times):
                raise ShellError(f"外壳里的位置“{name}”应出现 {times or '至少 1'} 次，实际 {found} 次")
        return cls(tuple(pieces[0::2]), names, style=style)

    @property
    def text(self) -> str:
        """The shell as it was before cutting."""
        pieces = [self.literals[0]]
        for name, literal in zip(self.names, self.literals[1:], strict=True):
            pieces += [token(name), literal]
        return "".join(pieces)

    def bind(self, site: Mapping[str, str]) -> Self:
        """The shell with its site slots filled by ready HTML, which may hold page slots again."""
        text = _TOKEN.sub(lambda found: site.get(found[1], found[0]), self.text)
        bound = type(self).cut(text, self.style)
        return type(self)(bound.literals, bound.names, site["site_name"], self.style)

    def stamp(self, slots: Slots) -> str:
        """The whole page."""
        title = str(escape(slots.title))
        values = {
            "lang": str(escape(slots.lang)),
            "title": title,
            "full_title": title if title == self.site_name else f"{title} - {self.site_name}",
            "head": _head(slots),
            "base": slots.base,
            "path": str(escape(slots.path)),
            "kind": str(escape(slots.kind)),
            "breadcrumb": slots.breadcrumb,
            "toc": slots.toc,
            "body": slots.body,
        }
        if self.style:
            values["css"] = self.style("".join((slots.breadcrumb, slots.toc, slots.body)))
            values["body"] = _without_indent(slots.body)
        pieces = [""] * (2 * len(self.names) + 1)
        pieces[0::2] = self.literals
        pieces[1::2] = [values[name] for name in self.names]
        return "".join(pieces)
