"""gongkai verify"""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli import console
from generator.cli.base import Argument, Command
from generator.cli.mistake import UserError
from generator.cli.project import open_project
from generator.cli.words import Say


def command(say: Say) -> click.Command:
    def verify(site: Path | None) -> int:
        folder = site or open_project(say).site
        if not folder.is_dir():
            raise UserError(say("no_path", path=folder))
        from generator.release.verify import verify as problems_of
        from generator.report import text
        from generator.report.finding import errors_and_warnings

        console.progress(say("verify.running"))
        problems = problems_of(folder)
        errors, _ = errors_and_warnings(problems)
        if problems:
            colour = console.wants_colour_on_output()
            console.show(text.render(problems, lambda file, line: None, say.language, colour=colour))
        if not errors:
            console.tell(say("verify.done", path=folder))
        return 1 if errors else 0

    argument = Argument("site", say("help.verify.site"), say("meta.directory"), required=False, type=Path)
    return Command("verify", say, verify, [argument])
