"""Which files of a folder are records. Paths only; contents are read elsewhere."""

from __future__ import annotations

import os
import re
import unicodedata
from pathlib import Path

from generator.load.document import relative_name
from generator.load.misplaced import is_litter
from generator.problem import Place, Problem

_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_ID_LIMIT = 64
#: Names Windows keeps for devices, with any extension.
_RESERVED = frozenset({"con", "prn", "aux", "nul", *(f"{d}{n}" for d in ("com", "lpt") for n in range(10))})
_SUFFIXES = {".yml", ".yaml"}


def valid_id(text: str) -> bool:
    """Lower-case letters, digits and single hyphens between them, 64 at most, no Windows device name."""
    return len(text) <= _ID_LIMIT and _ID.fullmatch(text) is not None and text not in _RESERVED


def walk(folder: Path, root: Path | None = None) -> tuple[list[Path], list[Problem]]:
    """The record files under `folder` in the order of their names, and what else lies there.

    `root` (the project; `folder` where left out) is what problems name files by. Hidden files are passed
    over, links never followed. A file with a bad name is still listed, so that its contents get checked.
    """
    root = folder if root is None else root
    files: list[Path] = []
    problems: list[Problem] = []
    pending = [folder]
    if folder.is_symlink():
        return [], [Problem("GK001", Place(folder.name if folder == root else relative_name(folder, root)))]
    while pending:
        here = pending.pop()
        try:
            entries = sorted(os.scandir(here), key=lambda entry: entry.name)
        except FileNotFoundError:
            continue
        except OSError:
            problems.append(Problem("GK038", Place(relative_name(here, root))))
            continue
        taken: dict[str, str] = {}
        for entry in entries:
            if entry.name.startswith(".") or is_litter(entry.name):
                continue
            path = here / entry.name
            place = Place(_printable(relative_name(path, root)))
            same = _key(entry)
            if same in taken:
                problems.append(Problem("GK041", place, {"other": _printable(taken[same])}))
            taken.setdefault(same, entry.name)
            if entry.is_symlink():
                problems.append(Problem("GK001", place))
            elif entry.is_dir(follow_symlinks=False):
                pending.append(path)
            elif not entry.is_file(follow_symlinks=False):
                problems.append(Problem("GK001", place))
            elif path.suffix not in _SUFFIXES:
                problems.append(_no_record(entry.name, place))
            else:
                files.append(path)
                if not valid_id(path.stem):
                    facts = {"name": _printable(path.stem), "fix": _free_name(path.stem, entries)}
                    problems.append(Problem("GK040", place, facts))
    files.sort(key=lambda path: path.relative_to(folder).as_posix().encode("utf-8", "surrogateescape"))
    return files, sorted(problems, key=lambda problem: problem.sort_key)


def _key(entry: os.DirEntry[str]) -> str:
    """Names with the same key are one file on some computer; .yml and .yaml would be one record."""
    name = unicodedata.normalize("NFKC", entry.name).casefold()
    stem, dot, suffix = name.rpartition(".")
    return stem if dot and f".{suffix}" in _SUFFIXES else name


def _printable(name: str) -> str:
    """A name with undecodable bytes (surrogates) or control characters, made fit to print."""
    return "".join(c if c.isprintable() else "\ufffd" for c in name)


def _no_record(name: str, place: Place) -> Problem:
    """Windows hides .txt, which Notepad adds; YML in capitals is another mistake of the name alone."""
    folded = name.casefold().removesuffix(".txt")
    if folded.endswith(tuple(_SUFFIXES)):
        return Problem("GK048", place, {"name": _printable(name), "fix": _printable(folded)})
    return Problem("GK042", place, {"name": _printable(name)})


def _free_name(stem: str, entries: list[os.DirEntry[str]]) -> str:
    """A name for the file that none of its neighbours has."""
    taken = {entry.name.rpartition(".")[0] for entry in entries}
    idea = suggestion(stem)
    names = (idea, *(f"{idea[: _ID_LIMIT - 4]}-{n}" for n in range(2, 999)))
    return next((name for name in names if name not in taken), idea) + ".yml"


def suggestion(stem: str) -> str:
    """The id nearest to a file name that is none."""
    folded = unicodedata.normalize("NFKC", stem).casefold()
    words = re.findall(r"[a-z0-9]+", folded)
    idea = "-".join(words)[:_ID_LIMIT].strip("-")
    return idea if valid_id(idea) else f"{idea}-1"[:_ID_LIMIT] if idea else "2026-guangming-01"
