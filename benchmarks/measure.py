"""Measure whole processes: wall time and the largest process's peak memory."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

#: A child's ru_maxrss starts from its parent's at the moment of exec, so that a large parent would be
#: measured instead. Hence a small interpreter in between, which takes the time too.
_LAUNCHER = """
import json, os, sys, time
argv = json.loads(sys.argv[1])
null = os.open(os.devnull, os.O_RDWR)
begin = time.perf_counter()
pid = os.posix_spawnp(argv[0], argv, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, null, 1)])
_, status, usage = os.wait4(pid, 0)
seconds = time.perf_counter() - begin
print(json.dumps({"seconds": seconds, "cpu": usage.ru_utime + usage.ru_stime, "kib": usage.ru_maxrss,
                  "code": os.waitstatus_to_exitcode(status)}))
"""


@dataclass(frozen=True, slots=True)
class Run:
    """One process: wall and processor seconds (its children's included) and peak memory in MiB of the
    largest single process among them."""

    seconds: float
    cpu: float
    mib: float


class RunFailed(Exception):  # noqa: N818 (named by what is the case)
    """The process measured ended badly or took longer than allowed."""


def run(argv: Sequence[str], cwd: Path, environment: Mapping[str, str], limit: float | None = None) -> Run:
    """Run to its end. Raises RunFailed; `limit` is in seconds."""
    command = [sys.executable, "-I", "-S", "-c", _LAUNCHER, json.dumps(list(argv))]
    # A session of its own, so that a run that takes too long ends with all its processes.
    process = subprocess.Popen(
        command,
        cwd=cwd,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        out, err = process.communicate(timeout=limit)
    except subprocess.TimeoutExpired as error:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        raise RunFailed(f"longer than {limit:g} s") from error
    if process.returncode or (told := json.loads(out))["code"]:
        raise RunFailed(f"{' '.join(argv)}\n{err[-2000:]}")
    return Run(told["seconds"], told["cpu"], told["kib"] / 1024)
