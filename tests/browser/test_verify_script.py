"""The page's own verifier says what the program says, and takes nothing that differs by a bit."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest
from playwright.sync_api import Page

from generator.log.leaf import commitments, digest, opening_from, withhold
from generator.log.merkle import inclusion, leaf_hash, root
from generator.log.note import COSIGNATURE, ED25519, Checkpoint, Note, Signer
from generator.log.tiles import append, reader

SCRIPT = (Path(__file__).parents[2] / "theme/assets/verify.js").read_text("utf-8")
LOG = Signer("gongkai.example/street", ED25519, b"\1" * 32)
WITNESS = Signer("jiwei.example", COSIGNATURE, b"\2" * 32)
SIZE = 300
LEAVES = [f"leaf {n}".encode() for n in range(SIZE)]
NOTHING: dict[str, bytes] = {}
HASHES = reader(SIZE, append(0, NOTHING.__getitem__, LEAVES).__getitem__)
POINT = Checkpoint(LOG.name, SIZE, root(SIZE, HASHES))
NOTE = Note(str(POINT), (LOG.sign(str(POINT)),)).with_signature(WITNESS.sign(str(POINT), 1_780_000_000))
#: Characters beyond the basic plane sort otherwise in JavaScript; slashes, tildes and DEL are escaped.
RECORD: dict[str, Any] = {
    "name": "𠮷田·甲",
    "votes": {"优秀": 3, "𠮷": 1, "\ue000": 2},
    "list": [{"a": True, "b": None}, [], "x/~y"],
    "k/~": "\x7f\n",
}


@pytest.fixture
def script(open_page: Callable[..., Page]) -> Page:
    page = open_page(width=360)
    page.add_script_tag(content=SCRIPT)
    return page


def test_hashes_of_every_length_around_a_block(script: Page) -> None:
    lengths = [0, 1, 55, 56, 63, 64, 65, 111, 112, 119, 120, 127, 128, 200, 1000]
    found = script.evaluate(
        "lengths => lengths.map(n => ['sha256', 'sha512'].map(f => "
        "gkVerify.hex(gkVerify[f](gkVerify.utf8('a'.repeat(n))))))",
        lengths,
    )
    expected = [[hashlib.sha256(b"a" * n).hexdigest(), hashlib.sha512(b"a" * n).hexdigest()] for n in lengths]
    assert found == expected


def test_signatures_of_log_and_witness_and_of_nobody_else(script: Page) -> None:
    other = Signer(LOG.name, ED25519, b"\3" * 32)
    keys = [str(signer.verifier) for signer in (LOG, WITNESS, other)]
    found = script.evaluate(
        "([note, keys]) => keys.map(k => gkVerify.signedBy(gkVerify.parseNote(note), gkVerify.parseKey(k)))",
        [str(NOTE), keys],
    )
    assert found == [True, True, False]


def test_a_leaf_is_found_in_the_tree_and_another_is_not(script: Page) -> None:
    cases = [
        [leaf_hash(LEAVES[leaf]).hex(), at, [h.hex() for h in inclusion(at, SIZE, HASHES)]]
        for leaf, at in ((0, 0), (1, 1), (255, 255), (256, 256), (299, 299), (1, 2), (298, 299))
    ]
    found = script.evaluate(
        "([cases, size, root]) => cases.map(([leaf, at, path]) => gkVerify.included("
        "gkVerify.unhex(leaf, 32), at, size, path.map(h => gkVerify.unhex(h, 32)), "
        "gkVerify.unhex(root, 32)))",
        [cases, SIZE, POINT.root.hex()],
    )
    assert found == [True] * 5 + [False] * 2


def test_the_digest_of_a_record_whole_and_with_a_value_taken_away(script: Page) -> None:
    opening = opening_from(b"\5" * 32)
    left, less = withhold(RECORD, opening, frozenset({"/name", "/votes/优秀"}))
    found = script.evaluate(
        "cases => cases.map(([record, opening]) => gkVerify.digest(record, opening))",
        [[RECORD, opening.as_json()], [left, less.as_json()]],
    )
    assert found == [digest(commitments(RECORD, opening))] * 2


def test_no_changed_bit_of_a_checkpoint_is_taken(script: Page) -> None:
    raw = str(NOTE).encode()
    random = Random(1)
    changed = []
    for at in range(len(raw)):
        flipped = bytearray(raw)
        flipped[at] ^= 1 << random.randrange(8)
        changed.append(list(flipped))
    taken = script.evaluate(
        """([notes, log, witness]) => notes.filter(bytes => {
          try {
            const text = new TextDecoder("utf-8", {fatal: true}).decode(new Uint8Array(bytes));
            const note = gkVerify.parseNote(text);
            const ok = [log, witness].every(key => gkVerify.signedBy(note, gkVerify.parseKey(key)));
            gkVerify.parseCheckpoint(note.text);
            return ok;
          } catch (error) { return false; }
        }).length""",
        [changed, str(LOG.verifier), str(WITNESS.verifier)],
    )
    assert taken == 0
