"""The tree against the definition, written out slowly here (RFC 6962, 2.1), and its proofs against change."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.log.merkle import (
    ProofError,
    check_consistency,
    check_inclusion,
    consistency,
    inclusion,
    leaf_hash,
    node_hash,
    root,
)
from generator.log.tiles import append, check_tree, leaves, reader

SIZES = [*range(1, 20), 31, 32, 33, 63, 64, 65, 127, 128, 255, 256, 257, 300, 511, 512, 513]


def slow_root(data: list[bytes]) -> bytes:
    if not data:
        return hashlib.sha256().digest()
    if len(data) == 1:
        return hashlib.sha256(b"\0" + data[0]).digest()
    half = 1
    while half * 2 < len(data):
        half *= 2
    return hashlib.sha256(b"\1" + slow_root(data[:half]) + slow_root(data[half:])).digest()


def slow_path(m: int, data: list[bytes]) -> list[bytes]:
    if len(data) == 1:
        return []
    half = 1
    while half * 2 < len(data):
        half *= 2
    if m < half:
        return [*slow_path(m, data[:half]), slow_root(data[half:])]
    return [*slow_path(m - half, data[half:]), slow_root(data[:half])]


NOTHING: dict[str, bytes] = {}
DATA = [f"leaf {n}".encode() for n in range(600)]
FILES = append(0, NOTHING.__getitem__, DATA)
HASHES = reader(600, FILES.__getitem__)


@pytest.mark.parametrize("size", SIZES)
def test_root_and_audit_paths_are_those_of_the_definition(size: int) -> None:
    assert root(size, HASHES) == slow_root(DATA[:size])
    for index in {0, size // 3, size // 2, size - 1}:
        path = inclusion(index, size, HASHES)
        assert list(path) == slow_path(index, DATA[:size])
        check_inclusion(leaf_hash(DATA[index]), index, size, path, root(size, HASHES))


@pytest.mark.parametrize("size", SIZES)
def test_every_beginning_is_proved_to_be_one(size: int) -> None:
    for old in range(size + 1):
        path = consistency(old, size, HASHES)
        check_consistency(old, size, path, root(old, HASHES), root(size, HASHES))


@given(st.data())
def test_a_changed_proof_proves_nothing(data: st.DataObject) -> None:
    size = data.draw(st.integers(2, 300))
    index = data.draw(st.integers(0, size - 1))
    path = list(inclusion(index, size, HASHES))
    good = (leaf_hash(DATA[index]), index, size, path, root(size, HASHES))
    check_inclusion(*good)
    at = data.draw(st.integers(0, len(path) - 1))
    flipped = bytes([path[at][0] ^ (1 << data.draw(st.integers(0, 7)))]) + path[at][1:]
    for wrong in (
        (good[0], index, size, [*path[:at], flipped, *path[at + 1 :]], good[4]),
        (good[0], index, size, path[:-1], good[4]),
        (good[0], index, size, [*path, path[0]], good[4]),
        (leaf_hash(b"another"), index, size, path, good[4]),
        (good[0], index, size, path, leaf_hash(b"another")),
        (good[0], (index + 1) % size, size, path, good[4]),
    ):
        with pytest.raises(ProofError):
            check_inclusion(*wrong)


@given(st.data())
def test_a_rewritten_beginning_is_found(data: st.DataObject) -> None:
    size = data.draw(st.integers(2, 120))
    old = data.draw(st.integers(1, size))
    changed = data.draw(st.integers(0, old - 1))
    other = [*DATA[:changed], b"rewritten", *DATA[changed + 1 : size]]
    hashes = reader(size, append(0, NOTHING.__getitem__, other).__getitem__)
    with pytest.raises(ProofError):
        check_consistency(old, size, consistency(old, size, hashes), root(old, HASHES), root(size, hashes))


def test_a_log_neither_shrinks_nor_holds_what_it_has_not() -> None:
    with pytest.raises(ProofError):
        check_consistency(5, 4, (), root(5, HASHES), root(4, HASHES))
    with pytest.raises(ProofError):
        check_consistency(0, 4, (), root(1, HASHES), root(4, HASHES))
    with pytest.raises(ValueError, match="shrink"):
        consistency(5, 4, HASHES)
    with pytest.raises(ValueError, match="no such leaf"):
        inclusion(4, 4, HASHES)
    with pytest.raises(ProofError):
        check_inclusion(leaf_hash(DATA[0]), 3, 3, (), root(3, HASHES))


@given(st.lists(st.integers(0, 200), min_size=1, max_size=6))
def test_a_log_grown_in_steps_is_the_log_grown_at_once(steps: list[int]) -> None:
    files: dict[str, bytes] = {}
    size = 0
    for step in steps:
        made = append(size, files.__getitem__, DATA[size : min(600, size + step)])
        assert all(files.get(path, data) == data for path, data in made.items())
        files |= made
        size = min(600, size + step)
        check_tree(size, files.__getitem__)
        assert root(size, reader(size, files.__getitem__)) == root(size, HASHES)
    assert [leaf for _, leaf in leaves(size, files.__getitem__)] == DATA[:size]
    grown_at_once = append(0, NOTHING.__getitem__, DATA[:size])
    assert {path: files[path] for path in grown_at_once} == grown_at_once


def test_two_leaves_never_hash_like_a_node() -> None:
    left, right = leaf_hash(b"a"), leaf_hash(b"b")
    assert leaf_hash(left + right) != node_hash(left, right)
