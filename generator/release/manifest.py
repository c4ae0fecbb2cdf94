"""清单: what bytes a release consists of, without telling what is in them.

    manifest/<shard>.json        path → SHA-256 of salt and bytes
    manifest/<shard>.salts.json  path → [salt, size]

A plain hash of a page that shows a name can be guessed by rendering the page with every name there is. So the
lasting half holds only salted hashes, and whatever could help a guess (salt, size) is in the other half, from
which an erasure drops it. A file unchanged since the release before keeps its salt, so unchanged shards are
unchanged files.
"""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from generator.export.canonical import decode, encode
from generator.export.shards import split

FOLDER = "manifest"
SALT_BYTES = 16
#: (path, bytes) → salt of a file that has none yet
Salts = Callable[[str, bytes], bytes]


@dataclass(frozen=True, slots=True)
class Sealed:
    """One file of a release. `salt` and `size` are None where an erasure dropped them."""

    commitment: str
    salt: bytes | None
    size: int | None

    def fits(self, data: bytes) -> bool:
        """Whether these are the bytes; never where the salt is gone."""
        return (
            self.salt is not None
            and self.size == len(data)
            and commitment(self.salt, data) == self.commitment
        )


def commitment(salt: bytes, data: bytes) -> str:
    return hashlib.sha256(salt + data).hexdigest()


def seal(data: bytes, salt: bytes) -> Sealed:
    return Sealed(commitment(salt, data), salt, len(data))


def fresh(path: str, data: bytes) -> bytes:
    """A random salt."""
    return secrets.token_bytes(SALT_BYTES)


def replayable(path: str, data: bytes) -> bytes:
    """A salt that anyone can work out: the same release again has the same bytes, and its hashes hide
    nothing. For invented data only."""
    return hashlib.sha256(b"gongkai sample\0" + path.encode() + b"\0" + data).digest()[:SALT_BYTES]


def manifest_files(sealed: Mapping[str, Sealed]) -> dict[str, bytes]:
    """Both halves of every shard, path below the release → bytes."""
    files = {}
    sizes = {path: len(path.encode()) + 72 for path in sealed}
    for shard, paths in split(sizes).items():
        hashes = {path: sealed[path].commitment for path in paths}
        files[f"{FOLDER}/{shard}.json"] = encode(hashes)
        salts = {path: [one.salt.hex(), one.size] for path in paths if (one := sealed[path]).salt is not None}
        files[f"{FOLDER}/{shard}.salts.json"] = encode(salts)
    return files


def read_manifest(files: Mapping[str, bytes]) -> dict[str, Sealed]:
    """The reverse, every path once. Raises ValueError on anything `manifest_files` wouldn't write."""
    sealed: dict[str, Sealed] = {}
    for name, data in files.items():
        if name.endswith(".salts.json"):
            continue
        salts = _mapping(decode(files[name.removesuffix(".json") + ".salts.json"]))
        for path, digest in _mapping(decode(data)).items():
            salt, size = salts.pop(path, (None, None))
            sealed[path] = Sealed(digest, bytes.fromhex(salt) if salt else None, size)
        if salts:
            raise ValueError("salt of an unlisted file")
    if manifest_files(sealed) != dict(files):
        raise ValueError("not written in the canonical way")
    return sealed


def _mapping(value: Any) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise ValueError("not a mapping")
    return value
