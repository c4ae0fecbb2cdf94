"""公开选拔, the score table against its own 计分: weights, totals, marks, bonuses, ranks."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from generator.check.context import Context
from generator.check.rule import Fault, fault, record_rule
from generator.check.selection_marks import Facts, panels_of_wrong_size, scored_rows, unknown_bonuses
from generator.reckon.numbers import plain, round_half_up
from generator.reckon.scores import Working
from generator.records.scoring import ScoreModel, ScorePart
from generator.records.selection import Score, Selection
from generator.working.scores import TOTAL, bonus_carriers, bonus_due, bonus_most, nodes, total_of, working
from generator.working.selection import EXTRA_TEST, Standing, groups, standings


def percent(value: Fraction) -> str:
    """90%, 99.9%: as many decimals as it takes, at most four."""
    text = round_half_up(value * 100, 4)
    return f"{plain(text).rstrip('0').rstrip('.')}%"


@record_rule("GK201", Selection)
def weights_are_whole(selection: Selection, context: Context) -> Iterator[Fault]:
    """V01: at every node of the tree the parts' weights make 100 %."""
    if selection.scoring is None:
        return
    names: dict[tuple[str | int, ...], str] = {(): TOTAL}
    for path, parts in nodes(selection.scoring):
        names |= {(*path, "parts", i): part.name for i, part in enumerate(parts)}
        whole = sum((part.weight.value for part in parts), Fraction(0))
        if whole != 1:
            weights = "＋".join(f"{part.name} {part.weight}" for part in parts)
            yield fault("scoring", *path, "parts", name=names[path], weights=weights, got=percent(whole))


@record_rule("GK202", Selection)
def totals_are_recomputed(selection: Selection, context: Context) -> Iterator[Fault]:
    """V02: every printed result that is made of others equals them: a panel's mean, a part with parts, the
    total. A total that was rightly made from a part reported as wrong isn't reported as well."""
    for i, score, model in scored_rows(selection):
        computed = working(selection, score)
        if computed is None:
            continue
        unsure = {name for name, _, _ in panels_of_wrong_size(model, score)}
        wrong = [step for step in _wrong_parts(computed, score) if step.name not in unsure]
        for step in wrong:
            facts = _told(score, step.name, score.marks[step.name], step)
            yield fault("scores", i, "marks", step.name, **facts)
        written = working(selection, score, as_printed=True)
        basis = written if unsure and written else computed
        if score.total is None or basis.value is None or score.total == basis.value:
            continue
        excused = wrong or _bonus_is_wrong(model, score)
        if excused and written and written.value == score.total:
            continue
        if not unsure & {step.name for step in basis.steps() if step.panel}:
            yield fault("scores", i, "total", **_told(score, TOTAL, score.total, basis))


def _told(score: Score, name: str, got: Decimal, step: Working) -> Facts:
    expected = "" if step.value is None else plain(step.value)
    facts: Facts = {"ticket": score.ticket, "name": name, "got": plain(got)}
    return {**facts, "expected": expected, "formula": step.formula()}


def _wrong_parts(computed: Working, score: Score) -> Iterator[Working]:
    """Parts whose own mark differs from what they are made of. Their bonus may or may not be in it."""
    for step in computed.steps():
        made = (step.panel is not None or step.parts) and step is not computed
        if made and step.name in score.marks and step.value is not None:
            mark = score.marks[step.name]
            if mark not in (step.value, step.value - step.bonus):
                yield step


@record_rule("GK203", Selection)
def ranks_follow_totals(selection: Selection, context: Context) -> Iterator[Fault]:
    """V03: 名次 is the competition rank (1, 2, 2, 2, 5) by total, then by the declared 同分比较, within a
    post. Equals may be told apart by 加试, each then having another of the tied ranks."""
    known = standings(selection)
    for rows in groups(selection).values():
        totals = any(total_of(selection, selection.scores[i]) is not None for i in rows)
        for i in rows:
            score, standing = selection.scores[i], known.get(i)
            if score.rank is None or (standing is None and not totals):
                continue
            allowed = _allowed_ranks(selection, standing, i) if standing else ()
            if score.rank not in allowed:
                shown = "、".join(map(str, allowed)) or "不写"
                total = total_of(selection, score)
                facts: Facts = {"ticket": score.ticket, "got": str(score.rank), "expected": shown}
                yield fault("scores", i, "rank", total="无" if total is None else plain(total), **facts)


