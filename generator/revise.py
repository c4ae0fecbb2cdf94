"""修订: the ledger beside what is already published: when each record first appeared and last changed."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

from generator.guard import public_form
from generator.ledger import Key, Ledger, make_ledger
from generator.records.base import Record


@dataclass(frozen=True, slots=True)
class Revision:
    """State of a published record: its number (from 1), the release days it first appeared and last
    changed, and the digest of its public content."""

    number: int
    first_published: date
    last_revised: date
    digest: str


@dataclass(frozen=True)
class Revised:
    """What pages are made of. `ledger` holds only records that may be published; `elsewhere` those that
    were disclosed to residents or Party members only, of which the site says no more than that.
    `revisions` is empty in a preview: nothing is published yet."""

    ledger: Ledger
    as_of: date
    revisions: Mapping[Key, Revision]
    elsewhere: tuple[Record, ...] = ()

    def revision(self, record: Record) -> Revision | None:
        """None in a preview."""
        return self.revisions.get((record.kind, record.id))


def public_json(record: Record) -> dict[str, object]:
    """The record's public content as JSON data, English field names, absent fields left out."""
    data: dict[str, object] = record.model_dump(mode="json", by_alias=False, exclude_none=True)
    return data


def digest(record: Record) -> str:
    """SHA-256 of the public content in canonical JSON."""
    return digest_of(public_json(record))


def digest_of(data: Mapping[str, object]) -> str:
    """The same of public content as JSON data, such as an earlier release holds.

    Empty lists and mappings say nothing, so they don't count: a kind that is given a new field (absent or
    empty where nobody filled it in) revises none of the records published before."""
    text = json.dumps(_said(data), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _said(value: object) -> object:
    """Without empty lists and mappings, at any depth of mappings; items of lists keep their places."""
    if isinstance(value, Mapping):
        said = {key: _said(item) for key, item in value.items()}
        return {key: item for key, item in said.items() if item not in ([], {})}
    return [_said(item) for item in value] if isinstance(value, (list, tuple)) else value


def approved_by(record: Record, as_of: date) -> bool:
    """Whether publication was approved (批准) on or before `as_of`; an incomplete approval is none."""
    approved = record.approval.approved
    return record.approval.complete and approved is not None and approved.date <= as_of


def public_ledger(ledger: Ledger, as_of: date) -> Ledger:
    """The ledger without what may not be published on that day: a record isn't public before the day its
    publication was approved; each record in the form in which it may be told."""
    public = (public_form(r, as_of) for r in ledger.all() if r.public and approved_by(r, as_of))
    return make_ledger(ledger.site, ledger.calendar, public, glossary=ledger.glossary)


def revise(ledger: Ledger, as_of: date, published: Mapping[Key, Revision] | None) -> Revised:
    """`published` is the state of the newest release, empty before the first, None for a preview.

    A record unchanged since then keeps its dates; a changed one keeps the day it first appeared."""
    public = public_ledger(ledger, as_of)
    elsewhere = tuple(
        r
        for r in ledger.all()
        if not r.public and approved_by(r, as_of) and r.posting is not None and r.posting.date <= as_of
    )
    if published is None:
        return Revised(public, as_of, MappingProxyType({}), elsewhere)
    revisions: dict[Key, Revision] = {}
    for record in public.all():
        key, now = (record.kind, record.id), digest(record)
        before = published.get(key)
        if before is None:
            revisions[key] = Revision(1, as_of, as_of, now)
        elif before.digest == now:
            revisions[key] = before
        else:
            revisions[key] = replace(before, number=before.number + 1, last_revised=as_of, digest=now)
    return Revised(public, as_of, MappingProxyType(revisions), elsewhere)
