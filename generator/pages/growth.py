"""培养激励: the column's first page (pool and posts, who was trained this year and last, what supports the
cadres), a list of trainings a year, and a block for unit pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.figures.people import pools, risen
from generator.figures.training import COVERED, told_years
from generator.ledger import Ledger
from generator.pages import incentive as incentives
from generator.pages import reserve as reserves
from generator.pages import training as trainings
from generator.pages.answer import Answer, Fact, brief, cn_day
from generator.pages.contacts import contacts
from generator.pages.links import record_path
from generator.pages.listing import PER_PAGE, Chip, Group, Item, list_page, paged
from generator.pages.page import Page, View
from generator.records.cadre import Cadre
from generator.records.training import Audience, Classroom, Training
from generator.records.unit import Unit
from generator.revise import Revised
from generator.working.training import Coverage, coverage, told_units

INDEX = "training/index.html"
COLUMN = Training.column


def list_path(year: int) -> str:
    """Where a year's trainings are listed."""
    return f"list/training-{year}.html"


def years(ledger: Ledger) -> tuple[int, ...]:
    """Years with trainings, planned ones included, newest first."""
    return tuple(sorted({t.year for t in ledger.trainings()}, reverse=True))


def words(covered: Coverage) -> str:
    """26/28 人; where a register is unknown, 26 人."""
    return f"{covered.covered}/{covered.whole} 人" if covered.whole is not None else f"{covered.covered} 人"


@dataclass(frozen=True, slots=True)
class Trained:
    """One audience of the street in a year, and in the year before where it is told."""

    audience: Audience
    now: Coverage
    before: Coverage | None

    @property
    def percent(self) -> float:
        return 100 * self.now.covered / self.now.whole if self.now.whole else 0.0


def trained(revised: Revised, year: int) -> tuple[Trained, ...]:
    """The three audiences."""
    ledger = revised.ledger
    told = told_years(ledger)
    return tuple(
        Trained(
            audience,
            coverage(ledger, year, audience),
            coverage(ledger, year - 1, audience) if year - 1 in told else None,
        )
        for audience in Audience
    )


def by_unit(revised: Revised, year: int) -> tuple[tuple[Unit, tuple[Coverage, ...]], ...]:
    """Units in their fixed order, each with its three audiences."""
    ledger = revised.ledger
    return tuple(
        (unit, tuple(coverage(ledger, year, audience, unit) for audience in Audience))
        for unit in told_units(ledger, year)
    )


def is_ahead(revised: Revised, training: Training) -> bool:
    """Planned or begun later than the as-of day."""
    return training.planned or training.start > revised.as_of


def item(revised: Revised, training: Training) -> Item:
    """A training as a line of a list."""
    word, style = trainings.state(training, revised.as_of)
    said = trainings.sentence(revised, training)
    note = said if is_ahead(revised, training) else f"{trainings.when(training)}　{said}"
    return Item(record_path("training", training.id), training.title, note, word, style)


def _item_of(revised: Revised, id: str) -> Item:
    """A measure of 激励保障 as a line of a list."""
    found = next(i for i in revised.ledger.incentives() if i.id == id)
    return Item(record_path("incentive", id), found.title, incentives.sentence(revised, found))


def answer(revised: Revised) -> Answer:
    """The pool and the posts; whom the training of the newest year told reached."""
    ledger, day = revised.ledger, revised.as_of
    posts = reserves.persons(reserves.in_post(revised))
    kept = pools(ledger)
    size = sum(pool.size(day) for pool in kept)
    facts = [Fact("在库", f"{size} 人", "储备的，还没有因此任职")] if kept else []
    least = ledger.site.limits.reserve_least
    facts.append(Fact("在岗后备干部", f"{posts} 人", f"每个村社区至少 {least} 名"))
    told = told_years(ledger)
    if told:
        said = [f"{t.audience.value} {words(t.now)}" for t in trained(revised, told[-1])]
        facts.append(Fact(f"{told[-1]} 年训到", said[0], "，".join(said[1:])))
    elected = incentives.by_year(risen(ledger, day))
    if elected:
        year, people = elected[0]
        facts.append(Fact("选进两委", f"{len(people)} 人", f"{year} 年，从后备干部里选上的"))
    pool = f"在库 {size} 人，" if kept else ""
    foot = f"“在库”和“在岗”：{reserves.NOT_ADDED}" if kept else ""
    return Answer(f"截至 {cn_day(day)}，{pool}在岗后备干部 {posts} 人", tuple(facts), foot=foot)


