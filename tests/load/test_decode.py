"""Bytes to text: what passes unharmed, what is refused and where."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load.decode import SIZE_LIMIT, decode

CLEAN = [
    ("姓名: 张三\n".encode(), "姓名: 张三\n"),
    ("\ufeff姓名: 张三\r\n得分: 86\r\n".encode(), "姓名: 张三\n得分: 86\n"),
    ("姓名: 㐂𠮷\n".encode(), "姓名: 㐂𠮷\n"),
    ("姓名: \U00031350\n".encode(), "姓名: \U00031350\n"),  # newer than some Python's character tables
    ("姓名: 葛\U000e0100\n".encode(), "姓名: 葛\U000e0100\n"),  # a variant chosen by its selector
    ("文号: 桐街〔2026〕12号　“甲”\n".encode(), "文号: 桐街〔2026〕12号　“甲”\n"),
    (b"", ""),
]

FAULTY = [
    ("编码: 1\n姓名: 张三\n".encode("gbk"), [("GK005", 1, 1)]),
    (b"id: a\nname: " + "张三".encode("gbk"), [("GK005", 2, 7)]),
    ("姓名: 㐂\n".encode("gb18030"), [("GK005", 1, 1)]),
    ("姓名: 张三\n".encode("utf-16"), [("GK004", 1, 1)]),
    ("姓名: 张".encode()[:-1] + b"\n", [("GK004", 1, 5)]),
    (b"\xff\xff\xff\xff", [("GK004", 1, 1)]),
    ("a: cafe\u0301\n".encode(), [("GK006", 1, 7)]),
    ("a: 1\nb: \ufa1e\n".encode(), [("GK006", 2, 4)]),  # a compatibility ideograph
    ("a: 张\u200b三\n".encode(), [("GK007", 1, 5)]),
    ("a: \u202e三张\n".encode(), [("GK007", 1, 4)]),
    ("a: 1\nb\ufeff: 2\n".encode(), [("GK007", 2, 2)]),
    (b"a: \x00\x00\n", [("GK007", 1, 4)]),
    ("a: 1\u2028b: 2\n".encode(), [("GK007", 1, 5)]),
    ("a: 1\u0085b: 2\n".encode(), [("GK007", 1, 5)]),
    ("a: \ufffd\n".encode(), [("GK007", 1, 4)]),
    ("a: \uffff\n".encode(), [("GK007", 1, 4)]),
    ("姓名: 王\ue000\n".encode(), [("GK008", 1, 6)]),
    (b"a:\n\tb: 1\n\tc: 2\n", [("GK009", 2, 1), ("GK009", 3, 1)]),
    (b"a: b\tc\n", [("GK010", 1, 5)]),
    ("\tb: \u200b\t\n".encode(), [("GK009", 1, 1), ("GK007", 1, 5), ("GK010", 1, 6)]),
    (b"a" * (SIZE_LIMIT + 1), [("GK003", 1, 1)]),
]


@pytest.mark.parametrize(("raw", "text"), CLEAN, ids=range(len(CLEAN)))
def test_clean_bytes_come_through(raw: bytes, text: str) -> None:
    assert decode(raw, "f.yml") == (text, [])


@pytest.mark.parametrize(("raw", "expected"), FAULTY, ids=range(len(FAULTY)))
def test_a_bad_character_is_found_where_it_is(raw: bytes, expected: list[tuple[str, int, int]]) -> None:
    _, problems = decode(raw, "f.yml")
    assert [(p.code, p.place.line, p.place.column) for p in problems] == expected


def test_a_gbk_file_is_read_all_the_same() -> None:
    assert decode("姓名: 张三\n".encode("gbk"), "f.yml")[0] == "姓名: 张三\n"


def test_the_largest_file_passes() -> None:
    assert decode(b"a" * SIZE_LIMIT, "f.yml")[1] == []


@given(st.binary(max_size=200))
def test_no_bytes_are_too_strange(raw: bytes) -> None:
    text, problems = decode(raw, "f.yml")
    assert text is not None or problems
    assert text is None or "\r" not in text


@given(st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=2, max_size=40))
def test_utf8_is_never_taken_for_anything_else(text: str) -> None:
    assert decode(text.encode(), "f.yml") == (text, [])
