"""公开目录: each item says what a duty can be reckoned from, and what is posted elsewhere is noted once."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

from generator.check.context import Context
from generator.check.names import without_spaces
from generator.check.rule import Fault, fault, ledger_rule, record_rule
from generator.duties.due import MOST_AFTER, time_limit
from generator.duties.owed import applies
from generator.ledger import Ledger
from generator.reckon.periods import Period, period_of
from generator.records.disclosure import Catalogue, Event, Frequency, Owner, Posted, Subject
from generator.records.unit import Unit

#: Which 记录 answers an 事件.
ANSWERS: dict[Event, Subject] = {
    Event.MEETING: Subject.REVIEW,
    Event.READING: Subject.MIDYEAR,
    Event.WINDOW_OVER: Subject.SELECTION,
    Event.IN_POST: Subject.CADRE,
    Event.OPINION: Subject.FEEDBACK,
}
#: Which 记录 tells of whom. The street's and the units' items may be answered by any.
TELLS_OF: dict[Owner, tuple[Subject, ...]] = {
    Owner.CADRE: (Subject.CADRE, Subject.PLEDGE, Subject.MIDYEAR, Subject.REVIEW, Subject.TRAINING),
    Owner.PLEDGE: (Subject.PLEDGE, Subject.MIDYEAR, Subject.REVIEW),
}
_LAST_DAY = 31


# -- the list ------------------------------------------------------------------------------------------


@ledger_rule("GK370")
def serials_are_unique(ledger: Ledger, context: Context) -> Iterator[Fault]:
    """One number, one item."""
    first: dict[int, Catalogue] = {}
    taken = {item.serial for item in ledger.catalogue()}
    for item in ledger.catalogue():
        other = first.setdefault(item.serial, item)
        if other is not item:
            free = next(n for n in count(1) if n not in taken)
            yield fault("serial", on=item, serial=item.serial, other=other.title, free=free)


@ledger_rule("GK371")
def titles_are_unique(ledger: Ledger, context: Context) -> Iterator[Fault]:
    """One thing listed twice for the same units is owed twice (warning)."""
    seen: dict[str, list[Catalogue]] = {}
    for item in ledger.catalogue():
        for other in seen.setdefault(without_spaces(item.title), []):
            if not (other.units and item.units) or set(other.units) & set(item.units):
                yield fault("title", on=item, title=item.title, serial=other.serial)
                break
        seen[without_spaces(item.title)].append(item)


@ledger_rule("GK372")
def groups_are_spelt_alike(ledger: Ledger, context: Context) -> Iterator[Fault]:
    """Two groups whose names differ in blanks only are one (warning)."""
    first: dict[str, str] = {}
    for item in ledger.catalogue():
        name = first.setdefault(without_spaces(item.group), item.group)
        if name != item.group:
            yield fault("group", on=item, group=item.group, other=name)


# -- when it is due ------------------------------------------------------------------------------------


@record_rule("GK374", Catalogue)
def periods_have_a_due_day(item: Catalogue, context: Context) -> Iterator[Fault]:
    """Without 到期 nobody can be late."""
    if item.frequency.months is not None and item.due is None:
        yield fault("frequency", frequency=item.frequency.value)


@record_rule("GK375", Catalogue)
def only_periods_have_a_due_day(item: Catalogue, context: Context) -> Iterator[Fault]:
    """到期 of what follows an event, or stands always, is never looked at (warning)."""
    if item.frequency.months is None and item.due is not None:
        yield fault("due", frequency=item.frequency.value)


@record_rule("GK376", Catalogue)
def due_day_is_in_or_after_the_period(item: Catalogue, context: Context) -> Iterator[Fault]:
    """The month counts from 1 and is at most a year after the period; the day is 1 to 31."""
    months = item.frequency.months
    if item.due is None or months is None:
        return
    most = months + MOST_AFTER
    if not 1 <= item.due.month <= most:
        yield fault("due", "month", got=item.due.month, what="第几个月", most=most)
    if not 1 <= item.due.day <= _LAST_DAY:
        yield fault("due", "day", got=item.due.day, what="日", most=_LAST_DAY)


@record_rule("GK377", Catalogue)
def events_are_named(item: Catalogue, context: Context) -> Iterator[Fault]:
    """有事随时: after what?"""
    if item.frequency is Frequency.EVENT and item.event is None:
        yield fault("frequency", events="、".join(event.value for event in Event))


@record_rule("GK378", Catalogue)
def events_have_a_time_limit(item: Catalogue, context: Context) -> Iterator[Fault]:
    """The item's, or the site's for events that have one."""
    if item.frequency is Frequency.EVENT and item.event and time_limit(item, context.limits) is None:
        yield fault("event", event=item.event.value)


@record_rule("GK379", Catalogue)
def only_events_have_a_time_limit(item: Catalogue, context: Context) -> Iterator[Fault]:
    """事件 and 时限 of what comes periodically or stands always are never looked at (warning)."""
    if item.frequency is not Frequency.EVENT:
        for name, title, value in (("event", "事件", item.event), ("within", "时限", item.within)):
            if value is not None:
                yield fault(name, what=title, frequency=item.frequency.value)


@record_rule("GK380", Catalogue)
def record_answers_the_event(item: Catalogue, context: Context) -> Iterator[Fault]:
    """记录 names what the event is answered by."""
    if item.event is not None and item.record not in (None, ANSWERS[item.event]):
        yield fault("record", event=item.event.value, fits=ANSWERS[item.event].value, got=item.record)


@record_rule("GK381", Catalogue)
def begins_before_it_ends(item: Catalogue, context: Context) -> Iterator[Fault]:
    """起 before 止."""
    if item.until is not None and item.until < item.since:
        yield fault("until", since=item.since, until=item.until)


# -- who owes it ---------------------------------------------------------------------------------------


@record_rule("GK382", Catalogue)
def cadres_are_named_by_post(item: Catalogue, context: Context) -> Iterator[Fault]:
    """每名干部: of which posts?"""
    if item.owner is Owner.CADRE and not item.levels and item.frequency is not Frequency.EVENT:
        yield fault("owner")


@record_rule("GK383", Catalogue)
def posts_are_named_of_cadres_only(item: Catalogue, context: Context) -> Iterator[Fault]:
    """岗位类别 of any other item is never looked at (warning)."""
    if item.levels and item.owner is not Owner.CADRE and item.event is not Event.IN_POST:
        yield fault("levels", owner=item.owner.value)


@record_rule("GK384", Catalogue)
def record_tells_of_the_owner(item: Catalogue, context: Context) -> Iterator[Fault]:
    """Records that don't say whose they are can't answer for each person or pledge."""
    fits = TELLS_OF.get(item.owner)
    if fits is not None and item.frequency is not Frequency.EVENT and item.record not in fits:
        got = item.record.value if item.record else "（没有写）"
        yield fault("owner", owner=item.owner.value, fits="、".join(fits), got=got)


@record_rule("GK385", Catalogue)
def units_are_of_the_type(item: Catalogue, context: Context) -> Iterator[Fault]:
    """适用单位 of another type than 适用类型 (warning)."""
    for i, id in enumerate(item.units):
        unit = context.ledger.get(Unit, id)
        if unit is not None and item.unit_type is not None and unit.type is not item.unit_type:
            yield fault("units", i, unit=unit.name, type=unit.type.value, wanted=item.unit_type.value)


@record_rule("GK393", Catalogue)
def units_exist(item: Catalogue, context: Context) -> Iterator[Fault]:
    """适用单位 closed before the item began (warning)."""
    for i, id in enumerate(item.units):
        unit = context.ledger.get(Unit, id)
        if unit is not None and unit.closed is not None and unit.closed <= item.since:
            yield fault("units", i, unit=unit.name, closed=unit.closed, since=item.since)


# -- what is posted elsewhere --------------------------------------------------------------------------


def _counted(item: Catalogue) -> bool:
    """Whether notes of the item can be matched: not where a duty is one person's or one pledge's."""
    return item.owner in (Owner.STREET, Owner.UNIT) or item.frequency is Frequency.EVENT


@record_rule("GK386", Catalogue)
def postings_can_be_matched(item: Catalogue, context: Context) -> Iterator[Fault]:
    """A note doesn't say which person or pledge it is about (warning)."""
    if item.postings and not _counted(item):
        yield fault("postings", owner=item.owner.value)


