"""公开选拔, the proposed and the appointed: how many, which of the table, and what is printed of whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from generator.check.context import Context
from generator.check.rule import Fault, fault, record_rule
from generator.check.selection_marks import Facts
from generator.check.selection_shortlists import CHOSEN
from generator.problem import Path
from generator.records.selection import Gate, Outcome, Selection
from generator.working.selection import places


def replaced(selection: Selection) -> frozenset[str]:
    """考号 of those for whom somebody stepped in."""
    return frozenset(s.out for s in selection.substitutions)


def _known_codes(selection: Selection) -> frozenset[str]:
    return frozenset(post.code for post in selection.posts)


def _code_of_ticket(selection: Selection, ticket: str) -> str | None:
    """A person's post code, from the list of the proposed or the score table."""
    if len(selection.posts) == 1:
        return selection.posts[0].code
    own = next((p.post for p in selection.proposed if p.ticket == ticket and p.post), None)
    return own or next((s.post for s in selection.scores if s.ticket == ticket and s.post), None)


# -- numbers -----------------------------------------------------------------------------------------
_PROPOSED: Path = ("proposed",)
_APPOINTED: Path = ("conclusion", "appointed")


def _shares(selection: Selection, tickets: list[str]) -> list[tuple[str, int, int]]:
    """(post code or 合计, people, places); by post where every person's post is known."""
    codes = [_code_of_ticket(selection, ticket) for ticket in tickets]
    if len(selection.posts) > 1 and not all(code in _known_codes(selection) for code in codes):
        return [("合计", len(tickets), places(selection, None))]
    counts = Counter(codes)
    names = list(dict.fromkeys(post.code for post in selection.posts))
    return [(code, counts[code], places(selection, code)) for code in names]


def _lists(selection: Selection) -> Iterator[tuple[str, Path, list[str]]]:
    out = replaced(selection)
    yield "拟任", _PROPOSED, [p.ticket for p in selection.proposed if p.ticket not in out]
    if selection.conclusion is not None:
        yield "任用", _APPOINTED, [taken.ticket for taken in selection.conclusion.appointed]


@record_rule("GK216", Selection)
def no_more_than_posts(selection: Selection, context: Context) -> Iterator[Fault]:
    """V05: nobody is proposed or appointed beyond the posts, reductions counted. Those replaced by 递补 may
    stay in the list."""
    for what, path, tickets in _lists(selection):
        for where, have, posts in _shares(selection, tickets):
            if have > posts:
                yield fault(*path, what=what, where=where, have=have, posts=posts)


@record_rule("GK205", Selection)
def fewer_than_posts_has_a_reason(selection: Selection, context: Context) -> Iterator[Fault]:
    """V05: posts left empty are explained: in the conclusion, or before it at the stage 拟任."""
    conclusion = selection.conclusion
    told = any(stage.gate is Gate.PROPOSED and stage.note for stage in selection.stages)
    for what, path, tickets in _lists(selection):
        if path == _PROPOSED and (conclusion is not None or told or not tickets):
            continue
        if path == _APPOINTED and conclusion is not None and conclusion.fewer_why:
            continue
        for where, have, posts in _shares(selection, tickets):
            if have < posts:
                yield fault(*path, what=what, where=where, have=have, posts=posts)


# -- the proposed ------------------------------------------------------------------------------------
@record_rule("GK211", Selection)
def proposed_are_in_the_table(selection: Selection, context: Context) -> Iterator[Fault]:
    """V11: who is proposed was seen in the score table, or stepped in by 递补."""
    known = {score.ticket for score in selection.scores} | {s.into for s in selection.substitutions}
    for i, person in enumerate(selection.proposed):
        if selection.scores and person.ticket not in known:
            yield fault("proposed", i, "ticket", ticket=person.ticket)


@record_rule("GK245", Selection)
def proposed_have_a_table(selection: Selection, context: Context) -> Iterator[Fault]:
    """V11: a selection that marks its candidates shows the marks with the names."""
    if selection.scoring is not None and selection.proposed and not selection.scores:
        yield fault("proposed", number=len(selection.proposed))


