"""期: names, bounds, days within, and all periods of a stretch of time."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reckon.periods import Period, parse_period_name, periods

days = st.dates(date(1950, 1, 1), date(2190, 12, 31))
lengths = st.sampled_from([1, 3, 6, 12])


@pytest.mark.parametrize(
    ("name", "period", "words", "start", "end"),
    [
        ("2026", Period(2026, 1, 12), "2026 年", date(2026, 1, 1), date(2026, 12, 31)),
        ("2026-H1", Period(2026, 1, 6), "2026 年上半年", date(2026, 1, 1), date(2026, 6, 30)),
        ("2026-H2", Period(2026, 2, 6), "2026 年下半年", date(2026, 7, 1), date(2026, 12, 31)),
        ("2026-Q2", Period(2026, 2, 3), "2026 年第 2 季度", date(2026, 4, 1), date(2026, 6, 30)),
        ("2028-02", Period(2028, 2, 1), "2028 年 2 月", date(2028, 2, 1), date(2028, 2, 29)),
    ],
)
def test_names(name: str, period: Period, words: str, start: date, end: date) -> None:
    assert parse_period_name(name) == period
    assert str(period) == name
    assert period.words == words
    assert (period.start, period.end) == (start, end)
    assert start in period
    assert end in period
    assert start - timedelta(1) not in period
    assert end + timedelta(1) not in period


@pytest.mark.parametrize("name", ["", "26", "2026-13", "2026-00", "2026-Q5", "2026-H3", "2026-6", "2026年"])
def test_no_names(name: str) -> None:
    with pytest.raises(ValueError, match="not a period"):
        parse_period_name(name)


@pytest.mark.parametrize(
    ("name", "month", "day", "expected"),
    [
        ("2026", 1, 31, date(2026, 1, 31)),
        ("2026", 13, 31, date(2027, 1, 31)),
        ("2026-Q1", 4, 15, date(2026, 4, 15)),
        ("2026-Q4", 4, 15, date(2027, 1, 15)),
        ("2026-H2", 6, 31, date(2026, 12, 31)),
        ("2026-H2", 7, 10, date(2027, 1, 10)),
        ("2026-01", 2, 31, date(2026, 2, 28)),
        ("2026-12", 2, 15, date(2027, 1, 15)),
    ],
)
def test_days_of_a_period(name: str, month: int, day: int, expected: date) -> None:
    assert parse_period_name(name).day(month, day) == expected


@given(lengths, days, st.integers(0, 2000))
def test_periods_cover_a_stretch_without_gap_or_overlap(months: int, first: date, length: int) -> None:
    last = first + timedelta(length)
    found = list(periods(months, first, last))
    assert first in found[0]
    assert last in found[-1]
    assert all(a.end + timedelta(1) == b.start for a, b in pairwise(found))
    assert [parse_period_name(str(period)) for period in found] == found
    assert sorted(found) == found


def test_no_period_before_it_begins() -> None:
    assert list(periods(12, date(2026, 5, 1), date(2025, 5, 1))) == []
