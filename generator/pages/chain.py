"""承诺、进展、目标 pages: the pledge, each reading, and a page with a stable address for every goal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from generator.chain import Station, Thread, threads
from generator.ledger import GoalHome
from generator.pages.contacts import contacts
from generator.pages.lineage import departure, place_then
from generator.pages.links import record_path
from generator.pages.page import Crumb, Page, View
from generator.pages.tally import tally
from generator.pages.titles import owner_name, title, unit_name
from generator.records.cadre import Cadre
from generator.records.goals import Status
from generator.records.midyear import Midyear
from generator.records.pledge import Pledge
from generator.records.unit import Unit
from generator.revise import Revised

COLUMN = Pledge.column


def _crumbs(revised: Revised, pledge: Pledge, *more: Crumb) -> tuple[Crumb, ...]:
    unit = revised.ledger.get(Unit, pledge.unit)
    name = unit_name(revised.ledger, pledge.unit, pledge.signed)
    place = ((name, record_path("unit", unit.id)),) if unit else ()
    return (("首页", "index.html"), *place, *more)


def _pledge_crumb(revised: Revised, pledge: Pledge) -> Crumb:
    return (f"{owner_name(revised.ledger, pledge)} {pledge.year} 年承诺", record_path("pledge", pledge.id))


def _common(revised: Revised, pledge: Pledge, phone: str, day: date | None = None) -> dict[str, object]:
    """`day`: the day the page tells of, the pledge's where none is given."""
    unit = revised.ledger.get(Unit, pledge.unit)
    return {
        "pledge": pledge,
        "unit": unit,
        "cadre": revised.ledger.get(Cadre, pledge.cadre),
        "owner": owner_name(revised.ledger, pledge),
        "place": place_then(revised.ledger, pledge.unit, day or pledge.signed, revised.as_of),
        "departure": departure(revised.ledger, pledge, revised.as_of),
        "contacts": contacts(revised.ledger, phone, unit, day=revised.as_of),
    }


def _pledge_view(revised: Revised, pledge: Pledge) -> View:
    counted = tally(revised.ledger, (pledge,))
    categories: dict[str, int] = {}
    for thread in counted.threads:
        categories[thread.goal.category.value] = categories.get(thread.goal.category.value, 0) + 1
    return {
        **_common(revised, pledge, pledge.phone),
        "tally": counted,
        "categories": tuple(categories.items()),
        "midyears": revised.ledger.midyears_of(pledge),
        "reviews": revised.ledger.reviews_of(pledge),
    }


def reading_rows(revised: Revised, reading: Midyear, pledge: Pledge) -> tuple[tuple[Thread, Station], ...]:
    """What one reading says of each goal, with the target in force then."""
    return tuple(
        (thread, station)
        for thread in threads(revised.ledger, pledge)
        for station in thread.stations
        if station.reading is reading and station.progress is not None
    )


#: Results first, then what goes on, then what was changed: the order in which a reading is summed up.
TOLD = (Status.DONE, Status.BEHIND, *(s for s in Status if s not in (Status.DONE, Status.BEHIND)))


def reading_sentence(reading: Midyear) -> str:
    """共 5 项：已完成 2 项，滞后 1 项 — only the states there are."""
    said = [p.status for p in reading.progress]
    parts = [f"{status.value} {said.count(status)} 项" for status in TOLD if status in said]
    return f"共 {len(said)} 项：{'，'.join(parts)}"


def _midyear_view(revised: Revised, reading: Midyear, pledge: Pledge) -> View:
    others = revised.ledger.midyears_of(pledge)
    here = others.index(reading)
    return {
        **_common(revised, pledge, reading.phone, reading.as_of),
        "reading": reading,
        "sentence": reading_sentence(reading),
        "rows": reading_rows(revised, reading, pledge),
        "meeting": revised.ledger.meeting_of(reading),
        "before": others[here - 1] if here else None,
        "after": others[here + 1] if here + 1 < len(others) else None,
        "reviews": revised.ledger.reviews_of(pledge),
    }


def _goal_view(revised: Revised, home: GoalHome, thread: Thread) -> View:
    carried = revised.ledger.carried_on(home.goal.id)
    return {
        **_common(revised, home.pledge, home.record.phone),
        "home": home,
        "thread": thread,
        "carried": carried,
    }


def goal_sentence(thread: Thread) -> str:
    """目标 120 户，完成 96 户，滞后 — what a resident wants to know first. Of a limit: 目标 不超过 3 起，
    已发生 2 起，按时序."""
    said = [f"目标 {thread.target}"] if thread.target else []
    latest = thread.latest
    if latest and latest.progress:
        if latest.progress.done is not None and latest.target:
            said.append(f"{latest.target.verb} {latest.progress.done} {latest.target.unit}")
        elif latest.progress.done is not None:
            said.append(f"完成 {latest.progress.done}")
        elif latest.progress.percent is not None:
            said.append(f"完成 {latest.progress.percent}%")
        said.append(latest.progress.status.value)
    else:
        said.append("还没有进展公开")
    return "，".join(said)


def pages(revised: Revised) -> Iterator[Page]:
    """Pledges, their readings and their goals."""
    ledger = revised.ledger
    for pledge in ledger.pledges():
        counted = tally(ledger, (pledge,))
        yield Page(
            record_path("pledge", pledge.id),
            "pledge",
            "kinds/pledge.html",
            title(pledge, ledger),
            f"{title(pledge, ledger)}：{counted.sentence}。",
            COLUMN,
            _crumbs(revised, pledge, (f"{pledge.year} 年承诺", "")),
            partial(_pledge_view, revised, pledge),
            pledge,
        )
        for thread in threads(ledger, pledge):
            home = ledger.goal(thread.goal.id)
            if home is None or home.pledge is not pledge:
                continue
            yield Page(
                record_path("goal", thread.goal.id),
                "pledge",
                "kinds/goal.html",
                f"{thread.goal.title}（{owner_name(ledger, pledge)} {pledge.year} 年）",
                f"{owner_name(ledger, pledge)} {pledge.year} 年目标"
                f"“{thread.goal.title}”：{goal_sentence(thread)}。",
                COLUMN,
                _crumbs(revised, pledge, _pledge_crumb(revised, pledge), (thread.goal.title, "")),
                partial(_goal_view, revised, home, thread),
                home.record,
            )
    for reading in ledger.midyears():
        pledge_of = ledger.get(Pledge, reading.pledge)
        if pledge_of is None:
            continue
        yield Page(
            record_path("midyear", reading.id),
            "midyear",
            "kinds/midyear.html",
            title(reading, ledger),
            f"{title(reading, ledger)}（截至 {reading.as_of}）：{reading_sentence(reading)}。",
            COLUMN,
            _crumbs(revised, pledge_of, _pledge_crumb(revised, pledge_of), (f"第 {reading.sequence} 期", "")),
            partial(_midyear_view, revised, reading, pledge_of),
            reading,
        )
