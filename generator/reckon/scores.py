"""Scores 成绩: a weighted tree of parts, computed with every step kept so that a page can show its working.

Weights are percentages (40 means 40%; a `Fraction` such as 100/3 where the rule says 1/3) and belong to the
edge from a node to its part. Names are unique in a tree because marks are given by name. Nothing here raises
for a mark: what can't be computed is a `Missing` in the `Working`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from generator.reckon.numbers import Rounding, plain, rounded

_ZERO = Decimal(0)

#: A percentage; a `Fraction` is printed as the fraction of the whole that it is (1/3).
Weight = Decimal | Fraction


class Missing(StrEnum):
    """Why there is no score. The first three are recorded; the rest are found here."""

    ABSENT = "缺考"
    WITHDREW = "放弃"
    VIOLATION = "违纪"
    NOT_GIVEN = "未登记"
    TOO_FEW_MARKS = "评分人数不足"
    NO_PANEL_RULE = "未约定评分取舍"


class Stacking(StrEnum):
    """加分叠加规则."""

    SUM = "累加"
    HIGHEST = "取最高"


@dataclass(frozen=True, slots=True)
class Panel:
    """考官组: the mean of the marks left after the `drop_high` highest and `drop_low` lowest."""

    drop_high: int
    drop_low: int
    decimals: int
    rounding: Rounding = Rounding.HALF_UP


@dataclass(frozen=True, slots=True)
class Bonus:
    """加分: points by ground; `cap` limits what is granted in all (None: no limit but the rule)."""

    items: tuple[tuple[str, Decimal], ...]
    cap: Decimal | None = None
    stacking: Stacking = Stacking.HIGHEST

    def granted(self, claimed: frozenset[str]) -> Decimal:
        """Points for the grounds in `claimed`; unknown grounds give nothing (see `unknown_claims`)."""
        points = [points for ground, points in self.items if ground in claimed]
        total = sum(points, _ZERO) if self.stacking == Stacking.SUM else max(points, default=_ZERO)
        return total if self.cap is None else min(total, self.cap)

    @property
    def maximum(self) -> Decimal:
        return self.granted(frozenset(ground for ground, _ in self.items))


@dataclass(frozen=True, slots=True)
class Leaf:
    """A part that is marked: 笔试, 面试 …. The pass mark 合格线 is compared with the mark including bonus;
    `full_mark` 满分 is without it."""

    name: str
    full_mark: Decimal
    pass_mark: Decimal | None = None
    panel: Panel | None = None
    bonus: Bonus | None = None


@dataclass(frozen=True, slots=True)
class Node:
    """A part made of weighted parts, rounded to its own `decimals` before it is weighted in turn.
    Its bonus is added after weighting and before rounding."""

    name: str
    parts: tuple[tuple[Weight, Leaf | Node], ...]
    decimals: int
    rounding: Rounding = Rounding.HALF_UP
    bonus: Bonus | None = None


Tree = Leaf | Node
#: One mark, or the marks of a panel in any order, or why there is none.
Mark = Decimal | tuple[Decimal, ...] | Missing


@dataclass(frozen=True, slots=True)
class PanelWorking:
    """Marks in ascending order, split into those dropped and those counted."""

    dropped_low: tuple[Decimal, ...]
    counted: tuple[Decimal, ...]
    dropped_high: tuple[Decimal, ...]


@dataclass(frozen=True, slots=True)
class Working:
    """One part computed. `exact` is the value before rounding; `value` after it, None where `missing`.

    `weight` is None at the root. `passed` is None without a pass mark or a value."""

    name: str
    weight: Weight | None
    exact: Fraction | None
    value: Decimal | None
    missing: Missing | None
    bonus: Decimal
    passed: bool | None = None
    panel: PanelWorking | None = None
    parts: tuple[Working, ...] = ()

    @property
    def contribution(self) -> Fraction | None:
        """What this part adds to the part above it; None where missing or at the root."""
        if self.value is None or self.weight is None:
            return None
        return Fraction(self.value) * Fraction(self.weight) / 100

    def formula(self) -> str:
        """82.00×40%＋88.60×60%＋1.00＝86.96; ≈ where rounding changed the value; empty where there is
        nothing to compute (a single mark, or a missing one)."""
        if self.value is None or self.exact is None:
            return ""
        terms = [
            f"{plain(p.value)}×{printed(p.weight)}" for p in self.parts if p.value is not None and p.weight
        ]
        if self.panel:
            marks = "＋".join(map(plain, self.panel.counted))
            terms = [f"（{marks}）÷{len(self.panel.counted)}" if len(self.panel.counted) > 1 else marks]
        elif not self.parts and self.bonus:
            terms = [plain(self.value - self.bonus)]
        if not terms:
            return ""
        if self.bonus:
            terms.append(plain(self.bonus))
        return "＋".join(terms) + ("＝" if self.exact == Fraction(self.value) else "≈") + plain(self.value)

    def steps(self) -> Iterator[Working]:
        """This part and all below it, the parts first: the order in which they are computed."""
        for part in self.parts:
            yield from part.steps()
        yield self


def printed(weight: Weight) -> str:
    """40%, or 1/3 where the rule gives a fraction."""
    return f"{plain(weight)}%" if isinstance(weight, Decimal) else str(weight / 100)


def total(
    tree: Tree, marks: Mapping[str, Mark], claims: Mapping[str, frozenset[str]] | None = None
) -> Working:
    """The whole tree computed from `marks` by leaf name and `claims` (granted bonus grounds by the name of
    the part that has the bonus). One missing mark leaves every total above it without a value."""
    return _work(tree, None, marks, claims or {})


def _work(
    tree: Tree, weight: Weight | None, marks: Mapping[str, Mark], claims: Mapping[str, frozenset[str]]
) -> Working:
    bonus = tree.bonus.granted(claims.get(tree.name, frozenset())) if tree.bonus else _ZERO
    if isinstance(tree, Leaf):
        return _leaf(tree, weight, marks.get(tree.name, Missing.NOT_GIVEN), bonus)
    parts = tuple(_work(part, share, marks, claims) for share, part in tree.parts)
    missing = next((part.missing for part in parts if part.missing), None)
    if missing:
        return Working(tree.name, weight, None, None, missing, bonus, parts=parts)
    exact = sum((part.contribution or Fraction(0) for part in parts), Fraction(bonus))
    value = rounded(exact, tree.decimals, tree.rounding)
    return Working(tree.name, weight, exact, value, None, bonus, parts=parts)


def _leaf(leaf: Leaf, weight: Weight | None, mark: Mark, bonus: Decimal) -> Working:
    panel: PanelWorking | None = None
    missing = mark if isinstance(mark, Missing) else None
    exact, value = Fraction(0), _ZERO
    if isinstance(mark, Decimal):
        exact, value = Fraction(mark), mark
    elif isinstance(mark, tuple):
        if leaf.panel is None:
            missing = Missing.NO_PANEL_RULE
        elif (panel := panel_working(leaf.panel, mark)) is None:
            missing = Missing.TOO_FEW_MARKS
        else:
            exact = sum(map(Fraction, panel.counted), Fraction(0)) / len(panel.counted)
            value = rounded(exact, leaf.panel.decimals, leaf.panel.rounding)
    if missing:
        return Working(leaf.name, weight, None, None, missing, bonus)
    value = value + bonus if bonus else value
    passed = None if leaf.pass_mark is None else value >= leaf.pass_mark
    return Working(leaf.name, weight, exact + Fraction(bonus), value, None, bonus, passed, panel)


def panel_working(panel: Panel, marks: tuple[Decimal, ...]) -> PanelWorking | None:
    """The marks split by the panel's rule; None where none would be left. Of equal extremes one goes."""
    if len(marks) <= panel.drop_low + panel.drop_high:
        return None
    ranked, end = tuple(sorted(marks)), len(marks) - panel.drop_high
    return PanelWorking(ranked[: panel.drop_low], ranked[panel.drop_low : end], ranked[end:])


