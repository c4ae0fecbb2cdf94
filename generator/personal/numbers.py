"""Personal numbers in Chinese text (居民身份证号, 手机号, 银行卡号), found in spite of disguises.

Matching happens on a folded copy: NFKC, any script's decimal digits, long runs of Chinese numerals (alone or
among digits), invisible characters removed. Offsets are those of the text as given. A number split by
separators counts only where the groups are ones people write (138-0013-8000, 6222 0210 …), so columns of
figures pass. Only stretches that could hold eleven digits are folded: a page costs little more than a scan.

Sources: GB 11643-1999 (identity number, ISO 7064 MOD 11-2), ISO/IEC 7812 (card number, Luhn),
the mainland numbering plan (mobiles 1[3-9] with 11 digits; area codes 010, 02x, 03xx to 09xx).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Literal

_INVISIBLE = {"Cf", "Mn", "Me"}
Kind = Literal["居民身份证号", "手机号", "银行卡号", "长数字串"]
_RANK: dict[Kind, int] = {"居民身份证号": 0, "手机号": 1, "银行卡号": 2, "长数字串": 3}


@dataclass(frozen=True, slots=True, order=True)
class Hit:
    """`start` and `end` are offsets in the original text, as in a slice. The value itself isn't kept."""

    start: int
    end: int
    kind: Kind


_NUMERAL = "〇零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖"
_NUMERALS = str.maketrans(_NUMERAL, "001234567891123456789")
_GAP = r"[\s\-.·_()‐-―−]"
#: Eleven numerals and more, with digits among them or with gaps between them.
_NUMERAL_RUN = re.compile(rf"[\d{_NUMERAL}]{{11,}}|[{_NUMERAL}](?:{_GAP}{{0,2}}[{_NUMERAL}]){{10,}}")

#: 11 digits in the usual groups; the gaps may differ: （138）0013-8000.
_MOBILE = re.compile(
    rf"(?<!\d)(?:(?:\+|00)?86{_GAP}{{0,3}}|0{_GAP}?)?1[3-9]\d{_GAP}{{0,3}}\d{{4}}{_GAP}{{0,3}}\d{{4}}(?!\d)"
)
#: Separators no list of figures is written with: 138/0013/8000, 138~0013~8000.
_ODD = re.compile(r"(?<![\d\\~|+•∙⋅・●])1[3-9]\d([/\\~|+=•∙⋅・●])\d{4}\1\d{4}(?![\d/\\~|+=•∙⋅・●])")
#: Letters that look like digits: 138OO138OOO, l3800138000.
_LETTERED = re.compile(r"(?<![0-9A-Za-z])[1lI][3-9][0-9OoIl]{9}(?![0-9A-Za-z])")
_LEAST_IN_LETTERED = 6
_LANDLINE = re.compile(r"(?<!\d)(?:\(0\d{2,3}\) ?-?|0\d{2,3}-)\d{7,8}(?:-\d{1,6})?(?!\d)")
_RUN = re.compile(r"\d{11,}")
_CHAIN = re.compile(rf"\d+(?:{_GAP}{{1,3}}\d+)+")
_DATE = re.compile(r"(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")

#: Sizes of the groups people split these numbers into.
_MOBILE_GROUPS = {(3, 8), (7, 4), (3, 3, 5), (4, 4, 3), (4, 3, 4), (3, 4, 4), (1,) * 11}
_ID_GROUPS = {
    (6, 8, 4), (6, 4, 4, 4), (6, 4, 2, 2, 4), (3, 3, 4, 4, 4), (4, 4, 4, 4, 2), (4, 4, 4, 6), (6, 12),
    (14, 4), (6, 8, 3, 1), (17, 1), (6, 6, 6), (3, 3, 8, 4), (6, 4, 8), (9, 9), (6, 6, 3), (8, 7), (1,) * 18,
}  # fmt: skip
_CARD_GROUPS = {
    (4, 4, 4, 4), (4, 4, 4, 4, 1), (4, 4, 4, 4, 2), (4, 4, 4, 4, 3), (6, 10), (6, 13), (8, 8), (4, 6, 5),
}  # fmt: skip
_SEPARATED_GROUPS = 19


#: What may stand for one digit, and what for up to three: superscripts, enclosed numbers, squared times.
_ONE = re.compile(rf"[\d{_NUMERAL}]")
_SOME = re.compile(
    "[\u00b2-\u00be\u1369-\u1371\u19da\u2070-\u2089\u2150-\u215f\u2189\u2460-\u24ff\u2776-\u2792\u3251-\u33fe"
    "\U00010a40-\U00010a43\U00010e60-\U00010e68\U00011052-\U0001105a\U0001f100-\U0001f10a]"
)
#: Characters that need no second look: they are neither invisible nor several digits in one.
_RARE = re.compile(r"[^\x00-\x7f\u4e00-\u9fff\u3000-\u3020\uff00-\uff5e‐-‧\u00b7→]")
#: Eleven digits, the gaps no longer than patterns allow; as long as it goes on.
_STRETCH = re.compile(rf"[\d{_NUMERAL}](?:[^\d{_NUMERAL}]{{0,3}}[\d{_NUMERAL}]){{10,}}")
#: More than the patterns look at before and behind a number.
_CONTEXT = 12


