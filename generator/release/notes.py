"""The pages a release adds to those of its records: what it is, its data, and notices where pages were."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from generator.export.data import Entry, Gone, GonePage, Withdrawn
from generator.pages.links import record_path
from generator.pages.page import Crumb, Page
from generator.pages.titles import title
from generator.records.registry import KINDS
from generator.records.shapes import shape_of
from generator.release.derive import TABLES
from generator.release.describe import Changes, Release
from generator.revise import Revised

_HOME: Crumb = ("首页", "index.html")


@dataclass(frozen=True, slots=True)
class Line:
    """One record in a list of changes; `path` empty where it has no page of its own."""

    kind: str
    text: str
    path: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a kind's data."""

    name: str
    title: str
    about: str
    several: bool


@dataclass(frozen=True, slots=True)
class KindData:
    """What data/ has of a kind: its files, and its fields as the data names them."""

    kind: str
    title: str
    count: int
    files: tuple[str, ...]
    fields: tuple[Field, ...]


def release_page(
    draft: Release, previous: Release | None, revised: Revised, gone: Gone, pages: Collection[str]
) -> Page:
    """release.html. `pages` are the release's paths, to link only to what there is."""
    changes = draft.changes or Changes()

    def lines(keys: Sequence[str]) -> tuple[Line, ...]:
        return tuple(_line(key, revised, pages) for key in keys)

    left = {f"{w.kind}/{w.id}": w for w in gone.records}
    view = {
        "release": draft,
        "previous": previous,
        "counts": [
            (
                cls.kind_title,
                draft.counts[kind],
                f"{kind}/index.html" if f"{kind}/index.html" in pages else "",
            )
            for kind, cls in KINDS.items()
        ],
        "total": sum(draft.counts.values()),
        "added": lines(changes.added),
        "changed": lines(changes.changed),
        "withdrawn": tuple(_left(left[key], pages) for key in changes.withdrawn),
        "nothing": draft.changes is not None and draft.changes.none,
        "elsewhere": len(revised.elsewhere),
    }
    words = f"{draft.title}：公开 {view['total']} 条记录"
    return Page(
        "release.html",
        "release",
        "kinds/release.html",
        "本期说明",
        words,
        "本期说明",
        (_HOME, ("本期说明", "")),
        lambda: view,
    )


def _line(key: str, revised: Revised, pages: Collection[str]) -> Line:
    kind, id = key.split("/")
    record = revised.ledger.records[kind][id]
    path = record_path(kind, id)
    state = revised.revisions[kind, id]
    note = f"第 {state.number} 版" if state.number > 1 else ""
    name = title(record, revised.ledger)
    return Line(KINDS[kind].kind_title, name, path if path in pages else "", note)


def _left(record: Withdrawn, pages: Collection[str]) -> Line:
    """A withdrawn record by its number alone: its title may name a person."""
    path = record_path(record.kind, record.id)
    return Line(_kind_title(record.kind), record.id, path if path in pages else "")


def _kind_title(kind: str) -> str:
    return KINDS[kind].kind_title if kind in KINDS else kind


def notices(gone: Gone) -> Iterator[Page]:
    """A page at every place where an earlier release had one, so that no link or printed code ever leads
    nowhere. It says when, never what stood there."""
    by_path = {record_path(w.kind, w.id): w for w in gone.records}
    for page in gone.pages:
        yield _notice(page, by_path.get(page.path))


def _notice(page: GonePage, record: Withdrawn | None) -> Page:
    kind = page.path.split("/")[0] if "/" in page.path else "none"
    what = f"{_kind_title(record.kind)}记录 {record.id}" if record else "这一页"
    words = "本条已撤回" if record else "这一页已不再单独公开"
    view = {"gone": page, "record": record, "what": what, "words": words}
    name = f"{what}：{words}" if record else words
    return Page(page.path, kind, "kinds/gone.html", name, f"{name}。", "", (_HOME, (what, "")), lambda: view)


def data_page(entries: Sequence[Entry], files: Sequence[str]) -> Page:
    """data/index.html: which files there are and what their fields mean."""
    kinds = [
        KindData(
            kind,
            cls.kind_title,
            sum(entry.kind == kind for entry in entries),
            tuple(path.removeprefix("data/") for path in files if path.startswith(f"data/{kind}/")),
            tuple(
                Field(
                    name,
                    field.title or name,
                    field.description or "",
                    shape_of(field.annotation)[0] in ("scalars", "parts", "mapping"),
                )
                for name, field in cls.model_fields.items()
            ),
        )
        for kind, cls in KINDS.items()
    ]
    return Page(
        "data/index.html",
        "data",
        "kinds/data.html",
        "数据下载",
        "本站公开的全部记录：CSV 表格、JSON 数据和各项含义",
        "数据下载",
        (_HOME, ("数据下载", "")),
        lambda: {"kinds": kinds, "tables": f"../latest/{TABLES}"},
    )
