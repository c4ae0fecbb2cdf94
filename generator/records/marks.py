"""Further scalar types: guarded counts, addresses of records, days of the year, periods by name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema

from generator.reckon.guarded import FEW, MANY, Guarded, exactly
from generator.reckon.periods import Period, parse_period_name
from generator.records.types import _shown, _text_of, _wrong

_COUNT = re.compile(r"[0-9]{1,9}")
_RANGE = re.compile(r"([0-9]{1,9})\s*[–—~～至-]\s*([0-9]{1,9})")
_FEW = re.compile(r"少于\s*3|[<＜]\s*3|不足\s*3")
_MANY = re.compile(r"3\s*以上")
_ADDRESS = re.compile(r"[a-z]+/[a-z0-9]+(?:-[a-z0-9]+)*")
_MONTH_DAY = re.compile(r"(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])")
#: The last day each month can have.
_LAST = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}


def parse_guarded(value: object) -> Guarded:
    """12, 少于3, or what else may have been published of a count (33–34, 3以上)."""
    if isinstance(value, Guarded):
        return value
    text = _text_of(value)
    if _COUNT.fullmatch(text):
        return exactly(int(text))
    if _FEW.fullmatch(text):
        return FEW
    if _MANY.fullmatch(text):
        return MANY
    match = _RANGE.fullmatch(text)
    if match is None or int(match[1]) > int(match[2]):
        raise _wrong("GK137", text)
    return Guarded(int(match[1]), int(match[2]))


def parse_address(value: object) -> str:
    """kind/id, as the record's page is found: selection/2026-houbei-ganbu, goal/2026-guangming-lu."""
    text = _text_of(value).removesuffix(".html").removesuffix(".yml")
    if not _ADDRESS.fullmatch(text):
        raise _wrong("GK138", text)
    return text


@dataclass(frozen=True, slots=True, order=True)
class MonthDay:
    """A day of every year."""

    month: int
    day: int

    def __str__(self) -> str:
        return f"{self.month:02d}-{self.day:02d}"


def parse_month_day(value: object) -> MonthDay:
    """MM-DD."""
    if isinstance(value, MonthDay):
        return value
    text = _text_of(value)
    match = _MONTH_DAY.fullmatch(text)
    if match is None or int(match[2]) > _LAST.get(int(match[1]), 31):
        raise _wrong("GK139", text)
    return MonthDay(int(match[1]), int(match[2]))


def parse_named_period(value: object) -> Period:
    """2026, 2026-H1, 2026-Q2, 2026-06."""
    if isinstance(value, Period):
        return value
    text = _text_of(value)
    try:
        return parse_period_name(text)
    except ValueError:
        raise _wrong("GK140", _shown(text)) from None


_AS_TEXT = PlainSerializer(str, return_type=str)


def _schema(pattern: str, example: str) -> WithJsonSchema:
    return WithJsonSchema({"type": "string", "pattern": f"^(?:{pattern})$", "examples": [example]})


GuardedCount = Annotated[
    Guarded, BeforeValidator(parse_guarded), _AS_TEXT, _schema(r"[0-9]+|少于3|3以上|[0-9]+–[0-9]+", "12")
]
RecordAddress = Annotated[
    str, BeforeValidator(parse_address), _schema(_ADDRESS.pattern, "selection/2026-houbei-ganbu")
]
DayOfYear = Annotated[
    MonthDay, BeforeValidator(parse_month_day), _AS_TEXT, _schema(_MONTH_DAY.pattern, "01-31")
]
NamedPeriod = Annotated[
    Period,
    BeforeValidator(parse_named_period),
    _AS_TEXT,
    _schema(r"[0-9]{4}(?:-H[12]|-Q[1-4]|-(?:0[1-9]|1[0-2]))?", "2026-Q2"),
]
