"""GK4xx: the list of small powers and each of its items (V30 to V32, V34)."""

from __future__ import annotations

from typing import Any

import pytest

from tests.check.support import AS_OF, changed, faults, ledger, record, unit

LIST = {"名称": "小微权力清单", "类别": ["重大决策", "救助服务"], "类别总数": "2", "总数": "2"}
POWER: dict[str, Any] = {
    "类别": "重大决策",
    "序号": "1",
    "事项": "村级重大事项决策",
    "责任主体": "村党组织、村民委员会",
    "监督主体": "村务监督委员会",
    "时限说明": "按会议安排",
    "版次": "第 3 版",
    "修订日期": "2026-01-15",
    "法律依据": [{"依据": "zuzhifa"}],
    "流程": [
        {"名称": "提议", "办理人": "村党组织", "办法": "提出方案"},
        {
            "名称": "决议",
            "办理人": "村民代表会议",
            "办法": "表决",
            "集体决定": "是",
            "时限": "5天",
            "公示": {"期限": "3天", "地点": "村公开栏"},
            "退回": [{"情形": "有异议", "退回到": "1"}],
        },
    ],
    "结果公开": {"内容": "决议", "时限": "办结后 5 个工作日", "方式": "村公开栏", "范围": "本村村民"},
}
SERVICE: dict[str, Any] = {
    **changed(POWER, "时限说明"),
    "类别": "救助服务",
    "序号": "2",
    "事项": "低保申请",
    "办理时限": "20个工作日",
    "申请条件": "生活困难的家庭",
    "办理电话": "0000-8000108",
}
BASIS = {
    "名称": "组织法",
    "发布机关": "全国人大常委会",
    "效力层级": "法律",
    "版本": [{"通过日期": "2018-12-29", "施行日期": "2018-12-29"}],
}


def check(one: dict[str, Any] = POWER, two: dict[str, Any] = SERVICE, *more: Any, **site: Any):
    """What is wrong with a list of these two items; references are another test's."""
    records = (
        unit(),
        record("basis", "zuzhifa", BASIS),
        record("power", "p1", one),
        record("power", "p2", two),
    )
    return faults(ledger(*records, *more, **{"小微权力清单": LIST, **site}), AS_OF, "GK4")


def three(**changes: Any):
    return record("power", "p3", {**SERVICE, "序号": "3", "事项": "临时救助", **changes})


def test_a_whole_list_has_no_fault():
    assert check() == []


@pytest.mark.parametrize(
    ("declared", "expected"),
    [
        (LIST, []),
        ({**LIST, "总数": "3"}, [("GK430", "", ("power_list", "total"))]),
        ({**LIST, "类别总数": "3"}, [("GK405", "", ("power_list", "groups_total"))]),
        ({"名称": "清单", "类别": ["重大决策", "救助服务"], "总数": "2"}, []),
        (
            {**LIST, "类别": ["重大决策", "救助服务", "印章"], "类别总数": "3"},
            [("GK402", "", ("power_list", "groups", 2))],
        ),
        (
            {**LIST, "类别": ["重大决策", "救助服务", "救助 服务"], "类别总数": "3"},
            [("GK424", "", ("power_list", "groups", 2))],
        ),
        (
            {**LIST, "类别": ["重大决策", "救助"]},
            [("GK401", "p2", ("group",)), ("GK402", "", ("power_list", "groups", 1))],
        ),
        (None, [("GK406", "", ("power_list",))]),
    ],
)
def test_declared_and_counted(declared, expected):
    assert check(小微权力清单=declared) == expected


@pytest.mark.parametrize(
    ("serials", "expected"),
    [
        (("1", "2", "3"), []),
        (("3", "1", "2"), []),
        (("1", "2", "2"), [("GK403", "p3", ("serial",))]),
        (("1", "2", "4"), [("GK404", "p3", ("serial",))]),
        (("2", "3", "4"), [("GK404", "p1", ("serial",))]),
        (("0", "1", "2"), [("GK404", "p1", ("serial",))]),
        (("1", "1", "4"), [("GK403", "p2", ("serial",)), ("GK404", "p3", ("serial",))]),
    ],
)
def test_serials(serials, expected):
    first, second, third = serials
    found = check(
        {**POWER, "序号": first},
        {**SERVICE, "序号": second},
        three(序号=third),
        小微权力清单={**LIST, "总数": "3"},
    )
    assert found == expected


