"""小数保护: counts about health, subsidy, pay and supervision that must not point at one person.

A count of 1 or 2 is told as 少于3. Where the whole is known (35 应检), a count that lacks 1 or 2 of it
would tell as much, so it is told as a range. What is told of nobody or of all is told exactly."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

#: Counts from 1 up to here are small.
SMALL = 2


@dataclass(frozen=True, slots=True)
class Guarded:
    """A count known exactly (`least == most`) or only to lie between two numbers, both included."""

    least: int
    most: int

    def __post_init__(self) -> None:
        if not 0 <= self.least <= self.most:
            raise ValueError("a count lies between 0 and more")

    @property
    def exact(self) -> int | None:
        return self.least if self.least == self.most else None

    def __str__(self) -> str:
        if self.exact is not None:
            return str(self.exact)
        return f"少于{SMALL + 1}" if (self.least, self.most) == (1, SMALL) else f"{self.least}–{self.most}"


FEW = Guarded(1, SMALL)


def exactly(number: int) -> Guarded:
    """A count as it is."""
    return Guarded(number, number)


def protect(count: Guarded, whole: int | None = None) -> Guarded:
    """The count as it may be told beside its whole (None where no whole is known). A count that is a range
    already is left as it is, and so is one above its whole, which a check refuses."""
    number = count.exact
    if number is None or number == 0:
        return count
    rest = None if whole is None else whole - number
    if number <= SMALL:
        return FEW
    if rest is not None and 0 < rest <= SMALL:
        assert whole is not None
        return Guarded(max(1, whole - SMALL), whole - 1)
    return count


def total(counts: Sequence[Guarded]) -> int | None:
    """The sum, None where any part is not told exactly: the sum would give the part away."""
    numbers = [count.exact for count in counts]
    return None if None in numbers else sum(n for n in numbers if n is not None)
