"""The score table against its own 计分 (GK201–203, 209, 212, 214, 215, 231–236, 247–249, 259)."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.records.selection import Selection
from generator.working.selection import ranks, workings
from tests.check.selections import SOUND, Edit, Found, edited, found, row
from tests.check.support import record

PARTS = ("计分", "组成")
MARKED = "scores", 0, "marks", "面试"
TOTAL = "scores", 0, "total"
RANK = "scores", 0, "rank"

NESTED = [
    {"名称": "笔试", "权重": "40%"},
    {
        "名称": "面试",
        "权重": "60%",
        "组成": [{"名称": "考官评分", "权重": "50%"}, {"名称": "群众评分", "权重": "50%"}],
    },
]


def only(*rows: dict[str, Any], parts: Any = NESTED, **scoring: Any) -> tuple[Edit, ...]:
    """Edits that leave nothing but a score table with its rule."""
    keys = ("环节", "入围", "报名来源", "拟任人选", "结论", "公示", "开考比例")
    gone = tuple(((key,), None) for key in keys)
    return (*gone, (("计分",), {"组成": parts, **scoring}), (("成绩",), list(rows)))


def test_sound() -> None:
    assert found(SOUND) == []


@pytest.mark.parametrize(
    ("about", "edits", "expected"),
    [
        ("40＋60", [], []),
        ("40＋50", [((*PARTS, 1, "权重"), "50%")], [("GK201", ("scoring", "parts"))]),
        ("40＋60.5", [((*PARTS, 1, "权重"), "60.5%")], [("GK201", ("scoring", "parts"))]),
        (
            "thirds are whole, three times 33.3% aren't",
            only(parts=[{"名称": name, "权重": "1/3"} for name in "甲乙丙"]),
            [],
        ),
        (
            "three times 33.3%",
            only(parts=[{"名称": name, "权重": "33.3%"} for name in "甲乙丙"]),
            [("GK201", ("scoring", "parts"))],
        ),
        ("one part is the total", only(parts=[{"名称": "面试", "权重": "100%"}]), []),
        ("nested, whole at both nodes", only(), []),
        (
            "nested, the inner node isn't whole; totals are left alone",
            (
                *only(row("1", "待定", "50.00", 得分={"笔试": "80", "考官评分": "80", "群众评分": "80"})),
                ((*PARTS, 1, "组成", 0, "权重"), "40%"),
            ),
            [("GK201", ("scoring", "parts", 1, "parts"))],
        ),
    ],
)
def test_weights(about: str, edits: tuple[Edit, ...], expected: list[Found]) -> None:
    assert found(edited(*edits)) == expected, about


@pytest.mark.parametrize(
    ("about", "edits", "expected"),
    [
        ("digits swapped", [(("成绩", 0, "总成绩"), "86.69")], [("GK202", TOTAL)]),
        ("one decimal is the same number", [(("成绩", 1, "总成绩"), "84.6")], []),
        ("cut off instead of rounded", [(("成绩", 2, "得分", "笔试"), "78.52")],
         [("GK202", ("scores", 2, "total"))]),
        ("a declared 去尾 cuts", [(("成绩", 2, "得分", "笔试"), "78.52"), (("计分", "取舍"), "去尾")], []),
        ("panel's mean wrong, total made of it", [
            (("成绩", 0, "得分", "面试"), "88.70"), (("成绩", 0, "总成绩"), "87.02"),
        ], [("GK202", MARKED)]),
        ("panel's mean wrong, total made of the marks", [(("成绩", 0, "得分", "面试"), "88.70")],
         [("GK202", MARKED)]),
        ("panel's mean wrong, total of neither", [
            (("成绩", 0, "得分", "面试"), "88.70"), (("成绩", 0, "总成绩"), "87.99"),
        ], [("GK202", MARKED), ("GK202", TOTAL)]),
        ("nobody's mark is dropped: the mean is another", [
            ((*PARTS, 1, "考官"), {"人数": "5"}),
        ], [("GK202", MARKED)]),
        ("only examiners' marks", [(("成绩", 0, "得分"), {"笔试": "82.00"})], []),
        ("only the mean", [(("成绩", 0, "考官打分"), None)], []),
        ("no total printed: nothing to compare", [(("成绩", 0, "总成绩"), None), (("成绩", 0, "名次"), None)],
         []),
        ("the bonus forgotten in the total", [(("成绩", 0, "总成绩"), "85.96")], [("GK202", TOTAL)]),
        ("an amount without its ground counts", [(("成绩", 0, "加分项"), None)], []),
        ("nested, both levels given and right", only(row("1", "待定", "82.40", 得分={
            "笔试": "80", "面试": "84.00", "考官评分": "83", "群众评分": "85"})), []),
        ("nested, node wrong", only(row("1", "待定", "82.40", 得分={
            "笔试": "80", "面试": "84.10", "考官评分": "83", "群众评分": "85"})), [("GK202", MARKED)]),
        ("nested, only the node's mark published", only(row("1", "待定", "82.40", 得分={
            "笔试": "80", "面试": "84"})), []),
        ("nested, only the parts published", only(row("1", "待定", "82.40", 得分={
            "笔试": "80", "考官评分": "83", "群众评分": "85"})), []),
        ("a bonus on a part counts with its weight", only(
            row("1", "待定", "84.00", 得分={"笔试": "80", "面试": "80"}, 加分项=["退役军人"]),
            parts=[
                {"名称": "笔试", "权重": "40%", "加分": {"项目": [{"名称": "退役军人", "分值": "10"}]}},
                {"名称": "面试", "权重": "60%"},
            ]), []),
    ],
)  # fmt: skip
def test_totals(about: str, edits: tuple[Edit, ...], expected: list[Found]) -> None:
    assert found(edited(*edits), "GK202", "GK214") == expected, about


def tied(*printed: tuple[str, str, str | None], breaks: list[str]) -> tuple[Edit, ...]:
    """Rows (面试, 名次, 说明), all of one total."""
    rows = []
    for n, (interview, rank, remark) in enumerate(printed):
        written = (80 * 100 - int(interview) * 60) / 40
        marks = {"笔试": f"{written:.2f}", "面试": interview}
        more = {"说明": remark} if remark else {}
        rows.append(row(str(n), "待定", "80.00", rank, 得分=marks, **more))
    parts = [{"名称": "笔试", "权重": "40%"}, {"名称": "面试", "权重": "60%"}]
    return only(*rows, parts=parts, 同分比较=breaks)


@pytest.mark.parametrize(
    ("about", "edits", "expected"),
    [
        ("ranks swapped", [(("成绩", 0, "名次"), "2"), (("成绩", 1, "名次"), "1")],
         [("GK203", RANK), ("GK203", ("scores", 1, "rank"))]),
        ("no total, no rank", [(("成绩", 3, "名次"), "4")], [("GK203", ("scores", 3, "rank"))]),
        ("ranks of the written test alone, before there are totals",
         only(row("1", "待定", None, "1", 得分={"笔试": "80"}),
              row("2", "待定", None, "2", 得分={"笔试": "70"})), []),
        ("equals share a rank", tied(("80", "1", None), ("80", "1", None), breaks=["并列"]), []),
        ("equals numbered on", tied(("80", "1", None), ("80", "2", None), breaks=["并列"]),
         [("GK203", ("scores", 1, "rank"))]),
        ("the interview decides", tied(("82", "1", None), ("78", "2", None), breaks=["面试"]), []),
        ("the interview decides otherwise",
         tied(("82", "2", None), ("78", "1", None), breaks=["面试", "加试"]),
         [("GK203", RANK), ("GK203", ("scores", 1, "rank"))]),
        ("an extra test decides", tied(("80", "2", "加试第二"), ("80", "1", "加试第一"), breaks=["加试"]),
         []),
        ("an extra test still leaves equals", tied(
            ("80", "1", "加试"), ("80", "2", "加试"), ("80", "2", "加试"), breaks=["加试"]), []),
        ("an extra test gives nobody the first rank", tied(
            ("80", "2", "加试"), ("80", "2", "加试"), breaks=["加试"]),
             [("GK203", RANK), ("GK203", ("scores", 1, "rank"))]),
        ("an extra test isn't told", tied(("80", "1", "加试第一"), ("80", "2", None), breaks=["加试"]),
         [("GK249", ("scores", 1, "rank"))]),
        ("an extra test told though not declared", tied(("80", "1", "加试"), ("80", "2", "加试"), breaks=[]),
         []),
        ("a rank beyond the tied ones", tied(("80", "1", "加试"), ("80", "3", "加试"), breaks=["加试"]),
         [("GK203", ("scores", 1, "rank"))]),
        ("who fell below a line isn't ranked", only(
            row("1", "未达合格线", "90.00", 得分={"笔试": "90", "面试": "90"}),
            row("2", "待定", "80.00", "1", 得分={"笔试": "80", "面试": "80"})), []),
    ],
)  # fmt: skip
def test_ranks(about: str, edits: tuple[Edit, ...], expected: list[Found]) -> None:
    assert found(edited(*edits), "GK203", "GK249") == expected, about


def test_ranks_by_post() -> None:
    """Each post has its own first rank; without codes all compete together."""
    posts = [{"代码": code, "岗位": "后备干部", "职数": "1"} for code in ("A01", "A02")]
    rows = [
        row("1", "待定", "90.00", "1", 岗位="A01", 得分={"面试": "90"}),
        row("2", "待定", "80.00", "1", 岗位="A02", 得分={"面试": "80"}),
        row("3", "待定", "85.00", "2", 岗位="A01", 得分={"面试": "85"}),
    ]
    base = (*only(*rows, parts=[{"名称": "面试", "权重": "100%"}]), (("岗位表",), posts))
    assert found(edited(*base)) == []
    together = tuple((("成绩", i, "岗位"), None) for i in range(3))
    assert found(edited(*base, *together), "GK203") == [("GK203", ("scores", 1, "rank"))]


@pytest.mark.parametrize(
    ("about", "edits", "expected"),
    [
        ("above the full mark", [(("成绩", 3, "得分", "笔试"), "100.5")],
         [("GK209", ("scores", 3, "marks", "笔试"))]),
        ("the full mark itself", [(("成绩", 3, "得分", "笔试"), "100")], []),
        ("another full mark", [(("成绩", 3, "得分", "笔试"), "110"), ((*PARTS, 0, "满分"), "120")], []),
        ("below nought", [(("成绩", 3, "得分", "笔试"), "-1")], [("GK209", ("scores", 3, "marks", "笔试"))]),
        ("an examiner beyond", [(("成绩", 0, "考官打分", "面试", 4), "900")],
         [("GK209", ("scores", 0, "panel_marks", "面试", 4))]),
        ("a total beyond full mark and bonus", [(("成绩", 0, "总成绩"), "102.01")], [("GK209", TOTAL)]),
        ("a total within full mark and bonus", [(("成绩", 0, "总成绩"), "101.5")], []),
        ("stacked where the highest counts",
         [(("成绩", 0, "加分项"), ["退役军人", "中共党员"]), (("成绩", 0, "加分"), "3")],
         [("GK212", ("scores", 0, "bonus"))]),
        ("the highest", [(("成绩", 0, "加分项"), ["退役军人", "中共党员"]), (("成绩", 0, "加分"), "2")], []),
        ("added up where the rule adds",
         [(("成绩", 0, "加分项"), ["退役军人", "中共党员"]), (("成绩", 0, "加分"), "3"),
          (("计分", "加分", "叠加"), "累加")],
         []),
        ("over the cap",
         [(("成绩", 0, "加分项"), ["退役军人"]), (("成绩", 0, "加分"), "2"),
          (("计分", "加分", "上限"), "1.5")],
         [("GK212", ("scores", 0, "bonus"))]),
        ("an amount nobody can be given", [(("成绩", 0, "加分项"), None), (("成绩", 0, "加分"), "3")],
         [("GK248", ("scores", 0, "bonus"))]),
        ("an unknown ground", [(("成绩", 0, "加分项", 1), "志愿者")],
         [("GK232", ("scores", 0, "bonuses", 1))]),
        ("points without a rule", [(("计分", "加分"), None), (("成绩", 0, "加分项"), None)],
         [("GK232", ("scores", 0, "bonus"))]),
        ("a total without the interview", [(("成绩", 3, "总成绩"), "28.00")],
         [("GK214", ("scores", 3, "total"))]),
        ("marks without a rule", [(("计分",), None)], [("GK215", ("scores",))]),
        ("a mark for nothing", [(("成绩", 3, "得分", "口试"), "70")],
         [("GK231", ("scores", 3, "marks", "口试"))]),
        ("examiners for nothing", [(("成绩", 3, "考官打分"), {"口试": ["70"]})],
         [("GK231", ("scores", 3, "panel_marks", "口试"))]),
        ("examiners without a rule", [(("成绩", 3, "考官打分"), {"笔试": ["70"]})],
         [("GK247", ("scores", 3, "panel_marks", "笔试"))]),
        ("an examiner's mark missing; the mean isn't judged", [(("成绩", 0, "考官打分", "面试", 4), None)],
         [("GK233", ("scores", 0, "panel_marks", "面试"))]),
        ("every mark dropped", [((*PARTS, 1, "考官", "去最高"), "4"), (("成绩", 0, "考官打分"), None)],
         [("GK259", ("scoring", "parts", 1, "panel", "size"))]),
        ("two parts of one name", [((*PARTS, 2), {"名称": "面试", "权重": "0%"})],
         [("GK234", ("scoring", "parts", 2, "name"))]),
        ("an unknown tie-break", [(("计分", "同分比较", 0), "口试")],
         [("GK235", ("scoring", "tie_breaks", 0))]),
        ("an unknown shortlist mark", [(("入围", 0, "依据"), "口试")], [("GK236", ("shortlists", 0, "by"))]),
    ],
)  # fmt: skip
def test_marks(about: str, edits: tuple[Edit, ...], expected: list[Found]) -> None:
    codes = ("GK209", "GK212", "GK214", "GK215", "GK231", "GK232", "GK233", "GK234", "GK235", "GK236")
    assert found(edited(*edits), *codes, "GK247", "GK248", "GK259") == expected, about


marks = st.decimals(0, 100, places=2)
bonuses = st.sampled_from([[], ["退役军人"], ["中共党员"], ["退役军人", "中共党员"]])


@given(st.integers(1, 99), st.lists(st.tuples(marks, marks, bonuses), min_size=1, max_size=6), st.data())
def test_what_we_compute_we_accept(weight: int, people: list[Any], data: st.DataObject) -> None:
    """A table printed from the working itself has no fault; one total a hundredth off has exactly one."""
    parts = [{"名称": "笔试", "权重": f"{weight}%"}, {"名称": "面试", "权重": f"{100 - weight}%"}]
    items = [{"名称": "退役军人", "分值": "2"}, {"名称": "中共党员", "分值": "1"}]
    blank = [
        row(str(i), "待定", 得分={"笔试": f"{a:f}", "面试": f"{b:f}"}, 加分项=grounds)
        for i, (a, b, grounds) in enumerate(people)
    ]
    rule = {"parts": parts, "加分": {"项目": items}}
    computed = record("selection", "xuanba", edited(*only(*blank, **rule)))
    assert isinstance(computed, Selection)
    totals, order = workings(computed), ranks(computed)
    printed = [
        {**each, "总成绩": f"{totals[ticket].value:f}", "名次": str(order[ticket])}
        for ticket, each in zip(totals, blank, strict=True)
    ]
    codes = ("GK201", "GK202", "GK203", "GK209", "GK214")
    assert found(edited(*only(*printed, **rule)), *codes) == []
    wrong = data.draw(st.integers(0, len(printed) - 1))
    right = Decimal(printed[wrong]["总成绩"])
    cent = Decimal("0.01")
    printed[wrong] = {**printed[wrong], "总成绩": f"{right - cent if right else cent:f}"}
    assert found(edited(*only(*printed, **rule)), *codes) == [("GK202", ("scores", wrong, "total"))]


@given(st.sets(st.sampled_from(sorted(set(SOUND) - {"标题", "年度", "发布单位", "岗位表"}))))
def test_nothing_is_required_of_a_record_that_grows(gone: set[str]) -> None:
    """Any stage of the record's growth can be checked; what isn't there yet raises nothing."""
    found(edited(*(((key,), None) for key in sorted(gone))))
