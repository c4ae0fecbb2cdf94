"""结果运用的后续: what a review led to shows in the records that come after it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from generator.check.context import Context
from generator.check.review import posts_under_review
from generator.check.rule import Fault, fault, record_rule
from generator.check.stations import chain_of
from generator.records.cadre import Cadre
from generator.records.goals import Status
from generator.records.review import ConsequenceType, Review

#: How long a decision may take to show in the posts: a handing-over, and half a year where somebody has to
#: be elected or appointed first.
HANDED_OVER = timedelta(days=60)
PROMOTED = timedelta(days=182)


@record_rule("GK863", Review)
def improvement_says_what(review: Review, context: Context) -> Iterator[Fault]:
    """限期改进: what is to be improved, and by when, stands under 整改 (warning)."""
    if review.consequence and review.consequence.type is ConsequenceType.IMPROVE and not review.issues:
        yield fault("consequence", "type")


@record_rule("GK864", Review)
def improvement_shows_in_the_goal(review: Review, context: Context) -> Iterator[Fault]:
    """限期改进 by way of next year's goal: the date has passed and the goal isn't done (warning). One that
    became no goal is GK633's matter."""
    if review.consequence is None or review.consequence.type is not ConsequenceType.IMPROVE:
        return
    for i, issue in enumerate(review.issues):
        home = context.ledger.goal(issue.goal) if issue.goal else None
        if home is None or issue.finished is not None or context.as_of <= issue.due:
            continue
        thread = next((t for t in chain_of(context, home.pledge) if t.goal is home.goal), None)
        if thread is not None and thread.status is not Status.DONE:
            yield fault("issues", i, "due", due=issue.due, goal=home.goal.id, title=home.goal.title)


@record_rule("GK865", Review)
def decision_shows_in_the_post(review: Review, context: Context) -> Iterator[Fault]:
    """岗位调整, 依法终止职务: the post ends, or for the first another begins, within two months of the
    decision (warning)."""
    decided = _decided(review, (ConsequenceType.MOVED, ConsequenceType.ENDED))
    if decided is None or review.consequence is None or context.as_of <= decided + HANDED_OVER:
        return
    held = posts_under_review(review, context)
    ended = any(post.end is not None and post.end <= decided + HANDED_OVER for post in held)
    moved = review.consequence.type is ConsequenceType.MOVED and _began(review, context, decided, HANDED_OVER)
    if held and not ended and not moved:
        kind, post = review.consequence.type.value, held[0].name
        yield fault("consequence", "type", decided=decided, type=kind, post=post)


@record_rule("GK866", Review)
def promotion_shows_in_the_posts(review: Review, context: Context) -> Iterator[Fault]:
    """选任晋升: a post that begins within half a year of the decision, or one that ended because of it
    (warning)."""
    decided = _decided(review, (ConsequenceType.PROMOTED,))
    if decided is None or context.as_of <= decided + PROMOTED:
        return
    held = posts_under_review(review, context)
    left = any(post.end is not None and post.end >= decided and post.end_reason for post in held)
    if held and not left and not _began(review, context, decided, PROMOTED):
        yield fault("consequence", "type", decided=decided)


def _decided(review: Review, types: tuple[ConsequenceType, ...]) -> date | None:
    consequence = review.consequence
    return consequence.date if consequence is not None and consequence.type in types else None


def _began(review: Review, context: Context, decided: date, within: timedelta) -> bool:
    """Whether a post began from the meeting until some time after the decision."""
    cadre = context.ledger.get(Cadre, review.cadre)
    meeting = context.ledger.meeting_of(review)
    first = min(decided, meeting.date) if meeting else decided
    return cadre is not None and any(first <= post.start <= decided + within for post in cadre.posts)
