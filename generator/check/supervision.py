"""监督管理: the mechanism and yearly counts; a decision about a person only where a rule orders it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from generator.check.context import Context
from generator.check.fields import texts
from generator.check.names import known_names, name_in, without_spaces
from generator.check.review import posts_named
from generator.check.rule import Fault, fault, ledger_rule, record_rule
from generator.figures.people import heads_on
from generator.ledger import Ledger
from generator.records.basis import Basis
from generator.records.cadre import Cadre, Filling, Post
from generator.records.supervision import Decision, DecisionType, Supervision, SupervisionType

#: What takes somebody's post or part of it away.
_AGAINST_OFFICE = (DecisionType.PAUSE, DecisionType.MOVED, DecisionType.ENDED)
_STATUTE = re.compile("法律|行政法规|地方性法规|自治条例|单行条例")
_PARTY_RULE = re.compile("党内法规")
_OWN = re.compile("本街道|本村|街道制度|规章制度")
_PUNISHMENTS = re.compile("处分|停职|免职|撤职")
#: Before such a word in its sentence: that it is not one, or that another matter is spoken of.
_OTHER_MATTER = re.compile(
    r"不|非|无关|区别|有别|代替|以外|之外|另|(?:应当?|需要?|必须)(?:给予|追究)|违纪|违法|纪检监察|依规依纪|不同"
)
_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})|([0-9]{4}) ?年 ?([0-9]{1,2}) ?月 ?([0-9]{1,2}) ?日")


@record_rule("GK663", Supervision)
def figures_are_told_once(record: Supervision, context: Context) -> Iterator[Fault]:
    """One item of one year has one number."""
    seen = set[tuple[str, int]]()
    for i, figure in enumerate(record.figures):
        key = (without_spaces(figure.item), figure.year)
        if key in seen:
            yield fault("figures", i, "item", item=figure.item, year=figure.year)
        seen.add(key)


@record_rule("GK664", Supervision)
def running_years_wait(record: Supervision, context: Context) -> Iterator[Fault]:
    """A year's number is left out until the year is over (warning)."""
    for i, figure in enumerate(record.figures):
        if figure.year >= context.as_of.year:
            yield fault("figures", i, "year", item=figure.item, year=figure.year)


# -- decisions -----------------------------------------------------------------------------------------


@record_rule("GK665", Supervision)
def publication_was_ordered(record: Supervision, context: Context) -> Iterator[Fault]:
    """公开依据 is a rule of the register in force on the day of the decision. A basis that isn't in the
    register is told elsewhere (GK130)."""
    for i, decision in enumerate(record.decisions):
        basis = context.ledger.get(Basis, decision.ordered_by.basis)
        if basis is None:
            continue
        version = basis.version_of(decision.ordered_by.version, decision.date)
        begun = version is not None and version.effective <= decision.date
        if version is None or not begun or (version.ended is not None and version.ended <= decision.date):
            yield fault("decisions", i, "ordered_by", basis=basis.title, day=decision.date)


@record_rule("GK666", Supervision)
def days_follow_each_other(record: Supervision, context: Context) -> Iterator[Fault]:
    """告知, 陈述申辩, 决定, 复核期满; 开始 and 结束."""
    for i, decision in enumerate(record.decisions):
        for (_, before, early), (name, after, late) in _order(decision):
            if late < early:
                yield fault("decisions", i, name, before=before, early=early, after=after, late=late)


_Named = tuple[str, str, date]


def _order(decision: Decision) -> Iterator[tuple[_Named, _Named]]:
    """Pairs of (field, its title, day), the earlier first."""
    told: _Named = ("told", "告知日期", decision.told)
    decided: _Named = ("date", "日期", decision.date)
    yield told, decided
    if (day := _day_in(decision.heard)) is not None:
        heard: _Named = ("heard", "陈述申辩", day)
        yield told, heard
        yield heard, ("heard", "日期", decision.date)
    yield decided, ("recheck_until", "复核期满", decision.recheck_until)
    if decision.start is not None:
        start: _Named = ("start", "开始", decision.start)
        yield decided, start
        if decision.end is not None:
            yield start, ("end", "结束", decision.end)


def _day_in(text: str) -> date | None:
    """The first day a text names."""
    match = _DAY.search(text)
    if match is None:
        return None
    try:
        return date(*(int(part) for part in match.groups() if part is not None))
    except ValueError:
        return None


@record_rule("GK667", Supervision)
def a_decision_has_its_time(record: Supervision, context: Context) -> Iterator[Fault]:
    """It stands on the site after the end of the recheck and up to 公开至: there has to be a day between."""
    for i, decision in enumerate(record.decisions):
        if decision.until <= decision.recheck_until:
            yield fault("decisions", i, "until", until=decision.until, recheck=decision.recheck_until)


