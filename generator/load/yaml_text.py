"""Text → plain data in which every scalar is the text as written, and every fault of the YAML.

PyYAML's C parser gives the events; types come later, from the schema. So 9:30, 007, no, 1.10 and the surname
Null stay what they are. Where parsing stops, the cause is reported, a working copy is mended and parsing goes
on, so one run shows all faults of a file.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any, Union

import yaml

from generator.load.lines import (
    Edit,
    Finding,
    WorkingCopy,
    colon_fault,
    dash_fault,
    indent,
    is_blank,
    quoted,
    shown,
)
from generator.load.lint import lint_flow_key, lint_value
from generator.load.syntax import diagnose
from generator.problem import Place, Problem

#: PyYAML's events and marks; its stubs call every mark optional, the C parser always sets them.
Event = Any

Value = Union[str, list["Value"], dict[str, "Value"]]  # noqa: UP007 (X | Y can't hold a name in quotes)

DEPTH_LIMIT = 16
NODE_LIMIT = 20_000
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
    problems: list[Problem] = []
    lossy = False
    seen: set[tuple[str, int]] = set()
    # One cause often breaks a line twice; what is said of a line once isn't said again.
    text_lines = list(copy.lines)
    told = {number: "" for number, line in enumerate(text.split("\n")) if tab and "\t" in line}
    built = _Builder(copy.lines)
    for _ in range(min(_PASSES, 20 + 4_000_000 // (len(text) + 1))):
        built = _Builder(copy.lines)
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


def _not_a_mapping(data: Value | None, built: _Builder, copy: WorkingCopy, file: str) -> Problem:
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


class _Frame:
    """An open mapping or sequence. `key` is the key waiting for its value."""

    __slots__ = ("flow", "key", "keys", "node")

    def __init__(self, node: list[Value] | dict[str, Value], flow: bool) -> None:
        self.node = node
        self.flow = flow
        self.key: Event = None
        self.keys: dict[str, int] = {}


class _Builder:
    """One pass over the events. `mends` are faults that need another pass, `findings` those that don't."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self.root: Value | None = None
        self.root_mark: Event = None
        self.findings: list[Finding] = []
        self.mends: list[Finding] = []
        self.error: yaml.MarkedYAMLError | None = None
        self.last: Event = None
        self.stopped = False
        self._stack: list[_Frame] = []

    @property
    def in_flow(self) -> bool:
        return bool(self._stack) and self._stack[-1].flow

    def _bracket(self) -> str:
        if not self.in_flow:
            return ""
        return "[" if isinstance(self._stack[-1].node, list) else "{"

    def run(self) -> None:
        text = "\n".join(self.lines)
        hashes = " #" in text
        stack = self._stack
        nodes = documents = 0
        parser = yaml.CSafeLoader(text)
        next_event: Callable[[], Event] = parser.get_event
        try:
            while (event := next_event()) is not None:
                kind = type(event)
                if kind is yaml.ScalarEvent:
                    self.last = event
                    if event.anchor is not None or event.tag is not None:
                        self._node(event)
                    if stack and stack[-1].key is None and isinstance(stack[-1].node, dict):
                        self._key(event)
                        continue
                    for finding in lint_value(self.lines, event, self._bracket(), hashes):
                        self._take(finding)
                    self._add(event.value, event)
                elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                    self._node(event)
                    if stack and stack[-1].key is None and isinstance(stack[-1].node, dict):
                        self.findings.append(self._at("GK019", event.start_mark))
                        stack[-1].key = event
                        self._skip(next_event)
                        continue
                    node: list[Value] | dict[str, Value] = {} if kind is yaml.MappingStartEvent else []
                    self._add(node, event)
                    stack.append(_Frame(node, bool(event.flow_style)))
                    if len(stack) > DEPTH_LIMIT:
                        self._stop("GK021", event.start_mark, str(DEPTH_LIMIT))
                        return
                elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                    stack.pop()
                    continue
                elif kind is yaml.AliasEvent:
                    self._alias(event)
                elif kind is yaml.DocumentStartEvent:
                    documents += 1
                    if documents > 1:
                        self._stop("GK023", event.start_mark, "1")
                        return
                    continue
                else:
                    continue
                nodes += 1
                if nodes > NODE_LIMIT:
                    self._stop("GK022", event.start_mark, str(NODE_LIMIT))
                    return
        except yaml.MarkedYAMLError as error:
            self.error = error
        finally:
            parser.dispose()

    def _at(self, code: str, mark: Event, width: int = 1, **facts: str) -> Finding:
        line = min(mark.line, len(self.lines) - 1)
        return Finding(code, line, min(mark.column, len(self.lines[line])), width, facts)

    def _stop(self, code: str, mark: Event, limit: str) -> None:
        self.findings.append(self._at(code, mark, limit=limit))
        self.stopped = True

    def _add(self, value: Value, event: Event) -> None:
        if not self._stack:
            self.root, self.root_mark = value, event.start_mark
            return
        frame = self._stack[-1]
        if isinstance(frame.node, list):
            frame.node.append(value)
            return
        key, frame.key = frame.key, None
        if (
            isinstance(key, yaml.ScalarEvent)
            and key.value not in frame.node
            and key.value.strip() not in {"", "<<"}
        ):
            frame.node[key.value] = value
            if frame.flow and value == "" and (finding := lint_flow_key(self.lines, key)):
                self._take(finding)

    def _key(self, event: Event) -> None:
        frame = self._stack[-1]
        frame.key = event
        key, mark = event.value, event.start_mark
        if key in frame.keys:
            self.findings.append(
                self._at("GK015", mark, len(key), key=shown(key), first=str(frame.keys[key] + 1))
            )
        else:
            frame.keys[key] = mark.line
        if not key.strip():
            self.findings.append(self._at("GK020", mark))
        elif key == "<<" and event.style == "":
            self.findings.append(self._at("GK018", mark, 2))
        elif "\n" in key or mark.line != event.end_mark.line:
            self.findings.append(self._at("GK019", mark))
        elif key[0] in "-－–−" and event.style == "" and not frame.flow:
            fault = dash_fault(self.lines, mark.line)
            if fault and fault.column == mark.column:
                self.mends.append(fault)
        elif "：" in key and event.style == "" and not frame.flow:
            fault = colon_fault(self.lines, mark.line)
            if fault:
                self.mends.append(fault)

    def _node(self, event: Event) -> None:
        """Anchors and tags. A value such as &第一 or !重要 is more often a text that needs its quotes."""
        text = self.lines[event.start_mark.line]
        value = text[event.start_mark.column :].rstrip()
        fix = shown(text[: event.start_mark.column] + quoted(value))
        if event.anchor is not None:
            self.findings.append(
                self._at("GK016", event.start_mark, len(event.anchor) + 1, char="&", fix=fix)
            )
        elif getattr(event, "tag", None) is not None:
            width = len(value.split()[0]) if value else 1
            self.findings.append(self._at("GK017", event.start_mark, width, fix=fix))

    def _alias(self, event: Event) -> None:
        mark = event.start_mark
        text = self.lines[mark.line]
        fix = shown(text[: mark.column] + quoted(text[mark.column :].rstrip()))
        self.findings.append(self._at("GK016", mark, len(event.anchor) + 1, char="*", fix=fix))
        if self._stack and self._stack[-1].key is None and isinstance(self._stack[-1].node, dict):
            self._stack[-1].key = event
        else:
            self._add(f"*{event.anchor}", event)

    def _skip(self, next_event: Callable[[], Event]) -> None:
        """Read past a key that isn't text; its value goes with it."""
        depth = 1
        while depth and (event := next_event()) is not None:
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
            elif isinstance(event, yaml.CollectionEndEvent):
                depth -= 1

    def _take(self, finding: Finding) -> None:
        (self.mends if finding.edits else self.findings).append(finding)