@record_rule("GK387", Catalogue)
def postings_name_a_period_of_the_item(item: Catalogue, context: Context) -> Iterator[Fault]:
    """A quarterly item has quarters."""
    months = item.frequency.months
    for i, posted in enumerate(item.postings):
        if months is not None and posted.period.months != months:
            fix = period_of(posted.period.start, months)
            yield fault("postings", i, "period", got=posted.period, frequency=item.frequency.value, fix=fix)


@record_rule("GK388", Catalogue)
def postings_have_been(item: Catalogue, context: Context) -> Iterator[Fault]:
    """Nothing is noted before it happened."""
    for i, posted in enumerate(item.postings):
        if posted.date > context.as_of:
            yield fault("postings", i, "date", date=posted.date, as_of=context.as_of)


@record_rule("GK394", Catalogue)
def postings_follow_their_period(item: Catalogue, context: Context) -> Iterator[Fault]:
    """An account is not posted before its period began."""
    for i, posted in enumerate(item.postings):
        if item.frequency.months is not None and posted.date < posted.period.start:
            start = posted.period.start
            yield fault("postings", i, "date", date=posted.date, period=posted.period.words, start=start)


@record_rule("GK389", Catalogue)
def postings_are_noted_once(item: Catalogue, context: Context) -> Iterator[Fault]:
    """Two notes of one unit and period: which holds? The earlier counts (warning)."""
    seen: set[tuple[str | None, Period]] = set()
    for i, posted in enumerate(item.postings):
        if (posted.unit, posted.period) in seen and item.frequency.months is not None:
            yield fault("postings", i, unit=_name(context, posted), period=posted.period.words)
        seen.add((posted.unit, posted.period))


