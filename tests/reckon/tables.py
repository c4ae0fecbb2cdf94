"""The committed yearly tables as a `Calendar`, read without the project's loader."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from generator.reckon.workdays import Calendar, Year

FOLDER = Path(__file__).resolve().parents[2] / "content" / "calendar"


def days(first: date, last: date) -> Iterator[date]:
    """All days from `first` to `last`, both included."""
    return (first + timedelta(i) for i in range((last - first).days + 1))


def year_of(data: dict[str, Any]) -> Year:
    """A yearly table from its text form (every scalar still text)."""
    spans = [(date.fromisoformat(row["起"]), date.fromisoformat(row["止"])) for row in data["放假"]]
    holidays = frozenset(day for first, last in spans for day in days(first, last))
    makeup = frozenset(map(date.fromisoformat, data["调休上班"]))
    return Year(int(data["年份"]), holidays, makeup, data["依据"])


@cache
def committed() -> Calendar:
    """Every table in content/calendar."""
    texts = (path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.yml")))
    return Calendar(tuple(year_of(yaml.load(text, Loader=yaml.BaseLoader)) for text in texts))
