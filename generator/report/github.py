"""Problems as GitHub workflow commands, which GitHub and Gitea show beside the changed line."""

from __future__ import annotations

from collections.abc import Iterable

from generator.catalogue.entry import Language
from generator.problem import Problem
from generator.report.finding import Lines, findings
from generator.report.words import labels


def _data(text: str) -> str:
    """Escaped as the runner unescapes the message of a command."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escaped as the runner unescapes a property, which ends at a comma and the list of them at a colon."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def render(problems: Iterable[Problem], lines: Lines, language: Language) -> str:
    """One command a problem, ordered by place; nothing for no problems."""
    label = labels(language)
    out = []
    for finding in findings(problems, lines, language):
        properties = (
            f"file={_property(finding.file)},line={finding.line},col={finding.column},"
            f"title={_property(f'{finding.code} {finding.title}')}"
        )
        message = f"{finding.message}\n{label.remedy}{label.colon}{finding.remedy}"
        out.append(f"::{finding.severity} {properties}::{_data(message)}\n")
    return "".join(out)
