"""Markdown fields: Python-Markdown without raw HTML, then nh3's allow-list.

Dialect: paragraphs, headings, lists, emphasis, links, code, quotes, tables. Raw HTML, images, attribute
lists, includes and macros don't exist here: their source is shown, so nothing that was written gets lost.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Final
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.extensions.tables import TableExtension
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

_DEEPEST: Final = 4
_TEXT: Final = {"p", "h2", "h3", "h4", "strong", "em", "code", "br", "a"}
_BLOCKS: Final = {"ul", "ol", "li", "blockquote", "pre", "hr", "table", "thead", "tbody", "tr", "th", "td"}
_ATTRIBUTES: Final = {"*": set[str](), "a": {"href"}, "td": {"data-l"}, "th": {"scope"}, "ol": {"start"}}
#: Only our own tree processor can set these: content has no way to write an attribute.
_CLASSES: Final = {"table": {"gk-t"}, "th": {"r"}, "td": {"r"}}
_SCHEMES: Final = {"http", "https", "mailto", "tel"}
_HEADING: Final = re.compile(r"h([1-6])")


class _Headings(Treeprocessor):
    """Shift headings so that `#` lies at `level`; nothing above h2 (the page's own) or deeper than h4.
    `anchors` numbers the h2 as targets of a contents list."""

    level = 3
    anchors = False

    def run(self, root: Element) -> None:
        number = 0
        for element in root.iter():
            if found := _HEADING.fullmatch(element.tag):
                element.tag = f"h{min(max(int(found[1]) + self.level - 1, 2), _DEEPEST)}"
                if self.anchors and element.tag == "h2":
                    number += 1
                    element.set("id", f"s{number}")


class _Tables(Treeprocessor):
    """Tables that become labelled cards on a narrow screen: the first cell of a row names the card, each
    other cell carries its column's words."""

    def run(self, root: Element) -> None:
        for table in root.iter("table"):
            table.set("class", "gk-t")
            heads = list(table.iter("th"))
            labels = ["".join(head.itertext()).strip() for head in heads]
            for head in heads:
                head.set("scope", "col")
            for row in table.iter("tr"):
                cells = row.findall("td")
                for label, cell in zip(labels[1:], cells[1:], strict=False):
                    cell.set("data-l", label)
                for cell in cells[:1]:
                    cell.tag = "th"
                    cell.set("scope", "row")
            for cell in table.iter():
                if cell.attrib.pop("align", None) == "right":
                    cell.set("class", "r")


def _markdown(level: int, anchors: bool = False) -> Markdown:
    converter = Markdown(extensions=[TableExtension(use_align_attribute=True), "sane_lists"])
    converter.preprocessors.deregister("html_block")
    for pattern in ("html", "image_link", "image_reference", "short_image_ref"):
        converter.inlinePatterns.deregister(pattern)
    headings = _Headings(converter)
    headings.level, headings.anchors = level, anchors
    # 20 is Python-Markdown's own inline processor: after it, cells and headings have their words.
    converter.treeprocessors.register(headings, "gk-headings", 15)
    converter.treeprocessors.register(_Tables(converter), "gk-tables", 14)
    return converter


def _attribute(tag: str, name: str, value: str) -> str | None:
    """nh3 lets relative addresses pass; one with two slashes leaves the site in disguise."""
    if name == "href" and value.strip().replace("\\", "/").startswith("//"):
        return None
    return value


def _sanitise(html: str, attribute: Callable[[str, str, str], str | None], anchors: bool) -> Markup:
    """HTML reduced to the allow-list above; `attribute` may rewrite or drop (None) an allowed one."""
    attributes = {tag: set(names) for tag, names in _ATTRIBUTES.items()}
    if anchors:
        attributes["h2"] = {"id"}
    return Markup(
        nh3.clean(
            html,
            tags=_TEXT | _BLOCKS,
            attributes=attributes,
            allowed_classes={tag: set(names) for tag, names in _CLASSES.items()},
            attribute_filter=attribute,
            url_schemes=set(_SCHEMES),
            link_rel="nofollow noopener",
        )
    )


_FIELD = {level: _markdown(level) for level in (2, 3, 4)}
_DOCUMENT = _markdown(1, anchors=True)


@lru_cache(maxsize=4096)
def md(text: str, level: int = 3) -> Markup:
    """A Markdown field as safe HTML; a `#` in it becomes `<h{level}>` (2 to 4), below the page's own."""
    converter = _FIELD[level]
    converter.reset()
    return _sanitise(converter.convert(text), _attribute, anchors=False)


def document(text: str) -> Markup:
    """A guide page's text below its title: `##` is `<h2 id="s1">`, links to other .md files reach pages."""

    def attribute(tag: str, name: str, value: str) -> str | None:
        kept = _attribute(tag, name, value)
        if kept is None or name != "href" or ":" in kept:
            return kept
        path, mark, fragment = kept.partition("#")
        return path.removesuffix(".md") + (".html" if path.endswith(".md") else "") + mark + fragment

    _DOCUMENT.reset()
    return _sanitise(_DOCUMENT.convert(text), attribute, anchors=True)
