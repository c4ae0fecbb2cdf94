"""公开选拔's score table as a whole: totals, ranks, who goes on.

The bridge from the record to `generator.reckon`: pure functions of one `Selection`. Checks compare what is
printed with it; pages print its workings (a single row's are in `generator.working.scores`)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from generator.reckon.numbers import to_int
from generator.reckon.ranking import Key, competition_ranks, shortlist
from generator.reckon.scores import Working
from generator.records.selection import Gate, Outcome, Score, Selection, Shortlist
from generator.records.types import Ratio
from generator.working.scores import TOTAL, below, names_in, nodes, values, working

#: The last of 同分比较: ranks among equals are settled by an extra test, or equals stay equal.
EXTRA_TEST, LEVEL = "加试", "并列"

#: Post code, or None where rows carry none.
Code = str | None

_UNRANKED = (Outcome.ABSENT, Outcome.WITHDREW, Outcome.BELOW)


def workings(selection: Selection) -> dict[str, Working]:
    """Every row's working by 考号 (of repeated ones the first); empty without a usable 计分."""
    found: dict[str, Working] = {}
    for score in selection.scores:
        computed = working(selection, score)
        if computed is not None:
            found.setdefault(score.ticket, computed)
    return found


# -- posts -------------------------------------------------------------------------------------------
def coded(selection: Selection) -> bool:
    """Whether rows are told apart by post code: several posts, and every row says which."""
    return len(selection.posts) > 1 and all(score.post is not None for score in selection.scores)


def code_of(selection: Selection, score: Score) -> Code:
    """The group in which a row competes."""
    return score.post if coded(selection) else None


def groups(selection: Selection) -> Mapping[Code, tuple[int, ...]]:
    """Row numbers (from 0) by the group they compete in."""
    found: dict[Code, list[int]] = {}
    for i, score in enumerate(selection.scores):
        found.setdefault(code_of(selection, score), []).append(i)
    return {code: tuple(rows) for code, rows in found.items()}


def places(selection: Selection, code: Code) -> int:
    """Posts to fill after reductions, of one code or (None) of all."""
    chosen = [p for p in selection.posts if code is None or p.code == code]
    return sum(p.number if p.reduced_to is None else p.reduced_to for p in chosen)


# -- ranks -------------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class Standing:
    """A row's rank by total and 同分比较. `last` is beyond `rank` where equals may be told apart by 加试:
    any of rank…last may then be printed."""

    rank: int
    last: int
    equals: tuple[int, ...]
    """Rows (from 0) with the same total and tie-breaks, this one included."""


def standings(selection: Selection) -> dict[int, Standing]:
    """By row number (from 0). Rows without a total have none; neither have those out of the running
    (缺考、放弃、未达合格线) for whom no rank is printed."""
    found: dict[int, Standing] = {}
    for rows in groups(selection).values():
        ranked = [(i, key) for i in rows if (key := _key(selection, selection.scores[i])) is not None]
        for (i, key), rank in zip(ranked, competition_ranks([key for _, key in ranked]), strict=True):
            equals = tuple(j for j, other in ranked if other == key)
            last = rank + len(equals) - 1 if _extra_test(selection, equals) else rank
            found[i] = Standing(rank, last, equals)
    return found


def ranks(selection: Selection) -> dict[str, int | None]:
    """Rank by 考号 (of repeated ones the first); a printed rank stands where an extra test decided it."""
    known = standings(selection)
    found: dict[str, int | None] = {}
    for i, score in enumerate(selection.scores):
        standing = known.get(i)
        rank = standing.rank if standing else None
        if standing and score.rank is not None and standing.rank <= score.rank <= standing.last:
            rank = score.rank
        found.setdefault(score.ticket, rank)
    return found


def _key(selection: Selection, score: Score) -> Key | None:
    if score.rank is None and score.outcome in _UNRANKED:
        return None
    computed = working(selection, score)
    total = score.total if computed is None else computed.value
    if total is None:
        return None
    known = values(computed) if computed else dict(score.marks)
    breaks = selection.scoring.tie_breaks if selection.scoring else ()
    return (total, *(known.get(name, Decimal(-1)) for name in breaks if name not in (EXTRA_TEST, LEVEL)))


def _extra_test(selection: Selection, equals: tuple[int, ...]) -> bool:
    """Declared, or told in a row's 说明 where nothing else was declared for those still equal."""
    breaks = selection.scoring.tie_breaks if selection.scoring else ()
    if EXTRA_TEST in breaks:
        return True
    return LEVEL not in breaks and any(EXTRA_TEST in (selection.scores[i].remark or "") for i in equals)


# -- who goes on -------------------------------------------------------------------------------------
@dataclass(frozen=True, slots=True)
class Expectation:
    """入围 of one group at one stage. `chosen` and `undecided` are row numbers (from 0), best first;
    `undecided` tie for the last `left` places and sit an extra test."""

    gate: Gate
    code: Code
    places: int
    size: int
    chosen: tuple[int, ...]
    undecided: tuple[int, ...] = ()
    left: int = 0


def per_post(ratio: Ratio) -> Fraction:
    """People a post: 1:1.5, and 1.5:1 as others write it, are both 1.5."""
    left, right = Fraction(ratio.left), Fraction(ratio.right)
    return max(left, right) / min(left, right)


def shortlist_count(selection: Selection, rule: Shortlist, code: Code = None) -> int:
    """How many go on for a post (or all posts) before ties: 15 posts at 1:1.5, rounded up, are 23."""
    return to_int(places(selection, code) * per_post(rule.ratio), rule.rounding)


def expectations(selection: Selection, rule: Shortlist) -> tuple[Expectation, ...]:
    """Who goes on to `rule.gate`, group by group. A mark below a pass mark never does."""
    found = []
    for code, rows in groups(selection).items():
        keys = [_shortlist_key(selection, rule, selection.scores[i]) for i in rows]
        size = shortlist_count(selection, rule, code)
        result = shortlist(keys, size, rule.ties)
        chosen, undecided = (tuple(rows[i] for i in part) for part in (result.chosen, result.undecided))
        found.append(
            Expectation(rule.gate, code, places(selection, code), size, chosen, undecided, result.places)
        )
    return tuple(found)


def _shortlist_key(selection: Selection, rule: Shortlist, score: Score) -> Key | None:
    computed = working(selection, score)
    if computed is None or selection.scoring is None:
        mark = score.total if rule.by == TOTAL else score.marks.get(rule.by)
        return None if mark is None else (mark,)
    known = values(computed)
    if rule.by not in known:
        return None
    part = next((p for _, parts in nodes(selection.scoring) for p in parts if p.name == rule.by), None)
    seen = known if part is None else {name: known[name] for name in names_in(part) if name in known}
    return None if below(selection.scoring, seen) else (known[rule.by],)
