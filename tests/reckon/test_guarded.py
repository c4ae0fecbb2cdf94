"""Small numbers: how they are told, and that whoever knows how the counts of a table hang together, and how
they are protected, can't work a small one out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.reckon.guarded import FEW, MANY, Guarded, Row, exactly, protect, tell, total


@pytest.mark.parametrize(
    ("number", "whole", "told"),
    [
        (0, None, "0"),
        (1, None, "少于3"),
        (2, None, "少于3"),
        (3, None, "3"),
        (0, 35, "0"),
        (2, 35, "少于3"),
        (3, 35, "3"),
        (32, 35, "32"),
        (33, 35, "33–34"),
        (34, 35, "33–34"),
        (35, 35, "35"),
        (1, 2, "少于3"),
        (2, 2, "少于3"),
        (1, 3, "少于3"),
        (2, 3, "少于3"),
        (3, 3, "3"),
        (1, 4, "1–3"),
        (2, 4, "1–3"),
        (3, 4, "1–3"),
        (4, 4, "4"),
        (3, 5, "3–4"),
        (9, 5, "9"),  # a check refuses it
    ],
)
def test_one_count_beside_its_whole(number: int, whole: int | None, told: str) -> None:
    assert str(protect(exactly(number), whole)) == told


def test_what_is_hidden_already_stays_so() -> None:
    assert protect(FEW, 35) == FEW
    assert protect(Guarded(33, 34), 35) == Guarded(33, 34)


def test_words_of_pages_have_spaces_and_those_of_data_none() -> None:
    counts = (exactly(12), FEW, Guarded(33, 34), MANY)
    assert [count.words for count in counts] == ["12", "少于 3", "33–34", "3 以上"]
    assert [str(count) for count in counts] == ["12", "少于3", "33–34", "3以上"]


@pytest.mark.parametrize(("least", "most"), [(-1, 2), (3, 2)])
def test_a_count_lies_between_two_numbers(least: int, most: int) -> None:
    with pytest.raises(ValueError, match="between"):
        Guarded(least, most)


def test_a_sum_of_hidden_parts_is_hidden() -> None:
    assert total([exactly(3), exactly(4)]) == 7
    assert total([exactly(3), FEW]) is None
    assert total([]) == 0


def told(*rows: Row) -> list[tuple[str, int | None]]:
    return [(str(each.number), each.whole) for each in tell(rows)]


def rows(*numbers: int, whole: int | None = None) -> list[Row]:
    return [Row(exactly(number), whole) for number in numbers]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (rows(126, 9, 24), ["126", "9", "24"]),
        (rows(126, 9, 2), ["126", "9", "少于3"]),
        (rows(35, 33), ["35", "3以上"]),  # 应检, 已检
        (rows(12, 7, 3, 2), ["12", "3以上", "3以上", "少于3"]),
        (rows(30, 20, 8, 2), ["30", "20", "3以上", "少于3"]),
        (rows(2, 8, 20, 30), ["少于3", "8", "20", "3以上"]),
        (rows(4, 2, 2), ["3以上", "少于3", "少于3"]),  # both would be 2
        (rows(2, 1, 1), ["少于3", "少于3", "0–4"]),  # 2 = 1 + 1
        (rows(0, 0, 5), ["0", "0", "5"]),
        (rows(20, 13, 2, whole=35), ["20", "3以上", "少于3"]),
        (rows(33, whole=35), ["33–34"]),
        (rows(10, 30, 50, 70, 90, 110, 130, 150, 170), [*map(str, range(10, 170, 20)), "3以上"]),
    ],
)
def test_tables(table: list[Row], expected: list[str]) -> None:
    assert [number for number, _ in told(*table)] == expected


def test_a_whole_that_is_small_or_tells_isnt_told() -> None:
    assert told(*rows(1, whole=1)) == [("少于3", None)]
    assert told(*rows(2, whole=2)) == [("少于3", None)]
    assert told(Row(exactly(34)), Row(exactly(15), 36)) == [("34", None), ("15", None)]


def test_counts_that_dont_hang_together_stay_exact_while_none_is_small() -> None:
    assert told(Row(exactly(35), family=1), Row(exactly(33), family=2)) == [("35", None), ("33", None)]
    assert told(Row(exactly(35), family=1), Row(exactly(33), family=1)) == [("35", None), ("3以上", None)]


@given(st.lists(st.tuples(st.integers(0, 40), st.none() | st.integers(0, 12), st.integers(0, 2)), max_size=5))
def test_what_was_told_is_told_again(table) -> None:
    """A table read back from what was published is told the same."""
    rows = [Row(exactly(n), None if more is None else n + more, family) for n, more, family in table]
    once = tell(rows)
    again = [Row(told.number, told.whole, row.family) for told, row in zip(once, rows, strict=True)]
    assert tell(again) == once


# -- adversaries -----------------------------------------------------------------------------------------

#: An adversary tries numbers up to here for a count told as 3以上.
_MOST = 30


def _possible(count: Guarded) -> range:
    return range(count.least, (_MOST if count.most is None else count.most) + 1)


def _sums(counts: list[Guarded]) -> Iterator[tuple[int, ...]]:
    yield from product(*map(_possible, counts))


parts = st.lists(st.integers(0, 9), min_size=0, max_size=2)
smalls = st.lists(st.integers(1, 2), min_size=1, max_size=3)


@settings(max_examples=200, deadline=None)
@given(smalls, parts, st.randoms(use_true_random=False))
def test_no_small_part_of_a_known_sum_can_be_worked_out(few, others, random) -> None:
    """The adversary knows that the first count is the sum of all others, in whatever order they stand."""
    numbers = [sum(few) + sum(others), *few, *others]
    order = list(range(len(numbers)))
    random.shuffle(order)
    found = dict(zip(order, tell([Row(exactly(numbers[i])) for i in order]), strict=True))
    counts = [found[i].number for i in range(len(numbers))]
    worlds = [(sum(world), *world) for world in _sums(counts[1:]) if sum(world) in _possible(counts[0])]
    assert tuple(numbers) in worlds
    for place, number in enumerate(numbers):
        if number in (1, 2):
            assert len({world[place] for world in worlds}) > 1, (numbers, order, [*map(str, counts)])


@settings(max_examples=150, deadline=None)
@given(smalls, parts, st.integers(0, 3), st.randoms(use_true_random=False))
def test_nor_one_of_a_whole_written_beside_each(few, others, missing, random) -> None:
    """Parts of one whole, `missing` of whom are in none: what is missing is a small number too."""
    numbers = [*few, *others]
    whole = sum(numbers) + missing
    random.shuffle(numbers)
    found = tell([Row(exactly(number), whole) for number in numbers])
    known = {each.whole for each in found} - {None}
    assert known <= {whole}
    worlds = [
        (*world, rest)
        for world in _sums([each.number for each in found])
        for rest in range(_MOST)
        if not known or sum(world) + rest == whole
    ]
    for place, number in enumerate([*numbers, missing]):
        if number in (1, 2):
            assert len({world[place] for world in worlds}) > 1, (numbers, whole, [*map(str, found)])


def _beyond(key: tuple[str, ...]) -> bool:
    return any(word.isdigit() and int(word) >= _MOST - 1 for word in key)


def test_nor_by_who_knows_how_counts_are_protected() -> None:
    """All tables of a sum, a large part and a small one, by what is told of each: no telling belongs to
    tables of one small number only (but at the upper edge of what is tried)."""
    for order in ((0, 1, 2), (2, 1, 0), (1, 2, 0), (2, 0, 1)):
        seen: defaultdict[tuple[str, ...], set[int]] = defaultdict(set)
        for large, few in product(range(0, _MOST), range(0, 3)):
            numbers = (large + few, large, few)
            seen[tuple(str(each.number) for each in tell(rows(*(numbers[i] for i in order))))].add(few)
        told_alone = [key for key, numbers in seen.items() if len(numbers) == 1 and numbers <= {1, 2}]
        assert [key for key in told_alone if not _beyond(key)] == []


def test_nor_from_a_whole_by_who_knows_how_counts_are_protected() -> None:
    for whole in range(3, _MOST):
        seen: defaultdict[str, set[int]] = defaultdict(set)
        for number in range(whole + 1):
            seen[str(tell(rows(number, whole=whole))[0].number)].add(number)
        for numbers in seen.values():
            hidden = [n for n in numbers if n in (1, 2) or whole - n in (1, 2)]
            assert not hidden or len(numbers) > 1
