"""人: who is in office, in the reserve, in the pool, elected from the reserve, filed with the district."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from generator.figures.figure import Figure
from generator.figures.places import ELECTED, FILINGS, RESERVES, Section, counted
from generator.ledger import Ledger
from generator.records.cadre import Cadre, Filling, Post, PostLevel
from generator.records.reserve import Reserve

#: How a seat in 两委 is won: the members of the Party organisation are elected too.
ELECTED_BY = frozenset({Filling.VILLAGE_ELECTION, Filling.RESIDENT_ELECTION, Filling.PARTY_ELECTION})
_HEAD = re.compile("书记|主任")
COMMITTEE = frozenset({PostLevel.HEAD, PostLevel.MEMBER})

RESERVES_MEAN = "当天担任后备干部的人，一人几职计一人；只在人才库里、还没有到岗的不算。"


@dataclass(frozen=True, slots=True)
class Risen:
    """A reserve cadre elected into a 两委: the person, the reserve post held before, the seat won first."""

    cadre: Cadre
    reserve: Post
    seat: Post


def risen(ledger: Ledger, as_of: date) -> tuple[Risen, ...]:
    """Everyone elected from the reserve by a day, newest first; a person counts once, with the first seat."""
    found = []
    for cadre in ledger.cadres():
        posts = sorted(cadre.posts, key=lambda post: post.start)
        reserve = next((post for post in posts if post.level is PostLevel.RESERVE), None)
        if reserve is None:
            continue
        seat = next((p for p in posts if p.start > reserve.start and _elected(p) and p.start <= as_of), None)
        if seat is not None:
            found.append(Risen(cadre, reserve, seat))
    return tuple(sorted(found, key=lambda r: (-r.seat.start.toordinal(), r.cadre.id)))


def _elected(post: Post) -> bool:
    return post.level in COMMITTEE and post.filling in ELECTED_BY


def reserves_on(ledger: Ledger, day: date) -> dict[str, tuple[Cadre, ...]]:
    """Unit → reserve cadres in post there on a day, each person once a unit, by id."""
    found: dict[str, dict[str, Cadre]] = {}
    for cadre in ledger.cadres():
        for post in cadre.posts:
            if post.level is PostLevel.RESERVE and post.held_on(day):
                found.setdefault(post.unit, {})[cadre.id] = cadre
    return {unit: tuple(people[id] for id in sorted(people)) for unit, people in found.items()}


def needs_filing(post: Post) -> bool:
    """A post of the level 书记、主任 whose title says either."""
    return post.level is PostLevel.HEAD and _HEAD.search(post.title) is not None


def heads_on(ledger: Ledger, day: date) -> tuple[tuple[Cadre, Post], ...]:
    """Posts held on a day that must be filed with the district."""
    return tuple(
        (cadre, post)
        for cadre in ledger.cadres()
        for post in cadre.posts
        if needs_filing(post) and post.held_on(day)
    )


def pools(ledger: Ledger) -> tuple[Reserve, ...]:
    """The pools whose members are added up: the street's, or, where it keeps none, the units'. A unit's pool
    is part of the street's, so that the two are never added."""
    of_street = tuple(pool for pool in ledger.reserves() if pool.unit is None)
    return of_street or ledger.reserves()


def in_office(ledger: Ledger, day: date) -> Figure:
    return Figure(
        "在任干部",
        sum(bool(cadre.posts_on(day)) for cadre in ledger.cadres()),
        "人",
        "当天在任、公开了记录的人，一人几职计一人。",
        "cadre/index.html",
    )


def reserve_figures(ledger: Ledger, day: date, today: bool = True) -> tuple[Figure, ...]:
    """人才库 and 在岗后备干部, two statuses that are never added up. `today` is False for a day gone by."""
    kept = pools(ledger)
    there = {cadre.id for people in reserves_on(ledger, day).values() for cadre in people}
    least = ledger.site.limits.reserve_least
    size = Figure(
        "后备干部人才库",
        sum(pool.size(day) for pool in kept),
        "人",
        "当天在库的人：建库时的人数加入库的，减出库的。入库和在岗是两回事，不相加。",
        f"reserve/{kept[0].id}.html" if len(kept) == 1 else "training/index.html",
    )
    posts = Figure(
        "在岗后备干部",
        len(there),
        "人",
        RESERVES_MEAN,
        RESERVES if today and there else counted(day.year, None, Section.RESERVES),
        note=f"每个村社区至少 {least} 人",
    )
    return (size, posts) if kept else (posts,)


def elected_figure(ledger: Ledger, as_of: date) -> Figure | None:
    """Of the newest year in which reserve cadres were elected: elections come every few years."""
    found = risen(ledger, as_of)
    if not found:
        return None
    year = found[0].seat.start.year
    return Figure(
        f"{year} 年后备干部选进两委",
        sum(each.seat.start.year == year for each in found),
        "人",
        "担任过后备干部，经村民选举、居民选举或党内选举进入村（社区）党组织委员会、村（居）民委员会的人；"
        "按任职那一年算，一人只算第一次。",
        ELECTED,
    )


def filing_figure(ledger: Ledger, day: date) -> Figure:
    held = heads_on(ledger, day)
    filed = sum(post.filing is not None and post.filing.date <= day for _, post in held)
    return Figure(
        "书记、主任备案",
        filed,
        "个",
        "当天在任的书记、主任岗位里，记录写明已经向区里备案的；一人兼两个岗位算两个。",
        FILINGS,
        len(held),
    )
