"""小微权力 pages: what a resident must find, for items of every shape."""

from __future__ import annotations

from typing import Any

import pytest

from generator.pages import power as power_pages
from generator.records.power import Power
from tests.pages.support import body, hidden, record, revised, text, unit

FULL: dict[str, Any] = {
    "类别": "民生服务类",
    "序号": "14",
    "事项": "最低生活保障申请",
    "通俗名称": "申请低保",
    "包括事项": [f"第{n}小项" for n in "一二三四五六七八九"],
    "责任主体": "村民委员会（协助）",
    "监督主体": "村务监督委员会",
    "决定机关": "示例区民政局",
    "法律依据": [{"依据": "shehui-jiuzhu", "版本": "2019-03-02", "条款": "第十一条", "说明": "申请"}],
    "申请条件": "家庭人均收入低于标准",
    "材料": ["身份证原件（当场核对）", "收入申报表"],
    "办理时限": "30个工作日",
    "时限说明": "公示期另算",
    "办理电话": "0000-8000201",
    "流程": [
        {
            "名称": "提出申请",
            "办理人": "申请人",
            "办法": "向村委会提出",
            "当天办结": "是",
            "材料": ["申请书"],
        },
        {"名称": "入户调查", "办理人": "街道", "办法": "两人以上", "时限": "10个工作日"},
        {
            "名称": "民主评议",
            "办理人": "评议小组",
            "办法": "逐户评议",
            "集体决定": "是",
            "公示": {"期限": "7天", "地点": "村公开栏", "内容": "初审意见"},
            "退回": [{"情形": "有异议", "退回到": "2"}, {"情形": "材料不实", "退回到": "1"}],
        },
    ],
    "结果公开": {"内容": "享受名单", "时限": "每季度", "方式": "公开栏", "范围": "本村村民"},
    "风险点": ["优亲厚友"],
    "不许做": ["代领截留", "收取费用"],
    "版次": "第 3 版",
    "修订日期": "2025-12-30",
}
BARE: dict[str, Any] = {
    "类别": "印章管理类",
    "序号": "2",
    "事项": "使用村级印章",
    "责任主体": "村文书",
    "监督主体": "村务监督委员会",
    "版次": "第 1 版",
    "修订日期": "2025-01-02",
}


def power(slug: str = "dibao", **data: Any) -> Power:
    made = record("power", slug, data)
    assert isinstance(made, Power)
    return made


def shown(item: Power, *others: Any, **site: Any) -> str:
    of = revised(item, *others, **site)
    return body(next(p for p in power_pages.pages(of) if p.record is item), of)


@pytest.mark.parametrize(
    "data",
    [
        FULL,
        BARE,
        {**FULL, "适用单位": ["guangming"]},
        {**BARE, "流程": FULL["流程"][:1]},
        {**FULL, "流程": [{"名称": f"步骤{n}", "办理人": "甲", "办法": "办"} for n in range(1, 13)]},
    ],
    ids=["full", "bare", "one unit", "one step", "twelve steps"],
)
def test_every_value_is_on_the_page(data):
    item = power(**data)
    assert hidden(item, shown(item, unit()), "guangming") == []


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (FULL, "找村民委员会（协助）办，示例区民政局决定，受理后 30 个工作日内办完，不收费"),
        (BARE, "由村文书办理，不收费"),
        ({**BARE, "收费": "工本费 5 元", "办理时限": "3日"}, "由村文书办理，3 日内办完"),
        ({**BARE, "决定机关": "村文书"}, "由村文书办理，不收费"),
    ],
)
def test_the_answer_is_one_sentence(data, expected):
    assert power_pages.answer(power(**data)).sentence == expected


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({}, "没有写明"),
        ({"时限说明": "随时办理"}, "没有固定时限"),
        ({"办理时限": "1周"}, "1 周"),
    ],
)
def test_how_long_it_takes_is_said_even_where_nothing_is_set(data, expected):
    facts = {fact.name: fact.value for fact in power_pages.answer(power(**BARE, **data)).facts}
    assert facts["多久办完"] == expected


def test_a_return_leads_to_its_step():
    markup = shown(power(**FULL), unit())
    assert '<a href="#buzhou-2">退回第 2 步“入户调查”</a>' in markup
    assert 'id="buzhou-2"' in markup


def test_a_return_to_nowhere_is_words_alone():
    steps = [{**FULL["流程"][0], "退回": [{"情形": "不全", "退回到": "9"}]}]
    markup = shown(power(**{**BARE, "流程": steps}))
    assert "退回第 9 步" in text(markup)
    assert "#buzhou-9" not in markup


@pytest.mark.parametrize(("count", "drawn"), [(0, False), (1, False), (2, True), (12, True)])
def test_a_drawing_only_where_there_is_a_way_to_draw(count, drawn):
    steps = [{"名称": "办", "办理人": "甲", "办法": "办"}] * count
    assert ("gk-fig" in shown(power(**{**BARE, "流程": steps}))) is drawn


def test_units_are_the_streets_unless_limited():
    guangming, qiaodong = unit(), unit("qiaodong", 名称="桥东社区", 类型="社区", 顺序="2")
    everywhere = text(shown(power(**BARE), guangming, qiaodong))
    limited = text(shown(power(**BARE, 适用单位=["qiaodong"]), guangming, qiaodong))
    assert "全街道通用" in everywhere
    assert "光明村" in everywhere
    assert "桥东社区" in everywhere
    assert "只适用于" in limited
    assert "桥东社区" in limited
    assert "光明村 " not in limited


def test_units_that_are_gone_are_not_named():
    gone = unit("laowan", 名称="老湾村", 顺序="3", 撤销日期="2025-06-01")
    assert "老湾村" not in text(shown(power(**BARE), unit(), gone))


def test_neighbours_follow_serial_numbers_and_end():
    first, second, third = (power(f"p{n}", **{**BARE, "序号": str(n)}) for n in (9, 10, 11))
    ledger = revised(third, first, second).ledger
    found = [power_pages.neighbours(ledger, item) for item in (first, second, third)]
    assert [(f.before, f.after) for f in found] == [(None, second), (first, third), (second, None)]


def test_the_page_says_where_it_stands_in_the_list():
    said = text(shown(power(**FULL), 小微权力清单={"名称": "示例清单", "类别": ["民生服务类"], "总数": "1"}))
    assert "示例清单第 14 项" in said
    assert "民生服务类" in said


@pytest.mark.parametrize("data", [FULL, BARE, {**FULL, "责任主体": "很长的名称" * 40}])
def test_descriptions_are_short_and_begin_with_the_name(data):
    item = power(**data)
    assert len(power_pages.describe(item)) <= 120
    assert power_pages.describe(item).startswith(item.heading)


def test_content_is_never_markup():
    markup = shown(power(**{**FULL, "通俗名称": "<b>申请</b>", "材料": ["<script>x</script>"]}))
    assert "<script>" not in markup
    assert "<b>申请</b>" not in markup
