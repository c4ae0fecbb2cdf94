"""gongkai explain, and what it demands of the catalogue."""

from __future__ import annotations

import string

import pytest

from generator.catalogue import CATALOGUE
from generator.catalogue.entry import Words


def test_explanation(gongkai):
    result = gongkai("explain", "GK110")
    entry = CATALOGUE["GK110"]
    assert result.exit_code == 0
    first, *rest = result.stdout.splitlines()
    assert first == f"GK110  {entry.zh.title}"
    assert [line.split()[0] for line in rest if line.startswith("  ") and line[2] != " "] == [
        "级别",
        *(["规则"] if entry.rule else []),
        "问题",
        "改法",
        "依据",
    ]
    assert "错误改完才能发布" in result.stdout
    assert "提醒不妨碍发布" in result.stdout


@pytest.mark.parametrize("code", CATALOGUE)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_code_can_be_explained(code, language, gongkai):
    result = gongkai("explain", code, "--lang", language)
    words = CATALOGUE[code].words(language)
    assert result.exit_code == 0
    assert result.stdout.startswith(f"{code}  ")
    assert words.message
    assert words.remedy
    assert "{" not in result.stdout.replace("{{", "")


def placeholders(words: Words) -> set[str]:
    sentences = (words.title, words.message, words.remedy)
    return {name for s in sentences for _, name, _, _ in string.Formatter().parse(s) if name is not None}


@pytest.mark.parametrize("entry", CATALOGUE.values(), ids=lambda entry: entry.code)
def test_both_languages_tell_the_same_facts(entry):
    assert placeholders(entry.zh) == placeholders(entry.en)


@pytest.mark.parametrize("typed", ["GK110", "gk110", "110", "ＧＫ１１０", " GK110 "])
def test_code_may_be_typed_carelessly(typed, gongkai):
    assert gongkai("explain", typed).stdout == gongkai("explain", "GK110").stdout


def test_rule_number_leads_to_its_code(gongkai):
    numbered = [entry for entry in CATALOGUE.values() if entry.rule]
    for entry in numbered:
        first = next(other.code for other in numbered if other.rule == entry.rule)
        assert gongkai("explain", entry.rule.lower()).stdout.startswith(first)


def test_several_codes_at_once(gongkai):
    text = gongkai("explain", "GK110", "GK101").stdout
    assert text.index("GK110  ") < text.index("GK101  ")
    assert text.count("级别分两种") == 1


def test_without_a_code_all_are_listed_in_groups(gongkai):
    lines = gongkai("explain").stdout.splitlines()
    assert [line.split()[0] for line in lines if line.startswith("  GK")] == list(CATALOGUE)
    assert "GK1xx  字段与引用" in lines


@pytest.mark.parametrize(
    ("args", "line"),
    [
        (["GK1100"], "无法运行：没有“GK1100”这个编号。是不是想写 GK110？\n"),
        (["GK110", "表格"], "无法运行：没有“表格”这个编号。\n"),
        (["--lang", "en", "GK1100"], "Could not run: There is no code “GK1100”. Did you mean GK110?\n"),
    ],
)
def test_unknown_code(args, line, gongkai):
    result = gongkai("explain", *args)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", line)
