"""Problems as a GitLab Code Quality report, shown in a merge request."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable

from generator.catalogue.entry import Language
from generator.problem import Problem
from generator.report.finding import Finding, Lines, findings
from generator.report.words import labels


def render(problems: Iterable[Problem], lines: Lines, language: Language) -> str:
    """A list of {description, check_name, fingerprint, severity, location}, ordered by place."""
    label = labels(language)
    seen: Counter[str] = Counter()
    rows = []
    for finding in findings(problems, lines, language):
        identity = _identity(finding)
        rows.append(
            {
                "description": f"{finding.title}{label.colon}{finding.message}",
                "check_name": finding.code,
                "fingerprint": hashlib.sha256(f"{identity}\n{seen[identity]}".encode()).hexdigest(),
                "severity": "blocker" if finding.is_error else "minor",
                "location": {"path": finding.file, "lines": {"begin": finding.line}},
            }
        )
        seen[identity] += 1
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _identity(finding: Finding) -> str:
    """What makes a problem the same one after lines were added above it, whatever the language. The facts
    are the masked ones: the hash of a telephone number could be undone by trying all numbers."""
    return json.dumps([finding.code, finding.file, finding.field, finding.facts], ensure_ascii=False)
