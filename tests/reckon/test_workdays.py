"""Working days and publicity periods, by hand, by real windows, beside an oracle, and by property."""

from datetime import date, timedelta

import chinese_calendar  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reckon.workdays import (
    Calendar,
    Misfit,
    MisfitReason,
    Phase,
    Span,
    UncoveredYear,
    Unit,
    WindowState,
    Year,
    last_day,
    misfits,
    shortfall,
    window_state,
)
from tests.reckon.make_calendar import table
from tests.reckon.tables import FOLDER, committed, days

D = date.fromisoformat
YEARS = range(2018, 2027)


# -- the committed tables ---------------------------------------------------------------------------------


@pytest.mark.parametrize("year", YEARS)
def test_every_day_agrees_with_the_oracle(calendar: Calendar, year: int) -> None:
    wrong = [
        day
        for day in days(date(year, 1, 1), date(year, 12, 31))
        if calendar.is_workday(day) != chinese_calendar.is_workday(day)
    ]
    assert wrong == []


@pytest.mark.parametrize("year", YEARS)
def test_committed_table_is_what_the_script_writes(year: int) -> None:
    assert (FOLDER / f"{year}.yml").read_bytes() == table(year).encode()


@pytest.mark.parametrize(
    ("first", "last", "workdays"),
    [
        # 2026: off 15-23 February, worked Saturdays 14 and 28 February.
        ("2026-02-13", "2026-02-28", "13 14 24 25 26 27 28"),
        # 2020: off 24-30 January, prolonged to 2 February; the Saturday to be worked, 1 February, fell away.
        ("2020-01-18", "2020-02-04", "19 20 21 22 23 3 4"),
        # 2018: off 15-21 February, worked Sunday 11 and Saturday 24.
        ("2018-02-10", "2018-02-25", "11 12 13 14 22 23 24"),
        # New Year 2019 by its own notice: Saturday 29 December 2018 worked, 30 December to 1 January off.
        ("2018-12-28", "2019-01-03", "28 29 2 3"),
    ],
)
def test_days_around_festivals_by_hand(calendar: Calendar, first: str, last: str, workdays: str) -> None:
    found = [str(day.day) for day in days(D(first), D(last)) if calendar.is_workday(day)]
    assert " ".join(found) == workdays


# -- tables that contradict themselves --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("holidays", "makeup", "expected"),
    [
        (["2026-10-01"], ["2026-10-10"], []),
        (["2025-12-31"], [], [("2025-12-31", MisfitReason.OTHER_YEAR)]),
        (["2026-10-10"], ["2026-10-10"], [("2026-10-10", MisfitReason.BOTH)]),
        ([], ["2026-10-09"], [("2026-10-09", MisfitReason.NOT_WEEKEND)]),
    ],
)
def test_misfits(holidays: list[str], makeup: list[str], expected: list[tuple[str, MisfitReason]]) -> None:
    off, on = frozenset(map(D, holidays)), frozenset(map(D, makeup))
    wrong = misfits(2026, off, on)
    assert wrong == tuple(Misfit(D(day), reason) for day, reason in expected)
    if wrong:
        with pytest.raises(ValueError, match=str(wrong[0].day)):
            Year(2026, off, on, "")


def test_two_tables_for_a_year() -> None:
    year = Year(2026, frozenset(), frozenset(), "")
    with pytest.raises(ValueError, match="two tables"):
        Calendar((year, year))


# -- counting ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "n", "include_start", "expected"),
    [
        ("2026-03-02", 1, True, "2026-03-02"),
        ("2026-03-02", 5, True, "2026-03-06"),
        ("2026-03-02", 5, False, "2026-03-09"),
        ("2026-03-07", 1, True, "2026-03-09"),  # a Saturday doesn't count itself
        ("2026-03-07", 1, False, "2026-03-09"),
        ("2026-02-13", 3, True, "2026-02-24"),  # over the Spring Festival, Saturday 14 worked
        ("2026-02-14", 5, True, "2026-02-27"),
        ("2026-02-26", 3, True, "2026-02-28"),  # the third is a worked Saturday
        ("2025-12-30", 4, True, "2026-01-05"),  # 30, 31 December, Sunday 4 January worked, 5
    ],
)
def test_add_workdays(calendar: Calendar, start: str, n: int, include_start: bool, expected: str) -> None:
    assert calendar.add_workdays(D(start), n, include_start) == D(expected)


