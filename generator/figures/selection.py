"""公开选拔: planned posts, appointments, and what was objected while the proposed were publicised."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.figures.figure import Figure
from generator.figures.places import SELECTED
from generator.ledger import Ledger
from generator.records.selection import Appointment, Conclusion, Selection


@dataclass(frozen=True, slots=True)
class Appointed:
    """Who took office through which selection."""

    selection: Selection
    appointment: Appointment


def announced(ledger: Ledger, year: int, day: date) -> tuple[Selection, ...]:
    """Selections of a year whose notice was out by a day."""
    return tuple(
        s for s in ledger.selections() if s.year == year and s.announced is not None and s.announced <= day
    )


def planned_places(selection: Selection) -> int:
    """As announced, before posts were reduced."""
    return sum(post.number for post in selection.posts)


def appointed(ledger: Ledger, day: date) -> tuple[Appointed, ...]:
    """Everyone appointed by a day, newest first."""
    found = [
        Appointed(selection, appointment)
        for selection in ledger.selections()
        if selection.conclusion is not None and selection.conclusion.date <= day
        for appointment in selection.conclusion.appointed
        if appointment.date <= day
    ]
    return tuple(sorted(found, key=lambda a: (-a.appointment.date.toordinal(), a.selection.id)))


def conclusions(ledger: Ledger, day: date) -> tuple[tuple[Selection, Conclusion], ...]:
    """Selections concluded by a day, newest first."""
    found = [
        (s, s.conclusion)
        for s in ledger.selections()
        if s.conclusion is not None and s.conclusion.date <= day
    ]
    return tuple(sorted(found, key=lambda pair: (-pair[1].date.toordinal(), pair[0].id)))


def selection_figures(ledger: Ledger, year: int, day: date) -> tuple[Figure, ...]:
    """Of a year, told on a day of it or after."""
    last = min(day, date(year, 12, 31))
    notices = announced(ledger, year, last)
    ended = [c for _, c in conclusions(ledger, last) if c.date.year == year]
    return (
        Figure(
            "公开选拔计划选人",
            sum(map(planned_places, notices)),
            "人",
            "这一年已经公告的公开选拔，岗位表里的职数之和（核减以前）；还没有公告的不算。",
            f"list/selection-{year}.html" if notices else "selection/index.html",
            note=f"{len(notices)} 次公告",
        ),
        Figure(
            "公开选拔任用",
            sum(a.appointment.date.year == year for a in appointed(ledger, last)),
            "人",
            "经公开选拔、在这一年任职的人；选拔可能是上一年公告的。",
            SELECTED,
        ),
        Figure(
            "选拔公示期意见办结",
            sum(c.settled for c in ended),
            "件",
            "在这一年作出结论的公开选拔，公示期间收到的意见里已经办结的件数；属实、不属实各几件写在结论里。",
            SELECTED,
            sum(c.objections for c in ended),
        ),
    )
