"""sitemap.xml and robots.txt: the two files besides feeds that hold absolute addresses."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from urllib.parse import quote
from xml.sax.saxutils import escape

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(public_url: str, pages: Iterable[str], revised: Mapping[str, date]) -> bytes:
    """The pages of the newest release by path; `revised` gives the day for those that show one record."""
    base = public_url.rstrip("/")
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f'<urlset xmlns="{_NAMESPACE}">']
    for path in sorted(pages):
        day = f"<lastmod>{revised[path].isoformat()}</lastmod>" if path in revised else ""
        lines.append(f"<url><loc>{escape(f'{base}/latest/{quote(path)}')}</loc>{day}</url>")
    return ("\n".join([*lines, "</urlset>"]) + "\n").encode()


def robots(public_url: str, releases: Iterable[str]) -> bytes:
    """Search engines shall show the newest release only. Works where the site is the root of its host;
    elsewhere its lines belong into the host's own robots.txt."""
    base = public_url.rstrip("/")
    path = "/" + base.split("://", 1)[-1].partition("/")[2]
    lines = ["User-agent: *", *(f"Disallow: {path.rstrip('/')}/{name}/" for name in releases)]
    return ("\n".join([*lines, f"Sitemap: {base}/latest/sitemap.xml"]) + "\n").encode()
