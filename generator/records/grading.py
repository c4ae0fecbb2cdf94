"""等次规则: how votes become a grade. The rule and its denominator are data of each review."""

from __future__ import annotations

from enum import StrEnum

from generator.reckon.grading import Base, Tie
from generator.reckon.numbers import Rounding
from generator.records.base import Part, field
from generator.records.types import Count, Line, Number, Shared


class Comparison(StrEnum):
    """比较."""

    AT_LEAST = "不低于"
    ABOVE = "高于"
    AT_MOST = "不高于"
    BELOW = "低于"


class Method(StrEnum):
    """判定方法."""

    CLAUSES = "逐条判定"
    POINTS = "加权计分"
    PLURALITY = "得票最多"


class Condition(Part):
    """The votes of `grades` together, as a share of the base, compared with `share`."""

    grades: tuple[Line, ...] = field("等次", "哪几等的票合计，如 [优秀, 称职]", min_length=1)
    compare: Comparison = field("比较", "不低于、高于、不高于、低于", Comparison.AT_LEAST)
    share: Shared = field("比例", "如 2/3、80%")
    part: Line | None = field("部分", "只看哪一部分，如 群众测评；不写看各部分合并的票", None)


class Clause(Part):
    """One grade and what it takes; a clause without conditions takes whatever is left."""

    grade: Line = field("评为", "评为哪一等")
    conditions: tuple[Condition, ...] = field("条件", "同时满足才评为这一等；都不满足看下一条", ())


class GradePoints(Part):
    """加权计分: the points of one grade."""

    grade: Line = field("等次", "哪一等")
    points: Number = field("分值", "折合几分")


class Band(Part):
    """加权计分: the lowest score of a grade."""

    grade: Line = field("评为", "评为哪一等")
    score: Number = field("分数", "不低于多少分")


class GradingRule(Part):
    """等次规则. 逐条判定: clause by clause from the top, the first that holds decides."""

    grades: tuple[Line, ...] = field("等次", "从高到低，如 [优秀, 称职, 基本称职, 不称职]", min_length=2)
    base: Base = field("基数", "比例按什么算：有效票、收回票、发出票、到会人数、应到人数、全体成员")
    members: Count | None = field("全体成员数", "基数为全体成员时写多少人", None)
    method: Method = field("方法", "逐条判定、加权计分、得票最多")
    clauses: tuple[Clause, ...] = field("判定", "逐条判定用：从高到低，一条一条看", ())
    points: tuple[GradePoints, ...] = field("分值", "加权计分用：各等折合几分", ())
    bands: tuple[Band, ...] = field("分档", "加权计分用：多少分评为哪一等，从高到低", ())
    decimals: Count = field("小数位", "加权计分用：保留几位小数", 2)
    rounding: Rounding = field("取舍", "四舍五入、去尾、进一", Rounding.HALF_UP)
    tie: Tie | None = field("同票", "得票最多用：取较高等次、取较低等次、重新投票", None)
    source: Line | None = field("规则出处", "哪份文件规定的", None)
