"""工作日历: one year of the State Council's holidays and make-up working days. Content, not a disclosure."""

from __future__ import annotations

from typing import ClassVar

from generator.records.base import Part, field
from generator.records.types import Date, Line, Year


class Holiday(Part):
    """放假: first to last day."""

    name: Line = field("名称", "如 春节")
    start: Date = field("起", "放假第一天")
    end: Date = field("止", "放假最后一天")


class CalendarYear(Part):
    """One year's table."""

    kind: ClassVar[str] = "calendar"

    year: Year = field("年份", "哪一年")
    source: Line = field("依据", "国务院办公厅的通知")
    holidays: tuple[Holiday, ...] = field("放假", "各个假期的起止", min_length=1)
    makeups: tuple[Date, ...] = field("调休上班", "周末上班的日期", ())
