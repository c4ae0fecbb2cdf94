"""V73: what the catalogue says was due and is not disclosed. What was late is past mending; pages show it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from generator.check.catalogue_items import ANSWERS
from generator.check.context import Context
from generator.check.memo import ById
from generator.check.rule import Fault, fault, ledger_rule
from generator.duties import Duty, State, duties
from generator.duties.answers import KIND_OF
from generator.duties.due import after, time_limit
from generator.duties.model import grouped
from generator.ledger import Ledger
from generator.records.disclosure import Subject
from generator.records.feedback import Feedback

#: Periods or events told by name; the others by number.
_NAMED = 3


@lru_cache(maxsize=1)
def _duties(ledger: ById[Ledger], as_of: date) -> tuple[Duty, ...]:
    """Reckoned once for the rules below."""
    return duties(ledger.value, as_of)


@ledger_rule("GK373")
def what_was_due_is_disclosed(ledger: Ledger, context: Context) -> Iterator[Fault]:
    """V73: one problem an item and unit, with its periods (warning; depends on the as-of day). It is told at
    the item: the record that would answer doesn't exist. Silent while files of that kind can't be read."""
    for missing in _missing(ledger, context):
        subject = _subject(missing[0])
        if subject is not None:
            owner = missing[0].owner
            record = f"{subject.value}（{owner.kind}/{owner.id}）" if owner else subject.value
            yield fault("title", on=missing[0].item, record=record, **_facts(missing, context))


@ledger_rule("GK392")
def what_was_due_elsewhere_is_noted(ledger: Ledger, context: Context) -> Iterator[Fault]:
    """V73: the same of what is disclosed off this site; a note (公开登记) answers it."""
    for missing in _missing(ledger, context):
        if _subject(missing[0]) is None:
            yield fault("title", on=missing[0].item, **_facts(missing, context))


def _subject(duty: Duty) -> Subject | None:
    """Which records answer it; None where none of this site do."""
    return ANSWERS[duty.item.event] if duty.item.event else duty.item.record


def _missing(ledger: Ledger, context: Context) -> Iterator[tuple[Duty, ...]]:
    """By item and unit, the first to fall due first."""
    unread = {kind for kind, _ in ledger.broken}
    found = [
        duty
        for duty in _duties(ById(ledger), context.as_of)
        if duty.state(context.as_of) is State.MISSING
        and not ((subject := _subject(duty)) and KIND_OF[subject].kind in unread)
        and not _asked_for(duty, context)
    ]
    found.sort(key=lambda duty: duty.due)
    yield from grouped(found, lambda duty: (duty.item.id, duty.unit.id if duty.unit else "")).values()


def _asked_for(duty: Duty, context: Context) -> bool:
    """Whether a rule over the record itself asks for it already (GK330, GK348, GK526, GK624): the limit that
    the site sets for the event has passed."""
    if duty.event is None:
        return False
    feedback = duty.owner if isinstance(duty.owner, Feedback) else None
    limit = time_limit(duty.item.model_copy(update={"within": None}), context.limits, feedback)
    return limit is not None and context.as_of > after(duty.event, limit, context.calendar)[0]


def _facts(missing: tuple[Duty, ...], context: Context) -> dict[str, object]:
    first = missing[0]
    return {
        "unit": first.unit.name if first.unit else context.site.street,
        "item": first.item.title,
        "count": len(missing),
        "when": _when(missing),
        "due": first.due,
        "days": first.days(context.as_of),
    }


def _when(missing: tuple[Duty, ...]) -> str:
    told = list(dict.fromkeys(str(d.period or d.event or "") for d in missing))
    if told == [""]:
        return "长期公开"
    return "、".join(told[:_NAMED]) + (f" 等 {len(told)} 期" if len(told) > _NAMED else "")


@ledger_rule("GK391")
def calendar_reaches_what_is_due(ledger: Ledger, context: Context) -> Iterator[Fault]:
    """Days of a year without a table are forecasts. While the year is ahead that is as it must be (the State
    Council tells in autumn); once it has begun the table is there to be written (warning, once a year)."""
    told: set[int] = set()
    for duty in _duties(ById(ledger), context.as_of):
        year = duty.due.year
        if duty.forecast and year <= context.as_of.year and year not in told:
            told.add(year)
            yield fault("title", on=duty.item, year=year, item=duty.item.title, due=duty.due)
