"""Reading, rounding, percentages and printing."""

from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reckon.numbers import (
    NotANumberError,
    Rounding,
    attainable,
    decimals,
    exact,
    neighbours,
    percent,
    plain,
    round_half_up,
    rounded,
    share,
    to_int,
)

D = Decimal


@pytest.mark.parametrize(
    ("text", "expected"),
    [("82", "82"), ("82.50", "82.50"), (" 1.0 ", "1.0"), ("-3", "-3"), ("+3", "3"), ("007", "7")],
)
def test_exact_keeps_what_was_written(text: str, expected: str) -> None:
    assert plain(exact(text)) == expected


@pytest.mark.parametrize(
    "text",
    ["", "八十", "1e3", "NaN", "Infinity", "1,000", "８２", "82.", ".5", "1_0", "9" * 16, "0." + "1" * 10],
)
def test_what_is_no_number(text: str) -> None:
    with pytest.raises(NotANumberError) as raised:
        exact(text)
    assert raised.value.text == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("90%", Fraction(9, 10)),
        ("2/3", Fraction(2, 3)),
        ("66.67%", Fraction(6667, 10000)),
        ("0%", Fraction(0)),
    ],
)
def test_share(text: str, expected: Fraction) -> None:
    assert share(text) == expected


@pytest.mark.parametrize("text", ["90", "0.9", "2/0", "三分之二", "%", "-5%", "1/2/3", ""])
def test_what_is_no_share(text: str) -> None:
    with pytest.raises(NotANumberError):
        share(text)


@pytest.mark.parametrize(
    ("value", "places", "half_up", "down", "up"),
    [
        ("86.965", 2, "86.97", "86.96", "86.97"),
        ("86.964", 2, "86.96", "86.96", "86.97"),
        ("86.9", 2, "86.90", "86.90", "86.90"),
        ("2.675", 2, "2.68", "2.67", "2.68"),  # a binary float would give 2.67
        ("0.5", 0, "1", "0", "1"),
        ("-0.5", 0, "-1", "0", "-1"),
        ("-0.4", 0, "0", "0", "-1"),
        ("22.5", 0, "23", "22", "23"),
        ("81.2345", 3, "81.235", "81.234", "81.235"),  # three decimals, as in Guangdong
    ],
)
def test_rounding(value: str, places: int, half_up: str, down: str, up: str) -> None:
    modes = (Rounding.HALF_UP, Rounding.DOWN, Rounding.UP)
    assert [plain(rounded(D(value), places, mode)) for mode in modes] == [half_up, down, up]
    assert plain(round_half_up(D(value), places)) == half_up


def test_rounding_is_by_the_word_staff_write() -> None:
    assert to_int(D("22.5"), Rounding("进一")) == 23
    with pytest.raises(ValueError, match="向上"):
        Rounding("向上")
    with pytest.raises(ValueError, match="negative"):
        round_half_up(D(1), -1)


def test_rounding_of_a_value_without_end() -> None:
    assert plain(round_half_up(Fraction(2, 3) * 100, 2)) == "66.67"


def test_no_result_depends_on_the_decimal_context() -> None:
    with localcontext() as context:
        context.prec = 3
        assert plain(round_half_up(D("123456.785"), 2)) == "123456.79"
        assert percent(12345, 99999, 4) == D("12.3451")


@pytest.mark.parametrize(
    ("part", "whole", "places", "expected"),
    [
        (73, 82, 0, "89"),  # 隆回县鸭田镇: moment.rednet.cn/rednetcms/news/localNews/20150731/197119.html
        (72, 82, 1, "87.8"),
        (26, 65, 0, "40"),  # 会昌县: huichang.gov.cn hc1373/202403/ac532136c88e40c999782114a0b6a02f.shtml
        (65, 65, 0, "100"),
        (117, 129, 1, "90.7"),  # 竹山县深河乡: mswhw.cn/2010-12/2010122375358.Html
        (0, 3, 2, "0.00"),
    ],
)
def test_percent(part: int, whole: int, places: int, expected: str) -> None:
    assert plain(percent(part, whole, places)) == expected


# 崇川区 2023, rows 24-26: progress to October and to November of a target, as counts or as a percentage.
# chongchuan.gov.cn/xccqrmzf/msssxm/content/3050375a-7066-4841-b547-49222f1a34fa.html
@pytest.mark.parametrize(
    ("target", "october", "november"),
    [(50, "30", "60"), (8, "37.5", "87.5"), (20, "50", "85")],  # 3 and 7 of 8 stations, 10 and 17 of 20 pools
)
def test_real_progress_is_attainable_and_grows(target: int, october: str, november: str) -> None:
    assert attainable(D(october), target)
    assert attainable(D(november), target)
    assert D(october) < D(november)


