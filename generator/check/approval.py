"""公开审批 and 公开范围: what keeps a record from being published, and whom a reader can phone about it.
党务公开条例（试行）第十五条: 提出 → 审核（保密审查） → 审批 → 实施."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache

from generator.check.context import Context
from generator.check.fields import references
from generator.check.memo import ById
from generator.check.names import without_spaces
from generator.check.rule import Fault, fault, record_rule
from generator.ledger import SETTINGS, Ledger
from generator.personal import normalise_phone
from generator.records.base import Record, Scope
from generator.records.unit import Unit


@record_rule("GK801", Record)
def drafts_are_told(record: Record, context: Context) -> Iterator[Fault]:
    """An approval with a step missing makes a draft: it isn't published (warning)."""
    missing = [name for _, name, step in record.approval.steps() if step is None]
    if missing:
        yield fault("approval", missing="、".join(missing))


@record_rule("GK802", Record)
def steps_follow_each_other(record: Record, context: Context) -> Iterator[Fault]:
    """拟稿 ≤ 审核 ≤ 保密审查 ≤ 批准; several on one day are fine."""
    latest, latest_name = None, ""
    for field, name, step in record.approval.steps():
        if step is None:
            continue
        if latest is not None and step.date < latest:
            yield fault(
                "approval", field, "date", before_date=latest, step=name, date=step.date, before=latest_name
            )
        else:
            latest, latest_name = step.date, name


@record_rule("GK803", Record)
def approved_by_now(record: Record, context: Context) -> Iterator[Fault]:
    """A record isn't public before the day of its approval (warning)."""
    approved = record.approval.approved
    if approved is not None and approved.date > context.as_of:
        yield fault("approval", "approved", "date", date=approved.date, as_of=context.as_of)


@record_rule("GK804", Record)
def others_were_told_offline(record: Record, context: Context) -> Iterator[Fault]:
    """What isn't for everyone is disclosed on a board or in a meeting, and the site says when and where
    (warning)."""
    if record.scope is not Scope.PUBLIC and record.approval.complete and record.posting is None:
        yield fault("scope", scope=record.scope.value)


@record_rule("GK805", Record)
def four_eyes(record: Record, context: Context) -> Iterator[Fault]:
    """Who drafts doesn't approve (warning)."""
    drafted, approved = record.approval.drafted, record.approval.approved
    if drafted and approved and without_spaces(drafted.post) == without_spaces(approved.post):
        yield fault("approval", "approved", "post", post=approved.post)


@record_rule("GK806", Record)
def public_rests_on_public(record: Record, context: Context) -> Iterator[Fault]:
    """A public record that rests on one for residents or members only tells half, or too much (warning)."""
    if record.scope is not Scope.PUBLIC:
        return
    for path, id, kind in references(record):
        other = context.ledger.records.get(kind, {}).get(id)  # a goal's record is named by 承诺 already
        if other is not None and other.scope is not Scope.PUBLIC:
            yield fault(*path, kind=other.kind_title, id=id, scope=other.scope.value)


@record_rule("GK807", Record)
def posted_after_approval(record: Record, context: Context) -> Iterator[Fault]:
    """First reviewed, then disclosed, offline too (warning)."""
    approved, posting = record.approval.approved, record.posting
    if approved is not None and posting is not None and posting.date < approved.date:
        yield fault("posting", "date", date=posting.date, approved=approved.date)


@record_rule("GK808", Record)
def supervising_phone_is_in_the_directory(record: Record, context: Context) -> Iterator[Fault]:
    """A reader who dials it must reach an office: the number is one of the site's directory. Silent while the
    settings or a unit, whose numbers belong there, can't be read."""
    owners = directory(context.ledger)
    number = normalise_phone(record.phone)
    unread = (Unit.kind, SETTINGS[0])
    if number in owners or any(kind in unread for kind, _ in context.ledger.broken):
        return
    likeness = {n: SequenceMatcher(None, number, n, autojunk=False).ratio() for n in owners}
    near = max(owners, key=lambda n: (likeness[n], n), default=None)
    if near is not None and likeness[near] >= 0.5:
        owner, phone = owners[near]
    else:
        owner, phone = context.site.contacts[0].name, context.site.contacts[0].phone
    yield fault("phone", owner=owner, phone=phone)


def directory(ledger: Ledger) -> dict[str, tuple[str, str]]:
    """Every office's number, digits only, with the office and the number as written."""
    return _directory(ById(ledger))


@lru_cache(maxsize=2)
def _directory(ledger: ById[Ledger]) -> dict[str, tuple[str, str]]:
    site = ledger.value.site
    found = [(contact.phone, contact.name) for contact in site.contacts]
    for unit in ledger.value.units():
        found += [(office.phone, office.name) for office in (*unit.offices, unit.supervisor)]
    found += [(phone, site.street) for phone in site.extra_phones]
    return {normalise_phone(phone): (name, phone) for phone, name in reversed(found)}
