"""gongkai release: check, revise against what is published, render, publish."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from generator import __version__
from generator.catalogue import CATALOGUE
from generator.check.run import check_content
from generator.export.data import Gone, data_files, entries_of, pages_gone, withdrawn_file, withdrawn_since
from generator.export.files import site_outputs
from generator.gate import Gate, PersonalDataError, watched
from generator.ledger import Key, Ledger, make_ledger
from generator.load.content import Content, load_content
from generator.pages.page import Page
from generator.problem import Place, Problem
from generator.project import Project
from generator.records.registry import KINDS
from generator.release.derive import latest_extras, site_files
from generator.release.describe import Release, changes_between, counts_of
from generator.release.disk import BusyError
from generator.release.figures import told_otherwise
from generator.release.manifest import fresh, replayable
from generator.release.names import usable
from generator.release.notes import data_page, notices, release_page
from generator.release.state import DamageError, State
from generator.release.transaction import OccupiedError, OvertakenError, publish, session
from generator.render.guide import GuideError
from generator.render.shell import ShellError, Slots
from generator.render.shells import Look
from generator.render.site import Press, make_press
from generator.revise import Revised, approved_by, revise

_SITE = Place("site")
_SOME = 5


@dataclass(frozen=True, slots=True)
class ReleaseResult:
    """`pages` is 0 where nothing was published; `problems` hold why, or the warnings of what was."""

    name: str
    pages: int
    path: Path
    problems: tuple[Problem, ...]


def release(
    project: Project,
    name: str,
    as_of: date | None = None,
    shell: Look = "material",
    today: date | None = None,
) -> ReleaseResult:
    """Publish the content as release `name`, told for `as_of` (else the site's pinned day, else `today`).

    With an error anywhere nothing is written. Raises ValueError where no day is given at all, OSError."""
    path = project.site / name
    content = load_content(project)
    day = as_of or content.ledger.site.as_of or today
    if day is None:
        raise ValueError("as_of must be given where the site pins none")
    problems: tuple[Problem, ...] = check_content(known_by(content, day), day)
    if not usable(name):
        fix = f"{day:%Y-%m}"
        problems = (*problems, Problem("GK903", _SITE, {"name": name, "fix": fix}))
    if _errors(problems):
        return ReleaseResult(name, 0, path, problems)
    problems += _later(content.ledger, day)
    try:
        with session(project.site) as state:
            refused = _refuse(state, name, day)
            if refused:
                return ReleaseResult(name, 0, path, (*problems, refused))
            edition = _Edition(project, name, shell, revise(content.ledger, day, state.revisions()), state)
            if changed := tuple(told_otherwise(state.entries, edition.entries)):
                return ReleaseResult(name, 0, path, (*problems, *changed))
            problems += edition.withdrawals()
            salts = replayable if content.ledger.site.sample else fresh
            gate = Gate(content, day)
            edition.look_beside(gate)
            outputs = watched(gate, edition.outputs())
            pages = publish(project.site, state, edition.draft, outputs, salts)
    except PersonalDataError as error:
        return ReleaseResult(name, 0, path, (*problems, *error.problems))
    except (BusyError, OvertakenError, OccupiedError, DamageError, ShellError, GuideError) as error:
        return ReleaseResult(name, 0, path, (*problems, _why(error, name)))
    return ReleaseResult(name, pages, path, problems)


def known_by(content: Content, day: date) -> Content:
    """The content without records whose publication was approved after `day`: on that day they did not
    exist, and rules must not judge them by it. References to them still find them."""
    ledger = content.ledger
    later = {(r.kind, r.id) for r in ledger.all() if r.approval.complete and not approved_by(r, day)}
    if not later:
        return content
    kept = (r for r in ledger.all() if (r.kind, r.id) not in later)
    known = make_ledger(ledger.site, ledger.calendar, kept, ledger.broken | later, ledger.glossary)
    return replace(content, ledger=known)


def _errors(problems: tuple[Problem, ...]) -> bool:
    return any(CATALOGUE[problem.code].severity == "error" for problem in problems)


def _later(ledger: Ledger, day: date) -> tuple[Problem, ...]:
    """Records that a later release will have, in one line; unapproved ones are told by the check."""
    later = [f"{r.kind}/{r.id}" for r in ledger.all() if r.public and not approved_by(r, day)]
    if not later:
        return ()
    facts = {"count": str(len(later)), "day": day.isoformat(), "some": "、".join(later[:_SOME])}
    return (Problem("GK908", Place("content"), facts),)


def _refuse(state: State, name: str, day: date) -> Problem | None:
    if name in {release.name for release in state.releases}:
        return Problem("GK904", _SITE, {"name": name})
    if state.newest and day < state.newest.as_of:
        facts = {
            "day": day.isoformat(),
            "newest": state.newest.name,
            "before": state.newest.as_of.isoformat(),
        }
        return Problem("GK905", _SITE, facts)
    return None


def _why(error: Exception, name: str) -> Problem:
    match error:
        case BusyError():
            return Problem("GK909", _SITE)
        case OvertakenError():
            return Problem("GK906", Place("site/versions.json"))
        case OccupiedError():
            return Problem("GK904", _SITE, {"name": error.name})
        case DamageError():
            return Problem("GK910", Place(f"site/{error.file}"), {"file": error.file})
        case _:
            return Problem("GK911", _SITE, {"why": str(error)})


class _Edition:
    """One release in the making: what it says of itself, and its files in the order they are made."""

    def __init__(self, project: Project, name: str, shell: Look, revised: Revised, state: State) -> None:
        self.project, self.shell, self.revised, self.state = project, shell, revised, state
        self.entries = entries_of(revised)
        self.withdrawn = withdrawn_since(state.entries, state.gone, self.entries, revised.as_of)
        site = revised.ledger.site
        self.draft = Release(
            name=name,
            as_of=revised.as_of,
            generator=__version__,
            shell=shell,
            sample=site.sample,
            site_name=site.name,
            public_url=site.public_url,
            previous=state.newest.name if state.newest else None,
            counts=counts_of(self.entries),
            changes=changes_between(state.entries, self.entries) if state.newest else None,
            manifest={},
        )

    def withdrawals(self) -> tuple[Problem, ...]:
        """A warning for each record the release before had and this one lacks."""
        gone = self.draft.changes.withdrawn if self.draft.changes else ()
        found = []
        for key in gone:
            kind, id = key.split("/")
            title = KINDS[kind].kind_title if kind in KINDS else kind
            found.append(Problem("GK907", Place(f"content/{kind}/{id}.yml"), {"title": title, "id": id}))
        return tuple(found)

    def look_beside(self, gate: Gate) -> None:
        """Show the gate what is made of the release after it is in place: whole tables, sitemap, the files
        beside the releases. Which pages there are is judged with the pages themselves."""
        for path, data in latest_extras(self.draft, self.entries, Gone(self.withdrawn), ()):
            gate.passes(path, data)
        for path, data in site_files((self.draft, *self.state.releases)).items():
            gate.passes(path, data)

    def outputs(self) -> Iterator[tuple[str, bytes]]:
        """Every file of the release but its manifest, release.json and release.css."""
        paths: list[str] = []
        for path, data in self._content():
            paths.append(path)
            yield path, data
        own = ("data/index.html", "release.html")
        gone = Gone(
            self.withdrawn,
            pages_gone(self.state.sealed, self.state.gone, (*paths, *own), self.revised.as_of),
        )
        yield withdrawn_file(gone, self.draft.sample)
        press = make_press(self.project, self.revised, self.shell)
        for page in notices(gone):
            yield _timeless(press, page)
            paths.append(page.path)
        yield _timeless(press, data_page(self.entries, paths))
        page = release_page(self.draft, self.state.newest, self.revised, gone, frozenset(paths))
        yield _timeless(press, page)

    def _content(self) -> Iterator[tuple[str, bytes]]:
        for output in site_outputs(self.project, self.revised, self.shell):
            yield output.path, output.data
        yield from data_files(self.entries, self.draft.sample)


def _timeless(press: Press, page: Page) -> tuple[str, bytes]:
    """A page stamped without a publication date in its head, so that it stays the same file while what it
    shows stays the same."""
    environment = press.environment
    crumbs = [(words, f"{page.base}/{path}" if path else "") for words, path in page.crumbs]
    slots = Slots(
        path=page.path,
        kind=page.kind,
        title=page.title,
        description=page.description,
        body=press.body(page),
        robots="noindex",
        breadcrumb=environment.get_template("shell/crumb.html").render(crumbs=crumbs).strip(),
    )
    return page.path, press.shells.of(page.kind).stamp(slots).encode()


def _text(key: Key) -> str:
    return "/".join(key)
