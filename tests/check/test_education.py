"""GK213: the education of the proposed beside the requirement; and what 开考比例 is counted on."""

from __future__ import annotations

from typing import Any

import pytest

from generator.check.education import levels
from tests.check.selections import SOUND, edited, found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("大专以上", [3]),
        ("大学专科", [3]),
        ("大学本科及以上", [4]),
        ("高中（中专）以上", [2, 2]),
        ("大专以上，退役军人可放宽到高中", [3, 2]),
        ("硕士研究生", [5, 5]),
        ("不限", []),
    ],
)
def test_levels_a_text_names(text: str, expected: list[int]) -> None:
    assert levels(text) == expected


@pytest.mark.parametrize(
    ("asked", "has", "wrong"),
    [
        ("大专以上", "小学", True),
        ("大专以上", "中专", True),
        ("大专以上", "大专", False),
        ("大专以上", "大学本科", False),
        ("高中（中专）以上", "中专", False),
        ("本科以上", "大学专科", True),
        ("大专以上，退役军人可放宽到高中", "高中", False),
        ("大专以上", "见档案", False),
        ("不限", "小学", False),
    ],
)
def test_the_proposed_have_the_education_asked_for(asked: str, has: str, wrong: bool) -> None:
    eligibility: dict[str, Any] = {**SOUND.get("资格条件", {"基准日": "2026-01-05"}), "学历": asked}
    data = edited((("资格条件",), eligibility), (("拟任人选", 0, "学历"), has))
    assert found(data, "GK213") == ([("GK213", ("proposed", 0, "education"))] if wrong else [])


@pytest.mark.parametrize(
    ("rule", "met"),
    [
        (None, True),  # 8 applied for one post
        ("报名人数不足的，核减", True),
        ("合格人数不足 7:1 的，核减", False),  # 6 qualified
        ("通过资格审查的人数不足的，核减", False),
    ],
)
def test_the_ratio_is_counted_on_whom_the_notice_names(rule: str | None, met: bool) -> None:
    edits = [(("开考比例",), "7:1")] + ([(("核减规则",), rule)] if rule else [])
    assert found(edited(*edits), "GK206") == ([] if met else [("GK206", ("opening_ratio",))])
