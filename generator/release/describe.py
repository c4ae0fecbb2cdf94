"""release.json: what a release says of itself; versions.json: which releases there are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from generator.export.canonical import decode, encode
from generator.export.data import Entry
from generator.records.registry import KINDS
from generator.release.names import LATEST, title_of, usable

FILE = "release.json"
VERSIONS = "versions.json"
_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Changes:
    """Records by key (`kind/id`) against the release before."""

    added: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()

    @property
    def none(self) -> bool:
        """Whether the release shows what the one before showed."""
        return not (self.added or self.changed or self.withdrawn)


def counts_of(entries: Sequence[Entry]) -> dict[str, int]:
    """Public records by kind, kinds without any included."""
    return {kind: sum(entry.kind == kind for entry in entries) for kind in KINDS}


def changes_between(before: Sequence[Entry], after: Sequence[Entry]) -> Changes:
    """Of the records of two releases in menu order."""
    was = {entry.key: entry.revision for entry in before}
    now = {entry.key: entry.revision for entry in after}
    return Changes(
        tuple("/".join(key) for key in now if key not in was),
        tuple("/".join(key) for key in now if key in was and was[key] != now[key]),
        tuple("/".join(key) for key in was if key not in now),
    )


@dataclass(frozen=True, slots=True)
class Release:
    """`generator` is the program's version, `previous` the release before, `counts` public records by kind,
    `changes` None for a first release, `manifest` the SHA-256 of each lasting manifest shard by file name."""

    name: str
    as_of: date
    generator: str
    shell: str
    sample: bool
    site_name: str
    public_url: str | None
    previous: str | None
    counts: Mapping[str, int]
    changes: Changes | None
    manifest: Mapping[str, str]

    @property
    def title(self) -> str:
        return title_of(self.name, self.as_of)


def encode_release(release: Release) -> bytes:
    changes = release.changes
    return encode(
        {
            "format": _FORMAT,
            "release": release.name,
            "title": release.title,
            "as_of": release.as_of.isoformat(),
            "generator": release.generator,
            "shell": release.shell,
            "sample": release.sample,
            "site_name": release.site_name,
            "public_url": release.public_url,
            "previous": release.previous,
            "counts": dict(release.counts),
            "changes": None
            if changes is None
            else {
                "added": list(changes.added),
                "changed": list(changes.changed),
                "withdrawn": list(changes.withdrawn),
            },
            "manifest": dict(release.manifest),
        }
    )


def decode_release(data: bytes) -> Release:
    """Raises ValueError, KeyError or TypeError on anything `encode_release` wouldn't write."""
    value: dict[str, Any] = decode(data)
    changes = value["changes"]
    release = Release(
        name=value["release"],
        as_of=date.fromisoformat(value["as_of"]),
        generator=value["generator"],
        shell=value["shell"],
        sample=value["sample"],
        site_name=value["site_name"],
        public_url=value["public_url"],
        previous=value["previous"],
        counts=dict(value["counts"]),
        changes=None
        if changes is None
        else Changes(tuple(changes["added"]), tuple(changes["changed"]), tuple(changes["withdrawn"])),
        manifest=dict(value["manifest"]),
    )
    if encode_release(release) != data:
        raise ValueError("not written in the canonical way")
    return release


def encode_versions(releases: Sequence[Release]) -> bytes:
    """The list as Material's selector reads it, newest first."""
    return encode(
        [
            {"version": r.name, "title": r.title, "aliases": [LATEST] if r is releases[0] else []}
            for r in releases
        ]
    )


def decode_versions(data: bytes) -> tuple[str, ...]:
    """Names, newest first. Raises ValueError, KeyError or TypeError where it isn't such a list."""
    names = tuple(item["version"] for item in decode(data))
    if len(set(names)) != len(names) or not all(isinstance(n, str) and usable(n) for n in names):
        raise ValueError("names that no release has")
    return names
