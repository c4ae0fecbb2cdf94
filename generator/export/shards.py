"""Shards: many small values in few files, each in the file its key's hash leads to.

A file too large is cut into sixteen by the next hexadecimal digit, so that a change of one value touches one
file whatever the total, and the files of a release that changed little are mostly the previous one's.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

#: Bytes a shard may hold before it is cut; a single larger value stays alone in its file.
LIMIT = 64 * 1024
#: The name of an uncut shard.
WHOLE = "all"


def split(sizes: Mapping[str, int], limit: int = LIMIT) -> dict[str, tuple[str, ...]]:
    """Keys by shard name (`all`, or the digits their hashes begin with), both in order; sizes in bytes."""
    hashes = sorted((hashlib.sha256(key.encode()).hexdigest(), key) for key in sizes)
    found: dict[str, tuple[str, ...]] = {}

    def cut(part: list[tuple[str, str]], prefix: str) -> None:
        if len(part) == 1 or sum(sizes[key] for _, key in part) <= limit:
            found[prefix or WHOLE] = tuple(sorted(key for _, key in part))
            return
        for digit in "0123456789abcdef":
            below = [pair for pair in part if pair[0].startswith(prefix + digit)]
            if below:
                cut(below, prefix + digit)

    if hashes:
        cut(hashes, "")
    return found
