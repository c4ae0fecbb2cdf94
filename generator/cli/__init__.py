"""The command line. `main` is the entry point; exit codes are 0 done, 1 errors in content, 2 could not run.

The program is put together anew for the language of each call, so every text is in one table (`words`) and
no command knows a language. The core is imported inside commands: `explain` and `--help` start at once.
"""

from __future__ import annotations

import errno
import os
import sys
import traceback
from collections.abc import Sequence
from typing import Any

import click

from generator.cli import check, console, explain, mistake, publish, schema, verify
from generator.cli.base import Group
from generator.cli.mistake import UserError
from generator.cli.words import Say, language_of, speaker
from generator.report.finding import safe

__all__ = ["main", "program", "run"]

_PROGRAM = "gongkai"
_OK, _COULD_NOT_RUN = 0, 2


def program(say: Say) -> click.Group:
    """All commands in the order staff meet them."""
    commands = [
        check.command(say),
        explain.command(say),
        publish.build_command(say),
        publish.release_command(say),
        verify.command(say),
        schema.command(say),
    ]
    return Group(_PROGRAM, say, commands)


def run(args: Sequence[str]) -> int:
    """Run a command line and return its exit code. Whatever happens ends in a code and at most one line on
    standard error, save for an internal error with GONGKAI_DEBUG=1."""
    console.prepare()
    say = speaker(language_of(args))
    try:
        return attempt(program(say), list(args), say)
    except BrokenPipeError:
        console.abandon_output()
        return _COULD_NOT_RUN


def attempt(group: click.Group, args: list[str], say: Say) -> int:
    """The command's exit code, mistakes told; only a closed pipe gets out."""
    try:
        code = _invoke(group, args)
        sys.stdout.flush()
        return code
    except BrokenPipeError:
        raise
    except UserError as error:
        reason = str(error)
    except click.ClickException as error:
        reason = mistake.usage(error, say)
    except (KeyboardInterrupt, EOFError, click.Abort):
        reason = say("interrupted")
    except OSError as error:
        # Windows reports a closed pipe as EINVAL on a write that names no file.
        if error.errno == errno.EINVAL and error.filename is None:
            raise BrokenPipeError from error
        reason = mistake.pages(error, say) or mistake.system(error, say)
    except Exception as error:
        if os.environ.get("GONGKAI_DEBUG"):
            click.echo("".join(safe(line) + "\n" for line in traceback.format_exc().splitlines()), err=True)
        reason = mistake.pages(error, say) or mistake.internal(error, say)
    click.echo(safe(say("cannot", reason=reason)), err=True)
    return _COULD_NOT_RUN


def _invoke(group: click.Group, args: list[str]) -> int:
    try:
        with group.make_context(_PROGRAM, args) as context:
            code = group.invoke(context)
    except click.exceptions.Exit as leave:
        return leave.exit_code
    return code if isinstance(code, int) else _OK


class _Main(click.Command):
    """`main()` for the installed command, and still a click command for click's own test runner."""

    def main(self, args: Sequence[str] | None = None, *_: Any, **__: Any) -> Any:
        sys.exit(run(sys.argv[1:] if args is None else args))


main = _Main(_PROGRAM)
