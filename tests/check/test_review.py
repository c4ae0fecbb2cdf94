"""Reviews: ballots that add up, the grade the rule gives, in time, and followed by what the law allows."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.check.support import UNIT
from tests.check.year import AS_OF, MEETING, POST, YEAR, Edit, codes, year

ISSUED = ("parts", 0, "issued")
PART = YEAR["review"]["测评"][0]
RULE = YEAR["review"]["等次规则"]


def r(*path: str | int, to: Any = None) -> Edit:
    """One change of the review."""
    return ("review", path, to)


def at(code: str, *path: str | int) -> list[tuple[str, str, tuple[str | int, ...]]]:
    return [(code, "r", path)]


def part(kind: str, good: int, **more: Any) -> dict[str, Any]:
    """A part in which `good` voted 优秀."""
    counts = dict.fromkeys(("发出", "收回", "有效"), str(good))
    return {"类别": kind, "评价人": "代表", **counts, "作废": "0", "票数": {"优秀": str(good)}, **more}


@pytest.mark.parametrize(
    ("about", "edits", "expected"),
    [
        ("more back than given out", [r("测评", 0, "发出", to="31")], at("GK601", "parts", 0, "returned")),
        ("fewer back than given out", [r("测评", 0, "发出", to="33")], []),
        ("valid and void don't make it", [r("测评", 0, "作废", to="0")], at("GK650", "parts", 0, "returned")),
        ("more ballots than people", [r("会议", "实到", to="32")], at("GK603", "parts", 0, "issued")),
        (
            "two parts, more ballots than people",
            [r("测评", 1, to=part("党员测评", 5))],
            at("GK603", "parts", 1, "issued"),
        ),
        ("departments sit elsewhere", [r("测评", 1, to=part("主管部门评价", 5))], []),
        ("households outside the meeting", [r("测评", 0, "会外", to="是"), r("会议", "实到", to="32")], []),
        (
            "said to be at it",
            [r("测评", 0, "会外", to="否"), r("会议", "实到", to="32")],
            at("GK603", *ISSUED),
        ),
        (
            "members at it, households outside",
            [r("测评", 0, "会外", to="是"), r("测评", 1, to=part("党员测评", 33))],
            [],
        ),
        (
            "too many members at it, households outside",
            [
                r("测评", 0, "会外", to="是"),
                r("测评", 1, to=part("党员测评", 33)),
                r("会议", "实到", to="32"),
            ],
            at("GK603", "parts", 1, "issued"),
        ),
        (
            "ballots outside add up too",
            [r("测评", 0, "会外", to="是"), r("测评", 0, "作废", to="0")],
            at("GK650", "parts", 0, "returned"),
        ),
        (
            "a percentage of those present",
            [r("测评", 0, "公布比例", to={"优秀": "54.5%"}), r("等次规则", "基数", to="到会人数")],
            [],
        ),
        (
            "a percentage of those present, none of whom voted",
            [
                r("测评", 0, "会外", to="是"),
                r("测评", 0, "公布比例", to={"优秀": "54.5%"}),
                r("等次规则", "基数", to="到会人数"),
            ],
            [*at("GK617", "rule", "base"), *at("GK652", "parts", 0, "printed", "优秀")],
        ),
        ("void not written", [r("测评", 0, "作废")], at("GK604", "parts", 0)),
        ("issued not written", [r("测评", 0, "发出")], at("GK604", "parts", 0)),
        ("votes missing", [r("测评", 0, "票数", "优秀", to="17")], at("GK651", "parts", 0, "votes")),
        ("votes and abstentions", [r("测评", 0, "票数", "优秀", to="17"), r("测评", 0, "弃权", to="1")], []),
        ("only valid, no votes published", [r("测评", 0, "票数"), r("等次规则"), r("结果")], at("GK624")),
        ("the right percentage", [r("测评", 0, "公布比例", to={"优秀": "58.1%"})], []),
        ("two grades joined", [r("测评", 0, "公布比例", to={"优秀＋称职": "93.5％"})], []),
        ("a name of the house's own", [r("测评", 0, "公布比例", to={"满意率": "93.5%"})], []),
        (
            "not of these votes",
            [r("测评", 0, "公布比例", to={"优秀": "61.3%"})],
            at("GK605", "parts", 0, "printed", "优秀"),
        ),
        (
            "not of any votes",
            [r("测评", 0, "公布比例", to={"满意率": "98%"})],
            at("GK652", "parts", 0, "printed", "满意率"),
        ),
        (
            "no percentage",
            [r("测评", 0, "公布比例", to={"优秀": "过半数"})],
            at("GK606", "parts", 0, "printed", "优秀"),
        ),
        (
            "four voters",
            [r("测评", 0, to=part("群众测评", 4)), r("结果", to="优秀")],
            at("GK631", "parts", 0),
        ),
        ("five voters", [r("测评", 0, to=part("群众测评", 5)), r("结果", to="优秀")], []),
        (
            "one department that writes its grade",
            [r("测评", 1, to={"类别": "主管部门评价", "评价人": "街道党工委", "评价": "称职"})],
            [],
        ),
    ],
)
def test_ballots(about, edits, expected):
    assert codes(year(*edits)) == expected


POINTS = {
    "等次": RULE["等次"],
    "基数": "有效票",
    "方法": "加权计分",
    "分值": [
        {"等次": "优秀", "分值": "100"},
        {"等次": "称职", "分值": "85"},
        {"等次": "基本称职", "分值": "70"},
        {"等次": "不称职", "分值": "50"},
    ],
    "分档": [{"评为": "优秀", "分数": "95"}, {"评为": "称职", "分数": "80"}, {"评为": "不称职", "分数": "0"}],
}
PLURALITY = {"等次": RULE["等次"], "基数": "有效票", "方法": "得票最多", "同票": "重新投票"}
TIED = r("测评", 0, "票数", to={"优秀": "15", "称职": "15", "基本称职": "1"})
DEPARTMENT = {"类别": "主管部门评价", "评价人": "街道党工委", "评价": "称职"}


@pytest.mark.parametrize(
    ("about", "edits", "expected"),
    [
        ("another grade", [r("结果", to="优秀")], at("GK653", "grade")),
        (
            "no grade yet",
            [r("结果"), r("公布日期"), r("会议", "日期", to="2025-12-24"), r("反馈日期")],
            at("GK624"),
        ),
        ("a tie to be voted again", [r("等次规则", to=PLURALITY), TIED], at("GK607", "grade")),
        ("a tie, no grade yet", [r("等次规则", to=PLURALITY), TIED, r("结果")], at("GK624")),
        ("a grade of another rule", [r("结果", to="合格")], [*at("GK608", "grade"), *at("GK653", "grade")]),
        (
            "votes for an unknown grade",
            [r("测评", 0, "票数", to={"优秀": "18", "称职": "11", "较差": "2"})],
            at("GK608", "parts", 0, "votes", "较差"),
        ),
        (
            "a department's unknown grade",
            [r("测评", 1, to={**DEPARTMENT, "评价": "好"})],
            at("GK608", "parts", 1, "grade"),
        ),
        ("no rule", [r("等次规则")], at("GK609", "grade")),
        ("no votes", [r("测评")], at("GK632", "grade")),
        (
            "a clause for no grade",
            [r("等次规则", "判定", 0, "评为", to="优")],
            at("GK610", "rule", "clauses", 0, "grade"),
        ),
        (
            "a condition on no grade",
            [r("等次规则", "判定", 0, "条件", 0, "等次", to=["优秀", "良好"])],
            at("GK610", "rule", "clauses", 0, "conditions", 0, "grades", 1),
        ),
        (
            "points of no grade",
            [r("等次规则", to=POINTS), r("等次规则", "分值", 4, to={"等次": "优", "分值": "90"})],
            at("GK610", "rule", "points", 4, "grade"),
        ),
        ("a grade twice", [r("等次规则", "等次", 4, to="称职")], at("GK660", "rule", "grades", 4)),
        ("points without bands", [r("等次规则", to={**POINTS, "分档": []})], at("GK611", "rule", "method")),
        ("clauses without clauses", [r("等次规则", "判定")], at("GK611", "rule", "method")),
        (
            "plurality without a word on ties",
            [r("等次规则", to=PLURALITY), r("等次规则", "同票"), r("结果", to="优秀")],
            at("GK611", "rule", "method"),
        ),
        (
            "the open clause first",
            [r("等次规则", "判定", 0, "条件"), r("结果", to="优秀")],
            at("GK612", "rule", "clauses", 0),
        ),
        (
            "no clause for these votes",
            [r("等次规则", "判定", 3), r("等次规则", "判定", 2)],
            at("GK613", "rule", "clauses"),
        ),
        (
            "no band for these votes",
            [r("等次规则", to=POINTS), r("等次规则", "分档", 2), r("等次规则", "分档", 1)],
            at("GK613", "rule", "bands"),
        ),
        (
            "bands upwards",
            [r("等次规则", to=POINTS), r("等次规则", "分档", 1, "分数", to="95")],
            [*at("GK614", "rule", "bands", 1, "score"), *at("GK653", "grade")],
        ),
        ("points, as they should be", [r("等次规则", to=POINTS), r("结果", to="称职")], []),
        (
            "a hundred decimals",
            [r("等次规则", to={**POINTS, "小数位": "100"})],
            at("GK636", "rule", "decimals"),
        ),
        (
            "one part over the whole meeting",
            [
                r("等次规则", "基数", to="到会人数"),
                r("测评", 1, to=part("党员测评", 6)),
                r("会议", "应到", to="50"),
                r("会议", "实到", to="40"),
                r("等次规则", "判定", 0, "条件", 0, "部分", to="群众测评"),
            ],
            at("GK615", "rule", "clauses", 0, "conditions", 0, "part"),
        ),
        ("members, but how many?", [r("等次规则", "基数", to="全体成员")], at("GK617", "rule", "base")),
        ("members", [r("等次规则", "基数", to="全体成员"), r("等次规则", "全体成员数", to="36")], []),
        ("of those present", [r("等次规则", "基数", to="到会人数")], []),
        (
            "of those present, while households voted outside",
            [r("等次规则", "基数", to="到会人数"), r("测评", 0, "会外", to="是")],
            at("GK617", "rule", "base"),
        ),
        (
            "of those entitled, while households voted outside",
            [
                r("等次规则", "基数", to="全体成员"),
                r("等次规则", "全体成员数", to="36"),
                r("测评", 0, "会外", to="是"),
            ],
            [],
        ),
        (
            "no such part",
            [r("等次规则", "判定", 0, "条件", 0, "部分", to="党员测评")],
            at("GK618", "rule", "clauses", 0, "conditions", 0, "part"),
        ),
        (
            "weights of 90 %",
            [r("测评", 0, "权重", to="60%"), r("测评", 1, to={**DEPARTMENT, "权重": "30%"})],
            at("GK616", "parts"),
        ),
        (
            "weights of thirds",
            [r("测评", 0, "权重", to="2/3"), r("测评", 1, to={**DEPARTMENT, "权重": "1/3"})],
            [],
        ),
        (
            "a weight left out",
            [r("等次规则", to=POINTS), r("测评", 0, "权重", to="100%"), r("测评", 1, to=DEPARTMENT)],
            at("GK642", "parts", 1),
        ),
        ("two thirds present", [r("法定人数", to={"比例": "2/3"})], []),
        ("exactly the quorum", [r("法定人数", to={"比例": "11/12"})], []),
        (
            "exactly half where more is wanted",
            [r("法定人数", to={"比例": "11/12", "须超过": "是"})],
            at("GK654", "meeting", "present"),
        ),
        ("too few", [r("法定人数", to={"比例": "95%"})], at("GK654", "meeting", "present")),
    ],
)
def test_grades(about, edits, expected):
    assert codes(year(*edits)) == expected


@pytest.mark.parametrize(
    ("about", "edits", "expected"),
    [
        ("not chaired by the supervisors", [r("监督机构主持")], at("GK656", "chaired_by_supervisor")),
        (
            "one of the supervisors judged",
            [r("监督机构主持"), ("cadre", ("任职", 0, "岗位类别"), "监督委员会")],
            [],
        ),
        ("plan ten days ahead", [r("计划公布日期", to="2025-12-10")], []),
        ("plan nine days ahead", [r("计划公布日期", to="2025-12-11")], at("GK620", "plan_published")),
        ("published after ten days", [r("公布日期", to="2025-12-30")], []),
        ("published after eleven", [r("公布日期", to="2025-12-31")], at("GK659", "published")),
        ("not published", [r("公布日期")], at("GK624")),
        ("a person without a name", [r("干部")], [*at("GK626", "pledge"), *at("GK628", "subject")]),
        ("a committee with one", [r("对象", to="班子")], at("GK628", "subject")),
        (
            "of another year",
            [r("年度", to="2024")],
            [*at("GK626", "pledge"), *at("GK629", "meeting", "date")],
        ),
        (
            "held in January",
            [
                r("会议", "日期", to="2026-01-15"),
                r("反馈日期", to="2026-01-16"),
                r("公布日期", to="2026-01-20"),
                r("完成情况", 1),
                r(
                    "完成情况",
                    1,
                    to={
                        "目标": "deng",
                        "状态": "滞后",
                        "完成百分比": "90",
                        "原因": "一件在诉讼",
                        "下一步": "等判决",
                    },
                ),
            ],
            [],
        ),
        (
            "held in July",
            [
                r("会议", "日期", to="2026-07-01"),
                r("反馈日期"),
                r("公布日期"),
                r("完成情况", 1, "状态", to="滞后"),
                r("完成情况", 1, "原因", to="诉讼"),
                r("完成情况", 1, "下一步", to="等"),
            ],
            [*at("GK531", "meeting", "date"), *at("GK629", "meeting", "date")],
        ),
        ("pledge not named", [r("承诺"), r("完成情况")], at("GK627")),
        (
            "votes before the meeting",
            [r("会议"), r("完成情况")],
            [*at("GK638", "grade"), *at("GK638", "parts", 0)],
        ),
        ("述职评议 by residents alone", [r("类型", to="述职评议")], at("GK640", "parts")),
        (
            "述职评议 by all three",
            [
                r("类型", to="述职评议"),
                r("测评", 1, to=DEPARTMENT),
                r("测评", 2, to=part("党员测评", 6)),
                r("会议", "应到", to="50"),
                r("会议", "实到", to="39"),
            ],
            [],
        ),
        ("told before it was held", [r("反馈日期", to="2025-12-19")], at("GK635", "fed_back")),
        (
            "answered before it was told",
            [r("本人说明", to={"日期": "2025-12-20", "内容": "认可"})],
            at("GK635", "reply", "date"),
        ),
        ("answered the same day", [r("本人说明", to={"日期": "2025-12-21", "内容": "认可"})], []),
        (
            "rechecked in order",
            [
                r(
                    "复核",
                    to={
                        "申请期限": "2025-12-31",
                        "申请日期": "2025-12-28",
                        "结论日期": "2026-01-05",
                        "结论": "维持",
                    },
                )
            ],
            [],
        ),
        (
            "applied too late",
            [r("复核", to={"申请期限": "2025-12-31", "申请日期": "2026-01-02"})],
            at("GK635", "recheck", "deadline"),
        ),
        (
            "decided before it was applied for",
            [r("复核", to={"申请日期": "2025-12-28", "结论日期": "2025-12-27"})],
            at("GK635", "recheck", "decided"),
        ),
        (
            "shown before it was held",
            [r("公示", to={"开始": "2025-12-18", "结束": "2025-12-30"})],
            at("GK635", "window", "start"),
        ),
        ("announced after it was held", [r("计划公布日期", to="2025-12-22")], at("GK635", "meeting", "date")),
    ],
)
def test_time_and_persons(about, edits, expected):
    assert codes(year(*edits)) == expected


ISSUE = {"问题": "公开栏更新慢", "整改": "每月更新", "责任岗位": "主任", "期限": "2026-03-01"}


@pytest.mark.parametrize(
    ("about", "issue", "expected"),
    [
        ("done", {"整改结果": "已更新", "完成日期": "2026-02-20"}, []),
        ("overdue", {}, at("GK633", "issues", 0, "due")),
        ("not yet due", {"期限": "2026-03-20"}, []),
        ("done, but how?", {"完成日期": "2026-02-20"}, at("GK637", "issues", 0)),
        (
            "done before it was found",
            {"整改结果": "好", "完成日期": "2025-12-01"},
            at("GK635", "issues", 0, "finished"),
        ),
        (
            "due before it was found",
            {"期限": "2025-12-19", "整改结果": "好", "完成日期": "2026-01-03"},
            at("GK635", "issues", 0, "due"),
        ),
        ("became a goal of next year", {"转为目标": "next"}, []),
        ("became a goal of the same year", {"转为目标": "lu"}, at("GK634", "issues", 0, "goal")),
        ("became a goal of another unit", {"转为目标": "other"}, at("GK641", "issues", 0, "goal")),
        ("became a goal that isn't there: a dangling reference", {"转为目标": "nowhere"}, []),
    ],
)
def test_remedies(about, issue, expected):
    goal = YEAR["pledge"]["目标"][1]
    next_year = {**YEAR["pledge"], "年度": "2026", "签字日期": "2026-01-20"}
    base = {
        **YEAR,
        "pledge:n": {**next_year, "目标": [{**goal, "编号": "next", "完成期限": "2026-12-31"}]},
        "pledge:o": {
            **next_year,
            "单位": "xinhua",
            "目标": [{**goal, "编号": "other", "完成期限": "2026-12-31"}],
        },
    }
    del base["pledge:o"]["干部"]
    assert codes(year(r("整改", to=[{**ISSUE, **issue}]), base=base)) == expected


def planned(day: str) -> list[Edit]:
    gone = ("会议", "测评", "结果", "反馈日期", "公布日期", "完成情况")
    return [r("计划日期", to=day), r("计划公布日期", to="2026-01-05"), *(r(field) for field in gone)]


def test_a_planned_review_whose_day_has_passed():
    assert codes(year(*planned("2026-01-20")), date(2026, 1, 20)) == []
    assert codes(year(*planned("2026-01-20")), date(2026, 1, 21)) == at("GK625", "planned")


def test_a_plan_announced_too_late_is_told_before_the_meeting():
    assert codes(year(*planned("2026-01-14")), date(2026, 1, 6)) == at("GK620", "plan_published")


# -- what follows ----------------------------------------------------------------------------------
UNFIT_VOTES = {"优秀": "1", "称职": "2", "基本称职": "3", "不称职": "25"}
LAW = [{"依据": "cunweihui-zuzhifa", "版本": "2018-12-29", "条款": "第三十三条"}]


def unfit(*edits: Edit, before: str = "不称职", **consequence: Any) -> Any:
    """不称职 this year and `before` the year before, with a consequence."""
    last = {
        **{k: v for k, v in YEAR["review"].items() if k not in ("承诺", "完成情况")},
        "年度": "2024", "会议": {**MEETING, "日期": "2024-12-18"}, "计划公布日期": "2024-12-01",
        "反馈日期": "2024-12-19", "公布日期": "2024-12-24", "结果": before,
    }  # fmt: skip
    if before == "不称职":
        last["测评"] = [{**PART, "票数": UNFIT_VOTES}]
    this = [r("测评", 0, "票数", to=UNFIT_VOTES), r("结果", to="不称职")]
    if consequence:
        this.append(r("结果运用", to=consequence))
    return year(*this, *edits, base={**YEAR, "review:before": last})


ENDED = {"类型": "依法终止职务", "决定机关": "街道党工委", "日期": "2025-12-25", "法律依据": LAW}
PARTY_POST = {**POST, "组织": "村党支部", "岗位": "书记", "产生方式": "党组织任命"}


@pytest.mark.parametrize(
    ("about", "edits", "before", "consequence", "expected"),
    [
        ("twice, ended by law", [], "不称职", ENDED, []),
        ("twice, nothing written", [], "不称职", {}, at("GK657", "grade")),
        (
            "twice, only a talk",
            [],
            "不称职",
            {**ENDED, "类型": "提醒谈话"},
            at("GK657", "consequence", "type"),
        ),
        ("once", [], "称职", {}, []),
        (
            "a Party post, nothing followed",
            [("cadre", ("任职", 0), PARTY_POST)],
            "不称职",
            {"类型": "无"},
            at("GK621", "consequence", "type"),
        ),
        (
            "a Party post, moved",
            [("cadre", ("任职", 0), PARTY_POST)],
            "不称职",
            {**ENDED, "类型": "岗位调整"},
            [],
        ),
        ("elected, ended by the street after one", [], "称职", ENDED, at("GK622", "consequence", "type")),
        (
            "elected, moved by the street",
            [],
            "称职",
            {**ENDED, "类型": "岗位调整"},
            at("GK622", "consequence", "type"),
        ),
        (
            "elected, recalled by the villagers of a street",
            [],
            "称职",
            {**ENDED, "决定机关": "示例街道光明村村民会议"},
            [],
        ),
        ("elected, spoken to by the street", [], "称职", {**ENDED, "类型": "提醒谈话"}, []),
        (
            "employed, moved by the street",
            [("cadre", ("任职", 0, "产生方式"), "聘用")],
            "称职",
            {**ENDED, "类型": "岗位调整"},
            [],
        ),
        (
            "secretary and elected director: the Party post may be meant",
            [("cadre", ("任职", 1), PARTY_POST)],
            "称职",
            {**ENDED, "类型": "岗位调整"},
            [],
        ),
        (
            "the same, but judged as director",
            [("cadre", ("任职", 1), PARTY_POST), r("职务", to="村民委员会主任")],
            "称职",
            {**ENDED, "类型": "岗位调整"},
            at("GK622", "consequence", "type"),
        ),
        (
            "no body, no basis",
            [],
            "称职",
            {"类型": "提醒谈话", "日期": "2025-12-25"},
            at("GK623", "consequence"),
        ),
        ("none needs neither", [], "称职", {"类型": "无"}, []),
        (
            "decided before the meeting",
            [],
            "称职",
            {**ENDED, "类型": "提醒谈话", "日期": "2025-12-01"},
            at("GK635", "consequence", "date"),
        ),
    ],
)
def test_what_may_follow(about, edits, before, consequence, expected):
    assert codes(unfit(*edits, before=before, **consequence)) == expected


def test_two_kinds_of_review_are_no_row():
    """不称职 in 述职评议 and then in 民主评议 aren't two in a row of one kind."""
    ledger = unfit(("review:before", ("类型",), "述职评议"))
    assert [code for code, _, _ in codes(ledger)] == ["GK640"]


