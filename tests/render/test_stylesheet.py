"""The small CSS reader: keeps meaning, drops what no page asks for, notices what is broken."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render import stylesheet
from generator.render.sheets import plain_style, vocabulary

from .conftest import ROOT

SHEETS = [path.read_text("utf-8") for path in sorted((ROOT / "theme/assets").glob("*.css"))]


@pytest.mark.parametrize(
    ("source", "printed"),
    [
        ("a { color : red ; }", "a{color:red}"),
        ("/* {;} */ a,\n b > c { margin: 0 1px }", "a,b>c{margin:0 1px}"),
        ('a::before { content: "} /* x */ ;"; }', 'a::before{content:"} /* x */ ;"}'),
        ("a { b: url(data:x;y{}) }", "a{b:url(data:x;y{})}"),
        ("a:not(.b, .c), d { e: f }", "a:not(.b,.c),d{e:f}"),
        ("@media print { a { b: c } d { e: f } } g { h: i }", "@media print{a{b:c}d{e:f}}g{h:i}"),
        (
            "@media print, screen and (min-width: 45em) { a { b: c } }",
            "@media print,screen and (min-width:45em){a{b:c}}",
        ),
        ("a { b: 1px, 2px !important; c: calc(1px + 2px) }", "a{b:1px,2px!important;c:calc(1px + 2px)}"),
        ('a { b: "x, y", z }', 'a{b:"x, y",z}'),
        ("@media a { @supports (b) { c { d: e } } }", "@media a{@supports (b){c{d:e}}}"),
        ("@page { size: A4; margin: 1mm }", "@page{size:A4;margin:1mm}"),
        ('@charset "UTF-8"; a { b: c }', '@charset "UTF-8";a{b:c}'),
        ("@keyframes k { from { a: b } to { a: c } }", "@keyframes k{from{a:b}to{a:c}}"),
        ("a { --x: 1px  solid }", "a{--x:1px solid}"),
    ],
)
def test_printing(source, printed):
    assert stylesheet.text(stylesheet.parse(source)) == printed


@pytest.mark.parametrize("sheet", SHEETS)
def test_printing_twice_changes_nothing(sheet):
    once = stylesheet.text(stylesheet.parse(sheet))
    assert stylesheet.text(stylesheet.parse(once)) == once
    assert len(once) < len(sheet)


@pytest.mark.parametrize("source", ["a { b: c", "a }", "} a { b: c }", "@media print { a { b: c }", "a"])
def test_broken_sheets_are_refused(source):
    with pytest.raises(ValueError, match=r"un|too many"):
        stylesheet.parse(source)


@given(
    st.lists(st.tuples(st.sampled_from(["a", ".b", "c>.d", "e:not(.f)"]), st.sampled_from(["g:h", "i:j"])))
)
def test_rules_keep_their_order(rules):
    source = "".join(f"{selector} {{ {body} }}\n" for selector, body in rules)
    assert stylesheet.text(stylesheet.parse(source)) == "".join(f"{a}{{{b}}}" for a, b in rules)


@pytest.mark.parametrize(
    ("selector", "names"),
    [
        ("a.b .c > d", {"b", "c"}),
        (".a:not(.b)", {"a"}),
        ('a[data-l=".x"]::before', set()),
        (".gk-tag--done::before", {"gk-tag--done"}),
    ],
)
def test_classes_a_selector_asks_for(selector, names):
    assert stylesheet.classes(selector) == names


def test_the_plain_style_writes_lengths_out_and_leaves_unused_colours_away():
    css = plain_style(ROOT / "theme/assets", '<main class="md-typeset gk"></main>')('<p class="gk-mute"></p>')
    assert "--gk-" not in css
    assert "font-size:.8rem" in css
    declared = set(re.findall(r"(--[0-9a-f]+):", css))
    assert declared == set(re.findall(r"var\((--[0-9a-f]+)\)", css))
    assert "#57524a" in css  # ink2, which gk-mute asks for
    assert "#a2341d" not in css  # alert, which nothing here does


def test_vocabulary_of_a_page():
    assert vocabulary('<ul class="gk-a gk-b"><li>文</li></ul>') == {"ul", "li", ".gk-a", ".gk-b"}


@pytest.mark.parametrize(
    ("html", "there", "absent"),
    [
        ('<ul class="gk-rows"><li></li></ul>', ".gk-rows", ".gk-funnel"),
        ("<details><summary></summary></details>", "summary", ".gk-rows"),
        ("<p></p>", "@media print", "table"),
    ],
)
def test_the_plain_style_holds_what_the_page_asks_for(html, there, absent):
    css = plain_style(ROOT / "theme/assets", '<main class="md-typeset gk"></main>')(html)
    assert there in css
    assert absent not in css.replace("gk-t", "")
