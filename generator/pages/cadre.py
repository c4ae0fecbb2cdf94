"""干部 pages: posts over time, duties, and the chain year by year."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, partial

from generator.check.posts import is_party
from generator.pages.contacts import contacts
from generator.pages.lineage import place_then
from generator.pages.links import record_path
from generator.pages.mentions import Mentions, mentions
from generator.pages.page import Page, View
from generator.pages.tally import YearOf, by_year, told_year
from generator.pages.titles import title, unit_name
from generator.pages.way import way
from generator.records.cadre import Cadre, Post, PostLevel
from generator.records.pledge import Pledge
from generator.records.unit import Unit
from generator.revise import Revised

_LEVELS = list(PostLevel)


def cadre_years(revised: Revised, cadre: Cadre) -> tuple[YearOf, ...]:
    """Newest first."""
    ledger = revised.ledger
    return by_year(ledger, ledger.pledges_of(cadre), ledger.reviews_of_cadre(cadre))


def current_posts(revised: Revised, cadre: Cadre) -> tuple[Post, ...]:
    """Posts held on the as-of day, the leading one first, else as written."""
    return tuple(sorted(cadre.posts_on(revised.as_of), key=standing))


def standing(post: Post) -> tuple[int, bool]:
    """Heads before others; of the heads the Party's secretary, who answers for the whole, before the
    committee's director."""
    return _LEVELS.index(post.level), post.level is PostLevel.HEAD and not is_party(post)


def posts_said(revised: Revised, cadre: Cadre) -> str:
    """光明村党支部书记、村民委员会主任: the unit once before its posts; the last posts of one who left, the
    unit called as it was then."""
    now = current_posts(revised, cadre)
    shown = now or cadre.posts[-1:]
    said: dict[str, list[str]] = {}
    for post in shown:
        name = unit_name(revised.ledger, post.unit, None if now else post.end)
        said.setdefault(name, []).append(without_unit(revised, post))
    words = "；".join(unit + "、".join(dict.fromkeys(names)) for unit, names in said.items())
    return words if now else f"原{words}"


def without_unit(revised: Revised, post: Post) -> str:
    """A post's name without any name of its unit, which stands beside it."""
    unit = revised.ledger.get(Unit, post.unit)
    return unit.without_name(post.name) if unit else post.name


def _unit(revised: Revised, cadre: Cadre) -> Unit | None:
    shown = current_posts(revised, cadre) or cadre.posts[-1:]
    return revised.ledger.get(Unit, shown[0].unit)


def _place_of(revised: Revised, pledge: Pledge) -> str:
    """A pledge's unit as it was called when it was signed."""
    return place_then(revised.ledger, pledge.unit, pledge.signed, revised.as_of)


@dataclass(frozen=True, slots=True)
class Together:
    """A committee's pledge that the person, as its head, answers for."""

    pledge: Pledge
    place: str


def together(revised: Revised, cadre: Cadre, years: tuple[YearOf, ...]) -> Together | None:
    """Who heads a unit without a pledge of his own for the year answers for the committee's: the newest, of
    no year before his own last one."""
    ledger = revised.ledger
    posts = cadre.posts_on(revised.as_of)
    led = sorted({post.unit for post in posts if post.level is PostLevel.HEAD})
    units = [unit for id in led if (unit := ledger.get(Unit, id)) is not None]
    own = max((year.year for year in years if year.pledges), default=0)
    found = [
        pledge
        for unit in units
        for pledge in ledger.pledges_in(unit)
        if pledge.cadre is None and own < pledge.year <= revised.as_of.year
    ]
    newest = max(found, key=lambda pledge: (pledge.year, pledge.id), default=None)
    return Together(newest, unit_name(ledger, newest.unit)) if newest else None


def _view(revised: Revised, cadre: Cadre, named: Callable[[], Mentions]) -> View:
    years = cadre_years(revised, cadre)
    unit = _unit(revised, cadre)
    told = told_year(years)
    return {
        "cadre": cadre,
        "unit": unit,
        "lead": posts_said(revised, cadre),
        "now": current_posts(revised, cadre),
        "posts": tuple(
            (
                post,
                place_then(revised.ledger, post.unit, post.end or revised.as_of, revised.as_of),
                next((p for p in cadre.posts if p.renames(post) and p.start <= revised.as_of), None),
            )
            for post in sorted(cadre.posts, key=lambda p: (p.start, p.name), reverse=True)
        ),
        "without_unit": partial(without_unit, revised),
        "place_of": partial(_place_of, revised),
        "moved": len({p.unit for p in cadre.posts}) > 1,
        "way": way(revised, cadre, named()),
        "years": years,
        "told": told,
        "together": together(revised, cadre, years),
        "judged": next((r for y in years for r in y.reviews if r.grade), None),
        "contacts": contacts(revised.ledger, cadre.phone, unit, day=revised.as_of),
    }


def describe(revised: Revised, cadre: Cadre) -> str:
    """One sentence for search engines and share cards."""
    years = cadre_years(revised, cadre)
    told = told_year(years)
    said = f"{told.year} 年{told.tally.sentence}。" if told and told.tally.goals else ""
    return f"{posts_said(revised, cadre)}{cadre.name}：{said}职责、承诺、进展、评议。"


def pages(revised: Revised) -> Iterator[Page]:
    """A page for every cadre. Where persons are named is gathered once, when first asked for."""
    named = cache(lambda: mentions(revised.ledger))
    for cadre in revised.ledger.cadres():
        unit = _unit(revised, cadre)
        place = ((unit.name, record_path("unit", unit.id)),) if unit else ()
        yield Page(
            record_path("cadre", cadre.id),
            "cadre",
            "kinds/cadre.html",
            title(cadre, revised.ledger),
            describe(revised, cadre),
            Cadre.column,
            (("首页", "index.html"), *place, (cadre.name, "")),
            partial(_view, revised, cadre, named),
            cadre,
        )
