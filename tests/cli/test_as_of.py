"""Which day a command works by."""

from __future__ import annotations

from datetime import date

import pytest

from generator.cli.as_of import resolve
from generator.project import Project

OPTION, PINNED, TODAY = date(2026, 1, 5), date(2026, 3, 2), date(2026, 11, 22)


def never() -> date:
    raise AssertionError("the clock was read although the day is known")


def test_option_comes_first(project):
    assert resolve(OPTION, Project(project), never) == OPTION


def test_then_the_day_the_settings_pin(project):
    assert resolve(None, Project(project), never) == PINNED


@pytest.mark.parametrize(
    "settings",
    [None, "", "网站名称: [", "\x00", "截至日期: 昨天", "只有一句话"],
    ids=["missing", "empty", "torn", "binary", "no date", "no mapping"],
)
def test_then_today_also_where_the_settings_cannot_be_read(settings, project):
    file = project / "content" / "site.yml"
    file.unlink()
    if settings is not None:
        file.write_text(settings, encoding="utf-8")
    assert resolve(None, Project(project), lambda: TODAY) == TODAY
