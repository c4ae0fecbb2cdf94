"""A year day by day: states of duties and windows change on the days the calendar says, and on no other."""

from __future__ import annotations

import datetime
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import generator.duties.owed
from generator.duties import Duty, State, duties
from generator.duties.ahead import windows_of
from generator.duties.model import Tally, tally
from generator.ledger import Ledger
from generator.load.content import load_content
from generator.project import Project
from generator.reckon.workdays import Phase, window_state
from generator.records.disclosure import Frequency
from generator.records.selection import Selection, SelectionState
from tests.check.support import ledger, unit
from tests.duties.made import item, pledge

ROOT = Path(__file__).parents[2]
ONE = timedelta(days=1)
FIRST, LAST = date(2026, 1, 1), date(2027, 1, 31)
#: Names a duty from day to day.
Name = tuple[str, str, str, str, str]


@pytest.fixture(scope="module")
def street() -> Ledger:
    """The sample street's content, drafts included."""
    return load_content(Project(ROOT)).ledger


def days(first: date, last: date) -> Iterator[date]:
    return (first + ONE * n for n in range((last - first).days + 1))


def name(duty: Duty) -> Name:
    unit, owner = duty.unit.id if duty.unit else "", duty.owner.id if duty.owner else ""
    return duty.item.id, unit, owner, str(duty.period or ""), str(duty.event or "")


def approved(duty: Duty) -> date | None:
    """The day from which the answering record may be told of."""
    step = duty.answer.approval.approved if duty.answer else None
    return step.date if step else None


def allowed(duty: Duty) -> set[date]:
    """The day after the due day, the day it was disclosed, the day its record was approved."""
    return {duty.due + ONE, *filter(None, (duty.disclosed, approved(duty)))}


def test_a_duty_changes_only_on_its_days(street: Ledger) -> None:
    before: dict[Name, tuple[State, Duty]] = {}
    changes = 0
    for day in days(FIRST, LAST):
        now = {name(duty): duty for duty in duties(street, day)}
        for key, duty in now.items():
            state = duty.state(day)
            if key in before and before[key][0] is not state:
                assert day in allowed(duty) | allowed(before[key][1]), (key, day, before[key][0], state)
                changes += 1
            if key in before:
                assert before[key][1].due == duty.due
                assert (before[key][0], state) in {(s, s) for s in State} | {
                    (State.AHEAD, State.ON_TIME),
                    (State.AHEAD, State.MISSING),
                    (State.MISSING, State.LATE),
                    (State.MISSING, State.ON_TIME),  # published then, told of here since its approval
                    (State.AHEAD, State.STANDING),
                    (State.MISSING, State.STANDING),
                }, (key, day)
        gone = before.keys() - now.keys()
        assert all(before[key][1].item.frequency is Frequency.STANDING for key in gone)
        before = {key: (duty.state(day), duty) for key, duty in now.items()}
    assert changes > 100


def test_a_duty_appears_when_its_item_does_or_its_period_comes_in_sight(street: Ledger) -> None:
    known: set[Name] = set()
    for day in days(FIRST, LAST):
        now = {name(duty): duty for duty in duties(street, day)}
        for key in now.keys() - known if known else ():
            duty = now[key]
            assert (
                (duty.item.approval.approved is not None and duty.item.approval.approved.date == day)
                or (duty.period is not None and duty.period.earlier(1).start == day)
                or (duty.period is None and duty.event is None and day == duty.due)
            ), (key, day)
        known |= now.keys()


def test_a_window_changes_only_on_its_first_day_and_the_day_after_its_last(street: Ledger) -> None:
    windows = [window for record in street.all() for window in windows_of(record)]
    assert windows
    for window in windows:
        before = Phase.AHEAD
        for day in days(window.start - ONE * 40, window.end + ONE * 40):
            now = window_state(window.start, window.end, day, street.calendar).phase
            if now is not before:
                assert (now, day) in ((Phase.OPEN, window.start), (Phase.OVER, window.end + ONE))
            before = now
        assert before is Phase.OVER


