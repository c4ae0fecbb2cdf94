"""gongkai check"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.catalogue.entry import Language
from generator.cli import console
from generator.cli.as_of import as_of_option, resolve
from generator.cli.base import Argument, Command, choice_option
from generator.cli.mistake import UserError
from generator.cli.project import open_project
from generator.cli.words import Say

if TYPE_CHECKING:
    from generator.check.run import CheckResult

FORMATS = ("text", "json", "github", "gitlab", "html")


def command(say: Say) -> click.Command:
    def check(path: Path | None, format: str, as_of: date | None, output: Path | None) -> int:
        project = open_project(say)
        from generator.check.run import check_project
        from generator.report.finding import errors_and_warnings

        only = None if path is None else _inside(path, project.root, say)
        console.progress(say("check.running"))
        result = check_project(project, as_of=resolve(as_of, project), only=only)
        colour = output is None and console.wants_colour_on_output()
        report = rendered(result, format, say.language, colour)
        if output is not None:
            output.write_text(report, encoding="utf-8", newline="\n")
            console.tell(say("check.written", file=output))
        elif format != "text":
            console.show_data(report)
        elif result.problems or not console.is_quiet():
            console.show(report)
        if path is not None and format == "text":
            console.tell(say("check.only", path=path))
        errors, _ = errors_and_warnings(result.problems)
        return 1 if errors else 0

    return Command(
        "check",
        say,
        check,
        [
            Argument("path", say("help.check.path"), say("meta.path"), required=False, type=Path),
            choice_option("--format", FORMATS, say, default="text", help=say("help.check.format")),
            as_of_option(say),
            click.Option(
                ["-o", "--output"], type=Path, metavar=say("meta.file"), help=say("help.check.output")
            ),
        ],
    )


def rendered(result: CheckResult, format: str, language: Language, colour: bool) -> str:
    """The result in one of FORMATS."""
    from generator.report import github, gitlab, html, json, text
    from generator.report.words import Counts

    problems, lines = result.problems, result.line
    counts = Counts(result.records, result.rules)
    match format:
        case "json":
            return json.render(problems, lines, language)
        case "github":
            return github.render(problems, lines, language)
        case "gitlab":
            return gitlab.render(problems, lines, language)
        case "html":
            return html.render(problems, lines, language, counts=counts)
        case _:
            return text.render(problems, lines, language, counts=counts, colour=colour)


def _inside(path: Path, root: Path, say: Say) -> Path:
    """The absolute path; it must exist and lie in the project."""
    absolute = path.resolve()
    if not absolute.exists():
        raise UserError(say("no_path", path=path))
    if not absolute.is_relative_to(root.resolve()):
        raise UserError(say("path_outside", path=path, root=root))
    return absolute
