"""Every code of the loader has its words in both languages, and every problem the facts they need."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import generator.load
from generator.catalogue import CATALOGUE, fill
from generator.load.decode import decode
from generator.load.yaml_text import parse
from generator.problem import Problem
from tests.load.test_decode import FAULTY
from tests.load.test_yaml_text import HOSTILE

CODES = [code for code in CATALOGUE if code.startswith("GK0")]
SOURCES = sorted(Path(next(iter(generator.load.__path__))).glob("*.py"))


def test_codes_in_use_are_those_with_words() -> None:
    used = {code for source in SOURCES for code in re.findall(r'"(GK0\d\d)"', source.read_text("utf-8"))}
    assert used == set(CODES)


@pytest.mark.parametrize("code", CODES)
def test_words_are_complete_and_short(code: str) -> None:
    entry = CATALOGUE[code]
    for words in (entry.zh, entry.en):
        assert all((words.title, words.message, words.remedy))
        assert "{" not in words.title
    assert len(entry.zh.title) <= 20
    assert re.search(r"[\u4e00-\u9fff]", entry.zh.message)
    assert not re.search(r"[\u4e00-\u9fff]", entry.en.message + entry.en.remedy)


def _problems() -> list[Problem]:
    found = [p for text, _ in HOSTILE for p in parse(text, "f.yml").problems]
    return found + [p for raw, _ in FAULTY for p in decode(raw, "f.yml")[1]]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_problem_can_be_said(language: str) -> None:
    for problem in _problems():
        entry = CATALOGUE[problem.code]
        words = entry.zh if language == "zh" else entry.en
        for sentence in (words.title, words.message, words.remedy):
            assert fill(sentence, problem.facts)


def test_the_parsers_own_english_is_never_shown() -> None:
    for problem in _problems():
        assert not any("while scanning" in fact or "expected" in fact for fact in problem.facts.values())
