"""One pass over PyYAML's events: the data, the faults, and the error that stopped it, if one did."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Union

import yaml

from generator.load.lines import Finding, colon_fault, dash_fault, quoted, shown
from generator.load.lint import lint_flow_key, lint_value

#: PyYAML's events and marks; its stubs call every mark optional, the C parser always sets them.
Event = Any

Value = Union[str, list["Value"], dict[str, "Value"]]  # noqa: UP007 (X | Y can't hold a name in quotes)

DEPTH_LIMIT = 16
NODE_LIMIT = 20_000


class _Frame:
    """An open mapping or sequence. `key` is the key waiting for its value."""

    __slots__ = ("flow", "key", "keys", "node")

    def __init__(self, node: list[Value] | dict[str, Value], flow: bool) -> None:
        self.node = node
        self.flow = flow
        self.key: Event = None
        self.keys: dict[str, int] = {}


class Builder:
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
        if event.anchor is None and getattr(event, "tag", None) is None:
            return
        text = self.lines[event.start_mark.line]
        value = text[event.start_mark.column :].rstrip()
        fix = shown(text[: event.start_mark.column] + quoted(value))
        if event.anchor is not None:
            self.findings.append(
                self._at("GK016", event.start_mark, len(event.anchor) + 1, char="&", fix=fix)
            )
        else:
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
