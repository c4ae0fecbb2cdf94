"""Publishing as a transaction: readers have the old state or the new one, whenever it is interrupted.

The order: release folder staged; journal; release folder in place; latest/ exchanged; files beside the
releases; versions.json replaced, which is the commit; journal removed. As long as the journal is there,
latest/ and the files beside the releases may be either state's; `recover` makes them follow versions.json.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from generator.export.canonical import decode, encode
from generator.release import disk
from generator.release.derive import latest_extras, release_css, site_files, status_file
from generator.release.describe import FILE, VERSIONS, Release, encode_release, encode_versions
from generator.release.manifest import Salts, Sealed, manifest_files, seal
from generator.release.names import LATEST, usable
from generator.release.state import (
    DamageError,
    State,
    read_data,
    read_releases,
    read_sealed,
    read_state,
    versions_of,
)

JOURNAL = ".publishing"
LOCK = ".lock"
STAGE = ".stage-"
_LATEST_NEW, _LATEST_OLD = ".latest-new", ".latest-old"
_LEFTOVERS = (STAGE, disk.TEMPORARY, _LATEST_NEW, _LATEST_OLD)


class OvertakenError(Exception):
    """The site changed while a release was being made."""


class OccupiedError(Exception):
    """A folder that no list knows stands where the release would go; `name` is its name."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


@contextmanager
def session(site: Path) -> Iterator[State]:
    """The published state, with nobody else publishing. An interrupted release is cleared away first; what
    this one leaves half done is cleared away when it fails. Raises disk.BusyError, DamageError."""
    site.mkdir(parents=True, exist_ok=True)
    with disk.locked(site / LOCK):
        recover(site)
        try:
            yield read_state(site)
        except BaseException:
            with suppress(Exception):  # the next run tries again; the first failure is the one to tell
                recover(site)
            raise


def publish(
    site: Path,
    state: State,
    draft: Release,
    outputs: Iterable[tuple[str, bytes]],
    salts: Salts,
) -> int:
    """Publish a release and count its pages. `draft` lacks its manifest; `outputs` are its files as paths
    below it and bytes. To be called within `session`. Raises OvertakenError, OccupiedError, OSError."""
    folder, stage = site / draft.name, site / f"{STAGE}{draft.name}"
    if os.path.lexists(folder):
        raise OccupiedError(draft.name)
    before = site / state.newest.name if state.newest else None
    sealed = _stage(stage, _with_css(draft, outputs), before, state.sealed, salts)
    release = _finish(stage, draft, sealed, before)
    releases = (release, *state.releases)

    _unchanged(site, state)
    old = state.newest.name if state.newest else None
    disk.replace(site / JOURNAL, encode({"old": old, "new": draft.name}), site)
    stage.rename(folder)
    disk.sync_folder(site)
    _install_latest(site, release)
    _install_files(site, site_files(releases))
    _unchanged(site, state)
    disk.replace(site / VERSIONS, encode_versions(releases), site)
    with suppress(OSError):  # it is published, so it must not be told as failed; the next run clears the rest
        (site / JOURNAL).unlink()
        disk.sync_folder(site)
        disk.remove(site / _LATEST_OLD)
    return sum(path.endswith(".html") for path in sealed)


def recover(site: Path) -> None:
    """Make the site follow versions.json again after an interrupted release. Raises DamageError, OSError."""
    new = journal_of(site)
    if new and (site / _LATEST_OLD).exists() and not (site / LATEST).exists():
        (site / _LATEST_OLD).rename(site / LATEST)
    for entry in list(site.iterdir()):
        if entry.name.startswith(_LEFTOVERS):
            disk.remove(entry)
    if new is None:
        return
    releases = read_releases(site, versions_of(site))
    if releases:
        _install_latest(site, releases[0])
        _install_files(site, site_files(releases))
    else:
        for name in (LATEST, "status", "index.html", "404.html", "releases.html", "robots.txt"):
            disk.remove(site / name)
    # Only now does nothing lead to the release that wasn't finished.
    if new not in {release.name for release in releases}:
        disk.remove(site / status_file(new))
        disk.remove(site / new)
    (site / JOURNAL).unlink()
    disk.sync_folder(site)
    disk.remove(site / _LATEST_OLD)


