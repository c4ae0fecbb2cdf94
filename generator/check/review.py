"""述职评议、民主评议: whom and when, announced and published in time, and what was done about findings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from generator.check.context import Context
from generator.check.memo import ById
from generator.check.pledge import in_post, leads_to, unit_name
from generator.check.rule import Fault, fault, ledger_rule, record_rule
from generator.ledger import Ledger
from generator.problem import Path
from generator.reckon.workdays import Span, UncoveredYear, Unit, last_day
from generator.records.cadre import Cadre, Post, PostLevel
from generator.records.pledge import Pledge
from generator.records.review import PartKind, Review, ReviewSubject, ReviewType

#: Who is reviewed, where, in which capacity (committees only), by which kind of review.
Subject = tuple[str, str | None, str | None, ReviewType]


def subject_of(review: Review) -> Subject:
    """The same for two reviews that must not be held twice a year. Committees of one unit (党组织、村委会)
    are told apart by 职务."""
    return (review.unit, review.cadre, None if review.cadre else review.post, review.type)


def held_before(review: Review, context: Context) -> tuple[Review, date] | None:
    """The last review of the same subject that was held before this one, with its day."""
    meeting = context.ledger.meeting_of(review)
    if meeting is None:
        return None
    held = _held(ById(context.ledger)).get(subject_of(review), [])
    earlier = [(other, day) for other, day in held if (day, other.id) < (meeting.date, review.id)]
    return earlier[-1] if earlier else None


@lru_cache(maxsize=1)
def _held(ledger: ById[Ledger]) -> dict[Subject, list[tuple[Review, date]]]:
    """Held reviews of each subject in order of their days."""
    found: defaultdict[Subject, list[tuple[Review, date]]] = defaultdict(list)
    for review in ledger.value.reviews():
        meeting = ledger.value.meeting_of(review)
        if meeting is not None:
            found[subject_of(review)].append((review, meeting.date))
    return {subject: sorted(pairs, key=lambda p: (p[1], p[0].id)) for subject, pairs in found.items()}


def posts_under_review(review: Review, context: Context) -> tuple[Post, ...]:
    """The posts the review can be about: those held in the unit on the day it was held (in that year, where
    none was), and of these the ones its 职务 names."""
    cadre, meeting = context.ledger.get(Cadre, review.cadre), context.ledger.meeting_of(review)
    if cadre is None:
        return ()
    there = tuple(post for post in cadre.posts if post.unit == review.unit)
    first, last = date(review.year, 1, 1), date(review.year, 12, 31)
    held = tuple(post for post in there if meeting is not None and post.held_on(meeting.date))
    held = held or tuple(p for p in there if p.start <= last and (p.end is None or p.end >= first))
    return posts_named(held, review.post)


def posts_named(posts: tuple[Post, ...], meant: str | None) -> tuple[Post, ...]:
    """The posts that a 职务 names; all where it names none."""
    named = tuple(post for post in posts if meant and (post.name in meant or meant in post.name))
    return named or posts


@ledger_rule("GK655")
def once_a_year(ledger: Ledger, context: Context) -> Iterator[Fault]:
    """V55: one review of each kind a year (warning)."""
    first: dict[tuple[Subject, int], Review] = {}
    for review in ledger.reviews():
        other = first.setdefault((subject_of(review), review.year), review)
        if other is not review:
            yield fault("year", on=review, year=review.year, type=review.type.value, other=other.id)


@record_rule("GK619", Review)
def not_too_soon_again(review: Review, context: Context) -> Iterator[Fault]:
    """V55: months between two reviews of one person (warning; 评议间隔月数)."""
    meeting, before = context.ledger.meeting_of(review), held_before(review, context)
    months = min(context.limits.review_gap, 1000)
    if meeting is None or before is None or months < 1:
        return
    try:
        earliest = last_day(before[1], Span(months, Unit.MONTH), context.calendar, include_start=False)
    except UncoveredYear:
        return
    if meeting.date < earliest:
        yield fault(*_meeting_path(review), got=meeting.date, before=before[1], months=months)


@record_rule("GK620", Review)
def plan_announced_in_time(review: Review, context: Context) -> Iterator[Fault]:
    """V55: residents learn of the meeting some days before (warning; 评议计划提前)."""
    meeting = context.ledger.meeting_of(review)
    day = meeting.date if meeting else review.planned
    if day is None or review.plan_published is None:
        return
    days, limit = (day - review.plan_published).days, context.limits.review_plan
    if 0 <= days < limit:
        yield fault("plan_published", got=review.plan_published, day=day, days=days, limit=limit)


@record_rule("GK656", Review)
def chaired_by_the_supervisors(review: Review, context: Context) -> Iterator[Fault]:
    """V56: 民主评议 is chaired by the village's supervision body (warning); not where one of its own members
    is judged, who can't sit over themselves."""
    if not review.held or review.type is not ReviewType.STATUTORY or review.chaired_by_supervisor:
        return
    posts = posts_under_review(review, context)
    if not any(post.level is PostLevel.OVERSEER for post in posts):
        yield fault("chaired_by_supervisor")


