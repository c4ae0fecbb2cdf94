"""The browser helpers find what they are for, and nothing on a page that has no fault."""

import pytest

from tests.browser.tools import axe, overflow, watch

PAGE = (
    '<!doctype html><html lang="zh-CN"><head><title>页</title>{head}</head>'
    "<body><main><h1>页</h1>{body}</main></body></html>"
)


@pytest.fixture
def show(open_page, serve, tmp_path):
    def show_one(body="", head="", **options):
        (tmp_path / "page.html").write_text(PAGE.format(body=body, head=head), encoding="utf-8")
        (tmp_path / "good.js").write_text("document.title = '脚本'", encoding="utf-8")
        page = open_page(**options)
        seen = watch(page)
        page.goto(serve(tmp_path) + "/page.html")
        return page, seen

    return show_one


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("<p>短</p>", []),
        ('<p id="wide" style="width:600px">宽</p>', ["p#wide"]),
        ('<div style="overflow-x:auto"><p style="width:600px">宽</p></div>', []),
        ('<p class="a" style="white-space:nowrap">' + "长" * 40 + "</p>", ["p.a"]),
    ],
)
@pytest.mark.parametrize("javascript", [True, False])
def test_overflow_names_the_elements_past_the_edge(show, body, found, javascript):
    page, _ = show(body, width=360, javascript=javascript)
    wide = overflow(page)
    assert [line.split()[0] for line in wide] == found


def test_axe_reports_a_picture_without_words_and_passes_one_with(show):
    page, _ = show('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="图">')
    assert axe(page) == []
    page, _ = show('<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">')
    assert [line.split()[0] for line in axe(page)] == ["image-alt"]


def test_axe_works_under_a_strict_content_security_policy(show):
    policy = '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'">'
    page, _ = show(head=policy)
    assert axe(page) == []


def test_watch_collects_requests_failures_and_errors(show):
    page, seen = show(head='<script src="good.js"></script><link rel="icon" href="data:,">')
    origin = page.url.removesuffix("/page.html")
    assert page.title() == "脚本"
    assert seen.requests[:2] == [f"{origin}/page.html", f"{origin}/good.js"]
    assert (seen.outside(origin), seen.failures, seen.console) == ([], [], [])
    page, seen = show(
        '<script>console.error("坏"); nothing()</script><img alt="" src="http://127.0.0.1:9/x.png">'
    )
    origin = page.url.removesuffix("/page.html")
    assert seen.outside(origin) == ["http://127.0.0.1:9/x.png"]
    assert any("x.png" in failure for failure in seen.failures)
    assert {line.split(":")[0] for line in seen.console} == {"error", "uncaught"}


def test_without_javascript_no_script_runs(show):
    page, _ = show(head='<script src="good.js"></script>', javascript=False)
    assert page.title() == "页"
