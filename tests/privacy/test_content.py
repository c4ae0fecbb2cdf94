"""The gate over content: planted values in records of every kind, in every sort of place, in settings, guide
pages, calendars and file names; each is found on its line, and look-alikes in the same places pass."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml

from generator.check.run import CheckResult, check_project
from generator.personal import find
from generator.project import Project
from generator.records.registry import KINDS
from generator.report import text as report
from tests.privacy.planted import CERTAIN, CONTEXTUAL, LOOKALIKES

ROOT = Path(__file__).parents[2]
#: Values that stand in a file's name; a path's separators would make folders of some.
NAMES = ("15400001234", "154-0000-1234", "189999880928123", "4111111111111111")


def quoted(text: str) -> str:
    """As a YAML scalar on one line, characters kept."""
    return "'" + text.replace("'", "''") + "'"


def as_note(text: str) -> str:
    return f"备注: {quoted(f'见 {text} 为准')}\n"


def as_comment(text: str) -> str:
    return f"# {text}\n"


def as_unknown_field(text: str) -> str:
    return f"另注: [{quoted('其他')}, {quoted(text)}]\n"


def as_block(text: str) -> str:
    return f"备注: |\n  先看这里。\n  {text}，再看。\n"


def as_bold(text: str) -> str:
    return f"备注: {quoted(f'见 **{text}** 为准')}\n"


FORMS = (as_note, as_comment, as_unknown_field, as_block, as_bold)


class Copy:
    """The sample's content with one text planted in each of many files."""

    def __init__(self, root: Path) -> None:
        shutil.copytree(ROOT / "content", root / "content")
        (root / "mkdocs.yml").touch()
        self.root = root
        self.planted: dict[tuple[str, int], str] = {}
        self._turns = self._places()

    def plant(self, text: str) -> None:
        """At the next place in turn: a record of the next kind in the next form, or a guide page, the
        settings, a calendar."""
        file, form = next(self._turns)
        before = file.read_text("utf-8")
        if not before.endswith("\n"):
            before += "\n"
        addition = form(text)
        file.write_text(before + addition, encoding="utf-8")
        within = next(
            i for i, line in enumerate(addition.split("\n")) if text in line or quoted(text) in line
        )
        name = file.relative_to(self.root).as_posix()
        self.planted[name, before.count("\n") + 1 + within] = text

    def _places(self) -> Iterator[tuple[Path, Callable[[str], str]]]:
        folders = [*(self.root / "content" / kind for kind in KINDS), self.root / "content/calendar"]
        files = {folder: [f for f in sorted(folder.rglob("*.yml")) if _public(f)] for folder in folders}
        assert all(files.values()), "the sample has a record of every kind"
        turn = 0
        while True:
            for folder in folders:
                file = files[folder][turn % len(files[folder])]
                comment = folder.name == "calendar" or "\n备注:" in file.read_text("utf-8")
                yield file, as_comment if comment else FORMS[turn % len(FORMS)]
                turn += 1
            yield (
                sorted((self.root / "content/pages").glob("*.md"))[turn % 2],
                lambda text: f"\n打听 {text} 的。\n",
            )
            yield self.root / "content/site.yml", as_comment

    def check(self) -> CheckResult:
        return check_project(Project(self.root))


def _public(file: Path) -> bool:
    return file.parent.name == "calendar" or "公开范围: 全社会" in file.read_text("utf-8")


def findings(result: CheckResult) -> set[tuple[str, int]]:
    return {(p.place.file, p.place.line) for p in result.problems if _of_the_gate(p.code)}


def _of_the_gate(code: str) -> bool:
    return code == "GK770" or ("GK701" <= code <= "GK712" and code != "GK704")


@pytest.fixture(scope="module")
def name() -> str:
    """A cadre the sample knows."""
    file = sorted((ROOT / "content/cadre").rglob("*.yml"))[0]
    return str(yaml.safe_load(file.read_text("utf-8"))["姓名"])


def test_everything_planted_is_found_where_it_stands(tmp_path, name):
    texts = [text.format(name=name) for text in (*CERTAIN, *CONTEXTUAL)]
    texts = [text.replace("周启明", name) for text in texts]
    copy = Copy(tmp_path)
    for text in texts:
        copy.plant(text)
    result = copy.check()
    found = findings(result)
    missed = [(text, *place) for place, text in copy.planted.items() if place not in found]
    assert (len(copy.planted), len(copy.planted) - len(missed), missed) == (len(texts), len(texts), [])
    assert not found - copy.planted.keys(), "and nothing else in the whole sample"
    kinds = {file.split("/")[1] for file, _ in copy.planted}
    assert kinds == {*KINDS, "calendar", "pages", "site.yml"}


def test_what_is_printed_repeats_no_value(tmp_path):
    copy = Copy(tmp_path)
    for text in CERTAIN:
        copy.plant(text)
    result = copy.check()
    gate = [p for p in result.problems if _of_the_gate(p.code)]
    for language in ("zh", "en"):
        shown = report.render(gate, result.line, language)
        assert not find(shown)
        assert not [text for text in CERTAIN if text in shown]


def test_every_lookalike_passes_in_the_same_places(tmp_path):
    copy = Copy(tmp_path)
    office = str(yaml.safe_load((ROOT / "content/site.yml").read_text("utf-8"))["联系电话"][0]["电话"])
    for text in LOOKALIKES:
        copy.plant(text.replace("{office}", office))
    stopped = [copy.planted.get(place, place) for place in findings(copy.check())]
    assert (len(copy.planted), len(copy.planted) - len(stopped), stopped) == (100, 100, [])


@pytest.mark.parametrize("folder", ["unit", "cadre", "calendar"])
@pytest.mark.parametrize("number", NAMES)
def test_a_number_as_a_file_name(tmp_path, folder, number):
    (tmp_path / "content" / folder).mkdir(parents=True)
    (tmp_path / "mkdocs.yml").touch()
    (tmp_path / f"content/{folder}/{number}.yml").write_text("名称: 光明村\n", encoding="utf-8")
    shutil.copy(ROOT / "content/site.yml", tmp_path / "content")
    result = check_project(Project(tmp_path))
    assert "GK770" in {p.code for p in result.problems}
    assert not find(report.render(result.problems, result.line, "zh"))


def test_the_whole_sample_raises_no_false_alarm():
    assert findings(check_project(Project(ROOT))) == set()
