"""Why PyYAML stopped: its error and the lines around it → the cause as a clerk would name it, and a mend."""

from __future__ import annotations

import re
from typing import Any

import yaml

from generator.load.lines import (
    Edit,
    Finding,
    colon_fault,
    dash_fault,
    drop,
    indent,
    is_blank,
    is_key_line,
    key_column,
    quoted,
    shown,
    value_start,
)

_COMMENT = re.compile(r"\s+#.*")
_WIDE = re.compile(r"[，、：；“”‘’［］｛｝【】]")


def diagnose(lines: list[str], error: yaml.MarkedYAMLError, last: Any, flow: bool) -> Finding:
    """One finding, always with an edit. `last` is the last scalar read; `flow` whether a [ or { was open."""
    context, problem = error.context or "", error.problem or ""
    line, column = _at(lines, error.problem_mark)
    start = _at(lines, error.context_mark) if error.context_mark else (line, column)

    if "unknown escape" in problem or "hexdecimal" in problem or "invalid Unicode" in problem:
        return _escape(lines, line, column)
    if "quoted scalar" in context:
        return unclosed_quote(lines, *start)
    quote = _quote_before(lines, last, line)
    if quote and "simple key" not in context:
        return quote
    if "block scalar" in context or "an anchor" in context or "an alias" in context or "tag" in context:
        return _reserved(lines, *start)
    if "cannot start any token" in problem or "found unknown directive" in problem:
        return _reserved(lines, *(start if "directive" in context else (line, column)))
    if "scanning a directive" in context:
        return _reserved(lines, *start)
    if "flow" in context or flow:
        return _flow(lines, *(start if "flow" in context else (line, column)))
    if "did not find expected node content" in problem or "mapping keys are not allowed" in problem:
        return _reserved(lines, line, column)
    if "sequence entries are not allowed" in problem:
        return _list_on_key_line(lines, line, column)
    if "expected '-' indicator" in problem and indent(lines[line]) == start[1]:
        edits = drop(lines, line)
        return Finding("GK036", line, column, 1, {"first": str(start[0] + 1)}, edits, True)
    if "expected ':'" in problem:
        return _no_colon(lines, start[0])
    if "mapping values are not allowed" in problem:
        return _unexpected_colon(lines, line, column)
    if lines[line][column : column + 1] == ":" and not lines[line][:column].strip(" -"):
        return Finding("GK020", line, column, edits=drop(lines, line), lossy=True)
    return _first_fault_above(lines, line) or _indentation(lines, line)


def unclosed_quote(lines: list[str], line: int, column: int) -> Finding:
    """A quotation mark that opens at the place given and should have closed on the same line."""
    text = lines[line]
    mark, value = text[column : column + 1], text[column + 1 :].rstrip()
    if not mark or mark not in "\"'":
        return _unknown(lines, line, column)
    closed = text[:column] + mark + value + mark
    edit = Edit(line, column, len(text), quoted(value.replace(mark, "")))
    wide = value[-1:] in {"”", "“", "’", "‘", "＂"}
    facts = {"mark": mark, "fix": shown(text[:column] + quoted(value[:-1]) if wide else closed)}
    return Finding("GK025", line, column, 1, facts, (edit,))


def comment_fault(lines: list[str], line: int, hash_column: int, value_column: int) -> Finding:
    """` #` behind a value: YAML drops the rest of the line without a word."""
    text = lines[line]
    fixed = text[:value_column] + quoted(text[value_column:].rstrip())
    edits = [Edit(line, value_column, len(text), quoted(text[value_column:].rstrip()))]
    for below in range(line + 1, len(lines)):  # a text that goes on below the comment
        if not lines[below].strip() or is_key_line(lines[below]) or lines[below].lstrip()[0] in "-#":
            break
        if indent(lines[below]) <= indent(text) or colon_fault(lines, below):
            break
        edits.append(Edit(below, 0, len(lines[below]), ""))
    width = len(text.rstrip()) - hash_column
    return Finding("GK035", line, hash_column, width, {"fix": shown(fixed)}, tuple(edits), len(edits) > 1)


def _at(lines: list[str], mark: yaml.Mark | None) -> tuple[int, int]:
    """The mark, moved back from the end of the file or from a blank line to the text before it."""
    if mark is None or not lines:
        return 0, 0
    line, column = min(mark.line, len(lines) - 1), mark.column
    if mark.line >= len(lines) or not lines[line].strip():
        while line > 0 and not lines[line].strip():
            line -= 1
        column = len(lines[line])
    return line, min(column, len(lines[line]))


