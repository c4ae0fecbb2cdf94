"""Help, language, refusals and exit codes: what a user meets whatever the command."""

from __future__ import annotations

import errno
import io
import os
import re
import string
import subprocess
import sys
from pathlib import Path

import pytest

from generator import __version__
from generator.cli import attempt, mistake
from generator.cli.base import Command, Group
from generator.cli.console import wants_colour
from generator.cli.words import _TABLE, language_of, speaker

COMMANDS = ["check", "explain", "build", "release", "verify", "schema"]
ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("args", "environment", "language"),
    [
        ([], {}, "zh"),
        (["--lang", "en"], {}, "en"),
        (["check", "--lang", "en"], {}, "en"),
        (["check", "--lang=en", "--format", "json"], {}, "en"),
        (["check", "--lang"], {}, "zh"),
        (["--lang", "zh"], {"GONGKAI_LANG": "en"}, "zh"),
        ([], {"GONGKAI_LANG": "en_GB.UTF-8"}, "en"),
        ([], {"GONGKAI_LANG": "fr"}, "zh"),
        (["explain", "--", "--lang", "en"], {}, "zh"),
        ([], {"LANG": "en_US.UTF-8"}, "zh"),
    ],
)
def test_language(args, environment, language):
    assert language_of(args, environment) == language


@pytest.mark.parametrize("args", [["--help"], ["-h"], *([name, "--help"] for name in COMMANDS)])
def test_help_is_chinese_unless_english_is_asked_for(args, gongkai):
    chinese, english = gongkai(*args), gongkai(*args, "--lang", "en")
    assert (chinese.exit_code, english.exit_code) == (0, 0)
    assert chinese.stdout.startswith("用法：gongkai")
    assert english.stdout.startswith("Usage: gongkai")
    assert english.stdout.isascii()
    assert gongkai("--lang", "en", *args).stdout == english.stdout
    assert gongkai(*args, GONGKAI_LANG="en").stdout == english.stdout


def test_help_names_every_command(gongkai):
    for name in COMMANDS:
        assert f"\n  {name} " in gongkai("--help").stdout


def test_every_sentence_has_both_languages_with_the_same_facts():
    for key, sentences in _TABLE.items():
        chinese, english = ({n for _, n, _, _ in string.Formatter().parse(s) if n} for s in sentences)
        assert all(sentences), key
        assert chinese == english, key
        assert sentences[1].isascii() or "“" in sentences[1], key


def test_version(gongkai):
    assert gongkai("--version").stdout == f"gongkai {__version__}\n"


def test_bare_name_shows_the_help_but_has_done_nothing(gongkai):
    result = gongkai()
    assert result.exit_code == 2
    assert result.stdout == gongkai("--help").stdout


REFUSED = [
    ("chekc", "没有“chekc”这个命令。是不是想写 check？用法见 gongkai --help。"),
    ("检查", "没有“检查”这个命令。用法见 gongkai --help。"),
    (
        "check --fromat json",
        "没有“--fromat”这个选项。是不是想写 --format？用法见 gongkai check --help。",
    ),
    (
        "check --format jsn",
        "--format 不能写“jsn”，可以写：text、json、github、gitlab、html。是不是想写 json？",
    ),
    ("check --format", "选项 --format 后面没有写值，或不需要写值。"),
    ("check --quiet=1", "选项 --quiet 后面没有写值，或不需要写值。"),
    ("check a b c", "多写了“b c”。"),
    ("check --as-of 2026-3-2", "“2026-3-2”不是日期，要写成 2026-03-02 这样。"),
    ("check --as-of 2026-02-30", "“2026-02-30”不是日期，要写成 2026-03-02 这样。"),
    ("check --as-of 20260302", "“20260302”不是日期，要写成 2026-03-02 这样。"),
    ("check no-such.yml", "找不到“no-such.yml”。"),
    ("check ..", "“..”不在项目文件夹“{root}”里。"),
    ("release", "没有写名称。用法见 gongkai release --help。"),
    ("--lang fr check", "--lang 不能写“fr”，可以写：zh、en。"),
    ("explain 13800138000", "没有“***********”这个编号。"),
    ("--lang en chekc", "There is no command “chekc”. Did you mean check? See gongkai --help."),
    ("release --lang en", "NAME is missing. See gongkai release --help."),
]


@pytest.mark.parametrize(("command", "reason"), REFUSED)
def test_what_cannot_be_run_is_refused_in_one_line(command, reason, gongkai, tmp_path, monkeypatch):
    (tmp_path / "mkdocs.yml").touch()
    monkeypatch.chdir(tmp_path)
    result = gongkai(*command.split())
    refusal = "Could not run: " if "--lang en" in command else "无法运行："
    expected = f"{refusal}{reason.format(root=tmp_path)}\n"
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", expected)


