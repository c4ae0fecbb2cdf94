"""GK713: names soon to leave are counted, with their last day; who they are isn't told. (GK324, names that
have to be gone, is with the publicity; decisions are in tests/privacy.)"""

from __future__ import annotations

from datetime import date

import pytest

from generator.check import run
from generator.check.context import Context
from tests.check.selections import Edit, edited, found, row
from tests.check.support import ledger, record, unit

INSPECTED: Edit = (("成绩", 1), row("102", "进入考察，未入选", 姓名="乙某"))
SOON = [("GK713", ("scores",))]


@pytest.mark.parametrize(
    ("about", "edits", "as_of", "days", "expected"),
    [
        ("nobody but the appointed is named", [], "2026-02-10", "0", []),
        ("a month and a day before", [INSPECTED], "2026-01-17", "0", []),
        ("a month before", [INSPECTED], "2026-01-18", "0", SOON),
        ("the last day", [INSPECTED], "2026-02-17", "0", SOON),
        ("the day after it is an error", [INSPECTED], "2026-02-18", "0", []),
        ("kept for a while", [INSPECTED], "2026-02-18", "30", SOON),
        ("kept for long", [INSPECTED], "2026-02-18", "60", []),
        ("proposed, not decided yet", [(("结论",), None)], "2026-02-17", "0", []),
        (
            "no window and no conclusion",
            [(("公示",), None), (("结论",), None), INSPECTED],
            "2026-02-10",
            "0",
            [],
        ),
        ("an absurd number of days", [INSPECTED], "2026-02-18", "999999999", []),
    ],
)
def test_names_soon_to_leave(
    about: str, edits: list[Edit], as_of: str, days: str, expected: list[object]
) -> None:
    """The last window ends on 2026-02-17."""
    day = date.fromisoformat(as_of)
    assert found(edited(*edits), "GK713", as_of=day, 规则参数={"姓名保留天数": days}) == expected, about


def test_no_name_is_told() -> None:
    run.import_rules()
    context = Context(ledger(unit(), record("selection", "x", edited(INSPECTED))), date(2026, 2, 10))
    facts = [fault.facts for _, code, fault in run.broken_rules(context) if code == "GK713"]
    assert facts == [{"count": "1", "day": "2026-02-17"}]
