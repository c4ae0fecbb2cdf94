"""Problems for a terminal: one block a problem, with the line it is about and a caret under the value."""

from __future__ import annotations

from collections.abc import Iterable

from generator.catalogue.entry import Language
from generator.problem import Problem
from generator.report.finding import Finding, Lines, Snippet, findings
from generator.report.width import blanks, display_width, head, tail
from generator.report.words import Counts, Labels, labels, summary

#: Columns beyond which a line of the report would wrap in a common terminal and lose its caret.
COLUMNS = 100
_CUT = "..."
_RED, _YELLOW, _BOLD, _FAINT = "31", "33", "1", "2"


def render(
    problems: Iterable[Problem],
    lines: Lines,
    language: Language,
    *,
    counts: Counts | None = None,
    colour: bool = False,
) -> str:
    """All problems, ordered by place, and the summary; without problems the summary alone."""
    found = findings(problems, lines, language)
    errors = sum(finding.is_error for finding in found)
    blocks = [_block(finding, labels(language), _Paint(colour)) for finding in found]
    return "\n\n".join([*blocks, summary(errors, len(found) - errors, language, counts)]) + "\n"


class _Paint:
    """ANSI colours, or none."""

    def __init__(self, colour: bool) -> None:
        self._colour = colour

    def __call__(self, text: str, *styles: str) -> str:
        return f"\x1b[{';'.join(styles)}m{text}\x1b[0m" if self._colour and text else text


def _block(finding: Finding, label: Labels, paint: _Paint) -> str:
    colour = _RED if finding.is_error else _YELLOW
    heading = paint(f"{label.severity(finding.severity)} {finding.code}", _BOLD, colour)
    where = label.where.format(line=finding.line)
    field = label.field.format(field=finding.field) if finding.field else ""
    more = label.more.format(code=finding.code)
    lines = [
        f"{heading}  {paint(finding.title, _BOLD)}",
        f"  {label.file} {finding.file} {where}{field}",
        *_quote(finding, label, paint, colour),
        *_labelled(label.remedy, finding.remedy),
        f"  {label.basis} {finding.basis} · {more}" if finding.basis else f"  {more}",
    ]
    return "\n".join(lines)


def _labelled(label: str, text: str) -> list[str]:
    """`label text`, further lines of the text under its first."""
    first, *rest = text.split("\n")
    indent = " " * (display_width(label) + 3)
    return [f"  {label} {first}", *(indent + line for line in rest)]


def _quote(finding: Finding, label: Labels, paint: _Paint, colour: str) -> list[str]:
    """The source line, the caret, and what is wrong: beside the caret where it fits in one line."""
    if finding.snippet is None:
        return _labelled(label.problem, finding.message)
    number = str(finding.line).rjust(5)
    bar = " " * len(number) + " |"
    shown = _window(finding.snippet, COLUMNS - len(bar) - 1)
    under = f"{bar} {blanks(shown.before)}"
    caret = "^" * max(display_width(shown.value), 1)
    source = f"{paint(f'{number} |', _FAINT)} {shown.before}{shown.value}{shown.after}".rstrip()
    hint = f" {finding.message}"
    fits = "\n" not in hint and display_width(under + caret + hint) <= COLUMNS
    pointer = paint(under, _FAINT) + paint(caret + (hint if fits else ""), colour)
    return [source, pointer, *([] if fits else _labelled(label.problem, finding.message))]


def _window(snippet: Snippet, columns: int) -> Snippet:
    """The part of a long line around the value, so that the terminal doesn't wrap it away from its caret."""
    if display_width(snippet.before + snippet.value + snippet.after) <= columns:
        return snippet
    value = snippet.value
    if display_width(value) > columns // 2:
        value = head(value, columns // 2 - len(_CUT)) + _CUT
    before, room = snippet.before, (columns - display_width(value)) // 2
    if display_width(before) > room:
        before = _CUT + tail(before, room - len(_CUT))
    after, room = snippet.after, columns - display_width(before + value)
    if display_width(after) > room:
        after = head(after, room - len(_CUT)) + _CUT
    return Snippet(before, value, after)
