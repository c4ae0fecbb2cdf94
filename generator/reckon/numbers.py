"""Exact numbers: reading, rounding, percentages, printing. Results never depend on the decimal context."""

from __future__ import annotations

import re
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

#: What staff may write as a number. No exponent, no separators, no full-width digits.
_NUMBER = re.compile(r"[+-]?[0-9]{1,15}(\.[0-9]{1,9})?")
_PERCENT = re.compile(r"([0-9]{1,3}(?:\.[0-9]{1,6})?)%")
_RATIO = re.compile(r"([0-9]{1,6})/([0-9]{1,6})")

Exact = Decimal | Fraction | int


class Rounding(StrEnum):
    """取整方式. A rule that doesn't declare one can't be recomputed, so there is no default here."""

    HALF_UP = "四舍五入"
    DOWN = "去尾"
    UP = "进一"


class NotANumberError(ValueError):
    """`text` isn't a plain decimal number (or, for `share`, not a percentage or a fraction)."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.text = text


def exact(text: str) -> Decimal:
    """`text` as a Decimal that keeps the decimals written; raises `NotANumberError`.

    At most 15 digits before and 9 after the point, so that no sum or product of scores can
    outgrow what a page shows."""
    stripped = text.strip()
    if not _NUMBER.fullmatch(stripped):
        raise NotANumberError(text)
    return Decimal(stripped)


def share(text: str) -> Fraction:
    """A share written as 90%, 66.67% or 2/3; raises `NotANumberError`. May exceed 1."""
    stripped = text.strip()
    if match := _PERCENT.fullmatch(stripped):
        return Fraction(match[1]) / 100
    if (match := _RATIO.fullmatch(stripped)) and int(match[2]):
        return Fraction(int(match[1]), int(match[2]))
    raise NotANumberError(text)


def rounded(value: Exact, places: int, rounding: Rounding) -> Decimal:
    """`value` at `places` decimals (0 or more), with exactly that many printed.

    Works on the size of the number, as the Chinese words do: 四舍五入 of -0.5 is -1, 去尾 goes
    towards zero, 进一 away from it."""
    if places < 0:
        raise ValueError("places must not be negative")
    ratio = Fraction(value)
    whole, rest = divmod(abs(ratio.numerator) * 10**places, ratio.denominator)
    if rounding == Rounding.HALF_UP:
        whole += 2 * rest >= ratio.denominator
    elif rounding == Rounding.UP:
        whole += rest > 0
    elif rounding != Rounding.DOWN:
        raise ValueError(f"unknown rounding: {rounding}")
    negative = ratio < 0 and whole > 0
    return Decimal((int(negative), tuple(map(int, str(whole))), -places))


def round_half_up(value: Exact, places: int) -> Decimal:
    """四舍五入 to `places` decimals."""
    return rounded(value, places, Rounding.HALF_UP)


def to_int(value: Exact, rounding: Rounding) -> int:
    """`value` as a whole number of people, posts or votes."""
    return int(rounded(value, 0, rounding))


def decimals(value: Decimal) -> int:
    """How many decimals `value` was written with: 98.40 has two."""
    exponent = value.as_tuple().exponent
    if not isinstance(exponent, int):
        raise ValueError("not a finite number")
    return max(0, -exponent)


def percent(part: int, whole: int, places: int, rounding: Rounding = Rounding.HALF_UP) -> Decimal:
    """100·part/whole at `places` decimals. `whole` must be positive: no share of nothing exists."""
    if whole <= 0:
        raise ValueError("a percentage needs a positive base")
    return rounded(Fraction(100 * part, whole), places, rounding)


def attainable(printed: Decimal, whole: int, rounding: Rounding = Rounding.HALF_UP) -> bool:
    """Could `printed` (in percent, with the decimals as printed) be a count of 0…whole over `whole`?

    98% of 24 can't: 23 give 96%, 24 give 100%. Nothing is attainable of an empty or negative whole."""
    if whole <= 0 or not 0 <= printed <= 100:
        return False
    return any(value == printed for _, value in neighbours(printed, whole, rounding))


def neighbours(
    printed: Decimal, whole: int, rounding: Rounding = Rounding.HALF_UP
) -> tuple[tuple[int, Decimal], ...]:
    """The one or two counts nearest to `printed` percent of `whole`, each with the percentage that would be
    printed for it: what a message offers instead of an impossible figure. Ascending; `whole` positive."""
    if whole <= 0:
        raise ValueError("a percentage needs a positive base")
    places = decimals(printed)
    wanted = Fraction(printed) * whole / 100
    below = min(max(wanted.numerator // wanted.denominator, 0), whole)
    counts = (below,) if below in (wanted, whole) or wanted < 0 else (below, below + 1)
    return tuple((count, percent(count, whole, places, rounding)) for count in counts)


def plain(value: Decimal) -> str:
    """`value` without exponent and with its trailing zeros; zero has no sign."""
    return format(abs(value) if value == 0 else value, "f")