def _quote_before(lines: list[str], last: Any, line: int) -> Finding | None:
    """An error just behind a quoted value: either the quote ran over several lines, or text follows it."""
    if last is None or last.style not in {'"', "'"}:
        return None
    start, end = last.start_mark, last.end_mark
    if end.line != line and end.line + 1 != line:
        return None
    if start.line != end.line and any(is_key_line(lines[n]) for n in range(start.line + 1, end.line + 1)):
        return unclosed_quote(lines, start.line, start.column)
    behind = lines[end.line][end.column :]
    if end.line != line or not behind.strip() or behind.lstrip().startswith((":", ",", "]", "}", "#")):
        return None
    text = lines[start.line]
    whole = text[start.column :].rstrip() if start.line == end.line else text[start.column :]
    mark = whole[0]
    inner = (
        whole[1:-1] if len(whole) > 1 and whole.endswith(mark) and mark not in behind.rstrip()[:-1] else whole
    )
    fix = text[: start.column] + quoted(inner)
    edits: tuple[Edit, ...] = (Edit(start.line, start.column, len(text), quoted(inner)),)
    if start.line != end.line:
        edits = drop(lines, start.line)
    at = end.column + len(behind) - len(behind.lstrip())
    facts = {"mark": mark, "fix": shown(fix)}
    return Finding("GK026", end.line, at, len(behind.strip()), facts, edits, start.line != end.line)


def _escape(lines: list[str], line: int, column: int) -> Finding:
    text = lines[line]
    column = max(text.rfind("\\", 0, column + 1), 0)
    fix = re.sub(r'"(.*)"', lambda m: "'" + m[1].replace("'", "''") + "'", text)
    edits = (
        (Edit(line, column, column + 1, "\\\\"),) if text[column : column + 1] == "\\" else drop(lines, line)
    )
    return Finding("GK027", line, column, 2, {"fix": shown(fix)}, edits)


def _reserved(lines: list[str], line: int, column: int) -> Finding:
    """A value that begins with a sign YAML keeps for itself."""
    text = lines[line]
    char = text[column : column + 1]
    if not char.strip():
        return _unknown(lines, line, column)
    prefix, value = text[:column], text[column:].rstrip()
    if value_start(text) == column or not (prefix.strip(" -") or is_key_line("x" + value)):
        fixed = prefix + quoted(value)
        facts = {"char": char, "fix": shown(fixed)}
        return Finding("GK024", line, column, 1, facts, (Edit(line, column, len(text), quoted(value)),))
    word = re.match(r"[^\s,\]}:：]*", value[1:])
    length = 1 + (word.end() if word else 0)
    fixed = prefix + quoted(value[:length]) + value[length:]
    facts = {"char": char, "fix": shown(fixed)}
    return Finding("GK024", line, column, 1, facts, (Edit(line, column, column + 1, "_"),), True)


def _flow(lines: list[str], line: int, column: int) -> Finding:
    """A [ or { that YAML couldn't read to its end: a full-width sign inside, or never closed."""
    text = lines[line]
    bracket = text[column : column + 1]
    if bracket not in {"[", "{"}:
        column = max(text.rfind("[", 0, column + 1), text.rfind("{", 0, column + 1))
        if column < 0:
            return _unknown(lines, line, 0)
        bracket = text[column]
    wide = _WIDE.search(text, column)
    if wide:
        fixed = text.translate(str.maketrans("，、［］｛｝【】“”‘’", ",,[]{}[]\"\"''")).replace("：", ": ")
        facts = {"char": wide[0], "fix": shown(fixed)}
        return Finding("GK034", line, wide.start(), 1, facts, drop(lines, line), True)
    closing = "]" if bracket == "[" else "}"
    facts = {"char": bracket, "closing": closing, "fix": shown(text.rstrip().rstrip(",") + closing)}
    return Finding("GK033", line, column, 1, facts, drop(lines, line), True)


def _list_on_key_line(lines: list[str], line: int, column: int) -> Finding:
    text = lines[line]
    value = text[column:].rstrip()
    facts = {"key": shown(text[:column].rstrip(" :")), "fix": shown(value)}
    return Finding("GK032", line, column, 1, facts, (Edit(line, column, len(text), quoted(value)),), True)


