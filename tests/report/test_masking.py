"""No format ever prints a personal value, wherever in a problem it stands."""

from __future__ import annotations

import pytest

from generator.problem import Place, Problem
from generator.report import github, gitlab, html, text
from generator.report import json as json_format
from generator.report.finding import snippet

# Invented: no such subscriber or person.
MOBILE = "13800138000"
IDENTITY = "110101199003070038"

FORMS = [text, json_format, github, gitlab, html]


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.__name__.rpartition(".")[2])
@pytest.mark.parametrize(
    "value", [MOBILE, IDENTITY, "138 0013 8000", "１３８００１３８０００", "一三八〇〇一三八〇〇〇"]
)
@pytest.mark.parametrize("where", ["fact", "line", "field", "file"])
def test_personal_value_is_never_printed(where, value, form, language):
    problem = Problem(
        "GK709",
        Place(
            f"content/{value}.yml" if where == "file" else "content/x.yml",
            3,
            7,
            f"联系[{value}]" if where == "field" else "联系",
            len(value),
        ),
        {"value": value if where == "fact" else "甲"},
    )
    source = f"联系方式: {value}" if where == "line" else "联系方式: 甲"
    report = form.render([problem], lambda file, line: source, language)
    assert value not in report
    assert value[-4:] not in report


@pytest.mark.parametrize(
    ("line", "column", "width", "expected"),
    [
        ("电话: 13800138000 张三", 5, 11, ("电话: ", "***********", " 张三")),
        ("电话: 13800138000 张三", 17, 2, ("电话: *********** ", "张三", "")),
        ("电话: 13800138000", 7, 3, ("电话: **", "***", "******")),
        ("姓名: 张三", 5, 2, ("姓名: ", "张三", "")),
        ("姓名: 张三", 5, 99, ("姓名: ", "张三", "")),
        ("姓名: 张三", 99, 1, ("姓名: 张三", "", "")),
        ("姓名:\x1b[31m张三\ud800\u202e", 4, 5, ("姓名:", "\ufffd[31m", "张三\ufffd\ufffd")),
    ],
)
def test_line_is_masked_before_it_is_cut(line, column, width, expected):
    found = snippet(line, column, width)
    assert (found.before, found.value, found.after) == expected


def test_fact_the_sentence_needs_but_nobody_gave_leaves_a_gap():
    problem = Problem("GK104", Place("content/x.yml"), {"value": "八"})
    assert "写成 〈…〉" in text.render([problem], lambda file, line: None, "zh")
    assert "write <expected>" in text.render([problem], lambda file, line: None, "en")
