"""Problems as JSON for other programs: a list of objects, keys as in the contract of `gongkai check`."""

from __future__ import annotations

import json
from collections.abc import Iterable

from generator.catalogue.entry import Language
from generator.problem import Problem
from generator.report.finding import Lines, findings


def render(problems: Iterable[Problem], lines: Lines, language: Language) -> str:
    """{code, severity: error|warning, file, line, column, field, message, remedy}, ordered by place."""
    rows = [
        {
            "code": finding.code,
            "severity": finding.severity,
            "file": finding.file,
            "line": finding.line,
            "column": finding.column,
            "field": finding.field,
            "message": finding.message,
            "remedy": finding.remedy,
        }
        for finding in findings(problems, lines, language)
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"
