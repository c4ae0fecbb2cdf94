"""Read a whole content tree: settings, working-day tables, records. Nothing else reads content."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from types import MappingProxyType

from generator.ledger import SETTINGS, Key, Ledger, make_ledger
from generator.load.bind import bind
from generator.load.document import Document, read_document, read_text, relative_name
from generator.load.files import suggestion, valid_id, walk
from generator.load.glossary import load_glossary
from generator.load.guide import guide_problems
from generator.load.misplaced import is_litter, misfiled, named, strays
from generator.load.standin import stand_in
from generator.problem import Place, Problem
from generator.project import Project
from generator.reckon.workdays import Calendar, Year, misfits
from generator.records.base import Record
from generator.records.calendar import CalendarYear
from generator.records.registry import KINDS
from generator.records.site import Site
from generator.records.unit import Unit


@dataclass(frozen=True)
class Content:
    """A content tree as read. `site` is None where the settings are faulty; `ledger` then has what could
    be read of them, so that the records are judged in the same run."""

    ledger: Ledger
    site: Site | None
    site_document: Document
    documents: Mapping[Key, Document]
    #: Every file read, by its name in problems: records, settings, calendars, guide pages; where a file
    #: is no YAML, its text alone.
    files: Mapping[str, Document]
    problems: tuple[Problem, ...]

    @property
    def count(self) -> int:
        """Record files, faulty ones included."""
        return len(self.documents)

    def line(self, file: str, number: int) -> str | None:
        """A source line, from 1; None where there is none."""
        document = self.files.get(file)
        lines = document.text.splitlines() if document else []
        return lines[number - 1] if 0 < number <= len(lines) else None


def load_content(project: Project) -> Content:
    """Everything under content/, with every problem of reading it."""
    problems: list[Problem] = []
    files: dict[str, Document] = {}
    site, site_document = _site(project, problems, files)
    calendar = _calendar(project, problems, files)
    records: list[Record] = []
    broken: set[Key] = set()
    documents: dict[Key, Document] = {}
    for kind, model in KINDS.items():
        folder = project.content / kind
        if not folder.is_dir():
            continue
        paths, found = walk(folder, project.root)
        problems += found
        for path in paths:
            key = (kind, path.stem)
            if not valid_id(path.stem):
                broken.add((kind, suggestion(path.stem)))  # what other records call it, very likely
            document, found = read_document(path, project.root)
            problems += found
            if document is None:
                broken.add(key)
                _keep_text(path, project, files)
                continue
            files[document.file] = document
            if key in documents:
                facts = {"value": path.stem, "other": documents[key].file}
                problems.append(Problem("GK131", Place(document.file), facts))
                continue
            documents[key] = document
            record, found = bind(document, model, 编号=path.stem)
            wrong = misfiled(document, model) if found else None
            if wrong:
                broken.add((wrong.facts["right"], path.stem))
                found = [wrong]
            problems += found
            if record is None:
                broken.add(key)
            else:
                records.append(record)
    problems += _guide(project, files)
    glossary, terms, found = load_glossary(project)
    problems += found
    if terms is not None:
        files[terms.file] = terms
    problems += strays(project)
    ids = {record.name: record.id for record in records if isinstance(record, Unit)}
    problems = [named(problem, ids) for problem in problems]
    if site is None:
        broken.add(SETTINGS)
    ledger = make_ledger(site or stand_in(site_document), calendar, records, broken, glossary)
    return Content(
        ledger, site, site_document, MappingProxyType(documents), MappingProxyType(files), tuple(problems)
    )


def _keep_text(path: Path, project: Project, files: dict[str, Document]) -> None:
    """A file that is no YAML still has lines to show, and a text to be looked through for personal data."""
    text, _ = read_text(path, project.root)
    if text is not None:
        name = relative_name(path, project.root)
        files[name] = Document(name, text, {})


def _guide(project: Project, files: dict[str, Document]) -> list[Problem]:
    """The guide pages: their texts join the files, and the problems of their bytes and of their form are
    told. Tabs are Markdown's to judge."""
    problems: list[Problem] = []
    folder = project.content / "pages"
    for path in sorted(folder.rglob("*")):
        parts = path.relative_to(folder).parts
        if any(part.startswith(".") or is_litter(part) for part in parts) or path.is_dir():
            continue
        name = relative_name(path, project.root)
        if path.suffix != ".md" or len(parts) > 1 or path.is_symlink():
            problems.append(Problem("GK047", Place(name), {"name": path.name}))
            continue
        text, found = read_text(path, project.root)
        problems += (p for p in found if p.code not in ("GK009", "GK010"))
        if text is not None:
            files[name] = Document(name, text, {})
            problems += guide_problems(name, path.stem, text)
    return problems


def _site(
    project: Project, problems: list[Problem], files: dict[str, Document]
) -> tuple[Site | None, Document]:
    path = project.content / "site.yml"
    nothing = Document("content/site.yml", "", {})
    if not path.exists():
        problems.append(Problem("GK901", Place("content/site.yml")))
        return None, nothing
    document, found = read_document(path, project.root)
    problems += found
    if document is None:
        _keep_text(path, project, files)
        return None, nothing
    files[document.file] = document
    site, found = bind(document, Site)
    problems += found
    return site, document


def _calendar(project: Project, problems: list[Problem], files: dict[str, Document]) -> Calendar:
    """Tables that contradict themselves are reported and left out, so that nothing counts on them."""
    years: dict[int, Year] = {}
    folder = project.content / "calendar"
    if not folder.is_dir():
        return Calendar(())
    paths, found = walk(folder, project.root)
    problems += found
    for path in paths:
        document, found = read_document(path, project.root)
        problems += found
        if document is None:
            _keep_text(path, project, files)
            continue
        files[document.file] = document
        table, found = bind(document, CalendarYear)
        problems += found
        if table is None:
            continue
        holidays = frozenset(
            h.start + timedelta(days=n)
            for h in table.holidays
            for n in range(max(0, (h.end - h.start).days) + 1)
        )
        makeups = frozenset(table.makeups)
        wrong = misfits(table.year, holidays, makeups)
        for misfit in wrong:
            place = document.place(_misfit_path(table, misfit.day))
            problems.append(
                Problem("GK325", place, {"day": misfit.day.isoformat(), "why": misfit.reason.value})
            )
        if table.year in years:
            problems.append(Problem("GK326", document.place(("年份",)), {"year": str(table.year)}))
        elif not wrong:
            years[table.year] = Year(table.year, holidays, makeups, table.source)
    return Calendar(tuple(years[year] for year in sorted(years)))


def _misfit_path(table: CalendarYear, day: date) -> tuple[str | int, ...]:
    if day in table.makeups:
        return ("调休上班", table.makeups.index(day))
    return next(
        (("放假", i, "起") for i, h in enumerate(table.holidays) if h.start <= day <= h.end), ("放假",)
    )
