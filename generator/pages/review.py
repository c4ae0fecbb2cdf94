"""述职评议 pages: the result, the votes, the rule, what followed; judgement and reply side by side."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.chain import Station, Thread, threads
from generator.pages.contacts import contacts
from generator.pages.lineage import place_then
from generator.pages.links import record_path
from generator.pages.page import Page, View
from generator.pages.titles import review_day, title
from generator.reckon.numbers import percent
from generator.records.cadre import Cadre
from generator.records.pledge import Pledge
from generator.records.review import BallotPart, ConsequenceType, Review
from generator.records.unit import Unit
from generator.revise import Revised
from generator.working.review import working


def sentence(revised: Revised, review: Review) -> str:
    """What a reader wants to know first."""
    if review.grade:
        said = f"{review.year} 年度评议结果：{review.grade}"
        used = review.consequence.type if review.consequence else ConsequenceType.NONE
        return said if used is ConsequenceType.NONE else f"{said}，结果运用：{used.value}"
    if review.held:
        return "评议会已开，结果还没有公布"
    if review.planned is None:
        return "计划评议，日期未定"
    overdue = review.planned < revised.as_of
    day = f"{review.planned.year} 年 {review.planned.month} 月 {review.planned.day} 日"
    return f"原计划 {day}评议，还没有公开结果" if overdue else f"计划 {day}评议"


def vote_rows(part: BallotPart) -> tuple[tuple[str, int, str], ...]:
    """(grade, votes, percent of valid ballots with one decimal) in the order written."""
    return tuple(
        (grade, votes, f"{percent(votes, part.valid, 1)}" if part.valid else "")
        for grade, votes in part.votes.items()
    )


def printed_apart(part: BallotPart) -> tuple[tuple[str, str], ...]:
    """Percentages as they were printed then, where any differs from what the votes give."""
    shown = {grade: f"{share}%" for grade, _, share in vote_rows(part)}
    items = tuple((grade, str(words)) for grade, words in part.printed.items())
    return items if any(shown.get(grade) != words for grade, words in items) else ()


def _progress(revised: Revised, review: Review) -> tuple[tuple[Thread, Station], ...]:
    pledge = revised.ledger.get(Pledge, review.pledge)
    if pledge is None:
        return ()
    return tuple(
        (thread, station)
        for thread in threads(revised.ledger, pledge)
        for station in thread.stations
        if station.reading is review and station.progress is not None
    )


def _view(revised: Revised, review: Review) -> View:
    ledger = revised.ledger
    unit = ledger.get(Unit, review.unit)
    meeting = ledger.meeting_of(review)
    return {
        "review": review,
        "unit": unit,
        "place": place_then(ledger, review.unit, review_day(ledger, review), revised.as_of),
        "cadre": ledger.get(Cadre, review.cadre),
        "pledge": ledger.get(Pledge, review.pledge),
        "sentence": sentence(revised, review),
        "meeting": meeting,
        "rows": _progress(revised, review),
        "votes": tuple((part, vote_rows(part), printed_apart(part)) for part in review.parts),
        "working": working(review, meeting),
        "contacts": contacts(ledger, review.phone, unit, day=revised.as_of),
    }


def pages(revised: Revised) -> Iterator[Page]:
    """A page for every review."""
    for review in revised.ledger.reviews():
        name = title(review, revised.ledger)
        unit = revised.ledger.get(Unit, review.unit)
        called = unit.name_on(review_day(revised.ledger, review)) if unit else ""
        place = ((called, record_path("unit", unit.id)),) if unit else ()
        yield Page(
            record_path("review", review.id),
            "review",
            "kinds/review.html",
            name,
            f"{name}：{sentence(revised, review)}。",
            Review.column,
            (("首页", "index.html"), *place, (review.heading, "")),
            partial(_view, revised, review),
            review,
        )
