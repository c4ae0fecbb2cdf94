"""Counts, ratios and dates of a selection (GK204, 206, 210, 220, 228, 230, 238–242, 250)."""

from __future__ import annotations

import pytest

from tests.check.selections import Edit, Found, edited, found, row

STAGES = ("环节",)
ENTERED = "entered"
NO_TABLE: Edit = (("成绩",), None)


@pytest.mark.parametrize(
    ("about", "edits", "expected"),
    [
        ("more sat than passed the check", [NO_TABLE, ((*STAGES, 2, "参加"), "7")],
         [("GK204", ("stages", 2, ENTERED))]),
        ("more passed than came", [((*STAGES, 3, "通过"), "4")], [("GK204", ("stages", 3, "passed"))]),
        ("fewer sat than passed: some stayed away", [NO_TABLE, ((*STAGES, 2, "参加"), "4")], []),
        ("one count too low is told once", [(("报名来源",), None), ((*STAGES, 0, "参加"), "3")],
         [("GK204", ("stages", 1, ENTERED))]),
        ("substitutes can't outnumber those interviewed", [
            ((*STAGES, 4, "参加"), "4"),
            (("递补",), [{"日期": "2026-02-05", "退出考号": t, "递补考号": "103", "原因": "放弃"}
                        for t in "12"]),
        ], [("GK204", ("stages", 4, ENTERED))]),
        ("a stage left out", [NO_TABLE, ((*STAGES, 1), None), ((*STAGES, 1, "参加"), "9")],
         [("GK204", ("stages", 1, ENTERED))]),
        ("a substitute is inspected as well", [
            ((*STAGES, 4, "参加"), "3"),
            (("递补",), [{"日期": "2026-02-05", "退出考号": "102", "递补考号": "103", "原因": "放弃"}]),
        ], []),
        ("inspected without a substitution", [((*STAGES, 4, "参加"), "3")],
         [("GK204", ("stages", 4, ENTERED))]),
        ("medical before inspection, in the order written", [
            ((*STAGES, 4, "环节"), "体检"), ((*STAGES, 5), {"环节": "考察", "参加": "1", "通过": "1"}),
        ], []),
        ("two sittings of one stage are added", [
            ((*STAGES, 3), {"环节": "面试", "参加": "1", "通过": "1"}),
            ((*STAGES, 6), {"环节": "面试", "参加": "2", "通过": "1"}),
        ], []),
        ("stages written in any order", [
            ((*STAGES, 0), {"环节": "拟任", "参加": "1"}), ((*STAGES, 5), {"环节": "报名", "参加": "8"}),
        ], []),
        ("reasons don't add up", [((*STAGES, 1, "未通过", 0, "人数"), "3")],
         [("GK238", ("stages", 1, "screened"))]),
        ("no reasons told", [((*STAGES, 1, "未通过"), None)], []),
        ("sources don't add up", [(("报名来源", 0, "人数"), "4")], [("GK239", ("sources",))]),
        ("sources without a count", [((*STAGES, 0), None), (("报名来源", 0, "人数"), "9")], []),
        ("a row too many", [(("成绩", 5, "得分"), {"笔试": "60"})], [("GK240", ("stages", 2, ENTERED))]),
        ("a row of the interview missing", [(("成绩", 2), row("103", "缺考", 得分={"笔试": "78.5"}))],
         [("GK240", ("stages", 3, ENTERED))]),
        ("a table of the interviewed alone", [(("成绩", 3), None), (("成绩", 3), None)], []),
        ("proposed list and count differ", [((*STAGES, 5, "参加"), None), ((*STAGES, 5, "通过"), "0")],
         [("GK240", ("stages", 5, "passed"))]),
    ],
)  # fmt: skip
def test_counts(about: str, edits: tuple[Edit, ...], expected: list[Found]) -> None:
    assert found(edited(*edits), "GK204", "GK238", "GK239", "GK240") == expected, about


TWO = [{"代码": "A01", "岗位": "书记", "职数": "1"}, {"代码": "A02", "岗位": "副书记", "职数": "1"}]
ONE_EACH = [row("1", "待定", 岗位="A01"), row("2", "待定", 岗位="A01"), row("3", "待定", 岗位="A02")]


def bare(applied: str | None, *edits: Edit) -> tuple[Edit, ...]:
    """Nothing but posts, opening ratio and a count of applicants."""
    keys = ("成绩", "入围", "拟任人选", "结论", "公示", "报名来源")
    stages = [{"环节": "报名", "参加": applied}] if applied else []
    return (*(((key,), None) for key in keys), (STAGES, stages), *edits)


