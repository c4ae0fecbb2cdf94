"""Published lists of small powers restated in our format (tests/fixtures/real): what the checks say."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import ValidationError

from generator.ledger import Ledger
from tests.check.support import COMMON, faults, ledger, record, unit

REAL = Path(__file__).resolve().parents[1] / "fixtures" / "real"
#: What the format can't do without and the second source doesn't say.
REQUIRED = {
    "责任主体": "村民委员会",
    "监督主体": "村务监督委员会",
    "版次": "第 1 版",
    "修订日期": "2014-01-01",
}


def load(name: str) -> dict[str, dict[str, Any]]:
    data: dict[str, Any] = yaml.load((REAL / name).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return data


def ninghai(**settings: Any) -> Ledger:
    data = load("09-ninghai-36-list.yml")
    declared = {**data["settings"], **settings}
    return ledger(unit(), record("power", "wuyi", data["power:wuyi"]), 小微权力清单=declared)


def test_a_list_of_36_of_which_one_item_and_9_of_11_groups_are_known():
    found = faults(ninghai(), date(2026, 3, 20), "GK4")
    groups = [path[2] for code, _, path in found if code == "GK402"]
    assert groups == [1, 2, 3, 4, 5, 6, 7, 8]  # declared, but without items
    assert [(code, id, path) for code, id, path in found if code != "GK402"] == [
        ("GK405", "", ("power_list", "groups_total")),  # 11 declared, 9 named
        ("GK407", "wuyi", ("bases",)),
        ("GK409", "wuyi", ("limit",)),
        ("GK411", "wuyi", ("disclosure",)),
        ("GK430", "", ("power_list", "total")),  # 36 declared, 1 written down
    ]


def test_its_flow_has_publicity_where_decisions_are_taken():
    assert faults(ninghai(), date(2026, 3, 20), "GK419", "GK420", "GK421", "GK432") == []


def test_only_known_groups_declared():
    found = faults(ninghai(类别总数="9", 总数="1"), date(2026, 3, 20), "GK405", "GK430")
    assert found == []


@pytest.mark.parametrize(("item", "flow"), [("power:juece", False), ("power:binzang", True)])
def test_a_village_that_names_neither_basis_deadline_nor_telephone(item: str, flow: bool):
    data = load("10-ancheng-village.yml")[item]
    bare = {key: value for key, value in COMMON.items() if key != "监督电话"}
    with pytest.raises(ValidationError) as error:  # the loader says GK101 for each
        record("power", "p", data | bare | {"监督电话": None})
    missing = {str(each["loc"][0]) for each in error.value.errors() if each["type"] == "missing"}
    assert missing == set(REQUIRED)
    assert "监督电话" in {str(each["loc"][0]) for each in error.value.errors()}

    site = {"名称": "清单", "类别": ["村级重大事项"], "总数": "1"}
    of = ledger(unit(), record("power", "p", {**data, **REQUIRED, "序号": "1"}), 小微权力清单=site)
    expected = ["GK407", *([] if flow else ["GK408"]), "GK409", "GK411"]
    assert [code for code, _, _ in faults(of, date(2026, 3, 20), "GK4")] == expected
