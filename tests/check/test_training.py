"""GK263 to GK265, GK279 to GK293: rows that fit the registers, three audiences covered, 跟岗."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.catalogue import CATALOGUE
from generator.check import run
from generator.check.context import Context
from generator.problem import Path
from tests.check.support import AS_OF, changed, faults, ledger, record, unit

CODES = ("GK261", "GK263", "GK264", "GK265", "GK279", *(f"GK2{n}" for n in range(80, 94)))
Row = dict[str, Any]
#: The day after 2025 is over.
OVER = date(2026, 1, 1)


def post(of: str = "guangming", level: str = "两委委员", start: str = "2021-11-18", **more: str) -> Row:
    return {
        "单位": of,
        "组织": "村民委员会",
        "岗位": "委员",
        "岗位类别": level,
        "产生方式": "推选",
        "起": start,
        **more,
    }


def cadre(id: str, *posts: Row) -> Any:
    return record("cadre", id, {"姓名": f"干部{id}", "任职": list(posts)})


COUNTED: dict[str, Any] = {"组干部人数": [{"日期": "2025-01-31", "人数": "6"}]}
GUANGMING = unit(**COUNTED)
HEPING = unit("heping", 名称="和平村", 顺序="2", 组干部人数=[{"日期": "2025-01-31", "人数": "0"}])
#: Three on the register of 村社区干部, one on that of 后备干部; nobody in 和平村.
PEOPLE = (
    cadre("c1", post(level="书记、主任")),
    cadre("c2", post()),
    cadre("c3", post(level="监督委员会")),
    cadre("c4", post(level="后备干部")),
)


def row(**more: Any) -> Row:
    return {"单位": "guangming", "对象": "村社区干部", "应训": "3", "参训": "3", **more}


RESERVES = row(对象="后备干部", 应训="1", 参训="1")
GROUPS = row(对象="组干部", 应训="6", 参训="5", 补训="1")
SESSION: Row = {
    "标题": "2025 年轮训",
    "年度": "2025",
    "课堂": "专业课堂",
    "方式": "重点村社精细化调训",
    "开始": "2025-05-10",
    "结束": "2025-05-12",
    "主办": "街道组织办公室",
    "参训": [row(), RESERVES, GROUPS],
}


def session(*rows: Row, **more: Any) -> Row:
    return {**SESSION, "参训": list(rows), **more}


def check(
    *sessions: Row,
    people: tuple[Any, ...] = PEOPLE,
    as_of: date = AS_OF,
    more: tuple[Any, ...] = (),
    **site: Any,
) -> list[tuple[str, str, Path]]:
    """What the rules of this module say; each fault has the facts its sentences speak of."""
    trainings = [record("training", f"t{i}", data) for i, data in enumerate(sessions)]
    units = () if any(each.kind == "unit" for each in more) else (GUANGMING, HEPING)
    of = ledger(*units, *people, *trainings, *more, **site)
    run.import_rules()
    for _, code, fault in run.broken_rules(Context(of, as_of)):
        if code in CODES:
            assert set(fault.facts) == CATALOGUE[code].placeholders(), code
    return faults(of, as_of, *CODES)


def test_a_year_in_order() -> None:
    assert check(SESSION) == []


@pytest.mark.parametrize(
    ("about", "path", "to", "expected"),
    [
        ("more came than were to", (0, "参训"), "4", [("GK261", ("attendance", 0, "attended"))]),
        ("more made up than were absent", (2, "补训"), "2", [("GK261", ("attendance", 2, "made_up"))]),
        ("more for the first time than came", (0, "首次"), "4", [("GK261", ("attendance", 0, "fresh"))]),
        ("gone by the posts nobody", (0, "离任"), "1", [("GK261", ("attendance", 0, "departed"))]),
        ("groups are no records", (2, "离任"), "1", []),
        ("a row written twice", (1, "对象"), "村社区干部", [("GK279", ("attendance", 1, "unit"))]),
    ],
)
def test_rows(about: str, path: Path, to: str, expected: list[Any]) -> None:
    found = check(changed(SESSION, "参训", *path, to=to))
    assert [(code, at) for code, _, at in found if code in ("GK261", "GK279")] == expected, about


def test_who_left_before_the_session_is_taken_off() -> None:
    people = (*PEOPLE, cadre("c5", post(止="2025-03-31")))
    left = session(row(离任="1"), RESERVES, GROUPS)
    assert check(left, people=people) == []
    # the register of 2025-01-31 has four
    assert check(SESSION, people=people) == [("GK263", "t0", ("attendance", 0))]
    # in post on the session's last day still
    later = (*PEOPLE, cadre("c5", post(止="2025-05-12")))
    assert ("GK261", "t0", ("attendance", 0, "departed")) in check(left, people=later)


@pytest.mark.parametrize(
    ("about", "sessions", "as_of", "expected"),
    [
        ("all covered", [SESSION], OVER, []),
        ("one missing", [session(row(参训="2"), RESERVES, GROUPS)], OVER, [("t0", ("attendance", 0))]),
        ("the year isn't over", [session(row(参训="2"), RESERVES, GROUPS)], date(2025, 12, 31), []),
        (
            "covered by a second session",
            [
                session(row(参训="2"), RESERVES, GROUPS),
                session(row(应训="1", 参训="1"), 开始="2025-10-10", 结束="2025-10-11"),
            ],
            OVER,
            [],
        ),
        (
            "told at the last session",
            [
                session(row(参训="1"), RESERVES, GROUPS),
                session(row(应训="1", 参训="1"), 开始="2025-10-10", 结束="2025-10-11"),
            ],
            OVER,
            [("t1", ("attendance", 0))],
        ),
        ("an audience without any session, at the unit", [session(row(), GROUPS)], OVER, [("guangming", ())]),
        (
            "a planned session doesn't count",
            [session(row(), GROUPS), session(RESERVES, 计划中="是")],
            OVER,
            [("guangming", ())],
        ),
        ("no training told at all: nothing is asked", [], OVER, []),
        ("a year between without any", [SESSION], date(2027, 1, 1), [("guangming", ())] * 3),
    ],
)
def test_every_audience_every_year(about: str, sessions: list[Row], as_of: date, expected: list[Any]) -> None:
    found = check(*sessions, as_of=as_of)
    assert [(id, at) for code, id, at in found if code == "GK263"] == expected, about


def test_a_unit_that_was_left_out_is_told_by_itself() -> None:
    people = (*PEOPLE, cadre("c5", post("heping")))
    assert check(SESSION, people=people) == [("GK263", "heping", ())]


@pytest.mark.parametrize("broken", [("cadre", "c9"), ("training", "t9")])
def test_what_cannot_be_read_may_be_what_is_missing(broken: tuple[str, str]) -> None:
    half = record("training", "t", session(row(参训="2")))
    assert faults(ledger(GUANGMING, *PEOPLE, half, broken=(broken,)), OVER, "GK263") == []


@pytest.mark.parametrize(
    ("about", "second", "expected"),
    [
        ("the same again, not said", {}, [("GK280", "t1", ("attendance", 0))]),
        ("the same again, said", {"首次": "0"}, []),
        ("one too many", {"首次": "1"}, [("GK280", "t1", ("attendance", 0, "fresh"))]),
    ],
)
def test_nobody_is_trained_for_the_first_time_twice(about: str, second: Row, expected: list[Any]) -> None:
    again = session(row(**second), 开始="2025-09-10", 结束="2025-09-11")
    assert check(SESSION, again) == expected, about
    of = ledger(
        GUANGMING,
        *PEOPLE,
        *(record("training", f"t{i}", each) for i, each in enumerate((SESSION, again))),
        broken=(("cadre", "c9"),),
    )
    assert faults(of, AS_OF, "GK280") == []


def test_a_merger_in_the_year_is_told_at_the_unit_that_is_left() -> None:
    closed = unit("liuhe", 名称="柳河村", 顺序="3", 撤销日期="2025-07-01", 并入="guangming", **COUNTED)
    people = (*PEOPLE, cadre("c5", post("liuhe", 止="2025-06-30"), post(start="2025-07-01")))
    twice = row(对象="组干部", 应训="12", 参训="12")
    found = check(session(row(应训="4", 参训="4"), RESERVES, twice), people=people, more=(GUANGMING, closed))
    assert found == []
    found = check(session(row(), RESERVES, twice), people=people, more=(GUANGMING, closed))
    assert found == [("GK263", "t0", ("attendance", 0))]


@pytest.mark.parametrize(
    ("about", "counts", "as_of", "expected"),
    [
        ("counted", [{"日期": "2025-01-31", "人数": "6"}], OVER, []),
        ("never counted, but trained", [], date(2025, 12, 31), ["guangming"]),
        ("never counted, the year is over", [], OVER, ["guangming"]),
        ("counted too late", [{"日期": "2025-02-01", "人数": "6"}], OVER, ["guangming"]),
    ],
)
def test_groups_are_counted(about: str, counts: list[Any], as_of: date, expected: list[str]) -> None:
    found = check(SESSION, more=(unit(组干部人数=counts),), as_of=as_of)
    assert [id for code, id, at in found if code == "GK293"] == expected, about


@pytest.mark.parametrize(
    ("about", "more", "expected"),
    [
        ("an area named", {"方式": "片区发展差异化培训", "片区": "西片"}, []),
        ("no area", {"方式": "片区发展差异化培训"}, [("GK281", ("regime",))]),
        ("key units", {"方式": "重点村社精细化调训"}, []),
        ("for all, without 和平村", {"方式": "理论学习全覆盖培训"}, [("GK282", ("attendance",))]),
        ("for all who are new", {"方式": "理论学习全覆盖培训", "新任干部": ["c4"]}, []),
        ("ends first", {"结束": "2025-05-09"}, [("GK283", ("end",))]),
        ("one day", {"结束": "2025-05-10"}, []),
        ("another year's", {"开始": "2024-12-20"}, [("GK292", ("year",))]),
        ("nobody told", {"参训": []}, [("GK291", ())]),
        ("not over yet", {"参训": [], "结束": "2026-03-20"}, []),
        ("newcomers only", {"参训": [], "新任干部": ["c4"]}, []),
        (
            "hours only",
            {"参训": [], "年度学时": [{"对象": "党员", "学时": "32", "应达到": "9", "达到": "9"}]},
            [],
        ),
        (
            "planned, with attendance",
            {"计划中": "是", "开始": "2026-05-10", "结束": "2026-05-12", "年度": "2026"},
            [("GK289", ("attendance", i, "attended")) for i in range(3)],
        ),
        (
            "planned, who is to come",
            {"计划中": "是", "开始": "2026-05-10", "结束": None, "年度": "2026", "参训": [row(参训="0")]},
            [],
        ),
        ("planned for a day past", {"计划中": "是", "参训": []}, [("GK290", ("planned",))]),
        (
            "planned for a day past, with attendance",
            {"计划中": "是", "参训": [row()]},
            [("GK289", ("attendance", 0, "attended"))],
        ),
        ("planned for today", {"计划中": "是", "参训": [], "开始": "2026-03-20", "结束": "2026-03-20"}, []),
        (
            "planned, with hours",
            {
                "计划中": "是",
                "参训": [],
                "开始": "2026-04-20",
                "结束": None,
                "年度学时": [{"对象": "党员", "学时": "32", "应达到": "9", "达到": "9"}],
            },
            [("GK289", ("hours_met",))],
        ),
    ],
)
def test_sessions(about: str, more: Row, expected: list[Any]) -> None:
    data = {key: value for key, value in {**SESSION, **more}.items() if value is not None}
    found = [(code, at) for code, id, at in check(data) if id == "t0" and code != "GK263"]
    assert found == expected, about


def test_a_unit_set_up_later_needn_t_be_reached() -> None:
    later = unit("xinhua", 名称="新华村", 顺序="3", 设立日期="2025-06-01")
    of = ledger(GUANGMING, later, *PEOPLE, record("training", "t", {**SESSION, "方式": "理论学习全覆盖培训"}))
    assert faults(of, AS_OF, "GK282") == []


@pytest.mark.parametrize(
    ("about", "hours", "expected"),
    [
        ("all reached", {}, []),
        ("one did not", {"达到": "8"}, [("GK265", ("hours_met", 0, "met"))]),
        ("more than there are", {"达到": "10"}, [("GK261", ("hours_met", 0, "met"))]),
        ("measured by too little", {"学时": "31"}, [("GK288", ("hours_met", 0, "hours"))]),
        ("heads by members' hours", {"对象": "村社区书记和班子成员"}, [("GK288", ("hours_met", 0, "hours"))]),
        ("heads by theirs", {"对象": "村社区书记和班子成员", "学时": "56"}, []),
    ],
)
def test_hours(about: str, hours: Row, expected: list[Any]) -> None:
    whole = {"对象": "党员", "学时": "32", "应达到": "9", "达到": "9", **hours}
    assert [(code, at) for code, _, at in check({**SESSION, "年度学时": [whole]})] == expected, about


def test_the_street_sets_its_hours() -> None:
    whole = {"对象": "党员", "学时": "32", "应达到": "9", "达到": "9"}
    found = check({**SESSION, "年度学时": [whole]}, 规则参数={"党员学时": "40"})
    assert found == [("GK288", "t0", ("hours_met", 0, "hours"))]


@pytest.mark.parametrize(
    ("about", "new", "as_of", "expected"),
    [
        ("in time still", post(start="2025-11-20"), date(2026, 2, 20), False),
        ("the time is over", post(start="2025-11-20"), date(2026, 2, 21), True),
        ("from a year nobody told of", post(start="2024-12-31"), AS_OF, False),
        ("left before", post(start="2025-09-01", 止="2025-11-30"), AS_OF, False),
        ("left after", post(start="2025-09-01", 止="2026-01-31"), AS_OF, True),
        ("a group's leader", post(level="小组干部", start="2025-09-01"), AS_OF, False),
        ("a reserve cadre", post(level="后备干部", start="2025-09-01"), AS_OF, True),
    ],
)
def test_newcomers(about: str, new: Row, as_of: date, expected: bool) -> None:
    def asked(trained: Row) -> list[tuple[str, Path]]:
        found = check(trained, people=(*PEOPLE, cadre("c5", new)), as_of=as_of)
        return [(id, at) for code, id, at in found if code == "GK264"]

    assert asked(SESSION) == ([("c5", ("posts", 0, "start"))] if expected else []), about
    assert asked({**SESSION, "新任干部": ["c5"]}) == []
    assert asked({**SESSION, "计划中": "是"}) == []  # then no training is told of at all


def test_a_shadowing_of_an_earlier_year_asks_nothing_of_those_who_began_then() -> None:
    earlier = {**SESSION, "年度": "2021", "开始": "2021-12-01", "结束": "2021-12-31", "参训": []}
    shadowed = {**earlier, "跟岗": [{**SHADOWING, "开始": "2021-12-01", "结束": "2021-12-31"}]}

    def asked(session: Row) -> list[str]:
        return [id for code, id, _ in check(SESSION, session) if code == "GK264"]

    assert asked(shadowed) == []
    assert asked({**earlier, "新任干部": ["c1"]}) == ["c2", "c3", "c4"]


def test_only_the_first_post_makes_a_newcomer() -> None:
    people = (*PEOPLE, cadre("c5", post(start="2025-09-01"), post(level="后备干部", 止="2025-08-31")))
    assert [code for code, _, _ in check(SESSION, people=people) if code == "GK264"] == []


def test_newcomers_of_a_street_that_counts_by_workdays_beyond_its_tables() -> None:
    people = (*PEOPLE, cadre("c5", post(start="2027-12-20")))
    found = check(SESSION, people=people, as_of=date(2028, 6, 1), 规则参数={"新任培训期限": "60个工作日"})
    assert [code for code, _, _ in found if code == "GK264"] == []


SHADOWING: Row = {
    "干部": "c4",
    "单位": "guangming",
    "带教": "c1",
    "带教岗位": "村党支部书记",
    "开始": "2025-06-01",
    "结束": "2025-11-30",
    "结果": "期满，完成跟岗任务",
}


@pytest.mark.parametrize(
    ("about", "more", "expected"),
    [
        ("in order", {}, []),
        ("going on", {"结束": None, "结果": None}, []),
        ("ends first", {"结束": "2025-05-31"}, [("GK283", ("end",))]),
        ("over without a result", {"结果": None}, [("GK284", ())]),
        ("on its last day", {"结果": None, "结束": "2026-03-20"}, []),
        ("a result without an end", {"结束": None}, [("GK285", ("result",))]),
        ("a result before the end", {"结束": "2026-03-21"}, [("GK285", ("result",))]),
        ("a result on the last day", {"结束": "2026-03-20"}, []),
        ("of himself", {"带教": "c4"}, [("GK286", ("mentor",))]),
        ("the mentor elsewhere", {"带教": "c6"}, [("GK286", ("mentor",))]),
        ("the mentor not yet there", {"带教": "c7"}, [("GK286", ("mentor",))]),
        ("the mentor there since the last day", {"带教": "c7", "结束": "2025-12-01"}, []),
        ("a mentor nobody knows: said elsewhere", {"带教": "c99"}, []),
        ("no mentor named", {"带教": None}, []),
        ("of a member", {"干部": "c2"}, [("GK287", ("cadre",))]),
        ("of one chosen", {"干部": "c8"}, []),
        ("of one appointed by a selection", {"干部": "c9"}, []),
    ],
)
def test_shadowing(about: str, more: Row, expected: list[Any]) -> None:
    people = (
        *PEOPLE,
        cadre("c6", post("heping", 止="2024-12-31")),
        cadre("c7", post(start="2025-12-01")),
        cadre("c8", post("heping", level="小组干部", 选拔="s1")),
        cadre("c9", post("heping", level="小组干部")),
    )
    chosen = {
        "标题": "公开选拔",
        "年度": "2025",
        "发布单位": "街道党工委",
        "岗位表": [{"代码": "A01", "岗位": "后备干部", "职数": "1"}],
        "结论": {
            "日期": "2025-05-30",
            "决定机关": "街道党工委",
            "收到意见": "0",
            "已办结": "0",
            "任用": [{"考号": "1", "干部": "c9", "任职日期": "2025-06-01"}],
        },
    }
    one = {key: value for key, value in {**SHADOWING, **more}.items() if value is not None}
    data = {**SESSION, "跟岗": [one], "参训": [], "新任干部": ["c7"]}
    found = check(data, people=people, more=(record("selection", "s1", chosen),))
    expected = [(code, ("shadowing", 0, *at)) for code, at in expected]
    assert [(code, at) for code, id, at in found if id == "t0"] == expected, about


def test_a_mentor_of_a_unit_that_was_merged() -> None:
    closed = unit("liuhe", 名称="柳河村", 顺序="3", 撤销日期="2025-07-01", 并入="guangming")
    people = (*PEOPLE, cadre("c6", post("liuhe", 止="2025-06-30")))
    data = {**SESSION, "跟岗": [{**SHADOWING, "带教": "c6"}], "参训": []}
    of = ledger(GUANGMING, closed, *people, record("training", "t0", data))
    assert faults(of, AS_OF, "GK286") == []
