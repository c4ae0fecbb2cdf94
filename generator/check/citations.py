"""法律依据: what is cited exists, applies here, was in force that day, and has that article (V33).

The committees' laws changed on 2026-01-01 and their articles were renumbered, so a citation without its
version can send a resident to the wrong article."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from generator.check.context import Context
from generator.check.fields import parts
from generator.check.memo import ById
from generator.check.rule import Fault, fault, record_rule
from generator.ledger import Ledger
from generator.problem import Path
from generator.records.base import Citation, Record
from generator.records.basis import Basis
from generator.records.cadre import Cadre
from generator.records.goals import Meeting
from generator.records.midyear import Midyear
from generator.records.pledge import Pledge
from generator.records.power import Power
from generator.records.review import Review
from generator.records.selection import Selection
from generator.records.training import Training

_NATIONAL = ("全国", "中国", "国家", "中华人民共和国")
_DIGITS = {"两": 2, **{digit: value for value, digit in enumerate("零一二三四五六七八九")}}
_ONE = "[一二两三四五六七八九]"
_NUMERAL = "0-9〇零一二两三四五六七八九十百"
_ARTICLE = re.compile(rf"(?:第\s*)?([{_NUMERAL}]+)(?=\s*条|\s*(?:[、,，至到-]|-)\s*第?[{_NUMERAL}]+\s*条)")
_BARE = re.compile(rf"[{_NUMERAL}]+")
_SUFFIX = re.compile(
    r"(?:维吾尔|壮族|回族)?(?:自治区|特别行政区|自治州|自治县|省|市|区|县|州|盟|旗|街道|镇|乡)$"
)
#: The provinces as documents name their issuers.
_PROVINCES = re.compile(
    "北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|"
    "广东|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆"
)


def numeral(text: str) -> int | None:
    """三十 → 30, 一百零二 → 102, 十五 → 15, 30 → 30; None where it is no number below 1000."""
    if text.isascii() and text.isdigit():
        return int(text)
    match = re.fullmatch(rf"(?:({_ONE})百)?零?(?:({_ONE})?(十))?({_ONE})?", text)
    if match is None or not text:
        return None
    hundreds, tens, ten, ones = match.groups()
    return (
        100 * _DIGITS.get(hundreds or "零", 0)
        + 10 * (_DIGITS[tens or "一"] if ten else 0)
        + _DIGITS[ones or "零"]
    )


def article_numbers(text: str) -> tuple[int, ...]:
    """The articles that a 条款 names: 第三十条 → 30, 第十五条之一 → 15, 第2条第3款 → 2, 第三至五条 → 3, 5.
    Paragraphs and chapters are passed over."""
    folded = unicodedata.normalize("NFKC", text).strip()
    found = _ARTICLE.findall(folded) or ([folded] if _BARE.fullmatch(folded) else [])
    return tuple(number for number in map(numeral, found) if number is not None)


def record_date(record: Record, ledger: Ledger) -> date | None:
    """The day a record speaks for, by which the law is judged: a review's meeting, a pledge's signature,
    a power's revision …; where it has no day of its own, its last approval. None where it has neither."""
    match record:
        case Selection():
            own = record.announced
        case Pledge():
            own = record.signed
        case Midyear():
            own = record.as_of
        case Review():
            meeting: Meeting | None = ledger.meeting_of(record)
            own = meeting.date if meeting else record.planned
        case Power():
            own = record.revised
        case Training():
            own = record.end or record.start
        case _:
            own = None
    approved = [step.date for _, _, step in record.approval.steps() if step is not None]
    return own or max(approved, default=None)


def _day(record: Record, path: Path, context: Context) -> date | None:
    """The day a citation speaks for: a post that has ended is judged by the law of its last day, a
    consequence by the day it was decided."""
    day = record_date(record, context.ledger)
    if isinstance(record, Cadre) and path[0] == "posts" and isinstance(path[1], int):
        end = record.posts[path[1]].end
        return min(end, day) if end and day else end or day
    if isinstance(record, Review) and path[0] == "consequence" and record.consequence:
        return record.consequence.date or day
    return day


Found = tuple[Path, Citation, Basis]


@lru_cache(maxsize=8)
def _of(record: ById[Record], ledger: ById[Ledger]) -> tuple[Found, ...]:
    found = []
    for path, citation in parts(record.value, Citation):
        basis = ledger.value.get(Basis, citation.basis)
        if basis is not None:
            found.append((path, citation, basis))
    return tuple(found)


def cited(record: Record, context: Context) -> tuple[Found, ...]:
    """Citations of a record whose basis is in the register, with their paths."""
    return _of(ById(record), ById(context.ledger))


@record_rule("GK413", Record)
def version_is_registered(record: Record, context: Context) -> Iterator[Fault]:
    """V33: 版本 names one of the versions in the register, by its day of adoption."""
    for path, citation, basis in cited(record, context):
        if citation.version is not None and citation.version not in {v.adopted for v in basis.versions}:
            known = "、".join(str(v.adopted) for v in basis.versions)
            by_effect = next((v.adopted for v in basis.versions if v.effective == citation.version), None)
            yield fault(
                *path,
                "version",
                fix=by_effect or basis.versions[-1].adopted,
                basis=basis.title,
                version=citation.version,
                known=known,
            )


