"""How a list page is put together: items under headings, short choices, pages of a fixed length."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.pages.page import Crumb, Page

#: Items on one list page; a full page never changes when a later record comes.
PER_PAGE = 60


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a list. `also` are pages of further records that the note sums up."""

    href: str
    text: str
    note: str = ""
    tag: str = ""
    tag_style: str = ""
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Group:
    """Items under a heading; `more` leads on where the items stand on pages of their own."""

    heading: str
    items: tuple[Item, ...]
    more: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Chip:
    """A short choice: a year, a unit, a letter."""

    text: str
    href: str
    current: bool = False


def list_page(
    path: str,
    kind: str,
    name: str,
    lead: str,
    chips: Sequence[tuple[str, tuple[Chip, ...]]],
    groups: Sequence[Group],
    crumbs: tuple[Crumb, ...] = (),
    paging: tuple[Chip, ...] = (),
) -> Page:
    view = {"heading": name, "lead": lead, "chips": tuple(chips), "groups": tuple(groups), "paging": paging}
    return Page(
        path,
        kind,
        "kinds/list.html",
        name,
        lead,
        name,
        (("首页", "index.html"), *crumbs, (name, "")),
        lambda: view,
        listed=tuple(path for group in groups for item in group.items for path in (item.href, *item.also)),
    )


def paged(
    path: str,
    kind: str,
    name: str,
    lead: str,
    items: Sequence[Item],
    crumbs: tuple[Crumb, ...],
    chips: Sequence[tuple[str, tuple[Chip, ...]]] = (),
) -> Iterator[Page]:
    """Items in their order on pages of PER_PAGE; page 1 keeps `path`. `chips` stand on every one."""
    stem = path.removesuffix(".html")
    count = max(1, -(-len(items) // PER_PAGE))
    paths = [path if n == 0 else f"{stem}-p{n + 1}.html" for n in range(count)]
    for n, own in enumerate(paths):
        paging = (
            tuple(Chip(f"第 {i + 1} 页", other, i == n) for i, other in enumerate(paths)) if count > 1 else ()
        )
        group = Group("", tuple(items[n * PER_PAGE : (n + 1) * PER_PAGE]))
        yield list_page(own, kind, name, lead, chips, (group,), crumbs, paging)
