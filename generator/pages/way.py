"""一个人的来路: how somebody came to the post, step by step in order of days, each step with the record it
rests on. Derived from records alone; of selections only what they published of those they appointed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from generator.chain import threads
from generator.ledger import Ledger
from generator.pages.answer import cn_day
from generator.pages.lineage import place_then
from generator.pages.mentions import Mentions, mentions
from generator.pages.titles import review_day, unit_name
from generator.reckon.numbers import plain
from generator.records.cadre import Cadre, Post, PostLevel
from generator.records.reserve import Leave
from generator.records.review import Consequence, ConsequenceType, Issue, Review
from generator.records.selection import Selection
from generator.records.unit import Unit
from generator.revise import Revised

#: (kind, id, text): a record a step rests on, linked where it has a page.
Source = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Row:
    """One fact of a step: what it was, where (a unit's id and what it is called), how it came about."""

    what: str
    unit: str = ""
    place: str = ""
    notes: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """What happened on a day. Several `rows` are posts taken up together; `follow` is what came of a
    review, in order; `ahead` what is dated after the as-of day."""

    day: date
    name: str
    rows: tuple[Row, ...]
    follow: tuple[Row, ...] = ()
    ahead: bool = False


#: Of steps of one day what leads comes before what follows from it.
_ORDER = (
    "参加公开选拔",
    "进入后备人才库",
    "岗位更名",
    "任职",
    "培训",
    "跟岗锻炼",
    "评议",
    "离开人才库",
    "离任",
)
_KNOWN = {
    PostLevel.HEAD: "任书记、主任",
    PostLevel.MEMBER: "任两委委员",
    PostLevel.OVERSEER: "任监督委员会成员",
    PostLevel.RESERVE: "任后备干部",
    PostLevel.GROUP: "任小组干部",
    PostLevel.STAFF: "任工作人员",
}


def way(revised: Revised, cadre: Cadre, named: Mentions | None = None) -> tuple[Step, ...]:
    """Every step in order of days. `named`: the `mentions`, where they are gathered already."""
    named = named or mentions(revised.ledger)
    found = (
        *_selections(revised, cadre, named),
        *_pool(revised, cadre, named),
        *_posts(revised, cadre),
        *_trainings(revised, cadre, named),
        *_reviews(revised, cadre),
        *_left(revised, cadre),
    )
    return tuple(step for _, step in sorted(found, key=lambda pair: (pair[1].day, _ORDER.index(pair[0]))))


Found = tuple[str, Step]


def _selections(revised: Revised, cadre: Cadre, named: Mentions) -> Iterator[Found]:
    """选拔 that appointed the person, or brought the person into the pool; dated by its announcement."""
    for selection, ticket, appointed in named.selections.get(cadre.id, ()):
        end = selection.conclusion
        if end is None or end.date > revised.as_of:
            continue
        result = f"{cn_day(end.date)}公布结论" + ("：任用" if appointed else "")
        notes = tuple(filter(None, (_standing(selection, ticket, cadre), result)))
        first = selection.announced or (selection.application.start if selection.application else end.date)
        source = (selection.kind, selection.id, selection.title)
        yield "参加公开选拔", Step(first, "参加公开选拔", (Row("", notes=notes, sources=(source,)),))


def _standing(selection: Selection, ticket: str, cadre: Cadre) -> str:
    """03 号，总成绩 86.96，第 1 名 — while the selection still names the person; names go after their time,
    and the score of a nameless candidate must not get its name back here."""
    score = next((s for s in selection.scores if s.ticket == ticket), None)
    named = [p.name for p in selection.proposed if p.ticket == ticket] + [score.name if score else None]
    if cadre.name not in named:
        return ""
    parts = [f"{ticket} 号"]
    if score is not None:
        parts += [f"总成绩 {plain(score.total)}"] if score.total is not None else []
        parts += [f"第 {score.rank} 名"] if score.rank is not None else []
    return "，".join(parts)


def _pool(revised: Revised, cadre: Cadre, named: Mentions) -> Iterator[Found]:
    """入库、出库, by name only where the pool names the person."""
    for pool, event in named.pool.get(cadre.id, ()):
        if event.date > revised.as_of:
            continue
        source = (pool.kind, pool.id, pool.heading)
        if isinstance(event, Leave):
            row = Row("", notes=(event.type.value,), sources=(source,))
            yield "离开人才库", Step(event.date, "离开后备人才库", (row,))
            continue
        how = ("经公开选拔",) if event.selection else ("经公示",) if event.window else ()
        row = Row("", notes=how, sources=(source,))
        yield "进入后备人才库", Step(event.date, "进入后备人才库", (row,))


def _posts(revised: Revised, cadre: Cadre) -> Iterator[Found]:
    """Posts taken up, those of one day side by side."""
    ordered = sorted(cadre.posts, key=lambda p: (p.start, list(PostLevel).index(p.level), p.name))
    for start, posts in groupby(ordered, key=lambda p: p.start):
        taken: list[Post] = []
        for post in posts:
            before = next((p for p in cadre.posts if post.renames(p)), None)
            if before is None:
                taken.append(post)
                continue
            row = _row(revised, cadre, post, (f"原称{before.title}，还是本人",))
            yield "岗位更名", Step(start, "岗位更名", (row,), ahead=start > revised.as_of)
        if taken:
            name = "、".join(dict.fromkeys(_KNOWN[post.level] for post in taken))
            rows = tuple(_row(revised, cadre, post) for post in taken)
            yield "任职", Step(start, name, rows, ahead=start > revised.as_of)


def _row(revised: Revised, cadre: Cadre, post: Post, first: tuple[str, ...] = ()) -> Row:
    ledger = revised.ledger
    # a post still held is of today; one that was given up is told by the name of its day
    place = place_then(ledger, post.unit, post.start, revised.as_of)
    how = "" if first else f"{post.filling.value}{'：' + post.filling_basis if post.filling_basis else ''}"
    renamed = next((p for p in cadre.posts if p.renames(post)), None)
    until = ""
    if renamed is not None and renamed.start <= revised.as_of:
        until = f"{cn_day(renamed.start)}起岗位改称{renamed.title}"
    elif post.end is not None:
        until = f"到 {cn_day(post.end)}{'：' + post.end_reason if post.end_reason else ''}"
    beside = [
        other
        for other in cadre.posts
        if other is not post and other.start < post.start and (other.end is None or other.end > post.start)
    ]
    others = "、".join(dict.fromkeys(_called(ledger, other, post) for other in beside))
    notes = (*first, how, f"同时任{others}" if others else "", until)
    source = ledger.get(Selection, post.selection)
    sources = ((source.kind, source.id, source.title),) if source else ()
    return Row(_short_name(ledger, post), post.unit, place, tuple(filter(None, notes)), sources)


def _called(ledger: Ledger, post: Post, beside: Post) -> str:
    """A post's name; with the unit before it where that is another."""
    return _short_name(ledger, post) if post.unit == beside.unit else _whole_name(ledger, post, beside.start)


def _short_name(ledger: Ledger, post: Post) -> str:
    """党支部书记, without the unit."""
    unit = ledger.get(Unit, post.unit)
    return unit.without_name(post.name) if unit else post.name


def _whole_name(ledger: Ledger, post: Post, day: date | None = None) -> str:
    """光明村党支部书记, the unit called as on a day, by default the post's first."""
    return unit_name(ledger, post.unit, day or post.start) + _short_name(ledger, post)


def _trainings(revised: Revised, cadre: Cadre, named: Mentions) -> Iterator[Found]:
    """任职培训 and 跟岗锻炼 that have begun."""
    ledger = revised.ledger
    for training, one in named.trainings.get(cadre.id, ()):
        source = (training.kind, training.id, training.title)
        begun = (one or training).start <= revised.as_of
        if training.planned or not begun:
            continue
        if one is None:
            hours = (f"{plain(training.hours)} 学时",) if training.hours is not None else ()
            row = Row("", notes=(training.organiser + "主办", *hours), sources=(source,))
            yield "培训", Step(training.start, "参加任职培训", (row,))
            continue
        over = one.end is not None and one.end <= revised.as_of
        until = f"到 {cn_day(one.end)}" if one.end else "还在跟岗"
        mentor = ledger.get(Cadre, one.mentor)
        result = (one.result,) if one.result and over else ()
        sources: tuple[Source, ...] = (source,)
        if mentor is not None:
            sources = (source, (mentor.kind, mentor.id, f"带教人{mentor.name}"))
        place = place_then(ledger, one.unit, one.start, revised.as_of)
        row = Row("", one.unit, place, (f"带教：{one.mentor_post}", until, *result), sources)
        yield "跟岗锻炼", Step(one.start, "跟岗锻炼", (row,))


def _reviews(revised: Revised, cadre: Cadre) -> Iterator[Found]:
    """Reviews with a result, and what followed."""
    ledger = revised.ledger
    for review in ledger.reviews_of_cadre(cadre):
        if not review.held or not review.grade:
            continue
        day = review_day(ledger, review)
        place = place_then(ledger, review.unit, day, revised.as_of)
        row = Row(
            f"{review.heading}：{review.grade}",
            review.unit,
            place,
            tuple(filter(None, (review.post,))),
            ((review.kind, review.id, "看评议"),),
        )
        yield "评议", Step(day, "接受评议", (row,), tuple(follow_up(revised, cadre, review)))


def follow_up(revised: Revised, cadre: Cadre, review: Review) -> Iterator[Row]:
    """What came of a review, in neutral words: the consequence and its carrying out, each remedy, the
    recheck."""
    used = review.consequence
    if used is not None and used.type is not ConsequenceType.NONE:
        said = "，".join(filter(None, (used.body, cn_day(used.date) if used.date else "")))
        notes = tuple(filter(None, (said, used.words, _carried_out(revised, cadre, review, used))))
        yield Row(f"结果运用：{used.type.value}", notes=notes)
    for n, issue in enumerate(review.issues, 1):
        yield _remedy(revised, issue, n if len(review.issues) > 1 else 0)
    check = review.recheck
    if check is not None and check.applied is not None:
        said = f"{cn_day(check.decided)}作出结论" if check.decided else "还没有结论"
        by = f"由{check.body}复核" if check.body else ""
        yield Row(f"复核：{cn_day(check.applied)}申请", notes=tuple(filter(None, (by, said))))


def _carried_out(revised: Revised, cadre: Cadre, review: Review, used: Consequence) -> str:
    """What the posts show of a decision that concerns them; silence shows too."""
    if used.type not in (ConsequenceType.MOVED, ConsequenceType.ENDED, ConsequenceType.PROMOTED):
        return ""
    since = review_day(revised.ledger, review)
    ended = [p for p in cadre.posts if p.end and since <= p.end <= revised.as_of and p.unit == review.unit]
    begun = [p for p in cadre.posts if since <= p.start <= revised.as_of]
    said = [f"{cn_day(p.end)}不再任{p.name}" for p in ended if p.end] if ended else []
    if used.type is not ConsequenceType.ENDED:
        said += [f"{cn_day(p.start)}任{_whole_name(revised.ledger, p)}" for p in begun]
    return "后来：" + "；".join(said) if said else "后来的任职变化还没有公开"


def _remedy(revised: Revised, issue: Issue, number: int) -> Row:
    """One remedy: finished, become a goal (with how that goal stands), due, or overdue."""
    name = f"整改第 {number} 件" if number else "整改"
    sources: tuple[Source, ...] = ()
    notes = [f"期限 {cn_day(issue.due)}"]
    if issue.finished is not None:
        notes = [f"{cn_day(issue.finished)}改完", f"期限 {cn_day(issue.due)}"]
    elif issue.due < revised.as_of and issue.goal is None:
        notes.append("到期，还没有公开结果")
    home = revised.ledger.goal(issue.goal) if issue.goal else None
    if home is not None:
        sources = (("goal", home.goal.id, f"列入 {home.pledge.year} 年目标“{home.goal.title}”"),)
        thread = next((t for t in threads(revised.ledger, home.pledge) if t.goal is home.goal), None)
        if issue.finished is None:
            notes.append(thread.status.value if thread and thread.status else "目标还没有公开进展")
    return Row(name, notes=tuple(notes), sources=sources)


def _left(revised: Revised, cadre: Cadre) -> Iterator[Found]:
    """离任 of one who holds no post any more."""
    ends = [post.end for post in cadre.posts]
    if any(end is None or end >= revised.as_of for end in ends):
        return
    last = max(end for end in ends if end is not None)
    reasons = dict.fromkeys(p.end_reason for p in cadre.posts if p.end == last and p.end_reason)
    row = Row("", notes=(*reasons, "现在没有公开的任职"))
    yield "离任", Step(last, "离任", (row,))
