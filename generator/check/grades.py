"""等次: the rule is sound, the meeting could decide, and the grade is the one the rule gives."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from generator.check.context import Context
from generator.check.rule import Fault, fault, record_rule
from generator.problem import Path
from generator.reckon.grading import Base, NoGrade, Verdict
from generator.reckon.numbers import plain, round_half_up
from generator.records.grading import GradingRule, Method
from generator.records.review import PartKind, Review, ReviewType
from generator.working.review import MOST_DECIMALS, has_ballots, polls, verdict, weights

_PEOPLE = (Base.PRESENT, Base.EXPECTED, Base.MEMBERS)


def _verdict(review: Review, context: Context) -> Verdict | None:
    return verdict(review, context.ledger.meeting_of(review))


@record_rule("GK653", Review)
def grade_follows_the_rule(review: Review, context: Context) -> Iterator[Fault]:
    """V53: the grade is what the declared rule makes of the votes."""
    result = _verdict(review, context)
    if result is not None and result.grade is not None and review.grade not in (None, result.grade):
        yield fault("grade", got=review.grade, wanted=result.grade)


@record_rule("GK607", Review)
def tie_voted_again(review: Review, context: Context) -> Iterator[Fault]:
    """V53: a tie that the rule wants voted again gives no grade."""
    result = _verdict(review, context)
    if result is not None and result.why is NoGrade.REVOTE and review.grade is not None:
        yield fault("grade", got=review.grade, leaders="、".join(result.leaders))


@record_rule("GK609", Review)
def grade_has_a_rule(review: Review, context: Context) -> Iterator[Fault]:
    """V53: without the rule and its base nobody can recompute a grade."""
    if review.grade is not None and review.rule is None:
        yield fault("grade", got=review.grade)


@record_rule("GK632", Review)
def grade_has_votes(review: Review, context: Context) -> Iterator[Fault]:
    """V53: a grade that nothing in the record leads to."""
    if review.grade is not None and not polls(review, context.ledger.meeting_of(review)):
        yield fault("grade", got=review.grade)


@record_rule("GK608", Review)
def grades_are_the_rules(review: Review, context: Context) -> Iterator[Fault]:
    """V53: result, votes and written judgements use the grades of the rule."""
    if review.rule is None:
        return
    used: list[tuple[Path, str | None]] = [(("grade",), review.grade)]
    for i, part in enumerate(review.parts):
        used += [(("parts", i, "votes", name), name) for name in part.votes]
        used.append((("parts", i, "grade"), part.grade))
    yield from _unknown(used, review.rule)


def _unknown(used: list[tuple[Path, str | None]], rule: GradingRule) -> Iterator[Fault]:
    for path, grade in used:
        if grade is not None and grade not in rule.grades:
            yield fault(*path, got=grade, known="、".join(rule.grades))


@record_rule("GK610", Review)
def rule_speaks_of_its_grades(review: Review, context: Context) -> Iterator[Fault]:
    """V53: clauses, points and bands use the grades the rule lists."""
    rule = review.rule
    if rule is None:
        return
    used: list[tuple[Path, str | None]] = []
    for i, clause in enumerate(rule.clauses):
        used.append((("rule", "clauses", i, "grade"), clause.grade))
        for j, condition in enumerate(clause.conditions):
            path = ("rule", "clauses", i, "conditions", j, "grades")
            used += [((*path, k), grade) for k, grade in enumerate(condition.grades)]
    used += [(("rule", "points", i, "grade"), each.grade) for i, each in enumerate(rule.points)]
    used += [(("rule", "bands", i, "grade"), each.grade) for i, each in enumerate(rule.bands)]
    yield from _unknown(used, rule)


@record_rule("GK660", Review)
def nothing_listed_twice(review: Review, context: Context) -> Iterator[Fault]:
    """V53: a grade listed twice, or given points twice, could be read two ways."""
    rule = review.rule
    if rule is None:
        return
    for name, grades in (("grades", rule.grades), ("points", tuple(each.grade for each in rule.points))):
        for i, grade in enumerate(grades):
            if grade in grades[:i]:
                yield fault("rule", name, i, got=grade)


@record_rule("GK611", Review)
def method_has_what_it_needs(review: Review, context: Context) -> Iterator[Fault]:
    """V53: each method rests on its own fields."""
    rule = review.rule
    if rule is None:
        return
    needed = {
        Method.CLAUSES: (("判定", bool(rule.clauses)),),
        Method.POINTS: (("分值", bool(rule.points)), ("分档", bool(rule.bands))),
        Method.PLURALITY: (("同票", rule.tie is not None),),
    }
    for field, there in needed[rule.method]:
        if not there:
            yield fault("rule", "method", method=rule.method.value, field=field)


@record_rule("GK612", Review)
def every_clause_can_be_reached(review: Review, context: Context) -> Iterator[Fault]:
    """V53: after a clause without conditions no other is ever looked at."""
    clauses = review.rule.clauses if review.rule else ()
    open_at = next((i for i, clause in enumerate(clauses) if not clause.conditions), len(clauses))
    if open_at < len(clauses) - 1:
        grades = "、".join(clause.grade for clause in clauses[open_at + 1 :])
        yield fault("rule", "clauses", open_at, grade=clauses[open_at].grade, later=grades)


@record_rule("GK613", Review)
def votes_lead_to_a_grade(review: Review, context: Context) -> Iterator[Fault]:
    """V53: these votes fit no clause or band of the rule."""
    result = _verdict(review, context)
    rule = review.rule
    if rule is None or result is None or result.why is not NoGrade.NO_CLAUSE:
        return
    if rule.clauses or rule.bands:
        yield fault("rule", "bands" if rule.method is Method.POINTS else "clauses", method=rule.method.value)


@record_rule("GK614", Review)
def bands_descend(review: Review, context: Context) -> Iterator[Fault]:
    """V53: the first band reached decides, so each needs fewer points than the one before."""
    bands = review.rule.bands if review.rule else ()
    for i, (before, band) in enumerate(pairwise(bands), 1):
        if band.score >= before.score:
            yield fault("rule", "bands", i, "score", got=band.score, before=before.score)


@record_rule("GK636", Review)
def decimals_are_few(review: Review, context: Context) -> Iterator[Fault]:
    """V53: scores are kept to a few decimals."""
    if review.rule is not None and review.rule.decimals > MOST_DECIMALS:
        yield fault("rule", "decimals", got=review.rule.decimals, most=MOST_DECIMALS)


def _people_of_a_part(review: Review) -> Iterator[Path]:
    """Conditions on one part of several whose base is a count of the whole meeting."""
    rule = review.rule
    kinds = {part.kind for part in review.parts if has_ballots(part)}
    if rule is None or rule.base not in _PEOPLE or len(kinds) < 2:
        return
    for i, clause in enumerate(rule.clauses):
        for j, condition in enumerate(clause.conditions):
            if condition.part is not None and condition.part != PartKind.DEPARTMENTS:
                yield ("rule", "clauses", i, "conditions", j, "part")


@record_rule("GK615", Review)
def base_fits_the_condition(review: Review, context: Context) -> Iterator[Fault]:
    """V53: who of those present belonged to one part isn't recorded, so no share of them can be formed."""
    for path in _people_of_a_part(review):
        assert review.rule is not None
        yield fault(*path, base=review.rule.base.value)


