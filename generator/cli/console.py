"""The streams of the command line: results on standard output, progress on standard error."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Mapping
from typing import TextIO

import click

_QUIET = "gongkai.quiet"


def prepare() -> None:
    """Make both streams unable to fail on a character. A stream that claims ASCII carries UTF-8, since not
    one Chinese character would arrive otherwise; any other encoding (GBK) keeps what it can write."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            if stream.encoding.lower().replace("-", "") in ("ascii", "usascii", "ansi_x3.41968", "646"):
                stream.reconfigure(encoding="utf-8", errors="replace")
            else:
                stream.reconfigure(errors="replace")


def show(text: str) -> None:
    """A result for people, on standard output."""
    click.echo(text, nl=not text.endswith("\n"), color=True if wants_colour(sys.stdout) else None)


def show_data(text: str) -> None:
    """A result for programs: UTF-8 with line feeds, whatever the system's encoding is."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="strict", newline="\n")
    click.echo(text, nl=False)


def tell(text: str) -> None:
    """What was done, on standard error; not with -q."""
    if not is_quiet():
        click.echo(text, err=True)


def progress(text: str) -> None:
    """What is going on, for a person who waits; not with -q, and not where nobody watches."""
    if sys.stderr.isatty():
        tell(text)


def be_quiet(context: click.Context) -> None:
    context.meta[_QUIET] = True


def is_quiet() -> bool:
    context = click.get_current_context(silent=True)
    return bool(context and context.meta.get(_QUIET))


def wants_colour(stream: TextIO, environment: Mapping[str, str] = os.environ) -> bool:
    """Colours only on a terminal that has them, and not against the reader's wish (no-color.org)."""
    return stream.isatty() and not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"


def wants_colour_on_output() -> bool:
    return wants_colour(sys.stdout)


def abandon_output() -> None:
    """After a reader closed the pipe: let the interpreter's last flush go nowhere instead of failing."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            os.dup2(nowhere, stream.fileno())
    os.close(nowhere)
