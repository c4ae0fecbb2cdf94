"""监督管理: filing, reports of major matters, regular supervision, 小错歇职: the mechanism and yearly counts.
An individual decision stands here only where a rule orders its publication, and only until a day."""

from __future__ import annotations

import datetime
from enum import StrEnum
from typing import ClassVar

from generator.records.base import Citation, Part, Record, field
from generator.records.incentive import GuardedFigure
from generator.records.types import CadreRef, Date, Line, Prose


class SupervisionType(StrEnum):
    """制度."""

    FILING = "备案管理"
    REPORTING = "重大事项报告"
    REGULAR = "常态化监督"
    PAUSE = "小错歇职"


class DecisionType(StrEnum):
    """决定类型, in neutral words; 歇职 is this street's own institution and no 处分."""

    REMINDED = "提醒谈话"
    IMPROVE = "限期改进"
    PAUSE = "歇职"
    MOVED = "岗位调整"
    ENDED = "依法终止职务"


class Decision(Part):
    """个别决定. Published only between the end of the recheck and its last day on the site."""

    cadre: CadreRef = field("干部", "对谁")
    post: Line = field("职务", "当时的职务")
    type: DecisionType = field("类型", "提醒谈话、限期改进、歇职、岗位调整、依法终止职务")
    body: Line = field("决定机关", "谁决定的")
    date: Date = field("日期", "决定日期")
    ordered_by: Citation = field("公开依据", "哪条规定要求公开这个决定")
    bases: tuple[Citation, ...] = field("法律依据", "决定依据哪些规定", ())
    told: Date = field("告知日期", "告知本人事实、理由、依据的日期")
    heard: Line = field("陈述申辩", "如 2026-03-05 书面陈述；或 没有提出")
    recheck_until: Date = field("复核期满", "申请复核的期限到哪一天")
    recheck: Line | None = field("复核结论", "申请过复核的，写结论", None)
    start: Date | None = field("开始", "歇职等的第一天", None)
    end: Date | None = field("结束", "歇职等的最后一天", None)
    until: Date = field("公开至", "在网上公开到哪一天，之后自动撤下")
    words: Line | None = field("说明", "一句话，只说事实", None)

    def shown_on(self, day: datetime.date) -> bool:
        """Whether the decision stands on the site on a day, the last included."""
        return self.recheck_until < day <= self.until


class Supervision(Record):
    """One institution of supervision."""

    kind: ClassVar[str] = "supervision"
    kind_title: ClassVar[str] = "监督管理"
    column: ClassVar[str] = "监督管理"

    title: Line = field("标题", "如 小错歇职")
    type: SupervisionType = field("制度", "备案管理、重大事项报告、常态化监督、小错歇职")
    plain: Line | None = field("通俗说明", "一句大白话", None)
    mechanism: Prose = field("办法", "谁来管、管什么、怎么管、多久")
    items: tuple[Line, ...] = field("事项", "如 要报告的事项、要备案的岗位，一行一条", ())
    body: Line = field("执行单位", "谁来执行")
    figures: tuple[GuardedFigure, ...] = field("年度数字", "全街道的数，一项一年一条", ())
    decisions: tuple[Decision, ...] = field("决定", "只有规定要求公开的才写", ())
    bases: tuple[Citation, ...] = field("法律依据", "依据哪些规定", ())

    @property
    def heading(self) -> str:
        return self.title
