"""培训: a session or a shadowing (跟岗), by audience and unit, in numbers."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from generator.records.base import Citation, Part, Record, field
from generator.records.cadre import PostLevel
from generator.records.types import CadreRef, Count, Date, Line, Number, UnitRef, Year, YesNo


class Classroom(StrEnum):
    """课堂 of the street's own account."""

    PROFESSIONAL = "专业课堂"
    PRACTICE = "实践课堂"
    ONLINE = "网络课堂"


class Regime(StrEnum):
    """培训方式: for all, by area, or for key units. Which units a regime for key units is for stands in the
    rows by number only; no unit is labelled."""

    ALL = "理论学习全覆盖培训"
    AREA = "片区发展差异化培训"
    KEY = "重点村社精细化调训"


class Audience(StrEnum):
    """培训对象: three registers, each to be covered once a year."""

    CADRES = "村社区干部"
    RESERVES = "后备干部"
    GROUPS = "组干部"


#: Which posts make the register of an audience; 组干部 are counted by the units (组干部人数).
LEVELS: dict[Audience, frozenset[PostLevel]] = {
    Audience.CADRES: frozenset({PostLevel.HEAD, PostLevel.MEMBER, PostLevel.OVERSEER, PostLevel.STAFF}),
    Audience.RESERVES: frozenset({PostLevel.RESERVE}),
}


class Attendance(Part):
    """参训: one unit's part of an audience. `fresh` counts those of the year's register trained for the
    first time in the year; coverage is the sum of it over the year's sessions."""

    unit: UnitRef = field("单位", "哪个村社区")
    audience: Audience = field("对象", "村社区干部、后备干部、组干部")
    required: Count = field("应训", "应参加几人")
    attended: Count = field("参训", "到课几人")
    made_up: Count = field("补训", "缺课后补上的几人", 0)
    fresh: Count | None = field("首次", "名册内今年第一次参训的几人；不写就是参训加补训都是第一次", None)
    departed: Count = field("离任", "名册内、今年还没参训就已离任的，到这一次为止累计几人", 0)

    @property
    def trained(self) -> int:
        """Attended or made up."""
        return self.attended + self.made_up

    @property
    def first_time(self) -> int:
        return self.trained if self.fresh is None else self.fresh


class Shadowing(Part):
    """跟岗锻炼: who works beside whom, from when until when, with which result."""

    cadre: CadreRef = field("干部", "跟岗的后备干部")
    unit: UnitRef = field("单位", "在哪个村社区跟岗")
    mentor: CadreRef | None = field("带教", "带教干部的编号", None)
    mentor_post: Line = field("带教岗位", "带教人的岗位，如 村党支部书记")
    start: Date = field("开始", "第一天")
    end: Date | None = field("结束", "最后一天；还在跟岗不写", None)
    tasks: tuple[Line, ...] = field("内容", "跟着做了哪些日常工作", ())
    result: Line | None = field("结果", "如 期满，合格；还没结束不写", None)


class HoursMet(Part):
    """学时: how many of a group reached the year's hours, over a whole year."""

    group: Line = field("对象", "如 党员、村社区书记和班子成员")
    hours: Count = field("学时", "全年应达到几学时，如 32、56")
    required: Count = field("应达到", "应达到的几人")
    met: Count = field("达到", "达到的几人")


class Training(Record):
    """A training session, a rotation (轮训), or a shadowing."""

    kind: ClassVar[str] = "training"
    kind_title: ClassVar[str] = "培训"
    column: ClassVar[str] = "培养激励"

    title: Line = field("标题", "如 2026 年村社区干部轮训")
    year: Year = field("年度", "算哪一年的培训")
    classroom: Classroom = field("课堂", "专业课堂、实践课堂、网络课堂")
    regime: Regime | None = field(
        "方式", "理论学习全覆盖培训、片区发展差异化培训、重点村社精细化调训；跟岗不写", None
    )
    area: Line | None = field("片区", "差异化培训写片区名称", None)
    start: Date = field("开始", "第一天")
    end: Date | None = field("结束", "最后一天；只有一天的不写", None)
    planned: YesNo = field("计划中", "还没办的写 是", False)
    hours: Number | None = field("学时", "几学时", None)
    place: Line | None = field("地点", "在哪里", None)
    organiser: Line = field("主办", "谁办的")
    topics: tuple[Line, ...] = field("内容", "讲什么，一行一条", ())
    attendance: tuple[Attendance, ...] = field("参训", "每个村社区、每类对象一行", ())
    newcomers: tuple[CadreRef, ...] = field("新任干部", "任职培训的，写参加的新任干部编号", ())
    shadowing: tuple[Shadowing, ...] = field("跟岗", "跟岗锻炼的，一人一条", ())
    hours_met: tuple[HoursMet, ...] = field("年度学时", "全年学时达到情况，年底写", ())
    bases: tuple[Citation, ...] = field("法律依据", "依据哪些规定", ())

    @property
    def heading(self) -> str:
        return self.title
