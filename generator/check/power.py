"""小微权力清单: the list is whole, and each item says who, under whom, by which law, how and by when."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from itertools import count

from generator.check.context import Context
from generator.check.rule import Fault, fault, ledger_rule, record_rule
from generator.ledger import Ledger
from generator.records.power import Power
from generator.records.types import Period
from generator.records.unit import Unit
from generator.suggest import nearest

#: Shortest publicity found in real lists is 3 days (五议: 决议公示 3 日).
_SHORTEST_PUBLICITY = 3


def _whole(ledger: Ledger) -> bool:
    """Whether every file of the list could be read; otherwise counts and gaps would mislead."""
    return not any(kind == Power.kind for kind, _ in ledger.broken)


# -- the list ------------------------------------------------------------------------------------------


@ledger_rule("GK430")
def items_are_as_many_as_declared(ledger: Ledger, context: Context) -> Iterator[Fault]:
    """V30: 总数 = items counted."""
    declared = ledger.site.power_list
    if declared is not None and _whole(ledger) and declared.total != len(ledger.powers()):
        yield fault("power_list", "total", declared=declared.total, counted=len(ledger.powers()))


@ledger_rule("GK405")
def groups_are_as_many_as_declared(ledger: Ledger, context: Context) -> Iterator[Fault]:
    """V30: 类别总数 = groups named."""
    declared = ledger.site.power_list
    if declared is not None and declared.groups_total not in (None, len(declared.groups)):
        yield fault(
            "power_list", "groups_total", declared=declared.groups_total, counted=len(declared.groups)
        )


@ledger_rule("GK402")
def groups_have_items(ledger: Ledger, context: Context) -> Iterator[Fault]:
    """V30: a declared group without an item (warning). An empty list has GK430 already."""
    declared = ledger.site.power_list
    if declared is not None and ledger.powers() and _whole(ledger):
        used = {_plain(power.group) for power in ledger.powers()}
        for i, group in enumerate(declared.groups):
            if _plain(group) not in used:
                yield fault("power_list", "groups", i, group=group)


@ledger_rule("GK424")
def groups_are_named_once(ledger: Ledger, context: Context) -> Iterator[Fault]:
    """V30: a group named twice is counted twice."""
    declared = ledger.site.power_list
    names = [_plain(group) for group in declared.groups] if declared else []
    for i, name in enumerate(names):
        if name in names[:i] and declared is not None:
            yield fault("power_list", "groups", i, group=declared.groups[i])


@record_rule("GK401", Power)
def group_is_on_the_list(power: Power, context: Context) -> Iterator[Fault]:
    """V30: 类别 is one of the declared ones."""
    declared = context.site.power_list
    if declared is not None and power.group not in declared.groups:
        guess = nearest(power.group, declared.groups)
        yield fault(
            "group",
            group=power.group,
            fix=guess[0] if guess else declared.groups[0],
            known="、".join(declared.groups),
        )


@ledger_rule("GK403")
def serials_are_unique(ledger: Ledger, context: Context) -> Iterator[Fault]:
    """V30: one number, one item."""
    first: dict[int, Power] = {}
    taken = {power.serial for power in ledger.powers()}
    for power in ledger.powers():
        other = first.setdefault(power.serial, power)
        if other is not power:
            free = next(n for n in count(1) if n not in taken)
            yield fault("serial", on=power, serial=power.serial, other=other.title, free=free)


@ledger_rule("GK404")
def serials_have_no_gaps(ledger: Ledger, context: Context) -> Iterator[Fault]:
    """V30: 1, 2, 3 … through all groups, so that a missing item shows."""
    if not _whole(ledger):
        return
    previous = 0
    for power in ledger.powers():
        if power.serial > previous + 1 or power.serial == 0:
            missing = str(previous + 1)
            if power.serial > previous + 2:
                missing = f"{missing}–{power.serial - 1}"
            yield fault("serial", on=power, serial=power.serial, missing=missing)
        previous = power.serial


@ledger_rule("GK406")
def the_list_is_declared(ledger: Ledger, context: Context) -> Iterator[Fault]:
    """V30: items without a declared total can't be counted against anything (warning)."""
    if ledger.site.power_list is None and ledger.powers():
        yield fault("power_list", counted=len(ledger.powers()))


@ledger_rule("GK434")
def every_unit_has_a_list(ledger: Ledger, context: Context) -> Iterator[Fault]:
    """V34: the street's list is inherited, so a unit is without one only where every item is limited to
    others. Silent while there are no items at all (GK430 tells)."""
    if not ledger.powers() or not _whole(ledger):
        return
    for unit in ledger.units():
        if (unit.closed is None or unit.closed > context.as_of) and not ledger.powers_of(unit):
            yield fault("name", on=unit, unit=unit.name)


@ledger_rule("GK423")
def titles_are_unique(ledger: Ledger, context: Context) -> Iterator[Fault]:
    """V30: the same power listed twice for the same units (warning)."""
    seen: dict[str, list[Power]] = {}
    for power in ledger.powers():
        for other in seen.setdefault(_plain(power.title), []):
            if not (other.units and power.units) or set(other.units) & set(power.units):
                yield fault("title", on=power, title=power.title, serial=other.serial)
                break
        seen[_plain(power.title)].append(power)


@record_rule("GK422", Power)
def limited_to_units_that_exist(power: Power, context: Context) -> Iterator[Fault]:
    """V34: an item limited to a unit that was closed before this version (warning)."""
    for i, id in enumerate(power.units):
        unit = context.ledger.get(Unit, id)
        if unit is not None and unit.closed is not None and unit.closed <= power.revised:
            yield fault("units", i, unit=unit.name, closed=unit.closed)