@record_rule("GK662", Review)
def the_chair_is_the_supervisors(review: Review, context: Context) -> Iterator[Fault]:
    """V56: 监督机构主持 says so, and so does the meeting's 主持 (warning)."""
    meeting = context.ledger.meeting_of(review)
    if meeting is not None and review.chaired_by_supervisor and "监督" not in meeting.chair:
        yield fault("chaired_by_supervisor", chair=meeting.chair)


@record_rule("GK659", Review)
def result_published_in_time(review: Review, context: Context) -> Iterator[Fault]:
    """V59: the result is published within days of the meeting (warning; 评议结果时限)."""
    meeting, limit = context.ledger.meeting_of(review), context.limits.review_result
    if meeting is not None and review.published is not None:
        days = (review.published - meeting.date).days
        if days > limit:
            yield fault("published", days=days, limit=limit)


@record_rule("GK624", Review)
def result_published_at_all(review: Review, context: Context) -> Iterator[Fault]:
    """V59: held, the limit passed, and no result (warning; depends on the as-of day)."""
    meeting, limit = context.ledger.meeting_of(review), context.limits.review_result
    if meeting is None or (days := (context.as_of - meeting.date).days) <= limit:
        return
    fields = (("结果", review.grade), ("公布日期", review.published))
    missing = [name for name, value in fields if value is None]
    if missing:
        yield fault(days=days, limit=limit, missing="、".join(missing))


@record_rule("GK625", Review)
def planned_day_has_passed(review: Review, context: Context) -> Iterator[Fault]:
    """V55: announced, the day passed, and no meeting (warning; depends on the as-of day)."""
    if not review.held and review.planned is not None and review.planned < context.as_of:
        yield fault("planned", planned=review.planned, as_of=context.as_of)


@record_rule("GK628", Review)
def person_or_committee(review: Review, context: Context) -> Iterator[Fault]:
    """个人 names a cadre, 班子 none."""
    if (review.subject is ReviewSubject.PERSON) == (review.cadre is None):
        yield fault("subject", subject=review.subject.value)


@record_rule("GK630", Review)
def reviewed_in_post(review: Review, context: Context) -> Iterator[Fault]:
    """V55: whoever is reviewed for a year held a post in that unit in that year."""
    cadre = context.ledger.get(Cadre, review.cadre)
    first, last = date(review.year, 1, 1), date(review.year, 12, 31)
    if cadre is not None and not in_post(cadre, review.unit, first, last):
        yield fault("cadre", cadre=cadre.id, unit=unit_name(context, review.unit), year=review.year)


@record_rule("GK629", Review)
def held_for_its_year(review: Review, context: Context) -> Iterator[Fault]:
    """V55: a year is reviewed in it or in the first half of the next."""
    meeting = context.ledger.meeting_of(review)
    day = meeting.date if meeting else review.planned
    first, last = date(review.year, 1, 1), date(review.year + 1, 6, 30)
    if day is not None and not first <= day <= last:
        path = _meeting_path(review) if meeting else ("planned",)
        yield fault(*path, got=day, year=review.year, first=first, last=last)


