"""GK370 to GK396: what the catalogue says makes sense, and what it says was due is disclosed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.check import run
from generator.check.context import Context
from generator.reckon.workdays import Calendar, Year
from tests.check.support import faults, ledger, record, unit
from tests.duties.made import approved, cadre, item, pledge

DAY = date(2026, 7, 31)
HEPING = unit("heping", 名称="和平社区", 类型="社区", 顺序="2")
CLOSED = unit("liuhe", 名称="六合村", 顺序="3", 撤销日期="2025-06-30", 并入="guangming")
#: Valid items of every frequency and owner; owed by nobody, for there is no unit they apply to.
EVENT: dict[str, Any] = {"频次": "有事随时", "到期": None, "事件": "收到意见", "记录": "意见答复"}
MONTHLY: dict[str, Any] = {
    "频次": "每月",
    "到期": {"第几个月": "2", "日": "15"},
    "记录": None,
    "起": "2026-06-01",
}

FEEDBACK = {
    "公开审批": approved("2026-07-21"),
    "针对": "unit/guangming",
    "单位": "guangming",
    "渠道": "电话",
    "类别": "咨询",
}


def posted(unit: str | None, period: str, day: str) -> dict[str, str]:
    return {**({"单位": unit} if unit else {}), "期": period, "日期": day, "地点": "公开栏"}


def check(*records: Any, **more: Any) -> list[tuple[str, str, tuple[str | int, ...]]]:
    return [
        f
        for f in faults(ledger(unit(), HEPING, CLOSED, *records, **more), DAY, "GK3")
        if "GK370" <= f[0] < "GK400" and f[0] not in ("GK373", "GK392")
    ]


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, []),
        ({"频次": "每月", "到期": {"第几个月": "2"}, "记录": None}, []),
        ({"到期": None}, [("GK374", ("frequency",))]),
        ({"频次": "长期公开"}, [("GK375", ("due",))]),
        ({"频次": "长期公开", "到期": None}, []),
        ({**EVENT, "到期": {"日": "15"}}, [("GK375", ("due",))]),
        ({"到期": {"第几个月": "24"}}, []),
        ({"到期": {"第几个月": "25"}}, [("GK376", ("due", "month"))]),
        ({"到期": {"第几个月": "0"}}, [("GK376", ("due", "month"))]),
        ({"到期": {"第几个月": "16"}, "频次": "每季度"}, [("GK376", ("due", "month"))]),
        ({"到期": {"日": "32"}}, [("GK376", ("due", "day"))]),
        ({"到期": {"日": "0"}}, [("GK376", ("due", "day"))]),
        (EVENT, []),
        ({**EVENT, "事件": None}, [("GK377", ("frequency",))]),
        ({**EVENT, "事件": "干部到任", "记录": "干部"}, [("GK378", ("event",))]),
        ({**EVENT, "事件": "干部到任", "记录": "干部", "时限": "20个工作日"}, []),
        ({"事件": "收到意见", "记录": "意见答复"}, [("GK379", ("event",))]),
        ({"时限": "20日"}, [("GK379", ("within",))]),
        ({**EVENT, "记录": None}, []),
        ({**EVENT, "记录": "年中唱票"}, [("GK380", ("record",))]),
        ({"止": "2024-12-31"}, [("GK381", ("until",))]),
        ({"止": "2025-01-01"}, []),
        ({"由谁公开": "每名干部"}, [("GK382", ("owner",))]),
        ({"由谁公开": "每名干部", "岗位类别": ["书记、主任"]}, []),
        ({**EVENT, "由谁公开": "每名干部"}, []),
        ({"岗位类别": ["书记、主任"]}, [("GK383", ("levels",))]),
        (
            {**EVENT, "事件": "干部到任", "记录": "干部", "时限": "20日", "岗位类别": ["书记、主任"]},
            [],
        ),
        ({"由谁公开": "每名干部", "岗位类别": ["书记、主任"], "记录": "小微权力"}, [("GK384", ("owner",))]),
        ({"由谁公开": "每份承诺", "记录": "年中唱票"}, []),
        ({"由谁公开": "每份承诺", "记录": None}, [("GK384", ("owner",))]),
        ({"适用单位": ["guangming"], "适用类型": "村"}, []),
        ({"适用单位": ["heping"], "适用类型": "村"}, [("GK385", ("units", 0))]),
        ({"适用单位": ["liuhe"]}, []),
        ({"适用单位": ["guangming", "liuhe"], "起": "2025-06-30"}, [("GK393", ("units", 1))]),
        (
            {"由谁公开": "每份承诺", "公开登记": [posted("heping", "2026", "2026-03-01")]},
            [("GK386", ("postings",))],
        ),
        ({"公开登记": [posted("heping", "2026", "2026-03-01")]}, []),
        ({"公开登记": [posted("heping", "2026-Q1", "2026-03-01")]}, [("GK387", ("postings", 0, "period"))]),
        ({**EVENT, "公开登记": [posted("heping", "2026-Q1", "2026-03-01")]}, []),
        ({"公开登记": [posted("heping", "2026", "2026-08-01")]}, [("GK388", ("postings", 0, "date"))]),
        ({"公开登记": [posted("heping", "2026", "2025-12-31")]}, [("GK394", ("postings", 0, "date"))]),
        (
            {"公开登记": [posted("heping", "2026", "2026-03-01"), posted("heping", "2026", "2026-03-02")]},
            [("GK389", ("postings", 1))],
        ),
        (
            {"公开登记": [posted("heping", "2026", "2026-03-01"), posted("guangming", "2026", "2026-03-01")]},
            [],
        ),
        (
            {"由谁公开": "街道", "公开登记": [posted("heping", "2026", "2026-03-01")]},
            [("GK390", ("postings", 0, "unit"))],
        ),
        ({"由谁公开": "街道", "公开登记": [posted(None, "2026", "2026-03-01")]}, []),
        ({"公开登记": [posted(None, "2026", "2026-03-01")]}, [("GK395", ("postings", 0))]),
        (
            {"适用类型": "村", "公开登记": [posted("heping", "2026", "2026-03-01")]},
            [("GK396", ("postings", 0))],
        ),
        ({"公开登记": [posted("liuhe", "2026", "2026-03-01")]}, [("GK396", ("postings", 0))]),
        ({"公开登记": [posted("liuhe", "2025", "2025-03-01")]}, []),
        ({"公开登记": [posted("heping", "2024", "2024-03-01")]}, [("GK396", ("postings", 0))]),
        (
            {"止": "2025-12-31", "公开登记": [posted("heping", "2026", "2026-03-01")]},
            [("GK396", ("postings", 0))],
        ),
    ],
)
def test_one_item(more, expected):
    assert [(code, path) for code, _, path in check(item(**more))] == expected


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ({}, []),
        ({"序号": "1"}, [("GK370", "b", ("serial",))]),
        ({"事项": "年初 目标承诺"}, [("GK371", "b", ("title",))]),
        ({"事项": "年初目标承诺", "适用单位": ["heping"]}, []),
        ({"类别": "党 务"}, [("GK372", "b", ("group",))]),
    ],
)
def test_items_beside_each_other(other, expected):
    first = item("a", 适用单位=["guangming"])
    assert check(first, item("b", **{"序号": "2", "事项": "别的", **other})) == expected


def said(*records: Any, day: date = DAY, **more: Any) -> list[tuple[str, dict[str, str]]]:
    """Codes and facts of what is missing."""
    run.import_rules()
    found = run.broken_rules(Context(ledger(*records, **more), day))
    return [(code, fault.facts) for _, code, fault in found if code in ("GK373", "GK392")]


def test_a_missing_duty_is_told_at_the_item_once_a_unit():
    found = said(unit(), HEPING, item(), pledge("g25", 2025, "2025-02-01"))
    assert found == [
        (
            "GK373",
            {
                "record": "年初承诺",
                "unit": "和平社区",
                "item": "年初目标承诺",
                "count": "2",
                "when": "2025、2026",
                "due": "2025-03-17",
                "days": "501",
            },
        ),
        (
            "GK373",
            {
                "record": "年初承诺",
                "unit": "光明村",
                "item": "年初目标承诺",
                "count": "1",
                "when": "2026",
                "due": "2026-03-16",
                "days": "137",
            },
        ),
    ]


def test_many_periods_are_counted():
    found = said(unit(), item(**{**MONTHLY, "起": "2026-01-01"}))
    assert [(code, facts["when"], facts["count"]) for code, facts in found] == [
        ("GK392", "2026-01、2026-02、2026-03 等 6 期", "6")
    ]


def test_whose_it_is_and_what_stands_always_are_told():
    people = item("zhize", 由谁公开="每名干部", 岗位类别=["书记、主任"], 起="2026-01-01")
    found = said(unit(), people, cadre("a", "2025-01-01", "2025-01-01"))
    assert [facts["record"] for _, facts in found] == ["年初承诺（cadre/a）"]
    standing = item("jiben", 频次="长期公开", 到期=None, 记录="后备人才库", 由谁公开="街道", 起="2026-01-01")
    assert [(facts["unit"], facts["when"]) for _, facts in said(standing)] == [("示例街道", "长期公开")]


@pytest.mark.parametrize(
    ("records", "more"),
    [
        ([item(), pledge("a", 2025, "2025-02-01"), pledge("b", 2026, "2026-03-25")], {}),
        ([item(起="2026-07-31")], {}),
        ([item(公开审批={})], {}),
        ([item()], {"broken": (("pledge", "2026-x"),)}),
    ],
    ids=["late is past mending", "not yet", "a draft", "files that can't be read"],
)
def test_what_is_not_missing_is_not_told(records, more):
    assert said(unit(), *records, **more) == []


@pytest.mark.parametrize(
    ("covered", "day", "expected"),
    [
        ((2025, 2026, 2027), "2026-07-31", []),
        ((2025, 2026), "2026-07-31", []),
        ((2025,), "2026-07-31", ["2026"]),
        ((2025,), "2026-01-01", ["2026"]),
        ((), "2026-07-31", ["2025", "2026"]),
    ],
)
def test_a_year_without_a_calendar_is_asked_for_once_it_has_begun(covered, day, expected):
    run.import_rules()
    calendar = Calendar(tuple(Year(year, frozenset(), frozenset(), "示例") for year in covered))
    of = ledger(unit(), item(), item("b", 序号="2", 事项="别的"), calendar=calendar)
    found = run.broken_rules(Context(of, date.fromisoformat(day)))
    assert [fault.facts["year"] for _, code, fault in found if code == "GK391"] == expected


def test_a_draft_item_is_looked_at_too():
    assert [code for code, _, _ in check(item(公开审批={}, 到期=None))] == ["GK374"]
    assert check(item(公开审批=approved("2026-01-01"))) == []


@pytest.mark.parametrize(
    ("within", "expected"),
    [(None, ["GK348"]), ("5日", ["GK348"]), ("40日", ["GK348"])],
)
def test_what_a_records_own_rule_asks_for_is_not_asked_for_twice(within, expected):
    """An opinion unanswered after the site's 20 days, whatever the catalogue says."""
    rule = item(**{**EVENT, "时限": within})
    asked = record("feedback", "f", {**FEEDBACK, "收到日期": "2026-07-01"})
    found = [code for code, _, _ in faults(ledger(unit(), rule, asked), DAY, "GK348", "GK373", "GK392")]
    assert found == expected


def test_a_shorter_limit_of_the_catalogue_is_asked_for_at_the_item():
    rule = item(**{**EVENT, "时限": "5日"})
    asked = record("feedback", "f", {**FEEDBACK, "收到日期": "2026-07-20"})
    found = [(code, id) for code, id, _ in faults(ledger(unit(), rule, asked), DAY, "GK348", "GK373")]
    assert found == [("GK373", "chengnuo")]
