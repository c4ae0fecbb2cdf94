"""GK830 to GK838: words, names and ids."""

from __future__ import annotations

from typing import Any

import pytest

from generator.check.words import spellings
from tests.check.support import APPROVAL, AS_OF, changed, faults, ledger, record, unit
from tests.check.test_posts import POST, SELECTION
from tests.check.test_power import POWER
from tests.check.test_references import GOAL, PLEDGE, READING, REVIEW

WORDS = ["贫困户", "民工"]
PERSON = record("cadre", "guangming-c1", {"姓名": "周启明", "任职": [POST]})


def found(*records: Any, **site: Any) -> list[tuple[str, tuple[str | int, ...]]]:
    of = ledger(unit(), PERSON, *records, **site)
    return [(code, path) for code, _, path in faults(of, AS_OF, "GK83")]


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("照常办理。", []),
        ("做到能者上、庸者下。", ["GK830"]),
        ("优者奖", ["GK830"]),
        ("小错歇职是本街道的制度。", []),
        ("按小错歇职给予停职处分。", ["GK831"]),
        ("小错歇职不是处分，也不是免职。", []),
        ("小错歇职不是处分、停职或者免职。", []),
        ("小错歇职一个月。另一人受处分。", []),
        ("小错歇职不是批评，是免职。", ["GK831"]),
        ("帮助贫困户 3 户。", ["GK835"]),
        ("农民工工资已发放。", []),
        ("民工工资已发放。", ["GK835"]),
    ],
)
def test_words_in_any_record(note, expected):
    of = ledger(unit(备注=note), 禁用词=WORDS)
    assert [(code, path) for code, _, path in faults(of, AS_OF, "GK83")] == [
        (code, ("note",)) for code in expected
    ]


def test_rules_may_bear_the_slogan_in_their_title():
    basis = {
        "名称": "能者上庸者下办法",
        "发布机关": "街道党工委",
        "效力层级": "本街道制度",
        "版本": [{"通过日期": "2024-01-01", "施行日期": "2024-01-01"}],
    }
    assert found(record("basis", "x", basis)) == []


@pytest.mark.parametrize(
    ("type", "levels", "expected"),
    [
        ("民主评议", ["法律"], []),
        ("民主评议", ["地方性法规", "本街道制度"], []),
        ("民主评议", ["本街道制度（示例）"], ["GK832"]),
        ("民主评议", ["党内法规"], ["GK832"]),
        ("民主评议", [], ["GK832"]),
        ("民主评议", ["本街道规章制度"], ["GK832"]),
        ("述职评议", ["本街道制度"], []),
        ("述职评议", ["党内法规", "法律"], []),
        ("述职评议", ["法律"], ["GK833"]),
        ("述职评议", [], ["GK833"]),
        ("民主评议", [None], []),
    ],
)
def test_each_review_has_its_own_basis(type, levels, expected):
    bases = [
        record(
            "basis",
            f"b{i}",
            {
                "名称": "某",
                "发布机关": "某机关",
                "效力层级": level,
                "版本": [{"通过日期": "2024-01-01", "施行日期": "2024-01-01"}],
            },
        )
        for i, level in enumerate(levels)
        if level
    ]
    review = {**REVIEW, "类型": type, "法律依据": [{"依据": f"b{i}"} for i in range(len(levels))]}
    assert [code for code, _ in found(*bases, record("review", "r", review))] == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("谈话一次，限三个月改进", []),
        ("给予处分", [("GK834", ("consequence", "words"))]),
        ("末位淘汰", [("GK834", ("consequence", "words"))]),
    ],
)
def test_consequences_are_neutral(words, expected):
    review = {**REVIEW, "结果运用": {"类型": "提醒谈话", "说明": words}}
    assert [each for each in found(record("review", "r", review)) if each[0] == "GK834"] == expected


MEETING = {
    "名称": "村民代表会议",
    "日期": "2026-03-12",
    "主持": "村务监督委员会",
    "应到": "30",
    "实到": "28",
    "提问": [{"提问人": "村民代表", "问题": "路灯？", "答复": "四月装。", "答复人": "村委会主任"}],
}


