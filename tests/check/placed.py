"""Whether a fault is told at its place: the record as a clerk's file, its marks read by PyYAML alone."""

from __future__ import annotations

from typing import Any

import yaml
from pydantic import BaseModel

from generator.load.bind import aliases, place_of
from generator.load.document import Document
from generator.problem import Path


def assert_placed(part: BaseModel, path: Path) -> None:
    """The line told is the line of the value's key, or of the nearest key above it that is written. Every
    step of `path` must be a field of its model: a misspelt one would silently point at the parent."""
    _assert_fields(part, path)
    data = part.model_dump(mode="json", by_alias=True, exclude_none=True)
    text = yaml.safe_dump(_as_text(data), allow_unicode=True, sort_keys=False, width=1000)
    place = place_of(Document("x.yml", text, _as_text(data)), type(part), path)
    assert place.line == _line(yaml.compose(text, Loader=yaml.SafeLoader), aliases(type(part), path)), path


def _assert_fields(value: Any, path: Path) -> None:
    for step in path:
        if isinstance(value, BaseModel):
            assert step in type(value).model_fields, f"{step!r} is no field of {type(value).__name__}: {path}"
            value = getattr(value, str(step))
        elif isinstance(value, tuple):
            assert isinstance(step, int), path
            assert step < len(value), path
            value = value[step]
        elif isinstance(value, dict):
            value = value.get(step)
        else:
            assert value is None, path


def _as_text(value: Any) -> Any:
    """As the loader gives it: every scalar text."""
    if isinstance(value, dict):
        return {str(k): _as_text(v) for k, v in value.items()}
    if isinstance(value, list):
        return [_as_text(v) for v in value]
    return {True: "是", False: "否"}.get(value, str(value)) if isinstance(value, bool) else str(value)


def _line(root: yaml.Node | None, path: tuple[str | int, ...]) -> int:
    """The line, from 1, of the key (or list item) that `path` ends at, as far as it is written."""
    node, line = root, 1
    for step in path:
        if isinstance(node, yaml.MappingNode):
            found = next(((k, v) for k, v in node.value if k.value == str(step)), None)
            if found is None:
                break
            line, node = found[0].start_mark.line + 1, found[1]
        elif isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
            line = node.start_mark.line + 1
        else:
            break
    return line
