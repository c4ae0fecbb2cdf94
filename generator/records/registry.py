"""The kinds of records, in the order of the menu. Adding a kind begins here."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from generator.records.base import Record
from generator.records.basis import Basis
from generator.records.cadre import Cadre
from generator.records.disclosure import Catalogue
from generator.records.feedback import Feedback
from generator.records.incentive import Incentive
from generator.records.midyear import Midyear
from generator.records.pledge import Pledge
from generator.records.power import Power
from generator.records.reserve import Reserve
from generator.records.review import Review
from generator.records.selection import Selection
from generator.records.supervision import Supervision
from generator.records.training import Training
from generator.records.unit import Unit

KINDS: Mapping[str, type[Record]] = MappingProxyType(
    {
        cls.kind: cls
        for cls in (
            Unit,
            Cadre,
            Selection,
            Reserve,
            Training,
            Incentive,
            Pledge,
            Midyear,
            Review,
            Power,
            Supervision,
            Catalogue,
            Feedback,
            Basis,
        )
    }
)
