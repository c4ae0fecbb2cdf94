"""The drills in their smallest form; and that they find what they are there to find."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp

import pytest

from generator.release.disk import replace as replace_file
from tests.score import disk_full, faults, kills, races
from tests.score.__main__ import Chain
from tests.score.operation import DONE, KILLED, Operation, Outcome
from tests.score.place import link_copy, scratch_root
from tests.score.releasing import Replay, make_street, releasing
from tests.score.strace import StraceError, needs_strace

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="要有 fork")
pytestmark = [needs_fork, pytest.mark.slow]


@pytest.fixture(scope="module")
def scratch() -> Iterator[Path]:
    """One file system for all, as copies are links."""
    with TemporaryDirectory(prefix="gongkai-drills-", dir=scratch_root()) as made:
        yield Path(made)


@pytest.fixture
def folder(scratch: Path) -> Path:
    return Path(mkdtemp(dir=scratch))


@pytest.fixture(scope="module")
def street(scratch: Path) -> tuple[Path, Replay]:
    return make_street(scratch)


@pytest.fixture(scope="module")
def operation(street: tuple[Path, Replay], scratch: Path) -> Operation:
    return releasing(street[1], street[0], scratch)


@pytest.fixture(scope="module")
def strace() -> None:
    """CI installs it, so that there its absence is a failure."""
    try:
        needs_strace()
    except StraceError as error:
        if os.environ.get("CI") and not shutil.which("strace"):
            pytest.fail(str(error), pytrace=False)
        pytest.skip(str(error))


@pytest.fixture(scope="module")
def trials(strace: None, operation: Operation, scratch: Path) -> list[faults.Trial]:
    return faults.trials_of(operation, scratch)


def test_faults(operation, trials, folder):
    assert len(trials) > 1000
    assert {"openat", "close", "write", "fsync", "flock"} <= {trial.call.name for trial in trials}
    figures = faults.drill(operation, folder, faults.drawn(trials, 6), workers=1)
    assert figures.passed, figures.text()
    assert figures.counts[faults.INJECTED] == 6


def test_kills(street, folder):
    before, replay = street
    figures = kills.drill(Chain(replay, before, folder), folder, 3)
    assert figures.passed, figures.text()
    assert figures.counts[kills.KILLS] == 3


def test_races(street, folder):
    before, replay = street
    figures = races.drill(replay, before, folder, 3)
    assert figures.passed, figures.text()
    assert figures.counts[races.ONE] == 3


def test_full_disks(operation, folder):
    figures = disk_full.drill(operation, folder, 2)
    if figures.skipped:
        pytest.skip(figures.skipped)
    assert figures.passed, figures.text()
    assert figures.counts[disk_full.FULL] == 2


def said_to_be_done(operation: Operation, place: Path) -> str:
    try:
        return operation.act(place)
    except OSError:
        return DONE


def written_in_place(operation: Operation, place: Path) -> str:
    file = place / "site/one/index.html"
    file.chmod(0o644)
    file.write_bytes(file.read_bytes())
    file.chmod(0o444)
    return operation.act(place)


def never_again(operation: Operation, place: Path) -> str:
    if (place / "site/.publishing").exists():
        raise ValueError("cannot go on")
    return operation.act(place)


@pytest.mark.parametrize(
    ("act", "fault", "count"),
    [
        (said_to_be_done, "ENOSPC", faults.LOST),
        (written_in_place, "EIO", faults.IN_PLACE),
        (never_again, "SIGKILL", faults.RETRIES),
    ],
)
def test_a_fault_of_the_operation_is_found(
    operation, trials, folder, act: Callable[[Operation, Path], str], fault, count
):
    """At the second rename, with the journal in place and the release folder not."""
    trial = next(t for t in trials if (t.call.name, t.call.nth, t.fault) == ("rename", 2, fault))
    faulty = replace(operation, act=lambda place: act(operation, place))
    figures = faults.drill(faulty, folder, [trial], workers=1)
    assert figures.counts[count] >= 1
    assert not figures.passed


def put(place: Path, path: str, data: bytes) -> None:
    replace_file(place / "site" / path, data, place / "site")


def mixed(before: Path, after: Path, place: Path) -> None:
    put(place, "latest/unit/changed.html", (after / "site/latest/unit/changed.html").read_bytes())


def listed_too_early(before: Path, after: Path, place: Path) -> None:
    put(place, "versions.json", (after / "site/versions.json").read_bytes())


def forgotten(before: Path, after: Path, place: Path) -> None:
    shutil.rmtree(place / "site/one/unit")


def changed(before: Path, after: Path, place: Path) -> None:
    put(place, "one/unit/changed.html", b"x")


def left_over(before: Path, after: Path, place: Path) -> None:
    (place / "site/.stage-two").mkdir()


@pytest.mark.parametrize(
    ("start", "harm", "said", "expected"),
    [
        ("before", None, KILLED, ("old", False, False)),
        ("before", None, DONE, ("old", False, True)),
        ("before", left_over, KILLED, ("old", False, False)),
        ("before", mixed, KILLED, ("old", True, False)),
        ("before", listed_too_early, KILLED, ("new", True, True)),
        ("before", forgotten, KILLED, ("old", True, True)),
        ("before", changed, KILLED, ("old", True, True)),
        ("after", None, DONE, ("new", False, False)),
        ("after", mixed, DONE, ("new", False, False)),
        ("after", forgotten, DONE, ("new", True, True)),
    ],
)
def test_what_readers_have_is_judged(operation, folder, start, harm, said, expected):
    place = folder / "place"
    link_copy(getattr(operation, start), place)
    if harm:
        harm(operation.before, operation.after, place)
    verdict = operation.judge(place, Outcome(said), False)
    assert (verdict.state, bool(verdict.corrupt), bool(verdict.lost)) == expected
    assert verdict.unsettled is (harm is left_over)