def find(text: str, allowed: frozenset[str] = frozenset()) -> list[Hit]:
    """Every personal number in `text`, in order, without overlaps.

    `allowed` holds numbers that may be published (an office mobile), as `normalise_phone` writes them.
    """
    taken: list[Hit] = []
    for first, last in _stretches(text):
        start = max(0, first - _CONTEXT)
        for hit in _search(text[start : last + _CONTEXT]):
            if hit.end + start > first and hit.start + start < last:
                taken.append(Hit(hit.start + start, hit.end + start, hit.kind))
    for found in _LETTERED.finditer(text):
        if sum(c.isdigit() for c in found[0]) >= _LEAST_IN_LETTERED:
            hit = Hit(*found.span(), "手机号")
            if all(hit.end <= other.start or other.end <= hit.start for other in taken):
                taken.append(hit)
    if allowed:
        taken = [hit for hit in taken if normalise_phone(text[hit.start : hit.end]) not in allowed]
    return sorted(taken)


def _stretches(text: str) -> Iterator[tuple[int, int]]:
    """Where in the text a number could be; the whole of it where characters need folding to be counted."""
    if text.isascii() or not any(map(_hides, set(_RARE.findall(text)))):
        yield from (match.span() for match in _STRETCH.finditer(text))
    elif len(_ONE.findall(text)) + 3 * len(_SOME.findall(text)) >= 11:
        yield 0, len(text)


@lru_cache(maxsize=4096)
def _hides(char: str) -> bool:
    return unicodedata.category(char) in _INVISIBLE or _SOME.match(char) is not None


def _search(text: str) -> list[Hit]:
    """The same, by folding all of the text."""
    folded, origin = _fold(text)
    if sum(c.isdigit() for c in folded) < 11:
        return []
    offices = [m.span() for m in _LANDLINE.finditer(folded) if not _disguised_mobile(m[0])]
    candidates = [
        (_RANK[kind], start - end, start, end, kind)
        for kind, start, end in (*_plain(folded), *_mobiles(folded), *_grouped(folded))
        if not any(a <= start and end <= b for a, b in offices)
    ]
    taken: list[Hit] = []
    for _, _, start, end, kind in sorted(candidates):
        hit = Hit(origin[start], origin[end - 1] + 1, kind)
        if all(hit.end <= other.start or other.end <= hit.start for other in taken):
            taken.append(hit)
    return taken


def normalise_phone(text: str) -> str:
    """Digits only; a mobile without +86, 0086 or a leading 0."""
    digits = re.sub(r"\D", "", _fold(text)[0])
    mobile = re.fullmatch(r"(?:0086|86|0)?(1[3-9]\d{9})", digits)
    return mobile[1] if mobile else digits


def is_identity_number(digits: str) -> bool:
    """18 characters whose GB 11643 check character is right, or whose birth date is possible (a typing
    slip doesn't make a number less personal); or the old form of 15 with a possible birth date."""
    if re.fullmatch(r"[1-8]\d{14}", digits):
        return _is_date("19" + digits[6:12])
    if not re.fullmatch(r"[1-8]\d{16}[\dXx]", digits):
        return False
    total = sum(int(d) * (2 ** (17 - i) % 11) for i, d in enumerate(digits[:17]))
    return "10X98765432"[total % 11] == digits[17].upper() or _is_date(digits[6:14])


def is_card_number(digits: str) -> bool:
    """16 to 19 digits with a right Luhn check digit and a first digit cards have."""
    if not re.fullmatch(r"[3-69]\d{15,18}", digits):
        return False
    doubled = (int(d) * (1 + i % 2) for i, d in enumerate(reversed(digits)))
    return sum(n - 9 if n > 9 else n for n in doubled) % 10 == 0


_CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY"


def is_public_code(digits: str) -> bool:
    """Runs of digits that name no person: a time to the second, an ISBN (ISO 2108), a unified social credit
    code (GB 32100-2015) that isn't an identity number as well."""
    if len(digits) == 14 and digits[:2] in {"19", "20"}:
        try:
            return bool(datetime.strptime(digits, "%Y%m%d%H%M%S"))
        except ValueError:
            return False
    if len(digits) == 13 and digits[:3] in {"978", "979"}:
        return sum(int(d) * (3 if i % 2 else 1) for i, d in enumerate(digits)) % 10 == 0
    if re.fullmatch(rf"(?:1[1239]|[239]\d|5[1239])\d{{15}}[{_CREDIT}]", digits) and not is_identity_number(
        digits
    ):
        total = sum(_CREDIT.index(d) * (3**i % 31) for i, d in enumerate(digits[:17]))
        return _CREDIT[-total % 31] == digits[17]
    return False


def _is_date(text: str) -> bool:
    try:
        return 1900 <= date(int(text[:4]), int(text[4:6]), int(text[6:])).year <= 2099
    except ValueError:
        return False


