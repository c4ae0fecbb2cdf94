"""What of a record may be told on a day: small numbers guarded, running years left out, decisions that are
not due for publication or whose time on the site is over left out. The rest of the house sees records in
this form only, so that no page, file or index can tell more.

Counts about health, subsidy, pay and supervision are street-wide, and told once, after their year, so that no
two releases can be subtracted from each other. Reasons in docs/decisions/small-numbers.md."""

from __future__ import annotations

from datetime import date
from typing import TypeVar

from generator.records.base import Record
from generator.records.incentive import Incentive
from generator.records.supervision import Supervision
from generator.working.guarded import told_figures

R = TypeVar("R", bound=Record)


def public_form(record: R, as_of: date) -> R:
    """The record as it may be published on a day; the very same object where nothing has to be held back."""
    update: dict[str, object] = {}
    if isinstance(record, (Incentive, Supervision)):
        figures = told_figures(record.figures, as_of)
        if figures != record.figures:
            update["figures"] = figures
    if isinstance(record, Supervision):
        decisions = tuple(d for d in record.decisions if d.shown_on(as_of))
        if decisions != record.decisions:
            update["decisions"] = decisions
    return record.model_copy(update=update) if update else record
