"""Scalar types of the vocabulary. In a record file every scalar is text; these turn it into a value or
raise an error whose type is the catalogue's code and whose context fills the sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
# [0-9], not \d, which takes full-width digits too: they would be published as typed or changed silently.
_DATE = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_LOOSE_DATE = re.compile(
    r"([0-9]{4})[-./年]([0-9]{1,2})[-./月]([0-9]{1,2})[日号]?(?:[T ]*[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?"
)
_MONTH = re.compile(r"([0-9]{4})-(0[1-9]|1[0-2])")
_TIME = re.compile(r"([01]?[0-9]|2[0-3]):[0-5][0-9]")
_NUMBER = re.compile(r"-?[0-9]{1,15}(\.[0-9]{1,6})?")
_INTEGER = re.compile(r"-?[0-9]{1,9}")
_SHARE = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,4})?)\s*%|([0-9]{1,4})/([0-9]{1,4})")
_RATIO = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,2})?)\s*[:：]\s*([0-9]{1,3}(?:\.[0-9]{1,2})?)")
_SPAN = re.compile(r"([0-9]{1,3})\s*个?\s*(工作日|日|天|周|星期|月)")
_PHONE = re.compile(
    r"(?:\(?0[0-9]{2,3}\)?-?)?[0-9]{3,8}(?:-[0-9]{1,6})?|1[3-9][0-9]{9}|400-?[0-9]{3}-?[0-9]{4}"
)
_FULLWIDTH = str.maketrans("０１２３４５６７８９．－：％／，", "0123456789.-:%/,")
#: A number with its unit or a remark behind it: 800米, 8票, 2026年.
_AND_UNIT = re.compile(r"(-?[0-9]+(?:\.[0-9]+)?)[^0-9.,-]*")

ID_MAX = 64


def _wrong(code: str, value: object, **facts: object) -> PydanticCustomError:
    return PydanticCustomError(code, "{value}", {"value": _shown(value), **facts})


def _shown(value: object) -> str:
    if isinstance(value, dict):
        return "几行「键: 值」"
    if isinstance(value, (list, tuple)):
        return "一列「- 」"
    text = str(value)
    return text if len(text) <= 40 else text[:40] + "…"


def _text_of(value: object) -> str:
    if not isinstance(value, str):
        raise _wrong("GK105", value)
    return value.strip()


def _hint(text: str) -> str:
    return text.translate(_FULLWIDTH).replace(" ", "")


def _number_hint(text: str, form: re.Pattern[str], example: str) -> str:
    """The one number that `text` holds, if its form fits; else an example."""
    found = _AND_UNIT.fullmatch(_hint(text).replace(",", ""))
    return found[1] if found and form.fullmatch(found[1]) else example


def parse_line(value: object) -> str:
    """One line of text, at most 200 characters."""
    text = _text_of(value)
    if "\n" in text:
        raise _wrong("GK106", text.split("\n", 1)[0])
    if len(text) > 200:
        raise _wrong("GK107", text, length=len(text), limit=200)
    return text


def parse_prose(value: object) -> str:
    """Markdown of at most 20 000 characters."""
    text = _text_of(value)
    if len(text) > 20_000:
        raise _wrong("GK107", text, length=len(text), limit=20_000)
    return text


def parse_date(value: object) -> date:
    """YYYY-MM-DD; other habits are answered with the right spelling, never guessed silently."""
    if isinstance(value, date):
        return value
    text = _text_of(value)
    match = _DATE.fullmatch(text)
    if match is None:
        loose = _LOOSE_DATE.fullmatch(_hint(text))
        if loose is None:  # no date to be made of it, and an invented one might be copied
            raise _wrong("GK128", text)
        raise _wrong("GK110", text, fix="{:04d}-{:02d}-{:02d}".format(*map(int, loose.groups())))
    try:
        return date(*map(int, match.groups()))
    except ValueError:
        raise _wrong("GK111", text) from None


def parse_number(value: object) -> Decimal:
    """A decimal number, its written digits kept (86.40 stays 86.40)."""
    if isinstance(value, Decimal):
        return value
    text = _text_of(value)
    if not _NUMBER.fullmatch(text):
        raise _wrong("GK112", text, fix=_number_hint(text, _NUMBER, "86.40"))
    return Decimal(text)


def parse_integer(value: object) -> int:
    """A whole number."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    text = _text_of(value)
    if not _INTEGER.fullmatch(text):
        raise _wrong("GK113", text, fix=_number_hint(text, _INTEGER, "12"))
    return int(text)


