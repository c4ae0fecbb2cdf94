"""公开目录, its calendar and what is missing: what a resident reads of every state."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest

from generator.export.duties import duty_files
from generator.pages import calendar, catalogue, missing
from generator.pages.duties import (
    board,
    calendar_years,
    home_duties,
    tally_words,
    unit_duties,
    when_words,
)
from generator.pages.page import Page
from generator.records.disclosure import Catalogue
from generator.records.site import Limits
from generator.records.unit import Unit
from generator.revise import Revised, revise
from tests.check import support
from tests.check.support import ledger, unit
from tests.duties.made import approved, cadre, item, midyear, pledge
from tests.pages.support import body, hidden, squeezed, text

DAY = date(2026, 7, 31)
HEPING = unit("heping", 名称="和平社区", 类型="社区", 顺序="2")
EVENT: dict[str, Any] = {"频次": "有事随时", "到期": None}
MONTHLY: dict[str, Any] = {
    "事项": "村级财务",
    "序号": "2",
    "类别": "村务",
    "通俗说明": "每个月的账",
    "频次": "每月",
    "到期": {"第几个月": "2", "日": "15", "逢假顺延": "否"},
    "记录": None,
    "起": "2026-05-01",
    "止": "2026-08-31",
    "适用单位": ["guangming"],
    "适用类型": "村",
    "公开依据": [{"依据": "cunzufa", "条款": "第三十条"}],
    "公开登记": [
        {"单位": "guangming", "期": "2026-05", "日期": "2026-06-18", "地点": "光明村公开栏"},
    ],
}


def street(*more: Any, day: date = DAY) -> Revised:
    """Two units, a yearly and a monthly item; one pledge in time, one missing."""
    records = (unit(), HEPING, item(), item("caiwu", **MONTHLY), pledge("g26", 2026, "2026-03-16"), *more)
    return revise(ledger(*records), day, None)


def shown(pages: Iterable[Page], path: str, of: Revised) -> str:
    return body(next(page for page in pages if page.path == path), of)


def test_the_list_says_who_when_where_and_whether():
    of = street()
    seen = text(shown(catalogue.pages(of), "catalogue/index.html", of))
    assert "共 2 项" in seen
    assert "应公开 6 次， 按时 1 次， 迟 1 次， 没有公开 4 次" in seen
    assert "1. 年初目标承诺" in seen
    assert "每年，3 月 15 日前" in seen
    assert "没有公开 3 次" in seen
    assert "每月，下个月 15 日前" in seen


@pytest.mark.parametrize("id", ["chengnuo", "caiwu"])
def test_every_value_of_an_item_is_on_its_page(id):
    of = street()
    record = of.ledger.get(Catalogue, id)
    assert record is not None
    markup = shown(catalogue.pages(of), f"catalogue/{id}.html", of)
    named = ("guangming", "heping", "2026-05")
    assert [leaf for leaf in hidden(record, markup, *named) if leaf not in ("cunzufa",)] == []
    assert "2026 年 5 月" in markup or id == "chengnuo"


def test_states_are_told_in_words():
    of = street()
    seen = text(shown(catalogue.pages(of), "catalogue/caiwu.html", of))
    assert "迟 3 天 2026 年 6 月 18 日" in seen
    assert "没有公开" in seen
    assert "没到期" in seen
    seen = text(shown(catalogue.pages(of), "catalogue/chengnuo.html", of))
    assert "光明村 没有公开 按时 2026 年 3 月 16 日 没到期" in seen
    assert "上次公开 2026 年 3 月 16 日 光明村" in seen
    assert "下次应公开 2027 年 3 月 15 日前" in seen


def test_events_and_people_are_listed_one_by_one():
    rule = item(
        "daoren", **{**EVENT, "序号": "3", "由谁公开": "每名干部", "事件": "干部到任", "时限": "10日"}
    )
    of = street(rule, cadre("a", "2026-06-01", "2026-06-15"))
    seen = text(shown(catalogue.pages(of), "catalogue/daoren.html", of))
    assert "迟 4 天" in seen
    assert "干部到任 2026 年 6 月 1 日，应在 2026 年 6 月 11 日前公开，2026 年 6 月 15 日公开" in seen


def test_pledges_are_counted_by_unit():
    rule = item(
        "changpiao", 序号="3", 由谁公开="每份承诺", 记录="年中唱票", 到期={"第几个月": "7", "日": "15"}
    )
    more = (
        pledge("g26b", 2026, "2026-03-01"),
        midyear("m", "g26", "2026-06-30", "2026-07-10"),
    )
    of = street(rule, *more)
    seen = text(shown(catalogue.pages(of), "catalogue/changpiao.html", of))
    assert "光明村 没有公开 1 次 按时 1 次" in seen
    assert "没有按时公开的" in seen


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, "每年，3 月 15 日前"),
        ({"到期": {"第几个月": "13", "日": "31"}}, "每年，次年 1 月最后一天前"),
        ({"频次": "每季度", "到期": {"第几个月": "4", "日": "20"}}, "每季度，季度过后第 1 个月 20 日前"),
        ({"频次": "每半年", "到期": {"第几个月": "6"}}, "每半年，半年的第 6 个月最后一天前"),
        ({"频次": "每月", "到期": {"第几个月": "1", "日": "20"}}, "每月，当月 20 日前"),
        ({"频次": "每月", "到期": {"第几个月": "3", "日": "1"}}, "每月，之后第 2 个月 1 日前"),
        ({"到期": None}, "每年，没有写到期日"),
        ({"频次": "长期公开", "到期": None}, "长期公开"),
        ({**EVENT, "事件": "评议会召开"}, "评议会召开后 10 日内"),
        ({**EVENT, "事件": "收到意见"}, "收到意见后，村（社区）10 日内、街道 20 日内"),
        ({**EVENT, "事件": "收到意见", "时限": "5个工作日"}, "收到意见后 5 个工作日内"),
        ({**EVENT, "事件": "干部到任"}, "干部到任后"),
        (EVENT, "有事后"),
    ],
)
def test_when_it_is_due_in_words(more, expected):
    assert when_words(item(**more), Limits()) == expected


def test_the_calendar_goes_by_months():
    review = support.record(
        "review",
        "r26",
        {
            "公开审批": approved("2026-07-01"),
            "年度": "2026",
            "类型": "述职评议",
            "对象": "班子",
            "单位": "guangming",
            "计划日期": "2026-12-18",
            "计划地点": "村委会会议室",
            "测评": [{"类别": "党员测评", "评价人": "全体党员"}],
        },
    )
    of = street(review)
    assert calendar_years(of) == (2025, 2026, 2027)
    seen = text(shown(calendar.pages(of), "list/calendar-2026.html", of))
    there = squeezed(seen)
    assert "3月16日前年初目标承诺没有公开1次按时1次2个村社区2026年" in there
    assert "6月15日前村级财务迟3天光明村2026年5月" in there
    assert "述职评议会光明村班子2026年度述职评议2026年12月18日，村委会会议室谁参加：全体党员" in there
    assert "7 月（本月）" in seen
    later = text(shown(calendar.pages(of), "list/calendar-2027.html", of))
    assert "算到 2026 年 7 月 31 日" in later


def test_a_year_that_is_settled_does_not_name_the_day():
    """So that its page stays the same from release to release."""
    of = street(pledge("g25", 2025, "2025-02-01"), pledge("h25", 2025, "2025-02-01", "heping"))
    seen = text(shown(calendar.pages(of), "list/calendar-2025.html", of))
    assert "算到" not in seen
    assert "应公开 2 次， 按时 2 次" in seen


def test_what_is_missing_is_told_plainly():
    of = street()
    page = next(iter(missing.pages(of)))
    seen = text(body(page, of))
    assert page.path == "list/missing.html"
    assert "截至 2026 年 7 月 31 日，按公开目录已经到期、还没有公开的有 4 件" in seen
    assert (
        "和平社区 没有公开 年初目标承诺 ：2025 年、2026 年 应在 2025 年 3 月 17 日前公开，已经过了 501 天"
        in seen
    )
    assert "0000-8000110" in seen


def test_nothing_missing_is_said_too():
    of = revise(ledger(unit()), DAY, None)
    seen = text(body(next(iter(missing.pages(of))), of))
    assert "还没有公开的，没有" in seen
    assert "到期的都公开了" in seen
    assert "还没有公开目录" in text(shown(catalogue.pages(of), "catalogue/index.html", of))
    assert [page.path for page in calendar.pages(of)] == ["list/calendar-2026.html"]


def test_many_are_told_on_several_pages():
    units = [unit(f"u{n}", 名称=f"第{n}村", 顺序=str(n)) for n in range(1, 62)]
    of = revise(ledger(*units, item()), DAY, None)
    assert [page.path for page in missing.pages(of)] == ["list/missing.html", "list/missing-p2.html"]


def test_home_tells_what_is_next_and_how_much_is_missing():
    told = home_duties(street())
    assert told.silent == 4
    assert told.sentence == "应公开 4 次，按时 1 次，迟 1 次，没有公开 2 次"
    assert [(due.item.id, str(due.day), who) for due, who in told.next] == [
        ("caiwu", "2026-08-15", "光明村"),
        ("chengnuo", "2027-03-15", "2 个村社区"),
    ]


def test_a_unit_tells_last_and_next():
    of = street()
    guangming = of.ledger.get(Unit, "guangming")
    assert guangming is not None
    told = unit_duties(of, guangming)
    assert [
        (
            row.item.id,
            str(row.last and row.last.disclosed),
            row.when,
            [m.words for m in row.marks],
            row.silence,
        )
        for row in told.rows
    ] == [
        ("chengnuo", "2026-03-16", "2027 年 3 月 15 日前", ["没有公开"], "2025 年"),
        ("caiwu", "2026-06-18", "2026 年 8 月 15 日前", ["没有公开"], "2026 年 6 月"),
    ]
    assert told.sentence == tally_words(told.counts)


def test_what_was_disclosed_elsewhere_answers_but_is_not_shown():
    """Of a pledge told to Party members only the site says that it was disclosed, and no more."""
    secret = pledge(
        "h26",
        2026,
        "2026-03-01",
        "heping",
        公开范围="党内",
        线下公开={"日期": "2026-03-05", "地点": "党员大会"},
    )
    of = street(secret)
    markup = shown(catalogue.pages(of), "catalogue/chengnuo.html", of)
    assert "2026 年 3 月 5 日" in markup
    assert "h26" not in markup
    assert all(duty.owner is not secret for duty in board(of).duties)


def test_the_board_is_reckoned_for_each_state_of_its_own():
    first, other = street(), street(day=date(2026, 3, 1))
    assert board(first) is board(first)
    assert board(other) is not board(first)
    assert len(board(other).duties) != 0


def test_the_calendar_is_a_table_too():
    of = street()
    files = dict(duty_files(of))
    assert list(files) == ["list/calendar-2025.csv", "list/calendar-2026.csv", "list/calendar-2027.csv"]
    rows = list(csv.DictReader(io.StringIO(files["list/calendar-2026.csv"].decode("utf-8-sig"))))
    assert [(r["单位"], r["事项"], r["期"], r["到期日"], r["情况"], r["相差天数"]) for r in rows[:3]] == [
        ("光明村", "年初目标承诺", "2026", "2026-03-16", "按时公开", ""),
        ("和平社区", "年初目标承诺", "2026", "2026-03-16", "应公开未公开", "137"),
        ("光明村", "村级财务", "2026-05", "2026-06-15", "迟公开", "3"),
    ]
    assert rows[0]["公开的记录"] == "pledge/g26"
    assert rows[2]["登记的地点"] == "光明村公开栏"


def test_the_table_names_no_record_that_has_no_page():
    secret = pledge(
        "h26",
        2026,
        "2026-03-01",
        "heping",
        公开范围="党内",
        线下公开={"日期": "2026-03-05", "地点": "党员大会"},
    )
    text = dict(duty_files(street(secret)))["list/calendar-2026.csv"].decode()
    assert "2026-03-05" in text
    assert "h26" not in text