@record_rule("GK412", Record)
def version_is_not_superseded(record: Record, context: Context) -> Iterator[Fault]:
    """V33, and the law's change of 2026-01-01: a newer version was in force that day (warning)."""
    for path, citation, basis in cited(record, context):
        day = _day(record, path, context)
        version = basis.version_of(citation.version, date.min) if citation.version else None
        if day is None or version is None or version.effective > day:
            continue
        current = basis.version_of(None, day)
        if current is not None and current.adopted != version.adopted:
            yield fault(
                *path,
                "version",
                day=day,
                effective=current.effective,
                basis=basis.title,
                version=version.adopted,
                current=current.adopted,
            )


@record_rule("GK417", Record)
def version_is_in_force_already(record: Record, context: Context) -> Iterator[Fault]:
    """V33: the version cited came into force only later (warning)."""
    for path, citation, basis in cited(record, context):
        day = _day(record, path, context)
        version = basis.version_of(citation.version, date.min) if citation.version else None
        if day is not None and version is not None and version.effective > day:
            yield fault(
                *path,
                "version",
                day=day,
                effective=version.effective,
                basis=basis.title,
                version=version.adopted,
            )


@record_rule("GK418", Record)
def basis_is_in_force(record: Record, context: Context) -> Iterator[Fault]:
    """V33: no version was in force that day: repealed, or not yet issued (warning)."""
    for path, citation, basis in cited(record, context):
        day = _day(record, path, context)
        if day is None or basis.version_of(None, day) is not None:
            continue
        version = basis.version_of(citation.version, day) if citation.version else None
        if citation.version is None or (version is not None and version.effective <= day):
            yield fault(*path, "basis", basis=basis.title, day=day)


@record_rule("GK415", Record)
def articles_name_their_version(record: Record, context: Context) -> Iterator[Fault]:
    """V33: an article of a law with several versions, but not of which (warning)."""
    for path, citation, basis in cited(record, context):
        if citation.version is None and citation.article is not None and len(basis.versions) > 1:
            day = _day(record, path, context)
            current = basis.version_of(None, day) if day else None
            yield fault(
                *path,
                "article",
                fix=(current or basis.versions[-1]).adopted,
                basis=basis.title,
                article=citation.article,
            )


@record_rule("GK414", Record)
def articles_exist(record: Record, context: Context) -> Iterator[Fault]:
    """V33: no article beyond the last of the version cited (of the one in force, where none is named)."""
    for path, citation, basis in cited(record, context):
        day = _day(record, path, context)
        if citation.article is None or (citation.version is None and day is None):
            continue
        version = basis.version_of(citation.version, day or date.min)
        if version is None or version.articles is None:
            continue
        if any(not 1 <= number <= version.articles for number in article_numbers(citation.article)):
            yield fault(
                *path,
                "article",
                articles=version.articles,
                basis=basis.title,
                article=citation.article,
                version=version.adopted,
            )


@record_rule("GK433", Record)
def bases_apply_here(record: Record, context: Context) -> Iterator[Fault]:
    """V33: the rules of another province or city bind nobody here (warning). A village's own rules are
    registered under its name. Silent where the site doesn't say where it is."""
    here = context.limits.region
    if not here or isinstance(record, Basis):
        return
    for path, _, basis in cited(record, context):
        if not _applies_here(basis.region, ById(context.ledger)):
            yield fault(*path, "basis", basis=basis.title, region=basis.region, here="".join(here))


@lru_cache(maxsize=1024)  # a few bases, cited by all records
def _applies_here(region: str, ledger: ById[Ledger]) -> bool:
    site, units = ledger.value.site, ledger.value.units()
    return applies(
        region, (*site.limits.region, site.street, *(name for unit in units for name in unit.names))
    )


def applies(region: str, here: tuple[str, ...]) -> bool:
    """Whether a region, or one of several joined by 、, is the whole country or made of names of here:
    with or without 省 and 市, alone or after one another (示例省示例市)."""
    short = {_SUFFIX.sub("", name) for name in here if len(_SUFFIX.sub("", name)) > 1}
    names = sorted({*here, *short}, key=len, reverse=True)
    return any(_made_of(part, names) for part in re.split(r"[、，,;；]", region))


def _made_of(region: str, names: list[str]) -> bool:
    rest = "".join(unicodedata.normalize("NFKC", region).split())
    if rest in _NATIONAL or rest.startswith(("全国", "本")):
        return True
    for name in names:
        rest = rest.replace(name, "")
    return re.fullmatch(r"[省市区县镇乡街道()（）本级各范围内及所辖-]*", rest) is not None


@record_rule("GK416", Basis)
def provincial_rules_say_so(basis: Basis, context: Context) -> Iterator[Fault]:
    """V33: a basis issued by a province's body but registered for the whole country (warning); the region
    is what keeps it from being cited elsewhere."""
    if not basis.region.startswith(_NATIONAL):
        return
    issuer = re.sub(r"^(?:中共|中国共产党)", "", basis.issuer)
    province = _PROVINCES.match(issuer)
    if province is not None:
        yield fault("region", issuer=basis.issuer, region=basis.region, province=province[0])


@record_rule("GK427", Basis)
def versions_follow_each_other(basis: Basis, context: Context) -> Iterator[Fault]:
    """V33: old before new; none takes effect before it was adopted or ends before it began."""
    for i, version in enumerate(basis.versions):
        if i and version.adopted <= basis.versions[i - 1].adopted:
            yield fault("versions", i, "adopted", got=version.adopted, before=basis.versions[i - 1].adopted)
        if version.effective < version.adopted:
            yield fault("versions", i, "effective", got=version.effective, before=version.adopted)
        if version.ended is not None and version.ended <= version.effective:
            yield fault("versions", i, "ended", got=version.ended, before=version.effective)
