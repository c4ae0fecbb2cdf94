"""What a rule may look at besides its record: look-ups and the day, never files or the clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.ledger import Ledger
from generator.reckon.workdays import Calendar
from generator.records.site import Limits, Site


@dataclass(frozen=True, slots=True)
class Context:
    """`as_of` is the day all states are told for."""

    ledger: Ledger
    as_of: date

    @property
    def site(self) -> Site:
        return self.ledger.site

    @property
    def limits(self) -> Limits:
        return self.ledger.site.limits

    @property
    def calendar(self) -> Calendar:
        return self.ledger.calendar
