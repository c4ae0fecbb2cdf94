"""Words and prudence: what a record may not say of a person, and where a name may not stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from itertools import product

from generator.check.context import Context
from generator.check.fields import parts, texts
from generator.check.memo import ById
from generator.check.names import known_names, name_in
from generator.check.rule import Fault, fault, ledger_rule, record_rule
from generator.ledger import Ledger
from generator.problem import Path
from generator.records.base import Record
from generator.records.basis import Basis
from generator.records.cadre import Cadre
from generator.records.goals import Meeting
from generator.records.midyear import Midyear
from generator.records.pledge import Pledge
from generator.records.power import Power
from generator.records.review import Review, ReviewType
from generator.records.selection import Selection
from generator.records.unit import Unit

_SLOGANS = re.compile("能者上|优者奖|庸者下|劣者汰")
_RESTS = "小错歇职"
_PUNISHMENTS = re.compile("处分|停职|免职|撤职")
_DENIED = re.compile(r"(?:不(?:是|属于|同于|等于|作为|算|得)|区别于|而非|并非)[^，。；\n]{0,16}$")
_HARSH = re.compile("处分|停职|免职|撤职|开除|撤换|淘汰|末位|下课|问责")
#: Longer words that hold a street's forbidden word and are right.
_INNOCENT = ("农民工", "农民工人")


@record_rule("GK830", Record)
def no_slogans_about_persons(record: Record, context: Context) -> Iterator[Fault]:
    """能者上、优者奖、庸者下、劣者汰 describes the mechanism and has its own page; in a record it judges the
    person shown. The titles and summaries of rules may say it."""
    if isinstance(record, Basis):
        return
    for path, text in texts(record):
        if found := _SLOGANS.search(text):
            yield fault(*path, word=found[0])


@record_rule("GK831", Record)
def rest_is_no_punishment(record: Record, context: Context) -> Iterator[Fault]:
    """小错歇职 is this street's own institution, never shown as 处分, 停职 or 免职 (warning); a sentence that
    says it is none of these says it rightly."""
    for path, text in texts(record):
        for sentence in re.split(r"[。；！？\n]", text):
            if _RESTS not in sentence:
                continue
            wrong = (m for m in _PUNISHMENTS.finditer(sentence) if not _denied(sentence[: m.start()]))
            if found := next(wrong, None):
                yield fault(*path, word=found[0])
                break


def _denied(before: str) -> bool:
    """不是处分; and after it 、停职或者免职."""
    return _DENIED.search(before) is not None


@record_rule("GK832", Review)
def statutory_review_has_a_law(review: Review, context: Context) -> Iterator[Fault]:
    """民主评议 is ordered by law (村民委员会组织法 2018 art. 33), so a law is among its bases. Silent where a
    cited basis can't be found."""
    bases = _bases(review, context)
    if review.type is ReviewType.STATUTORY and bases is not None and not any(map(is_statute, bases)):
        yield fault("bases")


@record_rule("GK833", Review)
def street_review_has_its_rule(review: Review, context: Context) -> Iterator[Fault]:
    """述职评议 is the Party's and the street's; a law alone orders no such thing (warning)."""
    bases = _bases(review, context)
    if review.type is ReviewType.REPORT and bases is not None and all(map(is_statute, bases)):
        yield fault("bases")


def _bases(review: Review, context: Context) -> list[Basis] | None:
    found = [context.ledger.get(Basis, citation.basis) for citation in review.bases]
    bases = [basis for basis in found if basis is not None]
    return bases if len(bases) == len(found) else None


def is_statute(basis: Basis) -> bool:
    """Law, administrative or local regulation, government rules; not the Party's, not the street's own."""
    statute = re.search("法律|行政法规|地方性法规|自治条例|单行条例|规章", basis.level)
    return statute is not None and re.search("党|本街道|本村|街道制度|规章制度", basis.level) is None


@record_rule("GK834", Review)
def consequences_are_neutral(review: Review, context: Context) -> Iterator[Fault]:
    """结果运用 is told in seven neutral words; 说明 doesn't take them back (warning)."""
    consequence = review.consequence
    if consequence is not None and consequence.words and (found := _HARSH.search(consequence.words)):
        yield fault("consequence", "words", word=found[0])


@record_rule("GK835", Record)
def no_forbidden_words(record: Record, context: Context) -> Iterator[Fault]:
    """V76: the street's 禁用词 (warning). A word that is part of a right one (民工 in 农民工) passes."""
    forbidden = context.site.forbidden_words
    if not forbidden:
        return
    for path, text in texts(record):
        plain = text
        for word in _INNOCENT:
            plain = plain.replace(word, "\0")
        if found := next((word for word in forbidden if word in plain), None):
            yield fault(*path, word=found)


# -- names ---------------------------------------------------------------------------------------------


@record_rule("GK836", Pledge, Midyear, Review)
def speakers_by_category(record: Pledge | Midyear | Review, context: Context) -> Iterator[Fault]:
    """Who asks a question in a meeting isn't named, or nobody asks the next one."""
    names = known_names(context.ledger)
    for path, meeting in parts(record, Meeting):
        for i, question in enumerate(meeting.questions):
            if name_in(question.speaker, names):
                yield fault(*path, "questions", i, "speaker")


