"""来历: names of their time, what a unit came from and what it went into, what became of its goals.

A record tells of its own day, so it says the name of that day; the present name, or the unit that its
matters went into, stands beside it. A state of the as-of day, never of the record."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.chain import Thread, left_over
from generator.ledger import GoalHome, Ledger
from generator.pages.answer import cn_day
from generator.records.cadre import Cadre
from generator.records.pledge import Pledge
from generator.records.unit import Unit


def predecessors(ledger: Ledger, unit: Unit, day: date) -> tuple[Unit, ...]:
    """Units that went into this one by a day, in their fixed order."""
    return tuple(
        other
        for other in ledger.units()
        if other.merged_into == unit.id and other is not unit and other.closed and other.closed <= day
    )


def divided_off(ledger: Ledger, unit: Unit, day: date) -> tuple[Unit, ...]:
    """Units that were divided off from this one by a day."""
    return tuple(
        other
        for other in ledger.units()
        if other.split_from == unit.id
        and other is not unit
        and (other.founded is None or other.founded <= day)
    )


def heirs(ledger: Ledger, unit: Unit, day: date) -> tuple[Unit, ...]:
    """Who answers for a unit's matters on a day: itself while it exists, else what it was merged or divided
    into, followed through further changes. Empty where nobody is named."""
    found: list[Unit] = []
    seen: set[str] = set()
    edge = [unit]
    while edge:
        one = edge.pop(0)
        if one.id in seen:
            continue
        seen.add(one.id)
        if one.closed is None or day < one.closed:
            found.append(one)
            continue
        into = ledger.get(Unit, one.merged_into)
        edge += [into] if into else list(divided_off(ledger, one, day))
    return tuple(found)


def now_called(ledger: Ledger, unit: Unit, then: str, as_of: date) -> str:
    """What stands beside the name of a day: 现名光明村, 已并入柳河村; empty where nothing changed since."""
    if unit.closed is not None and unit.closed <= as_of:
        now = "、".join(heir.name for heir in heirs(ledger, unit, as_of))
        if not now:
            return "已撤销"
        return f"已并入{now}" if unit.merged_into else f"已分为{now}"
    return f"现名{unit.name}" if then != unit.name else ""


def place_then(ledger: Ledger, id: str | None, day: date, as_of: date) -> str:
    """向阳村（现名光明村）: a unit as a page about a past day calls it."""
    unit = ledger.get(Unit, id)
    if unit is None:
        return id or ""
    then = unit.name_on(day)
    now = now_called(ledger, unit, then, as_of)
    return f"{then}（{now}）" if now else then


def place_in_year(ledger: Ledger, id: str | None, year: int, as_of: date) -> str:
    """The same for a list of a year; a name given up within the year stands beside: 光明村（原名向阳村）."""
    unit = ledger.get(Unit, id)
    first, last = date(year, 1, 1), date(year, 12, 31)
    if unit is None or unit.name_on(first) == unit.name_on(last):
        return place_then(ledger, id, last, as_of)
    now = now_called(ledger, unit, unit.name_on(last), as_of)
    return f"{unit.name_on(last)}（原名{unit.name_on(first)}{'，' + now if now else ''}）"


def listed_name(ledger: Ledger, unit: Unit, as_of: date) -> str:
    """How a list names a unit, so that it is found by every name: 光明村（原名向阳村）."""
    old = [name for name in unit.names if name != unit.name]
    beside = [f"原名{'、'.join(old)}"] if old else []
    beside += filter(None, [now_called(ledger, unit, unit.name, as_of)])
    return f"{unit.name}（{'，'.join(beside)}）" if beside else unit.name


@dataclass(frozen=True, slots=True)
class Left:
    """A goal that a closed unit had not done, and the goals of others that carry it on."""

    thread: Thread
    carried: tuple[GoalHome, ...]


@dataclass(frozen=True, slots=True)
class Relative:
    """A unit this one came from or went into, with the years its own page tells of."""

    unit: Unit
    years: tuple[int, ...]

    @property
    def span(self) -> str:
        """2023—2025 年."""
        if not self.years:
            return ""
        first, last = min(self.years), max(self.years)
        return f"{first} 年" if first == last else f"{first}—{last} 年"


@dataclass(frozen=True, slots=True)
class History:
    """A unit's 来历 on the as-of day. `gone`: closed by then."""

    gone: bool
    heirs: tuple[Unit, ...]
    predecessors: tuple[Relative, ...]
    source: Relative | None
    divided_off: tuple[Relative, ...]
    left: tuple[Left, ...]

    @property
    def unsettled(self) -> tuple[Left, ...]:
        """Goals that nobody carries on."""
        return tuple(one for one in self.left if not one.carried)


def history(ledger: Ledger, unit: Unit, as_of: date) -> History:
    """Where a unit came from and what it went into."""
    gone = unit.closed is not None and unit.closed <= as_of
    source = ledger.get(Unit, unit.split_from)
    left = left_over(ledger, unit) if gone else ()
    return History(
        gone,
        heirs(ledger, unit, as_of) if gone else (),
        tuple(_relative(ledger, one) for one in predecessors(ledger, unit, as_of)),
        _relative(ledger, source) if source is not None and source is not unit else None,
        tuple(_relative(ledger, one) for one in divided_off(ledger, unit, as_of)),
        tuple(Left(thread, ledger.carried_on(thread.goal.id)) for thread in left),
    )


def _relative(ledger: Ledger, unit: Unit) -> Relative:
    years = {p.year for p in ledger.pledges_in(unit)} | {r.year for r in ledger.reviews_in(unit)}
    return Relative(unit, tuple(sorted(years)))


def departure(ledger: Ledger, pledge: Pledge, as_of: date) -> str:
    """本人 2025 年 6 月 30 日离任（调任柳河村党支部书记）: said where whoever pledged left the unit during
    the pledge's year, since nothing more is told of the pledge then. Empty elsewhere."""
    cadre = ledger.get(Cadre, pledge.cadre)
    if cadre is None:
        return ""
    posts = [post for post in cadre.posts if post.unit == pledge.unit]
    ends = [post.end for post in posts if post.end is not None]
    last = max(ends, default=None)
    if last is None or len(ends) < len(posts) or last.year != pledge.year or as_of <= last:
        return ""
    if last == date(pledge.year, 12, 31):
        return ""
    reasons = dict.fromkeys(p.end_reason for p in posts if p.end == last and p.end_reason)
    why = f"（{'、'.join(reasons)}）" if reasons else ""
    return f"本人 {cn_day(last)}离任{why}，这份承诺的进展公开到离任为止"
