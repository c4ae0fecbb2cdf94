"""年初目标承诺: what a cadre or a committee promised for the year."""

from __future__ import annotations

from typing import ClassVar

from generator.records.base import Citation, Record, Window, field
from generator.records.goals import Goal, Meeting
from generator.records.types import CadreRef, Date, Line, UnitRef, Year


class Pledge(Record):
    """A year's pledge of one cadre (`cadre`) or of a unit's committee (班子: only `unit`)."""

    kind: ClassVar[str] = "pledge"
    kind_title: ClassVar[str] = "年初承诺"
    column: ClassVar[str] = "承诺与进展"

    year: Year = field("年度", "哪一年的目标")
    unit: UnitRef = field("单位", "哪个村社区")
    cadre: CadreRef | None = field("干部", "谁的承诺；班子的承诺不写", None)
    post: Line | None = field("职务", "以什么职务承诺", None)
    consulted: Line | None = field("征求意见", "怎么征求意见的", None)
    meeting: Meeting | None = field("通过会议", "哪次会议通过的", None)
    signed: Date = field("签字日期", "签承诺书的日期")
    endorsed: Date | None = field("街道批准日期", "街道批准的日期", None)
    endorser: Line | None = field("批准单位", "街道哪个单位批准", None)
    goals: tuple[Goal, ...] = field("目标", "年度目标，一项一条", min_length=1)
    window: Window | None = field("公示", "承诺公示", None)
    bases: tuple[Citation, ...] = field("法律依据", "依据哪些规定", ())

    @property
    def heading(self) -> str:
        return f"{self.year} 年目标承诺"
