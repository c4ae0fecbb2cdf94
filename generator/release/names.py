"""What a release may be called, and what it is called in words."""

from __future__ import annotations

from datetime import date

from generator.records.types import parse_id
from generator.render.filters import cn_date

LATEST = "latest"
#: Taken by the site itself, or unusable as a folder's name on Windows.
_TAKEN = frozenset(
    {LATEST, "status", "log", "con", "prn", "aux", "nul"}
    | {f"{device}{number}" for device in ("com", "lpt") for number in range(10)}
)


def usable(name: str) -> bool:
    """An id that isn't taken."""
    if name in _TAKEN:
        return False
    try:
        return parse_id(name) == name
    except ValueError:
        return False


def title_of(name: str, as_of: date) -> str:
    """2026-07（截至 2026 年 7 月 31 日）"""
    return f"{name}（截至 {cn_date(as_of)}）"
