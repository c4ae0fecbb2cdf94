"""The mkdocs plugin keeps mkdocs away from what is published and from what nobody checked."""

import shutil
from pathlib import Path

import pytest
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError, PluginError
from mkdocs.structure.files import get_files

from generator.plugin import GongkaiPlugin, _build_records, refuse_published
from generator.project import Project

from .conftest import ROOT


@pytest.mark.parametrize(
    ("site_dir", "refused"),
    [
        ("site", True),
        ("site/latest", True),
        (".", True),
        ("..", True),
        ("link", True),
        (".build/mkdocs", False),
        ("site2", False),
        ("elsewhere/site", False),
    ],
)
def test_site_dir_is_never_the_published_site(tmp_path, site_dir, refused):
    project = tmp_path / "project"
    (project / "site/latest").mkdir(parents=True)
    (project / "link").symlink_to("site")
    if refused:
        with pytest.raises(ConfigurationError, match=r"\.build/mkdocs"):
            refuse_published(project / site_dir, project / "site")
    else:
        refuse_published(project / site_dir, project / "site")


@pytest.fixture
def config(tmp_path):
    shutil.copytree(ROOT / "theme", tmp_path / "theme")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    pages = tmp_path / "content/pages"
    pages.mkdir(parents=True)
    (pages / "evil.html").write_text("<script>alert(1)</script>", "utf-8")
    (pages / "leak.md").symlink_to("/etc/hostname")
    return load_config(str(tmp_path / "mkdocs.yml"), plugins=[])


def test_the_projects_own_site_dir_is_accepted(config):
    assert GongkaiPlugin().on_config(config).site_dir == str(
        Path(config.config_file_path).parent / ".build/mkdocs"
    )


def test_a_site_dir_in_the_published_site_stops_mkdocs(config):
    config.site_dir = str(Path(config.config_file_path).parent / "site")
    with pytest.raises(ConfigurationError, match="site"):
        GongkaiPlugin().on_config(config)


def test_mkdocs_is_given_no_file_of_the_project(config):
    files = get_files(config)
    assert len(files) == 2
    assert list(GongkaiPlugin().on_files(files, config=config)) == []


SITE = """\
网站名称: 示例公开网
街道: 示例街道
主办单位: 示例街道办事处
网站说明: 谁负责、承诺了什么、办到哪一步、评议结果。
示例数据: 是
截至日期: 2026-07-31
地址: 示例路 1 号
办公时间: 工作日 8:30–12:00
联系电话:
  - 名称: 街道纪检监察工委
    电话: 0000-8000110
    监督机构: 是
"""


def test_mkdocs_build_writes_the_pages_of_the_core_and_nothing_of_its_own(tmp_path):
    for part in ("theme", "content/pages", "content/calendar"):
        shutil.copytree(ROOT / part, tmp_path / part)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    shutil.copy(ROOT / "content/glossary.yml", tmp_path / "content")
    (tmp_path / "content/site.yml").write_text(SITE, "utf-8")
    config = load_config(str(tmp_path / "mkdocs.yml"), plugins=[])
    config.plugins["gongkai"] = GongkaiPlugin()
    mkdocs_build(config)
    built = {path.relative_to(tmp_path / ".build/mkdocs").as_posix() for path in made(tmp_path)}
    assert {"index.html", "guide/index.html", "guide/glossary.html"} <= built
    assert not any("search" in path or path.endswith((".map", "sitemap.xml", ".gz")) for path in built)


def test_mistakes_in_content_stop_mkdocs_with_the_report(tmp_path):
    for part in ("theme", "content/pages", "content/calendar"):
        shutil.copytree(ROOT / part, tmp_path / part)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    (tmp_path / "content/site.yml").write_text("网站名称 示例\n", "utf-8")
    config = load_config(str(tmp_path / "mkdocs.yml"), plugins=[])
    config.plugins["gongkai"] = GongkaiPlugin()
    with pytest.raises(Abort):
        mkdocs_build(config)
    with pytest.raises(PluginError, match=r"content/site\.yml"):
        _build_records(Project(tmp_path), tmp_path / "out")


def made(project: Path) -> list[Path]:
    return [path for path in (project / ".build/mkdocs").rglob("*") if path.is_file()]
