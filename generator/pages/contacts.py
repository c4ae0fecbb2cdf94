"""向谁反映: at most three telephones, who answers first on top, each number once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.ledger import Ledger
from generator.pages.lineage import heirs
from generator.records.unit import Unit

MOST = 3


@dataclass(frozen=True, slots=True)
class Contact:
    """One line of the bar."""

    name: str
    phone: str
    note: str = ""


def name_of_phone(ledger: Ledger, phone: str) -> str:
    """Whose telephone it is, from the directory; 监督电话 where it isn't listed."""
    return ledger.offices().get(phone, "监督电话")


def contacts(
    ledger: Ledger, phone: str | None, unit: Unit | None, office: bool = False, day: date = date.max
) -> tuple[Contact, ...]:
    """Whom to call about something: the unit's office where asked for, its overseers, the record's own
    supervising phone, the street's supervising body. Of a unit closed by `day` nobody answers: those it went
    into do."""
    found: list[Contact] = []
    answering = heirs(ledger, unit, day) if unit is not None else ()
    for one in answering:
        if office and one.offices:
            found.append(Contact(one.offices[0].name, one.offices[0].phone))
        found.append(Contact(one.supervisor.name, one.supervisor.phone))
    silent = unit is not None and _answers(unit, phone) and not any(_answers(one, phone) for one in answering)
    if phone and not silent:
        found.append(Contact(name_of_phone(ledger, phone), phone))
    found += [Contact(c.name, c.phone) for c in ledger.site.contacts if c.supervises]
    unique = {contact.phone: contact for contact in reversed(found)}
    return tuple(c for c in dict.fromkeys(unique[c.phone] for c in found))[:MOST]


def _answers(unit: Unit, phone: str | None) -> bool:
    """Whether a telephone is one of the unit's."""
    return phone in {office.phone for office in (*unit.offices, unit.supervisor)}


def default_supervisor(ledger: Ledger) -> Contact:
    """The street's supervising body of the footer."""
    listed = ledger.site.contacts
    contact = next((c for c in listed if c.supervises), listed[0])
    return Contact(contact.name, contact.phone)