def parse_count(value: object) -> int:
    """A whole number from 0."""
    number = parse_integer(value)
    if number < 0:
        raise _wrong("GK114", number)
    return number


def parse_year(value: object) -> int:
    """A year, 1949 to 2199."""
    number = parse_integer(value)
    if not 1949 <= number <= 2199:
        raise _wrong("GK115", number)
    return number


def parse_yes(value: object) -> bool:
    """是 or 否."""
    if isinstance(value, bool):
        return value
    text = _text_of(value)
    if text not in ("是", "否"):
        raise _wrong("GK116", text)
    return text == "是"


def parse_id(value: object) -> str:
    """An id: small letters and digits in groups joined by single hyphens, at most 64 characters."""
    text = _text_of(value)
    if len(text) > ID_MAX or not _ID.fullmatch(text):
        fix = re.sub(r"-+", "-", re.sub(r"[^a-z0-9-]", "-", _hint(text).lower())).strip("-")
        raise _wrong("GK117", text, fix=fix[:ID_MAX].strip("-") or "guangming-cun")
    return text


def parse_phone(value: object) -> str:
    """An office's telephone number as dialled: digits, hyphens, an area code in brackets."""
    text = _text_of(value)
    if not _PHONE.fullmatch(text):
        raise _wrong("GK118", text)
    return text


def parse_month(value: object) -> str:
    """YYYY-MM."""
    text = _text_of(value)
    if not _MONTH.fullmatch(text):
        raise _wrong("GK119", text)
    return text


def parse_time(value: object) -> str:
    """H:MM on the 24-hour clock, kept as written."""
    text = _text_of(value)
    if not _TIME.fullmatch(text):
        raise _wrong("GK120", text)
    return text


def parse_url(value: object) -> str:
    """An https or http address."""
    text = _text_of(value)
    if not re.fullmatch(r"https?://[^\s<>\"'`{}|\\^]+", text):
        raise _wrong("GK121", text)
    return text


@dataclass(frozen=True, slots=True)
class Share:
    """A share of a whole, exact, with the words it was written in (40%, 2/3)."""

    value: Fraction
    text: str

    def __str__(self) -> str:
        return self.text


def _share_hint(text: str) -> str:
    """40 and 40％ are most likely 40%, and so is 0.4."""
    if _SHARE.fullmatch(text):
        return text
    if not _NUMBER.fullmatch(text) or text.startswith("-"):
        return "40%"
    number = Decimal(text)
    return f"{text}%" if number > 1 else f"{(number * 100).normalize():f}%"


def parse_share(value: object) -> Share:
    """40%, 33.3% or 2/3."""
    if isinstance(value, Share):
        return value
    text = _text_of(value)
    match = _SHARE.fullmatch(text)
    if match is None or (match[3] and int(match[3]) == 0):
        raise _wrong("GK122", text, fix=_share_hint(_hint(text)))
    fraction = Fraction(match[1]) / 100 if match[1] else Fraction(int(match[2]), int(match[3]))
    if fraction > 1:
        raise _wrong("GK123", text)
    return Share(fraction, text)


@dataclass(frozen=True, slots=True)
class Ratio:
    """How many of the first for how many of the second (2:1), with the words it was written in."""

    left: Decimal
    right: Decimal
    text: str

    def __str__(self) -> str:
        return self.text


def parse_ratio(value: object) -> Ratio:
    """2:1, 1:1.5."""
    if isinstance(value, Ratio):
        return value
    text = _text_of(value)
    match = _RATIO.fullmatch(text)
    if match is None or Decimal(match[1]) == 0 or Decimal(match[2]) == 0:
        raise _wrong("GK124", text)
    return Ratio(Decimal(match[1]), Decimal(match[2]), f"{match[1]}:{match[2]}")


