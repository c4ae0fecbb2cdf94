"""The plain shell: one request, no script, the CSS a page needs inside the page. Proves the seam; serves
the offline archive."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from generator.render.columns import NO_COLUMN, Column
from generator.render.environment import make_environment
from generator.render.sheets import plain_style


def plain_pages(theme: Path, columns: tuple[Column, ...], release_css: bool = False) -> dict[str, str]:
    """Uncut plain shells by column key. `release_css` adds the request for release.css, and with it the
    sentence on being out of date, for those who publish this shell as a release."""
    template = make_environment(theme).get_template("plain.html")
    pages = {}
    for key, column in (*((column.key, column) for column in columns), (NO_COLUMN, None)):
        html = template.render(columns=columns, column=column, release_css=release_css)
        pages[key] = "\n".join(line.strip() for line in html.splitlines() if line.strip()) + "\n"
    return pages


def plain_style_of(theme: Path, page: str, site: Mapping[str, str]) -> Callable[[str], str]:
    """Page HTML → CSS, knowing already what the shell and the site's own parts use."""
    return plain_style(theme / "assets", page + "".join(site.values()))
