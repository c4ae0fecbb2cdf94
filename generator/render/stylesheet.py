"""Small-means CSS handling: parse, keep the rules a page can use, print without waste.

Works on our own sheets and on Material's minified one. It knows nesting (@media, @supports), strings and
comments; it doesn't know what a property means. A rule is kept or dropped by the class names in its
selectors, so nothing else about the text changes.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

_SPACE = re.compile(r"\s+")
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"|\'(?:[^\'\\]|\\.)*\'|url\([^)"\']*\)', re.DOTALL)
_CLASS = re.compile(r"\.(-?[A-Za-z_][\w-]*)")
#: At-rules whose block holds rules; the others (@page, @keyframes, @font-face) are kept whole.
_NESTING = ("@media", "@supports")


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: `around` are the enclosing at-rules, outermost first; `body` is None for `@charset …;`."""

    around: tuple[str, ...]
    selectors: tuple[str, ...]
    body: str | None


def _tokens(text: str) -> Iterator[str]:
    """Pieces of text: comments left out, strings whole, every brace and semicolon alone."""
    pattern = re.compile(rf"/\*.*?\*/|{_STRING.pattern}|[{{}};]|[^{{}};\"'/u]+|.", re.DOTALL)
    for match in pattern.finditer(text):
        if not match[0].startswith("/*"):
            yield match[0]


def _squeeze(text: str, tight: str = "") -> str:
    """White space outside strings reduced to single blanks, and to none beside the characters `tight`."""
    around = re.compile(rf" ?([{re.escape(tight)}]) ?") if tight else None

    def squeezed(part: str) -> str:
        part = _SPACE.sub(" ", part)
        return around.sub(r"\1", part) if around else part

    pieces, at = [], 0
    for match in _STRING.finditer(text):
        pieces += [squeezed(text[at : match.start()]), match[0]]
        at = match.end()
    return "".join([*pieces, squeezed(text[at:])]).strip()


def _split_selectors(prelude: str) -> tuple[str, ...]:
    """At commas outside brackets and strings, so that `:not(a, b)` stays one selector."""
    parts, depth, start = [], 0, 0
    for index, char in enumerate(prelude):
        depth += (char in "([") - (char in ")]")
        if char == "," and depth == 0:
            parts.append(prelude[start:index])
            start = index + 1
    return tuple(_squeeze(part, ">+~,") for part in [*parts, prelude[start:]])


def parse(text: str) -> tuple[Rule, ...]:
    """All rules in order. Raises ValueError on unbalanced braces."""
    rules: list[Rule] = []
    around: list[str] = []
    piece: list[str] = []
    tokens = _tokens(text)
    for token in tokens:
        if token == "{":
            prelude = _squeeze("".join(piece))
            piece = []
            if prelude.startswith(_NESTING):
                around.append(_squeeze(prelude, ":,"))
                continue
            body, depth = [], 1
            for inner in tokens:
                depth += (inner == "{") - (inner == "}")
                if depth == 0:
                    break
                body.append(inner)
            if depth:
                raise ValueError(f"unclosed rule: {prelude}")
            selectors = (prelude,) if prelude.startswith("@") else _split_selectors(prelude)
            rules.append(Rule(tuple(around), selectors, "".join(body)))
        elif token == "}":
            if not around:
                raise ValueError("a } too many")
            around.pop()
            piece = []
        elif token == ";":
            rules.append(Rule(tuple(around), (_squeeze("".join(piece)),), None))
            piece = []
        else:
            piece.append(token)
    if around or _squeeze("".join(piece)):
        raise ValueError("unclosed block")
    return tuple(rules)


def classes(selector: str) -> frozenset[str]:
    """Class names a selector asks for; those inside :not() are not asked for."""
    return frozenset(_CLASS.findall(re.sub(r":not\([^()]*\)", "", _STRING.sub("", selector))))


def _declarations(body: str) -> Iterator[tuple[str, str]]:
    """(property, value) pairs in order."""
    current: list[str] = []
    for token in [*_tokens(body), ";"]:
        if token == ";":
            name, colon, value = "".join(current).partition(":")
            if colon:
                yield name.strip(), _squeeze(value, ",!")
            current = []
        else:
            current.append(token)


def declarations(rule: Rule) -> tuple[tuple[str, str], ...]:
    """(property, value) pairs of an ordinary rule; at-rules have none."""
    if rule.body is None or rule.selectors[0].startswith("@"):
        return ()
    return tuple(_declarations(rule.body))


def keep(rules: Iterable[Rule], wanted: Callable[[str], bool]) -> tuple[Rule, ...]:
    """The rules with only the selectors `wanted` accepts; rules left without one go. At-rules stay."""
    kept = []
    for rule in rules:
        if rule.selectors[0].startswith("@"):
            kept.append(rule)
            continue
        left = tuple(selector for selector in rule.selectors if wanted(selector))
        if left:
            kept.append(Rule(rule.around, left, rule.body))
    return tuple(kept)


def drop_declarations(rules: Iterable[Rule], unwanted: Callable[[str], bool]) -> tuple[Rule, ...]:
    """Without the declarations whose property name is unwanted; rules left empty go. At-rules stay."""
    result = []
    for rule in rules:
        if rule.body is None or rule.selectors[0].startswith("@"):
            result.append(rule)
            continue
        pairs = [f"{name}:{value}" for name, value in _declarations(rule.body) if not unwanted(name)]
        if pairs:
            result.append(Rule(rule.around, rule.selectors, ";".join(pairs)))
    return tuple(result)


def text(rules: Iterable[Rule]) -> str:
    """The rules as CSS, neighbours in the same at-rules sharing one block."""
    pieces: list[str] = []
    open_blocks: tuple[str, ...] = ()
    for rule in rules:
        if rule.around != open_blocks:
            pieces.append("}" * len(open_blocks) + "".join(f"{block}{{" for block in rule.around))
            open_blocks = rule.around
        head = ",".join(rule.selectors)
        if rule.body is None:
            pieces.append(f"{head};")
        elif head.startswith("@") and "keyframes" in head:
            pieces.append(f"{head}{{{text(parse(rule.body))}}}")
        else:
            pairs = ";".join(f"{name}:{value}" for name, value in _declarations(rule.body))
            pieces.append(f"{head}{{{pairs}}}")
    pieces.append("}" * len(open_blocks))
    return "".join(pieces)