def is_digit(char: str) -> bool:
    """Whether a character is a digit or several, in any script or in Chinese."""
    return any(c.isdigit() for c in unicodedata.normalize("NFKC", char)) or char in _NUMERAL


def _fold(text: str) -> tuple[str, list[int]]:
    """The folded text and, for each of its characters, the offset it came from."""
    if text.isascii():
        return text, list(range(len(text)))
    text = _NUMERAL_RUN.sub(lambda m: m[0].translate(_NUMERALS), text)
    folded: list[str] = []
    origin: list[int] = []
    for offset, char in enumerate(text):
        if unicodedata.category(char) in _INVISIBLE:
            continue
        for c in char if char.isascii() else unicodedata.normalize("NFKC", char):
            folded.append(str(unicodedata.decimal(c)) if c.isdecimal() else c)
            origin.append(offset)
    return "".join(folded), origin


def _disguised_mobile(landline: str) -> bool:
    """0138-00138000: the shape of a landline, but no area code starts with 013 to 019."""
    return re.fullmatch(r"01[3-9]\d{9}", re.sub(r"\D", "", landline)) is not None


Found = tuple[Kind, int, int]


def _plain(text: str) -> Iterator[Found]:
    """Unbroken runs of 11 digits or more."""
    for run in _RUN.finditer(text):
        start, end = run.span()
        digits = run[0]
        if len(digits) == 17 and text[end : end + 1] in {"X", "x"}:
            yield "居民身份证号", start, end + 1
        elif is_public_code(digits) or is_public_code(text[start : end + 1]):
            continue
        elif is_identity_number(digits):
            yield "居民身份证号", start, end
        elif re.fullmatch(r"(?:0086|86|0)?1[3-9]\d{9}", digits):
            yield "手机号", start, end
        elif re.search(r"(?<![\d.])\d{1,3}\.$", text[max(0, start - 5) : start]):
            continue  # 0.33333333333: the fraction of a decimal
        else:
            yield "银行卡号" if is_card_number(digits) else "长数字串", start, end


def _mobiles(text: str) -> Iterator[Found]:
    for found in _MOBILE.finditer(text):
        gaps = re.findall(r"\D+", found[0].lstrip("+"))
        if gaps != ["."]:  # 139.12345678 is a decimal
            yield "手机号", *found.span()
    for odd in _ODD.finditer(text):
        yield "手机号", *odd.span()


def _grouped(text: str) -> Iterator[Found]:
    """Groups of digits with the same separator throughout, in sizes people write."""
    for chain in _CHAIN.finditer(text):
        groups = [(m.start() + chain.start(), m.end() + chain.start()) for m in re.finditer(r"\d+", chain[0])]
        for first in range(len(groups)):
            gap = ""
            for last in range(first + 1, min(first + _SEPARATED_GROUPS, len(groups))):
                here = text[groups[last - 1][1] : groups[last][0]]
                if gap and here != gap:
                    break
                gap = here
                found = _judge(text, groups[first : last + 1], gap, len(groups))
                if found:
                    yield found


def _judge(text: str, groups: list[tuple[int, int]], gap: str, chain: int) -> Found | None:
    start, end = groups[0][0], groups[-1][1]
    parts = [text[a:b] for a, b in groups]
    sizes = tuple(map(len, parts))
    digits = "".join(parts)
    if not 11 <= len(digits) <= 19 or (gap == "." and len(parts) == 2):
        return None
    if sizes[0] == 1 and len(parts) != chain:
        return None  # single digits: only when nothing else stands in the row
    if sizes in _MOBILE_GROUPS and re.match(r"1[3-9]", digits):
        return "手机号", start, end
    if text[end : end + 1] in {"X", "x"} and len(digits) == 17 and is_identity_number(digits + "X"):
        return "居民身份证号", start, end + 1
    tail = re.match(re.escape(gap) + r"[Xx](?![A-Za-z])", text[end:])
    if tail and len(digits) == 17 and is_identity_number(digits + "X"):
        return "居民身份证号", start, end + tail.end()
    if sizes in _ID_GROUPS and is_identity_number(digits):
        return "居民身份证号", start, end
    if sizes in _CARD_GROUPS and not all(re.fullmatch(r"(?:19|20)\d\d", p) for p in parts[:4]):
        if all(_DATE.fullmatch(p) for p in parts):
            return None
        if is_card_number(digits):
            return "银行卡号", start, end
        if sizes[:4] == (4, 4, 4, 4) and digits[0] in "3456":
            return "长数字串", start, end
    return _long(parts, sizes, digits, gap, start, end, chain)


def _long(
    parts: list[str], sizes: tuple[int, ...], digits: str, gap: str, start: int, end: int, chain: int
) -> Found | None:
    if gap == " " and re.fullmatch(r"0\d{2,3}", parts[0]) and sizes[1:] in {(7,), (8,)}:
        return "长数字串", start, end  # a landline is told from others by its hyphen
    if gap != "-" or len(parts) != chain or min(sizes) < 3:
        return None
    if re.fullmatch(r"(?:19|20)\d\d", parts[0]) or all(_DATE.fullmatch(p) for p in parts):
        return None  # document numbers by year, ranges of dates
    return "长数字串", start, end
