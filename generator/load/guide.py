"""The form of a guide page (指南): `# 标题` first, `修订日期：2026-01-20` last, a name fit for an address."""

from __future__ import annotations

import re
from datetime import date

from generator.load.files import valid_id
from generator.problem import Place, Problem

_REVISED = re.compile(r"修订日期：([0-9]{4}-[0-9]{2}-[0-9]{2})")


def title_of(text: str) -> str | None:
    """The page's title, None where the first line isn't `# 标题`."""
    first = text.strip().partition("\n")[0]
    return (first[2:].strip() or None) if first.startswith("# ") else None


def revised_of(text: str) -> date | None:
    """The day the page's text is of, None where the last line isn't `修订日期：2026-01-20`."""
    found = _REVISED.fullmatch(text.strip().rpartition("\n")[2].strip())
    try:
        return date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None


def guide_problems(file: str, name: str, text: str) -> list[Problem]:
    """What keeps the page from being published: a page without a date counts as not kept up."""
    problems = []
    if not valid_id(name):
        problems.append(Problem("GK046", Place(file), {"name": name}))
    lines = text.rstrip().split("\n")
    if title_of(text) is None:
        first = next((n for n, line in enumerate(lines, 1) if line.strip()), 1)
        problems.append(Problem("GK044", Place(file, first, width=max(1, len(lines[first - 1])))))
    if revised_of(text) is None:
        problems.append(Problem("GK045", Place(file, len(lines), width=max(1, len(lines[-1])))))
    return problems
