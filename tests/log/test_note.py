"""Signed notes: the published example, keys, cosignatures; nothing that differs by a byte is taken."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.log.note import (
    COSIGNATURE,
    ED25519,
    Checkpoint,
    Note,
    NoteError,
    Signer,
    generate,
    opened,
    parse_checkpoint,
    parse_note,
    parse_signer,
    parse_verifier,
)

#: The example of the C2SP signed-note document.
EXAMPLE_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW"
EXAMPLE_SECRET = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"
EXAMPLE = (
    "If you think cryptography is the answer to your problem,\n"
    "then you don't know what your problem is.\n"
    "\n"
    "— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqd"
    "ngotpRZb6KE6RyyBwJnAM=\n"
)
LOG = Signer("gongkai.example/street", ED25519, b"\1" * 32)
WITNESS = Signer("jiwei.example", COSIGNATURE, b"\2" * 32)
POINT = Checkpoint("gongkai.example/street", 12, b"\7" * 32)


def signed() -> Note:
    note = Note(str(POINT), (LOG.sign(str(POINT)),))
    return note.with_signature(WITNESS.sign(str(POINT), 1_780_000_000))


def test_the_published_example() -> None:
    key = parse_verifier(EXAMPLE_KEY)
    assert parse_note(EXAMPLE).signed_by(key) is None
    assert parse_signer(EXAMPLE_SECRET).verifier == key
    note = parse_note(EXAMPLE)
    assert str(Note(note.text, (parse_signer(EXAMPLE_SECRET).sign(note.text),))) == EXAMPLE


def test_log_and_witness() -> None:
    note = parse_note(str(signed()))
    assert opened(note, LOG.verifier, [WITNESS.verifier], 1) == POINT
    assert note.signed_by(WITNESS.verifier) == 1_780_000_000
    assert len(str(note)) < 400  # fits a QR code for the board


@pytest.mark.parametrize(
    ("witnesses", "quorum"), [([], 1), ([generate("another.example", COSIGNATURE)], 1), ([WITNESS], 2)]
)
def test_too_few_witnesses(witnesses: list[Signer], quorum: int) -> None:
    with pytest.raises(NoteError, match="witnesses"):
        opened(signed(), LOG.verifier, [w.verifier for w in witnesses], quorum)


def test_a_second_signature_by_one_key_replaces_the_first() -> None:
    again = signed().with_signature(WITNESS.sign(str(POINT), 1_790_000_000))
    assert len(again.signatures) == 2
    assert again.signed_by(WITNESS.verifier) == 1_790_000_000


def test_another_logs_checkpoint() -> None:
    other = Checkpoint("another.example", 1, b"\0" * 32)
    with pytest.raises(NoteError, match="another log"):
        opened(Note(str(other), (LOG.sign(str(other)),)), LOG.verifier)


@given(st.data())
def test_any_changed_bit_is_refused(data: st.DataObject) -> None:
    raw = bytearray(str(signed()).encode())
    at = data.draw(st.integers(0, len(raw) - 1))
    raw[at] ^= 1 << data.draw(st.integers(0, 7))
    with pytest.raises((NoteError, UnicodeDecodeError)):
        opened(parse_note(raw.decode()), LOG.verifier, [WITNESS.verifier], 1)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a\n",
        EXAMPLE[:-1],
        EXAMPLE + "\n",
        EXAMPLE.replace("\n\n— ", "\n\n- "),
        EXAMPLE.replace("nAM=", "nAN="),
        EXAMPLE.replace(" x08", "  x08"),
        EXAMPLE.replace("If", "If\r"),
        "a\n\n— n AAAA\n",
        "a\n\n— n ====\n",
        "a\n\n— n é\n",
    ],
)
def test_what_is_no_note(text: str) -> None:
    with pytest.raises(NoteError):
        parse_note(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a",
        EXAMPLE_KEY.replace("c74f", "C74F"),
        EXAMPLE_KEY.replace("c74f20a3", "c74f20a4"),
        EXAMPLE_KEY[:-4],
        EXAMPLE_KEY.replace("Peter", "Peter "),
        EXAMPLE_KEY.replace("+ARpc", "+BRpc"),
    ],
)
def test_what_is_no_key(text: str) -> None:
    with pytest.raises(NoteError):
        parse_verifier(text)
    with pytest.raises(NoteError):
        parse_signer(text.replace("Peter", "PRIVATE+KEY+Peter"))


def test_a_key_is_read_as_it_is_written_and_not_shown_by_accident() -> None:
    for kind in (ED25519, COSIGNATURE):
        key = generate("street.example", kind)
        assert parse_signer(key.secret()) == key
        assert parse_verifier(str(key.verifier)) == key.verifier
        assert key.seed.hex() not in repr(key)
        assert repr(key.seed) not in repr(key)
    with pytest.raises(NoteError):
        generate("two words")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a\n1\nAA==\n",
        str(POINT) + "more\n",
        str(POINT).replace("12", "012"),
        str(POINT).replace("12", "-1"),
        str(POINT)[1:].replace("ongkai.example/street", ""),
        str(POINT).replace("\n", "\r\n"),
    ],
)
def test_what_is_no_checkpoint(text: str) -> None:
    with pytest.raises(NoteError):
        parse_checkpoint(text)
    assert parse_checkpoint(str(POINT)) == POINT