@record_rule("GK223", Selection)
def outcomes_are_proposed(selection: Selection, context: Context) -> Iterator[Fault]:
    """V11: 拟任 and 递补拟任 in the table are in 拟任人选."""
    proposed = {person.ticket for person in selection.proposed}
    for i, score in enumerate(selection.scores):
        if score.outcome in CHOSEN and score.ticket not in proposed:
            yield fault("scores", i, "outcome", ticket=score.ticket, got=score.outcome.value)


@record_rule("GK252", Selection)
def proposed_are_outcomes(selection: Selection, context: Context) -> Iterator[Fault]:
    """V11: 拟任人选 are 拟任 or 递补拟任 in the table, unless somebody stepped in for them."""
    out = replaced(selection)
    outcomes = {score.ticket: score.outcome for score in selection.scores}
    into = {s.into for s in selection.substitutions}
    for i, person in enumerate(selection.proposed):
        outcome = outcomes.get(person.ticket)
        if outcome is not None and outcome not in CHOSEN and person.ticket not in out:
            should = Outcome.SUBSTITUTED if person.ticket in into else Outcome.PROPOSED
            facts: Facts = {"ticket": person.ticket, "got": outcome.value, "should": should.value}
            yield fault("proposed", i, "ticket", **facts)


@record_rule("GK253", Selection)
def replaced_are_not_proposed(selection: Selection, context: Context) -> Iterator[Fault]:
    """V11: for whom somebody stepped in isn't 拟任 any more."""
    out = replaced(selection)
    for i, score in enumerate(selection.scores):
        if score.ticket in out and score.outcome in CHOSEN:
            yield fault("scores", i, "outcome", ticket=score.ticket, got=score.outcome.value)


@record_rule("GK224", Selection)
def substitutes_are_told(selection: Selection, context: Context) -> Iterator[Fault]:
    """V11: 递补拟任 has an entry in 递补: for whom, when, why."""
    into = {s.into for s in selection.substitutions}
    for i, score in enumerate(selection.scores):
        if score.outcome is Outcome.SUBSTITUTED and score.ticket not in into:
            yield fault("scores", i, "outcome", ticket=score.ticket)


@record_rule("GK255", Selection)
def substitutes_are_marked(selection: Selection, context: Context) -> Iterator[Fault]:
    """V11: whoever stepped in and was proposed is 递补拟任, not 拟任."""
    into = {s.into for s in selection.substitutions} - replaced(selection)
    for i, score in enumerate(selection.scores):
        if score.outcome is Outcome.PROPOSED and score.ticket in into:
            yield fault("scores", i, "outcome", ticket=score.ticket)


@record_rule("GK254", Selection)
def substitutions_are_in_the_table(selection: Selection, context: Context) -> Iterator[Fault]:
    """V11: both sides of a 递补 are candidates of the table, and two different ones."""
    known = {score.ticket for score in selection.scores}
    for i, change in enumerate(selection.substitutions):
        for name, ticket in (("out", change.out), ("into", change.into)):
            if known and ticket not in known:
                yield fault("substitutions", i, name, ticket=ticket)
        if change.out == change.into and change.out in known:
            yield fault("substitutions", i, "into", ticket=change.into)


@record_rule("GK221", Selection)
def proposed_are_of_age(selection: Selection, context: Context) -> Iterator[Fault]:
    """V10: the age at 基准日. Of a birth month only what is certain for every day in it counts, and an upper
    limit of 40 is read as “until the 41st birthday”, the wider of the two readings in use."""
    rule = selection.eligibility
    if rule is None:
        return
    for i, person in enumerate(selection.proposed):
        if person.birth is None:
            continue
        most, least = _ages(person.birth, rule.reference)
        young = rule.age_min is not None and most < rule.age_min
        old = rule.age_max is not None and least > rule.age_max
        if young or old:
            limits = "–".join("" if age is None else str(age) for age in (rule.age_min, rule.age_max))
            facts: Facts = {"ticket": person.ticket, "birth": person.birth, "reference": str(rule.reference)}
            yield fault("proposed", i, "birth", age=most if young else least, limits=limits, **facts)


def _ages(birth: str, day: date) -> tuple[int, int]:
    """Completed years on a day of who was born on the first, and on the last, day of a month."""
    year, month = map(int, birth.split("-"))
    months = (day.year - year) * 12 + day.month - month
    # In the birth month itself the youngest (born on its last day) may not have had the birthday yet.
    return months // 12, (months - 1) // 12


