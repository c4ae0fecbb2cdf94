"""意见与答复: about a record that is there, answered in time and in full, and never telling who asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from generator.check.context import Context
from generator.check.memo import ById
from generator.check.names import known_names, name_in, names_in, without_spaces
from generator.check.rule import Fault, fault, ledger_rule, record_rule
from generator.ledger import GoalHome, Ledger
from generator.personal.persons import SURNAME, likely_names
from generator.problem import Path
from generator.records.base import Record
from generator.records.feedback import Feedback, Outcome
from generator.records.registry import KINDS
from generator.records.selection import Selection
from generator.suggest import nearest
from generator.working.feedback import Standing, confirmed, due_of, objections_to, standing_of

_ASKER = "(?:举报|反映|投诉|来信|来访|来电|提意见|提问|检举|控告|上访|信访|建议|写信|打电话)(?:的)?人"
#: 反映人张某, 举报人：李四; 反映人不服 and 反映人的电话 name nobody.
_ASKER_NAMED = re.compile(
    rf"{_ASKER}\s*(?:是|为|叫|姓名)?\s*[:：]?\s*(?P<name>[\u4e00-\u9fff](?:某{{1,2}}|[\u4e00-\u9fff]{{1,2}}))"
)
#: 王某某反映, 张大爷来电, 村民李某提出.
_SPOKE = "(?:反映|举报|投诉|来信|来电|来访|提出|提的|写信|打电话|检举|控告|要求|认为)"
_MASKED = re.compile(
    rf"[\u4e00-\u9fff]某{{1,2}}(?:同志|先生|女士)?\s*(?:所|向|到|在|于)?[^，。；\n]{{0,6}}?{_SPOKE}"
)
_WHO = re.compile(r"举报人|检举人|控告人|信访人|上访人|投诉人")
#: 张桂芳反映, of whom nothing else is known: a sentence begins with what looks like a whole name. 许多人反映
#: and 周边户投诉 end like no given name.
_UNKNOWN = re.compile(
    rf"(?:^|[，。；：、,;:\n])(?:{SURNAME})[\u4e00-\u9fff](?![人民众员户村区组方的多位者部会家])[\u4e00-\u9fff]"
    r"(?:同志|先生|女士)?(?:反映|举报|投诉|来信|来电|来访|检举|控告)"
)
_TITLE = "(?:同志|先生|女士|师傅|老师)?"


@record_rule("GK341", Feedback)
def the_subject_is_there(feedback: Feedback, context: Context) -> Iterator[Fault]:
    """针对 names a record or goal of the content; one whose file is faulty counts."""
    kind, _, id = feedback.subject.partition("/")
    if context.ledger.at(feedback.subject) is None and not context.ledger.knows(kind, id):
        known = [f"{record.kind}/{record.id}" for record in context.ledger.records.get(kind, {}).values()]
        if kind == "goal":
            known = [f"goal/{goal}" for goal in context.ledger.goals()]
        elif kind not in KINDS:
            known = [f"{other}/{id}" for other in KINDS if id in context.ledger.records[other]]
        fix = next(
            iter(nearest(feedback.subject, known)), known[0] if known else "selection/2026-houbei-ganbu"
        )
        yield fault("subject", subject=feedback.subject, fix=fix)


@record_rule("GK342", Feedback)
def the_subject_is_public(feedback: Feedback, context: Context) -> Iterator[Fault]:
    """An opinion about a record that isn't on the site would tell of it."""
    found = context.ledger.at(feedback.subject)
    record: Record | None = found.record if isinstance(found, GoalHome) else found
    if feedback.public and record is not None and not record.public:
        yield fault("subject", subject=feedback.subject)


@record_rule("GK343", Feedback)
def answered_after_it_came(feedback: Feedback, context: Context) -> Iterator[Fault]:
    if feedback.replied is not None and feedback.replied < feedback.received:
        yield fault("replied", replied=feedback.replied, received=feedback.received)


@record_rule("GK344", Feedback)
def an_answer_in_full(feedback: Feedback, context: Context) -> Iterator[Fault]:
    """答复日期, 结果 and 答复 come together."""
    given = {"答复日期": feedback.replied, "结果": feedback.outcome, "答复": feedback.reply}
    missing = [name for name, value in given.items() if not value]
    if missing and len(missing) < len(given):
        at = next(
            f for f, v in (("replied", feedback.replied), ("outcome", feedback.outcome), ("reply", 1)) if v
        )
        yield fault(at, missing="、".join(missing))


