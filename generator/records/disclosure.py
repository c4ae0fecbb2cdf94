"""公开目录: what must be disclosed, on which basis, by whom, how often and by which day."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from generator.records.base import Citation, Part, Record, field
from generator.records.cadre import PostLevel
from generator.records.marks import NamedPeriod
from generator.records.types import Count, Date, Line, Prose, Span, UnitRef, YesNo
from generator.records.unit import UnitType


class Frequency(StrEnum):
    """频次."""

    YEARLY = "每年"
    HALF_YEARLY = "每半年"
    QUARTERLY = "每季度"
    MONTHLY = "每月"
    EVENT = "有事随时"
    STANDING = "长期公开"

    @property
    def months(self) -> int | None:
        """Length of a period; None of what follows events or stands always."""
        return {"每年": 12, "每半年": 6, "每季度": 3, "每月": 1}.get(self.value)


class Event(StrEnum):
    """事件: what sets the clock running, and which record and date answers it."""

    MEETING = "评议会召开"  # review.meeting.date → review.published
    READING = "进展截至"  # midyear.as_of → midyear.published
    WINDOW_OVER = "选拔公示期满"  # last window of a selection → conclusion.date
    IN_POST = "干部到任"  # a post's start → the cadre record's approval
    OPINION = "收到意见"  # feedback.received → feedback.replied


class Owner(StrEnum):
    """由谁公开: for whom one duty a period is counted."""

    STREET = "街道"
    UNIT = "每个村社区"
    CADRE = "每名干部"  # who holds a post of `levels` on the due day, and held one in the period
    PLEDGE = "每份承诺"  # midyears and reviews of every pledge of the year signed by the due day


class Subject(StrEnum):
    """记录: which records of this site answer the duty."""

    UNIT = "村社区"
    CADRE = "干部"
    SELECTION = "公开选拔"
    RESERVE = "后备人才库"
    TRAINING = "培训"
    INCENTIVE = "激励保障"
    PLEDGE = "年初承诺"
    MIDYEAR = "年中唱票"
    REVIEW = "年末评议"
    POWER = "小微权力"
    SUPERVISION = "监督管理"
    FEEDBACK = "意见答复"


class Due(Part):
    """到期: the day of the period by which it is due, or the time after the event."""

    month: Count = field("第几个月", "从这一期的第 1 个月数起；下个月到期的，季度写 4、月写 2", 1)
    day: Count = field("日", "几号；写 31 就是当月最后一天", 31)
    workday: YesNo = field("逢假顺延", "到期日放假的，顺延到下一个工作日", True)


class Posted(Part):
    """公开登记: a disclosure that is not made on this site (村务公开栏), noted here; also one made here by a
    record that has been rewritten since (a pool, a unit) and no longer tells when it was first disclosed."""

    unit: UnitRef | None = field("单位", "哪个村社区；街道的不写", None)
    period: NamedPeriod = field("期", "如 2026-Q2、2026-06、2026")
    date: Date = field("日期", "公开的日期")
    place: Line = field("地点", "在哪里公开")


class Catalogue(Record):
    """One item of the disclosure catalogue (公开事项)."""

    kind: ClassVar[str] = "catalogue"
    kind_title: ClassVar[str] = "公开目录"
    column: ClassVar[str] = "公开目录"

    title: Line = field("事项", "公开事项的名称")
    plain: Line | None = field("通俗说明", "一句大白话", None)
    serial: Count = field("序号", "在目录里的次序")
    group: Line = field("类别", "如 党务、村务、制度类、事务类")
    content: Prose = field("内容", "公开哪些要素")
    bases: tuple[Citation, ...] = field("公开依据", "依据哪些规定", ())
    body: Line = field("公开主体", "谁负责公开")
    owner: Owner = field("由谁公开", "街道、每个村社区、每名干部、每份承诺", Owner.UNIT)
    units: tuple[UnitRef, ...] = field("适用单位", "只适用于部分村社区的写编号", ())
    unit_type: UnitType | None = field("适用类型", "只适用于村或者社区的写 村、社区", None)
    levels: tuple[PostLevel, ...] = field("岗位类别", "每名干部的，写哪几类岗位", ())
    frequency: Frequency = field("频次", "每年、每半年、每季度、每月、有事随时、长期公开")
    due: Due | None = field("到期", "每年、每季度等的到期日", None)
    event: Event | None = field("事件", "有事随时的，写什么事", None)
    within: Span | None = field("时限", "事件之后多久，如 10个工作日", None)
    record: Subject | None = field("记录", "用本站哪种记录公开；不在本站公开的不写", None)
    channels: tuple[Line, ...] = field("公开渠道", "在哪里公开")
    audience: Line = field("公开对象", "向谁公开，如 全社会、本村村民")
    retention: Line = field("保留", "公开多久")
    since: Date = field("起", "从哪一天起执行；从这天起的各期都要公开")
    until: Date | None = field("止", "执行到哪一天；还在执行不写", None)
    postings: tuple[Posted, ...] = field(
        "公开登记", "不在本站公开的，登记每次公开的日期和地点；本站记录改写以后，以前各期的也记在这里", ()
    )

    @property
    def heading(self) -> str:
        return self.title