# 罗湖木棉岭社区 2020: 16 ballots issued, 16 valid. bbs1.luoohu.com/thread-4105615-1-3.html
@pytest.mark.parametrize(
    ("printed", "possible"), [("100", True), ("93.8", True), ("94", True), ("95", False)]
)
def test_shares_sixteen_ballots_can_give(printed: str, possible: bool) -> None:
    assert attainable(D(printed), 16) is possible


@pytest.mark.parametrize("whole", [0, -1])
def test_nothing_has_no_share(whole: int) -> None:
    with pytest.raises(ValueError, match="positive base"):
        percent(0, whole, 0)
    with pytest.raises(ValueError, match="positive base"):
        neighbours(D(50), whole)
    assert not attainable(D(0), whole)


@pytest.mark.parametrize(
    ("printed", "whole", "possible"),
    [
        ("98", 24, False),  # 古西村: 24 voters can't give 98%
        ("96", 24, True),
        ("100", 24, True),
        ("98.4", 16, False),
        ("85.99", 1859, False),  # 临桂
        ("85.96", 1859, True),
        ("89", 82, True),
        ("40", 65, True),
        ("40.0", 65, True),
        ("66.7", 3, True),
        ("66.6", 3, False),
        ("101", 24, False),
        ("-1", 24, False),
    ],
)
def test_attainable(printed: str, whole: int, possible: bool) -> None:
    assert attainable(D(printed), whole) is possible


def test_attainable_by_another_rounding() -> None:
    assert attainable(D("66.6"), 3, Rounding.DOWN)
    assert not attainable(D("66.7"), 3, Rounding.DOWN)


@pytest.mark.parametrize(
    ("printed", "whole", "expected"),
    [
        ("98", 24, [(23, "96"), (24, "100")]),
        ("98.4", 16, [(15, "93.8"), (16, "100.0")]),
        ("50", 24, [(12, "50")]),
        ("130", 24, [(24, "100")]),
        ("-3", 24, [(0, "0")]),
    ],
)
def test_neighbours(printed: str, whole: int, expected: list[tuple[int, str]]) -> None:
    assert [(count, plain(value)) for count, value in neighbours(D(printed), whole)] == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [(D("1E+2"), "100"), (D("1.50"), "1.50"), (D("-0.00"), "0.00"), (D("1E-7"), "0.0000001")],
)
def test_plain(value: Decimal, expected: str) -> None:
    assert plain(value) == expected


def test_decimals() -> None:
    assert [decimals(D(text)) for text in ("98", "98.4", "98.40", "1E+2")] == [0, 1, 2, 0]
    with pytest.raises(ValueError, match="finite"):
        decimals(D("NaN"))


# -- properties -------------------------------------------------------------------------------------------

numbers = st.decimals(-1000, 1000, allow_nan=False, allow_infinity=False, places=5)


@given(numbers, st.integers(0, 6), st.sampled_from(Rounding))
def test_rounding_is_idempotent(value: Decimal, places: int, mode: Rounding) -> None:
    once = rounded(value, places, mode)
    assert rounded(once, places, mode) == once
    assert decimals(once) == places


@given(numbers, st.integers(0, 4))
def test_rounding_modes_are_ordered_by_size(value: Decimal, places: int) -> None:
    down, half, up = (abs(rounded(value, places, m)) for m in (Rounding.DOWN, Rounding.HALF_UP, Rounding.UP))
    assert down <= half <= up
    assert down <= abs(value) <= up
    assert 2 * abs(half - abs(value)) <= D(1).scaleb(-places)


@given(st.integers(1, 3000).flatmap(lambda w: st.tuples(st.integers(0, w), st.just(w))), st.integers(0, 4))
def test_a_computed_percentage_is_attainable(counts: tuple[int, int], places: int) -> None:
    part, whole = counts
    for mode in Rounding:
        assert attainable(percent(part, whole, places, mode), whole, mode)


@given(st.integers(1, 60), st.integers(0, 1100), st.sampled_from(Rounding))
def test_attainable_is_what_trying_every_count_finds(whole: int, tenths: int, mode: Rounding) -> None:
    printed = D(tenths).scaleb(-1)
    assert attainable(printed, whole, mode) == any(
        percent(part, whole, 1, mode) == printed for part in range(whole + 1)
    )


@given(numbers)
def test_printing_and_reading_are_inverse(value: Decimal) -> None:
    assert plain(exact(plain(value))) == plain(value)
