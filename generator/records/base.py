"""What every record has in common. A field is declared here and nowhere else: its alias is the key staff
write, its title and description feed the schema, the templates and the documentation."""

from __future__ import annotations

from enum import StrEnum
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field

from generator.records.types import BasisRef, Date, Id, Line, Phone, Prose, Span

_REQUIRED: Any = ...


def field(title: str, description: str, default: Any = _REQUIRED, **more: Any) -> Any:
    """A field: `title` is the key in the file, `description` one sentence for the clerk."""
    return Field(default, alias=title, title=title, description=description, **more)


class Part(BaseModel):
    """A piece of a record. Frozen; an unknown key is a problem, never ignored."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


class Scope(StrEnum):
    """公开范围: who may read it. Only PUBLIC is ever released."""

    PUBLIC = "全社会"
    RESIDENTS = "本村（社区）居民"
    PARTY = "党内"


class Step(Part):
    """One step of an approval: who (by post, not by name) and when."""

    post: Line = field("岗位", "谁办的，写岗位，不写姓名")
    date: Date = field("日期", "办结日期")


class Approval(Part):
    """公开审批: 拟稿、审核、保密审查、批准 (党务公开条例（试行）第十五条). All four make it complete."""

    drafted: Step | None = field("拟稿", "谁拟的稿、日期", None)
    checked: Step | None = field("审核", "谁审核的、日期", None)
    secrecy: Step | None = field("保密审查", "谁做的保密审查、日期", None)
    approved: Step | None = field("批准", "谁批准公开、日期", None)

    def steps(self) -> tuple[tuple[str, str, Step | None], ...]:
        """(field, 名称, step) in the order the steps are taken."""
        return (
            ("drafted", "拟稿", self.drafted),
            ("checked", "审核", self.checked),
            ("secrecy", "保密审查", self.secrecy),
            ("approved", "批准", self.approved),
        )

    @property
    def complete(self) -> bool:
        return all(step is not None for _, _, step in self.steps())


class Posting(Part):
    """Where and when a record that is not for everyone was disclosed."""

    date: Date = field("日期", "公开的日期")
    place: Line = field("地点", "在哪里公开，如村务公开栏、党员大会")


class Citation(Part):
    """A legal basis: which document of the register, which version, which article."""

    basis: BasisRef = field("依据", "依据库里的编号")
    version: Date | None = field("版本", "所引版本的通过或修订日期，如 2025-10-28", None)
    article: Line | None = field("条款", "第几条，如 第三十条", None)
    note: Line | None = field("说明", "一句话说明", None)


class Window(Part):
    """公示: a dated publicity window with its unit, channels and the body that takes objections."""

    subject: Line = field("事项", "公示什么", "公示")
    start: Date = field("开始", "公示第一天")
    end: Date = field("结束", "公示最后一天")
    length: Span | None = field("期限", "应公示多久，如 5个工作日、7天；不写按本站设置", None)
    channels: tuple[Line, ...] = field("渠道", "在哪里公示", ())
    receiver: Line | None = field("受理单位", "向谁提意见", None)
    phone: Phone | None = field("受理电话", "提意见的电话", None)
    address: Line | None = field("受理地址", "书面意见送到哪里", None)
    requirement: Line | None = field("反映要求", "如 实名、匿名都受理", None)


class Record(Part):
    """A record: one YAML file. `id` is the file's name without ending; it may be written again as 编号."""

    kind: ClassVar[str]
    kind_title: ClassVar[str]
    #: The menu's name of this kind on the site (栏目).
    column: ClassVar[str]

    id: Id = field("编号", "与文件名相同的编号；不写也可以")
    scope: Scope = field("公开范围", "全社会、本村（社区）居民、党内 三选一；只有“全社会”发布到网上")
    approval: Approval = field("公开审批", "拟稿、审核、保密审查、批准，各写岗位和日期", Approval())
    source: Line = field("来源", "材料来自哪个单位、哪份文件")
    phone: Phone = field("监督电话", "对本条内容有意见打哪个电话")
    posting: Posting | None = field("线下公开", "不在网上发布的，写何时何地公开过", None)
    note: Prose | None = field("备注", "给群众看的补充说明", None)

    @property
    def public(self) -> bool:
        """May be released: for everyone, and approved in full."""
        return self.scope is Scope.PUBLIC and self.approval.complete

    @property
    def heading(self) -> str:
        """The record's title on its page; each kind says its own."""
        raise NotImplementedError
