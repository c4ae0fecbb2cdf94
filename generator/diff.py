"""What changed in a record, field by field, in the words of its form. One fact, many renderings: text, JSON,
Markdown and the record's history on its page are made from `FieldChange`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any

from pydantic import BaseModel

from generator.records.shapes import shape_of

#: Which values tell the items of a list apart, the first that does for both lists.
_NAMED_BY = (
    ("id",),
    ("goal",),
    ("code",),
    ("candidate",),
    ("cadre",),
    ("gate",),
    ("unit", "audience"),
    ("kind", "assessor"),
    ("item", "year"),
    ("unit", "period"),
    ("unit", "start", "title"),
    ("post", "part", "since"),
    ("adopted",),
    ("basis", "article"),
    ("name",),
    ("title",),
    ("subject", "start"),
    ("date", "deed"),
    ("date", "subject"),
    ("date",),
    ("start",),
)
#: What an item is called in a sentence, the first it has.
_CALLED = ("title", "name", "subject", "deed", "item", "gate", "candidate", "goal", "code", "date", "id")


@dataclass(frozen=True, slots=True)
class FieldChange:
    """`path` are the form's words from the outside in, items of lists by what they are called; `pointer` the
    English names and places; `old` is None of what was added, `new` of what was taken away."""

    path: tuple[str, ...]
    pointer: tuple[str | int, ...]
    old: str | None
    new: str | None

    @property
    def where(self) -> str:
        return "·".join(self.path)


def field_changes(
    model: type[BaseModel], old: Mapping[str, Any], new: Mapping[str, Any]
) -> tuple[FieldChange, ...]:
    """Between two public contents of one record (English field names), in the order of the form."""
    return tuple(_part(model, old, new, (), ()))


def _part(
    model: type[BaseModel],
    old: Mapping[str, Any],
    new: Mapping[str, Any],
    path: tuple[str, ...],
    pointer: tuple[str | int, ...],
) -> Iterator[FieldChange]:
    for name, info in model.model_fields.items():
        before, after = old.get(name), new.get(name)
        if before == after:
            continue
        shape, inner = shape_of(info.annotation)
        here, there = (*path, info.title or name), (*pointer, name)
        if shape == "part" and inner is not None:
            yield from _part(inner, before or {}, after or {}, here, there)
        elif shape == "parts" and inner is not None:
            yield from _parts(inner, before or (), after or (), here, there)
        elif shape == "mapping":
            for key in sorted({*(before or {}), *(after or {})}):
                yield from _value(
                    (before or {}).get(key), (after or {}).get(key), (*here, key), (*there, key)
                )
        elif shape == "scalars":
            yield from _scalars(before or (), after or (), here, there)
        else:
            yield from _value(before, after, here, there)


def _value(
    old: Any, new: Any, path: tuple[str, ...], pointer: tuple[str | int, ...]
) -> Iterator[FieldChange]:
    if old != new:
        yield FieldChange(path, pointer, _said(old), _said(new))


def _scalars(
    old: Sequence[Any], new: Sequence[Any], path: tuple[str, ...], pointer: tuple[str | int, ...]
) -> Iterator[FieldChange]:
    """Lines of a list: what stands in another's place, what came, what went."""
    matcher = SequenceMatcher(None, list(map(str, old)), list(map(str, new)), autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            continue
        for n in range(max(b - a, d - c)):
            before = _said(old[a + n]) if a + n < b else None
            after = _said(new[c + n]) if c + n < d else None
            yield FieldChange(path, (*pointer, c + n if after is not None else a + n), before, after)


def _parts(
    model: type[BaseModel],
    old: Sequence[Mapping[str, Any]],
    new: Sequence[Mapping[str, Any]],
    path: tuple[str, ...],
    pointer: tuple[str | int, ...],
) -> Iterator[FieldChange]:
    """Items told apart by their names where they have such, else by their places."""
    keys = _keys(model, old, new)
    before = dict(zip(keys[0], old, strict=True))
    for place, (key, item) in enumerate(zip(keys[1], new, strict=True)):
        here, there = (*path, _called(item, place)), (*pointer, place)
        if key in before:
            yield from _part(model, before.pop(key), item, here, there)
        else:
            yield FieldChange(here, there, None, _whole(model, item))
    places = {key: place for place, key in enumerate(keys[0])}
    for key, item in before.items():
        place = places[key]
        yield FieldChange((*path, _called(item, place)), (*pointer, place), _whole(model, item), None)


Keys = list[tuple[Any, ...]]


def _keys(
    model: type[BaseModel], old: Sequence[Mapping[str, Any]], new: Sequence[Mapping[str, Any]]
) -> tuple[Keys, Keys]:
    for names in _NAMED_BY:
        if not set(names) <= set(model.model_fields):
            continue
        both = [[tuple(str(item.get(name)) for name in names) for item in items] for items in (old, new)]
        if all(len(set(keys)) == len(keys) for keys in both):
            return both[0], both[1]
    return [(n,) for n in range(len(old))], [(n,) for n in range(len(new))]


def _called(item: Mapping[str, Any], place: int) -> str:
    return next((str(item[name]) for name in _CALLED if item.get(name)), f"第 {place + 1} 条")


def _whole(model: type[BaseModel], item: Mapping[str, Any]) -> str:
    """An item in one line: its values with their names."""
    said = (f"{change.where}：{change.new}" for change in _part(model, {}, item, (), ()))
    return "；".join(said)


def _said(value: Any) -> str | None:
    if isinstance(value, bool):
        return "是" if value else "否"
    return None if value is None else str(value)
