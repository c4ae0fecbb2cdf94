"""村、社区: who to phone, when, where; how many groups; where its accounts are posted."""

from __future__ import annotations

import datetime
from enum import StrEnum
from typing import ClassVar

from generator.records.base import Part, Record, field
from generator.records.types import Count, Date, Line, Phone, Prose, UnitRef


class UnitType(StrEnum):
    """村 elects a 村民委员会, 社区 a 居民委员会; the words of organs follow from it."""

    VILLAGE = "村"
    COMMUNITY = "社区"


class Office(Part):
    """One office that residents can phone or visit."""

    name: Line = field("名称", "如 光明村村民委员会、村务监督委员会")
    phone: Phone = field("电话", "办公电话，不写私人手机")
    hours: Line | None = field("时间", "接待时间", None)
    place: Line | None = field("地点", "办公地点", None)
    duty: Line | None = field("管什么", "一句话说明负责什么", None)


class GroupPost(Part):
    """村（居）民小组 and its leader by post."""

    group: Line = field("小组", "如 一组、桥东网格")
    post: Line = field("岗位", "如 组长")
    duty: Line | None = field("职责", "管什么", None)


class Headcount(Part):
    """How many 组干部 (village or resident group cadres) there were on a day."""

    date: Date = field("日期", "统计日期")
    number: Count = field("人数", "组干部人数")


class FormerName(Part):
    """A name the unit bore until a day."""

    name: Line = field("名称", "原来的名称")
    until: Date = field("至", "用到哪一天")
    reason: Line | None = field("原因", "为什么改名，文号", None)


class Unit(Record):
    """A village or community of the sub-district."""

    kind: ClassVar[str] = "unit"
    kind_title: ClassVar[str] = "村社区"
    column: ClassVar[str] = "村社区"

    name: Line = field("名称", "如 光明村、桥东社区")
    type: UnitType = field("类型", "村 或 社区")
    order: Count = field("顺序", "在名单里的固定次序")
    address: Line = field("地址", "办公地址")
    introduction: Prose | None = field("简介", "几句话介绍", None)
    households: Count | None = field("户数", "多少户", None)
    residents: Count | None = field("人口", "多少人", None)
    offices: tuple[Office, ...] = field("办公电话", "各办公室的电话、时间、地点", min_length=1)
    supervisor: Office = field("监督委员会", "村（居）务监督委员会的电话、时间、地点")
    groups: tuple[GroupPost, ...] = field("小组", "各小组的岗位；不写姓名", ())
    headcounts: tuple[Headcount, ...] = field("组干部人数", "按日期统计的组干部人数", ())
    finance: Line = field("财务公开处", "财务在哪里公开（不在本站）")
    founded: Date | None = field("设立日期", "设立的日期", None)
    closed: Date | None = field("撤销日期", "撤销或并走的日期", None)
    merged_into: UnitRef | None = field("并入", "并到哪个村社区", None)
    split_from: UnitRef | None = field("分自", "从哪个村社区分出来的", None)
    former_names: tuple[FormerName, ...] = field("曾用名", "改过的名称", ())

    @property
    def heading(self) -> str:
        return self.name

    def name_on(self, day: datetime.date) -> str:
        """The name borne on a day: of the former names used until then or later the first to go, else the
        present one. 至 is the last day of use."""
        later = [former for former in self.former_names if day <= former.until]
        return min(later, key=lambda former: former.until).name if later else self.name

    @property
    def names(self) -> tuple[str, ...]:
        """Every name it ever bore, the present one first."""
        return tuple(dict.fromkeys((self.name, *(former.name for former in self.former_names))))

    def exists_on(self, day: datetime.date) -> bool:
        """Whether it had been set up and was not yet closed; on the day it was closed it is gone."""
        return (self.founded is None or self.founded <= day) and (self.closed is None or day < self.closed)

    def without_name(self, words: str) -> str:
        """Words that begin with any of its names, without that; said where the name stands already."""
        name = next((n for n in sorted(self.names, key=len, reverse=True) if words.startswith(n)), "")
        return words[len(name) :] or words

    @property
    def committee(self) -> str:
        """村民委员会 or 居民委员会."""
        return "村民委员会" if self.type is UnitType.VILLAGE else "居民委员会"

    @property
    def supervision(self) -> str:
        """村务监督委员会 or 居务监督委员会."""
        return "村务监督委员会" if self.type is UnitType.VILLAGE else "居务监督委员会"
