"""The gate against personal data: every text of every content file, comments included, before anything else
sees it. A message names the kind of what was found, never its value.

个人信息保护法 arts. 6, 25, 28: as little as needed, nothing published without ground, sensitive data least
of all. The patterns are those that official lists were really sanctioned for (V70)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check.approval import directory
from generator.check.context import Context
from generator.check.names import known_names, name_in
from generator.check.rule import Fault, fault, ledger_rule, record_rule
from generator.ledger import SETTINGS, Ledger
from generator.load.content import Content
from generator.load.document import Document
from generator.personal import find, normalise_phone
from generator.problem import Path, Place, Problem
from generator.records.unit import Unit

_URL = re.compile(r"https?://[^\s<>\"')）]+")
#: 11 digits can be written with fewer characters (⑩), but not with fewer than this.
_LEAST_NUMERIC = 6

#: Atomic, so that the end of a day isn't given back to pass the look-ahead.
_DAY = r"(?>(?:19|20)\d\d\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?)"
_NOT_A_LIMIT = r"(?!\s*[（(]?含?[）)]?\s*(?:及|以|之)?[前后])"
_BIRTH = re.compile(
    rf"{_DAY}\s*(?:出?生(?![效产活成于])|生于){_NOT_A_LIMIT}"
    rf"|(?:出生(?:年月日|日期|年月|于)?|生于|生日)\s*[:：为是]?\s*{_DAY}{_NOT_A_LIMIT}"
)
#: A room in a building; a building or its staircase alone is where a lamp was repaired.
_ROOM = re.compile(
    r"(?:\d+|[一二三四五六七八九十]+)\s*(?:号楼?|栋|幢|座|单元)\s*(?:\d+\s*(?:单元|层|楼)\s*)?\d{1,4}\s*(?:室|号房)"
)
_STAIRCASE = re.compile(r"\d+\s*(?:号楼|栋|幢|座)\s*\d+\s*单元")
_SENSITIVE = re.compile(
    r"低保(?:户|对象|家庭|人员)|享受低保|吃低保|特困(?:户|人员|供养)|五保户|残疾证|[一二三四]级残疾|残疾人?家庭|身患残疾"
    r"|重病|患病|患有|大病|癌|肿瘤|尿毒症|精神(?:病|分裂|障碍)|艾滋|肺结核|肝炎|抑郁|怀孕|流产"
)


def documents(content: Content) -> Iterator[Problem]:
    """What rules can't see, because they see records only: each file's text, line by line. While the
    settings can't be read, no address can be told from an office's."""
    ledger = content.ledger
    allowed = frozenset(directory(ledger)) | _registrations(ledger)
    names = known_names(ledger)
    offices = None if SETTINGS in ledger.broken else _office_places(ledger)
    for document in content.files.values():
        yield from _file_name(document)
        yield from numbers(document, allowed)
        yield from particulars(document, names, offices)


def _file_name(document: Document) -> Iterator[Problem]:
    """A number as a file's name would be its address."""
    for hit in find(document.file.rsplit("/", 1)[-1]):
        yield Problem("GK770", Place(document.file), {"kind": hit.kind})


# -- numbers -------------------------------------------------------------------------------------------


def numbers(document: Document, allowed: frozenset[str]) -> Iterator[Problem]:
    """GK770 (V70): identity, mobile, card and other long numbers. Office numbers of the directory pass, and
    so do the digits of web addresses unless they are a person's."""
    told: set[str] = set()
    for number, line in enumerate(document.text.split("\n"), 1):
        if not _may_hold_a_number(line):
            continue
        addresses = [match.span() for match in _URL.finditer(line)]
        for hit in find(line, allowed):
            in_address = any(start <= hit.start and hit.end <= end for start, end in addresses)
            if in_address and hit.kind not in ("手机号", "居民身份证号"):
                continue
            told.add(normalise_phone(line[hit.start : hit.end]))
            place = Place(document.file, number, hit.start + 1, width=hit.end - hit.start)
            yield Problem("GK770", place, {"kind": hit.kind})
    for path, text in _folded(document.data, document.text):
        for hit in find(text, allowed):
            if normalise_phone(text[hit.start : hit.end]) not in told:
                yield Problem("GK770", document.place(path), {"kind": hit.kind})
                break


def _may_hold_a_number(line: str) -> bool:
    return sum(map(str.isnumeric, line)) >= _LEAST_NUMERIC


