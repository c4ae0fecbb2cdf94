"""gongkai release over a tiny street: what is published, kept, refused and said."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from posixpath import dirname, join, normpath

import pytest

from generator.export.files import site_outputs
from generator.release.disk import locked
from generator.release.state import published, read_data
from generator.release.verify import verify
from tests.release.support import DAY, Street, codes, tree, unit

JULY = date(2026, 7, 31)


@pytest.fixture
def street(tmp_path: Path) -> Street:
    return Street(tmp_path / "project")


def shown(street: Street, path: str) -> str:
    return (street.site / path).read_text("utf-8")


def changes(street: Street, name: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = json.loads(shown(street, f"{name}/release.json"))["changes"]
    return found


def test_a_release_is_whole_and_verifies(street):
    result = street.release("2026-06")
    assert result.pages == sum(path.endswith(".html") for path in tree(street.site / "2026-06"))
    assert verify(street.site) == ()
    assert "光明1村" in shown(street, "latest/unit/guangming.html")
    assert json.loads(shown(street, "versions.json")) == [
        {"version": "2026-06", "title": "2026-06（截至 2026 年 6 月 30 日）", "aliases": ["latest"]}
    ]


def test_the_second_release_says_what_is_new_changed_and_withdrawn(street):
    street.put("unit", "a", unit(2))
    street.put("unit", "b", unit(3))
    street.release("2026-06")
    street.put("unit", "a", unit(2, 地址="新路1号"))
    street.drop("unit", "b")
    street.put("unit", "c", unit(4))
    result = street.release("2026-07", JULY)
    assert changes(street, "2026-07") == {
        "added": ["unit/c"],
        "changed": ["unit/a"],
        "withdrawn": ["unit/b"],
    }
    page = shown(street, "2026-07/release.html")
    for words in ("光明4村", "光明2村", "第 2 版", "撤回 1 条", "2026-06（截至 2026 年 6 月 30 日）"):
        assert words in page
    assert [p.place.file for p in result.problems if p.code == "GK907"] == ["content/unit/b.yml"]


def test_a_release_in_which_nothing_changed_says_so(street):
    street.release("first")
    street.release("second")
    assert "没有新增、修改或撤回的记录" in shown(street, "second/release.html")
    assert changes(street, "second") == {"added": [], "changed": [], "withdrawn": []}


def test_revisions_are_counted_and_dates_kept(street):
    key = ("unit", "guangming")
    street.release("one")
    first = published(street.site)[key]
    street.release("two", JULY)
    assert published(street.site)[key] == first
    street.put("unit", "guangming", unit(1, 地址="新路1号"))
    street.release("three", JULY)
    now = published(street.site)[key]
    assert (now.number, now.first_published, now.last_revised) == (2, DAY, JULY)


def test_a_withdrawn_record_keeps_a_notice_that_does_not_name_it(street):
    street.put("unit", "gone", unit(2))
    street.release("one")
    street.drop("unit", "gone")
    for name in ("two", "three"):
        street.release(name, JULY)
        page = shown(street, f"{name}/unit/gone.html")
        assert "本条已撤回" in page
        assert "2026 年 6 月 30 日" in page
        assert "2026 年 7 月 31 日" in page
        assert "光明2村" not in page
    street.put("unit", "gone", unit(2))
    street.release("four", JULY)
    assert "光明2村" in shown(street, "four/unit/gone.html")
    assert published(street.site)["unit", "gone"].number == 2
    assert published(street.site)["unit", "gone"].first_published == DAY


def test_every_page_there_ever_was_stays(street):
    for order in range(2, 5):
        street.put("unit", f"u{order}", unit(order))
    street.release("r0")
    seen: set[str] = set()
    for step, order in enumerate(range(2, 5), 1):
        street.drop("unit", f"u{order}")
        street.release(f"r{step}", JULY)
        pages = {path for path in tree(street.site / f"r{step}") if path.endswith(".html")}
        assert seen <= pages
        seen |= pages


@pytest.mark.parametrize(
    ("approved", "as_of", "there"),
    [("2026-06-30", DAY, True), ("2026-07-01", DAY, False), ("2026-07-01", JULY, True)],
)
def test_a_record_is_public_from_the_day_it_was_approved(street, approved, as_of, there):
    street.put("unit", "late", unit(2, approved))
    result = street.release("one", as_of)
    assert (street.site / "one/unit/late.html").exists() is there
    assert any("光明2村".encode() in data for data in tree(street.site / "one").values()) is there
    assert ("GK908" in codes(result)) is not there


@pytest.mark.parametrize("fields", [{"公开范围": "党内"}, {"公开审批": {}}])
def test_what_is_not_public_is_nowhere_in_the_site(street, fields):
    street.put("unit", "secret", unit(2, 名称="保密村") | fields)
    assert street.release("one").pages
    assert all("保密村".encode() not in data for data in tree(street.site).values())


@pytest.mark.parametrize(
    "name", ["latest", "status", "log", "con", "2026/07", "2026_07", "A", "", "..", "x" * 65]
)
def test_names_that_cannot_be_used(street, name):
    result = street.release(name)
    assert "GK903" in codes(result)
    assert result.pages == 0
    assert not street.site.exists()


def test_a_name_is_used_once(street):
    street.release("one")
    before = tree(street.site)
    assert "GK904" in codes(street.release("one", JULY))
    assert tree(street.site) == before


@pytest.mark.parametrize(
    ("days", "refused"), [((DAY, DAY), False), ((DAY, JULY), False), ((JULY, DAY), True)]
)
def test_days_may_repeat_and_never_go_back(street, days, refused):
    street.release("one", days[0])
    assert ("GK905" in codes(street.release("two", days[1]))) is refused
    assert (street.site / "two").exists() is not refused


def test_content_with_errors_touches_nothing(street):
    street.put("unit", "bad", unit(2) | {"类型": "镇"})
    result = street.release("one")
    assert result.pages == 0
    assert "GK141" in codes(result)
    assert not street.site.exists()


def test_no_settings_no_release(street):
    (street.root / "content/site.yml").unlink()
    assert "GK901" in codes(street.release("one"))


def test_someone_else_is_publishing(street):
    street.release("one")
    with locked(street.site / ".lock"):
        assert "GK909" in codes(street.release("two"))
    assert street.release("two").pages


@pytest.mark.parametrize(
    "file",
    [
        "versions.json",
        "one/release.json",
        "one/data/unit/all.json",
        "one/manifest/all.json",
        "one/data/withdrawn.json",
    ],
)
@pytest.mark.parametrize("how", ["truncated", "spaced"])
def test_no_release_follows_a_damaged_one(street, file, how):
    street.release("one")
    path = street.site / file
    data = path.read_bytes()
    path.chmod(0o644)
    path.write_bytes(data[:-9] if how == "truncated" else data + b" ")
    before = tree(street.site)
    assert "GK910" in codes(street.release("two"))
    assert tree(street.site) == before


def test_the_sample_comes_out_the_same_every_time(tmp_path):
    sites = []
    for name in ("a", "b"):
        street = Street(tmp_path / name)
        street.release("one")
        street.put("unit", "new", unit(2))
        street.release("two", JULY)
        sites.append(tree(street.site))
    assert sites[0] == sites[1]


def test_real_data_gets_salts_of_its_own_which_unchanged_files_keep(tmp_path):
    commitments = []
    for name in ("a", "b"):
        street = Street(tmp_path / name)
        street.settings(示例数据="否")
        street.release("one")
        street.release("two")
        manifests = [json.loads(shown(street, f"{r}/manifest/all.json")) for r in ("one", "two")]
        kept = [path for path in manifests[0] if manifests[0][path] == manifests[1][path]]
        assert "unit/guangming.html" in kept
        commitments.append(manifests[0]["unit/guangming.html"])
        assert verify(street.site) == ()
        assert "示例数据" not in shown(street, "latest/data/unit.csv")
    assert commitments[0] != commitments[1]


def test_sample_data_is_marked_in_every_form(street):
    street.release("one")
    for path, data in tree(street.site / "latest/data").items():
        if (
            path.startswith("schema/")
            or not data
            or (path.endswith((".jsonl", ".csv")) and data.count(b"\n") < 2)
        ):
            continue
        assert "示例数据".encode() in data, path


def test_what_the_next_release_reads_is_what_was_published(street):
    street.put("unit", "a", unit(2))
    street.release("one")
    entries, gone = read_data(street.site, "one")
    assert [(e.kind, e.id, e.revision) for e in entries] == [("unit", "a", 1), ("unit", "guangming", 1)]
    assert entries[0].record["name"] == "光明2村"
    assert gone.records == ()


def test_a_public_address_gives_sitemap_and_robots(street):
    street.settings(网址="https://example.test/gongkai/")
    street.put("unit", "gone", unit(2))
    street.release("one")
    street.drop("unit", "gone")
    street.release("two", JULY)
    sitemap = shown(street, "latest/sitemap.xml")
    assert (
        "<loc>https://example.test/gongkai/latest/unit/guangming.html</loc><lastmod>2026-06-30</lastmod>"
        in sitemap
    )
    assert "unit/gone.html" not in sitemap
    assert shown(street, "robots.txt").splitlines() == [
        "User-agent: *",
        "Disallow: /gongkai/two/",
        "Disallow: /gongkai/one/",
        "Sitemap: https://example.test/gongkai/latest/sitemap.xml",
    ]
    assert 'href="/gongkai/latest/index.html"' in shown(street, "404.html")


def test_without_an_address_nothing_absolute_is_written(street):
    street.release("one")
    assert not (street.site / "robots.txt").exists()
    assert not (street.site / "latest/sitemap.xml").exists()


def test_the_first_page_leads_to_the_newest_and_lists_twelve(street):
    for number in range(1, 15):
        street.release(f"r{number:02}")
    index, every = shown(street, "index.html"), shown(street, "releases.html")
    assert 'content="0; url=latest/index.html"' in index
    assert "refresh" not in every
    assert [f"r{n:02}/index.html" in index for n in (14, 3, 2)] == [True, True, False]
    assert all(f"r{n:02}/index.html" in every for n in range(1, 15))


def test_no_link_of_the_pages_a_release_adds_is_dead(street):
    street.put("unit", "gone", unit(2))
    street.release("one")
    street.drop("unit", "gone")
    street.release("two", JULY)
    added = ["release.html", "data/index.html", "unit/gone.html"]
    pages = [f"{folder}/{path}" for folder in ("one", "two", "latest") for path in added]
    for path in [*pages, "latest/data/tables.html", "index.html", "releases.html"]:
        assert not dead(street.site, path, shown(street, path)), path


def dead(site: Path, page: str, html: str) -> list[str]:

    found = [
        m
        for m in re.findall(r'\b(?:href|src)="([^"]*)"', html)
        if not re.match(r"(tel:|data:|https?:|#|$)", m)
    ]
    targets = {href: normpath(join(dirname(page), href.split("#")[0])) for href in found}
    return [href for href, target in targets.items() if not (site / target).is_file()]


def test_an_approval_date_after_the_day_does_not_turn_references_into_mistakes(street):
    """On 30 June the reading of July did not exist, and what refers to it is no mistake."""
    street.put("unit", "late", unit(2, "2026-07-10"))
    street.put("unit", "old", unit(3, 撤销日期="2026-06-01", 并入="late"))
    result = street.release("one")
    assert "GK130" not in codes(result)
    assert result.pages


def test_a_site_that_changes_while_a_release_is_made_is_left_alone(street, monkeypatch):
    street.release("one")

    def while_another_writes(*args):
        yield from site_outputs(*args)
        versions = street.site / "versions.json"
        changed = versions.read_bytes() + b" "
        versions.unlink()
        versions.write_bytes(changed)

    monkeypatch.setattr("generator.release.publish.site_outputs", while_another_writes)
    assert "GK906" in codes(street.release("two"))
    assert not (street.site / "two").exists()


def test_a_broken_menu_file_is_told_and_nothing_published(street):
    (street.root / "mkdocs.yml").write_text("theme: {name: material\n", encoding="utf-8")
    assert "GK911" in codes(street.release("one"))
    assert not (street.site / "one").exists()