def journal_of(site: Path) -> str | None:
    """The release that was being published; None where none was. Raises DamageError."""
    try:
        new = decode((site / JOURNAL).read_bytes())["new"]
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError):
        raise DamageError(JOURNAL) from None
    if not isinstance(new, str) or not usable(new):
        raise DamageError(JOURNAL)
    return new


def _unchanged(site: Path, state: State) -> None:
    """The lock keeps our own kind out; this catches files put there by a copy or a sync meanwhile."""
    if versions_of(site) != state.versions:
        raise OvertakenError


def _with_css(draft: Release, outputs: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    yield "release.css", release_css(draft.name)
    yield from outputs


def _stage(
    stage: Path,
    outputs: Iterable[tuple[str, bytes]],
    before: Path | None,
    known: Mapping[str, Sealed],
    salts: Salts,
) -> dict[str, Sealed]:
    """Write the release's files; those that the release before has with the same bytes are linked."""
    disk.make_folder(stage)
    sealed: dict[str, Sealed] = {}
    write = _writer(stage, before)
    for path, data in outputs:
        if path in sealed:
            raise ValueError(f"two files for {path}")
        write(path, data)
        old = known.get(path)
        sealed[path] = old if old and old.fits(data) else seal(data, salts(path, data))
    return dict(sorted(sealed.items()))


def _finish(stage: Path, draft: Release, sealed: Mapping[str, Sealed], before: Path | None) -> Release:
    """Add the manifest and release.json, and make the stage last."""
    manifest = manifest_files(sealed)
    hashes = {
        path.removeprefix("manifest/"): sha256(data).hexdigest()
        for path, data in sorted(manifest.items())
        if not path.endswith(".salts.json")
    }
    release = replace(draft, manifest=hashes)
    write = _writer(stage, before)
    for path, data in manifest.items():
        write(path, data)
    write(FILE, encode_release(release))
    _sync_all(stage)
    return release


def _writer(folder: Path, before: Path | None) -> Callable[[str, bytes], None]:
    """A function that writes a file below `folder`, or links it where `before` has the same bytes."""

    def write(path: str, data: bytes) -> None:
        target = folder / path
        _make_folders(folder, path)
        old = before / path if before else None
        if old is not None and _same(old, data):
            disk.link_or_copy(old, target)
        else:
            disk.write_new(target, data)

    return write


def _make_folders(folder: Path, path: str) -> None:
    below = folder
    for name in path.split("/")[:-1]:
        below = below / name
        if not below.is_dir():
            disk.make_folder(below)


def _same(file: Path, data: bytes) -> bool:
    try:
        return file.stat().st_size == len(data) and file.read_bytes() == data
    except FileNotFoundError:
        return False


def _sync_all(folder: Path) -> None:
    for entry in folder.iterdir():
        if entry.is_dir():
            _sync_all(entry)
    disk.sync_folder(folder)


def latest_files(site: Path, release: Release) -> Iterator[tuple[str, bytes]]:
    """The files of latest/ that the release's own folder hasn't. Raises DamageError."""
    entries, gone = read_data(site, release.name)
    pages = [path for path in read_sealed(site, release.name) if path.endswith(".html")]
    return latest_extras(release, entries, gone, pages)


def _install_latest(site: Path, release: Release) -> None:
    """Build latest/ beside its place and exchange it whole."""
    new, source = site / _LATEST_NEW, site / release.name
    disk.make_folder(new)
    for path, file in disk.files_below(source):
        _make_folders(new, path)
        disk.link_or_copy(file, new / path)
    write = _writer(new, None)
    for path, data in latest_files(site, release):
        write(path, data)
    _sync_all(new)
    if (site / LATEST).exists():
        disk.remove(site / _LATEST_OLD)
    disk.put_in_place(new, site / LATEST, site / _LATEST_OLD)


def _install_files(site: Path, files: Mapping[str, bytes]) -> None:
    """Replace those files beside the releases that say something else."""
    for path, data in files.items():
        _make_folders(site, path)
        if not _same(site / path, data):
            disk.replace(site / path, data, site)
