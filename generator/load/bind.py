"""From a document's text tree to a typed record, or to located problems in the words of the file."""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping, Sequence
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from generator.load.document import Document
from generator.problem import Path, Place, Problem
from generator.suggest import nearest

M = TypeVar("M", bound=BaseModel)


def bind(document: Document, model: type[M], **given: str) -> tuple[M | None, list[Problem]]:
    """The document as a `model`, or every field problem in it. `given` are keys the file's path decides
    (编号); written again in the file they must say the same."""
    data = without_blanks(document.data)
    assert isinstance(data, dict)
    problems = []
    for key, value in given.items():
        written = data.get(key, value)
        if written != value:
            problems.append(
                Problem("GK126", document.place((key,)), {"value": str(written), "expected": value})
            )
        data[key] = value
    try:
        record = model.model_validate(data)
    except ValidationError as error:
        for details in error.errors(include_url=False):
            if details["type"] == "too_short" and len(details["input"]) >= details["ctx"]["min_length"]:
                continue  # enough items, but faulty ones, which have their own problems
            if len(details["loc"]) == 1 and given.keys() - document.data.keys() >= {details["loc"][0]}:
                continue  # the file's path is wrong, which is told of the file
            problems.append(_problem(document, model, details))
        return None, sorted(unique(_told_once(problems)), key=lambda p: p.sort_key)
    return (None if problems else record), problems


def _told_once(problems: Sequence[Problem]) -> list[Problem]:
    """Without the missing fields that a misspelt key beside them was meant for: mending it mends both."""
    meant = {_beside(p, p.facts["guess"]) for p in problems if p.code == "GK102"}
    return [p for p in problems if p.code != "GK101" or p.place.field not in meant]


def _beside(problem: Problem, key: str) -> str:
    """The name of a field that stands beside the problem's."""
    field, written = problem.place.field, problem.facts["field"]
    return field.removesuffix(written) + key


def unique(problems: Sequence[Problem]) -> list[Problem]:
    """Without repetitions, first occurrence kept."""
    return list({p.sort_key: p for p in problems}.values())


def without_blanks(value: Any) -> Any:
    """A key with nothing after it says nothing; the same as the key left out."""
    if isinstance(value, dict):
        return {k: without_blanks(v) for k, v in value.items() if v != ""}
    if isinstance(value, list):
        return [without_blanks(v) for v in value]
    return value


def place_of(document: Document, model: type[BaseModel], path: Path) -> Place:
    """The place of a value named by English field names and list indices."""
    return document.place(aliases(model, path))