# -- one item ------------------------------------------------------------------------------------------


@record_rule("GK431", Power)
def overseen_by_another(power: Power, context: Context) -> Iterator[Fault]:
    """V31: nobody oversees himself; one body in both lists is enough."""
    both = [name for name in _bodies(power.overseer) if name in set(_bodies(power.holder))]
    if both:
        yield fault("overseer", body=both[0], holder=power.holder)


def _bodies(text: str) -> list[str]:
    return [_plain(name) for name in re.split(r"[、，,；;/]|以及", text) if _plain(name)]


def _plain(text: str) -> str:
    """The letters of a text: without spaces and punctuation, full-width forms folded."""
    folded = unicodedata.normalize("NFKC", text)
    return "".join(c for c in folded if unicodedata.category(c)[0] not in "PZ")


@record_rule("GK407", Power)
def has_a_basis(power: Power, context: Context) -> Iterator[Fault]:
    """V31: a power without a legal basis is none."""
    if not power.bases:
        yield fault("bases", title=power.title)


@record_rule("GK408", Power)
def has_a_flow(power: Power, context: Context) -> Iterator[Fault]:
    """V31: the steps are what a resident can hold the holder to."""
    if not power.steps:
        yield fault("steps", title=power.title)


@record_rule("GK409", Power)
def has_a_deadline(power: Power, context: Context) -> Iterator[Fault]:
    """V31: 办理时限, or 时限说明 where there can't be one."""
    if power.limit is None and power.limit_note is None:
        yield fault("limit", title=power.title)


@record_rule("GK410", Power)
def has_someone_to_phone(power: Power, context: Context) -> Iterator[Fault]:
    """V31: what residents apply for needs a telephone to ask (warning); 监督电话 is for complaints."""
    if power.who is not None and power.handling_phone is None:
        yield fault("handling_phone", title=power.title)


@record_rule("GK411", Power)
def has_its_result_disclosed(power: Power, context: Context) -> Iterator[Fault]:
    """V31: what is disclosed of the result, when, where and to whom (warning)."""
    if power.disclosure is None:
        yield fault("disclosure", title=power.title)


@record_rule("GK432", Power)
def decisions_are_publicised(power: Power, context: Context) -> Iterator[Fault]:
    """V32: what a meeting decides is publicised at some step (warning)."""
    if any(step.publicity for step in power.steps):
        return
    for i, step in enumerate(power.steps):
        if step.collective:
            yield fault("steps", i, "collective", step=step.name)
            return


@record_rule("GK419", Power)
def backs_lead_back(power: Power, context: Context) -> Iterator[Fault]:
    """V31: 退回 leads to an earlier step that exists; step 1 is the earliest."""
    for i, step in enumerate(power.steps):
        for j, back in enumerate(step.backs):
            if not 1 <= back.to <= i:
                yield fault("steps", i, "backs", j, "to", step=i + 1, to=back.to, last=i)


@record_rule("GK420", Power)
def publicity_is_long_enough(power: Power, context: Context) -> Iterator[Fault]:
    """V32: a publicity of one or two days reaches nobody (warning)."""
    for i, step in enumerate(power.steps):
        length = step.publicity.length if step.publicity else None
        if length is not None and length.unit in ("日", "工作日") and length.length < _SHORTEST_PUBLICITY:
            yield fault("steps", i, "publicity", "length", step=step.name, length=length)


@record_rule("GK421", Power)
def steps_fit_the_deadline(power: Power, context: Context) -> Iterator[Fault]:
    """V31: one step alone, or its publicity, can't take longer than the whole, nor a publicity longer than
    its step (warning). Working days and calendar days are not compared."""
    for i, step in enumerate(power.steps):
        if _longer(step.limit, power.limit):
            yield fault("steps", i, "limit", step=step.name, length=step.limit, limit=power.limit)
        if step.publicity is None:
            continue
        for limit in (step.limit, power.limit):
            if _longer(step.publicity.length, limit):
                yield fault(
                    "steps",
                    i,
                    "publicity",
                    "length",
                    step=step.name,
                    length=step.publicity.length,
                    limit=limit,
                )
                break


def _longer(left: Period | None, right: Period | None) -> bool:
    """Longer without doubt: both in the same unit."""
    if left is None or right is None:
        return False
    (a, unit), (b, other) = _days(left), _days(right)
    return unit == other and a > b


def _days(period: Period) -> tuple[int, str]:
    return (period.length * 7, "日") if period.unit == "周" else (period.length, period.unit)


@record_rule("GK425", Power)
def revised_by_now(power: Power, context: Context) -> Iterator[Fault]:
    """V31: a version of a later day isn't in force yet (warning)."""
    if power.revised > context.as_of:
        yield fault("revised", revised=power.revised, as_of=context.as_of)


@ledger_rule("GK426")
def one_version_of_the_list(ledger: Ledger, context: Context) -> Iterator[Fault]:
    """V30: all items are of one edition; the few that differ were forgotten or mistyped (warning)."""
    counts = Counter(_plain(power.version) for power in ledger.powers())
    if len(counts) < 2:
        return
    (most, count), *rest = counts.most_common()
    if count == rest[0][1]:
        return  # no majority: nobody can say which is the slip
    usual = next(power.version for power in ledger.powers() if _plain(power.version) == most)
    for power in ledger.powers():
        if _plain(power.version) != most:
            yield fault("version", on=power, version=power.version, usual=usual)
