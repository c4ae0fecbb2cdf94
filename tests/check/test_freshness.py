"""GK397, GK398: what stands still is told where the site says how long is too long."""

from __future__ import annotations

from datetime import date

import pytest

from tests.check.selections import edited
from tests.check.support import APPROVAL, faults, ledger, record, unit

#: Approved on 2026-01-04.
QUIET = unit()


@pytest.mark.parametrize(
    ("setting", "day", "expected"),
    [
        ({}, "2027-01-01", []),
        ({"首页更新天数": "14"}, "2026-01-18", []),
        ({"首页更新天数": "14"}, "2026-01-19", [("GK397", "", ("limits", "home_update"))]),
        ({"首页更新天数": "14"}, "2026-01-03", []),
        ({"公告更新天数": "1"}, "2026-01-19", []),
    ],
)
def test_the_home_page(setting, day, expected):
    assert faults(ledger(QUIET, 规则参数=setting), date.fromisoformat(day), "GK397", "GK398") == expected


def test_a_draft_is_nothing_new():
    later = {**APPROVAL, "批准": {"岗位": "批准岗", "日期": "2026-02-02"}}
    settings = {"首页更新天数": "14"}
    draft = unit("heping", 公开审批={k: v for k, v in later.items() if k != "审核"})
    day = date(2026, 2, 10)
    assert faults(ledger(QUIET, unit("heping", 公开审批=later), 规则参数=settings), day, "GK397") == []
    assert len(faults(ledger(QUIET, draft, 规则参数=settings), day, "GK397")) == 1


def test_notices():
    of = ledger(QUIET, record("selection", "s", edited()), 规则参数={"公告更新天数": "183"})
    last = faults(of, date(2026, 7, 1), "GK398")
    later = faults(of, date(2027, 7, 1), "GK398")
    assert (last, later) == ([], [("GK398", "", ("limits", "notice_update"))])
