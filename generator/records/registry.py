"""The kinds of records, in the order of the menu. Adding a kind begins here."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from generator.records.base import Record
from generator.records.basis import Basis
from generator.records.cadre import Cadre
from generator.records.midyear import Midyear
from generator.records.pledge import Pledge
from generator.records.power import Power
from generator.records.review import Review
from generator.records.selection import Selection
from generator.records.unit import Unit

KINDS: Mapping[str, type[Record]] = MappingProxyType(
    {cls.kind: cls for cls in (Unit, Cadre, Selection, Pledge, Midyear, Review, Power, Basis)}
)
