"""A catalogue of three codes, so that the product's sentences can improve without touching these tests."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from generator.catalogue.entry import Entry, Words
from generator.problem import Place, Problem
from generator.report import finding

SMALL_CATALOGUE: Mapping[str, Entry] = {
    "GK104": Entry(
        code="GK104",
        severity="error",
        zh=Words("分数写成了汉字", "这里要填 0 到 100 的数字，写的是“{value}”", "写成 {expected}"),
        en=Words(
            "Score written as words", "a number from 0 to 100 belongs here, not “{value}”", "write {expected}"
        ),
        basis="《选拔办法》第 5 条",
        basis_en="Selection Measures, article 5",
    ),
    "GK709": Entry(
        code="GK709",
        severity="error",
        zh=Words("有手机号", "“{value}”像是手机号", "删去 {value}\n或写办公电话"),
        en=Words(
            "Mobile number",
            "“{value}” looks like a mobile number",
            "delete {value}\nor write an office number",
        ),
        basis="",
        basis_en="",
    ),
    "GK801": Entry(
        code="GK801",
        severity="warning",
        zh=Words("用语不妥", "“{value}”容易误解", "换一个说法"),
        en=Words("Unfortunate wording", "“{value}” may be misunderstood", "say it otherwise"),
        basis="产品约定",
        basis_en="product decision",
    ),
}


@pytest.fixture(autouse=True)
def small_catalogue(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(finding, "CATALOGUE", SMALL_CATALOGUE)


FILE = "content/selection/gm-2026.yml"
CONTENT = {
    (FILE, 2): "面试成绩: 八十六",
    (FILE, 3): "联系: 13800138000 转张三",
    (FILE, 7): "  意见: <b>同意</b> & 100%",
}


def line(file: str, number: int) -> str | None:
    return CONTENT.get((file, number))


WORDS = Problem("GK104", Place(FILE, 2, 7, "面试成绩", 3), {"value": "八十六", "expected": "86"})
MOBILE = Problem("GK709", Place(FILE, 3, 5, "联系", 11), {"value": "13800138000"})
WORDING = Problem("GK801", Place(FILE, 7, 7, "意见", 9), {"value": "<b>同意</b>"})
NO_LINE = Problem("GK801", Place("content/site.yml"), {"value": "a:b,c\nd%"})


@pytest.fixture
def problems() -> dict[str, Problem]:
    return {"words": WORDS, "mobile": MOBILE, "wording": WORDING, "no line": NO_LINE}


@pytest.fixture
def lines() -> finding.Lines:
    return line
