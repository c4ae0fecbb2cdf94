"""One row of a score table computed from its 计分, with every step; and the 计分 told as a formula.

Totals are always computed, never taken from the record, except where there is nothing to compute from."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import lru_cache

from generator.reckon import scores as reckon
from generator.reckon.scores import Leaf, Mark, Missing, Node, Weight, Working
from generator.records.base import Part
from generator.records.scoring import Bonus, Panel, ScoreModel, ScorePart
from generator.records.selection import Gate, Outcome, Score, Selection
from generator.records.types import Share

#: The name of the whole, also in 入围 and 同分比较.
TOTAL = "总成绩"
_GATE_WORDS = {Gate.EXAMINED: "笔试", Gate.INTERVIEWED: "面试"}


def sound(model: ScoreModel) -> bool:
    """Whether totals can be computed at all: weights are whole at every node and names not repeated."""
    return all(sum(p.weight.value for p in parts) == 1 for _, parts in nodes(model)) and not repeated(model)


def nodes(model: ScoreModel) -> tuple[tuple[tuple[str | int, ...], tuple[ScorePart, ...]], ...]:
    """Every list of parts with its path in the record (below 计分), the whole first."""
    found: list[tuple[tuple[str | int, ...], tuple[ScorePart, ...]]] = []
    queue: list[tuple[tuple[str | int, ...], tuple[ScorePart, ...]]] = [((), model.parts)]
    while queue:
        path, parts = queue.pop(0)
        found.append((path, parts))
        queue += [((*path, "parts", i), part.parts) for i, part in enumerate(parts) if part.parts]
    return tuple(found)


def repeated(model: ScoreModel) -> tuple[tuple[tuple[str | int, ...], str], ...]:
    """(path, name) of every part whose name an earlier part already has: marks are given by name."""
    seen: set[str] = set()
    found: list[tuple[tuple[str | int, ...], str]] = []
    for path, parts in nodes(model):
        for i, part in enumerate(parts):
            if part.name in seen:
                found.append(((*path, "parts", i), part.name))
            seen.add(part.name)
    return tuple(found)


def working(selection: Selection, score: Score, as_printed: bool = False) -> Working | None:
    """One row computed, with its intermediates; None without a usable 计分. `value` is None (and `missing`
    says why) where marks are incomplete.

    A part made of parts is computed from them where they are given, else from its own mark. `as_printed`
    takes a part's own mark and the written 加分 wherever they are given: what the publisher went on with."""
    if selection.scoring is None:
        return None
    return _computed(_Same(selection.scoring), _Same(score), as_printed)


def total_of(selection: Selection, score: Score) -> Decimal | None:
    """The computed total; the printed one only where the record has no usable 计分."""
    computed = working(selection, score)
    return score.total if computed is None else computed.value


def values(computed: Working) -> dict[str, Decimal]:
    """Every computed part's value, bonus included, by name; the whole under `TOTAL`."""
    return {step.name: step.value for step in computed.steps() if step.value is not None}


def has_mark(part: ScorePart, score: Score) -> bool:
    """Whether the row has any mark for a part: its own, its examiners', or one below it."""
    given = part.name in score.marks or part.name in score.panel_marks
    return given or any(has_mark(inner, score) for inner in part.parts)


def complete(part: ScorePart, score: Score) -> bool:
    """Whether the row has every mark that a part is computed from."""
    if part.name in score.marks or (not part.parts and part.name in score.panel_marks):
        return True
    return bool(part.parts) and all(complete(inner, score) for inner in part.parts)


def part_for(model: ScoreModel, gate: Gate) -> ScorePart | None:
    """The outermost part that is marked at 笔试 or 面试, found by its name; None where names don't say."""
    word = _GATE_WORDS.get(gate)
    return next((p for _, parts in nodes(model) for p in parts if word and word in p.name), None)


def bonus_carriers(model: ScoreModel) -> tuple[tuple[str, Bonus], ...]:
    """(part, 加分) wherever the model adds points; the whole under `TOTAL`."""
    own = ((TOTAL, model.bonus),) if model.bonus else ()
    return own + tuple((p.name, p.bonus) for _, parts in nodes(model) for p in parts if p.bonus)


def bonus_due(model: ScoreModel, score: Score) -> Decimal:
    """What the grounds claimed in 加分项 give under the rule, all parts together."""
    granted = (_bonus(bonus).granted(frozenset(score.bonuses)) for _, bonus in bonus_carriers(model))
    return sum(granted, Decimal(0))


def bonus_most(model: ScoreModel) -> Decimal:
    """The most that anyone can be given."""
    return sum((_bonus(bonus).maximum for _, bonus in bonus_carriers(model)), Decimal(0))


def mean_of(panel: Panel, marks: tuple[Decimal, ...]) -> Working:
    """The mean of examiners' marks after dropping the extremes; pages show which were dropped."""
    return reckon.total(Leaf("", Decimal(0), None, _panel(panel)), {"": marks})


