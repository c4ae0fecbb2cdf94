"""CSV for Excel and WPS: UTF-8 with a mark, CRLF, every value quoted, no value taken for a formula.

data/<kind>.csv          a row a record: its single values; lists of words joined by ；
data/<kind>.<part>.csv   a row for each item of a list within (goals, progress, scores, votes, steps …),
                         led by the record's 编号 and the item's place, counted from 1, in each list above it
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pydantic import BaseModel

from generator.export.canonical import compact
from generator.export.columns import columns, sub_tables, value_at
from generator.export.data import SAMPLE_NOTICE, Entry
from generator.records.registry import KINDS

BOM = "\ufeff"
#: What a spreadsheet may take for the beginning of a formula, full-width forms included.
_FORMULA = tuple("=+-@＝＋－＠\t\r\n\0")
_NUMBER = re.compile(r"-?\d+(\.\d+)?")
_SAMPLE = "数据性质"

Row = dict[str, str]


def guarded(text: str) -> str:
    """The text with an apostrophe before what a spreadsheet might run; a plain number stays a number."""
    return f"'{text}" if text.startswith(_FORMULA) and not _NUMBER.fullmatch(text) else text


def cell(value: Any) -> str:
    """A JSON value as one cell."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, list):
        return "；".join(cell(item) for item in value)
    return str(value)


def csv_file(rows: Sequence[Row], header: Sequence[str]) -> bytes:
    """The table; a value a row lacks is empty."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow([guarded(title) for title in header])
    writer.writerows([[guarded(row.get(title, "")) for title in header] for row in rows])
    return (BOM + out.getvalue()).encode()


def tables(kind: str, entries: Sequence[Entry], sample: bool) -> Iterator[tuple[str, bytes]]:
    """The tables of one kind and its JSON Lines, as paths below the release and bytes. The kind's own table
    is there even without records; one of a list within only where some record has an item."""
    model = KINDS[kind]
    mark = {_SAMPLE: SAMPLE_NOTICE} if sample else {}
    state = ("编号", "版次", "首次公开", "上次更新")
    rows = []
    found = _Tables(mark)
    for entry in entries:
        row = {**mark, **_row(model, entry.record), **dict(zip(state, _state(entry), strict=True))}
        rows.append(row)
        found.collect(model, entry.record, kind, {"编号": entry.id})
    header = [*mark, *state, *(c.title for c in columns(model) if c.title not in state)]
    yield f"data/{kind}.csv", csv_file(rows, header)
    for name, (sub_header, sub_rows) in found.found.items():
        yield f"data/{name}.csv", csv_file(sub_rows, sub_header)
    notice = {"notice": SAMPLE_NOTICE} if sample else {}
    yield f"data/{kind}.jsonl", b"".join(compact({**notice, **entry.as_json()}) for entry in entries)


def _state(entry: Entry) -> tuple[str, ...]:
    return (entry.id, str(entry.revision), entry.first_published.isoformat(), entry.last_revised.isoformat())


def _row(model: type[BaseModel], data: Mapping[str, Any]) -> Row:
    return {column.title: cell(value_at(data, column.path)) for column in columns(model)}


class _Tables:
    """Tables of lists within records, in the order they are met: name → header and rows."""

    def __init__(self, mark: Mapping[str, str]) -> None:
        self.mark = mark
        self.found: dict[str, tuple[list[str], list[Row]]] = {}

    def collect(self, model: type[BaseModel], data: Mapping[str, Any], name: str, lead: Row) -> None:
        """Rows of every list below `data`. `lead` says whose list it is: the 编号, then places in lists."""
        for table in sub_tables(model):
            value = value_at(data, table.path)
            here = ".".join((name, *table.path))
            place = f"{table.title}·序"
            while place in lead:  # parts of parts: a column for the place in each list above
                place += "·下级"
            if table.model is None:
                rows = [{"项目": str(key), "值": cell(item)} for key, item in (value or {}).items()]
                self._add(here, [*lead, "项目", "值"], [{**self.mark, **lead, **row} for row in rows])
                continue
            titles = [_own(column.title, lead) for column in columns(table.model)]
            for number, item in enumerate(value or (), 1):
                led = {**lead, place: str(number)}
                row = {_own(title, lead): words for title, words in _row(table.model, item).items()}
                self._add(here, [*led, *titles], [{**self.mark, **led, **row}])
                self.collect(table.model, item, here, led)

    def _add(self, name: str, header: list[str], rows: list[Row]) -> None:
        if rows:
            self.found.setdefault(name, ([*self.mark, *header], []))[1].extend(rows)


def _own(title: str, lead: Mapping[str, str]) -> str:
    """A goal has a 编号 of its own beside the record's."""
    return f"本项{title}" if title in lead else title
