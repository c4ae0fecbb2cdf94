"""GK412 to GK418, GK427, GK433: bases are of here, in force that day, and have the article (V33)."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.check.citations import applies, article_numbers, numeral, record_date
from tests.check.support import AS_OF, faults, ledger, record, unit
from tests.check.test_power import LIST, POWER
from tests.check.test_references import CADRE, PLEDGE, REVIEW

V2018 = {"通过日期": "2018-12-29", "施行日期": "2018-12-29", "条数": "41"}
V2025 = {"通过日期": "2025-10-28", "施行日期": "2026-01-01", "条数": "50"}
LAW: dict[str, Any] = {
    "名称": "村民委员会组织法",
    "发布机关": "全国人大常委会",
    "效力层级": "法律",
    "版本": [{**V2018, "失效日期": "2026-01-01"}, V2025],
}
HERE: dict[str, Any] = {"规则参数": {"所在地域": ["示例省", "示例市", "示例区", "示例街道"]}}


@given(st.integers(1, 999))
def test_chinese_numerals_are_read_as_written(number):
    hundreds, rest = divmod(number, 100)
    tens, ones = divmod(rest, 10)
    digits = "零一二三四五六七八九"
    text = f"{digits[hundreds]}百" if hundreds else ""
    if tens:
        text += ("" if tens == 1 and not hundreds else digits[tens]) + "十"
    elif hundreds and ones:
        text += "零"
    text += digits[ones] if ones else ""
    assert numeral(text) == numeral(str(number)) == number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("第三十条", (30,)),
        ("第十五条之一", (15,)),
        ("第2条第3款", (2,)),
        ("第１５条", (15,)),
        ("30", (30,)),
        ("第 12 条第一款第（二）项", (12,)),
        ("第三十条、第三十一条", (30, 31)),
        ("第三十条至第三十五条", (30, 35)),
        ("第三至五条", (3, 5)),
        ("第一百二十条", (120,)),
        ("第二章", ()),
        ("第三款", ()),
        ("全文", ()),
    ],
)
def test_articles_named(text, expected):
    assert article_numbers(text) == expected


def check(citation: dict[str, str], law: dict[str, Any] = LAW, revised: str = "2026-01-15", **site: Any):
    power = {**POWER, "修订日期": revised, "法律依据": [{"依据": "zuzhifa", **citation}]}
    declared: dict[str, Any] = {"小微权力清单": {**LIST, "类别": ["重大决策"], "类别总数": "1", "总数": "1"}}
    of = ledger(unit(), record("basis", "zuzhifa", law), record("power", "p1", power), **declared, **site)
    return [(code, path[2:]) for code, _, path in faults(of, AS_OF, "GK4")]


@pytest.mark.parametrize(
    ("citation", "revised", "expected"),
    [
        ({}, "2026-01-15", []),
        ({"版本": "2025-10-28"}, "2026-01-15", []),
        ({"版本": "2025-10-28", "条款": "第四十六条"}, "2026-01-15", []),
        ({"版本": "2018-12-29"}, "2026-01-15", [("GK412", ("version",))]),
        ({"版本": "2018-12-29"}, "2026-01-01", [("GK412", ("version",))]),
        ({"版本": "2018-12-29"}, "2025-12-31", []),
        ({"版本": "2025-10-28"}, "2025-12-31", [("GK417", ("version",))]),
        ({"版本": "2026-01-01"}, "2026-01-15", [("GK413", ("version",))]),
        ({"条款": "第三十条"}, "2026-01-15", [("GK415", ("article",))]),
        ({"条款": "第四十六条"}, "2025-12-31", [("GK414", ("article",)), ("GK415", ("article",))]),
        ({"版本": "2025-10-28", "条款": "第五十一条"}, "2026-01-15", [("GK414", ("article",))]),
        ({"版本": "2025-10-28", "条款": "第三十条至第六十条"}, "2026-01-15", [("GK414", ("article",))]),
        ({"版本": "2025-10-28", "条款": "第五章"}, "2026-01-15", []),
        ({}, "2018-01-01", [("GK418", ("basis",))]),
    ],
)
def test_versions_and_articles(citation, revised, expected):
    assert check(citation, revised=revised) == expected


def test_a_repealed_basis_and_one_with_a_single_version():
    repealed = {**LAW, "版本": [{**V2018, "失效日期": "2025-06-01"}]}
    assert check({}, repealed) == [("GK418", ("basis",))]
    assert check({"版本": "2018-12-29"}, repealed) == [("GK418", ("basis",))]
    assert check({"条款": "第三十条"}, {**LAW, "版本": [V2018]}) == []


def test_a_newer_version_replaces_an_older_one_without_a_day_of_ending():
    law = {**LAW, "版本": [V2018, V2025]}
    assert check({"版本": "2018-12-29"}, law) == [("GK412", ("version",))]


@pytest.mark.parametrize(
    ("region", "fits"),
    [
        ("全国", True),
        ("示例省", True),
        ("示例", True),
        ("示例省示例市", True),
        ("示例市示例区", True),
        ("示例街道", True),
        ("本街道", True),
        ("光明村", True),
        ("安徽省、示例省", True),
        ("安徽省", False),
        ("示例省青山市", False),
        ("安徽", False),
        ("青山街道", False),
    ],
)
def test_region(region, fits):
    found = check({}, {**LAW, "适用地域": region, "发布机关": "某机关"}, **HERE)
    assert found == ([] if fits else [("GK433", ("basis",))])
    assert (
        check({}, {**LAW, "适用地域": region, "发布机关": "某机关"}) == []
    )  # the site doesn't say where it is


def test_the_real_mistake_of_another_provinces_bureau():
    assert not applies("安徽省", ("山东省", "临沂市", "沂水县"))
    assert applies("山东", ("山东省", "临沂市", "沂水县"))
    assert not applies("山东省青岛市", ("山东省", "临沂市", "沂水县"))


@pytest.mark.parametrize(
    ("issuer", "region", "expected"),
    [
        ("安徽省民政厅", "全国", ["GK416"]),
        ("中共四川省委", "全国", ["GK416"]),
        ("安徽省民政厅", "安徽省", []),
        ("民政部", "全国", []),
    ],
)
def test_a_provinces_rule_is_no_national_one(issuer, region, expected):
    basis = record("basis", "x", {**LAW, "发布机关": issuer, "适用地域": region})
    assert [code for code, _, _ in faults(ledger(basis), AS_OF, "GK4")] == expected


@pytest.mark.parametrize(
    ("versions", "paths"),
    [
        ([V2018, V2025], []),
        ([V2025, V2018], [("versions", 1, "adopted")]),
        ([{**V2018, "施行日期": "2018-01-01"}], [("versions", 0, "effective")]),
        ([{**V2018, "失效日期": "2018-12-29"}], [("versions", 0, "ended")]),
    ],
)
def test_versions_follow_each_other(versions, paths):
    found = faults(ledger(record("basis", "x", {**LAW, "版本": versions})), AS_OF, "GK427")
    assert [path for _, _, path in found] == paths


def post(**more: Any) -> dict[str, Any]:
    one = {**CADRE["任职"][0], "法律依据": [{"依据": "zuzhifa", "版本": "2018-12-29"}], **more}
    return {**CADRE, "任职": [one]}


@pytest.mark.parametrize(
    ("kind", "data", "expected"),
    [
        ("pledge", {**PLEDGE, "法律依据": [{"依据": "zuzhifa", "版本": "2018-12-29"}]}, ["GK412"]),
        (
            "pledge",
            {**PLEDGE, "签字日期": "2025-12-20", "法律依据": [{"依据": "zuzhifa", "版本": "2018-12-29"}]},
            [],
        ),
        ("review", {**REVIEW, "法律依据": [{"依据": "zuzhifa", "版本": "2018-12-29"}]}, ["GK412"]),
        (
            "review",
            {**REVIEW, "计划日期": "2025-12-20", "法律依据": [{"依据": "zuzhifa", "版本": "2018-12-29"}]},
            [],
        ),
        ("cadre", post(), ["GK412"]),
        ("cadre", post(止="2025-06-30"), []),
    ],
)
def test_every_kind_is_judged_by_its_own_day(kind, data, expected):
    of = ledger(unit(), record("basis", "zuzhifa", LAW), record(kind, "x", data))
    assert [code for code, _, _ in faults(of, AS_OF, "GK412", "GK413", "GK417", "GK418")] == expected


def test_days_of_records():
    pledge = record("pledge", "x", PLEDGE)
    assert record_date(pledge, ledger(pledge)) == date(2026, 1, 10)
    assert record_date(unit(), ledger(unit())) == date(2026, 1, 4)  # 批准
