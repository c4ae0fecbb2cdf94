"""Columns of Chinese text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.report.width import blanks, display_width, head, pad, tail, wrap


@pytest.mark.parametrize(
    ("text", "columns"),
    [
        ("", 0),
        ("abc", 3),
        ("光明村", 6),
        ("86．4", 5),
        ("（一）", 6),
        ("e\u0301", 1),
        ("a\u200bb", 2),
        ("“…”·→", 5),
    ],
)
def test_display_width(text, columns):
    assert display_width(text) == columns


@given(st.text())
def test_blanks_are_as_wide_as_the_text_and_empty(text):
    assert display_width(blanks(text)) == display_width(text)
    assert not blanks(text).strip(" \u3000")


@given(st.text(), st.integers(0, 40))
def test_head_and_tail_fit(text, columns):
    assert display_width(head(text, columns)) <= columns
    assert display_width(tail(text, columns)) <= columns
    assert text.startswith(head(text, columns))
    assert text.endswith(tail(text, columns))


@pytest.mark.parametrize(("text", "expected"), [("村", "村  "), ("abcd", "abcd"), ("长长长", "长长长")])
def test_pad(text, expected):
    assert pad(text, 4) == expected


@pytest.mark.parametrize(
    ("text", "columns", "expected"),
    [
        ("短", 10, ["短"]),
        ("一二三四五六", 6, ["一二三", "四五六"]),
        ("一二三，四", 6, ["一二", "三，四"]),  # no line begins with closing punctuation
        ("一二（三四）", 6, ["一二", "（三", "四）"]),  # and none ends with an opening bracket
        ("see the help", 8, ["see the", "help"]),
        ("运行 gongkai explain", 11, ["运行", "gongkai", "explain"]),
        ("unbreakable", 4, ["unbr", "eaka", "ble"]),
        ("一\n二", 10, ["一", "二"]),
    ],
)
def test_wrap(text, columns, expected):
    assert wrap(text, columns) == expected


@given(st.text(alphabet="村民abc，。（） \n"), st.integers(2, 20))
def test_wrap_loses_no_letter_and_fits(text, columns):
    lines = wrap(text, columns)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "").replace("\n", "")
    assert all(display_width(line) <= columns for line in lines)
