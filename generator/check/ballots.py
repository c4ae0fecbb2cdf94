"""测评: ballots that add up, percentages that the votes can give, and groups too small to be shown."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from decimal import Decimal

from generator.check.context import Context
from generator.check.rule import Fault, fault, record_rule
from generator.reckon.grading import Base
from generator.reckon.numbers import attainable, decimals, neighbours, percent, plain
from generator.records.review import BallotPart, PartKind, Review
from generator.working.review import bases_of, has_ballots, valid_ballots, whole_bases

#: 小组合并: with fewer voters than this, how each voted can be guessed.
SMALLEST_GROUP = 5

_PERCENT = re.compile(r"约?\s*([0-9]{1,3}(?:\.[0-9]{1,4})?)\s*%")
_JOINED = re.compile(r"[+＋、和及]")


@record_rule("GK601", Review)
def returned_of_those_issued(review: Review, context: Context) -> Iterator[Fault]:
    """V50: no more ballots come back than were given out."""
    for i, part in enumerate(review.parts):
        issued, returned = part.issued, part.returned
        if issued is not None and returned is not None and returned > issued:
            yield fault("parts", i, "returned", part=part.kind.value, returned=returned, issued=issued)


@record_rule("GK650", Review)
def returned_are_valid_or_void(review: Review, context: Context) -> Iterator[Fault]:
    """V50: each ballot returned is valid or void. Silent where one of the three isn't written (GK604)."""
    for i, part in enumerate(review.parts):
        if part.returned is None or part.valid is None or part.void is None:
            continue
        if part.returned != part.valid + part.void:
            counts = {"returned": str(part.returned), "valid": str(part.valid), "void": str(part.void)}
            yield Fault(("parts", i, "returned"), {"part": part.kind.value, **counts})


@record_rule("GK603", Review)
def voters_were_present(review: Review, context: Context) -> Iterator[Fault]:
    """V50: the ballots given out at a meeting, all parts together, are no more than those present: party
    members and residents' representatives sit in one room. Departments judge elsewhere, and so do
    households visited outside the meeting (会外); they don't count."""
    meeting = context.ledger.meeting_of(review)
    inside = [
        (i, part)
        for i, part in enumerate(review.parts)
        if part.kind is not PartKind.DEPARTMENTS and not part.outside
    ]
    issued = sum(part.issued or 0 for _, part in inside)
    if meeting is not None and issued > meeting.present:
        last = next(i for i, part in reversed(inside) if part.issued)
        yield fault("parts", last, "issued", issued=issued, present=meeting.present)


@record_rule("GK604", Review)
def ballots_accounted_for(review: Review, context: Context) -> Iterator[Fault]:
    """V50: how many were given out, came back, were valid and void is part of the result (warning)."""
    for i, part in enumerate(review.parts):
        counts = (("发出", part.issued), ("收回", part.returned), ("有效", part.valid), ("作废", part.void))
        missing = [name for name, count in counts if count is None]
        if has_ballots(part) and missing:
            yield fault("parts", i, part=part.kind.value, missing="、".join(missing))


@record_rule("GK651", Review)
def votes_sum_to_valid(review: Review, context: Context) -> Iterator[Fault]:
    """V51: each valid ballot is a vote for one grade or an abstention."""
    for i, part in enumerate(review.parts):
        if part.valid is None or not part.votes:
            continue
        votes = sum(part.votes.values())
        total = votes + (part.abstained or 0)
        if total != part.valid:
            yield fault("parts", i, "votes", part=part.kind.value, total=total, valid=part.valid)


@record_rule("GK631", Review)
def no_group_too_small(review: Review, context: Context) -> Iterator[Fault]:
    """Among fewer than five voters everybody's vote can be guessed; such a group votes with another one."""
    for i, part in enumerate(review.parts):
        valid = valid_ballots(part) if has_ballots(part) else None
        if valid is not None and 0 < valid < SMALLEST_GROUP:
            yield fault("parts", i, part=part.kind.value, valid=valid, least=SMALLEST_GROUP)


@record_rule("GK606", Review)
def printed_is_a_percentage(review: Review, context: Context) -> Iterator[Fault]:
    """V52: 公布比例 holds percentages as they were printed."""
    for i, part in enumerate(review.parts):
        for key, text in part.printed.items():
            if _printed(text) is None:
                yield fault("parts", i, "printed", key, key=key, got=text)


@record_rule("GK652", Review)
def printed_is_attainable(review: Review, context: Context) -> Iterator[Fault]:
    """V52: 24 voters can't give 98 %. Judged over the bases known for the part."""
    for i, part in enumerate(review.parts):
        bases = _bases(review, part, context)
        for key, text in part.printed.items():
            value = _printed(text)
            if value is None or not bases or any(attainable(value, whole) for whole in bases.values()):
                continue
            base, whole = next(iter(bases.items()))
            near = "、".join(f"{n}÷{whole}={plain(shown)}%" for n, shown in neighbours(value, whole))
            facts = {"key": key, "got": text, "base": base.value, "whole": str(whole), "near": near}
            yield Fault(("parts", i, "printed", key), facts)


@record_rule("GK605", Review)
def printed_is_of_the_votes(review: Review, context: Context) -> Iterator[Fault]:
    """V52: a percentage that votes could give, but not these votes."""
    for i, part in enumerate(review.parts):
        bases = _bases(review, part, context)
        for key, text in part.printed.items():
            value, votes = _printed(text), _votes(review, part, key)
            if value is None or votes is None or not any(attainable(value, n) for n in bases.values()):
                continue
            places = decimals(value)
            if all(percent(votes, whole, places) != value for whole in bases.values()):
                whole = next(iter(bases.values()))
                facts = {"figures": f"{votes}÷{whole}", "wanted": f"{plain(percent(votes, whole, places))}%"}
                yield Fault(("parts", i, "printed", key), {"key": key, "got": text, **facts})


def _printed(text: str) -> Decimal | None:
    match = _PERCENT.fullmatch(unicodedata.normalize("NFKC", text).strip())
    return Decimal(match[1]) if match else None


def _votes(review: Review, part: BallotPart, key: str) -> int | None:
    """The votes a printed key speaks of: one grade or several joined (优秀＋称职); None for other words."""
    known = set(part.votes) | set(review.rule.grades if review.rule else ())
    names = [key] if key in known else [name.strip() for name in _JOINED.split(key)]
    return sum(part.votes.get(name, 0) for name in names) if part.votes and set(names) <= known else None


def _bases(review: Review, part: BallotPart, context: Context) -> dict[Base, int]:
    """What a printed percentage may be a share of: the rule's base first, then valid ballots; every known
    count where no rule says."""
    found = bases_of(part) if has_ballots(part) else {}
    if len(review.parts) == 1:
        found |= whole_bases(review, context.ledger.meeting_of(review))
    found = {base: count for base, count in found.items() if count > 0}
    if review.rule is None:
        return found
    wanted = (review.rule.base, Base.VALID)
    return {base: found[base] for base in wanted if base in found}
