"""意见与答复: what was asked about which record, and the answer. Never who asked, never an allegation that
was not verified."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from generator.records.base import Record, field
from generator.records.marks import RecordAddress
from generator.records.types import Date, Line, Prose, UnitRef, YesNo


class Channel(StrEnum):
    """渠道, by class."""

    PHONE = "电话"
    LETTER = "来信"
    VISIT = "来访"
    BOX = "意见箱"
    ONLINE = "网上"
    MEETING = "会上"


class Category(StrEnum):
    """类别: what kind of opinion, in place of its words."""

    ERROR = "内容有误"
    PROCEDURE = "程序疑问"
    WINDOW = "公示期意见"
    PROPOSAL = "建议"
    QUESTION = "咨询"


class Level(StrEnum):
    """答复层级: which time limit holds."""

    VILLAGE = "村（社区）"
    STREET = "街道"


class Outcome(StrEnum):
    """结果."""

    CORRECTED = "属实已更正"
    PARTLY = "部分属实"
    UNFOUNDED = "不属实"
    ANSWERED = "已答复"
    PASSED_ON = "转办"


class Feedback(Record):
    """One opinion about one record."""

    kind: ClassVar[str] = "feedback"
    kind_title: ClassVar[str] = "意见答复"
    column: ClassVar[str] = "意见答复"

    subject: RecordAddress = field("针对", "针对哪条记录，写 种类/编号，如 selection/2026-houbei-ganbu")
    unit: UnitRef | None = field("单位", "与哪个村社区有关；全街道的不写", None)
    channel: Channel = field("渠道", "电话、来信、来访、意见箱、网上、会上")
    category: Category = field("类别", "内容有误、程序疑问、公示期意见、建议、咨询")
    level: Level = field("答复层级", "村（社区）答复的写 村（社区），街道答复的写 街道", Level.STREET)
    received: Date = field("收到日期", "哪天收到")
    replied: Date | None = field("答复日期", "哪天答复；还没答复不写", None)
    outcome: Outcome | None = field("结果", "属实已更正、部分属实、不属实、已答复、转办", None)
    passed_to: Line | None = field("转给", "转办的写转给哪个单位", None)
    reply: Prose | None = field("答复", "答复的话；不写是谁提的，不复述没有查实的内容", None)
    corrected: YesNo = field("记录已改", "记录已经按意见改了的写 是", False)

    @property
    def heading(self) -> str:
        return f"{self.received.year} 年收到的意见"
