"""Everything in a site that follows from its frozen releases alone, and so can be made again and compared.

index.html, 404.html, releases.html, robots.txt     for people and search engines
status/<release>.css                                what became true of a release later
latest/                                             the newest release, with whole tables and a sitemap
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from markupsafe import escape

from generator.export.data import Entry, Gone
from generator.export.sitemap import robots, sitemap
from generator.export.tables import tables
from generator.pages.links import record_path
from generator.records.registry import KINDS
from generator.release.describe import Release
from generator.release.names import LATEST

#: Releases shown on the first page; the list of all is a page of its own.
SHOWN = 12
TABLES = "data/tables.html"
#: What may stand in a site besides: the repository's line about the folder, and what hosts want.
FOREIGN = frozenset({"README.md", ".nojekyll", "CNAME"})

_STYLE = (
    "body{max-width:40rem;margin:0 auto;padding:1rem;font:1.125rem/1.8 sans-serif}"
    "body{color:#1f2328;background:#f8f5ee}"
    "a{display:inline-block;padding:.5rem 0;color:#1d4b66}li{margin:.25rem 0}"
    "@media(prefers-color-scheme:dark){body{color:#eee;background:#1b1b1b}a{color:#9ecbe6}}"
)
_SHOW_HISTORIC = ".gk .gk-historic{display:block}\n"
_HIDE_HISTORIC = "/* 最新一期 */\n"


def site_files(releases: Sequence[Release]) -> dict[str, bytes]:
    """Files beside the releases by path, newest release first in `releases`, which isn't empty."""
    newest = releases[0]
    files = {
        "index.html": _index(releases),
        "404.html": _not_found(releases),
        "releases.html": _all_releases(releases),
    }
    for release in releases:
        files[status_file(release.name)] = (_HIDE_HISTORIC if release is newest else _SHOW_HISTORIC).encode()
    if newest.public_url:
        files["robots.txt"] = robots(newest.public_url, (release.name for release in releases))
    return files


def status_file(name: str) -> str:
    return f"status/{name}.css"


def release_css(name: str) -> bytes:
    """The frozen stylesheet through which a release hears what became true later."""
    return f'@import "../{status_file(name)}";\n'.encode()


def latest_extras(
    release: Release, entries: Sequence[Entry], gone: Gone, pages: Sequence[str]
) -> Iterator[tuple[str, bytes]]:
    """What latest/ has beyond the release it shows: whole tables, a list of them, the sitemap. `pages` are
    the release's .html files."""
    sizes: list[tuple[str, int]] = []
    for kind in KINDS:
        for path, data in tables(kind, [e for e in entries if e.kind == kind], release.sample):
            sizes.append((path, len(data)))
            yield path, data
    yield TABLES, _tables(release, sizes)
    if release.public_url:
        notices = {page.path for page in gone.pages}
        days = {record_path(entry.kind, entry.id): entry.last_revised for entry in entries}
        shown = [path for path in pages if path not in notices]
        yield "sitemap.xml", sitemap(release.public_url, shown, days)


def _index(releases: Sequence[Release]) -> bytes:
    body = [
        f"<h1>{escape(releases[0].site_name)}</h1>",
        f'<p><a href="{LATEST}/index.html">进入最新一期：{escape(releases[0].title)}</a></p>',
        "<h2>历次版本</h2>",
        _list(releases[:SHOWN], "./"),
        f'<p><a href="releases.html">全部 {len(releases)} 期</a></p>',
    ]
    refresh = f'<meta http-equiv="refresh" content="0; url={LATEST}/index.html">'
    return _page(releases[0], releases[0].site_name, body, refresh)


def _all_releases(releases: Sequence[Release]) -> bytes:
    body = [
        "<h1>历次版本</h1>",
        f"<p>共 {len(releases)} 期，新的在前。发布过的各期不再改动，每一页都留着当时的样子。</p>",
        f'<p><a href="{LATEST}/index.html">回到最新一期</a></p>',
        _list(releases, "./"),
    ]
    return _page(releases[0], "历次版本", body)


def _not_found(releases: Sequence[Release]) -> bytes:
    """Hosts show it at any address, so its links start from the site's root on its host."""
    address = releases[0].public_url
    root = f"{urlsplit(address).path.rstrip('/')}/" if address else "/"
    body = [
        "<h1>没有这一页</h1>",
        "<p>网址可能抄错了，或者这一页已经换了地方。可以从这里重新找：</p>",
        f'<p><a href="{escape(root)}{LATEST}/index.html">最新一期的首页</a></p>',
        "<h2>历次版本</h2>",
        _list(releases[:SHOWN], root),
        f'<p><a href="{escape(root)}releases.html">全部 {len(releases)} 期</a></p>',
    ]
    return _page(releases[0], "没有这一页", body)


def _tables(release: Release, sizes: Sequence[tuple[str, int]]) -> bytes:
    rows = [
        f'<li><a href="{escape(name)}" download>{escape(name)}</a>'
        f"（{KINDS[name.split('.')[0]].kind_title}，{max(1, -(-size // 1024))} KB）</li>"
        for name, size in ((path.removeprefix("data/"), size) for path, size in sizes)
    ]
    body = [
        "<h1>整表下载</h1>",
        f"<p>{escape(release.title)}的全部记录。CSV 可以用 WPS、Excel 打开；JSONL 每行一条记录，供程序读取。"
        '各列的含义和逐条的 JSON 见<a href="index.html">数据说明</a>。</p>',
        "<ul>",
        *rows,
        "</ul>",
    ]
    return _page(release, "整表下载", body)


def _list(releases: Sequence[Release], root: str) -> str:
    items = (f'<li><a href="{escape(root)}{r.name}/index.html">{escape(r.title)}</a></li>' for r in releases)
    return "<ul>\n" + "\n".join(items) + "\n</ul>"


def _page(release: Release, title: str, body: Sequence[str], head: str = "") -> bytes:
    """A whole page that needs no other file."""
    sample = "<p><strong>示例数据</strong>：人名、数字均为虚构</p>" if release.sample else ""
    lines = [
        "<!doctype html>",
        '<html lang="zh-CN">',
        '<head><meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width,initial-scale=1">',
        head,
        f"<title>{escape(title)}</title>",
        f"<style>{_STYLE}</style></head>",
        "<body><main>",
        sample,
        *body,
        "</main></body>",
        "</html>",
    ]
    return ("\n".join(line for line in lines if line) + "\n").encode()
