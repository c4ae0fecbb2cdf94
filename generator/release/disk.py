"""The few ways a release touches the disk. Whatever is published is either there whole or not at all."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import stat
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

#: Published files can be read by the web server and are written by nobody.
FILE_MODE = 0o444
FOLDER_MODE = 0o755
#: Names of files on their way into place begin with it; leftovers are removed by the next run.
TEMPORARY = ".new-"

_AT_FDCWD, _RENAME_EXCHANGE = -100, 2


class BusyError(Exception):
    """Another process holds the lock."""


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold an advisory lock on a file, which stays behind empty. Raises BusyError where it is held."""
    with path.open("ab") as handle:
        try:
            if sys.platform == "win32":
                import msvcrt

                msvcrt.locking(handle.fileno(), msvcrt.LK_NBLCK, 1)
            else:
                import fcntl

                fcntl.flock(handle.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            if error.errno in (errno.EACCES, errno.EAGAIN, errno.EDEADLK):
                raise BusyError from error
            raise
        yield


def write_new(path: Path, data: bytes) -> None:
    """A new read-only file, on the disk when this returns. Raises FileExistsError."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags, FILE_MODE)
    try:
        view = memoryview(data)
        while view:
            view = view[os.write(descriptor, view) :]
        if sys.platform != "win32":
            os.fchmod(descriptor, FILE_MODE)  # whatever the umask took away
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def replace(path: Path, data: bytes, site: Path) -> None:
    """Put a file in the place of an older one, or where there was none. `site` holds it on its way."""
    temporary = site / f"{TEMPORARY}{path.name}"
    remove(temporary)
    write_new(temporary, data)
    if sys.platform == "win32" and path.exists():
        path.chmod(stat.S_IWRITE)  # a read-only file can't be replaced there
    temporary.replace(path)
    sync_folder(path.parent)


def link_or_copy(source: Path, target: Path) -> None:
    """The same file under another name; a copy where the file system has no (more) links."""
    try:
        target.hardlink_to(source)
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EIO, errno.EEXIST):
            raise
        write_new(target, source.read_bytes())


def make_folder(path: Path) -> None:
    """A new folder that web servers can read. Raises FileExistsError."""
    path.mkdir(FOLDER_MODE)
    if sys.platform != "win32":
        path.chmod(FOLDER_MODE)


def sync_folder(path: Path) -> None:
    """Make the names in a folder last through a loss of power; Windows keeps them by itself."""
    if sys.platform == "win32":
        return
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def put_in_place(new: Path, place: Path, aside: Path) -> None:
    """Make the folder `new` stand at `place`; what stood there is then at `aside`. One step where the system
    can exchange two folders, else two with a moment between in which there is nothing."""
    if not place.exists():
        new.rename(place)
    elif _exchange(new, place):
        new.rename(aside)
    else:
        place.rename(aside)
        new.rename(place)
    sync_folder(place.parent)


def _exchange(one: Path, other: Path) -> bool:
    """Linux exchanges two names in one step (renameat2); False where that isn't to be had."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    names = (os.fsencode(one), os.fsencode(other))
    return bool(renameat2(_AT_FDCWD, names[0], _AT_FDCWD, names[1], _RENAME_EXCHANGE) == 0)


def remove(path: Path) -> None:
    """Remove a file or a folder with all it holds, read-only files too; what isn't there is no mistake."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, onerror=_make_writable)
        return
    if sys.platform == "win32" and path.exists():
        path.chmod(stat.S_IWRITE)
    path.unlink(missing_ok=True)


def _make_writable(function: Any, path: str, _: object) -> None:
    """Only Windows refuses to remove a read-only file."""
    if sys.platform != "win32":
        raise
    Path(path).chmod(stat.S_IWRITE)
    function(path)


def files_below(folder: Path) -> Iterator[tuple[str, Path]]:
    """Every entry below a folder that isn't a folder, links to folders included, by posix path in order."""
    for entry in sorted(folder.iterdir(), key=lambda e: e.name):
        if entry.is_dir() and not entry.is_symlink():
            yield from ((f"{entry.name}/{name}", path) for name, path in files_below(entry))
        else:
            yield entry.name, entry