def model_formulas(model: ScoreModel) -> tuple[str, ...]:
    """总成绩＝笔试×40%＋面试×60%＋加分, then the same for every part that has parts."""
    named: dict[tuple[str | int, ...], tuple[str, Bonus | None]] = {(): (TOTAL, model.bonus)}
    for path, parts in nodes(model):
        named |= {(*path, "parts", i): (part.name, part.bonus) for i, part in enumerate(parts)}
    lines = []
    for path, parts in nodes(model):
        name, bonus = named[path]
        terms = [f"{part.name}×{part.weight}" for part in parts] + (["加分"] if bonus else [])
        lines.append(f"{name}＝{'＋'.join(terms)}")
    return tuple(lines)


def row_formulas(computed: Working) -> tuple[tuple[str, str], ...]:
    """(part, 82.00×40%＋88.60×60%＋1.00＝86.96) for every part that is computed, the whole last."""
    return tuple((step.name, step.formula()) for step in computed.steps() if step.formula())


def below(model: ScoreModel, known: Mapping[str, Decimal]) -> tuple[tuple[str, Decimal, Decimal], ...]:
    """(part, value, pass mark) for every part, and the whole, that misses its 合格线."""
    lines = [(part.name, part.pass_mark) for _, parts in nodes(model) for part in parts]
    return tuple(
        (name, known[name], line)
        for name, line in [*lines, (TOTAL, model.pass_mark)]
        if line is not None and name in known and known[name] < line
    )


def names_in(part: ScorePart) -> tuple[str, ...]:
    """The part and all below it."""
    return (part.name, *(name for inner in part.parts for name in names_in(inner)))


class _Same:
    """A frozen part as a cache's key: the same object, since equal ones may hold dictionaries."""

    __slots__ = ("part",)

    def __init__(self, part: Part) -> None:
        self.part = part

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.part is other.part

    def __hash__(self) -> int:
        return id(self.part)


@lru_cache(maxsize=2048)
def _computed(model: _Same, score: _Same, as_printed: bool) -> Working | None:
    """Rules and pages ask for the same row a dozen times. The cache holds the parts themselves, so that an
    identity is never reused while it is a key."""
    assert isinstance(model.part, ScoreModel)
    assert isinstance(score.part, Score)
    return _compute(model.part, score.part, as_printed) if sound(model.part) else None


def _compute(model: ScoreModel, score: Score, as_printed: bool) -> Working:
    marks: dict[str, Mark] = {}
    claims: dict[str, frozenset[str]] = {}
    amount = _bare_amount(model, score, as_printed)

    def bonus_of(name: str, bonus: Bonus | None) -> reckon.Bonus | None:
        if bonus is None or (amount is not None and amount[0] != name):
            return None
        if amount is not None:
            claims[name] = frozenset({"加分"})
            return reckon.Bonus((("加分", amount[1]),))
        claims[name] = frozenset(score.bonuses)
        return _bonus(bonus)

    def tree(part: ScorePart) -> Leaf | Node:
        own = part.name in score.marks
        from_parts = part.parts and all(complete(inner, score) for inner in part.parts)
        if part.parts and not (own and (as_printed or not from_parts)):
            inner = tuple((_weight(p.weight), tree(p)) for p in part.parts)
            return Node(part.name, inner, part.decimals, part.rounding, bonus_of(part.name, part.bonus))
        panel = _panel(part.panel) if part.panel else None
        given = score.panel_marks.get(part.name) if not part.parts else None
        if given is not None and not (own and (as_printed or panel is None)):
            marks[part.name] = tuple(given)
        elif own:
            marks[part.name] = score.marks[part.name]
        else:
            marks[part.name] = _why_missing(score)
        # A mark given for a part that has parts is that part's result, its bonus already in it.
        bonus = None if part.parts else bonus_of(part.name, part.bonus)
        return Leaf(part.name, part.full_mark, part.pass_mark, panel, bonus)

    inner = tuple((_weight(part.weight), tree(part)) for part in model.parts)
    root = Node(TOTAL, inner, model.decimals, model.rounding, bonus_of(TOTAL, model.bonus))
    return reckon.total(root, marks, claims)


def _bare_amount(model: ScoreModel, score: Score, as_printed: bool) -> tuple[str, Decimal] | None:
    """(part, points) where only an amount is to go by: no grounds named, or the written amount is wanted.
    With several parts that add points the amount can't be placed, unless it's one on the whole."""
    carriers = bonus_carriers(model)
    if score.bonus is None or not carriers or (score.bonuses and not as_printed):
        return None
    if len(carriers) > 1 and carriers[0][0] != TOTAL:
        return None
    return carriers[0][0], score.bonus


def _why_missing(score: Score) -> Missing:
    found = {Outcome.ABSENT: Missing.ABSENT, Outcome.WITHDREW: Missing.WITHDREW}
    return found.get(score.outcome, Missing.NOT_GIVEN)


def _weight(share: Share) -> Weight:
    """40% as the number written before the sign; 1/3 as the exact percentage."""
    return Decimal(share.text.rstrip("% ")) if share.text.endswith("%") else share.value * 100


def _panel(panel: Panel) -> reckon.Panel:
    return reckon.Panel(panel.drop_highest, panel.drop_lowest, panel.decimals, panel.rounding)


def _bonus(bonus: Bonus) -> reckon.Bonus:
    return reckon.Bonus(tuple((i.name, i.points) for i in bonus.items), bonus.cap, bonus.stacking)
