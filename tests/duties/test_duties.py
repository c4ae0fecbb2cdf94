"""What is due, from whom, by when, and what answered it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from generator.duties import coming, duties, tally
from generator.duties.ahead import windows_of
from generator.duties.model import Tally, grouped
from generator.reckon.periods import Period, period_of
from generator.reckon.workdays import Calendar, Year
from tests.check.support import ledger, record, unit
from tests.duties.made import approved, cadre, item, midyear, pledge, rows, told

DAY = date(2026, 7, 31)
HEPING = unit("heping", 名称="和平社区", 类型="社区", 顺序="2")


@pytest.mark.parametrize(
    ("day", "months", "count", "expected"),
    [
        (date(2026, 7, 31), 12, 1, "2025"),
        (date(2026, 7, 31), 6, 2, "2025-H2"),
        (date(2026, 7, 31), 3, -1, "2026-Q4"),
        (date(2026, 7, 31), 1, 7, "2025-12"),
        (date(2026, 12, 31), 1, -1, "2027-01"),
        (date(2026, 1, 1), 3, 0, "2026-Q1"),
    ],
)
def test_periods_before_and_after(day, months, count, expected):
    assert str(period_of(day, months).earlier(count)) == expected


def test_on_time_late_missing_and_not_yet_due():
    records = (
        unit(),
        HEPING,
        item(),
        pledge("g25", 2025, "2025-03-14"),
        pledge("h25", 2025, "2025-03-31", "heping"),
        pledge("g26", 2026, "2026-03-16"),
    )
    assert rows(ledger(*records), DAY) == [
        # 2025-03-15 is a Saturday, 2026-03-15 a Sunday: the next working day is in time
        ("guangming", "2025", "按时公开", "2025-03-17", "2025-03-14", 0),
        ("guangming", "2026", "按时公开", "2026-03-16", "2026-03-16", 0),
        ("guangming", "2027", "还没到期", "2027-03-15", "", 227),
        ("heping", "2025", "迟公开", "2025-03-17", "2025-03-31", 14),
        ("heping", "2026", "应公开未公开", "2026-03-16", "", 137),
        ("heping", "2027", "还没到期", "2027-03-15", "", 227),
    ]


def test_the_due_day_itself_is_not_late():
    of = ledger(unit(), item(起="2026-01-01"))
    states = [rows(of, date(2026, 3, day))[0][2] for day in (15, 16, 17)]
    assert states == ["还没到期", "还没到期", "应公开未公开"]


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({}, ["2026", "2027"]),
        ({"起": "2026-03-17"}, ["2027"]),
        ({"起": "2026-03-15"}, ["2026", "2027"]),
        ({"止": "2026-03-14"}, []),
        ({"止": "2026-03-15"}, ["2026"]),
        (
            {"频次": "每季度", "到期": {"第几个月": "4", "日": "15"}},
            ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"],
        ),
        ({"频次": "每季度", "到期": {"第几个月": "4"}, "止": "2026-06-30"}, ["2026-Q1", "2026-Q2"]),
        ({"频次": "每半年", "到期": {"第几个月": "6"}}, ["2026-H1", "2026-H2", "2027-H1"]),
        ({"频次": "每月", "到期": {"第几个月": "2", "日": "15"}, "起": "2026-07-01"}, ["2026-07", "2026-08"]),
        ({"公开审批": approved("2026-08-01")}, []),
        ({"公开审批": {}}, []),
        ({"适用单位": ["heping"]}, []),
        ({"适用类型": "社区"}, []),
        ({"适用类型": "村", "适用单位": ["guangming"]}, ["2026", "2027"]),
        ({"到期": None}, []),
        ({"到期": {"第几个月": "0"}}, []),
    ],
)
def test_periods_of_an_item(more, expected):
    found = rows(ledger(unit(), item(**{"起": "2026-01-01", **more})), DAY)
    assert [row[1] for row in found] == expected


def test_a_unit_owes_only_while_it_exists():
    units = (
        unit(设立日期="2026-03-17"),
        unit("heping", 名称="和平村", 顺序="2", 设立日期="2026-03-16"),
        unit("liuhe", 名称="六合村", 顺序="3", 撤销日期="2026-03-16", 并入="heping"),
        unit("qiao", 名称="桥村", 顺序="4", 撤销日期="2026-03-17", 并入="heping"),
    )
    found = rows(ledger(*units, item(起="2026-01-01")), DAY)
    assert [(row[0], row[1]) for row in found] == [
        ("guangming", "2027"),
        ("heping", "2026"),
        ("heping", "2027"),
        ("qiao", "2026"),
    ]


def test_nobody_accounts_for_a_period_before_they_came():
    """A quarter's account, due in the month after: units founded and people who came in that month."""
    quarterly: dict[str, Any] = {
        "频次": "每季度",
        "到期": {"第几个月": "4", "日": "20"},
        "起": "2026-01-01",
        "记录": None,
    }
    units = (
        unit(),
        unit("heping", 名称="和平村", 顺序="2", 设立日期="2026-03-31"),
        unit("liuhe", 名称="六合村", 顺序="3", 设立日期="2026-04-01"),
    )
    first = [row[0] for row in rows(ledger(*units, item(**quarterly)), DAY) if row[1] == "2026-Q1"]
    assert first == ["guangming", "heping"]
    people = (cadre("a", "2026-03-31", "2026-04-02"), cadre("b", "2026-04-01", "2026-04-02"))
    rule = item(**{**quarterly, "记录": "年末评议"}, 由谁公开="每名干部", 岗位类别=["书记、主任"])
    found = duties(ledger(unit(), rule, *people), DAY)
    assert [d.owner.id for d in found if d.owner and str(d.period) == "2026-Q1"] == ["a"]


