"""What a release offers as data: shards, tables, sitemap."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.export.canonical import decode, encode
from generator.export.columns import columns, sub_tables
from generator.export.data import (
    Entry,
    Gone,
    GonePage,
    Withdrawn,
    data_files,
    pages_gone,
    read_shard,
    read_withdrawn,
    schema_of,
    withdrawn_file,
    withdrawn_since,
)
from generator.export.shards import LIMIT, split
from generator.export.sitemap import robots, sitemap
from generator.export.tables import BOM, cell, csv_file, guarded, tables
from generator.records.registry import KINDS
from generator.records.shapes import shape_of

DAY, LATER = date(2026, 6, 30), date(2026, 7, 31)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(codec="utf-8")),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(st.characters(codec="utf-8")), inner),
    max_leaves=10,
)


def entry(id: str = "a", kind: str = "unit", revision: int = 1, **record: Any) -> Entry:
    return Entry(kind, id, revision, DAY, DAY, record)


# -- the way JSON is written -------------------------------------------------------------------------


@given(JSON)
def test_what_is_written_is_read_again(value):
    assert decode(encode(value)) == value


@pytest.mark.parametrize(
    "data",
    [
        b'{"a":1}\n',
        b'{\n "a": 1\n}',
        b'{\n "a": 1,\n "a": 1\n}\n',
        b'"\\u4e2d"\n',
        b'\xef\xbb\xbf"a"\n',
        b"1.0e1\n",
        b"\xff\n",
    ],
    ids=["no spaces", "no end", "key twice", "escaped", "mark", "number", "not UTF-8"],
)
def test_the_same_value_written_otherwise_is_refused(data):
    with pytest.raises(ValueError, match=r"canonical|decode|Expecting|BOM"):
        decode(data)


# -- shards ------------------------------------------------------------------------------------------


@given(st.dictionaries(st.text(max_size=8), st.integers(0, 50), max_size=60), st.integers(1, 200))
def test_every_key_is_in_exactly_one_shard_and_none_is_too_large(sizes, limit):
    found = split(sizes, limit)
    assert sorted(key for keys in found.values() for key in keys) == sorted(sizes)
    for keys in found.values():
        assert keys
        assert len(keys) == 1 or sum(sizes[key] for key in keys) <= limit


@given(st.dictionaries(st.text(max_size=8), st.integers(0, 50), min_size=1, max_size=60), st.data())
def test_a_change_of_one_value_that_cuts_nothing_touches_one_shard(sizes, data):
    key = data.draw(st.sampled_from(sorted(sizes)))
    smaller = sizes | {key: 0}
    before, after = split(smaller, 10_000), split(smaller, 10_000)
    assert before == after
    assert sum(key in keys for keys in before.values()) == 1


def test_few_small_values_stay_together():
    assert split({"a": 1, "b": LIMIT - 1}) == {"all": ("a", "b")}
    assert split({}) == {}


# -- records -----------------------------------------------------------------------------------------


def test_records_are_read_back_as_they_were_written():
    entries = [entry("a", name="光明村"), entry("b", "cadre", 3, posts=[{"unit": "a"}])]
    files = dict(data_files(entries, sample=True))
    assert read_shard(files["data/unit/all.json"]) == (entries[0],)
    assert read_shard(files["data/cadre/all.json"]) == (entries[1],)
    assert json.loads(files["data/unit/all.json"])["notice"].startswith("示例数据")
    assert "notice" not in json.loads(dict(data_files(entries, sample=False))["data/unit/all.json"])


def test_one_changed_record_changes_one_file():
    entries = [entry(f"u{n}", text="字" * 400) for n in range(200)]
    before = dict(data_files(entries, sample=False))
    after = dict(data_files([*entries[:-1], entry("u199", revision=2, text="新" * 400)], sample=False))
    assert len([path for path in before if path.startswith("data/unit/")]) > 1
    assert before.keys() == after.keys()
    assert sum(before[path] != after[path] for path in before) == 1


@pytest.mark.parametrize("kind", KINDS)
def test_the_schema_names_the_fields_of_the_data(kind):
    schema = schema_of(kind)
    assert set(schema["properties"]) == set(KINDS[kind].model_fields)
    assert {"id", "scope", "source", "phone"} <= set(schema["required"])


def gone(id: str, day: date) -> Withdrawn:
    return Withdrawn("unit", id, 1, DAY, DAY, day)


@pytest.mark.parametrize(
    ("before", "already", "now", "expected"),
    [
        (["a"], [], ["a"], []),
        (["a", "b"], [], ["a"], [gone("b", LATER)]),
        (["a"], [gone("b", DAY)], ["a"], [gone("b", DAY)]),
        (["a"], [gone("b", DAY)], ["a", "b"], []),
        ([], [gone("a", DAY)], [], [gone("a", DAY)]),
    ],
    ids=["none", "withdrawn", "still", "back", "only"],
)
def test_withdrawn_records_are_remembered_until_they_return(before, already, now, expected):
    found = withdrawn_since(
        [entry(id) for id in before], Gone(tuple(already)), [entry(id) for id in now], LATER
    )
    assert list(found) == expected


def test_pages_that_are_gone_keep_the_day_they_went():
    old = Gone(pages=(GonePage("unit/a.html", DAY),))
    found = pages_gone(["unit/a.html", "unit/b.html", "c.css", "d.html"], old, ["d.html"], LATER)
    assert found == (GonePage("unit/a.html", DAY), GonePage("unit/b.html", LATER))


def test_what_is_gone_is_read_back():
    value = Gone((gone("a", DAY),), (GonePage("unit/a.html", DAY),))
    assert read_withdrawn(withdrawn_file(value, sample=True)[1]) == value


# -- tables ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("光明村", "光明村"),
        ("=1+1", "'=1+1"),
        ("+86", "'+86"),
        ("-2", "-2"),
        ("-2.50", "-2.50"),
        ("-2+3", "'-2+3"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\tx", "'\tx"),
        ("\rx", "'\rx"),
        ("＝1", "'＝1"),
        ("＋1", "'＋1"),
        ("－1", "'－1"),
        ("＠a", "'＠a"),
        ("", ""),
        ("a=1", "a=1"),
    ],
)
def test_no_cell_begins_a_formula(text, written):
    assert guarded(text) == written


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, ""),
        (True, "是"),
        (False, "否"),
        (3, "3"),
        ("86.40", "86.40"),
        (["甲", "乙"], "甲；乙"),
        ([], ""),
    ],
)
def test_values_as_cells(value, written):
    assert cell(value) == written


def rows_of(data: bytes) -> list[dict[str, str]]:
    text = data.decode("utf-8")
    assert text.startswith(BOM)
    return list(csv.DictReader(io.StringIO(text[1:], newline="")))


@given(
    st.lists(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0")), min_size=2, max_size=2))
)
def test_a_table_is_read_back_as_it_was(values):
    rows = [dict(zip("甲乙", value, strict=True)) for value in values]
    data = csv_file(rows, ["甲", "乙"])
    assert [list(row.values()) for row in rows_of(data)] == [[guarded(v) for v in value] for value in values]
    assert data.decode().startswith('\ufeff"甲","乙"\r\n')


def test_lists_within_have_tables_of_their_own():
    record: dict[str, Any] = {
        "year": 2026,
        "approval": {"approved": {"post": "副主任", "date": "2026-01-08"}},
        "goals": [
            {"id": "g1", "title": "修路", "target": {"amount": "2.40", "unit": "公里"}},
            {"id": "g2", "title": "=危险"},
        ],
    }
    files = dict(tables("pledge", [entry("p1", "pledge", **record)], sample=True))
    (main,) = rows_of(files["data/pledge.csv"])
    assert (main["编号"], main["版次"], main["年度"], main["公开审批·批准·岗位"]) == (
        "p1",
        "1",
        "2026",
        "副主任",
    )
    assert main["数据性质"].startswith("示例数据")
    first, second = rows_of(files["data/pledge.goals.csv"])
    assert (first["编号"], first["目标·序"], first["本项编号"]) == ("p1", "1", "g1")
    assert (first["目标值·数量"], first["目标值·单位"]) == ("2.40", "公里")
    assert second["名称"] == "'=危险"
    assert json.loads(files["data/pledge.jsonl"])["record"] == record


def test_mappings_have_a_row_for_each_key_and_lists_in_lists_a_column_for_each_place():
    parts = [
        {"kind": "党员测评", "votes": {"优秀": 30, "称职": 3}},
        {"kind": "群众测评", "votes": {"优秀": 9}},
    ]
    files = dict(tables("review", [entry("r1", "review", parts=parts)], sample=False))
    rows = rows_of(files["data/review.parts.votes.csv"])
    assert [(r["编号"], r["测评·序"], r["项目"], r["值"]) for r in rows] == [
        ("r1", "1", "优秀", "30"),
        ("r1", "1", "称职", "3"),
        ("r1", "2", "优秀", "9"),
    ]


def test_parts_of_parts_of_parts():
    deep = {"name": "考官", "parts": []}
    model = {"parts": [{"name": "笔试"}, {"name": "面试", "parts": [{"name": "口试", "parts": [deep]}]}]}
    files = dict(tables("selection", [entry("s1", "selection", scoring=model)], sample=False))
    (row,) = rows_of(files["data/selection.scoring.parts.parts.parts.csv"])
    assert (row["编号"], row["名称"]) == ("s1", "考官")
    assert [value for title, value in row.items() if "·序" in title] == ["2", "1", "1"]


def test_a_kind_without_records_has_its_header():
    files = dict(tables("unit", [], sample=False))
    assert set(files) == {"data/unit.csv", "data/unit.jsonl"}
    assert files["data/unit.csv"].decode().count("\r\n") == 1


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_has_a_column_or_a_table(kind):
    model = KINDS[kind]
    tops = {c.path[0] for c in columns(model)} | {t.path[0] for t in sub_tables(model)}
    assert tops == set(model.model_fields)
    titles = [column.title for column in columns(model)]
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize(
    ("field", "shape"),
    [
        ("name", "scalar"),
        ("supervisor", "part"),
        ("offices", "parts"),
        ("note", "scalar"),
        ("posting", "part"),
    ],
)
def test_shapes(field, shape):
    assert shape_of(KINDS["unit"].model_fields[field].annotation)[0] == shape


# -- for search engines ------------------------------------------------------------------------------


def test_sitemap():
    text = sitemap("https://a.test/x/", ["b.html", "a&b.html"], {"b.html": DAY}).decode()
    assert "<url><loc>https://a.test/x/latest/a%26b.html</loc></url>" in text
    assert "<url><loc>https://a.test/x/latest/b.html</loc><lastmod>2026-06-30</lastmod></url>" in text


@pytest.mark.parametrize(("address", "path"), [("https://a.test", "/one/"), ("https://a.test/x/", "/x/one/")])
def test_robots_keep_old_releases_out(address, path):
    assert f"Disallow: {path}\n" in robots(address, ["one"]).decode()
