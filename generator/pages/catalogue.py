"""公开目录: what must be disclosed, by whom, until when; and of each item, whether it was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from generator.duties import Duty, State, Tally, tally
from generator.duties.model import grouped
from generator.duties.owed import in_force
from generator.pages.answer import Answer, Fact, brief, cn_day
from generator.pages.compare import newest as newest_comparison
from generator.pages.contacts import contacts
from generator.pages.duties import (
    MISSING,
    TONES,
    Mark,
    board,
    calendar_path,
    calendar_years,
    due_words,
    last_told,
    marks,
    next_due,
    owing_words,
    state_words,
    tally_words,
    when_words,
)
from generator.pages.links import record_path
from generator.pages.listing import Chip
from generator.pages.page import Page, View
from generator.pages.titles import title
from generator.records.base import Record
from generator.records.disclosure import Catalogue, Frequency, Owner
from generator.records.unit import Unit
from generator.revise import Revised

#: Columns of an item's table: the newest periods; older ones are summed up by year.
PERIODS = 4
#: Listed one by one: what is missing or late, and the newest events.
LISTED = 12
NEWEST = 6


# -- what became of it ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Cell:
    """What one unit did in one period; `record` answered it where there is but one duty."""

    marks: tuple[Mark, ...]
    record: Record | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One unit (or the street) across the periods shown; None where nothing was owed."""

    unit: Unit | None
    cells: tuple[Cell | None, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """A period, or a year of events."""

    name: str
    due: str


@dataclass(frozen=True, slots=True)
class Table:
    """Units × periods, the newest last."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


def _column_key(duty: Duty) -> tuple[int, int]:
    if duty.period is not None:
        return duty.period.year, duty.period.number
    return (duty.event.year, 0) if duty.event else (0, 0)


def table(found: tuple[Duty, ...], as_of: date) -> Table:
    """The newest periods with something due or disclosed, and the next one due."""
    by_column = grouped(found, _column_key)
    keys = sorted(by_column)
    begun = [k for k in keys if any(d.state(as_of) is not State.AHEAD for d in by_column[k])]
    ahead = [k for k in keys if k not in begun][:1]
    shown = sorted([*begun[-(PERIODS - len(ahead)) :], *ahead])
    columns = tuple(_column(by_column[key]) for key in shown)
    by_unit = grouped(found, lambda d: (d.unit.order, d.unit.id) if d.unit else (-1, ""))
    rows = []
    for key in sorted(by_unit):
        by_cell = grouped(by_unit[key], _column_key)
        cells = tuple(_cell(by_cell[k], as_of) if k in by_cell else None for k in shown)
        if any(cells):
            rows.append(Row(by_unit[key][0].unit, cells))
    return Table(columns, tuple(rows))


def _column(found: tuple[Duty, ...]) -> Column:
    first = found[0]
    if first.period is not None:
        return Column(first.period.words, due_words(first))
    return Column(f"{first.event.year} 年" if first.event else "现在", "")


def _cell(found: tuple[Duty, ...], as_of: date) -> Cell:
    if len(found) > 1 or found[0].event is not None:
        return Cell(marks(found, as_of) if len(found) > 1 else _one(found[0], as_of))
    duty = found[0]
    note = cn_day(duty.disclosed) if duty.disclosed else ""
    return Cell(_one(duty, as_of), duty.answer, note)


def _one(duty: Duty, as_of: date) -> tuple[Mark, ...]:
    return (Mark(state_words(duty, as_of), TONES[duty.state(as_of)]),)


@dataclass(frozen=True, slots=True)
class Told:
    """One duty in a line: whose, of what, when due, when disclosed."""

    owner: Record
    name: str
    duty: Duty
    due: str
    mark: Mark


def lines(found: tuple[Duty, ...], revised: Revised) -> tuple[Told, ...]:
    """Of people, pledges and events: what is missing or late, then the newest events."""
    as_of = revised.as_of
    late = (State.MISSING, State.LATE)
    newest_first = sorted(found, key=lambda d: d.due, reverse=True)
    behind = [d for d in newest_first if d.state(as_of) in late]
    others = [d for d in newest_first if d.event and d.state(as_of) not in late]
    shown = [*behind[:LISTED], *others[:NEWEST]]
    return tuple(
        Told(d.owner, title(d.owner, revised.ledger), d, due_words(d), _one(d, as_of)[0])
        for d in shown
        if d.owner
    )


def by_year(found: tuple[Duty, ...], as_of: date) -> tuple[tuple[int, str], ...]:
    """(year, in words) of every year in which something fell due, newest first."""
    some = grouped(found, lambda d: d.due.year)
    told = ((year, tally(own, as_of)) for year, own in some.items())
    return tuple((year, tally_words(n)) for year, n in sorted(told, key=lambda t: -t[0]) if n.due)


def answer(item: Catalogue, found: tuple[Duty, ...], revised: Revised) -> Answer:
    """Is it disclosed as it should be; when last, when next, where."""
    counts = tally(found, revised.as_of)
    if item.frequency is Frequency.STANDING:
        sentence = (
            f"长期公开，{counts.standing} 处都在"
            if not counts.absent
            else f"长期公开，还有 {counts.absent} 处没有公开"
        )
    else:
        sentence = tally_words(counts)
    last, coming = last_told(found), next_due(found, revised.as_of)
    facts = (
        Fact(
            "上次公开",
            cn_day(last.disclosed) if last and last.disclosed else "还没有",
            owing_words(last, revised) if last and last.unit else "",
        ),
        Fact(
            "下次应公开",
            due_words(coming) if coming else "现在没有",
            when_words(item, revised.ledger.site.limits),
        ),
        Fact("谁公开", item.body, item.owner.value),
    )
    if not in_force(item, revised.as_of) or (item.until is not None and item.until < revised.as_of):
        return Answer(sentence, facts, "不再执行", "changed")
    silent = counts.silent
    return Answer(sentence, facts, "有没公开的" if silent else "", "late" if silent else "done")


def _view(revised: Revised, item: Catalogue) -> View:
    found = board(revised).by_item.get(item.id, ())
    standing = item.frequency is Frequency.STANDING
    return {
        "item": item,
        "answer": answer(item, found, revised),
        "when": when_words(item, revised.ledger.site.limits),
        "table": table(found, revised.as_of),
        "lines": lines(found, revised),
        "by_year": () if standing else by_year(found, revised.as_of),
        "by_people": item.owner in (Owner.CADRE, Owner.PLEDGE),
        "moving": any(d.state(revised.as_of) in (State.AHEAD, State.MISSING) for d in found),
        "unit": lambda id: revised.ledger.get(Unit, id),
        "calendar": calendar_path(revised.as_of.year),
        "contacts": contacts(revised.ledger, item.phone, None),
    }


def describe(item: Catalogue, revised: Revised) -> str:
    """One sentence for search engines and share cards."""
    return brief(
        f"{item.title}：{when_words(item, revised.ledger.site.limits)}公开",
        f"{item.body}公开，对象：{item.audience}",
        item.plain or "",
    )


# -- the list ------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Entry:
    """An item on the list, with where it stands now."""

    item: Catalogue
    when: str
    marks: tuple[Mark, ...]


def _index(revised: Revised) -> View:
    made = board(revised)
    groups: dict[str, list[Entry]] = {}
    for item in revised.ledger.catalogue():
        counts = tally(made.by_item.get(item.id, ()), revised.as_of)
        groups.setdefault(item.group, []).append(
            Entry(
                item,
                when_words(item, revised.ledger.site.limits),
                _now(counts),
            )
        )
    counts = tally(made.duties, revised.as_of)
    years = tuple(Chip(f"{y} 年公开日历", calendar_path(y)) for y in calendar_years(revised))
    if beside := newest_comparison(revised):
        years = (*years, Chip("各村社区按时公开了多少", beside))
    return {
        "groups": tuple(groups.items()),
        "total": sum(map(len, groups.values())),
        "sentence": tally_words(counts),
        "silent": counts.silent,
        "missing_path": MISSING,
        "years": years,
        "contacts": contacts(revised.ledger, None, None),
    }


def _now(counts: Tally) -> tuple[Mark, ...]:
    """Whether everything due so far is disclosed."""
    if counts.silent:
        return (Mark(f"没有公开 {counts.silent} 次", "miss"),)
    if not counts.due + counts.standing:
        return (Mark("没到期", "wait"),)
    return (Mark(f"都公开了{f'，迟 {counts.late} 次' if counts.late else ''}", "ok"),)


def pages(revised: Revised) -> Iterator[Page]:
    """The catalogue, and a page for every item."""
    name = Catalogue.column
    items = revised.ledger.catalogue()
    yield Page(
        "catalogue/index.html",
        Catalogue.kind,
        "kinds/catalogue_index.html",
        name,
        f"什么事、谁公开、什么时候公开、到哪里看，共 {len(items)} 项；到期没有公开的也写出来。",
        name,
        (("首页", "index.html"), (name, "")),
        partial(_index, revised),
    )
    for item in items:
        yield Page(
            record_path(item.kind, item.id),
            Catalogue.kind,
            "kinds/catalogue.html",
            item.title,
            describe(item, revised),
            name,
            (("首页", "index.html"), (name, "catalogue/index.html"), (item.title, "")),
            partial(_view, revised, item),
            item,
        )
