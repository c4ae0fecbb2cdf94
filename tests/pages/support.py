"""Small ledgers and rendered bodies for the tests of pages."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment
from pydantic import BaseModel

from generator.ledger import make_ledger
from generator.pages import titles
from generator.pages.contacts import default_supervisor
from generator.pages.links import Links
from generator.pages.page import Page
from generator.reckon.workdays import Calendar, Year
from generator.records.base import Record
from generator.records.registry import KINDS
from generator.records.site import Site
from generator.render.environment import make_environment
from generator.revise import Revised

THEME = Path(__file__).parents[2] / "theme"
AS_OF = date(2026, 1, 20)
APPROVAL = {
    name: {"岗位": f"{name}岗", "日期": f"2025-11-0{n}"}
    for n, name in enumerate(("拟稿", "审核", "保密审查", "批准"), 1)
}
COMMON = {
    "公开范围": "全社会",
    "公开审批": APPROVAL,
    "来源": "示例街道组织办公室",
    "监督电话": "0000-8000110",
}
SITE = {
    "网站名称": "示例街道公开网",
    "街道": "示例街道",
    "主办单位": "示例街道办事处",
    "网站说明": "公开",
    "地址": "示例路 1 号",
    "办公时间": "工作日 8:30–17:30",
    "联系电话": [{"名称": "街道纪检监察工委", "电话": "0000-8000110", "监督机构": "是"}],
}
UNIT = {
    "名称": "光明村",
    "类型": "村",
    "顺序": "1",
    "地址": "光明路 1 号",
    "办公电话": [{"名称": "光明村村民委员会", "电话": "0000-8000201"}],
    "监督委员会": {"名称": "光明村村务监督委员会", "电话": "0000-8000203"},
    "财务公开处": "村公开栏",
}
#: No holidays: what is counted here is Monday to Friday.
CALENDAR = Calendar(tuple(Year(year, frozenset(), frozenset(), "示例") for year in (2025, 2026)))


def record(kind: str, id: str, data: Mapping[str, Any]) -> Record:
    """A record as it would be read from a file, with what every record must say."""
    return KINDS[kind].model_validate({**COMMON, "编号": id, **data})


def unit(id: str = "guangming", **more: Any) -> Record:
    return record("unit", id, {**UNIT, **more})


def revised(*records: Record, as_of: date = AS_OF, **site: Any) -> Revised:
    """A preview of these records."""
    ledger = make_ledger(Site.model_validate({**SITE, **site}), CALENDAR, records)
    return Revised(ledger, as_of, {})


@cache
def _environment() -> Environment:
    return make_environment(THEME)


def body(page: Page, of: Revised) -> str:
    """The body's HTML."""
    template = _environment().get_template(page.template)
    return template.render(
        revised=of,
        ledger=of.ledger,
        site=of.ledger.site,
        as_of=of.as_of,
        link=Links(page.base, of.ledger),
        page=page,
        supervisor=default_supervisor(of.ledger),
        updated=of.as_of,
        titles=titles,
        **page.view(),
    )


def text(markup: str) -> str:
    """What a reader sees, blanks squeezed; drawings left out, for they are not shown on a phone."""
    seen = re.sub(r"<svg.*?</svg>", "", markup, flags=re.DOTALL)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", seen)).split())


def squeezed(words: str) -> str:
    return re.sub(r"\s", "", words)


def leaves(value: object) -> Iterable[str]:
    """Every value below a record as it may be written on its page; yes and no are told in other words."""
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from leaves(getattr(value, name))
    elif isinstance(value, tuple | list):
        for item in value:
            yield from leaves(item)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from (*leaves(key), *leaves(item))
    elif isinstance(value, date):
        yield f"{value.year}年{value.month}月{value.day}日"
    elif isinstance(value, Decimal):
        yield f"{value:f}"
    elif value is not None and not isinstance(value, bool):
        yield str(value)


def hidden(of: Record, markup: str, *named: str) -> list[str]:
    """Values of the record that its page doesn't show; `named` are ids told by their record's name."""
    seen = squeezed(text(markup))
    dates = re.finditer(r"(\d{4})-(\d\d)-(\d\d)", seen)
    seen += "".join(f"{d[1]}年{int(d[2])}月{int(d[3])}日" for d in dates)
    return [leaf for leaf in leaves(of) if leaf not in named and squeezed(leaf) not in seen]
