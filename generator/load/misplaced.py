"""Files that lie where they are not read, or not read as what they are."""

from __future__ import annotations

from collections.abc import Mapping

from generator.load.document import Document
from generator.problem import Place, Problem
from generator.project import Project
from generator.records.base import Record
from generator.records.registry import KINDS

#: Folders of content/ that hold no records.
OTHER_FOLDERS = ("calendar", "pages")
#: Files of content/ itself.
_FILES = ("site.yml", "glossary.yml")


def known_folders() -> str:
    """The folders of records with the words of their kinds, for sentences."""
    return "、".join(f"{kind}（{model.kind_title}）" for kind, model in KINDS.items())


def strays(project: Project) -> list[Problem]:
    """What lies in content/ and is none of its folders: its records would silently be left out."""
    if not project.content.is_dir():
        return []
    problems = []
    for entry in sorted(project.content.iterdir()):
        name = entry.name
        if name.startswith(".") or is_litter(name) or name in (*KINDS, *OTHER_FOLDERS, *_FILES):
            continue
        code = "GK132" if entry.is_dir() else "GK136"
        facts = {"folder" if entry.is_dir() else "name": name, "known": known_folders()}
        problems.append(Problem(code, Place(entry.relative_to(project.root).as_posix()), facts))
    return problems


def is_litter(name: str) -> bool:
    """What Windows and office programs leave beside a file that is looked at or open."""
    return name.startswith(("~$", ".~")) or name.casefold() in ("thumbs.db", "desktop.ini")


def misfiled(document: Document, model: type[Record]) -> Problem | None:
    """A record of another kind: of its keys that other kind knows all, and this one not."""
    keys = set(document.data)
    if keys <= _keys(model):
        return None
    own = _own(model, keys)
    for kind, other in KINDS.items():
        if keys <= _keys(other) and _own(other, keys) > max(own, 1):
            facts = {"title": other.kind_title, "folder": f"content/{model.kind}", "right": kind}
            return Problem("GK135", Place(document.file), facts)
    return None


def _keys(model: type[Record]) -> set[str]:
    return {info.alias or name for name, info in model.model_fields.items()}


def _own(model: type[Record], keys: set[str]) -> int:
    """How many of the keys belong to the kind and not to every record."""
    return len(keys & _keys(model) - _keys(Record))


def named(problem: Problem, ids: Mapping[str, str]) -> Problem:
    """An id refused because it is a village's name: the remedy tells the village's id."""
    right = ids.get(problem.facts.get("value", "")) if problem.code == "GK117" else None
    return Problem(problem.code, problem.place, {**problem.facts, "fix": right}) if right else problem
