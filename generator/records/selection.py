"""公开选拔: from the plan to the conclusion, in one record that grows."""

from __future__ import annotations

import datetime
from enum import StrEnum
from typing import ClassVar

from generator.reckon.numbers import Rounding
from generator.reckon.ranking import Ties
from generator.records.base import Citation, Part, Record, Window, field
from generator.records.scoring import ScoreModel
from generator.records.types import (
    CadreRef,
    Count,
    Date,
    Line,
    Month,
    Number,
    Phone,
    Prose,
    Rated,
    Span,
    UnitRef,
    Year,
)


class Outreach(Part):
    """宣传动员: one way in which people were reached."""

    way: Line = field("方式", "如 定向座谈、社会宣传、张贴公告")
    count: Count | None = field("次数", "几场、几处", None)
    audience: Line | None = field("对象", "如 农村致富带头人、返乡人员、退役军人", None)
    date: Date | None = field("日期", "哪一天", None)


class Application(Part):
    """报名."""

    start: Date = field("开始", "报名第一天")
    end: Date = field("结束", "报名最后一天")
    length: Span | None = field("期限", "共几天，如 5个工作日", None)
    way: Line | None = field("方式", "现场、电话等", None)
    place: Line | None = field("地点", "在哪里报名", None)
    phone: Phone | None = field("咨询电话", "问报名打哪个电话", None)
    materials: tuple[Line, ...] = field("材料", "带什么", ())


class SelectionPost(Part):
    """A post to be filled."""

    code: Line = field("代码", "岗位代码，如 A01；成绩表用它指岗位")
    unit: UnitRef | None = field("单位", "哪个村社区；全街道的不写", None)
    title: Line = field("岗位", "如 社区党组织书记、后备干部")
    number: Count = field("职数", "选几人")
    reduced_to: Count | None = field("核减为", "报名不足，核减后选几人；0 为取消", None)
    reduced_why: Line | None = field("核减原因", "为什么核减", None)
    probation: Span | None = field("试用期", "如 6个月", None)
    shadowing: Span | None = field("跟岗期", "跟班实习多久", None)
    pay: Line | None = field("待遇", "报酬标准、由谁负担", None)


class Eligibility(Part):
    """资格条件, each age or length counted to one reference date."""

    reference: Date = field("基准日", "年龄、党龄、学历算到哪一天")
    age_min: Count | None = field("年龄下限", "满几岁", None)
    age_max: Count | None = field("年龄上限", "不超过几岁", None)
    education: Line | None = field("学历", "如 高中（中专）以上", None)
    party_member: Line | None = field("政治面貌", "如 中共党员、党龄 1 年以上", None)
    residence: Line | None = field("户籍或居住", "如 本街道户籍或常住", None)
    others: tuple[Line, ...] = field("其他条件", "其余条件，一行一条", ())


class Source(Part):
    """报名来源."""

    source: Line = field("来源", "如 定向座谈、社会报名")
    number: Count = field("人数", "几人报名")


class Gate(StrEnum):
    """环节, in the order they are passed; later ones can't hold more people than earlier ones."""

    APPLIED = "报名"
    QUALIFIED = "资格审查"
    EXAMINED = "笔试"
    INTERVIEWED = "面试"
    INSPECTED = "考察"
    MEDICAL = "体检"
    PROPOSED = "拟任"


class Screened(Part):
    """Why people fell out at a stage; a class of reasons, never names."""

    reason: Line = field("原因", "原因类别，如 学历不符、缺考、放弃")
    number: Count = field("人数", "几人")


class Stage(Part):
    """One stage: who came, who went on, who ran and who supervised it."""

    gate: Gate = field("环节", "报名、资格审查、笔试、面试、考察、体检、拟任")
    date: Date | None = field("日期", "哪一天；计划中的可以不写", None)
    until: Date | None = field("至", "不止一天的写最后一天", None)
    entered: Count | None = field("参加", "几人参加这个环节", None)
    passed: Count | None = field("通过", "几人通过", None)
    screened: tuple[Screened, ...] = field("未通过", "未通过的原因类别和人数", ())
    host: Line | None = field("经办", "谁经办", None)
    overseer: Line | None = field("监督", "谁监督", None)
    place: Line | None = field("地点", "在哪里", None)
    note: Line | None = field("说明", "其他要说明的", None)