@record_rule("GK617", Review)
def base_is_known(review: Review, context: Context) -> Iterator[Fault]:
    """V53: the number that shares are taken of is in the record."""
    result = _verdict(review, context)
    wanting = result is not None and result.why is NoGrade.BASE_MISSING
    if wanting and review.held and review.rule is not None and not any(_people_of_a_part(review)):
        yield fault("rule", "base", base=review.rule.base.value)


@record_rule("GK618", Review)
def condition_names_a_part(review: Review, context: Context) -> Iterator[Fault]:
    """V53: a condition's 部分 is one of the record's parts."""
    rule = review.rule
    if rule is None:
        return
    kinds = tuple(dict.fromkeys(part.kind.value for part in review.parts)) or tuple(k.value for k in PartKind)
    for i, clause in enumerate(rule.clauses):
        for j, condition in enumerate(clause.conditions):
            if condition.part is not None and condition.part not in kinds:
                path = ("rule", "clauses", i, "conditions", j, "part")
                yield fault(*path, got=condition.part, known="、".join(kinds))


@record_rule("GK616", Review)
def weights_make_a_whole(review: Review, context: Context) -> Iterator[Fault]:
    """V53: the weights of the parts, where any are written, sum to 100 %."""
    written = [part.weight.value for part in review.parts if part.weight is not None]
    total = sum(written, Fraction(0)) * 100
    if written and total != 100:
        yield fault("parts", total=plain(round_half_up(total, 2)).rstrip("0").rstrip("."))


@record_rule("GK642", Review)
def weighted_rule_has_weights(review: Review, context: Context) -> Iterator[Fault]:
    """V53: 加权计分 needs the weight of each kind."""
    if review.rule is None or review.rule.method is not Method.POINTS:
        return
    for name, weight, parts in weights(review):
        if weight is None:
            yield fault("parts", review.parts.index(parts[0]), part=name)


@record_rule("GK661", Review)
def quorum_is_said(review: Review, context: Context) -> Iterator[Fault]:
    """V54: 民主评议 is a matter of a meeting with a quorum; what it was is data of the review
    (warning: older documents don't say it)."""
    if review.held and review.type is ReviewType.STATUTORY and review.quorum is None:
        yield fault("quorum")


@record_rule("GK654", Review)
def quorum_was_met(review: Review, context: Context) -> Iterator[Fault]:
    """V54: enough of those entitled were present."""
    meeting, quorum = context.ledger.meeting_of(review), review.quorum
    if meeting is None or quorum is None or meeting.expected <= 0:
        return
    share = Fraction(meeting.present, meeting.expected)
    if share < quorum.share.value or (quorum.more_than and share == quorum.share.value):
        people = f"{meeting.present}/{meeting.expected}"
        limit = f"{'>' if quorum.more_than else '≥'} {quorum.share}"
        path: Path = ("meeting", "present") if review.meeting is not None else ("quorum",)
        yield fault(*path, people=people, limit=limit)
