"""gongkai verify: is a published site what its releases say? Reads only; every fault is a problem.

It proves that nothing was changed, lost or added since publishing. It can't prove that what was published is
true, nor notice a site whose files and manifests were all replaced together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

from generator.export.data import Entry
from generator.problem import Place, Problem
from generator.records.registry import KINDS
from generator.release.derive import FOREIGN, site_files
from generator.release.describe import (
    FILE,
    VERSIONS,
    Release,
    changes_between,
    counts_of,
    encode_versions,
)
from generator.release.disk import TEMPORARY, files_below
from generator.release.manifest import FOLDER
from generator.release.names import LATEST
from generator.release.state import (
    DamageError,
    read_data,
    read_release,
    read_releases,
    read_sealed,
    versions_of,
)
from generator.release.transaction import JOURNAL, LOCK, STAGE, journal_of, latest_files

_UNFINISHED = (JOURNAL, STAGE, TEMPORARY, ".latest-")


def verify(site: Path) -> tuple[Problem, ...]:
    """Every fault of the site, by path. Raises OSError where the site can't be read."""
    return tuple(sorted(_problems(site), key=lambda problem: problem.sort_key))


def _problems(site: Path) -> Iterator[Problem]:
    versions = versions_of(site) if site.is_dir() else None
    try:
        names = [release.name for release in read_releases(site, versions)]
    except DamageError as error:
        name = error.file.split("/")[0]
        code = "GK928" if error.file == VERSIONS else "GK920"
        yield Problem(code, _at(error.file), {"name": name, "file": error.file})
        return
    yield from _unfinished(site)
    if not names:
        yield Problem("GK928", _at(VERSIONS))
        return
    releases = []
    whole = True
    for name in names:
        release = read_release(site, name)
        releases.append(release)
        try:
            yield from _release(site, release)
        except DamageError as error:
            whole = whole and release is not releases[0]
            yield Problem("GK920", _at(error.file), {"name": name, "file": error.file})
    yield from _order(releases, versions)
    yield from _account(site, releases)
    coming = _coming(site, names)
    yield from _derived(site, releases, coming)
    if whole:
        found = list(_latest(site, releases[0]))
        if not (found and coming.release and not any(_latest(site, coming.release))):
            yield from found


@dataclass(frozen=True, slots=True)
class _Coming:
    """The release that the journal says was being published and no list has: until the next run clears it
    away, latest/ may be its, and any file beside the releases too. `release` is None where its folder isn't
    whole, which is so only while nothing rests on it."""

    name: str | None = None
    release: Release | None = None


def _coming(site: Path, listed: list[str]) -> _Coming:
    try:
        name = journal_of(site)
    except DamageError:
        return _Coming()
    if name is None or name in listed:
        return _Coming()
    try:
        return _Coming(name, read_release(site, name))
    except DamageError:
        return _Coming(name)


def _at(path: str) -> Place:
    return Place(f"site/{path}")


def _unfinished(site: Path) -> Iterator[Problem]:
    for entry in site.iterdir() if site.is_dir() else ():
        if entry.name.startswith(_UNFINISHED):
            yield Problem("GK927", _at(entry.name), {"file": entry.name})


def _release(site: Path, release: Release) -> Iterator[Problem]:
    """A frozen folder against its own manifest. Raises DamageError where the manifest can't be read."""
    name, folder = release.name, site / release.name
    sealed = read_sealed(site, name)
    shards = {f"{FOLDER}/{shard}" for shard in release.manifest}
    salts = {path.removesuffix(".json") + ".salts.json" for path in shards}
    there = dict(files_below(folder))
    for path, file in there.items():
        at = _at(f"{name}/{path}")
        if path in shards:
            if sha256(file.read_bytes()).hexdigest() != release.manifest[path.removeprefix(f"{FOLDER}/")]:
                yield Problem("GK921", at)
        elif path in sealed:
            one = sealed[path]
            if one.salt is None:
                yield Problem("GK926", at)
            elif file.is_symlink() or not one.fits(file.read_bytes()):
                yield Problem("GK921", at)
        elif path not in salts and path != FILE:
            yield Problem("GK922", at)
    for path in sorted({*sealed, *shards} - set(there)):
        yield Problem("GK923", _at(f"{name}/{path}"))


