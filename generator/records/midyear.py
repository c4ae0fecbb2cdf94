"""年中"唱票": the goals read out one by one with their progress (not a counting of ballots)."""

from __future__ import annotations

from typing import ClassVar

from generator.records.base import Record, Window, field
from generator.records.goals import Change, Meeting, Progress
from generator.records.types import Count, Date, MidyearRef, PledgeRef


class Midyear(Record):
    """One reading of one pledge; a year may have any number of them (期次 1, 2, …)."""

    kind: ClassVar[str] = "midyear"
    kind_title: ClassVar[str] = "年中“唱票”"
    column: ClassVar[str] = "承诺与进展"

    pledge: PledgeRef = field("承诺", "哪一份承诺的编号")
    sequence: Count = field("期次", "当年第几期，从 1 起")
    as_of: Date = field("截至", "进展算到哪一天")
    published: Date | None = field("公布日期", "向群众公布的日期", None)
    changes: tuple[Change, ...] = field("变更", "新增、调整、终止的目标", ())
    progress: tuple[Progress, ...] = field("进展", "每个目标一条，一个也不能少", min_length=1)
    meeting: Meeting | None = field("会议", "宣读会的情况", None)
    meeting_in: MidyearRef | None = field("会议见", "同一次会议已写在哪条年中记录里", None)
    window: Window | None = field("公示", "公示", None)

    @property
    def heading(self) -> str:
        return f"第 {self.sequence} 期进展"
