"""年末述职评议 / 民主评议: who judged, by how many votes, by which rule, and what followed."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from generator.records.base import Citation, Part, Record, Window, field
from generator.records.goals import Change, Meeting, Progress
from generator.records.grading import GradingRule
from generator.records.types import (
    CadreRef,
    Count,
    Date,
    GoalRef,
    Line,
    PledgeRef,
    Prose,
    ReviewRef,
    Shared,
    UnitRef,
    Year,
    YesNo,
)


class ReviewType(StrEnum):
    """类型: by the Party and the street, or by statute; each with its own basis."""

    REPORT = "述职评议"
    STATUTORY = "民主评议"


class ReviewSubject(StrEnum):
    """评议对象."""

    PERSON = "个人"
    COMMITTEE = "班子"


class PartKind(StrEnum):
    """测评类别."""

    MEMBERS = "党员测评"
    RESIDENTS = "群众测评"
    DEPARTMENTS = "主管部门评价"


class BallotPart(Part):
    """One part of the judgement. Votes by grade; a department without ballots writes its grade."""

    kind: PartKind = field("类别", "党员测评、群众测评、主管部门评价")
    assessor: Line = field("评价人", "谁来评，如 全体党员、村民代表、街道党工委")
    weight: Shared | None = field("权重", "占总评的比例，如 40%", None)
    issued: Count | None = field("发出", "发出几张票", None)
    returned: Count | None = field("收回", "收回几张", None)
    valid: Count | None = field("有效", "有效几张", None)
    void: Count | None = field("作废", "作废几张", None)
    abstained: Count | None = field("弃权", "有效票中弃权几张", None)
    votes: dict[Line, Count] = field("票数", "各等次几票", default_factory=dict)
    printed: dict[Line, Line] = field("公布比例", "另外公布过的百分比，如 优秀 58.1%", default_factory=dict)
    grade: Line | None = field("评价", "不投票的，写评为哪一等", None)
    opinion: Prose | None = field("评价意见", "主管部门的文字意见", None)
    outside: YesNo = field("会外", "不在评议会上投票，会外入户测评的写 是", False)


class Quorum(Part):
    """法定人数: the share of those expected who had to be present."""

    share: Shared = field("比例", "如 2/3、过半数写 1/2")
    more_than: YesNo = field("须超过", "过半数一类须超过的写 是", False)
    body: Line | None = field("会议", "哪个会议的规定", None)
    basis: Citation | None = field("依据", "哪条规定", None)


class ConsequenceType(StrEnum):
    """结果运用, in neutral words."""

    PROMOTED = "选任晋升"
    PRAISED = "表扬奖励"
    REMINDED = "提醒谈话"
    IMPROVE = "限期改进"
    MOVED = "岗位调整"
    ENDED = "依法终止职务"
    NONE = "无"


class Consequence(Part):
    """结果运用: what followed, decided by whom, on which basis."""

    type: ConsequenceType = field(
        "类型", "选任晋升、表扬奖励、提醒谈话、限期改进、岗位调整、依法终止职务、无"
    )
    body: Line | None = field("决定机关", "谁决定的", None)
    date: Date | None = field("日期", "决定日期", None)
    bases: tuple[Citation, ...] = field("法律依据", "依据哪些规定", ())
    words: Line | None = field("说明", "一句话说明", None)


class Issue(Part):
    """评议提出的问题 → 整改 → next year's pledge."""

    issue: Prose = field("问题", "评议中提出什么问题")
    measure: Prose = field("整改", "怎么改")
    responsible: Line = field("责任岗位", "谁负责")
    due: Date = field("期限", "什么时候改完")
    result: Prose | None = field("整改结果", "改得怎样；还没到期不写", None)
    finished: Date | None = field("完成日期", "改完的日期", None)
    goal: GoalRef | None = field("转为目标", "列入下一年承诺的目标编号", None)


class Reply(Part):
    """本人说明: printed beside the judgement, at equal size."""

    date: Date = field("日期", "哪一天")
    words: Prose = field("内容", "本人的话")


class Recheck(Part):
    """复核."""

    deadline: Date | None = field("申请期限", "可以申请复核到哪一天", None)
    applied: Date | None = field("申请日期", "申请复核的日期；没申请不写", None)
    body: Line | None = field("复核机构", "谁复核", None)
    decided: Date | None = field("结论日期", "复核结论的日期", None)
    outcome: Prose | None = field("结论", "维持还是改变，为什么", None)


class Review(Record):
    """A review of a person or of a committee; planned ones have no meeting yet."""

    kind: ClassVar[str] = "review"
    kind_title: ClassVar[str] = "年末评议"
    column: ClassVar[str] = "述职评议"

    year: Year = field("年度", "评议哪一年")
    type: ReviewType = field("类型", "述职评议 或 民主评议")
    subject: ReviewSubject = field("对象", "个人 或 班子")
    unit: UnitRef = field("单位", "哪个村社区")
    cadre: CadreRef | None = field("干部", "评议谁；评议班子不写", None)
    post: Line | None = field("职务", "以什么职务接受评议", None)
    pledge: PledgeRef | None = field("承诺", "对应哪份承诺", None)
    planned: Date | None = field("计划日期", "计划哪天开会", None)
    planned_place: Line | None = field("计划地点", "计划在哪里开会", None)
    plan_published: Date | None = field("计划公布日期", "评议计划哪天公布的", None)
    meeting: Meeting | None = field("会议", "评议会的情况；还没开不写", None)
    meeting_in: ReviewRef | None = field("会议见", "同一次会议已写在哪条评议记录里", None)
    chaired_by_supervisor: YesNo = field("监督机构主持", "由村（居）务监督机构主持写 是", False)
    quorum: Quorum | None = field("法定人数", "到会多少人才有效", None)
    changes: tuple[Change, ...] = field("变更", "年中以后批准的变更", ())
    progress: tuple[Progress, ...] = field("完成情况", "每个目标年末的情况，一个也不能少", ())
    parts: tuple[BallotPart, ...] = field("测评", "各部分的票数或评价", ())
    rule: GradingRule | None = field("等次规则", "票数怎么变成等次", None)
    grade: Line | None = field("结果", "评为哪一等", None)
    consequence: Consequence | None = field("结果运用", "结果怎么用", None)
    issues: tuple[Issue, ...] = field("整改", "提出的问题和整改", ())
    fed_back: Date | None = field("反馈日期", "向本人反馈的日期", None)
    published: Date | None = field("公布日期", "公布结果的日期", None)
    window: Window | None = field("公示", "结果公示", None)
    reply: Reply | None = field("本人说明", "本人的说明", None)
    recheck: Recheck | None = field("复核", "复核的期限和结论", None)
    bases: tuple[Citation, ...] = field("法律依据", "依据哪些规定", ())

    @property
    def heading(self) -> str:
        return f"{self.year} 年度{self.type.value}"

    @property
    def held(self) -> bool:
        """Whether the meeting has taken place."""
        return self.meeting is not None or self.meeting_in is not None
