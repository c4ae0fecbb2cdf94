"""gongkai build, gongkai release"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli import console
from generator.cli.as_of import as_of_option, resolve
from generator.cli.base import Argument, Command, choice_option
from generator.cli.mistake import UserError
from generator.cli.project import open_project
from generator.cli.words import Say
from generator.problem import Problem
from generator.project import Project

if TYPE_CHECKING:
    from generator.render.shells import Look


def build_command(say: Say) -> click.Command:
    def build(output: Path | None, as_of: date | None, shell: Look) -> int:
        project = open_project(say)
        from generator.site import build as build_site

        target = output or project.scratch / "site"
        _refuse_harm(target, project, say)
        console.progress(say("build.running"))
        result = build_site(project, output=target, as_of=resolve(as_of, project), shell=shell)
        if _report(result.problems, say):
            console.tell(say("build.refused"))
            return 1
        console.tell(say("build.done", pages=result.pages, path=target))
        return 0

    return Command(
        "build",
        say,
        build,
        [
            click.Option(
                ["-o", "--output"],
                type=Path,
                metavar=say("meta.directory"),
                help=say("help.build.output"),
            ),
            as_of_option(say),
            choice_option(
                "--shell", ("material", "plain"), say, default="material", help=say("help.build.shell")
            ),
        ],
    )


def _refuse_harm(target: Path, project: Project, say: Say) -> None:
    """A draft goes nowhere where it would lie among records or templates, or over what is published."""
    wanted = target.resolve()
    for kept in (project.content, project.theme, project.site):
        folder = kept.resolve()
        if wanted == folder or wanted in folder.parents or folder in wanted.parents:
            raise UserError(say("output_refused", path=target, kept=kept.name))


def release_command(say: Say) -> click.Command:
    def release(name: str, as_of: date | None) -> int:
        project = open_project(say)
        from generator.release.publish import release as publish

        console.progress(say("release.running", name=name))
        result = publish(project, name=name, as_of=resolve(as_of, project))
        if _report(result.problems, say):
            console.tell(say("release.refused"))
            # Content can't mend a theme that makes no pages.
            return 2 if any(problem.code == "GK911" for problem in result.problems) else 1
        console.tell(say("release.done", name=result.name, pages=result.pages, path=result.path))
        return 0

    return Command(
        "release",
        say,
        release,
        [Argument("name", say("help.release.name"), say("meta.name")), as_of_option(say)],
    )


def _report(problems: Sequence[Problem], say: Say) -> int:
    """Show the problems, if any, and count the errors. The results carry no source lines; the last line
    of the report leads to `gongkai check`, which has them."""
    from generator.report import text
    from generator.report.finding import errors_and_warnings

    if not problems:
        return 0
    colour = console.wants_colour_on_output()
    console.show(text.render(problems, lambda file, line: None, say.language, colour=colour))
    errors, _ = errors_and_warnings(problems)
    if errors:
        console.tell(say("see_lines"))
    return errors
