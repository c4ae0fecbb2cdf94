"""Readings among themselves: their numbers, days and publication; and the meetings of every kind."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from generator.check.context import Context
from generator.check.rule import Fault, fault, record_rule
from generator.check.stations import pledge_of
from generator.records.midyear import Midyear
from generator.records.pledge import Pledge
from generator.records.review import Review


def _in_sequence(midyear: Midyear, context: Context) -> tuple[Midyear, ...]:
    """The readings of the same pledge by their numbers."""
    pledge = pledge_of(context, midyear)
    found = context.ledger.midyears_of(pledge) if pledge else ()
    return tuple(sorted(found, key=lambda m: (m.sequence, m.as_of, m.id)))


@record_rule("GK523", Midyear)
def numbers_follow_each_other(midyear: Midyear, context: Context) -> Iterator[Fault]:
    """V47: 期次 counts 1, 2, 3… so that a missing reading shows. Silent while a reading can't be read."""
    if any(kind == Midyear.kind for kind, _ in context.ledger.broken):
        return
    for i, other in enumerate(sequence := _in_sequence(midyear, context)):
        wanted = sequence[i - 1].sequence + 1 if i else 1
        if other is midyear and midyear.sequence != wanted:
            yield fault("sequence", got=midyear.sequence, wanted=wanted)


@record_rule("GK524", Midyear)
def days_follow_numbers(midyear: Midyear, context: Context) -> Iterator[Fault]:
    """V47: a later number is told for a later day."""
    sequence = _in_sequence(midyear, context)
    for before, other in pairwise(sequence):
        if other is midyear and midyear.as_of <= before.as_of:
            yield fault("as_of", got=midyear.as_of, sequence=before.sequence, before=before.as_of)


@record_rule("GK525", Midyear)
def read_out_in_its_year(midyear: Midyear, context: Context) -> Iterator[Fault]:
    """V47: a mid-year reading lies in the pledge's year and after its signature."""
    pledge = pledge_of(context, midyear)
    if pledge is None:
        return
    last = date(pledge.year, 12, 31)
    first = min(pledge.signed, last)
    if not first <= midyear.as_of <= last:
        yield fault("as_of", got=midyear.as_of, year=pledge.year, first=first, last=last)


@record_rule("GK522", Midyear)
def published_after_its_day(midyear: Midyear, context: Context) -> Iterator[Fault]:
    """V47: nothing is published before the day it tells of."""
    if midyear.published is not None and midyear.published < midyear.as_of:
        yield fault("published", got=midyear.published, as_of=midyear.as_of)


@record_rule("GK547", Midyear)
def published_in_time(midyear: Midyear, context: Context) -> Iterator[Fault]:
    """V47: progress is no news after the limit (warning; 进展公布时限 of the site's settings)."""
    limit = context.limits.progress_lag
    if midyear.published is not None and (days := (midyear.published - midyear.as_of).days) > limit:
        yield fault("published", days=days, limit=limit)


@record_rule("GK526", Midyear)
def published_at_all(midyear: Midyear, context: Context) -> Iterator[Fault]:
    """V47: the limit has passed without a date of publication (warning; depends on the as-of day)."""
    limit = context.limits.progress_lag
    days = (context.as_of - midyear.as_of).days
    if midyear.published is None and days > limit:
        yield fault(days=days, limit=limit)


@record_rule("GK532", Pledge, Midyear, Review)
def no_more_present_than_expected(record: Pledge | Midyear | Review, context: Context) -> Iterator[Fault]:
    """V50: attendance fits those entitled to attend."""
    meeting = record.meeting
    if meeting is not None and meeting.present > meeting.expected:
        yield fault("meeting", "present", present=meeting.present, expected=meeting.expected)


@record_rule("GK531", Pledge, Midyear, Review)
def a_meeting_has_been(record: Pledge | Midyear | Review, context: Context) -> Iterator[Fault]:
    """A meeting with its attendance can't lie ahead (warning: the as-of day may have been set back)."""
    meeting = record.meeting
    if meeting is not None and meeting.date > context.as_of:
        yield fault("meeting", "date", got=meeting.date, as_of=context.as_of)


@record_rule("GK534", Midyear, Review)
def meeting_written_once(record: Midyear | Review, context: Context) -> Iterator[Fault]:
    """A meeting is written here or pointed to, not both: two accounts could differ."""
    if record.meeting is not None and record.meeting_in is not None:
        yield fault("meeting_in", other=record.meeting_in)


@record_rule("GK533", Midyear, Review)
def pointer_leads_to_a_meeting(record: Midyear | Review, context: Context) -> Iterator[Fault]:
    """会议见 points to the record that has the meeting, not to another pointer."""
    other = context.ledger.get(type(record), record.meeting_in)
    if other is not None and other.meeting is None:
        yield fault("meeting_in", other=other.id)


@record_rule("GK548", Midyear, Review)
def pointer_stays_in_the_unit(record: Midyear | Review, context: Context) -> Iterator[Fault]:
    """A meeting shared by several records is one of the same village or community."""
    other = context.ledger.get(type(record), record.meeting_in)
    here, there = _unit(record, context), _unit(other, context) if other is not None else None
    if other is not None and here is not None and there is not None and here != there:
        yield fault("meeting_in", other=other.id, unit=there, here=here)


def _unit(record: Midyear | Review, context: Context) -> str | None:
    if isinstance(record, Review):
        return record.unit
    pledge = pledge_of(context, record)
    return pledge.unit if pledge else None
