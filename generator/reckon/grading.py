"""Grades 等次 from votes 民主测评: the rule is data of the review, computed in exact fractions.

Three kinds of rule: ordered clauses (`ClauseRule`), most votes (`PluralityRule`), and points per grade
weighted over groups of voters (`PointsRule`). Votes come in groups (党员测评, 群众测评 …); a condition
names one group or, with an empty name, all of them pooled. Nothing here raises for votes: a grade that
can't be had is None with the reason."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from generator.reckon.numbers import Exact, Rounding, plain, round_half_up, rounded, share, to_int

#: The group name that means all groups pooled.
POOLED = ""


class Base(StrEnum):
    """计算基数: what a share of votes is a share of."""

    VALID = "有效票"
    RETURNED = "收回票"
    ISSUED = "发出票"
    PRESENT = "到会人数"
    EXPECTED = "应到人数"
    MEMBERS = "全体成员"


class Compare(StrEnum):
    """How a share is compared with its threshold."""

    AT_LEAST = ">="
    OVER = ">"
    AT_MOST = "<="
    UNDER = "<"

    def holds(self, left: Fraction, right: Fraction) -> bool:
        if self in (Compare.AT_LEAST, Compare.AT_MOST) and left == right:
            return True
        return left > right if self in (Compare.AT_LEAST, Compare.OVER) else left < right


class Tie(StrEnum):
    """得票相同时的处理."""

    LOWER = "取较低等次"
    HIGHER = "取较高等次"
    REVOTE = "重新投票"


class NoGrade(StrEnum):
    """Why votes lead to no grade."""

    NO_VOTES = "没有可计算的票"
    BASE_MISSING = "基数未登记或为零"
    GROUP_MISSING = "缺少一组测评"
    NO_CLAUSE = "没有适用的条款"
    REVOTE = "得票相同，须重新投票"


@dataclass(frozen=True, slots=True)
class Poll:
    """Votes of one group of voters by grade, and the bases that are known for it."""

    votes: Mapping[str, int]
    bases: Mapping[Base, int] = field(default_factory=dict)

    def of(self, grades: frozenset[str]) -> int:
        return sum(count for grade, count in self.votes.items() if grade in grades)


Polls = Mapping[str, Poll]


@dataclass(frozen=True, slots=True)
class Condition:
    """The share of `grades` over `base` compared with `threshold`, written 90% or 2/3.

    Raises `NotANumberError` for a threshold written otherwise."""

    grades: frozenset[str]
    base: Base
    compare: Compare
    threshold: str
    group: str = POOLED

    def __post_init__(self) -> None:
        share(self.threshold)


@dataclass(frozen=True, slots=True)
class Clause:
    """`grade` if all conditions hold; without conditions, always. Two clauses of one grade make an “or”."""

    grade: str
    conditions: tuple[Condition, ...] = ()


@dataclass(frozen=True, slots=True)
class ClauseRule:
    """The first clause that holds decides."""

    clauses: tuple[Clause, ...]


@dataclass(frozen=True, slots=True)
class PluralityRule:
    """得票最多: the grade with most votes of all groups pooled; `grades` from best to worst."""

    grades: tuple[str, ...]
    tie: Tie


@dataclass(frozen=True, slots=True)
class PointsRule:
    """等次折分: the mean points of each group's votes, rounded, weighted (percent, by group), rounded, and
    placed in the first of `bands` (grade, lowest score) that it reaches. Votes for a grade without points
    (弃权) don't enter the mean."""

    points: Mapping[str, Decimal]
    weights: Mapping[str, Exact]
    bands: tuple[tuple[str, Decimal], ...]
    decimals: int
    rounding: Rounding = Rounding.HALF_UP


Rule = ClauseRule | PluralityRule | PointsRule


@dataclass(frozen=True, slots=True)
class Check:
    """A condition computed: `votes` over `base`."""

    condition: Condition
    votes: int
    base: int
    holds: bool

    @property
    def share(self) -> Fraction:
        return Fraction(self.votes, self.base)

    def formula(self) -> str:
        """22÷24≈91.67%≥90%, with ＜, ＞ or ＝ where the condition fails; ≈ where the percentage is rounded.
        The threshold stays as written (16÷24≈66.67%≥2/3): the comparison was made on exact fractions."""
        shown = round_half_up(self.share * 100, 2)
        equals = "＝" if Fraction(shown) == self.share * 100 else "≈"
        limit = share(self.condition.threshold)
        sign = "＞" if self.share > limit else "＜" if self.share < limit else "＝"
        wanted = {Compare.AT_LEAST: "≥", Compare.OVER: "＞", Compare.AT_MOST: "≤", Compare.UNDER: "＜"}
        sign = wanted[self.condition.compare] if self.holds else sign
        return f"{self.votes}÷{self.base}{equals}{plain(shown)}%{sign}{self.condition.threshold}"


