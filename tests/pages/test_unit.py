"""Unit pages of units that change: names of their time, predecessors, successors, what became of goals."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.pages import cadre as cadre_pages
from generator.pages import lists
from generator.pages import unit as unit_pages
from generator.pages.contacts import contacts
from generator.pages.lineage import heirs, listed_name, place_in_year, place_then
from generator.records.unit import Unit
from tests.check.year import YEAR
from tests.pages.support import body, hidden, record, revised, squeezed, text, unit

RENAMED: dict[str, Any] = {"曾用名": [{"名称": "向阳村", "至": "2025-06-30", "原因": "区民政局批复"}]}
GONE = {"撤销日期": "2025-10-01", "并入": "liuhe"}


def other(id: str, name: str, order: str, **more: Any) -> Any:
    offices = {
        "办公电话": [{"名称": f"{name}村民委员会", "电话": f"0000-8000{order}01"}],
        "监督委员会": {"名称": f"{name}村务监督委员会", "电话": f"0000-8000{order}03"},
    }
    return unit(id, 名称=name, 顺序=order, **offices, **more)


LIUHE = other("liuhe", "柳河村", "3")


def shown(id: str, *records: Any, day: date = date(2026, 1, 20)) -> str:
    of = revised(*records, as_of=day)
    return body(next(p for p in unit_pages.pages(of) if p.path == f"unit/{id}.html"), of)


@pytest.mark.parametrize(
    "data",
    [
        RENAMED,
        GONE,
        {"设立日期": "2019-01-01", "分自": "liuhe", "简介": "在**河边**。", "户数": "12", "人口": "34"},
        {"小组": [{"小组": "一组", "岗位": "组长"}], "组干部人数": [{"日期": "2025-01-31", "人数": "6"}]},
    ],
    ids=["renamed", "closed", "divided off", "groups"],
)
def test_every_value_is_on_the_page(data):
    one = unit(**data)
    skipped = ("guangming", "liuhe", "1", "**河边**", "在**河边**。")
    assert hidden(one, shown("guangming", one, LIUHE), *skipped) == []


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2025, 1, 20), "向阳村（现名光明村）"),
        (date(2025, 6, 30), "向阳村（现名光明村）"),
        (date(2025, 7, 1), "光明村"),
    ],
)
def test_a_unit_is_called_as_it_was_then(day, expected):
    ledger = revised(unit(**RENAMED)).ledger
    assert place_then(ledger, "guangming", day, date(2026, 1, 20)) == expected


@pytest.mark.parametrize(
    ("year", "expected"),
    [(2024, "向阳村（现名光明村）"), (2025, "光明村（原名向阳村）"), (2026, "光明村")],
)
def test_lists_of_a_year_name_both_where_it_changed(year, expected):
    ledger = revised(unit(**RENAMED)).ledger
    assert place_in_year(ledger, "guangming", year, date(2026, 1, 20)) == expected


def test_the_secretary_leads_then_the_director():
    """By posts, not by ids or by which post was held first."""
    secretary = {"单位": "guangming", "组织": "光明村党支部", "岗位": "书记", "岗位类别": "书记、主任"}
    director = {**secretary, "组织": "光明村村民委员会", "岗位": "主任"}
    member = {**director, "岗位": "委员", "岗位类别": "两委委员"}
    of = revised(
        unit(),
        *(
            record(
                "cadre",
                id,
                {
                    "姓名": name,
                    "任职": [{**p, "产生方式": "推选", "起": f"202{i}-01-01"} for i, p in enumerate(held)],
                },
            )
            for id, name, held in (("c1", "甲某", [director]), ("c2", "乙某", [member, secretary]))
        ),
    )
    people = unit_pages.in_office(of, of.ledger.units()[0])
    assert [(p.cadre.name, p.titles) for p in people] == [
        ("乙某", "党支部书记、村民委员会委员"),
        ("甲某", "村民委员会主任"),
    ]
    lead = squeezed(text(body(next(p for p in cadre_pages.pages(of) if p.path == "cadre/c2.html"), of)))
    assert "乙某光明村党支部书记、村民委员会委员" in lead


def test_an_unknown_unit_is_its_id():
    ledger = revised(unit()).ledger
    assert place_then(ledger, "elsewhere", date(2025, 1, 1), date(2026, 1, 20)) == "elsewhere"
    assert place_then(ledger, None, date(2025, 1, 1), date(2026, 1, 20)) == ""


@pytest.mark.parametrize(
    ("units", "expected"),
    [
        ((unit(**GONE), LIUHE), ["柳河村"]),
        (
            (
                unit(**GONE),
                other("liuhe", "柳河村", "3", 撤销日期="2026-01-01", 并入="a"),
                other("a", "甲村", "4"),
            ),
            ["甲村"],
        ),
        ((unit(**GONE), other("liuhe", "柳河村", "3", 撤销日期="2026-01-01", 并入="guangming")), []),
        ((unit(撤销日期="2025-10-01"),), []),
        (
            (
                unit(撤销日期="2025-10-01"),
                other("a", "甲村", "4", 分自="guangming", 设立日期="2025-10-01"),
                other("b", "乙村", "5", 分自="guangming", 设立日期="2025-10-01"),
            ),
            ["甲村", "乙村"],
        ),
        ((unit(),), ["光明村"]),
    ],
    ids=["merged", "twice", "circle", "nowhere", "divided up", "there"],
)
def test_who_answers_for_a_unit(units, expected):
    of = revised(*units)
    assert [u.name for u in heirs(of.ledger, units[0], of.as_of)] == expected
    shown("guangming", *units)  # and its page is made


def test_before_the_day_a_unit_answers_for_itself():
    of = revised(unit(**GONE), LIUHE, as_of=date(2025, 9, 30))
    one = of.ledger.get(Unit, "guangming")
    assert one is not None
    assert [c.phone for c in contacts(of.ledger, None, one, day=of.as_of)] == ["0000-8000203", "0000-8000110"]
    later = contacts(of.ledger, "0000-8000203", one, office=True, day=date(2025, 10, 1))
    assert [c.phone for c in later] == ["0000-8000301", "0000-8000303", "0000-8000110"]


def test_a_closed_unit_says_what_became_of_its_goals():
    pledge = record("pledge", "p", {**YEAR["pledge"], "干部": None})
    said = squeezed(text(shown("guangming", unit(**GONE), LIUHE, pledge)))
    assert "撤销时没有办完的2项" in said
    assert "2项还没有公开由谁接着办" in said
    assert "现在找谁柳河村" in said
    before = squeezed(text(shown("guangming", unit(**GONE), LIUHE, pledge, day=date(2025, 9, 30))))
    assert "2025年10月1日起撤销，并入柳河村。" in before
    assert "撤销时" not in before


def test_the_list_of_units_keeps_old_names_apart():
    of = revised(unit(**RENAMED), other("hewan", "河湾村", "2", **GONE), LIUHE)
    page = next(iter(lists.unit_pages(of)))
    said = squeezed(text(body(page, of)))
    assert "共2个村社区" in said
    assert (
        said.index("柳河村") < said.index("以前的名称") < said.index("河湾村2025年10月1日撤销，已并入柳河村")
    )
    assert "向阳村用到2025年6月30日，现名光明村" in said
    assert lists.former_path(of) == "unit/index.html#g2"


def test_a_street_that_never_changed_has_no_list_of_old_names():
    of = revised(unit(), LIUHE)
    assert lists.former_path(of) == ""
    assert [page.path for page in lists.unit_pages(of)] == ["unit/index.html"]


def test_many_units_have_their_old_names_on_a_page_of_their_own():
    many = [other(f"u{n}", f"第{n}村", str(n)) for n in range(10, 70)]
    of = revised(unit(**RENAMED), *many)
    paths = [page.path for page in lists.unit_pages(of)]
    assert paths == ["unit/index.html", "unit/index-p2.html", "list/unit-former.html"]
    assert lists.former_path(of) == "list/unit-former.html"


def test_a_listed_name_holds_every_name():
    of = revised(
        unit(曾用名=[{"名称": "向阳村", "至": "2025-06-30"}, {"名称": "朝阳村", "至": "2020-06-30"}]), LIUHE
    )
    assert listed_name(of.ledger, of.ledger.units()[0], of.as_of) == "光明村（原名向阳村、朝阳村）"
