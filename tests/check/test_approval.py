"""GK801 to GK808: approval, scope, the supervising telephone."""

from __future__ import annotations

from typing import Any

import pytest

from generator.check import run
from generator.check.context import Context
from tests.check.support import APPROVAL, AS_OF, faults, ledger, record, unit
from tests.check.test_references import PLEDGE, READING


def step(name: str, **change: str) -> dict[str, Any]:
    return {"公开审批": {**APPROVAL, name: {**APPROVAL[name], **change}}}


def without(*names: str) -> dict[str, Any]:
    return {"公开审批": {name: each for name, each in APPROVAL.items() if name not in names}}


RESIDENTS = {"公开范围": "本村（社区）居民"}
POSTED = {"线下公开": {"日期": "2026-01-05", "地点": "村务公开栏"}}


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, []),
        (without("保密审查", "批准"), [("GK801", ("approval",))]),
        (without(*APPROVAL), [("GK801", ("approval",))]),
        (step("审核", 日期="2025-12-31"), [("GK802", ("approval", "checked", "date"))]),
        (step("拟稿", 日期="2026-01-03"), [("GK802", ("approval", "checked", "date"))]),
        (step("批准", 日期="2026-01-03"), []),
        (step("批准", 日期="2026-01-02"), [("GK802", ("approval", "approved", "date"))]),
        (step("批准", 日期="2026-03-21"), [("GK803", ("approval", "approved", "date"))]),
        (step("批准", 日期="2026-03-20"), []),
        (RESIDENTS, [("GK804", ("scope",))]),
        ({**RESIDENTS, **POSTED}, []),
        ({**RESIDENTS, **without("批准")}, [("GK801", ("approval",))]),
        (step("批准", 岗位="拟稿 岗"), [("GK805", ("approval", "approved", "post"))]),
        (
            {**RESIDENTS, "线下公开": {"日期": "2026-01-03", "地点": "公开栏"}},
            [("GK807", ("posting", "date"))],
        ),
        ({"监督电话": "0000-8000203"}, []),
        ({"监督电话": "00008000110"}, []),
        ({"监督电话": "0000-8000119"}, [("GK808", ("phone",))]),
        ({"监督电话": "12345"}, [("GK808", ("phone",))]),
    ],
)
def test_approval(change, expected):
    found = faults(ledger(unit(**change)), AS_OF, "GK80")
    assert [(code, path) for code, _, path in found] == expected


def test_the_draft_says_what_is_missing_and_a_wrong_number_whose_is_nearest():
    run.import_rules()

    def facts(code: str, *records: Any, **site: Any) -> dict[str, str]:
        context = Context(ledger(*records, **site), AS_OF)
        return next(fault.facts for _, each, fault in run.broken_rules(context) if each == code)

    assert facts("GK801", unit(**without("保密审查", "批准"))) == {"missing": "保密审查、批准"}
    assert facts("GK808", unit(监督电话="0000-8000208"))["owner"] in (
        "光明村村民委员会",
        "光明村村务监督委员会",
    )
    assert facts("GK808", unit(监督电话="0000-8000119"))["owner"] == "街道纪检监察工委"
    assert facts("GK808", unit(监督电话="96111"))["owner"] == "街道纪检监察工委"


def test_the_directory_grows_with_the_settings_and_waits_for_units():
    assert faults(ledger(unit(监督电话="12345"), 其他公开电话=["12345"]), AS_OF, "GK808") == []
    assert faults(ledger(unit(监督电话="0000-1234567"), broken=(("unit", "heping"),)), AS_OF, "GK808") == []


@pytest.mark.parametrize(
    ("pledge", "reading", "expected"),
    [
        ({}, {}, []),
        ({**RESIDENTS, **POSTED}, {}, [("GK806", "r", ("pledge",))]),
        ({**RESIDENTS, **POSTED}, {**RESIDENTS, **POSTED}, []),
        ({}, {**RESIDENTS, **POSTED}, []),
    ],
)
def test_public_rests_on_public(pledge, reading, expected):
    of = ledger(
        unit(),
        record("pledge", "2026-guangming", {**PLEDGE, **pledge}),
        record("midyear", "r", {**READING, **reading}),
    )
    assert faults(of, AS_OF, "GK806") == expected
