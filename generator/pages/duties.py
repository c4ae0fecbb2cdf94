"""公开义务 on pages: what every page says of a duty, and the blocks of home and of units. Neutral: what,
until when, where it stands; no blame, no ranking."""

from __future__ import annotations

import weakref
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generator.duties import Coming, ComingKind, Duty, State, Tally, coming, duties, tally
from generator.duties.due import time_limit
from generator.duties.model import grouped
from generator.pages.answer import cn_day, listed
from generator.pages.titles import title
from generator.records.disclosure import Catalogue, Event, Frequency, Owner
from generator.records.feedback import Feedback
from generator.records.site import Limits
from generator.records.unit import Unit
from generator.revise import Revised

#: Where the page of what is missing stands.
MISSING = "list/missing.html"
#: What one can go to or sign up for; what one can object to stands on the first page anyway.
MEETINGS = (ComingKind.REVIEW, ComingKind.TRAINING, ComingKind.APPLICATION, ComingKind.STAGE)
#: How many of what is due next, and of what is planned, stand on the first page.
FEW = 5

TONES = {
    State.ON_TIME: "ok",
    State.LATE: "late",
    State.MISSING: "miss",
    State.AHEAD: "wait",
    State.STANDING: "ok",
}


@dataclass(frozen=True)
class Board:
    """Everything due and planned, reckoned once a build."""

    duties: tuple[Duty, ...]
    by_item: dict[str, tuple[Duty, ...]]
    by_unit: dict[str, tuple[Duty, ...]]
    coming: tuple[Coming, ...]


_newest: list[tuple[weakref.ref[Revised], Board]] = []


def board(revised: Revised) -> Board:
    """The board of a revised ledger; the one asked for last is kept, for every page asks for it."""
    if _newest and _newest[0][0]() is revised:
        return _newest[0][1]
    found = duties(revised.ledger, revised.as_of, revised.elsewhere)
    made = Board(
        found,
        grouped(found, lambda duty: duty.item.id),
        grouped(found, lambda duty: duty.unit.id if duty.unit else ""),
        coming(revised.ledger, revised.as_of),
    )
    _newest[:] = [(weakref.ref(revised), made)]
    return made


# -- words ---------------------------------------------------------------------------------------------


def calendar_path(year: int) -> str:
    """Where the calendar of a year stands."""
    return f"list/calendar-{year}.html"


def calendar_csv(year: int) -> str:
    """The same as a table for a spreadsheet."""
    return f"list/calendar-{year}.csv"


def calendar_years(revised: Revised) -> tuple[int, ...]:
    """Years in which anything falls due, as far as the next; the as-of day's own is always there."""
    now = revised.as_of.year
    found = {duty.due.year for duty in board(revised).duties if duty.item.frequency is not Frequency.STANDING}
    found |= {listed_on(c, revised.as_of).year for c in board(revised).coming}
    return tuple(sorted({now} | {year for year in found if year <= now + 1}))


def when_words(item: Catalogue, limits: Limits) -> str:
    """频次和时限 in one phrase: 每季度，下个月 20 日前（逢假顺延）."""
    if item.frequency is Frequency.STANDING:
        return "长期公开"
    if item.frequency is Frequency.EVENT:
        length = time_limit(item, limits)
        event = item.event.value if item.event else "有事"
        if item.event is Event.OPINION and item.within is None:
            return f"{event}后，村（社区）{limits.village_reply.words}内、街道 {limits.street_reply.words}内"
        return f"{event}后 {length.words}内" if length else f"{event}后"
    return f"{item.frequency.value}，{due_rule(item)}"


def due_rule(item: Catalogue) -> str:
    """到期 in words."""
    months = item.frequency.months
    if item.due is None or months is None:
        return "没有写到期日"
    month, day = item.due.month, f"{item.due.day} 日" if item.due.day < 31 else "最后一天"
    if months == 12:
        which = f"{month} 月" if month <= 12 else f"次年 {month - 12} 月"
    elif months == 1:
        which = {1: "当月", 2: "下个月"}.get(month, f"之后第 {month - 1} 个月")
    else:
        length = {3: "季度", 6: "半年"}[months]
        which = f"{length}的第 {month} 个月" if month <= months else f"{length}过后第 {month - months} 个月"
    return f"{which} {day}前" if item.due.day < 31 else f"{which}{day}前"


