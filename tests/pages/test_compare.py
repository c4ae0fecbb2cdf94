"""各村社区比较: fixed order, fixed columns, n/d, units that were not there; as a table for spreadsheets."""

from __future__ import annotations

import csv
import io
from datetime import date
from types import MappingProxyType
from typing import Any

import pytest

from generator.export.compare import compare_files
from generator.figures.compare import COLUMNS, compare, compared_years
from generator.figures.places import Section, counted
from generator.figures.places import compare as compare_path
from generator.ledger import Ledger
from generator.pages.compare import newest, pages
from generator.pages.counted import pages as counted_pages
from generator.pages.listing import Group, Item
from generator.pages.owed import owed_of
from generator.revise import Revised
from tests.check.support import ledger, record, unit
from tests.duties.made import item
from tests.duties.made import pledge as told_to_some

DAY = date(2026, 7, 31)
CELLS = len(COLUMNS)


def pledge(id: str, unit: str, year: str = "2026", goals: int = 2) -> Any:
    written = [
        {
            "编号": f"{id}-{n}",
            "类别": "民生",
            "名称": f"{id} {n}",
            "内容": "修路",
            "完成期限": f"{year}-12-31",
        }
        for n in range(goals)
    ]
    data = {"年度": year, "单位": unit, "签字日期": f"{year}-01-20", "目标": written}
    return record("pledge", id, data)


def midyear(pledge: str, *statuses: str) -> Any:
    told = [{"目标": f"{pledge}-{n}", "状态": status} for n, status in enumerate(statuses)]
    return record("midyear", f"{pledge}-1", {"承诺": pledge, "期次": "1", "截至": "2026-06-30", "进展": told})


def street(*records: Any) -> Ledger:
    heping = unit("heping", 名称="和平社区", 类型="社区", 顺序="3")
    return ledger(unit(), heping, *records)


def revised(of: Ledger, day: date = DAY) -> Revised:
    return Revised(of, day, MappingProxyType({}))


def rows(of: Ledger, year: int = 2026, day: date = DAY) -> dict[str, list[str]]:
    """Unit → its cells as n/d, or the words where nothing is told."""
    compared = compare(of, year, owed_of(revised(of, day)))

    def told(cell: Any) -> str:
        if cell.value is None:
            return str(cell.words)
        return f"{cell.value}/{cell.whole}" if cell.whole is not None else str(cell.value)

    return {row.name: [row.absent] if row.absent else [told(c) for c in row.cells] for row in compared.rows}


def test_units_stand_in_their_order_and_the_street_last() -> None:
    of = street(
        unit("liuhe", 名称="柳河村", 顺序="2"), pledge("b", "heping", goals=1), pledge("a", "guangming")
    )
    found = rows(of)
    assert list(found) == ["光明村", "柳河村", "和平社区", "全街道"]
    assert found["柳河村"][:4] == ["没有承诺"] * 4
    assert found["光明村"][0] == "0/2"
    assert found["全街道"][0] == "0/3"


def test_goals_are_told_of_how_many() -> None:
    of = street(pledge("a", "guangming", goals=3), midyear("a", "已完成", "滞后", "推进中"))
    assert rows(of)["光明村"][:4] == ["1/3", "1/3", "0/3", "0/3"]


@pytest.mark.parametrize(
    ("more", "year", "said"),
    [
        ({"设立日期": "2026-03-01"}, 2025, "2026 年才设立"),
        ({"设立日期": "2026-03-01"}, 2026, ""),
        ({"撤销日期": "2025-06-01", "并入": "guangming"}, 2026, "2025 年已撤销"),
        ({"撤销日期": "2025-06-01", "并入": "guangming"}, 2025, ""),
        ({"撤销日期": "2026-01-01", "并入": "guangming"}, 2026, "2026 年已撤销"),
        ({"撤销日期": "2026-01-02", "并入": "guangming"}, 2026, ""),
    ],
)
def test_a_unit_that_was_not_there_says_so(more: dict[str, str], year: int, said: str) -> None:
    of = street(
        unit("x", 名称="新村", 顺序="9", **more), pledge("a", "guangming", "2025"), pledge("b", "guangming")
    )
    found = rows(of, year)["新村"]
    assert found[:1] == [said] if said else len(found) == CELLS


