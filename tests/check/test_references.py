"""GK130, GK133, GK134: references lead somewhere, ids are taken once."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import BaseModel

from generator.check import run
from generator.check.context import Context
from generator.check.fields import parts, references, texts
from generator.records.base import Citation, Record
from generator.records.registry import KINDS
from tests.check.support import AS_OF, changed, faults, ledger, record, unit

GOAL = {"编号": "2026-lu", "类别": "民生", "名称": "修路", "内容": "修一公里路", "完成期限": "2026-10-31"}
PLEDGE: dict[str, Any] = {"年度": "2026", "单位": "guangming", "签字日期": "2026-01-10", "目标": [GOAL]}
READING: dict[str, Any] = {
    "承诺": "2026-guangming",
    "期次": "1",
    "截至": "2026-03-10",
    "进展": [{"目标": "2026-lu", "状态": "推进中"}],
}
REVIEW: dict[str, Any] = {
    "年度": "2026",
    "类型": "述职评议",
    "对象": "班子",
    "单位": "guangming",
    "计划日期": "2026-12-20",
}
CADRE: dict[str, Any] = {
    "姓名": "周启明",
    "任职": [
        {
            "单位": "guangming",
            "组织": "光明村党支部",
            "岗位": "书记",
            "岗位类别": "书记、主任",
            "产生方式": "党内选举",
            "起": "2024-01-05",
            "职责任务": ["主持"],
            "岗位目标": ["稳"],
            "法律依据": [{"依据": "zuzhifa"}],
        }
    ],
}
BASIS = {
    "名称": "组织法",
    "发布机关": "全国人大常委会",
    "效力层级": "法律",
    "版本": [{"通过日期": "2018-12-29", "施行日期": "2018-12-29"}],
}
ADDED = {
    "类型": "新增",
    "目标": "2026-deng",
    "日期": "2026-03-01",
    "批准": "村民代表会议",
    "原因": "群众要求",
}
DENG = {**GOAL, "编号": "2026-deng", "名称": "装灯"}


def tree(**changes: dict[str, Any]) -> tuple[Record, ...]:
    data = {"cadre": CADRE, "pledge": PLEDGE, "midyear": READING, "review": REVIEW, **changes}
    ids = {"cadre": "guangming-c1", "pledge": "2026-guangming", "midyear": "2026-1", "review": "2026-banzi"}
    records = [record(kind, ids[kind], each) for kind, each in data.items()]
    return (unit(), record("basis", "zuzhifa", BASIS), *records)


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        ({}, None),
        ({"cadre": changed(CADRE, "任职", 0, "单位", to="guangmin")}, ("posts", 0, "unit")),
        (
            {"cadre": changed(CADRE, "任职", 0, "法律依据", 0, "依据", to="zuzifa")},
            ("posts", 0, "bases", 0, "basis"),
        ),
        ({"cadre": changed(CADRE, "任职", 0, "选拔", to="2024-shuji")}, ("posts", 0, "selection")),
        ({"pledge": {**PLEDGE, "干部": "guangming-c9"}}, ("cadre",)),
        ({"pledge": changed(PLEDGE, "目标", 0, "结转自", to="2025-lu")}, ("goals", 0, "carried_from")),
        ({"midyear": changed(READING, "进展", 0, "目标", to="2026-1u")}, ("progress", 0, "goal")),
        ({"midyear": {**READING, "会议见": "2026-2"}}, ("meeting_in",)),
        ({"review": {**REVIEW, "承诺": "2026-guangmin"}}, ("pledge",)),
        (
            {"review": {**REVIEW, "法定人数": {"比例": "2/3", "依据": {"依据": "x"}}}},
            ("quorum", "basis", "basis"),
        ),
    ],
)
def test_dangling_references_of_every_kind(changes, path):
    found = [each for _, _, each in faults(ledger(*tree(**changes)), AS_OF, "GK130")]
    assert found == ([path] if path else [])


def test_said_with_the_kind_and_a_guess():
    run.import_rules()
    records = tree(cadre=changed(CADRE, "任职", 0, "单位", to="guangmin"))
    found = [f for _, code, f in run.broken_rules(Context(ledger(*records), AS_OF)) if code == "GK130"]
    assert found[0].facts == {
        "field": "单位",
        "value": "guangmin",
        "kind": "村社区",
        "guess": "，是不是 guangming",
    }


def test_an_added_goal_is_known_even_where_it_is_not_written_out():
    rows = [*READING["进展"], {"目标": "2026-deng", "状态": "未启动"}]
    for change in (ADDED, {**ADDED, "新增目标": DENG}):
        reading = {**READING, "变更": [change], "进展": rows}
        assert faults(ledger(*tree(midyear=reading)), AS_OF, "GK130") == []


def test_a_faulty_file_is_not_a_missing_record():
    records = tree(pledge={**PLEDGE, "干部": "guangming-c9"})
    assert faults(ledger(*records, broken=(("cadre", "guangming-c9"),)), AS_OF, "GK130") == []


@pytest.mark.parametrize(
    ("records", "expected"),
    [
        (tree(), []),
        (tree(pledge={**PLEDGE, "目标": [GOAL, GOAL]}), [("2026-guangming", ("goals", 1, "id"))]),
        (
            (*tree(), record("pledge", "2027-guangming", {**PLEDGE, "年度": "2027"})),
            [("2027-guangming", ("goals", 0, "id"))],
        ),
        (
            tree(midyear={**READING, "变更": [{**ADDED, "目标": "2026-lu", "新增目标": GOAL}]}),
            [("2026-1", ("changes", 0, "new_goal", "id"))],
        ),
    ],
)
def test_goal_ids_are_taken_once(records, expected):
    assert [(id, path) for _, id, path in faults(ledger(*records), AS_OF, "GK133")] == expected


@pytest.mark.parametrize(("id", "expected"), [("index", ["GK134"]), ("index-1", []), ("guangming", [])])
def test_index_is_kept_for_the_list(id, expected):
    assert [code for code, _, _ in faults(ledger(unit(id)), AS_OF, "GK134")] == expected


@pytest.mark.parametrize("model", KINDS.values(), ids=list(KINDS))
def test_every_field_that_ends_in_ref_is_found(model):
    """The walk by types agrees with the schema: as many reference fields as the annotations say."""

    def refs(of: type[BaseModel], seen: frozenset[Any] = frozenset()) -> int:
        if of in seen:
            return 0
        own = str({n: (i.annotation, i.metadata) for n, i in of.model_fields.items()}).count("RefTo(")
        from generator.check.fields import _marks

        inner = {
            m for ms in _marks(of).values() for m in ms if isinstance(m, type) and issubclass(m, BaseModel)
        }
        return own + sum(refs(each, seen | {of}) for each in inner)

    from generator.check.fields import _fields_leading_to, _reference_kinds
    from generator.records.types import RefTo

    assert bool(refs(model)) == bool(_reference_kinds(model) or _fields_leading_to(model, RefTo))


def test_walks_give_paths_that_lead_to_the_value():
    for each in tree():
        for path, value in (*((p, v) for p, v, _ in references(each)), *texts(each), *parts(each, Citation)):
            current: Any = each
            for step in path:
                current = (
                    current[step]
                    if isinstance(step, int) or isinstance(current, dict)
                    else getattr(current, step)
                )
            assert current == value
