"""公开选拔, from the notice to the inspection: counts that chain, ratios, dates, who supervised."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from generator.check.context import Context
from generator.check.rule import Fault, fault, record_rule
from generator.check.selection_marks import Facts
from generator.problem import Path
from generator.records.selection import Gate, Outcome, Selection
from generator.working.scores import has_mark, part_for
from generator.working.selection import Code, coded, groups, per_post, places

_ORDER = {gate: i for i, gate in enumerate(Gate)}
#: 考察 and 体检 come in either order; the record's own order counts.
_ORDER[Gate.MEDICAL] = _ORDER[Gate.INSPECTED]
_YEAR = 366


@dataclass(frozen=True, slots=True)
class _Count:
    """People at one stage. `least` is how many there were at least, `most` at most: they differ where a
    stage is written in several entries, which may be sittings of the same people or of others."""

    gate: Gate
    least: int
    most: int
    path: Path
    passed: bool


def _counts(selection: Selection) -> list[_Count]:
    """Entered and passed of every stage in the order they are gone through."""
    stages = sorted(enumerate(selection.stages), key=lambda pair: _ORDER[pair[1].gate])
    found: list[_Count] = []
    for gate in dict.fromkeys(stage.gate for _, stage in stages):
        same = [(i, stage) for i, stage in stages if stage.gate is gate]
        for passed, name in ((False, "entered"), (True, "passed")):
            numbers = [n for _, s in same if (n := s.passed if passed else s.entered) is not None]
            if len(numbers) == len(same):
                found.append(_Count(gate, max(numbers), sum(numbers), ("stages", same[0][0], name), passed))
    return found


@record_rule("GK204", Selection)
def counts_go_down(selection: Selection, context: Context) -> Iterator[Fault]:
    """V04: applied ≥ qualified ≥ examined ≥ interviewed ≥ inspected ≥ proposed. A 递补 brings one more person
    to 考察, 体检 and 拟任 than the stage before let through. Each count is measured by the one before it, and
    by the one before that where a 递补 made the difference, so that one wrong number is told once."""
    counts = _counts(selection)
    for n, later in enumerate(counts):
        for earlier in reversed(counts[:n]):
            into_last = _ORDER[later.gate] >= _ORDER[Gate.INSPECTED] and later.gate is not earlier.gate
            loose = into_last and (earlier.passed or _ORDER[earlier.gate] >= _ORDER[Gate.INSPECTED])
            most = earlier.most + (len(selection.substitutions) if loose else 0)
            if later.least > most:
                facts: Facts = {"gate": _told(later), "number": str(later.least)}
                yield fault(*later.path, earlier=_told(earlier), limit=most, **facts)
            if not earlier.most < later.least <= most:
                break


def _told(count: _Count) -> str:
    return f"{count.gate.value}{'通过' if count.passed else '参加'}"


@record_rule("GK238", Selection)
def screened_add_up(selection: Selection, context: Context) -> Iterator[Fault]:
    """V04: where the reasons for falling out are counted, they count everybody who did."""
    for i, stage in enumerate(selection.stages):
        if stage.screened and stage.entered is not None and stage.passed is not None:
            out, told = stage.entered - stage.passed, sum(s.number for s in stage.screened)
            if out >= 0 and out != told:
                facts: Facts = {"gate": stage.gate.value, "entered": stage.entered, "passed": stage.passed}
                yield fault("stages", i, "screened", out=out, told=told, **facts)


@record_rule("GK239", Selection)
def sources_add_up(selection: Selection, context: Context) -> Iterator[Fault]:
    """V04: 报名来源 together are the applicants."""
    applied = next((c for c in _counts(selection) if c.gate is Gate.APPLIED and not c.passed), None)
    told = sum(source.number for source in selection.sources)
    if selection.sources and applied is not None and not applied.least <= told <= applied.most:
        yield fault("sources", told=told, applied=applied.most)


@record_rule("GK240", Selection)
def rows_agree_with_counts(selection: Selection, context: Context) -> Iterator[Fault]:
    """V04: as many marked rows as people sat. A table that begins with those interviewed may leave out
    everyone who sat only the written test."""
    if selection.scoring is None or not selection.scores:
        return
    for gate in (Gate.EXAMINED, Gate.INTERVIEWED):
        entered = next((c for c in _counts(selection) if c.gate is gate and not c.passed), None)
        part = part_for(selection.scoring, gate)
        if entered is None or part is None:
            continue
        rows = sum(has_mark(part, score) for score in selection.scores)
        partial = gate is Gate.EXAMINED and _begins_with_interview(selection)
        if rows and not entered.least <= rows <= entered.most and not (partial and rows < entered.least):
            yield fault(*entered.path, gate=gate.value, entered=entered.most, rows=rows)
    yield from _proposed_agree(selection)


def _begins_with_interview(selection: Selection) -> bool:
    """Nobody in the table stopped at the written test."""
    part = part_for(selection.scoring, Gate.INTERVIEWED) if selection.scoring else None
    gone = (Outcome.ABSENT, Outcome.WITHDREW)
    return part is not None and all(has_mark(part, s) or s.outcome in gone for s in selection.scores)


def _proposed_agree(selection: Selection) -> Iterator[Fault]:
    """The list of the proposed has as many people as the stage 拟任 says, with or without those replaced."""
    out = {s.out for s in selection.substitutions}
    everyone = len(selection.proposed)
    standing = sum(person.ticket not in out for person in selection.proposed)
    counts = [count for count in _counts(selection) if count.gate is Gate.PROPOSED]
    # Of those considered (参加) and those decided on (通过) the latter are the list.
    if everyone and counts and counts[-1].most not in (everyone, standing):
        yield fault(*counts[-1].path, gate=Gate.PROPOSED.value, entered=counts[-1].most, rows=standing)


@record_rule("GK206", Selection)
def opening_ratio_is_met(selection: Selection, context: Context) -> Iterator[Fault]:
    """V06: enough applicants for each post, or the post was reduced; enough qualified ones where the
    notice's 核减规则 speaks of them. By post where the table has post codes:
    a post is reported when it would fail even if everyone missing from the table had applied for it."""
    if selection.opening_ratio is None:
        return
    counts = {(c.gate, c.passed): c.most for c in _counts(selection)}
    told = sum(source.number for source in selection.sources) or None
    applied = counts.get((Gate.APPLIED, False), told)
    if applied is None:
        applied = counts.get((Gate.QUALIFIED, False))
    if applied is None:
        return
    qualified = counts.get((Gate.QUALIFIED, True))
    if qualified is not None and re.search("合格|通过", selection.reduction_rule or ""):
        applied = qualified
    ratio = per_post(selection.opening_ratio)
    found = False
    if coded(selection) and selection.scores:
        rows = groups(selection)
        missing = max(0, applied - len(selection.scores))
        for j, post in enumerate(selection.posts):
            have = len(rows.get(post.code, ()))
            if have + missing < ratio * places(selection, post.code):
                found = True
                yield _unmet(selection, ("posts", j), post.code, have + missing, ratio)
    if not found and applied < ratio * places(selection, None):
        yield _unmet(selection, ("opening_ratio",), None, applied, ratio)


def _unmet(selection: Selection, path: Path, code: Code, have: int, ratio: Fraction) -> Fault:
    facts: Facts = {"where": code or "合计", "applied": have, "posts": places(selection, code)}
    return fault(*path, ratio=selection.opening_ratio, possible=int(have / ratio), **facts)


@record_rule("GK241", Selection)
def reductions_reduce(selection: Selection, context: Context) -> Iterator[Fault]:
    """核减为 is fewer than 职数."""
    for i, post in enumerate(selection.posts):
        if post.reduced_to is not None and post.reduced_to >= post.number:
            facts: Facts = {"code": post.code, "number": str(post.number), "reduced": str(post.reduced_to)}
            yield fault("posts", i, "reduced_to", **facts)


@record_rule("GK242", Selection)
def reductions_have_reasons(selection: Selection, context: Context) -> Iterator[Fault]:
    """A post cut without a word invites the question why."""
    for i, post in enumerate(selection.posts):
        if post.reduced_to is not None and not post.reduced_why:
            yield fault("posts", i, "reduced_to", code=post.code, number=post.number, reduced=post.reduced_to)


@record_rule("GK228", Selection)
def dates_in_order(selection: Selection, context: Context) -> Iterator[Fault]:
    """Notice ≤ application ≤ stages ≤ publicity of the proposed ≤ conclusion ≤ appointment. Whether a
    conclusion waits for the last day of the publicity is GK323's."""
    for first, first_day, then, then_day, path in _sequence(selection):
        if then_day < first_day:
            yield fault(*path, earlier=first, earlier_day=first_day, later=then, later_day=then_day)


