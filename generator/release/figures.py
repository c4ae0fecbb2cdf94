"""A count about health, subsidy, pay or supervision that was published is told again as it was, or corrected
in the open: a silent 14 → 15 would tell of one person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from generator.export.data import Entry
from generator.ledger import Key
from generator.problem import Place, Problem
from generator.records.incentive import Incentive
from generator.records.supervision import Supervision

_KINDS = (Incentive.kind, Supervision.kind)

#: (item, year)
_Name = tuple[str, int]


def told_otherwise(before: Sequence[Entry], now: Sequence[Entry]) -> Iterator[Problem]:
    """A problem for each figure told otherwise than by the release before, unless 原公布 says what that was.
    One that was left out since, or whose record was withdrawn, is not this rule's matter."""
    earlier = _figures(before)
    for key, figures in _figures(now).items():
        for name, (place, figure) in figures.items():
            was = earlier.get(key, {}).get(name)
            if was is None or _same(was[1], figure) or figure.get("before") == was[1]["number"]:
                continue
            kind, id = key
            where = Place(f"content/{kind}/{id}.yml", field=f"年度数字[{place + 1}]")
            facts = {"item": name[0], "year": str(name[1]), "was": _told(was[1]), "now": _told(figure)}
            yield Problem("GK698", where, {**facts, "fix": str(was[1]["number"])})


def _figures(entries: Sequence[Entry]) -> dict[Key, dict[_Name, tuple[int, dict[str, Any]]]]:
    """The figures of each record by item and year, with their places; the first of repeated ones."""
    found: dict[Key, dict[_Name, tuple[int, dict[str, Any]]]] = {}
    for entry in entries:
        if entry.kind in _KINDS:
            own = found.setdefault(entry.key, {})
            for place, figure in enumerate(entry.record.get("figures", ())):
                own.setdefault((figure["item"], figure["year"]), (place, figure))
    return found


def _same(one: dict[str, Any], other: dict[str, Any]) -> bool:
    return bool(one["number"] == other["number"] and one.get("whole") == other.get("whole"))


def _told(figure: dict[str, Any]) -> str:
    whole = figure.get("whole")
    return f"{figure['number']}" if whole is None else f"{figure['number']}（总数 {whole}）"
