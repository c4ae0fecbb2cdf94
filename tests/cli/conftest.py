"""Runs the program as click's runner does: arguments in, exit code and both streams out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.cli import main

SETTINGS = """\
网站名称: 示例街道公开网
街道: 示例街道
主办单位: 示例街道办事处
网站说明: 示例
截至日期: 2026-03-02
地址: 示例路1号
办公时间: 工作日
联系电话:
  - 名称: 示例街道纪工委
    电话: 0830-5550101
    监督机构: 是
"""


@pytest.fixture
def gongkai(monkeypatch: pytest.MonkeyPatch) -> Callable[..., Result]:
    monkeypatch.delenv("GONGKAI_LANG", raising=False)
    monkeypatch.delenv("GONGKAI_DEBUG", raising=False)

    def invoke(*args: str, **environment: str) -> Result:
        return CliRunner().invoke(main, list(args), env=environment)

    return invoke


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with settings and no records, as the current directory."""
    (tmp_path / "content").mkdir()
    (tmp_path / "mkdocs.yml").touch()
    (tmp_path / "content" / "site.yml").write_text(SETTINGS, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path