@record_rule("GK668", Supervision)
def nobody_suspends_the_elected(record: Supervision, context: Context) -> Iterator[Fault]:
    """Whom villagers, residents or Party members elected keeps the post but by law (of a Party post: or by
    the Party's own rules). As with what follows a review, silent where the person held a post filled
    otherwise that may be meant: 职务 tells which."""
    for i, decision in enumerate(record.decisions):
        posts = _posts_meant(decision, context)
        elected = [post for post in posts if post.filling.elected or post.filling is Filling.PARTY_ELECTION]
        if decision.type not in _AGAINST_OFFICE or not elected or len(elected) < len(posts):
            continue
        for post in elected:
            if not _lawful(decision, post, context):
                kind, filled = decision.type.value, post.filling.value
                yield fault("decisions", i, "type", type=kind, post=post.name, filled=filled)
                break


def _posts_meant(decision: Decision, context: Context) -> tuple[Post, ...]:
    """The posts held on the day that the decision can be about."""
    cadre = context.ledger.get(Cadre, decision.cadre)
    return posts_named(cadre.posts_on(decision.date), decision.post) if cadre else ()


def _lawful(decision: Decision, post: Post, context: Context) -> bool:
    """A basis that isn't in the register counts for none; that it is missing is told elsewhere (GK130)."""
    found = (context.ledger.get(Basis, citation.basis) for citation in decision.bases)
    levels = [basis.level for basis in found if basis is not None and not _OWN.search(basis.level)]
    of_party = post.filling is Filling.PARTY_ELECTION
    return any(_STATUTE.search(level) or (of_party and _PARTY_RULE.search(level)) for level in levels)


@record_rule("GK669", Supervision)
def a_decision_is_about_somebody_in_post(record: Supervision, context: Context) -> Iterator[Fault]:
    """The person held a post on the day of the decision."""
    for i, decision in enumerate(record.decisions):
        cadre = context.ledger.get(Cadre, decision.cadre)
        if cadre is not None and not cadre.posts_on(decision.date):
            yield fault("decisions", i, "cadre", cadre=decision.cadre, day=decision.date)


# -- words ---------------------------------------------------------------------------------------------


@record_rule("GK671", Supervision)
def a_rest_is_no_punishment(record: Supervision, context: Context) -> Iterator[Fault]:
    """In the record of 小错歇职 and of each single 歇职 no sentence calls it 处分, 停职 or 免职; that it is
    none, or that other matters are dealt with so, may be said."""
    for path, text in texts(record):
        of_decision = path[0] == "decisions" and isinstance(path[1], int)
        rest = of_decision and record.decisions[int(path[1])].type is DecisionType.PAUSE
        if record.type is not SupervisionType.PAUSE and not rest:
            continue
        for sentence in re.split(r"[。；！？\n]", text):
            wrong = (
                m for m in _PUNISHMENTS.finditer(sentence) if not _OTHER_MATTER.search(sentence[: m.start()])
            )
            if found := next(wrong, None):
                yield fault(*path, word=found[0])
                break


@record_rule("GK672", Supervision)
def the_mechanism_names_nobody(record: Supervision, context: Context) -> Iterator[Fault]:
    """A person stands in a decision only, and there by reference."""
    names = known_names(context.ledger)
    for path, text in texts(record):
        if path[0] not in ("id", "phone", "approval") and (name := name_in(text, names)):
            yield fault(*path, name=name)


# -- the whole street ----------------------------------------------------------------------------------


@ledger_rule("GK673")
def one_record_an_institution(ledger: Ledger, context: Context) -> Iterator[Fault]:
    """Counts of one institution stand in one record, where they are protected together (warning)."""
    first: dict[SupervisionType, Supervision] = {}
    for record in ledger.supervisions():
        other = first.setdefault(record.type, record)
        if other is not record:
            yield fault("type", on=record, type=record.type.value, other=other.id)


@record_rule("GK674", Supervision)
def filings_are_counted(record: Supervision, context: Context) -> Iterator[Fault]:
    """已备案 at a year's end follows from the posts of the cadres; a number written must agree. Years before
    the first post on record are beyond what can be counted."""
    if record.type is not SupervisionType.FILING:
        return
    for i, figure in enumerate(record.figures):
        last = date(figure.year, 12, 31)
        held = [post for _, post in heads_on(context.ledger, last)]
        filed = sum(post.filing is not None and post.filing.date <= last for post in held)
        if "备案" not in figure.item or figure.year >= context.as_of.year or not held:
            continue
        if figure.number.exact is not None and figure.number.exact != filed:
            yield fault("figures", i, "number", got=figure.number, counted=filed, year=figure.year)
        elif figure.whole is not None and figure.whole != len(held):
            yield fault("figures", i, "whole", got=figure.whole, counted=len(held), year=figure.year)
