"""A document knows where its values stand; reading one refuses what isn't a plain file of the project."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.load.document import Document, field_name, read_document
from generator.load.yaml_text import parse
from generator.problem import Path as FieldPath

TEXT = """\
# 说明
岗位: 光明村后备干部
成绩:
  - 姓名: 张三
    总成绩: 86.96
  - 姓名: "李四"
    备注:
网: {甲: 1, 乙: [x, 𠮷𠮷, z]}
正文: |
  第一行
  第二行
"""


def document(text: str) -> Document:
    data = parse(text, "f.yml").data
    assert data is not None
    return Document("f.yml", text, data)


PLACES: list[tuple[FieldPath, tuple[int, int, int], str]] = [
    (("岗位",), (2, 5, 7), "岗位"),
    (("成绩",), (3, 1, 2), "成绩"),
    (("成绩", 0), (4, 5, 6), "成绩[1]"),
    (("成绩", 0, "总成绩"), (5, 10, 5), "成绩[1].总成绩"),
    (("成绩", 1, "姓名"), (6, 9, 4), "成绩[2].姓名"),
    (("成绩", 1, "备注"), (7, 8, 1), "成绩[2].备注"),
    (("成绩", 1, "缺"), (6, 5, 8), "成绩[2].缺"),
    (("成绩", 5), (3, 1, 2), "成绩[6]"),
    (("网", "乙", 1), (8, 18, 2), "网.乙[2]"),
    (("网", "丙"), (8, 1, 1), "网.丙"),
    (("正文",), (9, 5, 1), "正文"),
    (("岗位", "下级"), (2, 1, 2), "岗位.下级"),
    (("没有",), (1, 1, 1), "没有"),
    ((), (1, 1, 1), ""),
]


@pytest.mark.parametrize(("path", "where", "field"), PLACES, ids=[p[2] or "root" for p in PLACES])
def test_a_value_has_its_place(path: FieldPath, where: tuple[int, int, int], field: str) -> None:
    place = document(TEXT).place(path)
    assert (place.file, place.field) == ("f.yml", field)
    assert (place.line, place.column, place.width) == where


@pytest.mark.parametrize(
    ("path", "where"),
    [
        (("岗位",), (2, 1, 2)),
        (("成绩", 0, "总成绩"), (5, 5, 3)),
        (("成绩", 1), (6, 5, 8)),
        (("网", "乙"), (8, 11, 1)),
        (("没有",), (1, 1, 1)),
    ],
)
def test_a_key_has_its_place(path: FieldPath, where: tuple[int, int, int]) -> None:
    place = document(TEXT).key_place(path)
    assert (place.line, place.column, place.width) == where


def test_places_are_those_of_the_file_though_it_was_mended() -> None:
    place = document("姓名：张三\n门牌: 3 #5\n").place(("姓名",))
    assert (place.line, place.column, place.width) == (1, 4, 2)
    assert document("a：b\nc: @x\n").place(("c",)).column == 4


def test_lines_count_from_one() -> None:
    assert [document(TEXT).line(n) for n in (0, 1, 2, 99)] == ["", "# 说明", "岗位: 光明村后备干部", ""]


def test_documents_are_equal_by_content_whatever_was_looked_up() -> None:
    one, other = document(TEXT), document(TEXT)
    one.place(("岗位",))
    assert one == other


@pytest.mark.parametrize(
    ("path", "name"), [((), ""), (("a",), "a"), (("a", 0, "b"), "a[1].b"), (("a", 1, 2), "a[2][3]")]
)
def test_fields_are_named_as_people_count(path: FieldPath, name: str) -> None:
    assert field_name(path) == name


def test_a_good_file(tmp_path: Path) -> None:
    file = tmp_path / "content" / "a.yml"
    file.parent.mkdir()
    file.write_bytes("\ufeff姓名: 张三\r\n".encode())
    found, problems = read_document(file, tmp_path)
    assert problems == []
    assert found == Document("content/a.yml", "姓名: 张三\n", {"姓名": "张三"})


def test_a_gbk_file_shows_its_other_faults_too(tmp_path: Path) -> None:
    file = tmp_path / "a.yml"
    file.write_bytes("姓名：张三\n姓名: 李四\n".encode("gbk"))
    found, problems = read_document(file, tmp_path)
    assert [p.code for p in problems] == ["GK005", "GK013", "GK015"]
    assert found is not None
    assert found.data == {"姓名": "张三"}


def codes(file: Path, root: Path) -> list[str]:
    found, problems = read_document(file, root)
    assert found is None
    return [problem.code for problem in problems]


def test_what_is_not_a_plain_file_is_refused(tmp_path: Path) -> None:
    real = tmp_path / "real.yml"
    real.write_text("a: 1\n")
    (tmp_path / "link.yml").symlink_to(real)
    (tmp_path / "loop.yml").symlink_to("loop.yml")
    os.mkfifo(tmp_path / "pipe.yml")
    for name in ("link.yml", "loop.yml", "pipe.yml", "."):
        assert codes(tmp_path / name, tmp_path) == ["GK001"]
    assert codes(tmp_path / "none.yml", tmp_path) == ["GK038"]
    assert codes(Path("/dev/zero"), tmp_path) == ["GK001"]


def test_a_file_outside_the_project_is_refused(tmp_path: Path) -> None:
    root, outside = tmp_path / "root", tmp_path / "outside"
    root.mkdir()
    outside.mkdir()
    (outside / "a.yml").write_text("a: 1\n")
    (root / "folder").symlink_to(outside)
    assert codes(root / "folder" / "a.yml", root) == ["GK002"]
    assert codes(outside / "a.yml", root) == ["GK002"]


def test_a_large_file_is_refused_unread(tmp_path: Path) -> None:
    file = tmp_path / "a.yml"
    with file.open("wb") as stream:
        stream.truncate(10 * 1024 * 1024)
    assert codes(file, tmp_path) == ["GK003"]


@settings(max_examples=60, deadline=None)
@given(raw=st.binary(max_size=120))
def test_no_content_raises(tmp_path_factory: pytest.TempPathFactory, raw: bytes) -> None:
    folder = tmp_path_factory.mktemp("any")
    (folder / "a.yml").write_bytes(raw)
    found, problems = read_document(folder / "a.yml", folder)
    assert found is not None or problems
