"""Drills of what changes a published site: python -m tests.score [PART]..."""

from __future__ import annotations

import argparse
import gc
import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from tests.score import disk_full, faults, kills, races
from tests.score.figures import Figures
from tests.score.interruption import interrupted
from tests.score.operation import Operation
from tests.score.place import scratch_root
from tests.score.releasing import Replay, first, make_street, releasing
from tests.score.strace import StraceError, needs_strace

PARTS = ("faults", "recovery", "first", "kills", "races", "disk")
DOCS = Path(__file__).parents[2] / "docs" / "score.md"
BEGIN, END = "<!-- figures: written by make score ARGS=--record -->", "<!-- end of figures -->"


def run(
    parts: Sequence[str],
    folder: Path,
    faults_limit: int | None = None,
    kill_count: int = 1000,
    rounds: int = 100,
    disks: int = 100,
    workers: int = 2,
    seed: int = 0,
) -> list[Figures]:
    """The figures of every part, told on stdout as they come. `folder` is emptied of nothing and keeps what
    the drills made in it."""
    before, replay = make_street(folder)
    operation = releasing(replay, before, folder)
    gc.freeze()  # children don't walk, and so don't copy, what stands in memory now
    figures = []
    for part in parts:
        own = folder / part
        own.mkdir()
        match part:
            case "faults":
                found = _faults("故障注入", lambda: operation, own, faults_limit, workers, seed)
            case "recovery":
                made = partial(interrupted, operation, own)
                found = _faults("故障注入：中断之后", made, own, faults_limit, workers, seed)
            case "first":
                made = partial(first, folder, own)
                found = _faults("故障注入：第一期", made, own, faults_limit, workers, seed)
            case "kills":
                found = kills.drill(Chain(replay, before, own), own, kill_count, seed)
            case "races":
                found = races.drill(replay, before, own, rounds)
            case _:
                found = disk_full.drill(operation, own, disks)
        print(found.text(), flush=True)
        figures.append(found)
    return figures


def _faults(
    title: str, made: Callable[[], Operation], folder: Path, limit: int | None, workers: int, seed: int
) -> Figures:
    try:
        needs_strace()
    except StraceError as error:
        return Figures(title, skipped=str(error))
    operation = made()
    trials = faults.trials_of(operation, folder)
    tried = faults.drawn(trials, limit or len(trials), seed)
    return faults.drill(operation, folder, tried, title, len(trials), workers)


class Chain:
    """Releases that follow each other; what the series before needed is removed when one begins."""

    def __init__(self, replay: Replay, before: Path, folder: Path) -> None:
        self._replay, self._before, self._folder = replay, before, folder

    def __call__(self, operation: Operation | None, number: int) -> Operation:
        if operation is None:
            for old in self._folder.glob("after-*"):
                shutil.rmtree(old)
        before = operation.after if operation else self._before
        return releasing(self._replay.named(f"k{number}"), before, self._folder)


def main() -> int:
    parser = argparse.ArgumentParser("python -m tests.score", description=__doc__)
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"{', '.join(PARTS)}; none: all")
    parser.add_argument("--faults", type=int, metavar="N", help="draw N faults instead of trying all")
    parser.add_argument("--kills", type=int, default=1000, metavar="N")
    parser.add_argument("--rounds", type=int, default=100, metavar="N")
    parser.add_argument("--disks", type=int, default=100, metavar="N")
    parser.add_argument("--workers", type=int, default=2, choices=(1, 2))
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--folder", type=Path, help="make scratch folders here (else /dev/shm or /tmp)")
    parser.add_argument("--record", action="store_true", help="write the figures into docs/score.md")
    told = parser.parse_args()
    if unknown := [part for part in told.parts if part not in PARTS]:
        parser.error(f"unknown part: {', '.join(unknown)}")
    parts = told.parts or PARTS
    with tempfile.TemporaryDirectory(prefix="gongkai-score-", dir=told.folder or scratch_root()) as made:
        folder = Path(made)
        figures = run(
            parts, folder, told.faults, told.kills, told.rounds, told.disks, told.workers, told.seed
        )
    if told.record:
        _record(figures, told.seed)
    return 0 if all(one.passed for one in figures) else 1


def _record(figures: Sequence[Figures], seed: int) -> None:
    """Replace the figures in docs/score.md."""
    head, _, rest = DOCS.read_text("utf-8").partition(BEGIN)
    _, _, tail = rest.partition(END)
    machine = f"{os.cpu_count()} 核，Linux {platform.release()}，Python {platform.python_version()}"
    lines = [
        f"{date.today()}；{machine}；seed {seed}",
        "",
        "| 项 | 数 | 结果 |",
        "|---|---|---|",
        *(one.row() for one in figures),
    ]
    DOCS.write_text("\n".join([head + BEGIN, "", *lines, "", END]) + tail, "utf-8")


if __name__ == "__main__":
    sys.exit(main())
