"""gongkai explain"""

from __future__ import annotations

import re
import unicodedata
from itertools import groupby

import click

from generator.catalogue import CATALOGUE, Entry
from generator.catalogue.entry import Severity
from generator.cli import console
from generator.cli.base import Argument, Command
from generator.cli.mistake import UserError, guess, sentences
from generator.cli.words import Say
from generator.report.finding import basis, filled
from generator.report.width import display_width, pad, wrap

_COLUMNS = 80


def command(say: Say) -> click.Command:
    def explain(code: tuple[str, ...]) -> int:
        if not code:
            console.show(overview(say))
            return 0
        entries = [find(word, say) for word in code]
        articles = [article(entry, say) for entry in entries]
        console.show("\n\n".join([*articles, "\n".join(wrap(say("explain.severities"), _COLUMNS))]))
        return 0

    argument = Argument("code", say("help.explain.code"), say("meta.code"), nargs=-1, required=False)
    return Command("explain", say, explain, [argument])


def find(word: str, say: Say) -> Entry:
    """The entry of a code, however typed (gk202, 202, ＧＫ２０２), or of a rule's number (V02)."""
    plain = unicodedata.normalize("NFKC", word).strip().upper()
    code = f"GK{plain}" if re.fullmatch(r"[0-9]{3}", plain) else plain
    if code in CATALOGUE:
        return CATALOGUE[code]
    for entry in CATALOGUE.values():
        if entry.rule and entry.rule == plain:
            return entry
    raise UserError(sentences(say, say("no_code", name=word), guess(code, CATALOGUE, say)))


def article(entry: Entry, say: Say) -> str:
    """All the catalogue says of a code; facts that only a real problem has show as gaps."""
    words = entry.words(say.language)
    rows = [
        ("severity", _severity(entry.severity, say)),
        ("rule", entry.rule),
        ("problem", filled(words.message, {}, say.language)),
        ("remedy", filled(words.remedy, {}, say.language)),
        ("basis", basis(entry, say.language)),
    ]
    labelled = [(say(f"explain.{key}"), text) for key, text in rows if text]
    column = max(display_width(label) for label, _ in labelled) + 2
    lines = [f"{entry.code}  {filled(words.title, {}, say.language)}"]
    for label, text in labelled:
        first, *rest = wrap(text, _COLUMNS - column - 2)
        lines += [f"  {pad(label, column)}{first}", *(" " * (column + 2) + line for line in rest)]
    return "\n".join(lines)


def overview(say: Say) -> str:
    """Every code with its severity and title, by the hundreds of the catalogue."""
    if not CATALOGUE:
        return say("explain.none")
    lines = []
    for hundred, entries in groupby(CATALOGUE.values(), key=lambda entry: entry.code[2]):
        lines.append(f"GK{hundred}xx  {say(f'group.{hundred}')}")
        for entry in entries:
            title = filled(entry.words(say.language).title, {}, say.language)
            lines.append(f"  {entry.code}  {_severity(entry.severity, say)}  {title}")
        lines.append("")
    return "\n".join([*lines, say("explain.more")])


def _severity(severity: Severity, say: Say) -> str:
    return say("explain.error" if severity == "error" else "explain.warning")
