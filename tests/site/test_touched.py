"""One new record touches few pages: what shows it, and the lists that name it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.ledger import make_ledger
from generator.pages.site import site_pages
from generator.records.base import Record
from generator.records.midyear import Midyear
from generator.records.power import Power
from generator.render.site import make_press
from generator.revise import Revised
from tests.site.conftest import Sample


def rendered(sample: Sample, revised: Revised) -> dict[str, bytes]:
    press = make_press(sample.project, revised)
    return {page.path: press.stamp(page).data for page in site_pages(revised)}


def without(sample: Sample, record: Record) -> Revised:
    """The same street before the record came; what was published earlier keeps its dates."""
    ledger = sample.revised.ledger
    kept = [r for r in ledger.all() if r is not record]
    revisions = {k: v for k, v in sample.revised.revisions.items() if k != (record.kind, record.id)}
    return replace(
        sample.revised,
        ledger=make_ledger(ledger.site, ledger.calendar, kept, glossary=ledger.glossary),
        revisions=revisions,
    )


#: A power of the whole street stands in the count and the list of each of its six units. A reading is told on
#: its own pages and lists, is counted in its unit's year, in the street's and beside the other units', and
#: answers duties of the catalogue: so many pages whatever the number of units and years.
@pytest.mark.parametrize(("kind", "most"), [(Midyear, 22), (Power, 20)])
def test_a_new_record_touches_few_pages(sample: Sample, kind: type[Record], most: int) -> None:
    record = sample.revised.ledger.of(kind)[-1]
    before, after = rendered(sample, without(sample, record)), rendered(sample, sample.revised)
    touched = {path for path in after if before.get(path) != after[path]}
    assert f"{record.kind}/{record.id}.html" in touched
    assert len(touched) <= most, sorted(touched)
