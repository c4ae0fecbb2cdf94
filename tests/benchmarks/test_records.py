"""The generated records: the same for the same seed, as many as wanted, and in order for the product."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from benchmarks.common import AS_OF
from benchmarks.emit import to_yaml
from benchmarks.records import LEAST, record_files, write_project
from benchmarks.words import place
from generator.catalogue import CATALOGUE
from generator.check.run import check_project
from generator.project import Project
from generator.records.registry import KINDS


def _bytes(n: int, seed: int) -> dict[str, bytes]:
    return {file.path: to_yaml(file.data) for file in record_files(n, seed)}


@pytest.mark.parametrize("n", [LEAST, 333, 1000])
def test_exactly_as_many_files_as_wanted_each_of_another_name(n: int) -> None:
    assert len(_bytes(n, 1)) == n


def test_fewer_records_than_one_unit_needs_are_refused() -> None:
    with pytest.raises(ValueError, match=str(LEAST)):
        list(record_files(LEAST - 1, 1))


def test_a_seed_gives_the_same_bytes_and_another_seed_others() -> None:
    first = _bytes(LEAST, 1)
    assert first == _bytes(LEAST, 1)
    assert first != _bytes(LEAST, 2)


def test_a_larger_set_repeats_the_chains_of_a_smaller_one() -> None:
    small, large = _bytes(400, 1), _bytes(1000, 1)
    chains = {path for path in small if path.startswith(("pledge/", "midyear/", "review/"))}
    assert chains
    assert {path: small[path] for path in chains} == {path: large[path] for path in chains}


def test_every_kind_is_there_and_chains_are_most_of_it() -> None:
    kinds = Counter(path.split("/")[0] for path in _bytes(1000, 1))
    assert set(kinds) == set(KINDS)
    assert kinds["midyear"] > kinds["pledge"] > kinds["review"] > kinds["cadre"] > kinds["unit"]


def test_units_have_names_of_their_own() -> None:
    places = [place(i) for i in range(1600)]
    assert len({slug for slug, _ in places}) == len({name for _, name in places}) == 1600


def test_the_product_reads_them_all_and_finds_no_error(tmp_path: Path) -> None:
    assert write_project(tmp_path / "project", LEAST) == LEAST
    result = check_project(Project(tmp_path / "project"))
    errors = [problem for problem in result.problems if CATALOGUE[problem.code].severity == "error"]
    assert errors == []
    assert result.as_of == AS_OF
    ledger = result.content.ledger
    assert len(list(ledger.all())) == LEAST


def test_a_full_folder_is_not_written_into(tmp_path: Path) -> None:
    (tmp_path / "note").touch()
    with pytest.raises(FileExistsError):
        write_project(tmp_path, LEAST)
    assert [path.name for path in tmp_path.iterdir()] == ["note"]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ({"日期": "2026-01-20", "数量": 12}, "{日期: 2026-01-20, 数量: 12}\n"),
        ({"项": ["甲", "乙"], "名": "丙"}, "项: [甲, 乙]\n名: 丙\n"),
        ({"项": ["甲，乙", "丙"]}, "项:\n- 甲，乙\n- 丙\n"),
        ({"文": "一\n二\n", "项": []}, "文: |\n  一\n  二\n项: []\n"),
        ({"文": "甲: 乙"}, "{文: '甲: 乙'}\n"),
    ],
)
def test_files_look_as_staff_write_them(data: dict[str, object], text: str) -> None:
    assert to_yaml(data).decode() == text
