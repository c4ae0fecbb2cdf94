"""目标 不超过 3 起: what has happened is counted, and the limit is kept when its time is over, not before."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.chain import Thread, threads
from generator.pages.chain import goal_sentence
from generator.records.goals import Target
from generator.records.pledge import Pledge
from tests.check.year import DENG, LU, YEAR, Edit, codes, year

P, Q = "进展", "完成情况"
AT_MOST_3 = {"数量": "3", "单位": "起", "方向": "不超过"}
FIRES = {**DENG, "名称": "防火", "内容": "全年火情不超过 3 起。", "目标值": AT_MOST_3}
LATE = {"状态": "滞后", "原因": "春耕烧荒", "下一步": "包户看管"}


def row(status: str, done: str | None = None, **more: str) -> dict[str, str]:
    return {"目标": "deng", "状态": status, **({"完成数量": done} if done is not None else {}), **more}


LIMITS = {
    **YEAR,
    "pledge": {**YEAR["pledge"], "目标": [LU, FIRES]},
    "one": {**YEAR["one"], P: [YEAR["one"][P][0], row("按时序", "1")]},
    "two": {**YEAR["two"], P: [YEAR["two"][P][0], row("按时序", "2")]},
    "review": {**YEAR["review"], Q: [YEAR["review"][Q][0], row("已完成", "2")]},
}


def one(status: str, done: str | None = None, **more: str) -> Edit:
    return ("one", (P, 1), row(status, done, **more))


def two(status: str, done: str | None = None, **more: str) -> Edit:
    return ("two", (P, 1), row(status, done, **more))


def last(status: str, done: str | None = None, **more: str) -> Edit:
    """The row of the review, whose meeting was on 2025-12-20."""
    return ("review", (Q, 1), row(status, done, **more))


def goal(*path: str, to: str | dict[str, str]) -> Edit:
    return ("pledge", ("目标", 1, *path), to)


ONE = ("progress", 1)
BROKEN = [two("滞后", "4", 原因="烧荒", 下一步="看管"), last("滞后", "4", 原因="烧荒", 下一步="看管")]
DUE_IN_JUNE = goal("完成期限", to="2025-06-30")


@pytest.mark.parametrize(
    ("about", "edits", "expected"),
    [
        ("a year within the limit", [], []),
        ("exactly the limit", [last("已完成", "3")], []),
        ("none at all", [one("按时序", "0"), two("按时序", "0"), last("已完成", "0")], []),
        ("at the review the year isn't over", [last("按时序", "2")], []),
        ("exceeded, and said so", [*BROKEN], []),
        ("exceeded, without a reason", [*BROKEN, last("滞后", "4", 下一步="看管")], [("GK543", "r", ONE)]),
        (
            "exceeded in June and called on time",
            [one("按时序", "4"), *BROKEN],
            [("GK553", "one", (*ONE, "status"))],
        ),
        ("exceeded and under way", [one("推进中", "4"), *BROKEN], [("GK553", "one", (*ONE, "status"))]),
        ("exceeded and not started", [one("未启动", "4"), *BROKEN], [("GK538", "one", (*ONE, "done"))]),
        ("exceeded and done", [last("已完成", "4")], [("GK544", "r", (*ONE, "done"))]),
        (
            "a whole limit used up is no completion",
            [one("按时序", "3"), two("按时序", "3"), last("已完成", "3")],
            [],
        ),
        ("in June too early to say", [one("已完成", "0")], [("GK552", "one", (*ONE, "status"))]),
        ("too early, without a count", [one("已完成")], [("GK552", "one", (*ONE, "status"))]),
        (
            "over in June, kept",
            [DUE_IN_JUNE, one("已完成", "1"), two("已完成", "1"), last("已完成", "1")],
            [],
        ),
        (
            "over in June, kept, called on time",
            [DUE_IN_JUNE, two("已完成", "1"), last("已完成", "1")],
            [("GK514", "one", (*ONE, "status"))],
        ),
        (
            "over in June, kept, in September still on time: said once",
            [DUE_IN_JUNE, one("已完成", "1"), last("已完成", "2")],
            [("GK514", "two", (*ONE, "status"))],
        ),
        (
            "over in June, kept, called behind",
            [
                DUE_IN_JUNE,
                one("滞后", "1", 原因="烧荒", 下一步="看管"),
                two("已完成", "1"),
                last("已完成", "1"),
            ],
            [("GK514", "one", (*ONE, "status"))],
        ),
        (
            "over in June, no count in September",
            [DUE_IN_JUNE, one("已完成", "1"), two("按时序")],
            [("GK521", "two", (*ONE, "status")), ("GK537", "two", ONE)],
        ),
        (
            "over in June, exceeded, in September on time: said once",
            [
                DUE_IN_JUNE,
                one("已完成", "1"),
                two("按时序", "4"),
                last("滞后", "4", 原因="烧荒", 下一步="看管"),
            ],
            [("GK553", "two", (*ONE, "status"))],
        ),
        (
            "behind by the cadre's own account",
            [
                one("滞后", "3", 原因="烧荒", 下一步="看管"),
                two("滞后", "3", 原因="烧荒", 下一步="看管"),
                last("已完成", "3"),
            ],
            [],
        ),
        ("what happened doesn't unhappen", [two("按时序", "0")], [("GK542", "two", (*ONE, "done"))]),
        ("a miscount, explained", [two("按时序", "0", 减少原因="查明不是火情")], []),
        ("how many so far?", [one("按时序")], [("GK537", "one", ONE)]),
        ("67 % of a limit", [two("按时序", "2", 完成百分比="67")], [("GK554", "two", (*ONE, "percent"))]),
        (
            "a percentage alone",
            [one("按时序", 完成百分比="50")],
            [("GK554", "one", (*ONE, "percent"))],
        ),
        (
            "repeated without its direction",
            [("one", (P, 1, "目标值"), {"数量": "3", "单位": "起"})],
            [("GK501", "one", (*ONE, "target"))],
        ),
        ("repeated as it is", [("one", (P, 1, "目标值"), AT_MOST_3)], []),
        (
            "the limit raised with approval",
            [
                (
                    "two",
                    ("变更",),
                    [
                        {
                            "类型": "调整",
                            "目标": "deng",
                            "日期": "2025-08-01",
                            "批准": "村民代表会议",
                            "原因": "并入两个组",
                            "新目标值": {**AT_MOST_3, "数量": "5"},
                        }
                    ],
                ),
                two("调整", "4"),
                last("已完成", "4"),
            ],
            [],
        ),
    ],
)
def test_a_year_under_a_limit(about, edits, expected):
    assert codes(year(*edits, base=LIMITS)) == expected


@pytest.mark.parametrize(
    ("about", "target", "wording", "expected"),
    [
        ("none at all", {**AT_MOST_3, "数量": "0"}, "全年零火情。", []),
        ("a limit below zero", {**AT_MOST_3, "数量": "-1"}, "全年零火情。", ["GK517"]),
        ("nothing to reach", {"数量": "0", "单位": "起"}, "全年零火情。", ["GK517"]),
        (
            "words of a limit, target without one",
            {"数量": "3", "单位": "起"},
            "全年火情不超过 3 起。",
            ["GK555"],
        ),
        ("controlled within", {"数量": "3", "单位": "起"}, "火情控制在3起以内。", ["GK555"]),
        ("a limit on something else", {"数量": "12", "单位": "场"}, "讲 12 场，每场不超过 2 小时。", []),
        ("another amount of it", {"数量": "12", "单位": "场"}, "讲 12 场，每月不超过 2 场。", []),
        ("at least", {"数量": "3", "单位": "起"}, "调解不少于 3 起。", []),
    ],
)
def test_the_target_of_a_limit(about, target, wording, expected):
    edits: list[Edit] = [goal("目标值", to=target), goal("内容", to=wording)]
    without = ("one", "two", "review")
    assert [code for code, _, _ in codes(year(*edits, base=LIMITS, without=without))] == expected


def thread_of(*edits: Edit, without: tuple[str, ...] = ()) -> Thread:
    ledger = year(*edits, base=LIMITS, without=without)
    pledge = ledger.get(Pledge, "p")
    assert pledge is not None
    return threads(ledger, pledge)[1]


@pytest.mark.parametrize(
    ("edits", "sentence"),
    [
        ([], "目标 不超过 3 起，已发生 2 起，已完成"),
        (BROKEN, "目标 不超过 3 起，已发生 4 起，滞后"),
        ([last("按时序")], "目标 不超过 3 起，按时序"),
        ([goal("目标值", to={"数量": "3", "单位": "起"})], "目标 3 起，完成 2 起，已完成"),
    ],
)
def test_a_limit_in_one_sentence(edits, sentence):
    assert goal_sentence(thread_of(*edits)) == sentence


@pytest.mark.parametrize(
    ("edits", "met", "beside"),
    [
        ([one("按时序", "3")], None, "没有超过"),
        ([one("滞后", "4")], False, "超过 1 起"),
        ([one("滞后", "3.5")], False, "超过 0.5 起"),
        ([DUE_IN_JUNE, one("已完成", "3")], True, "没有超过"),
        ([one("按时序")], None, None),
        ([one("按时序", 完成百分比="50")], None, None),
    ],
)
def test_a_limit_at_one_reading(edits, met, beside):
    """`met` is open while the limit may still be exceeded; there is never a percentage, nor a bar."""
    station = thread_of(*edits).stations[0]
    assert (station.met, station.beside, station.percent) == (met, beside, None)


def test_a_limit_is_not_slow():
    assert thread_of(*BROKEN).stations[-1].why == "为什么滞后，怎么办"
    assert thread_of(goal("目标值", to={"数量": "3", "单位": "起"})).stations[-1].why == "为什么慢了，怎么补"


@given(st.decimals(0, 1000, places=2), st.decimals(0, 1000, places=2), st.booleans())
def test_a_limit_mirrors_a_target(amount, done, over):
    """Whatever is above the amount reaches the one and breaks the other; the amount itself satisfies both."""
    reach = Target.model_validate({"数量": str(amount), "单位": "起"})
    limit = Target.model_validate({"数量": str(amount), "单位": "起", "方向": "不超过"})
    assert reach.met(done, over) is (done >= amount)
    assert limit.met(done, True) is (done <= amount)
    assert limit.met(done, False) in ((None,) if done <= amount else (False,))
    assert (reach.beside(done), limit.beside(done) == "没有超过") == (None, done <= amount)
    assert [limit.comparable(other) for other in (limit, reach, None)] == [True, False, False]


def test_how_a_target_is_written():
    assert str(Target.model_validate({"数量": "2.40", "单位": "公里"})) == "2.40 公里"
    assert str(Target.model_validate(AT_MOST_3)) == "不超过 3 起"
    assert Target.model_validate(AT_MOST_3).amount == Decimal(3)
