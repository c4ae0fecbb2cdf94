"""台账: all records of one state, with the look-ups that checks and pages need. Data only."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from types import MappingProxyType
from typing import TypeVar, cast

from generator.reckon.workdays import Calendar
from generator.records.base import Record
from generator.records.basis import Basis
from generator.records.cadre import Cadre, Post
from generator.records.disclosure import Catalogue
from generator.records.feedback import Feedback
from generator.records.glossary import Glossary
from generator.records.goals import Change, Goal, Meeting
from generator.records.incentive import Incentive
from generator.records.midyear import Midyear
from generator.records.pledge import Pledge
from generator.records.power import Power
from generator.records.registry import KINDS
from generator.records.reserve import Reserve
from generator.records.review import Review
from generator.records.selection import Selection
from generator.records.site import Site
from generator.records.supervision import Supervision
from generator.records.training import Training
from generator.records.unit import Unit

R = TypeVar("R", bound=Record)
#: (kind, id)
Key = tuple[str, str]
#: Among the broken keys: the site's settings are faulty, what stands in their place is no statement.
SETTINGS: Key = ("site", "site")


@dataclass(frozen=True, slots=True)
class GoalHome:
    """Where a goal was first written: in a pledge, or as an addition (`change`) of a reading or review."""

    goal: Goal
    pledge: Pledge
    record: Pledge | Midyear | Review
    index: int
    change: Change | None = None


@dataclass(frozen=True)
class Ledger:
    """Records by kind and id. `broken` are ids whose files could not be read as records: references to
    them are not dangling. Iteration follows ids, units follow their 顺序. `glossary` is None where the
    project explains no terms."""

    site: Site
    calendar: Calendar
    records: Mapping[str, Mapping[str, Record]]
    broken: frozenset[Key] = frozenset()
    glossary: Glossary | None = None
    _goals: Mapping[str, GoalHome] = field(init=False, repr=False, compare=False)
    _midyears: Mapping[str, tuple[Midyear, ...]] = field(init=False, repr=False, compare=False)
    _reviews: Mapping[str, tuple[Review, ...]] = field(init=False, repr=False, compare=False)
    _pledges_by_cadre: Mapping[str, tuple[Pledge, ...]] = field(init=False, repr=False, compare=False)
    _reviews_by_cadre: Mapping[str, tuple[Review, ...]] = field(init=False, repr=False, compare=False)
    _pledges_by_unit: Mapping[str, tuple[Pledge, ...]] = field(init=False, repr=False, compare=False)
    _reviews_by_unit: Mapping[str, tuple[Review, ...]] = field(init=False, repr=False, compare=False)
    _trainings: tuple[Training, ...] = field(init=False, repr=False, compare=False)
    _units: tuple[Unit, ...] = field(init=False, repr=False, compare=False)
    _powers: tuple[Power, ...] = field(init=False, repr=False, compare=False)
    _offices: Mapping[str, str] = field(init=False, repr=False, compare=False)
    _carried: Mapping[str, tuple[GoalHome, ...]] = field(init=False, repr=False, compare=False)
    _posts_by_unit: Mapping[str, tuple[tuple[Cadre, Post], ...]] = field(
        init=False, repr=False, compare=False
    )
    _attendance: Mapping[tuple[str, int], tuple[tuple[Training, int], ...]] = field(
        init=False, repr=False, compare=False
    )
    _related: Mapping[str, tuple[Unit, ...]] = field(init=False, repr=False, compare=False)
    _feedbacks_about: Mapping[str, tuple[Feedback, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        midyears = _grouped((m.pledge, m) for m in self.midyears())
        reviews = _grouped((r.pledge, r) for r in self.reviews() if r.pledge)

        def put(name: str, value: object) -> None:
            object.__setattr__(self, name, value)  # frozen: the indexes are set once, here

        put(
            "_midyears",
            {k: tuple(sorted(v, key=lambda m: (m.as_of, m.sequence, m.id))) for k, v in midyears.items()},
        )
        put("_reviews", reviews)
        put("_pledges_by_cadre", _grouped((p.cadre, p) for p in self.pledges() if p.cadre))
        put("_reviews_by_cadre", _grouped((r.cadre, r) for r in self.reviews() if r.cadre))
        put("_pledges_by_unit", _grouped((p.unit, p) for p in self.pledges()))
        put("_reviews_by_unit", _grouped((r.unit, r) for r in self.reviews()))
        put("_posts_by_unit", _grouped((post.unit, (c, post)) for c in self.cadres() for post in c.posts))
        put("_trainings", tuple(sorted(self.of(Training), key=lambda t: (t.start, t.id))))
        sessions = ((t, i, row) for t in self.trainings() for i, row in enumerate(t.attendance))
        put("_attendance", _grouped(((row.unit, t.year), (t, i)) for t, i, row in sessions))
        pointers = ((to, u) for u in self.of(Unit) for to in (u.merged_into, u.split_from) if to)
        put("_related", _grouped(pointers))
        put("_feedbacks_about", _grouped((f.subject, f) for f in self.feedbacks()))
        put("_units", tuple(sorted(self.of(Unit), key=lambda u: (u.order, u.id))))
        put("_powers", tuple(sorted(self.of(Power), key=lambda p: (p.serial, p.id))))
        put("_offices", MappingProxyType(self._collect_offices()))
        goals = self._collect_goals()
        put("_goals", MappingProxyType(goals))
        put("_carried", _grouped((h.goal.carried_from, h) for h in goals.values() if h.goal.carried_from))

    def _collect_offices(self) -> dict[str, str]:
        """Telephone → whose it is; of two offices with one number the directory's comes first."""
        found: dict[str, str] = {}
        for contact in self.site.contacts:
            found.setdefault(contact.phone, contact.name)
        for unit in self.units():
            for office in (*unit.offices, unit.supervisor):
                found.setdefault(office.phone, office.name)
        return found

    def _collect_goals(self) -> dict[str, GoalHome]:
        found: dict[str, GoalHome] = {}
        for home in self.goal_homes():
            found.setdefault(home.goal.id, home)
        return found

    def goal_homes(self) -> Iterator[GoalHome]:
        """Every place that declares a goal, repeated ids included."""
        for pledge in self.pledges():
            for i, goal in enumerate(pledge.goals):
                yield GoalHome(goal, pledge, pledge, i)
            later: tuple[Midyear | Review, ...] = (*self.midyears_of(pledge), *self.reviews_of(pledge))
            for record in later:
                for i, change in enumerate(record.changes):
                    if change.new_goal is not None:
                        yield GoalHome(change.new_goal, pledge, record, i, change)

    # -- all records of a kind -------------------------------------------------------------------
    def of(self, kind: type[R]) -> tuple[R, ...]:
        """All records of a kind by id."""
        return tuple(cast("Mapping[str, R]", self.records.get(kind.kind, {})).values())

    def units(self) -> tuple[Unit, ...]:
        """In their fixed order."""
        return self._units

    def offices(self) -> Mapping[str, str]:
        """Whose a telephone is: the street's directory, then the units' offices."""
        return self._offices

    def cadres(self) -> tuple[Cadre, ...]:
        return self.of(Cadre)

    def selections(self) -> tuple[Selection, ...]:
        return self.of(Selection)

    def pledges(self) -> tuple[Pledge, ...]:
        return self.of(Pledge)

    def midyears(self) -> tuple[Midyear, ...]:
        return self.of(Midyear)

    def reviews(self) -> tuple[Review, ...]:
        return self.of(Review)

    def powers(self) -> tuple[Power, ...]:
        """By serial number."""
        return self._powers

    def reserves(self) -> tuple[Reserve, ...]:
        return self.of(Reserve)

    def trainings(self) -> tuple[Training, ...]:
        """By first day."""
        return self._trainings

    def incentives(self) -> tuple[Incentive, ...]:
        return self.of(Incentive)

    def supervisions(self) -> tuple[Supervision, ...]:
        return self.of(Supervision)

    def catalogue(self) -> tuple[Catalogue, ...]:
        """By serial number."""
        return tuple(sorted(self.of(Catalogue), key=lambda item: (item.serial, item.id)))

    def feedbacks(self) -> tuple[Feedback, ...]:
        """By the day received."""
        return tuple(sorted(self.of(Feedback), key=lambda f: (f.received, f.id)))

    def feedbacks_about(self, address: str) -> tuple[Feedback, ...]:
        """Opinions about a record or goal (kind/id), by the day received."""
        return self._feedbacks_about.get(address, ())

    def bases(self) -> tuple[Basis, ...]:
        return self.of(Basis)

    def all(self) -> Iterator[Record]:
        """Every record, kinds in menu order, ids in order."""
        for kind in KINDS:
            yield from self.records.get(kind, {}).values()

    # -- one record ------------------------------------------------------------------------------
    def get(self, kind: type[R], id: str | None) -> R | None:
        """The record, or None where there is none (a check says so; pages show the id)."""
        return cast("R | None", self.records.get(kind.kind, {}).get(id)) if id else None

    def knows(self, kind: str, id: str) -> bool:
        """Whether a reference is not dangling: the record exists, or its file exists but is faulty."""
        if kind == "goal":
            return id in self._goals or any(k in ("pledge", "midyear", "review") for k, _ in self.broken)
        return id in self.records.get(kind, {}) or (kind, id) in self.broken

    def at(self, address: str) -> Record | GoalHome | None:
        """What stands at an address (kind/id), a goal included; None where nothing does."""
        kind, _, id = address.partition("/")
        return self._goals.get(id) if kind == "goal" else self.records.get(kind, {}).get(id)

    def goal(self, id: str) -> GoalHome | None:
        return self._goals.get(id)

    def goals(self) -> Mapping[str, GoalHome]:
        return self._goals

    def carried_on(self, id: str) -> tuple[GoalHome, ...]:
        """Goals of later years that carry a goal on (结转自)."""
        return self._carried.get(id, ())

    # -- the chain -------------------------------------------------------------------------------
    def midyears_of(self, pledge: Pledge) -> tuple[Midyear, ...]:
        """Readings of a pledge in order of their as-of dates."""
        return self._midyears.get(pledge.id, ())

    def reviews_of(self, pledge: Pledge) -> tuple[Review, ...]:
        """Reviews that refer to a pledge; rightly there is at most one."""
        return self._reviews.get(pledge.id, ())

    def pledges_of(self, cadre: Cadre) -> tuple[Pledge, ...]:
        """A cadre's pledges, newest year first."""
        return tuple(sorted(self._pledges_by_cadre.get(cadre.id, ()), key=lambda p: (-p.year, p.id)))

    def reviews_of_cadre(self, cadre: Cadre) -> tuple[Review, ...]:
        """Reviews of a person, newest year first."""
        return tuple(sorted(self._reviews_by_cadre.get(cadre.id, ()), key=lambda r: (-r.year, r.id)))

    def meeting_of(self, record: Midyear | Review) -> Meeting | None:
        """The meeting of a reading or review, followed where it is written in another record of its kind.
        A circle of references ends in None."""
        seen = {record.id}
        current: Midyear | Review | None = record
        while current is not None and current.meeting is None:
            if current.meeting_in is None or current.meeting_in in seen:
                return None
            seen.add(current.meeting_in)
            current = self.get(type(current), current.meeting_in)
        return current.meeting if current is not None else None

    # -- units -----------------------------------------------------------------------------------
    def posts_in(self, unit: Unit, day: date | None = None) -> tuple[tuple[Cadre, Post], ...]:
        """Who holds (on `day`) or ever held a post in a unit."""
        pairs = self._posts_by_unit.get(unit.id, ())
        return pairs if day is None else tuple(pair for pair in pairs if pair[1].held_on(day))

    def pledges_in(self, unit: Unit) -> tuple[Pledge, ...]:
        """Pledges of a unit and of the people in it, by id."""
        return self._pledges_by_unit.get(unit.id, ())

    def reviews_in(self, unit: Unit) -> tuple[Review, ...]:
        """Reviews of a unit and of the people in it, by id."""
        return self._reviews_by_unit.get(unit.id, ())

    def attendance_of(self, unit: Unit, year: int) -> tuple[tuple[Training, int], ...]:
        """Sessions of a year, planned ones included, with the number (from 0) of each row of the unit's, by
        first day."""
        return self._attendance.get((unit.id, year), ())

    def related_to(self, unit: Unit) -> tuple[Unit, ...]:
        """Units that say they were merged into this one, or split from it."""
        return self._related.get(unit.id, ())

    def powers_of(self, unit: Unit) -> tuple[Power, ...]:
        """The unit's list: the street's, inherited, with the items limited to it."""
        return tuple(power for power in self.powers() if power.applies_to(unit.id))


K = TypeVar("K")
V = TypeVar("V")


def _grouped(pairs: Iterable[tuple[K, V]]) -> dict[K, tuple[V, ...]]:
    found: defaultdict[K, list[V]] = defaultdict(list)
    for key, value in pairs:
        found[key].append(value)
    return {key: tuple(values) for key, values in found.items()}


def make_ledger(
    site: Site,
    calendar: Calendar,
    records: Iterable[Record],
    broken: Iterable[Key] = (),
    glossary: Glossary | None = None,
) -> Ledger:
    """A ledger of records; of two records with one id the first is kept (a check reports the second)."""
    by_kind: dict[str, dict[str, Record]] = {kind: {} for kind in KINDS}
    for record in sorted(records, key=lambda r: r.id):
        by_kind[record.kind].setdefault(record.id, record)
    return Ledger(
        site,
        calendar,
        MappingProxyType({kind: MappingProxyType(found) for kind, found in by_kind.items()}),
        frozenset(broken),
        glossary,
    )
