"""Read content/glossary.yml. A project without one has no explanations and no page of them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.load.bind import bind, place_of
from generator.load.document import Document, read_document, read_text
from generator.problem import Path, Place, Problem
from generator.project import Project
from generator.records.glossary import Glossary, Term

FILE = "content/glossary.yml"


def load_glossary(project: Project) -> tuple[Glossary | None, Document | None, list[Problem]]:
    """The glossary, its file as read (its text alone where it is no YAML), and what is wrong with it. Of a
    word explained twice the first explanation holds, so that what else is wrong is told in the same run."""
    path = project.content / "glossary.yml"
    if not path.exists():
        return None, None, []
    document, problems = read_document(path, project.root)
    if document is None:
        text, _ = read_text(path, project.root)
        return None, Document(FILE, text, {}) if text is not None else None, problems
    glossary, found = bind(document, Glossary)
    problems = [*problems, *found]
    if (project.content / "pages" / "glossary.md").exists():
        problems.append(Problem("GK162", Place("content/pages/glossary.md")))
    if glossary is not None:
        problems += _repeated(glossary, document)
    return glossary, document, problems


def _repeated(glossary: Glossary, document: Document) -> Iterator[Problem]:
    """Ids and words that an earlier term has: a link or a look-up would find only the first."""
    ids: dict[str, Term] = {}
    words: dict[str, Term] = {}
    for number, term in enumerate(glossary.terms):
        fields: list[tuple[Path, str, dict[str, Term]]] = [
            (("id",), term.id, ids),
            (("word",), term.word, words),
        ]
        fields += [(("aliases", i), alias, words) for i, alias in enumerate(term.aliases)]
        for path, value, seen in fields:
            if value in seen:
                place = place_of(document, Glossary, ("terms", number, *path))
                yield Problem("GK161", place, {"value": value, "other": seen[value].word})
            seen.setdefault(value, term)
