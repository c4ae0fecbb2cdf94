"""What a derived number is: how many of how many, counted how, and where the counted things stand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figure:
    """`value` of `whole` (None where there is no whole), both in `unit` (人, 项, 份, 次, 件). `definition`
    says in plain words what is counted and what is not; `href` is the page, below the release folder, that
    lists it; `note` is one short remark beside the number; `key` matches it to last
    year's, where the name has a year in it."""

    name: str
    value: int
    unit: str
    definition: str
    href: str
    whole: int | None = None
    note: str = ""
    key: str = ""

    @property
    def number(self) -> str:
        """12, or 96/120."""
        return str(self.value) if self.whole is None else f"{self.value}/{self.whole}"

    @property
    def told(self) -> str:
        """12 人, or 96/120 人."""
        return f"{self.number} {self.unit}"


@dataclass(frozen=True, slots=True)
class Beside:
    """A figure and the same of the year before, None where nothing of that year is known."""

    figure: Figure
    before: Figure | None = None


@dataclass(frozen=True, slots=True)
class Theme:
    """Figures under one heading."""

    name: str
    rows: tuple[Beside, ...]


def theme(name: str, now: Iterable[Figure], before: Iterable[Figure] = ()) -> Theme:
    """`before` are last year's figures; they are matched by key or name."""
    earlier = {figure.key or figure.name: figure for figure in before}
    return Theme(name, tuple(Beside(figure, earlier.get(figure.key or figure.name)) for figure in now))
