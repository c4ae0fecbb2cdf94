"""The gate against personal data: every text of every content file, comments included, before anything else
sees it. A message names the kind of what was found, never its value.

个人信息保护法 arts. 6, 25, 28: as little as needed, nothing published without ground, sensitive data least
of all. The patterns are those that official lists were really sanctioned for (V70)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from html import unescape

from generator.check.allowed import Allowance, allowance, squeezed
from generator.check.approval import directory
from generator.check.context import Context
from generator.check.names import known_names
from generator.check.particulars import Known, Seen, office_places, seen_in
from generator.check.rule import Fault, fault, ledger_rule, record_rule
from generator.ledger import SETTINGS, Ledger
from generator.load.content import Content
from generator.load.document import Document
from generator.personal import find, normalise_phone
from generator.personal.digests import in_digest
from generator.personal.outputs import URL
from generator.problem import Path, Place, Problem
from generator.records.unit import Unit

#: 11 digits can be written with fewer characters (⑩), but not with fewer than this.
_LEAST_NUMERIC = 6
_TAG = re.compile(r"</?[a-zA-Z][^>]*>|<!--.*?-->")
#: Between digits only; a row of stars is a mask.
_EMPHASIS = re.compile(r"(?<=\d)(?:\*{1,3}|`)(?=\d)")
#: What is one thing even where the file breaks its line; a name and a word on two lines are two.
_BROKEN_LINES = ("GK701", "GK706", "GK708", "GK711", "GK712")


def documents(content: Content, as_of: date) -> Iterator[Problem]:
    """What rules can't see, because they see records only: each file's text, line by line."""
    ledger = content.ledger
    phones = frozenset(directory(ledger))
    allowed = allowance(ledger.site, phones | registrations(ledger), as_of)
    broken = SETTINGS in ledger.broken
    unlisted = broken or any(kind == Unit.kind for kind, _ in ledger.broken)
    known = Known(
        known_names(ledger),
        None if broken else office_places(ledger),
        None if unlisted else allowed.numbers,
    )
    for document in content.files.values():
        yield from _file_name(document)
        own = _own_lines(document) if document is content.site_document else frozenset()
        yield from numbers(document, allowed.numbers_in(document.file), own)
        yield from _particulars(document, known, allowed, own, _published(document, content))


def _published(document: Document, content: Content) -> bool:
    """Whether the file's text gets onto the site: a guide page, or a record that is for everyone."""
    folder, name = document.file.split("/")[-2:]
    if folder == "pages":
        return True
    record = content.ledger.records.get(folder, {}).get(name.removesuffix(".yml"))
    return record is not None and record.public


def _own_lines(document: Document) -> frozenset[int]:
    """Lines of site.yml that hold what the site allows: its own rules judge them."""
    entries = document.data.get("允许公开")
    paths: list[Path] = [
        ("允许公开", i, "内容") for i in range(len(entries) if isinstance(entries, list) else 0)
    ]
    return frozenset(document.place(path).line for path in paths)


def _file_name(document: Document) -> Iterator[Problem]:
    """A number as a file's name would be its address."""
    for hit in find(document.file.rsplit("/", 1)[-1]):
        yield Problem("GK770", Place(document.file), {"kind": hit.kind})


# -- numbers -------------------------------------------------------------------------------------------


def numbers(document: Document, allowed: frozenset[str], own: frozenset[int]) -> Iterator[Problem]:
    """GK770 (V70): identity, mobile, card and other long numbers. Office numbers of the directory pass, and
    so do the digits of web addresses unless they are a person's. `own` are lines judged elsewhere."""
    told: set[str] = set()
    for number, line in enumerate(document.text.split("\n"), 1):
        if number in own or not _may_hold_a_number(line):
            continue
        addresses = [match.span() for match in URL.finditer(line)]
        for hit in find(line, allowed):
            in_address = any(start <= hit.start and hit.end <= end for start, end in addresses)
            if in_address and hit.kind not in ("手机号", "居民身份证号"):
                continue
            if in_digest(line, hit.start, hit.end):
                continue
            told.add(normalise_phone(line[hit.start : hit.end]))
            place = Place(document.file, number, hit.start + 1, width=hit.end - hit.start)
            yield Problem("GK770", place, {"kind": hit.kind})
        plain = _as_read(line)
        if plain != line:
            for hit in find(plain, allowed):
                if in_digest(plain, hit.start, hit.end):
                    continue
                if normalise_phone(plain[hit.start : hit.end]) not in told and (
                    hit.kind in ("手机号", "居民身份证号") or not addresses
                ):
                    yield Problem("GK770", Place(document.file, number), {"kind": hit.kind})
                    break
    for path, text in _folded(document.data, document.text):
        if path[:1] == ("允许公开",):
            continue
        for hit in find(text, allowed):
            if normalise_phone(text[hit.start : hit.end]) not in told and not in_digest(
                text, hit.start, hit.end
            ):
                yield Problem("GK770", document.place(path), {"kind": hit.kind})
                break


def _as_read(line: str) -> str:
    """The line as it will be read on a page: 138**0013**8000, 138<b>0013</b>8000 and 138&#48;0138000 are one
    number."""
    if "&" in line:
        line = unescape(line)
    if "<" in line:
        line = _TAG.sub("", line)
    return _EMPHASIS.sub("", line) if "*" in line or "`" in line else line


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


def registrations(ledger: Ledger) -> frozenset[str]:
    """The site's own registration numbers (公安备案号 has 14 digits)."""
    site = ledger.site
    own = (site.police, site.icp, site.site_id_code, site.party_gov_mark)
    return frozenset(
        digits for text in own if text for digits in (normalise_phone(text), *re.findall(r"\d+", text))
    )


# -- particulars ---------------------------------------------------------------------------------------


def _particulars(
    document: Document, known: Known, allowed: Allowance, own: frozenset[int], published: bool
) -> Iterator[Problem]:
    """GK701 to GK712 (V70)."""
    told: set[tuple[str, str]] = set()
    for number, line in enumerate(document.text.split("\n"), 1):
        if number in own:
            continue
        shown = published and not line.lstrip().startswith("#")
        for found in _seen(line, known, allowed, document, shown):
            told.add((found.code, squeezed(line[found.start : found.end])))
            place = Place(document.file, number, found.start + 1, width=found.end - found.start)
            yield Problem(found.code, place, {"word": found.word} if found.word else {})
    for path, text in _folded(document.data, document.text):
        if path[:1] == ("允许公开",):
            continue
        for found in _seen(" ".join(text.split()), known, allowed, document, published):
            value = squeezed(" ".join(text.split())[found.start : found.end])
            if (found.code, value) not in told and found.code in _BROKEN_LINES:
                yield Problem(found.code, document.place(path), {"word": found.word} if found.word else {})


def _seen(line: str, known: Known, allowed: Allowance, document: Document, published: bool) -> Iterator[Seen]:
    for found in seen_in(line, known, published):
        if not allowed.allows(line[found.start : found.end], document.file):
            yield found


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
