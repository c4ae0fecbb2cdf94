"""Publishing: whatever interrupts it, readers have the old state or the new, and the next run succeeds."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.export.data import Gone, data_files, withdrawn_file
from generator.records.registry import KINDS
from generator.release import disk
from generator.release.describe import Changes, Release
from generator.release.manifest import replayable
from generator.release.state import DamageError, published, read_state
from generator.release.transaction import (
    JOURNAL,
    OccupiedError,
    OvertakenError,
    publish,
    recover,
    session,
)
from generator.release.verify import verify
from tests.release.support import tree

#: What a process asks of the system while it publishes; each may fail, or be the last thing it does.
CALLS = (
    "open",
    "write",
    "fsync",
    "close",
    "fchmod",
    "chmod",
    "mkdir",
    "link",
    "rename",
    "replace",
    "unlink",
    "rmdir",
)
#: Of a few hundred steps every so manieth is tried; GONGKAI_DRILL=1 tries them all.
STRIDE = 1 if os.environ.get("GONGKAI_DRILL") else 7
needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="要有 fork")


@pytest.fixture(autouse=True)
def no_waiting_for_the_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    """A killed process loses nothing that was written; what a loss of power would do is not tried here."""
    monkeypatch.setattr(os, "fsync", lambda descriptor: None)


def draft(name: str, previous: str | None, day: date = date(2026, 6, 30)) -> Release:
    changes = Changes() if previous else None
    return Release(
        name, day, "0", "plain", True, "示例", None, previous, dict.fromkeys(KINDS, 0), changes, {}
    )


def outputs(pages: dict[str, bytes]) -> Iterator[tuple[str, bytes]]:
    yield from pages.items()
    yield from data_files((), sample=True)
    yield withdrawn_file(Gone(), sample=True)


PAGES = {"index.html": "首页".encode(), "unit/a.html": b"a", "unit/b.html": b"b"}


def put(site: Path, name: str, pages: dict[str, bytes] = PAGES) -> int:
    with session(site) as state:
        previous = state.newest.name if state.newest else None
        return publish(site, state, draft(name, previous), outputs(pages), replayable)


def settled(site: Path) -> list[str]:
    """What verify says, interrupted work aside."""
    return [problem.code for problem in verify(site) if problem.code != "GK927"]


def names(site: Path) -> list[str]:
    return [release.name for release in read_state(site).releases]


def test_the_first_release_makes_a_whole_site(tmp_path):
    assert put(tmp_path, "one") == 3
    assert verify(tmp_path) == ()
    assert {entry.name for entry in tmp_path.iterdir()} == {
        ".lock", "404.html", "index.html", "latest", "one", "releases.html", "status", "versions.json"
    }  # fmt: skip


def test_published_files_are_read_only_and_folders_readable(tmp_path):
    before = os.umask(0o077)
    try:
        put(tmp_path, "one")
    finally:
        os.umask(before)
    for path in (tmp_path / "one").rglob("*"):
        assert path.stat().st_mode & 0o777 == (0o755 if path.is_dir() else 0o444)


def test_unchanged_files_are_the_same_file_and_changed_ones_are_new(tmp_path):
    put(tmp_path, "one")
    put(tmp_path, "two", PAGES | {"unit/b.html": b"B"})

    def inode(path: str) -> int:
        return int((tmp_path / path).stat().st_ino)

    assert inode("one/unit/a.html") == inode("two/unit/a.html") == inode("latest/unit/a.html")
    assert inode("one/data/schema/unit.json") == inode("two/data/schema/unit.json")
    assert inode("one/unit/b.html") != inode("two/unit/b.html") == inode("latest/unit/b.html")


def test_without_hard_links_files_are_copied(tmp_path, monkeypatch):
    put(tmp_path, "one")

    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EMLINK, "too many links")

    monkeypatch.setattr(os, "link", refuse)
    put(tmp_path, "two")
    assert verify(tmp_path) == ()
    assert (tmp_path / "one/index.html").stat().st_nlink == 1


def test_a_file_altered_on_the_disk_is_never_handed_on(tmp_path):
    put(tmp_path, "one")
    (tmp_path / "one/unit/a.html").chmod(0o644)
    (tmp_path / "one/unit/a.html").write_bytes(b"x")
    put(tmp_path, "two")
    assert (tmp_path / "two/unit/a.html").read_bytes() == b"a"
    assert [p.place.file for p in verify(tmp_path)] == ["site/one/unit/a.html"]


@given(st.lists(st.dictionaries(st.sampled_from("abcd"), st.binary(max_size=3)), min_size=1, max_size=5))
def test_a_release_leaves_every_byte_of_earlier_ones_alone(tmp_path_factory, versions):
    site = tmp_path_factory.mktemp("site")
    frozen: dict[str, dict[str, bytes]] = {}
    for number, pages in enumerate(versions):
        put(site, f"r{number}", {f"unit/{name}.html": data for name, data in pages.items()})
        for name, files in frozen.items():
            assert tree(site / name) == files
        frozen[f"r{number}"] = tree(site / f"r{number}")
    assert verify(site) == ()
    assert names(site) == sorted(frozen, reverse=True)


def test_the_newest_shows_nothing_and_older_ones_say_that_they_are_old(tmp_path):
    put(tmp_path, "one")
    assert b"display" not in (tmp_path / "status/one.css").read_bytes()
    put(tmp_path, "two")
    assert b".gk-historic{display:block}" in (tmp_path / "status/one.css").read_bytes()
    assert b"display" not in (tmp_path / "status/two.css").read_bytes()
    assert (tmp_path / "one/release.css").read_bytes() == b'@import "../status/one.css";\n'
    assert (tmp_path / "latest/release.css").read_bytes() == b'@import "../status/two.css";\n'


def test_two_files_of_one_name_are_refused_and_nothing_stays(tmp_path):
    put(tmp_path, "one")
    before = tree(tmp_path)
    with pytest.raises(ValueError, match="two files"), session(tmp_path) as state:
        publish(tmp_path, state, draft("two", "one"), [("a.html", b""), ("a.html", b"")], replayable)
    assert tree(tmp_path) == before


def test_a_folder_in_the_way_is_left_alone(tmp_path):
    (tmp_path / "one").mkdir()
    (tmp_path / "one/mine.txt").write_text("x")
    with pytest.raises(OccupiedError):
        put(tmp_path, "one")
    assert (tmp_path / "one/mine.txt").read_text() == "x"


def test_one_release_at_a_time(tmp_path):
    with session(tmp_path), pytest.raises(disk.BusyError):
        put(tmp_path, "one")


def test_a_site_changed_meanwhile_is_kept_as_the_other_left_it(tmp_path):
    put(tmp_path, "one")
    other = (tmp_path / "versions.json").read_bytes() + b" "

    def meanwhile() -> Iterator[tuple[str, bytes]]:
        yield from outputs(PAGES)
        disk.replace(tmp_path / "versions.json", other, tmp_path)

    with pytest.raises(OvertakenError), session(tmp_path) as state:
        publish(tmp_path, state, draft("two", "one"), meanwhile(), replayable)
    assert (tmp_path / "versions.json").read_bytes() == other
    assert not (tmp_path / "two").exists()


@pytest.mark.parametrize("exchange", [True, False])
def test_latest_is_exchanged_with_and_without_the_systems_help(tmp_path, monkeypatch, exchange):
    if not exchange:
        monkeypatch.setattr(disk, "_exchange", lambda one, other: False)
    put(tmp_path, "one")
    put(tmp_path, "two", {"index.html": b"2"})
    assert (tmp_path / "latest/index.html").read_bytes() == b"2"
    assert verify(tmp_path) == ()


def counting(monkeypatch: pytest.MonkeyPatch, act: Callable[[int], None]) -> None:
    """Before the n-th of CALLS, from 0, `act(n)` happens."""
    count = iter(range(10**9))

    def wrapped(call: Callable[..., object]) -> Callable[..., object]:
        def function(*args: object, **kwargs: object) -> object:
            act(next(count))
            return call(*args, **kwargs)

        return function

    for name in CALLS:
        if hasattr(os, name):
            monkeypatch.setattr(os, name, wrapped(getattr(os, name)))


def number_of_calls(tmp_path: Path, releases: int) -> int:
    site = tmp_path / "counted"
    for number in range(releases):
        put(site, f"r{number}")
    seen = [0]
    with pytest.MonkeyPatch.context() as patch:
        counting(patch, lambda n: seen.__setitem__(0, n + 1))
        put(site, "last")
    return seen[0]


def old_or_new(site: Path, releases: int) -> None:
    """Every frozen release is whole, versions.json lists the old ones or the new one too, and verify finds
    nothing but that a release was interrupted. Where two folders can't be exchanged there is a moment without
    latest/, which it does find."""
    listed = names(site)
    assert listed in [
        [f"r{n}" for n in reversed(range(releases))],
        ["last", *(f"r{n}" for n in reversed(range(releases)))],
    ]
    for name in listed:
        assert tree(site / name)["index.html"] == "首页".encode()
    if not listed:
        assert settled(site) == ["GK928"]
    elif (site / "latest").exists() or not (site / JOURNAL).exists():
        assert settled(site) == []
    else:
        assert set(settled(site)) == {"GK923"}


@needs_fork
@pytest.mark.slow
@pytest.mark.parametrize("releases", [0, 1])
@pytest.mark.parametrize("exchange", [True, False])
def test_killed_at_any_step(tmp_path, monkeypatch, releases, exchange):
    if not exchange:
        monkeypatch.setattr(disk, "_exchange", lambda one, other: False)
    steps = number_of_calls(tmp_path, releases)
    assert steps > 100
    for step in range(0, steps, STRIDE):
        site = tmp_path / f"site-{step}"
        for number in range(releases):
            put(site, f"r{number}")
        child = os.fork()
        if child == 0:  # pragma: no cover - the coverage of a killed process is lost with it
            with pytest.MonkeyPatch.context() as patch:
                counting(patch, lambda n: os._exit(9) if n == step else None)  # noqa: B023
                put(site, "last")
            os._exit(0)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9
        old_or_new(site, releases)
        done = "last" in names(site)
        put(site, "again")
        assert verify(site) == ()
        assert names(site) == [
            "again",
            *(["last"] if done else []),
            *(f"r{n}" for n in reversed(range(releases))),
        ]


@pytest.mark.slow
@pytest.mark.parametrize("error", [errno.EIO, errno.ENOSPC])
def test_a_failing_call_leaves_the_old_state(tmp_path, error):
    """Whatever call fails, once or from then on (a full disk)."""
    steps = number_of_calls(tmp_path, 1)
    for step in range(0, steps, STRIDE):
        for lasting in (False, True):
            site = tmp_path / f"site-{step}-{lasting}"
            put(site, "r0")

            def fail(n: int, step: int = step, lasting: bool = lasting) -> None:
                if n == step or (lasting and n > step):
                    raise OSError(error, os.strerror(error))

            with pytest.MonkeyPatch.context() as patch:
                counting(patch, fail)
                try:
                    put(site, "last")
                except OSError:
                    failed = True
                else:
                    failed = False
            old_or_new(site, 1)
            if failed and not lasting:
                assert verify(site) == ()
            if not failed:
                assert names(site) == ["last", "r0"]
            put(site, "again")
            assert verify(site) == ()


@pytest.mark.parametrize(("call", "left"), [("unlink", JOURNAL), ("rmdir", ".latest-old")])
def test_what_fails_after_the_commit_is_no_failed_release(tmp_path, monkeypatch, call, left):
    put(tmp_path, "one")
    really = getattr(os, call)

    def failing(path: str | Path, **where: int) -> None:
        if Path(path).name == left:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        really(path, **where)

    with monkeypatch.context() as patch:
        patch.setattr(os, call, failing)
        assert put(tmp_path, "two") == 3
    assert names(tmp_path) == ["two", "one"]
    assert {problem.code for problem in verify(tmp_path)} == {"GK927"}
    put(tmp_path, "three")
    assert verify(tmp_path) == ()


def test_recovery_keeps_what_it_does_not_know(tmp_path):
    put(tmp_path, "one")
    (tmp_path / "README.md").write_text("x")
    (tmp_path / "mine").mkdir()
    (tmp_path / ".stage-two").mkdir()
    (tmp_path / JOURNAL).write_bytes(b'{\n "old": "one",\n "new": "two"\n}\n')
    recover(tmp_path)
    assert (tmp_path / "README.md").exists()
    assert (tmp_path / "mine").exists()
    assert not (tmp_path / ".stage-two").exists()
    assert not (tmp_path / JOURNAL).exists()


@pytest.mark.parametrize("journal", [b"", b"{}", b'{\n "new": ".."\n}\n', b'{\n "new": "latest"\n}\n'])
def test_a_journal_nobody_wrote_is_not_followed(tmp_path, journal):
    put(tmp_path, "one")
    (tmp_path / JOURNAL).write_bytes(journal)
    with pytest.raises(DamageError):
        put(tmp_path, "two")
    assert (tmp_path / "latest/index.html").exists()


def test_no_records_no_revisions(tmp_path):
    assert published(tmp_path) == {}
    put(tmp_path, "one")
    assert published(tmp_path) == {}
