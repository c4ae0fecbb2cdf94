"""GK460 to GK487: posts that fit their dates, organs and each other; units told apart."""

from __future__ import annotations

from typing import Any

import pytest

from tests.check.support import AS_OF, faults, ledger, record, unit

POST: dict[str, Any] = {
    "单位": "guangming",
    "组织": "光明村党支部",
    "岗位": "书记",
    "岗位类别": "书记、主任",
    "产生方式": "党内选举",
    "起": "2021-11-18",
    "岗位目标": ["集体增收"],
    "职责任务": ["主持支部工作"],
}
DIRECTOR = {**POST, "组织": "光明村村民委员会", "岗位": "主任", "产生方式": "村民选举"}
COMMUNITY = unit("heping", 名称="和平社区", 类型="社区", 顺序="2")
RESIDENTS = {**POST, "单位": "heping", "组织": "和平社区居民委员会", "岗位": "主任", "产生方式": "居民选举"}


def cadre(id: str, *posts: dict[str, Any], name: str = "周启明") -> Any:
    return record("cadre", id, {"姓名": name, "任职": list(posts)})


def check(*records: Any) -> list[tuple[str, str, tuple[str | int, ...]]]:
    return faults(ledger(unit(), COMMUNITY, *records), AS_OF, "GK46", "GK47", "GK48")


def of_posts(*posts: dict[str, Any]) -> list[tuple[str, tuple[str | int, ...]]]:
    return [(code, path) for code, _, path in check(cadre("c1", *posts))]


@pytest.mark.parametrize(
    ("posts", "expected"),
    [
        ([POST], []),
        ([POST, DIRECTOR], []),
        ([{**POST, "止": "2021-11-17"}], [("GK460", ("posts", 0, "end"))]),
        ([{**POST, "止": "2021-11-18"}], []),
        ([POST, {**POST, "起": "2024-12-01"}], [("GK461", ("posts", 1, "start"))]),
        ([POST, {**POST, "组织": "村党支部", "起": "2024-12-01"}], [("GK461", ("posts", 1, "start"))]),
        ([{**POST, "止": "2024-12-01"}, {**POST, "起": "2024-12-01"}], []),
        ([POST, {**POST, "组织": "光明村第二党支部"}], []),
        ([{**POST, "职责任务": []}], [("GK469", ("posts", 0))]),
        ([{**POST, "岗位目标": []}], [("GK469", ("posts", 0))]),
        ([{**POST, "职责任务": [], "止": "2025-12-31"}], []),
        (
            [{**POST, "岗位": "后备干部", "岗位类别": "后备干部", "产生方式": "聘用", "岗位目标": []}],
            [("GK463", ("posts", 0, "filling"))],
        ),
        (
            [
                {
                    **POST,
                    "组织": "光明村",
                    "岗位": "后备干部",
                    "岗位类别": "后备干部",
                    "产生方式": "聘用",
                    "岗位目标": [],
                }
            ],
            [],
        ),
    ],
)
def test_posts_of_one_cadre(posts, expected):
    assert of_posts(*posts) == expected


@pytest.mark.parametrize(
    ("base", "filling", "expected"),
    [
        (POST, "党内选举", []),
        (POST, "党组织任命", []),
        (POST, "村民选举", ["GK462"]),
        (POST, "居民选举", ["GK462"]),
        (POST, "聘用", ["GK463"]),
        (POST, "推选", ["GK463"]),
        (DIRECTOR, "村民选举", []),
        (DIRECTOR, "推选", []),
        (DIRECTOR, "居民选举", ["GK462"]),
        (DIRECTOR, "党组织任命", ["GK462"]),
        (DIRECTOR, "聘用", ["GK462"]),
        ({**DIRECTOR, "岗位": "文书", "岗位类别": "工作人员"}, "聘用", []),
        ({**DIRECTOR, "组织": "光明村村民委员会一组", "岗位": "组长", "岗位类别": "小组干部"}, "推选", []),
        (RESIDENTS, "居民选举", []),
        (RESIDENTS, "村民选举", ["GK462"]),
        (RESIDENTS, "聘用", ["GK463"]),
        ({**DIRECTOR, "组织": "光明村村务监督委员会", "岗位类别": "监督委员会"}, "推选", []),
        ({**DIRECTOR, "组织": "光明村村务监督委员会", "岗位类别": "监督委员会"}, "村民选举", []),
        ({**DIRECTOR, "组织": "光明村村务监督委员会", "岗位类别": "监督委员会"}, "党组织任命", ["GK463"]),
        ({**DIRECTOR, "组织": "光明村", "岗位": "后备干部", "岗位类别": "后备干部"}, "村民选举", ["GK463"]),
    ],
)
def test_how_posts_are_filled(base, filling, expected):
    assert [code for code, _ in of_posts({**base, "产生方式": filling})] == expected


SELECTION: dict[str, Any] = {
    "标题": "光明村党支部书记公开选拔",
    "年度": "2021",
    "发布单位": "街道党工委",
    "岗位表": [{"代码": "A01", "岗位": "书记", "职数": "1"}],
    "结论": {
        "日期": "2021-11-17",
        "决定机关": "街道党工委",
        "收到意见": "0",
        "已办结": "0",
        "任用": [{"考号": "101", "干部": "c1", "任职日期": "2021-11-18"}],
    },
}
SELECTED = {**POST, "产生方式": "公开选拔", "选拔": "s1"}


