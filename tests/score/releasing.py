"""The operation every drill starts from: one release into a site that has an earlier one.

The releases are made once by `gongkai release` itself, from a tiny street; a drill then publishes the same
files again through the same session and transaction, which gives the same bytes, without rendering them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Literal

from generator.export.data import Entry
from generator.project import Project
from generator.release.describe import FILE, VERSIONS, Release, changes_between
from generator.release.manifest import FOLDER, replayable
from generator.release.names import LATEST
from generator.release.publish import release
from generator.release.state import read_data, read_release, read_releases, versions_of
from generator.release.transaction import JOURNAL, LOCK, STAGE, publish, session
from generator.release.verify import verify
from tests.release.support import DAY, Street, unit
from tests.score.operation import ALREADY, DONE, Operation, Outcome, Verdict
from tests.score.place import contents, link_copy

SITE = "site"
#: What an interrupted release may leave for the next run to clear: entries of the site by their beginning.
LEFTOVERS = (JOURNAL, STAGE, ".new-", ".latest-")
#: verify: a release was interrupted; nothing is published.
UNFINISHED, NOTHING = "GK927", "GK928"
JULY = date(2026, 7, 31)


class StreetError(Exception):
    """The street to drill with could not be released."""


@dataclass(frozen=True)
class Replay:
    """A release ready to be published again: what it says of itself, its records and its files."""

    draft: Release
    entries: tuple[Entry, ...]
    files: Mapping[str, bytes]

    def named(self, name: str) -> Replay:
        """The same release under another name, with a page that tells them apart."""
        page = {"drill.html": f"<p>{name}</p>\n".encode()}
        return Replay(replace(self.draft, name=name), self.entries, {**self.files, **page})

    def publish(self, place: Path, waiting: Callable[[], None] = lambda: None) -> str:
        """Publish into `place`/site on top of whatever is newest there. `waiting` is called when the session
        is open and the stage begun."""
        with session(place / SITE) as state:
            if self.draft.name in {one.name for one in state.releases}:
                return ALREADY
            previous = state.newest.name if state.newest else None
            changes = changes_between(state.entries, self.entries) if previous else None
            draft = replace(self.draft, previous=previous, changes=changes)
            publish(place / SITE, state, draft, self._outputs(waiting), replayable)
        return DONE

    def _outputs(self, waiting: Callable[[], None]) -> Iterator[tuple[str, bytes]]:
        for number, (path, data) in enumerate(self.files.items()):
            if number == 1:
                waiting()
            yield path, data


def make_street(folder: Path) -> tuple[Path, Replay]:
    """A place with one release in it, and the release that follows: a record changed, one new, one gone.

    Raises StreetError where either isn't published, or where publishing the second again from its files gives
    other bytes than `gongkai release` did."""
    street = Street(folder / "street")
    street.settings(网址="https://example.invalid/gongkai/")
    street.put("unit", "changed", unit(2))
    street.put("unit", "gone", unit(3))
    _release(street, "one", DAY)
    before = folder / "before"
    before.mkdir()
    link_copy(street.site, before / SITE)
    street.put("unit", "changed", unit(2, 地址="新路1号"))
    street.drop("unit", "gone")
    street.put("unit", "new", unit(4))
    _release(street, "two", JULY)
    replay = read_replay(street.site, "two")
    again = folder / "again"
    link_copy(before, again)
    replay.publish(again)
    if contents(again / SITE) != contents(street.site):
        raise StreetError("publishing the same files again gave other bytes")
    return before, replay


def _release(street: Street, name: str, day: date) -> None:
    result = release(Project(street.root), name, day, "plain")
    if not result.pages:
        raise StreetError(", ".join(f"{p.code} {p.place.file} {dict(p.facts)}" for p in result.problems))


def read_replay(site: Path, name: str) -> Replay:
    """A published release as one to publish again."""
    own = (f"{FOLDER}/", FILE, "release.css")
    files = {path: data for path, data in contents(site / name).items() if not path.startswith(own)}
    entries, _ = read_data(site, name)
    return Replay(replace(read_release(site, name), manifest={}), entries, files)


def releasing(replay: Replay, before: Path, folder: Path) -> Operation:
    """The operation of publishing `replay` into `before`. `folder` will hold the state after it."""
    after = folder / f"after-{replay.draft.name}"
    link_copy(before, after)
    replay.publish(after)
    return Operation(replay.draft.name, before, after, replay.publish, Judge(before, after))


def first(street: Path, folder: Path) -> Operation:
    """Publishing the street's first release where there is none. `street`: where `make_street` made it."""
    before = folder / "empty"
    (before / SITE).mkdir(parents=True)
    return releasing(read_replay(street / "before" / SITE, "one"), before, folder)