def state_words(duty: Duty, as_of: date) -> str:
    """按时, 迟 7 天, 没有公开, 没到期: says the state without its colour. How long something is overdue
    changes every day and stands only on the page of what is missing."""
    match duty.state(as_of):
        case State.ON_TIME:
            return "按时"
        case State.LATE:
            return f"迟 {duty.days(as_of)} 天"
        case State.MISSING:
            return "没有公开"
        case State.AHEAD:
            return "没到期"
    return "长期公开"


def due_words(duty: Duty) -> str:
    """By which day, with what may still move it."""
    return f"{cn_day(duty.due)}前{'（放假安排待国务院公布）' if duty.forecast else ''}"


def told_of(duty: Duty) -> str:
    """Which period or event it is about; empty of what stands always."""
    if duty.period is not None:
        return duty.period.words
    return f"{cn_day(duty.event)}{duty.item.event.value}" if duty.event and duty.item.event else ""


def owing_words(duty: Duty, revised: Revised) -> str:
    """Of whom: a unit, a person, a pledge, a record; the street's own are the street's. Of an opinion only
    where it was received: who gave it is nobody's business."""
    if duty.owner is not None and not isinstance(duty.owner, Feedback):
        return title(duty.owner, revised.ledger)
    return duty.unit.name_on(duty.due) if duty.unit else revised.ledger.site.street


def tally_words(counts: Tally) -> str:
    """应公开 6 次，按时 5 次，迟 1 次，没有公开 0 次."""
    if not counts.due:
        return "还没有到期的"
    rest = f"，迟 {counts.late} 次" * bool(counts.late) + f"，没有公开 {counts.missing} 次" * bool(
        counts.missing
    )
    return f"应公开 {counts.due} 次，按时 {counts.on_time} 次{rest}"


def in_year(found: Iterable[Duty], year: int) -> tuple[Duty, ...]:
    """Those that fall due in a year; what stands always belongs to none."""
    return tuple(d for d in found if d.due.year == year and d.item.frequency is not Frequency.STANDING)


# -- several at once -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Mark:
    """A state in a word, with its look."""

    words: str
    tone: str


def marks(found: Iterable[Duty], as_of: date) -> tuple[Mark, ...]:
    """The states of several duties in as few words as they need: what is missing first. One alone says how
    late it is, several say how many."""
    some = tuple(found)
    if len(some) == 1:
        return (Mark(state_words(some[0], as_of), TONES[some[0].state(as_of)]),)
    by_state = grouped(some, lambda duty: duty.state(as_of))
    order = (State.MISSING, State.LATE, State.ON_TIME, State.STANDING, State.AHEAD)
    words = {State.MISSING: "没有公开", State.LATE: "迟", State.ON_TIME: "按时", State.AHEAD: "没到期"}
    return tuple(
        Mark(f"{words.get(state, state.value)} {len(by_state[state])} 次", TONES[state])
        for state in order
        if state in by_state
    )


@dataclass(frozen=True, slots=True)
class Due:
    """One item on one day: `duties` of everyone who owes it then."""

    item: Catalogue
    day: date
    duties: tuple[Duty, ...]

    @property
    def first(self) -> Duty:
        return self.duties[0]

    @property
    def told_of(self) -> str:
        return told_of(self.first)

    def who(self, revised: Revised) -> str:
        """Whose: one by name, several by number."""
        if len(self.duties) == 1:
            return owing_words(self.first, revised)
        units = {duty.unit.id: duty.unit.name_on(duty.due) for duty in self.duties if duty.unit}
        word = {Owner.CADRE: "人", Owner.PLEDGE: "份"}.get(self.item.owner, "件")
        if self.item.owner is Owner.UNIT and self.first.event is None:
            return f"{len(units)} 个村社区"
        where = f"{len(units)} 个村社区，" if len(units) > 1 else "".join(f"{n}，" for n in units.values())
        return f"{where}{len(self.duties)} {word}"


def by_day(found: Iterable[Duty]) -> tuple[Due, ...]:
    """Items by the day on which they fall due and the period or event they tell of."""
    some = grouped(found, lambda d: (d.due, d.item.serial, d.item.id, d.period or d.event or date.min))
    order = sorted(some, key=lambda key: (key[0], key[1], key[2], str(key[3])))
    return tuple(Due(some[key][0].item, key[0], some[key]) for key in order)


