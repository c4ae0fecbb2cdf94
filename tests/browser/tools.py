"""What the browser tests ask of a page."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import lru_cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Page

AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"

#: Elements that reach past the viewport's edge, innermost first, unless an ancestor scrolls or clips them on
#: purpose. A page that scrolls sideways for another reason is reported as its root element.
FIND_OVERFLOW = """() => {
  const width = document.documentElement.clientWidth;
  const contained = (element) => {
    for (let box = element.parentElement; box && box !== document.body; box = box.parentElement)
      if (getComputedStyle(box).overflowX !== 'visible') return true;
    return false;
  };
  const describe = (element) => element.tagName.toLowerCase()
    + (element.id ? '#' + element.id : '')
    + [...element.classList].map((name) => '.' + name).join('')
    + ' ' + JSON.stringify((element.textContent || '').trim().slice(0, 40));
  const wide = [...document.body.querySelectorAll('*')].filter((element) => {
    const box = element.getBoundingClientRect();
    const clips = getComputedStyle(element).overflowX !== 'visible';
    const right = clips ? box.right : Math.max(box.right, box.left + element.scrollWidth);
    return box.width > 0 && box.height > 0 && right > width + 0.5 && !contained(element);
  });
  const found = wide.filter((element) => !wide.some((other) => other !== element && element.contains(other)));
  if (!found.length && document.documentElement.scrollWidth > width) found.push(document.documentElement);
  return found.map(describe);
}"""


def overflow(page: Page) -> list[str]:
    """The elements that make the page wider than its viewport, as ``tag#id.class "text"``."""
    found: list[str] = page.evaluate(FIND_OVERFLOW)
    return found


@lru_cache(maxsize=1)
def axe_source() -> str:
    return AXE.read_text(encoding="utf-8")


def axe(page: Page, *, without: tuple[str, ...] = ()) -> list[str]:
    """axe-core's violations, one line for each element: rule, impact, help, selector.

    ``without`` names rules to leave out. The source is evaluated, not added as a script, so that a page's CSP
    stays in force.
    """
    page.evaluate(axe_source())
    options = {"rules": {rule: {"enabled": False} for rule in without}, "resultTypes": ["violations"]}
    result: dict[str, Any] = page.evaluate("options => axe.run(document, options)", options)
    return [
        f"{broken['id']} ({broken['impact']}): {broken['help']}: {' '.join(map(str, node['target']))}"
        for broken in result["violations"]
        for node in broken["nodes"]
    ]


@dataclass
class Watch:
    """What a page did while it was watched; all three lists should stay empty but ``requests``."""

    requests: list[str] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)
    console: list[str] = field(default_factory=list)

    def outside(self, origin: str) -> list[str]:
        """Requests that left ``origin`` (``http://127.0.0.1:1234`` or ``file://``)."""
        inner = urlsplit(origin)
        return [
            url
            for url in self.requests
            if (parts := urlsplit(url)).scheme not in {"data", "blob", "about"}
            and (parts.scheme, parts.netloc) != (inner.scheme, inner.netloc)
        ]


def watch(page: Page) -> Watch:
    """Collect the page's requests, failed or refused ones, and console errors and warnings, from now on."""
    seen = Watch()
    page.on("request", lambda request: seen.requests.append(request.url))
    page.on("requestfailed", lambda request: seen.failures.append(f"{request.url}: {request.failure}"))
    page.on(
        "response",
        lambda answer: (
            seen.failures.append(f"{answer.url}: {answer.status}") if answer.status >= 400 else None
        ),
    )
    page.on(
        "console",
        lambda line: (
            seen.console.append(f"{line.type}: {line.text}") if line.type in {"error", "warning"} else None
        ),
    )
    page.on("pageerror", lambda error: seen.console.append(f"uncaught: {error}"))
    return seen


class Quiet(SimpleHTTPRequestHandler):
    """Serves files as a plain web server would: fixed types, whatever the machine's own table says."""

    extensions_map: dict[str, str] = {  # noqa: RUF012 (the base class declares it so)
        "": "application/octet-stream",
        ".css": "text/css; charset=utf-8",
        ".csv": "text/csv; charset=utf-8",
        ".html": "text/html; charset=utf-8",
        ".ico": "image/x-icon",
        ".js": "text/javascript; charset=utf-8",
        ".json": "application/json",
        ".jsonl": "application/jsonl",
        ".md": "text/markdown; charset=utf-8",
        ".png": "image/png",
        ".svg": "image/svg+xml",
        ".txt": "text/plain; charset=utf-8",
        ".wasm": "application/wasm",
        ".woff2": "font/woff2",
        ".xml": "application/xml",
        ".zip": "application/zip",
    }

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder on a free port of the loopback address; gives ``http://127.0.0.1:PORT``."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