@pytest.mark.parametrize("n", [0, -1])
def test_there_is_no_zeroth_working_day(calendar: Calendar, n: int) -> None:
    with pytest.raises(ValueError, match="first working day"):
        calendar.add_workdays(D("2026-03-02"), n)


@pytest.mark.parametrize(
    ("day", "expected"),
    [("2026-02-13", "2026-02-13"), ("2026-02-15", "2026-02-24"), ("2026-05-09", "2026-05-09")],
)
def test_next_workday(calendar: Calendar, day: str, expected: str) -> None:
    assert calendar.next_workday(D(day)) == D(expected)


# Real windows; workdays with and without the first day.
WINDOWS = [
    ("2020-04-09", "2020-04-15", 5, 4),  # gansu.qcstudy.com/show-64-210595-1.html, printed 共五个工作日
    ("2025-09-19", "2025-09-25", 5, 4),  # bbs1.luoohu.com tid=4333598, printed 不少于5
    ("2019-12-20", "2019-12-27", 6, 5),  # sygk100.cn/article-13424-1.html, 工作日期间
]


@pytest.mark.parametrize(("start", "end", "inclusive", "strict"), WINDOWS)
def test_real_windows(calendar: Calendar, start: str, end: str, inclusive: int, strict: int) -> None:
    assert calendar.count_workdays(D(start), D(end)) == inclusive
    assert calendar.count_workdays(D(start), D(end), include_start=False) == strict
    five = Span(5, Unit.WORKDAY)
    assert shortfall(D(start), D(end), five, calendar) == 0
    assert shortfall(D(start), D(end), five, calendar, include_start=False) == 5 - strict


def test_a_window_that_ends_before_it_starts(calendar: Calendar) -> None:
    assert calendar.count_workdays(D("2026-03-09"), D("2026-03-06")) == 0
    assert shortfall(D("2026-03-09"), D("2026-03-06"), Span(5, Unit.WORKDAY), calendar) == 5


# -- years without a table --------------------------------------------------------------------------------


def test_an_uncovered_year_is_never_guessed(calendar: Calendar) -> None:
    assert calendar.covers(D("2026-12-31"))
    assert not calendar.covers(D("2027-01-01"))
    with pytest.raises(UncoveredYear) as raised:
        calendar.is_workday(D("2027-01-01"))
    assert raised.value.year == 2027


@pytest.mark.parametrize(
    ("start", "length", "year"),
    [("2026-12-28", 5, 2027), ("2017-12-29", 1, 2017), ("2026-12-31", 1, None)],
)
def test_a_window_into_an_uncovered_year(
    calendar: Calendar, start: str, length: int, year: int | None
) -> None:
    span = Span(length, Unit.WORKDAY)
    if year is None:
        assert last_day(D(start), span, calendar) == D(start)
        return
    with pytest.raises(UncoveredYear) as raised:
        last_day(D(start), span, calendar)
    assert raised.value.year == year


def test_calendar_days_need_no_table(calendar: Calendar) -> None:
    assert last_day(D("2026-12-28"), Span(7, Unit.DAY), calendar) == D("2027-01-03")
    assert shortfall(D("2026-12-28"), D("2027-01-02"), Span(7, Unit.DAY), calendar) == 1


@pytest.mark.parametrize("span", [Span(1, Unit.MONTH), Span(2, Unit.WEEK), Span(9, Unit.DAY)])
def test_the_end_of_all_calendars(calendar: Calendar, span: Span) -> None:
    with pytest.raises(UncoveredYear) as raised:
        last_day(D("9999-12-30"), span, calendar)
    assert raised.value.year == 10000


