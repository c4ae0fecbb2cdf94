"""Signed notes (C2SP signed-note): a text with signatures by name. Keys, checkpoints, cosignatures.

Every parser takes only what its writer writes: what it reads is written again and compared, so that no
byte of a note can differ without being noticed."""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

ED25519 = 0x01
COSIGNATURE = 0x04
_SIGNATURE = 64
_PUBLIC = 32
_TEXT_MOST = 1_000_000
_NAME = re.compile(r"[^\s+]+")
_DASH = "— "


class NoteError(ValueError):
    """A note, key or checkpoint that can't be taken; the message is for the program's log."""


def _b64(data: bytes) -> str:
    return base64.b64encode(data).decode("ascii")


def _unb64(text: str) -> bytes:
    """Strict: what encodes to the same text again."""
    try:
        data = base64.b64decode(text.encode("ascii"), validate=True)
    except (ValueError, binascii.Error):
        raise NoteError("not base64") from None
    if _b64(data) != text:
        raise NoteError("not canonical base64")
    return data


def _key_id(name: str, kind: int, public: bytes) -> bytes:
    return hashlib.sha256(f"{name}\n".encode() + bytes([kind]) + public).digest()[:4]


@dataclass(frozen=True, slots=True)
class Verifier:
    """A public key by name. `kind` is ED25519 for the log, COSIGNATURE for a witness."""

    name: str
    kind: int
    public: bytes

    @property
    def id(self) -> bytes:
        return _key_id(self.name, self.kind, self.public)

    def __str__(self) -> str:
        """name+id+key, the form in which keys are handed on."""
        return f"{self.name}+{self.id.hex()}+{_b64(bytes([self.kind]) + self.public)}"

    def check(self, text: str, signature: bytes) -> int | None:
        """The time of a cosignature, None of a plain signature. Raises NoteError."""
        time, message = None, text.encode()
        if self.kind == COSIGNATURE:
            if len(signature) != 8 + _SIGNATURE:
                raise NoteError("not a cosignature")
            time = int.from_bytes(signature[:8], "big")
            signature = signature[8:]
            message = _cosigned(time, text)
        try:
            Ed25519PublicKey.from_public_bytes(self.public).verify(signature, message)
        except (InvalidSignature, ValueError):
            raise NoteError("wrong signature") from None
        return time


def _cosigned(time: int, text: str) -> bytes:
    return f"cosignature/v1\ntime {time}\n{text}".encode()


def parse_verifier(text: str) -> Verifier:
    """The inverse of str(verifier). Raises NoteError."""
    name, _, rest = text.partition("+")
    _, _, key = rest.partition("+")
    data = _unb64(key)
    if not _NAME.fullmatch(name) or len(data) != 1 + _PUBLIC or data[0] not in (ED25519, COSIGNATURE):
        raise NoteError("not a public key")
    found = Verifier(name, data[0], data[1:])
    if str(found) != text:
        raise NoteError("not a public key")
    return found


@dataclass(frozen=True, slots=True, repr=False)
class Signer:
    """A private key by name; never printed by accident."""

    name: str
    kind: int
    seed: bytes

    @property
    def verifier(self) -> Verifier:
        public = Ed25519PrivateKey.from_private_bytes(self.seed).public_key().public_bytes_raw()
        return Verifier(self.name, self.kind, public)

    def secret(self) -> str:
        """PRIVATE+KEY+name+id+key: what is kept in the safe."""
        return f"PRIVATE+KEY+{self.name}+{self.verifier.id.hex()}+{_b64(bytes([self.kind]) + self.seed)}"

    def sign(self, text: str, time: int = 0) -> Signature:
        """`time` (Unix seconds) is that of a cosignature."""
        key = Ed25519PrivateKey.from_private_bytes(self.seed)
        if self.kind == COSIGNATURE:
            signature = time.to_bytes(8, "big") + key.sign(_cosigned(time, text))
        else:
            signature = key.sign(text.encode())
        return Signature(self.name, self.verifier.id, signature)


