"""People counted: in the reserve, elected from it, filed, in the pool."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.figures.feedback import feedback_figures
from generator.figures.people import (
    elected_figure,
    filing_figure,
    in_office,
    pools,
    reserve_figures,
    reserves_on,
    risen,
)
from generator.ledger import Ledger
from tests.check.support import ledger, record, unit

DAY = date(2026, 7, 31)
RESERVE: dict[str, Any] = {
    "单位": "guangming",
    "组织": "光明村",
    "岗位": "后备干部",
    "岗位类别": "后备干部",
    "产生方式": "聘用",
    "起": "2023-09-01",
}
HEAD: dict[str, Any] = {
    "单位": "guangming",
    "组织": "光明村党支部",
    "岗位": "书记",
    "岗位类别": "书记、主任",
    "产生方式": "党内选举",
    "起": "2024-01-10",
}


def cadre(id: str, *posts: dict[str, Any]) -> Any:
    return record("cadre", id, {"姓名": "周启明", "任职": list(posts)})


def street(*records: Any) -> Ledger:
    return ledger(unit(), unit("heping", 名称="和平社区", 类型="社区", 顺序="2"), *records)


def test_a_person_in_two_reserve_posts_is_one_person() -> None:
    twice = cadre("c1", RESERVE, {**RESERVE, "单位": "heping"})
    of = street(twice, cadre("c2", {**RESERVE, "止": "2026-07-30"}))
    assert {k: [c.id for c in v] for k, v in reserves_on(of, DAY).items()} == {
        "guangming": ["c1"],
        "heping": ["c1"],
    }
    (figure,) = reserve_figures(of, DAY)
    assert (figure.told, figure.href) == ("1 人", "list/cadre-post-4.html")


def test_the_last_day_in_post_counts() -> None:
    of = street(cadre("c1", {**RESERVE, "止": "2026-07-31"}))
    assert reserves_on(of, DAY)
    assert not reserves_on(of, date(2026, 8, 1))


def pool(id: str, number: int, **more: Any) -> Any:
    opening = {"日期": "2024-01-01", "人数": str(number)}
    return record("reserve", id, {"名称": "人才库", "办法": "进出", "期初": opening, **more})


def test_the_pool_and_the_posts_are_told_apart() -> None:
    leaves = [{"日期": "2026-02-01", "去向": "其他出库", "人数": "2"}]
    size, posts = reserve_figures(street(pool("p", 14, 出库=leaves), cadre("c1", RESERVE)), DAY)
    assert (size.name, size.value, size.href) == ("后备干部人才库", 12, "reserve/p.html")
    assert (posts.name, posts.value) == ("在岗后备干部", 1)


def test_a_unit_s_pool_is_part_of_the_street_s() -> None:
    of = street(pool("p", 12), pool("q", 5, 单位="heping"))
    assert [p.id for p in pools(of)] == ["p"]
    assert [p.id for p in pools(street(pool("q", 5, 单位="heping"), pool("r", 4, 单位="guangming")))] == [
        "q",
        "r",
    ]


@pytest.mark.parametrize(
    ("posts", "year"),
    [
        ([RESERVE, HEAD], 2024),
        ([{**RESERVE, "止": "2023-12-31"}, HEAD], 2024),
        ([HEAD, RESERVE, {**HEAD, "岗位类别": "两委委员", "起": "2025-03-01"}], 2024),
        ([RESERVE, {**HEAD, "起": "2026-08-01"}], None),  # not yet
        ([RESERVE, {**HEAD, "产生方式": "党组织任命"}], None),
        ([RESERVE, {**HEAD, "岗位类别": "监督委员会", "产生方式": "推选"}], None),
        ([{**RESERVE, "起": "2025-01-01"}, HEAD], None),  # elected before
    ],
)
def test_who_rose_from_the_reserve(posts: list[dict[str, Any]], year: int | None) -> None:
    found = risen(street(cadre("c1", *posts)), DAY)
    assert [each.seat.start.year for each in found] == ([] if year is None else [year])


def test_elections_are_told_of_their_newest_year() -> None:
    old = {**RESERVE, "起": "2018-01-01"}
    of = street(
        cadre("c1", old, {**HEAD, "起": "2021-12-16"}),
        cadre("c2", old, {**HEAD, "起": "2021-12-16"}),
        cadre("c3", old, {**HEAD, "起": "2019-03-01"}),
    )
    figure = elected_figure(of, DAY)
    assert figure is not None
    assert (figure.name, figure.value) == ("2021 年后备干部选进两委", 2)
    assert elected_figure(street(), DAY) is None


def test_filings_count_posts_of_those_in_office() -> None:
    filed = {**HEAD, "备案": {"机关": "区委组织部", "日期": "2024-02-01"}}
    director = {
        **filed,
        "组织": "光明村村民委员会",
        "岗位": "主任",
        "备案": {"机关": "区民政局", "日期": "2026-08-01"},
    }
    of = street(cadre("c1", filed, director), cadre("c2", {**filed, "止": "2025-01-01"}), cadre("c3", HEAD))
    figure = filing_figure(of, DAY)
    assert figure.told == "1/3 个"
    assert in_office(of, DAY).value == 2


def test_only_secretaries_and_directors_are_filed() -> None:
    of = street(cadre("c1", HEAD), cadre("c2", {**HEAD, "岗位": "筹备组负责人"}))
    assert filing_figure(of, DAY).told == "0/1 个"


def test_what_came_in_december_is_answered_in_january() -> None:
    opinion = {
        "针对": "unit/guangming",
        "渠道": "意见箱",
        "类别": "程序疑问",
        "收到日期": "2025-12-30",
        "答复日期": "2026-01-08",
        "结果": "已答复",
        "答复": "已经说明。",
    }
    of = street(record("feedback", "f1", opinion))
    (figure,) = feedback_figures(of, 2025, date(2026, 1, 8))
    assert figure.told == "1/1 件"
    (figure,) = feedback_figures(of, 2025, date(2026, 1, 7))
    assert figure.told == "0/1 件"