def test_outside_any_project(gongkai, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for args in (["check"], ["build"], ["release", "2026-03"]):
        result = gongkai(*args)
        assert result.exit_code == 2
        assert result.stderr == (
            f"无法运行：“{tmp_path}”和它的上级文件夹里都没有 mkdocs.yml，请先进入项目的文件夹。\n"
        )


def start(*args: str, **environment: str) -> subprocess.Popen[bytes]:
    """The program in a process of its own, which has real streams."""
    return subprocess.Popen(
        [sys.executable, "-m", "generator", *args],
        cwd=ROOT,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


@pytest.mark.parametrize(
    ("encoding", "arrives_as"),
    [("utf-8", "utf-8"), ("gbk", "gbk"), ("gb18030", "gb18030"), ("ascii", "utf-8")],
)
def test_any_output_encoding_will_do(encoding, arrives_as):
    with start("explain", PYTHONIOENCODING=encoding) as process:
        out, err = process.communicate()
    assert (process.returncode, err) == (0, b"")
    assert "字段与引用" in out.decode(arrives_as)


@pytest.mark.parametrize("encoding", ["gbk", "ascii"])
def test_output_for_programs_is_always_utf8(encoding):
    with start("schema", "selection", PYTHONIOENCODING=encoding) as process:
        out, err = process.communicate()
    assert (process.returncode, err) == (0, b"")
    assert "公开选拔" in out.decode() or "选拔" in out.decode()
    assert b"\r" not in out


def test_reader_who_closes_the_pipe_sees_no_traceback():
    """`gongkai schema | head` must end quietly."""
    with start("schema") as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.stderr is not None
        assert process.stderr.read() == b""
    assert process.returncode == 2


def test_no_colour_codes_in_a_pipe():
    with start("explain") as process:
        out, _ = process.communicate()
    assert b"\x1b" not in out


@pytest.mark.parametrize(
    ("is_terminal", "environment", "expected"),
    [
        (True, {}, True),
        (True, {"NO_COLOR": "1"}, False),
        (True, {"NO_COLOR": ""}, True),  # no-color.org: present and not empty
        (True, {"TERM": "dumb"}, False),
        (False, {}, False),
    ],
)
def test_colours(is_terminal, environment, expected):
    class Stream(io.StringIO):
        def isatty(self):
            return is_terminal

    assert wants_colour(Stream(), environment) is expected


@pytest.mark.parametrize(
    ("number", "chinese", "english"),
    [
        (errno.ENOENT, "找不到“content/x.yml”。", "“content/x.yml” does not exist."),
        (errno.EACCES, "没有权限读写“content/x.yml”。", "No permission for “content/x.yml”."),
        (errno.EPERM, "没有权限读写“content/x.yml”。", "No permission for “content/x.yml”."),
        (errno.EEXIST, "“content/x.yml”已经存在。", "“content/x.yml” exists already."),
        (errno.ENOTDIR, "“content/x.yml”不是文件夹。", "“content/x.yml” is not a folder."),
        (
            errno.ENOSPC,
            "磁盘已满，写不下“content/x.yml”。",
            "The disk is full; “content/x.yml” could not be written.",
        ),
        (
            9999,
            "读写“content/x.yml”时出错：strange。",
            "“content/x.yml” could not be read or written: strange.",
        ),
    ],
)
def test_refusal_of_the_system(number, chinese, english):
    error = OSError(number, "strange", "content/x.yml")
    assert mistake.system(error, speaker("zh")) == chinese
    assert mistake.system(error, speaker("en")) == english


def outcome_of(error: BaseException) -> int:
    """What becomes of a command that ends in `error`."""

    def fail(**_: object) -> int:
        raise error

    say = speaker("zh")
    return attempt(Group("gongkai", say, [Command("check", say, fail)]), ["check"], say)


@pytest.mark.parametrize(
    ("error", "line"),
    [
        (KeyboardInterrupt(), "无法运行：已中断，没有做完。"),
        (OSError(errno.ENOSPC, "full", "site/a"), "无法运行：磁盘已满，写不下“site/a”。"),
        (OSError(errno.EACCES, "no", "13800138000.yml"), "无法运行：没有权限读写“***********.yml”。"),
        (mistake.UserError("写错了。\n第二行"), "无法运行：写错了。 第二行"),
    ],
    ids=["interrupted", "disk full", "personal number in a file name", "two lines"],
)
def test_whatever_stops_a_command_is_told_in_one_line(error, line, capsys):
    assert outcome_of(error) == 2
    assert capsys.readouterr().err == line + "\n"


def test_internal_error_is_one_line_to_report_without_its_words(monkeypatch, capsys):
    monkeypatch.delenv("GONGKAI_DEBUG", raising=False)
    assert outcome_of(KeyError("张三")) == 2
    err = capsys.readouterr().err
    assert re.fullmatch(
        r"无法运行：程序内部出错（KeyError, test_command_line\.py:\d+）。.*GONGKAI_DEBUG=1.*\n", err
    )
    assert "张三" not in err


def test_internal_error_shows_its_traceback_when_asked_but_no_personal_number(monkeypatch, capsys):
    monkeypatch.setenv("GONGKAI_DEBUG", "1")
    assert outcome_of(KeyError("13800138000")) == 2
    err = capsys.readouterr().err
    assert "Traceback" in err
    assert "KeyError: '***********'" in err


def test_closed_pipe_is_left_to_the_caller():
    with pytest.raises(BrokenPipeError):
        outcome_of(BrokenPipeError())
    with pytest.raises(BrokenPipeError):
        outcome_of(OSError(errno.EINVAL, "how Windows says it"))
