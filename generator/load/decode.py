"""Bytes → text. A file that isn't UTF-8 still becomes text where it can, so its other mistakes show too."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from generator.problem import Place, Problem

#: A record is a few KiB; beyond this it's an attachment or an attack.
SIZE_LIMIT = 256 * 1024

_INVISIBLE = {"Cc", "Cf", "Cs", "Zl", "Zp"}
_CLEAN = re.compile(r"[\n\x20-\x7e\u00a1-\u00ac\u3001-\u3029\u3400-\u9fff\uff01-\uff5e]*")
_UTF16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}


def decode(raw: bytes, file: str) -> tuple[str | None, list[Problem]]:
    """The text with `\\n` line ends and no byte order mark, and the problems of encoding and characters.

    The text is None only when the bytes can't be told apart into characters at all.
    """
    if len(raw) > SIZE_LIMIT:
        return None, [too_large(file, len(raw))]
    problems: list[Problem] = []
    if raw[:2] in _UTF16:
        problems.append(Problem("GK004", Place(file), {"guess": "UTF-16"}))
        text = raw[2:].decode(_UTF16[raw[:2]], "replace")
    else:
        try:
            text = raw.decode("utf-8")
        except UnicodeDecodeError as error:
            guessed, problem = _not_utf8(raw, error, file)
            if guessed is None:
                return None, [problem]
            problems.append(problem)
            text = guessed
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    reported = {problem.place for problem in problems}
    problems.extend(p for p in characters(text, file) if p.place not in reported)
    return text, problems


def characters(text: str, file: str) -> Iterator[Problem]:
    """Characters no record may hold; the first of each kind in a line."""
    if _CLEAN.fullmatch(text):
        return
    for number, line in enumerate(text.split("\n"), 1):
        if _CLEAN.fullmatch(line):
            continue
        seen: set[str] = set()
        indent = len(line) - len(line.lstrip(" \t"))
        for column, char in enumerate(line):
            code = _fault(char, column < indent)
            if code and code not in seen:
                seen.add(code)
                place = Place(file, number, column + 1)
                yield Problem(code, place, {"char": f"U+{ord(char):04X}", "name": _name(char)})
        if not unicodedata.is_normalized("NFC", line):
            yield _not_nfc(line, Place(file, number))


def too_large(file: str, size: int) -> Problem:
    return Problem("GK003", Place(file), {"size": str(-(-size // 1024)), "limit": str(SIZE_LIMIT // 1024)})


def _fault(char: str, indent: bool) -> str | None:
    if char == "\t":
        return "GK009" if indent else "GK010"
    category = unicodedata.category(char)
    if category == "Co":
        return "GK008"
    if category in _INVISIBLE or char == "\ufffd":
        return "GK007"
    # Unassigned: refused except among the ideographs, where Unicode keeps adding rare names (planes 2 and 3)
    # and this Python's tables may be older than the record.
    if category == "Cn" and not (0x20000 <= ord(char) <= 0x3FFFD and ord(char) & 0xFFFE != 0xFFFE):
        return "GK007"
    return None


_NAMES = {
    "\u200b": "零宽空格", "\u200c": "零宽不连字符", "\u200d": "零宽连字符", "\ufeff": "字节顺序标记",
    "\u2060": "零宽不换行符", "\u00ad": "软连字符", "\u0000": "空字符", "\u2028": "行分隔符",
    "\u2029": "段分隔符",
    "\u202a": "文字方向符", "\u202b": "文字方向符", "\u202c": "文字方向符", "\u202d": "文字方向符",
    "\u202e": "文字方向符", "\u200e": "文字方向符", "\u200f": "文字方向符", "\u2066": "文字方向符",
    "\u2067": "文字方向符", "\u2068": "文字方向符", "\u2069": "文字方向符", "\t": "制表符（Tab）",
    "\ufffd": "乱码占位符",
}  # fmt: skip


def _name(char: str) -> str:
    return _NAMES.get(char, "自造字" if unicodedata.category(char) == "Co" else "控制字符")


def _not_nfc(line: str, place: Place) -> Problem:
    """The place of the first character that NFC would change, with both spellings."""
    composed = unicodedata.normalize("NFC", line)
    column = next(
        (i for i, (a, b) in enumerate(zip(line, composed, strict=False)) if a != b), len(composed) - 1
    )
    there = Place(place.file, place.line, column + 1)
    return Problem("GK006", there, {"char": f"U+{ord(line[column]):04X}", "fix": composed[column]})


def _not_utf8(raw: bytes, error: UnicodeDecodeError, file: str) -> tuple[str | None, Problem]:
    """GBK files come from old Notepad and Excel. A UTF-8 file with a few damaged bytes also decodes as
    GB18030 now and then, into rare characters; so the more readable of the two is believed."""
    before = raw[: error.start]
    line = before.count(b"\n") + 1
    column = len(before[before.rfind(b"\n") + 1 :].decode("utf-8").removeprefix("\ufeff")) + 1
    place = Place(file, line, column)
    as_utf8 = raw.decode("utf-8", "replace")
    try:
        as_gbk: str | None = raw.decode("gb18030")
    except UnicodeDecodeError:
        as_gbk = None
    if as_gbk is not None and _common(as_gbk) > _common(as_utf8):
        return as_gbk, Problem("GK005", place)
    if as_utf8.count("\ufffd") <= max(1, _common(as_utf8)):
        return as_utf8, Problem("GK004", place, {"guess": "UTF-8"})
    return None, Problem("GK004", place, {"guess": "?"})


def _common(text: str) -> int:
    """How many of the characters are everyday Chinese (GB 2312)."""
    count = 0
    for char in text:
        if char >= "\u0080":
            try:
                char.encode("gb2312")
            except UnicodeEncodeError:
                continue
            count += 1
    return count