@record_rule("GK626", Review)
def pledge_of_the_same_year(review: Review, context: Context) -> Iterator[Fault]:
    """V40: the pledge under review is that person's (or committee's), of that unit and year; a unit answers
    for the pledges of those merged into it."""
    pledge = context.ledger.get(Pledge, review.pledge)
    if pledge is None:
        return
    pairs = (
        ("年度", str(pledge.year), str(review.year)),
        ("单位", pledge.unit, review.unit),
        ("干部", pledge.cadre or "—", review.cadre or "—"),
    )
    for field, there, here in pairs:
        if there != here and not (field == "单位" and leads_to(context, pledge.unit, review.unit)):
            yield fault("pledge", pledge=pledge.id, field=field, there=there, here=here)


@record_rule("GK627", Review)
def pledge_is_named(review: Review, context: Context) -> Iterator[Fault]:
    """V40: a review held while there is a pledge says how its goals ended. One review is enough where a
    person is judged twice, by the Party and by statute."""
    if not review.held or review.pledge is not None:
        return
    for pledge in _pledged(ById(context.ledger)).get((review.unit, review.cadre, review.year), ()):
        if not context.ledger.reviews_of(pledge):
            yield fault(pledge=pledge.id)


@lru_cache(maxsize=1)
def _pledged(ledger: ById[Ledger]) -> dict[tuple[str, str | None, int], list[Pledge]]:
    found: defaultdict[tuple[str, str | None, int], list[Pledge]] = defaultdict(list)
    for pledge in ledger.value.pledges():
        found[pledge.unit, pledge.cadre, pledge.year].append(pledge)
    return dict(found)


@record_rule("GK638", Review)
def no_result_before_the_meeting(review: Review, context: Context) -> Iterator[Fault]:
    """V53: votes and a result belong to a meeting."""
    if review.held:
        return
    for i, part in enumerate(review.parts):
        if part.votes or part.grade:
            yield fault("parts", i)
    if review.grade is not None:
        yield fault("grade")


@record_rule("GK640", Review)
def all_three_judge(review: Review, context: Context) -> Iterator[Fault]:
    """述职评议 of a person is by party members, residents and the departments in charge (warning). A Party
    committee may be judged within the Party."""
    personal = review.type is ReviewType.REPORT and review.subject is ReviewSubject.PERSON
    if not personal or not review.held or not review.parts:
        return
    there = {part.kind for part in review.parts}
    missing = [kind.value for kind in PartKind if kind not in there]
    if missing:
        yield fault("parts", missing="、".join(missing))


def _meeting_path(review: Review) -> Path:
    return ("meeting", "date") if review.meeting is not None else ("meeting_in",)


Dated = tuple[Path, str, date | None]


@record_rule("GK635", Review)
def in_order_of_time(review: Review, context: Context) -> Iterator[Fault]:
    """V59: announced, held, told to the person, answered, checked again — in this order."""
    found = context.ledger.meeting_of(review)
    meeting: Dated = (_meeting_path(review), "会议", found.date if found else None)
    fed_back: Dated = (("fed_back",), "反馈日期", review.fed_back)
    pairs: list[tuple[Dated, Dated]] = [
        ((("plan_published",), "计划公布日期", review.plan_published), meeting),
        (meeting, fed_back),
        (meeting, (("published",), "公布日期", review.published)),
    ]
    if review.window is not None:
        pairs.append((meeting, (("window", "start"), "公示开始", review.window.start)))
    if review.consequence is not None:
        pairs.append((meeting, (("consequence", "date"), "结果运用的日期", review.consequence.date)))
    if review.reply is not None:
        pairs.append((fed_back, (("reply", "date"), "本人说明的日期", review.reply.date)))
    if (recheck := review.recheck) is not None:
        applied: Dated = (("recheck", "applied"), "申请日期", recheck.applied)
        deadline: Dated = (("recheck", "deadline"), "申请期限", recheck.deadline)
        decided: Dated = (("recheck", "decided"), "结论日期", recheck.decided)
        pairs += [(fed_back, deadline), (fed_back, applied), (applied, deadline), (applied, decided)]
    for i, issue in enumerate(review.issues):
        pairs.append((meeting, (("issues", i, "due"), "整改期限", issue.due)))
        pairs.append((meeting, (("issues", i, "finished"), "整改完成日期", issue.finished)))
    for (_, earlier, first), (path, later, second) in pairs:
        if first is not None and second is not None and second < first:
            yield fault(*path, earlier=earlier, first=first, later=later, second=second)