def _view(revised: Revised) -> View:
    ledger, day = revised.ledger, revised.as_of
    told = told_years(ledger)
    year = told[-1] if told else None
    all_years = years(ledger)
    newest = all_years[0] if all_years else None
    return {
        "heading": COLUMN,
        "answer": answer(revised),
        "size": sum(pool.size(day) for pool in pools(ledger)) if ledger.reserves() else None,
        "pools": ledger.reserves(),
        "in_pool": reserves.IN_POOL,
        "in_post_words": reserves.IN_POST,
        "not_added": reserves.NOT_ADDED,
        "posts": reserves.in_post(revised),
        "persons": reserves.persons(reserves.in_post(revised)),
        "least": ledger.site.limits.reserve_least,
        "year": year,
        "trained": trained(revised, year) if year else (),
        "audience_words": trainings.AUDIENCES,
        "audiences": tuple(Audience),
        "units": by_unit(revised, year) if year else (),
        "words": words,
        "covered_words": COVERED,
        "register_day": ledger.site.limits.register_day,
        "ahead": tuple(t for t in ledger.trainings() if t.start > day),
        "when": trainings.when,
        "for_whom": trainings.for_whom,
        "shadowings": tuple(t for t in ledger.trainings() if t.shadowing)[::-1],
        "newest": newest,
        "items": tuple(item(revised, t) for t in ledger.trainings() if t.year == newest)[:PER_PAGE],
        "years": tuple(Chip(f"{y} 年", list_path(y)) for y in all_years),
        "list_path": list_path,
        "incentives": tuple(_item_of(revised, i.id) for i in ledger.incentives()),
        "contacts": contacts(ledger, None, None),
    }


def _list(revised: Revised, year: int) -> Iterator[Page]:
    """A year's trainings by classroom; more than a page of them by day alone."""
    ledger = revised.ledger
    of_year = tuple(t for t in ledger.trainings() if t.year == year)
    name = f"{year} 年培训"
    crumbs = ((COLUMN, INDEX),)
    lead = f"{year} 年的培训和跟岗锻炼 {len(of_year)} 次，办了什么、谁来了。"
    if len(of_year) > PER_PAGE:
        yield from paged(list_path(year), "training", name, lead, [item(revised, t) for t in of_year], crumbs)
        return
    groups = tuple(
        Group(classroom.value, tuple(item(revised, t) for t in of_year if t.classroom is classroom))
        for classroom in Classroom
    )
    chips = tuple(Chip(f"{y} 年", list_path(y), y == year) for y in years(ledger))
    shown = tuple(group for group in groups if group.items)
    yield list_page(list_path(year), "training", name, lead, (("按年度", chips),), shown, crumbs)


@dataclass(frozen=True, slots=True)
class UnitGrowth:
    """For a unit's page: reserve cadres in post, the newest year's coverage, who works there beside whom."""

    reserves: reserves.UnitReserves | None
    year: int | None
    covered: tuple[tuple[Audience, str], ...]
    shadowing: tuple[tuple[Training, Cadre], ...]

    @property
    def any(self) -> bool:
        return bool(self.covered or self.shadowing or (self.reserves and self.reserves.cadres))


def unit_growth(revised: Revised, unit: Unit) -> UnitGrowth:
    """What the block 培训和后备 of a unit's page tells."""
    ledger = revised.ledger
    told = told_years(ledger)
    year = told[-1] if told else None
    found: tuple[tuple[Audience, str], ...] = ()
    if year is not None and unit in told_units(ledger, year):
        found = tuple((audience, words(coverage(ledger, year, audience, unit))) for audience in Audience)
    shadowing = tuple(
        (t, cadre)
        for t in ledger.trainings()
        for s in t.shadowing
        if s.unit == unit.id and (cadre := ledger.get(Cadre, s.cadre)) is not None
    )
    posts = next(iter(reserves.in_post(revised, unit)), None)
    return UnitGrowth(posts, year, found, shadowing[::-1])


def pages(revised: Revised) -> Iterator[Page]:
    """The column's first page, and a list a year."""
    ledger = revised.ledger
    said = answer(revised).sentence
    lead = brief(f"{COLUMN}：{said}", "后备人才库、培训轮训、跟岗锻炼、报酬和保障")
    records = (*ledger.reserves(), *ledger.trainings(), *ledger.incentives())
    yield Page(
        INDEX,
        "training",
        "kinds/growth.html",
        COLUMN,
        lead,
        COLUMN,
        (("首页", "index.html"), (COLUMN, "")),
        lambda: _view(revised),
        listed=tuple(record_path(r.kind, r.id) for r in records),
    )
    for year in years(ledger):
        yield from _list(revised, year)
