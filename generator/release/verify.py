"""gongkai verify: is a published site what its releases say? Reads only; every fault is a problem.

It proves that nothing was changed, lost or added since publishing. It can't prove that what was published is
true, nor notice a site whose files and manifests were all replaced together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

from generator.problem import Place, Problem
from generator.release.derive import FOREIGN, site_files
from generator.release.describe import FILE, VERSIONS, Release, encode_versions
from generator.release.disk import TEMPORARY, files_below
from generator.release.manifest import FOLDER
from generator.release.names import LATEST
from generator.release.state import DamageError, read_release, read_releases, read_sealed, versions_of
from generator.release.transaction import JOURNAL, LOCK, STAGE, latest_files

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
    yield from _derived(site, releases)
    if whole:
        yield from _latest(site, releases[0])


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


def _derived(site: Path, releases: list[Release]) -> Iterator[Problem]:
    """Files beside the releases, and whatever else lies there."""
    expected = site_files(releases)
    yield from _compare(site, "", expected)
    folders = {release.name for release in releases} | {LATEST}
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
        elif file.is_symlink() or file.read_bytes() != data:
            yield Problem("GK924", _at(f"{prefix}{path}"))
