"""Releases one after the other, each killed at a random moment, on the folder as the last kill left it."""

from __future__ import annotations

import random
import statistics
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from generator.release.disk import remove
from tests.score.figures import Figures, Progress
from tests.score.operation import KILLED, Child, Operation, Outcome
from tests.score.place import link_copy

KILLS, FINISHED, KEPT = "杀掉", "杀之前已完成", "保住的发布"
CORRUPT, LOST, RETRIES = "损坏", "丢失", "重试失败"
#: Operations on one folder before a fresh one is taken, or looking at it would take longer than killing.
SERIES = 8
#: Kills come up to so many times the length of an undisturbed run after its start.
_LONGEST = 1.3
#: Clearing up takes time too: how much longer a try is let run for each kill before it.
_LONGER = 0.25


def drill(
    chain: Callable[[Operation | None, int], Operation], folder: Path, kills: int, seed: int = 0
) -> Figures:
    """`chain(before, n)` is the operation that follows `before` (None: the first of a series)."""
    draw = random.Random(seed)
    figures = Figures("随机杀进程", bad=(CORRUPT, LOST, RETRIES))
    figures.counts.update(dict.fromkeys((KILLS, FINISHED, KEPT, "杀在恢复中途", *figures.bad), 0))
    progress = Progress(figures.title, kills)
    took = _undisturbed(chain(None, 0), folder)
    number = 0
    while figures.counts[KILLS] < kills:
        operation, place = chain(None, number), folder / "killed"
        remove(place)
        link_copy(operation.before, place)
        dirty = False
        for step in range(SERIES):
            if step:
                operation = chain(operation, number)
            number += 1
            state, tries = "old", 0
            while state == "old" and figures.counts[KILLS] < kills:
                span = statistics.median(took) * (1 + tries * _LONGER)
                tries += 1
                began = time.monotonic()
                child = Child(partial(operation.act, place))
                _kill_after(child, draw.uniform(0, _LONGEST) * span)
                outcome = child.wait()
                if outcome.word == KILLED:
                    figures.counts[KILLS] += 1
                    figures.counts["杀在恢复中途"] += dirty
                    progress.step()
                elif outcome.succeeded:
                    took = [*took[-20:], time.monotonic() - began]
                verdict = operation.judge(place, outcome, False)
                state, dirty = verdict.state, verdict.unsettled
                figures.counts[CORRUPT] += bool(verdict.corrupt) or state == "neither"
                figures.counts[LOST] += bool(verdict.lost)
                figures.findings += [f"{operation.name}: {w}" for w in (*verdict.corrupt, *verdict.lost)]
                if outcome.word != KILLED:
                    figures.counts[FINISHED] += outcome.succeeded
                    if not outcome.succeeded:
                        figures.counts[RETRIES] += 1
                        figures.findings.append(f"{operation.name}: {outcome.word} {outcome.detail}")
                        break
            if state != "new":
                break
            figures.counts[KEPT] += 1
        _settle(figures, operation, place)
    return figures.done()


def _undisturbed(operation: Operation, folder: Path, times: int = 3) -> list[float]:
    """Seconds that the operation takes when nobody kills it."""
    seconds = []
    for number in range(times):
        place = folder / f"timed-{number}"
        link_copy(operation.before, place)
        began = time.monotonic()
        Child(partial(operation.act, place)).wait()
        seconds.append(time.monotonic() - began)
        remove(place)
    return seconds


def _kill_after(child: Child, seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end and not child.ended:
        time.sleep(min(0.0005, max(0.0, end - time.monotonic())))
    child.kill()


def _settle(figures: Figures, operation: Operation, place: Path) -> None:
    """Without a kill it succeeds, and nothing is left over."""
    outcome: Outcome = Child(partial(operation.act, place)).wait()
    verdict = operation.judge(place, outcome, True)
    if not outcome.succeeded or verdict.bad or verdict.state != "new":
        figures.counts[RETRIES] += 1
        figures.findings.append(f"{operation.name}: {outcome.word} {outcome.detail} {verdict.corrupt}")
