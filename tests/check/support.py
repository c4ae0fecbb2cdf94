"""Small ledgers for the tests of rules. A test builds a valid record once and changes one thing a case."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from datetime import date
from typing import Any

from generator.check import run
from generator.check.context import Context
from generator.ledger import Key, Ledger, make_ledger
from generator.problem import Path
from generator.reckon.workdays import Calendar, Year
from generator.records.base import Record
from generator.records.registry import KINDS
from generator.records.site import Site
from tests.check.placed import assert_placed

AS_OF = date(2026, 3, 20)
APPROVAL = {
    name: {"岗位": f"{name}岗", "日期": f"2026-01-0{n}"}
    for n, name in enumerate(("拟稿", "审核", "保密审查", "批准"), 1)
}
COMMON: dict[str, Any] = {
    "公开范围": "全社会",
    "公开审批": APPROVAL,
    "来源": "示例街道组织办公室",
    "监督电话": "0000-8000110",
}
SITE: dict[str, Any] = {
    "网站名称": "示例街道公开网",
    "街道": "示例街道",
    "主办单位": "示例街道办事处",
    "网站说明": "公开",
    "地址": "示例路 1 号",
    "办公时间": "工作日 8:30–17:30",
    "联系电话": [{"名称": "街道纪检监察工委", "电话": "0000-8000110", "监督机构": "是"}],
}
UNIT: dict[str, Any] = {
    "名称": "光明村",
    "类型": "村",
    "顺序": "1",
    "地址": "光明路 1 号",
    "办公电话": [{"名称": "光明村村民委员会", "电话": "0000-8000201"}],
    "监督委员会": {"名称": "光明村村务监督委员会", "电话": "0000-8000203"},
    "财务公开处": "村公开栏",
}
#: No holidays: what is counted here is Monday to Friday.
CALENDAR = Calendar(tuple(Year(year, frozenset(), frozenset(), "示例") for year in range(2024, 2028)))


def record(kind: str, id: str, data: Mapping[str, Any]) -> Record:
    """A record as it would be read from a file, with what every record must say."""
    return KINDS[kind].model_validate({**COMMON, "编号": id, **data})


def unit(id: str = "guangming", **more: Any) -> Record:
    return record("unit", id, {**UNIT, **more})


def ledger(
    *records: Record, broken: tuple[Key, ...] = (), calendar: Calendar = CALENDAR, **site: Any
) -> Ledger:
    """A ledger of these records; `site` are keys of the settings that differ from SITE."""
    return make_ledger(Site.model_validate({**SITE, **site}), calendar, records, broken)


def faults(of: Ledger, as_of: date = AS_OF, *codes: str) -> list[tuple[str, str, Path]]:
    """(code, record id, path) of every rule broken, sorted; all rules, or those whose codes begin with one
    of `codes`. The id of the settings is empty."""
    run.import_rules()
    found = []
    for record, code, fault in run.broken_rules(Context(of, as_of)):
        assert_placed(of.site if record is None else record, fault.path)
        if not codes or code.startswith(codes):
            found.append((code, record.id if record else "", fault.path))
    return sorted(found, key=lambda f: (f[0], f[1], tuple(map(str, f[2]))))


def changed(data: Mapping[str, Any], *path: str | int, to: Any = None) -> dict[str, Any]:
    """A deep copy of `data` with the value at `path` replaced; None removes it, a list index one past the
    end adds it."""
    copy: Any = deepcopy(dict(data))
    current = copy
    for step in path[:-1]:
        current = current[step]
    last = path[-1]
    if to is None:
        del current[last]
    elif isinstance(current, list) and last == len(current):
        current.append(to)
    else:
        current[last] = to
    result: dict[str, Any] = copy
    return result
