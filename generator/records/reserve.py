"""后备干部人才库: who entered and left it by number and date. Members of the pool (入库) and reserve cadres
in post (在岗, a post of a 干部 record) are two statuses and are never added up."""

from __future__ import annotations

import datetime
from enum import StrEnum
from typing import ClassVar

from generator.records.base import Citation, Part, Record, Window, field
from generator.records.types import CadreRef, Count, Date, Line, Prose, SelectionRef, UnitRef


class Opening(Part):
    """期初: how many were in the pool when its account begins."""

    date: Date = field("日期", "从哪一天记起")
    number: Count = field("人数", "当天在库几人")


class PoolMember(Part):
    """A member whose name a concluded selection published, and who is a cadre shown on this site."""

    cadre: CadreRef = field("干部", "干部记录的编号")
    candidate: Line | None = field("考号", "选拔成绩里的考号", None)


class Batch(Part):
    """一批入库: by number; names only where the selection published them."""

    date: Date = field("日期", "入库日期")
    number: Count = field("人数", "这一批入库几人")
    selection: SelectionRef | None = field("选拔", "经哪次公开选拔入库", None)
    window: Window | None = field("公示", "没有选拔记录的，写入库公示", None)
    members: tuple[PoolMember, ...] = field("公开成员", "经公开选拔公布过姓名的；其他人不写", ())


class LeaveType(StrEnum):
    """出库去向, in neutral words: a reason that judges a person is not published."""

    ELECTED = "当选两委"
    OTHER_POST = "转任其他岗位"
    LEFT = "其他出库"


class Leave(Part):
    """出库: by number."""

    date: Date = field("日期", "出库日期")
    type: LeaveType = field("去向", "当选两委、转任其他岗位、其他出库")
    number: Count = field("人数", "几人出库")
    cadres: tuple[CadreRef, ...] = field("干部", "当选、转任的干部编号；其他出库不写姓名", ())


class Band(Part):
    """结构: the pool by one quality (年龄段, 学历, 来源), numbers only."""

    name: Line = field("名称", "如 年龄、学历、来源")
    cells: dict[Line, Count] = field("人数", "每一段几人；不满 3 人的与相邻的合并", default_factory=dict)


class Stocktake(Part):
    """盘点: counted on a day; must agree with what came and went."""

    date: Date = field("日期", "盘点日期")
    number: Count = field("人数", "在库几人")
    bands: tuple[Band, ...] = field("结构", "年龄、学历等各几人", ())


class Reserve(Record):
    """A talent pool: the street's, or one unit's."""

    kind: ClassVar[str] = "reserve"
    kind_title: ClassVar[str] = "后备人才库"
    column: ClassVar[str] = "培养激励"

    name: Line = field("名称", "如 示例街道村（社区）后备干部人才库")
    unit: UnitRef | None = field("单位", "哪个村社区的库；全街道的不写", None)
    mechanism: Prose = field("办法", "怎么进、怎么管、怎么出")
    opening: Opening | None = field("期初", "建库时已有人的，写日期和人数", None)
    batches: tuple[Batch, ...] = field("入库", "一批一条", ())
    leaves: tuple[Leave, ...] = field("出库", "一次一条", ())
    stocktakes: tuple[Stocktake, ...] = field("盘点", "按日期盘点的人数和结构", ())
    bases: tuple[Citation, ...] = field("法律依据", "依据哪些规定", ())

    @property
    def heading(self) -> str:
        return self.name

    def size(self, day: datetime.date) -> int:
        """在库 on a day: the opening and what entered by then, less what left by then."""
        opening = self.opening.number if self.opening and self.opening.date <= day else 0
        entered = sum(batch.number for batch in self.batches if batch.date <= day)
        return opening + entered - sum(leave.number for leave in self.leaves if leave.date <= day)
