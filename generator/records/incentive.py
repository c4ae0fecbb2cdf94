"""激励保障: pay standards and who pays, health checks, subsidies, examinations, election from the reserve:
the mechanism, and street-wide counts of years that are over. No unit and no person."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from generator.records.base import Citation, Part, Record, field
from generator.records.cadre import PostLevel
from generator.records.marks import GuardedCount
from generator.records.types import Count, Date, Line, Number, Prose, Year


class IncentiveType(StrEnum):
    """类型."""

    PAY = "报酬标准"
    HEALTH = "健康体检"
    PENSION = "养老补助"
    MEDICAL = "医疗补助"
    EXAMINATION = "报考招录"
    ELECTION = "后备干部选进两委"


class PayStandard(Part):
    """报酬标准 of a post: what is paid to whoever holds it, never what one person received."""

    post: Line = field("岗位", "如 村党组织书记、后备干部")
    level: PostLevel | None = field("岗位类别", "书记、主任／两委委员／后备干部等", None)
    amount: Number = field("金额", "多少")
    unit: Line = field("单位", "如 元/月")
    part: Line | None = field("项目", "如 固定报酬、绩效", None)
    payer: Line = field("负担", "由谁负担，如 街道财政")
    since: Date = field("起", "从哪一天起")
    until: Date | None = field("止", "到哪一天；还在执行不写", None)


class GuardedFigure(Part):
    """A year's count: street-wide, told once, after the year is over. Small numbers are told as 少于3."""

    item: Line = field("项目", "数的是什么，如 参加体检、参加招录考试")
    year: Year = field("年度", "哪一年；年度结束后才公布")
    number: GuardedCount = field("人数", "几人（次）；1、2 公布时自动写成 少于3")
    whole: Count | None = field("总数", "应有几人，如 应体检；没有不写", None)
    unit: Line = field("单位", "人、人次、件", "人")
    definition: Line = field("口径", "怎么数的，一句话")
    before: GuardedCount | None = field("原公布", "更正已经公布的数时，写原来公布的；没改过不写", None)


class Incentive(Record):
    """One measure."""

    kind: ClassVar[str] = "incentive"
    kind_title: ClassVar[str] = "激励保障"
    column: ClassVar[str] = "培养激励"

    title: Line = field("标题", "如 村社区干部健康体检")
    type: IncentiveType = field("类型", "报酬标准、健康体检、养老补助、医疗补助、报考招录、后备干部选进两委")
    plain: Line | None = field("通俗说明", "一句大白话", None)
    mechanism: Prose = field("办法", "谁能享受、怎么办、谁出钱")
    standards: tuple[PayStandard, ...] = field("标准", "每个岗位一条", ())
    figures: tuple[GuardedFigure, ...] = field("年度数字", "全街道的数，一项一年一条", ())
    bases: tuple[Citation, ...] = field("法律依据", "依据哪些规定", ())

    @property
    def heading(self) -> str:
        return self.title