class Shortlist(Part):
    """入围规则: how many go on to a stage, by which mark."""

    gate: Gate = field("环节", "进入哪个环节")
    by: Line = field("依据", "按哪个成绩，如 笔试、总成绩")
    ratio: Rated = field("比例", "职数与入围人数之比，如 1:2")
    rounding: Rounding = field("取整", "不是整数时怎么取", Rounding.UP)
    ties: Ties = field("同分", "末位同分怎么办：一并入围、均不入围、加试", Ties.ALL_IN)


class Outcome(StrEnum):
    """结果 of one candidate."""

    PROPOSED = "拟任"
    INSPECTED = "进入考察，未入选"
    NOT_INSPECTED = "未进入考察"
    NOT_INTERVIEWED = "未进入面试"
    BELOW = "未达合格线"
    ABSENT = "缺考"
    WITHDREW = "放弃"
    FAILED_INSPECTION = "考察未通过"
    FAILED_MEDICAL = "体检未通过"
    SUBSTITUTED = "递补拟任"
    PENDING = "待定"


class Score(Part):
    """成绩: one candidate's row, by 考号; a name only where the person was proposed or inspected."""

    ticket: Line = field("考号", "准考证号；不用身份证号")
    post: Line | None = field("岗位", "岗位代码；只有一个岗位时不写", None)
    name: Line | None = field("姓名", "只写公示的人；公示期满未任用的要撤下", None)
    marks: dict[Line, Number] = field("得分", "各部分的分数，键是计分里的名称", default_factory=dict)
    panel_marks: dict[Line, tuple[Number, ...]] = field(
        "考官打分", "每名考官的分数，键是计分里的名称", default_factory=dict
    )
    bonuses: tuple[Line, ...] = field("加分项", "享受哪几项加分", ())
    bonus: Number | None = field("加分", "实际加了几分", None)
    total: Number | None = field("总成绩", "总成绩；缺考、放弃不写", None)
    rank: Count | None = field("名次", "名次，同分并列", None)
    outcome: Outcome = field("结果", "拟任、未进入考察、缺考等")
    remark: Line | None = field("说明", "如 资格复审、加试结果", None)


class Proposed(Part):
    """拟任人选."""

    ticket: Line = field("考号", "与成绩表一致")
    name: Line | None = field("姓名", "拟任人选姓名", None)
    gender: Line | None = field("性别", "男、女", None)
    birth: Month | None = field("出生年月", "只写年月", None)
    education: Line | None = field("学历", "最高学历", None)
    current: Line | None = field("现任", "现在的职务", None)
    to_post: Line = field("拟任职务", "拟任什么职务")
    post: Line | None = field("岗位", "岗位代码；只有一个岗位时不写", None)


class Substitution(Part):
    """递补: who stepped in for whom and why."""

    date: Date = field("日期", "决定递补的日期")
    out: Line = field("退出考号", "谁退出")
    into: Line = field("递补考号", "谁递补")
    reason: Line = field("原因", "如 放弃、考察未通过、体检未通过")


class Examiners(Part):
    """考官: by institution and number, never by name."""

    institution: Line = field("单位", "来自哪个单位")
    number: Count = field("人数", "几人")


class Draw(Part):
    """抽签."""

    date: Date = field("日期", "哪一天")
    what: Line = field("内容", "抽什么：考官分组、考生次序")
    overseer: Line | None = field("监督", "谁监督", None)


class Statement(Part):
    """监督意见: the supervising body's dated statement."""

    body: Line = field("单位", "哪个监督机构")
    date: Date = field("日期", "哪一天")
    words: Prose = field("意见", "监督意见")


class Appointment(Part):
    """任用: which candidate took which post."""

    ticket: Line = field("考号", "与成绩表一致")
    cadre: CadreRef | None = field("干部", "干部记录的编号", None)
    date: Date = field("任职日期", "从哪天起任职")


class Conclusion(Part):
    """结论: what became of the objections, and who was appointed."""

    date: Date = field("日期", "作出结论的日期")
    body: Line = field("决定机关", "谁作的结论")
    objections: Count = field("收到意见", "公示期间收到几件意见")
    upheld: Count = field("属实", "查实几件", 0)
    rejected: Count = field("不属实", "查否几件", 0)
    settled: Count = field("已办结", "办结几件")
    appointed: tuple[Appointment, ...] = field("任用", "任用了谁", ())
    fewer_why: Line | None = field("未足额原因", "任用人数少于职数的原因", None)
    words: Prose | None = field("说明", "其他说明", None)


