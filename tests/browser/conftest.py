"""Fixtures that drive Debian's Chromium. Without it or axe-core these tests are skipped; in CI they fail.

def test_page(open_page, serve):
    page = open_page(width=360)
    page.goto(serve(folder) + "/index.html")
    assert overflow(page) == []      # from tests.browser.tools
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.tools import AXE, served

HERE = Path(__file__).resolve().parent
CHROMIUM = Path(os.environ.get("GONGKAI_CHROMIUM") or "/usr/bin/chromium")
#: No sandbox, because CI's containers run as root; the rest keeps the browser from calling home.
ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(HERE):
            item.add_marker(pytest.mark.browser)


def absent() -> str:
    if not CHROMIUM.exists():
        return f"没有 {CHROMIUM}：请安装 chromium，或用 GONGKAI_CHROMIUM 指定"
    if not AXE.exists():
        return "没有 axe-core：请在仓库根目录运行 npm ci"
    return ""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One browser for all tests of a worker; every page gets a profile of its own from ``open_page``."""
    reason = absent()
    if reason and os.environ.get("CI"):
        pytest.fail(reason, pytrace=False)
    if reason:
        pytest.skip(reason)
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Callable[..., Page]]:
    """``open_page(width=360, javascript=True, dark=False)`` gives an empty page of its own."""
    with ExitStack() as opened:

        def open_one(
            *, width: int = 1280, height: int = 900, javascript: bool = True, dark: bool = False
        ) -> Page:
            context = browser.new_context(
                viewport={"width": width, "height": height},
                java_script_enabled=javascript,
                color_scheme="dark" if dark else "light",
                locale="zh-CN",
                timezone_id="Asia/Shanghai",
                reduced_motion="reduce",
            )
            opened.callback(context.close)
            return context.new_page()

        yield open_one


@pytest.fixture
def serve() -> Iterator[Callable[[Path], str]]:
    """``serve(folder)`` gives the address under which the folder is served until the test ends."""
    with ExitStack() as running:
        yield lambda folder: running.enter_context(served(folder))
