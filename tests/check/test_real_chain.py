"""What our checks say of disclosures that were really published, restated in our format."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.chain import readings, tally, threads
from generator.reckon.numbers import attainable, percent
from generator.records.goals import Status
from generator.records.pledge import Pledge
from tests.check.year import DENG, YEAR, codes, year

FOLDER = Path(__file__).parents[1] / "fixtures" / "real"


def read(name: str) -> Any:
    """A fixture, every scalar still text as the loader gives it."""
    return yaml.load((FOLDER / f"{name}.yml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def test_the_ballots_add_up_but_the_promised_result_never_came():
    found = codes(year(base=read("15-ballots-committee")), date(2020, 12, 1))
    assert found == [
        ("GK624", "r", ()),
        ("GK656", "r", ("chaired_by_supervisor",)),
        ("GK661", "r", ("quorum",)),  # the source names no quorum either
    ]
    assert codes(year(base=read("15-ballots-committee")), date(2020, 11, 21)) == found[1:]


def test_progress_of_two_periods_is_sound_but_says_no_next_step_and_no_quantity_where_it_is_late():
    found = codes(year(base=read("19-progress-two-periods")), date(2023, 12, 15))
    assert found == [
        ("GK518", "november", ("progress", 1)),
        ("GK518", "october", ("progress", 1)),
        ("GK526", "october", ()),
        ("GK537", "november", ("progress", 1)),
        ("GK537", "october", ("progress", 1)),
    ]


@pytest.mark.parametrize("row", read("21-pledge-totals"), ids=lambda row: str(row["承诺"]))
def test_published_totals_are_what_a_chain_of_so_many_goals_derives(row):
    total, done = int(row["承诺"]), int(row.get("办结", 0))
    if "公布" in row:
        assert attainable(Decimal(row["公布"].rstrip("%")), total)
    goals = [{**DENG, "编号": f"g{i}"} for i in range(total)]
    rows = [{"目标": f"g{i}", "状态": "已完成" if i < done else "推进中"} for i in range(total)]
    ledger = year(("pledge", ("目标",), goals), ("one", ("进展",), rows), without=("two", "review"))
    assert codes(ledger) == []
    pledge = ledger.of(Pledge)[0]
    counts = tally(threads(ledger, pledge), readings(ledger, pledge)[0])
    assert counts.pledged == total
    if "办结" not in row:
        return  # the source says nothing of how far they are
    assert dict(counts.by_status) == {Status.DONE: done, Status.GOING: int(row["在办"])}
    if "公布" in row:
        assert f"{percent(done, total, 0)}%" == row["公布"]


@pytest.mark.parametrize(
    ("about", "people", "printed", "fault"),
    [
        ("a village of 24 voters", "24", "98%", True),
        ("16 units", "16", "98.4%", True),
        ("24 voters, 23 of them", "24", "95.8%", False),
    ],
)
def test_a_rate_that_so_many_people_cannot_give(about, people, printed, fault):
    """古西村: 24 people, 98 %; 苍南: 98.4 % of 16 units. Only the rate was published, no votes."""
    review = {k: v for k, v in YEAR["review"].items() if k not in ("承诺", "完成情况", "等次规则", "结果")}
    review["测评"] = [{"类别": "群众测评", "评价人": "代表", "公布比例": {"满意率": printed}}]
    review["会议"] = {**review["会议"], "应到": people, "实到": people}
    found = codes(year(base={"cadre": YEAR["cadre"], "review": review}), date(2025, 12, 24))
    assert found == ([("GK652", "r", ("parts", 0, "printed", "满意率"))] if fault else [])


def test_a_table_44_days_old_when_posted():
    assert codes(year(("two", ("公布日期",), "2025-11-13"))) == [("GK547", "two", ("published",))]