def test_of_two_notes_of_one_period_the_earlier_counts():
    notes = [{"期": "2026", "日期": day, "地点": "公开栏"} for day in ("2026-03-20", "2026-03-10")]
    rule = item(由谁公开="街道", 记录=None, 起="2026-01-01", 公开登记=notes)
    assert rows(ledger(unit(), rule), DAY)[0] == ("", "2026", "按时公开", "2026-03-16", "2026-03-10", 0)


def test_a_pledge_made_later_owes_no_reading_of_before():
    due = {"由谁公开": "每份承诺", "频次": "每年", "到期": {"第几个月": "7", "日": "15"}, "起": "2026-01-01"}
    pledges = (pledge("p1", 2026, "2026-07-15"), pledge("p2", 2026, "2026-07-16"))
    found = duties(ledger(unit(), item("changpiao", **due, 记录="年中唱票"), *pledges), DAY)
    assert [d.owner.id for d in found if d.owner] == ["p1"]
    found = duties(ledger(unit(), item("chengnuo", **due, 记录="年初承诺"), *pledges), DAY)
    assert [(d.owner.id, d.state(DAY).value) for d in found if d.owner] == [
        ("p1", "按时公开"),
        ("p2", "迟公开"),
    ]


@pytest.mark.parametrize(("end", "owed"), [(None, ["2026"]), ("2026-12-31", ["2026"]), ("2026-06-30", [])])
def test_who_left_in_mid_year_is_not_judged_for_it(end, owed):
    due = {"频次": "每年", "到期": {"第几个月": "13", "日": "31"}, "起": "2026-01-01"}
    person = cadre("a", "2025-01-01", "2025-01-05", **({"止": end} if end else {}))
    rule = item("pingyi", **due, 由谁公开="每份承诺", 记录="年末评议")
    found = duties(ledger(unit(), rule, person, pledge("p", 2026, "2026-02-01", 干部="a")), date(2027, 3, 1))
    assert [str(duty.period) for duty in found] == owed


def test_each_cadre_in_post_on_the_due_day_owes():
    people = (
        cadre("a", "2025-01-01", "2025-01-05"),
        cadre("b", "2026-03-17", "2026-03-20"),
        cadre("c", "2025-01-01", "2025-01-05", "后备干部"),
        cadre("d", "2025-01-01", "2025-01-05", 止="2026-03-16"),
    )
    rule = item(由谁公开="每名干部", 岗位类别=["书记、主任"], 起="2026-01-01")
    found = duties(ledger(unit(), rule, *people, pledge("p", 2026, "2026-02-01", 干部="a")), DAY)
    assert [(duty.owner.id, str(duty.period), duty.state(DAY).value) for duty in found if duty.owner] == [
        ("a", "2026", "按时公开"),
        ("d", "2026", "应公开未公开"),
        ("a", "2027", "还没到期"),
        ("b", "2027", "还没到期"),
    ]


