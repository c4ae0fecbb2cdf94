"""Particulars of persons in content, line by line: what its words alone give away, and what does beside a
name (V70). Which are errors and which warnings: docs/decisions/privacy-gate.md."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.check.names import name_in
from generator.ledger import Ledger
from generator.personal import normalise_phone
from generator.personal.particulars import DAY, What, particulars
from generator.personal.persons import likely_names

_CODES: dict[What, str] = {
    "出生日期": "GK701",
    "家庭住址": "GK706",
    "门牌地址": "GK702",
    "证件尾号": "GK708",
    "车牌号": "GK710",
    "个人邮箱": "GK711",
    "微信或QQ号": "GK712",
}

#: A room in a building; a building or its staircase alone is where a lamp was repaired.
ROOM = re.compile(
    r"(?:\d+|[一二三四五六七八九十]+)\s*(?:号楼?|栋|幢|座|单元)\s*(?:\d+\s*(?:单元|层|楼)\s*)?\d{1,4}\s*(?:室|号房)"
)
_STAIRCASE = re.compile(r"\d+\s*(?:号楼|栋|幢|座)\s*\d+\s*单元")
_PLACE = re.compile("室|号房|单元|[住户组社队]|家庭地址")
#: In every address that is looked for, however it is spaced; most lines have none.
_HOUSE = re.compile(r"[\d〇零一二三四五六七八九十]\s*[号栋幢座单室]")
_SENSITIVE = re.compile(
    r"低保(?:户|对象|家庭|人员)|享受低保|吃低保|特困(?:户|人员|供养)|五保户|残疾证|[一二三四]级残疾|残疾人?家庭|身患残疾"
    r"|重病|患病|患有|大病|癌|肿瘤|尿毒症|精神(?:病|分裂|障碍)|艾滋|肺结核|肝炎|抑郁|怀孕|流产"
    r"|困难户|贫困户|脱贫户|监测户|救助对象|领取救助|临时救助|住院|化疗|透析|瘫痪|失能|智力残疾|精神残疾|白血病|中风"
)
#: Between a name and the word: somebody cares for others and has nothing of the kind.
_CARING = re.compile(
    "走访|慰问|帮助|帮扶|看望|联系|服务|核查|入户|解决|办理|审核|协助|代办|宣传|关心|照顾|摸排|排查|负责|申报|公示|制定|落实|推动|组织|主持"
)
_SENTENCE = re.compile(r"[。；;！？!?]")
_LANDLINE = re.compile(
    r"(?<![\d-])(?P<number>(?:\(0\d{2,3}\)|（0\d{2,3}）|0\d{2,3}[-－–—])[-－ ]?[2-8]\d{6,7})"
    r"(?:[-－转]\d{1,6})?(?!\d)"
)
#: Told by GK808 of the record.
_OWN_PHONE = re.compile(r"\s*(?:-\s*)?监督电话\s*[:：]")
_BESIDE_BIRTH = re.compile(
    rf"\s*[（(，,、:：]?\s*(?:[男女]\s*[，,、]?\s*)?(?:[汉回藏羌彝苗]族?\s*[，,、]\s*)?(?P<day>{DAY})"
    r"(?=\s*(?:[）)，,。；;、'\"”’]|$|出?生))"
)
_LATEST_BIRTH = 2010
_YEAR = re.compile(r"(?=((?:19|20)\d\d))")


@dataclass(frozen=True, slots=True)
class Seen:
    """`word` is what may be repeated: a word of the language, never a value."""

    code: str
    start: int
    end: int
    word: str = ""


@dataclass(frozen=True, slots=True)
class Known:
    """What a content tree is known to hold: names of persons, places of offices (None while the settings
    can't be read and no address can be told from an office's), offices' numbers (None while a file that
    lists them can't be read)."""

    names: frozenset[str]
    offices: tuple[str, ...] | None
    phones: frozenset[str] | None


