#!/usr/bin/env python3
"""The set-up verbs, from one source for every system: ``make VERB`` and ``python run.py VERB`` are the same.

    site             environment, check, build the sample street with two releases into site/
    test             environment, then everything CI runs
    setup            the environment alone
    gongkai ARGS...  the environment, then the gongkai command with these arguments
    lock             recompute requirements/*.txt from pyproject.toml
    score ARGS...    drills: interrupt, kill and race releases, fill their disk (docs/score.md); takes a while

Standard library only: this file runs before anything is installed. The environment lives in .venv/; set
GONGKAI_VENV to use one that is already complete (nothing is then installed into it).
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent
RUNTIME_LOCK = ROOT / "requirements" / "runtime.txt"
DEV_LOCK = ROOT / "requirements" / "dev.txt"
CHROMIUM = "/usr/bin/chromium"
#: What tests need beside Python, by Debian package: the browser tests a browser, Chinese glyphs, PDF text and
#: a client for axe-core, the drills of releases strace.
DEBIAN_PACKAGES = {
    "Chromium": "chromium",
    "中文字体": "fonts-noto-cjk",
    "pdftotext": "poppler-utils",
    "npm": "npm",
    "strace": "strace",
}


class SetupError(Exception):
    """What the person at the keyboard must do; its text is all they are shown."""


def say(text: str) -> None:
    """Progress goes to stderr, so that stdout carries only what the called program prints."""
    print(text, file=sys.stderr, flush=True)


def in_ci() -> bool:
    return os.environ.get("CI", "").lower() in {"true", "1"}


# --- running commands -----------------------------------------------------------------------------


@dataclass(frozen=True)
class Outcome:
    """One finished command: its exit code, seconds taken and what it printed (stdout and stderr mixed)."""

    code: int
    seconds: float
    output: str


def quietly(command: Sequence[str | Path], env: Mapping[str, str] | None = None) -> Outcome:
    started = time.monotonic()
    done = subprocess.run(
        [str(part) for part in command],
        cwd=ROOT,
        env={**os.environ, **(env or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    return Outcome(done.returncode, time.monotonic() - started, done.stdout)


def aloud(command: Sequence[str | Path]) -> int:
    return subprocess.run([str(part) for part in command], cwd=ROOT, check=False).returncode


def must(
    what: str, command: Sequence[str | Path], remedy: str = "", env: Mapping[str, str] | None = None
) -> None:
    outcome = quietly(command, env)
    if outcome.code:
        raise SetupError(f"{outcome.output.rstrip()}\n{what}没有成功。{remedy}")


# --- the environment ------------------------------------------------------------------------------


def venv() -> Path:
    return Path(os.environ.get("GONGKAI_VENV") or ROOT / ".venv").absolute()


def tool(name: str) -> Path:
    """A program of the environment; Windows keeps them in Scripts with .exe."""
    return venv() / "Scripts" / f"{name}.exe" if os.name == "nt" else venv() / "bin" / name


def digest(*files: Path) -> str:
    """Identifies the lock files by content and the interpreter by version; pyproject.toml because the entry
    points written at installation come from it."""
    seen = hashlib.sha256(sys.version.encode())
    for file in files:
        seen.update(file.read_bytes().replace(b"\r\n", b"\n"))
    return seen.hexdigest()


def environment(dev: bool) -> None:
    """Make .venv hold exactly-locked packages, and do nothing when it already does.

    The development lock contains the runtime lock, so an environment made by ``test`` serves ``site`` too.
    """
    if os.environ.get("GONGKAI_VENV"):
        if not tool("python").exists():
            raise SetupError(f"GONGKAI_VENV 指向的 {venv()} 里没有 Python 环境。")
        return
    wanted = {
        "runtime": digest(ROOT / "pyproject.toml", RUNTIME_LOCK),
        "dev": digest(ROOT / "pyproject.toml", RUNTIME_LOCK, DEV_LOCK),
    }
    stamp = venv() / "gongkai-locks.json"
    try:
        installed = json.loads(stamp.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        installed = {}
    enough = ["dev"] if dev else ["dev", "runtime"]
    if tool("python").exists() and any(installed.get(kind) == wanted[kind] for kind in enough):
        return
    say("正在准备运行环境（.venv），首次约需一两分钟……")
    stamp.unlink(missing_ok=True)
    if not made_by_this_python():
        # Without pip: some systems split ensurepip off; the calling Python's pip does the work.
        must(
            "建立 .venv",
            [sys.executable, "-m", "venv", "--clear", "--without-pip", venv()],
            "Debian、Ubuntu 请先安装 python3-venv。",
        )
    pip_install("--only-binary", ":all:", "--require-hashes", "-r", str(DEV_LOCK if dev else RUNTIME_LOCK))
    pip_install("--no-deps", "--no-build-isolation", "-e", str(ROOT))
    kind = "dev" if dev else "runtime"
    stamp.write_text(json.dumps({kind: wanted[kind]}) + "\n", encoding="utf-8")


def made_by_this_python() -> bool:
    if not tool("python").exists():
        return False
    return quietly([tool("python"), "-c", f"import sys; sys.exit(sys.version != {sys.version!r})"]).code == 0


def pip_install(*arguments: str) -> None:
    """Install with the calling Python's pip; index and proxy are its user's own settings."""
    pip = [sys.executable, "-m", "pip", "--python", str(tool("python"))]
    if quietly([*pip, "--version"]).code:
        must("准备 pip", [tool("python"), "-m", "ensurepip"], "请为 Python 安装 pip（Debian：python3-pip）。")
        pip = [str(tool("python")), "-m", "pip"]
    options = ["--quiet", "--disable-pip-version-check", "--no-input", "install", "--no-warn-script-location"]
    must("安装依赖", [*pip, *options, *arguments], "请检查网络和 pip 的软件源设置。")


# --- what tests need beside Python ----------------------------------------------------------------


def missing_tools() -> list[str]:
    """Names of DEBIAN_PACKAGES' keys that this machine lacks and could have."""
    fonts = shutil.which("fc-list") and quietly(["fc-list", ":lang=zh-cn", "file"]).output.strip()
    have = {
        "Chromium": Path(os.environ.get("GONGKAI_CHROMIUM") or CHROMIUM).exists(),
        "中文字体": bool(fonts) or os.name == "nt" or sys.platform == "darwin",
        "pdftotext": shutil.which("pdftotext") is not None,
        "npm": shutil.which("npm") is not None,
        "strace": shutil.which("strace") is not None or not sys.platform.startswith("linux"),
    }
    return [name for name, there in have.items() if not there]