@pytest.mark.parametrize(
    ("post", "conclusion", "expected"),
    [
        (SELECTED, {}, []),
        ({**POST, "产生方式": "公开选拔"}, {"任用": []}, [("GK464", "c1", ("posts", 0, "filling"))]),
        ({**POST, "产生方式": "公开选拔", "产生说明": "2021 年选拔"}, {"任用": []}, []),
        (POST, {}, [("GK465", "s1", ("conclusion", "appointed", 0, "cadre"))]),
        (
            SELECTED,
            {"任用": [{"考号": "101", "干部": "c1", "任职日期": "2021-11-20"}]},
            [("GK466", "s1", ("conclusion", "appointed", 0, "date"))],
        ),
        (SELECTED, {"任用": []}, [("GK467", "c1", ("posts", 0, "selection"))]),
        (SELECTED, {"任用": [{"考号": "101", "任职日期": "2021-11-18"}]}, []),
    ],
)
def test_selection_and_post_tell_of_one_fact(post, conclusion, expected):
    selection = {**SELECTION, "结论": {**SELECTION["结论"], **conclusion}}
    assert check(cadre("c1", post), record("selection", "s1", selection)) == expected


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (POST, {**POST, "起": "2024-12-01"}, [("GK468", "c2", ("posts", 0, "start"))]),
        ({**POST, "止": "2024-12-01"}, {**POST, "起": "2024-12-01"}, []),
        (POST, {**POST, "起": "2024-12-01", "组织": "村党支部"}, [("GK468", "c2", ("posts", 0, "start"))]),
        (POST, {**POST, "岗位": "副书记", "岗位类别": "两委委员"}, []),
        (POST, {**POST, "岗位": "代理书记"}, []),
        (POST, DIRECTOR, []),
        (POST, {**POST, "组织": "光明村第二党支部"}, []),
        ({**DIRECTOR, "组织": "光明村村委会"}, DIRECTOR, [("GK468", "c2", ("posts", 0, "start"))]),
        (DIRECTOR, RESIDENTS, []),
    ],
)
def test_one_head_at_a_time(before, after, expected):
    assert check(cadre("c1", before), cadre("c2", after, name="何秀兰")) == expected


@pytest.mark.parametrize(
    ("post", "expected"),
    [
        ({"起": "2020-01-01", "止": "2024-06-30"}, []),
        ({"起": "2020-01-01"}, [("GK470", "c1", ("posts", 0, "end"))]),
        ({"起": "2020-01-01", "止": "2024-07-01"}, [("GK470", "c1", ("posts", 0, "end"))]),
        ({"起": "2025-01-01"}, [("GK470", "c1", ("posts", 0, "start"))]),
    ],
)
def test_nobody_holds_a_post_in_a_closed_unit(post, expected):
    closed = unit("liuhe", 名称="柳河村", 顺序="3", 撤销日期="2024-06-30", 并入="guangming")
    held = {**POST, "单位": "liuhe", "组织": "柳河村党支部", **post}
    assert check(closed, cadre("c1", held)) == expected


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, []),
        ({"撤销日期": "2024-06-30", "并入": "guangming"}, []),
        ({"撤销日期": "2024-06-30"}, [("GK480", ("closed",))]),
        ({"并入": "guangming"}, [("GK481", ("merged_into",))]),
        ({"撤销日期": "2024-06-30", "并入": "liuhe"}, [("GK482", ("merged_into",))]),
        ({"撤销日期": "2024-06-30", "并入": "guangming", "设立日期": "2024-07-01"}, [("GK483", ("closed",))]),
        ({"顺序": "1"}, [("GK484", ("order",))]),
        ({"名称": "光明 村"}, [("GK485", ("name",))]),
        ({"名称": "光明村", "撤销日期": "2024-06-30", "并入": "guangming"}, []),
        ({"组干部人数": [{"日期": "2026-01-31", "人数": "6"}, {"日期": "2025-01-31", "人数": "6"}]}, []),
        ({"组干部人数": [{"日期": "2026-01-31", "人数": "6"}] * 2}, [("GK486", ("headcounts", 1, "date"))]),
        ({"组干部人数": [{"日期": "2026-04-01", "人数": "6"}]}, [("GK487", ("headcounts", 0, "date"))]),
    ],
)
def test_units(change, expected):
    found = check(unit("liuhe", **{"名称": "柳河村", "顺序": "3", **change}))
    assert [(code, path) for code, _, path in found] == expected


def test_a_circle_of_mergers_is_told_of_each_unit_in_it():
    one = unit("a", 名称="甲村", 顺序="3", 撤销日期="2024-06-30", 并入="b")
    two = unit("b", 名称="乙村", 顺序="4", 撤销日期="2024-06-30", 并入="a")
    outside = unit("c", 名称="丙村", 顺序="5", 撤销日期="2024-06-30", 并入="a")
    assert [id for code, id, _ in check(one, two, outside) if code == "GK482"] == ["a", "b"]
