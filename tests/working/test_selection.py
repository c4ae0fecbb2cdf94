"""The working of a score table: totals with every step, ranks, who goes on, the rule told as a formula."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.records.selection import Gate, Selection
from generator.working.scores import bonus_due, model_formulas, row_formulas, values, working
from generator.working.selection import (
    expectations,
    groups,
    places,
    ranks,
    shortlist_count,
    standings,
    workings,
)
from tests.check.selections import SOUND, row
from tests.check.support import changed, record


def selection(*rows: dict[str, Any], **more: Any) -> Selection:
    data = {"标题": "选拔", "年度": "2026", "发布单位": "街道", **more, "成绩": list(rows)}
    data.setdefault("岗位表", [{"代码": "A01", "岗位": "书记", "职数": "1"}])
    built = record("selection", "xuanba", data)
    assert isinstance(built, Selection)
    return built


def sound() -> Selection:
    built = record("selection", "xuanba", SOUND)
    assert isinstance(built, Selection)
    return built


HALVES = {"组成": [{"名称": "笔试", "权重": "40%"}, {"名称": "面试", "权重": "60%"}]}


def test_workings_have_every_step() -> None:
    found = workings(sound())
    assert list(found) == ["101", "102", "103", "104", "105", "106"]
    assert row_formulas(found["101"]) == (
        ("面试", "（88.2＋88.6＋89.0）÷3＝88.60"),
        ("总成绩", "82.00×40%＋88.60×60%＋1＝86.96"),
    )
    assert row_formulas(found["104"]) == ()  # not interviewed: nothing to compute
    assert values(found["104"]) == {"笔试": Decimal("70.00")}
    assert found["106"].missing == "缺考"


@pytest.mark.parametrize(
    ("model", "expected"),
    [
        (HALVES, ("总成绩＝笔试×40%＋面试×60%",)),
        (
            {
                "组成": [
                    {"名称": "笔试", "权重": "40%"},
                    {
                        "名称": "面试",
                        "权重": "60%",
                        "组成": [{"名称": "考官", "权重": "1/2"}, {"名称": "群众", "权重": "1/2"}],
                    },
                ],
                "加分": {"项目": [{"名称": "退役军人", "分值": "2"}]},
            },
            ("总成绩＝笔试×40%＋面试×60%＋加分", "面试＝考官×1/2＋群众×1/2"),
        ),
    ],
)
def test_the_rule_as_a_formula(model: dict[str, Any], expected: tuple[str, ...]) -> None:
    built = selection(计分=model)
    assert built.scoring is not None
    assert model_formulas(built.scoring) == expected


def test_thirds_are_exact() -> None:
    parts = [{"名称": name, "权重": "1/3"} for name in "甲乙丙"]
    built = selection(row("1", "待定", 得分={"甲": "90", "乙": "90", "丙": "90"}), 计分={"组成": parts})
    (found,) = workings(built).values()
    assert found.formula() == "90×1/3＋90×1/3＋90×1/3＝90.00"


def test_without_a_usable_rule_there_is_nothing_to_work_out() -> None:
    marked = row("1", "待定", "90.00", "1", 得分={"面试": "90"})
    assert workings(selection(marked)) == {}
    assert workings(selection(marked, 计分={"组成": [{"名称": "面试", "权重": "90%"}]})) == {}
    assert ranks(selection(marked, row("2", "待定", "80.00"))) == {"1": 1, "2": 2}  # by the printed totals


def test_as_printed_goes_by_what_was_printed() -> None:
    """A part's own mark and the written bonus instead of what they should be."""
    data = changed(changed(SOUND, "成绩", 0, "得分", "面试", to="88.70"), "成绩", 0, "加分", to="2")
    built = record("selection", "xuanba", data)
    assert isinstance(built, Selection)
    ours, theirs = (working(built, built.scores[0], as_printed) for as_printed in (False, True))
    assert ours is not None
    assert theirs is not None
    assert ours.formula() == "82.00×40%＋88.60×60%＋1＝86.96"
    assert theirs.formula() == "82.00×40%＋88.70×60%＋2＝88.02"


@pytest.mark.parametrize(
    ("stacking", "cap", "claimed", "expected"),
    [
        ("取最高", None, ["退役军人", "中共党员"], "2"),
        ("累加", None, ["退役军人", "中共党员"], "3"),
        ("累加", "2.5", ["退役军人", "中共党员"], "2.5"),
        ("累加", None, [], "0"),
        ("累加", None, ["没有的"], "0"),
    ],
)
def test_bonus(stacking: str, cap: str | None, claimed: list[str], expected: str) -> None:
    items = [{"名称": "退役军人", "分值": "2"}, {"名称": "中共党员", "分值": "1"}]
    bonus = {"项目": items, "叠加": stacking, **({"上限": cap} if cap else {})}
    built = selection(row("1", "待定", 加分项=claimed), 计分={**HALVES, "加分": bonus})
    assert built.scoring is not None
    assert bonus_due(built.scoring, built.scores[0]) == Decimal(expected)


