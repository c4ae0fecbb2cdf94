"""One page of every type in a real browser: phone and desk, light and dark, without scripts, on paper,
from a web server and from a folder."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from generator.project import Project
from generator.release.publish import release
from tests.browser.tools import axe, overflow, watch

ROOT = Path(__file__).resolve().parents[2]
#: Page type → how to find one; `*` takes the largest page of the folder, the hardest to lay out.
TYPES = {
    "home": "index.html",
    "unit": "unit/*",
    "units": "unit/index.html",
    "cadre": "cadre/*",
    "cadres": "cadre/index.html",
    "selection": "selection/*",
    "selections": "selection/index.html",
    "growth": "training/index.html",
    "reserve": "reserve/*",
    "training": "training/*",
    "trainings": "list/training-2026.html",
    "incentive": "incentive/*",
    "pledge": "pledge/*",
    "pledges": "pledge/index.html",
    "goal": "goal/*",
    "midyear": "midyear/*",
    "review": "review/*",
    "reviews": "review/index.html",
    "power": "power/*",
    "powers": "power/index.html",
    "supervision": "supervision/*",
    "supervisions": "supervision/index.html",
    "feedback": "feedback/*",
    "feedbacks": "feedback/index.html",
    "basis": "basis/*",
    "catalogue": "catalogue/*",
    "catalogues": "catalogue/index.html",
    "calendar": "list/calendar-2026.html",
    "missing": "list/missing.html",
    "elsewhere": "list/elsewhere.html",
    "guide": "guide/*",
    "release": "release.html",
    "compare": "list/compare-2026.html",
    "figures": "list/figures.html",
    "counted": "list/counted-2025-guangming.html",
    "counted-street": "list/counted-2026.html",
    "elected": "list/elected.html",
    "data": "data/index.html",
}


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample street with two releases, as `make site` leaves it."""
    root = tmp_path_factory.mktemp("street")
    for name in ("content", "theme"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copy(ROOT / "mkdocs.yml", root)
    project = Project(root)
    for name, day in (("2026-06", date(2026, 6, 30)), ("2026-07", date(2026, 7, 31))):
        result = release(project, name, day)
        assert result.pages, result.problems
    return project.site


@pytest.fixture(params=TYPES)
def path(request: pytest.FixtureRequest, published: Path) -> str:
    """A page of each type, below a release's folder."""
    pattern = TYPES[request.param]
    if not pattern.endswith("*"):
        return pattern
    folder = published / "latest" / pattern.removesuffix("/*")
    pages = [p for p in sorted(folder.glob("*.html")) if p.name != "index.html"]
    assert pages, pattern
    return f"{folder.name}/{max(pages, key=lambda p: p.stat().st_size).name}"


# Every page type on a phone by day and on a desk by night: colours don't change layout, nor widths colours.
@pytest.mark.parametrize(("width", "dark"), [(360, False), (1280, True)], ids=["360-light", "1280-dark"])
def test_fits_and_is_accessible_and_keeps_to_itself(
    open_page: Callable[..., Page],
    serve: Callable[[Path], str],
    published: Path,
    path: str,
    width: int,
    dark: bool,
) -> None:
    origin = serve(published)
    page = open_page(width=width, dark=dark)
    seen = watch(page)
    page.goto(f"{origin}/latest/{path}", wait_until="networkidle")
    assert overflow(page) == []
    assert axe(page) == []
    assert seen.outside(origin) == []
    assert seen.failures == []
    assert seen.console == []


def test_opens_from_a_folder(open_page: Callable[..., Page], published: Path, path: str) -> None:
    page = open_page(width=360)
    seen = watch(page)
    page.goto((published / "latest" / path).as_uri(), wait_until="load")
    page.wait_for_timeout(200)
    assert overflow(page) == []
    assert seen.outside("file://") == []
    assert seen.failures == []
    assert seen.console == []


#: Every piece of text a reader can see, what is folded into <details> included.
PIECES = """() => {
  document.querySelectorAll('details').forEach((d) => { d.open = true });
  const walker = document.createTreeWalker(document.getElementById('gk-main'), NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const text = walker.currentNode.data.replace(/\\s+/g, '');
    if (text && walker.currentNode.parentElement.checkVisibility()) found.push(text);
  }
  return found;
}"""


def test_every_fact_is_there_without_scripts(
    open_page: Callable[..., Page], published: Path, path: str
) -> None:
    address = (published / "latest" / path).as_uri()
    with_scripts, without = open_page(width=360), open_page(width=360, javascript=False)
    with_scripts.goto(address)
    without.goto(address)
    bare = re.sub(r"\s+", "", without.inner_text("#gk-main"))
    folded = re.sub(r"\s+", "", "".join(without.locator("details").all_text_contents()))
    pieces: list[str] = with_scripts.evaluate(PIECES)
    assert pieces
    assert [piece for piece in pieces if piece not in bare and piece not in folded] == []


def printed(page: Page, target: Path) -> str:
    """The text of the page printed to A4, without white space: in reading order, then as laid out."""
    page.pdf(path=str(target), format="A4")
    runs = [
        subprocess.run(["pdftotext", *order, str(target), "-"], check=True, capture_output=True).stdout
        for order in ((), ("-raw",), ("-layout",))
    ]
    return "\n".join(re.sub(r"\s+", "", text.decode()) for text in runs)


def test_paper_shows_every_column_of_every_table(
    open_page: Callable[..., Page], published: Path, path: str, tmp_path: Path
) -> None:
    page = open_page(width=1280)
    page.goto((published / "latest" / path).as_uri())
    cells: list[str] = page.evaluate(
        "[...document.querySelectorAll('#gk-main table tr > *')].filter(c => !c.querySelector('.gk-vh'))"
        ".map(c => c.innerText.replace(/\\s+/g, '')).filter(t => t)"
    )
    paper = printed(page, tmp_path / "page.pdf")
    assert [c for c in cells if c not in paper and not _wrapped(c, paper)] == []


def _wrapped(cell: str, paper: str) -> bool:
    """A cell broken over lines is on the paper in pieces, none of them a single character in mid-word."""
    while cell:
        length = next((n for n in range(len(cell), 0, -1) if cell[:n] in paper), 0)
        if length == 0 or (length == 1 and len(cell) > 1):
            return False
        cell = cell[length:]
    return True


def test_an_old_release_says_so_and_leads_to_the_newest(
    open_page: Callable[..., Page], serve: Callable[[Path], str], published: Path
) -> None:
    origin = serve(published)
    for javascript in (True, False):
        page = open_page(width=360, javascript=javascript)
        page.goto(f"{origin}/2026-06/index.html")
        notice = page.locator(".gk-historic")
        assert notice.is_visible()
        notice.locator("a").click()
        page.wait_for_url(f"{origin}/latest/index.html")
        expect(page.locator(".gk-historic")).to_be_hidden()


def test_the_selector_of_releases_works(
    open_page: Callable[..., Page], serve: Callable[[Path], str], published: Path
) -> None:
    origin = serve(published)
    page = open_page(width=1280)
    page.goto(f"{origin}/latest/unit/index.html", wait_until="networkidle")
    links = page.locator(".md-version__link")
    assert links.count() == 2
    page.locator(".md-version").hover()
    links.nth(1).click()
    page.wait_for_url("**/2026-06/**", timeout=10_000)
