"""References between records: nothing points to what isn't there, and no id is taken twice."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.context import Context
from generator.check.fields import references
from generator.check.rule import Fault, fault, ledger_rule, record_rule
from generator.ledger import GoalHome, Ledger
from generator.load.bind import aliases, key_name
from generator.problem import Path
from generator.records.base import Record
from generator.records.goals import Change, ChangeType
from generator.records.midyear import Midyear
from generator.records.registry import KINDS
from generator.records.review import Review
from generator.suggest import nearest

_GOAL = "goal"


@ledger_rule("GK130")
def references_lead_somewhere(ledger: Ledger, context: Context) -> Iterator[Fault]:
    """Every field typed as a reference, in every kind. A record whose file is faulty isn't missing, and a
    goal that an addition announces without writing it out has its own problem (GK504)."""
    announced = set(_announced(ledger))
    goals = (*ledger.goals(), *announced)
    for record in ledger.all():
        for path, id, kind in references(record):
            if ledger.knows(kind, id) or (kind == _GOAL and id in announced):
                continue
            known = goals if kind == _GOAL else tuple(ledger.records.get(kind, {}))
            guess = nearest(id, (k for k in known if k != record.id or kind != record.kind))
            yield fault(
                *path,
                on=record,
                field=_key(record, path),
                value=id,
                kind="目标" if kind == _GOAL else KINDS[kind].kind_title,
                guess=f"，是不是 {guess[0]}" if guess else "",
            )


def _announced(ledger: Ledger) -> Iterator[str]:
    """Goals that an addition names, written out or not, also where the reading's pledge isn't found."""
    readings: tuple[Midyear | Review, ...] = (*ledger.midyears(), *ledger.reviews())
    for reading in readings:
        for change in reading.changes:
            yield from _added(change)


def _added(change: Change) -> Iterator[str]:
    if change.new_goal is not None:
        yield change.new_goal.id
    if change.type is ChangeType.ADDED:
        yield change.goal


def _key(record: Record, path: Path) -> str:
    """The last key of the path in the words of the file."""
    return key_name(aliases(type(record), path))


@ledger_rule("GK133")
def goals_have_one_home(ledger: Ledger, context: Context) -> Iterator[Fault]:
    """A goal's id is its address for good, so no two goals share it, in whatever year."""
    first: dict[str, GoalHome] = {}
    for home in ledger.goal_homes():
        other = first.setdefault(home.goal.id, home)
        if other is not home:
            path: Path = ("goals", home.index) if home.change is None else ("changes", home.index, "new_goal")
            where = f"{other.record.kind_title} {other.record.id}"
            yield fault(*path, "id", on=home.record, value=home.goal.id, other=where)


@record_rule("GK134", Record)
def index_is_the_list(record: Record, context: Context) -> Iterator[Fault]:
    """Each kind's list is <kind>/index.html; a record of that id would overwrite it."""
    if record.id == "index":
        yield fault("id", kind=record.kind_title)
