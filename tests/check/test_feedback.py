"""GK341 to GK351: opinions and answers."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.check.support import AS_OF, changed, faults, ledger, record, unit
from tests.check.test_supervision import POST

OPEN: dict[str, Any] = {
    "针对": "unit/guangming",
    "单位": "guangming",
    "渠道": "电话",
    "类别": "内容有误",
    "收到日期": "2026-03-10",
}
FEEDBACK = {
    **OPEN,
    "收到日期": "2026-02-02",
    "答复日期": "2026-02-09",
    "结果": "属实已更正",
    "答复": "电话号码写错，已经改正。",
    "记录已改": "是",
}
UNFOUNDED = {**{k: v for k, v in FEEDBACK.items() if k != "记录已改"}, "结果": "不属实"}
SELECTION: dict[str, Any] = {
    "标题": "后备干部公开选拔",
    "年度": "2026",
    "发布单位": "示例街道党工委",
    "公告日期": "2026-01-05",
    "岗位表": [{"代码": "A01", "岗位": "后备干部", "职数": "1"}],
    "监督单位": ["街道纪检监察工委"],
    "成绩": [{"考号": "001", "姓名": "李长河", "结果": "考察未通过"}],
}
PERSON = record("cadre", "c1", {"姓名": "周启明", "任职": [POST]})
DRAFT = unit("caogao", 名称="草稿村", 公开审批={})


def check(
    data: dict[str, Any], *more: Any, as_of: date = AS_OF, broken: Any = (), **site: Any
) -> list[tuple[str, tuple[str | int, ...]]]:
    book = ledger(unit(), PERSON, record("feedback", "f", data), *more, broken=broken, **site)
    return [(code, path) for code, id, path in faults(book, as_of, "GK34", "GK35") if id == "f"]


def test_sound_ones() -> None:
    assert check(OPEN) == []
    assert check(FEEDBACK) == []
    assert check(UNFOUNDED) == []


@pytest.mark.parametrize(
    ("subject", "expected"),
    [
        ("unit/guangming", []),
        ("cadre/c1", []),
        ("unit/guangmin", ["GK341"]),
        ("units/guangming", ["GK341"]),
        ("goal/2026-lu", ["GK341"]),
        ("power/kapian", []),  # its file is there, but faulty
        ("unit/caogao", ["GK342"]),
    ],
)
def test_subjects(subject: str, expected: list[str]) -> None:
    found = check({**OPEN, "针对": subject}, DRAFT, broken=(("power", "kapian"),))
    assert [code for code, _ in found] == expected


def without(data: dict[str, Any], *names: str) -> dict[str, Any]:
    return {key: value for key, value in data.items() if key not in names}


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (changed(FEEDBACK, "答复日期", to="2026-02-01"), [("GK343", ("replied",))]),
        (changed(FEEDBACK, "答复日期", to="2026-02-02"), []),
        (without(FEEDBACK, "答复"), [("GK344", ("replied",))]),
        (without(FEEDBACK, "结果", "记录已改"), [("GK344", ("replied",))]),
        (without(FEEDBACK, "答复日期"), [("GK344", ("outcome",)), ("GK348", ("received",))]),
        ({**OPEN, "答复": "正在核实。"}, [("GK344", ("reply",))]),
        ({**UNFOUNDED, "结果": "转办"}, [("GK345", ("outcome",))]),
        ({**UNFOUNDED, "结果": "转办", "转给": "区民政局"}, []),
        ({**UNFOUNDED, "转给": "区民政局"}, [("GK345", ("passed_to",))]),
        (without(FEEDBACK, "记录已改"), [("GK346", ("outcome",))]),
        ({**FEEDBACK, "记录已改": "否"}, [("GK346", ("corrected",))]),
        ({**FEEDBACK, "结果": "不属实"}, [("GK346", ("corrected",))]),
        ({**FEEDBACK, "结果": "部分属实"}, []),
        ({**OPEN, "记录已改": "是"}, [("GK346", ("corrected",))]),
    ],
)
def test_answers(data: dict[str, Any], expected: list[Any]) -> None:
    assert check(data) == expected


@pytest.mark.parametrize(
    ("received", "level", "replied", "as_of", "expected"),
    [
        # the day of receipt isn't counted: received on 1 March, the tenth day is the 11th
        ("2026-03-01", "村（社区）", "2026-03-11", "2026-03-20", []),
        ("2026-03-01", "村（社区）", "2026-03-12", "2026-03-20", ["GK347"]),
        ("2026-03-01", "村（社区）", None, "2026-03-11", []),
        ("2026-03-01", "村（社区）", None, "2026-03-12", ["GK348"]),
        ("2026-03-01", "街道", None, "2026-03-21", []),
        ("2026-03-01", "街道", None, "2026-03-22", ["GK348"]),
        ("2026-03-01", "街道", "2026-03-22", "2026-03-30", ["GK347"]),
    ],
)
def test_in_time(received: str, level: str, replied: str | None, as_of: str, expected: list[str]) -> None:
    data = {**OPEN, "收到日期": received, "答复层级": level}
    if replied:
        data |= {"答复日期": replied, "结果": "已答复", "答复": "已经说明。"}
    assert [code for code, _ in check(data, as_of=date.fromisoformat(as_of))] == expected


@pytest.mark.parametrize(("day", "expected"), [("2026-03-13", []), ("2026-03-16", ["GK348"])])
def test_working_days(day: str, expected: list[str]) -> None:
    """Received on Friday 6 March, the fifth working day after it is Friday the 13th."""
    data = {**OPEN, "收到日期": "2026-03-06"}
    limits = {"街道答复期限": "5个工作日"}
    found = check(data, as_of=date.fromisoformat(day), 规则参数=limits)
    assert [code for code, _ in found] == expected


def test_a_year_without_working_days_is_nobodys_delay() -> None:
    data = {**OPEN, "收到日期": "2023-03-06"}
    assert check(data, 规则参数={"街道答复期限": "5个工作日"}) == []


def concluded(**counts: str) -> Any:
    conclusion = {"日期": "2026-02-20", "决定机关": "街道党工委", "收到意见": "1", **counts}
    return record("selection", "s", {**SELECTION, "结论": conclusion})


OBJECTION = {**UNFOUNDED, "针对": "selection/s", "类别": "公示期意见"}


@pytest.mark.parametrize(
    ("counts", "objections", "expected"),
    [
        ({"不属实": "1", "已办结": "1"}, [OBJECTION], []),
        ({"收到意见": "2", "不属实": "1", "已办结": "1"}, [OBJECTION], ["objections"]),
        ({"不属实": "0", "属实": "1", "已办结": "1"}, [OBJECTION], ["rejected", "upheld"]),
        ({"不属实": "1", "已办结": "0"}, [OBJECTION], ["settled"]),
        ({"收到意见": "3", "已办结": "3"}, [], []),  # told by the conclusion alone
        ({"收到意见": "3", "已办结": "3"}, [{**OBJECTION, "类别": "咨询", "结果": "已答复"}], []),
        (
            {"不属实": "1", "已办结": "1"},
            [OBJECTION, {**OBJECTION, "收到日期": "2026-02-21", "答复日期": "2026-02-23"}],
            [],
        ),
        (
            {"收到意见": "2", "属实": "1", "不属实": "1", "已办结": "2"},
            [OBJECTION, {**OBJECTION, "结果": "部分属实"}],
            [],
        ),
    ],
)
def test_objections(counts: dict[str, str], objections: list[Any], expected: list[str]) -> None:
    records = [record("feedback", f"f{i}", data) for i, data in enumerate(objections)]
    found = faults(ledger(unit(), concluded(**counts), *records), AS_OF, "GK349")
    assert found == [("GK349", "s", ("conclusion", name)) for name in expected]


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        ("电话号码写错，已经改正。", []),
        ("周启明书记已经到现场说明。", []),
        ("街道纪工委查了加分材料原件，分数没有变化。", []),
        ("反映的路灯不亮，已经修好。", []),
        ("许多人反映路灯不亮，已经修好。", []),
        ("周边户投诉的噪声，已经停了。", []),
        ("已经把结果告诉反映人。", []),
        ("已经当面答复反映人，本人满意。", []),
        ("李长河的加分材料核对无误。", ["GK350"]),  # a candidate, no cadre
        ("张大爷家门前的路已经修好。", ["GK350"]),
        ("王建国同志提出的建议已经采纳。", ["GK350"]),
        ("举报人所说的情况没有查实。", ["GK351"]),
        ("反映人张某的意见已经答复。", ["GK351"]),
        ("来信人：刘某某。", ["GK351"]),
        ("李某反映的问题已经办结。", ["GK351"]),
        ("张桂芳反映的问题已经办好。", ["GK351"]),
        ("路灯修好了，张桂芳来电问过。", ["GK351"]),
        ("赵某某向街道反映的情况不属实。", ["GK351"]),
        ("周启明反映的情况属实。", ["GK351"]),
        ("投诉人撤回了意见。", ["GK351"]),
    ],
)
def test_who_asked(reply: str, expected: list[str]) -> None:
    selection = record("selection", "s", SELECTION)
    assert [code for code, _ in check({**UNFOUNDED, "答复": reply}, selection)] == expected
