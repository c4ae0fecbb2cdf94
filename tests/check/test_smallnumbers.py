"""GK675 to GK678: small counts, and what would tell them all the same."""

from __future__ import annotations

from typing import Any

import pytest

from tests.check.support import AS_OF, faults, ledger, record, unit

INCENTIVE: dict[str, Any] = {"标题": "健康体检", "类型": "健康体检", "办法": "每年一次。"}
SUPERVISION: dict[str, Any] = {
    "标题": "日常监督",
    "制度": "常态化监督",
    "办法": "谈话、提醒。",
    "执行单位": "街道党工委",
}


def figure(item: str, number: str, **more: str) -> dict[str, str]:
    return {"项目": item, "年度": "2025", "人数": number, "口径": "当年的数", **more}


def check(kind: str, *figures: dict[str, str], **more: str) -> list[tuple[str, tuple[str | int, ...]]]:
    base = INCENTIVE if kind == "incentive" else SUPERVISION
    book = ledger(unit(), record(kind, "x", {**base, "年度数字": list(figures), **more}))
    codes = ("GK675", "GK676", "GK677", "GK678")
    return [(code, path) for code, _, path in faults(book, AS_OF, *codes)]


@pytest.mark.parametrize("kind", ["incentive", "supervision"])
@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ([figure("参加体检", "33", 总数="35")], []),
        ([figure("提醒", "12")], []),
        ([figure("累计提醒", "12")], [("GK675", ("figures", 0, "item"))]),
        ([figure("提醒", "12", 口径="2020 年以来的人次")], [("GK675", ("figures", 0, "item"))]),
        # would be told as 3以上
        ([figure("应参加体检", "35"), figure("参加体检", "33")], [("GK676", ("figures", 1, "number"))]),
        ([figure("谈话", "30"), figure("其中提醒", "28")], [("GK676", ("figures", 1, "number"))]),
        ([figure("谈话", "30", 年度="2026"), figure("其中提醒", "28", 年度="2026")], []),
        ([figure("谈话", "30"), figure("抽查", "28", 单位="次")], []),
        ([figure("谈话", "30"), figure("走访", "28")], []),
        ([figure("谈话", "34"), figure("其中提醒", "15", 总数="36")], [("GK676", ("figures", 1, "whole"))]),
        ([figure("提醒", "12", 原公布="12")], [("GK678", ("figures", 0, "before"))]),
        ([figure("提醒", "12", 原公布="9")], []),
    ],
)
def test_figures(kind: str, figures: list[dict[str, str]], expected: list[Any]) -> None:
    assert check(kind, *figures) == expected


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("去年提醒 2 人。", True),
        ("提醒了两人。", True),
        ("提醒2人，都已改进。", True),
        ("2 人被提醒。", True),
        ("提醒 12 人。", False),
        ("提醒 2 次以上的，由街道约谈。", False),
        ("谈话 2 人。提醒按办法办。", False),
        ("每 2 人一组开展谈话", False),
        ("提醒以后两个月内复查。", False),
    ],
)
def test_words(text: str, found: bool) -> None:
    expected = [("GK677", ("mechanism",))] if found else []
    assert check("supervision", figure("提醒", "2"), 办法=text) == expected
    assert check("supervision", figure("提醒", "3"), 办法=text) == []