@pytest.mark.parametrize(
    ("about", "edits", "expected"),
    [
        ("2:1, two for one post", bare("2"), []),
        ("2:1, one for one post", bare("1"), [("GK206", ("opening_ratio",))]),
        ("1.5:1, three for two", bare("3", (("开考比例",), "1.5:1"), (("岗位表", 0, "职数"), "2")), []),
        ("written the other way round", bare("1", (("开考比例",), "1:2")), [("GK206", ("opening_ratio",))]),
        ("reduced until it fits", bare("3", (("岗位表", 0), {
            "代码": "A01", "岗位": "后备", "职数": "2", "核减为": "1", "核减原因": "报名不足"})), []),
        ("cancelled", bare("1", (("岗位表", 0, "核减为"), "0"), (("岗位表", 0, "核减原因"), "报名不足")), []),
        ("no count: nothing to judge", bare(None), []),
        ("a post that nobody missing can save", bare("3", (("岗位表",), TWO), (("成绩",), ONE_EACH)),
         [("GK206", ("posts", 1))]),
        ("the one not in the table may have applied for it",
         bare("4", (("岗位表",), TWO), (("成绩",), ONE_EACH)),
         []),
        ("reduced to as many", bare("2", (("岗位表", 0, "核减为"), "1"), (("岗位表", 0, "核减原因"), "…")),
         [("GK241", ("posts", 0, "reduced_to"))]),
        ("reduced without a word", bare("2", (("岗位表", 0, "职数"), "2"), (("岗位表", 0, "核减为"), "1")),
         [("GK242", ("posts", 0, "reduced_to"))]),
    ],
)  # fmt: skip
def test_opening_ratio(about: str, edits: tuple[Edit, ...], expected: list[Found]) -> None:
    assert found(edited(*edits), "GK206", "GK241", "GK242") == expected, about


@pytest.mark.parametrize(
    ("about", "edits", "expected"),
    [
        ("notice after application", [(("公告日期",), "2026-01-14")], [("GK228", ("application", "start"))]),
        ("notice and application on one day", [(("公告日期",), "2026-01-13")], []),
        ("application backwards", [(("报名", "结束"), "2026-01-12")], [("GK228", ("application", "end"))]),
        ("checked while applications come in", [((*STAGES, 1, "日期"), "2026-01-15")], []),
        ("written test during application",
         [((*STAGES, 2, "日期"), "2026-01-18"), ((*STAGES, 1, "日期"), "2026-01-15")],
         [("GK228", ("stages", 2, "date"))]),
        ("interview before the written test", [((*STAGES, 3, "日期"), "2026-01-23")],
         [("GK228", ("stages", 3, "date"))]),
        ("a stage backwards", [((*STAGES, 4, "至"), "2026-02-02")], [("GK228", ("stages", 4, "until"))]),
        ("publicity before the inspection is over", [((*STAGES, 4, "至"), "2026-02-11")],
         [("GK228", ("windows", 0, "start"))]),
        ("scores publicised earlier, the proposed later", [(("公示", 1), {
            "事项": "成绩公示", "开始": "2026-02-01", "结束": "2026-02-02", "期限": "2天", "渠道": ["公开栏"],
            "受理单位": "街道纪检监察工作委员会", "受理电话": "0000-8000110"})], []),
        ("publicity before the notice", [(("公告日期",), "2026-02-11"), (("报名",), None), (STAGES, []),
                                        (("入围",), None), (("成绩",), None)],
         [("GK228", ("windows", 0, "start"))]),
        ("appointed before the conclusion", [(("结论", "任用", 0, "任职日期"), "2026-02-19")],
         [("GK228", ("conclusion", "appointed", 0, "date"))]),
        ("concluded before the last stage", [(("公示",), None), (("结论", "日期"), "2026-02-05")],
         [("GK228", ("conclusion", "date"))]),
        ("dates left out", [(("公告日期",), None), ((*STAGES, 2, "日期"), None)], []),
    ],
)  # fmt: skip
def test_dates(about: str, edits: tuple[Edit, ...], expected: list[Found]) -> None:
    assert found(edited(*edits), "GK228") == expected, about


REFERENCE = ("资格条件", "基准日")


@pytest.mark.parametrize(
    ("about", "edits", "expected"),
    [
        ("the last day of application", [(REFERENCE, "2026-01-19")], []),
        ("a day later", [(REFERENCE, "2026-01-20")], [("GK210", ("eligibility", "reference"))]),
        ("without application, the notice", [(("报名",), None), (REFERENCE, "2026-01-13")],
         [("GK210", ("eligibility", "reference"))]),
        ("some months before", [(REFERENCE, "2025-09-28")], []),
        ("last year's notice", [(REFERENCE, "2024-12-31")], [("GK250", ("eligibility", "reference"))]),
        ("limits the wrong way round", [(("资格条件", "年龄下限"), "50")],
         [("GK220", ("eligibility", "age_min"))]),
        ("one limit only", [(("资格条件", "年龄上限"), None)], []),
        ("nobody supervised", [(("监督单位",), None)], [("GK230", ("supervisors",))]),
        ("supervised at a stage", [(("监督单位",), None), ((*STAGES, 3, "监督"), "街道纪检监察工作委员会")],
         []),
        ("a notice, nothing held yet", [(("监督单位",), None), *bare(None)], []),
    ],
)  # fmt: skip
def test_conditions(about: str, edits: tuple[Edit, ...], expected: list[Found]) -> None:
    assert found(edited(*edits), "GK210", "GK250", "GK220", "GK230") == expected, about
