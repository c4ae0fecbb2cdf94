"""Guide pages: title from the first line, contents list from the headings, links that reach pages."""

import re

import pytest

from generator.load.content import load_content
from generator.project import Project
from generator.render.environment import make_environment
from generator.render.guide import (
    GUIDE_ROOT,
    GuideError,
    glossary_guide,
    guide_slots,
    make_guide,
    read_guides,
)

from .conftest import FACE, ROOT
from .html_check import reading

TEXT = (
    "# 标题\n\n第一段。\n\n## 甲\n\n## 乙 `x`\n\n### 小\n\n## 丙\n\n[说明](about.md)\n\n"
    "修订日期：2026-06-01\n"
)


def test_a_guide_from_its_text():
    guide = make_guide("how-to", TEXT)
    assert guide.title == "标题"
    assert guide.description == "第一段。"
    assert guide.entries == (("s1", "甲"), ("s2", "乙 x"), ("s3", "丙"))
    assert 'href="about.html"' in guide.body
    assert "<h1" not in guide.body


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("x", "没有标题", "第 1 行"),
        ("x", "", "第 1 行"),
        ("x", "#  \n", "第 1 行"),
        ("怎么看", TEXT, "文件名"),
        ("Up", TEXT, "文件名"),
        ("a" * 65, TEXT, "文件名"),
        ("a\n", TEXT, "文件名"),
        ("x", "# 标题\n\n第一段。\n", "最后一行"),
        ("x", "# 标题\n\n修订日期：2026-02-30\n", "最后一行"),
    ],
)
def test_what_is_refused(name, text, words):
    with pytest.raises(GuideError, match=words):
        make_guide(name, text)


@pytest.mark.parametrize("name", ["evil.html", "evil.svg", "note.txt"])
def test_only_markdown_may_lie_in_the_folder(tmp_path, name):
    (tmp_path / name).write_text("<script>alert(1)</script>", "utf-8")
    with pytest.raises(GuideError, match=name):
        read_guides(tmp_path)


def test_symlinks_and_foreign_encodings_are_refused(tmp_path):
    (tmp_path / "a.md").write_bytes("# 标题".encode("gb18030"))
    with pytest.raises(GuideError, match="UTF-8"):
        read_guides(tmp_path)
    (tmp_path / "a.md").unlink()
    (tmp_path / "b.md").symlink_to("/etc/passwd")
    with pytest.raises(GuideError, match=r"b\.md"):
        read_guides(tmp_path)


def test_no_folder_is_no_guides(tmp_path):
    assert read_guides(tmp_path / "pages") == ()


def test_a_long_page_has_a_contents_list_and_a_short_one_has_none():
    environment = make_environment(ROOT / "theme")
    assert "本页内容" in guide_slots(make_guide("a", TEXT), environment, GUIDE_ROOT, FACE).body
    assert (
        "本页内容"
        not in guide_slots(
            make_guide("a", "# 题\n\n## 甲\n\n修订日期：2026-06-01\n"), environment, GUIDE_ROOT, FACE
        ).body
    )


def test_breadcrumbs_lead_back():
    environment = make_environment(ROOT / "theme")
    slots = guide_slots(make_guide("about", TEXT), environment, GUIDE_ROOT, FACE)
    assert re.findall(r'href="([^"]*)"', slots.breadcrumb) == ["../index.html", "../guide/index.html"]
    slots = guide_slots(make_guide("index", TEXT), environment, GUIDE_ROOT, FACE)
    assert re.findall(r'href="([^"]*)"', slots.breadcrumb) == ["../index.html"]


def test_a_title_is_escaped():
    environment = make_environment(ROOT / "theme")
    slots = guide_slots(
        make_guide("a", "# <script>\n\n修订日期：2026-06-01\n"), environment, GUIDE_ROOT, FACE
    )
    assert "<script>" not in slots.body + slots.breadcrumb


GUIDES = (
    *read_guides(ROOT / "content/pages"),
    *glossary_guide(load_content(Project(ROOT)).ledger.glossary, make_environment(ROOT / "theme")),
)


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.name)
def test_the_samples_guides_are_whole_and_link_to_pages_that_exist(guide, shells):
    slots = guide_slots(guide, make_environment(ROOT / "theme"), GUIDE_ROOT, FACE)
    assert reading(shells.of("guide").stamp(slots)).faults == []
    there = {f"{other.name}.html" for other in GUIDES}
    assert set(re.findall(r'href="([^":#]+)"', guide.body)) <= there


def test_the_guides_that_residents_need_are_there():
    assert {guide.name for guide in GUIDES} >= {
        "index",
        "how-to-read",
        "glossary",
        "feedback",
        "about",
        "accessibility",
    }


def test_the_glossary_is_a_guide_whose_day_is_its_own():
    glossary = load_content(Project(ROOT)).ledger.glossary
    assert glossary is not None
    (guide,) = glossary_guide(glossary, make_environment(ROOT / "theme"))
    assert (guide.name, guide.title, guide.revised) == ("glossary", "名词解释", glossary.revised)
    assert set(re.findall(r' id="([\w-]+)"', guide.body)) >= {term.id for term in glossary.terms}


def test_no_glossary_is_no_page():
    assert glossary_guide(None, make_environment(ROOT / "theme")) == ()
