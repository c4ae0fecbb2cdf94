"""All pages of a site."""

from __future__ import annotations

from collections.abc import Iterator

from generator.pages import (
    basis,
    cadre,
    calendar,
    catalogue,
    chain,
    compare,
    counted,
    feedback,
    growth,
    home,
    incentive,
    lists,
    missing,
    power,
    reserve,
    review,
    selection,
    supervision,
    training,
    unit,
)
from generator.pages.page import Page
from generator.revise import Revised


def site_pages(revised: Revised) -> Iterator[Page]:
    """Every page of the site once: home, lists, then records by kind."""
    yield from home.pages(revised)
    yield from lists.pages(revised)
    for module in (
        unit,
        cadre,
        selection,
        chain,
        review,
        power,
        basis,
        growth,
        reserve,
        training,
        incentive,
        catalogue,
        calendar,
        missing,
        compare,
        counted,
        supervision,
        feedback,
    ):
        yield from module.pages(revised)
