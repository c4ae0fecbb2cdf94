"""What is planned: meetings, training, stages of selections and open windows, with place and who attends."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from typing import get_args

from generator.ledger import Ledger
from generator.records.base import Part, Record, Window
from generator.records.review import Review
from generator.records.selection import Gate, Selection


class ComingKind(StrEnum):
    """What one can go to, sign up for or object to."""

    REVIEW = "述职评议会"
    TRAINING = "培训"
    APPLICATION = "报名"
    STAGE = "选拔环节"
    WINDOW = "公示"


@dataclass(frozen=True, slots=True)
class Coming:
    """One thing ahead or going on: from `start` to `until` (the same day where there is but one). `words`
    name the part of the record (笔试, 拟任人选公示), empty where it is the record itself. `who` attends;
    `earlier` where that is only known of the last meeting of the kind."""

    start: date
    until: date
    kind: ComingKind
    record: Record
    words: str = ""
    place: str = ""
    who: str = ""
    earlier: bool = False


def coming(ledger: Ledger, as_of: date) -> tuple[Coming, ...]:
    """Everything that isn't over on the day, the first to begin first."""
    found = [*_reviews(ledger), *_trainings(ledger), *_selections(ledger), *_windows(ledger)]
    ahead = (c for c in found if c.until >= as_of)
    return tuple(sorted(ahead, key=lambda c: (c.start, c.until, c.kind, c.record.kind, c.record.id, c.words)))


def windows_of(part: Part) -> Iterator[Window]:
    """Every publicity window of a record of any kind, those of its parts (a batch of a pool) included."""
    if isinstance(part, Window):
        yield part
        return
    for name in _window_fields(type(part)):
        value = getattr(part, name)
        for item in value if isinstance(value, tuple) else (value,):
            if item is not None:
                yield from windows_of(item)


@cache
def _window_fields(kind: type[Part]) -> tuple[str, ...]:
    """Fields that may hold windows, or parts that may: most kinds have none, and there are many records."""
    fields = kind.model_fields.items()
    return tuple(name for name, of in fields if _may_hold(of.annotation, frozenset({kind})))


def _may_hold(annotation: object, seen: frozenset[type[Part]]) -> bool:
    """Whether a value of the type may be or hold a window; parts of parts of their own kind add nothing."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        if issubclass(annotation, Window):
            return True
        fields = () if annotation in seen else annotation.model_fields.values()
        return any(_may_hold(of.annotation, seen | {annotation}) for of in fields)
    return any(_may_hold(inner, seen) for inner in get_args(annotation))


def _reviews(ledger: Ledger) -> Iterator[Coming]:
    """Not held yet. Who attends follows from who is to judge; without that, from the unit's last meeting."""
    last: dict[str, tuple[date, str]] = {}
    for review in ledger.reviews():
        meeting = ledger.meeting_of(review)
        if meeting is not None and meeting.attendees:
            last[review.unit] = max(last.get(review.unit, (date.min, "")), (meeting.date, meeting.attendees))
    for review in ledger.reviews():
        if review.planned is not None and not review.held:
            yield _review(review, review.planned, last.get(review.unit, (date.min, ""))[1])


def _review(review: Review, day: date, before: str) -> Coming:
    judges = "、".join(dict.fromkeys(part.assessor for part in review.parts))
    place = review.planned_place or ""
    return Coming(
        day, day, ComingKind.REVIEW, review, "", place, judges or before, not judges and bool(before)
    )


def _trainings(ledger: Ledger) -> Iterator[Coming]:
    for training in ledger.trainings():
        if training.planned:
            who = "、".join(dict.fromkeys(row.audience.value for row in training.attendance))
            yield Coming(
                training.start,
                training.end or training.start,
                ComingKind.TRAINING,
                training,
                "",
                training.place or "",
                who,
            )


def _selections(ledger: Ledger) -> Iterator[Coming]:
    """A stage that has its numbers is over, whatever its date."""
    for selection in ledger.selections():
        if selection.application is not None:
            yield _application(selection)
        for stage in selection.stages:
            done = stage.passed is not None or bool(stage.screened)
            if stage.date is not None and not done and stage.gate is not Gate.APPLIED:
                yield Coming(
                    stage.date,
                    stage.until or stage.date,
                    ComingKind.STAGE,
                    selection,
                    stage.gate.value,
                    stage.place or "",
                    "进入这个环节的报名人",
                )


def _application(selection: Selection) -> Coming:
    application = selection.application
    assert application is not None
    place = application.place or ""
    kind = ComingKind.APPLICATION
    return Coming(application.start, application.end, kind, selection, "", place, "符合条件、愿意报名的人")


def _windows(ledger: Ledger) -> Iterator[Coming]:
    for record in ledger.all():
        for window in windows_of(record):
            place = "、".join(window.channels)
            kind = ComingKind.WINDOW
            yield Coming(window.start, window.end, kind, record, window.subject, place)