def aliases(model: type[BaseModel], path: Path) -> Path:
    """The same path in the keys of the file."""
    found: list[str | int] = []
    current: Any = model
    for step in path:
        inner = _model_in(current)
        if isinstance(step, str) and inner is not None and step in inner.model_fields:
            info = inner.model_fields[step]
            found.append(info.alias or step)
            current = info.annotation
        else:
            found.append(step)
            current = _element(current)
    return tuple(found)


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """The model inside an annotation such as `Approval | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if isinstance(annotation, types.UnionType) or typing.get_origin(annotation) in (
        typing.Union,
        typing.Annotated,
    ):
        for option in typing.get_args(annotation):
            if (found := _model_in(option)) is not None:
                return found
    return None


def _element(annotation: Any) -> Any:
    """What a step by index or by free key leads to: the item of a tuple, the value of a dict."""
    origin, args = typing.get_origin(annotation), typing.get_args(annotation)
    if origin is tuple and args:
        return args[0]
    if origin is dict and args:
        return args[1]
    for option in args:
        if typing.get_origin(option) in (tuple, dict):
            return _element(option)
    return Any


def model_at(model: type[BaseModel], loc: Sequence[str | int]) -> type[BaseModel] | None:
    """The model whose key stands last in `loc` (a path in the keys of the file)."""
    current: Any = model
    for step in loc[:-1]:
        inner = _model_in(current)
        if isinstance(step, str) and inner is not None:
            info = next((f for f in inner.model_fields.values() if f.alias == step), None)
            current = info.annotation if info else Any
        else:
            current = _element(current)
    return _model_in(current)


def _problem(document: Document, model: type[BaseModel], details: ErrorDetails) -> Problem:
    """One of pydantic's findings as ours: its type chooses the code, its context fills the sentence."""
    loc = tuple(step for step in details["loc"] if step != "[key]")
    kind, context = details["type"], details.get("ctx", {})
    key = str(loc[-1]) if loc else ""
    place = document.place(loc)
    shown = _shorten(details.get("input"))
    if kind.startswith("GK"):
        return Problem(kind, place, {"field": key_name(loc), **{k: str(v) for k, v in context.items()}})
    if kind == "missing":
        owner = model_at(model, loc)
        code = "GK129" if key in _siblings(document.data, loc) else "GK101"
        return Problem(code, place, {"field": key, "about": _description(owner, key)})
    if kind == "extra_forbidden":
        owner = model_at(model, loc)
        known = [f.alias or n for n, f in owner.model_fields.items()] if owner else []
        unused = [k for k in known if k not in _siblings(document.data, loc)]
        guess = nearest(key, unused) or nearest(key, known)
        place = document.key_place(loc)
        if guess:
            return Problem("GK102", place, {"field": key, "guess": guess[0]})
        return Problem("GK103", place, {"field": key, "known": "、".join(known)})
    if kind == "enum":
        choices = _choices(context)
        facts = {"field": key_name(loc), "value": shown, "choices": "、".join(choices)}
        fix = _meant(shown, choices)
        return Problem("GK104", place, {**facts, "fix": fix}) if fix else Problem("GK141", place, facts)
    if kind in ("model_type", "model_attributes_type", "dict_type"):
        within = model_at(model, (*loc, ""))
        facts = {"field": key_name(loc), "value": shown}
        if within is None:
            return Problem("GK108", place, facts)
        keys = "、".join(f.alias or n for n, f in within.model_fields.items())
        return Problem("GK142", place, {**facts, "known": keys})
    if kind in ("tuple_type", "list_type"):
        return Problem("GK109", place, {"field": key_name(loc), "value": shown})
    if kind == "too_short":
        return Problem("GK127", place, {"field": key_name(loc), "least": str(context.get("min_length", 1))})
    return Problem("GK105", place, {"field": key_name(loc), "value": shown})


def _meant(written: str, choices: Sequence[str]) -> str | None:
    """The one choice that must have been meant. None where nothing is near; where the word stands in several
    of them (属实 may be 属实已更正 or 部分属实, and 不属实 is its opposite); and where a word of two
    characters begins otherwise (微信 is no 来信)."""
    guess = next(iter(nearest(written, choices)), None)
    if guess is None or sum(written in choice for choice in choices) > 1:
        return None
    return guess if len(written) > 2 or written[0] == guess[0] else None


def key_name(loc: Sequence[str | int]) -> str:
    """The nearest key in a path, for sentences."""
    return next((str(step) for step in reversed(loc) if isinstance(step, str)), "")


def _shorten(value: object) -> str:
    if isinstance(value, Mapping):
        return "几行「键: 值」"
    if isinstance(value, (list, tuple)):
        return "一列「- 」"
    text = str(value)
    return text if len(text) <= 40 else text[:40] + "…"


def _choices(context: Mapping[str, Any]) -> list[str]:
    expected = str(context.get("expected", ""))
    return [part.strip().strip("'\"") for part in expected.replace(" or ", ", ").split(", ") if part.strip()]


def _description(owner: type[BaseModel] | None, key: str) -> str:
    if owner is None:
        return ""
    return next((f.description or "" for f in owner.model_fields.values() if f.alias == key), "")


def _siblings(data: Any, loc: Sequence[str | int]) -> set[str]:
    current = data
    for step in loc[:-1]:
        try:
            current = current[step]
        except (KeyError, IndexError, TypeError):
            return set()
    return set(current) if isinstance(current, dict) else set()
