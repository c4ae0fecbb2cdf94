"""content/glossary.yml: read like the settings, its mistakes told where they stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.catalogue import CATALOGUE, fill
from generator.load.content import load_content
from generator.project import Project

ROOT = Path(__file__).parents[2]
GOOD = """\
修订日期: 2026-06-01
名词:
  - {编号: liangwei, 词: 两委, 大白话: 党组织和村委会, 分组: 人和组织, 又叫: [村两委]}
  - {编号: gongshi, 词: 公示, 大白话: 请大家提意见, 分组: 选拔}
"""


def project(tmp_path: Path, glossary: str | None, guide: str | None = None) -> Project:
    (tmp_path / "content" / "pages").mkdir(parents=True)
    if glossary is not None:
        (tmp_path / "content" / "glossary.yml").write_text(glossary, "utf-8")
    if guide is not None:
        (tmp_path / "content" / "pages" / "glossary.md").write_text(guide, "utf-8")
    return Project(tmp_path)


def problems(tmp_path: Path, glossary: str, guide: str | None = None) -> list[tuple[str, str, int | None]]:
    """(code, field, line) of what is said of the glossary and its page."""
    content = load_content(project(tmp_path, glossary, guide))
    return [
        (p.code, p.place.field, p.place.line)
        for p in content.problems
        if p.place.file.endswith(("glossary.yml", "glossary.md"))
    ]


def test_a_glossary_is_read_and_its_file_can_be_quoted(tmp_path):
    content = load_content(project(tmp_path, GOOD))
    glossary = content.ledger.glossary
    assert glossary is not None
    assert [term.word for term in glossary.terms] == ["两委", "公示"]
    assert glossary.title == "名词解释"
    assert content.line("content/glossary.yml", 1) == "修订日期: 2026-06-01"
    assert [p.code for p in content.problems] == ["GK901"], "only the settings are missing"


@pytest.mark.parametrize(("word", "id"), [("两委", "liangwei"), ("村两委", "liangwei"), ("三委", None)])
def test_a_word_is_found_by_each_of_its_names(tmp_path, word, id):
    glossary = load_content(project(tmp_path, GOOD)).ledger.glossary
    assert glossary is not None
    found = glossary.find(word)
    assert (found.id if found else None) == id


def test_groups_come_in_the_order_of_their_first_terms(tmp_path):
    more = GOOD + "  - {编号: jiedao, 词: 街道, 大白话: 管村和社区, 分组: 人和组织}\n"
    glossary = load_content(project(tmp_path, more)).ledger.glossary
    assert glossary is not None
    grouped = [(name, [term.word for term in terms]) for name, terms in glossary.grouped()]
    assert grouped == [("人和组织", ["两委", "街道"]), ("选拔", ["公示"])]


def test_a_project_without_a_glossary_has_none(tmp_path):
    content = load_content(project(tmp_path, None))
    assert content.ledger.glossary is None
    assert [p.code for p in content.problems] == ["GK901"]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (GOOD, []),
        (GOOD + "  - {编号: gongshi, 词: 公告, 大白话: 通知, 分组: 选拔}\n", [("GK161", "名词[3].编号", 5)]),
        (GOOD + "  - {编号: gs, 词: 公示, 大白话: 通知, 分组: 选拔}\n", [("GK161", "名词[3].词", 5)]),
        (GOOD + "  - {编号: gs, 词: 村两委, 大白话: 通知, 分组: 选拔}\n", [("GK161", "名词[3].词", 5)]),
        (
            GOOD + "  - {编号: gs, 词: 公告, 大白话: 通知, 分组: 选拔, 又叫: [公示]}\n",
            [("GK161", "名词[3].又叫[1]", 5)],
        ),
        (
            GOOD + "  - {编号: gs, 词: 公告, 大白话: 通知, 分组: 选拔, 又叫: [公告]}\n",
            [("GK161", "名词[3].又叫[1]", 5)],
        ),
        (GOOD + "  - {编号: 公告, 词: 公告, 大白话: 通知, 分组: 选拔}\n", [("GK117", "名词[3].编号", 5)]),
        (GOOD + "  - {编号: gs, 词: 公告, 分组: 选拔}\n", [("GK101", "名词[3].大白话", 5)]),
        (GOOD.replace("修订日期: 2026-06-01\n", ""), [("GK101", "修订日期", 1)]),
        ("修订日期: 2026-06-01\n名词: []\n", [("GK127", "名词", 2)]),
        (GOOD + "拼音: 是\n", [("GK103", "拼音", 5)]),
    ],
)
def test_what_is_wrong_is_told_where_it_stands(tmp_path, written, expected):
    assert problems(tmp_path, written) == expected


def test_a_file_that_is_no_yaml_is_told_and_leaves_no_glossary(tmp_path):
    content = load_content(project(tmp_path, "名词: [\n"))
    assert content.ledger.glossary is None
    assert any(p.place.file == "content/glossary.yml" for p in content.problems)


def test_a_page_of_the_same_name_is_refused(tmp_path):
    assert problems(tmp_path, GOOD, "# 名词解释\n\n修订日期：2026-06-01\n") == [("GK162", "", 1)]


def test_the_sentence_of_a_repeated_word_names_it(tmp_path):
    written = GOOD + "  - {编号: gs, 词: 村两委, 大白话: 通知, 分组: 选拔}\n"
    found = [p for p in load_content(project(tmp_path, written)).problems if p.code == "GK161"]
    assert fill(CATALOGUE["GK161"].zh.message, found[0].facts) == "“村两委”前面已经有了（在“两委”那一条）"


def test_the_samples_terms_are_explained_in_one_plain_sentence():
    glossary = load_content(Project(ROOT)).ledger.glossary
    assert glossary is not None
    assert len(glossary.terms) >= 45
    for term in glossary.terms:
        assert len(term.plain) <= 40, term.word
        assert "。" not in term.plain, "one sentence, its full stop is the page's"
        assert term.english, term.word
