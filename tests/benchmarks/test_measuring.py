"""What the figures rest on: the same text on both sides, processes measured whole, ratios of pairs."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from markdown import markdown

from benchmarks.compare import Amount, amount, read, unequal
from benchmarks.measure import Run, RunFailed, run
from benchmarks.results import OURS, results, table
from benchmarks.text import to_markdown, visible


def _page(article: str) -> str:
    return (
        f"<html><head><title>t</title></head><body><nav>菜单</nav><article>{article}</article></body></html>"
    )


@pytest.mark.parametrize(
    ("article", "text"),
    [
        ("<h1>甲</h1><p>乙 <b>丙</b></p>", "甲乙丙"),
        ("<p>甲</p><script>x</script><style>y</style><svg><text>z</text></svg><p>乙</p>", "甲乙"),
        ("<article>内</article>外", "内外"),
        ("<table><tr><th>名</th><td>3</td></tr></table>", "名3"),
        ("a &lt; b", "a<b"),
        ("", ""),
    ],
)
def test_visible_text_of_the_article(article: str, text: str) -> None:
    assert visible(_page(article)) == text


def test_the_whole_body_has_the_menu_too() -> None:
    assert visible(_page("甲"), "body") == "菜单甲"


@pytest.mark.parametrize(
    "article",
    [
        "<h1>甲</h1><p>乙</p><ul><li>丙</li><li>丁</li></ul>",
        "<p>2026. 一月</p><p>- 不是列表</p><p>+ 也不是</p><p>1) 还不是</p>",
        "<p># 号、*星*、_下划线_、`码`、[链接](x)、\\ 、{括号}、a|b</p>",
        "<p>a &lt;b&gt; &amp;amp; c</p>",
        "<table><caption>表</caption><tr><th>名</th><th>数</th></tr><tr><td>甲|乙</td><td>3</td></tr></table>",
        "<table><tr><th>名</th></tr></table><table><tr><td>a</td><td>b</td></tr></table>",
        "<dl><div><dt>谁</dt><dd>甲<small>乙</small></dd></div></dl>",
    ],
)
def test_markdown_of_a_page_says_the_same(article: str) -> None:
    html = markdown(to_markdown(_page(article)), extensions=["tables", "toc", "fenced_code"])
    assert visible(_page(html)) == visible(_page(article))


def test_outputs_are_compared_page_by_page(tmp_path: Path) -> None:
    for folder, pages in (("a", {"x": "甲", "y": "乙", "z": "丙"}), ("b", {"x": "甲", "y": "乙二"})):
        (tmp_path / folder).mkdir()
        for name, words in pages.items():
            (tmp_path / folder / f"{name}.html").write_text(_page(f"<p>{words}</p>"), "utf-8")
    first, second = read(tmp_path / "a"), read(tmp_path / "b")
    assert unequal(first, second) == ["y.html", "z.html"]
    assert unequal(first, first) == []
    told = amount(tmp_path / "b", second)
    assert (told.pages, told.article) == (2, 3)
    assert told.bytes == sum(path.stat().st_size for path in (tmp_path / "b").iterdir())


def test_a_process_is_measured_not_the_one_that_measures(tmp_path: Path) -> None:
    ballast = bytearray(200 * 1024 * 1024)
    ballast[::4096] = b"x" * len(ballast[::4096])
    done = run([sys.executable, "-c", "pass"], tmp_path, os.environ)
    assert done.mib < 100
    assert len(ballast) > 100 * 1024 * 1024


@pytest.mark.parametrize(
    ("code", "limit", "words"),
    [
        ("import sys; sys.exit('broken')", None, "broken"),
        ("import time; time.sleep(60)", 0.5, "longer than 0.5 s"),
    ],
)
def test_a_run_that_fails_is_no_figure(tmp_path: Path, code: str, limit: float | None, words: str) -> None:
    with pytest.raises(RunFailed, match=words):
        run([sys.executable, "-c", code], tmp_path, os.environ, limit)


def test_figures_of_runs() -> None:
    def runs(*seconds: float) -> list[Run]:
        return [Run(s, s / 2, 50) for s in seconds]

    of = {
        (OURS, 1000): runs(2, 1, 3),
        (OURS, 10000): runs(11, 12, 10),
        ("mkdocs-material", 1000): runs(4, 4, 4),
        ("mkdocs-material", 10000): runs(44, 44, 44),
    }
    amounts = {key: Amount(pages=key[1] * 2, article=1, bytes=1) for key in of}
    found = results(of, amounts, {("mkdocs-material", 100000): "longer than 360 s"}, seed=1)
    assert found["extra_page_ms"] == {
        OURS: {"wall": 0.5, "cpu": 0.25},
        "mkdocs-material": {"wall": 2.222, "cpu": 1.111},
    }
    assert [(r["n"], r["median"], r["min"], r["max"]) for r in found["ratios"]] == [
        (1000, 0.5, 0.25, 0.75),
        (10000, 0.25, 0.227, 0.273),
    ]
    assert "longer than 360 s" in table(found)
    assert "| gongkai | 10,000 | 20,000 |" in table(found)
