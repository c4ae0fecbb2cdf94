"""后备人才库 pages: two numbers that are never added up, and an account that can be followed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.pages import reserve as reserve_pages
from generator.pages.home import open_windows
from generator.records.cadre import Cadre
from generator.records.reserve import Reserve
from tests.pages.support import AS_OF, body, hidden, record, revised, text, unit

FULL: dict[str, Any] = {
    "名称": "示例街道后备干部人才库",
    "办法": "**推荐或报名**，街道审核、公示后入库。",
    "期初": {"日期": "2023-01-01", "人数": "5"},
    "入库": [
        {
            "日期": "2023-06-20",
            "人数": "6",
            "公示": {
                "事项": "入库人选公示",
                "开始": "2023-06-07",
                "结束": "2023-06-14",
                "期限": "5个工作日",
                "渠道": ["街道公开栏"],
                "受理单位": "街道纪检监察工作委员会",
                "受理电话": "0000-8000110",
                "受理地址": "示例路 1 号 101 室",
                "反映要求": "实名、匿名都受理",
            },
        },
        {
            "日期": "2025-03-01",
            "人数": "2",
            "选拔": "2025-houbei",
            "公开成员": [{"干部": "guangming-c6", "考号": "A0107"}],
        },
    ],
    "出库": [
        {"日期": "2024-03-01", "去向": "转任其他岗位", "人数": "1", "干部": ["guangming-c6"]},
        {"日期": "2025-08-29", "去向": "其他出库", "人数": "3"},
    ],
    "盘点": [
        {"日期": "2024-12-31", "人数": "10"},
        {
            "日期": "2025-12-31",
            "人数": "9",
            "结构": [{"名称": "学历", "人数": {"大专": "5", "本科以上": "4"}}],
        },
    ],
    "法律依据": [{"依据": "houbei-banfa", "版本": "2022-11-16", "条款": "第三条", "说明": "入库"}],
    "备注": "只公布人数。",
}
POST: dict[str, Any] = {
    "单位": "guangming",
    "组织": "光明村",
    "岗位": "后备干部",
    "岗位类别": "后备干部",
    "产生方式": "聘用",
    "起": "2024-03-01",
}


def pool(**data: Any) -> Reserve:
    made = record("reserve", "jiedao", {**FULL, **data})
    assert isinstance(made, Reserve)
    return made


def cadre(id: str = "guangming-c6", name: str = "李文博", *posts: dict[str, Any]) -> Cadre:
    made = record("cadre", id, {"姓名": name, "任职": list(posts) or [POST]})
    assert isinstance(made, Cadre)
    return made


def shown(item: Reserve, *others: Any, as_of: date = AS_OF, **site: Any) -> str:
    of = revised(item, *others, as_of=as_of, **site)
    return body(next(p for p in reserve_pages.pages(of) if p.record is item), of)


@pytest.mark.parametrize(
    "data",
    [{}, {"单位": "guangming"}, {"期初": None, "入库": [], "出库": [], "盘点": [], "法律依据": []}],
    ids=["full", "of a unit", "bare"],
)
def test_every_value_is_on_the_page(data):
    item = pool(**data)
    markup = shown(item, unit(), cadre())
    assert [v for v in hidden(item, markup, "guangming", "guangming-c6") if "*" not in v] == []


def test_the_two_numbers_stand_apart_and_are_never_added_up():
    markup = text(shown(pool(), unit(), cadre()))
    assert "在库 9 人；在岗后备干部 1 人" in markup
    assert "两个数不能加在一起" in markup
    assert "10 人；" not in markup


def test_the_account_can_be_followed_line_by_line():
    lines = [(m.name, m.number, m.size) for m in reserve_pages.movements(pool(), AS_OF)]
    assert lines == [
        ("期初", 5, 5),
        ("入库", 6, 11),
        ("出库", 1, 10),
        ("入库", 2, 12),
        ("出库", 3, 9),
    ]


@pytest.mark.parametrize("day", [date(2022, 12, 31), date(2023, 6, 20), date(2024, 3, 1), AS_OF])
def test_the_account_ends_in_the_pools_size(day):
    sizes = [m.size for m in reserve_pages.movements(pool(), day) if m.size is not None]
    assert (sizes[-1] if sizes else 0) == pool().size(day)


def test_what_is_ahead_is_not_counted():
    markup = text(shown(pool(), unit(), as_of=date(2025, 2, 1)))
    assert "在库 10 人" in markup
    assert "还没到日子" in markup


def test_in_post_by_unit_with_the_least():
    qiaodong = unit("qiaodong", 名称="桥东社区", 类型="社区", 顺序="2")
    gone = unit("laowan", 名称="老湾村", 顺序="3", 撤销日期="2025-06-01")
    past = cadre("guangming-c7", "王晓", {**POST, "起": "2020-01-01", "止": "2023-01-01"})
    of = revised(pool(), unit(), qiaodong, gone, cadre(), past)
    rows = reserve_pages.in_post(of)
    assert [(r.unit.id, [c.id for c in r.cadres], r.short) for r in rows] == [
        ("guangming", ["guangming-c6"], 0),
        ("qiaodong", [], 1),
    ]
    assert reserve_pages.persons(rows) == 1
    assert "还差 1 名" in text(shown(pool(), unit(), qiaodong, cadre()))


def test_one_person_in_two_units_counts_once():
    both = cadre("guangming-c6", "李文博", POST, {**POST, "单位": "qiaodong"})
    of = revised(unit(), unit("qiaodong", 名称="桥东社区", 类型="社区", 顺序="2"), both)
    assert reserve_pages.persons(reserve_pages.in_post(of)) == 1


def test_the_pool_of_a_unit_counts_the_unit_only():
    qiaodong = unit("qiaodong", 名称="桥东社区", 类型="社区", 顺序="2")
    other = cadre("qiaodong-c5", "叶知秋", {**POST, "单位": "qiaodong"})
    markup = text(shown(pool(单位="guangming"), unit(), qiaodong, cadre(), other))
    assert "在岗后备干部 1 人" in markup
    assert "叶知秋" not in markup


def test_names_only_of_those_a_selection_published():
    bare = shown(pool(入库=[{"日期": "2025-03-01", "人数": "2"}], 出库=[]), unit())
    assert "只写人数" in text(bare)
    assert "cadre/guangming-c6.html" in shown(pool(), unit(), cadre())


def test_who_is_about_to_enter_can_be_objected_to_from_the_home_page():
    of = revised(pool(), as_of=date(2023, 6, 8))
    (found,) = open_windows(of)
    assert (found.record.kind, found.window.subject) == ("reserve", "入库人选公示")
    assert open_windows(revised(pool(), as_of=date(2023, 6, 15))) == ()


def test_a_leave_says_no_more_than_where_to():
    assert "不写对个人的评价" in text(shown(pool(), unit(), cadre()))


def test_content_is_never_markup():
    markup = shown(pool(名称="<b>库</b>", 盘点=[]), unit())
    assert "<b>库</b>" not in markup


def test_a_pool_of_a_unit_not_yet_published_tells_nobody_else_s_posts() -> None:
    there = record("cadre", "guangming-c7", {"姓名": "李长河", "任职": [POST]})
    for of, posts in (("guangming", 1), ("heping", 0)):
        mine = pool(单位=of)
        assert reserve_pages.persons(reserve_pages.beside(revised(unit(), there, mine), mine)) == posts
