"""A leaf holds a record fast without telling it, and lets go of a value without changing."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.log.leaf import (
    OpeningError,
    commitment,
    commitments,
    digest,
    opening_from,
    read_opening,
    record_leaf,
    salt_of,
    values,
    withhold,
)

SEED = b"\5" * 32
SCALARS = st.one_of(st.text(max_size=8), st.integers(-5, 5), st.booleans(), st.none())
RECORDS = st.dictionaries(
    st.text(min_size=1, max_size=4),
    st.recursive(
        SCALARS,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
        max_leaves=8,
    ),
    max_size=4,
)


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        ({}, []),
        ({"a": [], "b": {}}, []),
        ({"b": 1, "a": {"c": [True, None]}}, [("/a/c/0", True), ("/a/c/1", None), ("/b", 1)]),
        ({"a/b": 1, "a~b": 2}, [("/a~1b", 1), ("/a~0b", 2)]),
    ],
)
def test_values_by_their_pointers(data: Any, expected: list[tuple[str, object]]) -> None:
    assert list(values(data)) == expected


def test_a_commitment_depends_on_salt_place_and_value() -> None:
    said = commitment(b"s" * 16, "/a", "1")
    others: list[tuple[bytes, str, str | int]] = [
        (b"t" * 16, "/a", "1"),
        (b"s" * 16, "/b", "1"),
        (b"s" * 16, "/a", 1),
        (b"s" * 16, "/a", True),
    ]
    assert said not in {commitment(*other) for other in others}
    assert salt_of(SEED, "/a") != salt_of(SEED, "/b")


@given(RECORDS, st.data())
def test_a_value_can_be_taken_away_and_the_digest_stays(record: dict[str, Any], data: st.DataObject) -> None:
    told = dict(values(record))
    opening = opening_from(SEED)
    whole = digest(commitments(record, opening))
    left, paths = record, sorted(told)
    while paths:
        gone = frozenset(data.draw(st.lists(st.sampled_from(paths), min_size=1, unique=True)))
        left, opening = withhold(left, opening, gone)
        paths = [path for path in paths if path not in gone]
        assert dict(values(left)) == {path: told[path] for path in paths}
        assert digest(commitments(left, opening)) == whole
        assert read_opening(opening.as_json()) == opening
        assert SEED.hex() not in str(opening.as_json())


@given(RECORDS.filter(lambda record: any(True for _ in values(record))), st.data())
def test_a_changed_value_changes_the_digest(record: dict[str, Any], data: st.DataObject) -> None:
    opening = opening_from(SEED)
    told = dict(values(record))
    at = data.draw(st.sampled_from(sorted(told)))
    committed = commitments(record, opening)
    changed = {**committed, at: commitment(salt_of(SEED, at), at, f"not {told[at]}")}
    assert digest(changed) != digest(committed)


def test_a_value_left_out_without_saying_so_is_found() -> None:
    record = {"name": "甲", "votes": 3}
    left, opening = withhold(record, opening_from(SEED), frozenset({"/name"}))
    assert left == {"votes": 3}
    with pytest.raises(OpeningError):
        commitments({}, opening)
    with pytest.raises(OpeningError):
        commitments({"votes": 3, "name": "甲"}, opening)
    with pytest.raises(OpeningError):
        withhold(left, opening, frozenset({"/name"}))
    assert digest(commitments({}, opening_from(SEED))) != digest(commitments(record, opening_from(SEED)))


@pytest.mark.parametrize(
    "data",
    [
        None,
        {},
        [],
        {"seed": "00"},
        {"seed": SEED.hex().upper().replace("0", "A")},
        {"seed": SEED.hex(), "salts": {}},
        {"salts": {}, "withheld": {}},
        {"salts": {"/a": "zz"}, "withheld": {"/b": "00" * 32}},
        {"salts": {"/a": "00" * 16}, "withheld": {"/a": "00" * 32}},
        {"salts": {"/a": "00" * 16}, "withheld": {"/b": "0A" * 32}},
        {"salts": 1, "withheld": {"/b": "00" * 32}},
    ],
)
def test_what_is_no_opening(data: Any) -> None:
    with pytest.raises(OpeningError):
        read_opening(data)


def test_a_seed_has_its_length() -> None:
    with pytest.raises(ValueError, match="32"):
        opening_from(b"short")


def test_a_record_leaf_is_one_line_of_ascii_without_values() -> None:
    leaf = record_leaf("cadre", "guangming-c1", 2, "ab" * 32)
    assert leaf == (
        b'{"digest":"'
        + b"ab" * 32
        + b'","id":"guangming-c1","kind":"cadre","revision":2,"type":"record","v":1}'
    )
