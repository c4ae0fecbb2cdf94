"""The duties of a ledger as of a day: catalogue × who owes × periods or events, beside what answered them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache

from generator.duties.answers import EVERY, Answer, answers, told_on
from generator.duties.due import MOST_AFTER, after, moved, time_limit
from generator.duties.model import Duty
from generator.ledger import Ledger
from generator.reckon.periods import Period, period_of, periods
from generator.records.base import Record
from generator.records.cadre import Cadre
from generator.records.disclosure import Catalogue, Event, Frequency, Owner, Posted, Subject
from generator.records.feedback import Feedback, Level
from generator.records.pledge import Pledge
from generator.records.unit import Unit

#: Periods longer ago are not reckoned, whatever an item's 起 says.
YEARS_BACK = 20
_LAST_YEAR = 9990

#: (owner's id, period); the street's id is empty.
_Key = tuple[str, Period]


def duties(ledger: Ledger, as_of: date, elsewhere: Sequence[Record] = ()) -> tuple[Duty, ...]:
    """Everything due from the items' first periods to the end of the period after that of `as_of`, by item,
    unit (the street first), day and owner. Items and disclosures count from the day their publication was
    approved. A unit owes only while it exists. `elsewhere` see `answers`. Linear in records and duties."""
    reckoning = _Reckoning(ledger, as_of, elsewhere)
    order = {unit.id: n for n, unit in enumerate(ledger.units())}

    def place(duty: Duty) -> tuple[int, date, str]:
        unit = -1 if duty.unit is None else order.get(duty.unit.id, len(order))
        return unit, duty.due, duty.owner.id if duty.owner else ""

    found: list[Duty] = []
    for item in ledger.catalogue():
        if in_force(item, as_of):
            found += sorted(reckoning.of(item), key=place)
    return tuple(found)


def in_force(item: Catalogue, as_of: date) -> bool:
    """Whether an item is published by then; a draft obliges nobody."""
    approved = item.approval.approved
    return item.public and approved is not None and approved.date <= as_of


def has_due_day(item: Catalogue) -> bool:
    """Whether a periodic item says on which day of its period, or how soon after it, it is due."""
    months = item.frequency.months
    if item.due is None or months is None:
        return False
    return 1 <= item.due.month <= months + MOST_AFTER and item.due.day >= 1


def applies(item: Catalogue, unit: Unit) -> bool:
    """适用单位 and 适用类型."""
    return (not item.units or unit.id in item.units) and item.unit_type in (None, unit.type)


@dataclass
class _Reckoning:
    """One run: the ledger, the day, and the answers found so far by kind."""

    ledger: Ledger
    as_of: date
    elsewhere: Sequence[Record]
    pledges: dict[int, list[Pledge]] = field(init=False)

    def __post_init__(self) -> None:
        self.pledges = {}
        for pledge in self.ledger.pledges():
            self.pledges.setdefault(pledge.year, []).append(pledge)
        self.answers = cache(lambda subject: tuple(answers(self.ledger, subject, self.as_of, self.elsewhere)))

    def of(self, item: Catalogue) -> Iterator[Duty]:
        """The duties of one item; none where the item doesn't say enough (a check says so)."""
        if item.frequency is Frequency.EVENT:
            yield from self.after_events(item)
        elif item.frequency is Frequency.STANDING:
            yield from self.standing(item)
        elif has_due_day(item):
            yield from self.by_period(item)

    # -- periods -----------------------------------------------------------------------------------
    def by_period(self, item: Catalogue) -> Iterator[Duty]:
        months = item.frequency.months
        assert months is not None
        assert item.due is not None
        found = self.found(item, months)
        posted = {((p.unit or ""), p.period): p for p in self.postings(item)}
        for period in self.periods(item, months):
            nominal = period.day(item.due.month, item.due.day)
            if nominal < item.since or (item.until is not None and min(nominal, period.end) > item.until):
                continue
            due, forecast = moved(nominal, item.due.workday, self.ledger.calendar)
            for unit, owner in self.owing(item, due, period):
                id = owner.id if owner else unit.id if unit else ""
                answer = _first(found.get((id, period)), found.get((EVERY, period)) if unit else None)
                posting = posted.get((unit.id if unit else "", period)) if owner is None else None
                yield _made(item, unit, owner, period, None, due, forecast, answer, posting)

    def periods(self, item: Catalogue, months: int) -> Iterator[Period]:
        first = max(item.since, date(max(1, self.as_of.year - YEARS_BACK), 1, 1))
        if self.as_of.year > _LAST_YEAR:
            return iter(())
        return periods(months, first, period_of(self.as_of, months).next.end)

    def found(self, item: Catalogue, months: int) -> dict[_Key, Answer]:
        """The first disclosure for every owner and period."""
        found: dict[_Key, Answer] = {}
        for answer in self.answers(item.record) if item.record else ():
            period = answer.period(item, months)
            for id in answer.owners(item.owner):
                found[id, period] = _earlier(found.get((id, period)), answer)
        return found

    def postings(self, item: Catalogue) -> list[Posted]:
        """What is noted by then, the earliest last: of two notes of one thing the earlier counts."""
        return sorted((p for p in item.postings if p.date <= self.as_of), key=lambda p: p.date, reverse=True)

    def owing(
        self, item: Catalogue, day: date, period: Period | None
    ) -> Iterator[tuple[Unit | None, Record | None]]:
        """(unit, owner) of everyone who owes on a day. Of a period that is over by then only who was there
        while it ran: nobody accounts for a time before they came."""
        begun = min(day, period.end) if period else day
        match item.owner:
            case Owner.STREET:
                yield None, None
            case Owner.UNIT:
                for unit in self.ledger.units():
                    if applies(item, unit) and unit.exists_on(day) and unit.exists_on(begun):
                        yield unit, None
            case Owner.CADRE:
                for cadre in self.ledger.cadres():
                    post = next((p for p in cadre.posts_on(day) if p.level in item.levels), None)
                    home = self.ledger.get(Unit, post.unit) if post else None
                    there = any(p.level in item.levels for p in cadre.posts_on(begun))
                    if home is not None and there and applies(item, home):
                        yield home, cadre
            case Owner.PLEDGE:
                year = period.year if period else day.year
                for pledge in self.pledges.get(year, ()):
                    home = self.ledger.get(Unit, pledge.unit)
                    # nothing can be told of a pledge before it is made, but the pledge itself can be late
                    made = pledge.signed <= day or item.record is Subject.PLEDGE
                    if home is None or not applies(item, home) or not home.exists_on(day):
                        continue
                    if made and (item.record is Subject.PLEDGE or self.in_office(pledge, begun)):
                        yield home, pledge

    def in_office(self, pledge: Pledge, day: date) -> bool:
        """Whether who pledged still has a post in the unit: progress is told until one leaves. A committee
        always has; a person whose record isn't there is taken to."""
        cadre = self.ledger.get(Cadre, pledge.cadre)
        return cadre is None or any(post.unit == pledge.unit for post in cadre.posts_on(day))

    # -- what stands always ------------------------------------------------------------------------
    def standing(self, item: Catalogue) -> Iterator[Duty]:
        if self.as_of < item.since or (item.until is not None and item.until < self.as_of):
            return
        first: dict[str, Answer] = {}
        for told in self.answers(item.record) if item.record else ():
            for id in told.owners(item.owner):
                first[id] = _earlier(first.get(id), told)
        posted = {(p.unit or ""): p for p in self.postings(item)}
        for unit, owner in self.owing(item, self.as_of, None):
            id = owner.id if owner else unit.id if unit else ""
            answer = _first(first.get(id), first.get(EVERY) if unit else None)
            posting = posted.get(unit.id if unit else "") if owner is None else None
            due = max(item.since, unit.founded) if unit and unit.founded else item.since
            if isinstance(owner, Cadre):
                due = max(due, min(p.start for p in owner.posts_on(self.as_of) if p.level in item.levels))
            yield _made(item, unit, owner, None, None, due, False, answer, posting)

    # -- events ------------------------------------------------------------------------------------
    def after_events(self, item: Catalogue) -> Iterator[Duty]:
        postings = self.postings(item)
        for unit_id, record, event, told in self.events(item):
            unit = self.ledger.get(Unit, unit_id)
            if unit_id and (unit is None or not applies(item, unit)):
                continue
            if event < item.since or (item.until is not None and event > item.until):
                continue
            feedback = record if isinstance(record, Feedback) else None
            length = time_limit(item, self.ledger.site.limits, feedback)
            if length is None:
                continue
            due, forecast = after(event, length, self.ledger.calendar)
            if item.owner is Owner.STREET and not (feedback and feedback.level is Level.VILLAGE):
                unit_id, unit = "", None  # the record concerns a unit, but it is the street that has to tell
            posted = (p for p in postings if (p.unit or "") == unit_id and event in p.period)
            posting = min(posted, key=lambda p: p.date, default=None)
            answer = Answer(record, told, ()) if told is not None else None
            yield _made(item, unit, record, None, event, due, forecast, answer, posting)

    def events(self, item: Catalogue) -> Iterator[tuple[str, Record, date, date | None]]:
        """(unit, record, day of the event, day it was answered by `as_of`) of every event. Reviews and
        readings count once their meeting or as-of day is written, a selection once those proposed are."""
        ledger, as_of = self.ledger, self.as_of
        match item.event:
            case Event.MEETING:
                for review in ledger.reviews():
                    meeting = ledger.meeting_of(review)
                    if meeting is not None:
                        yield review.unit, review, meeting.date, told_on(review, as_of)
            case Event.READING:
                for midyear in ledger.midyears():
                    pledge = ledger.get(Pledge, midyear.pledge)
                    if pledge is not None:
                        yield pledge.unit, midyear, midyear.as_of, told_on(midyear, as_of)
            case Event.WINDOW_OVER:
                for selection in ledger.selections():
                    if selection.windows and (selection.proposed or selection.conclusion):
                        units = {post.unit or "" for post in selection.posts}
                        over = max(window.end for window in selection.windows)
                        ended = selection.conclusion.date if selection.conclusion else None
                        public = ended if told_on(selection, as_of) and ended and ended <= as_of else None
                        yield units.pop() if len(units) == 1 else "", selection, over, public
            case Event.IN_POST:
                for cadre in ledger.cadres():
                    for post in cadre.posts:
                        if not item.levels or post.level in item.levels:
                            yield post.unit, cadre, post.start, told_on(cadre, as_of)
            case Event.OPINION:
                for feedback in ledger.feedbacks():
                    yield feedback.unit or "", feedback, feedback.received, told_on(feedback, as_of)


def _earlier(one: Answer | None, other: Answer) -> Answer:
    """The earlier disclosure; of two on one day the record first by id."""
    if one is None:
        return other
    return min(one, other, key=lambda a: (a.disclosed, a.record.id))


def _first(one: Answer | None, other: Answer | None) -> Answer | None:
    return _earlier(one, other) if other is not None else one


def _made(
    item: Catalogue,
    unit: Unit | None,
    owner: Record | None,
    period: Period | None,
    event: date | None,
    due: date,
    forecast: bool,
    answer: Answer | None,
    posting: Posted | None,
) -> Duty:
    """The earlier of the two disclosures counts."""
    if posting is not None and (answer is None or posting.date < answer.disclosed):
        return Duty(item, unit, owner, period, event, due, forecast, None, posting.date, posting)
    if answer is None:
        return Duty(item, unit, owner, period, event, due, forecast)
    return Duty(item, unit, owner, period, event, due, forecast, answer.record, answer.disclosed)
