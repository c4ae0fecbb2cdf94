"""One file of content: its text, its data, and where each value stands."""

from __future__ import annotations

import errno
import os
import stat
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from generator.load.decode import SIZE_LIMIT, decode, too_large
from generator.load.lines import WorkingCopy
from generator.load.yaml_text import Value, parse
from generator.problem import Path as FieldPath
from generator.problem import Place, Problem


@dataclass(frozen=True, slots=True)
class _Node:
    """A value with its span, its key's span, and its children; spans are (line, column, width) from 0."""

    key: tuple[int, int, int] | None
    value: tuple[int, int, int]
    children: dict[str | int, _Node]
    block: bool


@dataclass(frozen=True)
class Document:
    """`file` is relative to the project's root with forward slashes; `text` has \\n line ends."""

    file: str
    text: str
    data: dict[str, Value]

    def place(self, path: FieldPath) -> Place:
        """Where the value at `path` stands (the file's own keys, indices from 0). A mapping or list written
        as a block is shown at its key, and a value that isn't there at the nearest key above it."""
        node, complete = self._find(path)
        if node is None:
            return Place(self.file, field=field_name(path))
        span = node.value if complete and not (node.block and node.key) else node.key or node.value
        return self._place(span, path)

    def key_place(self, path: FieldPath) -> Place:
        """Where the key at the end of `path` stands; for an item of a list, the item."""
        node, _ = self._find(path)
        return (
            Place(self.file, field=field_name(path))
            if node is None
            else self._place(node.key or node.value, path)
        )

    def line(self, number: int) -> str:
        """The line as written, counted from 1; empty beyond the file's end."""
        return self._lines[number - 1] if 0 < number <= len(self._lines) else ""

    @cached_property
    def _lines(self) -> list[str]:
        return self.text.split("\n")

    @cached_property
    def _marked(self) -> tuple[_Node | None, WorkingCopy]:
        copy = parse(self.text, self.file).copy
        return _read_marks(copy.lines), copy

    def _find(self, path: FieldPath) -> tuple[_Node | None, bool]:
        """The node at `path`, or the nearest above it that exists; None for the root itself."""
        node = self._marked[0]
        if node is None or not path:
            return None, False
        for depth, step in enumerate(path):
            child = node.children.get(step)
            if child is None:
                return (node if depth else None), False
            node = child
        return node, True

    def _place(self, span: tuple[int, int, int], path: FieldPath) -> Place:
        line, column, width = span
        original = self._marked[1].original(line, column)
        room = len(self.line(line + 1).rstrip()) - original
        return Place(self.file, line + 1, original + 1, field_name(path), max(1, min(width, room)))


def field_name(path: FieldPath) -> str:
    """成绩[3].总成绩: list items counted from 1, as people do."""
    name = ""
    for step in path:
        name += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if name else step
    return name


def read_document(file: Path, root: Path) -> tuple[Document | None, list[Problem]]:
    """The document and every problem of the file. There can be both: a fault that leaves no doubt about the
    data (`姓名：张三`) doesn't keep the schema from looking at the rest. Never raises for content."""
    name = relative_name(file, root)
    text, problems = read_text(file, root)
    if text is None:
        return None, problems
    parsed = parse(text, name)
    problems = sorted([*problems, *parsed.problems], key=lambda p: p.sort_key)
    return (None if parsed.data is None else Document(name, text, parsed.data)), problems


def read_text(file: Path, root: Path) -> tuple[str | None, list[Problem]]:
    """The text of a file that is no record (a guide page), or of one that can't be read as YAML, and the
    problems of its bytes and characters. Never raises for content."""
    name = relative_name(file, root)
    raw, problem = _read(file, root, name)
    return (None, [problem] if problem else []) if raw is None else decode(raw, name)


def relative_name(file: Path, root: Path) -> str:
    """`file` as problems name it: relative to the project's root where it lies inside it."""
    try:
        return file.absolute().relative_to(root.absolute()).as_posix()
    except ValueError:
        return file.name


def _read(file: Path, root: Path, name: str) -> tuple[bytes | None, Problem | None]:
    """The bytes of a regular file inside `root`; nothing that could block, and no link is followed."""
    place = Place(name)
    flags = (
        os.O_RDONLY
        | getattr(os, "O_NOFOLLOW", 0)
        | getattr(os, "O_NONBLOCK", 0)
        | getattr(os, "O_CLOEXEC", 0)
    )
    try:
        if not stat.S_ISREG(file.lstat().st_mode):
            return None, Problem("GK001", place)
        if not file.resolve().is_relative_to(root.resolve()):
            return None, Problem("GK002", place)
        with os.fdopen(os.open(file, flags | getattr(os, "O_BINARY", 0)), "rb") as stream:
            status = os.fstat(stream.fileno())
            if not stat.S_ISREG(status.st_mode):
                return None, Problem("GK001", place)
            raw = stream.read(SIZE_LIMIT + 1)
    except (OSError, ValueError, RuntimeError) as error:
        if isinstance(error, OSError) and error.errno == errno.ELOOP:
            return None, Problem("GK001", place)
        return None, Problem("GK038", place)
    if len(raw) > SIZE_LIMIT:
        return None, too_large(name, max(status.st_size, len(raw)))
    return raw, None


def _read_marks(lines: list[str]) -> _Node | None:
    """The tree of marks of a text that parses; None when it doesn't."""
    try:
        root: Any = yaml.compose("\n".join(lines), Loader=yaml.CSafeLoader)
    except (yaml.YAMLError, RecursionError):
        return None
    return None if root is None else _node(root, None, lines, 0)


def _node(node: Any, key: Any, lines: list[str], depth: int) -> _Node:
    children: dict[str | int, _Node] = {}
    if isinstance(node, yaml.MappingNode) and depth < 64:
        for name, value in node.value:
            if isinstance(name, yaml.ScalarNode) and name.value not in children:
                children[name.value] = _node(value, name, lines, depth + 1)
    elif isinstance(node, yaml.SequenceNode) and depth < 64:
        for index, value in enumerate(node.value):
            children[index] = _node(value, None, lines, depth + 1)
    block = isinstance(node, yaml.CollectionNode) and not node.flow_style
    return _Node(None if key is None else _span(key, lines), _span(node, lines), children, block)


def _span(node: Any, lines: list[str]) -> tuple[int, int, int]:
    start, end = node.start_mark, node.end_mark
    if start.line >= len(lines):
        return len(lines) - 1, len(lines[-1]), 1
    if isinstance(node, yaml.ScalarNode) and node.style in {"|", ">"}:
        return start.line, start.column, 1
    stop = end.column if end.line == start.line else len(lines[start.line].rstrip())
    return start.line, start.column, max(1, stop - start.column)
