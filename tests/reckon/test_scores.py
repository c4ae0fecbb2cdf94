"""Weighted score trees: the models found in real notices, their workings, and what goes wrong."""

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.reckon.numbers import Rounding, plain
from generator.reckon.scores import (
    Bonus,
    Leaf,
    Mark,
    Missing,
    Node,
    Panel,
    Stacking,
    Tree,
    Working,
    maximum,
    out_of_range,
    panel_working,
    repeated_names,
    total,
    unknown_claims,
    unknown_names,
    weights_sum,
)

D = Decimal
HUNDRED = D(100)


def node(name: str, *parts: tuple[str, Tree | str], decimals: int = 2, bonus: Bonus | None = None) -> Node:
    """A node; a part given as text is a leaf out of 100."""
    made = [(D(weight), Leaf(part, HUNDRED) if isinstance(part, str) else part) for weight, part in parts]
    return Node(name, tuple(made), decimals, bonus=bonus)


def marks(**given: str) -> dict[str, Mark]:
    """A mark as text, a panel's marks separated by spaces, or the word for a missing one."""

    def read(text: str) -> Mark:
        if text in set(Missing):
            return Missing(text)
        values = tuple(map(D, text.split()))
        return values if len(values) > 1 else values[0]

    return {name: read(text) for name, text in given.items()}


TONGCHENG = node("总成绩", ("40", "笔试"), ("60", "面试"))
YAOGOU = node("总成绩", ("60", "笔试"), ("40", "面试"))
JIANGAN = node("总成绩", ("40", "笔试"), ("60", node("面试", ("50", "考官评分"), ("50", "党员群众评分"))))

MODELS = [
    # 桐城龙腾街道: chinasydw.org/201802/29301.html
    (TONGCHENG, marks(笔试="82.00", 面试="88.60"), "85.96", "82.00×40%＋88.60×60%＝85.96"),
    # 无为姚沟镇: v.huatu.com/news/20180809/206769_2.html
    (YAOGOU, marks(笔试="82.00", 面试="88.60"), "84.64", "82.00×60%＋88.60×40%＝84.64"),
    (
        node("总成绩", ("50", "笔试"), ("50", "面试")),
        marks(笔试="71.5", 面试="80.25"),
        "75.88",  # 75.875
        "71.5×50%＋80.25×50%≈75.88",
    ),
    (
        JIANGAN,
        marks(笔试="75", 考官评分="85.5", 党员群众评分="90.25"),
        "82.73",  # the interview, 87.875, is 87.88 before it is weighted
        "75×40%＋87.88×60%≈82.73",
    ),
    (
        node("总成绩", ("30", "笔试"), ("30", "面试"), ("30", "民主测评"), ("10", "实绩")),
        marks(笔试="80", 面试="90", 民主测评="85", 实绩="70"),
        "83.50",
        "80×30%＋90×30%＋85×30%＋70×10%＝83.50",
    ),
    (
        node("总成绩", ("40", "笔试"), ("30", "面试"), ("30", "考察")),
        marks(笔试="80", 面试="90", 考察="85"),
        "84.50",
        "80×40%＋90×30%＋85×30%＝84.50",
    ),
    (node("总成绩", ("100", "面试")), marks(面试="88.60"), "88.60", "88.60×100%＝88.60"),
    # Three decimals, as in Guangdong.
    (
        node("总成绩", ("40", "笔试"), ("60", "面试"), decimals=3),
        marks(笔试="81.234", 面试="88.765"),
        "85.753",
        "81.234×40%＋88.765×60%≈85.753",
    ),
    (
        node("总成绩", ("33.3", "甲"), ("33.3", "乙"), ("33.4", "丙")),
        marks(甲="80", 乙="80", 丙="80"),
        "80.00",
        "80×33.3%＋80×33.3%＋80×33.4%＝80.00",
    ),
]


@pytest.mark.parametrize(("rule", "given", "expected", "formula"), MODELS)
def test_models(rule: Node, given: dict[str, Mark], expected: str, formula: str) -> None:
    working = total(rule, given)
    assert working.value is not None
    assert plain(working.value) == expected
    assert working.formula() == formula
    assert weights_sum(rule) == 100
    assert maximum(rule) == 100


def test_the_working_carries_every_step() -> None:
    working = total(JIANGAN, marks(笔试="75", 考官评分="85.5", 党员群众评分="90.25"))
    steps = [(s.name, s.weight, s.exact, s.value) for s in working.steps()]
    assert steps == [
        ("笔试", D(40), Fraction(75), D("75")),
        ("考官评分", D(50), Fraction("85.5"), D("85.5")),
        ("党员群众评分", D(50), Fraction("90.25"), D("90.25")),
        ("面试", D(60), Fraction("87.875"), D("87.88")),
        ("总成绩", None, Fraction("82.728"), D("82.73")),
    ]
    assert [part.contribution for part in working.parts] == [Fraction(30), Fraction("52.728")]
    assert working.parts[1].formula() == "85.5×50%＋90.25×50%≈87.88"
    assert working.parts[0].formula() == ""  # a single mark has no working