@record_rule("GK390", Catalogue)
def postings_of_the_street_name_no_unit(item: Catalogue, context: Context) -> Iterator[Fault]:
    """What the street discloses is one duty for all (warning)."""
    if item.owner is Owner.STREET and item.frequency is not Frequency.EVENT:
        for i, posted in enumerate(item.postings):
            if posted.unit is not None:
                yield fault("postings", i, "unit", unit=_name(context, posted))


@record_rule("GK395", Catalogue)
def postings_of_units_name_the_unit(item: Catalogue, context: Context) -> Iterator[Fault]:
    """Each unit's disclosure is a duty of its own."""
    if item.owner is Owner.UNIT:
        for i, posted in enumerate(item.postings):
            if posted.unit is None:
                yield fault("postings", i, period=posted.period.words)


@record_rule("GK396", Catalogue)
def postings_are_of_who_owes(item: Catalogue, context: Context) -> Iterator[Fault]:
    """By a unit to which the item applies, which exists then, in a period in which it is in force
    (warning)."""
    for i, posted in enumerate(item.postings):
        unit = context.ledger.get(Unit, posted.unit)
        if unit is None or not _counted(item):
            continue
        start, end = posted.period.start, posted.period.end
        there = unit.exists_on(start) or unit.exists_on(end)
        in_force = item.since <= end and (item.until is None or start <= item.until)
        if not (applies(item, unit) and there and in_force):
            yield fault("postings", i, unit=unit.name, period=posted.period.words)


def _name(context: Context, posted: Posted) -> str:
    unit = context.ledger.get(Unit, posted.unit)
    return unit.name if unit else context.site.street
