"""等次: from a review's ballots and rule to the grade, and the words that explain it.

The one bridge between the record and `generator.reckon.grading`: checks compare its grade with the one
written, pages print its words."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from generator.reckon import grading
from generator.reckon.grading import Base, Compare, NoGrade, Poll, Tie, Verdict
from generator.reckon.numbers import plain, round_half_up, share
from generator.records.goals import Meeting
from generator.records.grading import Comparison, Condition, GradingRule, Method
from generator.records.review import BallotPart, PartKind, Review

#: The group of all ballots together, which a condition without 部分 looks at.
WHOLE = "各部分合并"
#: More decimals than any score has; what a file asks beyond them is a fault, not a computation.
MOST_DECIMALS = 6

_COMPARE = {
    Comparison.AT_LEAST: Compare.AT_LEAST,
    Comparison.ABOVE: Compare.OVER,
    Comparison.AT_MOST: Compare.AT_MOST,
    Comparison.BELOW: Compare.UNDER,
}
#: (words where the condition holds, words where it fails)
_MET = {
    Compare.AT_LEAST: ("达到", "未达到"),
    Compare.OVER: ("超过", "未超过"),
    Compare.AT_MOST: ("不超过", "超过"),
    Compare.UNDER: ("低于", "不低于"),
}
_BALLOT_BASES = (Base.VALID, Base.RETURNED, Base.ISSUED)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the working: the grade it may give, whether it does, and a sentence for each condition."""

    grade: str
    holds: bool
    words: tuple[str, ...]


def has_ballots(part: BallotPart) -> bool:
    """Whether a part was voted on, as against a department that writes its grade."""
    return bool(part.votes) or any(n is not None for n in (part.issued, part.returned, part.valid))


def valid_ballots(part: BallotPart) -> int | None:
    """有效票; where it isn't written, the votes and abstentions make it. None without either."""
    if part.valid is not None:
        return part.valid
    return sum(part.votes.values()) + (part.abstained or 0) if part.votes else None


def bases_of(part: BallotPart) -> dict[Base, int]:
    """The bases known for one part: its ballots; one “ballot” for a department's written grade."""
    if not has_ballots(part):
        return dict.fromkeys(_BALLOT_BASES, 1) if part.grade else {}
    counts = zip(_BALLOT_BASES, (valid_ballots(part), part.returned, part.issued), strict=True)
    return {base: count for base, count in counts if count is not None}


def whole_bases(review: Review, meeting: Meeting | None) -> dict[Base, int]:
    """The bases that are counts of people, not ballots: of the meeting, and 全体成员 of the rule. Where some
    voted outside the meeting (会外), those at it are the whole of no vote."""
    inside = not any(part.outside and has_ballots(part) for part in review.parts)
    found = {Base.PRESENT: meeting.present, Base.EXPECTED: meeting.expected} if meeting and inside else {}
    if review.rule is not None and review.rule.members is not None:
        found[Base.MEMBERS] = review.rule.members
    return found


def polls(review: Review, meeting: Meeting | None) -> dict[str, Poll]:
    """Votes by group: each 类别 (parts of one kind together), and WHOLE for all ballots. A written grade
    counts as one vote of its kind, but is no ballot. The meeting's counts are bases of WHOLE; they are a
    kind's only where no other kind voted, since who of those present belonged to a kind is not recorded."""
    voted = [part for part in review.parts if has_ballots(part)]
    people = whole_bases(review, meeting)
    found: dict[str, Poll] = {}
    for kind in PartKind:
        parts = [part for part in review.parts if part.kind is kind and (has_ballots(part) or part.grade)]
        if parts:
            alone = bool(voted) and all(part.kind is kind for part in voted)
            found[kind.value] = _merged(parts, people if alone else {})
    if voted:
        found[WHOLE] = _merged(voted, people)
    return found


def _merged(parts: list[BallotPart], people: dict[Base, int]) -> Poll:
    whole = grading.pooled({str(i): _poll(part) for i, part in enumerate(parts)})
    return Poll(whole.votes, {**whole.bases, **people})


def _poll(part: BallotPart) -> Poll:
    votes = dict(part.votes) if has_ballots(part) else {part.grade: 1} if part.grade else {}
    return Poll(votes, bases_of(part))


def verdict(review: Review, meeting: Meeting | None) -> Verdict | None:
    """The grade that the review's own rule gives its votes; None without a rule or without votes.
    `meeting` is the review's, wherever it is written (`Ledger.meeting_of`)."""
    rule, groups = review.rule, polls(review, meeting)
    if rule is None or not groups:
        return None
    if rule.method is Method.CLAUSES:
        return grading.judge(_clauses(rule), groups)
    if rule.method is Method.PLURALITY:
        whole = groups.get(WHOLE, Poll({}))
        return grading.judge(grading.PluralityRule(rule.grades, rule.tie or Tie.REVOTE), whole)
    weighted = weights(review)
    if any(weight is None for _, weight, _ in weighted):
        return Verdict(None, NoGrade.GROUP_MISSING)
    groups = {name: _merged(list(parts), {}) for name, _, parts in weighted}
    return grading.judge(_points(rule, {name: weight for name, weight, _ in weighted if weight}), groups)