@pytest.mark.parametrize(("day", "soon"), [("2025-06-18", False), ("2025-06-17", True)])
def test_six_months_apart(day, soon):
    """The review before was held on 2024-12-18."""
    found = [fault for fault in codes(unfit(r("会议", "日期", to=day), before="称职")) if fault[0] == "GK619"]
    assert found == (at("GK619", "meeting", "date") if soon else [])


def test_twice_in_one_year():
    again = {k: v for k, v in YEAR["review"].items() if k not in ("承诺", "完成情况")}
    twice = {**YEAR, "review:again": again}
    assert [(code, id) for code, id, _ in codes(year(base=twice))] == [("GK619", "r"), ("GK655", "r")]
    of_two_kinds = {**YEAR, "review:again": {**again, "类型": "述职评议"}}
    assert [(code, id) for code, id, _ in codes(year(base=of_two_kinds))] == [("GK640", "again")]


@pytest.mark.parametrize(
    ("limit", "rounding", "people", "excellent", "fault"),
    [
        (None, None, 5, 5, False),
        (None, "进一", 5, 5, False),
        ("20%", None, 5, 1, False),
        ("20%", None, 5, 2, True),
        ("20%", None, 4, 1, True),
        ("20%", None, 9, 1, False),
        ("20%", None, 9, 2, True),
        ("1/3", None, 6, 2, False),
        ("20%", "去尾", 9, 2, True),
        ("20%", "进一", 9, 2, False),
        ("20%", "进一", 10, 3, True),
        ("20%", "进一", 6, 2, False),
        ("20%", "四舍五入", 6, 2, True),
        ("20%", "四舍五入", 8, 2, False),
    ],
)
def test_few_are_excellent(limit, rounding, people, excellent, fault):
    """Rounded down unless the street says otherwise: 20 % of nine people is one."""
    review = {k: v for k, v in YEAR["review"].items() if k not in ("承诺", "完成情况")}
    base: dict[str, Any] = {"cadre": YEAR["cadre"]}
    for i in range(people):
        votes = {"优秀": "31"} if i < excellent else {"称职": "31"}
        grade = "优秀" if i < excellent else "称职"
        base[f"cadre:k{i}"] = {**YEAR["cadre"], "姓名": "乙某"}
        base[f"review:k{i}"] = {**review, "干部": f"k{i}", "测评": [{**PART, "票数": votes}], "结果": grade}
    limits = {k: v for k, v in (("优秀比例上限", limit), ("优秀取整", rounding)) if v}
    expected = [("GK658", "", ("limits", "excellent_ceiling"))] if fault else []
    assert codes(year(base=base, 规则参数=limits), AS_OF) == expected


