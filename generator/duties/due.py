"""到期日: when something is due, with the working-day calendar or, where it doesn't reach, without."""

from __future__ import annotations

from datetime import date, timedelta

from generator.reckon.workdays import Calendar, Span, UncoveredYear, Unit, last_day
from generator.records.disclosure import Catalogue, Event
from generator.records.feedback import Feedback, Level
from generator.records.site import Limits
from generator.records.types import Period as Length

_DAY = timedelta(days=1)
_WEEKEND = 5
#: Longer times than a `Span` holds are as good as none.
_LONGEST = 1000
#: How many months after its period something may fall due: a year's account by the end of the next year.
MOST_AFTER = 12

#: (day, forecast?)
DueDay = tuple[date, bool]


def moved(nominal: date, workday: bool, calendar: Calendar) -> DueDay:
    """The day itself or, with 逢假顺延, the next working day. Without a table the nominal day, as a
    forecast: even a Wednesday may be declared a holiday."""
    if not workday:
        return nominal, False
    try:
        return calendar.next_workday(nominal), False
    except UncoveredYear:
        return nominal, True


def after(event: date, length: Length, calendar: Calendar) -> DueDay:
    """The last day of a time after an event, the event's own day not counted (民事诉讼法 第85条). Working
    days of an uncovered year are forecast as Monday to Friday."""
    span = Span(min(length.length, _LONGEST), Unit(length.unit))
    try:
        return last_day(event, span, calendar, include_start=False), False
    except UncoveredYear:
        day, left = event, span.length
        while left and day < date.max:
            day += _DAY
            left -= day.weekday() < _WEEKEND
        return day, True


def time_limit(item: Catalogue, limits: Limits, feedback: Feedback | None = None) -> Length | None:
    """The item's 时限; where it has none, the site's for that event. None where neither is set."""
    if item.within is not None:
        return item.within
    match item.event:
        case Event.MEETING:
            return Length(limits.review_result, "日") if limits.review_result else None
        case Event.READING:
            return Length(limits.progress_lag, "日") if limits.progress_lag else None
        case Event.WINDOW_OVER:
            return limits.conclusion
        case Event.OPINION:
            village = feedback is not None and feedback.level is Level.VILLAGE
            return limits.village_reply if village else limits.street_reply
    return None
