"""依据: the register of laws and rules, each with its versions."""

from __future__ import annotations

import datetime
from typing import ClassVar

from generator.records.base import Part, Record, field
from generator.records.types import Count, Date, Line, Prose, Url


class Version(Part):
    """One text of a law. A citation names it by `adopted`."""

    adopted: Date = field("通过日期", "这一版通过或修订的日期")
    effective: Date = field("施行日期", "这一版开始施行的日期")
    ended: Date | None = field("失效日期", "被新版代替或废止的日期", None)
    articles: Count | None = field("条数", "全文共几条；所引条号不能超过它", None)
    note: Line | None = field("说明", "如 修正、全面修订", None)
    url: Url | None = field("网址", "官方公布的原文网址", None)


class Basis(Record):
    """A law, regulation or rule that records cite."""

    kind: ClassVar[str] = "basis"
    kind_title: ClassVar[str] = "依据"
    column: ClassVar[str] = "依据"

    title: Line = field("名称", "全称，不加书名号")
    short: Line | None = field("简称", "平时怎么叫", None)
    number: Line | None = field("文号", "发文字号", None)
    issuer: Line = field("发布机关", "谁发布的")
    region: Line = field("适用地域", "全国，或省、市、区、街道的名称", "全国")
    level: Line = field("效力层级", "如 法律、行政法规、地方性法规、党内法规、本街道制度")
    versions: tuple[Version, ...] = field("版本", "每一版的通过、施行、失效日期，旧的在前", min_length=1)
    summary: Prose | None = field("内容提要", "用大白话说与群众有关的规定", None)

    @property
    def heading(self) -> str:
        return self.title

    def version_of(self, adopted: datetime.date | None, on: datetime.date) -> Version | None:
        """The version adopted on a day, or where none is named the one in force on `on`."""
        if adopted is not None:
            return next((v for v in self.versions if v.adopted == adopted), None)
        in_force = [v for v in self.versions if v.effective <= on and (v.ended is None or on < v.ended)]
        return in_force[-1] if in_force else None