def parse_signer(text: str) -> Signer:
    """The inverse of `Signer.secret`. Raises NoteError, whose message holds nothing of the key."""
    head = "PRIVATE+KEY+"
    name, _, rest = text.removeprefix(head).partition("+")
    _, _, key = rest.partition("+")
    try:
        data = _unb64(key)
    except NoteError:
        raise NoteError("not a private key") from None
    if not _NAME.fullmatch(name) or len(data) != 33 or data[0] not in (ED25519, COSIGNATURE):
        raise NoteError("not a private key")
    found = Signer(name, data[0], data[1:])
    if found.secret() != text:
        raise NoteError("not a private key")
    return found


def generate(name: str, kind: int = ED25519) -> Signer:
    """A new key. Raises NoteError for a name with white space or a plus sign."""
    if not _NAME.fullmatch(name):
        raise NoteError("not a key name")
    return Signer(name, kind, secrets.token_bytes(32))


@dataclass(frozen=True, slots=True)
class Signature:
    """One line below a note; whose it is follows from name and id."""

    name: str
    id: bytes
    data: bytes

    def __str__(self) -> str:
        return f"{_DASH}{self.name} {_b64(self.id + self.data)}"


@dataclass(frozen=True, slots=True)
class Note:
    """`text` ends with a newline."""

    text: str
    signatures: tuple[Signature, ...]

    def __str__(self) -> str:
        return self.text + "\n" + "".join(f"{signature}\n" for signature in self.signatures)

    def signed_by(self, verifier: Verifier) -> int | None:
        """The time of the verifier's cosignature, None of its signature. Raises NoteError where it has not
        signed, or wrongly; signatures of others are nobody's concern."""
        for signature in self.signatures:
            if (signature.name, signature.id) == (verifier.name, verifier.id):
                return verifier.check(self.text, signature.data)
        raise NoteError(f"not signed by {verifier.name}")

    def with_signature(self, signature: Signature) -> Note:
        """Beside the others; a second one by the same key takes the place of the first."""
        others = [s for s in self.signatures if (s.name, s.id) != (signature.name, signature.id)]
        return Note(self.text, (*others, signature))


def parse_note(data: str) -> Note:
    """Raises NoteError."""
    if len(data) > _TEXT_MOST or any(ord(c) < 0x20 and c != "\n" for c in data):
        raise NoteError("not a note")
    text, gap, below = data.rpartition("\n\n")
    if not gap or not below.endswith("\n"):
        raise NoteError("not a note")
    note = Note(text + "\n", tuple(_signature(line) for line in below[:-1].split("\n")))
    if str(note) != data:
        raise NoteError("not written in the canonical way")
    return note


def _signature(line: str) -> Signature:
    name, gap, rest = line.removeprefix(_DASH).partition(" ")
    data = _unb64(rest) if gap else b""
    if not line.startswith(_DASH) or not _NAME.fullmatch(name) or len(data) < 5:
        raise NoteError("not a signature line")
    return Signature(name, data[:4], data[4:])


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """What a log says of itself: its name, how many leaves, the root over them."""

    origin: str
    size: int
    root: bytes

    def __str__(self) -> str:
        return f"{self.origin}\n{self.size}\n{_b64(self.root)}\n"


def parse_checkpoint(text: str) -> Checkpoint:
    """The text of a note. Raises NoteError."""
    lines = text.split("\n")
    if len(lines) != 4 or lines[3] or not re.fullmatch(r"0|[1-9][0-9]{0,15}", lines[1]):
        raise NoteError("not a checkpoint")
    found = Checkpoint(lines[0], int(lines[1]), _unb64(lines[2]))
    if not found.origin or len(found.root) != 32 or str(found) != text:
        raise NoteError("not a checkpoint")
    return found


def opened(note: Note, log: Verifier, witnesses: Iterable[Verifier] = (), quorum: int = 0) -> Checkpoint:
    """The checkpoint of a note signed by the log and cosigned by at least `quorum` of the witnesses. Raises
    NoteError."""
    note.signed_by(log)
    signed = 0
    for witness in witnesses:
        try:
            note.signed_by(witness)
        except NoteError:
            continue
        signed += 1
    if signed < quorum:
        raise NoteError(f"{signed} of {quorum} witnesses")
    checkpoint = parse_checkpoint(note.text)
    if checkpoint.origin != log.name:
        raise NoteError("another log's checkpoint")
    return checkpoint
