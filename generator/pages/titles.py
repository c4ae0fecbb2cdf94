"""What each record is called when it stands alone: in a title bar, a list, a link from elsewhere."""

from __future__ import annotations

from datetime import date

from generator.ledger import GoalHome, Ledger
from generator.records.base import Record
from generator.records.cadre import Cadre
from generator.records.feedback import Feedback
from generator.records.midyear import Midyear
from generator.records.pledge import Pledge
from generator.records.power import Power
from generator.records.review import Review
from generator.records.unit import Unit


def unit_name(ledger: Ledger, id: str | None, day: date | None = None) -> str:
    """The unit's name, that of a day where one is given; its id where it is not published."""
    unit = ledger.get(Unit, id)
    if unit is None:
        return id or ""
    return unit.name_on(day) if day else unit.name


def owner_name(ledger: Ledger, pledge: Pledge | None, day: date | None = None) -> str:
    """Whose pledge it is: a person, or a unit's committee, called as on the day it was signed or on `day`."""
    if pledge is None:
        return ""
    cadre = ledger.get(Cadre, pledge.cadre)
    return cadre.name if cadre else f"{unit_name(ledger, pledge.unit, day or pledge.signed)}班子"


def review_day(ledger: Ledger, review: Review) -> date:
    """The day a review speaks for: its meeting, else the day planned, else the end of its year."""
    meeting = ledger.meeting_of(review)
    return meeting.date if meeting else review.planned or date(review.year, 12, 31)


def title(record: Record, ledger: Ledger) -> str:
    """The full title, telling whose and which year's. A unit is called as it was then, so that the titles of
    old records stay."""
    if isinstance(record, Pledge):
        return f"{owner_name(ledger, record)} {record.year} 年目标承诺"
    if isinstance(record, Midyear):
        pledge = ledger.get(Pledge, record.pledge)
        year = f" {pledge.year} 年" if pledge else " "
        return f"{owner_name(ledger, pledge, record.as_of)}{year}第 {record.sequence} 期“唱票”"
    if isinstance(record, Review):
        cadre = ledger.get(Cadre, record.cadre)
        who = cadre.name if cadre else f"{unit_name(ledger, record.unit, review_day(ledger, record))}班子"
        return f"{who} {record.year} 年度{record.type.value}"
    if isinstance(record, Cadre):
        units = dict.fromkeys(unit_name(ledger, post.unit) for post in record.posts if post.end is None)
        return f"{record.name}（{'、'.join(units)}）" if units else record.name
    if isinstance(record, Power):
        return record.plain or record.title
    if isinstance(record, Feedback):
        day = record.received
        return f"{day.year} 年 {day.month} 月 {day.day} 日收到的意见：{subject_title(ledger, record)}"
    return record.heading


def subject_title(ledger: Ledger, feedback: Feedback) -> str:
    """What an opinion is about; its address where that is not on the site."""
    found = ledger.at(feedback.subject)
    if isinstance(found, GoalHome):
        return found.goal.title
    if found is None or isinstance(found, Feedback):  # about another opinion: told by its address
        return feedback.subject
    return title(found, ledger)
