"""Text → plain data in which every scalar is the text as written, and every fault of the YAML.

PyYAML's C parser gives the events; types come later, from the schema. So 9:30, 007, no, 1.10 and the surname
Null stay what they are. Where parsing stops, the cause is reported, a working copy is mended and parsing goes
on, so one run shows all faults of a file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from generator.load.build import DEPTH_LIMIT, NODE_LIMIT, Builder, Value
from generator.load.lines import (
    Edit,
    Finding,
    WorkingCopy,
    indent,
    is_blank,
    is_key_line,
    shown,
)
from generator.load.syntax import diagnose
from generator.problem import Place, Problem

__all__ = ["DEPTH_LIMIT", "NODE_LIMIT", "Parsed", "Value", "parse"]

_PASSES = 200
_UNREADABLE = re.compile(
    "[^\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_TAB_WIDTHS = (2, 4, 8)


@dataclass(frozen=True, slots=True)
class Parsed:
    """`data` is None when there is no mapping or when a mend had to guess what was meant; `copy` is the
    text that was read in the end, with the way back to the file's own columns."""

    data: dict[str, Value] | None
    problems: tuple[Problem, ...]
    copy: WorkingCopy


def parse(text: str, file: str) -> Parsed:
    """Never raises for content. Characters that `decode` refuses are read as spaces."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\t" not in text:
        return _parse(text, file, 0)
    tries = [_parse(text, file, width) for width in _TAB_WIDTHS]
    # A tab's width can't be known; the one that explains most is believed.
    return min(tries, key=lambda parsed: (len(parsed.problems), parsed.data is None))


def _parse(text: str, file: str, tab: int) -> Parsed:
    copy = WorkingCopy(_UNREADABLE.sub(lambda m: m[0] if m[0] == "\t" else " ", text).split("\n"))
    if tab:
        _expand_tabs(copy, tab)
    problems = [*_conflicts(copy, file), *_wide_indents(copy, file)]
    lossy = any(problem.code == "GK049" for problem in problems)
    seen: set[tuple[str, int]] = set()
    # One cause often breaks a line twice; what is said of a line once isn't said again.
    text_lines = list(copy.lines)
    told = {number: "" for number, line in enumerate(text.split("\n")) if tab and "\t" in line}
    told |= {problem.place.line - 1: problem.code for problem in problems}
    built = Builder(copy.lines)
    for _ in range(min(_PASSES, 20 + 4_000_000 // (len(text) + 1))):
        built = Builder(copy.lines)
        built.run()
        mends = built.mends
        if not mends and built.error is not None:
            mends = [diagnose(copy.lines, built.error, built.last, built.in_flow)]
            if mends[0].line in told or _follows(mends[0], told, text_lines):
                mends = [replace(mends[0], code="", lossy=True)]
        if not mends:
            break
        touched: set[int] = set()
        for mend in mends:
            if touched & {edit.line for edit in mend.edits}:
                continue
            touched |= {edit.line for edit in mend.edits}
            edits = mend.edits
            if (mend.code, mend.line) in seen or not mend.edits:
                edits = (Edit(mend.line, 0, len(copy.lines[mend.line]), ""),)  # once was not enough
                lossy = True
            elif mend.code:
                problems.append(_problem(mend, copy, file))
                told[mend.line] = mend.code
            seen.add((mend.code, mend.line))
            lossy = lossy or mend.lossy
            for edit in edits:
                copy.apply(edit)
    else:
        lossy = True
    problems += [_problem(finding, copy, file) for finding in built.findings]
    data = built.root
    if not isinstance(data, dict):
        if not problems:
            problems.append(_not_a_mapping(data, built, copy, file))
        return Parsed(None, _ordered(problems), copy)
    return Parsed(None if lossy or built.stopped else data, _ordered(problems), copy)


_CONFLICT = re.compile(r"<{7} .*|={7}|>{7} .*|\|{7}( .*)?")
_WIDE_INDENT = re.compile(r"[\u3000\xa0][ \u3000\xa0]*")


def _conflicts(copy: WorkingCopy, file: str) -> list[Problem]:
    """The marks that git leaves where two changes met; the second change isn't read."""
    problems: list[Problem] = []
    theirs = False
    for number, line in enumerate(copy.lines):
        marked = _CONFLICT.fullmatch(line) is not None
        if not marked and not theirs:
            continue
        if line.startswith("<" * 7):
            problems.append(Problem("GK049", Place(file, number + 1, width=len(line))))
        if not problems:  # a line of signs that somebody drew
            continue
        theirs = line[:1] in "|=" if marked else theirs
        copy.apply(Edit(number, 0, len(line), ""))
    return problems


def _wide_indents(copy: WorkingCopy, file: str) -> list[Problem]:
    """Full-width spaces before a key at the very start of a line, where no text can stand; two columns each.
    Inside a text they are how Chinese paragraphs begin, and that text is indented by other spaces first."""
    problems = []
    for number, line in enumerate(copy.lines):
        found = _WIDE_INDENT.match(line)
        if found and (is_key_line(line[found.end() :]) or line[found.end() :].startswith("- ")):
            problems.append(Problem("GK043", Place(file, number + 1, width=found.end())))
            columns = sum(1 if char == " " else 2 for char in found[0])
            copy.apply(Edit(number, 0, found.end(), " " * columns))
    return problems


_STRUCTURE = {"GK028", "GK029", "GK036", "GK037"}


def _follows(finding: Finding, told: dict[int, str], lines: list[str]) -> bool:
    """Whether a fault of structure only follows from one that was told: it lies under a line that was told,
    or in the same top-level block as another fault of structure. Silence costs a second run at worst;
    a made-up fault costs trust."""
    if finding.code not in _STRUCTURE:
        return False
    level = own = _depth(lines[finding.line])
    for number in range(finding.line - 1, -1, -1):
        if is_blank(lines[number]):
            continue
        depth = _depth(lines[number])
        if number in told and (depth < level or (own > 0 and told[number] in _STRUCTURE - {"GK029"})):
            return True
        level = min(level, depth)
        if depth == 0:
            break
    return False


def _depth(line: str) -> int:
    """Twice the indentation; one more for a list item, since a list may stand at its key's column."""
    return 2 * indent(line) + line.lstrip().startswith("-")


def _ordered(problems: list[Problem]) -> tuple[Problem, ...]:
    return tuple(sorted(problems, key=lambda problem: problem.sort_key))


def _problem(finding: Finding, copy: WorkingCopy, file: str) -> Problem:
    column = copy.original(finding.line, finding.column)
    place = Place(file, finding.line + 1, column + 1, width=max(1, finding.width))
    return Problem(finding.code, place, finding.facts)


def _not_a_mapping(data: Value | None, built: Builder, copy: WorkingCopy, file: str) -> Problem:
    if data is None or data == "":
        return Problem("GK011", Place(file))
    mark = built.root_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    text = copy.lines[line] if line < len(copy.lines) else ""
    facts = {"fix": shown(text.lstrip("- ")) if isinstance(data, list) else "姓名: 张三"}
    return _problem(Finding("GK012", line, column, len(text.strip()), facts), copy, file)


def _expand_tabs(copy: WorkingCopy, width: int) -> None:
    """Tabs are reported by `decode`; here they become spaces so that the rest can be read."""
    for number, line in enumerate(copy.lines):
        lead = len(line) - len(line.lstrip(" \t"))
        for column in range(len(line) - 1, -1, -1):
            if line[column] == "\t":
                copy.apply(Edit(number, column, column + 1, " " * (width if column < lead else 1)))
