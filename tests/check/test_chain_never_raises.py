"""Whatever a valid record says, however absurd, the rules answer with faults and never with an exception."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from tests.check.year import MEETING, YEAR, codes, year

FULL: dict[str, Any] = {
    **YEAR,
    "review": {
        **YEAR["review"],
        "法定人数": {"比例": "2/3"},
        "结果运用": {"类型": "岗位调整", "决定机关": "街道党工委", "日期": "2025-12-25"},
        "整改": [{"问题": "慢", "整改": "快", "责任岗位": "主任", "期限": "2026-03-01", "转为目标": "lu"}],
        "复核": {"申请期限": "2025-12-31", "申请日期": "2025-12-28"},
        "变更": [
            {
                "类型": "调整",
                "目标": "deng",
                "日期": "2025-11-01",
                "批准": "会",
                "原因": "变",
                "新期限": "2025-12-30",
            }
        ],
    },
    "two": {**YEAR["two"], "会议": MEETING},
}
ABSURD = [
    "0",
    "1",
    "2",
    "-3",
    "100",
    "101",
    "999999999",
    "0.000001",
    "0001-01-01",
    "1949-01-01",
    "2199-12-31",
    "9999-12-31",
    "100%",
    "0%",
    "1/3",
    "有效票",
    "全体成员",
    "到会人数",
    "加权计分",
    "得票最多",
    "优秀",
    "不称职",
    "终止",
    "新增",
    "班子",
    "述职评议",
    "党员测评",
    "依法终止职务",
    "lu",
    "deng",
    "p",
    "one",
    "two",
    "r",
]


def leaves(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Every path to a value, containers included."""
    if path:
        yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield from leaves(inner, (*path, key))


PLACES = [(name, path) for name, data in FULL.items() for path in leaves(data)]


@settings(max_examples=150)
@given(st.lists(st.tuples(st.sampled_from(PLACES), st.sampled_from((None, *ABSURD))), min_size=1, max_size=2))
def test_no_rule_raises(edits):
    try:
        ledger = year(*((name, path, to) for (name, path), to in edits), base=FULL)
    except (ValidationError, KeyError, IndexError, TypeError, AttributeError):
        return
    codes(ledger)