def test_each_pledge_of_the_year_is_read_by_the_due_day():
    rule = item(
        "changpiao",
        由谁公开="每份承诺",
        记录="年中唱票",
        频次="每半年",
        到期={"第几个月": "7", "日": "15"},
        起="2026-01-01",
    )
    of = ledger(
        unit(),
        rule,
        pledge("p1", 2026, "2026-02-01"),
        pledge("p2", 2026, "2026-02-01"),
        pledge("p0", 2025, "2025-02-01"),
        midyear("m1", "p1", "2026-06-30", "2026-07-10"),
    )
    found = [(d.owner.id, str(d.period), d.state(DAY).value) for d in duties(of, DAY) if d.owner]
    assert found == [
        ("p1", "2026-H1", "按时公开"),
        ("p2", "2026-H1", "应公开未公开"),
        ("p1", "2026-H2", "还没到期"),
        ("p2", "2026-H2", "还没到期"),
    ]


@pytest.mark.parametrize(
    ("more", "state", "disclosed"),
    [
        ({}, "按时公开", "2026-03-01"),
        ({"公开审批": {}}, "应公开未公开", ""),
        ({"公开审批": approved("2026-08-01")}, "应公开未公开", ""),
        ({"公开范围": "党内"}, "应公开未公开", ""),
        (
            {"公开范围": "党内", "线下公开": {"日期": "2026-03-20", "地点": "党员大会"}},
            "迟公开",
            "2026-03-20",
        ),
        ({"公开范围": "党内", "线下公开": {"日期": "2026-08-20", "地点": "党员大会"}}, "应公开未公开", ""),
        ({"街道批准日期": "2026-03-05"}, "按时公开", "2026-03-05"),
        ({"公示": {"开始": "2026-03-18", "结束": "2026-03-25"}}, "迟公开", "2026-03-18"),
    ],
)
def test_what_counts_as_disclosed(more, state, disclosed):
    of = ledger(unit(), item(起="2026-01-01"), pledge("p", 2026, "2026-03-01", **more))
    assert rows(of, DAY)[0][2::2][:1] + rows(of, DAY)[0][4:5] == (state, disclosed)


def test_what_grows_answers_the_period_in_which_it_is_due():
    """A register approved in January is last year's account where it is due in January."""
    rule = item(记录="激励保障", 由谁公开="街道", 到期={"第几个月": "13", "日": "31"})
    pay = record(
        "incentive",
        "pay",
        {"公开审批": approved("2026-01-20"), "标题": "体检", "类型": "健康体检", "办法": "每年一次"},
    )
    assert rows(ledger(rule, pay), DAY)[:2] == [
        ("", "2025", "按时公开", "2026-02-02", "2026-01-20", 0),
        ("", "2026", "还没到期", "2027-02-01", "", 185),
    ]


def test_what_is_posted_elsewhere_is_registered():
    rule = item(
        "caiwu",
        记录=None,
        频次="每月",
        到期={"第几个月": "2", "日": "15", "逢假顺延": "否"},
        起="2026-05-01",
        公开登记=[
            {"单位": "guangming", "期": "2026-05", "日期": "2026-06-12", "地点": "村公开栏"},
            {"单位": "guangming", "期": "2026-06", "日期": "2026-07-20", "地点": "村公开栏"},
            {"单位": "heping", "期": "2026-07", "日期": "2026-08-02", "地点": "公开栏"},
        ],
    )
    assert rows(ledger(unit(), HEPING, rule), DAY) == [
        ("guangming", "2026-05", "按时公开", "2026-06-15", "2026-06-12", 0),
        ("guangming", "2026-06", "迟公开", "2026-07-15", "2026-07-20", 5),
        ("guangming", "2026-07", "还没到期", "2026-08-15", "", 15),
        ("guangming", "2026-08", "还没到期", "2026-09-15", "", 46),
        ("heping", "2026-05", "应公开未公开", "2026-06-15", "", 46),
        ("heping", "2026-06", "应公开未公开", "2026-07-15", "", 16),
        ("heping", "2026-07", "还没到期", "2026-08-15", "", 15),
        ("heping", "2026-08", "还没到期", "2026-09-15", "", 46),
    ]


def test_what_stands_always_is_there_or_not():
    rule = item("zhize", 频次="长期公开", 到期=None, 记录="村社区", 起="2026-01-01")
    of = ledger(
        unit(公开审批=approved("2026-02-01")), unit("heping", 顺序="2", 名称="和平村", 公开审批={}), rule
    )
    assert rows(of, DAY) == [
        ("guangming", "", "长期公开", "2026-01-01", "2026-02-01", 0),
        ("heping", "", "应公开未公开", "2026-01-01", "", 211),
    ]
    assert rows(of, date(2025, 12, 31)) == []


