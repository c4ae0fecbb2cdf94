"""依据 pages: a law or rule, which of its texts is in force, and what on this site rests on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache, partial

from generator.check.fields import parts
from generator.ledger import Ledger
from generator.pages.answer import Answer, Fact, brief, cn_day
from generator.pages.contacts import contacts
from generator.pages.links import record_path
from generator.pages.page import Page, View
from generator.pages.titles import title
from generator.records.base import Citation, Record
from generator.records.basis import Basis, Version
from generator.records.registry import KINDS
from generator.revise import Revised

#: Of each kind so many are listed; the count is of all.
LISTED = 50


class Force(StrEnum):
    """效力 of a text on a day. On the day it ends it is no longer in force."""

    AHEAD = "尚未施行"
    IN_FORCE = "现行"
    OVER = "已失效"


def force(version: Version, day: date) -> Force:
    """Where a text stands on a day."""
    if version.ended is not None and version.ended <= day:
        return Force.OVER
    return Force.AHEAD if day < version.effective else Force.IN_FORCE


@dataclass(frozen=True, slots=True)
class Citing:
    """A record that cites a basis, with each distinct way in which it does."""

    record: Record
    title: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True)
class CitingKind:
    """Records of one kind: `shown` are the first of `count`."""

    name: str
    count: int
    shown: tuple[Citing, ...]

    @property
    def more(self) -> int:
        return self.count - len(self.shown)

    @property
    def alike(self) -> tuple[Citation, ...]:
        """The citations, where several records cite the very same: said once, not with each of them."""
        ways = {citing.citations for citing in self.shown}
        return self.shown[0].citations if len(self.shown) > 1 and len(ways) == 1 else ()


def cited(ledger: Ledger) -> Mapping[str, tuple[Citing, ...]]:
    """Who cites each basis, by its id; kinds in menu order, ids in order."""
    found: dict[str, list[Citing]] = {}
    for record in ledger.all():
        by_basis: dict[str, list[Citation]] = {}
        for _, citation in parts(record, Citation):
            by_basis.setdefault(citation.basis, []).append(citation)
        for id, citations in by_basis.items():
            citing = Citing(record, title(record, ledger), tuple(dict.fromkeys(citations)))
            found.setdefault(id, []).append(citing)
    return {id: tuple(records) for id, records in found.items()}


def by_kind(citing: tuple[Citing, ...], most: int = LISTED) -> tuple[CitingKind, ...]:
    """Grouped under the kinds' titles, in menu order."""
    groups = {kind: [c for c in citing if c.record.kind == kind] for kind in KINDS}
    return tuple(
        CitingKind(KINDS[kind].kind_title, len(found), tuple(found[:most]))
        for kind, found in groups.items()
        if found
    )


def unsettled(basis: Basis, day: date) -> bool:
    """Whether time alone will change what the page says. Only then does it name the day it was reckoned
    for, so that other pages stay the same from release to release."""
    return any(day < on for v in basis.versions for on in (v.effective, v.ended) if on is not None)


def _text_of(version: Version) -> str:
    articles = f"，共 {version.articles} 条" if version.articles else ""
    return f"{cn_day(version.adopted)}通过的文本{articles}"


def answer(basis: Basis, day: date, citing: int) -> Answer:
    """Is it in force, which text, since when."""
    now = basis.version_of(None, day)
    ahead = [v for v in basis.versions if force(v, day) is Force.AHEAD]
    if now is not None:
        state, tone = Force.IN_FORCE, "done"
        sentence = f"现在用的是 {cn_day(now.effective)}起施行的文本"
        if now.ended:
            sentence += f"，用到 {cn_day(now.ended)}前"
        fact = Fact("现行文本", f"{cn_day(now.effective)}起施行", _text_of(now))
    elif ahead:
        state, tone = Force.AHEAD, "wait"
        sentence = f"还没有施行，{cn_day(ahead[0].effective)}起施行"
        fact = Fact("将施行的文本", f"{cn_day(ahead[0].effective)}起施行", _text_of(ahead[0]))
    else:
        state, tone = Force.OVER, "changed"
        last = max(basis.versions, key=lambda v: v.ended or v.effective)
        sentence = f"已经失效，{cn_day(last.ended)}起不再适用" if last.ended else "已经失效"
        fact = Fact("最后的文本", f"{cn_day(last.effective)}起施行", _text_of(last))
    foot = ""
    if now is not None and ahead:
        foot = f"新的文本 {cn_day(ahead[0].effective)}起施行。"
    rests = Fact("本站引用", f"{citing} 条记录" if citing else "没有", "")
    facts = (fact, Fact("谁发布的", basis.issuer, basis.number or ""), rests)
    if unsettled(basis, day):
        foot += f"以上按 {cn_day(day)}计算。"
    return Answer(sentence, facts, state.value, tone, foot)


def _view(revised: Revised, basis: Basis, index: Callable[[], Mapping[str, tuple[Citing, ...]]]) -> View:
    citing = index().get(basis.id, ())
    return {
        "basis": basis,
        "answer": answer(basis, revised.as_of, len(citing)),
        "versions": tuple((v, force(v, revised.as_of)) for v in basis.versions),
        "unsettled": unsettled(basis, revised.as_of),
        "citing": by_kind(citing),
        "citing_count": len(citing),
        "contacts": contacts(revised.ledger, basis.phone, None),
    }


def describe(basis: Basis, day: date) -> str:
    """One sentence for search engines and share cards."""
    return brief(
        f"《{basis.title}》：{answer(basis, day, 0).sentence}",
        f"{basis.issuer}发布",
        "与群众有关的规定、各版本、谁引用了它",
    )


def pages(revised: Revised) -> Iterator[Page]:
    """A page for every law or rule of the register. Citations are gathered once, when first asked for."""
    index = cache(lambda: cited(revised.ledger))
    for basis in revised.ledger.bases():
        yield Page(
            record_path("basis", basis.id),
            "basis",
            "kinds/basis.html",
            title(basis, revised.ledger),
            describe(basis, revised.as_of),
            Basis.column,
            (("首页", "index.html"), (Basis.column, "basis/index.html"), (basis.short or basis.title, "")),
            partial(_view, revised, basis, index),
            basis,
        )
