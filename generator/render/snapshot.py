"""Rewrite the committed snapshot of the Material shell: python -m generator.render.snapshot

It lies in generator/render/snapshot/, outside theme/. Run it after a change to mkdocs.yml, theme/ or the
pinned versions; a test rebuilds and compares.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from generator.render import source as sources
from generator.render.shells import SNAPSHOT, write


def rebuilt(project: Path) -> dict[str, bytes]:
    """What the snapshot should hold now: path below it → bytes."""
    from generator.render.mkdocs_shell import build_source

    key = sources.key_of(*sources.project_theme(project))
    return sources.files_of(build_source(project), key)


def rewrite(project: Path, folder: Path = SNAPSHOT) -> None:
    from generator.render.mkdocs_shell import build_source

    key = sources.key_of(*sources.project_theme(project))
    made = build_source(project)
    shutil.rmtree(folder, ignore_errors=True)
    write(folder, made, key)


if __name__ == "__main__":
    rewrite(Path(__file__).parents[2])
    print(f"快照已重写：{SNAPSHOT.name}/")
