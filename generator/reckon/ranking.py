"""Ranks 名次 and shortlists 入围."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from generator.reckon.numbers import Rounding, to_int

#: A total followed by its tie-breaks in declared order; higher is better.
Key = tuple[Decimal, ...]


def competition_ranks(keys: Sequence[Key]) -> list[int]:
    """Ranks in the order of `keys`: equals share a rank and the next one is skipped (1, 2, 2, 2, 5)."""
    rank_of: dict[Key, int] = {}
    for rank, key in enumerate(sorted(keys, reverse=True), start=1):
        rank_of.setdefault(key, rank)
    return [rank_of[key] for key in keys]


def shortlist_size(posts: int, ratio: Decimal, rounding: Rounding) -> int:
    """How many go on for `posts` at `ratio` people a post: 15 at 1.5 is 22.5, with 进一 23."""
    return to_int(Fraction(posts) * Fraction(ratio), rounding)


class Ties(StrEnum):
    """末位同分: what happens to those who tie for the last place."""

    ALL_IN = "一并入围"
    ALL_OUT = "均不入围"
    EXTRA_TEST = "加试"


@dataclass(frozen=True, slots=True)
class Shortlist:
    """Positions (from 0) in the keys given, best first, equals in the order given. `undecided` tie for
    `places` remaining places and sit an extra test."""

    chosen: tuple[int, ...]
    undecided: tuple[int, ...] = ()
    places: int = 0


def shortlist(keys: Sequence[Key | None], size: int, ties: Ties) -> Shortlist:
    """The best `size` of `keys`; None (缺考, 放弃, 违纪) never goes on."""
    present = [(position, key) for position, key in enumerate(keys) if key is not None]
    ranks = competition_ranks([key for _, key in present])
    ranked = sorted((rank, position) for rank, (position, _) in zip(ranks, present, strict=True))
    wanted = max(size, 0)
    if len(ranked) <= wanted:
        return Shortlist(tuple(position for _, position in ranked))
    if wanted == 0:
        return Shortlist(())
    cut = ranked[wanted - 1][0]
    above = tuple(position for rank, position in ranked if rank < cut)
    level = tuple(position for rank, position in ranked if rank == cut)
    if len(above) + len(level) == wanted or ties == Ties.ALL_IN:
        return Shortlist(above + level)
    if ties == Ties.ALL_OUT:
        return Shortlist(above)
    if ties == Ties.EXTRA_TEST:
        return Shortlist(above, level, wanted - len(above))
    raise ValueError(f"unknown rule for ties: {ties}")
