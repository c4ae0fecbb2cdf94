"""A faulty site.yml hides nothing: the records are judged in the same run, and not for its faults."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from generator.check.run import check_project
from generator.project import Project

ROOT = Path(__file__).resolve().parents[2]
DAY = date(2026, 7, 31)


@pytest.fixture
def street(tmp_path: Path) -> Project:
    shutil.copytree(ROOT / "content", tmp_path / "content")
    (tmp_path / "mkdocs.yml").touch()
    power = tmp_path / "content" / "power" / "dibao.yml"
    power.write_text(power.read_text("utf-8").replace("监督主体: ", "监督主体: 村（居）民委员会 # "), "utf-8")
    return Project(tmp_path)


def found(street: Project) -> dict[str, set[str]]:
    codes: dict[str, set[str]] = {}
    for problem in check_project(street, DAY).problems:
        codes.setdefault(problem.place.file, set()).add(problem.code)
    return codes


@pytest.mark.parametrize(
    ("about", "old", "new", "code"),
    [
        ("a date in another habit", "截至日期: 2026-07-31", "截至日期: 2026.7.31", "GK110"),
        ("a name left out", "网站名称: ", "备用名称: ", "GK10"),
        ("telephones gone", "联系电话:", "联系电话号码:", "GK10"),
        ("no YAML at all", "网站名称: ", "网站名称: [", "GK"),
    ],
)
def test_faults_of_the_settings_and_of_a_record_in_one_run(
    street: Project, about: str, old: str, new: str, code: str
) -> None:
    before = found(street)
    settings = street.content / "site.yml"
    text = settings.read_text("utf-8")
    assert old in text
    settings.write_text(text.replace(old, new, 1), "utf-8")
    after = found(street)
    assert any(each.startswith(code) for each in after.pop("content/site.yml"))
    assert after == before


def test_no_settings_at_all(street: Project) -> None:
    before = found(street)
    (street.content / "site.yml").unlink()
    after = found(street)
    assert after.pop("content/site.yml") == {"GK901"}
    assert after == before
