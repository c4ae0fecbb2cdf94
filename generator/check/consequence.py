"""结果运用: what follows a review is decided by somebody who may, and by law where the law says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from fractions import Fraction

from generator.check.context import Context
from generator.check.review import held_before, posts_under_review
from generator.check.rule import Fault, fault, ledger_rule, record_rule
from generator.ledger import Ledger
from generator.reckon.grading import excellent_ceiling
from generator.records.cadre import Post
from generator.records.review import ConsequenceType, Review, ReviewSubject, ReviewType

UNFIT = "不称职"
EXCELLENT = "优秀"

#: Bodies of the voters themselves, who may recall whom they elected.
_VOTERS = ("村民会议", "居民会议", "代表会议", "村民选举", "居民选举")
#: Words found in the names of Party and state organs, which may not.
_ORGANS = ("党", "工委", "纪委", "组织部", "街道", "办事处", "政府", "民政", "区委", "县委", "镇", "乡")


def twice_unfit(review: Review, context: Context) -> bool:
    """不称职 now and at the review of the same kind before it."""
    before = held_before(review, context)
    return review.grade == UNFIT and before is not None and before[0].grade == UNFIT


def _of_a_village_committee(post: Post) -> bool:
    return "村民委员会" in post.organ or "村委会" in post.organ


@record_rule("GK657", Review)
def two_unfit_end_the_office(review: Review, context: Context) -> Iterator[Fault]:
    """V57: the office of a member of a 村民委员会 ends by law with the second 不称职 in a row."""
    if review.type is not ReviewType.STATUTORY or not twice_unfit(review, context):
        return
    ended = review.consequence is not None and review.consequence.type is ConsequenceType.ENDED
    if not ended and any(map(_of_a_village_committee, posts_under_review(review, context))):
        yield fault(*(("consequence", "type") if review.consequence else ("grade",)))


@record_rule("GK621", Review)
def two_unfit_have_a_consequence(review: Review, context: Context) -> Iterator[Fault]:
    """V57: for other posts the street's rule decides; something has to follow."""
    if review.subject is not ReviewSubject.PERSON or not twice_unfit(review, context):
        return
    by_law = review.type is ReviewType.STATUTORY and any(
        map(_of_a_village_committee, posts_under_review(review, context))
    )
    nothing = review.consequence is None or review.consequence.type is ConsequenceType.NONE
    if nothing and not by_law:
        path = ("consequence", "type") if review.consequence else ("grade",)
        yield fault(*path, rule=context.limits.two_unfit)


@record_rule("GK622", Review)
def nobody_removes_the_elected(review: Review, context: Context) -> Iterator[Fault]:
    """Whom villagers or residents elected, no Party or state organ moves or dismisses; only the voters, or
    the law itself after two 不称职. Silent where the person also holds a post of another kind that may be
    meant (书记、主任一肩挑): 职务 tells which."""
    consequence = review.consequence
    if consequence is None or consequence.type not in (ConsequenceType.MOVED, ConsequenceType.ENDED):
        return
    posts = posts_under_review(review, context)
    body = consequence.body or ""
    by_organ = any(word in body for word in _ORGANS) and not any(word in body for word in _VOTERS)
    if not posts or not by_organ or not all(post.filling.elected for post in posts):
        return
    by_law = (
        consequence.type is ConsequenceType.ENDED
        and review.type is ReviewType.STATUTORY
        and any(map(_of_a_village_committee, posts))
        and twice_unfit(review, context)
    )
    if not by_law:
        post, kind = posts[0], consequence.type.value
        yield fault("consequence", "type", type=kind, body=body, post=post.name, filled=post.filling.value)


@record_rule("GK623", Review)
def consequence_in_full(review: Review, context: Context) -> Iterator[Fault]:
    """A consequence names who decided, when, and on which basis."""
    consequence = review.consequence
    if consequence is None or consequence.type is ConsequenceType.NONE:
        return
    fields = (("决定机关", consequence.body), ("日期", consequence.date), ("法律依据", consequence.bases))
    missing = [name for name, value in fields if not value]
    if missing:
        yield fault("consequence", type=consequence.type.value, missing="、".join(missing))


@ledger_rule("GK658")
def few_are_excellent(ledger: Ledger, context: Context) -> Iterator[Fault]:
    """V58: of all persons under review in a year by one kind of review, no larger share is 优秀 than the
    street's ceiling. Unless the street sets 优秀取整, parts of a person are cut off (去尾), so that the
    ceiling is never exceeded. Those still to be judged count among all, so that the first results of a
    year raise no alarm."""
    ceiling, rounding = context.limits.excellent_ceiling, context.limits.excellent_rounding
    if ceiling is None:
        return
    groups: defaultdict[tuple[int, str], list[Review]] = defaultdict(list)
    for review in ledger.reviews():
        if review.subject is ReviewSubject.PERSON:
            groups[review.year, review.type.value].append(review)
    for (year, kind), reviews in sorted(groups.items()):
        excellent = sum(review.grade == EXCELLENT for review in reviews)
        most = excellent_ceiling(len(reviews), Fraction(ceiling.value), rounding)
        if excellent > most:
            facts = {"type": kind, "excellent": str(excellent), "total": str(len(reviews))}
            allowed = {"limit": str(ceiling), "most": str(most), "rounding": rounding.value}
            yield Fault(("limits", "excellent_ceiling"), {"year": str(year), **facts, **allowed})