def test_an_old_year_keeps_the_old_name() -> None:
    renamed = unit("x", 名称="新名村", 顺序="9", 曾用名=[{"名称": "旧名村", "至": "2026-02-28"}])
    of = street(renamed, pledge("a", "x", "2025"), pledge("b", "x"))
    assert "旧名村" in rows(of, 2025)
    assert "新名村" in rows(of, 2026)


def test_years_to_come_are_not_compared() -> None:
    of = street(pledge("a", "guangming"), pledge("b", "guangming", "2027"))
    assert compared_years(of, DAY) == (2026,)
    assert newest(revised(of)) == compare_path(2026)
    assert newest(revised(street())) is None


def table(data: bytes) -> list[dict[str, str]]:
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))


def test_a_table_holds_every_grade_given() -> None:
    def graded(id: str, unit: str, grade: str) -> Any:
        data = {"年度": "2025", "类型": "述职评议", "对象": "班子", "单位": unit, "结果": grade}
        return record("review", id, data)

    of = street(graded("a", "guangming", "优秀"), graded("b", "heping", "称职"))
    ((_, data),) = compare_files(revised(of))
    first, second, street_row = table(data)
    assert (first["评议结果：优秀（份）"], first["评议结果：称职（份）"]) == ("1", "0")
    assert (second["评议结果：优秀（份）"], second["评议结果·总数（份）"]) == ("0", "1")
    assert street_row["评议结果·总数（份）"] == "2"


def test_a_name_cannot_be_run_by_a_spreadsheet() -> None:
    of = ledger(unit(名称="=HYPERLINK(1)"), pledge("a", "guangming"))
    ((_, data),) = compare_files(revised(of))
    assert "'=HYPERLINK(1)" in data.decode()


def test_pages_stand_for_every_year_and_every_unit_that_was_there() -> None:
    gone = unit("x", 名称="旧村", 顺序="9", 撤销日期="2025-06-01", 并入="guangming")
    of = revised(street(gone, pledge("a", "guangming", "2025"), pledge("b", "guangming")))
    assert [page.path for page in pages(of)] == [
        compare_path(2026),
        compare_path(2025),
        "list/figures.html",
    ]
    paths = {page.path for page in counted_pages(of)}
    assert counted(2025, "x") in paths
    assert counted(2026, "x") not in paths


def items(of: Revised, path: str, section: Section) -> tuple[Item, ...]:
    page = next(page for page in counted_pages(of) if page.path == path)
    group = page.view()["groups"][section.value - 1]
    assert isinstance(group, Group)
    return group.items


def test_a_reserve_cadre_of_two_units_stands_in_each_with_the_post_held_there() -> None:
    post = {
        "组织": "光明村",
        "岗位": "后备干部",
        "岗位类别": "后备干部",
        "产生方式": "聘用",
        "起": "2023-09-01",
    }
    before = {**post, "单位": "guangming", "起": "2020-01-01", "止": "2022-12-31"}
    here, there = {**post, "单位": "guangming"}, {**post, "单位": "heping", "起": "2024-05-01"}
    both = record("cadre", "c", {"姓名": "周启明", "任职": [before, here, there]})
    of = revised(street(both, pledge("a", "guangming")))
    notes = {
        unit: items(of, counted(2026, unit), Section.RESERVES)[0].note
        for unit in ("guangming", "heping", None)
    }
    assert notes == {
        "guangming": "光明村后备干部，2023 年 9 月 1 日起",
        "heping": "和平社区后备干部，2024 年 5 月 1 日起",
        None: "光明村后备干部，2023 年 9 月 1 日起",
    }


def test_what_was_told_to_some_only_leads_to_the_item_for_it_has_no_page() -> None:
    posted: dict[str, Any] = {"公开范围": "党内", "线下公开": {"日期": "2026-03-10", "地点": "党员大会"}}
    told = told_to_some("p", 2026, "2026-02-01", **posted)
    of = Revised(street(item(起="2026-01-01"), pledge("a", "heping")), DAY, MappingProxyType({}), (told,))
    (found,) = items(of, counted(2026, "guangming"), Section.DUTIES)
    assert (found.href, found.tag) == ("catalogue/chengnuo.html", "按时公开")


def test_a_year_gone_by_is_as_new_as_its_newest_record() -> None:
    of = revised(
        street(pledge("a", "guangming", "2025"), pledge("b", "guangming"), midyear("b", "滞后", "滞后"))
    )
    listed = {page.path: page.listed for page in pages(of)}
    assert listed[compare_path(2025)] == ("pledge/a.html",)
    assert listed[compare_path(2026)] == ()
