"""干部 pages: posts over time, duties, and the chain year by year."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.pages.contacts import contacts
from generator.pages.links import record_path
from generator.pages.page import Page, View
from generator.pages.tally import YearOf, by_year, told_year
from generator.pages.titles import title, unit_name
from generator.records.cadre import Cadre, Post
from generator.records.unit import Unit
from generator.revise import Revised


def cadre_years(revised: Revised, cadre: Cadre) -> tuple[YearOf, ...]:
    """Newest first."""
    ledger = revised.ledger
    return by_year(ledger, ledger.pledges_of(cadre), ledger.reviews_of_cadre(cadre))


def current_posts(revised: Revised, cadre: Cadre) -> tuple[Post, ...]:
    """Posts held on the as-of day."""
    return cadre.posts_on(revised.as_of)


def posts_said(revised: Revised, cadre: Cadre) -> str:
    """光明村党支部书记、村民委员会主任: the unit once before its posts; the last posts of one who left."""
    now = current_posts(revised, cadre)
    shown = now or cadre.posts[-1:]
    said: dict[str, list[str]] = {}
    for post in shown:
        unit = unit_name(revised.ledger, post.unit)
        said.setdefault(unit, []).append(post.name.removeprefix(unit))
    words = "；".join(unit + "、".join(dict.fromkeys(names)) for unit, names in said.items())
    return words if now else f"原{words}"


def _unit(revised: Revised, cadre: Cadre) -> Unit | None:
    shown = current_posts(revised, cadre) or cadre.posts[-1:]
    return revised.ledger.get(Unit, shown[0].unit)


def _view(revised: Revised, cadre: Cadre) -> View:
    years = cadre_years(revised, cadre)
    unit = _unit(revised, cadre)
    told = told_year(years)
    return {
        "cadre": cadre,
        "unit": unit,
        "lead": posts_said(revised, cadre),
        "now": current_posts(revised, cadre),
        "posts": tuple(sorted(cadre.posts, key=lambda p: (p.start, p.name), reverse=True)),
        "years": years,
        "told": told,
        "judged": next((r for y in years for r in y.reviews if r.grade), None),
        "contacts": contacts(revised.ledger, cadre.phone, unit),
    }


def describe(revised: Revised, cadre: Cadre) -> str:
    """One sentence for search engines and share cards."""
    years = cadre_years(revised, cadre)
    told = told_year(years)
    said = f"{told.year} 年{told.tally.sentence}。" if told and told.tally.goals else ""
    return f"{posts_said(revised, cadre)}{cadre.name}：{said}职责、承诺、进展、评议。"


def pages(revised: Revised) -> Iterator[Page]:
    """A page for every cadre."""
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
            partial(_view, revised, cadre),
            cadre,
        )
