"""The catalogue and what speaks from it: every code used is explained, each entry used and tested."""

from __future__ import annotations

import ast
import re
import string
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.catalogue import CATALOGUE, Entry
from generator.check import run
from generator.check.rule import LEDGER_RULES, RECORD_RULES

ROOT = Path(__file__).parents[2]
_CODE = re.compile(r"GK\d{3}")
_CHINESE = re.compile(r"[\u4e00-\u9fff]")


def _codes(folder: str, without: str = "") -> dict[str, set[str]]:
    """Codes that stand in the strings of Python files, docstrings left out, with the files."""
    found: dict[str, set[str]] = {}
    for path in sorted((ROOT / folder).rglob("*.py")):
        if without and (ROOT / folder / without) in path.parents:
            continue
        for text in _strings(ast.parse(path.read_text("utf-8"))):
            for code in _CODE.findall(text):
                found.setdefault(code, set()).add(path.name)
    return found


def _strings(tree: ast.AST) -> Iterator[str]:
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef))
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield node.value


USED = _codes("generator", without="catalogue")
TESTED = _codes("tests")


def test_every_code_in_use_is_in_the_catalogue():
    # GK200 is where the codes of reading end: a bound, no code
    assert {code: files for code, files in USED.items() if code not in CATALOGUE and code != "GK200"} == {}


def test_every_rule_is_bound_to_a_code_of_the_catalogue():
    run.import_rules()
    bound = [*(rule.code for rule in RECORD_RULES), *(rule.code for rule in LEDGER_RULES)]
    assert sorted(set(bound)) == sorted(code for code in set(bound) if code in CATALOGUE)
    assert len(bound) == len(set(bound)), "two rules of one code can't be told apart"


def test_every_code_in_the_catalogue_is_used():
    assert sorted(set(CATALOGUE) - set(USED)) == []


def test_every_code_is_exercised_by_a_test():
    assert sorted(set(CATALOGUE) - set(TESTED)) == []


def _placeholders(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


@pytest.mark.parametrize("entry", CATALOGUE.values(), ids=list(CATALOGUE))
def test_an_entry_says_the_same_in_both_languages(entry: Entry):
    for words in (entry.zh, entry.en):
        assert all((words.title, words.message, words.remedy))
        assert not _placeholders(words.title), "a title is the same for every occurrence"
    assert entry.basis
    assert entry.basis_en
    assert _CHINESE.search(entry.zh.title + entry.zh.message)
    spoken = [_placeholders(words.message) | _placeholders(words.remedy) for words in (entry.zh, entry.en)]
    assert spoken[0] == spoken[1]
    assert all(name.isidentifier() for name in spoken[0])


def test_rules_of_the_fields_list_keep_their_numbers():
    """V02 is GK202. V45 has none: those counts are derived and can't be written, so they can't be wrong."""
    hundreds = {0: "2", 1: "2", 2: "3", 3: "4", 4: "5", 5: "6", 6: "2", 7: "7"}
    for number in (
        *range(1, 13),
        *range(20, 25),
        *range(30, 35),
        *range(40, 45),
        46,
        47,
        *range(50, 60),
        *range(61, 67),
        70,
        71,
    ):
        code = f"GK{hundreds[number // 10]}{number:02d}"
        assert code in CATALOGUE, f"V{number:02d} has no code"
        assert CATALOGUE[code].rule == f"V{number:02d}"
    assert CATALOGUE["GK267"].rule == "V60", "GK260 was taken"
