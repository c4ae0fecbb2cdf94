"""theme/ is mkdocs' custom_dir: whatever in it isn't .html would be published as it lies there."""

import re

import pytest

from generator.render import stylesheet

from .conftest import ROOT

THEME = ROOT / "theme"
MAY_BE_DOWNLOADED = {".css", ".js", ".svg"}
SHEETS = sorted((THEME / "assets").glob("*.css"))


def test_the_theme_holds_only_templates_and_what_residents_may_download():
    for path in THEME.rglob("*"):
        assert not path.is_symlink(), path
        if path.is_file() and path.suffix != ".html":
            assert path.parent == THEME / "assets", path
            assert path.suffix in MAY_BE_DOWNLOADED, path


@pytest.mark.parametrize("path", sorted(THEME.rglob("*.html")), ids=lambda path: path.name)
def test_templates_hold_no_style_attribute_no_handler_and_no_foreign_address(path):
    text = path.read_text("utf-8")
    assert not re.search(r"\sstyle=|\son[a-z]+=|(?:src|href)=[\"']?(?:https?:)?//|\|\s*safe\b", text)


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.name)
def test_stylesheets_keep_to_what_old_webviews_know(path):
    text = stylesheet.text(stylesheet.parse(path.read_text("utf-8")))
    functions = r":(?:is|has|where)\(|(?<![\w-])(?:clamp|min|max)\("
    properties = r"[{;](?:inset|(?:column-|row-)?gap|[a-z-]+-(?:inline|block)(?:-start|-end)?):"
    assert not re.findall(rf"{functions}|{properties}|@import|https?:", text)


def luminance(colour: str) -> float:
    digits = colour.lstrip("#")
    digits = "".join(2 * digit for digit in digits) if len(digits) == 3 else digits
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def schemes() -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for rule in stylesheet.parse((THEME / "assets/tokens.css").read_text("utf-8")):
        pairs = re.findall(r"--gk-([\w-]+)\s*:\s*(#[0-9a-f]+)", rule.body or "")
        found.setdefault(rule.selectors[0], {}).update(pairs)
    return {name: found[name] for name in ("gk-light", "gk-dark", "gk-contrast", "gk-print")}


@pytest.mark.parametrize("scheme", ["gk-light", "gk-dark", "gk-contrast", "gk-print"])
@pytest.mark.parametrize(
    ("text", "ground", "least"),
    [
        *(
            (ink, ground, 4.5)
            for ink in ("ink", "ink2", "main", "alert")
            for ground in ("paper", "card", "sunk")
        ),
        ("ink", "main-soft", 4.5),
        ("ink2", "main-soft", 4.5),
        ("ink", "alert-soft", 4.5),
        ("alert", "alert-soft", 4.5),
        ("on-head", "head", 4.5),
        ("line2", "paper", 3.0),
        ("line2", "card", 3.0),
    ],
)
def test_every_scheme_is_readable(scheme, text, ground, least):
    colours = schemes()[scheme]
    assert contrast(colours[text], colours[ground]) >= least


@pytest.mark.parametrize("scheme", ["gk-light", "gk-dark", "gk-contrast"])
@pytest.mark.parametrize("ground", ["main", "alert"])
def test_words_on_solid_grounds_are_readable(scheme, ground):
    colours = schemes()[scheme]
    assert contrast(colours[f"on-{ground}"], colours[ground]) >= 4.5


def test_no_letter_is_smaller_than_16_px():
    sizes = {}
    for path in SHEETS:
        for rule in stylesheet.parse(path.read_text("utf-8")):
            if "@media print" in rule.around:
                continue
            for size in re.findall(
                r"font-size:\s*([\d.]+)rem|--gk-(?:body|small):\s*([\d.]+)rem", rule.body or ""
            ):
                sizes[rule.selectors] = float(size[0] or size[1])
    assert sizes
    assert {selectors: size for selectors, size in sizes.items() if size * 20 < 16} == {}