class Judge:
    """Compares a site byte for byte with the states before and after."""

    def __init__(self, before: Path, after: Path) -> None:
        self.old, self.new = contents(before / SITE), contents(after / SITE)
        self.listed = [one.name for one in read_releases(before / SITE, self.old.get(VERSIONS))]
        now = [one.name for one in read_releases(after / SITE, self.new[VERSIONS])]
        self.name = now[0]

    def __call__(self, place: Path, outcome: Outcome, settled: bool) -> Verdict:
        site = place / SITE
        there = contents(site)
        if settled:
            return self._settled(site, there)
        corrupt: list[str] = []
        state = self._state(there)
        if state == "neither":
            corrupt.append(f"{VERSIONS} is neither the old nor the new one")
        journal = JOURNAL in there
        left = any(path.startswith(LEFTOVERS) for path in there) or any(
            entry.name.startswith(LEFTOVERS) for entry in site.iterdir()
        )
        corrupt += self._mixed(there, state, journal)
        corrupt += self._verified(site, there, left)
        return Verdict(state, tuple(corrupt), tuple(self._lost(there, state, outcome)), left)

    def _state(self, there: Mapping[str, bytes]) -> Literal["old", "new", "neither"]:
        versions = there.get(VERSIONS)
        if versions == self.new[VERSIONS]:
            return "new"
        return "old" if versions == self.old.get(VERSIONS) else "neither"

    def _lost(self, there: Mapping[str, bytes], state: str, outcome: Outcome) -> Iterator[str]:
        for name in (*self.listed, *([self.name] if state == "new" else [])):
            wanted = self.new if name == self.name else self.old
            if _below(there, name) != _below(wanted, name):
                yield f"release {name} isn't what it was"
        if outcome.succeeded and state != "new":
            yield f"{outcome.word} was said of {self.name}, which isn't listed"

    def _mixed(self, there: Mapping[str, bytes], state: str, journal: bool) -> Iterator[str]:
        """latest/ is one release's, whole; files beside the releases are one state's. Which: the list's, or,
        as long as the journal stands, either."""
        old, new = _below(self.old, LATEST), _below(self.new, LATEST)
        latest = _below(there, LATEST)
        allowed = [old, new] if journal else [new] if state == "new" else [old]
        if latest not in allowed:
            whose = "old" if latest == old else "new" if latest == new else "nobody's"
            yield f"{LATEST}/ is {whose} while the list is {state}"
        frozen = (*(f"{name}/" for name in self.listed), f"{LATEST}/", *LEFTOVERS, VERSIONS)
        for path in sorted(there.keys() | self.old.keys() | self.new.keys()):
            if path.startswith(frozen):
                continue
            if path.startswith(f"{self.name}/") and (journal or state == "new"):
                continue  # listed: `_lost` compares it; not listed: nobody is led to it
            data = there.get(path)
            fitting = [self.new.get(path)] if state == "new" else [self.old.get(path)]
            if data not in ([self.old.get(path), self.new.get(path)] if journal else fitting):
                yield f"{path} is neither state's"

    def _verified(self, site: Path, there: Mapping[str, bytes], left: bool) -> Iterator[str]:
        """`verify` says that a release was interrupted, where one was, and nothing else."""
        codes = {problem.code for problem in verify(site)}
        if not self.listed and VERSIONS not in there:
            codes -= {NOTHING}
        if left != (UNFINISHED in codes):
            yield "verify doesn't say what is left over"
        if codes - {UNFINISHED}:
            yield f"verify: {', '.join(sorted(codes - {UNFINISHED}))}"

    def _settled(self, site: Path, there: Mapping[str, bytes]) -> Verdict:
        wrong = sorted(
            path for path in there.keys() | self.new.keys() if there.get(path) != self.new.get(path)
        )
        corrupt = [f"{path} isn't as it should be" for path in wrong[:5]]
        corrupt += [f"verify: {problem.code} {problem.place.file}" for problem in verify(site)]
        corrupt += [f"{file}: mode" for file in _writable(site)]
        return Verdict(self._state(there), tuple(corrupt))


def _below(files: Mapping[str, bytes], folder: str) -> dict[str, bytes]:
    return {path: data for path, data in files.items() if path.startswith(f"{folder}/")}


def _writable(site: Path) -> Iterator[str]:
    for file in site.rglob("*"):
        if file.is_file() and file.name != LOCK and file.stat().st_mode & 0o777 != 0o444:
            yield file.relative_to(site).as_posix()


def chained(site: Path) -> bool:
    """Whether every listed release follows the next one in the list."""
    releases = read_releases(site, versions_of(site))
    return all(newer.previous == older.name for newer, older in pairwise(releases))


def operation_of(folder: Path) -> Operation:
    """The drilled release, made in `folder`."""
    before, replay = make_street(folder)
    return releasing(replay, before, folder)
