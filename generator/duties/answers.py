"""Which records disclosed something, for whom, about when, and on which day.

A record that grows (村社区, 干部, 人才库, 激励, 小微权力, 监督) carries only its latest approval. It answers
the period in which it is due; what it answered before it was last changed stands in 公开登记."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from generator.ledger import Ledger
from generator.reckon.periods import Period, period_of
from generator.records.base import Record, Scope
from generator.records.cadre import Cadre
from generator.records.disclosure import Catalogue, Owner, Subject
from generator.records.feedback import Feedback
from generator.records.incentive import Incentive
from generator.records.midyear import Midyear
from generator.records.pledge import Pledge
from generator.records.power import Power
from generator.records.reserve import Reserve
from generator.records.review import Review
from generator.records.selection import Selection
from generator.records.supervision import Supervision
from generator.records.training import Training
from generator.records.unit import Unit

#: The kind of record behind each 记录 of the catalogue.
KIND_OF: Mapping[Subject, type[Record]] = {
    Subject.UNIT: Unit,
    Subject.CADRE: Cadre,
    Subject.SELECTION: Selection,
    Subject.RESERVE: Reserve,
    Subject.TRAINING: Training,
    Subject.INCENTIVE: Incentive,
    Subject.PLEDGE: Pledge,
    Subject.MIDYEAR: Midyear,
    Subject.REVIEW: Review,
    Subject.POWER: Power,
    Subject.SUPERVISION: Supervision,
    Subject.FEEDBACK: Feedback,
}
#: Stands for every unit: what the street discloses for all.
EVERY = "*"


@dataclass(frozen=True, slots=True)
class Answer:
    """A disclosure. `units` are ids, EVERY for all; `people` the cadres it is about, `pledge` the pledge.
    `year` and `day` say what it tells of; both None of a record that grows."""

    record: Record
    disclosed: date
    units: tuple[str, ...]
    people: tuple[str, ...] = ()
    pledge: str = ""
    year: int | None = None
    day: date | None = None

    def period(self, item: Catalogue, months: int) -> Period:
        """Which period of an item it answers."""
        if self.year is not None and months == 12:
            return Period(self.year, 1, 12)
        if self.day is not None:
            return period_of(self.day, months)
        behind = (item.due.month - 1) // months if item.due and item.due.month > 0 else 0
        return period_of(self.disclosed, months).earlier(behind)

    def owners(self, owner: Owner) -> tuple[str, ...]:
        """For whom it answers, where duties are counted for `owner`: ids, the street's is empty."""
        match owner:
            case Owner.STREET:
                return ("",)
            case Owner.UNIT:
                return self.units
            case Owner.CADRE:
                return self.people
            case Owner.PLEDGE:
                return (self.pledge,) if self.pledge else ()


def told_on(record: Record, as_of: date) -> date | None:
    """The day on which a record was disclosed, on or before `as_of`: published here with a complete
    approval, or off this site where and when it says. None where it was not."""
    approved = record.approval.approved
    if approved is None or not record.approval.complete or approved.date > as_of:
        return None
    if record.scope is not Scope.PUBLIC:
        day = record.posting.date if record.posting else None
    else:
        day = _own_day(record, approved.date)
    return day if day is not None and day <= as_of else None


def _own_day(record: Record, approved: date) -> date | None:
    """When a public record was published by its own account, else when its publication was approved. What
    is only planned has disclosed nothing."""
    match record:
        case Review():
            return record.published
        case Midyear():
            return record.published or approved
        case Selection():
            return record.announced
        case Feedback():
            return record.replied
        case Pledge():
            return record.window.start if record.window else record.endorsed or approved
        case Training():
            return None if record.planned else max(approved, record.start)
    return approved


def answers(
    ledger: Ledger, subject: Subject, as_of: date, elsewhere: Sequence[Record] = ()
) -> Iterator[Answer]:
    """Every disclosure by records of a kind, in the order of their ids. `elsewhere` are records that the
    ledger lacks because they were disclosed to residents or Party members only: they answer, no more."""
    kind = KIND_OF[subject]
    for record in (*ledger.of(kind), *(r for r in elsewhere if isinstance(r, kind))):
        day = told_on(record, as_of)
        if day is not None:
            yield _answer(ledger, record, day)


def _answer(ledger: Ledger, record: Record, day: date) -> Answer:
    match record:
        case Unit():
            return Answer(record, day, (record.id,))
        case Cadre():
            units = tuple(dict.fromkeys(post.unit for post in record.posts))
            return Answer(record, day, units, (record.id,))
        case Selection():
            return Answer(record, day, _some(post.unit for post in record.posts), day=record.announced)
        case Reserve():
            return Answer(record, day, (record.unit or EVERY,))
        case Training():
            people = (*record.newcomers, *(s.cadre for s in record.shadowing))
            places = [*(row.unit for row in record.attendance), *(s.unit for s in record.shadowing)]
            return Answer(
                record,
                day,
                tuple(dict.fromkeys(places)) or (EVERY,),
                people,
                year=record.year,
                day=record.start,
            )
        case Pledge():
            who = (record.cadre,) if record.cadre else ()
            return Answer(record, day, (record.unit,), who, record.id, record.year, record.signed)
        case Midyear():
            pledge = ledger.get(Pledge, record.pledge)
            who = (pledge.cadre,) if pledge and pledge.cadre else ()
            units = (pledge.unit,) if pledge else ()
            year = pledge.year if pledge else None
            return Answer(record, day, units, who, record.pledge, year, record.as_of)
        case Review():
            who = (record.cadre,) if record.cadre else ()
            meeting = ledger.meeting_of(record)
            told = meeting.date if meeting else day
            return Answer(record, day, (record.unit,), who, record.pledge or "", record.year, told)
        case Power():
            return Answer(record, day, record.units or (EVERY,))
        case Feedback():
            return Answer(record, day, (record.unit or EVERY,), day=record.received)
    return Answer(record, day, (EVERY,))


def _some(units: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(unit or EVERY for unit in units))