def test_rounding_inside_changes_the_total() -> None:
    parts = (("50", "考官"), ("50", "群众"))
    given = marks(考官="85.3", 群众="85.4")  # 85.35
    inner = [node("总成绩", ("100", node("面试", *parts, decimals=places))) for places in (1, 2)]
    assert [plain(total(rule, given).value or D(0)) for rule in inner] == ["85.40", "85.35"]


def test_rounding_mode_is_the_rules() -> None:
    parts = ((D(50), Leaf("笔试", HUNDRED)), (D(50), Leaf("面试", HUNDRED)))
    given = marks(笔试="71.5", 面试="80.25")
    found = {mode: total(Node("总成绩", parts, 2, mode), given).value for mode in Rounding}
    assert found == {Rounding.HALF_UP: D("75.88"), Rounding.DOWN: D("75.87"), Rounding.UP: D("75.88")}


# -- panels -----------------------------------------------------------------------------------------------

SEVEN = Panel(drop_high=1, drop_low=1, decimals=2)


@pytest.mark.parametrize(
    ("panel", "given", "value", "formula"),
    [
        (SEVEN, "88 90 85 91 87 95 80", "88.20", "（85＋87＋88＋90＋91）÷5＝88.20"),
        (SEVEN, "90 90 90 90 80 80 80", "86.00", "（80＋80＋90＋90＋90）÷5＝86.00"),  # one of equal extremes
        (SEVEN, "80 95 88", "88.00", "88＝88.00"),
        (Panel(0, 0, 2), "80 85 85", "83.33", "（80＋85＋85）÷3≈83.33"),
        (Panel(2, 1, 1), "80 81 82 83 84", "81.5", "（81＋82）÷2＝81.5"),
    ],
)
def test_panels(panel: Panel, given: str, value: str, formula: str) -> None:
    working = total(Leaf("面试", HUNDRED, panel=panel), marks(面试=given))
    assert working.value is not None
    assert (plain(working.value), working.formula()) == (value, formula)


def test_what_a_panel_dropped_is_kept() -> None:
    found = panel_working(SEVEN, tuple(map(D, (88, 90, 85, 91, 87, 95, 80))))
    assert found is not None
    assert (found.dropped_low, found.dropped_high) == ((D(80),), (D(95),))


@pytest.mark.parametrize(
    ("leaf", "given", "missing"),
    [
        (Leaf("面试", HUNDRED, panel=SEVEN), "88 90", Missing.TOO_FEW_MARKS),
        (Leaf("面试", HUNDRED), "88 90", Missing.NO_PANEL_RULE),
    ],
)
def test_panels_that_cannot_be_computed(leaf: Leaf, given: str, missing: Missing) -> None:
    working = total(leaf, marks(面试=given))
    assert (working.value, working.missing, working.formula()) == (None, missing, "")


def test_a_panel_may_give_its_mean_only() -> None:
    assert total(Leaf("面试", HUNDRED, panel=SEVEN), marks(面试="88.20")).value == D("88.20")


# -- bonus ------------------------------------------------------------------------------------------------

GROUNDS = (("党员", D("1.00")), ("退役军人", D("3.00")))


@pytest.mark.parametrize(
    ("bonus", "claimed", "expected"),
    [
        (Bonus(GROUNDS), {"党员", "退役军人"}, "3.00"),  # 多重身份不重复加分
        (Bonus(GROUNDS, stacking=Stacking.SUM), {"党员", "退役军人"}, "4.00"),
        (Bonus(GROUNDS, cap=D("2.00"), stacking=Stacking.SUM), {"党员", "退役军人"}, "2.00"),
        (Bonus(GROUNDS), set(), "0"),
        (Bonus(GROUNDS), {"劳模"}, "0"),
    ],
)
def test_bonus(bonus: Bonus, claimed: set[str], expected: str) -> None:
    assert plain(bonus.granted(frozenset(claimed))) == expected


def test_bonus_on_the_total() -> None:
    rule = node("总成绩", ("40", "笔试"), ("60", "面试"), bonus=Bonus(GROUNDS))
    working = total(rule, marks(笔试="82.00", 面试="88.60"), {"总成绩": frozenset({"党员"})})
    assert working.formula() == "82.00×40%＋88.60×60%＋1.00＝86.96"
    assert total(rule, marks(笔试="82.00", 面试="88.60")).formula() == "82.00×40%＋88.60×60%＝85.96"


def test_bonus_on_a_part() -> None:
    written = Leaf("笔试", HUNDRED, bonus=Bonus((("党员", D(10)), ("退役军人", D(10)))))
    rule = node("总成绩", ("60", written), ("40", "面试"))
    both = {"笔试": frozenset({"党员", "退役军人"})}
    working = total(rule, marks(笔试="70", 面试="80"), both)
    assert working.formula() == "80×60%＋80×40%＝80.00"
    assert working.parts[0].formula() == "70＋10＝80"


