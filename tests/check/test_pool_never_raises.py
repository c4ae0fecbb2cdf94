"""Whatever a valid record of pool, training, incentives or filing says, however absurd, the rules answer with
faults and never with an exception."""

from __future__ import annotations

from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from tests.check.support import changed, faults, ledger, record, unit
from tests.check.test_chain_never_raises import leaves
from tests.check.test_incentive import PAY
from tests.check.test_pool import MEMBER_POST, POOL, RESERVE_POST, SELECTION
from tests.check.test_training import SESSION, SHADOWING

HOURS = {"对象": "党员", "学时": "32", "应达到": "9", "达到": "9"}
FULL: dict[str, dict[str, Any]] = {
    "reserve": POOL,
    "training": {**SESSION, "跟岗": [SHADOWING], "年度学时": [HOURS], "新任干部": ["c2"]},
    "incentive": PAY,
    "selection": SELECTION,
    "cadre": {
        "姓名": "周启明",
        "任职": [
            RESERVE_POST,
            {**MEMBER_POST, "岗位类别": "书记、主任", "备案": {"机关": "区民政局", "日期": "2026-02-01"}},
        ],
    },
    "unit": {"组干部人数": [{"日期": "2025-01-31", "人数": "6"}], "设立日期": "2000-01-01", "分自": "heping"},
}
ID = {
    "reserve": "ku",
    "training": "t",
    "incentive": "i",
    "selection": "s1",
    "cadre": "c1",
    "unit": "guangming",
}
ABSURD = [
    *("0", "1", "2", "100", "999999999", "0001-01-01", "1949-01-01", "1949", "2199", "9999-12-31", "少于3"),
    *(
        "c1",
        "c9",
        "guangming",
        "heping",
        "nowhere",
        "s1",
        "后备干部",
        "组干部",
        "其他出库",
        "理论学习全覆盖培训",
    ),
]
PLACES = [(kind, path) for kind, data in FULL.items() for path in leaves(data)]


@settings(max_examples=150)
@given(
    st.lists(st.tuples(st.sampled_from(PLACES), st.sampled_from((None, *ABSURD))), min_size=1, max_size=3),
    st.sampled_from((date(1949, 1, 1), date(2026, 3, 20), date(2199, 12, 31))),
)
def test_no_rule_raises(edits: list[Any], as_of: date) -> None:
    data = dict(FULL)
    try:
        for (kind, path), to in edits:
            data[kind] = changed(data[kind], *path, to=to)
        own = data.pop("unit")
        records = [record(kind, ID[kind], each) for kind, each in data.items()]
        of = ledger(unit(**own), unit("heping", 名称="和平村", 顺序="2"), *records)
    except (ValidationError, KeyError, IndexError, TypeError, AttributeError):
        return
    faults(of, as_of, "GK26", "GK27", "GK28", "GK29")
