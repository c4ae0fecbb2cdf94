"""培训: rows that fit the registers, three audiences covered every year, 跟岗 with mentor and result."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import chain

from generator.check.context import Context
from generator.check.publicity import last_of
from generator.check.rule import Fault, fault, ledger_rule, record_rule
from generator.ledger import Ledger
from generator.records.cadre import Cadre, Post, PostLevel
from generator.records.selection import Selection
from generator.records.training import Audience, Regime, Shadowing, Training
from generator.records.unit import Unit
from generator.working.training import (
    Row,
    coverage,
    first_year,
    members,
    register,
    register_date,
    rows,
    told_at,
    told_units,
)

#: Groups of whom the higher number of hours is asked.
_HEADS = re.compile("书记|主任|班子|两委")


def last_day(training: Training) -> date:
    """The session's last day; of one day only, that."""
    return training.end or training.start


# -- 参训 ----------------------------------------------------------------------------------------------


@record_rule("GK279", Training)
def one_row_a_unit_and_audience(training: Training, context: Context) -> Iterator[Fault]:
    """Two rows of one unit and audience would be added up."""
    seen = set[tuple[str, Audience]]()
    for i, row in enumerate(training.attendance):
        if (row.unit, row.audience) in seen:
            unit = _unit_name(row.unit, context)
            yield fault("attendance", i, "unit", unit=unit, audience=row.audience.value)
        seen.add((row.unit, row.audience))


@ledger_rule("GK280")
def no_more_trained_than_registered(ledger: Ledger, context: Context) -> Iterator[Fault]:
    """Over a year nobody is trained for the first time twice: the sum is at most the register less those who
    left untrained. Told at the last session that counts somebody. Silent where a cadre can't be read."""
    if _cadre_broken(ledger):
        return
    for year in sorted({training.year for training in ledger.trainings()}):
        for unit, audience in _told(ledger, year):
            covered, whole = coverage(ledger, year, audience, unit)
            found = rows(ledger, year, audience, members(ledger, unit, year))
            row = next((row for row in reversed(found) if row.attendance.first_time), None)
            if whole is not None and covered > whole and row is not None:
                yield fault(
                    "attendance",
                    row.index,
                    *(() if row.attendance.fresh is None else ("fresh",)),
                    on=row.training,
                    unit=unit.name,
                    audience=audience.value,
                    year=year,
                    covered=covered,
                    whole=whole,
                    day=register_date(ledger, year),
                )


@ledger_rule("GK263")
def every_audience_is_covered(ledger: Ledger, context: Context) -> Iterator[Fault]:
    """V63: once a year is over, each of the three audiences of each unit was trained to the last person.
    Asked from the first year that has sessions with attendance. Told at the last session's row, or where
    there was none at the unit. Silent while a session or a cadre can't be read."""
    first = first_year(ledger)
    if first is None or _cadre_broken(ledger) or any(kind == Training.kind for kind, _ in ledger.broken):
        return
    for year in range(first, context.as_of.year):
        for unit, audience in _told(ledger, year):
            covered, whole = coverage(ledger, year, audience, unit)
            if whole is not None and covered < whole:
                row = _last_row(ledger, year, audience, unit)
                path = ("attendance", row.index) if row else ()
                yield fault(
                    *path,
                    on=row.training if row else unit,
                    unit=unit.name,
                    audience=audience.value,
                    year=year,
                    covered=covered,
                    whole=whole,
                    missing=whole - covered,
                )


@ledger_rule("GK293")
def groups_were_counted(ledger: Ledger, context: Context) -> Iterator[Fault]:
    """Whether 组干部 were covered can't be said of a unit that never counted them (warning)."""
    first = first_year(ledger)
    for year in range(first, context.as_of.year + 1) if first else ():
        for unit in told_units(ledger, year):
            for each in members(ledger, unit, year):
                told = year < context.as_of.year or rows(ledger, year, Audience.GROUPS, (each,))
                if told and register(ledger, each, Audience.GROUPS, year) is None:
                    yield fault(
                        "headcounts", on=each, unit=each.name, year=year, day=register_date(ledger, year)
                    )


def _told(ledger: Ledger, year: int) -> Iterator[tuple[Unit, Audience]]:
    for unit in told_units(ledger, year):
        for audience in Audience:
            yield unit, audience


def _last_row(ledger: Ledger, year: int, audience: Audience, unit: Unit) -> Row | None:
    found = rows(ledger, year, audience, members(ledger, unit, year))
    return found[-1] if found else None