def _allowed_ranks(selection: Selection, standing: Standing, row: int) -> tuple[int, ...]:
    """Where an extra test parts equals, a rank must also agree with those printed for the others."""
    if standing.last == standing.rank:
        return (standing.rank,)
    others = [selection.scores[i].rank for i in standing.equals if i != row]
    if any(rank is None for rank in others):
        return tuple(range(standing.rank, standing.last + 1))
    printed = [rank for rank in others if rank is not None]
    # A rank is right when exactly as many equals stand above it as it says.
    return tuple(
        rank
        for rank in range(standing.rank, standing.last + 1)
        if sum(other < rank for other in printed) == rank - standing.rank
    )


@record_rule("GK249", Selection)
def extra_tests_are_told(selection: Selection, context: Context) -> Iterator[Fault]:
    """Equal totals with different ranks look like a mistake unless the row says that 加试 decided."""
    for i, standing in standings(selection).items():
        score = selection.scores[i]
        printed = {selection.scores[j].rank for j in standing.equals} - {None}
        parted = standing.last > standing.rank and len(printed) > 1 and score.rank is not None
        if parted and EXTRA_TEST not in (score.remark or ""):
            yield fault("scores", i, "rank", ticket=score.ticket, got=score.rank)


@record_rule("GK209", Selection)
def marks_within_full_mark(selection: Selection, context: Context) -> Iterator[Fault]:
    """V09: no mark below 0 or above the part's 满分; a bonus only where the rule adds one."""
    for i, score, model in scored_rows(selection):
        for _, parts in nodes(model):
            for part in parts:
                yield from _out_of_range(i, score, part)
        most = model.full_mark + bonus_most(model)
        if score.total is not None and not 0 <= score.total <= most:
            facts: Facts = {"ticket": score.ticket, "name": TOTAL, "full": plain(most)}
            yield fault("scores", i, "total", got=plain(score.total), **facts)


def _out_of_range(row: int, score: Score, part: ScorePart) -> Iterator[Fault]:
    facts: Facts = {"ticket": score.ticket, "name": part.name, "full": plain(part.full_mark)}
    mark = score.marks.get(part.name)
    # A part with parts may be printed with its bonus in it.
    extra = bonus_carried(part) if part.parts else Decimal(0)
    if mark is not None and not 0 <= mark <= part.full_mark + extra:
        yield fault("scores", row, "marks", part.name, got=plain(mark), **facts)
    for j, one in enumerate(score.panel_marks.get(part.name, ())):
        if not 0 <= one <= part.full_mark:
            yield fault("scores", row, "panel_marks", part.name, j, got=plain(one), **facts)


def bonus_carried(part: ScorePart) -> Decimal:
    """The most points that a part and all below it can add."""
    own = sum((item.points for item in part.bonus.items), Decimal(0)) if part.bonus else Decimal(0)
    return own + sum((bonus_carried(inner) for inner in part.parts), Decimal(0))


@record_rule("GK212", Selection)
def bonus_follows_its_rule(selection: Selection, context: Context) -> Iterator[Fault]:
    """V12: 加分 is what the named grounds give: not stacked where the highest counts, within the cap."""
    for i, score, model in scored_rows(selection):
        if score.bonuses and _bonus_is_wrong(model, score) and not unknown_bonuses(model, score):
            assert score.bonus is not None
            rules = "；".join(
                "、".join(f"{item.name} {plain(item.points)}" for item in bonus.items)
                + f"，{bonus.stacking.value}"
                + (f"，最多 {plain(bonus.cap)}" if bonus.cap is not None else "")
                for _, bonus in bonus_carriers(model)
            )
            facts: Facts = {"ticket": score.ticket, "items": "、".join(score.bonuses), "rule": rules}
            due = plain(bonus_due(model, score))
            yield fault("scores", i, "bonus", got=plain(score.bonus), expected=due, **facts)


@record_rule("GK248", Selection)
def bonus_within_its_limit(selection: Selection, context: Context) -> Iterator[Fault]:
    """V09, V12: an amount without its grounds is at least within what anyone can be given."""
    for i, score, model in scored_rows(selection):
        if score.bonus is None or score.bonuses or not bonus_carriers(model):
            continue
        if _bonus_is_wrong(model, score):
            facts: Facts = {"ticket": score.ticket, "got": plain(score.bonus)}
            yield fault("scores", i, "bonus", most=plain(bonus_most(model)), **facts)


def _bonus_is_wrong(model: ScoreModel, score: Score) -> bool:
    if score.bonus is None:
        return False
    if score.bonuses:
        return score.bonus != bonus_due(model, score)
    return not 0 <= score.bonus <= bonus_most(model)