@record_rule("GK345", Feedback)
def passed_on_to_somebody(feedback: Feedback, context: Context) -> Iterator[Fault]:
    """转办 says to whom, and nothing else does."""
    if feedback.outcome is Outcome.PASSED_ON and feedback.passed_to is None:
        yield fault("outcome")
    elif feedback.passed_to is not None and feedback.outcome not in (None, Outcome.PASSED_ON):
        yield fault("passed_to")


@record_rule("GK346", Feedback)
def what_was_right_is_corrected(feedback: Feedback, context: Context) -> Iterator[Fault]:
    """属实已更正 is said when the record has been corrected, and 记录已改 only of what was found right."""
    if feedback.outcome is Outcome.CORRECTED and not feedback.corrected:
        yield fault("corrected" if "corrected" in feedback.model_fields_set else "outcome", said="属实已更正")
    elif feedback.corrected and not confirmed(feedback):
        yield fault("corrected", said=feedback.outcome.value if feedback.outcome else "还没有")


@record_rule("GK347", Feedback)
def answered_in_time(feedback: Feedback, context: Context) -> Iterator[Fault]:
    """村级、街道答复期限 (warning; shown on the page as late)."""
    due = due_of(feedback, context.limits, context.calendar)
    if standing_of(feedback, due, context.as_of) is Standing.LATE and due is not None:
        yield fault("replied", replied=feedback.replied, due=due)


@record_rule("GK348", Feedback)
def nobody_waits_for_an_answer(feedback: Feedback, context: Context) -> Iterator[Fault]:
    """Due and not answered by the as-of day (warning)."""
    due = due_of(feedback, context.limits, context.calendar)
    if standing_of(feedback, due, context.as_of) is Standing.OVERDUE and due is not None:
        yield fault("received", due=due, days=(context.as_of - due).days)


@ledger_rule("GK349")
def objections_are_counted(ledger: Ledger, context: Context) -> Iterator[Fault]:
    """Where the objections to a selection stand as records of their own, its conclusion counts them: those
    received, 属实 (in full or in part), 不属实, answered. One that came after the conclusion isn't its."""
    for selection in ledger.selections():
        end = selection.conclusion
        objections = objections_to(ledger, f"{Selection.kind}/{selection.id}")
        if end is None or not objections:
            continue
        of_it = [f for f in objections if f.received <= end.date]
        counted = {
            "objections": ("收到意见", end.objections, len(of_it)),
            "upheld": ("属实", end.upheld, sum(map(confirmed, of_it))),
            "rejected": ("不属实", end.rejected, sum(f.outcome is Outcome.UNFOUNDED for f in of_it)),
            "settled": ("已办结", end.settled, sum(f.replied is not None for f in of_it)),
        }
        for field, (name, got, found) in counted.items():
            if got != found:
                yield fault("conclusion", field, on=selection, name=name, got=got, counted=found)


# -- who asked -----------------------------------------------------------------------------------------


def _words(feedback: Feedback) -> Iterator[tuple[Path, str]]:
    for name in ("reply", "passed_to", "note", "source"):
        text = getattr(feedback, name)
        if text:
            yield (name,), text


@record_rule("GK350", Feedback)
def an_answer_names_cadres_only(feedback: Feedback, context: Context) -> Iterator[Fault]:
    """Of known persons only those whose page is public; of others nobody (as far as can be seen)."""
    cadres, others = _public_and_others(ById(context.ledger))
    for path, text in _words(feedback):
        if _tells_who_asked(text, known_names(context.ledger)):
            continue
        if name_in(text, others) or any(text[a:b] not in cadres for a, b in likely_names(text)):
            yield fault(*path)


@lru_cache(maxsize=2)
def _public_and_others(ledger: ById[Ledger]) -> tuple[frozenset[str], frozenset[str]]:
    """Names of cadres who have a page, and the other known names."""
    cadres = frozenset(without_spaces(c.name) for c in ledger.value.cadres() if c.public)
    return cadres, known_names(ledger.value) - cadres


@record_rule("GK351", Feedback)
def nobody_learns_who_asked(feedback: Feedback, context: Context) -> Iterator[Fault]:
    """举报人王某, 李某某反映; and that there is somebody who informed on others."""
    for path, text in _words(feedback):
        if _tells_who_asked(text, known_names(context.ledger)):
            yield fault(*path)


def _tells_who_asked(text: str, names: frozenset[str]) -> bool:
    squeezed = without_spaces(text)
    return (
        _WHO.search(squeezed) is not None
        or _MASKED.search(squeezed) is not None
        or _UNKNOWN.search(squeezed) is not None
        or any("某" in match["name"] for match in _ASKER_NAMED.finditer(squeezed))
        or any(
            re.search(f"{re.escape(name)}{_TITLE}{_SPOKE}|{_ASKER}[:：]?{re.escape(name)}", squeezed)
            for name in names_in(squeezed, names)
        )
    )