def _no_colon(lines: list[str], line: int) -> Finding:
    """A line that should be `键: 值` and has no colon YAML knows."""
    above = next((n for n in range(line - 1, -1, -1) if lines[n].strip()), None)
    if above is not None:
        found = _COMMENT.search(lines[above])
        start = value_start(lines[above])
        if found and start is not None and start < found.start() and lines[above][start] not in "\"'#":
            return comment_fault(lines, above, found.end() - len(found[0].lstrip()), start)
    wrong = colon_fault(lines, line) or dash_fault(lines, line)
    if wrong:
        return wrong
    text = lines[line].strip()
    column = indent(lines[line])
    fix = f"# {text[1:].strip()}" if text.startswith("＃") else f"{text}: ……"
    stub = lines[line][: key_column(lines[line])] + f"行{line + 1}:"  # keeps the place of what hangs under it
    edits = (Edit(line, 0, len(lines[line]), stub),)
    return Finding("GK029", line, column, max(1, len(text)), {"fix": shown(fix)}, edits, True)


def _unexpected_colon(lines: list[str], line: int, column: int) -> Finding:
    text = lines[line]
    start = value_start(text)
    if start == column:
        return _reserved(lines, line, column)
    if start is not None and start <= column - 1 and text[column - 1 : column].strip():
        value = text[start:].rstrip()
        facts = {"fix": shown(text[:start] + quoted(value))}
        return Finding("GK030", line, column, 1, facts, (Edit(line, start, len(text), quoted(value)),))
    return _first_fault_above(lines, line) or _indentation(lines, line)


def _first_fault_above(lines: list[str], line: int) -> Finding | None:
    """The lines between the last proper key and `line`: YAML read them as one text."""
    above = [line] if not is_key_line(lines[line]) else []
    for number in range(line - 1, -1, -1):
        if is_blank(lines[number]):
            continue
        if is_key_line(lines[number]):
            break
        above.append(number)
    for number in reversed(above):
        fault = colon_fault(lines, number) or dash_fault(lines, number)
        if fault:
            return fault
    if (
        above
        and above[0] != line
        and key_column(lines[above[0]]) == indent(lines[line]) > indent(lines[above[0]])
    ):
        return _no_colon(lines, above[0])  # - 姓名 张三, with more fields of the item below
    if above and above[-1] != line and indent(lines[above[-1]]) <= indent(lines[line]):
        number = above[-1]
        previous = next((n for n in range(number - 1, -1, -1) if not is_blank(lines[n])), None)
        if previous is None or indent(lines[number]) <= indent(lines[previous]):
            return _no_colon(lines, number)
    return None


def _indentation(lines: list[str], line: int) -> Finding:
    """A line that starts at a column where nothing can start. The mend moves it, and those that go with it,
    to the nearest column in use."""
    text = lines[line]
    here = indent(text)
    above = [n for n in range(line - 1, -1, -1) if not is_blank(lines[n])]
    if not above or not text.strip():
        return _unknown(lines, line, here)
    first = indent(lines[above[-1]])
    if here < first:  # it's the beginning of the file that stands too far right
        top = above[-1]
        edits = tuple(Edit(n, 0, first - here, "") for n in sorted(above) if indent(lines[n]) >= first - here)
        return Finding("GK028", top, 0, first, {"spaces": str(here), "found": str(first)}, edits, True)
    levels: list[int] = []
    for number in above:
        here_used = sorted({indent(lines[number]), key_column(lines[number])}, reverse=True)
        levels += [level for level in here_used if not levels or level <= min(levels)]
    # Of two columns equally near, the fields of the item above are meant rather than another item.
    inner = key_column(lines[above[0]])
    target = min(levels, key=lambda level: (abs(level - here), level != inner, level))
    if target == here:
        return _unknown(lines, line, here)
    moved: list[Edit] = []
    for number in range(line, len(lines)):
        if is_blank(lines[number]):
            continue
        if indent(lines[number]) < here:
            break
        if target > here:
            moved.append(Edit(number, 0, 0, " " * (target - here)))
        else:
            moved.append(Edit(number, 0, here - target, ""))
    return Finding("GK028", line, here, 1, {"spaces": str(target), "found": str(here)}, tuple(moved), True)


def _unknown(lines: list[str], line: int, column: int) -> Finding:
    text = lines[line]
    if text.strip() and not is_key_line(text) and text.lstrip()[0] not in "-[]{}\"'":
        return _no_colon(lines, line)
    column = min(column, max(0, len(text) - 1))
    return Finding("GK037", line, column, 1, {}, drop(lines, line), True)
