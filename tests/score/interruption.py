"""An operation that begins where the same one was killed: what it has to clear up first can fail too."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from tests.score.faults import trials_of
from tests.score.operation import KILLED, Operation
from tests.score.place import link_copy
from tests.score.strace import CALLS, StraceError, inject


def interrupted(operation: Operation, folder: Path) -> Operation:
    """The operation on a folder in which it was killed at its last rename but readers still have the old
    state: the most there can be to clear up. Raises StraceError."""
    renames = [
        trial.call
        for trial in trials_of(operation, folder, CALLS)
        if trial.fault == "SIGKILL" and trial.call.name.startswith("rename")
    ]
    for number, call in enumerate(reversed(renames)):
        place = folder / f"interrupted-{number}"
        link_copy(operation.before, place)
        hit, outcome = inject(partial(operation.act, place), call, "SIGKILL", folder / "interrupted.log")
        verdict = operation.judge(place, outcome, False)
        if hit and outcome.word == KILLED and verdict.state == "old" and verdict.unsettled:
            return replace(operation, before=place)
    raise StraceError(f"{operation.name} can't be interrupted")
