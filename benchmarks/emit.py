"""Record files as a clerk writes them: plain scalars, block style, short maps on one line."""

from __future__ import annotations

from typing import Any

import yaml
from yaml._yaml import CEmitter
from yaml.representer import SafeRepresenter
from yaml.resolver import BaseResolver


class _Plain(CEmitter, SafeRepresenter, BaseResolver):
    """Without implicit resolvers no scalar is quoted for looking like a date or a number: the product
    reads every scalar as text."""

    def __init__(self, stream: Any, **options: Any) -> None:
        wanted = ("canonical", "indent", "width", "allow_unicode", "line_break", "encoding", "explicit_start")
        CEmitter.__init__(self, stream, **{name: options.get(name) for name in wanted})
        SafeRepresenter.__init__(self, default_flow_style=options["default_flow_style"], sort_keys=False)
        BaseResolver.__init__(self)

    def represent_sequence(self, tag: str, sequence: Any, flow_style: bool | None = None) -> Any:
        return _opened(super().represent_sequence(tag, sequence, flow_style))

    def represent_mapping(self, tag: str, mapping: Any, flow_style: bool | None = None) -> Any:
        return _opened(super().represent_mapping(tag, mapping, flow_style))

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _opened(node: Any) -> Any:
    """On several lines where a text has a Chinese comma, which nobody should mistake for the separator."""
    if any(
        "，" in str(part.value)
        for item in node.value
        for part in (item if isinstance(item, tuple) else (item,))
    ):
        node.flow_style = False
    return node


def _text(dumper: Any, value: str) -> Any:
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style="|" if "\n" in value else None)


_Plain.add_representer(str, _text)
_Plain.add_representer(int, lambda dumper, value: _text(dumper, str(value)))


def to_yaml(data: dict[str, Any]) -> bytes:
    """UTF-8; keys in the order given; values are text, whole numbers, lists and maps of these."""
    text: str = yaml.dump(data, Dumper=_Plain, allow_unicode=True, width=100_000, default_flow_style=None)
    return text.encode()
