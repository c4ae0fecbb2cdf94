"""Ranks and shortlists."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reckon.numbers import Rounding
from generator.reckon.ranking import Key, Shortlist, Ties, competition_ranks, shortlist, shortlist_size

D = Decimal


def keys(text: str) -> list[Key | None]:
    """`72 71/60 -`: scores, tie-breaks after a slash, - for nobody."""
    return [None if word == "-" else tuple(map(D, word.split("/"))) for word in text.split()]


def present(text: str) -> list[Key]:
    return [key for key in keys(text) if key is not None]


@pytest.mark.parametrize(
    ("scores", "expected"),
    [
        ("72 71 71 71 70", [1, 2, 2, 2, 5]),  # 随州's own worked example: m686.cn/wenda/102718.html
        ("70 71 72", [3, 2, 1]),
        ("71.0 71.00", [1, 1]),  # printed differently, equal all the same
        ("86.96/80 86.96/82 90/10", [3, 2, 1]),  # ties go to the higher written score
        ("86.96/82 86.96/82 86.96/80", [1, 1, 3]),
        ("", []),
    ],
)
def test_competition_ranks(scores: str, expected: list[int]) -> None:
    assert competition_ranks(present(scores)) == expected


@pytest.mark.parametrize(
    ("posts", "ratio", "rounding", "expected"),
    [
        (15, "1.5", "进一", 23),  # 姚沟镇: v.huatu.com/news/20180809/206769_2.html, 15 posts, 1:1.5
        (15, "1.5", "去尾", 22),
        (15, "1.5", "四舍五入", 23),
        (15, "1.0", "进一", 15),  # its inspection ratio
        (4, "1.2", "进一", 5),
        (1, "5", "进一", 5),
        (10, "1.1", "进一", 11),  # exactly 11: a binary float would make it 12
    ],
)
def test_shortlist_size(posts: int, ratio: str, rounding: str, expected: int) -> None:
    assert shortlist_size(posts, D(ratio), Rounding(rounding)) == expected


@pytest.mark.parametrize(
    ("scores", "size", "ties", "expected"),
    [
        ("70 90 80", 2, "一并入围", Shortlist((1, 2))),
        ("70 90 80", 5, "一并入围", Shortlist((1, 2, 0))),
        ("90 80 80 80", 2, "一并入围", Shortlist((0, 1, 2, 3))),
        ("90 80 80 80", 2, "均不入围", Shortlist((0,))),
        ("90 80 80 80", 2, "加试", Shortlist((0,), (1, 2, 3), 1)),
        ("90 80 80 70", 3, "加试", Shortlist((0, 1, 2))),  # the tie lies wholly inside
        ("90 80/70 80/75", 2, "加试", Shortlist((0, 2))),  # the tie-break decides
        ("90 - 80 -", 3, "一并入围", Shortlist((0, 2))),
        ("90 80", 0, "一并入围", Shortlist(())),
        ("- -", 1, "加试", Shortlist(())),
    ],
)
def test_shortlist(scores: str, size: int, ties: str, expected: Shortlist) -> None:
    assert shortlist(keys(scores), size, Ties(ties)) == expected


# -- properties -------------------------------------------------------------------------------------------

scores = st.lists(st.integers(0, 12).map(lambda n: (D(n),)), max_size=12)


@given(scores.flatmap(lambda given: st.tuples(st.just(given), st.permutations(range(len(given))))))
def test_ranks_do_not_depend_on_the_order_of_rows(case: tuple[list[Key], list[int]]) -> None:
    given, order = case
    ranks = competition_ranks(given)
    assert competition_ranks([given[i] for i in order]) == [ranks[i] for i in order]


@given(scores)
def test_a_rank_is_one_more_than_those_who_are_better(given: list[Key]) -> None:
    assert competition_ranks(given) == [1 + sum(other > key for other in given) for key in given]


@given(scores, st.integers(0, 14))
def test_rules_for_ties_differ_only_at_the_boundary(given: list[Key], size: int) -> None:
    everyone, nobody, test = (
        shortlist(given, size, ties) for ties in (Ties.ALL_IN, Ties.ALL_OUT, Ties.EXTRA_TEST)
    )
    assert len(nobody.chosen) <= min(size, len(given))
    assert everyone.chosen[: len(nobody.chosen)] == nobody.chosen
    assert test.chosen + test.undecided == everyone.chosen
    assert len(test.chosen) + test.places == min(size, len(given))
    assert all(given[a] >= given[b] for a, b in pairwise(everyone.chosen))
