"""Working days 工作日 by the State Council's yearly tables, and publicity periods 公示期 counted so."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

_DAY = timedelta(days=1)
_SATURDAY = 5


class UncoveredYear(LookupError):  # noqa: N818 (named by what is the case, as Python names StopIteration)
    """A count needs `year`, for which the calendar has no table (or which no calendar has: 10000).

    Weekends alone never stand in for it: that would be wrong by a week around every Spring Festival."""

    def __init__(self, year: int) -> None:
        super().__init__(f"no working-day table for {year}")
        self.year = year


class MisfitReason(StrEnum):
    """Why a date can't stand in a yearly table."""

    OTHER_YEAR = "不在本年"
    BOTH = "既放假又上班"
    NOT_WEEKEND = "调休上班日不是周末"


@dataclass(frozen=True, slots=True, order=True)
class Misfit:
    """One date that contradicts its table."""

    day: date
    reason: MisfitReason


def misfits(year: int, holidays: frozenset[date], makeup: frozenset[date]) -> tuple[Misfit, ...]:
    """What is wrong with a table before a `Year` is made of it, in date order."""
    found = [Misfit(day, MisfitReason.OTHER_YEAR) for day in holidays | makeup if day.year != year]
    found += [Misfit(day, MisfitReason.BOTH) for day in holidays & makeup]
    found += [Misfit(day, MisfitReason.NOT_WEEKEND) for day in makeup if day.weekday() < _SATURDAY]
    return tuple(sorted(found))


@dataclass(frozen=True, slots=True)
class Year:
    """A calendar year as the State Council arranged it. Days in neither set follow the weekday.

    `holidays` 放假 may include weekends; `makeup` 调休上班 are weekend days worked; `notice` 依据.
    The last days of December can be set by the next year's notice. Raises ValueError on `misfits`."""

    year: int
    holidays: frozenset[date]
    makeup: frozenset[date]
    notice: str

    def __post_init__(self) -> None:
        if wrong := misfits(self.year, self.holidays, self.makeup):
            raise ValueError(f"{self.year}: {wrong[0].day} {wrong[0].reason}")

    def is_workday(self, day: date) -> bool:
        return day in self.makeup or (day.weekday() < _SATURDAY and day not in self.holidays)


@dataclass(frozen=True, slots=True)
class Calendar:
    """Yearly tables side by side; every question about a year without one raises `UncoveredYear`."""

    years: tuple[Year, ...]
    _by_year: dict[int, Year] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_year = {year.year: year for year in self.years}
        if len(by_year) != len(self.years):
            raise ValueError("a year has two tables")
        object.__setattr__(self, "_by_year", by_year)

    def covers(self, day: date) -> bool:
        """Is there a table for the year of `day`?"""
        return day.year in self._by_year

    def is_workday(self, day: date) -> bool:
        if day.year not in self._by_year:
            raise UncoveredYear(day.year)
        return self._by_year[day.year].is_workday(day)

    def next_workday(self, day: date) -> date:
        """The first working day on or after `day` (民事诉讼法 第85条: where a period's last day is a
        holiday, it ends on the first day after it)."""
        return next(d for d in _from(day) if self.is_workday(d))

    def add_workdays(self, start: date, n: int, include_start: bool = True) -> date:
        """The `n`-th working day (n ≥ 1) from `start`; `start` itself counts only where it is one and
        `include_start` holds."""
        if n < 1:
            raise ValueError("counting starts at the first working day")
        left = n
        for day in _from(start):
            left -= self.is_workday(day) and (include_start or day != start)
            if left == 0:
                return day
        raise AssertionError("unreachable: `_from` never ends without raising")

    def count_workdays(self, start: date, end: date, include_start: bool = True) -> int:
        """Working days from `start` to `end`, `end` included; 0 where `end` comes first."""
        first = start if include_start else _shift(start, 1)
        return sum(self.is_workday(first + _DAY * i) for i in range((end - first).days + 1))


class Unit(StrEnum):
    """Unit of a period: 日 are calendar days."""

    WORKDAY = "工作日"
    DAY = "日"
    WEEK = "周"
    MONTH = "月"


@dataclass(frozen=True, slots=True)
class Span:
    """A length of time such as 5个工作日; 1 to 1000 units (ValueError otherwise)."""

    length: int
    unit: Unit

    def __post_init__(self) -> None:
        if not 1 <= self.length <= 1000:
            raise ValueError("a period has 1 to 1000 units")


def last_day(start: date, span: Span, calendar: Calendar, include_start: bool = True) -> date:
    """The last day of a period that begins on `start`.

    `include_start=False` is the strict count of 民事诉讼法 第85条 (the first day isn't counted). A period
    in months ends the day before the corresponding day (strict: on it); where the month has no such day,
    on the month's last day, so 2026-01-31 plus 1月 is 2026-02-28 either way. Raises `UncoveredYear`
    for 工作日 only (and beyond the year 9999)."""
    match span.unit:
        case Unit.WORKDAY:
            return calendar.add_workdays(start, span.length, include_start)
        case Unit.DAY | Unit.WEEK:
            days = span.length * (7 if span.unit == Unit.WEEK else 1)
            return _shift(start, days - include_start)
        case Unit.MONTH:
            return _months_on(start, span.length, include_start)
    raise ValueError(f"unknown unit: {span.unit}")


def shortfall(start: date, end: date, span: Span, calendar: Calendar, include_start: bool = True) -> int:
    """By how many days the window `start`–`end` misses `span`: working days for 工作日, else calendar days;
    0 where it is long enough. A check fails on the declared count and warns where only the strict one
    (`include_start=False`) is missed."""
    if span.unit == Unit.WORKDAY:
        return max(0, span.length - calendar.count_workdays(start, end, include_start))
    return max(0, (last_day(start, span, calendar, include_start) - end).days)


class Phase(StrEnum):
    """Where a window stands on a date."""

    AHEAD = "未开始"
    OPEN = "公示中"
    OVER = "已期满"


@dataclass(frozen=True, slots=True)
class WindowState:
    """`days_left` counts the as-of day and the last day (1 on the last day, 0 once over; the whole window
    while it is ahead); `workdays_left` likewise, None where a year has no table yet (待国务院公布)."""

    phase: Phase
    days_left: int
    workdays_left: int | None


def window_state(start: date, end: date, as_of: date, calendar: Calendar) -> WindowState:
    """The window `start`–`end`, both included, as of a date."""
    if as_of > end:
        return WindowState(Phase.OVER, 0, 0)
    first = max(start, as_of)
    try:
        workdays: int | None = calendar.count_workdays(first, end)
    except UncoveredYear:
        workdays = None
    phase = Phase.AHEAD if as_of < start else Phase.OPEN
    return WindowState(phase, max(0, (end - first).days + 1), workdays)


def _from(day: date) -> Iterator[date]:
    while True:
        yield day
        day = _shift(day, 1)


def _shift(day: date, days: int) -> date:
    try:
        return day + _DAY * days
    except OverflowError:
        raise UncoveredYear(10000) from None


def _months_on(start: date, months: int, include_start: bool) -> date:
    index = start.year * 12 + start.month - 1 + months
    year, month = index // 12, index % 12 + 1
    if year > 9999:
        raise UncoveredYear(year)
    last = monthrange(year, month)[1]
    if start.day > last:
        return date(year, month, last)
    return _shift(date(year, month, start.day), -1 if include_start else 0)
