"""Who goes on, is proposed, appointed, named (GK205, 207, 208, 211, 216, 219, 221–227, 229, 245, 251–258)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.check.selections import Edit, Found, edited, found, row

OUT = {"日期": "2026-02-08", "退出考号": "101", "递补考号": "102", "原因": "放弃"}
#: 101 withdraws after the inspection and 102 steps in.
STEPPED_IN: tuple[Edit, ...] = (
    (("成绩", 0, "结果"), "放弃"),
    (("成绩", 0, "姓名"), None),
    (("成绩", 1, "结果"), "递补拟任"),
    (("递补",), [OUT]),
    (("拟任人选", 0), {"考号": "102", "拟任职务": "党支部书记"}),
    (("结论", "任用", 0, "考号"), "102"),
)
FIRST = ("scores", 0, "outcome")


def outcome(row: int, value: str) -> Edit:
    return ("成绩", row, "结果"), value


@pytest.mark.parametrize(
    ("about", "edits", "expected"),
    [
        ("two proposed for one post",
         [(("拟任人选", 1), {"考号": "102", "拟任职务": "书记"}), outcome(1, "拟任")],
         [("GK216", ("proposed",))]),
        ("two appointed for one post",
         [(("拟任人选", 1), {"考号": "102", "拟任职务": "书记"}), outcome(1, "拟任"),
                                       (("结论", "任用", 1), {"考号": "102", "任职日期": "2026-02-24"})],
         [("GK216", ("conclusion", "appointed")), ("GK216", ("proposed",))]),
        ("fewer proposed, no reason", [(("结论",), None), (("岗位表", 0, "职数"), "2")],
         [("GK205", ("proposed",))]),
        ("fewer proposed, told at the stage", [(("结论",), None), (("岗位表", 0, "职数"), "2"),
                                             (("环节", 5, "说明"), "其余人选未达合格线")], []),
        ("fewer proposed, post reduced", [(("结论",), None), (("岗位表", 0), {
            "代码": "A01", "岗位": "书记", "职数": "2", "核减为": "1", "核减原因": "报名不足"})], []),
        ("fewer appointed, no reason", [(("结论", "任用"), [])], [("GK205", ("conclusion", "appointed"))]),
        ("fewer appointed, with a reason",
         [(("结论", "任用"), []), (("结论", "未足额原因"), "公示期间有属实反映")],
         []),
        ("nobody proposed yet", [(("拟任人选",), None), (("结论",), None), outcome(0, "待定")], []),
        ("who was replaced may stay in the list",
         [*STEPPED_IN, (("拟任人选", 1), {"考号": "101", "拟任职务": "书记"})], []),
    ],
)  # fmt: skip
def test_numbers(about: str, edits: tuple[Edit, ...], expected: list[Found]) -> None:
    assert found(edited(*edits), "GK205", "GK216") == expected, about


def test_numbers_by_post() -> None:
    """Two posts, both people for the first: one too many there, one too few at the other."""
    posts = [{"代码": code, "岗位": "书记", "职数": "1"} for code in ("A01", "A02")]
    people = [{"考号": t, "岗位": "A01", "拟任职务": "书记"} for t in ("101", "102")]
    edits: tuple[Edit, ...] = ((("岗位表",), posts), (("拟任人选",), people), (("结论",), None))
    assert found(edited(*edits), "GK205", "GK216") == [("GK205", ("proposed",)), ("GK216", ("proposed",))]
    without = [{"考号": t, "拟任职务": "书记"} for t in ("101", "102")]
    assert found(edited(*edits, (("拟任人选",), without)), "GK205", "GK216") == []


@pytest.mark.parametrize(
    ("about", "edits", "expected"),
    [
        ("the third by written mark left out",
         [(("成绩", 2), row("103", "未进入面试", 得分={"笔试": "78.50"}))],
         [("GK207", ("scores", 2, "outcome"))]),
        ("the third left out, and the row says why",
         [(("成绩", 2), row("103", "未进入面试", 得分={"笔试": "78.50"}, 说明="资格复审不合格"))], []),
        ("the third stayed away, the fourth came",
         [(("成绩", 2), row("103", "缺考", 得分={"笔试": "78.50"})),
          (("成绩", 3), row("104", "未进入考察", "70.00", 得分={"笔试": "70.00", "面试": "70.00"}))], []),
        ("the fourth came as well",
         [(("成绩", 3), row("104", "未进入考察", "70.00", 得分={"笔试": "70.00", "面试": "70.00"}))],
         [("GK251", ("scores", 3, "outcome"))]),
        ("the fourth ties with the third", [
            (("成绩", 3), row("104", "未进入考察", "73.40", 得分={"笔试": "78.50", "面试": "70.00"}))], []),
        ("a tie that lets nobody in", [
            (("入围", 0, "同分"), "均不入围"),
            (("成绩", 3), row("104", "未进入面试", 得分={"笔试": "78.50"}))],
            [("GK251", ("scores", 2, "outcome"))]),
        ("a tie settled by an extra test", [
            (("入围", 0, "同分"), "加试"),
            (("成绩", 3), row("104", "未进入面试", 得分={"笔试": "78.50"}))], []),
        ("a tie to be settled, both let in", [
            (("入围", 0, "同分"), "加试"),
            (("成绩", 3), row("104", "未进入考察", "73.40", 得分={"笔试": "78.50", "面试": "70.00"}))],
         [("GK251", ("scores", 2, "outcome")), ("GK251", ("scores", 3, "outcome"))]),
        ("the best by total not inspected", [outcome(1, "未进入考察"), outcome(2, "进入考察，未入选")],
         [("GK207", ("scores", 1, "outcome")), ("GK251", ("scores", 2, "outcome"))]),
        ("who stepped in isn't measured by the shortlist", [
            outcome(1, "放弃"), outcome(2, "进入考察，未入选"),
            (("递补",), [{"日期": "2026-02-05", "退出考号": "102", "递补考号": "103", "原因": "放弃"}])], []),
        ("1:1.5 rounds up",
         [(("入围", 0, "比例"), "1:1.5"), (("成绩", 2), row("103", "未进入面试", 得分={"笔试": "78.50"}))],
         []),
        ("nothing decided yet", [outcome(n, "待定") for n in range(5)], []),
        ("no rule, no shortlist", [(("入围",), None), outcome(1, "未进入考察")], []),
    ],
)  # fmt: skip
def test_shortlists(about: str, edits: tuple[Edit, ...], expected: list[Found]) -> None:
    assert found(edited(*edits), "GK207", "GK251") == expected, about


#: The second by marks is proposed, the first was inspected and not chosen.
BEHIND: tuple[Edit, ...] = (outcome(0, "进入考察，未入选"), outcome(1, "拟任"))
EQUALS: tuple[Edit, ...] = (
    (("成绩", 1), row("102", "进入考察，未入选", "86.96", "1", 得分={"笔试": "82.00", "面试": "88.60"})),
    (("计分", "加分"), None), (("成绩", 0, "加分"), None), (("成绩", 0, "加分项"), None),
)  # fmt: skip


@pytest.mark.parametrize(
    ("about", "edits", "expected"),
    [
        ("the best is proposed", [], []),
        ("the second instead of the first", BEHIND, [("GK260", FIRST)]),
        ("the row says why", [*BEHIND, (("成绩", 0, "说明"), "按考察综合情况确定")], []),
        ("the first fell out at the inspection", [*BEHIND, outcome(0, "考察未通过")], []),
        ("one of two equals", EQUALS, [("GK260", ("scores", 1, "outcome"))]),
        ("the second stepped in for the first", [outcome(0, "进入考察，未入选"), outcome(1, "递补拟任")], []),
    ],
)
def test_who_was_passed_over_is_told_why(about: str, edits: tuple[Edit, ...], expected: list[Found]) -> None:
    assert found(edited(*edits), "GK260") == expected, about


ALONE: tuple[Edit, ...] = (
    (("成绩",), [row("101", "拟任", "69.90", "1", 得分={"面试": "69.90"})]),
    (("计分",), {"组成": [{"名称": "面试", "权重": "100%"}]}),
    (("入围",), None),
    (("环节",), []),
)


@pytest.mark.parametrize(
    ("about", "edits", "expected"),
    [
        ("proposed below the line of the interview", [(("计分", "组成", 1, "合格线"), "90")],
         [("GK208", FIRST), ("GK208", ("scores", 1, "outcome"))]),
        ("exactly on the line",
         [(("计分", "组成", 1, "合格线"), "85"), (("成绩", 1, "得分", "面试"), "85.00")],
         []),
        ("interviewed below the written line", [(("计分", "组成", 0, "合格线"), "80")],
         [("GK208", ("scores", 2, "outcome"))]),
        ("proposed below the line of the total", [(("计分", "合格线"), "86")],
         [("GK208", ("scores", 1, "outcome"))]),
        ("the only one interviewed, below 70", ALONE, [("GK219", FIRST)]),
        ("the only one, with 70",
         [*ALONE, (("成绩", 0, "得分", "面试"), "70"), (("成绩", 0, "总成绩"), "70")],
         []),
        ("the line follows the full mark", [
            *ALONE, (("计分", "组成", 0, "满分"), "50"), (("成绩", 0, "得分", "面试"), "34.9"),
            (("成绩", 0, "总成绩"), "34.9")], [("GK219", FIRST)]),
        ("the only one, not proposed", [*ALONE, outcome(0, "未达合格线")], []),
        ("two interviewed", [*ALONE, (("成绩", 1), row("102", "未进入考察", "60", "2", 得分={"面试": "60"}))],
         []),
    ],
)  # fmt: skip
def test_pass_marks(about: str, edits: tuple[Edit, ...], expected: list[Found]) -> None:
    assert found(edited(*edits), "GK208", "GK219") == expected, about


def test_no_competition_mark_is_the_sites() -> None:
    assert found(edited(*ALONE), "GK219", 规则参数={"无竞争面试线": "60"}) == []


PEOPLE = ("GK211", "GK223", "GK224", "GK226", "GK245", "GK252", "GK253", "GK254", "GK255")


@pytest.mark.parametrize(
    ("about", "edits", "expected"),
    [
        ("who steps in, told in full", STEPPED_IN, []),
        ("a stranger proposed", [(("拟任人选", 0, "考号"), "999")],
         [("GK211", ("proposed", 0, "ticket")), ("GK223", FIRST),
          ("GK226", ("conclusion", "appointed", 0, "ticket"))]),
        ("outcome without the list", [outcome(1, "拟任")], [("GK223", ("scores", 1, "outcome"))]),
        ("list without the outcome", [outcome(0, "待定")], [("GK252", ("proposed", 0, "ticket"))]),
        ("stepped in for nobody", [outcome(0, "递补拟任")], [("GK224", FIRST)]),
        ("stepped in, marked as the first choice", [*STEPPED_IN, outcome(1, "拟任")],
         [("GK255", ("scores", 1, "outcome"))]),
        ("replaced, still proposed", [*STEPPED_IN, outcome(0, "拟任"),
                                     (("拟任人选", 1), {"考号": "101", "拟任职务": "书记"})],
                                     [("GK253", FIRST)]),
        ("a stranger steps in", [*STEPPED_IN, (("递补", 1), {**OUT, "退出考号": "103", "递补考号": "999"})],
         [("GK254", ("substitutions", 1, "into"))]),
        ("for himself", [*STEPPED_IN, (("递补", 1), {**OUT, "退出考号": "103", "递补考号": "103"})],
         [("GK254", ("substitutions", 1, "into"))]),
        ("appointed, never proposed", [(("结论", "任用", 0, "考号"), "102")],
         [("GK226", ("conclusion", "appointed", 0, "ticket"))]),
        ("appointed though replaced", [*STEPPED_IN, (("结论", "任用", 0, "考号"), "101")],
         [("GK226", ("conclusion", "appointed", 0, "ticket"))]),
        ("proposed without a table", [(("成绩",), None)], [("GK245", ("proposed",))]),
        ("chosen without marks at all", [(("成绩",), None), (("计分",), None), (("入围",), None)], []),
    ],
)  # fmt: skip
def test_people(about: str, edits: tuple[Edit, ...], expected: list[Found]) -> None:
    assert found(edited(*edits), *PEOPLE) == expected, about


@pytest.mark.parametrize(
    ("birth", "expected"),
    [
        ("1990-05", []),
        ("2001-01", []),  # 25 on the reference day if born by the 12th
        ("2001-02", [("GK221", ("proposed", 0, "birth"))]),  # 24, whatever the day
        ("1980-01", []),  # 45, or not yet 46
        ("1979-12", [("GK221", ("proposed", 0, "birth"))]),  # 46 since December
    ],
)
def test_age(birth: str, expected: list[Found]) -> None:
    """25 to 45 on 2026-01-12; of a month only what is certain is reported."""
    assert found(edited((("拟任人选", 0, "出生年月"), birth)), "GK221") == expected


@pytest.mark.parametrize(
    ("about", "edits", "expected"),
    [
        ("more settled than received", [(("结论", "已办结"), "3"), (("结论", "不属实"), "3")],
         [("GK225", ("conclusion", "settled"))]),
        ("one pending", [(("结论", "已办结"), "1"), (("结论", "不属实"), "1")], []),
        ("settled without a result", [(("结论", "不属实"), "1")], [("GK256", ("conclusion", "settled"))]),
        ("none received",
         [(("结论",), {"日期": "2026-02-20", "决定机关": "街道党工委", "收到意见": "0", "已办结": "0"})],
         []),
        ("a number twice in the table", [(("成绩", 5, "考号"), "105")], [("GK222", ("scores", 5, "ticket"))]),
        ("a number twice in the list", [(("拟任人选", 1), {"考号": "101", "拟任职务": "书记"})],
         [("GK222", ("proposed", 1, "ticket"))]),
        ("a name beside a failed check-up", [outcome(0, "体检未通过")], [("GK229", ("scores", 0, "name"))]),
        ("a name of the inspected", [(("成绩", 1, "姓名"), "乙某")], []),
        ("a name of the rest", [(("成绩", 2, "姓名"), "丙某")], [("GK229", ("scores", 2, "name"))]),
        ("pending after an inspection", [outcome(0, "待定")], []),
        ("pending before any", [outcome(0, "待定"), (("环节", 4), None)], [("GK229", ("scores", 0, "name"))]),
        ("an unknown code", [(("成绩", 0, "岗位"), "B01")], [("GK227", ("scores", 0, "post"))]),
        ("a code in the list", [(("拟任人选", 0, "岗位"), "B01")], [("GK227", ("proposed", 0, "post"))]),
        ("a code twice", [(("岗位表", 1), {"代码": "A01", "岗位": "委员", "职数": "1"})],
         [("GK257", ("posts", 1, "code"))]),
        ("some rows without a code", [
            (("岗位表", 1), {"代码": "A02", "岗位": "委员", "职数": "1"}),
            *((("成绩", i, "岗位"), "A01") for i in range(5))], [("GK258", ("scores", 5, "post"))]),
    ],
)  # fmt: skip
def test_entries(about: str, edits: Any, expected: list[Found]) -> None:
    codes = ("GK225", "GK256", "GK222", "GK229", "GK227", "GK257", "GK258")
    assert found(edited(*edits), *codes) == expected, about
