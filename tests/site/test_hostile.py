"""Attacks through records end inert: whatever staff or a thief of their account write, pages stay pages."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

import pytest
from pydantic import BaseModel

from generator.ledger import make_ledger
from generator.pages.site import site_pages
from generator.render.site import make_press
from generator.revise import Revised
from tests.site.conftest import Sample

ATTACKS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "[点这里](javascript:alert(1))",
    "[点这里](JaVaScRiPt&#58;alert(1))",
    "[点这里](data:text/html,<script>alert(1)</script>)",
    "<javascript:alert(1)>",
    "# 标题 {: onmouseover=alert(1) }",
    "<svg onload=alert(1)><a xlink:href=javascript:alert(1)>x</a></svg>",
    '<div style="position:fixed;inset:0">官方更正</div>',
    "{{ config }}{% for x in ().__class__.__base__.__subclasses__() %}{% endfor %}",
    "<iframe src=https://example.com></iframe>",
    "</title></head><body onload=alert(1)>",
    "<!-- --><meta http-equiv=refresh content=0;url=https://example.com>",
    "@@gk:body@@",
)


class _Danger(HTMLParser):
    """Elements and attributes that could run or frame something, or fetch from elsewhere."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.scripts = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "script":
            self.scripts += 1
        if tag in ("iframe", "object", "embed", "base", "form"):
            self.found.append(tag)
        for name, value in attrs:
            folded = re.sub(r"[\s\x00-\x1f]", "", value or "").lower()
            if name.startswith("on") or name == "style":
                self.found.append(f"{tag} {name}")
            if name in ("href", "src", "xlink:href", "action") and folded.startswith(
                ("javascript:", "data:text", "vbscript:")
            ):
                self.found.append(f"{tag} {name}={value}")
            if tag == "meta" and name == "http-equiv":
                self.found.append("meta http-equiv")


def poisoned(value: Any, attack: str) -> Any:
    """The same record with `attack` added to every text a person can write freely."""
    if isinstance(value, BaseModel):
        changed = {
            name: poisoned(getattr(value, name), attack)
            for name in type(value).model_fields
            if name not in ("id", "phone", "office_phone", "handling_phone", "birth")
        }
        return value.model_copy(update=changed)
    if isinstance(value, tuple):
        return tuple(poisoned(item, attack) for item in value)
    if isinstance(value, dict):
        return {key: poisoned(item, attack) for key, item in value.items()}
    if type(value) is str and not re.fullmatch(r"[a-z0-9-]+", value):
        return f"{value} {attack}"
    return value


@pytest.mark.parametrize("attack", ATTACKS)
def test_an_attack_in_every_text_of_every_record_is_inert(sample: Sample, attack: str) -> None:
    ledger = sample.revised.ledger
    hostile = make_ledger(
        ledger.site,
        ledger.calendar,
        [poisoned(record, attack) for record in ledger.all()],
    )
    press = make_press(sample.project, Revised(hostile, sample.revised.as_of, sample.revised.revisions))
    clean = sample.page("index.html")
    usual = _count(clean)
    seen: dict[str, int] = {}
    for page in site_pages(press.revised):
        if seen.get(page.template, 0) >= 4:  # every template a few times is every way a text reaches a page
            continue
        seen[page.template] = seen.get(page.template, 0) + 1
        danger = _count(press.stamp(page).data.decode())
        assert danger.found == usual.found, (page.path, danger.found)
        assert danger.scripts == usual.scripts, page.path
    assert len(seen) >= 10


def _count(html: str) -> _Danger:
    danger = _Danger()
    danger.feed(html)
    return danger
