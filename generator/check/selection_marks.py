"""公开选拔, whether the score table can be read by its 计分: names, completeness, panels, grounds."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.check.context import Context
from generator.check.rule import Fault, fault, record_rule
from generator.reckon.numbers import plain
from generator.records.scoring import ScoreModel
from generator.records.selection import Score, Selection
from generator.working.scores import TOTAL, bonus_carriers, complete, nodes, repeated, working
from generator.working.selection import EXTRA_TEST, LEVEL

#: Facts of a fault; turned into text by `fault`.
Facts = dict[str, Any]


def scored_rows(selection: Selection) -> Iterator[tuple[int, Score, ScoreModel]]:
    """Rows with their numbers, where there is a 计分 to read them by."""
    if selection.scoring is not None:
        for i, score in enumerate(selection.scores):
            yield i, score, selection.scoring


def unknown_bonuses(model: ScoreModel, score: Score) -> list[str]:
    """Grounds claimed that no 加分 of the model names."""
    known = {item.name for _, bonus in bonus_carriers(model) for item in bonus.items}
    return [name for name in score.bonuses if name not in known]


@record_rule("GK232", Selection)
def bonus_grounds_are_known(selection: Selection, context: Context) -> Iterator[Fault]:
    """A ground that 计分 doesn't name adds nothing; points without any rule for them neither."""
    for i, score, model in scored_rows(selection):
        known = "、".join(item.name for _, bonus in bonus_carriers(model) for item in bonus.items) or "无"
        unknown = unknown_bonuses(model, score)
        for j, name in enumerate(score.bonuses):
            if name in unknown:
                yield fault("scores", i, "bonuses", j, ticket=score.ticket, name=name, known=known)
        if score.bonus and not bonus_carriers(model) and not score.bonuses:
            yield fault("scores", i, "bonus", ticket=score.ticket, name=plain(score.bonus), known=known)


@record_rule("GK214", Selection)
def totals_have_all_their_marks(selection: Selection, context: Context) -> Iterator[Fault]:
    """A total of which a part isn't published can't be recomputed by anyone."""
    for i, score, model in scored_rows(selection):
        computed = working(selection, score)
        if score.total is not None and computed is not None and computed.value is None:
            missing = [part.name for part in model.parts if not complete(part, score)]
            if missing:
                yield fault("scores", i, "total", ticket=score.ticket, missing="、".join(missing))


@record_rule("GK215", Selection)
def scores_have_a_rule(selection: Selection, context: Context) -> Iterator[Fault]:
    """Marks or totals without 计分: nobody can tell how one leads to the other."""
    marked = any(s.total is not None or s.marks or s.panel_marks for s in selection.scores)
    if selection.scoring is None and marked:
        yield fault("scores")


@record_rule("GK231", Selection)
def marks_have_known_names(selection: Selection, context: Context) -> Iterator[Fault]:
    """Marks are given under the names of 计分; any other would silently not count."""
    for i, score, model in scored_rows(selection):
        parts = model.named_parts()
        known = "、".join(parts)
        for name in score.marks:
            if name not in parts:
                yield fault("scores", i, "marks", name, ticket=score.ticket, name=name, known=known)
        for name in score.panel_marks:
            if name not in parts:
                yield fault("scores", i, "panel_marks", name, ticket=score.ticket, name=name, known=known)


@record_rule("GK247", Selection)
def examiners_marks_have_a_rule(selection: Selection, context: Context) -> Iterator[Fault]:
    """Examiners' marks for a part without 考官: how many are dropped isn't said."""
    for i, score, model in scored_rows(selection):
        parts = model.named_parts()
        for name in score.panel_marks:
            if name in parts and (parts[name].panel is None or parts[name].parts):
                yield fault("scores", i, "panel_marks", name, ticket=score.ticket, name=name)


@record_rule("GK233", Selection)
def panels_are_complete(selection: Selection, context: Context) -> Iterator[Fault]:
    """As many marks as the rule has examiners, and some left after dropping the extremes."""
    for i, score, model in scored_rows(selection):
        for name, got, size in panels_of_wrong_size(model, score):
            yield fault("scores", i, "panel_marks", name, ticket=score.ticket, name=name, got=got, size=size)


def panels_of_wrong_size(model: ScoreModel, score: Score) -> Iterator[tuple[str, int, int]]:
    """(part, marks given, examiners) where these differ."""
    parts = model.named_parts()
    for name, marks in score.panel_marks.items():
        panel = parts[name].panel if name in parts and not parts[name].parts else None
        if panel is not None and len(marks) != panel.size:
            yield name, len(marks), panel.size


@record_rule("GK259", Selection)
def panels_leave_a_mark(selection: Selection, context: Context) -> Iterator[Fault]:
    """A rule that drops every examiner's mark gives no mean."""
    if selection.scoring is not None:
        for path, parts in nodes(selection.scoring):
            for i, part in enumerate(parts):
                panel = part.panel
                if panel is not None and panel.size <= panel.drop_highest + panel.drop_lowest:
                    dropped = panel.drop_highest + panel.drop_lowest
                    facts: Facts = {"name": part.name, "size": str(panel.size), "dropped": str(dropped)}
                    yield fault("scoring", *path, "parts", i, "panel", "size", **facts)


@record_rule("GK234", Selection)
def part_names_are_unique(selection: Selection, context: Context) -> Iterator[Fault]:
    """Marks are given by name, so two parts of one name can't be told apart."""
    if selection.scoring is not None:
        for path, name in repeated(selection.scoring):
            yield fault("scoring", *path, "name", name=name)


@record_rule("GK235", Selection)
def tie_breaks_are_known(selection: Selection, context: Context) -> Iterator[Fault]:
    """同分比较 names parts of 计分; 加试 and 并列 may end it."""
    if selection.scoring is not None:
        parts = selection.scoring.named_parts()
        for i, name in enumerate(selection.scoring.tie_breaks):
            if name not in parts and name not in (EXTRA_TEST, LEVEL):
                known = "、".join((*parts, EXTRA_TEST, LEVEL))
                yield fault("scoring", "tie_breaks", i, name=name, known=known)


@record_rule("GK236", Selection)
def shortlists_name_a_mark(selection: Selection, context: Context) -> Iterator[Fault]:
    """入围 goes by the total or a part of 计分."""
    if selection.scoring is not None:
        parts = selection.scoring.named_parts()
        for i, rule in enumerate(selection.shortlists):
            if rule.by != TOTAL and rule.by not in parts:
                yield fault("shortlists", i, "by", name=rule.by, known="、".join((*parts, TOTAL)))
