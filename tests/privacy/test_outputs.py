"""The gate over outputs: of a hundred planted values all are found in every type of file, and a hundred
look-alikes pass."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from html import escape
from pathlib import Path
from urllib.parse import quote

import pytest

from generator.check.run import CheckResult
from generator.gate import Gate
from generator.personal import find
from generator.project import Project
from generator.render.site import render_site
from generator.report import text as report
from generator.revise import revise
from tests.privacy.planted import CERTAIN, LOOKALIKES

ROOT = Path(__file__).parents[2]
PAGE = """<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>光明村</title>{head}</head>
<body><nav><ul><li><a href="../index.html">首页</a></li></ul></nav>
<article><h1>光明村</h1><p>2026 年做了 12 件事。</p>{body}</article></body></html>"""


def page(body: str = "", head: str = "") -> bytes:
    return PAGE.format(head=head, body=body).encode()


def split(text: str) -> str:
    """The text with tags, a comment and an entity in the middle of it."""
    third = max(1, len(text) // 3)
    one, two, three = (escape(part) for part in (text[:third], text[third : 2 * third], text[2 * third :]))
    return f"<p>{one}<b>{two}</b><!-- 注 --><span class='x'>{three}</span></p>"


def table(text: str) -> bytes:
    out = io.StringIO()
    csv.writer(out).writerows([["编号", "说明", "数"], ["guangming", f"事项，“{text}”", "12"]])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def data(text: str, ascii_only: bool) -> bytes:
    value = {"records": [{"id": "x", "note": text, "count": 12}]}
    return json.dumps(value, indent=1, ensure_ascii=ascii_only).encode()


FORMS: dict[str, Callable[[str], tuple[str, bytes]]] = {
    "HTML text": lambda t: ("unit/x.html", page(f"<p>说明：{escape(t)}</p>")),
    "HTML split by tags": lambda t: ("unit/x.html", page(split(t))),
    "HTML entities": lambda t: ("unit/x.html", page("".join(f"&#{ord(c)};" for c in t))),
    "HTML hex entities": lambda t: ("unit/x.html", page("".join(f"&#x{ord(c):x};" for c in t))),
    "HTML attribute": lambda t: ("unit/x.html", page(f'<p title="{escape(t)}">说明</p>')),
    "HTML data attribute": lambda t: ("unit/x.html", page(f'<p data-x="{escape(t)}">说明</p>')),
    "HTML link, escaped": lambda t: ("unit/x.html", page(f'<a href="?q={quote(t)}">说明</a>')),
    "HTML comment": lambda t: ("unit/x.html", page(f"<!-- {escape(t)} -->")),
    "HTML meta": lambda t: ("unit/x.html", page(head=f'<meta name="description" content="{escape(t)}">')),
    "HTML JSON-LD": lambda t: (
        "unit/x.html",
        page(head=f'<script type="application/ld+json">{json.dumps({"name": t})}</script>'),
    ),
    "JSON": lambda t: ("data/unit/0.json", data(t, False)),
    "JSON, ASCII only": lambda t: ("data/unit/0.json", data(t, True)),
    "JSON Lines": lambda t: (
        "data/unit.jsonl",
        b'{"id":"a"}\n' + json.dumps({"id": "x", "note": t}, ensure_ascii=False).encode() + b"\n",
    ),
    "CSV": lambda t: ("data/unit.csv", table(t)),
    "sitemap": lambda t: (
        "sitemap.xml",
        f"<urlset><url><loc>https://example.gov.cn/gk/latest/unit/{quote(t)}.html</loc>"
        "<lastmod>2026-03-02</lastmod></url></urlset>".encode(),
    ),
    "feed": lambda t: (
        "feed.xml",
        f"<feed><entry><title>更新</title><summary>{escape(t)}</summary></entry></feed>".encode(),
    ),
    "SVG": lambda t: (
        "assets/x.svg",
        f'<svg><path d="M12 7a5 5 0 0 1 5 5"/><text><tspan>{escape(t)}</tspan></text></svg>'.encode(),
    ),
    "plain text": lambda t: ("robots.txt", f"# {t}\nUser-agent: *\n".encode()),
    "file name": lambda t: (f"unit/{t}.html", page()),
    "file name, escaped": lambda t: (f"unit/{quote(t)}.html", page()),
}


def gate(checked: CheckResult) -> Gate:
    ledger = checked.content.ledger
    site = ledger.site.model_copy(update={"public_url": "https://example.gov.cn/gk"})
    made = Gate(replace(checked.content, ledger=replace(ledger, site=site)), checked.as_of)
    assert made.passes("unit/clean.html", page()), "what pages share is known to be clean"
    return made


@pytest.mark.parametrize("form", FORMS)
def test_every_planted_value_is_found_in_every_type_of_output(checked, form):
    missed = [text for text in CERTAIN if gate(checked).passes(*FORMS[form](text))]
    assert (len(CERTAIN), len(CERTAIN) - len(missed), missed) == (100, 100, [])


@pytest.mark.parametrize("form", FORMS)
def test_every_lookalike_passes_in_every_type_of_output(checked, form):
    office = checked.content.ledger.site.contacts[0].phone
    texts = [text.replace("{office}", office) for text in LOOKALIKES]
    stopped = [text for text in texts if not gate(checked).passes(*FORMS[form](text))]
    assert (len(texts), len(texts) - len(stopped), stopped) == (100, 100, [])


def test_the_whole_sample_site_passes(checked):
    made = Gate(checked.content, checked.as_of)
    outputs = list(render_site(Project(ROOT), revise(checked.content.ledger, checked.as_of, {})))
    assert len(outputs) > 100
    assert [output.path for output in outputs if not made.passes(output.path, output.data)] == []


def test_scripts_and_styles_are_read_but_for_the_constants_of_programs(checked):
    assert gate(checked).passes("assets/x.js", b"const p=18446744073709551615n,q=12345678901")
    assert not gate(checked).passes("assets/x.js", b'const t="154-0000-1234"')
    assert not gate(checked).passes("assets/x.css", b'a::after{content:"15400001234"}')


def test_files_that_are_no_text_are_read_as_bytes(checked):
    assert gate(checked).passes("x.png", b"\x89PNG\xff\xfe 2026-03-02")
    assert not gate(checked).passes("x.png", b"\x89PNG\xff\xfe 15400001234 \xff")


def test_figures_in_neighbouring_cells_stay_two(checked):
    cells = "<table><tr><td>154</td><td>0000</td><td>1234</td></tr></table>"
    assert gate(checked).passes("unit/x.html", page(cells))


def test_what_is_told_names_file_kind_and_record_and_never_the_value(checked):
    made = gate(checked)
    for number in (1, 2):
        made.passes(f"power/{number}.html", page("<p>154<b>0000</b>1234</p>"))
    made.passes("unit/guangming.html", page("<p>16000005678</p>"))
    made.passes("unit/15400001234.html", page("<p>000012345@qq.com</p>"))
    found = [(p.code, p.place.file, p.facts["kind"], p.facts["count"]) for p in made.problems]
    assert found == [
        ("GK721", "power/1.html", "手机号", "3"),
        ("GK720", "content/unit/guangming.yml", "手机号", "1"),
        ("GK721", "unit/***********.html", "个人邮箱", "1"),
    ]
    for language in ("zh", "en"):
        shown = report.render(made.problems, lambda file, line: None, language)
        assert not find(shown)
        assert "000012345" not in shown
