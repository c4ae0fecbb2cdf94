"""Which files are records, and which names they may have."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.load.files import valid_id, walk


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2026-guangming-01", True),
        ("a", True),
        ("0", True),
        ("a" * 64, True),
        ("console", True),
        ("com10", True),
        ("a" * 65, False),
        ("", False),
        ("-a", False),
        ("a-", False),
        ("a--b", False),
        ("A", False),
        ("a\n", False),
        ("a_b", False),
        ("a.b", False),
        ("../a", False),
        ("光明", False),
        ("ａ", False),
        ("١", False),
        ("con", False),
        ("nul", False),
        ("com0", False),
        ("lpt9", False),
        ("aux", False),
    ],
)
def test_ids(text: str, expected: bool) -> None:
    assert valid_id(text) is expected


def listing(folder: Path) -> tuple[list[str], list[tuple[str, str]]]:
    files, problems = walk(folder)
    return [f.relative_to(folder).as_posix() for f in files], [(p.code, p.place.file) for p in problems]


def fill(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("a: 1\n")


def test_records_come_in_order_and_hidden_files_are_passed_over(tmp_path: Path) -> None:
    fill(tmp_path, "b.yml", "a.yaml", "unit/c.yml", ".hidden.yml", ".git/x.yml")
    assert listing(tmp_path) == (["a.yaml", "b.yml", "unit/c.yml"], [])


def test_what_lies_among_records_is_named(tmp_path: Path) -> None:
    fill(tmp_path, "a.yml", "a.yml.bak", "b.txt", "c.xls", "D.YML")
    assert listing(tmp_path) == (
        ["a.yml"],
        [("GK048", "D.YML"), ("GK042", "a.yml.bak"), ("GK042", "b.txt"), ("GK042", "c.xls")],
    )


def test_bad_names_are_listed_and_told(tmp_path: Path) -> None:
    fill(tmp_path, "光明.yml", "con.yml", "a b.yml")
    files, problems = walk(tmp_path)
    assert [f.name for f in files] == ["a b.yml", "con.yml", "光明.yml"]
    assert {(p.place.file, p.facts["fix"]) for p in problems if p.code == "GK040"} == {
        ("a b.yml", "a-b.yml"),
        ("con.yml", "con-1.yml"),
        ("光明.yml", "2026-guangming-01.yml"),
    }


def test_names_that_are_one_file_elsewhere_collide(tmp_path: Path) -> None:
    fill(tmp_path, "a.yml", "A.yml", "b.yml", "b.yaml", "ｃ.yml", "c.yml")
    _, found = listing(tmp_path)
    assert [code for code, _ in found].count("GK041") == 3


def test_links_and_special_files_are_refused_and_not_followed(tmp_path: Path) -> None:
    fill(tmp_path, "real/a.yml", "out/b.yml")
    records = tmp_path / "real"
    (records / "link.yml").symlink_to(tmp_path / "out" / "b.yml")
    (records / "folder").symlink_to(tmp_path / "out")
    (records / "up").symlink_to(records)
    os.mkfifo(records / "pipe.yml")
    assert listing(records) == (
        ["a.yml"],
        [("GK001", "folder"), ("GK001", "link.yml"), ("GK001", "pipe.yml"), ("GK001", "up")],
    )
    linked = tmp_path / "linked"
    linked.symlink_to(records)
    assert listing(linked) == ([], [("GK001", "linked")])


def test_a_folder_that_is_not_there_holds_nothing(tmp_path: Path) -> None:
    assert walk(tmp_path / "none") == ([], [])


def test_places_are_relative_to_the_project(tmp_path: Path) -> None:
    fill(tmp_path, "content/unit/b.txt")
    _, problems = walk(tmp_path / "content" / "unit", tmp_path)
    assert problems[0].place.file == "content/unit/b.txt"
