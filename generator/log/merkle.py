"""The tree of RFC 6962 over a list of leaves, and its proofs.

A tree is known by `Hashes`: a function that gives the hash of any complete subtree by level and index
(level 0 are leaf hashes). It may read tiles, so a proof needs only what lies on its path."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence

HASH = 32
#: (level, index) → hash of the complete subtree over leaves [index · 2^level, (index + 1) · 2^level)
Hashes = Callable[[int, int], bytes]


class ProofError(ValueError):
    """A proof that doesn't prove what it should."""


def leaf_hash(data: bytes) -> bytes:
    return hashlib.sha256(b"\0" + data).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\1" + left + right).digest()


def root(size: int, hashes: Hashes) -> bytes:
    """The root of the first `size` leaves; of none, the hash of nothing (RFC 6962, 2.1)."""
    return _range(0, size, hashes) if size else hashlib.sha256(b"").digest()


def inclusion(index: int, size: int, hashes: Hashes) -> tuple[bytes, ...]:
    """The audit path of a leaf, its neighbour first. Raises ValueError for a leaf that isn't there."""
    if not 0 <= index < size:
        raise ValueError("no such leaf")
    path: list[bytes] = []
    low, high = 0, size
    while high - low > 1:
        middle = low + _split(high - low)
        if index < middle:
            path.append(_range(middle, high, hashes))
            high = middle
        else:
            path.append(_range(low, middle, hashes))
            low = middle
    return tuple(reversed(path))


def consistency(old: int, size: int, hashes: Hashes) -> tuple[bytes, ...]:
    """That the first `old` leaves are the beginning of `size` (RFC 6962, 2.1.2); nothing to show from an
    empty or to an equal tree. Raises ValueError where the tree had shrunk."""
    if not 0 <= old <= size:
        raise ValueError("a log doesn't shrink")
    if old in (0, size):
        return ()
    path: list[bytes] = []
    low, high, whole = 0, size, True
    while old != high:
        middle = low + _split(high - low)
        if old <= middle:
            path.append(_range(middle, high, hashes))
            high = middle
        else:
            path.append(_range(low, middle, hashes))
            low, whole = middle, False
    if not whole:
        path.append(_range(low, high, hashes))
    return tuple(reversed(path))


def check_inclusion(leaf: bytes, index: int, size: int, path: Sequence[bytes], expected: bytes) -> None:
    """RFC 9162, 2.1.3.2. `leaf` is the leaf's hash. Raises ProofError."""
    if not 0 <= index < size:
        raise ProofError("no such leaf")
    node, last, found = index, size - 1, leaf
    for sibling in path:
        if last == 0:
            raise ProofError("path too long")
        if node & 1 or node == last:
            found = node_hash(sibling, found)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            found = node_hash(found, sibling)
        node, last = node >> 1, last >> 1
    if last or found != expected:
        raise ProofError("the leaf is not in the tree")


def check_consistency(old: int, size: int, path: Sequence[bytes], old_root: bytes, new_root: bytes) -> None:
    """RFC 9162, 2.1.4.2. Raises ProofError."""
    if not 0 <= old <= size:
        raise ProofError("the log has shrunk")
    if old in (0, size):
        empty_is_empty = old or old_root == hashlib.sha256(b"").digest()
        if path or (old == size and old_root != new_root) or not empty_is_empty:
            raise ProofError("not the same tree")
        return
    hashes = list(path)
    if old & (old - 1) == 0:
        hashes.insert(0, old_root)
    if not hashes:
        raise ProofError("path too short")
    node, last = old - 1, size - 1
    while node & 1:
        node, last = node >> 1, last >> 1
    first = second = hashes[0]
    for sibling in hashes[1:]:
        if last == 0:
            raise ProofError("path too long")
        if node & 1 or node == last:
            first, second = node_hash(sibling, first), node_hash(sibling, second)
            while not node & 1 and node:
                node, last = node >> 1, last >> 1
        else:
            second = node_hash(second, sibling)
        node, last = node >> 1, last >> 1
    if last or first != old_root or second != new_root:
        raise ProofError("the old tree is not the beginning of the new one")


def _split(size: int) -> int:
    """The largest power of two below `size` (≥ 2)."""
    return 1 << ((size - 1).bit_length() - 1)


def _range(low: int, high: int, hashes: Hashes) -> bytes:
    """The hash over leaves [low, high) where `low` is where a subtree of that range begins."""
    size = high - low
    if size & (size - 1) == 0:
        level = size.bit_length() - 1
        return hashes(level, low >> level)
    middle = low + _split(size)
    return node_hash(_range(low, middle, hashes), _range(middle, high, hashes))