def _folded(value: object, source: str, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Texts that stand on several lines of the file, in which a number may be broken in two."""
    if isinstance(value, str):
        if value not in source and _may_hold_a_number(value):
            yield path, value
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _folded(item, source, (*path, key))
    elif isinstance(value, list):
        for i, item in enumerate(value):
            yield from _folded(item, source, (*path, i))


def _registrations(ledger: Ledger) -> frozenset[str]:
    """The site's own registration numbers (公安备案号 has 14 digits)."""
    site = ledger.site
    own = (site.police, site.icp, site.site_id_code, site.party_gov_mark)
    return frozenset(
        digits for text in own if text for digits in (normalise_phone(text), *re.findall(r"\d+", text))
    )


# -- particulars ---------------------------------------------------------------------------------------


def particulars(
    document: Document, names: frozenset[str], offices: tuple[str, ...] | None
) -> Iterator[Problem]:
    """GK701 birth dates to the day, GK702 a home's room, GK703 health or relief beside a name (V70)."""
    for number, line in enumerate(document.text.split("\n"), 1):
        found: list[tuple[str, int, int, str]] = []
        if "生" in line:
            found += [("GK701", *match.span(), "") for match in _BIRTH.finditer(line)]
        name = name_in(line, names) if "单元" in line or _SENSITIVE.search(line) else None
        rooms = [_ROOM, *([_STAIRCASE] if name else [])]
        if offices is not None and re.search("室|号房|单元", line):
            found += [("GK702", *span, "") for span in _outside(rooms, line, offices)]
        if name:
            found += [("GK703", *match.span(), match[0]) for match in _SENSITIVE.finditer(line)]
        for code, start, end, word in found:
            place = Place(document.file, number, start + 1, width=end - start)
            yield Problem(code, place, {"word": word} if code == "GK703" else {})


def _outside(
    patterns: list[re.Pattern[str]], line: str, offices: tuple[str, ...]
) -> Iterator[tuple[int, int]]:
    """Spans of addresses that aren't part of an office's. Compared without spaces, since 示例路1号203室 and
    示例路 1 号 203 室 are one."""
    kept = [(i, char) for i, char in enumerate(line) if not char.isspace()]
    squeezed = "".join(char for _, char in kept)
    for office in offices:
        squeezed = squeezed.replace(office, "\0" * len(office))
    last = -1
    for pattern in patterns:
        for match in pattern.finditer(squeezed):
            start, end = kept[match.start()][0], kept[match.end() - 1][0] + 1
            if start > last:
                last = end
                yield start, end


def _office_places(ledger: Ledger) -> tuple[str, ...]:
    """Addresses of offices, longest first, without spaces; of the rooms in them the last part alone too
    (1号203室), as a notice may leave the street out."""
    site = ledger.site
    places = {site.address, *(contact.place for contact in site.contacts)}
    for unit in ledger.units():
        places |= {unit.address, *(office.place for office in (*unit.offices, unit.supervisor))}
    plain = {"".join(place.split()) for place in places if place}
    plain |= {match[0] for place in plain for match in _ROOM.finditer(place)}
    return tuple(sorted(filter(None, plain), key=lambda place: (-len(place), place)))


# -- what rules see ------------------------------------------------------------------------------------


@record_rule("GK704", Unit)
def office_mobiles_are_confirmed(unit: Unit, context: Context) -> Iterator[Fault]:
    """An office may have a mobile, but then somebody has said that it is the office's, by listing it among
    the contacts or 其他公开电话 of site.yml (warning)."""
    site = context.site
    confirmed = {normalise_phone(p) for p in (*site.extra_phones, *(c.phone for c in site.contacts))}
    paths: list[tuple[Path, str]] = [(("offices", i), office.phone) for i, office in enumerate(unit.offices)]
    for path, phone in (*paths, (("supervisor",), unit.supervisor.phone)):
        number = normalise_phone(phone)
        if re.fullmatch(r"1[3-9]\d{9}", number) and number not in confirmed:
            yield fault(*path, "phone", unit=unit.name)


@ledger_rule("GK771")
def the_site_says_whom_to_phone(ledger: Ledger, context: Context) -> Iterator[Fault]:
    """V71: source, column and telephone are every record's; the site adds the supervising body."""
    if SETTINGS not in ledger.broken and not any(contact.supervises for contact in ledger.site.contacts):
        yield fault("contacts", first=ledger.site.contacts[0].name)
