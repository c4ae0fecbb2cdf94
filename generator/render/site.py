"""From the revised ledger to finished files: every page rendered and stamped, guide pages, assets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from jinja2 import Environment

from generator.ledger import Ledger
from generator.pages import chain as chain_pages
from generator.pages import titles
from generator.pages.contacts import default_supervisor
from generator.pages.links import Links
from generator.pages.page import Page
from generator.pages.site import site_pages
from generator.project import Project
from generator.render.environment import make_environment
from generator.render.face import SiteFace
from generator.render.guide import GUIDE_ROOT, glossary_guide, guide_slots, read_guides
from generator.render.shell import Slots
from generator.render.shells import Look, ShellSet, load_shells
from generator.revise import Revised


@dataclass(frozen=True, slots=True)
class Output:
    """One file of a release: `path` below the release folder, in posix form."""

    path: str
    data: bytes


def site_face(ledger: Ledger) -> SiteFace:
    """The site's own words for the shell, from its settings."""
    site, supervisor = ledger.site, default_supervisor(ledger)
    return SiteFace(
        name=site.name,
        sponsor=site.sponsor,
        sponsor_phone=site.contacts[0].phone,
        supervise_name=supervisor.name,
        supervise_phone=supervisor.phone,
        hours=site.hours,
        address=site.address,
        site_id_code=site.site_id_code,
        icp=site.icp,
        police=site.police,
        party_gov_mark=site.party_gov_mark,
        error_report_url=site.error_report,
        public_url=site.public_url,
        sample=site.sample,
        description=site.description,
    )


@dataclass(frozen=True)
class Press:
    """What all pages of one build are made with."""

    revised: Revised
    environment: Environment
    shells: ShellSet

    def stamp(self, page: Page) -> Output:
        """The finished page."""
        slots = Slots(
            path=page.path,
            kind=page.kind,
            title=page.title,
            description=page.description[:120],
            body=self.body(page),
            canonical=self._canonical(page),
            robots="noindex" if page.kind in ("selection", "review") and page.record is not None else None,
            meta=self._meta(page),
            breadcrumb=self._crumbs(page),
        )
        return Output(page.path, self.shells.of(page.kind).stamp(slots).encode())

    def body(self, page: Page) -> str:
        """The page's own HTML."""
        ledger = self.revised.ledger
        context: dict[str, Any] = {
            "revised": self.revised,
            "ledger": ledger,
            "site": ledger.site,
            "as_of": self.revised.as_of,
            "page": page,
            "link": Links(page.base, ledger),
            "supervisor": default_supervisor(ledger),
            "updated": self.updated(page),
            **page.view(),
        }
        return self.environment.get_template(page.template).render(context)

    def updated(self, page: Page) -> date:
        """When what a page tells last changed: a record's last revision, the newest of a list; a page that
        sums up the whole site is as new as the day it is told for."""
        if page.record is not None:
            revision = self.revised.revision(page.record)
            return revision.last_revised if revision else self.revised.as_of
        keys = (tuple(path.removesuffix(".html").split("/")) for path in page.listed)
        days = [r.last_revised for key in keys if (r := self.revised.revisions.get((key[0], key[-1])))]
        return max(days, default=self.revised.as_of)

    def _canonical(self, page: Page) -> str | None:
        address = self.revised.ledger.site.public_url
        return f"{address.rstrip('/')}/latest/{page.path}" if address else None

    def _meta(self, page: Page) -> tuple[tuple[str, str], ...]:
        """文章标签: title, dates, source."""
        site = self.revised.ledger.site
        found = [("ArticleTitle", page.title)]
        revision = self.revised.revision(page.record) if page.record else None
        if revision:
            found.append(("PubDate", revision.first_published.isoformat()))
            found.append(("LastModified", revision.last_revised.isoformat()))
        elif page.record is None:
            found.append(("PubDate", self.updated(page).isoformat()))
        found.append(("ContentSource", page.record.source if page.record else site.sponsor))
        found.append(("Author", site.sponsor))
        return tuple(found)

    def _crumbs(self, page: Page) -> str:
        if not page.crumbs:
            return ""
        links = Links(page.base, self.revised.ledger)
        crumbs = [(words, links.to(path) if path else "") for words, path in page.crumbs]
        return self.environment.get_template("shell/crumb.html").render(crumbs=crumbs).strip()


def make_press(project: Project, revised: Revised, look: Look = "material") -> Press:
    """Raises generator.render.shell.ShellError where no shell can be had."""
    environment = make_environment(project.theme)
    environment.globals["titles"] = titles
    environment.globals["goal_sentence"] = chain_pages.goal_sentence
    shells = load_shells(project.root, site_face(revised.ledger), look, published=bool(revised.revisions))
    return Press(revised, environment, shells)


def render_site(project: Project, revised: Revised, look: Look = "material") -> Iterator[Output]:
    """Every file of a site but those a release adds. Raises ShellError, GuideError."""
    press = make_press(project, revised, look)
    face = site_face(revised.ledger)
    for path, data in sorted(press.shells.assets.items()):
        yield Output(path, data)
    for page in site_pages(revised):
        yield press.stamp(page)
    terms = glossary_guide(revised.ledger.glossary, press.environment)
    for guide in (*read_guides(project.content / "pages"), *terms):
        slots = guide_slots(guide, press.environment, GUIDE_ROOT, face)
        yield Output(slots.path, press.shells.of("guide").stamp(slots).encode())
