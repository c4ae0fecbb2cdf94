"""What the drills try: an operation on a folder, interrupted in every way, and what may be found afterwards.

An operation is a function run in a child process (`act`) and a function that looks at the folder afterwards
(`judge`). Releasing is one (`releasing.py`); anything else that changes a published site can be drilled by
the same harness by giving these two.
"""

from __future__ import annotations

import os
import signal
import sys
import time
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

#: What a child says of itself: it did what it was for, or found it done. Anything else is an error's name.
DONE, ALREADY = "done", "already"
KILLED, SILENT, HANGS = "killed", "silent", "hangs"


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a child ended: `word` is DONE, ALREADY, KILLED, SILENT (ended without a word), HANGS or the name of
    an exception; `detail` is its message."""

    word: str
    detail: str = ""

    @property
    def succeeded(self) -> bool:
        return self.word in (DONE, ALREADY)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What readers have afterwards: the state before or the one after. `corrupt`: what belongs to neither;
    `lost`: what was published, or said to be, and isn't there; `unsettled`: the next run has to clear up."""

    state: Literal["old", "new", "neither"]
    corrupt: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()
    unsettled: bool = False

    @property
    def bad(self) -> bool:
        return bool(self.corrupt or self.lost)


@dataclass(frozen=True)
class Operation:
    """`before` is a folder ready for `act`, `after` the same folder when `act` has succeeded; both stay as
    they are, `act` gets copies. Acting where it is done already must do nothing and return ALREADY. `judge`
    gets a folder, how the child ended, and whether to expect exactly the state after, nothing left over."""

    name: str
    before: Path
    after: Path
    act: Callable[[Path], str]
    judge: Callable[[Path, Outcome, bool], Verdict]


class Child:
    """A forked process that runs `act` and tells its outcome through a pipe.

    Forked and not started afresh: everything is imported already, so the child does nothing but what is
    drilled. `started` runs in the child before `act`."""

    def __init__(self, act: Callable[[], str], started: Callable[[], None] = lambda: None) -> None:
        sys.stdout.flush()
        sys.stderr.flush()
        self._read, write = os.pipe()
        self.pid = os.fork()
        self._status: int | None = None
        if self.pid == 0:
            os.close(self._read)
            _run(act, started, write)
        os.close(write)

    def wait(self, limit: float = 120.0) -> Outcome:
        """The outcome; a child that takes longer than `limit` seconds is killed and said to hang."""
        end = time.monotonic() + limit
        while not self._reaped():
            if time.monotonic() > end:
                self.kill()
                self._reaped(0)
                os.close(self._read)
                return Outcome(HANGS, f"> {limit:.0f} s")
            time.sleep(0.001)
        with os.fdopen(self._read, "rb") as pipe:
            word, _, detail = pipe.read().decode("utf-8", "replace").partition("\n")
        if word:
            return Outcome(word, detail)
        assert self._status is not None
        return Outcome(KILLED if os.waitstatus_to_exitcode(self._status) == -signal.SIGKILL else SILENT)

    def kill(self) -> None:
        if self._status is None:
            os.kill(self.pid, signal.SIGKILL)

    @property
    def ended(self) -> bool:
        return self._reaped()

    def _reaped(self, options: int = os.WNOHANG) -> bool:
        if self._status is None:
            pid, status = os.waitpid(self.pid, options)
            if pid:
                self._status = status
        return self._status is not None


def _run(act: Callable[[], str], started: Callable[[], None], write: int) -> None:
    """The life of a child; never returns."""
    try:
        started()
        said = act()
    except BaseException as error:
        last = traceback.extract_tb(error.__traceback__)[-1]
        said = f"{type(error).__name__}\n{error} ({Path(last.filename).name}:{last.lineno})"
    os.write(write, said.encode("utf-8", "replace")[:4000])
    os._exit(0)
