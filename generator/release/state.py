"""What is published, as the next release needs to know it: read from the newest release's own files."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.export.data import Entry, Gone, in_menu_order, read_shard, read_withdrawn
from generator.ledger import Key
from generator.release.describe import FILE, VERSIONS, Release, decode_release, decode_versions
from generator.release.manifest import FOLDER, Sealed, read_manifest
from generator.revise import Revision

_UNREADABLE = (OSError, ValueError, KeyError, TypeError, AttributeError)


class DamageError(Exception):
    """A published file is missing or isn't what a release writes; `file` is its path below the site."""

    def __init__(self, file: str) -> None:
        super().__init__(file)
        self.file = file


@dataclass(frozen=True, slots=True)
class State:
    """`versions` are the bytes of versions.json (None before the first release); `releases` newest first.
    `entries`, `gone` and `sealed` are those of the newest."""

    versions: bytes | None = None
    releases: tuple[Release, ...] = ()
    entries: tuple[Entry, ...] = ()
    gone: Gone = field(default_factory=Gone)
    sealed: Mapping[str, Sealed] = field(default_factory=dict)

    @property
    def newest(self) -> Release | None:
        return self.releases[0] if self.releases else None

    def revisions(self) -> dict[Key, Revision]:
        """What `revise` starts from: records published now, and those withdrawn, should they return."""
        withdrawn = {record.key: record.as_revision() for record in self.gone.records}
        return withdrawn | {entry.key: entry.as_revision() for entry in self.entries}


def versions_of(site: Path) -> bytes | None:
    """versions.json as it is now."""
    try:
        return (site / VERSIONS).read_bytes()
    except FileNotFoundError:
        return None


def read_releases(site: Path, versions: bytes | None) -> tuple[Release, ...]:
    """The listed releases, newest first. Raises DamageError."""
    if versions is None:
        return ()
    try:
        names = decode_versions(versions)
    except _UNREADABLE:
        raise DamageError(VERSIONS) from None
    return tuple(read_release(site, name) for name in names)


def read_release(site: Path, name: str) -> Release:
    """Raises DamageError."""
    try:
        release = decode_release((site / name / FILE).read_bytes())
    except _UNREADABLE:
        raise DamageError(f"{name}/{FILE}") from None
    if release.name != name:
        raise DamageError(f"{name}/{FILE}")
    return release


def read_sealed(site: Path, name: str) -> dict[str, Sealed]:
    """A release's manifest. Raises DamageError."""
    folder = site / name / FOLDER
    try:
        return read_manifest({f"{FOLDER}/{path.name}": path.read_bytes() for path in folder.iterdir()})
    except _UNREADABLE:
        raise DamageError(f"{name}/{FOLDER}/") from None


def read_data(site: Path, name: str) -> tuple[tuple[Entry, ...], Gone]:
    """A release's records. Raises DamageError."""
    folder = site / name / "data"
    found: list[Entry] = []
    file = "data/"
    try:
        for path in sorted(folder.glob("*/*.json")):
            if path.parent.name != "schema":
                file = f"data/{path.parent.name}/{path.name}"
                found += read_shard(path.read_bytes())
        file = "data/withdrawn.json"
        return in_menu_order(found), read_withdrawn((folder / "withdrawn.json").read_bytes())
    except _UNREADABLE:
        raise DamageError(f"{name}/{file}") from None


def read_state(site: Path) -> State:
    """Raises DamageError."""
    versions = versions_of(site)
    releases = read_releases(site, versions)
    if not releases:
        return State(versions)
    newest = releases[0].name
    entries, gone = read_data(site, newest)
    return State(versions, releases, entries, gone, read_sealed(site, newest))


def published(site: Path) -> dict[Key, Revision]:
    """The revision of every record published now, withdrawn ones too: they keep their numbers. Raises
    DamageError."""
    return read_state(site).revisions()
