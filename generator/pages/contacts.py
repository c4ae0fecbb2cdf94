"""向谁反映: at most three telephones, who answers first on top, each number once."""

from __future__ import annotations

from dataclasses import dataclass

from generator.ledger import Ledger
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
    ledger: Ledger, phone: str | None, unit: Unit | None, office: bool = False
) -> tuple[Contact, ...]:
    """Whom to call about something: the unit's office where asked for, its overseers, the record's own
    supervising phone, the street's supervising body."""
    found: list[Contact] = []
    if unit is not None:
        if office and unit.offices:
            found.append(Contact(unit.offices[0].name, unit.offices[0].phone))
        found.append(Contact(unit.supervisor.name, unit.supervisor.phone))
    if phone:
        found.append(Contact(name_of_phone(ledger, phone), phone))
    found += [Contact(c.name, c.phone) for c in ledger.site.contacts if c.supervises]
    unique = {contact.phone: contact for contact in reversed(found)}
    return tuple(c for c in dict.fromkeys(unique[c.phone] for c in found))[:MOST]


def default_supervisor(ledger: Ledger) -> Contact:
    """The street's supervising body of the footer."""
    listed = ledger.site.contacts
    contact = next((c for c in listed if c.supervises), listed[0])
    return Contact(contact.name, contact.phone)
