"""Which columns and tables a kind's data has, from its model alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel

from generator.records.shapes import Shape, shape_of


@dataclass(frozen=True, slots=True)
class Column:
    """One value of a row: where it lies in the JSON data, what it is called in the file."""

    path: tuple[str, ...]
    title: str


@dataclass(frozen=True, slots=True)
class SubTable:
    """A list or mapping that gets rows of its own. `model` is None where the rows are key and value."""

    path: tuple[str, ...]
    title: str
    model: type[BaseModel] | None


def columns(model: type[BaseModel], path: tuple[str, ...] = (), title: str = "") -> Iterator[Column]:
    """The values of one row: scalars, lists of scalars (joined), and those of single parts within."""
    for name, shape, inner, words in _fields(model, title):
        if inner is not None and shape == "part":
            yield from columns(inner, (*path, name), words)
        elif shape in ("scalar", "scalars"):
            yield Column((*path, name), words)


def sub_tables(model: type[BaseModel], path: tuple[str, ...] = (), title: str = "") -> Iterator[SubTable]:
    """The lists of parts and the mappings of one row, those of single parts within it too."""
    for name, shape, inner, words in _fields(model, title):
        if shape in ("parts", "mapping"):
            yield SubTable((*path, name), words, inner)
        elif inner is not None:
            yield from sub_tables(inner, (*path, name), words)


def _fields(model: type[BaseModel], title: str) -> Iterator[tuple[str, Shape, type[BaseModel] | None, str]]:
    for name, field in model.model_fields.items():
        shape, inner = shape_of(field.annotation)
        yield name, shape, inner, "·".join(filter(None, (title, field.title or name)))


def value_at(data: Mapping[str, Any], path: tuple[str, ...]) -> Any:
    """The value there, or None."""
    value: Any = data
    for name in path:
        value = value.get(name) if isinstance(value, Mapping) else None
    return value
