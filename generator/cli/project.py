"""The project a command works on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from generator.cli.mistake import UserError
from generator.cli.words import Say

if TYPE_CHECKING:
    from generator.project import Project


def open_project(say: Say) -> Project:
    """The project around the current directory."""
    from generator.project import NoProjectError, find_project

    try:
        return find_project(Path.cwd())
    except NoProjectError as error:
        raise UserError(say("no_project", start=error.start)) from error
