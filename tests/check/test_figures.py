"""GK839 and GK840: what is typed agrees with what the records count."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.check.figures import _number
from tests.check.support import AS_OF, faults, ledger, record, unit

RESERVE: dict[str, Any] = {
    "单位": "guangming",
    "组织": "光明村",
    "岗位": "后备干部",
    "岗位类别": "后备干部",
    "产生方式": "聘用",
    "起": "2019-04-01",
    "止": "2021-12-15",
}
SEAT: dict[str, Any] = {
    **RESERVE,
    "组织": "光明村村民委员会",
    "岗位": "委员",
    "岗位类别": "两委委员",
    "产生方式": "村民选举",
    "起": "2021-12-16",
    "止": "2024-12-16",
}
PARTY = {**SEAT, "组织": "光明村党支部", "产生方式": "党内选举"}


def cadre(id: str, *posts: dict[str, Any]) -> Any:
    return record("cadre", id, {"姓名": "周启明", "任职": list(posts)})


def election(number: str, year: str = "2021", type: str = "后备干部选进两委") -> Any:
    figure = {"项目": "当选", "年度": year, "人数": number, "口径": "当年当选的"}
    return record("incentive", "jin", {"标题": "选进两委", "类型": type, "办法": "选", "年度数字": [figure]})


WRONG = [("GK839", "jin", ("figures", 0, "number"))]


@pytest.mark.parametrize(
    ("people", "typed", "expected"),
    [
        ([(RESERVE, SEAT)], "1", []),
        ([(RESERVE, SEAT)], "少于3", []),
        ([(RESERVE, SEAT)], "2", WRONG),
        ([(RESERVE, SEAT)], "0", WRONG),
        ([(RESERVE, PARTY), (RESERVE, SEAT)], "2", []),
        ([(RESERVE, PARTY, SEAT)], "1", []),  # one person, two seats
        ([(RESERVE, {**SEAT, "产生方式": "党组织任命"})], "1", WRONG),
        ([(RESERVE, {**SEAT, "岗位类别": "监督委员会", "产生方式": "推选"})], "1", WRONG),
        ([(SEAT,)], "1", WRONG),  # never in the reserve
        ([(SEAT, {**RESERVE, "起": "2025-01-01"})], "1", WRONG),  # in the reserve only afterwards
        ([], "0", []),
    ],
)
def test_elected_are_those_whose_posts_say_so(
    people: list[tuple[dict[str, Any], ...]], typed: str, expected: list[Any]
) -> None:
    cadres = [cadre(f"c{n}", *posts) for n, posts in enumerate(people)]
    assert faults(ledger(unit(), *cadres, election(typed)), AS_OF, "GK839") == expected


def test_a_year_to_come_and_another_measure_are_left_alone() -> None:
    assert faults(ledger(unit(), election("5", "2031")), AS_OF, "GK839") == []
    assert faults(ledger(unit(), election("5", type="报考招录")), AS_OF, "GK839") == []


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("公开两个村社区的职责", False),
        ("公开 2 个村（社区）的职责", False),
        ("公开六个村社区的职责", True),
        ("公开 12 个村社区的职责", True),
        ("公开各村社区的职责", False),
        ("公开一个村社区、六个网格", True),
    ],
)
def test_the_description_counts_the_units_there_are(words: str, wrong: bool) -> None:
    closed = unit("old", 名称="旧村", 顺序="9", 撤销日期="2024-01-01", 并入="guangming")
    other = unit("heping", 名称="和平村", 顺序="2")
    found = faults(ledger(unit(), other, closed, 网站说明=words), AS_OF, "GK840")
    assert found == ([("GK840", "", ("description",))] if wrong else [])


def test_a_unit_closed_later_still_counts() -> None:
    closing = unit("old", 名称="旧村", 顺序="9", 撤销日期="2026-06-01", 并入="guangming")
    of = ledger(unit(), closing, 网站说明="公开二个村社区")
    assert faults(of, date(2026, 5, 31), "GK840") == []
    assert faults(of, date(2026, 6, 1), "GK840") != []


@pytest.mark.parametrize(
    ("text", "number"),
    [("6", 6), ("六", 6), ("十", 10), ("十二", 12), ("二十", 20), ("九十九", 99), ("六七", None)],
)
def test_numbers_in_words(text: str, number: int | None) -> None:
    assert _number(text) == number
