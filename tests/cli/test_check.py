"""gongkai check over a project on disk: exit codes, formats, the part shown."""

from __future__ import annotations

import json

import pytest

BAD = "标题: 光明村选拔\n联系电话: 13800138000\n联系:张三\n"
FORMATS = ["text", "json", "github", "gitlab", "html"]


@pytest.fixture
def bad_project(project):
    """Two records that can't be right, one of them with a mobile number."""
    for kind, name in (("selection", "gm-2026"), ("pledge", "hp-2026")):
        (project / "content" / kind).mkdir()
        (project / "content" / kind / f"{name}.yml").write_text(BAD, encoding="utf-8")
    return project


def files(output: str) -> set[str]:
    return {row["file"] for row in json.loads(output)}


def test_clean_project(project, gongkai):
    result = gongkai("check")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout.startswith("没有发现问题（检查了 0 条记录，")
    assert gongkai("check", "-q").stdout == ""
    assert gongkai("-q", "check").stdout == ""
    assert gongkai("check", "--format", "json").stdout == "[]\n"


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_errors_in_every_format(form, language, bad_project, gongkai):
    result = gongkai("check", "--format", form, "--lang", language)
    assert (result.exit_code, result.stderr) == (1, "")
    assert "GK" in result.stdout
    assert "13800138000" not in result.stdout


def test_text_ends_with_the_summary(bad_project, gongkai):
    assert gongkai("check").stdout.rstrip().endswith("错误改完才能发布。")


def test_json_rows_follow_the_contract(bad_project, gongkai):
    rows = json.loads(gongkai("check", "--format", "json").stdout)
    keys = ["code", "severity", "file", "line", "column", "field", "message", "remedy"]
    assert all(list(row) == keys for row in rows)
    assert rows == sorted(rows, key=lambda row: (row["file"], row["line"], row["column"]))
    assert {row["severity"] for row in rows} <= {"error", "warning"}


@pytest.mark.parametrize(
    ("path", "shown"),
    [
        (".", {"content/selection/gm-2026.yml", "content/pledge/hp-2026.yml"}),
        ("content", {"content/selection/gm-2026.yml", "content/pledge/hp-2026.yml"}),
        ("content/pledge", {"content/pledge/hp-2026.yml"}),
        ("content/selection/gm-2026.yml", {"content/selection/gm-2026.yml"}),
        ("content/site.yml", set()),
    ],
)
def test_only_the_problems_of_a_path_are_shown_and_counted(path, shown, bad_project, gongkai):
    result = gongkai("check", path, "--format", "json")
    assert files(result.stdout) == shown
    assert result.exit_code == (1 if shown else 0)


def test_path_is_relative_to_where_the_command_is_typed(bad_project, gongkai, monkeypatch):
    monkeypatch.chdir(bad_project / "content" / "pledge")
    assert files(gongkai("check", "hp-2026.yml", "--format", "json").stdout) == {"content/pledge/hp-2026.yml"}


def test_partial_check_says_that_it_is_partial(bad_project, gongkai):
    result = gongkai("check", "content/site.yml")
    assert result.stderr == "只显示了 content/site.yml 的问题；发布前请检查全部：gongkai check\n"
    assert gongkai("check", "content/site.yml", "-q").stderr == ""


@pytest.mark.parametrize("form", FORMATS)
def test_output_file_holds_what_the_screen_would(form, bad_project, gongkai):
    """A shell's > writes UTF-16 on Windows, so the file is ours to write."""
    shown = gongkai("check", "--format", form).stdout
    result = gongkai("check", "--format", form, "-o", "result")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "检查结果已写入 result\n"
    assert (bad_project / "result").read_bytes() == shown.encode()


def test_output_file_that_cannot_be_written(bad_project, gongkai):
    result = gongkai("check", "-o", "content")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "无法运行：“content”是文件夹，不是文件。\n"


def test_same_content_same_bytes(bad_project, gongkai):
    for form in FORMATS:
        assert gongkai("check", "--format", form).stdout == gongkai("check", "--format", form).stdout
