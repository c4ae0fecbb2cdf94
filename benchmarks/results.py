"""From runs to figures: medians, cost per extra page, ratios; as JSON and as a table."""

from __future__ import annotations

import datetime
import json
import os
import platform
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from importlib.metadata import version
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.compare import Amount
from benchmarks.measure import Run
from benchmarks.peers import PEERS

OURS = "gongkai"
_BEGIN, _END = "<!-- figures: written by benchmarks/per_page.py -->", "<!-- end of figures -->"

Key = tuple[str, int]


def _spread(values: Sequence[float], digits: int) -> dict[str, float]:
    return {
        "median": round(median(values), digits),
        "min": round(min(values), digits),
        "max": round(max(values), digits),
    }


def results(
    runs: Mapping[Key, Sequence[Run]], amounts: Mapping[Key, Amount], skipped: Mapping[Key, str], seed: int
) -> dict[str, Any]:
    """Everything that is written down. `extra_page_ms` is (t_large − t_small) / (pages_large −
    pages_small) of medians; a ratio is ours divided by the peer's, run by run, since the two ran beside
    each other."""
    cases = [
        {
            "program": program,
            "n": n,
            "runs": len(of),
            "seconds": _spread([r.seconds for r in of], 3),
            "cpu_seconds": _spread([r.cpu for r in of], 3),
            "peak_mib": _spread([r.mib for r in of], 1),
            "written": asdict(amounts[program, n]),
        }
        for (program, n), of in sorted(runs.items(), key=lambda item: (item[0][1], item[0][0]))
    ]
    programs = sorted({program for program, _ in runs})
    return {
        "date": datetime.date.today().isoformat(),
        "machine": {"cores": os.cpu_count(), "processor": platform.machine(), "system": platform.system()},
        "load": round(os.getloadavg()[0], 2),
        "versions": {
            "python": platform.python_version(),
            **{name: peer.version() for name, peer in PEERS.items()},
            **{package: version(package) for package in ("gongkai", "jinja2", "pydantic", "PyYAML")},
        },
        "seed": seed,
        "cases": cases,
        "extra_page_ms": {name: cost for name in programs if (cost := _extra_page(runs, amounts, name))},
        "ratios": [
            {"peer": peer, "n": n, **_spread(_ratios(runs[OURS, n], of), 3)}
            for (peer, n), of in runs.items()
            if peer != OURS and (OURS, n) in runs
        ],
        "left_out": [{"program": name, "n": n, "why": why} for (name, n), why in skipped.items()],
    }


def _ratios(ours: Sequence[Run], theirs: Sequence[Run]) -> list[float]:
    return [mine.seconds / other.seconds for mine, other in zip(ours, theirs, strict=False)]


def _extra_page(
    runs: Mapping[Key, Sequence[Run]], amounts: Mapping[Key, Amount], program: str
) -> dict[str, float] | None:
    sizes = sorted(n for name, n in runs if name == program)
    if len(sizes) < 2:
        return None
    small, large = (program, sizes[0]), (program, sizes[-1])
    pages = amounts[large].pages - amounts[small].pages
    told = {}
    for name, value in (("wall", lambda r: r.seconds), ("cpu", lambda r: r.cpu)):
        extra = median(map(value, runs[large])) - median(map(value, runs[small]))
        told[name] = round(extra * 1000 / pages, 3)
    return told


def table(found: Mapping[str, Any]) -> str:
    """The figures as Markdown."""
    lines = [
        f"{found['date']}; {found['machine']['cores']} cores, load {found['load']} at the end; "
        + ", ".join(f"{name} {number}" for name, number in found["versions"].items()),
        "",
        "| program | records | pages | text of articles | bytes | wall s, median [min–max] "
        "| cpu s | peak MiB | runs |",
        "|---|---:|---:|---:|---:|---:|---:|---:|---:|",
    ]
    for case in found["cases"]:
        wall, written = case["seconds"], case["written"]
        lines.append(
            f"| {case['program']} | {case['n']:,} | {written['pages']:,} | {written['article']:,} "
            f"| {written['bytes']:,} | {wall['median']} [{wall['min']}–{wall['max']}] "
            f"| {case['cpu_seconds']['median']} | {case['peak_mib']['median']} | {case['runs']} |"
        )
    lines.append("")
    for program, cost in found["extra_page_ms"].items():
        lines.append(f"- {program}: one more page costs {cost['wall']} ms (processor time {cost['cpu']} ms).")
    for ratio in found["ratios"]:
        spread = f"{ratio['median']} [{ratio['min']}–{ratio['max']}]"
        lines.append(f"- {ratio['n']:,} records: wall time {OURS} / {ratio['peer']} = {spread}.")
    for gone in found["left_out"]:
        lines.append(f"- {gone['program']} with {gone['n']:,} records was left out: {gone['why']}.")
    return "\n".join(lines)


def write(found: Mapping[str, Any], root: Path) -> None:
    """benchmarks/results.json, and the figures between their marks in docs/performance.md."""
    text = json.dumps(found, ensure_ascii=False, indent=1) + "\n"
    (root / "benchmarks" / "results.json").write_text(text, "utf-8")
    page = root / "docs" / "performance.md"
    before, rest = page.read_text("utf-8").split(_BEGIN)
    page.write_text(f"{before}{_BEGIN}\n\n{table(found)}\n\n{_END}{rest.split(_END)[1]}", "utf-8")
