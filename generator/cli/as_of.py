"""Which day a command works by: the one place of the program that looks at a clock for a date."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta, timezone
from typing import TYPE_CHECKING

import click

from generator.cli.base import day
from generator.cli.words import Say

if TYPE_CHECKING:
    from generator.project import Project

#: China has one time zone, whatever the machine's is.
_CHINA = timezone(timedelta(hours=8))


def today() -> date:
    """The date in China now."""
    return datetime.now(_CHINA).date()


def resolve(option: date | None, project: Project, now: Callable[[], date] = today) -> date:
    """`--as-of`, else the day the site's settings pin, else today; only the last reads the clock."""
    return option or pinned_day(project) or now()


def pinned_day(project: Project) -> date | None:
    """The 截至日期 of the site's settings; None where it isn't given or the settings can't be read (reading
    all content will say why). This one file is read ahead, since the day is needed before all the others."""
    from generator.load.bind import bind
    from generator.load.document import read_document
    from generator.load.standin import stand_in
    from generator.records.site import Site

    path = project.content / "site.yml"
    document, _ = read_document(path, project.root) if path.is_file() else (None, [])
    if document is None:
        return None
    return (bind(document, Site)[0] or stand_in(document)).as_of


def as_of_option(say: Say) -> click.Option:
    return click.Option(["--as-of"], type=day(say), metavar=say("meta.date"), help=say("help.as_of"))
