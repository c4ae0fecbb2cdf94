"""培训 pages: what, when, where, for whom, who came; neutral about units."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.pages import training as training_pages
from generator.records.training import Training
from tests.pages.support import AS_OF, body, hidden, record, revised, text, unit
from tests.pages.test_reserve import cadre

QIAODONG = {"名称": "桥东社区", "类型": "社区", "顺序": "2"}
FULL: dict[str, Any] = {
    "标题": "2025 年轮训",
    "年度": "2025",
    "课堂": "专业课堂",
    "方式": "理论学习全覆盖培训",
    "开始": "2025-03-18",
    "结束": "2025-03-20",
    "学时": "24",
    "地点": "街道会议中心",
    "主办": "街道组织办公室",
    "内容": ["怎么议事", "怎么公开"],
    "参训": [
        {"单位": "qiaodong", "对象": "村社区干部", "应训": "4", "参训": "4", "首次": "3"},
        {"单位": "guangming", "对象": "村社区干部", "应训": "5", "参训": "4", "补训": "1", "离任": "1"},
        {"单位": "guangming", "对象": "后备干部", "应训": "1", "参训": "1", "首次": "0"},
    ],
    "法律依据": [{"依据": "peixun-banfa", "条款": "第五条"}],
}
SHADOWING: dict[str, Any] = {
    "标题": "2025 年跟岗锻炼",
    "年度": "2025",
    "课堂": "实践课堂",
    "开始": "2025-04-01",
    "主办": "街道组织办公室",
    "跟岗": [
        {
            "干部": "guangming-c6",
            "单位": "guangming",
            "带教": "guangming-c1",
            "带教岗位": "村党支部书记",
            "开始": "2025-04-01",
            "结束": "2025-09-30",
            "内容": ["值窗口", "写会议记录"],
            "结果": "期满，合格",
        }
    ],
}
BARE: dict[str, Any] = {
    "标题": "专题课",
    "年度": "2025",
    "课堂": "网络课堂",
    "开始": "2025-05-06",
    "主办": "街道",
}
PLANNED: dict[str, Any] = {
    **BARE,
    "课堂": "实践课堂",
    "年度": "2026",
    "开始": "2026-03-17",
    "计划中": "是",
    "地点": "街道会议中心",
    "参训": [{"单位": "guangming", "对象": "组干部", "应训": "6", "参训": "0"}],
}
HOURS: dict[str, Any] = {
    **BARE,
    "年度学时": [{"对象": "党员", "学时": "32", "应达到": "120", "达到": "118"}],
}


def training(slug: str = "lunxun", **data: Any) -> Training:
    made = record("training", slug, data)
    assert isinstance(made, Training)
    return made


def shown(item: Training, *others: Any, as_of: date = AS_OF) -> str:
    of = revised(item, unit(), unit("qiaodong", **QIAODONG), *others, as_of=as_of)
    return body(next(p for p in training_pages.pages(of) if p.record is item), of)


@pytest.mark.parametrize(
    "data",
    [
        FULL,
        SHADOWING,
        BARE,
        PLANNED,
        HOURS,
        {**FULL, "方式": "片区发展差异化培训", "片区": "农村片区"},
        {**BARE, "新任干部": ["guangming-c6"]},
        {**FULL, "结束": None},
    ],
    ids=["session", "shadowing", "bare", "planned", "hours", "area", "newcomers", "one day"],
)
def test_every_value_is_on_the_page(data):
    item = training(**data)
    people = (cadre(), cadre("guangming-c1", "王志刚"))
    ids = ("guangming", "qiaodong", "guangming-c6", "guangming-c1")
    assert hidden(item, shown(item, *people), *ids) == []


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (
            FULL,
            "村社区干部应训 9 人，训到 9 人（到课 8 人，补训 1 人）；后备干部应训 1 人，训到 1 人",
        ),
        (SHADOWING, "1 人跟岗锻炼，都已期满"),
        ({**SHADOWING, "跟岗": [{**SHADOWING["跟岗"][0], "结束": None}]}, "1 人正在跟岗锻炼"),
        (BARE, "2025 年 5 月 6 日办，街道主办"),
        (PLANNED, "计划 2026 年 3 月 17 日在街道会议中心办，组干部应参加 6 人"),
        (HOURS, "党员应达到 120 人，达到 118 人"),
        ({**BARE, "新任干部": ["guangming-c6"]}, "新任干部 1 人参加"),
    ],
)
def test_the_answer_is_one_sentence(data, expected):
    item = training(**data)
    of = revised(item, unit(), unit("qiaodong", **QIAODONG))
    assert training_pages.sentence(of, item) == expected


@pytest.mark.parametrize(
    ("data", "day", "expected"),
    [
        (FULL, date(2025, 3, 17), "计划中"),
        (FULL, date(2025, 3, 18), "正在办"),
        (FULL, date(2025, 3, 20), "正在办"),
        (FULL, date(2025, 3, 21), "办完了"),
        (PLANNED, date(2026, 3, 16), "计划中"),
        (PLANNED, date(2026, 3, 17), "到了日子，还没有公开结果"),
        (SHADOWING, date(2025, 9, 30), "正在办"),
        (SHADOWING, date(2025, 10, 1), "办完了"),
    ],
)
def test_the_state_follows_the_day(data, day, expected):
    assert training_pages.state(training(**data), day)[0] == expected


def test_units_stand_in_their_fixed_order_and_are_summed_up():
    seen = text(shown(training(**FULL)))
    assert seen.index("光明村") < seen.index("桥东社区") < seen.index("合计")
    assert "训到 9/9 人" in seen
    assert "不是排名" in seen


def test_columns_that_say_nothing_are_left_out():
    plain = text(shown(training(**{**FULL, "参训": [{**FULL["参训"][0], "首次": None}]})))
    assert "补训 " not in plain
    assert "离任" not in plain
    assert "都是 2025 年头一次参训" in plain


def test_a_regime_for_key_units_labels_none():
    item = training(**{**FULL, "方式": "重点村社精细化调训"})
    seen = text(shown(item))
    assert "“重点”说的是讲什么，不是对哪个村社区的评价" in seen
    assert not any(word in seen for word in ("薄弱", "落后", "后进", "软弱"))


def test_a_plan_tells_no_attendance():
    seen = text(shown(training(**PLANNED)))
    assert "谁要参加" in seen
    assert "到课" not in seen


def test_a_shadowing_names_who_where_and_beside_whom():
    markup = shown(training(**SHADOWING), cadre(), cadre("guangming-c1", "王志刚"))
    assert "cadre/guangming-c6.html" in markup
    assert "cadre/guangming-c1.html" in markup
    assert "期满，合格" in text(markup)


def test_people_without_a_page_are_told_without_a_link():
    markup = shown(training(**SHADOWING))
    assert "cadre/guangming-c6.html" not in markup


@pytest.mark.parametrize("data", [FULL, BARE, SHADOWING, {**FULL, "主办": "很长的名称" * 40}])
def test_descriptions_are_short_and_begin_with_the_name(data):
    item = training(**data)
    said = training_pages.describe(revised(item, unit(), unit("qiaodong", **QIAODONG)), item)
    assert len(said) <= 120
    assert said.startswith(item.heading)


def test_content_is_never_markup():
    markup = shown(training(**{**FULL, "标题": "<b>训</b>", "内容": ["<script>x</script>"]}))
    assert "<script>" not in markup
    assert "<b>训</b>" not in markup
