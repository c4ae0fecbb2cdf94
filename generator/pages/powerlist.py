"""The lists of small powers: the street's and each unit's own, by group."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.pages.links import record_path
from generator.pages.listing import Chip, Group, Item, list_page
from generator.pages.page import Crumb, Page
from generator.records.power import Power
from generator.records.unit import Unit
from generator.revise import Revised


def power_groups(revised: Revised, powers: Iterable[Power]) -> tuple[tuple[str, tuple[Power, ...]], ...]:
    """Powers by group, groups in the order the street declares them, then as they come."""
    found = tuple(powers)
    declared = revised.ledger.site.power_list
    names = dict.fromkeys((*(declared.groups if declared else ()), *(p.group for p in found)))
    cut = ((name, tuple(p for p in found if p.group == name)) for name in names)
    return tuple((name, items) for name, items in cut if items)


def _power_list(revised: Revised, powers: Iterable[Power]) -> tuple[Group, ...]:
    return tuple(
        Group(
            name,
            tuple(
                Item(
                    record_path("power", p.id),
                    f"{p.serial}. {p.heading}",
                    f"{p.holder}办理，{p.overseer}监督",
                )
                for p in items
            ),
        )
        for name, items in power_groups(revised, powers)
    )


def unit_powers_path(unit: Unit) -> str:
    """Where the list of one unit's powers stands."""
    return f"list/power-{unit.id}.html"


def power_pages(revised: Revised) -> Iterator[Page]:
    """The list of small powers by group: the street's, and each unit's own."""
    ledger = revised.ledger
    powers = ledger.powers()
    said = "每项写着找谁办、带什么、几步、几天、谁监督。"
    units = [u for u in ledger.units() if u.closed is None or revised.as_of < u.closed]
    chips = tuple(Chip(u.name, unit_powers_path(u)) for u in units)
    rows = (("按村社区", chips),) if chips else ()
    name = Power.column
    groups = _power_list(revised, powers)
    yield list_page("power/index.html", "power", name, f"共 {len(powers)} 项。{said}", rows, groups)
    for unit in units:
        own = ledger.powers_of(unit)
        crumb: tuple[Crumb, ...] = ((name, "power/index.html"),)
        lead = f"{unit.name}适用的共 {len(own)} 项。{said}"
        groups = _power_list(revised, own)
        yield list_page(unit_powers_path(unit), "power", f"{unit.name}的小微权力", lead, (), groups, crumb)
