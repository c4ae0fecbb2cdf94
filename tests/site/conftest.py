"""The sample street, checked, revised and rendered once a run."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.check.run import CheckResult, check_project
from generator.export.files import site_outputs
from generator.project import Project
from generator.revise import Revised, revise

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Sample:
    """The sample's check, its ledger as a first release would publish it, and every file of the site."""

    project: Project
    result: CheckResult
    revised: Revised
    files: dict[str, bytes]

    def page(self, path: str) -> str:
        return self.files[path].decode()


@pytest.fixture(scope="session")
def sample() -> Sample:
    project = Project(ROOT)
    result = check_project(project)
    revised = revise(result.content.ledger, result.as_of, {})
    return Sample(project, result, revised, {o.path: o.data for o in site_outputs(project, revised)})
