"""Leaves: what the log says of a record without telling what is in it.

Every value of a record is committed to with a salt of its own:

    SHA-256("gongkai-field-v1" 0x00 salt canonical([path, value]))

and the leaf holds the digest of these commitments. Who is given values and salts (the opening) can work out
the digest; who is given a commitment in a value's place learns nothing of the value, not even by trying every
name there is, and can still work out the digest. So a value can be taken away for good while leaf, tree and
every old proof stay as they are.

Salts follow from one seed a revision, HMAC-SHA-256(seed, path) cut to 16 bytes, so that an opening is short;
once a value is taken away the seed goes with it and the other salts are told one by one."""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

SALT = 16
SEED = 32
_DOMAIN = b"gongkai-field-v1\0"

#: A JSON value that is neither list nor mapping.
Scalar = str | int | float | bool | None


class OpeningError(ValueError):
    """An opening that doesn't belong to its record or leaf."""


def canonical(value: Any) -> bytes:
    """JSON in one spelling: sorted keys, no white space, ASCII."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode()


def values(data: Any, path: str = "") -> Iterator[tuple[str, Scalar]]:
    """Every single value with its JSON pointer (RFC 6901), in order. Empty lists and mappings say nothing."""
    if isinstance(data, Mapping):
        for key in sorted(data):
            yield from values(data[key], f"{path}/{key.replace('~', '~0').replace('/', '~1')}")
    elif isinstance(data, (list, tuple)):
        for number, item in enumerate(data):
            yield from values(item, f"{path}/{number}")
    else:
        yield path, data


def salt_of(seed: bytes, path: str) -> bytes:
    return hmac.new(seed, path.encode(), hashlib.sha256).digest()[:SALT]


def commitment(salt: bytes, path: str, value: Scalar) -> str:
    return hashlib.sha256(_DOMAIN + salt + canonical([path, value])).hexdigest()


@dataclass(frozen=True, slots=True)
class Opening:
    """What is needed beside a record's values to work out its digest: the seed; or, where values were taken
    away (`withheld`: path → commitment), the salts of those that are left (path → salt)."""

    seed: bytes | None
    salts: Mapping[str, bytes]
    withheld: Mapping[str, str]

    def as_json(self) -> dict[str, Any]:
        if self.seed is not None:
            return {"seed": self.seed.hex()}
        salts = {path: salt.hex() for path, salt in self.salts.items()}
        return {"salts": salts, "withheld": dict(self.withheld)}


def opening_from(seed: bytes) -> Opening:
    """Of a revision from which nothing was taken away."""
    if len(seed) != SEED:
        raise ValueError("a seed has 32 bytes")
    return Opening(seed, {}, {})


def read_opening(data: Any) -> Opening:
    """The inverse of `as_json`. Raises OpeningError on anything else."""
    try:
        if set(data) == {"seed"}:
            found = opening_from(_hex(data["seed"], SEED))
        elif set(data) == {"salts", "withheld"}:
            salts = {path: _hex(salt, SALT) for path, salt in data["salts"].items()}
            withheld = {path: _hex(one, 32).hex() for path, one in data["withheld"].items()}
            if not withheld or set(salts) & set(withheld):
                raise OpeningError("a value is told and withheld")
            found = Opening(None, salts, withheld)
        else:
            raise OpeningError("not an opening")
    except (TypeError, AttributeError, ValueError) as error:
        raise OpeningError("not an opening") from error
    return found


def _hex(text: str, size: int) -> bytes:
    data = bytes.fromhex(text)
    if len(data) != size or data.hex() != text:
        raise OpeningError("not hexadecimal")
    return data


def commitments(data: Mapping[str, Any], opening: Opening) -> dict[str, str]:
    """Path → commitment of every value, told or withheld. Raises OpeningError where the opening tells of
    other values than the record has."""
    told = dict(values(data))
    if opening.seed is not None:
        salts = {path: salt_of(opening.seed, path) for path in told}
    else:
        salts = dict(opening.salts)
        if set(salts) != set(told):
            raise OpeningError("the record has other values than its opening")
    found = {path: commitment(salts[path], path, value) for path, value in told.items()}
    return {**found, **opening.withheld}


def digest(committed: Mapping[str, str]) -> str:
    """What stands in the leaf."""
    return hashlib.sha256(canonical(dict(committed))).hexdigest()


def withhold(data: Mapping[str, Any], opening: Opening, paths: frozenset[str]) -> tuple[Any, Opening]:
    """The record without the values at `paths`, and an opening that still gives the same digest. Items of
    lists keep their places: where one is taken away an empty list stands, which says nothing, so that the
    paths of those behind it stay. Raises OpeningError where there is no such value."""
    told = dict(values(data))
    if not paths <= set(told):
        raise OpeningError("no such value")
    every = commitments(data, opening)
    salt = opening.salts.__getitem__ if opening.seed is None else lambda path: salt_of(_seed(opening), path)
    left = {path: salt(path) for path in told if path not in paths}
    withheld = {**opening.withheld, **{path: every[path] for path in sorted(paths)}}
    return _without(data, "", paths), Opening(None, left, withheld)


def _seed(opening: Opening) -> bytes:
    assert opening.seed is not None
    return opening.seed


#: Stands in a list where a value was taken away.
_GONE = object()


def _without(data: Any, path: str, paths: frozenset[str]) -> Any:
    if isinstance(data, Mapping):
        kept = {
            key: _without(item, f"{path}/{key.replace('~', '~0').replace('/', '~1')}", paths)
            for key, item in data.items()
        }
        return {key: item for key, item in kept.items() if item is not _GONE}
    if isinstance(data, (list, tuple)):
        return [
            [] if (item := _without(one, f"{path}/{number}", paths)) is _GONE else item
            for number, one in enumerate(data)
        ]
    return _GONE if path in paths else data


def record_leaf(kind: str, id: str, revision: int, digest: str) -> bytes:
    """A revision of a record."""
    return canonical(
        {"digest": digest, "id": id, "kind": kind, "revision": revision, "type": "record", "v": 1}
    )
