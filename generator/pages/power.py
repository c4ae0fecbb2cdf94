"""小微权力 pages: whom to see, what to bring, how many days, who decides and who oversees it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generator.ledger import Ledger
from generator.pages.answer import Answer, Fact, brief
from generator.pages.contacts import Contact, contacts
from generator.pages.flowchart import flowchart
from generator.pages.links import record_path
from generator.pages.page import Page, View
from generator.pages.titles import title
from generator.records.power import Power
from generator.records.unit import Unit
from generator.revise import Revised


@dataclass(frozen=True, slots=True)
class Neighbours:
    """The items before and after one in the list, which is the same for the whole street."""

    before: Power | None
    after: Power | None


def neighbours(ledger: Ledger, power: Power) -> Neighbours:
    """By serial number; the list ends, it doesn't turn round."""
    powers = ledger.powers()
    at = powers.index(power)
    after = powers[at + 1] if at + 1 < len(powers) else None
    return Neighbours(powers[at - 1] if at else None, after)


def units_of(revised: Revised, power: Power) -> tuple[Unit, ...]:
    """Published units to which the item applies and which still exist on the as-of day."""
    return tuple(
        unit
        for unit in revised.ledger.units()
        if power.applies_to(unit.id) and (unit.closed is None or revised.as_of < unit.closed)
    )


def how_long(power: Power) -> str:
    """30 个工作日; where the record names no time, nothing."""
    return power.limit.words if power.limit else ""


def answer(power: Power) -> Answer:
    """Whom to see, how long it takes, who decides, what it costs."""
    applied_for = bool(power.who or power.materials)
    days = how_long(power)
    first = f"找{power.holder}办" if applied_for else f"由{power.holder}办理"
    decided = f"，{power.decider}决定" if power.decider and power.decider != power.holder else ""
    taking = f"，{'受理后 ' if applied_for else ''}{days}内办完" if days else ""
    cost = f"，{power.fee}" if power.fee == "不收费" else ""
    facts = [
        Fact(
            "找谁办" if applied_for else "谁办理",
            power.holder,
            "打电话问" * bool(power.handling_phone),
            power.handling_phone or "",
        ),
        Fact("谁决定", power.decider) if power.decider else Fact("谁监督", power.overseer),
        Fact(
            "多久办完", days or ("没有固定时限" if power.limit_note else "没有写明"), power.limit_note or ""
        ),
        Fact("收费", power.fee),
    ]
    foot = f"{power.overseer}监督。" if power.decider else ""
    return Answer(f"{first}{decided}{taking}{cost}", tuple(facts), foot=foot)


def call(revised: Revised, power: Power) -> tuple[Contact, ...]:
    """An item of one unit only names that unit's overseers first."""
    unit = revised.ledger.get(Unit, power.units[0]) if len(power.units) == 1 else None
    return contacts(revised.ledger, power.phone, unit)


def _view(revised: Revised, power: Power) -> View:
    return {
        "power": power,
        "answer": answer(power),
        "neighbours": neighbours(revised.ledger, power),
        "units": units_of(revised, power),
        "chart": flowchart(power.steps, f"{power.title}流程图") if len(power.steps) > 1 else "",
        "contacts": call(revised, power),
    }


def describe(power: Power) -> str:
    """One sentence for search engines and share cards."""
    steps = f"办理流程 {len(power.steps)} 步" if power.steps else ""
    return brief(f"{power.heading}：{answer(power).sentence}", f"由{power.overseer}监督", steps)


def pages(revised: Revised) -> Iterator[Page]:
    """A page for every item, by serial number."""
    for power in revised.ledger.powers():
        yield Page(
            record_path("power", power.id),
            "power",
            "kinds/power.html",
            title(power, revised.ledger),
            describe(power),
            Power.column,
            (("首页", "index.html"), (Power.column, "power/index.html"), (power.heading, "")),
            partial(_view, revised, power),
            power,
        )
