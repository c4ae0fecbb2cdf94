"""名词解释 (content/glossary.yml): the field's official terms, each in one plain sentence."""

from __future__ import annotations

from typing import ClassVar

from generator.records.base import Part, field
from generator.records.types import Date, Id, Line, Prose


class Term(Part):
    """名词: the official word and what it means to somebody who never reads documents. The English word is
    for those who maintain the program; no page shows it."""

    id: Id = field("编号", "网页里的地址，定了就不改，如 xiaowei-quanli")
    word: Line = field("词", "公文里的词，如 小微权力")
    plain: Line = field("大白话", "一句话说清楚，最好不超过 40 个字")
    group: Line = field("分组", "归到哪一组，如 权力和监督；同组的写在一起")
    english: Line | None = field("英文", "英文说法，给维护程序的人看，网页上不显示", None)
    aliases: tuple[Line, ...] = field("又叫", "别的叫法，如 街道纪工委", ())

    @property
    def names(self) -> tuple[str, ...]:
        """The word, then what else it is called."""
        return (self.word, *self.aliases)


class Glossary(Part):
    """The terms in the order in which they are shown."""

    kind: ClassVar[str] = "glossary"

    title: Line = field("标题", "网页的标题", "名词解释")
    lead: Prose | None = field("说明", "写在最前面的一两句话", None)
    revised: Date = field("修订日期", "哪一天改的")
    terms: tuple[Term, ...] = field("名词", "一个词一条", min_length=1)

    def find(self, word: str) -> Term | None:
        """The term of that word, or of which it is another name; None where it isn't explained."""
        return next((term for term in self.terms if word in term.names), None)

    def grouped(self) -> tuple[tuple[str, tuple[Term, ...]], ...]:
        """(分组, terms), groups in the order in which they first come."""
        names = dict.fromkeys(term.group for term in self.terms)
        return tuple((name, tuple(t for t in self.terms if t.group == name)) for name in names)