# -- publicity periods ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "length", "unit", "inclusive", "strict"),
    [
        ("2026-03-02", 3, "日", "2026-03-04", "2026-03-05"),  # 海曙 2023, three days
        ("2026-03-02", 7, "日", "2026-03-08", "2026-03-09"),  # m.2exam.com/fjgwy/ZJSY/680596_2.shtml
        ("2026-03-02", 1, "周", "2026-03-08", "2026-03-09"),  # chinasydw.org/201802/29301.html, one week
        ("2026-03-02", 15, "日", "2026-03-16", "2026-03-17"),  # 宁海36条, 方案公示
        ("2026-03-02", 5, "工作日", "2026-03-06", "2026-03-09"),  # 公务员法 第32条
        ("2026-03-02", 7, "工作日", "2026-03-10", "2026-03-11"),  # 中山
        ("2026-02-12", 5, "工作日", "2026-02-25", "2026-02-26"),  # over the Spring Festival
        ("2026-01-15", 1, "月", "2026-02-14", "2026-02-15"),
        ("2026-01-28", 1, "月", "2026-02-27", "2026-02-28"),
        ("2026-01-29", 1, "月", "2026-02-28", "2026-02-28"),  # no 29 February: the month's last day
        ("2026-01-31", 1, "月", "2026-02-28", "2026-02-28"),
        ("2028-01-31", 1, "月", "2028-02-29", "2028-02-29"),
        ("2026-03-01", 1, "月", "2026-03-31", "2026-04-01"),
        ("2026-12-01", 3, "月", "2027-02-28", "2027-03-01"),
        ("2026-11-30", 3, "月", "2027-02-28", "2027-02-28"),
    ],
)
def test_last_day(
    calendar: Calendar, start: str, length: int, unit: str, inclusive: str, strict: str
) -> None:
    span = Span(length, Unit(unit))
    assert last_day(D(start), span, calendar) == D(inclusive)
    assert last_day(D(start), span, calendar, include_start=False) == D(strict)
    assert shortfall(D(start), D(inclusive), span, calendar) == 0
    assert shortfall(D(start), D(inclusive) - timedelta(1), span, calendar) == 1


@pytest.mark.parametrize("length", [0, -5, 1001])
def test_spans_have_a_sane_length(length: int) -> None:
    with pytest.raises(ValueError, match="1 to 1000"):
        Span(length, Unit.DAY)


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        ("2026-02-11", WindowState(Phase.AHEAD, 14, 5)),
        ("2026-02-12", WindowState(Phase.OPEN, 14, 5)),
        ("2026-02-15", WindowState(Phase.OPEN, 11, 2)),
        ("2026-02-25", WindowState(Phase.OPEN, 1, 1)),
        ("2026-02-26", WindowState(Phase.OVER, 0, 0)),
    ],
)
def test_window_state(calendar: Calendar, as_of: str, expected: WindowState) -> None:
    assert window_state(D("2026-02-12"), D("2026-02-25"), D(as_of), calendar) == expected


def test_state_of_a_window_into_an_uncovered_year(calendar: Calendar) -> None:
    state = window_state(D("2026-12-28"), D("2027-01-05"), D("2026-12-29"), calendar)
    assert state == WindowState(Phase.OPEN, 8, None)


# -- properties -------------------------------------------------------------------------------------------

covered = st.dates(date(2018, 1, 1), date(2026, 6, 30))


@given(covered, st.integers(1, 60), st.booleans())
def test_adding_and_counting_are_inverse(start: date, n: int, include_start: bool) -> None:
    end = committed().add_workdays(start, n, include_start)
    assert committed().count_workdays(start, end, include_start) == n
    assert committed().is_workday(end)


@given(covered, st.integers(1, 60), st.sampled_from(Unit), st.booleans())
def test_last_day_is_the_first_long_enough(start: date, n: int, unit: Unit, include_start: bool) -> None:
    span = Span(min(n, 5) if unit == Unit.MONTH else min(n, 20), unit)
    end = last_day(start, span, committed(), include_start)
    assert shortfall(start, end, span, committed(), include_start) == 0
    assert shortfall(start, end - timedelta(1), span, committed(), include_start) == 1


@given(covered, st.integers(1, 20), st.sampled_from(Unit))
def test_the_strict_count_never_ends_earlier(start: date, n: int, unit: Unit) -> None:
    span = Span(min(n, 5), unit)
    later = last_day(start, span, committed(), include_start=False)
    assert last_day(start, span, committed()) <= later
    assert last_day(start, span, committed()) <= last_day(start + timedelta(1), span, committed())
