"""Run every rule over a loaded content tree: all problems in one run, each located once."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import generator.check
from generator.catalogue import CATALOGUE
from generator.check import complaints, privacy
from generator.check.context import Context
from generator.check.rule import LEDGER_RULES, RECORD_RULES, Fault
from generator.ledger import SETTINGS
from generator.load.bind import place_of
from generator.load.content import Content, load_content
from generator.problem import Place, Problem
from generator.project import Project
from generator.records.base import Record
from generator.records.site import Site


def import_rules() -> None:
    """Every module of this package may hold rules; importing it registers them."""
    for info in sorted(pkgutil.iter_modules(generator.check.__path__), key=lambda i: i.name):
        importlib.import_module(f"generator.check.{info.name}")


@dataclass(frozen=True, slots=True)
class CheckResult:
    """`line` gives a source line for renderers (None where the file can't be read)."""

    problems: tuple[Problem, ...]
    records: int
    rules: int
    line: Callable[[str, int], str | None]
    content: Content
    as_of: date

    @property
    def errors(self) -> int:
        return sum(CATALOGUE[p.code].severity == "error" for p in self.problems)


def check_project(project: Project, as_of: date | None = None, only: Path | None = None) -> CheckResult:
    """Load and check a project. `as_of` None means the site's pinned day; the caller (a face) supplies
    today where neither is given. `only` narrows what is reported, not what is loaded."""
    content = load_content(project)
    day = as_of or content.ledger.site.as_of
    if day is None:
        raise ValueError("as_of must be given where the site pins none")
    problems = check_content(content, day)
    if only is not None:
        problems = tuple(p for p in problems if _within(p, only, project))
    return CheckResult(problems, content.count, rule_count(), content.line, content, day)


def rule_count() -> int:
    """How many rules there are: checks over records and ledger, and the codes of reading and binding."""
    import_rules()
    return len(
        {r.code for r in RECORD_RULES}
        | {r.code for r in LEDGER_RULES}
        | {c for c in CATALOGUE if c < "GK200"}
    )


def check_content(content: Content, as_of: date) -> tuple[Problem, ...]:
    """Every problem of a content tree: those of reading it and those of the rules."""
    import_rules()
    problems = list(content.problems)
    faulty_settings = SETTINGS in content.ledger.broken
    for record, code, fault in broken_rules(Context(content.ledger, as_of)):
        if record is None and faulty_settings:
            continue  # what stands in for the settings is nobody's statement
        problems.append(Problem(code, _place(content, record, fault), fault.facts))
    problems += privacy.documents(content, as_of)
    problems += complaints.guides(content)
    problems = _without_echoes(problems)
    unique = {p.sort_key: p for p in problems}
    return tuple(unique[key] for key in sorted(unique))


def _without_echoes(problems: list[Problem]) -> list[Problem]:
    """Without what only follows from another fault: a year's table that can't be read isn't missing, and a
    telephone number written wrongly is told as such, not as a person's."""
    phones = {(p.place.file, p.place.line, p.place.column) for p in problems if p.code == "GK118"}
    calendars = {p.place.file for p in problems if p.place.file.startswith("content/calendar/")}
    return [
        p
        for p in problems
        if not (p.code == "GK770" and (p.place.file, p.place.line, p.place.column) in phones)
        and not (p.code == "GK328" and f"content/calendar/{p.facts['year']}.yml" in calendars)
    ]


def broken_rules(context: Context) -> Iterator[tuple[Record | None, str, Fault]]:
    ledger = context.ledger
    for record in ledger.all():
        for rule in RECORD_RULES:
            if isinstance(record, rule.kinds):
                yield from ((record, rule.code, fault) for fault in rule.check(record, context))
    for ledger_rule in LEDGER_RULES:
        faults: Iterable[Fault] = ledger_rule.check(ledger, context)
        yield from ((fault.record, ledger_rule.code, fault) for fault in faults)


def _place(content: Content, record: Record | None, fault: Fault) -> Place:
    """A fault of no record belongs to the site's settings."""
    if record is None:
        return place_of(content.site_document, Site, fault.path)
    return place_of(content.documents[record.kind, record.id], type(record), fault.path)


def _within(problem: Problem, only: Path, project: Project) -> bool:
    file = (project.root / problem.place.file).resolve()
    wanted = only.resolve()
    return file == wanted or wanted in file.parents
