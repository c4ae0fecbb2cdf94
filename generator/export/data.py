"""data/ of a release: every public record in full, with its revision, and what is no longer published.

    data/<kind>/<shard>.json     records of a kind; which shard a record is in follows from its id
    data/withdrawn.json          records and pages that an earlier release had and this one has not
    data/schema/<kind>.json      JSON Schema of `record`

The next release starts from these files and from nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from generator.export.canonical import decode, encode
from generator.export.shards import split
from generator.ledger import Key
from generator.records.registry import KINDS
from generator.revise import Revised, Revision, digest_of, public_json

#: What a file of invented data says of itself.
SAMPLE_NOTICE = "示例数据：人名、数字均为虚构"
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


@dataclass(frozen=True, slots=True)
class Entry:
    """A published record: its state and its public content as JSON data."""

    kind: str
    id: str
    revision: int
    first_published: date
    last_revised: date
    record: dict[str, Any]

    @property
    def key(self) -> Key:
        return (self.kind, self.id)

    def as_revision(self) -> Revision:
        return Revision(self.revision, self.first_published, self.last_revised, digest_of(self.record))

    def as_json(self) -> dict[str, Any]:
        return {
            "kind": self.kind,
            "id": self.id,
            "revision": self.revision,
            "first_published": self.first_published.isoformat(),
            "last_revised": self.last_revised.isoformat(),
            "record": self.record,
        }


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A record once published and no longer: its last state, and the as-of day of the first release
    without it. Nothing of its content is kept."""

    kind: str
    id: str
    revision: int
    first_published: date
    last_revised: date
    withdrawn: date

    @property
    def key(self) -> Key:
        return (self.kind, self.id)

    def as_revision(self) -> Revision:
        """A digest that no content has: a record that returns is a new revision of itself."""
        return Revision(self.revision, self.first_published, self.last_revised, "")


@dataclass(frozen=True, slots=True)
class GonePage:
    """A page of an earlier release that this one has not; its place keeps a short notice."""

    path: str
    since: date


@dataclass(frozen=True, slots=True)
class Gone:
    """All that is no longer published."""

    records: tuple[Withdrawn, ...] = ()
    pages: tuple[GonePage, ...] = ()


def entries_of(revised: Revised) -> tuple[Entry, ...]:
    """The records of a release in menu order. Records must have revisions: a preview has no data."""
    found = []
    for record in revised.ledger.all():
        state = revised.revisions[record.kind, record.id]
        found.append(
            Entry(
                record.kind,
                record.id,
                state.number,
                state.first_published,
                state.last_revised,
                public_json(record),
            )
        )
    return tuple(found)


def withdrawn_since(
    before: Iterable[Entry], gone: Gone, now: Iterable[Entry], day: date
) -> tuple[Withdrawn, ...]:
    """Records gone by a release told for `day`: those of the release before that it lacks, and those gone
    earlier that haven't come back."""
    there = {entry.key for entry in now}
    new = (
        Withdrawn(e.kind, e.id, e.revision, e.first_published, e.last_revised, day)
        for e in before
        if e.key not in there
    )
    old = (record for record in gone.records if record.key not in there)
    return tuple(sorted((*new, *old), key=lambda w: w.key))


def pages_gone(before: Iterable[str], gone: Gone, now: Iterable[str], day: date) -> tuple[GonePage, ...]:
    """The same for pages. `before` are the paths of the release before, notices included."""
    there = set(now)
    since = {page.path: page for page in gone.pages}
    paths = {path for path in before if path.endswith(".html")} | set(since)
    return tuple(since.get(path, GonePage(path, day)) for path in sorted(paths - there))


def data_files(entries: Sequence[Entry], sample: bool) -> Iterator[tuple[str, bytes]]:
    """Paths below the release and bytes: the shards of every kind and the schemas."""
    for kind in KINDS:
        of_kind = {entry.id: entry for entry in entries if entry.kind == kind}
        sizes = {id: len(encode(entry.as_json())) for id, entry in of_kind.items()}
        for shard, ids in split(sizes).items():
            records = [of_kind[id].as_json() for id in ids]
            yield f"data/{kind}/{shard}.json", encode({**_mark(sample), "kind": kind, "records": records})
        yield f"data/schema/{kind}.json", _schema_file(kind)


def withdrawn_file(gone: Gone, sample: bool) -> tuple[str, bytes]:
    """data/withdrawn.json, there even when it is empty."""
    records = [
        {
            "kind": w.kind,
            "id": w.id,
            "revision": w.revision,
            "first_published": w.first_published.isoformat(),
            "last_revised": w.last_revised.isoformat(),
            "withdrawn": w.withdrawn.isoformat(),
        }
        for w in gone.records
    ]
    pages = [{"path": page.path, "since": page.since.isoformat()} for page in gone.pages]
    return "data/withdrawn.json", encode({**_mark(sample), "records": records, "pages": pages})


def _mark(sample: bool) -> dict[str, str]:
    return {"notice": SAMPLE_NOTICE} if sample else {}


def schema_of(kind: str) -> dict[str, Any]:
    """JSON Schema of a published record of the kind. Fields without a value are left out of the data."""
    return {"$schema": _DIALECT, **KINDS[kind].model_json_schema(by_alias=False)}


@cache
def _schema_file(kind: str) -> bytes:
    return encode(schema_of(kind))


def read_shard(data: bytes) -> tuple[Entry, ...]:
    """The records of a shard. Raises ValueError, KeyError or TypeError where it is not one."""
    return tuple(_entry(item) for item in decode(data)["records"])


def _entry(item: dict[str, Any]) -> Entry:
    return Entry(
        str(item["kind"]),
        str(item["id"]),
        int(item["revision"]),
        date.fromisoformat(item["first_published"]),
        date.fromisoformat(item["last_revised"]),
        dict(item["record"]),
    )


def read_withdrawn(data: bytes) -> Gone:
    """What data/withdrawn.json holds. Raises as `read_shard`."""
    value = decode(data)
    records = tuple(
        Withdrawn(
            str(item["kind"]),
            str(item["id"]),
            int(item["revision"]),
            date.fromisoformat(item["first_published"]),
            date.fromisoformat(item["last_revised"]),
            date.fromisoformat(item["withdrawn"]),
        )
        for item in value["records"]
    )
    pages = tuple(GonePage(str(item["path"]), date.fromisoformat(item["since"])) for item in value["pages"])
    return Gone(records, pages)


def in_menu_order(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """By kind as in the menu, then by id; kinds the program no longer knows come last."""
    order = {kind: place for place, kind in enumerate(KINDS)}
    return tuple(sorted(entries, key=lambda e: (order.get(e.kind, len(order)), e.kind, e.id)))
