"""The one way JSON is written into a site, so that every reader can decode, re-encode and compare."""

from __future__ import annotations

import json
from typing import Any


def encode(value: object) -> bytes:
    """UTF-8, one value a line, keys in the order given, a newline at the end."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def compact(value: object) -> bytes:
    """One line, for JSON Lines and for digests of digests."""
    return (json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def decode(data: bytes) -> Any:
    """The value. Raises ValueError where the bytes are not exactly what `encode` writes for it: a changed
    space, a repeated key or another spelling of a number would otherwise pass unseen."""
    value = json.loads(data.decode("utf-8"))
    if encode(value) != data:
        raise ValueError("not written in the canonical way")
    return value
