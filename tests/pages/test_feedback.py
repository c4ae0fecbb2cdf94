"""意见答复 pages: about what, by when, answered when and how; open ones first; never who asked."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.pages import feedback as pages_of
from generator.pages import unit as unit_pages
from generator.records.feedback import Feedback
from generator.working.feedback import Standing, days_taken, due_of, standing_of
from tests.pages.support import CALENDAR, body, hidden, record, revised, squeezed, text, unit

OPEN: dict[str, Any] = {
    "针对": "unit/guangming",
    "单位": "guangming",
    "渠道": "意见箱",
    "类别": "程序疑问",
    "答复层级": "村（社区）",
    "收到日期": "2026-01-05",
}
DONE = {
    **OPEN,
    "答复日期": "2026-01-12",
    "结果": "部分属实",
    "答复": "号码有一位写错，**已经改正**。",
    "记录已改": "是",
}
PASSED = {**DONE, "结果": "转办", "转给": "区民政局", "答复": "由区民政局解释。", "记录已改": "否"}


def opinion(id: str, data: dict[str, Any]) -> Feedback:
    made = record("feedback", id, data)
    assert isinstance(made, Feedback)
    return made


def page_of(path: str, *records: Any, day: date = date(2026, 1, 20)) -> str:
    book = revised(unit(), *records, as_of=day)
    page = next(page for page in pages_of.pages(book) if page.path == path)
    return body(page, book)


@pytest.mark.parametrize("data", [OPEN, DONE, PASSED], ids=["open", "done", "passed on"])
def test_every_value_is_on_the_page(data: dict[str, Any]) -> None:
    of = opinion("f1", data)
    page = page_of("feedback/f1.html", of)
    seen = page.replace("<strong>", "**").replace("</strong>", "**")
    assert hidden(of, seen, "f1", "guangming") == []
    assert 'href="../unit/guangming.html"' in page


@pytest.mark.parametrize(
    ("data", "day", "said"),
    [
        (DONE, "2026-01-20", "2026 年 1 月 12 日答复，用了 7 天"),
        ({**DONE, "答复日期": "2026-01-05"}, "2026-01-20", "收到当天就答复了"),
        ({**DONE, "答复日期": "2026-01-18"}, "2026-01-20", "用了 13 天，晚了 3 天：部分属实"),
        (OPEN, "2026-01-15", "还没有答复，最晚 2026 年 1 月 15 日"),
        (OPEN, "2026-01-16", "还没有答复，已经过了 1 天（应当在 2026 年 1 月 15 日前答复）"),
    ],
)
def test_how_it_stands(data: dict[str, Any], day: str, said: str) -> None:
    page = squeezed(text(page_of("feedback/f1.html", opinion("f1", data), day=date.fromisoformat(day))))
    assert squeezed(said) in page


@pytest.mark.parametrize(
    ("replied", "day", "standing"),
    [
        ("2026-01-15", "2026-01-20", Standing.ON_TIME),
        ("2026-01-16", "2026-01-20", Standing.LATE),
        ("2026-01-16", "2026-01-15", Standing.WAITING),  # told for a day before the answer
        (None, "2026-01-15", Standing.WAITING),
        (None, "2026-01-16", Standing.OVERDUE),
    ],
)
def test_standing(replied: str | None, day: str, standing: Standing) -> None:
    more = {"答复日期": replied, "结果": "已答复", "答复": "已经说明。"} if replied else {}
    of = opinion("f1", {**OPEN, **more})
    due = due_of(of, revised(unit()).ledger.site.limits, CALENDAR)
    assert due == date(2026, 1, 15)
    assert standing_of(of, due, date.fromisoformat(day)) is standing
    assert standing_of(of, None, date(2030, 1, 1)) is (Standing.ON_TIME if replied else Standing.WAITING)
    assert days_taken(of) == ((of.replied - of.received).days if of.replied else None)


def test_the_list_begins_with_the_longest_overdue() -> None:
    records = [
        opinion("a", {**OPEN, "收到日期": "2026-01-12"}),
        opinion("b", {**OPEN, "收到日期": "2026-01-02"}),
        opinion("c", DONE),
        opinion("d", {**DONE, "答复日期": "2026-01-18"}),
        opinion("e", {**DONE, "收到日期": "2025-06-02", "答复日期": "2025-06-03"}),
    ]
    page = page_of("feedback/index.html", *records)
    seen = text(page)
    assert page.index("feedback/b.html") < page.index("feedback/a.html") < page.index("feedback/d.html")
    assert "还没有答复的（2 件）" in seen
    assert "2026 年收到 4 件" in seen
    assert "已答复 2 /4 件" in seen
    assert "按时答复 1 /3 件" in seen  # one still has time
    assert "街道纪检监察工委" in seen
    assert "没有留言框" in seen
    assert "feedback/e.html" not in page
    assert "list/feedback-2025.html" in page


def test_years_have_lists_of_their_own() -> None:
    book = revised(unit(), opinion("c", DONE), opinion("e", {**DONE, "收到日期": "2025-06-02"}))
    paths = [page.path for page in pages_of.pages(book)]
    assert paths == [
        "feedback/index.html",
        "list/feedback-2026.html",
        "list/feedback-2025.html",
        "feedback/e.html",
        "feedback/c.html",
    ]


def test_nothing_received_yet() -> None:
    assert "没有。收到的都答复了。" in text(page_of("feedback/index.html"))


def test_a_records_page_leads_to_the_opinions_about_it() -> None:
    book = revised(unit(), opinion("c", DONE), opinion("d", OPEN))
    page = next(page for page in unit_pages.pages(book) if page.path == "unit/guangming.html")
    markup = body(page, book)
    assert 'href="../feedback/c.html"' in markup
    assert "收到的意见和答复（2 件）" in text(markup)


def test_an_opinion_about_an_opinion_or_about_what_left_the_site() -> None:
    itself = opinion("a", {**OPEN, "针对": "feedback/a"})
    gone = opinion("b", {**OPEN, "针对": "selection/meiyou"})
    assert "feedback/a" in page_of("feedback/a.html", itself, gone)
    assert "selection/meiyou" in page_of("feedback/b.html", itself, gone)
