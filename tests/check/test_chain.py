"""The chain: a goal pledged in January is in every reading and in the review, unchanged or openly changed."""

from __future__ import annotations

from typing import Any

import pytest

from tests.check.support import UNIT
from tests.check.year import DENG, JING, LU, YEAR, Edit, codes, year

P = "进展"
DONE = "完成情况"


def change(type: str, goal: str, day: str = "2025-08-15", **more: Any) -> dict[str, Any]:
    return {"类型": type, "目标": goal, "日期": day, "批准": "村民代表会议", "原因": "征地未完成", **more}


def row(goal: str, status: str, **more: Any) -> dict[str, Any]:
    return {"目标": goal, "状态": status, **more}


def test_the_year_breaks_no_rule():
    assert codes(year()) == []


#: A goal stopped in the first reading and silent afterwards.
STOPPED: tuple[Edit, ...] = (
    ("one", ("变更",), [change("终止", "lu", "2025-05-20")]),
    ("one", (P, 0), row("lu", "终止", 原因="改线")),
    ("two", (P, 0), None),
    ("review", (DONE, 0), None),
)
#: A goal added in the second reading.
ADDED: tuple[Edit, ...] = (
    ("two", ("变更",), [change("新增", "jing", 新增目标=JING)]),
    ("two", (P, 2), row("jing", "未启动")),
    ("review", (DONE, 2), row("jing", "已完成", 完成数量="3")),
)
#: A target raised in the second reading: 2.0 of 3.2 is a smaller share than 1.2 of 2.4 would grow to.
RAISED: tuple[Edit, ...] = (
    ("two", ("变更",), [change("调整", "lu", 新目标值={"数量": "4.8", "单位": "公里"}, 新期限="2025-12-31")]),
    ("two", (P, 0), row("lu", "调整", 完成数量="2.0", 目标值={"数量": "4.8", "单位": "公里"})),
    ("review", (DONE, 0), row("lu", "滞后", 完成数量="4.0", 原因="雨天", 下一步="春节后复工")),
)


@pytest.mark.parametrize(
    ("about", "edits"),
    [
        ("stopped in the first reading, silent later", STOPPED),
        ("stopped, and listed as stopped later", (*STOPPED, ("two", (P, 1), row("lu", "终止")))),
        ("added in the second reading", ADDED),
        ("target raised, percentage falls, quantity doesn't", RAISED),
        (
            "adjusted, and adjusted again",
            (
                *RAISED,
                (
                    "review",
                    ("变更",),
                    [change("调整", "lu", "2025-11-20", 新目标值={"数量": "4.0", "单位": "公里"})],
                ),
                ("review", (DONE, 0), row("lu", "已完成", 完成数量="4.0")),
            ),
        ),
        ("wording repeated with other line breaks", (("one", (P, 0, "内容"), "硬化环村路\n2.4 公里。\n"),)),
        (
            "target repeated with a trailing zero",
            (("one", (P, 0, "目标值"), {"数量": "2.40", "单位": "公里"}),),
        ),
        (
            "two rows in another order",
            (("one", (P,), [row("deng", "推进中"), row("lu", "按时序", 完成数量="1")]),),
        ),
    ],
)
def test_what_is_open_is_allowed(about, edits):
    assert codes(year(*edits)) == []


def test_a_planned_review_need_not_tell_all():
    edits: tuple[Edit, ...] = (("review", ("计划日期",), "2026-04-10"),)
    for field in ("会议", "测评", "结果", "反馈日期", "公布日期", DONE):
        edits += (("review", (field,), None),)
    assert codes(year(*edits, ("review", ("计划公布日期",), "2026-03-15"))) == []


OTHER = {
    **YEAR,
    "pledge:q": {
        **YEAR["pledge"],
        "年度": "2024",
        "签字日期": "2024-01-20",
        "目标": [{**JING, "完成期限": "2024-12-31"}],
    },
}


