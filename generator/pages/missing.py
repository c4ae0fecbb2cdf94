"""「应公开而没有公开的」: plain about silence, neutral in words. What, whose, until when; no blame."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from generator.duties import Duty, State
from generator.duties.model import grouped
from generator.pages.answer import cn_day, listed
from generator.pages.contacts import contacts
from generator.pages.duties import MISSING, board, calendar_path, due_words, owing_words, told_of
from generator.pages.listing import PER_PAGE, Chip
from generator.pages.page import Page
from generator.records.disclosure import Catalogue
from generator.records.unit import Unit
from generator.revise import Revised

TITLE = "应公开而没有公开的"


@dataclass(frozen=True, slots=True)
class Silence:
    """What one unit (or the street) owes of one item: every period or event of which nothing is told."""

    item: Catalogue
    unit: Unit | None
    duties: tuple[Duty, ...]

    @property
    def when(self) -> str:
        """The periods, the first few by name."""
        told = list(dict.fromkeys(filter(None, map(told_of, self.duties))))
        return "、".join(told[:3]) + (f"等 {len(told)} 期" if len(told) > 3 else "")


def silences(found: Iterable[Duty], as_of: date) -> tuple[Silence, ...]:
    """By unit in their order, the street first, then by item."""
    some = [d for d in found if d.state(as_of) is State.MISSING]
    by_both = grouped(
        some,
        lambda d: (d.unit.order if d.unit else -1, d.unit.id if d.unit else "", d.item.serial, d.item.id),
    )
    return tuple(Silence(by_both[key][0].item, by_both[key][0].unit, by_both[key]) for key in sorted(by_both))


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the page in words: `when` the periods or events, `owners` the people or pledges it is about,
    `due` the first day missed and `days` since then."""

    item: Catalogue
    when: str
    owners: str
    due: str
    days: int


def _line(silence: Silence, revised: Revised) -> Line:
    first = min(silence.duties, key=lambda duty: duty.due)
    owners = [owing_words(duty, revised) for duty in silence.duties if duty.owner is not None]
    days = first.days(revised.as_of)
    return Line(silence.item, silence.when, listed(owners), due_words(first), days)


def pages(revised: Revised) -> Iterator[Page]:
    """应公开而没有公开的, a page for every PER_PAGE lines."""
    found = silences(board(revised).duties, revised.as_of)
    count = max(1, -(-len(found) // PER_PAGE))
    paths = [MISSING if n == 0 else f"list/missing-p{n + 1}.html" for n in range(count)]
    number = sum(len(silence.duties) for silence in found)
    how_many = f"有 {number} 件" if found else "，没有"
    lead = f"截至 {cn_day(revised.as_of)}，按公开目录已经到期、还没有公开的{how_many}。"
    for n, path in enumerate(paths):
        paging = tuple(Chip(f"第 {i + 1} 页", other, i == n) for i, other in enumerate(paths))
        shown = found[n * PER_PAGE : (n + 1) * PER_PAGE]
        yield _page(revised, path, lead, shown, paging if count > 1 else ())


def _page(revised: Revised, path: str, lead: str, shown: Sequence[Silence], paging: tuple[Chip, ...]) -> Page:
    groups = tuple(
        (unit, tuple(_line(silence, revised) for silence in lines))
        for unit, lines in groupby(shown, key=lambda silence: silence.unit)
    )
    view = {
        "heading": TITLE,
        "lead": lead,
        "groups": groups,
        "paging": paging,
        "calendar": calendar_path(revised.as_of.year),
        "contacts": contacts(revised.ledger, None, None),
    }
    return Page(
        path,
        Catalogue.kind,
        "kinds/missing.html",
        TITLE,
        lead,
        Catalogue.column,
        (("首页", "index.html"), (Catalogue.column, "catalogue/index.html"), (TITLE, "")),
        lambda: view,
    )
