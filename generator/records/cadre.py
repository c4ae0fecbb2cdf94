"""干部: a person's posts over time, how each was filled, and what each obliges to."""

from __future__ import annotations

import datetime
from enum import StrEnum
from typing import ClassVar

from generator.records.base import Citation, Part, Record, field
from generator.records.types import Date, Line, Phone, Prose, SelectionRef, UnitRef


class Filling(StrEnum):
    """产生方式. What may lawfully follow a review depends on it."""

    VILLAGE_ELECTION = "村民选举"
    RESIDENT_ELECTION = "居民选举"
    PARTY_ELECTION = "党内选举"
    PARTY_APPOINTMENT = "党组织任命"
    CHOSEN = "推选"
    EMPLOYED = "聘用"
    OPEN_SELECTION = "公开选拔"

    @property
    def elected(self) -> bool:
        return self in (Filling.VILLAGE_ELECTION, Filling.RESIDENT_ELECTION)


class PostLevel(StrEnum):
    """岗位类别: the groups in which residents look people up."""

    HEAD = "书记、主任"
    MEMBER = "两委委员"
    OVERSEER = "监督委员会"
    RESERVE = "后备干部"
    GROUP = "小组干部"
    STAFF = "工作人员"


class Filing(Part):
    """备案: a secretary's or director's filing with the district."""

    body: Line = field("机关", "在哪里备案，如 区委组织部、区民政局")
    date: Date = field("日期", "备案日期")


class Post(Part):
    """任职: one post in one organ of one unit, from a day until a day or still."""

    unit: UnitRef = field("单位", "哪个村社区")
    organ: Line = field("组织", "如 村党支部、村民委员会、村务监督委员会")
    title: Line = field("岗位", "如 书记、主任、委员、后备干部")
    level: PostLevel = field("岗位类别", "书记、主任／两委委员／监督委员会／后备干部／小组干部／工作人员")
    filling: Filling = field("产生方式", "怎么产生的")
    start: Date = field("起", "任职开始日期")
    end: Date | None = field("止", "任职结束日期；在任不写", None)
    end_reason: Line | None = field("离任原因", "换届、调动、辞职等", None)
    selection: SelectionRef | None = field("选拔", "经公开选拔的，写选拔记录的编号", None)
    filling_basis: Line | None = field("产生说明", "如 第十一届村民委员会换届选举，票数在选举公告", None)
    renamed_from: Line | None = field(
        "更名自", "岗位只改了名称、还是这个人做的，写原来的岗位名称；前一条的「止」写改名前一天", None
    )
    charge: Line | None = field("分工", "主要管什么，一句话", None)
    goals: tuple[Line, ...] = field("岗位目标", "这个岗位长期要达到什么", ())
    duties: tuple[Line, ...] = field("职责任务", "这个岗位负责做什么", ())
    overseers: tuple[Line, ...] = field("受谁监督", "由谁监督", ())
    filing: Filing | None = field("备案", "书记、主任写备案的机关和日期", None)
    bases: tuple[Citation, ...] = field("法律依据", "职责的依据", ())

    def held_on(self, day: datetime.date) -> bool:
        """Whether the post was held on a day, both ends included."""
        return self.start <= day and (self.end is None or day <= self.end)

    def renames(self, other: Post) -> bool:
        """Whether this is `other` under its new name (更名自): same unit, no day between them. The organ may
        have been renamed with it."""
        return (
            self.renamed_from is not None
            and self.unit == other.unit
            and self.renamed_from in (other.title, other.name)
            and other.end is not None
            and datetime.timedelta() <= self.start - other.end <= datetime.timedelta(days=1)
        )

    @property
    def name(self) -> str:
        """Organ and title in one word; the organ is left out where the title already says it."""
        return self.title if self.organ and self.title.startswith(self.organ) else f"{self.organ}{self.title}"


class Cadre(Record):
    """A village or community cadre."""

    kind: ClassVar[str] = "cadre"
    kind_title: ClassVar[str] = "干部"
    column: ClassVar[str] = "干部"

    name: Line = field("姓名", "姓名；少数民族姓名用 · 分隔")
    surname_initial: Line | None = field("姓氏首字母", "多音姓氏写读音首字母，如 单（S）", None)
    office_phone: Phone | None = field("办公电话", "办公电话，不写私人手机", None)
    posts: tuple[Post, ...] = field("任职", "从早到晚，每个岗位一条；可以同时有几个", min_length=1)
    introduction: Prose | None = field("简介", "与履职有关的情况；不写住址、身份证号、家庭", None)

    @property
    def heading(self) -> str:
        return self.name

    def posts_on(self, day: datetime.date) -> tuple[Post, ...]:
        """Posts held on a day, in the order written."""
        return tuple(post for post in self.posts if post.held_on(day))
