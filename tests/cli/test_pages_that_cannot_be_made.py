"""A broken mkdocs.yml, template or guide page: one plain line, exit code 2, never a trace; content that is
wrong is told as a problem in its place, exit code 1."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def site(project: Path) -> Path:
    """The project of conftest with the repository's theme."""
    shutil.copytree(ROOT / "theme", project / "theme")
    shutil.copy(ROOT / "mkdocs.yml", project / "mkdocs.yml")
    (project / "content/pages").mkdir()
    return project


def broken(path: str, text: str):
    def change(root: Path) -> None:
        with (root / path).open("a", encoding="utf-8") as file:
            file.write(text)

    return change


BROKEN = [
    (broken("mkdocs.yml", "\nnav: [\n"), "mkdocs.yml"),
    (broken("theme/kinds/home.html", "{% if %}\n"), "模板 kinds/home.html 第"),
    (broken("theme/kinds/home.html", "{{ nosuch }}\n"), "'nosuch' is undefined"),
    (broken("theme/kinds/home.html", "{{ page.nosuch }}\n"), "模板 kinds/home.html 第"),
    (broken("theme/main.html", "{% if %}\n"), "外壳"),
    (lambda root: (root / "theme/kinds/home.html").unlink(), "缺少模板 theme/kinds/home.html"),
    (lambda root: (root / "theme/main.html").unlink(), "找不到 theme/main.html"),
]


@pytest.mark.parametrize(("breaks", "words"), BROKEN)
def test_what_is_no_content_ends_in_one_line(site, gongkai, breaks, words):
    breaks(site)
    result = gongkai("build", "-q")
    assert result.exit_code == 2
    (line,) = result.stderr.splitlines()
    assert line.startswith("无法运行：页面做不出来：")
    assert words in line
    assert "程序内部出错" not in line


def test_a_release_without_a_shell_could_not_run(site, gongkai):
    broken("mkdocs.yml", "\nnav: [\n")(site)
    result = gongkai("release", "r1")
    assert result.exit_code == 2
    assert "GK911" in result.stdout
    assert not (site / "site/versions.json").exists()


def test_a_faulty_guide_page_is_a_problem_of_the_content(site, gongkai):
    (site / "content/pages/about.md").write_text("没有标题\n", "utf-8")
    for command in (["check"], ["build"], ["release", "r1"]):
        result = gongkai(*command)
        assert result.exit_code == 1
        assert "content/pages/about.md 第 1 行" in result.stdout


@pytest.mark.parametrize("output", ["content", "content/unit/new", "theme", "site", "site/latest", ".", ".."])
def test_a_draft_is_not_written_over_what_is_kept(site, gongkai, output):
    before = sorted(path for path in site.rglob("*"))
    result = gongkai("build", "-q", "-o", output)
    assert result.exit_code == 2
    assert result.stderr.startswith(f"无法运行：草稿不能放到“{output}”")
    assert sorted(path for path in site.rglob("*")) == before


def test_a_draft_may_go_to_any_other_folder(site, gongkai):
    result = gongkai("build", "-q", "-o", "draft")
    assert (result.exit_code, result.stderr.splitlines()) == (0, [])
    assert (site / "draft/index.html").exists()
