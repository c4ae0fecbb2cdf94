"""click commands that speak two languages: help, parameter types and the options every command has."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

import click

from generator.cli import console
from generator.cli.mistake import UserError, guess, sentences
from generator.cli.words import Say
from generator.report.width import display_width, pad, wrap

_COLUMNS = 80
_LABEL = 24


class Command(click.Command):
    """A command whose help is laid out for Chinese and which has --lang, -q and --help."""

    def __init__(
        self,
        name: str,
        say: Say,
        callback: Callable[..., Any],
        params: Sequence[click.Parameter] = (),
    ) -> None:
        super().__init__(
            name,
            callback=callback,
            params=[*params, *common_options(say)],
            help=say(f"help.{name}"),
            options_metavar=say("meta.options"),
            add_help_option=False,
            # Left-over arguments are refused below, in the user's language.
            context_settings={"allow_extra_args": True},
        )
        self.say = say

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        rest = super().parse_args(ctx, args)
        if rest and not ctx.resilient_parsing:
            raise UserError(self.say("too_many", extra=" ".join(rest)))
        return rest

    def get_help(self, ctx: click.Context) -> str:
        return help_page(self, ctx, self.say)


class Group(click.Group):
    """The program: its commands, and the same options as theirs."""

    def __init__(self, name: str, say: Say, commands: Sequence[click.Command]) -> None:
        super().__init__(
            name,
            commands={command.name: command for command in commands if command.name},
            params=[_version_option(say), *common_options(say)],
            help=say("help.gongkai"),
            epilog=say("help.epilog"),
            options_metavar=say("meta.options"),
            subcommand_metavar=say("meta.command"),
            add_help_option=False,
            callback=_help_without_command,
            invoke_without_command=True,
        )
        self.say = say

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if self.get_command(ctx, args[0]) is None:
            near = guess(args[0], self.list_commands(ctx), self.say)
            see = self.say("see_help", command=ctx.command_path)
            raise UserError(sentences(self.say, self.say("no_command", name=args[0]), near, see))
        return super().resolve_command(ctx, args)

    def get_help(self, ctx: click.Context) -> str:
        return help_page(self, ctx, self.say)


def help_page(command: click.Command, ctx: click.Context, say: Say) -> str:
    """The help of a command. Ours and not click's, which counts a Chinese character as one column."""
    pieces = " ".join(command.collect_usage_pieces(ctx))
    lines = [f"{say('help.usage')}{ctx.command_path} {pieces}", "", *wrap(command.help or "", _COLUMNS)]
    params = command.get_params(ctx)
    arguments = [(p.metavar or p.human_readable_name, p.meaning) for p in params if isinstance(p, Argument)]
    options = [p.get_help_record(ctx) for p in params if isinstance(p, click.Option)]
    lines += _section(say("help.arguments"), arguments)
    lines += _section(say("help.options"), [row for row in options if row])
    if isinstance(command, click.Group):
        rows = [(name, _first_sentence(command.commands[name].help or "")) for name in command.commands]
        lines += _section(say("help.commands"), rows)
    if command.epilog:
        lines += ["", command.epilog]
    return "\n".join(lines)


def _section(title: str, rows: Sequence[tuple[str, str]]) -> list[str]:
    lines = ["", title] if rows else []
    for label, text in rows:
        first, *rest = wrap(text, _COLUMNS - _LABEL - 2)
        if display_width(label) > _LABEL - 2:
            lines.append(f"  {label}")
            label = ""
        lines += [f"  {pad(label, _LABEL)}{first}", *(" " * (_LABEL + 2) + line for line in rest)]
    return lines


def _first_sentence(text: str) -> str:
    return re.split(r"(?<=。)|(?<=\.)\s", text, maxsplit=1)[0]


class Argument(click.Argument):
    """An argument that the help explains."""

    def __init__(self, name: str, meaning: str, metavar: str, **attributes: Any) -> None:
        super().__init__([name], metavar=metavar, **attributes)
        self.meaning = meaning

    def make_metavar(self, ctx: click.Context | None = None) -> str:
        """The word of the usage line: brackets where it may be left out, dots where it may be repeated."""
        word = self.metavar or self.human_readable_name
        return (word if self.required else f"[{word}]") + ("..." if self.nargs == -1 else "")


def choice_option(name: str, choices: Sequence[str], say: Say, **attributes: Any) -> click.Option:
    """An option that takes one word of a few."""
    metavar = "[" + "|".join(choices) + "]"
    return click.Option([name], type=one_of(choices, name, say), metavar=metavar, **attributes)


def common_options(say: Say) -> list[click.Parameter]:
    """Options that stand before or after the command. --lang has done its work before parsing
    (`language_of`) and is only checked here."""
    return [
        choice_option("--lang", ("zh", "en"), say, expose_value=False, help=say("help.lang")),
        click.Option(
            ["-q", "--quiet"], is_flag=True, expose_value=False, callback=_be_quiet, help=say("help.quiet")
        ),
        click.Option(
            ["-h", "--help"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_show_help,
            help=say("help.help"),
        ),
    ]


def _be_quiet(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if value:
        console.be_quiet(ctx)


def _show_help(ctx: click.Context, param: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        console.show(ctx.get_help())
        ctx.exit(0)


def _help_without_command() -> None:
    """Nobody who types the bare name should get only a refusal; yet nothing was done, so the code is 2."""
    ctx = click.get_current_context()
    if ctx.invoked_subcommand is None:
        console.show(ctx.get_help())
        ctx.exit(2)


def _version_option(say: Say) -> click.Option:
    def show_version(ctx: click.Context, param: click.Parameter, value: bool) -> None:
        if value and not ctx.resilient_parsing:
            from generator import __version__

            console.show(f"gongkai {__version__}")
            ctx.exit(0)

    return click.Option(
        ["--version"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=show_version,
        help=say("help.version"),
    )


def one_of(choices: Sequence[str], option: str, say: Say) -> Callable[[str], str]:
    """The type of an option that takes one word of a few."""

    def convert(value: str) -> str:
        if value in choices:
            return value
        allowed = ("、" if say.language == "zh" else ", ").join(choices)
        refusal = say("not_a_choice", name=option, value=value, choices=allowed)
        raise UserError(sentences(say, refusal, guess(value, choices, say)))

    return convert


def day(say: Say) -> Callable[[str], date]:
    """The type of an option that takes a date as YYYY-MM-DD and in no other form."""

    def convert(value: str) -> date:
        try:
            if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
                return date.fromisoformat(value)
        except ValueError:
            pass
        raise UserError(say("not_a_date", value=value))

    return convert
