"""Where the time of one build goes: stage by stage, then function by function. In this process."""

from __future__ import annotations

import cProfile
import io
import pstats
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from generator.check.run import check_content
from generator.load.content import load_content
from generator.pages.site import site_pages
from generator.project import Project
from generator.render.site import Output, make_press
from generator.revise import revise
from generator.site import build, write


@dataclass
class Clock:
    """(stage, wall seconds, processor seconds) in the order in which they ended."""

    stages: list[tuple[str, float, float]] = field(default_factory=list)

    @contextmanager
    def of(self, stage: str) -> Iterator[None]:
        begin, cpu = time.perf_counter(), time.process_time()
        yield
        self.stages.append((stage, time.perf_counter() - begin, time.process_time() - cpu))


def stages(project: Project, output: Path) -> tuple[list[tuple[str, float, float]], int]:
    """The steps of `generator.site.build` one after the other instead of interleaved; guide pages and
    assets are left out. Gives the seconds and the number of pages."""
    clock = Clock()
    with clock.of("load"):
        content = load_content(project)
    ledger = content.ledger
    assert ledger is not None
    assert ledger.site.as_of is not None
    with clock.of("check"):
        check_content(content, ledger.site.as_of)
    with clock.of("revise"):
        revised = revise(ledger, ledger.site.as_of, None)
    with clock.of("shell"):
        press = make_press(project, revised)
    with clock.of("which pages"):
        pages = list(site_pages(revised))
    with clock.of("render and stamp"):
        finished: list[Output] = [press.stamp(page) for page in pages]
    with clock.of("write"):
        write(output, finished)
    return clock.stages, len(pages)


def profile(folder: Path, top: int = 25) -> str:
    """A report over the project in `folder`/project."""
    project = Project(folder / "project")
    told, pages = stages(project, folder / "staged")
    lines = [
        f"{name:28} wall {wall:7.3f} s  cpu {cpu:7.3f} s  {cpu * 1e6 / pages:7.0f} us/page"
        for name, wall, cpu in told
    ]
    profiler = cProfile.Profile()
    profiler.enable()
    build(project, folder / "profiled")
    profiler.disable()
    for order in ("tottime", "cumulative"):
        text = io.StringIO()
        pstats.Stats(profiler, stream=text).strip_dirs().sort_stats(order).print_stats(top)
        lines.append(text.getvalue())
    return f"{pages} pages\n" + "\n".join(lines)
