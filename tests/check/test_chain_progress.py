"""Progress agrees with itself, its target and the calendar; readings and meetings follow each other."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.chain import readings, tally, threads
from generator.records.goals import Status
from generator.records.pledge import Pledge
from tests.check.year import DENG, YEAR, Edit, codes, year

P = "进展"


def lu(status: str, *edits: Edit, **more: str) -> list[Edit]:
    """The road's row in the first reading."""
    return [("one", (P, 0), {"目标": "lu", "状态": status, **more}), *edits]


def deng(status: str, **more: str) -> list[Edit]:
    """The row of the goal without a quantity in the first reading."""
    return [("one", (P, 1), {"目标": "deng", "状态": status, **more})]


def at(code: str, *path: str | int) -> list[tuple[str, str, tuple[str | int, ...]]]:
    return [(code, "one", path)]


WHY = {"原因": "雨水多", "下一步": "九月补上"}
OUTDONE: list[Edit] = [("two", (P, 0), {"目标": "lu", "状态": "已完成", "完成数量": "2.5"})]
NO_START: list[Edit] = [("pledge", ("目标", 0, "启动日期"), None)]


@pytest.mark.parametrize(
    ("about", "edits", "expected"),
    [
        ("behind, explained", lu("滞后", 完成数量="1.0", **WHY), []),
        ("behind, unexplained", lu("滞后", 完成数量="1.0", 下一步="补"), at("GK543", "progress", 0)),
        ("behind, no next step", lu("滞后", 完成数量="1.0", 原因="雨"), at("GK518", "progress", 0)),
        (
            "done and more",
            [*lu("已完成", 完成数量="2.5"), *OUTDONE, ("review", ("完成情况", 0, "完成数量"), "2.6")],
            [],
        ),
        ("done, no figure", [*lu("已完成"), *OUTDONE, ("review", ("完成情况", 0, "完成数量"), "2.5")], []),
        (
            "done with less",
            lu("已完成", ("two", (P, 0, "完成数量"), "2.3"), 完成数量="2.3"),
            at("GK544", "progress", 0, "done"),
        ),
        (
            "done at 90 %",
            [*deng("已完成", 完成百分比="90"), ("two", (P, 1, "减少原因"), "复核")],
            at("GK544", "progress", 1, "percent"),
        ),
        (
            "all there, going on",
            [*lu("推进中", 完成数量="2.4"), *OUTDONE, ("review", ("完成情况", 0, "完成数量"), "2.6")],
            at("GK514", "progress", 0, "status"),
        ),
        (
            "100 %, on time",
            [*deng("按时序", 完成百分比="100"), ("two", (P, 1, "减少原因"), "复核")],
            at("GK514", "progress", 1, "status"),
        ),
        ("percent of the quantity", lu("推进中", 完成数量="1.2", 完成百分比="50"), []),
        ("rounded percent", lu("推进中", 完成数量="0.8", 完成百分比="33"), []),
        (
            "another percent",
            lu("推进中", 完成数量="1.2", 完成百分比="52"),
            at("GK515", "progress", 0, "percent"),
        ),
        (
            "100 % of more than all",
            [
                *lu("已完成", 完成数量="2.5", 完成百分比="100"),
                *OUTDONE,
                ("review", ("完成情况", 0, "完成数量"), "2.5"),
            ],
            [],
        ),
        ("a quantity of no target", deng("推进中", 完成数量="30"), at("GK516", "progress", 1, "done")),
        (
            "120 %",
            [*deng("推进中", 完成百分比="120"), ("two", (P, 1, "减少原因"), "复核")],
            [*at("GK514", "progress", 1, "status"), *at("GK519", "progress", 1, "percent")],
        ),
        ("less than nothing", lu("推进中", 完成数量="-1"), at("GK519", "progress", 0, "done")),
        ("under way, how far?", lu("推进中"), at("GK537", "progress", 0)),
        (
            "48.4 % of 20 units",
            [
                ("pledge", ("目标", 1, "目标值"), {"数量": "20", "单位": "个"}),
                ("one", (P, 1, "完成百分比"), "48.4"),
            ],
            at("GK551", "progress", 1, "percent"),
        ),
        (
            "a share of a length",
            [
                ("pledge", ("目标", 1, "目标值"), {"数量": "16", "单位": "公里"}),
                ("one", (P, 1, "完成百分比"), "48.4"),
            ],
            [],
        ),
        ("not started, nothing to say", [*lu("未启动"), *NO_START], []),
        ("not started, 0", [*lu("未启动", 完成数量="0"), *NO_START], []),
        (
            "not started, some done",
            [*lu("未启动", 完成数量="0.1"), *NO_START],
            at("GK538", "progress", 0, "done"),
        ),
        ("not started after its start", lu("未启动"), at("GK539", "progress", 0, "status")),
        ("not started after its start, explained", lu("未启动", 原因="等批复"), []),
        (
            "past due, called on time",
            [
                *lu("按时序", 完成数量="1.2"),
                ("pledge", ("目标", 0, "完成期限"), "2025-06-29"),
                ("two", (P, 0), {"目标": "lu", "状态": "已完成", "完成数量": "2.4"}),
            ],
            at("GK521", "progress", 0, "status"),
        ),
        (
            "due on the day",
            [
                *lu("按时序", 完成数量="1.2"),
                ("pledge", ("目标", 0, "完成期限"), "2025-06-30"),
                ("two", (P, 0), {"目标": "lu", "状态": "已完成", "完成数量": "2.4"}),
            ],
            [],
        ),
        (
            "past due, behind",
            [
                *lu("滞后", 完成数量="1.2", **WHY),
                ("pledge", ("目标", 0, "完成期限"), "2025-06-29"),
                ("two", (P, 0), {"目标": "lu", "状态": "已完成", "完成数量": "2.4"}),
            ],
            [],
        ),
        (
            "a deed of this spring",
            [("one", (P, 0, "履职纪实"), [{"日期": "2025-04-01", "事项": "开工"}])],
            [],
        ),
        (
            "a deed of last year",
            [("one", (P, 0, "履职纪实"), [{"日期": "2024-12-31", "事项": "勘测"}])],
            at("GK536", "progress", 0, "evidence", 0, "date"),
        ),
        (
            "a deed to come",
            [("one", (P, 0, "履职纪实"), [{"日期": "2025-07-01", "事项": "浇筑"}])],
            at("GK536", "progress", 0, "evidence", 0, "date"),
        ),
    ],
)
def test_one_reading(about, edits, expected):
    assert codes(year(*edits)) == expected


