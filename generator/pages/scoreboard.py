"""成绩表: every candidate's row with every part of the score, who gave which mark, and one row worked out.

What the record prints stands as printed; only the value of a part made of parts, where none is printed, is
computed (`generator.working`)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.reckon.numbers import plain
from generator.reckon.scores import Working
from generator.records.scoring import Panel, ScorePart
from generator.records.selection import Score, Selection, SelectionPost
from generator.working.scores import bonus_carriers, mean_of, row_formulas, values
from generator.working.selection import groups, workings

NOTHING = "—"


@dataclass(frozen=True, slots=True)
class Column:
    """A part of the score; `of` is the part it belongs to, empty for those of the total itself."""

    name: str
    weight: str = ""
    of: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A candidate with one cell for each column."""

    score: Score
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PanelMark:
    """One examiner's mark; the dropped extremes don't count."""

    mark: str
    dropped: bool


@dataclass(frozen=True, slots=True)
class PanelTable:
    """Examiners' marks for one part: as many places as the fullest row has."""

    name: str
    rule: Panel | None
    places: int
    rows: tuple[tuple[Score, tuple[PanelMark, ...], str], ...]


@dataclass(frozen=True, slots=True)
class Board:
    """The table of those who compete with each other: all, or those for one post."""

    post: SelectionPost | None
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    bonus: bool
    panels: tuple[PanelTable, ...]

    @property
    def width(self) -> int:
        """Columns in all."""
        return len(self.columns) + self.bonus + 4


@dataclass(frozen=True, slots=True)
class Example:
    """One candidate's total step by step, as (part, formula)."""

    score: Score
    lines: tuple[tuple[str, str], ...]


def columns(selection: Selection) -> tuple[Column, ...]:
    """The parts of the model, each before its own parts; then marks of which the model doesn't speak."""
    found: list[Column] = []

    def walk(parts: Sequence[ScorePart], of: str) -> None:
        for part in parts:
            found.append(Column(part.name, str(part.weight), of))
            walk(part.parts, part.name)

    if selection.scoring:
        walk(selection.scoring.parts, "")
    known = {column.name for column in found}
    for score in selection.scores:
        for name in (*score.marks, *score.panel_marks):
            if name not in known:
                known.add(name)
                found.append(Column(name))
    return tuple(found)


def boards(selection: Selection) -> tuple[Board, ...]:
    """A table for each post where rows say for which they compete, else one; best ranks first."""
    known = workings(selection)
    all_columns = columns(selection)
    bonus = any(s.bonus is not None or s.bonuses for s in selection.scores) or (
        selection.scoring is not None and bool(bonus_carriers(selection.scoring))
    )
    by_code = {post.code: post for post in selection.posts}
    found = []
    for code, numbers in groups(selection).items():
        scores = sorted((selection.scores[i] for i in numbers), key=_standing)
        rows = tuple(Row(s, _cells(s, all_columns, known.get(s.ticket))) for s in scores)
        panels = tuple(_panels(selection, scores, all_columns))
        found.append(Board(by_code.get(code) if code else None, all_columns, rows, bonus, panels))
    return tuple(found)


def _standing(score: Score) -> tuple[bool, int, Decimal]:
    return score.rank is None, score.rank or 0, -(score.total or Decimal(0))


def _cells(score: Score, of: Sequence[Column], working: Working | None) -> tuple[str, ...]:
    computed = values(working) if working else {}
    cells = []
    for column in of:
        mark = score.marks.get(column.name, computed.get(column.name))
        cells.append(NOTHING if mark is None else plain(mark))
    return tuple(cells)


def _panels(selection: Selection, scores: Sequence[Score], of: Sequence[Column]) -> list[PanelTable]:
    parts = selection.scoring.named_parts() if selection.scoring else {}
    found = []
    for column in of:
        marked = [score for score in scores if column.name in score.panel_marks]
        if not marked:
            continue
        part = parts.get(column.name)
        rule = part.panel if part else None
        rows = tuple(_panel_row(score, column.name, rule) for score in marked)
        found.append(PanelTable(column.name, rule, max(len(marks) for _, marks, _ in rows), rows))
    return found


def _panel_row(score: Score, name: str, rule: Panel | None) -> tuple[Score, tuple[PanelMark, ...], str]:
    marks = score.panel_marks[name]
    working = mean_of(rule, marks) if rule else None
    dropped: list[Decimal] = []
    if working and working.panel:
        dropped = [*working.panel.dropped_low, *working.panel.dropped_high]
    shown = []
    for mark in marks:
        out = mark in dropped
        if out:
            dropped.remove(mark)
        shown.append(PanelMark(plain(mark), out))
    mean = score.marks.get(name, working.value if working else None)
    return score, tuple(shown), NOTHING if mean is None else plain(mean)


def example(selection: Selection) -> Example | None:
    """The best candidate's total worked out; None where nobody's can be. A row whose printed total is what
    the formula gives goes before others."""
    known = workings(selection)
    able = [
        s
        for s in sorted(selection.scores, key=_standing)
        if s.ticket in known and row_formulas(known[s.ticket])
    ]
    able = [s for s in able if known[s.ticket].value is not None]
    if not able:
        return None
    score = next((s for s in able if s.total == known[s.ticket].value), able[0])
    return Example(score, row_formulas(known[score.ticket]))