@pytest.mark.parametrize(("into", "expected"), [("guangming", []), (None, at("GK626", "pledge"))])
def test_a_unit_answers_for_the_pledges_of_those_merged_into_it(into, expected):
    """The cadre pledged in a village that was merged into the one where the review is held."""
    old = {
        **UNIT,
        "名称": "新华村",
        "顺序": "2",
        "撤销日期": "2025-11-30",
        **({"并入": into} if into else {}),
    }
    posts = [{**POST, "止": "2025-11-30"}, {**POST, "起": "2025-12-01"}]
    posts[0]["单位"] = "xinhua"
    base = {**YEAR, "unit:xinhua": old, "cadre": {"姓名": "甲某", "任职": posts}}
    of = year(("pledge", ("单位",), "xinhua"), base=base)
    assert codes(of) == expected


@pytest.mark.parametrize(
    ("about", "edits", "expected"),
    [
        ("a statutory review says its quorum", [], []),
        ("it does not", [("review", ("法定人数",), None)], at("GK661", "quorum")),
        (
            "述职评议 by the Party need not",
            [("review", ("法定人数",), None), ("review", ("类型",), "述职评议")],
            [],
        ),
    ],
)
def test_a_statutory_review_says_its_quorum(about, edits, expected):
    assert [each for each in codes(year(*edits)) if each[0] == "GK661"] == expected


@pytest.mark.parametrize(
    ("chair", "said", "expected"),
    [
        ("村务监督委员会", "是", []),
        ("村党支部书记", "是", at("GK662", "chaired_by_supervisor")),
        ("村党支部书记", "否", []),
    ],
)
def test_who_sat_in_the_chair(chair, said, expected):
    of = year(("review", ("会议", "主持"), chair), ("review", ("监督机构主持",), said))
    assert [each for each in codes(of) if each[0] == "GK662"] == expected
