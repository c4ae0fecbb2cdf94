"""比较: units in their fixed order beside fixed columns, each cell how many of how many. Numbers to ask by,
not to rank by: no score is made of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from generator.chain import Thread, threads
from generator.figures import goals, review
from generator.figures.disclosed import ON_TIME, Owed
from generator.figures.goals import Tally, tally_of
from generator.figures.people import RESERVES_MEAN, reserves_on
from generator.figures.places import Section, counted
from generator.figures.review import distribution, judged
from generator.figures.training import COVERED, told_years, training_path
from generator.ledger import Ledger
from generator.records.cadre import Cadre
from generator.records.review import Review
from generator.records.training import Audience
from generator.records.unit import Unit
from generator.working.training import coverage, told_at


@dataclass(frozen=True, slots=True)
class Column:
    """`unit` is what is counted in it (项, 次, 人, 份); `name` also heads the CSV's columns."""

    name: str
    unit: str
    definition: str


@dataclass(frozen=True, slots=True)
class Cell:
    """How many of how many; `value` None where nothing is told, `words` then says why. `parts` are the grades
    of a distribution."""

    value: int | None
    whole: int | None
    href: str
    words: str = ""
    parts: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A unit, or (None) the whole street. `absent` says why a unit of today wasn't there that year."""

    unit: Unit | None
    name: str
    cells: tuple[Cell, ...]
    absent: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """`day` is the day the counts of people are told for: today, or the last day of a year gone by."""

    year: int
    day: date
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """What is counted of a year, of one unit or of the street; `Section`s of the list page show it."""

    threads: tuple[Thread, ...] = ()
    reviews: tuple[Review, ...] = ()
    reserves: tuple[Cadre, ...] = ()

    @property
    def tally(self) -> Tally:
        return tally_of(self.threads)


def compared_years(ledger: Ledger, as_of: date) -> tuple[int, ...]:
    """Years with pledges, reviews or training, newest first; none to come."""
    found = {p.year for p in ledger.pledges()} | {r.year for r in ledger.reviews()} | set(told_years(ledger))
    return tuple(sorted((year for year in found if year <= as_of.year), reverse=True))


def counted_of(ledger: Ledger, year: int, day: date) -> Mapping[str, Counted]:
    """What is counted, by unit, in one pass over the records."""
    chains: defaultdict[str, list[Thread]] = defaultdict(list)
    for pledge in ledger.pledges():
        if pledge.year == year:
            chains[pledge.unit] += threads(ledger, pledge)
    reviews: defaultdict[str, list[Review]] = defaultdict(list)
    for each in judged(ledger, year):
        reviews[each.unit].append(each)
    reserves = reserves_on(ledger, day)
    return {
        unit: Counted(tuple(chains[unit]), tuple(reviews[unit]), reserves.get(unit, ()))
        for unit in {*chains, *reviews, *reserves}
    }


def whole_street(parts: Mapping[str, Counted], ledger: Ledger) -> Counted:
    """All units together, in their order; a person in the reserve of two units is one person."""
    order = {unit.id: place for place, unit in enumerate(ledger.units())}
    found = [parts[id] for id in sorted(parts, key=lambda id: (order.get(id, len(order)), id))]
    people = {cadre.id: cadre for part in found for cadre in part.reserves}
    return Counted(
        tuple(thread for part in found for thread in part.threads),
        tuple(each for part in found for each in part.reviews),
        tuple(people.values()),
    )


def told_on(year: int, as_of: date) -> date:
    """The day a year is told for."""
    return min(as_of, date(year, 12, 31))


def absent_in(unit: Unit, year: int) -> str:
    """Why a unit has no numbers of a year: not set up yet, or closed before (on its first day, too: it is
    gone by then); empty where it was there."""
    if unit.founded is not None and unit.founded.year > year:
        return f"{unit.founded.year} 年才设立"
    if unit.closed is not None and unit.closed <= date(year, 1, 1):
        return f"{unit.closed.year} 年已撤销"
    return ""


