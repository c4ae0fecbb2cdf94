"""GK488 to GK496, GK860 to GK862: units, posts and persons that change; GK863 to GK866: what followed from a
review."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.check.support import AS_OF, faults, ledger, record, unit
from tests.check.year import LU, YEAR, codes, year

LIUHE = {"名称": "柳河村", "顺序": "2"}


def of_units(*units: Any, as_of: date = AS_OF) -> list[tuple[str, str, tuple[str | int, ...]]]:
    return faults(ledger(*units), as_of, "GK48", "GK49", "GK86")


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        ({"曾用名": [{"名称": "向阳村", "至": "2025-06-30"}]}, []),
        ({"曾用名": [{"名称": "向阳村", "至": "2026-03-20"}]}, [("GK493", ("former_names", 0, "until"))]),
        ({"曾用名": [{"名称": "向阳村", "至": "2026-03-19"}]}, []),
        (
            {"设立日期": "2019-01-01", "曾用名": [{"名称": "向阳村", "至": "2018-12-31"}]},
            [("GK493", ("former_names", 0, "until"))],
        ),
        (
            {"曾用名": [{"名称": "光明村", "至": "2025-06-30"}]},
            [("GK494", ("former_names", 0, "name"))],
        ),
        (
            {"曾用名": [{"名称": "向阳村", "至": "2025-06-30"}, {"名称": "朝阳村", "至": "2025-06-30"}]},
            [("GK494", ("former_names", 1, "until"))],
        ),
        ({"曾用名": [{"名称": "向阳村", "至": "2025-06-30"}, {"名称": "朝阳村", "至": "2020-06-30"}]}, []),
        ({"分自": "liuhe", "设立日期": "2025-07-01"}, []),
        ({"分自": "liuhe"}, [("GK491", ("split_from",))]),
        ({"分自": "liuhe", "设立日期": "2018-07-01"}, [("GK492", ("founded",))]),
        ({"分自": "guangming", "设立日期": "2025-07-01"}, [("GK490", ("split_from",))]),
        ({"并入": "liuhe", "撤销日期": "2025-07-01"}, []),
        ({"并入": "liuhe", "撤销日期": "2018-07-01"}, [("GK495", ("merged_into",))]),
    ],
)
def test_units_change_in_order(changes, expected):
    found = of_units(unit(**changes), unit("liuhe", **LIUHE, 设立日期="2019-03-01"))
    assert [(code, path) for code, id, path in found if id == "guangming"] == expected


def test_a_unit_divided_up_leads_on_to_its_parts():
    old = unit(撤销日期="2025-07-01")
    part = unit("liuhe", **LIUHE, 分自="guangming", 设立日期="2025-07-01")
    assert of_units(old) == [("GK480", "guangming", ("closed",))]
    assert of_units(old, part) == []


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2010, 1, 1), "朝阳村"),
        (date(2020, 6, 30), "朝阳村"),
        (date(2020, 7, 1), "向阳村"),
        (date(2025, 6, 30), "向阳村"),
        (date(2025, 7, 1), "光明村"),
    ],
)
def test_the_name_of_a_day(day, name):
    one = unit(曾用名=[{"名称": "向阳村", "至": "2025-06-30"}, {"名称": "朝阳村", "至": "2020-06-30"}])
    assert one.name_on(day) == name  # type: ignore[attr-defined]
    assert one.names == ("光明村", "向阳村", "朝阳村")  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("day", "there"),
    [
        (date(2019, 2, 28), False),
        (date(2019, 3, 1), True),
        (date(2025, 6, 30), True),
        (date(2025, 7, 1), False),
    ],
)
def test_a_unit_exists_from_its_first_day_until_the_day_it_is_closed(day, there):
    one = unit(设立日期="2019-03-01", 撤销日期="2025-07-01", 并入="liuhe")
    assert one.exists_on(day) is there  # type: ignore[attr-defined]


# -- posts ---------------------------------------------------------------------------------------------

ZONGZHI: dict[str, Any] = {
    "单位": "guangming",
    "组织": "光明村村民委员会",
    "岗位": "综治主任",
    "岗位类别": "两委委员",
    "产生方式": "村民选举",
    "起": "2021-12-16",
    "止": "2025-12-31",
}
PINGAN = {**ZONGZHI, "岗位": "平安委员", "起": "2026-01-01", "更名自": "综治主任"}
PINGAN = {key: value for key, value in PINGAN.items() if key != "止"}
UNSAID = {key: value for key, value in PINGAN.items() if key != "更名自"}


@pytest.mark.parametrize(
    ("posts", "expected"),
    [
        ([ZONGZHI, PINGAN], []),
        ([ZONGZHI, {**PINGAN, "更名自": "光明村村民委员会综治主任"}], []),
        ([PINGAN], [("GK488", ("posts", 0, "renamed_from"))]),
        ([ZONGZHI, {**PINGAN, "更名自": "治保主任"}], [("GK488", ("posts", 1, "renamed_from"))]),
        ([ZONGZHI, {**PINGAN, "起": "2026-02-01"}], [("GK488", ("posts", 1, "renamed_from"))]),
        ([ZONGZHI, {**PINGAN, "单位": "liuhe"}], [("GK488", ("posts", 1, "renamed_from"))]),
        ([ZONGZHI, UNSAID], [("GK489", ("posts", 1, "title"))]),
        ([{**ZONGZHI, "离任原因": "改任"}, UNSAID], []),
        ([ZONGZHI, {**UNSAID, "产生说明": "2025 年 12 月补选"}], []),
        ([ZONGZHI, {**UNSAID, "起": "2026-02-01"}], []),
        ([ZONGZHI, {**UNSAID, "岗位": "综治主任"}], []),
    ],
)
def test_a_renamed_post_says_so(posts, expected):
    cadre = record("cadre", "c1", {"姓名": "甲某", "任职": posts})
    found = faults(ledger(unit(), unit("liuhe", **LIUHE), cadre), AS_OF, "GK488", "GK489")
    assert [(code, path) for code, _, path in found] == expected


@pytest.mark.parametrize(("founded", "expected"), [("2021-12-16", []), ("2022-01-01", ["GK496"])])
def test_no_post_before_the_unit(founded, expected):
    cadre = record("cadre", "c1", {"姓名": "甲某", "任职": [ZONGZHI]})
    found = faults(ledger(unit(设立日期=founded), cadre), AS_OF, "GK496")
    assert [code for code, _, _ in found] == expected


# -- goals of units and persons that are gone ----------------------------------------------------------

CLOSED = {"撤销日期": "2025-10-01", "并入": "liuhe"}
CARRIED = {**LU, "编号": "lu2", "结转自": "lu", "启动日期": "2025-10-08", "完成期限": "2025-12-31"}
NEW: dict[str, Any] = {"年度": "2025", "单位": "liuhe", "签字日期": "2025-10-20", "目标": [CARRIED]}
NEXT = {
    **NEW,
    "年度": "2026",
    "签字日期": "2026-01-20",
    "目标": [{**CARRIED, "启动日期": "2026-01-20", "完成期限": "2026-12-31"}],
}


def merged(
    *more: Any, as_of: date = AS_OF, only: str = "GK86"
) -> list[tuple[str, str, tuple[str | int, ...]]]:
    """A village closed in October, its goal 「lu」 half done, 「deng」 carried out."""
    old = [record("pledge", "p", {**YEAR["pledge"], "干部": None})]
    told = {**YEAR["two"], "进展": [YEAR["two"]["进展"][0], {"目标": "deng", "状态": "已完成"}]}
    units = (unit(**CLOSED), unit("liuhe", **LIUHE))
    return faults(ledger(*units, *old, record("midyear", "two", told), *more), as_of, only)


@pytest.mark.parametrize(
    ("more", "as_of", "expected"),
    [
        ((), date(2025, 10, 1), []),
        ((), date(2026, 3, 1), []),
        ((), date(2026, 4, 2), [("GK860", "guangming", ("closed",))]),
        ((("pledge", "p2", {**NEW, "目标": [{**CARRIED, "结转自": None}]}),), date(2025, 11, 1), ["GK860"]),
        ((("pledge", "p2", NEW),), date(2026, 4, 2), []),
        ((("pledge", "p2", NEXT),), date(2026, 4, 2), []),
    ],
)
def test_goals_of_a_closed_unit_are_carried_on(more, as_of, expected):
    found = merged(*(record(*each) for each in more), as_of=as_of)
    assert [f[0] for f in found] == [e if isinstance(e, str) else e[0] for e in expected]


def test_a_merged_units_goal_may_be_taken_up_within_the_year():
    assert merged(record("pledge", "p2", NEW), only="GK535") == []
    assert merged(record("pledge", "p2", NEW), only="GK550") == []


def test_a_goal_is_not_taken_up_from_a_strange_unit():
    strange = unit("qiaodong", 名称="桥东村", 顺序="3")
    pledge = record("pledge", "p2", {**NEW, "单位": "qiaodong"})
    assert [f[0] for f in merged(strange, pledge, only="GK535")] == ["GK535"]
    assert [f[0] for f in merged(strange, pledge, only="GK550")] == ["GK550"]


@pytest.mark.parametrize(("end", "expected"), [("2025-06-30", []), (None, ["GK535"])])
def test_a_goal_is_taken_up_within_the_year_from_who_left(end, expected):
    edits = [("cadre", ("任职", 0, "止"), end)] if end else []
    base = {
        **YEAR,
        "cadre:c2": {"姓名": "乙某", "任职": [YEAR["cadre"]["任职"][0]]},
        "pledge:p2": {**NEW, "单位": "guangming", "干部": "c2"},
    }
    found = codes(year(*edits, base=base))
    assert [code for code, id, _ in found if id == "p2" and code == "GK535"] == expected


@pytest.mark.parametrize(
    ("signed", "expected"),
    [("2025-09-30", []), ("2025-10-01", ["GK861"]), ("2019-02-01", ["GK861"])],
)
def test_a_pledge_is_signed_while_the_unit_exists(signed, expected):
    pledge = record("pledge", "p", {**YEAR["pledge"], "签字日期": signed})
    of = ledger(unit(**CLOSED, 设立日期="2019-03-01"), unit("liuhe", **LIUHE), pledge)
    assert [code for code, _, _ in faults(of, AS_OF, "GK861")] == expected


def test_nothing_more_is_due_of_a_unit_that_is_gone():
    assert merged(as_of=date(2026, 8, 1), only="GK557") == []


LEAVES = ("cadre", ("任职", 0, "止"), "2025-07-31")
TAKEN = {"pledge:p2": {**NEW, "单位": "guangming"}, "pledge:p3": {**NEW, "单位": "guangming", "干部": "c2"}}


@pytest.mark.parametrize(
    ("edits", "without", "more", "as_of", "expected"),
    [
        ((), (), {}, AS_OF, []),
        ((LEAVES,), ("two", "review"), {}, date(2026, 1, 29), []),
        ((LEAVES,), ("two", "review"), {}, date(2026, 1, 30), [("goals", 0), ("goals", 1)]),
        ((LEAVES,), ("review",), {}, AS_OF, []),
        ((LEAVES,), ("two", "review"), TAKEN, AS_OF, [("goals", 1)]),
    ],
)
def test_goals_of_who_left_are_carried_on(edits, without, more, as_of, expected):
    found = faults(year(*edits, base={**YEAR, **more}, without=without), as_of, "GK862")
    assert [path for _, id, path in found if id == "p"] == expected


# -- after a review ------------------------------------------------------------------------------------

DECIDED = {"决定机关": "街道党工委", "日期": "2026-01-05", "法律依据": [{"依据": "banfa"}]}
ISSUE = {"问题": "路慢", "整改": "加人", "责任岗位": "主任", "期限": "2026-03-01", "转为目标": "g2"}
GOAL = {**LU, "编号": "g2", "启动日期": "2026-01-20", "完成期限": "2026-12-31"}


def after(type: str, as_of: date, *edits: Any, **more: Any) -> list[tuple[str, tuple[str | int, ...]]]:
    base = {
        **YEAR,
        "review": {**YEAR["review"], "结果运用": {"类型": type, **DECIDED}, **more},
        "pledge:p2026": {**YEAR["pledge"], "年度": "2026", "签字日期": "2026-01-20", "目标": [GOAL]},
    }
    return [(code, path) for code, _, path in faults(year(*edits, base=base), as_of, "GK86")]


TYPE = ("consequence", "type")
LEFT = ("cadre", ("任职", 0, "离任原因"), "考录到区直机关")
END = ("cadre", ("任职", 0, "止"), "2026-02-01")
NEXT_POST = (
    "cadre",
    ("任职", 1),
    {
        **YEAR["cadre"]["任职"][0],
        "组织": "光明村党支部",
        "岗位": "书记",
        "产生方式": "党内选举",
        "起": "2026-02-01",
    },
)


@pytest.mark.parametrize(
    ("type", "as_of", "edits", "more", "expected"),
    [
        ("限期改进", AS_OF, (), {}, [("GK863", TYPE)]),
        ("限期改进", date(2026, 3, 1), (), {"整改": [ISSUE]}, []),
        ("限期改进", date(2026, 3, 2), (), {"整改": [ISSUE]}, [("GK864", ("issues", 0, "due"))]),
        ("限期改进", AS_OF, (), {"整改": [{**ISSUE, "完成日期": "2026-02-20", "整改结果": "好了"}]}, []),
        ("提醒谈话", AS_OF, (), {}, []),
        ("岗位调整", date(2026, 3, 6), (), {}, []),
        ("岗位调整", date(2026, 3, 7), (), {}, [("GK865", TYPE)]),
        ("岗位调整", AS_OF, (END,), {}, []),
        ("岗位调整", AS_OF, (NEXT_POST,), {}, []),
        ("依法终止职务", AS_OF, (), {}, [("GK865", TYPE)]),
        ("依法终止职务", AS_OF, (NEXT_POST,), {}, [("GK865", TYPE)]),
        ("依法终止职务", AS_OF, (END,), {}, []),
        ("选任晋升", date(2026, 7, 6), (), {}, []),
        ("选任晋升", date(2026, 7, 7), (), {}, [("GK866", TYPE)]),
        ("选任晋升", date(2026, 7, 7), (NEXT_POST,), {}, []),
        ("选任晋升", date(2026, 7, 7), (END,), {}, [("GK866", TYPE)]),
        ("选任晋升", date(2026, 7, 7), (END, LEFT), {}, []),
    ],
)
def test_what_followed_from_a_review(type, as_of, edits, more, expected):
    assert after(type, as_of, *edits, **more) == expected
