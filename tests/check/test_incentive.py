"""GK295 to GK299, and V61 of yearly figures: standards told in full, figures told once, nobody by name."""

from __future__ import annotations

from typing import Any

import pytest

from tests.check.support import AS_OF, changed, faults, ledger, record, unit

POST = {
    "单位": "guangming",
    "组织": "村民委员会",
    "岗位": "委员",
    "岗位类别": "两委委员",
    "产生方式": "村民选举",
    "起": "2021-11-18",
}
PAY: dict[str, Any] = {
    "标题": "村社区干部报酬",
    "类型": "报酬标准",
    "办法": "按岗位定标准，每月 10 日前发放。",
    "标准": [
        {
            "岗位": "后备干部",
            "金额": "1800",
            "单位": "元/月",
            "项目": "固定报酬",
            "负担": "街道财政",
            "起": "2024-01-01",
            "止": "2024-12-31",
        },
        {
            "岗位": "后备干部",
            "金额": "2000",
            "单位": "元/月",
            "项目": "固定报酬",
            "负担": "街道财政",
            "起": "2025-01-01",
        },
        {
            "岗位": "后备干部",
            "金额": "450",
            "单位": "元/月",
            "项目": "绩效",
            "负担": "街道财政",
            "起": "2024-01-01",
        },
    ],
    "年度数字": [
        {"项目": "领取人数", "年度": "2024", "人数": "6", "总数": "6", "口径": "12 月在岗的"},
        {"项目": "领取人数", "年度": "2025", "人数": "少于3", "口径": "12 月在岗的"},
    ],
}
FIGURE = {"项目": "参加体检", "年度": "2025", "人数": "33", "总数": "35", "口径": "到检的"}


def check(data: dict[str, Any]) -> list[tuple[str, tuple[str | int, ...]]]:
    person = record("cadre", "c1", {"姓名": "周启明", "任职": [POST]})
    of = ledger(unit(), person, record("incentive", "i", data))
    return [
        (code, at)
        for code, id, at in faults(of, AS_OF, "GK261", "GK295", "GK296", "GK297", "GK298", "GK299")
        if id == "i"
    ]


@pytest.mark.parametrize(
    ("about", "path", "to", "expected"),
    [
        ("in order", ("标题",), "报酬", []),
        ("no standards", ("标准",), [], [("GK297", ("standards",))]),
        ("the next day", ("标准", 0, "止"), "2024-12-31", []),
        ("on the same day both", ("标准", 0, "止"), "2025-01-01", [("GK298", ("standards", 1, "since"))]),
        ("the old one goes on", ("标准", 0, "止"), None, [("GK298", ("standards", 1, "since"))]),
        ("another part", ("标准", 1, "项目"), "补贴", []),
        (
            "the same part, with a space",
            ("标准", 2, "项目"),
            "固定 报酬",
            [("GK298", ("standards", 2, "since")), ("GK298", ("standards", 2, "since"))],
        ),
        ("ends first", ("标准", 0, "止"), "2023-12-31", [("GK298", ("standards", 0, "until"))]),
        ("one item and year twice", ("年度数字", 1, "年度"), "2024", [("GK295", ("figures", 1, "item"))]),
        ("another item", ("年度数字", 1, "项目"), "停发人数", []),
        ("a running year", ("年度数字", 1, "年度"), "2026", [("GK296", ("figures", 1, "year"))]),
        ("a year to come", ("年度数字", 1, "年度"), "2027", [("GK296", ("figures", 1, "year"))]),
        ("more than there are", ("年度数字", 0, "人数"), "7", [("GK261", ("figures", 0, "number"))]),
        ("a range that may fit", ("年度数字", 0, "人数"), "5–7", []),
        ("a range that can't", ("年度数字", 0, "人数"), "7–8", [("GK261", ("figures", 0, "number"))]),
        ("a person in the mechanism", ("办法",), "周启明同志已领取。", [("GK299", ("mechanism",))]),
        ("with spaces", ("办法",), "周 启 明已领取。", [("GK299", ("mechanism",))]),
        ("in a definition", ("年度数字", 0, "口径"), "不含周启明", [("GK299", ("figures", 0, "definition"))]),
        ("in a standard", ("标准", 0, "岗位"), "委员周启明", [("GK299", ("standards", 0, "post"))]),
    ],
)
def test_pay(about: str, path: tuple[str | int, ...], to: Any, expected: list[Any]) -> None:
    assert check(changed(PAY, *path, to=to)) == expected, about


@pytest.mark.parametrize("type", ["健康体检", "养老补助", "医疗补助", "报考招录", "后备干部选进两委"])
def test_only_pay_needs_standards(type: str) -> None:
    assert check({"标题": "办法", "类型": type, "办法": "略", "年度数字": [FIGURE]}) == []


def test_figures_of_supervision_fit_their_wholes_too() -> None:
    data = {"标题": "备案", "制度": "备案管理", "办法": "略", "执行单位": "组织办"}
    of = ledger(unit(), record("supervision", "s", {**data, "年度数字": [{**FIGURE, "人数": "36"}]}))
    assert faults(of, AS_OF, "GK261") == [("GK261", "s", ("figures", 0, "number"))]
