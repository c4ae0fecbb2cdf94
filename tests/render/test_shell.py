"""Shells: every slot in its place, text escaped, nothing fetched from elsewhere, whole HTML, same bytes."""

import gzip
import json
import re
from dataclasses import replace
from typing import Any

import pytest

from generator.render.columns import column_of
from generator.render.shell import Shell, ShellError, Slots, token
from generator.render.shells import load_shells, script_hashes

from .conftest import FACE, ROOT
from .html_check import reading

PAGE = Slots(
    path="cadre/zqm.html",
    kind="cadre",
    title="周启明",
    description="承诺 5 项，完成 4 项。",
    breadcrumb='<ol class="gk-crumb"><li><a href="../index.html">首页</a></li></ol>',
    toc="<nav>目录</nav>",
    body='<div class="gk-head"><h1>周启明</h1></div>',
    meta=(("ArticleTitle", "周启明"), ("PubDate", "2026-01-20 09:00")),
)
ATTACK = "\"'><script>alert(1)</script>&"
KINDS = ["home", "unit", "cadre", "selection", "pledge", "midyear", "review", "power", "basis", "guide", "x"]

MINIMAL = "".join(
    token(n) for n in ("lang", "full_title", "head", "kind", "breadcrumb", "toc", "body", "base")
)


def test_a_shell_is_cut_and_put_together_again():
    assert Shell.cut(MINIMAL).text == MINIMAL


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (MINIMAL.replace(token("body"), ""), "body"),
        (MINIMAL + token("body"), "body"),
        (MINIMAL.replace(token("base"), ""), "base"),
        (MINIMAL + token("nothing"), "nothing"),
    ],
)
def test_a_shell_with_a_missing_double_or_unknown_slot_is_refused(text, fault):
    with pytest.raises(ShellError, match=fault):
        Shell.cut(text)


@pytest.mark.parametrize(("path", "base"), [("index.html", "."), ("a/b.html", ".."), ("a/b/c.html", "../..")])
def test_links_reach_the_release_folder_from_any_depth(path, base):
    assert replace(PAGE, path=path).base == base


def test_a_page_holds_what_its_slots_say(shells):
    html = shells.of("cadre").stamp(PAGE)
    assert '<html lang="zh-CN"' in html
    assert "<title>周启明 - 示例街道公开网</title>" in html
    for name, content in [("description", PAGE.description), *PAGE.meta, ("SiteName", FACE.name)]:
        assert html.count(f'<meta name="{name}" content="{content}">') == 1
    assert '<meta name="ColumnName" content="干部">' in html
    assert '<meta name="format-detection" content="telephone=no">' in html
    assert html.count(PAGE.body) == html.count(PAGE.toc) == html.count(PAGE.breadcrumb) == 1
    assert 'class="gk gk--cadre"' in html
    assert 'rel="canonical"' not in html
    assert 'name="robots"' not in html
    assert "@@gk:" not in html


def test_optional_head_lines_appear_when_given(shells):
    html = shells.of("cadre").stamp(
        replace(PAGE, canonical="https://a.example/latest/x.html", robots="noindex")
    )
    assert '<link rel="canonical" href="https://a.example/latest/x.html">' in html
    assert '<meta name="robots" content="noindex">' in html


def test_the_home_page_is_called_by_the_sites_name_alone(shells):
    html = shells.of("home").stamp(replace(PAGE, path="index.html", kind="home", title=FACE.name))
    assert f"<title>{FACE.name}</title>" in html


@pytest.mark.parametrize(
    "slot", ["title", "description", "canonical", "robots", "lang", "path", "kind", "meta"]
)
def test_text_slots_are_escaped(shells, slot):
    changed: dict[str, Any] = {slot: ((ATTACK, ATTACK),) if slot == "meta" else ATTACK}
    html = shells.of("cadre").stamp(replace(PAGE, **changed))
    assert "<script>alert(1)" not in html
    assert reading(html).faults == []


@pytest.mark.parametrize(
    "part", ["name", "sponsor", "hours", "address", "icp", "supervise_phone", "public_url"]
)
@pytest.mark.parametrize("look", ["material", "plain"])
def test_the_sites_own_words_are_escaped(look, part):
    changed: dict[str, Any] = {part: ATTACK}
    shell = load_shells(ROOT, replace(FACE, **changed), look).of("cadre")
    html = shell.stamp(PAGE)
    assert "<script>alert(1)" not in html
    assert reading(html).faults == []


def test_the_sites_words_cannot_name_a_slot():
    with pytest.raises(ShellError, match="sponsor"):
        load_shells(ROOT, replace(FACE, sponsor=token("body")))


@pytest.mark.parametrize("kind", KINDS)
def test_pages_are_whole_html(shells, kind):
    assert reading(shells.of(kind).stamp(replace(PAGE, kind=kind))).faults == []


@pytest.mark.parametrize(
    ("html", "fault"),
    [("<p>", "never closed"), ("<p></b></p>", "closes nothing"), ("<a id=x></a><a id=x></a>", "twice")],
)
def test_the_reader_finds_broken_html(html, fault):
    assert any(fault in found for found in reading(html).faults)


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_fetched_from_elsewhere(shells, kind):
    found = reading(shells.of(kind).stamp(replace(PAGE, kind=kind)))
    for address in found.fetched:
        assert address == "data:," or address.startswith("../")
    assert not any(name == "style" or name.startswith("on") for _, name, _ in found.attributes)


def test_every_link_of_the_shell_is_relative(shells):
    found = reading(shells.of("cadre").stamp(PAGE))
    links = [value for tag, name, value in found.attributes if (tag, name) == ("a", "href")]
    assert links
    assert all(link.startswith(("../", "#", "tel:")) for link in links)


