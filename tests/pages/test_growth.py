"""培养激励: the column's first page, its lists by year, the block of unit pages."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.pages import growth
from generator.pages.page import Page
from generator.records.training import Audience
from generator.revise import Revised
from tests.pages.support import body, record, revised, text, unit
from tests.pages.test_incentive import PAY, incentive
from tests.pages.test_reserve import cadre, pool
from tests.pages.test_training import FULL, PLANNED, QIAODONG, SHADOWING, training

GROUPS = [{"日期": "2025-01-10", "人数": "6"}]
DAY = date(2025, 12, 31)


def attended(year: int, **row: Any) -> dict[str, Any]:
    rows = [{"单位": "guangming", "对象": "后备干部", "应训": "1", "参训": "1", **row}]
    return {**FULL, "年度": str(year), "开始": f"{year}-03-18", "结束": f"{year}-03-20", "参训": rows}


def street(*more: Any, as_of: date = DAY) -> Revised:
    people = (cadre(), cadre("guangming-c1", "王志刚"))
    places = (unit(组干部人数=GROUPS), unit("qiaodong", **QIAODONG))
    return revised(*places, *people, *more, as_of=as_of)


def index(of: Revised) -> Page:
    return next(p for p in growth.pages(of) if p.path == growth.INDEX)


def test_without_records_the_page_is_there_and_says_so():
    of = revised()
    assert text(body(index(of), of)).count("还没有公开") >= 3
    assert [p.path for p in growth.pages(of)] == [growth.INDEX]


def test_pool_and_posts_stand_apart():
    of = street(pool())
    seen = text(body(index(of), of))
    assert "在库 9 人， 在岗后备干部 2 人" in seen
    assert "两个数不能加在一起" in seen
    assert "11 人；" not in seen


def test_a_units_pool_is_part_of_the_streets():
    of_unit = record("reserve", "guangming", {"名称": "村的库", "单位": "guangming", "办法": "推荐"})
    both = street(pool(), of_unit)
    assert "在库 9 人" in growth.answer(both).sentence


def test_this_year_and_last_of_three_audiences():
    of = street(training("a", **attended(2025)), training("b", **attended(2024)))
    (cadres, reserves, groups) = growth.trained(of, 2025)
    assert [t.audience for t in (cadres, reserves, groups)] == list(Audience)
    assert growth.words(reserves.now) == "1/2 人"
    assert reserves.before is not None
    seen = text(body(index(of), of))
    assert "2025 年训到了多少人" in seen
    assert "至少参训一次的人" in seen


def test_a_register_nobody_counted_is_not_guessed():
    of = street(training("a", **attended(2025)))
    (_, _, groups) = growth.trained(of, 2025)
    assert groups.now.whole is None
    assert growth.words(groups.now) == "0 人"
    assert "名册没有全部公布" in text(body(index(of), of))


def test_what_is_ahead_says_date_and_place():
    of = street(training("jihua", **PLANNED))
    seen = text(body(index(of), of))
    assert "2026 年 3 月 17 日 ，街道会议中心，组干部参加" in seen


@pytest.mark.parametrize(("count", "pages"), [(3, 1), (60, 1), (61, 2), (130, 3)])
def test_a_list_a_year_is_cut_into_pages(count, pages):
    made = [training(f"t{n:03d}", **attended(2025)) for n in range(count)]
    of = street(*made)
    paths = [p.path for p in growth.pages(of) if p.path.startswith("list/training-2025")]
    assert len(paths) == pages
    assert paths[0] == "list/training-2025.html"
    listed = [path for p in growth.pages(of) if p.path in paths for path in p.listed]
    assert sorted(listed) == sorted(f"training/t{n:03d}.html" for n in range(count))


def test_measures_stand_with_what_they_are_worth():
    of = street(incentive(**PAY))
    assert "现行标准 1 项，由区财政负担" in text(body(index(of), of))


def test_a_unit_page_tells_its_own():
    of = street(training("a", **attended(2025)), training("gengang", **SHADOWING))
    guangming = of.ledger.units()[0]
    told = growth.unit_growth(of, guangming)
    assert told.any
    assert told.year == 2025
    assert dict(told.covered)[Audience.RESERVES] == "1/2 人"
    assert [c.id for _, c in told.shadowing] == ["guangming-c6"]
    assert told.reserves is not None
    assert len(told.reserves.cadres) == 2


def test_a_unit_of_which_nothing_is_told_has_no_block():
    of = revised(unit())
    assert not growth.unit_growth(of, of.ledger.units()[0]).any
