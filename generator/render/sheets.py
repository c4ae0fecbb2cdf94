"""The stylesheets the shells ship: ours joined with what Material's own sheet is still needed for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from generator.render import stylesheet
from generator.render.stylesheet import Rule

_VARIABLE = re.compile(r"var\((--[\w-]+)\)")
_TOKEN = re.compile(r"--gk-[\w-]+")
_ELEMENT = re.compile(r"<([a-z][a-z0-9]*)")
_CLASS_ATTRIBUTE = re.compile(r'\sclass="([^"]*)"')
_TYPE_SELECTOR = re.compile(r"(?:^|[\s>+~])([a-z][a-z0-9]*)")

#: Where each shell hangs the tokens of tokens.css: made-up selector → (enclosing at-rule, real selector).
_Places = dict[str, tuple[tuple[str, str], ...]]
_MATERIAL: _Places = {
    "gk-root": (("", ":root"),),
    "gk-light": (("", ':root,[data-md-color-scheme="default"]'),),
    "gk-dark": (
        ("", '[data-md-color-scheme="slate"]'),
        # Without scripts nothing sets the scheme (nor data-md-color-media, a reader's own choice).
        (
            "@media screen and (prefers-color-scheme: dark)",
            '.no-js body[data-md-color-scheme="default"]:not([data-md-color-media])',
        ),
    ),
    "gk-contrast": (("", '[data-md-color-scheme="contrast"]'),),
    "gk-print": (("", ":root,[data-md-color-scheme]"),),
}
_PLAIN: _Places = {
    "gk-root": (("", ":root"),),
    "gk-light": (("", ":root"),),
    "gk-dark": (("@media screen and (prefers-color-scheme: dark)", ":root"),),
    "gk-contrast": (("@media screen and (prefers-contrast: more)", ":root"),),
    "gk-print": (("", ":root"),),
}

#: Parts of Material we have no use for, by the beginning of their class names.
_UNUSED = re.compile(
    r"(?:admonition|arithmatex|critic|emojione|footnote|gemoji|grid|highlight|keys|linenodiv|linenos|tabbed"
    r"|task-list|twemoji|headerlink|jp-|md-annotation|md-author|md-clipboard|md-code__|md-consent|md-copyright"
    r"|md-draft|md-feedback|md-footer-|md-footer__|md-meta|md-pagination|md-path|md-pin|md-post|md-profile"
    r"|md-progress|md-search|md-select|md-social|md-source|md-status|md-tag|md-tooltip|md-top|note|abstract"
    r"|info|tip|success|question|warning|failure|danger|bug|example|quote|filename|katex|mermaid|md-button"
    r"|md-input|md-iframe|card|lg|xl|xxl|xxxl|twitter|end|inline|md-hero|result|middle|block|md-sidebar--secondary)"
    r"(?:$|[-_]|(?<=[-_]))"
)
_UNUSED_PROPERTY = re.compile(
    r"--md-(?:admonition-icon|annotation|clipboard|code-hl|code-link|footnotes|source|status|tabbed|tag|tasklist"
    r"|typeset-table-sort|search|progress|typeset-kbd|typeset-mark|version-outdated)"
)


def _placed(rules: tuple[Rule, ...], places: _Places) -> tuple[Rule, ...]:
    placed = []
    for rule in rules:
        for around, selector in places[rule.selectors[0]]:
            block = (*rule.around, around) if around else rule.around
            placed.append(replace(rule, around=block, selectors=(selector,)))
    return tuple(placed)


def _sheet(assets: Path, name: str) -> tuple[Rule, ...]:
    return stylesheet.parse((assets / name).read_text("utf-8"))


def _components(assets: Path) -> tuple[Rule, ...]:
    """gk.css, then whatever sheets lie beside it as gk-….css, so that they may refine it."""
    names = ["gk.css", *sorted(path.name for path in assets.glob("gk-*.css"))]
    return tuple(rule for name in names for rule in _sheet(assets, name))


def material_sheet(material_css: str, assets: Path) -> str:
    """Everything a page in the Material shell needs, in one file; `assets` is theme/assets."""
    theirs = stylesheet.drop_declarations(
        stylesheet.keep(
            stylesheet.parse(material_css.split("/*# sourceMappingURL")[0]),
            lambda selector: not any(_UNUSED.match(name) for name in stylesheet.classes(selector)),
        ),
        lambda name: _UNUSED_PROPERTY.match(name) is not None,
    )
    ours = (
        *_placed(_sheet(assets, "tokens.css"), _MATERIAL),
        *_sheet(assets, "material.css"),
        *_components(assets),
    )
    return stylesheet.text((*theirs, *ours))


def vocabulary(html: str) -> frozenset[str]:
    """What selectors can meet in a page: its element names and `.class` names."""
    words = {name for names in _CLASS_ATTRIBUTE.findall(html) for name in names.split()}
    return frozenset({f".{word}" for word in words} | set(_ELEMENT.findall(html)))


def _asked(selector: str) -> frozenset[str]:
    bare = re.sub(r":not\([^()]*\)|\[[^\]]*\]|::?[a-z-]+(?:\([^()]*\))?", "", selector)
    names = {f".{name}" for name in stylesheet.classes(bare)}
    return frozenset(names | set(_TYPE_SELECTOR.findall(bare)))


def _written_out(rules: tuple[Rule, ...]) -> tuple[Rule, ...]:
    """With the tokens that never change (`:root`, outside any at-rule, declared once) in place of var(),
    and the others under the shortest names: the sheet travels with every page."""
    declared = [
        (rule, name, value)
        for rule in rules
        for name, value in stylesheet.declarations(rule)
        if name.startswith("--")
    ]
    times = Counter(name for _, name, _ in declared)
    fixed = {name: value for rule, name, value in declared if times[name] == 1 and not rule.around}

    short = {name: f"--{number:x}" for number, name in enumerate(sorted(set(times) - set(fixed)))}

    def value_of(found: re.Match[str]) -> str:
        return fixed.get(found[1]) or f"var({short.get(found[1], found[1])})"

    def name_of(found: re.Match[str]) -> str:
        return short.get(found[0], found[0])

    left = stylesheet.drop_declarations(rules, lambda name: name in fixed)
    return tuple(
        replace(rule, body=rule.body and _TOKEN.sub(name_of, _VARIABLE.sub(value_of, rule.body)))
        for rule in left
    )


def plain_style(assets: Path, outside: str) -> Callable[[str], str]:
    """A function from a page's HTML to the CSS it needs; `outside` is the plain shell's own HTML.

    Pages of a kind mostly use the same components, so results are remembered by vocabulary.
    """
    rules = _written_out(
        (
            *_placed(_sheet(assets, "tokens.css"), _PLAIN),
            *_sheet(assets, "plain.css"),
            *_components(assets),
        )
    )
    asked = {selector: _asked(selector) for rule in rules for selector in rule.selectors}
    known = vocabulary(outside)

    @lru_cache(maxsize=1024)
    def for_vocabulary(words: frozenset[str]) -> str:
        there = words | known
        kept = stylesheet.keep(rules, lambda selector: asked[selector] <= there)
        used = {name for rule in kept for name in _VARIABLE.findall(rule.body or "")}
        return stylesheet.text(
            stylesheet.drop_declarations(kept, lambda name: name.startswith("--") and name not in used)
        )

    def style(html: str) -> str:
        return for_vocabulary(vocabulary(html))

    return style
