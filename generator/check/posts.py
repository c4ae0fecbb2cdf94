"""任职: posts that fit their dates, their organ, the way they were filled, and each other."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from itertools import combinations

from generator.check.context import Context
from generator.check.memo import ById
from generator.check.rule import Fault, fault, ledger_rule, record_rule
from generator.ledger import Ledger
from generator.records.cadre import Cadre, Filling, Post, PostLevel
from generator.records.selection import Selection
from generator.records.unit import Unit, UnitType

_PARTY = re.compile(r"党支部|党总支|总支部|支部委员会|党委|党组织|党工委|支委会|党小组")
_COMMITTEE = re.compile(r"村民委员会|村委会|居民委员会|居委会")
_DEPUTY = re.compile(r"副|助理|候补|代理")
_WITHIN_PARTY = (Filling.PARTY_ELECTION, Filling.PARTY_APPOINTMENT)


def is_party(post: Post) -> bool:
    """A post of a Party organ."""
    return _PARTY.search(post.organ) is not None


def is_committee(post: Post) -> bool:
    """Chair, deputy or member of a 村民委员会 or 居民委员会 itself, not its staff or groups."""
    levels = (PostLevel.HEAD, PostLevel.MEMBER)
    return _COMMITTEE.search(post.organ) is not None and post.level in levels and "小组" not in post.organ


def _overlap(one: Post, other: Post) -> bool:
    """Held at the same time; the day of handing over counts for both and is no overlap."""
    end, other_end = one.end or date.max, other.end or date.max
    return max(one.start, other.start) < min(end, other_end)


@record_rule("GK460", Cadre)
def posts_end_after_they_start(cadre: Cadre, context: Context) -> Iterator[Fault]:
    """止 isn't before 起."""
    for i, post in enumerate(cadre.posts):
        if post.end is not None and post.end < post.start:
            yield fault("posts", i, "end", start=post.start, end=post.end)


@record_rule("GK461", Cadre)
def posts_are_written_once(cadre: Cadre, context: Context) -> Iterator[Fault]:
    """The same post twice over the same time."""
    for (_, one), (i, other) in combinations(enumerate(cadre.posts), 2):
        if (
            one.unit == other.unit
            and _office(one, context) == _office(other, context)
            and _overlap(one, other)
        ):
            yield fault("posts", i, "start", post=other.name, start=one.start)


# -- 产生方式 ------------------------------------------------------------------------------------------


@record_rule("GK462", Cadre)
def filled_as_the_law_allows(cadre: Cadre, context: Context) -> Iterator[Fault]:
    """村民委员会组织法 2018 art. 11: villagers elect its members directly, nobody appoints them. Villagers
    and residents don't elect Party organs, and each elects its own committee."""
    for i, post in enumerate(cadre.posts):
        unit = context.ledger.get(Unit, post.unit)
        if unit is not None and (usual := _unlawful(post, unit.type)):
            yield fault(
                "posts", i, "filling", usual=usual, post=post.name, unit=unit.name, filling=post.filling.value
            )


def _unlawful(post: Post, type: UnitType) -> str:
    """How it should have been filled; empty where nothing is wrong."""
    election = Filling.VILLAGE_ELECTION if type is UnitType.VILLAGE else Filling.RESIDENT_ELECTION
    if post.filling.elected and is_party(post):
        return "党内选举、党组织任命"
    if post.filling.elected and post.filling is not election:
        return election.value
    appointed = post.filling in (*_WITHIN_PARTY, Filling.EMPLOYED, Filling.OPEN_SELECTION)
    if type is UnitType.VILLAGE and is_committee(post) and appointed:
        return election.value
    return ""


@record_rule("GK463", Cadre)
def filled_as_usual(cadre: Cadre, context: Context) -> Iterator[Fault]:
    """Not forbidden, but unusual enough to be a slip (warning)."""
    for i, post in enumerate(cadre.posts):
        unit = context.ledger.get(Unit, post.unit)
        if unit is not None and not _unlawful(post, unit.type) and (usual := _unusual(post, unit.type)):
            yield fault("posts", i, "filling", usual=usual, post=post.name, filling=post.filling.value)


def _unusual(post: Post, type: UnitType) -> str:
    in_party = (*_WITHIN_PARTY, Filling.OPEN_SELECTION)
    if is_party(post) and post.level is not PostLevel.STAFF and post.filling not in in_party:
        return "党内选举、党组织任命"
    elected = (Filling.VILLAGE_ELECTION, Filling.RESIDENT_ELECTION, Filling.CHOSEN)
    if is_committee(post) and type is UnitType.COMMUNITY and post.filling not in elected:
        return Filling.RESIDENT_ELECTION.value
    if post.level is PostLevel.OVERSEER and post.filling not in elected:
        return Filling.CHOSEN.value
    if post.level in (PostLevel.RESERVE, PostLevel.STAFF) and post.filling.elected:
        return "聘用、公开选拔、推选"
    return ""


# -- 公开选拔 ------------------------------------------------------------------------------------------


@record_rule("GK464", Cadre)
def open_selection_is_named(cadre: Cadre, context: Context) -> Iterator[Fault]:
    """A post filled by open selection leads to its record, or says why there is none (warning)."""
    for i, post in enumerate(cadre.posts):
        if post.filling is Filling.OPEN_SELECTION and post.selection is None and post.filling_basis is None:
            yield fault("posts", i, "filling", post=post.name)


