"""公开选拔, who goes on from stage to stage: shortlists, pass marks, no competition."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.check.context import Context
from generator.check.rule import Fault, fault, record_rule
from generator.check.selection_marks import Facts
from generator.reckon.numbers import plain
from generator.records.selection import Gate, Outcome, Score, Selection, Shortlist
from generator.working.scores import below, has_mark, part_for, values, working
from generator.working.selection import Expectation, expectations, groups, ranks

#: Outcomes of those whom 拟任人选 lists.
CHOSEN = (Outcome.PROPOSED, Outcome.SUBSTITUTED)
_REACHED_INSPECTION = (*CHOSEN, Outcome.INSPECTED, Outcome.FAILED_INSPECTION, Outcome.FAILED_MEDICAL)
_STOPPED_BEFORE = (Outcome.NOT_INSPECTED, Outcome.NOT_INTERVIEWED, Outcome.BELOW)
_FELL_OUT = (Outcome.WITHDREW, Outcome.ABSENT, Outcome.FAILED_INSPECTION, Outcome.FAILED_MEDICAL)


def _reached(selection: Selection, score: Score, gate: Gate) -> bool | None:
    """Whether a row certainly went on to a stage; None where its outcome doesn't tell."""
    if score.ticket in {s.into for s in selection.substitutions}:
        return None
    if gate is Gate.INTERVIEWED:
        part = part_for(selection.scoring, gate) if selection.scoring else None
        if part is not None and has_mark(part, score):
            return True
        if score.outcome is Outcome.NOT_INTERVIEWED:
            return False
        return True if score.outcome in (*_REACHED_INSPECTION, Outcome.NOT_INSPECTED) else None
    if gate in (Gate.INSPECTED, Gate.MEDICAL):
        failed = Outcome.FAILED_INSPECTION if gate is Gate.INSPECTED else Outcome.FAILED_MEDICAL
        if score.outcome in (Outcome.PROPOSED, Outcome.INSPECTED, failed):
            return True
        return False if score.outcome in _STOPPED_BEFORE else None
    if gate is Gate.PROPOSED:
        if score.outcome is Outcome.PROPOSED:
            return True
        return False if score.outcome in (*_STOPPED_BEFORE, Outcome.INSPECTED) else None
    return None


def _mark(selection: Selection, rule: Shortlist, score: Score) -> Decimal | None:
    computed = working(selection, score)
    return values(computed).get(rule.by) if computed else None


def _expected(selection: Selection) -> Iterator[tuple[int, Shortlist, Expectation]]:
    for k, rule in enumerate(selection.shortlists):
        if selection.scoring is not None:
            for group in expectations(selection, rule):
                # A group without places was cut; nobody goes on and nothing is left to compare.
                if group.places:
                    yield k, rule, group


@record_rule("GK207", Selection)
def the_best_go_on(selection: Selection, context: Context) -> Iterator[Fault]:
    """V07: whoever is within the shortlist goes on to its stage, or the row says why not."""
    for _, rule, group in _expected(selection):
        for i in group.chosen:
            score = selection.scores[i]
            if score.remark is None and _reached(selection, score, rule.gate) is False:
                facts = _told(rule, group, score, _mark(selection, rule, score))
                yield fault("scores", i, "outcome", got=score.outcome.value, **facts)


@record_rule("GK251", Selection)
def nobody_else_goes_on(selection: Selection, context: Context) -> Iterator[Fault]:
    """V07: beyond the shortlist only as many go on as dropped out of it. Who ties for the last places after
    an extra test isn't known, only how many."""
    for _, rule, group in _expected(selection):
        listed = [*group.chosen, *group.undecided]
        marks = {i: _mark(selection, rule, selection.scores[i]) for i in _rows(selection, group)}
        on = [i for i in marks if _reached(selection, selection.scores[i], rule.gate)]
        spare = sum(selection.scores[i].outcome in _FELL_OUT and i not in on for i in group.chosen)
        tied = [i for i in on if i in group.undecided]
        over = tied if len(tied) > group.left + spare else []
        spare = max(0, spare - max(0, len(tied) - group.left))
        others = [i for i in on if i not in listed and marks[i] is not None and not _misses(selection, i)]
        others.sort(key=lambda i: -(marks[i] or Decimal(0)))
        for i in sorted([*over, *others[spare:]]):
            yield fault("scores", i, "outcome", **_told(rule, group, selection.scores[i], marks[i]))