# -- home and units ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class HomeDuties:
    """The block of the first page: the `sentence` is of the as-of day's year, `silent` counts over all years.
    `next` with whose it is, `coming` with its title."""

    year: int
    sentence: str
    silent: int
    next: tuple[tuple[Due, str], ...]
    coming: tuple[tuple[Coming, str], ...]
    calendar: str
    missing: str = MISSING


def home_duties(revised: Revised) -> HomeDuties:
    """What comes next, how much is missing, what one can go to."""
    made = board(revised)
    as_of = revised.as_of
    ahead = (d for d in made.duties if d.state(as_of) is State.AHEAD)
    return HomeDuties(
        as_of.year,
        tally_words(tally(in_year(made.duties, as_of.year), as_of)),
        tally(made.duties, as_of).silent,
        tuple((due, due.who(revised)) for due in _once(by_day(ahead))[:FEW]),
        tuple((c, coming_title(c, revised)) for c in made.coming if c.kind in MEETINGS)[:FEW],
        calendar_path(as_of.year),
    )


def _once(found: Iterable[Due]) -> tuple[Due, ...]:
    """The first of each item: what is due every month would crowd out the others."""
    first: dict[str, Due] = {}
    for due in found:
        first.setdefault(due.item.id, due)
    return tuple(first.values())


@dataclass(frozen=True, slots=True)
class UnitRow:
    """One item of a unit: when it was disclosed last, and in words when it is due next. `marks` are the
    states of what is missing, else of the newest period or events; `silence` says what is missing."""

    item: Catalogue
    last: Duty | None
    next: Duty | None
    when: str
    marks: tuple[Mark, ...]
    missing: tuple[Duty, ...]
    silence: str


@dataclass(frozen=True, slots=True)
class UnitDuties:
    """The block of a unit's page; `counts` are of the as-of day's year. `forecast` where a day named may
    still move."""

    year: int
    counts: Tally
    sentence: str
    rows: tuple[UnitRow, ...]
    forecast: bool


def unit_duties(revised: Revised, unit: Unit) -> UnitDuties:
    """上次公开, 下次应公开 for every item that the unit owes, in the catalogue's order."""
    own = board(revised).by_unit.get(unit.id, ())
    rows = tuple(_unit_row(found, revised) for found in grouped(own, lambda d: d.item.id).values())
    counts = tally(in_year(own, revised.as_of.year), revised.as_of)
    forecast = any(row.next is not None and row.next.forecast for row in rows)
    return UnitDuties(revised.as_of.year, counts, tally_words(counts), rows, forecast)


def _unit_row(found: tuple[Duty, ...], revised: Revised) -> UnitRow:
    as_of, item = revised.as_of, found[0].item
    past = [d for d in found if d.state(as_of) is not State.AHEAD]
    missing = tuple(d for d in past if d.state(as_of) is State.MISSING)
    newest = max((_of(d) for d in past), default=None)
    shown = missing or tuple(d for d in past if _of(d) == newest) or found[:1]
    coming = next_due(found, as_of)
    when = f"{cn_day(coming.due)}前" if coming else when_words(item, revised.ledger.site.limits)
    silence = listed(tuple(dict.fromkeys(filter(None, map(told_of, missing)))))
    return UnitRow(item, last_told(found), coming, when, marks(shown, as_of), missing, silence)


def _of(duty: Duty) -> date:
    """What is told last of: the start of the period, the day of the event."""
    return duty.period.start if duty.period else duty.event or duty.due


def last_told(found: Iterable[Duty]) -> Duty | None:
    """The duty disclosed last; of several on one day the first."""
    told = [d for d in found if d.disclosed is not None]
    return max(told, key=lambda d: d.disclosed or date.min, default=None)


def next_due(found: Iterable[Duty], as_of: date) -> Duty | None:
    """The duty that falls due next."""
    ahead = (d for d in found if d.state(as_of) is State.AHEAD)
    return min(ahead, key=lambda d: d.due, default=None)


def listed_on(c: Coming, as_of: date) -> date:
    """The day by which a calendar lists it: what has begun is going on now."""
    return max(c.start, as_of)


def coming_title(c: Coming, revised: Revised) -> str:
    """The record's title and which part of it."""
    name = title(c.record, revised.ledger)
    return f"{name}：{c.words}" if c.words else name