def test_counts_wait_for_files_that_cannot_be_read():
    records = (unit(), record("basis", "zuzhifa", BASIS), record("power", "p2", SERVICE))
    assert faults(ledger(*records, broken=(("power", "p1"),), 小微权力清单=LIST), AS_OF, "GK4") == []


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({}, []),
        ({"监督主体": "村民委员会"}, [("GK431", ("overseer",))]),
        ({"监督主体": "村民 委员会、街道办事处"}, [("GK431", ("overseer",))]),
        ({"监督主体": "村民委员会监督小组"}, []),
        ({"法律依据": []}, [("GK407", ("bases",))]),
        ({"流程": []}, [("GK408", ("steps",))]),
        ({"时限说明": None}, [("GK409", ("limit",))]),
        ({"申请条件": "本村村民"}, [("GK410", ("handling_phone",))]),
        ({"结果公开": None}, [("GK411", ("disclosure",))]),
        ({"版次": "第3版"}, []),
        ({"修订日期": "2026-04-01"}, [("GK425", ("revised",))]),
        ({"修订日期": "2026-03-20"}, []),
        ({"事项": "低保申请"}, [("GK423", ("title",))]),
        ({"适用单位": ["guangming"]}, []),
    ],
)
def test_one_item(change, expected):
    data = {key: value for key, value in {**POWER, **change}.items() if value is not None}
    found = check(data)
    assert [(code, path) for code, _, path in found] == expected


def step(**changes: Any) -> dict[str, Any]:
    return changed(POWER, "流程", 1, to={**POWER["流程"][1], **changes})


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (changed(POWER, "流程", 1, "公示"), [("GK432", ("steps", 1, "collective"))]),
        (
            changed(
                changed(POWER, "流程", 1, "公示"), "流程", 0, "公示", to={"期限": "15天", "地点": "公开栏"}
            ),
            [],
        ),
        (step(公示={"期限": "2天", "地点": "公开栏"}), [("GK420", ("steps", 1, "publicity", "length"))]),
        (
            step(公示={"期限": "2个工作日", "地点": "公开栏"}),
            [("GK420", ("steps", 1, "publicity", "length"))],
        ),
        (
            step(公示={"期限": "1周", "地点": "公开栏"}, 时限="5天"),
            [("GK421", ("steps", 1, "publicity", "length"))],
        ),
        (step(公示={"期限": "5个工作日", "地点": "公开栏"}, 时限="5天"), []),
        (step(退回=[{"情形": "有异议", "退回到": "2"}]), [("GK419", ("steps", 1, "backs", 0, "to"))]),
        (step(退回=[{"情形": "有异议", "退回到": "0"}]), [("GK419", ("steps", 1, "backs", 0, "to"))]),
        (step(退回=[{"情形": "有异议", "退回到": "9"}]), [("GK419", ("steps", 1, "backs", 0, "to"))]),
        (
            changed(POWER, "流程", 0, "退回", to=[{"情形": "不符", "退回到": "1"}]),
            [("GK419", ("steps", 0, "backs", 0, "to"))],
        ),
        (step(时限="25天") | {"办理时限": "20天"}, [("GK421", ("steps", 1, "limit"))]),
        (step(时限="25天") | {"办理时限": "20个工作日"}, []),
    ],
)
def test_the_flow(data, expected):
    assert [(code, path) for code, _, path in check(data)] == expected


def test_every_unit_has_a_list_unless_all_items_are_limited_to_others():
    heping = unit("heping", 名称="和平社区", 类型="社区", 顺序="2")
    limited = {"适用单位": ["guangming"]}
    one, two = {**POWER, **limited}, {**SERVICE, **limited}
    assert check(one, two) == []
    assert check(one, two, heping) == [("GK434", "heping", ("name",))]
    assert check(one, SERVICE, heping) == []
    closed = unit("heping", 名称="和平社区", 类型="社区", 顺序="2", 撤销日期="2025-12-31", 并入="guangming")
    assert check(one, two, closed) == []
    assert check(one, {**SERVICE, "适用单位": ["heping"]}, closed) == [("GK422", "p2", ("units", 0))]


def test_the_same_title_may_stand_for_different_units():
    heping = unit("heping", 名称="和平社区", 类型="社区", 顺序="2")
    one = {**POWER, "事项": "开证明", "适用单位": ["guangming"]}
    assert check(one, {**SERVICE, "事项": "开证明", "适用单位": ["heping"]}, heping) == []


def test_an_item_of_another_edition_is_told_where_most_agree():
    declared = {"小微权力清单": {**LIST, "总数": "3"}}
    assert check(POWER, SERVICE, three(版次="第 2 版"), **declared) == [("GK426", "p3", ("version",))]
    assert check({**POWER, "版次": "第 2 版"}) == []
