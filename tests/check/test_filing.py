"""GK266 and GK294: secretaries and directors are on file, for the term they serve."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.check.support import AS_OF, faults, ledger, record, unit

POST: dict[str, Any] = {
    "单位": "guangming",
    "组织": "光明村党支部",
    "岗位": "书记",
    "岗位类别": "书记、主任",
    "产生方式": "党内选举",
    "起": "2021-11-18",
}
NO_FILING = [("GK266", ("posts", 0))]
OTHER_TERM = [("GK294", ("posts", 0, "filing", "date"))]


def filed(day: str) -> dict[str, Any]:
    return {"备案": {"机关": "区委组织部", "日期": day}}


@pytest.mark.parametrize(
    ("about", "more", "expected"),
    [
        ("filed", filed("2021-12-10"), []),
        ("not filed", {}, NO_FILING),
        ("a director", {"组织": "光明村村民委员会", "岗位": "主任"}, NO_FILING),
        ("both in one title", {"岗位": "书记兼主任"}, NO_FILING),
        ("a member", {"岗位": "委员", "岗位类别": "两委委员"}, []),
        ("the overseers' head is of another level", {"岗位": "主任", "岗位类别": "监督委员会"}, []),
        ("another title of that level", {"岗位": "负责人"}, []),
        ("left", {"止": "2026-03-19"}, []),
        ("on the last day", {"止": "2026-03-20"}, NO_FILING),
        ("not yet in post", {"起": "2026-03-21"}, []),
        ("60 days before", filed("2021-09-19"), []),
        ("61 days before", filed("2021-09-18"), OTHER_TERM),
        ("of the term before", filed("2018-12-10"), OTHER_TERM),
        ("years later", filed("2024-05-01"), []),
        ("after the end", {**filed("2025-12-31"), "止": "2025-12-30"}, OTHER_TERM),
        ("on the last day in post", {**filed("2025-12-30"), "止": "2025-12-30"}, []),
    ],
)
def test_filing(about: str, more: dict[str, Any], expected: list[Any]) -> None:
    cadre = record("cadre", "c1", {"姓名": "甲某", "任职": [{**POST, **more}]})
    found = faults(ledger(unit(), cadre), AS_OF, "GK266", "GK294")
    assert [(code, at) for code, _, at in found] == expected, about


def test_nothing_is_filed_in_the_future() -> None:
    cadre = record("cadre", "c1", {"姓名": "甲某", "任职": [{**POST, **filed("2026-03-21")}]})
    of = ledger(unit(), cadre)
    assert ("GK809", "c1", ("posts", 0, "filing", "date")) in faults(of, AS_OF, "GK8")
    assert faults(of, date(2026, 3, 21), "GK809") == []