_Pair = tuple[str, date, str, date, Path]


def _sequence(selection: Selection) -> Iterator[_Pair]:
    announced, application = selection.announced, selection.application
    if application is not None:
        if announced:
            yield "公告", announced, "报名开始", application.start, ("application", "start")
        yield "报名开始", application.start, "报名结束", application.end, ("application", "end")
    yield from _stage_dates(selection)
    ends = [s.until or s.date for s in selection.stages if s.date and s.gate is not Gate.PROPOSED]
    last_stage = max((day for day in ends if day), default=None)
    for i, window in enumerate(selection.windows):
        if announced:
            yield "公告", announced, window.subject, window.start, ("windows", i, "start")
    if selection.windows and selection.proposed and last_stage:
        i, last = max(enumerate(selection.windows), key=lambda pair: (pair[1].start, pair[0]))
        yield "最后一个环节", last_stage, last.subject, last.start, ("windows", i, "start")
    conclusion = selection.conclusion
    if conclusion is None:
        return
    if last_stage and not selection.windows:
        yield "最后一个环节", last_stage, "结论", conclusion.date, ("conclusion", "date")
    over = max((window.end for window in selection.windows), default=None)
    for i, taken in enumerate(conclusion.appointed):
        if over is None or taken.date > over:
            path: Path = ("conclusion", "appointed", i, "date")
            yield "结论", conclusion.date, "任用", taken.date, path


