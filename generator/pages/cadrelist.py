"""The lists of cadres: by unit, by post, by surname."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from pypinyin import Style, lazy_pinyin

from generator.pages.cadre import posts_said
from generator.pages.lineage import listed_name
from generator.pages.links import record_path
from generator.pages.listing import PER_PAGE, Chip, Group, Item, list_page, paged
from generator.pages.page import Crumb, Page
from generator.records.cadre import Cadre, PostLevel
from generator.records.unit import Unit
from generator.revise import Revised


def initial(cadre: Cadre) -> str:
    """The letter a person is looked up under: as the record says, else of the surname's usual reading."""
    if cadre.surname_initial:
        return cadre.surname_initial[:1].upper()
    letters = lazy_pinyin(cadre.name[:1], style=Style.FIRST_LETTER, errors="ignore")
    letter = letters[0][:1].upper() if letters else ""
    return letter if "A" <= letter <= "Z" else "#"


def _posts_in(revised: Revised, cadre: Cadre, place: str) -> str:
    """The posts; in the list of a unit (`place`, its id) from which a person went elsewhere, that he left."""
    said = posts_said(revised, cadre)
    here = {p.unit for p in cadre.posts_on(revised.as_of)}
    return f"已调离，现任{said}" if place and here and place not in here else said


def _item(revised: Revised, cadre: Cadre, place: str = "") -> Item:
    return Item(record_path("cadre", cadre.id), cadre.name, _posts_in(revised, cadre, place))


def cadre_pages(revised: Revised) -> Iterator[Page]:
    """By unit, by post, by surname."""
    ledger = revised.ledger
    cadres = sorted(ledger.cadres(), key=lambda c: (initial(c), "".join(lazy_pinyin(c.name)), c.id))
    crumb: tuple[Crumb, ...] = (("干部", "cadre/index.html"),)
    by_unit = [
        (listed_name(ledger, u, revised.as_of), f"list/cadre-{u.id}.html", _of_unit(revised, u, cadres))
        for u in sorted(ledger.units(), key=lambda u: not u.exists_on(revised.as_of))
    ]
    unit_of = {f"list/cadre-{u.id}.html": u.id for u in ledger.units()}
    levels = [
        (
            level.value,
            f"list/cadre-post-{n}.html",
            [c for c in cadres if any(p.level is level for p in c.posts_on(revised.as_of))],
        )
        for n, level in enumerate(PostLevel, 1)
    ]
    letters = [
        (letter, f"list/cadre-{'other' if letter == '#' else letter.lower()}.html", list(found))
        for letter, found in groupby(cadres, key=initial)
    ]
    chips = tuple(
        (
            name,
            tuple(
                Chip(f"{text} {len(found)} 人" if name != "按姓氏" else letter_words(text, found), path)
                for text, path, found in cut
                if found
            ),
        )
        for name, cut in (("按村社区", by_unit), ("按岗位", levels), ("按姓氏", letters))
    )
    lead = f"公开了 {len(cadres)} 名干部的职责、承诺和评议。"
    if len(cadres) <= PER_PAGE:
        groups = tuple(
            Group(text, tuple(_item(revised, c, unit_of[path]) for c in found))
            for text, path, found in by_unit
            if found
        )
    else:
        groups = ()
    yield list_page("cadre/index.html", "cadre", Cadre.column, lead, chips, groups)
    for name, path, found in (*by_unit, *levels, *letters):
        if found:
            heading = f"干部：{'其他' if name == '#' else name}"
            items = [_item(revised, c, unit_of.get(path, "")) for c in found]
            yield from paged(path, "cadre", heading, f"共 {len(found)} 人。", items, crumb)


def _of_unit(revised: Revised, unit: Unit, cadres: Sequence[Cadre]) -> list[Cadre]:
    """Who holds or held a post in the unit: heads first, who left last."""
    levels, day = list(PostLevel), revised.as_of

    def place(cadre: Cadre) -> int:
        now = [levels.index(p.level) for p in cadre.posts_on(day) if p.unit == unit.id]
        return min(now, default=len(levels))

    return sorted((c for c in cadres if any(p.unit == unit.id for p in c.posts)), key=place)


def letter_words(letter: str, found: Iterable[Cadre]) -> str:
    """C 陈 — a letter with the surnames under it, as an index on paper has."""
    surnames = dict.fromkeys(cadre.name[:1] for cadre in found)
    return f"{'其他' if letter == '#' else letter} {' '.join(surnames)}"
