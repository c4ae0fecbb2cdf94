"""A person's way: steps in order of days, each from a record, nothing that isn't published."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.way import Step, follow_up, way
from generator.records.cadre import Cadre
from generator.records.review import Review
from tests.check.year import LU, YEAR
from tests.pages.support import record, revised, unit

DAY = date(2026, 3, 20)
POST: dict[str, Any] = {
    "单位": "guangming",
    "组织": "光明村党支部",
    "岗位": "书记",
    "岗位类别": "书记、主任",
    "产生方式": "党内选举",
    "起": "2021-11-18",
}
DIRECTOR = {**POST, "组织": "光明村村民委员会", "岗位": "主任", "产生方式": "村民选举"}
RESERVE = {**POST, "组织": "光明村", "岗位": "后备干部", "岗位类别": "后备干部", "产生方式": "公开选拔"}
ROW = {"考号": "01", "姓名": "甲某", "总成绩": "88.5", "名次": "1", "结果": "拟任"}
SELECTION: dict[str, Any] = {
    "标题": "后备干部公开选拔",
    "年度": "2025",
    "发布单位": "街道党工委",
    "公告日期": "2025-05-06",
    "岗位表": [{"代码": "A01", "岗位": "后备干部", "职数": "1"}],
    "成绩": [ROW, {"考号": "02", "总成绩": "70.5", "名次": "2", "结果": "未进入考察"}],
    "结论": {
        "日期": "2025-06-18",
        "决定机关": "街道党工委",
        "收到意见": "0",
        "已办结": "0",
        "任用": [{"考号": "01", "干部": "c1", "任职日期": "2025-06-20"}],
    },
}
POOL: dict[str, Any] = {
    "名称": "人才库",
    "办法": "选拔入库。",
    "入库": [{"日期": "2025-06-18", "人数": "1", "公开成员": [{"干部": "c1"}]}],
    "出库": [{"日期": "2025-12-31", "去向": "当选两委", "人数": "1", "干部": ["c1"]}],
}
TRAINING: dict[str, Any] = {
    "标题": "任职培训",
    "年度": "2025",
    "课堂": "专业课堂",
    "开始": "2025-07-01",
    "主办": "街道组织办公室",
    "新任干部": ["c1"],
}
SHADOWING = {
    "干部": "c1",
    "单位": "guangming",
    "带教岗位": "村党支部书记",
    "开始": "2025-08-01",
    "结束": "2025-10-31",
    "结果": "期满，合格",
}


def cadre(*posts: dict[str, Any], id: str = "c1", name: str = "甲某") -> Any:
    return record("cadre", id, {"姓名": name, "任职": list(posts)})


def steps(person: Any, *others: Any, day: date = DAY) -> tuple[Step, ...]:
    return way(revised(unit(), person, *others, as_of=day), person)


def told(person: Any, *others: Any, day: date = DAY) -> list[tuple[str, str]]:
    return [(str(step.day), step.name) for step in steps(person, *others, day=day)]


def words(person: Any, *others: Any, day: date = DAY) -> str:
    return " ".join(
        " ".join((row.what, row.place, *row.notes)) for s in steps(person, *others, day=day) for row in s.rows
    )


def test_from_selection_to_office():
    person = cadre({**RESERVE, "起": "2025-06-20", "止": "2025-12-31"}, {**POST, "起": "2026-01-01"})
    others = (
        record("selection", "s1", SELECTION),
        record("reserve", "r1", POOL),
        record("training", "t1", TRAINING),
        record("training", "t2", {**TRAINING, "新任干部": [], "开始": "2025-08-01", "跟岗": [SHADOWING]}),
    )
    assert told(person, *others) == [
        ("2025-05-06", "参加公开选拔"),
        ("2025-06-18", "进入后备人才库"),
        ("2025-06-20", "任后备干部"),
        ("2025-07-01", "参加任职培训"),
        ("2025-08-01", "跟岗锻炼"),
        ("2025-12-31", "离开后备人才库"),
        ("2026-01-01", "任书记、主任"),
    ]


def test_every_step_rests_on_a_record_that_is_there():
    of = revised(unit(), cadre(POST), record("selection", "s1", SELECTION), record("reserve", "r1", POOL))
    for step in way(of, of.ledger.cadres()[0]):
        for row in (*step.rows, *step.follow):
            assert all(of.ledger.records[kind].get(id) for kind, id, _ in row.sources)


def test_nothing_is_told_of_those_who_were_not_appointed():
    other = cadre(POST, id="c2", name="乙某")
    assert told(other, record("selection", "s1", SELECTION), record("reserve", "r1", POOL)) == [
        ("2021-11-18", "任书记、主任")
    ]


def test_a_score_is_told_while_the_selection_still_names_the_person():
    named = words(cadre(POST), record("selection", "s1", SELECTION))
    assert "01 号，总成绩 88.5，第 1 名" in named
    nameless = {**SELECTION, "成绩": [{k: v for k, v in ROW.items() if k != "姓名"}]}
    without = words(cadre(POST), record("selection", "s1", nameless))
    assert "88.5" not in without
    assert "01 号" not in without
    assert "2025 年 6 月 18 日公布结论：任用" in without


def test_who_came_through_a_selection_into_the_pool_only():
    pool = {**POOL, "入库": [{**POOL["入库"][0], "选拔": "s1", "公开成员": [{"干部": "c1", "考号": "01"}]}]}
    nobody = {**SELECTION, "结论": {**SELECTION["结论"], "任用": []}}
    said = words(cadre(POST), record("selection", "s1", nobody), record("reserve", "r1", pool))
    assert "2025 年 6 月 18 日公布结论" in said
    assert "任用" not in said


@pytest.mark.parametrize("day", [date(2025, 5, 5), date(2025, 6, 17)])
def test_a_selection_still_running_is_not_a_step(day):
    assert "参加公开选拔" not in [
        name for _, name in told(cadre(POST), record("selection", "s1", SELECTION), day=day)
    ]


def test_posts_taken_up_together_stand_side_by_side():
    (step,) = steps(cadre(POST, DIRECTOR))
    assert step.name == "任书记、主任"
    assert [row.what for row in step.rows] == ["党支部书记", "村民委员会主任"]


def test_a_post_taken_up_beside_another_says_so():
    said = words(cadre(POST, {**DIRECTOR, "起": "2021-12-16"}))
    assert "同时任党支部书记" in said
    moved = words(cadre({**POST, "止": "2021-12-16"}, {**DIRECTOR, "起": "2021-12-16"}))
    assert "同时任" not in moved


def test_a_post_to_come_is_marked():
    assert [step.ahead for step in steps(cadre(POST, {**DIRECTOR, "起": "2026-04-01"}))] == [False, True]


def test_who_left_is_said_to_have_left():
    person = cadre({**POST, "止": "2026-01-29", "离任原因": "到龄卸任"})
    assert told(person)[-1] == ("2026-01-29", "离任")
    assert "到龄卸任 现在没有公开的任职" in words(person)
    assert "离任" not in [name for _, name in told(person, day=date(2026, 1, 29))]


def test_a_planned_training_and_a_shadowing_to_come_are_not_told():
    planned = record("training", "t1", {**TRAINING, "计划中": "是"})
    later = record(
        "training", "t2", {**TRAINING, "新任干部": [], "跟岗": [{**SHADOWING, "开始": "2026-04-01"}]}
    )
    assert told(cadre(POST), planned, later) == [("2021-11-18", "任书记、主任")]


def test_the_result_of_a_shadowing_waits_for_its_end():
    of = record("training", "t2", {**TRAINING, "新任干部": [], "跟岗": [SHADOWING]})
    assert "期满，合格" in words(cadre(POST), of)
    assert "期满，合格" not in words(cadre(POST), of, day=date(2025, 10, 30))


@given(st.dates(date(2021, 1, 1), date(2026, 12, 31)))
def test_steps_are_in_order_and_none_is_told_before_its_day(day):
    person = cadre({**RESERVE, "起": "2025-06-20", "止": "2025-12-31"}, {**POST, "起": "2026-01-01"})
    found = steps(
        person,
        record("selection", "s1", SELECTION),
        record("reserve", "r1", POOL),
        record("training", "t1", TRAINING),
        day=day,
    )
    days = [step.day for step in found]
    assert days == sorted(days)
    assert all(step.ahead == (step.day > day) for step in found)


# -- after a review ------------------------------------------------------------------------------------

ISSUE = {"问题": "路慢", "整改": "加人", "责任岗位": "主任", "期限": "2026-03-01"}
NEXT = {
    "年度": "2026",
    "单位": "guangming",
    "干部": "c1",
    "签字日期": "2026-01-20",
    "目标": [{**LU, "编号": "lu2", "启动日期": "2026-03-01", "完成期限": "2026-12-31"}],
}


def followed(*posts: dict[str, Any], day: date = DAY, **more: Any) -> list[str]:
    review = record("review", "r", {**YEAR["review"], **more})
    person = cadre(*(posts or (DIRECTOR,)))
    of = revised(unit(), person, review, record("pledge", "p2", NEXT), as_of=day)
    assert isinstance(review, Review)
    assert isinstance(person, Cadre)
    return [
        "：".join(filter(None, (row.what, "；".join((*row.notes, *(s[2] for s in row.sources))))))
        for row in follow_up(of, person, review)
    ]


def decided(type: str) -> dict[str, Any]:
    return {"类型": type, "决定机关": "村民会议", "日期": "2026-01-05"}


@pytest.mark.parametrize(
    ("posts", "more", "expected"),
    [
        ((), {}, []),
        ((), {"结果运用": {"类型": "无"}}, []),
        ((), {"结果运用": decided("提醒谈话")}, ["结果运用：提醒谈话：村民会议，2026 年 1 月 5 日"]),
        ((), {"整改": [ISSUE]}, ["整改：期限 2026 年 3 月 1 日；到期，还没有公开结果"]),
        (
            (),
            {"整改": [{**ISSUE, "完成日期": "2026-02-20", "整改结果": "好了"}, {**ISSUE, "转为目标": "lu2"}]},
            [
                "整改第 1 件：2026 年 2 月 20 日改完；期限 2026 年 3 月 1 日",
                "整改第 2 件：期限 2026 年 3 月 1 日；目标还没有公开进展；列入 2026 年目标“环村路硬化”",
            ],
        ),
        (
            ({**DIRECTOR, "止": "2026-01-31"},),
            {"结果运用": decided("依法终止职务")},
            [
                "结果运用：依法终止职务：村民会议，2026 年 1 月 5 日；"
                "后来：2026 年 1 月 31 日不再任光明村村民委员会主任"
            ],
        ),
        (
            (DIRECTOR, {**POST, "起": "2026-02-01"}),
            {"结果运用": decided("选任晋升")},
            ["结果运用：选任晋升：村民会议，2026 年 1 月 5 日；后来：2026 年 2 月 1 日任光明村党支部书记"],
        ),
        (
            (),
            {"结果运用": decided("岗位调整")},
            ["结果运用：岗位调整：村民会议，2026 年 1 月 5 日；后来的任职变化还没有公开"],
        ),
        (
            (),
            {"复核": {"申请日期": "2026-01-08", "复核机构": "街道党工委", "结论日期": "2026-01-20"}},
            ["复核：2026 年 1 月 8 日申请：由街道党工委复核；2026 年 1 月 20 日作出结论"],
        ),
        ((), {"复核": {"申请日期": "2026-01-08"}}, ["复核：2026 年 1 月 8 日申请：还没有结论"]),
        ((), {"复核": {"申请期限": "2026-01-08"}}, []),
    ],
)
def test_what_followed_from_a_review(posts, more, expected):
    assert followed(*posts, **more) == expected


def test_a_review_without_a_result_is_no_step():
    held = {key: value for key, value in YEAR["review"].items() if key != "结果"}
    assert told(cadre(DIRECTOR), record("review", "r", held)) == [("2021-11-18", "任书记、主任")]
    assert told(cadre(DIRECTOR), record("review", "r", YEAR["review"]))[-1] == ("2025-12-20", "接受评议")
