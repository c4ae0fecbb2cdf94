"""村社区 pages: who is in charge, what was promised, how far it is, how it was judged."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from generator.pages.answer import cn_day
from generator.pages.cadre import standing
from generator.pages.contacts import contacts
from generator.pages.duties import unit_duties
from generator.pages.growth import unit_growth
from generator.pages.lineage import History, departure, history
from generator.pages.links import record_path
from generator.pages.page import Page, View
from generator.pages.powerlist import power_groups, unit_powers_path
from generator.pages.tally import YearOf, by_year, told_year
from generator.records.base import Record
from generator.records.cadre import Cadre, Post
from generator.records.selection import Selection
from generator.records.unit import Unit
from generator.revise import Revised


@dataclass(frozen=True, slots=True)
class Person:
    """Someone in office: all posts held in this unit today."""

    cadre: Cadre
    posts: tuple[Post, ...]
    unit: Unit

    @property
    def titles(self) -> str:
        """The posts without the unit's name, which stands on the page already."""
        return "、".join(dict.fromkeys(self.unit.without_name(post.name) for post in self.posts))

    @property
    def charge(self) -> str:
        return "；".join(dict.fromkeys(post.charge for post in self.posts if post.charge))


def in_office(revised: Revised, unit: Unit) -> tuple[Person, ...]:
    """Who holds a post in the unit on the as-of day, the secretary and the director first, then in the order
    of levels and ids; each one's leading post first."""
    held: dict[str, list[Post]] = {}
    for cadre, post in revised.ledger.posts_in(unit, revised.as_of):
        held.setdefault(cadre.id, []).append(post)
    cadres = {cadre.id: cadre for cadre in revised.ledger.cadres()}
    people = [Person(cadres[id], tuple(sorted(posts, key=standing)), unit) for id, posts in held.items()]
    return tuple(sorted(people, key=lambda p: (standing(p.posts[0]), p.cadre.id)))


def left_office(revised: Revised, unit: Unit) -> tuple[tuple[Cadre, Post], ...]:
    """Posts in the unit that ended before the as-of day, newest end first; not those that only changed
    their names."""
    past = [
        (cadre, post)
        for cadre, post in revised.ledger.posts_in(unit)
        if post.end is not None
        and post.end < revised.as_of
        and not any(other.renames(post) for other in cadre.posts)
    ]
    return tuple(sorted(past, key=lambda pair: (pair[1].end or revised.as_of, pair[0].id), reverse=True))


def unit_years(revised: Revised, unit: Unit) -> tuple[YearOf, ...]:
    """Every year with a pledge or a review of the unit, newest first."""
    ledger = revised.ledger
    return by_year(ledger, ledger.pledges_in(unit), ledger.reviews_in(unit))


def selections_for(revised: Revised, unit: Unit) -> tuple[Selection, ...]:
    """Selections with a post in the unit, or for the whole street, newest first."""
    found = [s for s in revised.ledger.selections() if any(p.unit in (None, unit.id) for p in s.posts)]
    return tuple(sorted(found, key=lambda s: (-s.year, s.id)))


def elsewhere_of(revised: Revised, unit: Unit) -> tuple[Record, ...]:
    """What was disclosed to residents or Party members of the unit only."""
    return tuple(r for r in revised.elsewhere if getattr(r, "unit", None) == unit.id)


def answer(years: tuple[YearOf, ...]) -> tuple[YearOf | None, YearOf | None]:
    """(the year the page opens with, the one before it): the newest with readings, else the newest."""
    told = told_year(years)
    before = next((y for y in years if told and y.year == told.year - 1), None)
    return told, before


def _called(unit: Unit, year: YearOf) -> str:
    """当时叫向阳村, or 年中改名，原名向阳村: what a year's heading says beside the present name."""
    first, last = (unit.name_on(day) for day in (date(year.year, 1, 1), date(year.year, 12, 31)))
    if last != unit.name:
        return f"当时叫{last}"
    return f"年中改名，原名{first}" if first != last else ""


def _view(revised: Revised, unit: Unit) -> View:
    years = unit_years(revised, unit)
    told, before = answer(years)
    judged = next((y for y in years if any(r.grade for r in y.reviews)), None)
    told_of = history(revised.ledger, unit, revised.as_of)
    powers = () if told_of.gone else revised.ledger.powers_of(unit)
    return {
        "unit": unit,
        "people": in_office(revised, unit),
        "former": left_office(revised, unit),
        "years": years,
        "told": told,
        "before": before,
        "judged": judged,
        "selections": selections_for(revised, unit),
        "growth": unit_growth(revised, unit),
        "powers": powers,
        "power_groups": power_groups(revised, powers),
        "powers_path": unit_powers_path(unit),
        "elsewhere": elsewhere_of(revised, unit),
        "due": unit_duties(revised, unit),
        "history": told_of,
        "gone": gone_sentence(unit, told_of) if told_of.gone else "",
        "called": partial(_called, unit),
        "departure": partial(departure, revised.ledger, as_of=revised.as_of),
        "contacts": contacts(revised.ledger, unit.phone, unit, office=True, day=revised.as_of),
    }


def gone_sentence(unit: Unit, told_of: History) -> str:
    """2025 年 10 月 1 日撤销，并入柳河村."""
    into = "、".join(heir.name for heir in told_of.heirs)
    words = "并入" if unit.merged_into else "分为"
    day = f"{cn_day(unit.closed)}撤销" if unit.closed else ""
    return f"{day}，{words}{into}" if into else day


def describe(revised: Revised, unit: Unit) -> str:
    """One sentence for search engines and share cards."""
    told_of = history(revised.ledger, unit, revised.as_of)
    if told_of.gone:
        return f"{unit.name}：{gone_sentence(unit, told_of)}。以前的承诺、进展和评议都在这一页。"
    told, _ = answer(unit_years(revised, unit))
    said = f"{told.year} 年{told.tally.sentence}。" if told else ""
    return f"{unit.name}：{said}谁负责、承诺了什么、办到哪一步、评议结果，向谁反映。"


def pages(revised: Revised) -> Iterator[Page]:
    """A page for every unit, in the fixed order."""
    for unit in revised.ledger.units():
        yield Page(
            record_path("unit", unit.id),
            "unit",
            "kinds/unit.html",
            unit.name,
            describe(revised, unit),
            Unit.column,
            (("首页", "index.html"), ("村社区", "unit/index.html"), (unit.name, "")),
            partial(_view, revised, unit),
            unit,
        )