def test_a_rank_decided_by_an_extra_test_stands() -> None:
    def tied(ticket: str, rank: str, *, extra: str) -> dict[str, Any]:
        return row(ticket, "待定", None, rank, 得分={"笔试": "80", "面试": "80"}, 说明=extra)

    rule = {**HALVES, "同分比较": ["笔试", "加试"]}
    rows = [tied("1", "2", extra="加试第二"), tied("2", "1", extra="加试第一")]
    built = selection(*rows, 计分=rule)
    assert ranks(built) == {"1": 2, "2": 1}
    assert [(s.rank, s.last) for s in standings(built).values()] == [(1, 2), (1, 2)]
    assert ranks(selection(*rows, 计分={**HALVES, "同分比较": ["并列"]})) == {"1": 1, "2": 1}


@pytest.mark.parametrize(
    ("ties", "chosen", "undecided", "left"),
    [("一并入围", (0, 1, 2), (), 0), ("均不入围", (0,), (), 0), ("加试", (0,), (1, 2), 1)],
)
def test_shortlist(ties: str, chosen: tuple[int, ...], undecided: tuple[int, ...], left: int) -> None:
    """One post at 1:2; the second and third tie; the fourth is below the line, the fifth stayed away."""
    rows = [row(str(n), "待定", 得分={"笔试": mark}) for n, mark in enumerate(("90", "80", "80", "59"))]
    model = {"组成": [{**HALVES["组成"][0], "合格线": "60"}, HALVES["组成"][1]]}
    shortlists = [{"环节": "面试", "依据": "笔试", "比例": "1:2", "同分": ties}]
    built = selection(*rows, row("4", "缺考"), 计分=model, 入围=shortlists)
    (found,) = expectations(built, built.shortlists[0])
    assert (found.gate, found.size, found.chosen, found.undecided, found.left) == (
        Gate.INTERVIEWED, 2, chosen, undecided, left,
    )  # fmt: skip


POSTS = [
    {"代码": "A01", "岗位": "书记", "职数": "2", "核减为": "1", "核减原因": "报名不足"},
    {"代码": "A02", "岗位": "委员", "职数": "3"},
]


def test_groups_and_places() -> None:
    with_codes = selection(row("1", "待定", 岗位="A01"), row("2", "待定", 岗位="A02"), 岗位表=POSTS)
    assert groups(with_codes) == {"A01": (0,), "A02": (1,)}
    assert [places(with_codes, code) for code in ("A01", "A02", None)] == [1, 3, 4]
    without = selection(row("1", "待定"), row("2", "待定"), 岗位表=POSTS)
    assert groups(without) == {None: (0, 1)}


@pytest.mark.parametrize(
    ("ratio", "rounding", "expected"),
    [("1:1.5", "进一", 6), ("1.5:1", "进一", 6), ("2:3", "进一", 6), ("1:1", "进一", 4),
     ("1:1.3", "进一", 6), ("1:1.3", "四舍五入", 5), ("1:1.3", "去尾", 5)],
)  # fmt: skip
def test_shortlist_count(ratio: str, rounding: str, expected: int) -> None:
    rule = [{"环节": "面试", "依据": "笔试", "比例": ratio, "取整": rounding}]
    built = selection(岗位表=POSTS, 计分=HALVES, 入围=rule)
    assert shortlist_count(built, built.shortlists[0]) == expected


marks = st.decimals(0, 100, places=2)


@given(st.integers(0, 100), st.lists(st.tuples(marks, marks), min_size=1, max_size=8))
def test_totals_and_ranks_from_first_principles(weight: int, pairs: list[tuple[Decimal, Decimal]]) -> None:
    parts = [{"名称": "笔试", "权重": f"{weight}%"}, {"名称": "面试", "权重": f"{100 - weight}%"}]
    rows = [
        row(str(i), "待定", 得分={"笔试": f"{written:f}", "面试": f"{interview:f}"})
        for i, (written, interview) in enumerate(pairs)
    ]
    built = selection(*rows, 计分={"组成": parts})
    totals = [
        (weight * written + (100 - weight) * interview).scaleb(-2).quantize(Decimal("0.01"), ROUND_HALF_UP)
        for written, interview in pairs
    ]
    assert [working.value for working in workings(built).values()] == totals
    assert list(ranks(built).values()) == [1 + sum(other > total for other in totals) for total in totals]
    for working_of in workings(built).values():
        assert abs(Fraction(working_of.value or 0) - (working_of.exact or 0)) <= Fraction(1, 200)
