"""GK556 and GK557: a year without any reading, a pledge without a review."""

from __future__ import annotations

from datetime import date

import pytest

from tests.check.support import faults
from tests.check.year import year

READINGS = ("one", "two")


@pytest.mark.parametrize(
    ("about", "without", "day", "expected"),
    [
        ("all there", (), date(2027, 12, 31), []),
        ("no reading, the year still running", READINGS, date(2025, 12, 31), []),
        ("no reading, the year over", READINGS, date(2026, 1, 1), ["GK556"]),
        ("one of two readings will do", ("two",), date(2026, 1, 1), []),
        ("no review by the end of June", ("review",), date(2026, 6, 30), []),
        ("no review after June", ("review",), date(2026, 7, 1), ["GK557"]),
        ("neither", (*READINGS, "review"), date(2026, 7, 1), ["GK556", "GK557"]),
    ],
)
def test_missing_links(about: str, without: tuple[str, ...], day: date, expected: list[str]) -> None:
    assert [code for code, _, _ in faults(year(without=without), day, "GK556", "GK557")] == expected


@pytest.mark.parametrize(
    ("about", "end", "expected"),
    [
        ("in office all year", "2026-05-01", ["GK556", "GK557"]),
        ("left in autumn: readings were due, no review", "2025-10-01", ["GK556"]),
        ("left in spring: neither", "2025-04-01", []),
    ],
)
def test_of_one_who_left_nothing_more_is_due(about: str, end: str, expected: list[str]) -> None:
    left = year(("cadre", ("任职", 0, "止"), end), without=(*READINGS, "review"))
    assert [code for code, _, _ in faults(left, date(2026, 7, 1), "GK556", "GK557")] == expected
