"""Find things in any record by the types of its fields: references, citations, texts. Which fields can hold
them is worked out once a model, so that rules over every kind needn't name fields."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any, TypeVar

from pydantic import BaseModel

from generator.check.memo import ById
from generator.problem import Path
from generator.records.base import Part
from generator.records.types import RefTo

P = TypeVar("P", bound=Part)


def _leaves(annotation: Any) -> Iterator[Any]:
    """Every model class and every annotation mark inside an annotation."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    if typing.get_origin(annotation) is typing.Annotated:
        yield from annotation.__metadata__
    for inner in typing.get_args(annotation):
        yield from _leaves(inner)


@cache
def _marks(model: type[BaseModel]) -> dict[str, tuple[Any, ...]]:
    """For each field, the models and marks its annotation holds."""
    return {
        name: (*_leaves(info.annotation), *info.metadata)  # pydantic moves the outermost marks to metadata
        for name, info in model.model_fields.items()
    }


@cache
def _below(model: type[BaseModel]) -> frozenset[Any]:
    """The models that can occur in a model, itself included (score models hold themselves), and marks."""
    seen: set[Any] = set()
    pending: list[Any] = [model]
    while pending:
        current = pending.pop()
        if current in seen:
            continue
        seen.add(current)
        if isinstance(current, type) and issubclass(current, BaseModel):
            pending += [m for marks in _marks(current).values() for m in marks if _is_known(m)]
    return frozenset(seen)


def _is_known(mark: Any) -> bool:
    return isinstance(mark, RefTo) or (isinstance(mark, type) and issubclass(mark, BaseModel))


@cache
def _fields_leading_to(model: type[BaseModel], wanted: type[Any]) -> tuple[str, ...]:
    """Fields of a model at or below which something of type `wanted` (a model, or RefTo) may stand."""

    def leads(mark: Any) -> bool:
        if not _is_known(mark):
            return False
        if isinstance(mark, RefTo):
            return wanted is RefTo
        return any(isinstance(m, RefTo) if wanted is RefTo else m is wanted for m in _below(mark))

    return tuple(name for name, marks in _marks(model).items() if any(map(leads, marks)))


def parts(record: BaseModel, wanted: type[P]) -> Iterator[tuple[Path, P]]:
    """Every part of a type anywhere in a record, with its path."""
    for name in _fields_leading_to(type(record), wanted):
        for path, value in _models((name,), getattr(record, name)):
            if isinstance(value, wanted):
                yield path, value
            yield from ((path + inner, part) for inner, part in parts(value, wanted))


def _models(path: Path, value: Any) -> Iterator[tuple[Path, BaseModel]]:
    """The models directly in a field's value: itself, items of a tuple, values of a dict."""
    if isinstance(value, BaseModel):
        yield path, value
    elif isinstance(value, tuple):
        for i, item in enumerate(value):
            yield from _models((*path, i), item)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _models((*path, key), item)


@cache
def _reference_kinds(model: type[BaseModel]) -> tuple[tuple[str, str], ...]:
    """(field, kind) of the fields that hold an id, or a tuple of ids, of records of a kind."""
    return tuple(
        (name, mark.kind)
        for name, marks in _marks(model).items()
        for mark in marks
        if isinstance(mark, RefTo)
    )


def references(record: BaseModel) -> Iterator[tuple[Path, str, str]]:
    """(path, id, kind) of every reference anywhere in a record."""
    for name, kind in _reference_kinds(type(record)):
        for path, text in _texts((name,), getattr(record, name)):
            yield path, text, kind
    for name in _fields_leading_to(type(record), RefTo):
        for path, value in _models((name,), getattr(record, name)):
            yield from ((path + inner, id, kind) for inner, id, kind in references(value))


def texts(record: BaseModel) -> tuple[tuple[Path, str], ...]:
    """Every text anywhere in a record, ids and telephone numbers included, enumeration values not."""
    return _all_texts(ById(record))


@lru_cache(maxsize=2)  # several rules in turn read the texts of one record
def _all_texts(record: ById[BaseModel]) -> tuple[tuple[Path, str], ...]:
    return tuple(_texts_below(record.value))


def _texts_below(record: BaseModel) -> Iterator[tuple[Path, str]]:
    for name in type(record).model_fields:
        value = getattr(record, name)
        if type(value) is str or isinstance(value, (tuple, dict)):
            yield from _texts((name,), value)
        for path, model in _models((name,), value):
            yield from ((path + inner, text) for inner, text in _texts_below(model))


def _texts(path: Path, value: Any) -> Iterator[tuple[Path, str]]:
    """The texts directly in a field's value. Of a dict the keys too, at the place of their values."""
    if type(value) is str:
        yield path, value
    elif isinstance(value, tuple):
        for i, item in enumerate(value):
            yield from _texts((*path, i), item)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _texts((*path, key), key)
            yield from _texts((*path, key), item)
