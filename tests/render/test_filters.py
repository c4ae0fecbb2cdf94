"""How dates, numbers, telephones and addresses are written on a page."""

from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.filters import cn_date, iso, num, pct, safe_url, tel


def test_dates():
    assert cn_date(date(2026, 1, 20)) == "2026 年 1 月 20 日"
    assert iso(date(2026, 1, 20)) == "2026-01-20"
    assert iso(datetime(2026, 1, 20, 9, 5, tzinfo=UTC)) == "2026-01-20T09:05+00:00"


@pytest.mark.parametrize(
    ("value", "grouping", "words"),
    [
        (0, False, "0"),
        (1234567, False, "1234567"),
        (1234567, True, "1,234,567"),
        (Decimal("86.40"), False, "86.40"),
        (Decimal("1234.50"), True, "1,234.50"),
        (Decimal("1E+3"), False, "1000"),
        (Decimal("-0.5"), False, "-0.5"),
    ],
)
def test_numbers_are_written_as_recorded(value, grouping, words):
    assert num(value, grouping) == words


@pytest.mark.parametrize("value", [True, 1.5, "12", None])
def test_numbers_refuse_what_has_lost_its_digits(value):
    with pytest.raises(TypeError):
        num(value)
    with pytest.raises(TypeError):
        pct(value)


@pytest.mark.parametrize(
    ("ratio", "places", "words"),
    [
        (Fraction(18, 31), 1, "58.1%"),
        (Fraction(0), 1, "0%"),
        (1, 1, "100%"),
        (Decimal("0.80"), 1, "80%"),
        (Fraction(1, 3), 0, "33%"),
        (Fraction(1, 2000), 1, "0.1%"),
        (Fraction(1, 1000000), 1, "0%"),
        (Fraction(-1, 1000000), 1, "0%"),
        (Fraction(-1, 8), 1, "-12.5%"),
        (Fraction(613, 600), 1, "102.2%"),
    ],
)
def test_percentages_round_half_up(ratio, places, words):
    assert pct(ratio, places) == words


@given(st.integers(0, 10**6), st.integers(1, 10**6))
def test_a_percentage_is_within_half_a_step(part, whole):
    shown = Fraction(pct(Fraction(part, whole))[:-1])
    assert abs(shown - Fraction(part * 100, whole)) <= Fraction(1, 20)


@pytest.mark.parametrize(
    ("value", "digits"),
    [("0000-8000110", "00008000110"), ("+86 10 8000", "+86108000"), ("0000-8000110 转 801", "00008000110")],
)
def test_telephone_links(value, digits):
    assert tel(value) == digits


@pytest.mark.parametrize(
    ("value", "kept"),
    [
        ("https://a.example/x?y=1#z", True),
        ("http://a.example", True),
        ("unit/a.html", True),
        ("../index.html#a:b", True),
        ("javascript:alert(1)", False),
        ("java\tscript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("//evil.example", False),
        ("/\\evil.example", False),
        ("https://", False),
        ("http://[", False),
        ("mailto:a@b.example", False),
    ],
)
def test_addresses(value, kept):
    assert safe_url(value) == (value if kept else "#")