def with_tools(wanted: Collection[str]) -> list[str]:
    """Install what is missing of DEBIAN_PACKAGES' keys where that is allowed; elsewhere say in one line what
    to install.

    Returns what is still missing: tests that need it are skipped, which CI counts as a failed step.
    """
    missing = [name for name in missing_tools() if name in wanted]
    may_install = hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get")
    if missing and may_install:
        say(f"正在安装测试所需：{'、'.join(missing)}……")
        quiet = {"DEBIAN_FRONTEND": "noninteractive"}
        must("apt-get update", ["apt-get", "update", "-qq"], env=quiet)
        packages = [DEBIAN_PACKAGES[name] for name in missing]
        must(
            "apt-get install",
            ["apt-get", "install", "-qq", "-y", "--no-install-recommends", *packages],
            env=quiet,
        )
        missing = [name for name in missing_tools() if name in wanted]
    if missing:
        packages = [DEBIAN_PACKAGES[name] for name in missing]
        say(f"缺少 {'、'.join(missing)}，用到它的测试将跳过；请安装：{' '.join(packages)}")
    return missing


def tools_for_tests() -> list[str]:
    """Everything the tests need; returns what is still missing."""
    missing = with_tools(DEBIAN_PACKAGES)
    npm = shutil.which("npm")
    if npm and not axe_is_current():
        must("安装 axe-core", [npm, "ci", "--silent", "--ignore-scripts", "--no-audit", "--no-fund"])
    return missing


