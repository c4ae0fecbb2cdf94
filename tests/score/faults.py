"""Every call an operation makes on its folder fails once with EIO, once with ENOSPC, and once is the last.

After each: readers have the old state or the new one whole; then the same again without a fault succeeds.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from multiprocessing import get_context
from pathlib import Path

from generator.release.disk import remove
from tests.score.figures import Figures, Progress
from tests.score.operation import ALREADY, HANGS, SILENT, Child, Operation, Outcome, Verdict
from tests.score.place import Untouched, link_copy
from tests.score.strace import CALLS, FAULTS, LOOKING, Call, StraceError, inject, record

INJECTED, POSSIBLE, OLD, NEW = "故障", "全部可注入", "留下旧状态", "留下新状态"
CORRUPT, LOST, RETRIES, MISSED, IN_PLACE = "损坏", "丢失", "重试失败", "没有碰上", "原地改写"
UNSETTLED = "下次要清理"


@dataclass(frozen=True, slots=True)
class Trial:
    call: Call
    fault: str

    def __str__(self) -> str:
        return f"{self.fault} @ {self.call.name} #{self.call.nth} {self.call.text[:160]}"


@dataclass(frozen=True, slots=True)
class Tried:
    """`again` is what the retry came to."""

    trial: Trial
    hit: bool
    outcome: Outcome
    verdict: Verdict
    retried: Outcome
    again: Verdict
    touched: tuple[str, ...]


def drill(
    operation: Operation,
    folder: Path,
    trials: Sequence[Trial],
    title: str = "故障注入",
    possible: int | None = None,
    workers: int = 2,
) -> Figures:
    """The figures of `trials`, of so many that are `possible`, in scratch folders made in `folder`. Raises
    StraceError."""
    figures = Figures(title, bad=(CORRUPT, LOST, RETRIES, MISSED, IN_PLACE))
    figures.counts.update(dict.fromkeys((INJECTED, POSSIBLE, OLD, NEW, *figures.bad, UNSETTLED), 0))
    figures.counts[POSSIBLE] = possible or len(trials)
    base = Untouched(operation.before)
    progress = Progress(figures.title, len(trials))
    for tried in _all_tried(operation, folder, trials, workers):
        _count(figures, tried)
        progress.step()
    if touched := base.touched(thoroughly=True):
        figures.counts[IN_PLACE] += 1
        figures.findings.append(f"written in place: {', '.join(touched[:3])}")
    return figures.done()


def trials_of(operation: Operation, folder: Path, calls: tuple[str, ...] = (*CALLS, *LOOKING)) -> list[Trial]:
    """Every call of one undisturbed run with every fault. Raises StraceError."""
    place = folder / "record"
    link_copy(operation.before, place)
    found, outcome = record(partial(operation.act, place), place, calls, folder / "record.log")
    wrong = operation.judge(place, outcome, True).corrupt
    if not outcome.succeeded or wrong:
        raise StraceError(f"without a fault: {outcome.word} {outcome.detail} {' '.join(wrong)}")
    remove(place)
    return [Trial(call, fault) for call in found for fault in FAULTS]


def drawn(trials: Sequence[Trial], limit: int, seed: int = 0) -> list[Trial]:
    """`limit` of them; as many of each kind of call as can be, so that a small sample has rare calls too."""
    draw = random.Random(seed)
    kinds: dict[tuple[str, str], list[Trial]] = {}
    for trial in draw.sample(trials, len(trials)):
        kinds.setdefault((trial.call.name, trial.fault), []).append(trial)
    found: list[Trial] = []
    while len(found) < min(limit, len(trials)):
        for kind in kinds.values():
            if kind and len(found) < limit:
                found.append(kind.pop())
    return found


def _all_tried(operation: Operation, folder: Path, trials: Sequence[Trial], workers: int) -> Iterator[Tried]:
    if workers == 1:
        worker = _Worker(operation, folder / "worker")
        yield from map(worker, trials)
        return
    context = get_context("fork")
    queue = context.SimpleQueue()
    for number in range(workers):
        queue.put(number)
    with context.Pool(workers, _become_worker, (operation, folder, queue)) as pool:
        yield from pool.imap_unordered(_try, trials, chunksize=4)


class _Worker:
    """Tries faults one after the other in a scratch folder of its own."""

    def __init__(self, operation: Operation, folder: Path) -> None:
        self.operation, self.folder = operation, folder
        folder.mkdir()
        self.base = Untouched(operation.before)

    def __call__(self, trial: Trial) -> Tried:
        operation, place = self.operation, self.folder / "place"
        remove(place)
        link_copy(operation.before, place)
        act = partial(operation.act, place)
        hit, outcome = inject(act, trial.call, trial.fault, self.folder / "log")
        verdict = operation.judge(place, outcome, False)
        retried = Child(act).wait()
        again = operation.judge(place, retried, True)
        return Tried(trial, hit, outcome, verdict, retried, again, tuple(self.base.touched()))


_WORKER: list[_Worker] = []


def _become_worker(operation: Operation, folder: Path, queue: object) -> None:
    _WORKER.append(_Worker(operation, folder / f"worker-{queue.get()}"))  # type: ignore[attr-defined]


def _try(trial: Trial) -> Tried:
    return _WORKER[0](trial)


def _count(figures: Figures, tried: Tried) -> None:
    counts, where = figures.counts, str(tried.trial)
    if not tried.hit:
        counts[MISSED] += 1
        figures.findings.append(f"{where}: not met ({tried.outcome.word} {tried.outcome.detail})")
        return
    counts[INJECTED] += 1
    counts[OLD] += tried.verdict.state == "old"
    counts[NEW] += tried.verdict.state == "new"
    counts[UNSETTLED] += tried.verdict.unsettled
    counts[CORRUPT] += bool(tried.verdict.corrupt) or tried.verdict.state == "neither"
    counts[LOST] += bool(tried.verdict.lost)
    for word in (*tried.verdict.corrupt, *tried.verdict.lost):
        figures.findings.append(f"{where}: {word}")
    if not tried.retried.succeeded or tried.again.bad or tried.again.state != "new":
        counts[RETRIES] += 1
        said = " ".join((tried.retried.word, tried.retried.detail, *tried.again.corrupt))
        figures.findings.append(f"{where}: retry: {said}")
    if tried.outcome.word in (HANGS, SILENT):
        counts[CORRUPT] += 1
        figures.findings.append(f"{where}: {tried.outcome.word} {tried.outcome.detail}")
    if tried.retried.word == ALREADY and tried.verdict.state == "old":
        figures.findings.append(f"{where}: retry found it done, readers had the old state")
    if tried.touched:
        counts[IN_PLACE] += 1
        figures.findings.append(f"{where}: written in place: {', '.join(tried.touched[:3])}")
    figures.notes[f"{tried.trial.fault} → {tried.outcome.word}，{tried.verdict.state}"] += 1
