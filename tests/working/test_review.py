"""From ballots and rule to the grade and its words."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reckon.grading import Base, NoGrade
from generator.records.goals import Meeting
from generator.records.review import Review
from generator.working.review import WHOLE, polls, shown_percent, verdict, weights, working
from tests.check.support import COMMON

GRADES = ["优秀", "称职", "基本称职", "不称职"]
MEETING = Meeting.model_validate(
    {"名称": "会", "日期": "2025-12-20", "主持": "监委会", "应到": "50", "实到": "40"}
)


def ballots(kind: str, *votes: int, **more: Any) -> dict[str, Any]:
    """A part with votes for the four grades, all ballots valid."""
    total = str(sum(votes))
    counts = {"发出": total, "收回": total, "有效": total, "作废": "0"}
    return {
        "类别": kind,
        "评价人": "代表",
        **counts,
        "票数": dict(zip(GRADES, map(str, votes), strict=False)),
        **more,
    }


def written(grade: str, who: str = "街道党工委", **more: Any) -> dict[str, Any]:
    return {"类别": "主管部门评价", "评价人": who, "评价": grade, **more}


def clause(grade: str, *conditions: dict[str, Any]) -> dict[str, Any]:
    return {"评为": grade, "条件": list(conditions)}


def clauses(*written: dict[str, Any], base: str = "有效票", **more: Any) -> dict[str, Any]:
    return {"等次": GRADES, "基数": base, "方法": "逐条判定", "判定": list(written), **more}


def review(rule: dict[str, Any] | None, *parts: dict[str, Any]) -> Review:
    data = {"年度": "2025", "类型": "述职评议", "对象": "班子", "单位": "guangming", "测评": list(parts)}
    return Review.model_validate({**COMMON, "编号": "r", **data, **({"等次规则": rule} if rule else {})})


MOST = {"等次": ["优秀", "称职"], "比例": "80%"}
USUAL = clauses(
    clause("优秀", {"等次": ["优秀"], "比例": "2/3"}),
    clause("不称职", {"等次": ["不称职"], "比较": "高于", "比例": "1/3"}),
    clause("称职", MOST),
    clause("基本称职"),
)


@pytest.mark.parametrize(
    ("about", "of", "grade"),
    [
        ("one part", review(USUAL, ballots("群众测评", 18, 11, 2, 0)), "称职"),
        ("exactly two thirds", review(USUAL, ballots("群众测评", 20, 10, 0, 0)), "优秀"),
        ("one below", review(USUAL, ballots("群众测评", 19, 11, 0, 0)), "称职"),
        ("exactly one third isn't above it", review(USUAL, ballots("群众测评", 0, 20, 0, 10)), "基本称职"),
        ("what is left", review(USUAL, ballots("群众测评", 5, 10, 15, 0)), "基本称职"),
        ("two parts pooled", review(USUAL, ballots("党员测评", 20), ballots("群众测评", 0, 10)), "优秀"),
        (
            "a written grade is no ballot",
            review(USUAL, ballots("群众测评", 20, 10), written("不称职")),
            "优秀",
        ),
    ],
)
def test_clauses(about, of, grade):
    result = verdict(of, MEETING)
    assert result is not None
    assert result.grade == grade


def test_a_condition_may_look_at_one_part():
    rule = clauses(
        clause(
            "优秀", {**MOST, "部分": "群众测评"}, {"等次": ["优秀"], "比例": "100%", "部分": "主管部门评价"}
        ),
        clause("称职"),
    )
    residents, members = ballots("群众测评", 8, 0, 2, 0), ballots("党员测评", 0, 0, 0, 30)
    assert grade_of(review(rule, members, residents, written("优秀"))) == "优秀"
    assert grade_of(review(rule, members, residents, written("优秀"), written("称职", "区民政局"))) == "称职"


def grade_of(of: Review) -> str | None:
    result = verdict(of, MEETING)
    return result.grade if result else None


@pytest.mark.parametrize(
    ("base", "more", "share"),
    [
        ("有效票", {}, Fraction(24, 30)),
        ("到会人数", {}, Fraction(24, 40)),
        ("应到人数", {}, Fraction(24, 50)),
        ("全体成员", {"全体成员数": "60"}, Fraction(24, 60)),
    ],
)
def test_the_base_is_what_the_rule_says_even_over_two_parts(base, more, share):
    """The meeting's counts are counted once, not once for each part."""
    rule = clauses(clause("优秀", {"等次": ["优秀"], "比例": "1%"}), base=base, **more)
    result = verdict(review(rule, ballots("党员测评", 12, 3), ballots("群众测评", 12, 3)), MEETING)
    assert result is not None
    assert result.clauses[0].checks[0].share == share


