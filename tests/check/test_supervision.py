"""GK663 to GK674: institutions of supervision, and the few decisions about persons."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.check.support import AS_OF, changed, faults, ledger, record, unit

RECORD: dict[str, Any] = {
    "标题": "小错歇职",
    "制度": "小错歇职",
    "办法": "街道核实，告知本人，听取陈述申辩，研究决定。",
    "执行单位": "街道党工委",
    "年度数字": [{"项目": "歇职", "年度": "2025", "人数": "3", "口径": "当年决定歇职的人数"}],
    "法律依据": [{"依据": "banfa"}],
}
DECISION: dict[str, Any] = {
    "干部": "c1",
    "职务": "光明村党支部组织委员",
    "类型": "歇职",
    "决定机关": "街道党工委",
    "日期": "2026-01-20",
    "公开依据": {"依据": "banfa", "条款": "第三条"},
    "法律依据": [{"依据": "banfa"}],
    "告知日期": "2026-01-08",
    "陈述申辩": "2026-01-12 书面陈述",
    "复核期满": "2026-02-04",
    "开始": "2026-02-05",
    "结束": "2026-03-06",
    "公开至": "2026-06-30",
}
POST: dict[str, Any] = {
    "单位": "guangming",
    "组织": "光明村党支部",
    "岗位": "组织委员",
    "岗位类别": "两委委员",
    "产生方式": "党组织任命",
    "起": "2021-11-18",
    "岗位目标": ["党员教育"],
    "职责任务": ["组织生活"],
}


def basis(id: str, level: str, **version: str) -> Any:
    own = {"通过日期": "2023-12-12", "施行日期": "2024-01-01", **version}
    data = {"名称": f"{id}办法", "发布机关": "街道党工委", "效力层级": level, "版本": [own]}
    return record("basis", id, data)


BASES = (
    basis("banfa", "本街道制度（示例）"),
    basis("falv", "法律"),
    basis("dangnei", "党内法规"),
    basis("jiu", "本街道制度", 失效日期="2025-12-31"),
)


def check(
    data: dict[str, Any], *posts: dict[str, Any], as_of: date = AS_OF
) -> list[tuple[str, tuple[str | int, ...]]]:
    person = record("cadre", "c1", {"姓名": "周启明", "任职": list(posts) or [POST]})
    book = ledger(unit(), person, record("supervision", "x", data), *BASES)
    codes = ("GK66", *(f"GK67{n}" for n in range(5)))
    return [(code, path) for code, id, path in faults(book, as_of, *codes) if id == "x"]


def decided(**more: Any) -> dict[str, Any]:
    own = {**DECISION, **more}
    return {**RECORD, "决定": [{key: value for key, value in own.items() if value is not None}]}


def figures(*figures: dict[str, str]) -> dict[str, Any]:
    return {**RECORD, "年度数字": [{**RECORD["年度数字"][0], **figure} for figure in figures]}


AT = ("decisions", 0)


def test_a_sound_record() -> None:
    assert check(RECORD) == []
    assert check(decided()) == []


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (figures({}, {"年度": "2024"}), []),
        (figures({}, {"项目": "陈述申辩"}), []),
        (figures({}, {"人数": "4"}), [("GK663", ("figures", 1, "item"))]),
        (figures({}, {"项目": "歇 职"}), [("GK663", ("figures", 1, "item"))]),
        (figures({"年度": "2026"}), [("GK664", ("figures", 0, "year"))]),
    ],
)
def test_figures(data: dict[str, Any], expected: list[Any]) -> None:
    assert check(data) == expected


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"公开依据": {"依据": "banfa", "版本": "2023-12-12"}}, []),
        ({"公开依据": {"依据": "banfa", "版本": "2020-01-01"}}, [("GK665", (*AT, "ordered_by"))]),
        ({"公开依据": {"依据": "jiu"}}, [("GK665", (*AT, "ordered_by"))]),
        ({"公开依据": {"依据": "jiu", "版本": "2023-12-12"}}, [("GK665", (*AT, "ordered_by"))]),
        ({"公开依据": {"依据": "meiyou"}}, []),  # GK130 says so
    ],
)
def test_publication_rests_on_a_rule_in_force(more: dict[str, Any], expected: list[Any]) -> None:
    assert check(decided(**more)) == expected


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"告知日期": "2026-01-20", "陈述申辩": "没有提出"}, []),
        ({"告知日期": "2026-01-21", "陈述申辩": "没有提出"}, [("GK666", (*AT, "date"))]),
        ({"陈述申辩": "2026-01-07 书面陈述"}, [("GK666", (*AT, "heard"))]),
        ({"陈述申辩": "2026 年 1 月 21 日当面陈述"}, [("GK666", (*AT, "heard"))]),
        ({"陈述申辩": "2026-02-30 书面陈述"}, []),
        ({"复核期满": "2026-01-19"}, [("GK666", (*AT, "recheck_until"))]),
        ({"开始": "2026-01-19"}, [("GK666", (*AT, "start"))]),
        ({"结束": "2026-02-04"}, [("GK666", (*AT, "end"))]),
        ({"开始": None, "结束": None}, []),
        (
            {"公开至": "2026-02-05", "复核期满": "2026-02-05"},
            [("GK667", (*AT, "until"))],
        ),
        ({"公开至": "2026-03-20"}, []),
    ],
)
def test_days_of_a_decision(more: dict[str, Any], expected: list[Any]) -> None:
    assert check(decided(**more)) == expected


ELECTED = {**POST, "组织": "光明村民委员会", "岗位": "委员", "产生方式": "村民选举"}
OF_PARTY = {**POST, "产生方式": "党内选举"}
OFFENCE = [("GK668", (*AT, "type"))]


@pytest.mark.parametrize(
    ("post", "more", "expected"),
    [
        (POST, {}, []),
        (ELECTED, {"职务": "委员"}, OFFENCE),
        (ELECTED, {"职务": "委员", "类型": "岗位调整"}, OFFENCE),
        (ELECTED, {"职务": "委员", "类型": "依法终止职务"}, OFFENCE),
        (ELECTED, {"职务": "委员", "类型": "提醒谈话"}, []),
        (ELECTED, {"职务": "委员", "类型": "限期改进"}, []),
        (ELECTED, {"职务": "委员", "法律依据": [{"依据": "falv"}]}, []),
        (ELECTED, {"职务": "委员", "法律依据": [{"依据": "banfa"}, {"依据": "falv"}]}, []),
        (ELECTED, {"职务": "委员", "法律依据": [{"依据": "dangnei"}]}, OFFENCE),
        (ELECTED, {"职务": "委员", "法律依据": []}, OFFENCE),
        ({**ELECTED, "产生方式": "居民选举"}, {"职务": "委员"}, OFFENCE),
        (OF_PARTY, {}, OFFENCE),
        (OF_PARTY, {"法律依据": [{"依据": "dangnei"}]}, []),
        (OF_PARTY, {"法律依据": [{"依据": "falv"}]}, []),
    ],
)
def test_the_elected(post: dict[str, Any], more: dict[str, Any], expected: list[Any]) -> None:
    assert check(decided(**more), post) == expected


@pytest.mark.parametrize(
    ("meant", "expected"),
    [("光明村党支部组织委员", []), ("光明村民委员会委员", OFFENCE), ("两委成员", [])],
)
def test_of_two_posts_the_one_named(meant: str, expected: list[Any]) -> None:
    assert check(decided(职务=meant), POST, ELECTED) == expected


def test_a_decision_about_somebody_not_in_post() -> None:
    assert check(decided(), {**POST, "止": "2026-01-19"}) == [("GK669", (*AT, "cadre"))]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("歇职不是处分。", None),
        ("小错歇职不是党纪处分，不是停职，也不是免职。", None),
        ("歇职不记入处分。", None),
        ("违纪违法的，由纪检监察机关给予处分。", None),
        ("应当给予处分的，按规定办理。", None),
        ("选举产生的职务不能用这个办法停职或者免去。", None),
        ("歇职期间停职学习。", "停职"),
        ("歇职就是最轻的处分。", "处分"),
        ("情节较重的免职。", "免职"),
        ("歇职不扣报酬。再犯的撤职。", "撤职"),
    ],
)
def test_words_of_a_rest(text: str, word: str | None) -> None:
    expected = [("GK671", ("mechanism",))] if word else []
    assert check({**RECORD, "办法": text}) == expected
    other = {**RECORD, "制度": "常态化监督", "标题": "谈话提醒", "办法": text}
    assert check(other) == []
    said = [("GK671", (*AT, "words"))] if word else []
    assert check({**decided(说明=text), "制度": "常态化监督"}) == said


def test_nobody_is_named() -> None:
    assert check({**RECORD, "通俗说明": "周启明提出的办法"}) == [("GK672", ("plain",))]


def test_one_record_an_institution() -> None:
    book = ledger(unit(), *(record("supervision", id, RECORD) for id in ("a", "b")), *BASES)
    assert faults(book, AS_OF, "GK673") == [("GK673", "b", ("type",))]


HEAD = {**POST, "岗位": "书记", "岗位类别": "书记、主任"}
FILED = {**HEAD, "备案": {"机关": "区委组织部", "日期": "2021-11-30"}}


@pytest.mark.parametrize(
    ("posts", "figure", "expected"),
    [
        ([FILED], {"人数": "1", "总数": "1"}, []),
        ([FILED], {"人数": "2"}, [("GK674", ("figures", 0, "number"))]),
        ([FILED], {"人数": "1", "总数": "2"}, [("GK674", ("figures", 0, "whole"))]),
        ([HEAD], {"人数": "1"}, [("GK674", ("figures", 0, "number"))]),
        ([HEAD], {"人数": "0"}, []),
        ([FILED], {"人数": "9", "项目": "变动报送"}, []),
        ([FILED], {"人数": "9", "年度": "2019"}, []),  # before the first post on record
        ([FILED], {"人数": "少于3"}, []),
    ],
)
def test_filings_are_counted(
    posts: list[dict[str, Any]], figure: dict[str, str], expected: list[Any]
) -> None:
    data = changed(RECORD, "制度", to="备案管理")
    data["年度数字"] = [{"项目": "已备案的书记、主任", "年度": "2025", "口径": "年底已备案的", **figure}]
    assert check(data, *posts) == expected
