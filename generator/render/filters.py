"""Template filters: how values of records are written on a page. Each refuses what it can't write."""

from __future__ import annotations

import datetime
import re
from decimal import Decimal
from fractions import Fraction
from urllib.parse import urlsplit

from generator.render.markdown import md

_CONTROL = re.compile(r"[\x00-\x20\x7f-\x9f]")


def cn_date(value: datetime.date) -> str:
    """2026-01-20 as 2026 年 1 月 20 日."""
    return f"{value.year} 年 {value.month} 月 {value.day} 日"


def iso(value: datetime.date) -> str:
    """For `datetime=` and data: 2026-01-20; a moment keeps minutes and offset."""
    if isinstance(value, datetime.datetime):
        return value.isoformat(timespec="minutes")
    return value.isoformat()


def num(value: int | Decimal, grouping: bool = False) -> str:
    """The number as recorded: no exponent, trailing zeros kept (86.40 stays 86.40)."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise TypeError(f"num 只写整数和 Decimal，不写 {type(value).__name__}")
    return f"{Decimal(value):{',' if grouping else ''}f}"


def pct(ratio: int | Decimal | Fraction, places: int = 1) -> str:
    """A ratio (1 is the whole) as per cent, rounded half up; zeros after the point are left out."""
    if isinstance(ratio, bool) or not isinstance(ratio, int | Decimal | Fraction):
        raise TypeError(f"pct 只写比值，不写 {type(ratio).__name__}")
    scale = 10**places
    scaled = abs(Fraction(ratio)) * 100 * scale
    rounded = (scaled.numerator * 2 + scaled.denominator) // (scaled.denominator * 2)
    whole, rest = divmod(rounded, scale)
    digits = f"{rest:0{places}d}".rstrip("0") if places else ""
    return f"{'-' if ratio < 0 and rounded else ''}{whole}{'.' if digits else ''}{digits}%"


def tel(value: str) -> str:
    """The digits for a tel: link; an extension (转 801) is left to the caller's fingers."""
    number = re.split(r"[转#;,]", value)[0]
    return "".join(char for char in number if char in "0123456789" or (char == "+"))


def safe_url(value: str) -> str:
    """The address if it is http, https or relative to the site; `#` for anything else.

    Content is refused at the door by its schema; this is the second lock, so it never raises.
    """
    if _CONTROL.search(value) or "\\" in value or value.startswith("//"):
        return "#"
    try:
        parts = urlsplit(value)
    except ValueError:
        return "#"
    if parts.scheme in ("http", "https"):
        return value if parts.hostname else "#"
    return value if not parts.scheme and ":" not in value.split("/")[0] else "#"


FILTERS = {
    "md": md,
    "cn_date": cn_date,
    "iso": iso,
    "num": num,
    "pct": pct,
    "tel": tel,
    "safe_url": safe_url,
}
