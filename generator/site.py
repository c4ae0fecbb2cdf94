"""Build: check, render, write a preview. What is written is a draft; only a release is published."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator.catalogue import CATALOGUE
from generator.check.run import check_project
from generator.export.files import site_outputs
from generator.gate import Gate
from generator.problem import Problem
from generator.project import Project
from generator.render.shells import Look
from generator.render.site import Output
from generator.revise import revise


@dataclass(frozen=True, slots=True)
class BuildResult:
    """`pages` is 0 where errors stood in the way; `line` gives source lines for renderers."""

    pages: int
    problems: tuple[Problem, ...]
    line: Callable[[str, int], str | None]


def build(
    project: Project, output: Path | None = None, as_of: date | None = None, shell: Look = "material"
) -> BuildResult:
    """A draft of the site into `output` (default .build/site). Content with errors is not built, and no file
    with personal data in it is written: then the draft lacks it and doesn't count."""
    result = check_project(project, as_of)
    ledger = result.content.ledger
    if any(CATALOGUE[p.code].severity == "error" for p in result.problems):
        return BuildResult(0, result.problems, result.line)
    target = output or project.scratch / "site"
    outputs = site_outputs(project, revise(ledger, result.as_of, None), shell)
    gate = Gate(result.content, result.as_of)
    pages = write(target, (output for output in outputs if gate.passes(output.path, output.data)))
    if gate.problems:
        return BuildResult(0, (*result.problems, *gate.problems), result.line)
    return BuildResult(pages, result.problems, result.line)


def write(target: Path, outputs: Iterable[Output]) -> int:
    """Write files below `target`, leaving those that already say the same, and remove pages of an earlier
    build that are no more; counts the pages. Nothing is removed that this function did not write."""
    listing = target / ".gongkai-files"
    before = set(listing.read_text("utf-8").splitlines()) if listing.exists() else set()
    written: set[str] = set()
    pages = 0
    for output in outputs:
        path = target / output.path
        if not path.exists() or path.read_bytes() != output.data:
            path.parent.mkdir(parents=True, exist_ok=True)
            new = path.with_name(path.name + ".new")
            new.write_bytes(output.data)
            new.replace(path)
        written.add(output.path)
        pages += output.path.endswith(".html")
    for gone in sorted(before - written):
        (target / gone).unlink(missing_ok=True)
    target.mkdir(parents=True, exist_ok=True)
    listing.write_text("\n".join(sorted(written)) + "\n", "utf-8")
    return pages
