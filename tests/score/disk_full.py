"""An operation on a disk with too little room, in blocks and in names, and again when there is enough.

The disk is a tmpfs of a given size in a mount namespace of its own, which is gone with its process.
"""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from tests.score.figures import Figures, Progress
from tests.score.operation import Child, Operation, Outcome
from tests.score.place import real_copy

DISKS, FULL, OLD, NEW = "磁盘", "写满", "留下旧状态", "留下新状态"
CORRUPT, LOST, RETRIES = "损坏", "丢失", "重试失败"
#: Bytes of a block of tmpfs.
BLOCK = os.sysconf("SC_PAGE_SIZE") if hasattr(os, "sysconf") else 4096
PLENTY = 1 << 20

_CLONE_NEWNS, _CLONE_NEWUSER, _MS_REMOUNT, _MS_REC, _MS_PRIVATE = 0x20000, 0x10000000, 32, 1 << 14, 1 << 18


def drill(operation: Operation, folder: Path, disks: int) -> Figures:
    """Half of the `disks` lack blocks, half lack names, from none to spare up to just not enough."""
    figures = Figures("磁盘写满", bad=(CORRUPT, LOST, RETRIES))
    figures.counts.update(dict.fromkeys((DISKS, FULL, OLD, NEW, "写满后要下次清理", *figures.bad), 0))
    outcome = _in_namespace(lambda: "done", folder)
    if not outcome.succeeded:
        figures.skipped = f"这里不允许挂载（{outcome.detail}）；用 root 运行，或允许用户命名空间"
        return figures.done()
    progress = Progress(figures.title, disks)
    for option, used in zip(("nr_blocks", "nr_inodes"), _room(operation.before), strict=True):
        need = _needed(operation, folder, option, used)
        tries = max(1, disks // 2)
        for number in range(tries):
            room = used + need * number // tries
            _try(figures, operation, folder, option, room)
            progress.step()
    return figures.done()


def _try(figures: Figures, operation: Operation, folder: Path, option: str, room: int) -> None:
    """One disk. What the child found stands in lines: a word for the count, a tab, and what to tell of it."""
    outcome = _in_namespace(partial(_on_disk, operation, folder / "disk", option, room), folder / "disk")
    figures.counts[DISKS] += 1
    if outcome.word != "tried":
        figures.counts[CORRUPT] += 1
        figures.findings.append(f"{option}={room}: {outcome.word} {outcome.detail}")
        return
    for line in outcome.detail.splitlines():
        word, _, finding = line.partition("\t")
        figures.counts[word] += 1
        if finding:
            figures.findings.append(f"{option}={room}: {finding}")


def _on_disk(operation: Operation, place: Path, option: str, room: int) -> str:
    _mount(place, f"{option}={room}")
    _fill(operation.before, place)
    lines = ["tried"]
    act = partial(operation.act, place)
    outcome = Child(act).wait()
    verdict = operation.judge(place, outcome, False)
    lines.append(OLD if verdict.state == "old" else NEW)
    if "No space left" in outcome.detail:
        lines.append(FULL)
    if verdict.unsettled:
        lines.append("写满后要下次清理")
    lines += [f"{CORRUPT}\t{words}" for words in verdict.corrupt]
    lines += [f"{LOST}\t{words}" for words in verdict.lost]
    _mount(place, f"{option}={PLENTY}", _MS_REMOUNT)
    again = Child(act).wait()
    settled = operation.judge(place, again, True)
    if not again.succeeded or settled.bad or settled.state != "new":
        lines.append(f"{RETRIES}\t{again.word} {again.detail} {' '.join(settled.corrupt)}".replace("\n", " "))
    return "\n".join(lines)


def _fill(before: Path, place: Path) -> None:
    for entry in before.iterdir():
        real_copy(entry, place / entry.name)


def _room(before: Path) -> tuple[int, int]:
    """Blocks and names that the state before takes: a tmpfs charges a name for every link too."""
    entries = list(before.rglob("*"))
    sizes = {e.stat().st_ino: e.stat().st_size for e in entries if e.is_file()}
    return sum(-(-size // BLOCK) for size in sizes.values()) + 1, len(entries) + 2


def _needed(operation: Operation, folder: Path, option: str, used: int) -> int:
    """How much more than `used` just suffices, by halving."""

    def enough(more: int) -> bool:
        disk = folder / "disk"
        return _in_namespace(partial(_fits, operation, disk, f"{option}={used + more}"), disk).word == "fits"

    high = 64
    while not enough(high):
        high *= 2
        if high > PLENTY:
            raise RuntimeError("no disk is large enough")
    low = high // 2 if high > 64 else 0
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (low, middle) if enough(middle) else (middle, high)
    return high


def _fits(operation: Operation, place: Path, options: str) -> str:
    _mount(place, options)
    _fill(operation.before, place)
    return "fits" if operation.act(place) == "done" else "not"


def _in_namespace(act: Callable[[], str], mount_point: Path) -> Outcome:
    """Run `act` in a child that may mount what nobody else sees."""
    mount_point.mkdir(exist_ok=True)
    return Child(act, _own_namespace).wait()


def _own_namespace() -> None:
    if not sys.platform.startswith("linux"):
        raise OSError("只有 Linux 能这样试")
    user, group = os.geteuid(), os.getegid()
    if user == 0:
        _call("unshare", _CLONE_NEWNS)
    else:
        _call("unshare", _CLONE_NEWNS | _CLONE_NEWUSER)
        for file, words in (("setgroups", "deny"), ("uid_map", f"0 {user} 1"), ("gid_map", f"0 {group} 1")):
            Path(f"/proc/self/{file}").write_text(words)
    _call("mount", b"none", b"/", None, _MS_REC | _MS_PRIVATE, None)


def _mount(place: Path, options: str, flags: int = 0) -> None:
    _call("mount", b"tmpfs", os.fsencode(place), b"tmpfs", flags, f"mode=0755,{options}".encode())


def _call(name: str, *arguments: object) -> None:
    function: Sequence[object] = getattr(ctypes.CDLL(None, use_errno=True), name)
    if function(*[ctypes.c_ulong(a) if isinstance(a, int) else a for a in arguments]):  # type: ignore[operator]
        number = ctypes.get_errno()
        raise OSError(number, os.strerror(number))
