"""Why a command could not run, as one sentence: the user's mistakes, those of the system, our own."""

from __future__ import annotations

import errno
import traceback
from collections.abc import Iterable
from pathlib import Path

import click

from generator.cli.words import Say
from generator.suggest import nearest


class UserError(Exception):
    """The user asked for something impossible; the text is a finished sentence in the user's language."""


def guess(word: str, choices: Iterable[str], say: Say) -> str:
    """“Did you mean …?”, or nothing."""
    return "".join(say("did_you_mean", guess=choice) for choice in nearest(word, choices))


def sentences(say: Say, *parts: str) -> str:
    """The parts that say something, one after the other; Chinese sets no space between sentences."""
    return ("" if say.language == "zh" else " ").join(part for part in parts if part)


def usage(error: click.ClickException, say: Say) -> str:
    """The sentence for a command line that click could not parse."""
    context = getattr(error, "ctx", None)
    reason = _usage_reason(error, context, say)
    return sentences(say, reason, say("see_help", command=context.command_path) if context else "")


def _usage_reason(error: click.ClickException, context: click.Context | None, say: Say) -> str:
    if isinstance(error, click.NoSuchOption):
        options = context.command.get_params(context) if context else []
        names = [name for option in options for name in option.opts if name.startswith("--")]
        return sentences(say, say("no_option", name=error.option_name), guess(error.option_name, names, say))
    if isinstance(error, click.BadOptionUsage):
        return say("option_value", name=error.option_name)
    if isinstance(error, click.MissingParameter) and error.param:
        return say("argument_missing", name=error.param.metavar or error.param.human_readable_name)
    return say("bad_usage")


_SYSTEM = {
    errno.ENOENT: "os.not_found",
    errno.EACCES: "os.denied",
    errno.EPERM: "os.denied",
    errno.EEXIST: "os.exists",
    errno.EISDIR: "os.is_folder",
    errno.ENOTDIR: "os.not_folder",
    errno.ENOSPC: "os.full",
    errno.EROFS: "os.read_only",
}


def system(error: OSError, say: Say) -> str:
    """The sentence for what the operating system refused."""
    key = _SYSTEM.get(error.errno or 0, "os.other")
    named = error.filename2 or error.filename or "?"
    file = named.decode(errors="replace") if isinstance(named, bytes) else str(named)
    return say(key, file=file, detail=error.strerror or type(error).__name__)


def pages(error: BaseException, say: Say) -> str:
    """The sentence for pages that could not be made because mkdocs.yml, theme/ or a guide page is wrong;
    empty for anything else."""
    from jinja2 import TemplateError, TemplateNotFound

    from generator.render.guide import GuideError
    from generator.render.shell import ShellError

    if isinstance(error, (ShellError, GuideError)):
        return say("no_pages", why=" ".join(str(error).split()))
    if isinstance(error, TemplateNotFound):
        return say("no_template", file=f"theme/{error.name}")
    frames = traceback.extract_tb(error.__traceback__)
    at = [(frame.filename, frame.lineno) for frame in frames if frame.filename.endswith(".html")]
    if getattr(error, "lineno", None) and str(getattr(error, "filename", "")).endswith(".html"):
        at.append((error.filename, error.lineno))  # type: ignore[attr-defined] # a template's syntax error
    if not at:
        return ""
    file, line = at[-1]
    detail = f"{type(error).__name__}: {error}" if isinstance(error, TemplateError) else type(error).__name__
    return say("template", file="/".join(Path(file).parts[-2:]), line=line, detail=detail)


def internal(error: BaseException, say: Say) -> str:
    """The line to report for a fault of ours: its kind and place, not its words, which may quote content."""
    frames = traceback.extract_tb(error.__traceback__)
    at = f"{Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else "?"
    return say("internal", detail=f"{type(error).__name__}, {at}")