MEETING = {"名称": "评议会", "日期": "2026-07-10", "主持": "监委会", "应到": "9", "实到": "9"}


def review(**more: Any) -> Any:
    data = {
        "公开审批": approved("2026-07-20"),
        "年度": "2026",
        "类型": "述职评议",
        "对象": "班子",
        "单位": "guangming",
        "会议": MEETING,
    }
    return record("review", "r", {**data, **more})


def selection(**more: Any) -> Any:
    data = {
        "公开审批": approved("2026-07-01"),
        "标题": "选拔",
        "年度": "2026",
        "发布单位": "街道",
        "公告日期": "2026-05-01",
        "岗位表": [{"代码": "A", "单位": "guangming", "岗位": "书记", "职数": "1"}],
        "公示": [{"开始": "2026-07-01", "结束": "2026-07-07"}],
        "拟任人选": [{"考号": "1", "拟任职务": "书记"}],
    }
    return record("selection", "s", {**data, **more})


ENDED = {"日期": "2026-07-21", "决定机关": "街道", "收到意见": "0", "已办结": "0"}


def feedback(**more: Any) -> Any:
    data = {
        "公开审批": approved("2026-07-30"),
        "针对": "unit/guangming",
        "单位": "guangming",
        "渠道": "电话",
        "类别": "咨询",
        "收到日期": "2026-07-01",
    }
    return record("feedback", "f", {**data, **more})


@pytest.mark.parametrize(
    ("event", "records", "expected"),
    [
        ("评议会召开", [review()], ("2026-07-10", "应公开未公开", "2026-07-20", "", 11)),
        (
            "评议会召开",
            [review(公布日期="2026-07-20")],
            ("2026-07-10", "按时公开", "2026-07-20", "2026-07-20", 0),
        ),
        ("评议会召开", [review(会议=None)], None),
        (
            "进展截至",
            [pledge("p", 2026, "2026-02-01"), midyear("m", "p", "2026-06-15", "2026-07-16")],
            ("2026-06-15", "迟公开", "2026-07-15", "2026-07-16", 1),
        ),
        ("选拔公示期满", [selection()], ("2026-07-07", "应公开未公开", "2026-07-21", "", 10)),
        ("选拔公示期满", [selection(结论=ENDED)], ("2026-07-07", "按时公开", "2026-07-21", "2026-07-21", 0)),
        ("选拔公示期满", [selection(拟任人选=[])], None),
        ("收到意见", [feedback()], ("2026-07-01", "应公开未公开", "2026-07-21", "", 10)),
        (
            "收到意见",
            [feedback(答复层级="村（社区）", 答复日期="2026-07-12")],
            ("2026-07-01", "迟公开", "2026-07-11", "2026-07-12", 1),
        ),
        ("干部到任", [cadre("a", "2026-07-01", "2026-07-15")], None),
    ],
)
def test_time_runs_from_the_event(event, records, expected):
    rule = item("shijian", 频次="有事随时", 到期=None, 事件=event)
    given = [r if r.kind != "review" or r.meeting else record("review", "r", _planned(r)) for r in records]
    found = [row[1:] for row in rows(ledger(unit(), rule, *given), DAY)]
    assert found == ([expected] if expected else [])


@pytest.mark.parametrize(
    ("event", "told", "owes"),
    [
        ("选拔公示期满", selection(), ""),
        ("收到意见", feedback(), ""),
        ("收到意见", feedback(答复层级="村（社区）"), "guangming"),
        ("收到意见", feedback(答复层级="村（社区）", 单位=None), ""),
    ],
)
def test_what_the_street_has_to_tell_about_a_unit_is_not_laid_to_the_unit(event, told, owes):
    rule = item("shijian", 频次="有事随时", 到期=None, 事件=event, 由谁公开="街道")
    assert [row[0] for row in rows(ledger(unit(), rule, told), DAY)] == [owes]


