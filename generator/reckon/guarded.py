"""小数保护: counts about health, subsidy, pay and supervision that must not point at one person.

A count of 1 or 2 is told as 少于3, and so is one that leaves 1 or 2 of its whole. What is told of nobody or
of all is told exactly. A table of counts is told together (`tell`), so that sums and differences of what is
told give no small number away either. The way it is done is known to everybody: nothing rests on a choice
that depends on which of the small numbers it is. Reasons in docs/decisions/small-numbers.md."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

#: Counts from 1 up to here are small.
SMALL = 2
#: The small counts of one table that are told as 少于3; with a third one, 2 = 1 + 1 could be read off.
FEW_TOLD = 2
#: Later counts up to here are told as one range: as many as two small ones can make together.
LATER = 2 * SMALL
#: More counts than these of one table aren't audited against each other, but told as 3以上.
AUDITED = 8


@dataclass(frozen=True, slots=True)
class Guarded:
    """A count known exactly (`least == most`) or only to lie between two numbers, both included; no `most`:
    at least so many."""

    least: int
    most: int | None

    def __post_init__(self) -> None:
        if self.least < 0 or (self.most is not None and self.most < self.least):
            raise ValueError("a count lies between 0 and more")

    @property
    def exact(self) -> int | None:
        return self.least if self.least == self.most else None

    @property
    def words(self) -> str:
        """As pages print it: 少于 3, 33–34, 3 以上."""
        if self.exact is not None:
            return str(self.exact)
        if self.most is None:
            return f"{self.least} 以上"
        return f"少于 {SMALL + 1}" if (self.least, self.most) == (1, SMALL) else f"{self.least}–{self.most}"

    def __str__(self) -> str:
        """As data and record files hold it: 少于3, 33–34, 3以上."""
        return self.words.replace(" ", "")


FEW = Guarded(1, SMALL)
#: What is known of a count that would give another one away: that it isn't small itself.
MANY = Guarded(SMALL + 1, None)


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
    if whole is not None and whole == 2 * SMALL and 0 < number < whole:
        return Guarded(1, whole - 1)  # 3 of 4 alone would be told as 3, and 1 be left
    if number <= SMALL:
        return FEW
    if whole is not None and rest is not None and 0 < rest <= SMALL:
        return Guarded(whole - SMALL, whole - 1)
    return count


def _later(number: int, whole: int | None) -> Guarded:
    """The count after FEW_TOLD small ones: what is near nothing or near all is told as a range."""
    if whole is not None and number <= whole <= 2 * LATER + 1:
        return Guarded(0, whole)
    if number <= LATER:
        return Guarded(0, LATER)
    if whole is not None and whole - LATER <= number <= whole:
        return Guarded(whole - LATER, whole)
    return exactly(number)


@dataclass(frozen=True, slots=True)
class Row:
    """One count of a table: `family` numbers the counts that are parts of one thing as far as can be seen
    (the program's guess; used only while the table has no small count)."""

    number: Guarded
    whole: int | None = None
    family: int = 0


@dataclass(frozen=True, slots=True)
class Told:
    """How a count is told, and its whole; None where that isn't told."""

    number: Guarded
    whole: int | None


def tell(rows: Sequence[Row]) -> tuple[Told, ...]:
    """A table (the counts of one matter, one year and one unit) as it may be told, in its own order.

    Wherever numbers that are told exactly add up, or differ, by no more than the small ones together can be,
    the last of them is told as 3以上 instead (of a whole: not at all), until none do."""
    wholes = [row.whole if row.whole is not None and row.whole > SMALL else None for row in rows]
    numbers = _ranges(rows, wholes)
    small = any(map(_small, numbers, wholes))
    families = [0 if small else row.family for row in rows]
    for family in dict.fromkeys(families):
        own = [i for i, other in enumerate(families) if other == family]
        _audit(own, numbers, wholes)
    return tuple(Told(number, whole) for number, whole in zip(numbers, wholes, strict=True))


def _ranges(rows: Sequence[Row], wholes: Sequence[int | None]) -> list[Guarded]:
    """Each count beside its own whole."""
    told: list[Guarded] = []
    small = 0
    for row, whole in zip(rows, wholes, strict=True):
        number = row.number.exact
        if number is None:
            told.append(row.number)
        elif small < FEW_TOLD:
            told.append(protect(row.number, whole))
        else:
            told.append(_later(number, whole))
        small += _small(told[-1], whole)
    return told


def _small(count: Guarded, whole: int | None) -> bool:
    """Whether a range hides a small number: the count's own, or what it leaves of its whole. What was made
    vague for another's sake doesn't."""
    hides = count.exact is None and count.most is not None
    return hides and (count.least <= SMALL or whole is not None)


def _audit(own: Sequence[int], numbers: list[Guarded], wholes: list[int | None]) -> None:
    """Takes out of `numbers` and `wholes` at `own` places what would give a small number away."""
    dropped = 0
    while True:
        exact = list(_exact(own, numbers, wholes))
        values = [value for value, _, _ in exact]
        reach = _reach([(numbers[i], wholes[i]) for i in own], dropped)
        doomed = AUDITED if len(values) > AUDITED else _telling(values, reach)
        if doomed is None:
            return
        value, place, is_whole = exact[doomed]
        if not is_whole:
            numbers[place] = MANY
            continue
        for i in own:
            if wholes[i] == value:
                wholes[i] = None
        dropped += 1


def _exact(
    own: Iterable[int], numbers: Sequence[Guarded], wholes: Sequence[int | None]
) -> Iterator[tuple[int, int, bool]]:
    """(value, place, whether it is a whole) of all that is told exactly, in the order of the table. Equal
    wholes are one and the same."""
    seen: set[int] = set()
    for i in own:
        whole, number = wholes[i], numbers[i].exact
        if whole is not None and whole not in seen:
            seen.add(whole)
            yield whole, i, True
        if number:
            yield number, i, False


def _reach(counts: Iterable[tuple[Guarded, int | None]], dropped: int) -> int:
    """Up to where a sum or difference of exact numbers narrows what the ranges hide: the most that the small
    ones make together. Where there are larger ones hidden beside them (or wholes `dropped`), one less than
    with the least these have: from there on each small one can be 1 as well as 2."""
    small, many = 0, dropped * (SMALL + 1)
    for count, whole in counts:
        if count.most is None:
            many += count.least
        elif count.exact is not None:
            continue
        elif count.least <= SMALL and count.most <= LATER:
            small += count.most
        elif whole is not None:  # near all: what is left of the whole is hidden
            small += whole - count.least
    return max(SMALL, small) + many


def _telling(values: Sequence[int], reach: int) -> int | None:
    """Place of the first number that makes a sum or difference from 1 to `reach` with those before it."""
    for last in range(len(values)):
        for signs in product((-1, 0, 1), repeat=last):
            if 1 <= abs(values[last] + sum(s * v for s, v in zip(signs, values, strict=False))) <= reach:
                return last
    return None


def total(counts: Sequence[Guarded]) -> int | None:
    """The sum, None where any part is not told exactly: the sum would give the part away."""
    numbers = [count.exact for count in counts]
    return None if None in numbers else sum(n for n in numbers if n is not None)
