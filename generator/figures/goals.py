"""目标: how many were pledged, done, behind, adjusted, stopped, by the newest reading of each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.chain import Thread, threads
from generator.figures.figure import Figure
from generator.figures.places import Section, counted
from generator.ledger import Ledger
from generator.records.goals import Status
from generator.records.pledge import Pledge


@dataclass(frozen=True, slots=True)
class Tally:
    """Goals of some pledges. 承诺: every goal pledged in January or added later; `done` by the newest
    reading; `behind` at it; `stopped` by approval; `idle` 未启动; `untold` those no reading tells of yet;
    `going` the rest."""

    goals: int
    done: int
    behind: int
    stopped: int
    idle: int
    untold: int
    adjusted: int
    added: int
    threads: tuple[Thread, ...]

    @property
    def going(self) -> int:
        return self.goals - self.done - self.behind - self.stopped - self.idle - self.untold

    @property
    def sentence(self) -> str:
        """承诺 12 项，完成 10 项，滞后 1 项，终止 1 项."""
        parts = [f"承诺 {self.goals} 项", f"完成 {self.done} 项"]
        parts += [f"滞后 {self.behind} 项"] if self.behind else []
        parts += [f"终止 {self.stopped} 项"] if self.stopped else []
        parts += [f"推进中 {self.going} 项"] if self.going else []
        parts += [f"未启动 {self.idle} 项"] if self.idle else []
        parts += [f"还没有公开进展 {self.untold} 项"] if self.untold else []
        return "，".join(parts)


def section_of(thread: Thread) -> Section:
    """Under which of the exclusive headings a goal is listed; 调整 is told besides."""
    if thread.stopped is not None or thread.status is Status.STOPPED:
        return Section.STOPPED
    return {Status.DONE: Section.DONE, Status.BEHIND: Section.BEHIND}.get(
        thread.status or Status.GOING, Section.OTHER
    )


def tally_of(chain: Iterable[Thread]) -> Tally:
    """Count goals whose threads are known."""
    found = tuple(chain)
    sections = [section_of(thread) for thread in found]
    running = [t for t, s in zip(found, sections, strict=True) if s is not Section.STOPPED]
    return Tally(
        goals=len(found),
        done=sections.count(Section.DONE),
        behind=sections.count(Section.BEHIND),
        stopped=sections.count(Section.STOPPED),
        idle=sum(thread.status is Status.NOT_STARTED for thread in running),
        untold=sum(thread.status is None for thread in running),
        adjusted=sum(thread.adjusted for thread in found),
        added=sum(thread.added is not None for thread in found),
        threads=found,
    )


def tally(ledger: Ledger, pledges: Iterable[Pledge]) -> Tally:
    """Count the goals of pledges as of their newest reading."""
    return tally_of(thread for pledge in pledges for thread in threads(ledger, pledge))


def years(ledger: Ledger) -> tuple[int, ...]:
    """Years with pledges, newest first."""
    return tuple(sorted({pledge.year for pledge in ledger.pledges()}, reverse=True))


DONE = "最近一次公开时状态为“已完成”的目标，含经批准调整后完成的。"
BEHIND = "最近一次公开时状态为“滞后”的目标，每项写明原因。"
ADJUSTED = "经批准调整过内容、数量或期限的目标，写明日期、原因和谁批准的；调整后完成的，在“完成”里也算。"
STOPPED = "经批准终止的目标，写明日期、原因和谁批准的。"


def goal_figures(counts: Tally, year: int, unit: str | None = None) -> tuple[Figure, ...]:
    """Of the street or one unit: pledged, and of those done, behind, adjusted, stopped."""

    def part(name: str, value: int, definition: str, section: Section) -> Figure:
        return Figure(name, value, "项", definition, counted(year, unit, section), counts.goals)

    pledged = Figure(
        "承诺的目标",
        counts.goals,
        "项",
        "年初承诺的目标，加上年中经批准新增的；一个编号计一项。",
        counted(year, unit),
        note=f"其中年中新增 {counts.added} 项" if counts.added else "",
    )
    return (
        pledged,
        part("完成", counts.done, DONE, Section.DONE),
        part("滞后", counts.behind, BEHIND, Section.BEHIND),
        part("调整", counts.adjusted, ADJUSTED, Section.ADJUSTED),
        part("终止", counts.stopped, STOPPED, Section.STOPPED),
    )