@pytest.mark.parametrize(
    ("about", "edits", "expected"),
    [
        ("left out of a reading", [("one", (P, 1), None)], [("GK540", "one", ("progress",))]),
        ("left out of the review", [("review", (DONE, 0), None)], [("GK540", "r", ("progress",))]),
        ("a held review that says nothing", [("review", (DONE,), None)], [("GK540", "r", ("progress",))] * 2),
        ("an added goal left out later", [*ADDED[:2]], [("GK540", "r", ("progress",))]),
        (
            "reworded",
            [("two", (P, 0, "内容"), "硬化环村路 2 公里。")],
            [("GK501", "two", ("progress", 0, "wording"))],
        ),
        ("renamed", [("two", (P, 0, "名称"), "修路")], [("GK501", "two", ("progress", 0, "title"))]),
        (
            "target lowered in silence",
            [("two", (P, 0, "目标值"), {"数量": "2.0", "单位": "公里"})],
            [("GK501", "two", ("progress", 0, "target"))],
        ),
        (
            "target where the pledge has none",
            [("two", (P, 1, "目标值"), {"数量": "9", "单位": "件"})],
            [("GK501", "two", ("progress", 1, "target"))],
        ),
        (
            "old target after it was raised",
            [*RAISED, ("review", (DONE, 0, "目标值"), LU["目标值"])],
            [("GK501", "r", ("progress", 0, "target"))],
        ),
        (
            "twice in one reading",
            [("one", (P, 2), row("deng", "推进中"))],
            [("GK503", "one", ("progress", 2, "goal"))],
        ),
        (
            "told before it was added",
            [*ADDED, ("one", (P, 2), row("jing", "未启动"))],
            [("GK541", "one", ("progress", 2, "goal"))],
        ),
        (
            "added without its text",
            [("two", ("变更",), [change("新增", "jing")])],
            [("GK504", "two", ("changes", 0))],
        ),
        (
            "added under two ids",
            [*ADDED, ("two", ("变更", 0, "目标"), "jing-2")],
            [("GK505", "two", ("changes", 0, "new_goal", "id"))],
        ),
        (
            "a goal smuggled in by an adjustment",
            [*ADDED, ("two", ("变更", 0, "类型"), "调整"), ("two", ("变更", 0, "新期限"), "2025-12-30")],
            [("GK506", "two", ("changes", 0, "new_goal"))],
        ),
        (
            "adjusted to nothing",
            [("two", ("变更",), [change("调整", "lu")])],
            [("GK507", "two", ("changes", 0))],
        ),
        (
            "adjusted to the same",
            [
                (
                    "two",
                    ("变更",),
                    [change("调整", "lu", 新目标值=LU["目标值"], 新内容=LU["内容"], 新期限="2025-10-31")],
                )
            ],
            [("GK507", "two", ("changes", 0))],
        ),
        (
            "adjusted after it was stopped",
            [*STOPPED, ("two", ("变更",), [change("调整", "lu", 新期限="2025-12-01")])],
            [("GK508", "two", ("changes", 0, "goal"))],
        ),
        (
            "stopped before it was added",
            [*ADDED, ("one", ("变更",), [change("终止", "jing", "2025-05-05")])],
            [("GK508", "one", ("changes", 0, "goal"))],
        ),
        (
            "progress after the stop",
            [*STOPPED, ("two", (P, 1), row("lu", "推进中", 完成数量="1"))],
            [("GK509", "two", ("progress", 1, "status"))],
        ),
        (
            "调整 without a change",
            [("one", (P, 0, "状态"), "调整")],
            [("GK510", "one", ("progress", 0, "status"))],
        ),
        (
            "终止 without a change",
            [("one", (P, 0, "状态"), "终止")],
            [("GK510", "one", ("progress", 0, "status"))],
        ),
        (
            "stopped, but shown as going on",
            [*STOPPED[:1], *STOPPED[2:]],
            [("GK511", "one", ("progress", 0, "status"))],
        ),
        (
            "changed before the pledge",
            [("one", ("变更",), [change("调整", "lu", "2025-01-10", 新期限="2025-11-30")])],
            [("GK512", "one", ("changes", 0, "date"))],
        ),
        (
            "changed after the reading",
            [("one", ("变更",), [change("调整", "lu", "2025-07-05", 新期限="2025-11-30")])],
            [("GK512", "one", ("changes", 0, "date"))],
        ),
        (
            "lowered when the year was over",
            [
                ("review", ("会议", "日期"), "2026-01-20"),
                ("review", ("反馈日期",), "2026-01-21"),
                ("review", ("公布日期",), "2026-01-22"),
                ("review", (DONE, 1, "状态"), "已完成"),
                ("review", (DONE, 1, "完成百分比"), "100"),
                ("review", ("变更",), [change("调整", "lu", "2026-01-05", 新期限="2025-11-30")]),
            ],
            [("GK512", "r", ("changes", 0, "date"))],
        ),
        (
            "changed in May, told in October",
            [("two", ("变更",), [change("调整", "lu", "2025-05-05", 新期限="2025-11-30")])],
            [("GK513", "two", ("changes", 0, "date"))],
        ),
    ],
)
def test_what_hides_is_told(about, edits, expected):
    assert codes(year(*edits)) == expected


def test_a_goal_of_another_pledge_is_not_declared_here():
    edits = ("one", (P, 2), row("jing", "未启动"))
    assert codes(year(edits, base=OTHER)) == [("GK541", "one", ("progress", 2, "goal"))]


