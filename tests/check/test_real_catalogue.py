"""Published disclosure catalogues restated in our format (tests/fixtures/real): what the checks say of them.

What a source doesn't state is left out in the fixture; what the format can't do without comes from here."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import ValidationError

from generator.reckon.periods import periods
from generator.records.disclosure import Catalogue, Frequency
from tests.check.support import AS_OF, faults, ledger, record

REAL = Path(__file__).resolve().parents[1] / "fixtures" / "real"
#: What neither source says of its items.
UNSAID: dict[str, Any] = {
    "类别": "村务",
    "内容": "略",
    "公开对象": "本村村民",
    "保留": "长期",
    "起": "2022-10-27",
}
#: What the first source doesn't say either.
BODY: dict[str, Any] = {"公开主体": "村民委员会", "公开渠道": ["村务公开栏"]}
BASIS: dict[str, Any] = {
    "名称": "中华人民共和国村民委员会组织法",
    "发布机关": "全国人民代表大会常务委员会",
    "效力层级": "法律",
    "版本": [{"通过日期": "2018-12-29", "施行日期": "2018-12-29", "条数": "41"}],
}


def load(name: str) -> dict[str, Any]:
    data: dict[str, Any] = yaml.load((REAL / name).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return data


def missing(data: dict[str, Any]) -> set[str]:
    """What the loader would say GK101 of."""
    with pytest.raises(ValidationError) as error:
        record("catalogue", "item", data)
    return {str(each["loc"][0]) for each in error.value.errors() if each["type"] == "missing"}


CHUANYING = load("11-chuanying-catalogue.yml")["事项"]
ZHEJIANG = [
    load("12-zhejiang-catalogue.yml")["共有"] | row for row in load("12-zhejiang-catalogue.yml")["事项"]
]


def test_a_catalogue_of_names_only_has_nothing_to_be_due() -> None:
    needed = {"内容", "公开主体", "频次", "公开渠道", "公开对象", "保留", "起"}
    assert all(missing(row) == needed for row in CHUANYING)


def test_nine_rules_stand_and_sixteen_matters_name_no_event() -> None:
    """Taken as what stands always and what is told as it happens, since the source says no frequency."""
    frequency = {"制度类": "长期公开", "事务类": "有事随时"}
    items = [
        record("catalogue", f"x{row['序号']}", {**UNSAID, **BODY, **row, "频次": frequency[row["类别"]]})
        for row in CHUANYING
    ]
    kinds = [row["类别"] for row in CHUANYING]
    assert (kinds.count("制度类"), kinds.count("事务类")) == (9, 16)
    assert [(code, id) for code, id, _ in faults(ledger(*items), AS_OF, "GK37", "GK38", "GK39")] == [
        ("GK377", id) for id in sorted(f"x{n}" for n in range(10, 26))
    ]


def test_a_row_whose_deadline_was_not_readable_has_no_frequency() -> None:
    assert missing(UNSAID | ZHEJIANG[8]) == {"频次"}
    assert all("频次" in row for row in ZHEJIANG[:8])


def test_at_any_time_says_not_after_what() -> None:
    items = [record("catalogue", f"x{row['序号']}", UNSAID | row) for row in ZHEJIANG[:8]]
    of = ledger(*items, record("basis", "cunweihui-zuzhifa", BASIS))
    assert faults(of, date(2022, 12, 28), "GK1", "GK37", "GK38", "GK39", "GK4") == [
        ("GK377", "x2", ("frequency",))
    ]


def test_quarterly_rows_are_due_on_the_20th_of_the_quarters_first_month() -> None:
    wanted = [date(2026, 1, 20), date(2026, 4, 20), date(2026, 7, 20), date(2026, 10, 20)]
    for row in (row for row in ZHEJIANG[:8] if row["频次"] == "每季度"):
        item = record("catalogue", "item", UNSAID | row)
        assert isinstance(item, Catalogue)
        assert item.frequency is Frequency.QUARTERLY
        assert item.frequency.months is not None
        assert item.due is not None
        quarters = periods(item.frequency.months, date(2026, 1, 1), date(2026, 12, 31))
        assert [each.day(item.due.month, item.due.day) for each in quarters] == wanted
