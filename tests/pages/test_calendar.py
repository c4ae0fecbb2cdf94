"""公开日历: what is going on over a year's end stands where it goes on."""

from __future__ import annotations

from datetime import date

import pytest

from generator.pages.calendar import months
from generator.pages.duties import calendar_years
from tests.duties.made import pledge
from tests.pages.support import revised, unit

WINDOW = {"开始": "2025-12-29", "结束": "2026-01-05"}


@pytest.mark.parametrize(
    ("day", "years", "listed"),
    [
        (date(2025, 11, 30), (2025,), {2025: [12]}),
        (date(2025, 12, 31), (2025,), {2025: [12]}),
        (date(2026, 1, 1), (2026,), {2026: [1]}),
        (date(2026, 1, 5), (2026,), {2026: [1]}),
        (date(2026, 1, 6), (2026,), {2026: []}),
    ],
)
def test_a_window_over_new_year(day: date, years: tuple[int, ...], listed: dict[int, list[int]]) -> None:
    of = revised(unit(), pledge("p", 2026, "2025-12-20", 公示=WINDOW), as_of=day)
    assert calendar_years(of) == years
    assert {y: [m.number for m in months(of, y) if m.coming] for y in years} == listed
