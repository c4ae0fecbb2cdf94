"""后备人才库 pages: who is in the pool and who is in post, as two numbers that are never added up; how the
pool came to its size, day by day."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from generator.figures.people import reserves_on
from generator.ledger import Ledger
from generator.pages.answer import Answer, Fact, brief, cn_day
from generator.pages.contacts import contacts
from generator.pages.links import record_path
from generator.pages.page import Page, View
from generator.pages.titles import title, unit_name
from generator.records.cadre import Cadre, PostLevel
from generator.records.reserve import Band, Batch, Leave, PoolMember, Reserve
from generator.records.unit import Unit
from generator.revise import Revised

#: What the two numbers are, one sentence each, told wherever they stand side by side.
IN_POOL = "选进了人才库、作为储备的人。进了库不等于任了职。"
IN_POST = "已经在一个村社区担任后备干部的人，有职责、有电话，跟着学、跟着干。"
NOT_ADDED = "这是两种身份，各数各的，两个数不能加在一起。"


@dataclass(frozen=True, slots=True)
class UnitReserves:
    """Reserve cadres in post in one unit; `short` by how many the least is missed."""

    unit: Unit
    cadres: tuple[Cadre, ...]
    short: int


def in_post(revised: Revised, only: Unit | None = None) -> tuple[UnitReserves, ...]:
    """By unit in the fixed order, on the as-of day; units that exist then."""
    ledger, day = revised.ledger, revised.as_of
    least = ledger.site.limits.reserve_least
    found = []
    held = {only.id: _in(revised, only)} if only else reserves_on(ledger, day)
    for unit in (only,) if only else ledger.units():
        if unit.exists_on(day):
            cadres = held.get(unit.id, ())
            found.append(UnitReserves(unit, cadres, max(0, least - len(cadres))))
    return tuple(found)


def beside(revised: Revised, pool: Reserve) -> tuple[UnitReserves, ...]:
    """The posts told of beside a pool: the street's, or its unit's; none while that isn't published."""
    unit = revised.ledger.get(Unit, pool.unit)
    return () if pool.unit and unit is None else in_post(revised, unit)


def _in(revised: Revised, unit: Unit) -> tuple[Cadre, ...]:
    """Of one unit, without looking at everyone of the street."""
    posts = revised.ledger.posts_in(unit, revised.as_of)
    there = {cadre.id: cadre for cadre, post in posts if post.level is PostLevel.RESERVE}
    return tuple(there[id] for id in sorted(there))


def persons(rows: tuple[UnitReserves, ...]) -> int:
    """Distinct persons: one who is a reserve cadre in two units counts once."""
    return len({cadre.id for row in rows for cadre in row.cadres})


@dataclass(frozen=True, slots=True)
class Movement:
    """One line of the pool's account: 期初, 入库 or 出库. `size` is how many were in the pool afterwards,
    None while the day is ahead."""

    day: date
    name: str
    number: int
    size: int | None
    batch: Batch | None = None
    leave: Leave | None = None


def movements(pool: Reserve, as_of: date) -> tuple[Movement, ...]:
    """The account from the first day; on one day what enters comes before what leaves."""
    opening = pool.opening
    lines = [Movement(opening.date, "期初", opening.number, None)] if opening else []
    lines += [Movement(b.date, "入库", b.number, None, batch=b) for b in pool.batches]
    lines += [Movement(x.date, "出库", x.number, None, leave=x) for x in pool.leaves]
    told, size = [], 0
    for line in sorted(lines, key=lambda m: m.day):
        size += -line.number if line.leave else line.number
        after = size if line.day <= as_of else None
        told.append(Movement(line.day, line.name, line.number, after, line.batch, line.leave))
    return tuple(told)


@dataclass(frozen=True, slots=True)
class Cut:
    """The pool by one quality: (段, 人数, per cent of those in the cut)."""

    name: str
    rows: tuple[tuple[str, int, float], ...]


def cut(band: Band) -> Cut:
    whole = sum(band.cells.values())
    rows = ((name, n, 100 * n / whole if whole else 0.0) for name, n in band.cells.items())
    return Cut(band.name, tuple(rows))


def published_members(pool: Reserve) -> tuple[tuple[Batch, PoolMember], ...]:
    """Whose names a selection published, by the batch they came with."""
    return tuple((batch, member) for batch in pool.batches for member in batch.members)


def moved_in(pool: Reserve, year: int, as_of: date) -> tuple[int, int]:
    """(entered, left) in a year until the day."""
    entered = sum(b.number for b in pool.batches if b.date.year == year and b.date <= as_of)
    return entered, sum(x.number for x in pool.leaves if x.date.year == year and x.date <= as_of)


def owner(ledger: Ledger, pool: Reserve) -> str:
    """Whose pool it is."""
    return unit_name(ledger, pool.unit) if pool.unit else ledger.site.street


def answer(revised: Revised, pool: Reserve) -> Answer:
    """The two numbers, and what came and went this year."""
    day = revised.as_of
    size, posts = pool.size(day), persons(beside(revised, pool))
    entered, left = moved_in(pool, day.year, day)
    taken = max((s for s in pool.stocktakes if s.date <= day), key=lambda s: s.date, default=None)
    facts = (
        Fact("在库", f"{size} 人", "储备的，还没有因此任职"),
        Fact("在岗后备干部", f"{posts} 人", "已经在村社区任职"),
        Fact(f"{day.year} 年进出", f"入库 {entered} 人，出库 {left} 人"),
        Fact(
            "最近一次盘点", f"{taken.number} 人" if taken else "还没有", cn_day(taken.date) if taken else ""
        ),
    )
    sentence = f"截至 {cn_day(day)}，在库 {size} 人；在岗后备干部 {posts} 人"
    return Answer(sentence, facts, foot=NOT_ADDED)


def _view(revised: Revised, pool: Reserve) -> View:
    ledger = revised.ledger
    unit = ledger.get(Unit, pool.unit)
    return {
        "pool": pool,
        "owner": owner(ledger, pool),
        "answer": answer(revised, pool),
        "in_pool": IN_POOL,
        "in_post_words": IN_POST,
        "not_added": NOT_ADDED,
        "movements": movements(pool, revised.as_of),
        "stocktakes": tuple(
            (s, tuple(cut(band) for band in s.bands))
            for s in sorted(pool.stocktakes, key=lambda s: s.date, reverse=True)
        ),
        "members": published_members(pool),
        "posts": beside(revised, pool),
        "least": ledger.site.limits.reserve_least,
        "contacts": contacts(ledger, pool.phone, unit),
    }


def describe(revised: Revised, pool: Reserve) -> str:
    """One sentence for search engines and share cards."""
    return brief(f"{pool.heading}：{answer(revised, pool).sentence}", "怎么进、怎么管、怎么出，人数怎么变的")


def pages(revised: Revised) -> Iterator[Page]:
    """A page for every pool."""
    for pool in revised.ledger.reserves():
        yield Page(
            record_path("reserve", pool.id),
            "reserve",
            "kinds/reserve.html",
            title(pool, revised.ledger),
            describe(revised, pool),
            Reserve.column,
            (("首页", "index.html"), (Reserve.column, "training/index.html"), (pool.heading, "")),
            partial(_view, revised, pool),
            pool,
        )
