"""Grades from votes: rules found in real documents, as data, with votes on both sides of each threshold."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reckon.grading import (
    Base,
    Clause,
    ClauseRule,
    Compare,
    Condition,
    NoGrade,
    PluralityRule,
    PointsRule,
    Poll,
    Rule,
    Tie,
    excellent_ceiling,
    judge,
    pooled,
)
from generator.reckon.numbers import NotANumberError, Rounding, share

D = Decimal
GRADES = ("优秀", "称职", "基本称职", "不称职")


def when(grades: str, base: str, compare: str, threshold: str, group: str = "") -> Condition:
    return Condition(frozenset(grades.split("、")), Base(base), Compare(compare), threshold, group)


def poll(text: str, **bases: int) -> Poll:
    """`20 2 1 1` votes in the order of GRADES; 有效票 is their sum unless given."""
    votes = dict(zip(GRADES, map(int, text.split()), strict=False))
    known = {Base.VALID: sum(votes.values())} | {Base(name): count for name, count in bases.items()}
    return Poll(votes, known)


# 称职票 90% and more: 优秀; 不称职 half and more: 不称职; else 称职.
NINETY = ClauseRule(
    (
        Clause("优秀", (when("优秀、称职", "有效票", ">=", "90%"),)),
        Clause("不称职", (when("不称职", "有效票", ">=", "50%"),)),
        Clause("称职"),
    )
)
# 镇海: 满意 and 基本满意 together at least half of all members.
ZHENHAI = ClauseRule((Clause("合格", (when("满意、基本满意", "全体成员", ">=", "1/2"),)), Clause("不合格")))
# 隆回县鸭田镇: 不合格票 30% and more: 诫勉谈话.
# moment.rednet.cn/rednetcms/news/localNews/20150731/197119.html
YATIAN = ClauseRule((Clause("诫勉谈话", (when("不合格", "有效票", ">=", "30%"),)), Clause("合格")))
# 满意率 under 60%: 整改.
RECTIFY = ClauseRule((Clause("整改", (when("满意", "收回票", "<", "60%"),)), Clause("通过")))
# 优秀 two thirds and 优秀 with 称职 80%; 称职 with half; else 不称职.
TWO_THIRDS = ClauseRule(
    (
        Clause("优秀", (when("优秀", "有效票", ">=", "2/3"), when("优秀、称职", "有效票", ">=", "80%"))),
        Clause("称职", (when("优秀、称职、基本称职", "有效票", ">", "50%"),)),
        Clause("不称职"),
    )
)


def satisfied(base: Base, whole: int, **votes: int) -> Poll:
    return Poll(votes, {base: whole})


@pytest.mark.parametrize(
    ("rule", "votes", "grade"),
    [
        (NINETY, poll("10 8 1 1"), "优秀"),  # 18 of 20, exactly 90%
        (NINETY, poll("10 7 2 1"), "称职"),
        (NINETY, poll("2 4 4 10"), "不称职"),  # 10 of 20, exactly 50%
        (NINETY, poll("2 4 5 9"), "称职"),
        (ZHENHAI, satisfied(Base.MEMBERS, 29, 满意=10, 基本满意=5), "合格"),  # 15 of 29
        (ZHENHAI, satisfied(Base.MEMBERS, 30, 满意=10, 基本满意=5), "合格"),
        (
            ZHENHAI,
            satisfied(Base.MEMBERS, 29, 满意=10, 基本满意=4, 不满意=1),
            "不合格",
        ),  # most of those present
        (YATIAN, satisfied(Base.VALID, 20, 合格=14, 不合格=6), "诫勉谈话"),
        (YATIAN, satisfied(Base.VALID, 20, 合格=15, 不合格=5), "合格"),
        (RECTIFY, satisfied(Base.RETURNED, 100, 满意=59), "整改"),
        (RECTIFY, satisfied(Base.RETURNED, 100, 满意=60), "通过"),
        (TWO_THIRDS, poll("16 4 2 2"), "优秀"),  # 16 of 24 is 2/3, though 66.67% rounds above it
        (TWO_THIRDS, poll("15 9 0 0"), "称职"),
        (TWO_THIRDS, poll("16 3 5 0"), "称职"),  # 19 of 24 is under 80%
        (TWO_THIRDS, poll("4 4 4 12"), "不称职"),  # exactly 50% is not over it
    ],
)
def test_real_rules(rule: Rule, votes: Poll, grade: str) -> None:
    verdict = judge(rule, votes)
    assert (verdict.grade, verdict.why) == (grade, None)


@pytest.mark.parametrize(
    ("compare", "outcome"),
    [
        (">=", (False, True, True)),
        (">", (False, False, True)),
        ("<=", (True, True, False)),
        ("<", (True, False, False)),
    ],
)
def test_comparisons_at_the_threshold(compare: str, outcome: tuple[bool, ...]) -> None:
    rule = ClauseRule((Clause("是", (when("优秀", "有效票", compare, "1/3"),)), Clause("否")))
    found = tuple(judge(rule, poll(f"{n} {9 - n}")).grade == "是" for n in (2, 3, 4))
    assert found == outcome


def test_a_verdict_explains_itself() -> None:
    verdict = judge(TWO_THIRDS, poll("16 3 5 0"))
    first, second = verdict.clauses
    assert [check.formula() for check in first.checks] == ["16÷24≈66.67%≥2/3", "19÷24≈79.17%＜80%"]
    assert [(check.share, check.holds) for check in first.checks] == [
        (Fraction(2, 3), True),
        (Fraction(19, 24), False),
    ]
    assert (first.holds, second.holds) == (False, True)
    assert second.checks[0].formula() == "24÷24＝100.00%＞50%"


def test_a_failed_comparison_at_equality() -> None:
    (working, _) = judge(
        ClauseRule((Clause("甲", (when("优秀", "有效票", ">", "50%"),)), Clause("乙"))), poll("1 1")
    ).clauses
    assert working.checks[0].formula() == "1÷2＝50.00%＝50%"


@pytest.mark.parametrize("threshold", ["90", "三分之二", "0.9", ""])
def test_thresholds_are_percentages_or_fractions(threshold: str) -> None:
    with pytest.raises(NotANumberError):
        when("优秀", "有效票", ">=", threshold)


@pytest.mark.parametrize(
    ("rule", "votes", "why"),
    [
        (ZHENHAI, poll("1 1"), NoGrade.BASE_MISSING),  # 全体成员 isn't recorded
        (NINETY, poll("0 0 0 0"), NoGrade.BASE_MISSING),
        (ClauseRule(NINETY.clauses[:2]), poll("4 4 4 2"), NoGrade.NO_CLAUSE),
        (PluralityRule(GRADES, Tie.LOWER), poll("0 0 0 0"), NoGrade.NO_VOTES),
        (PluralityRule((), Tie.LOWER), poll("1"), NoGrade.NO_VOTES),
    ],
)
def test_votes_that_lead_nowhere(rule: Rule, votes: Poll, why: NoGrade) -> None:
    verdict = judge(rule, votes)
    assert (verdict.grade, verdict.why) == (None, why)


# -- most votes -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("votes", "tie", "grade", "leaders"),
    [
        ("9 12 2 1", "重新投票", "称职", ("称职",)),
        ("10 10 2 2", "取较低等次", "称职", ("优秀", "称职")),
        ("10 10 2 2", "取较高等次", "优秀", ("优秀", "称职")),
        ("10 10 2 2", "重新投票", None, ("优秀", "称职")),
        ("6 6 6 6", "取较低等次", "不称职", GRADES),
    ],
)
def test_plurality(votes: str, tie: str, grade: str | None, leaders: tuple[str, ...]) -> None:
    verdict = judge(PluralityRule(GRADES, Tie(tie)), poll(votes))
    assert (verdict.grade, verdict.leaders) == (grade, leaders)
    assert verdict.why == (None if grade else NoGrade.REVOTE)


# -- several groups ---------------------------------------------------------------------------------------

GROUPS = {"党员测评": poll("16 4 0 0"), "群众测评": poll("5 20 4 1"), "主管部门评价": poll("3 2 0 0")}
POINTS: Mapping[str, Decimal] = {"优秀": D(95), "称职": D(85), "基本称职": D(70), "不称职": D(50)}
WEIGHTED = PointsRule(
    points=POINTS,
    weights={"党员测评": D(40), "群众测评": D(40), "主管部门评价": D(20)},
    bands=(("优秀", D(90)), ("称职", D(75)), ("基本称职", D(60)), ("不称职", D(0))),
    decimals=2,
)


def test_groups_pooled() -> None:
    assert pooled(GROUPS) == Poll({"优秀": 24, "称职": 26, "基本称职": 4, "不称职": 1}, {Base.VALID: 55})
    assert judge(NINETY, GROUPS).grade == "优秀"  # 50 of 55
    assert judge(PluralityRule(GRADES, Tie.LOWER), GROUPS).grade == "称职"


def test_a_base_one_group_lacks_is_unknown_for_all() -> None:
    groups = {"甲": poll("1 1", 发出票=2), "乙": poll("1 1")}
    assert Base.ISSUED not in pooled(groups).bases
    assert pooled({}) == Poll({}, {})


def test_points_weighted_over_groups() -> None:
    verdict = judge(WEIGHTED, GROUPS)
    # 93.00; (475+1700+280+50)/30 = 83.5; 91.00 → 37.2 + 33.4 + 18.2
    assert [(g.group, g.value) for g in verdict.groups] == [
        ("党员测评", D("93.00")),
        ("群众测评", D("83.50")),
        ("主管部门评价", D("91.00")),
    ]
    assert (verdict.score, verdict.grade) == (D("88.80"), "称职")


def test_points_at_a_band() -> None:
    rule = PointsRule(POINTS, {"": D(100)}, WEIGHTED.bands, 2)
    assert judge(rule, poll("1 1")).grade == "优秀"  # exactly 90
    assert judge(rule, poll("9 10")).grade == "称职"
    assert (
        judge(PointsRule(POINTS, {"": D(100)}, (("优秀", D(90)),), 2), poll("0 1")).why == NoGrade.NO_CLAUSE
    )


def test_abstentions_have_no_points() -> None:
    rule = PointsRule(POINTS, {"": D(100)}, WEIGHTED.bands, 2)
    assert judge(rule, Poll({"优秀": 4, "弃权": 4})).score == D("95.00")


@pytest.mark.parametrize(
    ("groups", "why"),
    [
        ({"党员测评": poll("1")}, NoGrade.GROUP_MISSING),
        (GROUPS | {"群众测评": poll("0 0")}, NoGrade.NO_VOTES),
    ],
)
def test_points_without_a_group(groups: dict[str, Poll], why: NoGrade) -> None:
    verdict = judge(WEIGHTED, groups)
    assert (verdict.grade, verdict.score, verdict.why) == (None, None, why)


def test_clauses_over_each_group() -> None:
    rule = ClauseRule(
        (
            Clause(
                "优秀",
                (
                    when("优秀", "有效票", ">=", "2/3", "党员测评"),
                    when("优秀、称职", "有效票", ">=", "80%", "群众测评"),
                ),
            ),
            Clause("称职"),
        )
    )
    assert judge(rule, GROUPS).grade == "优秀"  # 16 of 20; 25 of 30
    assert judge(rule, GROUPS | {"群众测评": poll("5 18 5 2")}).grade == "称职"
    assert judge(rule, {"党员测评": poll("3 1")}).why == NoGrade.GROUP_MISSING


# -- the ceiling ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("count", "limit", "rounding", "expected"),
    [
        (24, "20%", "去尾", 4),
        (24, "20%", "四舍五入", 5),
        (24, "20%", "进一", 5),
        (25, "20%", "进一", 5),
        (7, "1/3", "去尾", 2),
    ],
)
def test_excellent_ceiling(count: int, limit: str, rounding: str, expected: int) -> None:
    assert excellent_ceiling(count, share(limit), Rounding(rounding)) == expected


# -- properties -------------------------------------------------------------------------------------------

counts = st.lists(st.integers(0, 40), min_size=4, max_size=4).filter(any)


@given(counts)
def test_plurality_is_a_leader_and_ties_only_choose_among_them(votes: list[int]) -> None:
    given = Poll(dict(zip(GRADES, votes, strict=True)))
    low, high = (judge(PluralityRule(GRADES, tie), given) for tie in (Tie.LOWER, Tie.HIGHER))
    assert low.leaders == high.leaders
    assert low.grade is not None
    assert high.grade is not None
    assert given.votes[low.grade] == given.votes[high.grade] == max(votes)
    assert GRADES.index(low.grade) >= GRADES.index(high.grade)


@given(counts)
def test_one_group_alone_is_the_pool(votes: list[int]) -> None:
    given = poll(" ".join(map(str, votes)))
    assert judge(NINETY, given) == judge(NINETY, {"党员测评": given})


@given(counts)
def test_points_lie_between_the_lowest_and_the_highest(votes: list[int]) -> None:
    rule = PointsRule(POINTS, {"": D(100)}, WEIGHTED.bands, 2)
    score = judge(rule, poll(" ".join(map(str, votes)))).score
    assert score is not None
    given = [POINTS[grade] for grade, count in zip(GRADES, votes, strict=True) if count]
    assert min(given) <= score <= max(given)
