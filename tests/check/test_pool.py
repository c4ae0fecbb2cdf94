"""GK260s and GK270s of the reserve pool: a minimum in every unit, an account that adds up, prudent names."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.catalogue import CATALOGUE
from generator.check import run
from generator.check.context import Context
from generator.problem import Path
from tests.check.support import AS_OF, changed, faults, ledger, record, unit

CODES = tuple(f"GK2{n}" for n in (61, 62, *range(67, 79)))
RESERVE_POST: dict[str, Any] = {
    "单位": "guangming",
    "组织": "光明村",
    "岗位": "后备干部",
    "岗位类别": "后备干部",
    "产生方式": "公开选拔",
    "起": "2025-06-01",
    "选拔": "s1",
}
MEMBER_POST = {
    **RESERVE_POST,
    "组织": "光明村村民委员会",
    "岗位": "委员",
    "岗位类别": "两委委员",
    "产生方式": "村民选举",
    "起": "2026-01-10",
}
SELECTION: dict[str, Any] = {
    "标题": "后备干部公开选拔",
    "年度": "2025",
    "发布单位": "街道党工委",
    "岗位表": [{"代码": "A01", "岗位": "后备干部", "职数": "2"}],
    "结论": {
        "日期": "2025-05-30",
        "决定机关": "街道党工委",
        "收到意见": "0",
        "已办结": "0",
        "任用": [{"考号": "101", "干部": "c1", "任职日期": "2025-06-01"}],
    },
}
WINDOW = {
    "开始": "2025-05-05",
    "结束": "2025-05-15",
    "渠道": ["公开栏"],
    "受理单位": "组织办",
    "受理电话": "0000-8000110",
}
#: 5 at the start, 8 entered, 1 left: 12.
POOL: dict[str, Any] = {
    "名称": "示例街道后备干部人才库",
    "办法": "经公开选拔或者推荐公示入库，一年一评，两年不履职的出库。",
    "期初": {"日期": "2024-12-31", "人数": "5"},
    "入库": [
        {"日期": "2025-06-01", "人数": "6", "选拔": "s1", "公开成员": [{"干部": "c1", "考号": "101"}]},
        {"日期": "2025-06-20", "人数": "2", "公示": WINDOW},
    ],
    "出库": [{"日期": "2026-01-15", "去向": "当选两委", "人数": "1", "干部": ["c2"]}],
    "盘点": [
        {"日期": "2025-12-31", "人数": "13"},
        {
            "日期": "2026-01-31",
            "人数": "12",
            "结构": [{"名称": "年龄", "人数": {"35 岁以下": "7", "36 至 45 岁": "5", "46 岁以上": "0"}}],
        },
    ],
}


def cadre(id: str, *posts: dict[str, Any], name: str) -> Any:
    return record("cadre", id, {"姓名": name, "任职": list(posts)})


PEOPLE = (
    cadre("c1", RESERVE_POST, name="周启明"),
    cadre("c2", {**RESERVE_POST, "产生方式": "推选", "止": "2026-01-09"}, MEMBER_POST, name="何秀兰"),
)


def check(
    pool: dict[str, Any],
    *others: Any,
    as_of: date = AS_OF,
    selection: dict[str, Any] = SELECTION,
    **site: Any,
) -> list[tuple[str, Path]]:
    """What the rules of this module say of the pool; each fault has the facts its sentences speak of."""
    parts = (unit(), record("selection", "s1", selection), *(others or PEOPLE), record("reserve", "ku", pool))
    of = ledger(*parts, **site)
    run.import_rules()
    for _, code, fault in run.broken_rules(Context(of, as_of)):
        if code in CODES:
            assert set(fault.facts) == CATALOGUE[code].placeholders(), code
    return [(code, path) for code, id, path in faults(of, as_of, *CODES) if id == "ku"]


def test_a_pool_in_order() -> None:
    assert check(POOL) == []


@pytest.mark.parametrize(
    ("about", "path", "to", "expected"),
    [
        (
            "one more left than came",
            ("出库", 0, "人数"),
            "14",
            [("GK268", ("leaves", 0, "number"))],
        ),
        ("all left", ("出库", 0, "人数"), "13", [("GK269", ("stocktakes", 1, "number"))]),
        ("a stocktake that disagrees", ("盘点", 0, "人数"), "12", [("GK269", ("stocktakes", 0, "number"))]),
        (
            "a stocktake before an entry of its day",
            ("盘点", 0, "日期"),
            "2025-06-01",
            [("GK269", ("stocktakes", 0, "number"))],
        ),
        (
            "a band that counts one too few",
            ("盘点", 1, "结构", 0, "人数", "35 岁以下"),
            "6",
            [("GK270", ("stocktakes", 1, "bands", 0, "cells"))],
        ),
        (
            "a cell of two",
            ("盘点", 1, "结构", 0, "人数"),
            {"35 岁以下": "10", "36 岁以上": "2"},
            [("GK271", ("stocktakes", 1, "bands", 0, "cells", "36 岁以上"))],
        ),
        (
            "a cell of one",
            ("盘点", 1, "结构", 0, "人数"),
            {"35 岁以下": "11", "36 岁以上": "1"},
            [("GK271", ("stocktakes", 1, "bands", 0, "cells", "36 岁以上"))],
        ),
        ("a cell of three", ("盘点", 1, "结构", 0, "人数"), {"35 岁以下": "9", "36 岁以上": "3"}, []),
        ("a cell of all", ("盘点", 1, "结构", 0, "人数"), {"35 岁以下": "12", "36 岁以上": "0"}, []),
        ("entered before the opening", ("期初", "日期"), "2025-06-02", [("GK272", ("batches", 0, "date"))]),
        ("entered on the opening's day", ("期初", "日期"), "2025-06-01", []),
        ("entries out of order", ("入库", 1, "日期"), "2025-05-31", [("GK272", ("batches", 1, "date"))]),
        (
            "left before the opening",
            ("出库", 0, "日期"),
            "2024-12-30",
            [
                ("GK268", ("leaves", 0, "number")),
                ("GK269", ("stocktakes", 0, "number")),
                ("GK272", ("leaves", 0, "date")),
                ("GK275", ("leaves", 0, "cadres", 0)),
            ],
        ),
        (
            "counted twice on a day",
            ("盘点", 1, "日期"),
            "2025-12-31",
            [("GK269", ("stocktakes", 1, "number")), ("GK272", ("stocktakes", 1, "date"))],
        ),
        (
            "more names than persons",
            ("入库", 0, "人数"),
            "0",
            [
                ("GK261", ("batches", 0, "members")),
                ("GK269", ("stocktakes", 0, "number")),
                ("GK269", ("stocktakes", 1, "number")),
            ],
        ),
        (
            "left by name, more than by number",
            ("出库", 0, "人数"),
            "0",
            [("GK261", ("leaves", 0, "cadres")), ("GK269", ("stocktakes", 1, "number"))],
        ),
        ("left otherwise, by name", ("出库", 0, "去向"), "其他出库", [("GK274", ("leaves", 0, "cadres"))]),
        ("another post is no election", ("出库", 0, "去向"), "转任其他岗位", []),
        (
            "elected half a year before",
            ("出库", 0, "日期"),
            "2025-07-01",
            [("GK269", ("stocktakes", 0, "number")), ("GK275", ("leaves", 0, "cadres", 0))],
        ),
        ("who was never elected", ("出库", 0, "干部"), ["c1"], [("GK275", ("leaves", 0, "cadres", 0))]),
        ("a cadre nobody knows: said elsewhere", ("出库", 0, "干部"), ["c9"], []),
        (
            "no window and no selection",
            ("入库", 1),
            {"日期": "2025-06-20", "人数": "2"},
            [("GK262", ("batches", 1, "date"))],
        ),
        (
            "entered while the window was open",
            ("入库", 1, "公示", "结束"),
            "2025-06-20",
            [("GK262", ("batches", 1, "window", "end"))],
        ),
        ("entered the day after the window", ("入库", 1, "公示", "结束"), "2025-06-19", []),
        ("a selection nobody knows: said elsewhere", ("入库", 0, "选拔"), "s9", []),
        (
            "entered before the conclusion",
            ("入库", 0, "日期"),
            "2025-05-29",
            [("GK262", ("batches", 0, "selection"))],
        ),
        (
            "a name without a selection",
            ("入库", 1, "公开成员"),
            [{"干部": "c2"}],
            [("GK273", ("batches", 1, "members", 0, "cadre"))],
        ),
        (
            "a name the selection didn't appoint",
            ("入库", 0, "公开成员"),
            [{"干部": "c2"}],
            [("GK273", ("batches", 0, "members", 0, "cadre"))],
        ),
        (
            "the number of another candidate",
            ("入库", 0, "公开成员", 0, "考号"),
            "102",
            [("GK273", ("batches", 0, "members", 0, "cadre"))],
        ),
        ("a name without the number", ("入库", 0, "公开成员"), [{"干部": "c1"}], []),
        (
            "entered twice",
            ("入库", 1),
            {"日期": "2025-06-20", "人数": "2", "选拔": "s1", "公开成员": [{"干部": "c1"}]},
            [("GK277", ("batches", 1, "members", 0, "cadre"))],
        ),
    ],
)
def test_one_thing_changed(about: str, path: tuple[str | int, ...], to: Any, expected: list[Any]) -> None:
    assert check(changed(POOL, *path, to=to)) == expected, about


def test_who_left_may_enter_again() -> None:
    again = {"日期": "2026-02-20", "人数": "1", "选拔": "s1", "公开成员": [{"干部": "c1"}]}
    left = {"日期": "2025-10-01", "去向": "转任其他岗位", "人数": "1", "干部": ["c1"]}
    pool = changed(changed(POOL, "入库", 2, to=again), "盘点", to=[])
    assert check(pool) == [("GK277", ("batches", 2, "members", 0, "cadre"))]
    assert check({**pool, "出库": [left, *pool["出库"]]}) == []


def test_a_selection_that_is_not_concluded_publishes_nobody() -> None:
    running = {key: value for key, value in SELECTION.items() if key != "结论"}
    assert check(POOL, selection=running) == [
        ("GK262", ("batches", 0, "selection")),
        ("GK273", ("batches", 0, "members", 0, "cadre")),
    ]


@pytest.mark.parametrize(
    ("words", "grade"),
    [
        ("分为 A 类和其他", True),
        ("评为B级的优先", True),
        ("Ｃ档", True),
        ("按 A、B、C 管理", True),
        ("甲等 3 人", True),
        ("乙类", True),
        ("实行 AB 角", False),
        ("持 C1 驾驶证", False),
        ("一年一评", False),
        ("社区 A 区居民", False),
        ("甲乙双方", False),
        ("WA 级", False),
    ],
)
def test_grades_of_persons_stay_in_the_office(words: str, grade: bool) -> None:
    assert check({**POOL, "办法": words}) == ([("GK276", ("mechanism",))] if grade else [])
    band = {"名称": "来源", "人数": {words: "12"}}
    found = check(changed(POOL, "盘点", 1, "结构", 0, to=band))
    assert found == ([("GK276", ("stocktakes", 1, "bands", 0, "cells", words))] if grade else [])


def test_two_pools_of_one_scope() -> None:
    def found(**more: str) -> list[tuple[str, str, Path]]:
        first = record("reserve", "ku", {"名称": "甲库", "办法": "略"})
        second = record("reserve", "ku2", {"名称": "乙库", "办法": "略", **more})
        return faults(ledger(unit(), first, second), AS_OF, "GK278")

    assert found() == [("GK278", "ku2", ("name",))]
    assert found(单位="guangming") == []


@pytest.mark.parametrize(
    ("about", "posts", "as_of", "least", "expected"),
    [
        ("one each", [("guangming", {}), ("heping", {})], AS_OF, None, []),
        (
            "two here don't make up for none there",
            [("guangming", {}), ("guangming", {})],
            AS_OF,
            None,
            ["heping"],
        ),
        ("none at all", [], AS_OF, None, ["guangming", "heping"]),
        (
            "before the first took office",
            [("guangming", {}), ("heping", {"起": "2026-03-21"})],
            AS_OF,
            None,
            ["heping"],
        ),
        ("on the last day", [("guangming", {}), ("heping", {"止": "2026-03-20"})], AS_OF, None, []),
        (
            "after the last day",
            [("guangming", {}), ("heping", {"止": "2026-03-19"})],
            AS_OF,
            None,
            ["heping"],
        ),
        (
            "a committee member is none",
            [("guangming", {}), ("heping", {"岗位类别": "两委委员"})],
            AS_OF,
            None,
            ["heping"],
        ),
        ("two are asked", [("guangming", {}), ("guangming", {}), ("heping", {})], AS_OF, "2", ["heping"]),
        ("none is asked", [], AS_OF, "0", []),
    ],
)
def test_every_unit_has_its_own(
    about: str, posts: list[Any], as_of: date, least: str | None, expected: list[str]
) -> None:
    people = [
        cadre(f"c{i}", {**RESERVE_POST, "单位": of, **more}, name=f"甲{i}")
        for i, (of, more) in enumerate(posts)
    ]
    settings: dict[str, Any] = {"规则参数": {"后备干部下限": least}} if least else {}
    units = (unit(), unit("heping", 名称="和平村", 顺序="2"))
    found = faults(ledger(*units, *people, **settings), as_of, "GK267")
    assert found == [("GK267", id, ()) for id in expected], about


@pytest.mark.parametrize(
    ("about", "more", "expected"),
    [
        ("not yet", {"设立日期": "2026-03-21"}, []),
        ("from the first day", {"设立日期": "2026-03-20"}, ["heping"]),
        ("closed that day", {"撤销日期": "2026-03-20", "并入": "guangming"}, []),
        ("the day before", {"撤销日期": "2026-03-21", "并入": "guangming"}, ["heping"]),
    ],
)
def test_only_units_that_exist(about: str, more: dict[str, str], expected: list[str]) -> None:
    other = unit("heping", 名称="和平村", 顺序="2", **more)
    of = ledger(unit(), other, cadre("c1", RESERVE_POST, name="甲某"))
    assert [id for _, id, _ in faults(of, AS_OF, "GK267")] == expected, about


def test_one_person_with_two_reserve_posts_is_one() -> None:
    one = cadre("c1", RESERVE_POST, {**RESERVE_POST, "组织": "光明村党支部"}, name="甲某")
    of = ledger(unit(), one, 规则参数={"后备干部下限": "2"})
    assert faults(of, AS_OF, "GK267") == [("GK267", "guangming", ())]


@pytest.mark.parametrize("broken", [("cadre", "c1"), ("site", "site")])
def test_what_cannot_be_read_may_be_the_one(broken: tuple[str, str]) -> None:
    assert faults(ledger(unit(), broken=(broken,)), AS_OF, "GK267") == []


def test_the_windows_of_a_batch_are_counted_like_any() -> None:
    """V20 and V22 hold for 入库公示 too, and nothing entered in the future."""
    short = {"开始": "2026-03-19", "结束": "2026-03-20"}
    pool = {**POOL, "入库": [{"日期": "2026-03-23", "人数": "1", "公示": short}], "出库": [], "盘点": []}
    of = ledger(unit(), record("reserve", "ku", pool))
    found = {(code, path) for code, id, path in faults(of, AS_OF, "GK3", "GK8") if id == "ku"}
    assert ("GK320", ("batches", 0, "window", "end")) in found
    assert ("GK322", ("batches", 0, "window")) in found
    assert ("GK809", ("batches", 0, "date")) in found
