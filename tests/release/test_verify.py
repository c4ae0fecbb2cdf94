"""Verifying a site on disk: every file changed, cut, lost, exchanged or added is found."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.export.canonical import decode, encode
from generator.records.registry import KINDS
from generator.release.verify import verify
from tests.release.support import tree
from tests.release.test_transaction import PAGES, put


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    site: Path = tmp_path_factory.mktemp("good") / "site"
    put(site, "one")
    put(site, "two", PAGES | {"unit/b.html": b"B"})
    (site / "README.md").write_text("此处是生成的网站")
    return site


@pytest.fixture
def site(good: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(good, tmp_path / "site"))


def found(site: Path) -> set[tuple[str, str]]:
    return {(problem.code, problem.place.file) for problem in verify(site)}


def flip(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    overwrite(path, bytes(data))


def overwrite(path: Path, data: bytes) -> None:
    path.unlink()
    path.write_bytes(data)


def test_a_good_site_has_no_problem(site):
    assert found(site) == set()


@pytest.mark.parametrize(
    "harm",
    [
        flip,
        lambda p: overwrite(p, p.read_bytes()[:-1]),
        lambda p: overwrite(p, p.read_bytes() + b" "),
        Path.unlink,
    ],
    ids=["bit", "cut", "longer", "lost"],
)
def test_every_harm_to_every_file_is_found(good, site, harm: Callable[[Path], None]):
    for path, data in tree(good).items():
        if path == "README.md" or not data:
            continue
        kept = (site / path).read_bytes()
        harm(site / path)
        assert any(code != "GK927" for code, _ in found(site)), path
        (site / path).unlink(missing_ok=True)
        (site / path).write_bytes(kept)
    assert found(site) == set()


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("one/unit/a.html", "GK921"),
        ("one/data/withdrawn.json", "GK921"),
        ("status/one.css", "GK924"),
        ("index.html", "GK924"),
        ("latest/data/unit.csv", "GK924"),
        ("latest/unit/a.html", "GK924"),
    ],
)
def test_a_changed_file_is_named(site, path, code):
    flip(site / path)
    assert found(site) == {(code, f"site/{path}")}


@pytest.mark.parametrize(
    "path", ["x.html", "one/x.html", "one/manifest/x.json", "latest/x.html", "status/x.css", "log/x"]
)
def test_a_file_too_many_is_found(site, path):
    (site / path).parent.mkdir(exist_ok=True)
    (site / path).write_bytes(b"x")
    assert found(site)


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="要有符号链接")
def test_a_symbolic_link_is_no_published_file(site):
    target = site / "one/unit/a.html"
    target.rename(site.parent / "elsewhere")
    target.symlink_to(site.parent / "elsewhere")
    assert ("GK921", "site/one/unit/a.html") in found(site)


def test_an_older_release_taken_off_the_list_is_found(site):
    versions = (site / "versions.json").read_bytes()
    overwrite(site / "versions.json", versions.replace(b'"version": "one"', b'"version": "six"'))
    assert found(site)


def test_the_newest_release_rolled_back_is_found(site, tmp_path):
    """The list of an earlier day with the files of today."""
    put(tmp_path / "first", "one")
    for name in ("versions.json", "index.html", "releases.html"):
        overwrite(site / name, (tmp_path / "first" / name).read_bytes())
    assert ("GK922", "site/two") in found(site)


def test_releases_in_the_wrong_order_are_found(site):
    listed = json.loads((site / "versions.json").read_bytes())
    overwrite(
        site / "versions.json", (json.dumps(listed[::-1], ensure_ascii=False, indent=1) + "\n").encode()
    )
    assert "GK925" in {code for code, _ in found(site)}


def test_an_interrupted_release_is_told_and_is_no_error(site):
    (site / ".stage-three").mkdir()
    assert found(site) == {("GK927", "site/.stage-three")}


@pytest.fixture
def interrupted(good: Path, tmp_path: Path) -> Path:
    """A site in which the second release stands everywhere but in the list."""
    put(tmp_path / "first", "one")
    site = Path(shutil.copytree(good, tmp_path / "site"))
    overwrite(site / "versions.json", (tmp_path / "first/versions.json").read_bytes())
    (site / ".publishing").write_text('{\n "old": "one",\n "new": "two"\n}\n')
    return site


def test_what_an_interrupted_release_put_in_place_is_no_error(interrupted):
    assert found(interrupted) == {("GK927", "site/.publishing")}
    put(interrupted, "three")
    assert found(interrupted) == set()


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("latest/unit/b.html", "GK924"),
        ("index.html", "GK924"),
        ("status/one.css", "GK924"),
        ("one/unit/a.html", "GK921"),
    ],
)
def test_an_interrupted_release_hides_no_harm(interrupted, path, code):
    flip(interrupted / path)
    assert (code, f"site/{path}") in found(interrupted)


def test_without_a_journal_an_unlisted_release_is_an_error(interrupted):
    (interrupted / ".publishing").unlink()
    assert {("GK922", "site/two"), ("GK924", "site/latest/unit/b.html")} <= found(interrupted)


@pytest.mark.parametrize("make", [lambda p: None, lambda p: p.mkdir()])
def test_nothing_published(tmp_path, make):
    make(tmp_path / "site")
    assert {code for code, _ in found(tmp_path / "site")} == {"GK928"}


def test_a_dropped_salt_is_told(site):
    file = site / "one/manifest/all.salts.json"
    salts = json.loads(file.read_bytes())
    del salts["unit/a.html"]
    overwrite(file, (json.dumps(salts, ensure_ascii=False, indent=1) + "\n").encode())
    assert found(site) == {("GK926", "site/one/unit/a.html")}


@pytest.mark.parametrize(
    ("path", "told"),
    [("one/release.json", "site/one/release.json"), ("two/manifest/all.json", "site/two/manifest/")],
)
def test_a_release_that_cannot_be_read_is_told(site, path, told):
    file = site / path
    file.chmod(0o644)
    file.write_bytes(b"[")
    assert ("GK920", told) in found(site)


@pytest.mark.parametrize(
    "said",
    [
        {"counts": {**dict.fromkeys(KINDS, 0), "unit": 99}},
        {"counts": {"nothing": 1}},
        {"changes": {"added": ["unit/new"], "changed": [], "withdrawn": []}},
        {"changes": None},
    ],
)
def test_what_a_release_says_of_its_records_is_counted_again(site: Path, said: dict[str, object]) -> None:
    names = [release["version"] for release in decode((site / "versions.json").read_bytes())]
    file = site / names[0] / "release.json"
    account = decode(file.read_bytes())
    overwrite(file, encode({**account, **said}))
    assert ("GK929", f"site/{names[0]}/release.json") in found(site)
