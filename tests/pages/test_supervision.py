"""监督管理 pages: the mechanism in plain words, guarded figures, decisions in their time only."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.guard import public_form
from generator.pages import supervision as pages_of
from generator.records.supervision import Supervision
from tests.pages.support import body, hidden, record, revised, text, unit

FULL: dict[str, Any] = {
    "标题": "干部小错歇职",
    "制度": "小错歇职",
    "通俗说明": "先停下一部分分工去学习",
    "办法": "街道核实，**告知本人**，研究决定。",
    "事项": ["工作拖拉", "该公开的不公开"],
    "执行单位": "街道党工委",
    "年度数字": [
        {"项目": "歇职", "年度": "2024", "人数": "2", "口径": "当年决定的"},
        {"项目": "歇职", "年度": "2025", "人数": "5", "总数": "60", "口径": "当年决定歇职的人数"},
        {
            "项目": "申辩",
            "年度": "2025",
            "人数": "17",
            "原公布": "11",
            "口径": "提出陈述申辩的人次",
            "单位": "人次",
        },
    ],
    "决定": [
        {
            "干部": "c1",
            "职务": "支部组织委员",
            "类型": "歇职",
            "决定机关": "街道党工委会议",
            "日期": "2025-12-10",
            "公开依据": {"依据": "banfa", "条款": "第九条", "说明": "要求公开"},
            "法律依据": [{"依据": "banfa", "条款": "第三条"}],
            "告知日期": "2025-12-01",
            "陈述申辩": "2025-12-05 书面陈述",
            "复核期满": "2025-12-25",
            "复核结论": "维持",
            "开始": "2025-12-26",
            "结束": "2026-01-25",
            "公开至": "2026-03-31",
            "说明": "会议记录三次没有公开",
        }
    ],
    "法律依据": [{"依据": "banfa", "版本": "2023-12-12"}],
}
BASIS = {
    "名称": "歇职办法",
    "发布机关": "街道党工委",
    "效力层级": "本街道制度",
    "版本": [{"通过日期": "2023-12-12", "施行日期": "2024-01-01"}],
}
POST: dict[str, Any] = {
    "单位": "guangming",
    "组织": "村党支部",
    "岗位": "书记",
    "岗位类别": "书记、主任",
    "产生方式": "党组织任命",
    "起": "2021-11-18",
    "备案": {"机关": "区委组织部", "日期": "2021-12-01"},
}


def shown(data: dict[str, Any], day: date, *more: Any) -> tuple[Supervision, str]:
    """The record as told on the day, and its page."""
    of = record("supervision", "x", data)
    assert isinstance(of, Supervision)
    told = public_form(of, day)
    person = record("cadre", "c1", {"姓名": "周启明", "任职": [POST]})
    book = revised(unit(), person, record("basis", "banfa", BASIS), told, *more, as_of=day)
    page = next(page for page in pages_of.pages(book) if page.path == "supervision/x.html")
    return told, body(page, book)


def test_every_value_is_on_the_page() -> None:
    told, page = shown(FULL, date(2026, 1, 20))
    seen = page.replace("<strong>", "**").replace("</strong>", "**")
    assert hidden(told, seen, "x", "c1", "banfa") == []


def test_small_numbers_are_told_as_such_and_why() -> None:
    _, page = shown(FULL, date(2026, 1, 20))
    seen = text(page)
    assert "数的是什么 2025 年 2024 年 怎么数的" in seen
    assert "为保护个人，不写准数" in seen
    assert "2026 年的数，年度结束后公布" in seen
    assert "更正，原来公布" in seen


def test_what_it_is_not() -> None:
    _, page = shown(FULL, date(2026, 1, 20))
    assert "不是党纪处分，不是停职，不是免职" in text(page)


@pytest.mark.parametrize(
    ("day", "there"),
    [
        (date(2025, 12, 25), False),
        (date(2025, 12, 26), True),
        (date(2026, 3, 31), True),
        (date(2026, 4, 1), False),
    ],
)
def test_a_decision_stands_there_in_its_time_only(day: date, there: bool) -> None:
    _, page = shown(FULL, day)
    seen = text(page)
    for words in (
        "周启明",
        "会议记录三次没有公开",
        "公开到 2026 年 3 月 31 日 ，之后撤下",
        "哪条规定要求公开",
    ):
        assert (words in seen) == there
    assert ("没有正在公开的决定" in seen) != there


def test_filings_are_counted_from_the_posts() -> None:
    data = {**FULL, "标题": "备案", "制度": "备案管理", "年度数字": [], "决定": []}
    _, page = shown(data, date(2026, 1, 20))
    assert "1 个书记、主任岗位， 已备案 1 个" in text(page)
    assert 'href="../list/filings.html"' in page
    other = record(
        "cadre", "c2", {"姓名": "李长河", "任职": [{k: v for k, v in POST.items() if k != "备案"}]}
    )
    _, page = shown(data, date(2026, 1, 20), other)
    assert "2 个书记、主任岗位， 已备案 1 个" in text(page)


def test_the_list_tells_each_institution() -> None:
    of = record("supervision", "x", {**FULL, "决定": []})
    book = revised(unit(), of, record("basis", "banfa", BASIS))
    page = next(iter(pages_of.pages(book)))
    assert page.path == "supervision/index.html"
    assert "小错歇职" in text(body_of_list(page))
    assert page.listed == ("supervision/x.html",)


def body_of_list(page: Any) -> str:
    return " ".join(f"{g.heading} {i.text} {i.note}" for g in page.view()["groups"] for i in g.items)


def test_nothing_published_yet() -> None:
    data = {k: v for k, v in FULL.items() if k not in ("年度数字", "决定", "法律依据", "事项", "通俗说明")}
    _, page = shown({**data, "制度": "重大事项报告"}, date(2026, 1, 20))
    assert "还没有公布" in text(page)
