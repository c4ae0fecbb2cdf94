"""意见与答复: until when an opinion is to be answered, how long it took, and how it stands on a day."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from generator.ledger import Ledger
from generator.reckon.workdays import Calendar, Span, UncoveredYear, Unit, last_day
from generator.records.feedback import Category, Feedback, Level, Outcome
from generator.records.site import Limits
from generator.records.types import Period


class Standing(StrEnum):
    """How an opinion stands on a day."""

    ON_TIME = "按时答复"
    LATE = "答复晚了"
    WAITING = "还没到答复期限"
    OVERDUE = "到期还没有答复"


def limit_of(feedback: Feedback, limits: Limits) -> Period:
    """村级答复期限 or 街道答复期限."""
    return limits.village_reply if feedback.level is Level.VILLAGE else limits.street_reply


def due_of(feedback: Feedback, limits: Limits, calendar: Calendar) -> date | None:
    """The last day for the answer. The day of receipt isn't counted (民事诉讼法 第85条). None where a year
    has no table of working days yet."""
    limit = limit_of(feedback, limits)
    try:
        return last_day(feedback.received, Span(limit.length, Unit(limit.unit)), calendar, False)
    except UncoveredYear:
        return None


def standing_of(feedback: Feedback, due: date | None, day: date) -> Standing:
    """On a day; an answer given later counts as none yet. Without a due day nothing is late."""
    replied = feedback.replied
    if replied is not None and replied <= day:
        return Standing.LATE if due is not None and replied > due else Standing.ON_TIME
    return Standing.OVERDUE if due is not None and day > due else Standing.WAITING


def days_taken(feedback: Feedback) -> int | None:
    """Calendar days from receipt to answer, the day of receipt not counted; None while there is none."""
    return None if feedback.replied is None else (feedback.replied - feedback.received).days


def objections_to(ledger: Ledger, address: str) -> tuple[Feedback, ...]:
    """公示期意见 about a record."""
    return tuple(f for f in ledger.feedbacks_about(address) if f.category is Category.WINDOW)


def confirmed(feedback: Feedback) -> bool:
    """查实, in full or in part."""
    return feedback.outcome in (Outcome.CORRECTED, Outcome.PARTLY)
