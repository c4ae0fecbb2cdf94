"""小微权力: a small power, who holds and oversees it, step by step."""

from __future__ import annotations

from typing import ClassVar

from generator.records.base import Citation, Part, Record, field
from generator.records.types import Count, Date, Line, Phone, Prose, Span, UnitRef, YesNo


class Back(Part):
    """退回: a back edge of the flow."""

    when: Line = field("情形", "什么情况下退回，如 有异议")
    to: Count = field("退回到", "退回到第几步")


class PublicityStep(Part):
    """步骤里的公示."""

    length: Span = field("期限", "公示多久，如 7天")
    place: Line = field("地点", "在哪里公示")
    what: Line | None = field("内容", "公示什么", None)


class PowerStep(Part):
    """流程的一步."""

    name: Line = field("名称", "几个字，如 提出申请")
    actor: Line = field("办理人", "谁来办，写组织或岗位")
    act: Prose = field("办法", "怎么办")
    limit: Span | None = field("时限", "几天办完", None)
    same_day: YesNo = field("当天办结", "当天办完写 是", False)
    materials: tuple[Line, ...] = field("材料", "这一步要什么材料", ())
    collective: YesNo = field("集体决定", "由会议集体决定的写 是", False)
    publicity: PublicityStep | None = field("公示", "这一步要公示的，写期限和地点", None)
    backs: tuple[Back, ...] = field("退回", "什么情况退回第几步", ())


class Disclosure(Part):
    """办理结果的公开."""

    content: Line = field("内容", "公开什么")
    when: Line = field("时限", "什么时候公开，如 每季度、办结后 5 个工作日")
    way: Line = field("方式", "在哪里公开")
    audience: Line = field("范围", "向谁公开，如 本村村民")


class Power(Record):
    """One item of the street's list of small powers."""

    kind: ClassVar[str] = "power"
    kind_title: ClassVar[str] = "小微权力"
    column: ClassVar[str] = "小微权力"

    group: Line = field("类别", "清单里的类别名称")
    serial: Count = field("序号", "全清单连续编号，从 1 起")
    title: Line = field("事项", "权力事项的正式名称")
    plain: Line | None = field("通俗名称", "群众怎么叫，如 申请低保", None)
    includes: tuple[Line, ...] = field("包括事项", "这一项包括哪些小项", ())
    holder: Line = field("责任主体", "由哪个组织、岗位行使")
    overseer: Line = field("监督主体", "由谁监督；不能与责任主体相同")
    decider: Line | None = field("决定机关", "最后由谁决定", None)
    bases: tuple[Citation, ...] = field("法律依据", "依据库里的编号、版本、条款", ())
    who: Prose | None = field("申请条件", "谁能申请；不用申请的不写", None)
    materials: tuple[Line, ...] = field("材料", "带什么", ())
    limit: Span | None = field("办理时限", "从受理到办结多久", None)
    limit_note: Line | None = field("时限说明", "没有固定时限的，说明为什么", None)
    fee: Line = field("收费", "收多少；不收写 不收费", "不收费")
    handling_phone: Phone | None = field("办理电话", "找谁办打哪个电话", None)
    steps: tuple[PowerStep, ...] = field("流程", "一步一步怎么办", ())
    disclosure: Disclosure | None = field("结果公开", "结果怎么公开", None)
    risks: tuple[Line, ...] = field("风险点", "容易出问题的地方", ())
    forbidden: tuple[Line, ...] = field("不许做", "负面清单", ())
    units: tuple[UnitRef, ...] = field("适用单位", "只适用于部分村社区的写编号；不写就是全街道通用", ())
    version: Line = field("版次", "如 第 3 版")
    revised: Date = field("修订日期", "这一版的日期")

    @property
    def heading(self) -> str:
        return self.plain or self.title

    def applies_to(self, unit: str) -> bool:
        """Whether the item is part of a unit's list (the street's list, inherited, unless limited)."""
        return not self.units or unit in self.units
