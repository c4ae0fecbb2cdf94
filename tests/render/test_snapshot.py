"""The committed shell is the one mkdocs would make now, wherever and whenever it is made."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.render import source as sources
from generator.render.shell import ShellError
from generator.render.shells import SNAPSHOT, load_source
from generator.render.snapshot import rebuilt, rewrite

from .conftest import ROOT


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


@pytest.fixture
def project(tmp_path):
    shutil.copytree(ROOT / "theme", tmp_path / "theme")
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    return tmp_path


def test_the_snapshot_is_what_a_rebuild_gives():
    assert files(SNAPSHOT) == rebuilt(ROOT), "请运行 python -m generator.render.snapshot"


def test_a_rebuild_does_not_depend_on_the_machine(project):
    def made(folder: str, **environment: str) -> dict[str, bytes]:
        code = (
            "from pathlib import Path; from generator.render.snapshot import rewrite;"
            f"rewrite(Path({str(project)!r}), Path({folder!r}))"
        )
        env = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
        subprocess.run([sys.executable, "-c", code], check=True, env=env, cwd=project)
        return files(Path(folder))

    one = made(str(project / "one"), TZ="Asia/Shanghai", PYTHONHASHSEED="1", LC_ALL="C")
    two = made(str(project / "two"), TZ="America/Lima", PYTHONHASHSEED="2", LC_ALL="C.UTF-8")
    assert one == two


def test_the_snapshot_serves_an_unchanged_project_without_building(project, monkeypatch):
    monkeypatch.setitem(sys.modules, "generator.render.mkdocs_shell", None)  # as if it weren't installed
    assert load_source(project).pages
    assert not (project / ".build").exists()


def test_a_changed_theme_is_built_once_and_kept(project):
    (project / "theme/main.html").write_text(
        (project / "theme/main.html").read_text("utf-8").replace("跳到正文", "跳到内容"), "utf-8"
    )
    made = load_source(project)
    assert "跳到内容" in made.pages["unit"]
    (kept,) = (project / ".build/cache").iterdir()
    assert load_source(project) == made
    (kept / "pages/unit.html").unlink()  # a damaged cache is made again
    assert load_source(project) == made


def test_a_changed_theme_without_mkdocs_is_explained(project, monkeypatch):
    (project / "theme/assets/gk.css").write_text("p{color:red}", "utf-8")
    monkeypatch.setitem(sys.modules, "generator.render.mkdocs_shell", None)
    with pytest.raises(ShellError, match="mkdocs-material"):
        load_source(project)


@pytest.mark.parametrize(
    ("changed", "counts"),
    [
        ("mkdocs.yml", True),
        ("theme/assets/gk.css", True),
        ("theme/shell/foot.html", True),
        ("theme/kinds/unit.html", False),
        ("theme/parts/answer.html", False),
    ],
)
def test_what_the_key_depends_on(project, changed, counts):
    before = sources.key_of(*sources.project_theme(project))
    path = project / changed
    path.parent.mkdir(exist_ok=True)
    path.write_bytes((path.read_bytes() if path.exists() else b"") + b"\n")
    after = sources.key_of(*sources.project_theme(project))
    assert (before != after) is counts


def test_line_ends_of_a_checkout_do_not_count(project):
    before = sources.key_of(*sources.project_theme(project))
    path = project / "mkdocs.yml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert sources.key_of(*sources.project_theme(project)) == before


@pytest.mark.parametrize(
    ("wanted", "kept", "fits"),
    [
        ({"mkdocs": "1"}, {"mkdocs": "1", "jinja2": "3"}, True),  # a maker that isn't installed can't differ
        ({"mkdocs": "2"}, {"mkdocs": "1"}, False),
        ({"mkdocs": "1", "jinja2": "3"}, {"mkdocs": "1"}, False),
    ],
)
def test_which_makers_a_kept_shell_may_have(wanted, kept, fits):
    assert sources.Key("s", wanted).matches(sources.Key("s", kept)) is fits
    assert not sources.Key("other", wanted).matches(sources.Key("s", kept))


@pytest.mark.parametrize(
    ("file", "text", "words"),
    [
        ("mkdocs.yml", "site_name: x\ntheme: {name: nosuchtheme}\n", "nosuchtheme"),
        ("mkdocs.yml", "site_name: x\ntheme: {name: material, custom_dir: theme}\n", "nav"),
        ("theme/main.html", "{% extends 'base.html' %}{% block content %}{{ nosuch.thing }}", "外壳"),
    ],
)
def test_a_theme_that_cannot_be_built_is_explained(project, file, text, words):
    (project / file).write_text(text, "utf-8")
    with pytest.raises(ShellError, match=words):
        rewrite(project, project / "snapshot")


def test_a_folder_without_a_theme_is_explained(tmp_path):
    with pytest.raises(ShellError, match=r"mkdocs\.yml"):
        load_source(tmp_path)
