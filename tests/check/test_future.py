"""GK809: nothing is told before it happened, on records that would be published now."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.check.support import APPROVAL, faults, ledger, record, unit

DAY = date(2026, 3, 20)
SELECTION: dict[str, Any] = {
    "标题": "后备干部公开选拔",
    "年度": "2026",
    "发布单位": "示例街道党工委",
    "公告日期": "2026-03-01",
    "岗位表": [{"代码": "A01", "岗位": "后备干部", "职数": "1"}],
    "监督单位": ["街道纪检监察工委"],
}


def stage(**more: str) -> dict[str, Any]:
    return {**SELECTION, "环节": [{"环节": "报名", "日期": "2026-03-25", **more}]}


def late(name: str, day: str) -> dict[str, Any]:
    return {**APPROVAL, name: {"岗位": "街道党工委", "日期": day}}


CASES = [
    ("a stage ahead without numbers is a plan", stage(), []),
    ("a stage ahead with numbers", stage(参加="9", 通过="9"), [("stages", 0, "date")]),
    (
        "a stage of the day itself",
        stage(参加="9", 通过="9")
        | {"环节": [{"环节": "报名", "日期": "2026-03-20", "参加": "9", "通过": "9"}]},
        [],
    ),
    (
        "outreach ahead",
        {**SELECTION, "宣传动员": [{"方式": "座谈", "日期": "2026-03-21"}]},
        [("outreach", 0, "date")],
    ),
    (
        "a statement ahead",
        {**SELECTION, "监督意见": [{"单位": "纪工委", "日期": "2026-04-01", "意见": "无"}]},
        [("statements", 0, "date")],
    ),
    (
        "approved later: not in this release",
        stage(参加="9", 通过="9") | {"公开审批": late("批准", "2026-03-21")},
        [],
    ),
    (
        "a draft may be written ahead",
        stage(参加="9", 通过="9") | {"公开审批": {"拟稿": APPROVAL["拟稿"]}},
        [],
    ),
    ("not for everyone", stage(参加="9", 通过="9") | {"公开范围": "党内"}, []),
]


@pytest.mark.parametrize(("about", "data", "expected"), CASES, ids=[case[0] for case in CASES])
def test_told_before_it_happened(
    about: str, data: dict[str, Any], expected: list[tuple[str | int, ...]]
) -> None:
    book = ledger(unit(), record("selection", "s", data))
    assert [path for _, _, path in faults(book, DAY, "GK809")] == expected


@pytest.mark.parametrize(
    ("more", "expected"),
    [({}, [("start",)]), ({"计划中": "是"}, []), ({"开始": "2026-03-20"}, [])],
)
def test_a_training_that_lies_ahead_is_planned(more: dict[str, str], expected: list[Any]) -> None:
    data = {"标题": "轮训", "年度": "2026", "课堂": "专业课堂", "开始": "2026-03-21", "主办": "组织办"}
    book = ledger(unit(), record("training", "t", {**data, **more}))
    assert [path for _, _, path in faults(book, DAY, "GK809")] == expected