class SelectionState(StrEnum):
    """进度, derived from the dates as of a day; never written in the record."""

    PLANNED = "计划中"
    ANNOUNCED = "已公告，待报名"
    OPEN = "报名中"
    RUNNING = "选拔中"
    WINDOW = "公示中"
    AWAITING = "公示期满，待公布结论"
    CONCLUDED = "已结束"


class Selection(Record):
    """An open selection."""

    kind: ClassVar[str] = "selection"
    kind_title: ClassVar[str] = "公开选拔"
    column: ClassVar[str] = "公开选拔"

    title: Line = field("标题", "如 桥东社区党组织书记公开选拔")
    year: Year = field("年度", "哪一年")
    number: Line | None = field("文号", "公告文号", None)
    publisher: Line = field("发布单位", "谁发布公告")
    planned: Line | None = field("计划时间", "还没公告的，写计划什么时候", None)
    announced: Date | None = field("公告日期", "发布公告的日期", None)
    outreach: tuple[Outreach, ...] = field("宣传动员", "怎么动员报名的", ())
    application: Application | None = field("报名", "报名起止、方式、材料", None)
    sources: tuple[Source, ...] = field("报名来源", "各来源报名人数", ())
    posts: tuple[SelectionPost, ...] = field("岗位表", "选什么岗位、几人", min_length=1)
    eligibility: Eligibility | None = field("资格条件", "年龄、学历等和基准日", None)
    exclusions: tuple[Line, ...] = field("不得报考情形", "哪些人不能报", ())
    opening_ratio: Rated | None = field("开考比例", "报名人数与职数之比至少多少，如 2:1", None)
    reduction_rule: Line | None = field("核减规则", "不够比例怎么办", None)
    stages: tuple[Stage, ...] = field("环节", "各环节的日期、人数、经办、监督", ())
    scoring: ScoreModel | None = field("计分", "分数怎么算", None)
    shortlists: tuple[Shortlist, ...] = field("入围", "各环节按什么取多少人", ())
    scores: tuple[Score, ...] = field("成绩", "每个考生一行", ())
    substitution_rule: Line | None = field("递补规则", "有人退出怎么递补", None)
    substitutions: tuple[Substitution, ...] = field("递补", "发生过的递补", ())
    examiners: tuple[Examiners, ...] = field("考官", "考官来自哪里、几人", ())
    draws: tuple[Draw, ...] = field("抽签", "考官、考生抽签", ())
    recused: Count | None = field("回避人数", "几名考官、工作人员回避", None)
    recusal_note: Line | None = field("回避说明", "为什么回避", None)
    guides: tuple[Line, ...] = field("指导单位", "到场指导的单位", ())
    supervisors: tuple[Line, ...] = field("监督单位", "全程监督的单位", ())
    statements: tuple[Statement, ...] = field("监督意见", "监督机构的意见和日期", ())
    windows: tuple[Window, ...] = field("公示", "成绩、拟任人选的公示", ())
    proposed: tuple[Proposed, ...] = field("拟任人选", "公示的人选", ())
    conclusion: Conclusion | None = field("结论", "公示结果、任用", None)
    bases: tuple[Citation, ...] = field("法律依据", "依据哪些规定", ())

    @property
    def heading(self) -> str:
        return self.title

    @property
    def places(self) -> int:
        """Posts to fill after reductions."""
        return sum(p.number if p.reduced_to is None else p.reduced_to for p in self.posts)

    def state(self, day: datetime.date) -> SelectionState:
        """Where the selection stands on a day, from its dates alone."""
        if self.conclusion is not None and self.conclusion.date <= day:
            return SelectionState.CONCLUDED
        if self.announced is None or day < self.announced:
            return SelectionState.PLANNED
        if any(w.start <= day <= w.end for w in self.windows):
            return SelectionState.WINDOW
        if self.proposed and self.windows and all(w.end < day for w in self.windows):
            return SelectionState.AWAITING
        if self.application is not None and day < self.application.start:
            return SelectionState.ANNOUNCED
        if self.application is not None and day <= self.application.end:
            return SelectionState.OPEN
        return SelectionState.RUNNING
