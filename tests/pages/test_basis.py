"""依据 pages: which text is in force on a day, and who cites it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.pages import basis as basis_pages
from generator.pages.basis import Force, by_kind, cited, force
from generator.records.basis import Basis, Version
from generator.revise import revise
from tests.pages.support import UNIT, body, hidden, record, revised, text

OLD = {
    "通过日期": "2018-12-29",
    "施行日期": "2018-12-29",
    "失效日期": "2026-01-01",
    "条数": "41",
    "说明": "修正",
}
NEW = {
    "通过日期": "2025-10-28",
    "施行日期": "2026-01-01",
    "条数": "50",
    "说明": "修订",
    "网址": "https://law.example/cunzufa?v=2025&x=1",
}
LAW = {
    "名称": "示例村民委员会组织法",
    "简称": "示例村组法",
    "文号": "主席令第 0 号",
    "发布机关": "示例全国人大常委会",
    "适用地域": "全国",
    "效力层级": "法律",
    "版本": [OLD, NEW],
    "内容提要": "村里的事务要**按时**公布。",
}
RULE = {
    "名称": "示例街道小微权力清单办法",
    "发布机关": "示例街道",
    "效力层级": "本街道制度",
    "版本": [{"通过日期": "2024-03-01", "施行日期": "2024-03-01"}],
}
DAY = date(2026, 1, 20)


def basis(id: str = "cunzufa", **data: Any) -> Basis:
    made = record("basis", id, {**LAW, **data})
    assert isinstance(made, Basis)
    return made


def power(id: str, *bases: dict[str, str]) -> Any:
    data = {
        "类别": "甲",
        "序号": "1",
        "事项": f"事项{id}",
        "责任主体": "乙",
        "监督主体": "丙",
        "版次": "1",
        "修订日期": "2025-01-01",
    }
    return record("power", id, {**data, "法律依据": list(bases)})


def shown(item: Basis, *others: Any, day: date = DAY) -> str:
    of = revised(item, *others, as_of=day)
    return body(next(p for p in basis_pages.pages(of) if p.record is item), of)


@pytest.mark.parametrize(
    ("day", "old", "new"),
    [
        ("2018-12-28", Force.AHEAD, Force.AHEAD),
        ("2018-12-29", Force.IN_FORCE, Force.AHEAD),
        ("2025-12-31", Force.IN_FORCE, Force.AHEAD),
        ("2026-01-01", Force.OVER, Force.IN_FORCE),
    ],
)
def test_a_text_is_in_force_from_its_first_day_to_the_day_before_its_end(day, old, new):
    texts = [Version.model_validate(v) for v in (OLD, NEW)]
    assert [force(v, date.fromisoformat(day)) for v in texts] == [old, new]


@pytest.mark.parametrize(
    ("versions", "tag", "words"),
    [
        ([OLD, NEW], "现行", "现在用的是 2026 年 1 月 1 日起施行的文本"),
        ([OLD], "已失效", "已经失效，2026 年 1 月 1 日起不再适用"),
        ([{**NEW, "施行日期": "2026-06-01"}], "尚未施行", "还没有施行，2026 年 6 月 1 日起施行"),
        (
            [{**OLD, "失效日期": "2026-06-01"}, {**NEW, "施行日期": "2026-06-01"}],
            "现行",
            "现在用的是 2018 年 12 月 29 日起施行的文本，用到 2026 年 6 月 1 日前",
        ),
    ],
)
def test_the_answer_says_whether_it_is_in_force(versions, tag, words):
    found = basis_pages.answer(basis(版本=versions), DAY, 0)
    assert (found.tag, found.sentence) == (tag, words)


@pytest.mark.parametrize(("day", "named"), [(date(2025, 12, 1), True), (DAY, False)])
def test_only_a_page_that_time_will_change_names_its_day(day, named):
    assert (f"{day.month} 月 {day.day} 日计算" in text(shown(basis(), day=day))) is named


@pytest.mark.parametrize("data", [{"内容提要": "按时公布"}, RULE | {"简称": "", "文号": "", "内容提要": ""}])
def test_every_value_is_on_the_page(data):
    item = record("basis", "yiju", {k: v for k, v in {**LAW, **data}.items() if v})
    assert isinstance(item, Basis)
    assert hidden(item, shown(item)) == []


def test_the_official_text_is_linked_without_handing_over_the_window():
    markup = shown(basis())
    assert 'href="https://law.example/cunzufa?v=2025&amp;x=1" rel="noopener"' in markup


def test_citations_are_found_wherever_they_stand():
    """In a list of a record, inside one of its posts, and inside a quorum two levels down."""
    cite = {"依据": "cunzufa", "版本": "2018-12-29", "条款": "第三十条"}
    unit = record("unit", "guangming", UNIT)
    post = {
        "单位": "guangming",
        "组织": "村民委员会",
        "岗位": "主任",
        "岗位类别": "书记、主任",
        "产生方式": "村民选举",
        "起": "2024-01-01",
        "法律依据": [cite],
    }
    cadre = record("cadre", "zhang", {"姓名": "张示例", "任职": [post]})
    review = record(
        "review",
        "ping",
        {
            "年度": "2025",
            "类型": "民主评议",
            "对象": "个人",
            "单位": "guangming",
            "干部": "zhang",
            "法定人数": {"比例": "2/3", "依据": {**cite, "条款": "第二十六条"}},
        },
    )
    ledger = revised(basis(), unit, cadre, review, power("yinzhang", cite)).ledger
    found = {c.record.kind: [x.article for x in c.citations] for c in cited(ledger)["cunzufa"]}
    assert found == {"cadre": ["第三十条"], "review": ["第二十六条"], "power": ["第三十条"]}


def test_a_record_citing_twice_counts_once_with_both_articles():
    twice = power(
        "p1",
        {"依据": "cunzufa", "条款": "第一条"},
        {"依据": "cunzufa", "条款": "第二条"},
        {"依据": "cunzufa", "条款": "第二条"},
    )
    (citing,) = cited(revised(basis(), twice).ledger)["cunzufa"]
    assert [c.article for c in citing.citations] == ["第一条", "第二条"]
    assert "1 条记录" in text(shown(basis(), twice))
    assert "第一条；第二条" in text(shown(basis(), twice))


@pytest.mark.parametrize(("count", "listed", "more"), [(0, 0, 0), (50, 50, 0), (53, 50, 3)])
def test_many_citing_records_are_counted_in_full_and_listed_in_part(count, listed, more):
    items = [power(f"p{n:03}", {"依据": "cunzufa"}) for n in range(count)]
    groups = by_kind(cited(revised(basis(), *items).ledger).get("cunzufa", ()))
    assert [(g.name, g.count, len(g.shown), g.more) for g in groups] == (
        [("小微权力", count, listed, more)] if count else []
    )
    said = text(shown(basis(), *items))
    assert ("还没有引用它的" in said) is (count == 0)
    assert ("另有 3 条" in said) is bool(more)


def test_a_record_that_is_not_public_does_not_count():
    secret = record(
        "power",
        "p1",
        power("p1", {"依据": "cunzufa"}).model_dump(mode="json", by_alias=True, exclude_none=True)
        | {"公开范围": "党内", "公开审批": {}},
    )
    of = revise(revised(basis(), secret).ledger, DAY, None)
    assert cited(of.ledger) == {}


def test_descriptions_are_short():
    long = basis(名称="很长的名称" * 30)
    assert all(len(basis_pages.describe(b, DAY)) <= 120 for b in (basis(), long))
    assert "2026 年 1 月 1 日起施行" in basis_pages.describe(basis(), DAY)
