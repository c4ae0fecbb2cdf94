"""The year's chain: what a goal is, how it changes, how far it is. One goal id from January to review."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from generator.records.base import Part, field
from generator.records.types import Count, Date, GoalRef, Id, Line, Number, Prose


class Category(StrEnum):
    """目标类别."""

    PARTY = "党建"
    ECONOMY = "经济"
    LIVELIHOOD = "民生"
    GOVERNANCE = "治理"
    INTEGRITY = "廉政"


class Direction(StrEnum):
    """方向: whether a target is to be reached or not to be exceeded."""

    AT_LEAST = "不少于"
    AT_MOST = "不超过"


class Target(Part):
    """目标值: a quantity with its unit, to be reached or, with 方向: 不超过, not to be exceeded. Of a limit
    the readings count what has happened so far; no share of it is progress."""

    amount: Number = field("数量", "多少，如 2.4")
    unit: Line = field("单位", "什么单位，如 公里、户、处、场")
    direction: Direction = field(
        "方向", "不写就是 不少于，要做到这么多；最多这么多的，写 不超过", Direction.AT_LEAST
    )

    def __str__(self) -> str:
        return f"{self.sign}{self.amount} {self.unit}"

    @property
    def limit(self) -> bool:
        """A limit not to be exceeded."""
        return self.direction is Direction.AT_MOST

    @property
    def sign(self) -> str:
        """What is printed before the amount; a target to be reached needs no word."""
        return f"{self.direction} " if self.limit else ""

    @property
    def verb(self) -> str:
        """What is said before the quantity of a reading."""
        return "已发生" if self.limit else "完成"

    def comparable(self, other: Target | None) -> bool:
        """Whether quantities told under both count the same thing."""
        return other is not None and (self.unit, self.direction) == (other.unit, other.direction)

    def met(self, done: Decimal, over: bool) -> bool | None:
        """Whether `done` keeps the promise. A limit is broken as soon as it is exceeded, but kept only when
        its time is `over`; None until then."""
        if not self.limit:
            return done >= self.amount
        if done > self.amount:
            return False
        return True if over else None

    def beside(self, done: Decimal) -> str | None:
        """What a reading of a limit amounts to, in words; None of a target to be reached, whose share in
        percent says it."""
        if not self.limit:
            return None
        excess = done - self.amount
        return f"超过 {excess} {self.unit}" if excess > 0 else "没有超过"


class Goal(Part):
    """年度目标: id, wording and target stay the same through the year."""

    id: Id = field("编号", "全站唯一，一年到头不变，如 2025-guangming-lu")
    category: Category = field("类别", "党建、经济、民生、治理、廉政")
    title: Line = field("名称", "几个字，如 环村路硬化")
    wording: Prose = field("内容", "承诺的原话")
    plain: Line | None = field("通俗说明", "对群众意味着什么", None)
    target: Target | None = field("目标值", "能用数量说的，写数量和单位；不能超过的，再写 方向: 不超过", None)
    start: Date | None = field("启动日期", "什么时候开始", None)
    due: Date = field("完成期限", "什么时候完成")
    origin: Line | None = field("目标来源", "如 征求意见、村民代表会议、上年整改", None)
    carried_from: GoalRef | None = field("结转自", "上一年没完成的目标编号", None)


class Status(StrEnum):
    """进展状态 at one reading."""

    NOT_STARTED = "未启动"
    GOING = "推进中"
    ON_TIME = "按时序"
    BEHIND = "滞后"
    DONE = "已完成"
    ADJUSTED = "调整"
    STOPPED = "终止"


class Evidence(Part):
    """履职纪实: one dated deed and its effect."""

    date: Date = field("日期", "哪一天")
    deed: Line = field("事项", "做了什么")
    effect: Line | None = field("成效", "有什么结果", None)


class Progress(Part):
    """进展: how far one goal is. Wording and target may be repeated from the pledge; they must be equal."""

    goal: GoalRef = field("目标", "目标编号，与承诺一致")
    title: Line | None = field("名称", "与承诺一致；可以不写", None)
    wording: Prose | None = field("内容", "与承诺一致；可以不写", None)
    target: Target | None = field("目标值", "与承诺（或调整后）一致；可以不写", None)
    status: Status = field("状态", "未启动、推进中、按时序、滞后、已完成、调整、终止")
    done: Number | None = field("完成数量", "完成了多少，单位与目标值相同；不超过的目标，写已发生多少", None)
    percent: Number | None = field("完成百分比", "没有数量目标的，写 0 到 100", None)
    evidence: tuple[Evidence, ...] = field("履职纪实", "日期、事项、成效", ())
    reason: Prose | None = field("原因", "滞后、调整、终止的原因", None)
    next_step: Prose | None = field("下一步", "怎么补、谁负责、到什么时候", None)
    decrease_why: Line | None = field("减少原因", "比上期少了的，说明原因", None)


class ChangeType(StrEnum):
    """变更类型."""

    ADDED = "新增"
    ADJUSTED = "调整"
    STOPPED = "终止"


class Change(Part):
    """变更: an addition, adjustment or stop, dated, approved and reasoned."""

    type: ChangeType = field("类型", "新增、调整、终止")
    goal: GoalRef = field("目标", "目标编号；新增的写新编号")
    date: Date = field("日期", "批准变更的日期")
    approver: Line = field("批准", "谁批准的，如 村民代表会议、街道党工委")
    reason: Prose = field("原因", "为什么变")
    new_goal: Goal | None = field("新增目标", "新增的目标全文", None)
    new_target: Target | None = field("新目标值", "调整后的数量", None)
    new_wording: Prose | None = field("新内容", "调整后的原话", None)
    new_due: Date | None = field("新期限", "调整后的期限", None)


class Question(Part):
    """提问与答复: the speaker by category only."""

    speaker: Line = field("提问人", "只写身份类别，如 村民代表、党员")
    question: Prose = field("问题", "问了什么")
    answer: Prose | None = field("答复", "怎么答的", None)
    answered_by: Line | None = field("答复人", "写岗位", None)
    answered: Date | None = field("答复日期", "会后答复的写日期", None)


class Meeting(Part):
    """会议: attendance by number."""

    name: Line = field("名称", "如 党员大会、村民代表会议")
    date: Date = field("日期", "哪一天")
    place: Line | None = field("地点", "在哪里", None)
    chair: Line = field("主持", "哪个机构或岗位主持")
    expected: Count = field("应到", "应到几人")
    present: Count = field("实到", "实到几人")
    attendees: Line | None = field("参加人员", "哪些人参加，只写类别", None)
    questions: tuple[Question, ...] = field("提问", "提问与答复", ())


def percent_of(progress: Progress, target: Target | None) -> Decimal | None:
    """Progress in percent of the target in force, unrounded; above 100 where more was done than promised.
    None of a limit: two of at most three is no progress of 67 %."""
    if target is not None and target.limit:
        return None
    if progress.percent is not None:
        return progress.percent
    if progress.done is not None and target is not None and target.amount:
        return progress.done * 100 / target.amount
    return Decimal(100) if progress.status is Status.DONE else None
