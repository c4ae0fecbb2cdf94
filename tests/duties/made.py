"""Small records for the tests of duties: one valid record a kind, changed by keys."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from generator.duties import Duty, duties
from generator.ledger import Ledger
from tests.check.support import record

#: (unit, period or day of the event, state, due, disclosed, days)
Row = tuple[str, str, str, str, str, int]

ITEM: dict[str, Any] = {
    "事项": "年初目标承诺",
    "序号": "1",
    "类别": "党务",
    "内容": "承诺的目标",
    "公开主体": "村（社区）党组织",
    "频次": "每年",
    "到期": {"第几个月": "3", "日": "15"},
    "记录": "年初承诺",
    "公开渠道": ["本站"],
    "公开对象": "全社会",
    "保留": "长期",
    "起": "2025-01-01",
}


def approved(day: str) -> dict[str, Any]:
    """A complete approval of one day."""
    return {name: {"岗位": "岗", "日期": day} for name in ("拟稿", "审核", "保密审查", "批准")}


def item(id: str = "chengnuo", **more: Any) -> Any:
    """A catalogue item; a key given as None is left out."""
    data = {"公开审批": approved("2025-01-01"), **ITEM, **more}
    return record("catalogue", id, {key: value for key, value in data.items() if value is not None})


def pledge(id: str, year: int, day: str, unit: str = "guangming", **more: Any) -> Any:
    data = {
        "公开审批": approved(day),
        "年度": str(year),
        "单位": unit,
        "签字日期": day,
        "目标": [
            {
                "编号": f"{id}-lu",
                "类别": "民生",
                "名称": "修路",
                "内容": "修路",
                "完成期限": f"{year}-12-31",
            }
        ],
    }
    return record("pledge", id, {**data, **more})


def midyear(id: str, of: str, as_of: str, published: str, **more: Any) -> Any:
    data = {
        "公开审批": approved(published),
        "承诺": of,
        "期次": "1",
        "截至": as_of,
        "公布日期": published,
        "进展": [{"目标": f"{of}-lu", "状态": "推进中"}],
    }
    return record("midyear", id, {**data, **more})


def cadre(id: str, start: str, day: str, level: str = "书记、主任", **post: Any) -> Any:
    held = {
        "单位": "guangming",
        "组织": "村党支部",
        "岗位": "书记",
        "岗位类别": level,
        "产生方式": "党内选举",
        "起": start,
        **post,
    }
    return record("cadre", id, {"公开审批": approved(day), "姓名": "周启明", "任职": [held]})


def told(found: Iterable[Duty], as_of: date) -> list[Row]:
    """Duties as rows to compare."""
    return [
        (
            duty.unit.id if duty.unit else "",
            str(duty.period or duty.event or ""),
            duty.state(as_of).value,
            str(duty.due),
            str(duty.disclosed or ""),
            duty.days(as_of),
        )
        for duty in found
    ]


def rows(ledger: Ledger, as_of: date) -> list[Row]:
    return told(duties(ledger, as_of), as_of)
