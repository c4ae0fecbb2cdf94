"""首页: find one's village first, then what is open for objection, people, numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from generator.duties.ahead import windows_of
from generator.figures.account import Account
from generator.figures.figure import Beside
from generator.figures.places import FIGURES
from generator.pages.cadrelist import initial, letter_words
from generator.pages.compare import account_of
from generator.pages.compare import newest as newest_comparison
from generator.pages.duties import home_duties
from generator.pages.listing import Chip
from generator.pages.lists import former_path
from generator.pages.page import Page, View
from generator.pages.tally import years
from generator.pages.titles import title
from generator.pages.unit import answer, unit_years
from generator.reckon.workdays import Phase, WindowState, window_state
from generator.records.base import Record, Window
from generator.records.cadre import Cadre, PostLevel
from generator.records.registry import KINDS
from generator.revise import Revised

#: Of records published on one day, what residents look for comes first.
NEWS_FIRST = ("selection", "review", "midyear", "pledge")
#: The numbers told first, by name; the others are folded away.
FIRST_FIGURES = (
    "承诺的目标",
    "完成",
    "滞后",
    "按时公开",
    "公开选拔计划选人",
    "在岗后备干部",
    "村社区干部培训",
    "小微权力",
)


@dataclass(frozen=True, slots=True)
class OpenWindow:
    """A publicity window one can still object in."""

    record: Record
    name: str
    window: Window
    state: WindowState


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


def first_figures(account: Account) -> tuple[Beside, ...]:
    """The few numbers told at once; all stand in the table below them."""
    rows = {row.figure.name: row for theme in account.themes for row in theme.rows}
    return tuple(rows[name] for name in FIRST_FIGURES if name in rows)


def _view(revised: Revised) -> View:
    ledger = revised.ledger
    units = tuple(
        (u, *answer(unit_years(revised, u)))
        for u in ledger.units()
        if u.closed is None or u.closed > revised.as_of
    )
    account = account_of(revised)
    year = account.year if years(ledger) else None
    held = [c for c in ledger.cadres() if c.posts_on(revised.as_of)]
    letters: dict[str, list[Cadre]] = {}
    for cadre in held:
        letters.setdefault(initial(cadre), []).append(cadre)
    return {
        "units": units,
        "former_path": former_path(revised),
        "open": open_windows(revised),
        "year": year,
        "account": account,
        "first": first_figures(account),
        "compare_path": newest_comparison(revised),
        "figures_path": FIGURES,
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
        "due": home_duties(revised),
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
