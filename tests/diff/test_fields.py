"""What changed, field by field: old beside new, expected in the words of the form."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest

from generator.diff import field_changes
from generator.records.pledge import Pledge
from generator.records.registry import KINDS
from generator.records.review import Review

GOAL = {"id": "g1", "category": "民生", "title": "修路", "wording": "修 2 公里", "due": "2026-10-31"}
PLEDGE: dict[str, Any] = {
    "id": "p",
    "scope": "全社会",
    "approval": {"approved": {"post": "书记", "date": "2026-01-04"}},
    "source": "组织办",
    "phone": "0000-8000110",
    "year": 2026,
    "unit": "guangming",
    "signed": "2026-01-10",
    "goals": [GOAL, {**GOAL, "id": "g2", "title": "装灯"}],
}


def changed(**to: Any) -> dict[str, Any]:
    return {**deepcopy(PLEDGE), **to}


def without(item: dict[str, Any], *names: str) -> dict[str, Any]:
    return {key: value for key, value in item.items() if key not in names}


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (PLEDGE, []),
        (changed(year=2027), [("年度", "2026", "2027")]),
        (changed(consulted="入户"), [("征求意见", None, "入户")]),
        (without(PLEDGE, "signed"), [("签字日期", "2026-01-10", None)]),
        (
            changed(approval={"approved": {"post": "书记", "date": "2026-02-04"}}),
            [("公开审批·批准·日期", "2026-01-04", "2026-02-04")],
        ),
        (
            changed(goals=[{**GOAL, "wording": "修 3 公里"}, PLEDGE["goals"][1]]),
            [("目标·修路·内容", "修 2 公里", "修 3 公里")],
        ),
        (changed(goals=list(reversed(PLEDGE["goals"]))), []),
        (
            changed(goals=[GOAL]),
            [
                (
                    "目标·装灯",
                    "编号：g2；类别：民生；名称：装灯；内容：修 2 公里；完成期限：2026-10-31",
                    None,
                )
            ],
        ),
        (
            changed(goals=[*PLEDGE["goals"], {"id": "g3", "title": "种树"}]),
            [("目标·种树", None, "编号：g3；名称：种树")],
        ),
        (
            changed(
                bases=[{"basis": "a"}],
                goals=[{**GOAL, "target": {"amount": "2", "unit": "公里"}}, PLEDGE["goals"][1]],
            ),
            [
                ("目标·修路·目标值·数量", None, "2"),
                ("目标·修路·目标值·单位", None, "公里"),
                ("法律依据·第 1 条", None, "依据：a"),
            ],
        ),
    ],
)
def test_changes_of_a_pledge(new: dict[str, Any], expected: list[tuple[str, str | None, str | None]]) -> None:
    found = field_changes(Pledge, PLEDGE, new)
    assert [(change.where, change.old, change.new) for change in found] == expected


def test_votes_lines_and_yes_or_no() -> None:
    old = {
        "parts": [{"kind": "党员测评", "assessor": "党员", "votes": {"优秀": 3, "称职": 5}, "outside": False}]
    }
    new = {
        "parts": [{"kind": "党员测评", "assessor": "党员", "votes": {"优秀": 4, "称职": 4}, "outside": True}]
    }
    found = [(c.where, c.old, c.new) for c in field_changes(Review, old, new)]
    assert found == [
        ("测评·第 1 条·票数·优秀", "3", "4"),
        ("测评·第 1 条·票数·称职", "5", "4"),
        ("测评·第 1 条·会外", "否", "是"),
    ]
    lines = field_changes(
        KINDS["selection"], {"exclusions": ["甲", "乙", "丙"]}, {"exclusions": ["甲", "丁", "丙", "戊"]}
    )
    assert [(c.where, c.pointer, c.old, c.new) for c in lines] == [
        ("不得报考情形", ("exclusions", 1), "乙", "丁"),
        ("不得报考情形", ("exclusions", 3), None, "戊"),
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_from_nothing_every_field_is_told(kind: str) -> None:
    model = KINDS[kind]
    found = field_changes(model, {}, {"id": "a", "source": "b"})
    assert [(c.path, c.new) for c in found] == [(("编号",), "a"), (("来源",), "b")]