@record_rule("GK837", Record)
def posts_instead_of_names(record: Record, context: Context) -> Iterator[Fault]:
    """Where a post or institution belongs, a name outlives the person's office (warning)."""
    names = known_names(context.ledger)
    for path, text in _posts_and_bodies(record):
        if text and name_in(text, names):
            yield fault(*path)


def _posts_and_bodies(record: Record) -> Iterator[tuple[Path, str | None]]:
    """Fields that take a post, a body or an institution."""
    for field, _, step in record.approval.steps():
        if step is not None:
            yield ("approval", field, "post"), step.post
    for path, meeting in parts(record, Meeting):
        yield (*path, "chair"), meeting.chair
        for i, question in enumerate(meeting.questions):
            yield (*path, "questions", i, "answered_by"), question.answered_by
    match record:
        case Unit():
            yield from ((("groups", i, "post"), group.post) for i, group in enumerate(record.groups))
            yield from ((("groups", i, "group"), group.group) for i, group in enumerate(record.groups))
        case Selection():
            for i, examiners in enumerate(record.examiners):
                yield ("examiners", i, "institution"), examiners.institution
            for i, stage in enumerate(record.stages):
                yield ("stages", i, "host"), stage.host
                yield ("stages", i, "overseer"), stage.overseer
            for i, statement in enumerate(record.statements):
                yield ("statements", i, "body"), statement.body
        case Review():
            for i, part in enumerate(record.parts):
                yield ("parts", i, "assessor"), part.assessor
            for i, issue in enumerate(record.issues):
                yield ("issues", i, "responsible"), issue.responsible
        case Power():
            yield ("holder",), record.holder
            yield ("overseer",), record.overseer
            for i, power_step in enumerate(record.steps):
                yield ("steps", i, "actor"), power_step.actor


@ledger_rule("GK838")
def ids_tell_no_names(ledger: Ledger, context: Context) -> Iterator[Fault]:
    """Ids are addresses, printed and linked for good: a name in pinyin (zhou-qiming) could never be erased.
    Two syllables are also many a place's or work's (高远, 高原), so names of two characters are looked for
    only in records about that person; and a unit's name passes."""
    spelt = _spelt_names(ById(ledger))
    for record in ledger.all():
        if found := _spelling_in(record.id, spelt, _people_of(record, ledger)):
            yield fault("id", on=record, id=record.id, spelling=found)
    for home in ledger.goal_homes():
        if found := _spelling_in(home.goal.id, spelt, _people_of(home.pledge, ledger)):
            path: Path = ("goals", home.index) if home.change is None else ("changes", home.index, "new_goal")
            yield fault(*path, "id", on=home.record, id=home.goal.id, spelling=found)


def _spelling_in(id: str, spelt: Mapping[str, frozenset[str]], people: frozenset[str]) -> str | None:
    """The words of the id that together spell a whole name."""
    words = id.split("-")
    for start in range(len(words)):
        for end in range(start + 1, len(words) + 1):
            names = spelt.get("".join(words[start:end]), frozenset())
            if any(len(name) > 2 or name in people for name in names):
                return "-".join(words[start:end])
    return None


def _people_of(record: Record, ledger: Ledger) -> frozenset[str]:
    """The names of those a record is about."""
    match record:
        case Cadre():
            return frozenset({record.name})
        case Selection():
            names = [*(score.name for score in record.scores), *(one.name for one in record.proposed)]
            return frozenset(filter(None, names))
        case Midyear():
            pledge = ledger.get(Pledge, record.pledge)
            return _people_of(pledge, ledger) if pledge else frozenset()
        case Pledge() | Review():
            cadre = ledger.get(Cadre, record.cadre)
            return frozenset({cadre.name}) if cadre else frozenset()
        case _:
            return frozenset()


@lru_cache(maxsize=2)
def _spelt_names(ledger: ById[Ledger]) -> Mapping[str, frozenset[str]]:
    """Every spelling of every known name, with the names; spellings of a unit's name left out."""
    places = (re.sub("(?:村|社区)$", "", unit.name) for unit in ledger.value.units())
    taken = {spelling for place in places for spelling in spellings(place)}
    found: dict[str, set[str]] = {}
    for name in known_names(ledger.value):
        for spelling in spellings(name) - taken:
            found.setdefault(spelling, set()).add(name)
    return {spelling: frozenset(names) for spelling, names in found.items()}


def spellings(name: str) -> frozenset[str]:
    """A name in pinyin, every reading of every character (单国良: danguoliang, shanguoliang), ü as v, u and
    yu. Empty where a character has no reading, or the name is no longer than one character."""
    letters = "".join(char for char in name if char.isalnum())
    if len(letters) < 2 or letters.isascii():
        return frozenset()
    readings = [_readings(char) for char in letters]
    limited = [sorted(set(options))[:4] for options in readings[:6]] + [
        options[:1] for options in readings[6:]
    ]
    found = {"".join(choice).lower() for choice in product(*limited)}
    found |= {"".join(options[0] for options in readings).lower()}
    found = {s.replace("ü", v) for s in found for v in ("v", "u", "yu")}
    found |= {s.replace("v", v) for s in found for v in ("u", "yu")}
    return frozenset(s for s in found if re.fullmatch("[a-z]{3,}", s))


@cache
def _readings(char: str) -> list[str]:
    from pypinyin import Style, pinyin  # slow to load, and needed only where there are names

    return pinyin(char, style=Style.NORMAL, heteronym=True)[0]
