"""Tiles are files with the names and widths of C2SP tlog-tiles."""

from __future__ import annotations

from collections import Counter

import pytest

from generator.log.tiles import (
    LEAF_MOST,
    TileError,
    append,
    bundle_path,
    check_tree,
    decode_bundle,
    encode_bundle,
    grown,
    leaves,
    reader,
    shapes,
    tile_path,
)

NOTHING: dict[str, bytes] = {}


@pytest.mark.parametrize(
    ("level", "index", "width", "path"),
    [
        (0, 0, 256, "tile/0/000"),
        (0, 999, 256, "tile/0/999"),
        (0, 1000, 256, "tile/0/x001/000"),
        (1, 1234067, 256, "tile/1/x001/x234/067"),
        (0, 273, 112, "tile/0/273.p/112"),
        (2, 0, 1, "tile/2/000.p/1"),
    ],
)
def test_names(level: int, index: int, width: int, path: str) -> None:
    assert tile_path(level, index, width) == path
    assert bundle_path(index, width) == path.replace(f"tile/{level}/", "tile/entries/")


def test_the_tiles_of_seventy_thousand_leaves() -> None:
    """The specification's own example: 273 full tiles and one of 112; 1 and one of 17; one of 1."""
    found = Counter((level, width) for level, _, width in shapes(70_000))
    assert found == {(0, 256): 273, (0, 112): 1, (1, 256): 1, (1, 17): 1, (2, 1): 1}


@pytest.mark.parametrize(
    ("old", "new", "tiles"),
    [
        (0, 1, [(0, 0, 1)]),
        (1, 1, []),
        (1, 3, [(0, 0, 3)]),
        (255, 257, [(0, 0, 256), (0, 1, 1), (1, 0, 1)]),
        (256, 257, [(0, 1, 1)]),
        (300, 600, [(0, 1, 256), (0, 2, 88), (1, 0, 2)]),
    ],
)
def test_what_growth_adds(old: int, new: int, tiles: list[tuple[int, int, int]]) -> None:
    assert list(grown(old, new)) == tiles


def test_bundles_are_read_as_they_are_written() -> None:
    kept = (b"", b"a", b"x" * LEAF_MOST)
    assert decode_bundle(encode_bundle(kept), 3) == kept


@pytest.mark.parametrize("data", [b"", b"\0", b"\0\2a", b"\0\1a\0\1b\0\1c", b"\0\1a\0\1bx"])
def test_a_bundle_of_another_width_or_with_something_behind_is_none(data: bytes) -> None:
    with pytest.raises(TileError):
        decode_bundle(data, 2)


def test_a_leaf_has_a_longest_length() -> None:
    with pytest.raises(ValueError, match="too long"):
        append(0, NOTHING.__getitem__, [b"x" * (LEAF_MOST + 1)])


def test_every_changed_byte_of_tiles_and_bundles_is_found() -> None:
    files = append(0, NOTHING.__getitem__, [b"%d" % n for n in range(300)])

    def whole(read: dict[str, bytes]) -> None:
        check_tree(300, read.__getitem__)
        list(leaves(300, read.__getitem__))

    whole(files)
    for path, data in files.items():
        for at in range(0, len(data), 97):
            changed = data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]
            with pytest.raises(TileError):
                whole({**files, path: changed})
        with pytest.raises(TileError):
            whole({**files, path: data[:-1]})


def test_a_tile_of_another_length_is_none() -> None:
    with pytest.raises(TileError):
        reader(3, {"tile/0/000.p/3": b"x"}.__getitem__)(0, 0)
