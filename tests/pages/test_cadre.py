"""Cadre pages: posts called as they were then, a move between units in mid-year, the way."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.pages import cadre as cadre_pages
from generator.pages import chain as chain_pages
from tests.check.year import YEAR
from tests.pages.support import body, hidden, record, revised, squeezed, text, unit
from tests.pages.test_unit import GONE, LIUHE, RENAMED
from tests.pages.test_way import DIRECTOR, POST

MOVED = (
    {**POST, "组织": "向阳村党支部", "止": "2025-06-30", "离任原因": "调任"},
    {**POST, "单位": "liuhe", "组织": "柳河村党支部", "起": "2025-07-01"},
)


def shown(person: Any, *others: Any, day: date = date(2026, 1, 20)) -> str:
    of = revised(person, *others, as_of=day)
    return squeezed(text(body(next(iter(cadre_pages.pages(of))), of)))


def cadre(*posts: dict[str, Any], **more: Any) -> Any:
    return record("cadre", "c1", {"姓名": "甲某", "任职": list(posts), **more})


@pytest.mark.parametrize(
    "person",
    [
        cadre(POST, DIRECTOR, 办公电话="0000-8000202", 简介="在村里二十年。"),
        cadre(
            {**POST, "止": "2025-12-31"}, {**POST, "岗位": "第一书记", "起": "2026-01-01", "更名自": "书记"}
        ),
        cadre(
            {
                **POST,
                "备案": {"机关": "区委组织部", "日期": "2021-12-01"},
                "分工": "全面工作",
                "受谁监督": ["街道"],
            }
        ),
    ],
    ids=["two posts", "renamed", "filed"],
)
def test_every_value_is_on_the_page(person):
    of = revised(person, unit())
    assert hidden(person, body(next(iter(cadre_pages.pages(of))), of), "guangming") == []


def test_a_move_between_units_shows_both():
    said = shown(cadre(*MOVED), unit(**RENAMED), LIUHE)
    assert "柳河村党支部书记" in said
    assert "向阳村（现名光明村）党支部书记已离任" in said
    assert "至2025年6月30日（调任）" in said


def test_pledges_of_both_units_say_whose_they_are():
    old = record("pledge", "p1", YEAR["pledge"])
    new = record("pledge", "p2", {**YEAR["pledge"], "单位": "liuhe", "签字日期": "2025-07-10"})
    said = shown(cadre(*MOVED), unit(**RENAMED), LIUHE, old, new)
    assert "向阳村（现名光明村）看承诺书" in said
    assert "柳河村看承诺书" in said
    assert "看承诺书" in shown(cadre(POST), unit(), old)
    assert "光明村看承诺书" not in shown(cadre(POST), unit(), old)


def test_a_pledge_left_behind_says_that_its_maker_left():
    of = revised(cadre(*MOVED), unit(), LIUHE, record("pledge", "p1", YEAR["pledge"]))
    page = next(p for p in chain_pages.pages(of) if p.path == "pledge/p1.html")
    assert "本人2025年6月30日离任（调任），这份承诺的进展公开到离任为止。" in squeezed(text(body(page, of)))


@pytest.mark.parametrize(
    ("end", "day"),
    [
        (None, "2026-01-20"),
        ("2025-12-31", "2026-01-20"),
        ("2026-01-10", "2026-01-20"),
        ("2025-06-30", "2025-06-30"),
    ],
)
def test_a_pledge_kept_to_the_end_of_its_year_says_nothing_of_leaving(end, day):
    post = {**POST, "止": end} if end else POST
    of = revised(cadre(post), unit(), record("pledge", "p1", YEAR["pledge"]), as_of=date.fromisoformat(day))
    page = next(p for p in chain_pages.pages(of) if p.path == "pledge/p1.html")
    assert "离任" not in text(body(page, of))


def test_who_left_with_a_closed_unit_is_told_by_its_name():
    said = shown(cadre({**POST, "止": "2025-10-01"}), unit(**GONE), LIUHE)
    assert "原光明村党支部书记" in said
    assert "光明村（已并入柳河村）" in said
    assert "0000-8000303" in said  # whom to call now
    assert "0000-8000203" not in said


def test_a_renamed_post_is_one_post_with_two_names():
    renamed = cadre(
        {**POST, "岗位": "综治主任", "止": "2025-12-31"},
        {**POST, "岗位": "平安委员", "起": "2026-01-01", "更名自": "综治主任"},
    )
    said = shown(renamed, unit())
    assert "岗位更名原称综治主任，还是本人" in said
    assert "2026-01-01岗位更名光明村党支部平安委员原称综治主任，还是本人" in said
    assert "2026年1月1日起岗位改称平安委员" in said


def test_content_is_never_markup():
    of = revised(
        cadre({**POST, "离任原因": "<b>x</b>", "止": "2025-12-31", "产生说明": "<script>y</script>"}), unit()
    )
    markup = body(next(iter(cadre_pages.pages(of))), of)
    assert "<b>x</b>" not in markup
    assert "<script>" not in markup
