"""Which columns and tables a kind's data has, from its model alone."""

from __future__ import annotations

import types
import typing
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import BaseModel

Shape = Literal["scalar", "scalars", "part", "parts", "mapping"]


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


def shape_of(annotation: Any) -> tuple[Shape, type[BaseModel] | None]:
    """What a field holds: a value, several values, a part, several parts or a mapping."""
    annotation = _bare(annotation)
    if typing.get_origin(annotation) is dict:
        return "mapping", None
    if typing.get_origin(annotation) is tuple:
        inner = _bare(typing.get_args(annotation)[0])
        return ("parts", inner) if _is_part(inner) else ("scalars", None)
    return ("part", annotation) if _is_part(annotation) else ("scalar", None)


def _is_part(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, BaseModel)


def _bare(annotation: Any) -> Any:
    """Without Annotated and `| None`."""
    while True:
        origin = typing.get_origin(annotation)
        if origin is typing.Annotated:
            annotation = typing.get_args(annotation)[0]
        elif origin in (typing.Union, types.UnionType):
            annotation = next(arg for arg in typing.get_args(annotation) if arg is not types.NoneType)
        else:
            return annotation


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
