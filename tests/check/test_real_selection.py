"""Published selections restated in our format (tests/fixtures/real): what the checks say of them.

What a source doesn't state is left out there; what the format can't do without comes from `record`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from generator.check.publicity import span
from generator.reckon.workdays import Unit, last_day
from generator.records.selection import Selection
from generator.records.types import parse_date, parse_period
from generator.working.selection import ranks, shortlist_count
from tests.check.selections import Found, found
from tests.check.support import changed, record
from tests.reckon.tables import committed

REAL = Path(__file__).resolve().parents[1] / "fixtures" / "real"


def load(name: str) -> dict[str, Any]:
    data: dict[str, Any] = yaml.load((REAL / name).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return data


def selection(name: str) -> Selection:
    built = record("selection", "shijian", load(name))
    assert isinstance(built, Selection)
    return built


TONGCHENG, YAOGOU, SUIZHOU = (
    "01-tongcheng-longteng-2018.yml",
    "02-wuwei-yaogou-2018.yml",
    "05-suizhou-ranking.yml",
)
#: The worked example says nothing of a supervising body.
UNSUPERVISED: list[Found] = [("GK230", ("supervisors",))]


@pytest.mark.parametrize(("name", "expected"), [(TONGCHENG, []), (YAOGOU, []), (SUIZHOU, UNSUPERVISED)])
def test_as_published(name: str, expected: list[Found]) -> None:
    assert found(load(name), calendar=committed()) == expected


@pytest.mark.parametrize(
    ("name", "path", "value", "expected"),
    [
        (TONGCHENG, ("计分", "组成", 0, "权重"), "30%", [("GK201", ("scoring", "parts"))]),
        (YAOGOU, ("入围", 0, "依据"), "初试", [("GK236", ("shortlists", 0, "by"))]),
        (SUIZHOU, ("成绩", 4, "名次"), "3", [("GK203", ("scores", 4, "rank")), *UNSUPERVISED]),
        (SUIZHOU, ("成绩", 2, "名次"), "3", [("GK203", ("scores", 2, "rank")), *UNSUPERVISED]),
    ],
)
def test_with_one_mistake(name: str, path: tuple[str | int, ...], value: str, expected: list[Found]) -> None:
    assert found(changed(load(name), *path, to=value), calendar=committed()) == expected


def test_yaogou_interviews_23_and_inspects_15() -> None:
    notice = selection(YAOGOU)
    assert [shortlist_count(notice, rule) for rule in notice.shortlists] == [23, 15]


def test_suizhou_skips_ranks() -> None:
    assert ranks(selection(SUIZHOU)) == {"甲": 1, "乙": 2, "丙": 2, "丁": 2, "戊": 5}


@pytest.mark.parametrize("row", load("23-publicity-periods.yml")["期间"])
def test_periods(row: dict[str, str]) -> None:
    """Both windows that were printed as five working days are five only if the first day counts, so that
    the strict count warns of the publicity and nothing else is wrong."""
    start, end = parse_date(row["开始"]), parse_date(row["结束"])
    assert committed().count_workdays(start, end) == int(row["工作日"])
    written = {key: row[key] for key in ("开始", "结束", "期限") if key in row}
    data = load(TONGCHENG)
    if row["事项"] == "报名":
        assert found({**data, "报名": written}, "GK3", calendar=committed()) == []
    else:
        contact = {"渠道": ["公开栏"], "受理单位": "街道办事处", "受理电话": "0000-8000110"}
        data = {**data, "公开审批": {}, "公示": [{**written, **contact}]}
        assert found(data, "GK3", calendar=committed(), as_of=end) == [("GK329", ("windows", 0, "end"))]


@pytest.mark.parametrize("row", load("23-publicity-periods.yml")["期限"])
def test_lengths(row: dict[str, str]) -> None:
    """A window that ends on the day we name is accepted by the check, for every length in use."""
    period = parse_period(row["期限"])
    start = parse_date("2026-03-02")
    end = last_day(start, span(period), committed(), include_start=False)
    contact = {"渠道": ["公开栏"], "受理单位": "街道办事处", "受理电话": "0000-8000110"}
    written = {"开始": str(start), "结束": str(end), "期限": row["期限"], **contact}
    data = {**load(TONGCHENG), "公示": [written]}
    assert found(data, "GK3", calendar=committed()) == []
    assert (period.unit == Unit.WORKDAY) == ("工作日" in row["期限"])
