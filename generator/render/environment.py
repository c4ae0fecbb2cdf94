"""The Jinja2 environment every page body is rendered with; never `from_string` on anything from content."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.render.filters import FILTERS


def _no_none(value: Any) -> Any:
    """A None that reaches a page would be printed as the word None; say where it came from instead."""
    if value is None:
        raise TypeError("模板输出了 None：先用 {% if %} 判断有没有值")
    return value


def make_environment(theme: Path) -> Environment:
    """Templates below `theme` (kinds/, parts/, shell/, plain.html); escapes every value that isn't Markup.

    Raises jinja2 errors on a missing name or value: a template's mistake is ours, never the clerk's.
    """
    environment = Environment(
        loader=FileSystemLoader(theme, followlinks=False),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        finalize=_no_none,
    )
    environment.filters.update(FILTERS)
    return environment