def _cadre_broken(ledger: Ledger) -> bool:
    return any(kind == Cadre.kind for kind, _ in ledger.broken)


# -- 场次 ----------------------------------------------------------------------------------------------


@record_rule("GK281", Training)
def area_training_names_its_area(training: Training, context: Context) -> Iterator[Fault]:
    """片区发展差异化培训 says which area."""
    if training.regime is Regime.AREA and training.area is None:
        yield fault("regime")


@record_rule("GK282", Training)
def training_of_all_reaches_all(training: Training, context: Context) -> Iterator[Fault]:
    """理论学习全覆盖培训 has a row of each unit of its day (warning). A training for newcomers reaches those
    who are new."""
    held = training.attendance and not training.planned and not training.newcomers
    if training.regime is not Regime.ALL or not held:
        return
    reached = {row.unit for row in training.attendance}
    units = [unit for unit in context.ledger.units() if unit.exists_on(training.start)]
    missing = [unit.name for unit in units if unit.id not in reached]
    if missing:
        yield fault("attendance", missing="、".join(missing), number=len(missing))


@record_rule("GK283", Training)
def nothing_ends_before_it_starts(training: Training, context: Context) -> Iterator[Fault]:
    """Neither the session nor a 跟岗."""
    if training.end is not None and training.end < training.start:
        yield fault("end", start=training.start, end=training.end)
    for i, shadowing in enumerate(training.shadowing):
        if shadowing.end is not None and shadowing.end < shadowing.start:
            yield fault("shadowing", i, "end", start=shadowing.start, end=shadowing.end)


@record_rule("GK289", Training)
def what_is_planned_has_not_been(training: Training, context: Context) -> Iterator[Fault]:
    """A session still planned may say who is to come (应训), but not who came."""
    if not training.planned:
        return
    for i, row in enumerate(training.attendance):
        if row.trained or row.first_time:
            yield fault("attendance", i, "attended" if row.attended else "made_up")
    if training.hours_met:
        yield fault("hours_met")


@record_rule("GK290", Training)
def what_is_past_is_not_planned(training: Training, context: Context) -> Iterator[Fault]:
    """A planned session whose day is past was held, put off or dropped (warning). One that tells who came is
    GK289's."""
    told = training.hours_met or any(row.trained or row.first_time for row in training.attendance)
    if training.planned and not told and last_day(training) < context.as_of:
        yield fault("planned", day=last_day(training), as_of=context.as_of)


@record_rule("GK291", Training)
def what_was_held_tells_who_came(training: Training, context: Context) -> Iterator[Fault]:
    """A session that is over and tells of nobody (warning)."""
    told = training.attendance or training.newcomers or training.shadowing or training.hours_met
    if not training.planned and not told and last_day(training) < context.as_of:
        yield fault(day=last_day(training))


@record_rule("GK292", Training)
def a_session_counts_in_its_year(training: Training, context: Context) -> Iterator[Fault]:
    """Attendance counts for 年度, so that a session of another year is likely a slip (warning)."""
    if training.attendance and training.start.year != training.year:
        yield fault("year", year=training.year, start=training.start)


# -- 学时、新任 ----------------------------------------------------------------------------------------


@record_rule("GK265", Training)
def hours_were_reached(training: Training, context: Context) -> Iterator[Fault]:
    """V65: everybody of the group reached the year's hours (warning)."""
    for i, row in enumerate(training.hours_met):
        if row.met < row.required:
            yield fault(
                "hours_met", i, "met", group=row.group, met=row.met, required=row.required, hours=row.hours
            )


@record_rule("GK288", Training)
def hours_are_those_of_the_rule(training: Training, context: Context) -> Iterator[Fault]:
    """V65: measured by no fewer hours than the site's settings ask (党员学时, 书记学时) (warning)."""
    for i, row in enumerate(training.hours_met):
        heads = _HEADS.search(row.group) is not None
        least = context.limits.head_hours if heads else context.limits.member_hours
        if row.hours < least:
            yield fault("hours_met", i, "hours", group=row.group, hours=row.hours, least=least)


