"""What one more page costs: our build and its peers over the same records, as whole processes.

    .venv/bin/python benchmarks/per_page.py --n 1000 10000 --runs 3

Runs alternate between programs and sizes, so that whatever else the machine does falls on all of them.
Every run writes into a fresh folder and starts without caches of its own; nothing is deleted while the
clock runs. Figures go to benchmarks/results.json and, between its marks, docs/performance.md.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sys
import tempfile
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
if str(ROOT) not in sys.path:  # the script may be called by its path, from anywhere
    sys.path.insert(0, str(ROOT))

from benchmarks.compare import Amount, Said, amount, read, unequal  # noqa: E402
from benchmarks.measure import Run, RunFailed, run  # noqa: E402
from benchmarks.peers import PEERS, ours  # noqa: E402
from benchmarks.records import write_project  # noqa: E402
from benchmarks.results import OURS, results, write  # noqa: E402

#: What a run may depend on, the same for all.
ENVIRONMENT = {
    "PATH": os.environ.get("PATH", ""),
    "HOME": os.environ.get("HOME", ""),
    "PYTHONPATH": str(ROOT),
    "PYTHONHASHSEED": "0",
    "LC_ALL": "C.UTF-8",
    "TZ": "Asia/Shanghai",
}


@dataclass
class Bench:
    """A folder with the sources of every program at every size, and the runs made of them."""

    folder: Path
    peers: list[str]
    limit: float

    def __post_init__(self) -> None:
        self.runs: defaultdict[tuple[str, int], list[Run]] = defaultdict(list)
        self.amounts: dict[tuple[str, int], Amount] = {}
        self.said: dict[int, dict[str, Said]] = {}
        self.skipped: dict[tuple[str, int], str] = {}

    def source(self, name: str, n: int) -> Path:
        return self.folder / f"{name}-{n}"

    def prepare(self, n: int, seed: int) -> None:
        """Write the records, build them once (not counted) and make the peers' sources of the result."""
        say(f"{n} records: writing sources")
        write_project(self.source(OURS, n), n, seed)
        built = self.folder / f"built-{n}"
        run(ours(built), self.source(OURS, n), ENVIRONMENT)
        self.said[n] = read(built)
        self.amounts[OURS, n] = amount(built, self.said[n])
        for peer in self.peers:
            PEERS[peer].prepare(self.source(peer, n), built)

    def once(self, name: str, n: int) -> None:
        """One run; of a peer's first output it is asked that every page says what ours says."""
        if (name, n) in self.skipped:
            return
        output = self.folder / "output"
        argv = ours(output) if name == OURS else PEERS[name].argv(output)
        shutil.rmtree(self.source(name, n) / ".build", ignore_errors=True)
        try:
            done = run(argv, self.source(name, n), ENVIRONMENT, None if name == OURS else self.limit)
        except RunFailed as error:
            if name == OURS:
                raise
            self.skipped[name, n] = str(error).splitlines()[0]
            say(f"  {name} {n}: left out, {error}")
        else:
            self.runs[name, n].append(done)
            say(f"  {name} {n}: {done.seconds:.2f} s, cpu {done.cpu:.2f} s, {done.mib:.0f} MiB")
            if (name, n) not in self.amounts:
                self._compare(name, n, output)
        shutil.rmtree(output, ignore_errors=True)

    def _compare(self, name: str, n: int, output: Path) -> None:
        pages = read(output)
        self.amounts[name, n] = amount(output, pages)
        if different := unequal(self.said[n], pages):
            raise SystemExit(f"{name} says something else on {len(different)} pages, such as {different[0]}")


def say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure what one more page costs.")
    parser.add_argument("--n", type=int, nargs="+", default=[1000, 10000], help="numbers of records")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--peers", nargs="*", choices=sorted(PEERS), default=sorted(PEERS))
    parser.add_argument(
        "--limit", type=float, default=360, help="seconds a peer's run may take; else left out"
    )
    parser.add_argument("--folder", type=Path, help="where to work (default: a temporary folder)")
    parser.add_argument("--no-write", action="store_true", help="print only")
    parser.add_argument("--profile", type=int, metavar="N", help="instead: where N records' time goes")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="gongkai-bench-", dir=asked.folder) as name:
        if asked.profile:
            from benchmarks.stages import profile

            write_project(Path(name) / "project", asked.profile, asked.seed)
            print(profile(Path(name)))
            return
        bench = Bench(Path(name), asked.peers, asked.limit)
        for n in asked.n:
            bench.prepare(n, asked.seed)
        for turn in range(asked.runs):
            say(f"run {turn + 1} of {asked.runs}; load {os.getloadavg()[0]:.1f}")
            for n in asked.n:
                for program in (OURS, *asked.peers):
                    bench.once(program, n)
    found = results(bench.runs, bench.amounts, bench.skipped, asked.seed)
    print(json.dumps(found, ensure_ascii=False, indent=1))
    if not asked.no_write:
        write(found, ROOT)


if __name__ == "__main__":
    main()
