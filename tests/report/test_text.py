"""The terminal report, problem by problem, as staff read it."""

from __future__ import annotations

import pytest

from generator.catalogue.entry import Language
from generator.problem import Place, Problem
from generator.report.text import COLUMNS, render
from generator.report.width import display_width
from generator.report.words import Counts

GOLDEN: list[tuple[str, list[str], Language, str]] = [
    (
        "an error: line, caret under the value, remedy, basis, summary",
        ["words"],
        "zh",
        """\
错误 GK104  分数写成了汉字
  文件 content/selection/gm-2026.yml 第 2 行「面试成绩」
    2 | 面试成绩: 八十六
      | 　　　　  ^^^^^^ 这里要填 0 到 100 的数字，写的是“八十六”
  改法 写成 86
  依据 《选拔办法》第 5 条 · 更多：gongkai explain GK104

共 1 处错误。错误改完才能发布。
""",
    ),
    (
        "a personal number is hidden in line, sentence and remedy; further lines of a remedy are indented",
        ["mobile"],
        "zh",
        """\
错误 GK709  有手机号
  文件 content/selection/gm-2026.yml 第 3 行「联系」
    3 | 联系: *********** 转张三
      | 　　  ^^^^^^^^^^^ “***********”像是手机号
  改法 删去 ***********
       或写办公电话
  更多：gongkai explain GK709

共 1 处错误。错误改完才能发布。
""",
    ),
    (
        "a problem whose line can't be shown says what is wrong in words",
        ["no line"],
        "zh",
        """\
提醒 GK801  用语不妥
  文件 content/site.yml 第 1 行
  问题 “a:b,c d%”容易误解
  改法 换一个说法
  依据 产品约定 · 更多：gongkai explain GK801

没有错误，有 1 处提醒。提醒不妨碍发布，请核对。
""",
    ),
    (
        "several, in the order of the file whatever order they are found in",
        ["wording", "words"],
        "en",
        """\
error GK104  Score written as words
  file content/selection/gm-2026.yml line 2 “面试成绩”
    2 | 面试成绩: 八十六
      | 　　　　  ^^^^^^ a number from 0 to 100 belongs here, not “八十六”
  remedy write 86
  basis Selection Measures, article 5 · more: gongkai explain GK104

warning GK801  Unfortunate wording
  file content/selection/gm-2026.yml line 7 “意见”
    7 |   意见: <b>同意</b> & 100%
      |   　　  ^^^^^^^^^^^ “<b>同意</b>” may be misunderstood
  remedy say it otherwise
  basis product decision · more: gongkai explain GK801

Found 1 error and 1 warning. Nothing is published until the errors are corrected.
""",
    ),
]


@pytest.mark.parametrize(("why", "names", "language", "expected"), GOLDEN, ids=[row[0] for row in GOLDEN])
def test_report(why, names, language, expected, problems, lines):
    assert render([problems[name] for name in names], lines, language) == expected


@pytest.mark.parametrize(
    ("language", "counts", "expected"),
    [
        ("zh", None, "没有发现问题。\n"),
        ("zh", Counts(0, 41), "没有发现问题（检查了 0 条记录，41 条规则）。\n"),
        ("zh", Counts(320, 41), "没有发现问题（检查了 320 条记录，41 条规则）。\n"),
        ("en", None, "No problems found.\n"),
        ("en", Counts(1, 41), "No problems found (1 record, 41 rules checked).\n"),
    ],
)
def test_clean_run(language, counts, expected, lines):
    assert render([], lines, language, counts=counts) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("zh", "共 3 处错误、1 处提醒。错误改完才能发布。"),
        ("en", "Found 3 errors and 1 warning. Nothing is published until the errors are corrected."),
    ],
)
def test_summary_counts_errors_and_warnings_apart(language, expected, problems, lines):
    text = render([problems["words"]] * 3 + [problems["wording"]], lines, language)
    assert text.splitlines()[-1] == expected


@pytest.mark.parametrize(
    ("source", "column", "width", "carets"),
    [
        ("score: 86", 8, 2, "^^"),
        ("得分: 86", 5, 2, "^^"),
        ("得分: 八十六", 5, 3, "^^^^^^"),
        ("得分: ８６", 5, 2, "^^^^"),  # full-width digits
        ("得分：86", 1, 5, "^^^^^^^^"),  # full-width colon
        ("e\u0301te\u0301: x", 8, 1, "^"),  # combining accents take no column
        ("\t姓名: 张三", 6, 2, "^^^^"),  # a tab counts, and is shown as, one column
        ("姓名:", 4, 1, "^"),  # just past the end of the line
        ("", 1, 1, "^"),
    ],
)
def test_caret_stands_under_the_value(source, column, width, carets):
    problem = Problem("GK801", Place("content/x.yml", 12, column, "", width), {"value": "x"})
    text = render([problem], lambda file, line: source, "zh")
    shown, pointer = text.splitlines()[2:4]
    before = source[: column - 1].replace("\t", " ")
    assert shown == f"   12 | {source}".replace("\t", " ").rstrip()
    start = pointer.index("^")
    assert display_width(pointer[:start]) == display_width("   12 | " + before)
    assert pointer[start:].split(" ")[0] == carets


def test_value_in_a_long_line_stays_in_sight():
    """A paragraph in one line is cut to what a terminal shows, with the caret still under its value."""
    source = "正文: " + "甲" * 300 + "错误" + "乙" * 300
    problem = Problem("GK801", Place("content/x.yml", 5, 305, "", 2), {"value": "错误"})
    shown, pointer = render([problem], lambda file, line: source, "zh").splitlines()[2:4]
    assert display_width(shown) <= COLUMNS
    at = shown.index("错误")
    assert display_width(pointer[: pointer.index("^")]) == display_width(shown[:at])
    assert shown.endswith("...")
    assert "| ...甲" in shown


def test_long_value_is_cut():
    problem = Problem("GK801", Place("content/x.yml", 5, 1, "", 400), {"value": "x"})
    shown, pointer = render([problem], lambda file, line: "字" * 400, "zh").splitlines()[2:4]
    assert display_width(shown) <= COLUMNS
    assert display_width(pointer) <= COLUMNS


def test_long_message_stands_on_its_own_line():
    problem = Problem("GK801", Place("content/x.yml", 5, 1, "", 2), {"value": "很长" * 40})
    pointer, message = render([problem], lambda file, line: "字句", "zh").splitlines()[3:5]
    assert pointer == "      | ^^^^"
    assert message.startswith("  问题 “很长很长")


def test_colour_only_when_asked_for(problems, lines):
    plain = render(problems.values(), lines, "zh")
    coloured = render(problems.values(), lines, "zh", colour=True)
    assert "\x1b" not in plain
    assert "\x1b[1;31m错误 GK104\x1b[0m" in coloured
    assert "\x1b[1;33m提醒 GK801\x1b[0m" in coloured
