"""激励保障 pages: standards of posts and who pays; street-wide figures of years that are over, guarded."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.guard import public_form
from generator.pages import incentive as incentive_pages
from generator.records.incentive import Incentive
from tests.pages.support import AS_OF, body, hidden, record, revised, text, unit
from tests.pages.test_reserve import POST, cadre

PAY: dict[str, Any] = {
    "标题": "报酬标准",
    "类型": "报酬标准",
    "通俗说明": "每个岗位每月多少钱",
    "办法": "按岗位定标准。",
    "标准": [
        {
            "岗位": "后备干部",
            "岗位类别": "后备干部",
            "金额": "1950",
            "单位": "元/月",
            "项目": "固定报酬",
            "负担": "街道财政",
            "起": "2026-01-01",
        },
        {
            "岗位": "村党支部书记",
            "岗位类别": "书记、主任",
            "金额": "2800.50",
            "单位": "元/月",
            "负担": "区财政",
            "起": "2024-01-01",
            "止": "2025-12-31",
        },
        {"岗位": "两委委员", "金额": "2400", "单位": "元/月", "负担": "区财政", "起": "2027-01-01"},
    ],
    "法律依据": [{"依据": "jili-banfa", "版本": "2023-12-12"}],
}
HEALTH: dict[str, Any] = {
    "标题": "健康体检",
    "类型": "健康体检",
    "办法": "每年一次，结果只告诉本人。",
    "年度数字": [
        {"项目": "参加体检", "年度": "2024", "人数": "33–34", "总数": "35", "口径": "参加的人数"},
        {"项目": "参加体检", "年度": "2025", "人数": "35", "总数": "35", "口径": "参加的人数，含补检"},
    ],
}
EXAMINATION: dict[str, Any] = {
    "标题": "鼓励考试",
    "类型": "报考招录",
    "办法": "给假、给证明。",
    "年度数字": [{"项目": "考取", "年度": "2025", "人数": "少于3", "口径": "录用的人数"}],
}
ELECTION: dict[str, Any] = {
    "标题": "选进两委",
    "类型": "后备干部选进两委",
    "办法": "依法参加选举。",
}
SEAT = {
    **POST,
    "组织": "村民委员会",
    "岗位": "委员",
    "岗位类别": "两委委员",
    "产生方式": "村民选举",
    "起": "2025-12-16",
}


def incentive(**data: Any) -> Incentive:
    made = record("incentive", "cuoshi", data)
    assert isinstance(made, Incentive)
    return made


def shown(item: Incentive, *others: Any, as_of: date = AS_OF) -> str:
    of = revised(item, unit(), *others, as_of=as_of)
    return body(next(p for p in incentive_pages.pages(of) if p.record is item), of)


@pytest.mark.parametrize("data", [PAY, HEALTH, EXAMINATION, ELECTION])
def test_every_value_is_on_the_page(data):
    item = incentive(**data)
    assert hidden(item, shown(item)) == []


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (PAY, "现行标准 1 项，由街道财政负担"),
        (HEALTH, "2025 年参加体检 35/35 人"),
        (EXAMINATION, "2025 年考取 少于 3 人"),
        (ELECTION, "还没有后备干部选进两委"),
        ({**HEALTH, "年度数字": []}, "还没有公布年度数字，办法写在下面"),
    ],
)
def test_the_answer_is_one_sentence(data, expected):
    item = incentive(**data)
    assert incentive_pages.answer(revised(item), item).sentence == expected


def test_standards_stand_by_whether_they_are_in_force():
    seen = text(shown(incentive(**PAY)))
    assert seen.index("现行标准，1 项") < seen.index("还没到日子的，1 项") < seen.index("以前的标准，1 项")
    assert "不是哪一个人领了多少" in seen


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2025, 12, 31), ["村党支部书记"]),
        (date(2026, 1, 1), ["后备干部"]),
        (date(2027, 1, 1), ["后备干部", "两委委员"]),
    ],
)
def test_both_ends_of_a_standard_belong_to_it(day, expected):
    item = incentive(**PAY)
    assert [s.post for s in incentive_pages.current(revised(item, as_of=day), item)] == expected


@pytest.mark.parametrize(("data", "said"), [(HEALTH, True), (EXAMINATION, True), ({**PAY}, False)])
def test_a_number_that_is_not_exact_says_why(data, said):
    assert ("为保护个人，不写准数" in text(shown(incentive(**data)))) is said


def test_the_year_before_stands_beside():
    facts = {f.name: (f.value, f.note) for f in incentive_pages.answer(revised(), incentive(**HEALTH)).facts}
    assert facts["参加体检"] == ("35/35 人", "上年 33–34/35 人")


def test_a_running_year_is_announced_for_its_end_and_not_told():
    figures = [{"项目": "参加体检", "年度": "2026", "人数": "20", "口径": "参加的人数"}]
    item = public_form(incentive(**{**HEALTH, "年度数字": figures}), AS_OF)
    seen = text(shown(item))
    assert "2026 年的数，年度结束后公布" in seen
    assert "20 人" not in seen


def test_the_elected_are_counted_from_their_posts():
    item = incentive(**ELECTION)
    risen = cadre("guangming-c6", "李文博", POST, SEAT)
    appointed = cadre("guangming-c7", "王晓", POST, {**SEAT, "产生方式": "党组织任命"})
    markup = shown(item, risen, appointed)
    assert "后备干部选进两委：2025 年 1 人" in text(markup)
    assert "cadre/guangming-c6.html" in markup
    assert "王晓" not in markup


def test_nobody_is_told_as_elected_before_the_day():
    item = incentive(**ELECTION)
    seen = text(shown(item, cadre("guangming-c6", "李文博", POST, SEAT), as_of=date(2025, 12, 15)))
    assert "还没有后备干部选进两委" in seen


def test_content_is_never_markup():
    markup = shown(incentive(**{**HEALTH, "标题": "<b>检</b>", "办法": "<script>x</script>"}))
    assert "<script>" not in markup
    assert "<b>检</b>" not in markup