@dataclass(frozen=True, slots=True)
class Period:
    """A length of time; `unit` is one of 工作日, 日, 周, 月."""

    length: int
    unit: str

    def __str__(self) -> str:
        return f"{self.length}{'个' if self.unit in ('工作日', '月') else ''}{self.unit}"

    @property
    def words(self) -> str:
        """As pages print it, with the space they put between figures and characters: 5 个工作日."""
        return f"{self.length} {'个' if self.unit in ('工作日', '月') else ''}{self.unit}"


def parse_period(value: object) -> Period:
    """5个工作日, 7天, 15日, 1周, 6个月."""
    if isinstance(value, Period):
        return value
    text = _text_of(value)
    match = _SPAN.fullmatch(text)
    if match is None or int(match[1]) == 0:
        raise _wrong("GK125", text)
    unit = {"天": "日", "星期": "周"}.get(match[2], match[2])
    return Period(int(match[1]), unit)


def _string(pattern: str | None = None, example: str | None = None, **more: Any) -> WithJsonSchema:
    schema: dict[str, Any] = {"type": "string", **more}
    if pattern:
        schema["pattern"] = f"^(?:{pattern})$"
    if example:
        schema["examples"] = [example]
    return WithJsonSchema(schema)


_AS_TEXT = PlainSerializer(str, return_type=str)

Line = Annotated[str, BeforeValidator(parse_line), _string(maxLength=200)]
Prose = Annotated[
    str, BeforeValidator(parse_prose), _string(maxLength=20_000, contentMediaType="text/markdown")
]
Date = Annotated[date, BeforeValidator(parse_date), _string(format="date", example="2026-01-20")]
Month = Annotated[str, BeforeValidator(parse_month), _string(_MONTH.pattern, "2026-01")]
Time = Annotated[str, BeforeValidator(parse_time), _string(_TIME.pattern, "9:30")]
Number = Annotated[Decimal, BeforeValidator(parse_number), _string(_NUMBER.pattern, "86.40")]
Integer = Annotated[int, BeforeValidator(parse_integer), WithJsonSchema({"type": "integer"})]
Count = Annotated[int, BeforeValidator(parse_count), WithJsonSchema({"type": "integer", "minimum": 0})]
Year = Annotated[int, BeforeValidator(parse_year), WithJsonSchema({"type": "integer"})]
YesNo = Annotated[bool, BeforeValidator(parse_yes), WithJsonSchema({"type": "boolean"})]
Id = Annotated[str, BeforeValidator(parse_id), _string(_ID.pattern, "guangming-cun", maxLength=ID_MAX)]
Phone = Annotated[str, BeforeValidator(parse_phone), _string(example="0000-8000110")]
Url = Annotated[str, BeforeValidator(parse_url), _string(format="uri")]
Shared = Annotated[Share, BeforeValidator(parse_share), _AS_TEXT, _string(example="40%")]
Rated = Annotated[Ratio, BeforeValidator(parse_ratio), _AS_TEXT, _string(example="2:1")]
Span = Annotated[Period, BeforeValidator(parse_period), _AS_TEXT, _string(example="5个工作日")]


@dataclass(frozen=True, slots=True)
class RefTo:
    """Marks a field that holds the id of a record of `kind` (or, for `goal`, of a goal of a pledge)."""

    kind: str


UnitRef = Annotated[Id, RefTo("unit")]
CadreRef = Annotated[Id, RefTo("cadre")]
SelectionRef = Annotated[Id, RefTo("selection")]
PledgeRef = Annotated[Id, RefTo("pledge")]
MidyearRef = Annotated[Id, RefTo("midyear")]
ReviewRef = Annotated[Id, RefTo("review")]
PowerRef = Annotated[Id, RefTo("power")]
BasisRef = Annotated[Id, RefTo("basis")]
GoalRef = Annotated[Id, RefTo("goal")]
