"""GK137 to GK140: guarded counts, addresses of records, days of the year, periods by name."""

from __future__ import annotations

import re
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.catalogue import CATALOGUE
from generator.reckon.guarded import FEW, MANY, Guarded, exactly
from generator.reckon.periods import Period
from generator.records.marks import DayOfYear, GuardedCount, MonthDay, NamedPeriod, RecordAddress

FINE: list[tuple[Any, str, Any]] = [
    (GuardedCount, "0", exactly(0)),
    (GuardedCount, " 12 ", exactly(12)),
    (GuardedCount, "少于3", FEW),
    (GuardedCount, "少于 3", FEW),
    (GuardedCount, "<3", FEW),
    (GuardedCount, "不足3", FEW),
    (GuardedCount, "3以上", MANY),
    (GuardedCount, "3 以上", MANY),
    (GuardedCount, "33–34", Guarded(33, 34)),
    (GuardedCount, "33-34", Guarded(33, 34)),
    (GuardedCount, "0至4", Guarded(0, 4)),
    (RecordAddress, "selection/2026-houbei-ganbu", "selection/2026-houbei-ganbu"),
    (RecordAddress, "selection/2026-houbei-ganbu.html", "selection/2026-houbei-ganbu"),
    (RecordAddress, "goal/2026-lu.yml", "goal/2026-lu"),
    (DayOfYear, "01-31", MonthDay(1, 31)),
    (DayOfYear, "02-29", MonthDay(2, 29)),
    (NamedPeriod, "2026", Period(2026, 1, 12)),
    (NamedPeriod, "2026-H2", Period(2026, 2, 6)),
    (NamedPeriod, "2026-Q3", Period(2026, 3, 3)),
    (NamedPeriod, "2026-06", Period(2026, 6, 1)),
]
WRONG: list[tuple[Any, str, str]] = [
    (GuardedCount, "", "GK137"),
    (GuardedCount, "十二", "GK137"),
    (GuardedCount, "-1", "GK137"),
    (GuardedCount, "12人", "GK137"),
    (GuardedCount, "34–33", "GK137"),
    (GuardedCount, "少于5", "GK137"),
    (RecordAddress, "2026-houbei-ganbu", "GK138"),
    (RecordAddress, "selection/后备", "GK138"),
    (RecordAddress, "/selection/x", "GK138"),
    (RecordAddress, "content/selection/x.yml", "GK138"),
    (DayOfYear, "1-31", "GK139"),
    (DayOfYear, "02-30", "GK139"),
    (DayOfYear, "04-31", "GK139"),
    (DayOfYear, "13-01", "GK139"),
    (DayOfYear, "1月31日", "GK139"),
    (NamedPeriod, "2026-Q5", "GK140"),
    (NamedPeriod, "2026-H3", "GK140"),
    (NamedPeriod, "2026-13", "GK140"),
    (NamedPeriod, "2026年", "GK140"),
]


@pytest.mark.parametrize(("kind", "text", "value"), FINE)
def test_read(kind: Any, text: str, value: Any) -> None:
    adapter = TypeAdapter(kind)
    assert adapter.validate_python(text) == value
    assert adapter.validate_python(value) == value
    # what is written of it is read as the same again
    written = adapter.dump_python(value, mode="json")
    assert isinstance(written, str)
    assert adapter.validate_python(written) == value


@pytest.mark.parametrize(("kind", "text", "code"), WRONG)
def test_refused(kind: Any, text: str, code: str) -> None:
    with pytest.raises(ValidationError) as error:
        TypeAdapter(kind).validate_python(text)
    assert [each["type"] for each in error.value.errors()] == [code]
    assert code in CATALOGUE


@pytest.mark.parametrize("kind", [GuardedCount, RecordAddress, DayOfYear, NamedPeriod])
def test_lists_are_no_scalars(kind: Any) -> None:
    with pytest.raises(ValidationError) as error:
        TypeAdapter(kind).validate_python(["1"])
    assert [each["type"] for each in error.value.errors()] == ["GK105"]


@pytest.mark.parametrize(("kind", "text"), [(kind, text) for kind, text, _ in FINE if "." not in text])
def test_schemas_take_what_is_written(kind: Any, text: str) -> None:
    """The schema describes the published form, which is never spaced or abbreviated."""
    adapter = TypeAdapter(kind)
    pattern = adapter.json_schema()["pattern"]
    written = adapter.dump_python(adapter.validate_python(text), mode="json")
    assert re.fullmatch(pattern, written)
