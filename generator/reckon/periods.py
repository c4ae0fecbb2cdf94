"""期: years, half-years, quarters and months by name, and the day on which what belongs to one is due."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

_NAME = re.compile(r"([0-9]{4})(?:-(?:(H)([12])|(Q)([1-4])|(0[1-9]|1[0-2])))?")


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """`months` long (12, 6, 3 or 1), the `number`-th of its `year`, from 1."""

    year: int
    number: int
    months: int

    @property
    def start(self) -> date:
        return date(self.year, (self.number - 1) * self.months + 1, 1)

    @property
    def end(self) -> date:
        month = self.number * self.months
        return date(self.year, month, monthrange(self.year, month)[1])

    def __contains__(self, day: date) -> bool:
        return self.start <= day <= self.end

    def __str__(self) -> str:
        """2026, 2026-H1, 2026-Q2, 2026-06: names that sort and are typed."""
        return {
            12: f"{self.year}",
            6: f"{self.year}-H{self.number}",
            3: f"{self.year}-Q{self.number}",
            1: f"{self.year}-{self.number:02d}",
        }[self.months]

    @property
    def words(self) -> str:
        """2026 年, 2026 年上半年, 2026 年第 2 季度, 2026 年 6 月."""
        half = "上半年" if self.number == 1 else "下半年"
        told = {12: "", 6: half, 3: f"第 {self.number} 季度", 1: f" {self.number} 月"}[self.months]
        return f"{self.year} 年{told}"

    def earlier(self, count: int) -> Period:
        """The period so many before this one; after it where the count is negative."""
        year, place = divmod(self.year * (12 // self.months) + self.number - 1 - count, 12 // self.months)
        return Period(year, place + 1, self.months)

    @property
    def next(self) -> Period:
        """The one after this."""
        return self.earlier(-1)

    def day(self, month: int, day: int) -> date:
        """The `day` of the period's `month`-th month, counted from 1; a later month may lie beyond the
        period (4 of a quarter is the month after it). A day the month lacks is its last."""
        index = self.year * 12 + (self.number - 1) * self.months + month - 1
        year, at = index // 12, index % 12 + 1
        return date(year, at, min(day, monthrange(year, at)[1]))


def period_of(day: date, months: int) -> Period:
    """The period of that length in which a day lies."""
    return Period(day.year, (day.month - 1) // months + 1, months)


def parse_period_name(text: str) -> Period:
    """The inverse of str(period). Raises ValueError."""
    match = _NAME.fullmatch(text)
    if match is None:
        raise ValueError(f"not a period: {text}")
    year = int(match[1])
    if match[2]:
        return Period(year, int(match[3]), 6)
    if match[4]:
        return Period(year, int(match[5]), 3)
    return Period(year, int(match[6]), 1) if match[6] else Period(year, 1, 12)


def periods(months: int, first: date, last: date) -> Iterator[Period]:
    """Every period of that length that has a day between `first` and `last`, both included."""
    year, number = first.year, (first.month - 1) // months + 1
    while (current := Period(year, number, months)).start <= last:
        yield current
        year, number = (year + 1, 1) if number == 12 // months else (year, number + 1)
