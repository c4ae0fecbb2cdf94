"""Tiles: the tree as static files (C2SP tlog-tiles). A tile holds up to 256 hashes of one level; a bundle
the same number of leaves, each led by its length. Full tiles never change; a partial one has its width in
its name, and every partial tile that a checkpoint needed is kept, so an old printed one stays checkable."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache

from generator.log.merkle import HASH, Hashes, leaf_hash, node_hash

WIDTH = 256
LEVELS = 8
LEAF_MOST = 65_535
#: Path below log/ → bytes. Raises KeyError or OSError where there is none.
Read = Callable[[str], bytes]


class TileError(ValueError):
    """A tile that isn't what its name says."""


def tile_path(level: int, index: int, width: int = WIDTH) -> str:
    """tile/1/x001/067 of a full tile, with .p/70 behind of a partial one."""
    return f"tile/{level}/{_number(index)}{_partial(width)}"


def bundle_path(index: int, width: int = WIDTH) -> str:
    """tile/entries/000 of a full bundle."""
    return f"tile/entries/{_number(index)}{_partial(width)}"


def _number(index: int) -> str:
    """1234067 → x001/x234/067."""
    groups = [f"{index % 1000:03d}"]
    while index := index // 1000:
        groups.append(f"x{index % 1000:03d}")
    return "/".join(reversed(groups))


def _partial(width: int) -> str:
    return "" if width == WIDTH else f".p/{width}"


def shapes(size: int) -> Iterator[tuple[int, int, int]]:
    """(level, index, width) of every tile of a tree: full ones, and one partial a level at most."""
    level, count = 0, size
    while count:
        full, rest = divmod(count, WIDTH)
        yield from ((level, index, WIDTH) for index in range(full))
        if rest:
            yield level, full, rest
        level, count = level + 1, full


def grown(old: int, size: int) -> Iterator[tuple[int, int, int]]:
    """The tiles a tree of `size` needs that one of `old` leaves had not."""
    for level, index, width in shapes(size):
        before = min(WIDTH, max(0, (old >> (LEVELS * level)) - index * WIDTH))
        if before != width:
            yield level, index, width


def reader(size: int, read: Read) -> Hashes:
    """The hashes of a tree of `size` from its tiles. Raises TileError while it is used."""

    @lru_cache(maxsize=64)
    def tile(level: int, index: int) -> bytes:
        count = size >> (LEVELS * level)
        width = min(WIDTH, count - index * WIDTH)
        path = tile_path(level, index, width)
        data = read(path)
        if len(data) != width * HASH:
            raise TileError(path)
        return data

    def hashes(level: int, index: int) -> bytes:
        whole, inner = divmod(level, LEVELS)
        if inner == 0:
            data = tile(whole, index // WIDTH)
            at = index % WIDTH * HASH
            return data[at : at + HASH]
        return node_hash(hashes(level - 1, 2 * index), hashes(level - 1, 2 * index + 1))

    return hashes


def append(size: int, read: Read, leaves: Sequence[bytes]) -> dict[str, bytes]:
    """The files to write so that a log of `size` leaves holds `leaves` behind them. Raises TileError."""
    if any(len(leaf) > LEAF_MOST for leaf in leaves):
        raise ValueError("a leaf is too long")
    new = size + len(leaves)
    old_hashes = reader(size, read)
    added = [leaf_hash(leaf) for leaf in leaves]

    @cache
    def hashes(level: int, index: int) -> bytes:
        if (index + 1) << level <= size:
            return old_hashes(level, index)
        if level == 0:
            return added[index - size]
        return node_hash(hashes(level - 1, 2 * index), hashes(level - 1, 2 * index + 1))

    files: dict[str, bytes] = {}
    for level, index, width in grown(size, new):
        first = index * WIDTH
        data = b"".join(hashes(LEVELS * level, n) for n in range(first, first + width))
        files[tile_path(level, index, width)] = data
        if level == 0:
            kept = _leaves_of(read, index, max(0, size - first)) if first < size else ()
            own = leaves[max(0, first - size) : first + width - size]
            files[bundle_path(index, width)] = encode_bundle((*kept, *own))
    return files


def _leaves_of(read: Read, index: int, width: int) -> tuple[bytes, ...]:
    return decode_bundle(read(bundle_path(index, width)), width)


def encode_bundle(leaves: Sequence[bytes]) -> bytes:
    return b"".join(len(leaf).to_bytes(2, "big") + leaf for leaf in leaves)


def decode_bundle(data: bytes, width: int) -> tuple[bytes, ...]:
    """Exactly `width` leaves and nothing behind them. Raises TileError."""
    leaves: list[bytes] = []
    at = 0
    while at < len(data) and len(leaves) < width:
        end = at + 2 + int.from_bytes(data[at : at + 2], "big")
        leaves.append(data[at + 2 : end])
        at = end
    if at != len(data) or len(leaves) != width:
        raise TileError("not a bundle")
    return tuple(leaves)


def leaves(size: int, read: Read, start: int = 0) -> Iterator[tuple[int, bytes]]:
    """Every leaf from `start`, checked against the tree's own hashes. Raises TileError."""
    hashes = reader(size, read)
    for index in range(start // WIDTH, -(-size // WIDTH)):
        first = index * WIDTH
        for n, leaf in enumerate(_leaves_of(read, index, min(WIDTH, size - first)), first):
            if leaf_hash(leaf) != hashes(0, n):
                raise TileError(bundle_path(index, min(WIDTH, size - first)))
            if n >= start:
                yield n, leaf


def check_tree(size: int, read: Read) -> None:
    """That every tile above the lowest is made of the ones below it. Raises TileError."""
    hashes = reader(size, read)
    for level, index, width in shapes(size):
        if level == 0:
            continue
        for n in range(index * WIDTH, index * WIDTH + width):
            below = LEVELS * level
            made = node_hash(hashes(below - 1, 2 * n), hashes(below - 1, 2 * n + 1))
            if made != hashes(below, n):
                raise TileError(tile_path(level, index, width))