@pytest.mark.parametrize(
    ("about", "edits", "expected"),
    [
        (
            "a quantity falls",
            [("two", (P, 0, "完成数量"), "1.1")],
            [("GK542", "two", ("progress", 0, "done"))],
        ),
        (
            "a percentage falls",
            [("two", (P, 1, "完成百分比"), "49.9")],
            [("GK542", "two", ("progress", 1, "percent"))],
        ),
        ("it stays", [("two", (P, 1, "完成百分比"), "50")], []),
        (
            "it falls, explained",
            [("two", (P, 0, "完成数量"), "1.1"), ("two", (P, 0, "减少原因"), "返工")],
            [],
        ),
        (
            "below the reading before last",
            [("two", (P, 1, "完成百分比"), None), ("review", ("完成情况", 1, "完成百分比"), "40")],
            [("GK542", "r", ("progress", 1, "percent"))],
        ),
        (
            "an explained fall is where later ones start",
            [
                ("two", (P, 0, "完成数量"), "1.0"),
                ("two", (P, 0, "减少原因"), "返工"),
                (
                    "review",
                    ("完成情况", 0),
                    {"目标": "lu", "状态": "滞后", "完成数量": "1.1", "原因": "返工", "下一步": "补"},
                ),
            ],
            [],
        ),
        (
            "quantity, then percentage, of one target",
            [("two", (P, 0, "完成数量"), None), ("two", (P, 0, "完成百分比"), "40")],
            [("GK542", "two", ("progress", 0, "percent"))],
        ),
    ],
)
def test_progress_does_not_fall_unexplained(about, edits, expected):
    assert codes(year(*edits)) == expected


MEETING = {"名称": "村民代表会议", "日期": "2025-07-08", "主持": "村党支部", "应到": "36", "实到": "30"}