def _order(releases: list[Release], versions: bytes | None) -> Iterator[Problem]:
    """versions.json against what the releases say: titles, who follows whom, days that never go back."""
    at = _at(VERSIONS)
    if versions != encode_versions(releases):
        yield Problem("GK925", at, {"name": releases[0].name, "what": "标题或别名"})
    for newer, older in pairwise(releases):
        if newer.previous != older.name:
            yield Problem("GK925", at, {"name": newer.name, "what": "上一期"})
        if newer.as_of < older.as_of:
            yield Problem("GK925", at, {"name": newer.name, "what": "截至日期"})
    if releases[-1].previous is not None:
        yield Problem("GK925", at, {"name": releases[-1].name, "what": "上一期"})


def _account(site: Path, releases: list[Release]) -> Iterator[Problem]:
    """What each release says of its records against the records themselves, the oldest first."""
    before: tuple[Entry, ...] = ()
    for release in reversed(releases):
        try:
            entries, _ = read_data(site, release.name)
        except DamageError:
            return  # told already
        changes = changes_between(before, entries) if release.previous else None
        known = {kind: number for kind, number in release.counts.items() if kind in KINDS}
        told = {kind: number for kind, number in counts_of(entries).items() if kind in known or number}
        if known != told or len(known) != len(release.counts) or release.changes != changes:
            yield Problem("GK929", _at(f"{release.name}/{FILE}"), {"name": release.name})
        before = entries


def _derived(site: Path, releases: list[Release], coming: _Coming) -> Iterator[Problem]:
    """Files beside the releases, and whatever else lies there."""
    expected = site_files(releases)
    other = site_files([coming.release, *releases]) if coming.release else expected
    for problem in _compare(site, "", expected):
        path = problem.place.file.removeprefix("site/")
        if path not in other or not _holds(site / path, other[path]):
            yield problem
    expected |= other
    folders = {release.name for release in releases} | {LATEST}
    if coming.name:
        folders.add(coming.name)
    for entry in site.iterdir():
        if entry.name in folders or entry.name.startswith(_UNFINISHED):
            continue
        if entry.name == "status" and entry.is_dir():
            for path, _ in files_below(entry):
                if f"status/{path}" not in expected:
                    yield Problem("GK922", _at(f"status/{path}"))
        elif entry.name not in {*expected, *FOREIGN, VERSIONS, LOCK}:
            yield Problem("GK922", _at(entry.name))


def _latest(site: Path, newest: Release) -> Iterator[Problem]:
    """latest/ against the newest release and the tables that follow from its data."""
    expected: dict[str, bytes] = {
        path: file.read_bytes() for path, file in files_below(site / newest.name) if file.is_file()
    }
    try:
        expected.update(latest_files(site, newest))
    except DamageError:
        # The damage is told already; what follows from damaged data can't be known.
        yield from _compare(site, f"{LATEST}/", expected)
        return
    yield from _compare(site, f"{LATEST}/", expected)
    folder = site / LATEST
    for path, _ in files_below(folder) if folder.is_dir() else ():
        if path not in expected:
            yield Problem("GK922", _at(f"{LATEST}/{path}"))


def _compare(site: Path, prefix: str, expected: Mapping[str, bytes]) -> Iterator[Problem]:
    for path, data in expected.items():
        file = site / prefix / path
        if not file.is_file():
            yield Problem("GK923", _at(f"{prefix}{path}"))
        elif not _holds(file, data):
            yield Problem("GK924", _at(f"{prefix}{path}"))


def _holds(file: Path, data: bytes) -> bool:
    return file.is_file() and not file.is_symlink() and file.read_bytes() == data
