"""The lock files pin every package by content and name no registry."""

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ["runtime.txt", "dev.txt"]


def pins(lock: str) -> dict[str, str]:
    text = (ROOT / "requirements" / lock).read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", text, re.MULTILINE))


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_is_pinned_and_hashed(lock):
    text = (ROOT / "requirements" / lock).read_text(encoding="utf-8")
    entries = re.split(r"\n(?=[a-z])", re.sub(r"^\s*#.*\n", "", text, flags=re.MULTILINE).strip())
    assert len(entries) == len(pins(lock)) > 20
    for entry in entries:
        assert re.match(r"[a-z0-9-]+==\S+( ; \S.*)? \\\n    --hash=sha256:[0-9a-f]{64}", entry), entry[:80]


@pytest.mark.parametrize("file", [*(f"requirements/{lock}" for lock in LOCKS), "package-lock.json", ".npmrc"])
def test_no_lock_names_a_host(file):
    text = (ROOT / file).read_text(encoding="utf-8")
    assert "://" not in text
    assert not re.search(r"^\s*--?(index|extra-index|trusted-host|find-links|i |f )", text, re.MULTILINE)
    assert '"resolved"' not in text


def test_the_browser_checker_is_locked_by_content():
    lock = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    packages = {name: entry for name, entry in lock["packages"].items() if name}
    assert set(packages) == {"node_modules/axe-core"}
    assert all(entry["integrity"].startswith("sha512-") for entry in packages.values())


def test_both_locks_agree():
    runtime, dev = pins("runtime.txt"), pins("dev.txt")
    assert runtime.items() <= dev.items()
