"""Names that have to leave, or soon will: told in time, by number and day, never by name.

个人信息保护法 art. 19 (no longer than needed) and art. 47 (deleted when the purpose is met)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from generator.check.context import Context
from generator.check.rule import Fault, fault, record_rule
from generator.records.selection import Selection
from generator.records.supervision import Supervision

#: How long before somebody is reminded: a month's round of updates comes in between.
NOTICE = timedelta(days=30)


def windows_over(selection: Selection) -> date | None:
    """The last day of the last publicity, else the day of the conclusion; None while neither is known."""
    last = max((window.end for window in selection.windows), default=None)
    if last is None and selection.conclusion is not None:
        return selection.conclusion.date
    return last


def names_to_leave(selection: Selection) -> Iterator[tuple[str, int, str]]:
    """(field, index, ticket) of every name of somebody who wasn't appointed. As long as it isn't decided who
    is, the proposed keep theirs."""
    conclusion = selection.conclusion
    keep = {taken.ticket for taken in conclusion.appointed} if conclusion else set()
    if conclusion is None or (not conclusion.appointed and not conclusion.fewer_why):
        out = {change.out for change in selection.substitutions}
        keep = {person.ticket for person in selection.proposed} - out
    rows = [("scores", i, s.ticket, s.name) for i, s in enumerate(selection.scores)]
    rows += [("proposed", i, p.ticket, p.name) for i, p in enumerate(selection.proposed)]
    yield from (
        (field, i, ticket) for field, i, ticket, name in rows if name is not None and ticket not in keep
    )


@record_rule("GK324", Selection)
def names_go_after_the_window(selection: Selection, context: Context) -> Iterator[Fault]:
    """V24: after the last window and 姓名保留天数 the names of those not appointed are gone."""
    over, days = windows_over(selection), context.limits.name_retention
    if over is None or (context.as_of - over).days <= days:
        return
    for field, i, ticket in names_to_leave(selection):
        yield fault(field, i, "name", ticket=ticket, end=over, days=days)


@record_rule("GK713", Selection)
def names_soon_to_go(selection: Selection, context: Context) -> Iterator[Fault]:
    """Names whose last day comes within the notice (warning)."""
    over, days = windows_over(selection), context.limits.name_retention
    if over is None:
        return
    left = days - (context.as_of - over).days
    if 0 <= left <= NOTICE.days:
        last = context.as_of + timedelta(days=left)
        tickets = dict.fromkeys(ticket for _, _, ticket in names_to_leave(selection))
        if tickets:
            yield fault("scores", count=len(tickets), day=last)


@record_rule("GK714", Supervision)
def decisions_soon_to_go(record: Supervision, context: Context) -> Iterator[Fault]:
    """Decisions whose 公开至 comes within the notice; the site drops them by itself (warning)."""
    for i, decision in enumerate(record.decisions):
        if decision.shown_on(context.as_of) and decision.until - context.as_of <= NOTICE:
            yield fault("decisions", i, "until", day=decision.until)


@record_rule("GK715", Supervision)
def decisions_that_went(record: Supervision, context: Context) -> Iterator[Fault]:
    """Decisions that are no longer shown, but are still in the file (warning). One that was never to be shown
    is GK667's."""
    for i, decision in enumerate(record.decisions):
        if decision.recheck_until < decision.until < context.as_of:
            yield fault("decisions", i, "until", day=decision.until)