def _stage_dates(selection: Selection) -> Iterator[_Pair]:
    application = selection.application
    previous: tuple[Gate, date] | None = None
    first: dict[int, date] = {}
    for i, stage in sorted(enumerate(selection.stages), key=lambda pair: _ORDER[pair[1].gate]):
        if stage.date is None:
            continue
        path: Path = ("stages", i, "date")
        level = _ORDER[stage.gate]
        if selection.announced:
            yield "公告", selection.announced, stage.gate.value, stage.date, path
        if application is not None:
            # 资格审查 often goes along with the application; what follows waits for its end.
            along = level <= _ORDER[Gate.QUALIFIED]
            name, day = ("报名开始", application.start) if along else ("报名结束", application.end)
            yield name, day, stage.gate.value, stage.date, path
        if stage.until is not None:
            began, ended = f"{stage.gate.value}开始", f"{stage.gate.value}结束"
            yield began, stage.date, ended, stage.until, ("stages", i, "until")
        if previous is not None and _ORDER[previous[0]] < level and level not in first:
            yield previous[0].value, previous[1], stage.gate.value, stage.date, path
        if level not in first or stage.date < first[level]:
            first[level] = stage.date
            previous = stage.gate, stage.date


@record_rule("GK210", Selection)
def reference_day_is_early(selection: Selection, context: Context) -> Iterator[Fault]:
    """V10: an applicant must be able to tell at the application whether the conditions are met."""
    if selection.eligibility is None:
        return
    limit = selection.application.end if selection.application else selection.announced
    if limit is not None and selection.eligibility.reference > limit:
        yield fault("eligibility", "reference", reference=selection.eligibility.reference, limit=limit)


@record_rule("GK250", Selection)
def reference_day_is_recent(selection: Selection, context: Context) -> Iterator[Fault]:
    """V10: a reference day more than a year before the notice was most likely copied from an older one."""
    if selection.eligibility is not None and selection.announced is not None:
        reference = selection.eligibility.reference
        if (selection.announced - reference).days > _YEAR:
            yield fault("eligibility", "reference", reference=reference, announced=selection.announced)


@record_rule("GK220", Selection)
def age_limits_leave_room(selection: Selection, context: Context) -> Iterator[Fault]:
    """V10: the lower age limit isn't above the upper one."""
    rule = selection.eligibility
    if rule is None or rule.age_min is None or rule.age_max is None:
        return
    if rule.age_min > rule.age_max:
        yield fault("eligibility", "age_min", least=rule.age_min, most=rule.age_max)


@record_rule("GK230", Selection)
def somebody_supervised(selection: Selection, context: Context) -> Iterator[Fault]:
    """Once a stage was held its supervising body is named: for the whole, or at a stage."""
    held = any(s.entered is not None or s.passed is not None for s in selection.stages)
    named = selection.supervisors or any(stage.overseer for stage in selection.stages)
    if (held or selection.scores or selection.proposed) and not named:
        yield fault("supervisors")
