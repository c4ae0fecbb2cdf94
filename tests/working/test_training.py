"""The registers of the three audiences and how far a year covered them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.ledger import Ledger
from generator.records.training import Audience
from generator.records.unit import Unit
from generator.working.training import (
    Coverage,
    coverage,
    first_year,
    headcount,
    members,
    register,
    register_date,
    registered,
    told_at,
    told_units,
)
from tests.check.support import ledger, record, unit

CADRES, RESERVES, GROUPS = Audience.CADRES, Audience.RESERVES, Audience.GROUPS


def post(
    of: str = "guangming", level: str = "两委委员", start: str = "2021-11-18", **more: str
) -> dict[str, str]:
    return {
        "单位": of,
        "组织": "村民委员会",
        "岗位": "委员",
        "岗位类别": level,
        "产生方式": "村民选举",
        "起": start,
        **more,
    }


def cadre(id: str, *posts: dict[str, str]) -> Any:
    return record("cadre", id, {"姓名": "甲某", "任职": list(posts)})


def row(**more: Any) -> dict[str, Any]:
    return {"单位": "guangming", "对象": "村社区干部", "应训": "3", "参训": "3", **more}


def session(id: str, *rows: dict[str, Any], **more: Any) -> Any:
    data = {"标题": "轮训", "年度": "2025", "课堂": "专业课堂", "开始": "2025-05-10", "主办": "组织办"}
    return record("training", id, {**data, "参训": list(rows), **more})


def the(of: Ledger, id: str = "guangming") -> Unit:
    found = of.get(Unit, id)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("setting", "year", "day"),
    [
        (None, 2025, date(2025, 1, 31)),
        ("03-15", 2026, date(2026, 3, 15)),
        ("02-29", 2024, date(2024, 2, 29)),
        ("02-29", 2025, date(2025, 2, 28)),
    ],
)
def test_the_day_of_the_register(setting: str | None, year: int, day: date) -> None:
    of = ledger(规则参数={"培训名册日": setting}) if setting else ledger()
    assert register_date(of, year) == day


@pytest.mark.parametrize(
    ("about", "posts", "audience", "expected"),
    [
        ("a member", [post()], CADRES, 1),
        ("a member is no reserve cadre", [post()], RESERVES, 0),
        ("a reserve cadre", [post(level="后备干部")], RESERVES, 1),
        ("two posts, one person", [post(), post(level="书记、主任")], CADRES, 1),
        ("two posts of two audiences", [post(), post(level="后备干部")], RESERVES, 1),
        ("staff and overseers too", [post(level="工作人员"), post(level="监督委员会")], CADRES, 1),
        ("a group's leader is counted by the unit", [post(level="小组干部")], CADRES, 0),
        ("in post from the register day", [post(start="2025-01-31")], CADRES, 1),
        ("in post a day later", [post(start="2025-02-01")], CADRES, 0),
        ("in post until the register day", [post(止="2025-01-31")], CADRES, 1),
        ("left the day before", [post(止="2025-01-30")], CADRES, 0),
        ("in another unit", [post("heping")], CADRES, 0),
    ],
)
def test_who_is_on_the_register(about: str, posts: list[Any], audience: Audience, expected: int) -> None:
    of = ledger(unit(), unit("heping", 名称="和平村", 顺序="2"), cadre("c1", *posts))
    assert register(of, the(of), audience, 2025) == expected, about
    assert [c.id for c in registered(of, the(of), audience, 2025)] == ["c1"] * expected


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ([], None),
        ([("2025-01-31", "8")], 8),
        ([("2024-01-31", "7"), ("2025-01-20", "8"), ("2025-06-30", "9")], 8),
        ([("2024-01-31", "7")], 7),  # nothing newer was counted
        ([("2025-02-01", "8")], None),
    ],
)
def test_groups_are_counted_by_the_unit(counts: list[tuple[str, str]], expected: int | None) -> None:
    of = ledger(unit(组干部人数=[{"日期": day, "人数": number} for day, number in counts]))
    assert register(of, the(of), GROUPS, 2025) == expected
    assert registered(of, the(of), GROUPS, 2025) == ()


def test_a_count_made_later_in_the_register_days_month_is_this_years() -> None:
    of = ledger(
        unit(组干部人数=[{"日期": "2024-01-20", "人数": "7"}, {"日期": "2025-01-20", "人数": "8"}]),
        规则参数={"培训名册日": "01-10"},
    )
    found = headcount(of, the(of), 2025)
    assert found is not None
    assert found.number == 8


THREE = tuple(cadre(f"c{i}", post()) for i in range(1, 4))


@pytest.mark.parametrize(
    ("about", "sessions", "expected"),
    [
        ("nothing held", [], (0, 3)),
        ("all at once", [session("a", row())], (3, 3)),
        ("one made it up", [session("a", row(参训="2", 补训="1"))], (3, 3)),
        (
            "in two sessions",
            [session("a", row(参训="2")), session("b", row(首次="1"), 开始="2025-06-10")],
            (3, 3),
        ),
        ("another year's", [session("a", row(), 年度="2024", 开始="2024-05-10")], (0, 3)),
        ("only planned", [session("a", row(), 计划中="是")], (0, 3)),
        ("another audience's", [session("a", row(对象="后备干部"))], (0, 3)),
        ("one left untrained", [session("a", row(参训="2", 离任="1"))], (2, 2)),
        (
            "who left is told again, not added",
            [
                session("a", row(参训="1", 离任="1")),
                session("b", row(参训="2", 首次="1", 离任="1"), 开始="2025-06-10"),
            ],
            (2, 2),
        ),
        ("too many", [session("a", row(参训="5"))], (5, 3)),
    ],
)
def test_coverage_of_a_unit(about: str, sessions: list[Any], expected: tuple[int, int]) -> None:
    of = ledger(unit(), *THREE, *sessions)
    found = coverage(of, 2025, CADRES, the(of))
    assert (found.covered, found.whole) == expected, about
    assert found.full == (expected[0] >= expected[1])
    assert coverage(of, 2025, CADRES) == expected


def test_the_streets_coverage_is_the_sum_and_unknown_where_one_is() -> None:
    counted = unit(组干部人数=[{"日期": "2025-01-31", "人数": "8"}])
    other = unit("heping", 名称="和平村", 顺序="2", 组干部人数=[{"日期": "2025-01-31", "人数": "2"}])
    held = session("a", row(对象="组干部", 参训="8"), row(单位="heping", 对象="组干部", 参训="1"))
    assert coverage(ledger(counted, other, held), 2025, GROUPS) == (9, 10)
    found = coverage(ledger(counted, unit("heping", 名称="和平村", 顺序="2"), held), 2025, GROUPS)
    assert found == Coverage(9, None)
    assert not found.full


def test_merged_units_are_told_where_they_went() -> None:
    closed = unit("liuhe", 名称="柳河村", 顺序="2", 撤销日期="2025-07-01", 并入="guangming")
    of = ledger(
        unit(),
        closed,
        cadre("c1", post()),
        cadre("c2", post("liuhe", 止="2025-06-30")),
        cadre("c3", post("liuhe", 止="2025-06-30"), post(start="2025-07-01")),
        session("a", row(单位="liuhe", 参训="1")),
        session("b", row(参训="2", 首次="2"), 开始="2025-09-01"),
    )
    assert [u.id for u in told_units(of, 2025)] == ["guangming"]
    assert [u.id for u in members(of, the(of), 2025)] == ["guangming", "liuhe"]
    assert coverage(of, 2025, CADRES, the(of)) == coverage(of, 2025, CADRES) == (3, 3)
    assert coverage(of, 2025, CADRES, the(of, "liuhe")) == (0, 0)
    assert [u.id for u in told_units(of, 2024)] == ["guangming", "liuhe"]


def test_a_unit_split_off_in_the_year_is_told_with_the_one_it_came_from() -> None:
    new = unit("xinhua", 名称="新华村", 顺序="2", 设立日期="2025-07-01", 分自="guangming")
    of = ledger(
        unit(),
        new,
        cadre("c1", post()),
        cadre("c2", post(止="2025-06-30"), post("xinhua", start="2025-07-01")),
        session("a", row(参训="1"), row(单位="xinhua", 参训="1"), 开始="2025-09-01"),
    )
    assert [u.id for u in told_units(of, 2025)] == ["guangming"]
    assert coverage(of, 2025, CADRES, the(of)) == (2, 2)
    assert [u.id for u in told_units(of, 2026)] == ["guangming", "xinhua"]
    assert register(of, the(of, "xinhua"), CADRES, 2025) == 0
    assert register(of, the(of, "xinhua"), CADRES, 2026) == 1


def test_a_unit_closed_before_the_register_is_not_told() -> None:
    of = ledger(unit(), unit("liuhe", 名称="柳河村", 顺序="2", 撤销日期="2025-01-31"))
    assert [u.id for u in told_units(of, 2025)] == ["guangming"]


def test_a_circle_of_mergers_ends() -> None:
    one = unit("a", 名称="甲村", 顺序="3", 撤销日期="2025-06-30", 并入="b")
    two = unit("b", 名称="乙村", 顺序="4", 撤销日期="2025-06-30", 并入="a")
    of = ledger(one, two)
    assert {told_at(of, the(of, id), 2025).id for id in ("a", "b")} <= {"a", "b"}
    assert coverage(of, 2025, CADRES) == (0, 0)


def test_the_first_year_told_of() -> None:
    assert first_year(ledger(unit())) is None
    assert first_year(ledger(unit(), session("a"), session("b", row(), 年度="2026"))) == 2026
