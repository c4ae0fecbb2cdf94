"""What has not happened yet can't be told as done. A result dated after the day the site is told for is the
forged date that inspections reject a whole site for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel

from generator.check.context import Context
from generator.check.rule import Fault, fault, record_rule
from generator.problem import Path
from generator.records.base import Record
from generator.records.cadre import Filing
from generator.records.feedback import Feedback
from generator.records.goals import Change, Evidence, Meeting, Question
from generator.records.midyear import Midyear
from generator.records.pledge import Pledge
from generator.records.reserve import Batch, Leave, Opening, Stocktake
from generator.records.review import Consequence, Issue, Recheck, Reply, Review
from generator.records.selection import Conclusion, Draw, Outreach, Stage, Statement, Substitution
from generator.records.supervision import Decision
from generator.records.training import Training
from generator.records.unit import Headcount

#: Dates that say that something was done; plans, terms, windows and posts to be taken up may lie ahead.
DONE: dict[type[BaseModel], tuple[str, ...]] = {
    Evidence: ("date",),
    Meeting: ("date",),
    Question: ("answered",),
    Change: ("date",),
    Midyear: ("as_of", "published"),
    Pledge: ("signed", "endorsed"),
    Review: ("fed_back", "published"),
    Consequence: ("date",),
    Issue: ("finished",),
    Reply: ("date",),
    Recheck: ("applied", "decided"),
    Conclusion: ("date",),
    Draw: ("date",),
    Outreach: ("date",),
    Statement: ("date",),
    Substitution: ("date",),
    Headcount: ("date",),
    Filing: ("date",),
    Opening: ("date",),
    Batch: ("date",),
    Leave: ("date",),
    Stocktake: ("date",),
    Decision: ("date", "told"),
    Feedback: ("received", "replied"),
}


@record_rule("GK809", Record)
def nothing_is_told_before_it_happened(record: Record, context: Context) -> Iterator[Fault]:
    """Only of records that would be published now: a draft may be written ahead, and a record approved
    later is not in this release. A stage of a selection counts once it has numbers, a training unless it is
    still planned."""
    approved = record.approval.approved
    if not record.public or approved is None or approved.date > context.as_of:
        return
    for path, part in _parts(record, ()):
        names = DONE.get(type(part), ())
        if isinstance(part, Stage) and (part.passed is not None or part.screened):
            names = ("date",)
        if isinstance(part, Training) and not part.planned:
            names = ("start",)
        for name in names:
            day = getattr(part, name)
            if day is not None and day > context.as_of:
                yield fault(*path, name, date=day, as_of=context.as_of)


def _parts(value: Any, path: Path) -> Iterator[tuple[Path, BaseModel]]:
    if isinstance(value, BaseModel):
        yield path, value
        for name in type(value).model_fields:
            yield from _parts(getattr(value, name), (*path, name))
    elif isinstance(value, tuple):
        for i, item in enumerate(value):
            yield from _parts(item, (*path, i))
