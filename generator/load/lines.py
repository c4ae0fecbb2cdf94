"""What a line of YAML looks like to its writer: patterns, corrected lines, and a copy that can be mended.

Lines and columns count from 0 here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.personal import mask

_INSIDE = r"[^\s:：,，。；;、！!？?\"'“”‘’\[\]{}#]"
_KEY = rf"(?![-&*|>%@`]){_INSIDE}(?:{_INSIDE}|[ ](?=[^\s:：#])){{0,19}}"
_LEAD = r"(?P<lead>\s*(?:-\s+)*)"
_FULLWIDTH = re.compile(rf"{_LEAD}(?P<key>{_KEY})(?P<colon>[ \u3000]*：\s*)(?P<rest>.*)")
_NO_SPACE = re.compile(rf"{_LEAD}(?P<key>(?!\d){_KEY})(?P<colon>:)(?P<rest>[^\s/\\:].*)")
_DASH = re.compile(r"(?P<lead>\s*(?:-\s+)*)(?:-|[－–−]\s*)(?P<rest>[^\s\d－–−-].*)")
_KEY_LINE = re.compile(rf"\s*(?:-\s+)*(?:{_KEY}|\"[^\"]*\"|'[^']*')\s*:(?:\s|$)")
_KEY_START = re.compile(rf"(?P<lead>\s*(?:-\s+)*)(?P<key>{_KEY}|\"[^\"]*\"|'[^']*')\s*:\s+")
_FIX_LIMIT = 80


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace columns `start` to `end` of `line` so that parsing can go on. Never touches the record."""

    line: int
    start: int
    end: int
    new: str


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault in the working copy. `lossy` says that the mended copy may not be what the writer meant."""

    code: str
    line: int
    column: int
    width: int = 1
    facts: Mapping[str, str] = field(default_factory=dict)
    edits: tuple[Edit, ...] = ()
    lossy: bool = False


class WorkingCopy:
    """The lines being mended, remembering where each column stood in the file."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self._moved: dict[int, list[tuple[int, int, int]]] = {}

    def apply(self, edit: Edit) -> None:
        line = self.lines[edit.line]
        self.lines[edit.line] = line[: edit.start] + edit.new + line[edit.end :]
        if len(edit.new) != edit.end - edit.start:
            self._moved.setdefault(edit.line, []).append((edit.start, edit.end, len(edit.new)))

    def original(self, line: int, column: int) -> int:
        for start, end, new in reversed(self._moved.get(line, ())):
            if column >= start + new:
                column += end - start - new
            elif column > start:
                column = min(column, max(start, end - 1))
        return column


def shown(line: str) -> str:
    """A corrected line for the remedy: trimmed, short, without personal numbers."""
    line = mask(line.strip())
    return line if len(line) <= _FIX_LIMIT else line[:_FIX_LIMIT] + "……"


def quoted(value: str) -> str:
    """`value` in the quotes that need no escaping; in single quotes with doubled ' if it needs some."""
    if '"' not in value and "\\" not in value:
        return f'"{value}"'
    return "'" + value.replace("'", "''") + "'"


def indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def key_column(line: str) -> int:
    """The column of the key behind any dashes: - 姓名 → 2."""
    found = re.match(r"\s*(?:-\s+)*", line)
    return found.end() if found else 0


def is_key_line(line: str) -> bool:
    return _KEY_LINE.match(line) is not None


def is_blank(line: str) -> bool:
    """Nothing, or only a comment."""
    stripped = line.strip()
    return not stripped or stripped.startswith("#")


def value_start(line: str) -> int | None:
    """Where the value of `键: 值` begins, None when the line isn't one."""
    found = _KEY_START.match(line)
    return found.end() if found else None


def colon_fault(lines: list[str], number: int) -> Finding | None:
    """`键：值` or `键:值`, and nothing like it in `9:30` or `https://…`."""
    line = lines[number]
    if is_blank(line) or is_key_line(line):
        return None
    code, found = "GK013", _FULLWIDTH.fullmatch(line)
    if found is None:
        code, found = "GK014", _NO_SPACE.fullmatch(line)
        if found is None or (found["key"][-1].isdigit() and found["rest"][0].isdigit()):
            return None
    rest = found["rest"]
    strange = rest[:1] in set("@`%*&!|>,[]{}?#") and not re.fullmatch(r"\[.*\]|\{.*\}|[|>][+-]?", rest)
    if strange or (re.search(r":\s", rest) and rest[0] not in "\"'"):
        rest = quoted(rest)
    fixed = f"{found['lead']}{found['key']}: {rest}"
    edits = [Edit(number, found.start("rest"), len(line), rest)] if rest != found["rest"] else []
    edits.append(Edit(number, found.start("colon"), found.end("colon"), ": "))
    facts = {"key": shown(found["key"]), "fix": shown(fixed)}
    at = line.index("：" if code == "GK013" else ":", found.start("colon"))
    return Finding(code, number, at, 1, facts, tuple(edits))


def dash_fault(lines: list[str], number: int) -> Finding | None:
    """`-第一项` and `－ 第一项`: a list item without its space, or with a full-width dash."""
    found = _DASH.fullmatch(lines[number])
    if found is None:
        return None
    at = found.end("lead")
    facts = {"fix": shown(f"- {found['rest']}")}
    return Finding("GK031", number, at, 1, facts, (Edit(number, at, found.start("rest"), "- "),))


def drop(lines: list[str], number: int) -> tuple[Edit, ...]:
    """Take a line that can't be understood out of the copy, with what hangs under it; its key stays."""
    line = lines[number]
    start = value_start(line)
    keep = line[:start] + "''" if start is not None else ""
    edits = [Edit(number, 0, len(line), keep)]
    level = key_column(line) if start is not None else indent(line)
    for below in range(number + 1, len(lines)):
        if is_blank(lines[below]):
            continue
        if indent(lines[below]) <= level:
            break
        edits.append(Edit(below, 0, len(lines[below]), ""))
    return tuple(edits)