@pytest.mark.parametrize(
    ("about", "of", "meeting", "why"),
    [
        (
            "no meeting",
            review({**USUAL, "基数": "到会人数"}, ballots("群众测评", 9)),
            None,
            NoGrade.BASE_MISSING,
        ),
        (
            "members unknown",
            review({**USUAL, "基数": "全体成员"}, ballots("群众测评", 9)),
            MEETING,
            NoGrade.BASE_MISSING,
        ),
        (
            "no such part",
            review(clauses(clause("优秀", {**MOST, "部分": "党员测评"})), ballots("群众测评", 9)),
            MEETING,
            NoGrade.GROUP_MISSING,
        ),
        (
            "no clause",
            review(clauses(clause("优秀", {"等次": ["优秀"], "比例": "90%"})), ballots("群众测评", 8, 2)),
            MEETING,
            NoGrade.NO_CLAUSE,
        ),
    ],
)
def test_no_grade_has_a_reason(about, of, meeting, why):
    result = verdict(of, meeting)
    assert result is not None
    assert (result.grade, result.why) == (None, why)


def test_without_a_rule_or_without_votes_there_is_no_verdict():
    assert verdict(review(None, ballots("群众测评", 9)), MEETING) is None
    assert verdict(review(USUAL), MEETING) is None
    assert verdict(review(USUAL, {"类别": "群众测评", "评价人": "村民代表"}), MEETING) is None


PLURALITY = {"等次": GRADES, "基数": "有效票", "方法": "得票最多"}


@pytest.mark.parametrize(
    ("tie", "votes", "grade", "words"),
    [
        ("取较低等次", (12, 9), "优秀", "优秀 12 票，得票最多"),
        ("取较低等次", (12, 12), "称职", "优秀、称职各 12 票，得票相同，取较低等次"),
        ("取较高等次", (12, 12), "优秀", "优秀、称职各 12 票，得票相同，取较高等次"),
        ("重新投票", (12, 12), None, "优秀、称职各 12 票，得票相同，重新投票"),
    ],
)
def test_plurality(tie, votes, grade, words):
    of = review({**PLURALITY, "同票": tie}, ballots("群众测评", *votes))
    assert grade_of(of) == grade
    assert [step.words for step in working(of, MEETING)] == [(words,)]


POINTS = {
    "等次": GRADES,
    "基数": "有效票",
    "方法": "加权计分",
    "分值": [{"等次": g, "分值": p} for g, p in zip(GRADES, ("100", "85", "70", "50"), strict=True)],
    "分档": [{"评为": g, "分数": p} for g, p in zip(GRADES, ("90", "80", "60", "0"), strict=True)],
}


def test_points_are_weighted_over_parts():
    of = review(
        POINTS,
        ballots("党员测评", 10, 10, 权重="30%"),
        ballots("群众测评", 10, 20, 权重="40%"),
        written("优秀", 权重="30%"),
    )
    # (100+85)/2 = 92.5; (1000+1700)/30 = 90; 100 → 27.75 + 36 + 30
    assert grade_of(of) == "优秀"
    assert working(of, MEETING)[0].words == (
        "党员测评平均 92.50 分，占 30%",
        "群众测评平均 90.00 分，占 40%",
        "主管部门评价平均 100.00 分，占 30%",
        "合计 93.75 分，达到“优秀”的 90 分",
    )


def test_two_departments_with_weights_of_their_own_stay_apart():
    of = review(
        POINTS,
        ballots("群众测评", 10, 权重="70%"),
        written("优秀", 权重="20%"),
        written("不称职", "区民政局", 权重="10%"),
    )
    assert [(name, int(w or 0)) for name, w, _ in weights(of)] == [
        ("群众测评", 70),
        ("主管部门评价（街道党工委）", 20),
        ("主管部门评价（区民政局）", 10),
    ]
    assert working(of, MEETING)[0].words[-1] == "合计 95.00 分，达到“优秀”的 90 分"


