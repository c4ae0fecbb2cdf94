"""Columns (栏目): which navigation entry a kind of page stands under.

mkdocs.yml names the columns and their order (`nav`); this table only says where kinds without an entry of
their own belong. A kind under no column gets the shell without an active entry.
"""

from __future__ import annotations

from dataclasses import dataclass

#: The shell without an active column (release notes, search, anything new).
NO_COLUMN = "none"
HOME = "home"

#: Kinds that share another kind's column while mkdocs.yml gives them no entry of their own.
_SHARED = {"midyear": "pledge", "reserve": "training", "incentive": "training"}
#: ColumnType as the meta tag wants it; the norm's own words for what a column is.
_TYPES = {
    "unit": "概况信息",
    "cadre": "概况信息",
    "basis": "政策文件",
    "power": "办事服务",
    "guide": "概况信息",
    "feedback": "互动交流",
}
_DEFAULT_TYPE = "工作动态"


@dataclass(frozen=True, slots=True)
class Column:
    """`key` is the folder of its pages (`home` for the front page), `path` its first page."""

    key: str
    name: str
    path: str

    @property
    def type(self) -> str:
        return _TYPES.get(self.key, _DEFAULT_TYPE)


def column_from_nav(name: str, source: str) -> Column:
    """From an entry of mkdocs.yml: `干部: cadre/index.md`."""
    path = source.removesuffix(".md") + ".html"
    return Column(path.split("/")[0] if "/" in path else HOME, name, path)


def column_of(kind: str, keys: tuple[str, ...]) -> str:
    """The key of the column a kind's pages stand under, among the keys there are."""
    for key in (kind, _SHARED.get(kind, NO_COLUMN)):
        if key in keys:
            return key
    return NO_COLUMN
