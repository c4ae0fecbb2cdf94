"""The same input gives the same bytes on any machine: time zone, hash seed and locale don't matter."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.site.conftest import ROOT

SURROUNDINGS = (
    {"TZ": "Asia/Shanghai", "PYTHONHASHSEED": "1", "LC_ALL": "C.UTF-8"},
    {"TZ": "America/Los_Angeles", "PYTHONHASHSEED": "77", "LC_ALL": "POSIX"},
)


def tree(folder: Path) -> dict[str, bytes]:
    return {
        p.relative_to(folder).as_posix(): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()
    }


@pytest.mark.parametrize("shell", ["material", "plain"])
def test_two_builds_in_different_surroundings_are_identical(tmp_path: Path, shell: str) -> None:
    built = []
    for n, surroundings in enumerate(SURROUNDINGS):
        target = tmp_path / str(n)
        subprocess.run(
            [sys.executable, "-m", "generator", "build", "--shell", shell, "--output", str(target)],
            cwd=ROOT,
            env={**os.environ, "PYTHONUTF8": "1", **surroundings},
            check=True,
            capture_output=True,
        )
        built.append(tree(target))
    assert built[0].keys() == built[1].keys()
    assert [path for path in built[0] if built[0][path] != built[1][path]] == []
