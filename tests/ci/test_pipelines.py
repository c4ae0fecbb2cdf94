"""The forges' jobs do what they say: their own shell steps, taken from the YAML, run in a clean clone.

Left out is the one step ``make test``, because it is what runs this file. Steps of the forges themselves
(checking out, handing files to a web server) are only checked for being pinned.
"""

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
FORGES = ["github", "gitlab"]
GIT = [
    "git",
    "-c",
    "user.name=tester",
    "-c",
    "user.email=tester@localhost",
    "-c",
    "protocol.file.allow=always",
]


def git(directory: Path, *arguments: str) -> str:
    done = subprocess.run(
        [*GIT, *arguments], cwd=directory, capture_output=True, check=False, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def steps(forge: str, job: str) -> list[str]:
    """The shell scripts of a job, each one run by its own shell as the forge does."""
    if forge == "github":
        workflow = yaml.safe_load((ROOT / ".github" / "workflows" / f"{job}.yml").read_text(encoding="utf-8"))
        found = [step["run"] for step in workflow["jobs"][job]["steps"] if "run" in step]
    else:
        jobs = yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text(encoding="utf-8"))
        found = ["\n".join(jobs[job]["script"])]
    return found


@dataclass(frozen=True)
class Forge:
    """A bare repository as the server and a way to run a job on a fresh clone of it."""

    name: str
    home: Path

    @property
    def server(self) -> Path:
        return self.home / "server.git"

    def tag(self, tag: str) -> None:
        git(self.server, "tag", tag, "main")

    def run(self, job: str, clone: Path, tag: str = "", **settings: str) -> subprocess.CompletedProcess[str]:
        if not clone.exists():
            git(
                self.home,
                "clone",
                "--quiet",
                "--depth",
                "1",
                "--branch",
                tag or "main",
                f"file://{self.server}",
                str(clone),
            )
        environment = {
            **{name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "COV_"))},
            "HOME": str(self.home),
            "CI": "true",
            "GONGKAI_VENV": sys.prefix,
            "GITHUB_WORKSPACE": str(clone),
            "GITHUB_REF_NAME": tag,
            "CI_COMMIT_TAG": tag,
            **settings,
        }
        # One shell a step, as the forges have it: -e means nothing inside a command list that ends in "||".
        for step in steps(self.name, job):
            done = subprocess.run(
                ["bash", "-eo", "pipefail", "-c", re.sub(r"^make test", "true", step, flags=re.MULTILINE)],
                cwd=clone,
                env=environment,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                encoding="utf-8",
                check=False,
            )
            if done.returncode:
                break
        return done


@pytest.fixture(params=FORGES)
def forge(request, tmp_path) -> Forge:
    made = Forge(request.param, tmp_path)
    git(tmp_path, "init", "--quiet", "--bare", "--initial-branch=main", str(made.server))
    git(made.server, "config", "receive.shallowUpdate", "true")
    git(ROOT, "push", "--quiet", str(made.server), "HEAD:refs/heads/main")
    return made


def published(forge: Forge, path: str) -> str:
    return git(forge.server, "show", f"published:{path}")


@pytest.mark.slow
def test_a_change_is_checked(forge, tmp_path):
    done = forge.run("check", tmp_path / "clone")
    assert done.returncode == 0, done.stderr + done.stdout
    if forge.name == "gitlab":
        assert isinstance(
            json.loads((tmp_path / "clone/gl-code-quality-report.json").read_text("utf-8")), list
        )


@pytest.mark.slow
def test_faulty_content_fails_the_check_and_nothing_is_published(forge, tmp_path):
    forge.tag("release-first")
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "--quiet", f"file://{forge.server}", str(clone))
    (clone / "content" / "cadre").mkdir(parents=True, exist_ok=True)
    (clone / "content" / "cadre" / "faulty.yml").write_text("id: [\n", encoding="utf-8")
    assert forge.run("check", clone).returncode != 0
    assert forge.run("release", clone, "release-first").returncode != 0
    assert "published" not in git(forge.server, "branch", "--list")


@pytest.mark.slow
def test_each_tag_adds_a_release_to_one_commit_without_history(forge, tmp_path):
    frozen = {}
    for tag, name in {"release-first": "first", "release-second": "second"}.items():
        forge.tag(tag)
        done = forge.run("release", tmp_path / tag, tag)
        assert done.returncode == 0, done.stderr + done.stdout
        frozen[name] = git(forge.server, "rev-parse", f"published:{name}")
    assert git(forge.server, "rev-list", "published").count("\n") == 0
    assert git(forge.server, "rev-list", "--parents", "-1", "published").count(" ") == 0
    listed = {entry["version"] for entry in json.loads(published(forge, "versions.json"))}
    assert listed == {"first", "second"}
    assert git(forge.server, "rev-parse", "published:first") == frozen["first"], (
        "an earlier release was changed"
    )
    files = set(
        git(forge.server, "-c", "core.quotePath=false", "ls-tree", "-r", "--name-only", "published").split(
            "\n"
        )
    )
    assert {".nojekyll", "index.html", "latest/index.html", "first/index.html", "second/index.html"} <= files
    assert "README.md" not in files
    for file in files - {".nojekyll"}:
        assert git(forge.server, "rev-parse", f"published:{file}") == git(
            tmp_path, "hash-object", "--no-filters", str(tmp_path / "release-second" / "site" / file)
        )


@pytest.mark.slow
def test_a_repeated_job_changes_nothing(forge, tmp_path):
    forge.tag("release-first")
    assert forge.run("release", tmp_path / "once", "release-first").returncode == 0
    before = git(forge.server, "rev-parse", "published")
    again = forge.run("release", tmp_path / "again", "release-first")
    assert again.returncode == 0, again.stderr
    assert git(forge.server, "rev-parse", "published") == before
    assert (tmp_path / "again/site/first/index.html").exists(), "the deploy step needs the files all the same"


@pytest.mark.slow
def test_the_gitlab_pages_job_hands_over_the_site(tmp_path):
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("页", encoding="utf-8")
    (tmp_path / "site" / "README.md").write_text("行", encoding="utf-8")
    subprocess.run(["bash", "-ec", *steps("gitlab", "pages")], cwd=tmp_path, check=True)
    assert [file.name for file in (tmp_path / "public").iterdir()] == ["index.html"]


def test_an_unreachable_server_is_no_empty_site(tmp_path):
    """Were it taken for one, the next push would drop every earlier release."""
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "--quiet", str(ROOT), str(clone))
    done = subprocess.run(
        [str(clone / ".ci" / "publish"), "first"],
        env={**os.environ, "GONGKAI_REMOTE": str(tmp_path / "nowhere"), "GONGKAI_VENV": sys.prefix},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1
    assert "没有发布任何内容" in done.stderr
    assert [file.name for file in (clone / "site").iterdir()] == ["README.md"]


@pytest.mark.parametrize("forge_name", FORGES)
def test_everything_that_runs_locally_runs_on_a_change(forge_name):
    script = "\n".join(steps(forge_name, "check"))
    assert len(re.findall(r"^make test", script, re.MULTILINE)) == 1
    assert "run.py gongkai check --format " + forge_name in script


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
def test_actions_are_pinned_and_steps_take_no_text_from_outside(workflow):
    text = workflow.read_text(encoding="utf-8")
    for action in re.findall(r"uses: (.+)", text):
        assert re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", action)
    jobs = yaml.safe_load(text)["jobs"].values()
    assert not [step for job in jobs for step in job["steps"] if "${{" in step.get("run", "")]