def days_of(selection: Selection) -> set[date]:
    """Every day on which a selection may come into another state."""
    found = {selection.announced, selection.conclusion.date if selection.conclusion else None}
    if selection.application:
        found |= {selection.application.start, selection.application.end + ONE}
    for window in selection.windows:
        found |= {window.start, window.end + ONE}
    return {day for day in found if day is not None}


def test_a_selection_changes_only_on_its_days(street: Ledger) -> None:
    for selection in street.selections():
        before: SelectionState | None = None
        for day in days(date(2025, 1, 1), LAST):
            now = selection.state(day)
            assert before in (None, now) or day in days_of(selection), (selection.id, day, now)
            before = now


@settings(max_examples=60, deadline=None)
@given(
    frequency=st.sampled_from([("每年", 12), ("每半年", 6), ("每季度", 3), ("每月", 1)]),
    month=st.integers(1, 14),
    day=st.integers(1, 31),
    signed=st.dates(date(2026, 1, 1), date(2026, 12, 31)),
    as_of=st.dates(date(2025, 12, 1), date(2027, 3, 1)),
)
def test_a_day_later_nothing_is_forgotten(
    frequency: tuple[str, int], month: int, day: int, signed: date, as_of: date
) -> None:
    """Whatever the item: what was due stays due, what was disclosed stays disclosed, n counts up by day."""
    words, months = frequency
    due = {"第几个月": str(min(month, months + 12)), "日": str(day)}
    rule = item(频次=words, 到期=due, 起="2026-01-01", 公开审批={})
    rule = rule.model_copy(update={"approval": unit().approval})
    of = ledger(unit(), rule, pledge("p", 2026, signed.isoformat()))
    today, tomorrow = duties(of, as_of), duties(of, as_of + ONE)
    one, other = tally(today, as_of), tally(tomorrow, as_of + ONE)
    assert other.due >= one.due
    assert other.on_time >= one.on_time
    assert other.late >= one.late
    there = {name(duty): duty for duty in tomorrow}
    for duty in today:
        state, after = duty.state(as_of), there[name(duty)].state(as_of + ONE)
        if state is State.MISSING and after is State.MISSING:
            assert there[name(duty)].days(as_of + ONE) == duty.days(as_of) + 1
        if duty.period is not None and state is State.AHEAD:
            assert as_of <= duty.due


COUNT = """
import sys
from datetime import date
from pathlib import Path
from generator.duties import coming, duties
from generator.load.content import load_content
from generator.project import Project
ledger = load_content(Project(Path(sys.argv[1]))).ledger
day = date(2026, 7, 31)
for duty in duties(ledger, day):
    owner = duty.owner.id if duty.owner else ""
    print(duty.item.id, duty.unit and duty.unit.id, owner, duty.period, duty.event, duty.due, duty.state(day))
for c in coming(ledger, day):
    print(c.kind, c.start, c.until, c.record.id)
"""


def test_nothing_depends_on_the_clock_or_its_zone() -> None:
    """Told for one day at both ends of the world: the same."""
    told = []
    for zone, seed in (("Pacific/Kiritimati", "1"), ("Pacific/Pago_Pago", "2")):
        environment = {**os.environ, "TZ": zone, "PYTHONHASHSEED": seed}
        run = [sys.executable, "-c", COUNT, str(ROOT)]
        told.append(subprocess.run(run, env=environment, cwd=ROOT, capture_output=True, check=True).stdout)
    assert told[0] == told[1]
    assert told[0].count(b"\n") > 100


class NoClock(date):
    """A date that can't be asked what day it is."""

    @classmethod
    def today(cls) -> NoClock:
        raise AssertionError("the clock was read")


def test_the_clock_is_not_read(street: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    expected = tally(duties(street, date(2026, 7, 31)), date(2026, 7, 31))
    monkeypatch.setattr(datetime, "date", NoClock)
    monkeypatch.setattr(generator.duties.owed, "date", NoClock)
    found = duties(street, NoClock(2026, 7, 31))
    assert tally(found, NoClock(2026, 7, 31)) == expected != Tally()