@record_rule("GK260", Selection)
def who_was_passed_over_is_told_why(selection: Selection, context: Context) -> Iterator[Fault]:
    """Inspection may choose whom the marks put behind, or one of two equals; residents are told why."""
    if any(rule.gate is Gate.PROPOSED for rule in selection.shortlists):
        return  # GK207 asks
    rank = ranks(selection)
    for rows in groups(selection).values():
        table = [(i, selection.scores[i], rank.get(selection.scores[i].ticket)) for i in rows]
        chosen = [(r, score.ticket) for _, score, r in table if r and score.outcome is Outcome.PROPOSED]
        for i, score, r in table:
            if r is None or score.outcome is not Outcome.INSPECTED or score.remark is not None:
                continue
            behind = max(((other, ticket) for other, ticket in chosen if other >= r), default=None)
            if behind is not None:
                facts: Facts = {"ticket": score.ticket, "rank": str(r), "other": behind[1]}
                yield fault("scores", i, "outcome", other_rank=str(behind[0]), **facts)


def _told(rule: Shortlist, group: Expectation, score: Score, mark: Decimal | None) -> Facts:
    shown = "" if mark is None else plain(mark)
    facts: Facts = {"ticket": score.ticket, "gate": rule.gate.value, "by": rule.by, "mark": shown}
    return {**facts, "size": group.size}


def _rows(selection: Selection, group: Expectation) -> tuple[int, ...]:
    return groups(selection).get(group.code, ())


def _misses(selection: Selection, row: int) -> bool:
    computed = working(selection, selection.scores[row])
    return bool(computed and selection.scoring and below(selection.scoring, values(computed)))


@record_rule("GK208", Selection)
def pass_marks_hold(selection: Selection, context: Context) -> Iterator[Fault]:
    """V08: nobody below a 合格线 goes on: to the interview with a written mark below it, to 考察 or further
    with any."""
    if selection.scoring is None:
        return
    written = part_for(selection.scoring, Gate.EXAMINED)
    proposed = {person.ticket for person in selection.proposed}
    for i, score in enumerate(selection.scores):
        computed = working(selection, score)
        if computed is None:
            continue
        on = score.outcome in _REACHED_INSPECTION or score.ticket in proposed
        interviewed = _reached(selection, score, Gate.INTERVIEWED) is True
        for name, value, line in below(selection.scoring, values(computed)):
            if on or (interviewed and written is not None and name == written.name):
                facts: Facts = {"ticket": score.ticket, "name": name, "got": score.outcome.value}
                yield fault("scores", i, "outcome", mark=plain(value), line=plain(line), **facts)


@record_rule("GK219", Selection)
def without_competition_a_mark_is_needed(selection: Selection, context: Context) -> Iterator[Fault]:
    """V08: the only one interviewed for a post is proposed only from 无竞争面试线 up (of 100)."""
    part = part_for(selection.scoring, Gate.INTERVIEWED) if selection.scoring else None
    if part is None or part.full_mark <= 0:
        return
    for rows in groups(selection).values():
        sat = [i for i in rows if has_mark(part, selection.scores[i])]
        if len(sat) != 1 or selection.scores[sat[0]].outcome not in CHOSEN:
            continue
        score = selection.scores[sat[0]]
        computed = working(selection, score)
        mark = values(computed).get(part.name) if computed else None
        line = context.limits.no_competition_mark * part.full_mark / 100
        if mark is not None and mark < line:
            facts: Facts = {"ticket": score.ticket, "name": part.name, "mark": plain(mark)}
            yield fault("scores", sat[0], "outcome", line=plain(line), **facts)