def _planned(review: Any) -> dict[str, Any]:
    return {"年度": "2026", "类型": "述职评议", "对象": "班子", "单位": "guangming", "计划日期": "2026-12-20"}


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ({"时限": "10个工作日"}, [("2026-07-01", "迟公开", "2026-07-15", "2026-07-16", 1)]),
        ({"时限": "1个月"}, [("2026-07-01", "按时公开", "2026-08-01", "2026-07-16", 0)]),
        ({"时限": "15日", "岗位类别": ["后备干部"]}, []),
        ({"时限": "15日", "起": "2026-07-02"}, []),
        ({"时限": "15日", "止": "2026-06-30"}, []),
        ({"时限": "15日", "适用类型": "社区"}, []),
        (
            {
                "时限": "10个工作日",
                "公开登记": [
                    {"单位": "guangming", "期": "2026-07", "日期": "2026-07-10", "地点": "公开栏"},
                ],
            },
            [("2026-07-01", "按时公开", "2026-07-15", "2026-07-10", 0)],
        ),
    ],
)
def test_a_cadre_who_took_up_a_post_is_shown(more, expected):
    rule = item("daoren", **{"频次": "有事随时", "到期": None, "事件": "干部到任", **more})
    found = rows(ledger(unit(), rule, cadre("a", "2026-07-01", "2026-07-16")), DAY)
    assert [row[1:] for row in found] == expected


def test_an_uncovered_year_gives_a_forecast():
    calendar = Calendar((Year(2026, frozenset(), frozenset(), "示例"),))
    of = ledger(
        unit(),
        item(起="2026-01-01"),
        item("daoren", 序号="2", 频次="有事随时", 到期=None, 事件="干部到任", 时限="10个工作日"),
        cadre("a", "2026-12-21", "2026-12-22"),
        calendar=calendar,
    )
    assert [(str(d.due), d.forecast) for d in duties(of, date(2026, 12, 25))] == [
        ("2026-03-16", False),
        ("2027-03-15", True),
        ("2027-01-04", True),
    ]


def test_counted_by_unit_and_year():
    of = ledger(
        unit(),
        HEPING,
        item(),
        item("zhize", 序号="2", 频次="长期公开", 到期=None, 记录="村社区", 起="2026-01-01"),
        pledge("g25", 2025, "2025-03-14"),
        pledge("h25", 2025, "2025-03-31", "heping"),
    )
    found = duties(of, DAY)
    assert tally(found, DAY) == Tally(on_time=1, late=1, missing=2, ahead=2, standing=2)
    by_unit = grouped(found, lambda duty: duty.unit.id if duty.unit else "")
    assert {id: (tally(own, DAY).on_time, tally(own, DAY).due) for id, own in by_unit.items()} == {
        "guangming": (1, 2),
        "heping": (0, 2),
    }
    assert tally(found, DAY).silent == 2


def test_the_first_disclosure_counts():
    of = ledger(
        unit(), item(起="2026-01-01"), pledge("z", 2026, "2026-03-01"), pledge("a", 2026, "2026-03-20")
    )
    first = duties(of, DAY)[0]
    assert first.answer is not None
    assert first.answer.id == "z"


def test_dangling_references_owe_nothing():
    """A check tells of them; the reckoning goes on."""
    rules = [
        item(f"i{n}", 序号=str(n), 频次="有事随时", 到期=None, 事件=event, 时限="10日")
        for n, event in enumerate(("评议会召开", "进展截至", "选拔公示期满", "干部到任", "收到意见"))
    ]
    of = ledger(
        *rules,
        midyear("m", "nobody", "2026-06-15", "2026-07-16"),
        cadre("a", "2026-07-01", "2026-07-16"),
        review(),
        selection(),
        feedback(),
    )
    assert told(duties(of, DAY), DAY) == []


def test_years_long_gone_are_not_reckoned():
    found = duties(ledger(unit(), item(起="0001-01-01")), DAY)
    assert found[0].period == Period(2006, 1, 12)
    assert duties(ledger(unit(), item(起="0001-01-01")), date(9995, 1, 1)) == ()


def test_windows_are_found_wherever_a_record_holds_them():
    """In a list, in a single field, in a part of a list."""
    window = {"开始": "2026-07-01", "结束": "2026-07-07"}
    pool = record(
        "reserve",
        "pool",
        {
            "名称": "人才库",
            "办法": "公开选拔",
            "入库": [
                {"日期": "2026-07-10", "人数": "3", "公示": window},
                {"日期": "2026-07-11", "人数": "3"},
            ],
        },
    )
    for holder in (pool, selection(), pledge("p", 2026, "2026-02-01", 公示=window)):
        assert [w.end for w in windows_of(holder)] == [date(2026, 7, 7)]
    assert list(windows_of(unit())) == []


