"""修订: revisions and their dates against what is published."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.ledger import Ledger, make_ledger
from generator.reckon.workdays import Calendar
from generator.records.registry import KINDS
from generator.records.site import Site
from generator.revise import Revision, digest, digest_of, public_json, public_ledger, revise
from tests.release.support import SETTINGS, unit

DAY = date(2026, 6, 30)


def made(id: str = "a", **fields: Any) -> Any:
    return KINDS["unit"].model_validate(unit(1, **fields) | {"编号": id})


def ledger(*records: Any) -> Ledger:
    return make_ledger(Site.model_validate(SETTINGS), Calendar(()), records)


@pytest.mark.parametrize(
    ("published", "expected"),
    [
        (None, (1, DAY, DAY)),
        (Revision(3, date(2026, 1, 1), date(2026, 2, 2), ""), (4, date(2026, 1, 1), DAY)),
        (
            Revision(3, date(2026, 1, 1), date(2026, 2, 2), digest(made())),
            (3, date(2026, 1, 1), date(2026, 2, 2)),
        ),
    ],
    ids=["new", "changed", "unchanged"],
)
def test_revision(published, expected):
    revised = revise(ledger(made()), DAY, {("unit", "a"): published} if published else {})
    state = revised.revision(made())
    assert state
    assert (state.number, state.first_published, state.last_revised) == expected
    assert state.digest == digest(made())


def test_a_preview_has_no_revisions():
    assert revise(ledger(made()), DAY, None).revision(made()) is None


@pytest.mark.parametrize(
    ("fields", "there"),
    [
        ({}, True),
        ({"approved": "2026-06-30"}, True),
        ({"approved": "2026-07-01"}, False),
        ({"公开审批": {}}, False),
        ({"公开范围": "党内"}, False),
    ],
)
def test_public_on_a_day(fields, there):
    assert bool(list(public_ledger(ledger(made(**fields)), DAY).all())) is there


@pytest.mark.parametrize(("posted", "there"), [("2026-06-30", True), ("2026-07-01", False), (None, False)])
def test_disclosed_elsewhere(posted, there):
    posting: dict[str, Any] = {"线下公开": {"日期": posted, "地点": "公开栏"}} if posted else {}
    assert bool(revise(ledger(made(公开范围="党内", **posting)), DAY, {}).elsewhere) is there


def test_the_digest_of_published_data_is_that_of_the_record():
    assert digest_of(public_json(made())) == digest(made())
    assert digest(made()) != digest(made(地址="新路1号"))


@pytest.mark.parametrize(
    ("old", "same"),
    [
        ({"title": "甲"}, True),
        ({"title": "甲", "tags": []}, True),
        ({"title": "甲", "more": {"parts": [], "votes": {}}}, True),
        ({"title": "甲", "tags": ["乙"]}, False),
        ({"title": ""}, False),
        ({"title": "甲", "parts": [{}]}, False),
        ({"title": "甲", "number": 0}, False),
        ({"title": "甲", "said": False}, False),
    ],
)
def test_a_new_field_that_nobody_filled_in_revises_no_record(old, same):
    assert (digest_of(old) == digest_of({"title": "甲"})) == same