def test_two_departments_that_share_one_weight_are_one_group():
    of = review(
        POINTS,
        ballots("群众测评", 10, 权重="70%"),
        written("优秀", 权重="30%"),
        written("不称职", "区民政局"),
    )
    assert working(of, MEETING)[0].words[-1] == "合计 92.50 分，达到“优秀”的 90 分"


def test_thirds_are_exact():
    third = ballots("群众测评", 10, 权重="1/3")
    of = review({**POINTS, "取舍": "去尾"}, third, {**third, "类别": "党员测评"}, written("优秀", 权重="1/3"))
    assert working(of, MEETING)[0].words[-1] == "合计 100.00 分，达到“优秀”的 90 分"


@pytest.mark.parametrize("share", ["80%", "80 %", "80.0%", "4/5"])
def test_a_share_may_be_typed_in_any_way_the_format_allows(share):
    rule = clauses(clause("优秀", {**MOST, "比例": share}), clause("不称职"))
    assert grade_of(review(rule, ballots("群众测评", 4, 4, 2))) == "优秀"
    assert grade_of(review(rule, ballots("群众测评", 4, 3, 3))) == "不称职"


def test_absurd_decimals_are_computed_with_few():
    of = review({**POINTS, "小数位": "999999999"}, ballots("群众测评", 1, 2))
    assert grade_of(of) == "优秀"


def test_the_words_name_votes_base_share_and_threshold():
    of = review(USUAL, ballots("群众测评", 18, 11, 2, 0))
    assert [(step.grade, step.holds, step.words) for step in working(of, MEETING)] == [
        ("优秀", False, ("优秀 18 票，占有效票 31 票的 58.1%，未达到 2/3",)),
        ("不称职", False, ("不称职 0 票，占有效票 31 票的 0%，未超过 1/3",)),
        ("称职", True, ("优秀＋称职 29 票，占有效票 31 票的 93.5%，达到 80%",)),
    ]


def test_the_words_name_the_part_and_people():
    rule = clauses(clause("优秀", {**MOST, "部分": "群众测评"}), clause("称职"), base="到会人数")
    steps = working(review(rule, ballots("群众测评", 10, 10)), MEETING)
    assert steps[0].words == ("群众测评：优秀＋称职 20 票，占到会人数 40 人的 50%，未达到 80%",)
    assert (steps[1].grade, steps[1].words) == ("称职", ("以上条件都不符合",))


@pytest.mark.parametrize(
    ("value", "limit", "shown"),
    [
        (Fraction(29, 31), Fraction(4, 5), "93.5"),
        (Fraction(1, 2), Fraction(4, 5), "50"),
        (Fraction(1999, 2500), Fraction(4, 5), "79.96"),
        (Fraction(2, 3), Fraction(2, 3), "66.7"),
        (Fraction(1, 1), Fraction(4, 5), "100"),
    ],
)
def test_a_percentage_is_printed_on_its_own_side_of_the_threshold(value, limit, shown):
    assert shown_percent(value, limit) == shown


@given(st.lists(st.lists(st.integers(0, 40), min_size=4, max_size=4), min_size=1, max_size=3))
def test_the_whole_is_the_sum_of_its_parts(parts):
    kinds = ("党员测评", "群众测评", "主管部门评价")
    of = review(USUAL, *(ballots(kind, *votes) for kind, votes in zip(kinds, parts, strict=False)))
    found = polls(of, MEETING)
    assert found[WHOLE].bases[Base.VALID] == sum(map(sum, parts))
    for i, grade in enumerate(GRADES):
        assert found[WHOLE].votes[grade] == sum(votes[i] for votes in parts)


@given(st.lists(st.integers(0, 40), min_size=4, max_size=4).filter(any))
def test_the_usual_rule_always_gives_one_grade(votes):
    of = review(USUAL, ballots("群众测评", *votes))
    assert grade_of(of) in GRADES
    assert working(of, MEETING)[-1].holds
