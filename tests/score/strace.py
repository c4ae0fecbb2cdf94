"""System calls of a child seen, and made to fail one at a time, with strace.

strace is attached to a child that waits for it, so calls are counted from the operation's first: the child
repeats a harmless call until strace makes that one fail too, by which it knows that strace has begun.
"""

from __future__ import annotations

import ctypes
import os
import re
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.score.operation import HANGS, Child, Outcome

#: Every way to change the disk or hold on to it. Which of two spellings is used depends on the machine.
CALLS = (
    "open",
    "openat",
    "close",
    "write",
    "pwrite64",
    "mkdir",
    "mkdirat",
    "link",
    "linkat",
    "rename",
    "renameat",
    "renameat2",
    "fsync",
    "fdatasync",
    "unlink",
    "unlinkat",
    "rmdir",
    "truncate",
    "ftruncate",
    "chmod",
    "fchmod",
    "fchmodat",
    "flock",
)
#: Looking can fail too.
LOOKING = ("read", "pread64", "getdents64", "stat", "lstat", "newfstatat", "statx", "fstat")
#: What is done to a call: strace's words for it.
FAULTS = {"EIO": "error=EIO", "ENOSPC": "error=ENOSPC", "SIGKILL": "signal=SIGKILL"}

_SIGNAL = "getsid"
_LINE = re.compile(r"^(?:\d+ +)?(\w+)\((.*)$")
_PR_SET_PTRACER, _PR_SET_PTRACER_ANY = 0x59616D61, -1


class StraceError(Exception):
    """strace can't be had or may not look at processes; the text says what to do."""


@dataclass(frozen=True, slots=True)
class Call:
    """One call of the operation: the `nth` of its name, from 1; `text` is what strace shows of it."""

    name: str
    nth: int
    text: str


def needs_strace() -> None:
    """Raises StraceError where calls can't be made to fail here."""
    if not sys.platform.startswith("linux"):
        raise StraceError("strace 只有 Linux 有，这一项在这里不能做")
    if not shutil.which("strace"):
        raise StraceError("没有 strace：请安装（Debian、Ubuntu：apt-get install strace）")
    child = Child(lambda: "done", _wait_for_strace)
    try:
        _attach(child, ("-e", f"trace={_SIGNAL}"), Path(os.devnull))
    finally:
        child.kill()
        child.wait()


def record(
    act: Callable[[], str], root: Path, calls: tuple[str, ...], log: Path
) -> tuple[list[Call], Outcome]:
    """Run `act` whole; which of `calls` it made on what lies in `root`, in order. A file is also recognised
    by its descriptor. Raises StraceError."""
    child = Child(act, _wait_for_strace)
    names = ",".join(f"?{name}" for name in calls)
    _attach(child, ("-y", "-s", "4096", "-e", f"trace={names},{_SIGNAL}"), log)
    outcome = child.wait()
    return list(_calls(log, str(root), calls)), outcome


def _calls(log: Path, root: str, calls: tuple[str, ...]) -> Iterator[Call]:
    counted: Counter[str] = Counter()
    for line in log.read_text("utf-8", "replace").splitlines():
        found = _LINE.match(line)
        if found and found[1] in calls:
            counted[found[1]] += 1
            if root in found[2]:
                yield Call(found[1], counted[found[1]], found[2].replace(root, ""))


def inject(
    act: Callable[[], str], call: Call, fault: str, log: Path, limit: float = 120.0
) -> tuple[bool, Outcome]:
    """Run `act` with `fault` at `call`: whether it was met, and how the child ended. Raises StraceError."""
    child = Child(act, _wait_for_strace)
    what = f"inject={call.name}:{FAULTS[fault]}:when={call.nth}"
    ended = _attach(child, ("-e", f"trace={call.name},{_SIGNAL}", "-e", what), log, limit)
    outcome = child.wait(limit)
    if not ended:
        outcome = Outcome(HANGS, f"> {limit:.0f} s")
    hit = any(
        (line[1] == call.name and "(INJECTED)" in line[2]) or "killed by SIGKILL" in line[0]
        for line in map(_parsed, log.read_text("utf-8", "replace").splitlines())
    )
    return hit, outcome


def _parsed(line: str) -> tuple[str, str, str]:
    found = _LINE.match(line)
    return (line, found[1], found[2]) if found else (line, "", "")


def _attach(child: Child, options: tuple[str, ...], log: Path, limit: float = 120.0) -> bool:
    """Trace the child to its end; False where it took longer than `limit` seconds and was killed. Raises
    StraceError where strace can't."""
    told = f"inject={_SIGNAL}:error=ESRCH"
    strace = subprocess.Popen(
        ["strace", "-f", "-qq", "-o", log, *options, "-e", told, "-p", str(child.pid)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
    )
    try:
        _, said = strace.communicate(timeout=limit)
    except subprocess.TimeoutExpired:
        child.kill()
        strace.communicate()
        return False
    if strace.returncode and not child.ended:
        child.kill()
        child.wait()
        raise StraceError(
            f"strace 不能跟踪进程：{said.decode('utf-8', 'replace').strip()}。"
            "容器里请加 --cap-add=SYS_PTRACE，或用 root 运行。"
        )
    return True


def _wait_for_strace() -> None:
    """In the child: let any process trace this one, and return when one does."""
    ctypes.CDLL(None).prctl(_PR_SET_PTRACER, ctypes.c_ulong(_PR_SET_PTRACER_ANY & (2**64 - 1)), 0, 0, 0)
    while True:
        try:
            os.getsid(0)
        except OSError:
            return
        time.sleep(0.0005)
