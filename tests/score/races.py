"""Eight releases at once into one site.

同名、等待   all of one name; the winner is held up half-way until the others have given up
异名、等待   each of its own name; likewise
同名、不等   all of one name, as fast as they can
异名、不等   each of its own name, likewise: whoever comes when another is through may follow it
"""

from __future__ import annotations

import os
import select
from collections.abc import Callable
from functools import partial
from pathlib import Path

from generator.release.disk import BusyError, remove
from generator.release.state import read_releases, versions_of
from generator.release.verify import verify
from tests.score.figures import Figures, Progress
from tests.score.operation import ALREADY, DONE, Child
from tests.score.place import link_copy
from tests.score.releasing import SITE, Replay, chained

ROUNDS, ONE, FOLLOWED = "轮", "恰有一个成功", "异名不等时先后成功"
CORRUPT, LOST, DOUBLE, NONE = "损坏", "丢失", "多于一个成功", "没有一个成功"
CONTENDERS = 8
BUSY = BusyError.__name__


def drill(replay: Replay, before: Path, folder: Path, rounds: int) -> Figures:
    """`rounds` in which exactly one may win, and a quarter as many in which winners may follow each other."""
    figures = Figures(f"{CONTENDERS} 个同时发布", bad=(CORRUPT, LOST, DOUBLE, NONE))
    figures.counts.update(dict.fromkeys((ROUNDS, ONE, "没抢到锁", FOLLOWED, *figures.bad), 0))
    progress = Progress(figures.title, rounds)
    kinds = ((True, True), (False, True), (True, False))
    for number in range(rounds):
        same, held = kinds[number % len(kinds)]
        _round(figures, replay, before, folder / "race", same, held)
        progress.step()
    for _ in range(-(-rounds // 4)):
        _round(figures, replay, before, folder / "race", same=False, held=False)
    return figures.done()


def _round(figures: Figures, replay: Replay, before: Path, place: Path, same: bool, held: bool) -> None:
    remove(place)
    link_copy(before, place)
    start, open_start = os.pipe()
    gate, open_gate = os.pipe()
    said, say = os.pipe()
    if not held:
        os.close(open_gate)
    names = ["race" if same else f"race-{number}" for number in range(CONTENDERS)]
    children = []
    for name in names:

        def started() -> None:
            """A pipe's end is closed when the last that holds it closes it: this child's copies too."""
            os.close(open_start)
            if held:
                os.close(open_gate)
            os.read(start, 1)

        waiting = partial(os.read, gate, 1)
        children.append(Child(partial(_contend, replay.named(name), place, waiting, say), started))
    os.close(open_start)
    if held:
        _wait_for(said, CONTENDERS - 1)
        os.close(open_gate)
    outcomes = [child.wait() for child in children]
    for descriptor in (start, gate, said, say):
        os.close(descriptor)
    winners = {name for name, outcome in zip(names, outcomes, strict=True) if outcome.word == DONE}
    others = [outcome for outcome in outcomes if outcome.word != DONE]
    won = sum(outcome.word == DONE for outcome in outcomes)
    wrong = [f"{one.word} {one.detail}" for one in others if one.word not in (BUSY, ALREADY)]
    figures.counts["没抢到锁"] += sum(one.word == BUSY for one in others)
    one_only = same or held
    if one_only:
        figures.counts[ROUNDS] += 1
        figures.counts[ONE] += won == 1
        figures.counts[DOUBLE] += won > 1
    else:
        figures.counts[FOLLOWED] += won
    figures.counts[NONE] += won == 0
    _look(figures, place / SITE, before / SITE, winners)
    figures.findings += wrong
    figures.counts[CORRUPT] += bool(wrong)


def _look(figures: Figures, site: Path, before: Path, winners: set[str]) -> None:
    """Listed are the earlier releases and the winners, in a chain, and verify finds nothing."""
    problems = [f"{problem.code} {problem.place.file}" for problem in verify(site)]
    if not chained(site):
        problems.append("releases don't follow each other")
    figures.counts[CORRUPT] += bool(problems)
    figures.findings += problems
    listed = {one.name for one in read_releases(site, versions_of(site))}
    wanted = {one.name for one in read_releases(before, versions_of(before))} | winners
    if listed != wanted:
        figures.counts[LOST] += 1
        figures.findings.append(f"listed {sorted(listed)}, told {sorted(wanted)}")


def _contend(replay: Replay, place: Path, waiting: Callable[[], object], say: int) -> str:
    """Publish, holding the site until `waiting` returns; whoever can't says so at once."""
    try:
        return replay.publish(place, lambda: (waiting(), None)[1])
    finally:
        os.write(say, b".")


def _wait_for(said: int, count: int, limit: float = 60.0) -> None:
    """Until so many have said something; a round in which they don't shows it in its winners."""
    for _ in range(count):
        ready, _, _ = select.select([said], [], [], limit)
        if not ready:
            return
        os.read(said, 1)