_SHARES = (("完成", goals.DONE), ("滞后", goals.BEHIND), ("调整", goals.ADJUSTED), ("终止", goals.STOPPED))

COLUMNS = (
    *(Column(f"目标{name}", "项", f"{definition}分母是这一年承诺的目标。") for name, definition in _SHARES),
    Column("按时公开", "次", ON_TIME),
    *(Column(f"{audience.value}培训", "人", COVERED) for audience in Audience),
    Column("在岗后备干部", "人", f"{RESERVES_MEAN}每年看最后一天，当年看截至那天。"),
    Column("评议结果", "份", review.DISTRIBUTION),
)


def compare(ledger: Ledger, year: int, owed: Owed) -> Comparison:
    """One year of all units that were there, and of the street."""
    day = told_on(year, owed.as_of)
    parts = counted_of(ledger, year, day)
    trainings = training_path(ledger, year) if year in told_years(ledger) else None
    rows = []
    for unit in ledger.units():
        absent = absent_in(unit, year)
        part = parts.get(unit.id, Counted())
        cells = () if absent else _cells(ledger, year, unit, part, owed, trainings)
        rows.append(Row(unit, unit.name_on(day), cells, absent))
    rows.append(Row(None, "全街道", _cells(ledger, year, None, whole_street(parts, ledger), owed, trainings)))
    return Comparison(year, day, COLUMNS, tuple(rows))


def _cells(
    ledger: Ledger, year: int, unit: Unit | None, part: Counted, owed: Owed, trainings: str | None
) -> tuple[Cell, ...]:
    """`trainings` is where the year's are listed, None where none is told."""
    return (
        *_goal_cells(part.tally, year, unit),
        _disclosed_cell(owed, year, unit),
        *(_trained_cell(ledger, year, audience, unit, trainings) for audience in Audience),
        Cell(len(part.reserves), None, _place(year, unit, Section.RESERVES)),
        _grades_cell(part.reviews, year, unit),
    )


def _place(year: int, unit: Unit | None, section: Section) -> str:
    return counted(year, unit.id if unit else None, section)


def _goal_cells(counts: Tally, year: int, unit: Unit | None) -> tuple[Cell, ...]:
    values = (
        (counts.done, Section.DONE),
        (counts.behind, Section.BEHIND),
        (counts.adjusted, Section.ADJUSTED),
        (counts.stopped, Section.STOPPED),
    )
    if not counts.goals:
        return tuple(Cell(None, None, "", "没有承诺") for _ in values)
    return tuple(Cell(value, counts.goals, _place(year, unit, section)) for value, section in values)


def _disclosed_cell(owed: Owed, year: int, unit: Unit | None) -> Cell:
    counts = owed.tally(year, unit.id if unit else None)
    if not counts.due:
        return Cell(None, None, "", "没有到期的")
    return Cell(counts.on_time, counts.due, _place(year, unit, Section.DUTIES))


def _trained_cell(
    ledger: Ledger, year: int, audience: Audience, unit: Unit | None, trainings: str | None
) -> Cell:
    if trainings is None:
        return Cell(None, None, "", "没有公开")
    if unit is not None and (told := told_at(ledger, unit, year)) is not unit:
        return Cell(None, None, trainings, f"与{told.name}一起计")
    cover = coverage(ledger, year, audience, unit)
    if cover.whole is None:
        return Cell(cover.covered, None, trainings, "名册人数没有公布")
    if cover.whole == 0 and cover.covered == 0:
        return Cell(None, None, "", "名册上没有人")
    return Cell(cover.covered, cover.whole, trainings)


def _grades_cell(reviews: tuple[Review, ...], year: int, unit: Unit | None) -> Cell:
    if not reviews:
        return Cell(None, None, "", "还没有公布")
    grades = tuple((grade, len(found)) for grade, found in distribution(reviews))
    return Cell(len(reviews), len(reviews), _place(year, unit, Section.GRADES), parts=grades)