@pytest.mark.parametrize(("sample", "shown"), [(True, True), (False, False)])
@pytest.mark.parametrize("look", ["material", "plain"])
def test_sample_data_is_marked_on_every_page(look, sample, shown):
    shells = load_shells(ROOT, replace(FACE, sample=sample), look)
    for kind in KINDS:
        assert ("示例数据" in shells.of(kind).stamp(replace(PAGE, kind=kind))) is shown


FILING = ["网站标识码", "ICP备案号", "公安机关备案号", "党政机关网站标识", "我为政府网站找错"]


def test_the_footer_names_every_required_item_even_where_nothing_is_configured(shells):
    html = shells.of("unit").stamp(PAGE)
    assert all(f"{title}：未配置" in html for title in FILING)
    assert "主办单位：示例街道党工委、办事处" in html
    assert 'href="tel:00008000100"' in html
    assert 'href="tel:00008000110"' in html
    assert 'href="../release.html"' in html
    assert 'href="../../releases.html"' in html


def test_configured_filing_replaces_the_words():
    face = replace(FACE, site_id_code="5101040001", error_report_url="https://a.example/x", icp="蜀ICP备1号")
    html = load_shells(ROOT, replace(face, public_url="https://gk.example/p/")).of("unit").stamp(PAGE)
    assert "网站标识码：5101040001" in html
    assert '<meta name="SiteIDCode" content="5101040001">' in html
    assert '<meta name="SiteDomain" content="gk.example">' in html
    assert '<a href="https://a.example/x" rel="noopener">去找错</a>' in html
    assert "ICP备案号：未配置" not in html


def test_every_frozen_page_already_says_that_it_may_be_out_of_date():
    html = load_shells(ROOT, FACE).of("cadre").stamp(PAGE)
    assert "这是历史版本，已有更新" in html
    assert 'href="../../latest/cadre/zqm.html"' in html
    assert '<link rel="stylesheet" href="../release.css">' in html


@pytest.mark.parametrize("kind", ["unit", "cadre", "midyear", "guide"])
def test_one_column_is_active(kind):
    html = load_shells(ROOT, FACE).of(kind).stamp(replace(PAGE, kind=kind))
    assert html.count("md-tabs__item--active") == 1
    plain = load_shells(ROOT, FACE, "plain").of(kind).stamp(replace(PAGE, kind=kind))
    assert plain.count('aria-current="true"') == 1


def test_a_kind_without_a_column_has_none_active():
    assert "md-tabs__item--active" not in load_shells(ROOT, FACE).of("release").stamp(PAGE)


@pytest.mark.parametrize(
    ("kind", "column"), [("cadre", "cadre"), ("midyear", "pledge"), ("release", "none"), ("search", "none")]
)
def test_columns_of_kinds(kind, column):
    assert column_of(kind, ("home", "cadre", "pledge", "none")) == column


def test_the_plain_shell_is_one_request_without_script_and_small():
    shell = load_shells(ROOT, FACE, "plain").of("cadre")
    html = shell.stamp(PAGE)
    found = reading(html)
    assert "script" not in found.tags
    assert [address for address in found.fetched if address != "data:,"] == []
    empty = shell.stamp(replace(PAGE, body="", breadcrumb="", toc=""))
    assert len(gzip.compress(empty.encode(), 9, mtime=0)) < 4096


def test_the_plain_page_carries_the_css_of_its_components_and_no_other():
    shell = load_shells(ROOT, FACE, "plain").of("cadre")
    html = shell.stamp(replace(PAGE, body='<div class="gk-answer"><dl></dl></div>'))
    assert ".gk-answer{" in html
    assert ".gk-funnel" not in html


@pytest.mark.parametrize(
    ("body", "stamped"),
    [
        ("<ul>\n  <li>甲</li>\n\n</ul>", "<ul>\n<li>甲</li>\n</ul>"),
        ("<pre>\n  甲</pre>", "<pre>\n  甲</pre>"),
    ],
)
def test_the_plain_page_is_not_indented_where_it_means_nothing(body, stamped):
    shell = load_shells(ROOT, FACE, "plain").of("cadre")
    assert stamped in shell.stamp(replace(PAGE, body=body))


def test_the_material_page_fetches_only_assets_that_exist():
    shells = load_shells(ROOT, FACE)
    fetched = set(reading(shells.of("cadre").stamp(PAGE)).fetched) - {"../release.css"}
    assert fetched == {f"../{path}" for path in shells.assets}
    assert not any(name.endswith(".map") for name in shells.assets)
    css = next(content for path, content in shells.assets.items() if path.endswith(".css")).decode()
    assert not re.search(r"url\([\"']?(?:https?:)?//|@import|sourceMappingURL", css)


def test_inline_scripts_are_few_and_the_same_on_every_page_of_a_depth():
    shells = load_shells(ROOT, FACE)
    deep = {script_hashes(shells.of(kind).stamp(replace(PAGE, kind=kind))) for kind in KINDS}
    top = {
        script_hashes(shells.of(kind).stamp(replace(PAGE, path="index.html", kind=kind))) for kind in KINDS
    }
    assert len(deep) == len(top) == 1
    assert len({*deep.pop(), *top.pop()}) == 4


def test_script_hashes_leave_data_and_files_out():
    html = '<script src="a.js"></script><script type="application/json">{}</script><script>1</script>'
    assert script_hashes(html) == ("'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s='",)


def test_material_reads_its_settings():
    html = load_shells(ROOT, FACE).of("cadre").stamp(PAGE)
    settings = re.search(r'<script id="__config" type="application/json">(.*?)</script>', html)
    assert settings is not None
    assert json.loads(settings[1])["base"] == ".."
    assert json.loads(settings[1])["version"] == {"provider": "mike"}
