"""Values that YAML takes without a word though their writer meant something else.

Findings with edits need another pass over the mended copy; findings without leave the data alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator.load.lines import Edit, Finding, colon_fault, dash_fault, is_key_line, shown
from generator.load.syntax import comment_fault, unclosed_quote

_WIDE = re.compile(r"[，“”‘’［］｛｝]")
_WIDE_FIELD = re.compile(r"，(?=\s*[^\s：:，。]{1,12}[：:])")
_PLAIN = str.maketrans("，、“”‘’［］｛｝", ",,\"\"''[]{}")
_COLON = re.compile(r"(?P<key>[^:：]+)(?P<colon>：|:)(?P<rest>.+)")


def lint_value(lines: list[str], event: Any, flow: str, hashes: bool) -> Iterator[Finding]:
    """Faults of one scalar that is a value. `flow` is the bracket it stands in (empty outside of brackets),
    `hashes` says whether the text has a ` #` at all."""
    start, end = event.start_mark, event.end_mark
    if event.style:
        if event.style in "\"'" and start.line != end.line:
            if any(is_key_line(lines[n]) for n in range(start.line + 1, end.line + 1)):
                yield unclosed_quote(lines, start.line, start.column)
            else:
                yield _folded(lines, event)
        return
    if hashes and (comment := _comment(lines, event, bool(flow))):
        yield comment
        return
    if not event.value:
        return
    if flow:
        yield from _flow_sign(lines, event, flow)
        return
    lead = lines[start.line][: start.column]
    if start.line != end.line or not lead.strip():
        # - 姓名：张三 alone may be a text of the list; with more of its kind below it's a mapping.
        first = start.line if not lead.strip(" -") else start.line + 1
        faults = [
            f for n in range(first, end.line + 1) if (f := colon_fault(lines, n) or dash_fault(lines, n))
        ]
        yield from faults
        if not faults and start.line != end.line:
            yield _folded(lines, event)
    elif event.value[0] + event.value[-1] in {"［］", "｛｝"}:
        facts = {"char": event.value[0], "fix": shown(lead + event.value.translate(_PLAIN))}
        yield Finding("GK034", start.line, start.column, 1, facts)


def lint_flow_key(lines: list[str], key: Any) -> Finding | None:
    """{姓名：张三} and {姓名:张三} are keys without a value."""
    found = _COLON.fullmatch(key.value)
    if key.style or not found or key.start_mark.line != key.end_mark.line:
        return None
    line = key.start_mark.line
    at = key.start_mark.column + found.start("colon")
    text = lines[line]
    code = "GK013" if found["colon"] == "：" else "GK014"
    facts = {"key": shown(found["key"]), "fix": shown(text[:at] + ": " + text[at + 1 :].lstrip())}
    return Finding(code, line, at, 1, facts, (Edit(line, at, at + 1, ": "),))


def _comment(lines: list[str], event: Any, flow: bool) -> Finding | None:
    """`门牌: 3 #5` loses #5. A comment behind an empty value is a hint of the template when a space follows
    the sign (`姓名:  # 必填`), and lost content when none does (`门牌: #5`)."""
    start, end = event.start_mark, event.end_mark
    if end.line >= len(lines):
        return None
    found = re.match(r"\s+#" if event.value else r"\s+#(?=\S)", lines[end.line][end.column :])
    if not found:
        return None
    at = end.column + found.end() - 1
    if not event.value:
        return comment_fault(lines, end.line, at, at)
    if not lines[start.line][: start.column].strip(" -") and (fault := colon_fault(lines, start.line)):
        return fault
    if start.line == end.line and not flow:
        return comment_fault(lines, end.line, at, start.column)
    begin = start.column if start.line == end.line else len(lines[end.line]) - len(lines[end.line].lstrip())
    mend = comment_fault(lines, end.line, at, begin)
    return Finding(mend.code, mend.line, mend.column, mend.width, mend.facts)


def _folded(lines: list[str], event: Any) -> Finding:
    """Line ends inside a value become spaces, which Chinese text doesn't want."""
    mark = event.start_mark
    count = str(event.end_mark.line - mark.line + 1)
    return Finding("GK039", mark.line, mark.column, len(lines[mark.line]) - mark.column, {"lines": count})


def _flow_sign(lines: list[str], event: Any, flow: str) -> Iterator[Finding]:
    """[甲，乙] is a list of one. In {说明: 甲，乙} the comma is prose; in {甲: 1，乙：2} it isn't."""
    found = (_WIDE if flow == "[" else _WIDE_FIELD).search(event.value)
    line, column = event.start_mark.line, event.start_mark.column
    if found and line == event.end_mark.line:
        value = event.value.translate(str.maketrans("，“”‘’［］｛｝", ",\"\"''[]{}")).replace(",", ", ")
        fixed = lines[line][:column] + value + lines[line][event.end_mark.column :]
        yield Finding("GK034", line, column + found.start(), 1, {"char": found[0], "fix": shown(fixed)})