@record_rule("GK226", Selection)
def appointed_were_proposed(selection: Selection, context: Context) -> Iterator[Fault]:
    """Nobody is appointed who wasn't publicised as proposed, or for whom somebody stepped in."""
    standing = {person.ticket for person in selection.proposed} - replaced(selection)
    for i, taken in enumerate(selection.conclusion.appointed if selection.conclusion else ()):
        if taken.ticket not in standing:
            yield fault("conclusion", "appointed", i, "ticket", ticket=taken.ticket)


@record_rule("GK225", Selection)
def settled_are_received(selection: Selection, context: Context) -> Iterator[Fault]:
    """No more objections settled than received."""
    end = selection.conclusion
    if end is not None and end.settled > end.objections:
        yield fault("conclusion", "settled", settled=end.settled, objections=end.objections)


@record_rule("GK256", Selection)
def settled_are_upheld_or_not(selection: Selection, context: Context) -> Iterator[Fault]:
    """Every settled objection was found 属实 or 不属实; the rest is pending."""
    end = selection.conclusion
    if end is not None and end.settled <= end.objections and end.upheld + end.rejected != end.settled:
        facts: Facts = {"upheld": str(end.upheld), "rejected": str(end.rejected), "settled": str(end.settled)}
        yield fault("conclusion", "settled", sum=end.upheld + end.rejected, **facts)


# -- what is printed of whom -------------------------------------------------------------------------
@record_rule("GK222", Selection)
def tickets_are_unique(selection: Selection, context: Context) -> Iterator[Fault]:
    """One candidate, one row: in the score table, among the proposed, among the appointed."""
    appointed = selection.conclusion.appointed if selection.conclusion else ()
    lists: tuple[tuple[Path, list[str]], ...] = (
        (("scores",), [score.ticket for score in selection.scores]),
        (_PROPOSED, [person.ticket for person in selection.proposed]),
        (_APPOINTED, [person.ticket for person in appointed]),
    )
    for path, tickets in lists:
        first: dict[str, int] = {}
        for i, ticket in enumerate(tickets):
            if first.setdefault(ticket, i) != i:
                yield fault(*path, i, "ticket", ticket=ticket, first=first[ticket] + 1)


@record_rule("GK229", Selection)
def names_only_of_the_proposed(selection: Selection, context: Context) -> Iterator[Fault]:
    """A name in the table only of who is proposed or was inspected; never beside a failed inspection or
    medical examination. 待定 may be named once an inspection was held."""
    inspected = any(s.gate is Gate.INSPECTED and (s.date or s.entered) for s in selection.stages)
    for i, score in enumerate(selection.scores):
        allowed = (*CHOSEN, Outcome.INSPECTED, *((Outcome.PENDING,) if inspected else ()))
        if score.name is not None and score.outcome not in allowed:
            yield fault("scores", i, "name", ticket=score.ticket, got=score.outcome.value)


@record_rule("GK227", Selection)
def post_codes_are_known(selection: Selection, context: Context) -> Iterator[Fault]:
    """A post code in the score table or list stands in 岗位表."""
    known = _known_codes(selection)
    rows = [("scores", i, score.post) for i, score in enumerate(selection.scores)]
    rows += [("proposed", i, person.post) for i, person in enumerate(selection.proposed)]
    for name, i, code in rows:
        if code is not None and code not in known:
            yield fault(name, i, "post", code=code, known="、".join(sorted(known)))


@record_rule("GK257", Selection)
def post_codes_are_unique(selection: Selection, context: Context) -> Iterator[Fault]:
    """Two posts of one code can't be told apart in the score table."""
    codes = [post.code for post in selection.posts]
    for i, code in enumerate(codes):
        if codes.index(code) < i:
            yield fault("posts", i, "code", code=code, first=codes.index(code) + 1)


@record_rule("GK258", Selection)
def post_codes_are_complete(selection: Selection, context: Context) -> Iterator[Fault]:
    """With several posts either every row says which one, or none does and all compete together."""
    if len(selection.posts) > 1 and any(score.post is not None for score in selection.scores):
        for i, score in enumerate(selection.scores):
            if score.post is None:
                yield fault("scores", i, "post", ticket=score.ticket)
