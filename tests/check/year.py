"""One cadre's year that breaks no rule, for the tests of the chain and of reviews to change one thing of."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from generator.catalogue import CATALOGUE
from generator.check import run
from generator.check.context import Context
from generator.ledger import Ledger
from generator.problem import Path
from tests.check.support import changed, faults, ledger, record, unit

#: (record, path to the value, new value; None removes it)
Edit = tuple[str, tuple[str | int, ...], Any]

POST = {
    "单位": "guangming",
    "组织": "村民委员会",
    "岗位": "主任",
    "岗位类别": "书记、主任",
    "产生方式": "村民选举",
    "起": "2021-01-10",
}
LU = {
    "编号": "lu",
    "类别": "民生",
    "名称": "环村路硬化",
    "内容": "硬化环村路 2.4 公里。",
    "目标值": {"数量": "2.4", "单位": "公里"},
    "启动日期": "2025-03-01",
    "完成期限": "2025-10-31",
}
DENG = {"编号": "deng", "类别": "治理", "名称": "调解矛盾", "内容": "矛盾不出村。", "完成期限": "2025-12-31"}
JING = {**DENG, "编号": "jing", "名称": "打机井", "目标值": {"数量": "3", "单位": "口"}}
MEETING = {"名称": "村民代表会议", "日期": "2025-12-20", "主持": "村务监督委员会", "应到": "36", "实到": "33"}

YEAR: Mapping[str, Any] = {
    "cadre": {"姓名": "甲某", "任职": [POST]},
    "pledge": {
        "年度": "2025",
        "单位": "guangming",
        "干部": "c1",
        "签字日期": "2025-01-20",
        "目标": [LU, DENG],
    },
    "one": {
        "承诺": "p",
        "期次": "1",
        "截至": "2025-06-30",
        "公布日期": "2025-07-10",
        "进展": [
            {"目标": "lu", "状态": "按时序", "完成数量": "1.2"},
            {"目标": "deng", "状态": "推进中", "完成百分比": "50"},
        ],
    },
    "two": {
        "承诺": "p",
        "期次": "2",
        "截至": "2025-09-30",
        "公布日期": "2025-10-10",
        "进展": [
            {"目标": "lu", "状态": "推进中", "完成数量": "2.0"},
            {"目标": "deng", "状态": "推进中", "完成百分比": "75"},
        ],
    },
    "review": {
        "年度": "2025",
        "类型": "民主评议",
        "对象": "个人",
        "单位": "guangming",
        "干部": "c1",
        "承诺": "p",
        "计划公布日期": "2025-12-01",
        "会议": MEETING,
        "监督机构主持": "是",
        "法定人数": {"比例": "2/3"},
        "完成情况": [
            {"目标": "lu", "状态": "已完成", "完成数量": "2.4"},
            {"目标": "deng", "状态": "推进中", "完成百分比": "90"},
        ],
        "测评": [
            {
                "类别": "群众测评",
                "评价人": "村民代表",
                "发出": "33",
                "收回": "32",
                "有效": "31",
                "作废": "1",
                "票数": {"优秀": "18", "称职": "11", "基本称职": "2", "不称职": "0"},
            }
        ],
        "等次规则": {
            "等次": ["优秀", "称职", "基本称职", "不称职"],
            "基数": "有效票",
            "方法": "逐条判定",
            "判定": [
                {"评为": "优秀", "条件": [{"等次": ["优秀"], "比例": "80%"}]},
                {"评为": "不称职", "条件": [{"等次": ["不称职"], "比较": "高于", "比例": "1/3"}]},
                {"评为": "称职", "条件": [{"等次": ["优秀", "称职"], "比例": "80%"}]},
                {"评为": "基本称职"},
            ],
        },
        "结果": "称职",
        "反馈日期": "2025-12-21",
        "公布日期": "2025-12-24",
    },
}
KIND = {"one": "midyear", "two": "midyear"}
ID = {"cadre": "c1", "pledge": "p", "review": "r"}
AS_OF = date(2026, 3, 20)


def year(*edits: Edit, base: Mapping[str, Any] = YEAR, without: tuple[str, ...] = (), **site: Any) -> Ledger:
    """The year with edits; a record of `base` beyond YEAR is named by its id as kind:id."""
    data = dict(base)
    for name, path, to in edits:
        data[name] = changed(data[name], *path, to=to)
    return ledger(
        unit(),
        *(_record(name, value) for name, value in data.items() if name not in without),
        **site,
    )


def _record(name: str, value: Mapping[str, Any]) -> Any:
    kind, _, id = name.partition(":")
    return record(KIND.get(kind, kind), id or ID.get(kind, kind), value)


def codes(of: Ledger, as_of: date = AS_OF) -> list[tuple[str, str, Path]]:
    """Every fault of the chain and of reviews. Each has the facts its sentences speak of, and no others."""
    run.import_rules()
    for _, code, fault in run.broken_rules(Context(of, as_of)):
        if code.startswith(("GK5", "GK6")):
            assert set(fault.facts) == CATALOGUE[code].placeholders(), code
    # whether a whole link is missing has a table of its own: test_chain_links
    return [each for each in faults(of, as_of, "GK5", "GK6") if each[0] not in ("GK556", "GK557")]