def axe_is_current() -> bool:
    locked = json.loads((ROOT / "package-lock.json").read_text(encoding="utf-8"))
    try:
        there = json.loads((ROOT / "node_modules/axe-core/package.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return False
    return bool(there["version"] == locked["packages"]["node_modules/axe-core"]["version"])


# --- the verbs ------------------------------------------------------------------------------------


def sample_releases() -> list[list[str]]:
    """The gongkai commands that publish the sample street's two releases, in order. The first is told for an
    earlier day, on which the newest records were not yet approved, so the second shows new ones."""
    days = {"2026-06": "2026-06-30", "2026-07": "2026-07-31"}
    return [["release", name, "--as-of", day] for name, day in days.items()]


def listed(releases: Path) -> list[str]:
    """The names in versions.json; none where there is no such list."""
    try:
        return [entry["version"] for entry in json.loads((releases / "versions.json").read_text("utf-8"))]
    except FileNotFoundError:
        return []


def clear_sample(releases: Path) -> None:
    """Remove the sample's own releases, so that they can be made anew. Whatever else is in site/ stays: a
    release that is not of invented data, or has another name, is a reason to stop.

    Raises SetupError."""
    ours = [arguments[1] for arguments in sample_releases()]
    for name in listed(releases):
        about = json.loads((releases / name / "release.json").read_text("utf-8"))
        if name not in ours or about["sample"] is not True:
            raise SetupError(
                f"site/ 里有别的发布（{name}），没有动它。要看示例，请先把 site/ 里的内容移到别处。"
            )
    generated = ["versions.json", "index.html", "404.html", "releases.html", "robots.txt", "latest", "status"]
    for name in [*generated, *listed(releases)]:
        remove(releases / name)


def remove(path: Path) -> None:
    """Published files are read-only, which only Windows minds."""
    if path.is_dir():
        for file in path.rglob("*") if os.name == "nt" else ():
            file.chmod(0o700)
        shutil.rmtree(path)
    elif path.exists():
        if os.name == "nt":
            path.chmod(0o700)
        path.unlink()


def sources_of_sample() -> str:
    """Changes whenever the sample's releases would: content, looks, program."""
    folders = [ROOT / "content", ROOT / "theme", ROOT / "generator"]
    files = [file for folder in folders for file in sorted(folder.rglob("*")) if file.is_file()]
    seen = hashlib.sha256(digest(RUNTIME_LOCK, ROOT / "mkdocs.yml").encode())
    for file in files:
        if file.suffix != ".pyc":
            data = file.read_bytes()
            seen.update(f"{file.relative_to(ROOT).as_posix()}\n{len(data)}\n".encode() + data)
    return seen.hexdigest()


def site() -> int:
    """Publish the sample, anew where anything it rests on has changed since the last time."""
    environment(dev=False)
    releases, stamp = ROOT / "site", ROOT / ".build" / "sample-site"
    if "示例数据: 是" not in (ROOT / "content" / "site.yml").read_text("utf-8"):
        raise SetupError("content/ 里不是示例数据；要发布，请用 python run.py gongkai release 期名。")
    made, now = stamp.read_text("utf-8") if stamp.exists() else "", sources_of_sample()
    names = [arguments[1] for arguments in sample_releases()]
    commands = [["check"]]
    if made != now or sorted(listed(releases)) != names:
        clear_sample(releases)
        commands += sample_releases()
    for arguments in [*commands, ["verify"]]:
        code = aloud([tool("python"), "-m", "generator", *arguments])
        if code:
            return code
    stamp.parent.mkdir(exist_ok=True)
    stamp.write_text(now, encoding="utf-8")
    say(f"网站已生成，用浏览器打开：{releases / 'index.html'}")
    return 0


def test() -> int:
    """Every step runs even when an earlier one failed; pytest comes last, and so does its closing line."""
    environment(dev=True)
    missing = tools_for_tests()
    steps: dict[str, list[str | Path]] = {
        "ruff check": [tool("ruff"), "check", "--quiet", "."],
        "ruff format": [tool("ruff"), "format", "--check", "--quiet", "."],
        "mypy": [tool("mypy")],
        "import-linter": [tool("lint-imports")],
    }
    failed = [f"缺少{'、'.join(missing)}"] if missing and in_ci() else []
    for name, command in steps.items():
        outcome = quietly(command)
        print(f"{'失败' if outcome.code else '通过'}  {name}  ({outcome.seconds:.1f} s)", flush=True)
        if outcome.code:
            failed.append(name)
            print(outcome.output.rstrip(), flush=True)
    if failed:
        print(f"以上 {len(failed)} 步没有通过：{'、'.join(failed)}（测试继续）", flush=True)
    tests = aloud([tool("python"), "-m", "pytest", "-n", "2", "--cov", "--cov-report=term"])
    return 1 if failed or tests else 0


def setup() -> int:
    environment(dev=False)
    return 0


def gongkai(*arguments: str) -> int:
    environment(dev=False)
    return aloud([tool("python"), "-m", "generator", *arguments])


def lock() -> int:
    """Pin and hash every package; the files name no index: each machine uses the one it is configured for."""
    environment(dev=True)
    options = "--quiet --generate-hashes --strip-extras --allow-unsafe --no-annotate --no-emit-find-links"
    options += " --no-emit-index-url --no-emit-trusted-host"
    layers = {
        RUNTIME_LOCK: ["--extra=build"],
        # The runtime lock constrains the development one, so both always agree.
        DEV_LOCK: ["--extra=build", "--extra=dev", f"--constraint={RUNTIME_LOCK.relative_to(ROOT)}"],
    }
    for target, extras in layers.items():
        compiler: list[str | Path] = [tool("python"), "-m", "piptools", "compile", *options.split(), *extras]
        output = f"--output-file={target.relative_to(ROOT)}"
        must(
            f"锁定 {target.name}",
            [*compiler, output, "pyproject.toml"],
            env={"CUSTOM_COMPILE_COMMAND": "python run.py lock"},
        )
    return 0


def score(*arguments: str) -> int:
    """A part whose tools or rights are missing says so in a line and is left out."""
    environment(dev=False)
    with_tools(["strace"])
    return aloud([tool("python"), "-m", "tests.score", *arguments])


VERBS: dict[str, Callable[..., int]] = {
    "site": site,
    "test": test,
    "setup": setup,
    "gongkai": gongkai,
    "lock": lock,
    "score": score,
}
#: Those that hand on what stands behind them.
WITH_ARGUMENTS = ("gongkai", "score")


def main(arguments: Sequence[str]) -> int:
    for stream in (sys.stdout, sys.stderr):
        # A Windows console may not know every character; a question mark is better than a crash.
        stream.reconfigure(errors="replace")  # type: ignore[union-attr]
    verb, *rest = arguments or [""]
    if verb not in VERBS or (rest and verb not in WITH_ARGUMENTS):
        say(__doc__ or "")
        return 2
    try:
        return VERBS[verb](*rest)
    except SetupError as problem:
        say(str(problem))
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