@pytest.mark.parametrize(
    ("path", "value", "expected"),
    [
        (("提问", 0, "提问人"), "党员", []),
        (("提问", 0, "提问人"), "周启明", [("GK836", ("meeting", "questions", 0, "speaker"))]),
        (("提问", 0, "提问人"), "村民 周 启 明", [("GK836", ("meeting", "questions", 0, "speaker"))]),
        (("提问", 0, "答复人"), "周启明", [("GK837", ("meeting", "questions", 0, "answered_by"))]),
        (("主持",), "周启明", [("GK837", ("meeting", "chair"))]),
    ],
)
def test_meetings_name_nobody(path, value, expected):
    reading = {**READING, "会议": changed(MEETING, *path, to=value)}
    pledge = record("pledge", "2026-guangming", PLEDGE)
    assert found(pledge, record("midyear", "r", reading)) == expected


NAMED = "周启明同志"


@pytest.mark.parametrize(
    ("kind", "data", "path"),
    [
        (
            "unit",
            {"公开审批": {**APPROVAL, "拟稿": {"岗位": NAMED, "日期": "2026-01-01"}}},
            ("approval", "drafted", "post"),
        ),
        ("unit", {"小组": [{"小组": "一组", "岗位": NAMED}]}, ("groups", 0, "post")),
        ("power", {**POWER, "责任主体": NAMED}, ("holder",)),
        ("power", changed(POWER, "流程", 0, "办理人", to=NAMED), ("steps", 0, "actor")),
        ("selection", {**SELECTION, "考官": [{"单位": NAMED, "人数": "1"}]}, ("examiners", 0, "institution")),
        ("selection", {**SELECTION, "环节": [{"环节": "面试", "监督": NAMED}]}, ("stages", 0, "overseer")),
        ("review", {**REVIEW, "测评": [{"类别": "党员测评", "评价人": NAMED}]}, ("parts", 0, "assessor")),
    ],
)
def test_posts_and_bodies_instead_of_names(kind, data, path):
    each = unit("liuhe", 名称="柳河村", 顺序="3", **data) if kind == "unit" else record(kind, "x", data)
    assert ("GK837", path) in found(each)


@pytest.mark.parametrize(
    ("name", "id", "expected"),
    [
        ("周启明", "guangming-c2", False),
        ("周启明", "zhou-qiming", True),
        ("周启明", "2026-zhouqiming", True),
        ("周启明", "zhou-qi-ming-2", True),
        ("周启明", "zhouqimingcun", False),
        ("单国良", "shanguoliang", True),
        ("单国良", "danguoliang", True),
        ("吕思远", "lvsiyuan", True),
        ("吕思远", "lyusiyuan", True),
        ("阿依努尔·艾山", "ayinuer-aishan", True),
        ("高远", "gaoyuan", True),
        ("光明", "guangming-c2", False),
    ],
)
def test_ids_tell_no_names(name, id, expected):
    each = record("cadre", id, {"姓名": name, "任职": [POST]})
    codes = [code for code, _, _ in faults(ledger(unit(), each), AS_OF, "GK838")]
    assert codes == (["GK838"] if expected else [])


def test_ids_of_other_records_and_of_goals():
    pledge = record("pledge", "2026-zhouqiming", {**PLEDGE, "目标": [{**GOAL, "编号": "2026-zhouqiming-lu"}]})
    assert found(pledge) == [("GK838", ("goals", 0, "id")), ("GK838", ("id",))]
    other = record("cadre", "c2", {"姓名": "高远", "任职": [POST]})
    road = record("pledge", "2026-gaoyuan", PLEDGE)  # 高原: about nobody of that name
    assert found(other, road) == []


def test_spellings_of_odd_names():
    assert spellings("Null") == spellings("张") == frozenset()
    assert "ouzhiyuan" in spellings("区志远")
    assert spellings("林𬱖") != frozenset()
