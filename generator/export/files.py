"""Every file that a draft and a release have in common: pages, assets, and tables told beside pages."""

from __future__ import annotations

from collections.abc import Iterator

from generator.export.compare import compare_files
from generator.export.duties import duty_files
from generator.project import Project
from generator.render.shells import Look
from generator.render.site import Output, render_site
from generator.revise import Revised


def site_outputs(project: Project, revised: Revised, look: Look = "material") -> Iterator[Output]:
    """Raises as `render_site`."""
    yield from render_site(project, revised, look)
    for path, data in (*compare_files(revised), *duty_files(revised)):
        yield Output(path, data)
