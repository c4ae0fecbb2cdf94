"""Did-you-mean."""

from __future__ import annotations

import pytest

from generator.suggest import nearest

FIELDS = ["姓名", "面试成绩", "总成绩", "公示期", "监督电话", "标题"]
UNITS = ["guangming-cun", "guangrong-cun", "heping-shequ"]


@pytest.mark.parametrize(
    ("word", "choices", "expected"),
    [
        ("面试成积", FIELDS, ["面试成绩"]),
        ("面试 成绩", FIELDS, ["面试成绩"]),
        ("总成积", FIELDS, ["总成绩"]),
        ("姓明", FIELDS, ["姓名"]),
        ("公示期：", FIELDS, ["公示期"]),
        ("监督电活", FIELDS, ["监督电话"]),
        ("完全无关的话", FIELDS, []),
        ("", FIELDS, []),
        ("：", FIELDS, []),
        ("guangmin-cun", UNITS, ["guangming-cun"]),
        ("GUANGMING_CUN", UNITS, ["guangming-cun"]),
        ("ｈｅｐｉｎｇ－ｓｈｅｑｕ", UNITS, ["heping-shequ"]),
        ("xyz", UNITS, []),
        ("selction", ["selection", "pledge", "review"], ["selection"]),
        ("anything", [], []),
    ],
)
def test_nearest(word, choices, expected):
    assert nearest(word, choices) == expected


def test_limit_and_order():
    assert nearest("guangming", UNITS, limit=5) == ["guangming-cun", "guangrong-cun"]
    assert nearest("ab", ["ac", "ad"], limit=1) == []
    assert nearest("成绩", ["甲成绩", "乙成绩"], limit=2) == ["甲成绩", "乙成绩"]