@dataclass(frozen=True, slots=True)
class ClauseWorking:
    """A clause with its conditions computed; those after the first that failed are computed too."""

    clause: Clause
    checks: tuple[Check, ...]
    holds: bool


@dataclass(frozen=True, slots=True)
class GroupScore:
    """One group's mean points under a `PointsRule`, before (`exact`) and after rounding."""

    group: str
    weight: Exact
    exact: Fraction
    value: Decimal


@dataclass(frozen=True, slots=True)
class Verdict:
    """The grade and how it came about. `why` is set exactly where `grade` is None."""

    grade: str | None
    why: NoGrade | None = None
    clauses: tuple[ClauseWorking, ...] = ()
    leaders: tuple[str, ...] = ()
    groups: tuple[GroupScore, ...] = ()
    score: Decimal | None = None


def judge(rule: Rule, polls: Polls | Poll) -> Verdict:
    """The grade that `rule` gives; a single `Poll` stands for one group."""
    groups = {POOLED: polls} if isinstance(polls, Poll) else polls
    if isinstance(rule, ClauseRule):
        return _by_clauses(rule, groups)
    if isinstance(rule, PluralityRule):
        return _by_plurality(rule, pooled(groups))
    return _by_points(rule, groups)


def pooled(polls: Polls) -> Poll:
    """All groups as one: votes added; a base is known only where every group has it."""
    votes: dict[str, int] = {}
    for poll in polls.values():
        for grade, count in poll.votes.items():
            votes[grade] = votes.get(grade, 0) + count
    known = [base for base in Base if polls and all(base in poll.bases for poll in polls.values())]
    return Poll(votes, {base: sum(poll.bases[base] for poll in polls.values()) for base in known})


def excellent_ceiling(count: int, limit: Fraction, rounding: Rounding) -> int:
    """优秀名额上限: how many of `count` people may be 优秀 under a share such as `share("20%")`."""
    return to_int(count * limit, rounding)


def _by_clauses(rule: ClauseRule, polls: Polls) -> Verdict:
    done: list[ClauseWorking] = []
    whole = pooled(polls)
    for clause in rule.clauses:
        checks: list[Check] = []
        for condition in clause.conditions:
            poll = whole if condition.group == POOLED else polls.get(condition.group)
            if poll is None:
                return Verdict(None, NoGrade.GROUP_MISSING, tuple(done))
            base = poll.bases.get(condition.base, 0)
            if base <= 0:
                return Verdict(None, NoGrade.BASE_MISSING, tuple(done))
            votes = poll.of(condition.grades)
            holds = condition.compare.holds(Fraction(votes, base), share(condition.threshold))
            checks.append(Check(condition, votes, base, holds))
        done.append(ClauseWorking(clause, tuple(checks), all(check.holds for check in checks)))
        if done[-1].holds:
            return Verdict(clause.grade, None, tuple(done))
    return Verdict(None, NoGrade.NO_CLAUSE, tuple(done))


def _by_plurality(rule: PluralityRule, poll: Poll) -> Verdict:
    most = max((poll.votes.get(grade, 0) for grade in rule.grades), default=0)
    if most <= 0:
        return Verdict(None, NoGrade.NO_VOTES)
    leaders = tuple(grade for grade in rule.grades if poll.votes.get(grade, 0) == most)
    if len(leaders) > 1 and rule.tie == Tie.REVOTE:
        return Verdict(None, NoGrade.REVOTE, leaders=leaders)
    return Verdict(leaders[0 if rule.tie == Tie.HIGHER else -1], leaders=leaders)


def _by_points(rule: PointsRule, polls: Polls) -> Verdict:
    groups: list[GroupScore] = []
    for group, weight in rule.weights.items():
        poll = pooled(polls) if group == POOLED else polls.get(group)
        if poll is None:
            return Verdict(None, NoGrade.GROUP_MISSING, groups=tuple(groups))
        voters = poll.of(frozenset(rule.points))
        if voters <= 0:
            return Verdict(None, NoGrade.NO_VOTES, groups=tuple(groups))
        points = [Fraction(each) * poll.votes.get(grade, 0) for grade, each in rule.points.items()]
        exact = sum(points, Fraction(0)) / voters
        groups.append(GroupScore(group, weight, exact, rounded(exact, rule.decimals, rule.rounding)))
    weighted = sum((Fraction(g.value) * Fraction(g.weight) / 100 for g in groups), Fraction(0))
    score = rounded(weighted, rule.decimals, rule.rounding)
    grade = next((grade for grade, lowest in rule.bands if score >= lowest), None)
    return Verdict(grade, None if grade else NoGrade.NO_CLAUSE, groups=tuple(groups), score=score)
