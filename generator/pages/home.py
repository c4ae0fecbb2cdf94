"""首页: find one's village first, then what is open for objection, people, numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.pages.cadrelist import initial, letter_words
from generator.pages.listing import Chip
from generator.pages.page import Page, View
from generator.pages.tally import Tally, tally, years
from generator.pages.titles import title
from generator.pages.unit import answer, unit_years
from generator.reckon.workdays import Phase, WindowState, window_state
from generator.records.base import Record, Window
from generator.records.cadre import Cadre, PostLevel
from generator.records.registry import KINDS
from generator.records.selection import SelectionState
from generator.revise import Revised

#: Of records published on one day, what residents look for comes first.
NEWS_FIRST = ("selection", "review", "midyear", "pledge")


@dataclass(frozen=True, slots=True)
class OpenWindow:
    """A publicity window one can still object in."""

    record: Record
    name: str
    window: Window
    state: WindowState


@dataclass(frozen=True, slots=True)
class Figure:
    """A derived number: what, how many, of what unit, a note, and where the counted things stand."""

    name: str
    value: int
    unit: str
    note: str
    href: str
    definition: str


def windows_of(record: Record) -> tuple[Window, ...]:
    """Every publicity window of a record of any kind."""
    found: list[Window] = []
    for name in type(record).model_fields:
        value = getattr(record, name)
        items = value if isinstance(value, tuple) else (value,)
        found += [item for item in items if isinstance(item, Window)]
    return tuple(found)


def open_windows(revised: Revised) -> tuple[OpenWindow, ...]:
    """Windows open on the as-of day, the first to close first."""
    found = []
    for record in revised.ledger.all():
        for window in windows_of(record):
            state = window_state(window.start, window.end, revised.as_of, revised.ledger.calendar)
            if state.phase is Phase.OPEN:
                found.append(OpenWindow(record, title(record, revised.ledger), window, state))
    return tuple(sorted(found, key=lambda w: (w.window.end, w.record.kind, w.record.id)))


def newest(revised: Revised, most: int = 6) -> tuple[tuple[date, Record, str, bool], ...]:
    """(day, record, title, first publication?) of what was published or revised last."""
    told = [
        (revision.last_revised, record, title(record, revised.ledger), revision.number == 1)
        for record in revised.ledger.all()
        if (revision := revised.revision(record)) is not None
    ]
    order = [*NEWS_FIRST, *(kind for kind in KINDS if kind not in NEWS_FIRST)]
    return tuple(sorted(told, key=lambda t: (-t[0].toordinal(), order.index(t[1].kind), t[1].id))[:most])


def figures(revised: Revised, year: int | None, now: Tally, before: Tally | None) -> tuple[Figure, ...]:
    """The street's numbers, each counted from records, with its definition."""
    ledger = revised.ledger
    selections = ledger.selections()
    ended = sum(s.state(revised.as_of) is SelectionState.CONCLUDED for s in selections)
    reserves = {
        c.id for c in ledger.cadres() for p in c.posts_on(revised.as_of) if p.level is PostLevel.RESERVE
    }
    held = {c.id for c in ledger.cadres() if c.posts_on(revised.as_of)}
    last = f"上年 {before.goals} 项" if before else "上年没有公开"
    found = [
        Figure(
            "在任干部",
            len(held),
            "人",
            "有职责、有电话",
            "cadre/index.html",
            "截至本期在任、公开了记录的人数，一人几职计一人。",
        ),
        Figure(
            "在岗后备干部",
            len(reserves),
            "人",
            "每个村社区至少 1 人",
            "list/cadre-post-4.html" if reserves else "cadre/index.html",
            "截至本期担任后备干部的人数，不含只入库未任职的。",
        ),
        Figure(
            "公开选拔",
            len(selections),
            "次",
            f"已结束 {ended} 次",
            "selection/index.html",
            "公开了记录的选拔次数，含计划和进行中的。",
        ),
        Figure(
            "小微权力",
            len(ledger.powers()),
            "项",
            "每项有流程和电话",
            "power/index.html",
            "清单里公开的事项数。",
        ),
    ]
    if year is not None:
        done_before = f"上年 {before.done} 项" if before else "上年没有公开"
        found = [
            Figure(
                "承诺",
                now.goals,
                "项",
                last,
                f"list/pledge-{year}.html",
                f"{year} 年承诺和年中经批准新增的目标，一个编号计一项。",
            ),
            Figure(
                "完成",
                now.done,
                "项",
                done_before,
                f"list/pledge-{year}.html",
                "最近一次公开时状态为“已完成”的目标，含经批准调整后完成的。",
            ),
            Figure(
                "滞后",
                now.behind,
                "项",
                "每项写明原因",
                f"list/pledge-{year}.html",
                "最近一次公开时状态为“滞后”的目标。",
            ),
            Figure(
                "调整、终止",
                now.adjusted + now.stopped,
                "项",
                f"调整 {now.adjusted} 项，终止 {now.stopped} 项",
                f"list/pledge-{year}.html",
                "经批准调整或终止的目标，写明日期、原因和谁批准的。",
            ),
            *found,
        ]
    return tuple(found)


def _view(revised: Revised) -> View:
    ledger = revised.ledger
    units = tuple(
        (u, *answer(unit_years(revised, u)))
        for u in ledger.units()
        if u.closed is None or u.closed > revised.as_of
    )
    told_years = [
        y
        for y in years(ledger)
        if any(t.latest for t in tally(ledger, [p for p in ledger.pledges() if p.year == y]).threads)
    ]
    all_years = years(ledger)
    year = told_years[0] if told_years else all_years[0] if all_years else None
    now = tally(ledger, [p for p in ledger.pledges() if p.year == year])
    earlier = [p for p in ledger.pledges() if year is not None and p.year == year - 1]
    before = tally(ledger, earlier) if earlier else None
    held = [c for c in ledger.cadres() if c.posts_on(revised.as_of)]
    letters: dict[str, list[Cadre]] = {}
    for cadre in held:
        letters.setdefault(initial(cadre), []).append(cadre)
    return {
        "units": units,
        "open": open_windows(revised),
        "year": year,
        "tally": now,
        "figures": figures(revised, year, now, before),
        "letters": tuple(
            Chip(
                letter_words(letter, found),
                f"list/cadre-{'other' if letter == '#' else letter.lower()}.html",
            )
            for letter, found in sorted(letters.items())
        ),
        "posts": tuple(
            Chip(level.value, f"list/cadre-post-{n}.html")
            for n, level in enumerate(PostLevel, 1)
            if any(p.level is level for c in held for p in c.posts_on(revised.as_of))
        ),
        "people": len(held),
        "newest": newest(revised),
        "planned": tuple(
            sorted(
                (r for r in ledger.reviews() if not r.held and r.planned and r.planned >= revised.as_of),
                key=lambda r: (r.planned, r.id),
            )
        )[:6],
        "elsewhere": len(revised.elsewhere),
    }


def pages(revised: Revised) -> Iterator[Page]:
    """The home page."""
    site = revised.ledger.site
    yield Page(
        "index.html",
        "home",
        "kinds/home.html",
        site.name,
        site.description,
        "首页",
        (),
        lambda: _view(revised),
    )
