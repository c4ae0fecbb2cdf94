"""The mkdocs plugin keeps mkdocs away from what is published and from what nobody checked."""

import shutil
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.exceptions import ConfigurationError
from mkdocs.structure.files import get_files

from generator.plugin import GongkaiPlugin, refuse_published

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