@record_rule("GK465", Selection)
def appointed_hold_their_posts(selection: Selection, context: Context) -> Iterator[Fault]:
    """Whoever the conclusion appoints has a post that names this selection (warning)."""
    for i, cadre, posts in _appointed(selection, context):
        if not posts:
            yield fault("conclusion", "appointed", i, "cadre", name=cadre.name, selection=selection.id)


@record_rule("GK466", Selection)
def appointed_from_the_day(selection: Selection, context: Context) -> Iterator[Fault]:
    """任职日期 in the conclusion and 起 in the cadre's record are the same day."""
    for i, cadre, posts in _appointed(selection, context):
        day = selection.conclusion.appointed[i].date if selection.conclusion else None
        if posts and day not in {post.start for post in posts}:
            yield fault(
                "conclusion",
                "appointed",
                i,
                "date",
                date=day,
                name=cadre.name,
                post=posts[0].name,
                start=str(posts[0].start),
            )


def _appointed(selection: Selection, context: Context) -> Iterator[tuple[int, Cadre, tuple[Post, ...]]]:
    """Appointments with the cadre's posts that name the selection."""
    if selection.conclusion is not None:
        for i, appointment in enumerate(selection.conclusion.appointed):
            cadre = context.ledger.get(Cadre, appointment.cadre)
            if cadre is not None:
                yield i, cadre, tuple(post for post in cadre.posts if post.selection == selection.id)


@record_rule("GK467", Cadre)
def selection_appointed_this_cadre(cadre: Cadre, context: Context) -> Iterator[Fault]:
    """A post that names a selection is among those it appointed. Silent while it isn't concluded, or leaves
    out which cadre it appointed."""
    for i, post in enumerate(cadre.posts):
        selection = context.ledger.get(Selection, post.selection)
        if selection is None or selection.conclusion is None:
            continue
        appointed = [appointment.cadre for appointment in selection.conclusion.appointed]
        if None not in appointed and cadre.id not in appointed:
            yield fault("posts", i, "selection", post=post.name, selection=selection.title)


# -- with others ---------------------------------------------------------------------------------------


def _office(post: Post, context: Context) -> str:
    """The office's name however organ and unit are abbreviated: 村党支部书记 = 光明村党支部书记."""
    unit = context.ledger.get(Unit, post.unit)
    name = "".join(post.name.split())
    for prefix in (*(unit.names if unit else ()), "村党", "社区党"):
        if prefix and name.startswith(prefix):
            name = name[len(prefix) - (prefix[-1] == "党") :]
    name = name.replace("村委会", "村民委员会").replace("居委会", "居民委员会")
    return re.sub(r"^(?:本|村|社区)(?!民|务)", "", name)


@lru_cache(maxsize=2)
def _single_offices(ledger: ById[Ledger]) -> dict[tuple[str, str], list[tuple[Cadre, int]]]:
    context = Context(ledger.value, date.min)
    found: defaultdict[tuple[str, str], list[tuple[Cadre, int]]] = defaultdict(list)
    for cadre in ledger.value.cadres():
        for i, post in enumerate(cadre.posts):
            if post.title.endswith(("书记", "主任")) and not _DEPUTY.search(post.title):
                found[post.unit, _office(post, context)].append((cadre, i))
    return found


@ledger_rule("GK468")
def one_head_at_a_time(ledger: Ledger, context: Context) -> Iterator[Fault]:
    """A unit has one secretary and one director at a time (warning): the one before has no 止 yet, or two
    branches bear one name."""
    for (unit, _), holders in sorted(_single_offices(ById(ledger)).items()):
        for (one, i), (other, j) in combinations(holders, 2):
            first, second = sorted(((one, i), (other, j)), key=lambda h: (h[0].posts[h[1]].start, h[0].id))
            before, after = first[0].posts[first[1]], second[0].posts[second[1]]
            if one is not other and _overlap(before, after):
                place = ledger.get(Unit, unit)
                yield fault(
                    "posts",
                    second[1],
                    "start",
                    on=second[0],
                    unit=place.name if place else unit,
                    post=after.name,
                    other=first[0].name,
                )


@record_rule("GK469", Cadre)
def posts_in_office_have_duties(cadre: Cadre, context: Context) -> Iterator[Fault]:
    """岗位目标与职责任务 of each post held now (warning); of groups' and staff's posts the duties do."""
    for i, post in enumerate(cadre.posts):
        if not post.held_on(context.as_of):
            continue
        lesser = post.level in (PostLevel.GROUP, PostLevel.STAFF, PostLevel.RESERVE)
        missing = [] if post.duties else ["职责任务"]
        if not post.goals and not lesser:
            missing.insert(0, "岗位目标")
        if missing:
            yield fault("posts", i, post=post.name, missing="、".join(missing))


@record_rule("GK470", Cadre)
def posts_lie_in_the_units_time(cadre: Cadre, context: Context) -> Iterator[Fault]:
    """Nobody holds a post in a unit after it was closed."""
    for i, post in enumerate(cadre.posts):
        unit = context.ledger.get(Unit, post.unit)
        if unit is None or unit.closed is None:
            continue
        if post.start > unit.closed or (post.end or date.max) > unit.closed:
            path = ("start",) if post.start > unit.closed else ("end",)
            yield fault("posts", i, *path, unit=unit.name, closed=unit.closed, post=post.name)
