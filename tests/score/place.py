"""Folders a drill works on: cheap copies, what is in them, and whether a file was written in place."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from generator.release.disk import files_below

#: Opened for writing by every run, so a copy gets one of its own.
LOCK = ".lock"


def link_copy(source: Path, target: Path) -> None:
    """The same files under other names. Published files are only ever replaced, so the source keeps its bytes
    whatever is done to the copy; `Untouched` notices where that isn't so."""
    target.mkdir(source.stat().st_mode & 0o777)
    for entry in os.scandir(source):
        there = target / entry.name
        if entry.is_dir(follow_symlinks=False):
            link_copy(Path(entry.path), there)
        elif entry.name == LOCK:
            there.touch()
        else:
            os.link(entry.path, there, follow_symlinks=False)


def real_copy(source: Path, target: Path) -> None:
    """A copy that shares no file with its source, on whatever file system, linked within itself as the source
    is, so that it takes as much room."""
    copied: dict[int, Path] = {}

    def copy(one: str, other: str) -> None:
        number = Path(one).stat().st_ino
        if number in copied:
            os.link(copied[number], other)
        else:
            copied[number] = Path(shutil.copy2(one, other))

    shutil.copytree(source, target, copy_function=copy)


def contents(folder: Path) -> dict[str, bytes]:
    """Every file below a folder but the lock, by posix path."""
    return {path: file.read_bytes() for path, file in files_below(folder) if path.rsplit("/", 1)[-1] != LOCK}


class Untouched:
    """Remembers the files of a folder, to tell later which of them were written to or given another mode. A
    new name for a file is no change of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._marks = self._look()
        self._bytes = contents(folder)

    def _look(self) -> dict[str, tuple[int, int, int, int]]:
        marks = {}
        for path, file in files_below(self.folder):
            about = file.lstat()
            marks[path] = (about.st_ino, about.st_mode, about.st_size, about.st_mtime_ns)
        return marks

    def touched(self, thoroughly: bool = False) -> list[str]:
        """Paths that aren't as they were: by inode, mode, size, time; or `thoroughly` by bytes too."""
        now = self._look()
        changed = {path for path in self._marks.keys() | now.keys() if self._marks.get(path) != now.get(path)}
        if thoroughly:
            there = contents(self.folder)
            changed |= {path for path in self._bytes if self._bytes[path] != there.get(path)}
        return sorted(changed)


def scratch_root() -> Path | None:
    """Memory where there is some: the calls are the same ones, and nothing is left of them after a crash of
    the machine. None for the usual place of temporary files."""
    memory = Path("/dev/shm")
    return memory if memory.is_dir() and os.access(memory, os.W_OK) else None