@ledger_rule("GK264")
def newcomers_were_trained(ledger: Ledger, context: Context) -> Iterator[Fault]:
    """V64: whoever took up a first post was trained for it in time (新任培训期限 of the site's settings;
    warning). Asked of posts from the first year that has sessions on (a 跟岗 of an earlier year, told for one
    person's way, is none); not of groups' leaders, nor of who left before the time was over."""
    held = [
        training
        for training in ledger.trainings()
        if not training.planned and (training.attendance or training.newcomers)
    ]
    if not held or any(kind == Training.kind for kind, _ in ledger.broken):
        return
    first = min(training.year for training in held)
    trained = set(chain.from_iterable(training.newcomers for training in held))
    for cadre in ledger.cadres():
        i, post = min(enumerate(cadre.posts), key=lambda pair: (pair[1].start, pair[0]))
        if post.start.year < first or cadre.id in trained or post.level is PostLevel.GROUP:
            continue
        limit = last_of(post.start, context.limits.newcomer_training, context.calendar, False)
        if limit is None or limit >= context.as_of or (post.end is not None and post.end <= limit):
            continue
        yield fault(
            "posts", i, "start", on=cadre, name=cadre.name, post=post.name, start=post.start, limit=limit
        )


# -- 跟岗 ----------------------------------------------------------------------------------------------


@record_rule("GK284", Training)
def shadowing_ends_with_a_result(training: Training, context: Context) -> Iterator[Fault]:
    """A 跟岗 that is over has a result (warning)."""
    for i, shadowing in enumerate(training.shadowing):
        if shadowing.end is not None and shadowing.end < context.as_of and shadowing.result is None:
            yield fault("shadowing", i, name=_cadre_name(shadowing.cadre, context), end=shadowing.end)


@record_rule("GK285", Training)
def results_come_at_the_end(training: Training, context: Context) -> Iterator[Fault]:
    """A result of a 跟岗 that has no last day, or whose last day lies ahead."""
    for i, shadowing in enumerate(training.shadowing):
        if shadowing.result is not None and (shadowing.end is None or shadowing.end > context.as_of):
            yield fault("shadowing", i, "result", name=_cadre_name(shadowing.cadre, context))


@record_rule("GK286", Training)
def mentors_are_of_the_unit(training: Training, context: Context) -> Iterator[Fault]:
    """The mentor is somebody else, who held a post in that unit during the 跟岗. 继任: a unit that was merged
    answers for the one it came from."""
    for i, shadowing in enumerate(training.shadowing):
        mentor = context.ledger.get(Cadre, shadowing.mentor)
        if mentor is None:
            continue
        posts = [post for post in mentor.posts if _same_unit(post, shadowing, context)]
        if mentor.id == shadowing.cadre or not any(_during(post, shadowing) for post in posts):
            yield fault(
                "shadowing", i, "mentor", mentor=mentor.name, unit=_unit_name(shadowing.unit, context)
            )


def _same_unit(post: Post, shadowing: Shadowing, context: Context) -> bool:
    """Of the unit itself, or through a merger or split in the 跟岗's year."""
    one, other = context.ledger.get(Unit, post.unit), context.ledger.get(Unit, shadowing.unit)
    if one is None or other is None:
        return post.unit == shadowing.unit
    year = (shadowing.end or shadowing.start).year
    return told_at(context.ledger, one, year) is told_at(context.ledger, other, year)


def _during(post: Post, shadowing: Shadowing) -> bool:
    return post.start <= (shadowing.end or date.max) and (post.end or date.max) >= shadowing.start


@record_rule("GK287", Training)
def reserve_cadres_shadow(training: Training, context: Context) -> Iterator[Fault]:
    """跟岗锻炼 is for reserve cadres and those an open selection chose (warning)."""
    for i, shadowing in enumerate(training.shadowing):
        cadre = context.ledger.get(Cadre, shadowing.cadre)
        if cadre is not None and not _reserve_or_selected(cadre, context.ledger):
            yield fault("shadowing", i, "cadre", name=cadre.name)


def _reserve_or_selected(cadre: Cadre, ledger: Ledger) -> bool:
    if any(post.level is PostLevel.RESERVE or post.selection is not None for post in cadre.posts):
        return True
    return any(
        appointment.cadre == cadre.id
        for selection in ledger.of(Selection)
        if selection.conclusion is not None
        for appointment in selection.conclusion.appointed
    )


def _unit_name(id: str, context: Context) -> str:
    unit = context.ledger.get(Unit, id)
    return unit.name if unit else id


def _cadre_name(id: str, context: Context) -> str:
    cadre = context.ledger.get(Cadre, id)
    return cadre.name if cadre else id