def weights(review: Review) -> tuple[tuple[str, Fraction | None, tuple[BallotPart, ...]], ...]:
    """(name, weight in percent, parts) of the groups that 加权计分 weighs. Where every part has its 权重
    each is a group of its own; otherwise the parts of one kind share what is written for them. A single
    group without a weight is the whole."""
    parts = tuple(part for part in review.parts if has_ballots(part) or part.grade)
    named: dict[str, tuple[BallotPart, ...]] = {}
    apart = all(part.weight is not None for part in parts)
    for part in parts:
        name = part.kind.value
        if apart and sum(other.kind is part.kind for other in parts) > 1:
            name = f"{name}（{part.assessor}）"
        named[name] = (*named.get(name, ()), part)
    if len(named) == 1 and all(part.weight is None for part in parts):
        return tuple((name, Fraction(100), members) for name, members in named.items())
    return tuple((name, _weight(members), members) for name, members in named.items())


def _weight(parts: tuple[BallotPart, ...]) -> Fraction | None:
    written = [part.weight.value * 100 for part in parts if part.weight is not None]
    return sum(written, Fraction(0)) if written else None


def _clauses(rule: GradingRule) -> grading.ClauseRule:
    return grading.ClauseRule(
        tuple(
            grading.Clause(clause.grade, tuple(_condition(each, rule.base) for each in clause.conditions))
            for clause in rule.clauses
        )
    )


def _condition(written: Condition, base: Base) -> grading.Condition:
    # A share may be typed with a space or full-width digits; the arithmetic reads the plain form.
    threshold = "".join(unicodedata.normalize("NFKC", written.share.text).split())
    group = written.part or WHOLE
    return grading.Condition(frozenset(written.grades), base, _COMPARE[written.compare], threshold, group)


def _points(rule: GradingRule, weighted: dict[str, Fraction]) -> grading.PointsRule:
    return grading.PointsRule(
        {each.grade: each.points for each in rule.points},
        weighted,
        tuple((band.grade, band.score) for band in rule.bands),
        min(rule.decimals, MOST_DECIMALS),
        rule.rounding,
    )


# -- words -----------------------------------------------------------------------------------------
def working(review: Review, meeting: Meeting | None) -> tuple[Step, ...]:
    """The working in words, step by step down to the one that decided; empty where there is no verdict."""
    result, rule = verdict(review, meeting), review.rule
    if result is None or rule is None:
        return ()
    if rule.method is Method.CLAUSES:
        steps = [
            Step(each.clause.grade, each.holds, tuple(check_words(check, rule) for check in each.checks))
            for each in result.clauses
        ]
        return tuple(
            step if step.words else Step(step.grade, step.holds, (_left_over(i),))
            for i, step in enumerate(steps)
        )
    if rule.method is Method.PLURALITY:
        return _plurality_words(result, polls(review, meeting).get(WHOLE, Poll({})), rule)
    return _points_words(result, rule)


def _left_over(index: int) -> str:
    return "以上条件都不符合" if index else "没有条件"


def check_words(check: grading.Check, rule: GradingRule) -> str:
    """优秀＋称职 29 票，占有效票 31 票的 93.5%，达到 80%"""
    condition = check.condition
    grades = "＋".join(grade for grade in rule.grades if grade in condition.grades)
    grades = grades or "＋".join(sorted(condition.grades))
    unit = "票" if condition.base in _BALLOT_BASES else "人"
    met = _MET[condition.compare][0 if check.holds else 1]
    whose = "" if condition.group == WHOLE else f"{condition.group}："
    percent = shown_percent(check.share, share(condition.threshold))
    base = f"{condition.base.value} {check.base} {unit}"
    return f"{whose}{grades} {check.votes} 票，占{base}的 {percent}%，{met} {condition.threshold}"


def shown_percent(value: Fraction, limit: Fraction) -> str:
    """`value` in percent with one decimal, or with as many as it takes (at most 4) for the printed figure to
    lie on the same side of `limit` as the exact one: 79.96% is not shown as 80.0% below 80%."""
    for places in range(1, 5):
        printed = round_half_up(value * 100, places)
        if value == limit or _side(Fraction(printed), limit * 100) == _side(value, limit):
            break
    text = plain(printed)
    return text.rstrip("0").rstrip(".") if Fraction(printed) == value * 100 else text


def _side(value: Fraction, limit: Fraction) -> int:
    return (value > limit) - (value < limit)


def _plurality_words(result: Verdict, whole: Poll, rule: GradingRule) -> tuple[Step, ...]:
    if not result.leaders:
        return ()
    most = whole.votes.get(result.leaders[0], 0)
    if len(result.leaders) == 1:
        return (Step(result.leaders[0], True, (f"{result.leaders[0]} {most} 票，得票最多",)),)
    words = f"{'、'.join(result.leaders)}各 {most} 票，得票相同，{(rule.tie or Tie.REVOTE).value}"
    return (Step(result.grade or "", result.grade is not None, (words,)),)


def _points_words(result: Verdict, rule: GradingRule) -> tuple[Step, ...]:
    if result.score is None:
        return ()
    groups = [f"{g.group}平均 {plain(g.value)} 分，占 {_weight_text(g.weight)}%" for g in result.groups]
    lowest = next((band.score for band in rule.bands if band.grade == result.grade), None)
    reached = f"，达到“{result.grade}”的 {plain(lowest)} 分" if lowest is not None else "，没有达到任何一档"
    total = f"合计 {plain(result.score)} 分{reached}"
    return (Step(result.grade or "", result.grade is not None, (*groups, total)),)


def _weight_text(weight: Decimal | Fraction | int) -> str:
    exact = Fraction(weight)
    rounded = round_half_up(exact, 2)
    return plain(rounded).rstrip("0").rstrip(".")