def walk(tree: Tree) -> Iterator[Tree]:
    """The tree and all its parts, in the order written."""
    yield tree
    if isinstance(tree, Node):
        for _, part in tree.parts:
            yield from walk(part)


def weights_sum(node: Node) -> Decimal:
    """Sum of a node's weights; a sound rule has 100 at every node. Fractions are added exactly and the sum
    is given with six decimals, which are zeros for every sound rule."""
    weights = [weight for weight, _ in node.parts]
    if any(isinstance(weight, Fraction) for weight in weights):
        return rounded(sum((Fraction(weight) for weight in weights), Fraction(0)), 6, Rounding.HALF_UP)
    return sum((weight for weight in weights if isinstance(weight, Decimal)), _ZERO)


def maximum(tree: Tree) -> Fraction:
    """The highest attainable score, bonus included: 面试满分100 with 加分 of at most 4 is 104."""
    bonus = Fraction(tree.bonus.maximum) if tree.bonus else Fraction(0)
    if isinstance(tree, Leaf):
        return Fraction(tree.full_mark) + bonus
    return sum((Fraction(weight) * maximum(part) / 100 for weight, part in tree.parts), bonus)


def repeated_names(tree: Tree) -> tuple[str, ...]:
    """Names used by more than one part, each once, in order: such a rule can't be computed by name."""
    names = [part.name for part in walk(tree)]
    return tuple(dict.fromkeys(name for name in names if names.count(name) > 1))


def unknown_names(tree: Tree, marks: Mapping[str, Mark]) -> tuple[str, ...]:
    """Marks given for something that isn't a marked part of the tree."""
    known = {part.name for part in walk(tree) if isinstance(part, Leaf)}
    return tuple(name for name in marks if name not in known)


def unknown_claims(tree: Tree, claims: Mapping[str, frozenset[str]]) -> tuple[tuple[str, str], ...]:
    """(part, ground) pairs claimed that no bonus rule of the tree grants."""
    known = {(p.name, ground) for p in walk(tree) if p.bonus for ground, _ in p.bonus.items}
    pairs = [(name, ground) for name, grounds in claims.items() for ground in sorted(grounds)]
    return tuple(pair for pair in pairs if pair not in known)


def out_of_range(tree: Tree, marks: Mapping[str, Mark]) -> tuple[tuple[str, Decimal], ...]:
    """Marks (each examiner's too) below 0 or above the part's full mark, as (name, mark)."""
    found: list[tuple[str, Decimal]] = []
    for part in walk(tree):
        mark = marks.get(part.name)
        if isinstance(part, Leaf) and mark is not None and not isinstance(mark, Missing):
            given = mark if isinstance(mark, tuple) else (mark,)
            found += [(part.name, one) for one in given if not 0 <= one <= part.full_mark]
    return tuple(found)