def test_interview_with_bonus_has_a_maximum_of_104() -> None:
    stacked = Bonus((*GROUNDS, ("其他", D(2))), cap=D(4), stacking=Stacking.SUM)
    leaf = Leaf("面试", HUNDRED, bonus=stacked)
    assert maximum(leaf) == 104
    assert maximum(node("总成绩", ("100", leaf))) == 104
    assert maximum(node("总成绩", ("50", leaf), ("50", "笔试"))) == 102


def test_claims_nothing_grants() -> None:
    rule = node("总成绩", ("100", "面试"), bonus=Bonus(GROUNDS))
    claims = {"总成绩": frozenset({"党员", "劳模"}), "面试": frozenset({"党员"})}
    assert unknown_claims(rule, claims) == (("总成绩", "劳模"), ("面试", "党员"))
    assert unknown_claims(rule, {"总成绩": frozenset({"党员"})}) == ()


# -- what goes wrong --------------------------------------------------------------------------------------


@pytest.mark.parametrize("word", ["缺考", "放弃", "违纪"])
def test_a_missing_mark_leaves_no_total(word: str) -> None:
    working = total(JIANGAN, marks(笔试="75", 考官评分="85.5", 党员群众评分=word))
    assert (working.value, working.exact, working.missing) == (None, None, Missing(word))
    assert working.parts[0].value == D(75)  # what is known stays known
    assert [part.missing for part in working.parts] == [None, Missing(word)]
    assert working.parts[1].contribution is None


def test_an_unrecorded_mark_is_never_zero() -> None:
    assert total(TONGCHENG, marks(笔试="75")).missing == Missing.NOT_GIVEN


@pytest.mark.parametrize(
    ("mark", "passed"), [("60", True), ("60.00", True), ("59.99", False), ("缺考", None)]
)
def test_pass_marks(mark: str, passed: bool | None) -> None:
    assert total(Leaf("面试", HUNDRED, pass_mark=D(60)), marks(面试=mark)).passed is passed


def test_no_pass_mark_no_verdict() -> None:
    assert total(Leaf("面试", HUNDRED), marks(面试="10")).passed is None


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (marks(笔试="100", 面试="0"), ()),
        (marks(笔试="100.01", 面试="-1"), (("笔试", D("100.01")), ("面试", D(-1)))),
        (marks(笔试="缺考", 面试="90 101 80"), (("面试", D(101)),)),
    ],
)
def test_out_of_range(given: dict[str, Mark], expected: tuple[tuple[str, Decimal], ...]) -> None:
    assert out_of_range(TONGCHENG, given) == expected


@pytest.mark.parametrize(
    ("weights", "expected"),
    [(("40", "60"), "100"), (("40", "50"), "90"), (("33.3", "33.3", "33.4"), "100.0")],
)
def test_weights_sum(weights: tuple[str, ...], expected: str) -> None:
    rule = node("总成绩", *((weight, f"第{i}项") for i, weight in enumerate(weights)))
    assert plain(weights_sum(rule)) == expected


def test_names() -> None:
    twice = node("总成绩", ("40", "面试"), ("60", node("面试", ("100", "笔试"))))
    assert repeated_names(twice) == ("面试",)
    assert repeated_names(JIANGAN) == ()
    assert unknown_names(JIANGAN, marks(笔试="1", 面试="2", 口试="3")) == ("面试", "口试")


# -- properties -------------------------------------------------------------------------------------------

mark_values = st.decimals(0, 100, allow_nan=False, allow_infinity=False, places=2)


@st.composite
def weighted(draw: st.DrawFn) -> list[tuple[Decimal, Decimal]]:
    """(weight, mark) pairs whose weights sum to 100."""
    cuts = sorted(draw(st.lists(st.integers(0, 1000), max_size=4)))
    bounds = [0, *cuts, 1000]
    shares = [D(b - a).scaleb(-1) for a, b in pairwise(bounds)]
    return [(weight, draw(mark_values)) for weight in shares]


@given(weighted(), st.integers(2, 4))
def test_a_total_lies_between_its_parts(parts: list[tuple[Decimal, Decimal]], places: int) -> None:
    rule = node("总成绩", *((str(w), f"第{i}项") for i, (w, _) in enumerate(parts)), decimals=places)
    working: Working = total(rule, {f"第{i}项": mark for i, (_, mark) in enumerate(parts)})
    values = [mark for weight, mark in parts if weight]
    assert working.value is not None
    assert min(values) <= working.value <= max(values)
    assert weights_sum(rule) == 100


panels = st.lists(mark_values, min_size=3, max_size=9)


@given(panels.flatmap(lambda given: st.tuples(st.just(given), st.permutations(given))))
def test_the_order_of_examiners_does_not_matter(case: tuple[list[Decimal], list[Decimal]]) -> None:
    given, shuffled = case
    leaf = Leaf("面试", HUNDRED, panel=SEVEN)
    working = total(leaf, {"面试": tuple(given)})
    assert total(leaf, {"面试": tuple(shuffled)}) == working
    assert working.value is not None
    assert min(given) <= working.value <= max(given)
