"""What must be true of the site as a whole, shown on the sample street."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from html import unescape
from html.parser import HTMLParser
from posixpath import dirname, join, normpath
from typing import Any

import pytest
from pydantic import BaseModel

from generator.catalogue import CATALOGUE
from generator.export.files import site_outputs
from generator.pages.site import site_pages
from generator.personal import find, normalise_phone
from generator.reckon.periods import Period as NamedPeriod
from generator.records.marks import MonthDay
from generator.records.registry import KINDS
from generator.records.types import Period, Ratio, Share
from generator.render.site import make_press
from generator.revise import revise
from tests.site.conftest import Sample

#: Pages that only a release adds; the footer of every page links them.
RELEASE_ONLY = {"release.html", "release.css", "../releases.html", "data/index.html"}


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.hrefs: list[str] = []
        self.ids: set[str] = set()
        self.resources: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if found.get("id"):
            self.ids.add(str(found["id"]))
        if tag == "a" and found.get("href"):
            self.hrefs.append(str(found["href"]))
        for name in ("src", "href"):
            if tag in ("link", "script", "img", "iframe") and found.get(name):
                self.resources.append(str(found[name]))


def parsed(html: str) -> _Links:
    links = _Links()
    links.feed(html)
    return links


def plain(html: str) -> str:
    """The text a reader sees, white space folded."""
    body = html.split('id="gk-main"', 1)[-1]
    return re.sub(r"\s+", " ", unescape(re.sub(r"<[^>]*>", " ", body)))


def test_the_sample_has_no_errors(sample: Sample) -> None:
    errors = [p for p in sample.result.problems if CATALOGUE[p.code].severity == "error"]
    assert errors == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_records_and_each_its_page(sample: Sample, kind: str) -> None:
    records = sample.revised.ledger.records[kind]
    assert records
    assert {f"{kind}/{id}.html" for id in records} <= set(sample.files)


def _target(page: str, href: str) -> tuple[str, str]:
    path, _, fragment = href.partition("#")
    return (normpath(join(dirname(page), path)) if path else page), fragment


def test_no_dead_link_and_no_dead_fragment(sample: Sample) -> None:
    pages = {path: parsed(data.decode()) for path, data in sample.files.items() if path.endswith(".html")}
    dead = []
    for page, links in pages.items():
        for href in links.hrefs:
            if re.match(r"[a-z]+:", href):
                continue
            path, fragment = _target(page, href)
            if path in RELEASE_ONLY or path.startswith("../latest/"):
                continue
            if path not in sample.files or (fragment and fragment not in pages[path].ids):
                dead.append((page, href))
    assert dead == []


def test_every_page_is_within_three_clicks_of_home(sample: Sample) -> None:
    seen, edge = {"index.html"}, {"index.html"}
    for _ in range(3):
        reached = {
            _target(page, href)[0]
            for page in edge
            for href in parsed(sample.page(page)).hrefs
            if not re.match(r"[a-z]+:", href)
        }
        edge = {path for path in reached if path.endswith(".html") and path in sample.files} - seen
        seen |= edge
    pages = {path for path in sample.files if path.endswith(".html")}
    assert pages - seen == set()


def test_nothing_is_loaded_from_another_host(sample: Sample) -> None:
    outside = [
        (path, resource)
        for path, data in sample.files.items()
        if path.endswith(".html")
        for resource in parsed(data.decode()).resources
        if re.match(r"(https?:)?//", resource)
    ]
    assert outside == []


def leaves(value: Any, path: str = "") -> Iterator[tuple[str, Any]]:
    """Every scalar of a record with its path."""
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            yield from leaves(getattr(value, name), f"{path}.{name}")
    elif isinstance(value, tuple):
        for i, item in enumerate(value):
            yield from leaves(item, f"{path}[{i}]")
    elif isinstance(value, dict):
        for key, item in value.items():
            yield f"{path}.{key}", key
            yield from leaves(item, f"{path}.{key}")
    elif value is not None:
        yield path, value


#: A yes or no is told in a sentence; an id is a link, or the page's own address; the fixed order of units
#: and the letter of a surname place a record, they are no statement about it; a heading is a menu's matter.
#: The digits of a weighted score are only said where the rule counts by points.
UNSAID = re.compile(
    r"\.rule\.(rounding|decimals)$|\.(order|surname_initial|id|more_than|chaired_by_supervisor|same_day|collective)$"
)


#: What goes without saying: a target is to be reached unless the page says it is not to be exceeded.
ORDINARY = {"direction": "不少于"}


def said(value: Any, text: str, html: str) -> bool:
    """Whether a page tells a value: dates in words or figures, ids as links, numbers as written; a guarded
    count as it may be told (少于3, 33–34)."""
    if isinstance(value, bool):
        return True
    if isinstance(value, date):
        words = (f"{value.year} 年 {value.month} 月 {value.day} 日", value.isoformat())
        return any(w in text for w in words) or f'datetime="{value.isoformat()}"' in html
    if isinstance(value, (int, Decimal, Share, Ratio)):
        return str(value) in text
    if isinstance(value, (Period, NamedPeriod)):
        return value.words in text
    if isinstance(value, MonthDay):
        return f"{value.month} 月 {value.day} 日" in text
    folded = re.sub(r"\s+", "", str(value))
    here = re.sub(r"\s+", "", text)
    if folded in here:
        return True
    if re.fullmatch(r"[a-z0-9-]+", folded):  # a reference: the link shows it
        return f"/{folded}.html" in html or f'id="{folded}"' in html
    paragraphs = [re.sub(r"[*_`#>\-]|\d\.", "", line) for line in str(value).splitlines() if line.strip()]
    bare = re.sub(r"[*_`#>\-]|\d\.", "", here)
    return all(re.sub(r"\s+", "", line) in bare for line in paragraphs)


def test_every_value_of_every_released_record_is_on_its_page(sample: Sample) -> None:
    missing = []
    for record in sample.revised.ledger.all():
        html = sample.page(f"{record.kind}/{record.id}.html")
        text = plain(html)
        missing += [
            f"{record.kind}/{record.id}{path} = {value}"
            for path, value in leaves(record)
            if not UNSAID.search(path)
            and value != ORDINARY.get(path.rsplit(".", 1)[-1])
            and not said(value, text, html)
        ]
    assert missing == []


def test_every_page_says_what_it_is(sample: Sample) -> None:
    for path, data in sample.files.items():
        if not path.endswith(".html"):
            continue
        html = data.decode()
        assert re.search(r"<title>[^<]+</title>", html), path
        for name in ("description", "ArticleTitle", "ColumnName", "SiteName"):
            assert re.search(rf'<meta name="{name}" content="[^"]+">', html), (path, name)
        assert re.search(r'<meta name="PubDate" content="\d{4}-\d\d-\d\d">', html), path
        assert re.search(r'<meta name="ContentSource" content="[^"]+">', html), path
        assert html.count("<h1") == 1, path
        assert "未配置" in html, path
        assert "示例数据" in html, path


def test_pages_of_records_tell_dates_source_approval_and_phone(sample: Sample) -> None:
    for record in sample.revised.ledger.all():
        text = plain(sample.page(f"{record.kind}/{record.id}.html"))
        for words in ("首次公开", "上次更新", "来源", "监督电话", record.phone, record.source):
            assert words in text, (record.kind, record.id, words)


def test_what_is_not_public_is_nowhere(sample: Sample) -> None:
    ledger = sample.result.content.ledger
    hidden = [r for r in ledger.all() if not r.public]
    assert hidden
    everything = b"".join(sample.files.values()).decode(errors="replace")
    for record in hidden:
        assert f"/{record.id}.html" not in everything
        assert f"{record.kind}/{record.id}.html" not in sample.files
    for record in sample.revised.elsewhere:
        assert record.posting is not None
        assert record.posting.place in sample.page("list/elsewhere.html")


def test_a_draft_links_nothing_that_only_a_release_has(sample: Sample) -> None:
    ledger = sample.result.content.ledger
    draft = {o.path: o.data for o in site_outputs(sample.project, revise(ledger, sample.result.as_of, None))}
    dead = [
        (page, href)
        for page, data in draft.items()
        if page.endswith(".html")
        for href in parsed(data.decode()).hrefs
        if not re.match(r"[a-z]+:|\.\./\.\./latest/|\./\.\./latest/", href)
        and _target(page, href)[0] not in draft
    ]
    assert dead == []


def test_a_list_is_as_new_as_the_newest_it_lists(sample: Sample) -> None:
    first = {
        key: replace(revision, last_revised=date(2026, 1, 2), first_published=date(2026, 1, 2))
        for key, revision in sample.revised.revisions.items()
    }
    touched = ("pledge", next(iter(sample.revised.ledger.records["pledge"])))
    first[touched] = replace(first[touched], last_revised=date(2026, 3, 4), number=2)
    press = make_press(sample.project, replace(sample.revised, revisions=first))
    days = {
        page.path: press.updated(page).isoformat()
        for page in site_pages(press.revised)
        if page.path.startswith("list/pledge-") or page.path == "power/index.html"
    }
    year = sample.revised.ledger.records["pledge"][touched[1]].year  # type: ignore[attr-defined]
    assert days[f"list/pledge-{year}.html"] == "2026-03-04"
    assert days["power/index.html"] == "2026-01-02"


def test_no_personal_number_is_in_any_page(sample: Sample) -> None:
    """V70: the gate stands at the content's door; this looks at what came out."""
    ledger = sample.revised.ledger
    offices = frozenset(
        normalise_phone(phone) for phone in (*ledger.offices(), *(c.phone for c in ledger.site.contacts))
    )
    found = [
        (path, text[hit.start - 10 : hit.end + 10])
        for path, data in sample.files.items()
        if path.endswith(".html")
        for text in (plain(data.decode()),)
        for hit in find(text, offices)
    ]
    assert found == []
