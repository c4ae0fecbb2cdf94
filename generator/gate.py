"""The gate behind all others: every byte that is about to be written is read once more for personal data.

Content was looked at before; what is found here came about in between: two fields printed side by side, a
template, the settings, a release's own files. A file with a finding is never written. What is told is which
kind, in which file, most likely from which record; never the value."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import PurePosixPath

from generator.check.allowed import allowance, squeezed
from generator.check.approval import directory
from generator.check.privacy import registrations
from generator.load.content import Content
from generator.personal import mask
from generator.personal.outputs import Reader, Trace
from generator.problem import Place, Problem

_SETTINGS_FILE = "content/site.yml"


class PersonalDataError(Exception):
    """Something personal would have been written; `problems` say what."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__()
        self.problems = problems


@dataclass(frozen=True, slots=True)
class _Finding:
    """`origin` is the content file it most likely came from, empty where none is known."""

    kind: str
    origin: str


class Gate:
    """Looks at one file after another and remembers what it found."""

    def __init__(self, content: Content, as_of: date) -> None:
        ledger = content.ledger
        self._content = content
        self._allowed = allowance(ledger.site, frozenset(directory(ledger)) | registrations(ledger), as_of)
        self._reader = Reader(self._allowed.numbers_anywhere(), ledger.site.public_url)
        self._found: dict[_Finding, list[str]] = {}

    def passes(self, path: str, data: bytes) -> bool:
        """Whether a file has nothing personal in it or in its name; `path` is below the release folder."""
        traces = [t for t in self._reader.traces(path, data) if not self._allowed.allows(t.value, None)]
        for trace in traces:
            files = self._found.setdefault(_Finding(trace.kind, self._origin(trace, path)), [])
            if path not in files:
                files.append(path)
        return not traces

    @property
    def problems(self) -> tuple[Problem, ...]:
        """One for each kind of thing and record it came from, with the first file and how many there are."""
        return tuple(self._problem(finding, files) for finding, files in self._found.items())

    def _problem(self, finding: _Finding, files: list[str]) -> Problem:
        file = mask(files[0])
        facts = {"kind": finding.kind, "file": file, "count": str(len(files))}
        if finding.origin:
            return Problem("GK720", Place(finding.origin), facts)
        return Problem("GK721", Place(file), facts)

    # -- where it came from --------------------------------------------------------------------------------

    def _origin(self, trace: Trace, path: str) -> str:
        """The content file of the page's own record if it holds the value, else the first that does, else
        the page's own all the same: a value that only its page puts together stands in no file."""
        own = self._own_file(path)
        wanted = squeezed(trace.value)
        holders = [file for file, text in self._texts.items() if wanted in text]
        if own in holders:
            return own
        return holders[0] if holders else own

    def _own_file(self, path: str) -> str:
        pure = PurePosixPath(path)
        folder, stem = pure.parent.name, pure.stem
        document = self._content.documents.get((folder, stem))
        if document is not None:
            return document.file
        guide = f"content/pages/{stem}.md"
        return guide if guide in self._content.files and folder == "guide" else ""

    @cached_property
    def _texts(self) -> dict[str, str]:
        """Every content file, squeezed; made at the first finding only."""
        return {file: squeezed(document.text) for file, document in self._content.files.items()}


def watched(gate: Gate, outputs: Iterator[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    """The files up to the first with a finding; the others are looked at all the same, so that one run tells
    of everything. Raises PersonalDataError at the end where there was a finding."""
    clean = not gate.problems
    for path, data in outputs:
        clean = gate.passes(path, data) and clean
        if clean:
            yield path, data
    if not clean:
        raise PersonalDataError(gate.problems)