@pytest.mark.parametrize(
    ("about", "edits", "expected"),
    [
        ("the second missing", [("two", ("期次",), "3")], [("GK523", "two", ("sequence",))]),
        (
            "begins with 2",
            [("one", ("期次",), "2"), ("two", ("期次",), "3")],
            [("GK523", "one", ("sequence",))],
        ),
        ("the same twice", [("two", ("期次",), "1")], [("GK523", "two", ("sequence",))]),
        (
            "the same day twice",
            [("two", ("截至",), "2025-06-30"), ("two", ("公布日期",), "2025-07-12")],
            [("GK524", "two", ("as_of",))],
        ),
        (
            "numbers against days",
            [("one", ("期次",), "2"), ("two", ("期次",), "1")],
            [("GK524", "one", ("as_of",))],
        ),
        (
            "of the year before",
            [("one", ("截至",), "2024-12-31"), ("one", ("公布日期",), "2025-01-10")],
            [("GK525", "one", ("as_of",))],
        ),
        (
            "before the signature",
            [("one", ("截至",), "2025-01-19"), ("one", ("公布日期",), "2025-01-25")],
            [("GK525", "one", ("as_of",))],
        ),
        (
            "published before its day",
            [("one", ("公布日期",), "2025-06-29")],
            [("GK522", "one", ("published",))],
        ),
        ("published on the last day", [("one", ("公布日期",), "2025-07-30")], []),
        ("published a day late", [("one", ("公布日期",), "2025-07-31")], [("GK547", "one", ("published",))]),
        (
            "44 days old when posted",
            [("one", ("公布日期",), "2025-08-13")],
            [("GK547", "one", ("published",))],
        ),
        ("never published", [("one", ("公布日期",), None)], [("GK526", "one", ())]),
        ("a meeting", [("one", ("会议",), MEETING)], []),
        (
            "more present than expected",
            [("one", ("会议",), {**MEETING, "实到": "37"})],
            [("GK532", "one", ("meeting", "present"))],
        ),
        (
            "more present at the review",
            [("review", ("会议", "应到"), "32")],
            [("GK532", "r", ("meeting", "present"))],
        ),
        (
            "more present when it was passed",
            [("pledge", ("通过会议",), {**MEETING, "日期": "2025-01-18", "实到": "40"})],
            [("GK532", "p", ("meeting", "present"))],
        ),
        (
            "a meeting ahead",
            [("one", ("会议",), {**MEETING, "日期": "2026-07-08"})],
            [("GK531", "one", ("meeting", "date"))],
        ),
        ("one meeting for two readings", [("one", ("会议",), MEETING), ("two", ("会议见",), "one")], []),
        (
            "here and there",
            [("one", ("会议",), MEETING), ("two", ("会议",), MEETING), ("two", ("会议见",), "one")],
            [("GK534", "two", ("meeting_in",))],
        ),
        ("to one without a meeting", [("two", ("会议见",), "one")], [("GK533", "two", ("meeting_in",))]),
        ("to itself", [("two", ("会议见",), "two")], [("GK533", "two", ("meeting_in",))]),
        ("to nothing: a dangling reference", [("two", ("会议见",), "nowhere")], []),
    ],
)
def test_readings_and_meetings(about, edits, expected):
    assert codes(year(*edits)) == expected


def test_a_gap_is_no_fault_while_a_reading_cannot_be_read():
    ledger = year(("two", ("期次",), "3"))
    broken = type(ledger)(ledger.site, ledger.calendar, ledger.records, frozenset({("midyear", "x")}))
    assert codes(broken) == []


def test_not_yet_published_is_no_fault_within_the_limit():
    edits: tuple[Edit, ...] = (("two", ("公布日期",), None),)
    assert codes(year(*edits, without=("review",)), date(2025, 10, 30)) == []
    assert codes(year(*edits, without=("review",)), date(2025, 10, 31)) == [("GK526", "two", ())]


def test_a_meeting_of_another_unit_is_not_pointed_to():
    base = {
        **YEAR,
        "pledge:q": {**YEAR["pledge"], "单位": "xinhua", "目标": [{**DENG, "编号": "andere"}]},
        "midyear:q-1": {
            **YEAR["one"],
            "承诺": "q",
            "会议": MEETING,
            "进展": [{"目标": "andere", "状态": "推进中"}],
        },
    }
    del base["pledge:q"]["干部"]
    assert codes(year(("one", ("会议见",), "q-1"), base=base)) == [("GK548", "one", ("meeting_in",))]


STATUSES = [s.value for s in Status]


@given(st.lists(st.sampled_from(STATUSES), min_size=1, max_size=8), st.integers(0, 3))
def test_the_counts_of_a_reading_always_add_up(statuses, silent):
    """V45: pledged + added = done + going on + … + stopped + silent, whatever a reading says."""
    goals = [{**DENG, "编号": f"g{i}"} for i in range(len(statuses) + silent)]
    rows = [{"目标": f"g{i}", "状态": status} for i, status in enumerate(statuses)]
    ledger = year(("pledge", ("目标",), goals), ("one", (P,), rows), without=("two", "review"))
    pledge = ledger.of(Pledge)[0]
    chain = threads(ledger, pledge)
    counts = tally(chain, readings(ledger, pledge)[0])
    assert (counts.pledged, counts.added, counts.silent) == (len(goals), 0, silent)
    assert sum(counts.by_status.values()) + counts.silent == counts.pledged + counts.added
