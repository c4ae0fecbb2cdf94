"""名词解释 as a guide page: the terms in groups, each with an address of its own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from generator.records.glossary import Glossary, Term

#: The page's name among the guide pages.
NAME = "glossary"
#: Below the release folder; theme/parts/term.html links here.
PATH = f"guide/{NAME}.html"
TEMPLATE = "kinds/glossary.html"
DESCRIPTION = "公文里的词，用平常话说一遍。"


@dataclass(frozen=True, slots=True)
class Group:
    """`id` is the heading's anchor: s1, s2, … as on every guide page."""

    id: str
    name: str
    terms: tuple[Term, ...]


def groups(glossary: Glossary) -> tuple[Group, ...]:
    """The groups in the order in which their first terms come."""
    return tuple(Group(f"s{n}", name, terms) for n, (name, terms) in enumerate(glossary.grouped(), 1))


def entries(glossary: Glossary) -> tuple[tuple[str, str], ...]:
    """(anchor, words) of the contents list."""
    return tuple((group.id, group.name) for group in groups(glossary))


def view(glossary: Glossary) -> Mapping[str, Any]:
    """What the template is given."""
    return {"glossary": glossary, "groups": groups(glossary)}
