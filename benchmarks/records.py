"""A seeded project with any number of records, in realistic proportion.

    python benchmarks/records.py --n 1000 --seed 1 DIR

mkdocs.yml, theme/, the working-day tables and the guide pages are this project's own; everything else is
combined from words.py. Each unit's records depend on seed and unit alone, so that a larger set has the
units of a smaller one and differs in number, not in nature.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from random import Random

ROOT = Path(__file__).resolve().parents[1]
if str(ROOT) not in sys.path:  # the script may be called by its path, from anywhere
    sys.path.insert(0, str(ROOT))

from benchmarks.chain import chain_files  # noqa: E402
from benchmarks.common import File  # noqa: E402
from benchmarks.emit import to_yaml  # noqa: E402
from benchmarks.people import cadre_files, group_cadre, unit_at, unit_file  # noqa: E402
from benchmarks.selection import selection_files  # noqa: E402
from benchmarks.street import bases, powers, site  # noqa: E402
from benchmarks.systems import Reserves, street_system_files, unit_system_files  # noqa: E402

#: Fewer don't hold one unit with its chains.
LEAST = 200


def power_count(n: int) -> int:
    """A list of small powers grows little: 26 items, and one more for every 1,000 records."""
    return 26 + n // 1000


def record_files(n: int, seed: int) -> Iterator[File]:
    """Exactly `n` records. Raises ValueError below LEAST."""
    if n < LEAST:
        raise ValueError(f"at least {LEAST} records")
    files = [
        *bases(12 + n // 1000, Random(f"{seed}-basis")),
        *powers(power_count(n), Random(f"{seed}-power")),
        *street_system_files(Random(f"{seed}-systems")),
    ]
    left, units = n - len(files), 0
    yield from files
    while True:
        own = list(_unit_files(units, seed))
        if len(own) > left:
            break
        yield from own
        left, units = left - len(own), units + 1
    for i in range(left):
        unit = unit_at(i % units)
        yield group_cadre(unit, i // units + 1, Random(f"{seed}-group-{i}"))


def _unit_files(index: int, seed: int) -> Iterator[File]:
    unit, random = unit_at(index), Random(f"{seed}-unit-{index}")
    yield (home := unit_file(unit, random))
    yield from cadre_files(unit, random)
    selection, appointed = selection_files(unit, random)
    yield from (selection, appointed)
    yield from chain_files(unit, random)
    reserves = Reserves(
        groups=home.data["组干部人数"][0]["人数"],
        selection=Path(selection.path).stem,
        taken=date.fromisoformat(appointed.data["任职"][0]["起"]),
    )
    yield from unit_system_files(unit, reserves, random)


def write_project(target: Path, n: int, seed: int = 1) -> int:
    """Write a project of `n` records into a new or empty folder; gives the number of record files."""
    if target.exists() and any(target.iterdir()):
        raise FileExistsError(target)
    content = target / "content"
    content.mkdir(parents=True)
    shutil.copy(ROOT / "mkdocs.yml", target)
    shutil.copytree(ROOT / "theme", target / "theme")
    for folder in ("calendar", "pages"):
        shutil.copytree(ROOT / "content" / folder, content / folder)
    (content / "site.yml").write_bytes(to_yaml(site(power_count(n))))
    files = list(record_files(n, seed))
    for file in files:
        path = content / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(to_yaml(file.data))
    return len(files)


def main() -> None:
    parser = argparse.ArgumentParser(description="Write a project of seeded records.")
    parser.add_argument("target", type=Path)
    parser.add_argument("--n", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    print(write_project(asked.target, asked.n, asked.seed), "records in", asked.target)


if __name__ == "__main__":
    main()
