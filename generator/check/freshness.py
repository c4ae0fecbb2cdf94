"""V72: a site that stands still. Asked of sites that set how long is too long; what is due by a day is the
catalogue's (GK373, GK392)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.check.context import Context
from generator.check.rule import Fault, fault, ledger_rule
from generator.ledger import Ledger
from generator.records.base import Record
from generator.records.selection import Selection


def _last_disclosed(ledger: Ledger, kind: type[Record], as_of: date) -> date | None:
    """The last day by then on which a public record of the kind was approved; None where there is none."""
    days = (
        record.approval.approved.date
        for record in ledger.all()
        if isinstance(record, kind) and record.public and record.approval.approved is not None
    )
    return max((day for day in days if day <= as_of), default=None)


@ledger_rule("GK397")
def the_home_page_is_kept_up(ledger: Ledger, context: Context) -> Iterator[Fault]:
    """首页更新天数: nothing newly disclosed for longer (warning; depends on the as-of day)."""
    limit, last = context.limits.home_update, _last_disclosed(ledger, Record, context.as_of)
    if limit is not None and last is not None and (days := (context.as_of - last).days) > limit:
        yield fault("limits", "home_update", last=last, days=days, limit=limit)


@ledger_rule("GK398")
def notices_are_kept_up(ledger: Ledger, context: Context) -> Iterator[Fault]:
    """公告更新天数: no notice of a selection, or what became of one, for longer (warning)."""
    limit, last = context.limits.notice_update, _last_disclosed(ledger, Selection, context.as_of)
    if limit is not None and last is not None and (days := (context.as_of - last).days) > limit:
        yield fault("limits", "notice_update", last=last, days=days, limit=limit)