def test_what_is_planned_comes_with_place_and_who_attends():
    """Who attends a review is known of those who judge; else of the last meeting, and said so."""
    last = {**MEETING, "日期": "2025-12-20", "参加人员": "党员、村民代表"}
    planned = _planned(None)
    records = [
        review(会议=last, 年度="2025"),
        record("review", "a", {**planned, "计划地点": "村委会"}),
        record("review", "b", {**planned, "测评": [{"类别": "党员测评", "评价人": "全体党员"}]}),
        record("review", "c", {**planned, "单位": "heping"}),
        record("review", "d", {**planned, "计划日期": "2026-07-30"}),
    ]
    found = coming(ledger(unit(), HEPING, *records), DAY)
    assert [(c.record.id, c.place, c.who, c.earlier) for c in found] == [
        ("a", "村委会", "党员、村民代表", True),
        ("b", "", "全体党员", False),
        ("c", "", "", False),
    ]


def test_trainings_stages_and_windows_not_over_are_ahead():
    training = record(
        "training",
        "t",
        {
            "标题": "轮训",
            "年度": "2026",
            "课堂": "专业课堂",
            "开始": "2026-07-30",
            "结束": "2026-08-01",
            "计划中": "是",
            "主办": "街道",
            "地点": "会议中心",
            "参训": [{"单位": "guangming", "对象": "组干部", "应训": "3", "参训": "0"}],
        },
    )
    running = selection(
        报名={"开始": "2026-07-31", "结束": "2026-08-06", "地点": "街道"},
        环节=[
            {"环节": "报名", "日期": "2026-08-06"},
            {"环节": "笔试", "日期": "2026-08-10", "地点": "会议中心"},
            {"环节": "面试", "日期": "2026-08-20", "通过": "3"},
            {"环节": "考察"},
        ],
        公示=[{"开始": "2026-07-31", "结束": "2026-07-31"}, {"开始": "2026-07-01", "结束": "2026-07-30"}],
    )
    found = coming(ledger(unit(), training, running), DAY)
    assert [(c.kind.value, c.words, str(c.start), str(c.until), c.place, c.who) for c in found] == [
        ("培训", "", "2026-07-30", "2026-08-01", "会议中心", "组干部"),
        ("公示", "公示", "2026-07-31", "2026-07-31", "", ""),
        ("报名", "", "2026-07-31", "2026-08-06", "街道", "符合条件、愿意报名的人"),
        ("选拔环节", "笔试", "2026-08-10", "2026-08-10", "会议中心", "进入这个环节的报名人"),
    ]


@pytest.mark.parametrize(
    "more",
    [
        {"到期": {"第几个月": "999999999", "日": "999999999"}},
        {"频次": "每月", "到期": {"第几个月": "13", "日": "999999999"}},
        {"起": "0001-01-01", "止": "9999-12-31"},
        {"起": "9999-12-31"},
        {"频次": "有事随时", "到期": None, "事件": "干部到任", "时限": "999个月", "起": "0001-01-01"},
        {"频次": "有事随时", "到期": None, "事件": "干部到任", "时限": "999个工作日", "起": "0001-01-01"},
        {"频次": "有事随时", "到期": None, "事件": "评议会召开", "起": "0001-01-01"},
        {"频次": "长期公开", "由谁公开": "每名干部"},
        {"由谁公开": "每份承诺", "记录": None},
        {"公开登记": [{"单位": "nobody", "期": "2026", "日期": "9999-12-31", "地点": "公开栏"}]},
    ],
)
@pytest.mark.parametrize("day", ["0001-01-01", "2026-07-31", "9999-12-31"])
def test_bad_content_never_stops_the_reckoning(more, day):
    """Checks tell of it; years are bounded by what a date can hold."""
    records = (
        unit(),
        item(**{"公开审批": approved("0001-01-01"), **more}),
        cadre("a", "9999-12-31", "0001-01-01"),
        cadre("b", "0001-01-01", "9999-12-31"),
        review(会议={**MEETING, "日期": "9999-12-31"}),
        pledge("p", 2026, "0001-01-01"),
    )
    as_of = date.fromisoformat(day)
    of = ledger(*records, 规则参数={"评议结果时限": "999999999"})
    assert isinstance(tally(duties(of, as_of), as_of), Tally)
    assert isinstance(coming(of, as_of), tuple)