def seen_in(line: str, known: Known, published: bool) -> Iterator[Seen]:
    """Everything in one line. `published` tells whether the line gets onto the site."""
    for found in particulars(line):
        if found.what not in ("家庭住址", "门牌地址"):
            yield Seen(_CODES[found.what], found.start, found.end)
    if any(int(year) <= _LATEST_BIRTH for year in _YEAR.findall(line)):
        yield from _births(line, known)
    if known.offices is not None and _PLACE.search(line) and _HOUSE.search(line):
        yield from _addresses(line, known, known.offices)
    if _SENSITIVE.search(line):
        yield from _hardship(line, known, published)
    if known.phones is not None and not _OWN_PHONE.match(line):
        for landline in _LANDLINE.finditer(line):
            if normalise_phone(landline["number"]) not in known.phones:
                yield Seen("GK705", *landline.span("number"))


def _births(line: str, known: Known) -> Iterator[Seen]:
    """A full date right behind a known name, or behind its sex; what it is of goes without saying."""
    name = name_in(line, known.names)
    if name is None:
        return
    for match in re.finditer(r"\s*".join(map(re.escape, name)), line):
        born = _BESIDE_BIRTH.match(line, match.end())
        if born and not re.search("出?生", line[born.end("day") : born.end("day") + 3]):
            year = re.match(r"(?:19|20)\d\d", born["day"])
            if year and int(year[0]) <= _LATEST_BIRTH:
                yield Seen("GK701", *born.span("day"))


def _addresses(line: str, known: Known, offices: tuple[str, ...]) -> Iterator[Seen]:
    """Homes. Compared without spaces, since 示例路1号203室 and 示例路 1 号 203 室 are one, and without the
    addresses of offices."""
    kept = [(i, char) for i, char in enumerate(line) if not char.isspace()]
    squeezed = "".join(char for _, char in kept)
    for office in offices:
        squeezed = squeezed.replace(office, "\0" * len(office))
    spans = [
        (_CODES[found.what], found.start, found.end)
        for found in particulars(squeezed)
        if found.what in ("家庭住址", "门牌地址")
    ]
    name = name_in(line, known.names)
    beside = "GK706" if name else "GK702"
    spans += [(beside, *match.span()) for match in ROOM.finditer(squeezed)]
    if name:
        spans += [(beside, *match.span()) for match in _STAIRCASE.finditer(squeezed)]
    told: list[tuple[int, int]] = []
    for code, start, end in sorted(spans, key=lambda span: (span[0] == "GK702", span[1], -span[2])):
        if all(end <= first or last <= start for first, last in told):
            told.append((start, end))
            yield Seen("GK706" if name else code, kept[start][0], kept[end - 1][0] + 1)


def _hardship(line: str, known: Known, published: bool) -> Iterator[Seen]:
    """Sentence by sentence: a known name that has the condition itself is an error in what is published;
    every other name beside one is asked about."""
    start = 0
    for sentence in _SENTENCE.split(line):
        name = name_in(sentence, known.names)
        guessed = name is None and next(likely_names(sentence), None) is not None
        if name is not None or guessed:
            for match in _SENSITIVE.finditer(sentence):
                own = name is not None and published and not _cared_for(sentence, name, match)
                code = "GK707" if own else "GK703"
                yield Seen(code, start + match.start(), start + match.end(), match[0])
        start += len(sentence) + 1


def _cared_for(sentence: str, name: str, match: re.Match[str]) -> bool:
    where = re.search(r"\s*".join(map(re.escape, name)), sentence)
    if where is None:
        return False
    first, last = sorted((where.span(), match.span()))
    return _CARING.search(sentence, first[1], last[0]) is not None


def office_places(ledger: Ledger) -> tuple[str, ...]:
    """Addresses of offices, longest first, without spaces; of the rooms in them the last part alone too
    (1号203室), as a notice may leave the street out."""
    site = ledger.site
    places = {site.address, *(contact.place for contact in site.contacts)}
    for unit in ledger.units():
        places |= {unit.address, *(office.place for office in (*unit.offices, unit.supervisor))}
    plain = {"".join(place.split()) for place in places if place}
    plain |= {match[0] for place in plain for match in ROOM.finditer(place)}
    return tuple(sorted(filter(None, plain), key=lambda place: (-len(place), place)))
