"""The sample street as the gate sees it."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.check.run import CheckResult, check_project
from generator.project import Project

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def checked() -> CheckResult:
    return check_project(Project(ROOT))