def test_a_goal_nobody_declared_is_a_dangling_reference_and_left_to_it():
    assert codes(year(("one", (P, 2), row("nirgends", "未启动")))) == []


def test_a_reading_of_a_pledge_that_is_missing_is_left_alone():
    assert codes(year(without=("pledge", "review", "two"))) == []


@pytest.mark.parametrize(
    ("about", "edits", "expected"),
    [
        (
            "start after due",
            [("pledge", ("目标", 0, "启动日期"), "2025-11-01")],
            [("GK520", "p", ("goals", 0, "start"))],
        ),
        (
            "due next year",
            [("pledge", ("目标", 1, "完成期限"), "2026-06-30")],
            [("GK546", "p", ("goals", 1, "due"))],
        ),
        (
            "an addition due next year",
            [*ADDED, ("two", ("变更", 0, "新增目标", "完成期限"), "2026-01-31")],
            [("GK546", "two", ("changes", 0, "new_goal", "due"))],
        ),
        (
            "a new due date next year",
            [("two", ("变更",), [change("调整", "deng", 新期限="2026-01-31")])],
            [("GK546", "two", ("changes", 0, "new_due"))],
        ),
        (
            "a target of nothing",
            [
                *ADDED,
                ("two", ("变更", 0, "新增目标", "目标值", "数量"), "0"),
                ("two", (P, 2), row("jing", "已完成")),
            ],
            [("GK517", "two", ("changes", 0, "new_goal", "target", "amount"))],
        ),
        (
            "signed in November before",
            [("pledge", ("签字日期",), "2024-11-30")],
            [("GK530", "p", ("signed",))],
        ),
        (
            "shown before it was signed",
            [("pledge", ("公示",), {"开始": "2025-01-10", "结束": "2025-01-24"})],
            [("GK529", "p", ("window", "start"))],
        ),
        (
            "pledged by somebody of elsewhere",
            [("cadre", ("任职", 0, "单位"), "xinhua")],
            [("GK528", "p", ("cadre",)), ("GK630", "r", ("cadre",))],
        ),
        (
            "pledged by somebody who left the year before",
            [("cadre", ("任职", 0, "止"), "2024-12-31")],
            [("GK528", "p", ("cadre",)), ("GK630", "r", ("cadre",))],
        ),
        ("left during the year", [("cadre", ("任职", 0, "止"), "2025-02-01")], []),
        (
            "carried over from this year's goal",
            [("pledge", ("目标", 1, "结转自"), "lu")],
            [("GK535", "p", ("goals", 1, "carried_from"))],
        ),
    ],
)
def test_pledges(about, edits, expected):
    assert codes(year(*edits)) == expected


def test_one_pledge_a_year_for_each_person_in_each_unit():
    twice = {**YEAR, "pledge:q": {**YEAR["pledge"], "目标": [JING]}}
    assert codes(year(base=twice)) == [("GK527", "q", ("year",))]
    committee = {**YEAR, "pledge:q": {k: v for k, v in twice["pledge:q"].items() if k != "干部"}}
    assert codes(year(base=committee)) == []


XINHUA = {**UNIT, "名称": "新华村", "顺序": "2"}
CARRIED = {**YEAR["pledge"], "目标": [{**LU, "结转自": "jing"}, DENG]}
LAST = {
    **YEAR,
    "pledge:q": {
        **YEAR["pledge"],
        "年度": "2024",
        "签字日期": "2024-01-20",
        "目标": [{**JING, "完成期限": "2024-12-31"}],
    },
    "midyear:q-1": {
        "承诺": "q",
        "期次": "1",
        "截至": "2024-12-31",
        "公布日期": "2025-01-10",
        "进展": [row("jing", "滞后", 完成数量="2", 原因="水位低", 下一步="来年续打")],
    },
}


@pytest.mark.parametrize(
    ("about", "edits", "expected"),
    [
        ("not done last year", [], []),
        ("done last year", [("midyear:q-1", (P, 0), row("jing", "已完成", 完成数量="3"))], ["GK549"]),
        ("of another unit", [("pledge:q", ("单位",), "xinhua"), ("pledge:q", ("干部",), None)], ["GK550"]),
    ],
)
def test_carried_over(about, edits, expected):
    base = {**LAST, "unit:xinhua": XINHUA, "pledge": CARRIED}
    assert [code for code, _, _ in codes(year(*edits, base=base))] == expected


def test_carried_over_from_a_unit_that_was_merged_into_this_one():
    merged = {**XINHUA, "并入": "guangming", "撤销日期": "2024-12-31"}
    base = {**LAST, "unit:xinhua": merged, "pledge": CARRIED}
    moved: list[Edit] = [("pledge:q", ("单位",), "xinhua"), ("pledge:q", ("干部",), None)]
    assert codes(year(*moved, base=base)) == []
