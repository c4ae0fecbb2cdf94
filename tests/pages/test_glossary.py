"""名词解释: the page made of the terms, and how other pages explain a term where it first stands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.load.content import load_content
from generator.pages import glossary as glossary_page
from generator.pages.links import Links
from generator.project import Project
from generator.records.glossary import Glossary
from generator.records.review import ReviewType
from generator.records.supervision import SupervisionType
from generator.records.training import Regime
from tests.pages.support import THEME, _environment, revised, text

ROOT = Path(__file__).parents[2]
GLOSSARY = Glossary.model_validate(
    {
        "修订日期": "2026-06-01",
        "说明": "用平常话说。",
        "名词": [
            {"编号": "gongshi", "词": "公示", "大白话": "请大家提意见", "分组": "选拔", "英文": "notice"},
            {
                "编号": "xiaowei",
                "词": "小微权力清单",
                "大白话": "谁办、<几天>办完",
                "分组": "监督",
                "英文": "micro-powers",
                "又叫": ["小微权力"],
            },
        ],
    }
)
#: A word as a template asks for it: t.term("公示"), t.line("公示"), t.link_to("公示", "公示的事").
ASKED = re.compile(r"\bt\.(?:term|line|link_to)\(\s*([^),\s]+)")


def page(glossary: Glossary) -> str:
    return _environment().get_template(glossary_page.TEMPLATE).render(glossary_page.view(glossary))


def macro(call: str, glossary: Glossary | None = GLOSSARY) -> str:
    """A call of theme/parts/term.html on a record's page."""
    ledger = revised().ledger
    object.__setattr__(ledger, "glossary", glossary)
    template = _environment().from_string(
        f'{{% import "parts/term.html" as t with context %}}{{{{ {call} }}}}'
    )
    return template.render(ledger=ledger, link=Links("..", ledger)).strip()


def test_every_term_stands_in_its_group_with_an_address():
    markup = page(GLOSSARY)
    assert re.findall(r'<h2 id="(\w+)">(.*?)</h2>', markup) == [("s1", "选拔"), ("s2", "监督")]
    assert re.findall(r'<tr id="([\w-]+)"><th scope="row">([^<]*)', markup) == [
        ("gongshi", "公示"),
        ("xiaowei", "小微权力清单"),
    ]
    assert "又叫：小微权力" in text(markup)
    assert "用平常话说。" in text(markup)
    assert "谁办、&lt;几天&gt;办完" in markup


def test_english_is_for_maintainers_only():
    assert "micro-powers" not in page(GLOSSARY)
    assert "micro-powers" not in macro('t.term("小微权力")')


def test_the_contents_list_names_the_groups():
    assert glossary_page.entries(GLOSSARY) == (("s1", "选拔"), ("s2", "监督"))


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        (
            't.term("公示")',
            '<a href="../guide/glossary.html#gongshi">公示</a><span class="gk-plain">请大家提意见</span>',
        ),
        (
            't.term("小微权力")',
            '<a href="../guide/glossary.html#xiaowei">小微权力</a>'
            '<span class="gk-plain">谁办、&lt;几天&gt;办完</span>',
        ),
        (
            't.line("公示")',
            '<p class="gk-plain"><a href="../guide/glossary.html#gongshi">公示</a>：请大家提意见。</p>',
        ),
        ('t.link_to("公示", "正在公示")', '<a href="../guide/glossary.html#gongshi">正在公示</a>'),
    ],
)
def test_a_term_is_explained_in_sight_and_links_to_its_address(call, expected):
    assert macro(call) == expected
    assert "title=" not in expected


@pytest.mark.parametrize("glossary", [GLOSSARY, None])
@pytest.mark.parametrize(
    ("call", "expected"),
    [('t.term("唱票")', "唱票"), ('t.link_to("唱票", "“唱票”")', "“唱票”"), ('t.line("唱票")', "")],
)
def test_a_term_without_an_explanation_is_the_plain_word(call, expected, glossary):
    assert macro(call, glossary) == expected


def _asked() -> dict[str, set[str]]:
    """Words that templates ask for, with the templates; names of variables left out."""
    found: dict[str, set[str]] = {}
    for path in sorted(THEME.rglob("*.html")):
        if path.name == "term.html":
            continue
        for argument in ASKED.findall(path.read_text("utf-8")):
            if argument[0] in "\"'":
                found.setdefault(argument.strip("\"'"), set()).add(path.name)
    return found


SAMPLE = load_content(Project(ROOT)).ledger.glossary


def test_every_term_that_templates_ask_for_is_explained_in_the_sample():
    assert SAMPLE is not None
    asked = _asked()
    asked |= {kind.value: {"review.html"} for kind in ReviewType}
    asked |= {regime.value: {"training.html"} for regime in Regime}
    asked |= {type.value: {"supervision.html"} for type in SupervisionType}
    assert {word: files for word, files in asked.items() if SAMPLE.find(word) is None} == {}


@pytest.mark.parametrize(
    "kind", ["selection", "review", "power", "midyear", "reserve", "training", "supervision"]
)
def test_official_terms_are_explained_on_the_pages_of_these_kinds(kind):
    assert ASKED.search((THEME / "kinds" / f"{kind}.html").read_text("utf-8"))


def test_the_table_for_maintainers_has_every_term_with_its_english():
    assert SAMPLE is not None
    table = (ROOT / "docs/glossary.md").read_text("utf-8")
    rows = re.findall(r"^\| (.+?) \| (.*?) \| (.+?) \|$", table, re.M)
    assert rows[0] == ("term", "also", "English")
    assert rows[1:] == [(term.word, "、".join(term.aliases), term.english) for term in SAMPLE.terms]
