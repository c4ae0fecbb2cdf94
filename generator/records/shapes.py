"""What a field of the vocabulary holds, from its annotation alone."""

from __future__ import annotations

import types
import typing
from typing import Any, Literal

from pydantic import BaseModel

Shape = Literal["scalar", "scalars", "part", "parts", "mapping"]


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
