"""Personal numbers: what must be found, what must pass, and that masking leaves nothing to find.

Every number here is invented or the standard's worked example: made-up birthdays in region 110101,
mobiles 138 0013 8000 and its neighbours.
"""

from __future__ import annotations

import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.personal import find, is_card_number, is_identity_number, mask, normalise_phone
from generator.personal.numbers import _ONE, _SOME, _search

ID, MOBILE, CARD, LONG = "居民身份证号", "手机号", "银行卡号", "长数字串"

POSITIVES = [
    ("身份证11010119900307109X", ID, "11010119900307109X"),
    ("11010119900307123X。", ID, "11010119900307123X"),
    ("110101199003071234", ID, "110101199003071234"),  # check digit wrong, birthday possible
    ("１１０１０１１９９００３０７１２３４", ID, "１１０１０１１９９００３０７１２３４"),
    ("110101 19900307 1234", ID, "110101 19900307 1234"),
    ("110101 1990 0307 1234", ID, "110101 1990 0307 1234"),
    ("110101-19900307-1234", ID, "110101-19900307-1234"),
    ("110101 19900307 123X", ID, "110101 19900307 123X"),
    ("110101 19900307 123 X", ID, "110101 19900307 123 X"),
    ("110101.19900307.1234", ID, "110101.19900307.1234"),
    ("1101 0119 9003 0712 34", ID, "1101 0119 9003 0712 34"),
    ("110101900307123", ID, "110101900307123"),
    ("110101 900307 123", ID, "110101 900307 123"),
    ("1 1 0 1 0 1 1 9 9 0 0 3 0 7 1 2 3 4", ID, "1 1 0 1 0 1 1 9 9 0 0 3 0 7 1 2 3 4"),
    ("110101\u200b19900307\u200b1234", ID, "110101\u200b19900307\u200b1234"),
    ("电话13800138000", MOBILE, "13800138000"),
    ("013800138000", MOBILE, "013800138000"),
    ("0138-00138000", MOBILE, "0138-00138000"),
    ("+8613800138000", MOBILE, "+8613800138000"),
    ("+86 138 0013 8000", MOBILE, "+86 138 0013 8000"),
    ("0086-138-0013-8000", MOBILE, "0086-138-0013-8000"),
    ("86 13800138000", MOBILE, "86 13800138000"),
    ("138-0013-8000", MOBILE, "138-0013-8000"),
    ("138.0013.8000", MOBILE, "138.0013.8000"),
    ("138 00138000", MOBILE, "138 00138000"),
    ("1380013 8000", MOBILE, "1380013 8000"),
    ("138 001 38000", MOBILE, "138 001 38000"),
    ("1380 0138 000", MOBILE, "1380 0138 000"),
    ("１３８００１３８０００", MOBILE, "１３８００１３８０００"),
    ("1380013800０", MOBILE, "1380013800０"),
    ("（138）0013-8000", MOBILE, "138）0013-8000"),
    ("1 3 8 0 0 1 3 8 0 0 0", MOBILE, "1 3 8 0 0 1 3 8 0 0 0"),
    ("138　0013　8000", MOBILE, "138　0013　8000"),
    ("一三八零零一三八零零零", MOBILE, "一三八零零一三八零零零"),
    ("138\u200d00138000", MOBILE, "138\u200d00138000"),
    ("1.13800138000", MOBILE, "13800138000"),
    ("卡号6222021234567890128", None, "6222021234567890128"),
    ("4111111111111111", CARD, "4111111111111111"),
    ("4111 1111 1111 1111", CARD, "4111 1111 1111 1111"),
    ("4111-1111-1111-1111", CARD, "4111-1111-1111-1111"),
    ("6222 0212 3456 7890 129", None, "6222 0212 3456 7890 129"),
    ("12345678901", LONG, "12345678901"),
    ("08161234567", LONG, "08161234567"),
    ("0816 1234567", LONG, "0816 1234567"),
    ("1380013800013900139000", LONG, "1380013800013900139000"),
    ("2222-3333-444", LONG, "2222-3333-444"),
]

LOOKALIKES = [
    "桐街〔2026〕12号",
    "2026-03-02",
    "1,234,567.89",
    "1,234,567,890,123.00 元",
    "0816-1234567",
    "0000-8000110",
    "010-12345678",
    "（0816）1234567",
    "(010)12345678",
    "０８１６－１２３４５６７",
    "0816-1234567-802",
    "0816-1234567、0816-7654321",
    "0816-1234567 0816-7654321",
    "+86-816-1234567",
    "2026-01-19 2026-01-23",
    "2026-01-19—2026-01-23",
    "2026-01-19/2026-01-23",
    "20260119-20260123",
    "2026年1月19日至2026年1月23日",
    "二〇二六年一月十九日",
    "2026-01-19T09:30:00+08:00",
    "2026-01-19 09:30:00",
    "2026-01-19 09:30:00.000",
    "2026-guangming-01",
    "guangming-2026-01-15-003",
    "86.96 82.00 88.60",
    "86.96 82.00 88.60 91.25 77.50 69.00",
    "86.96, 82.00, 88.60, 91.25",
    "95 88 76 92 81 90 85",
    "100 100 100 100 100 100",
    "2023 2024 2025 2026",
    "2023-2024-2025-2026",
    "1 0 2 1 0 3 1 0 0 1 2 1 1",
    "12345 67890",
    "邮编 621000，电话 0816-1234567",
    "1234567890",
    "得票 1356 1289 1402",
    "第 12 条、第 13 条、第 14 条、第 15 条、第 16 条",
    "GB 11643-1999",
    "0.33333333333333333",
    "139.12345678",
    "96345",
    "12345 市民热线、12388 举报",
    "3.14159",
    "1.2.3 2.0.1 3.11.7",
    "192.168.100.101",
    "（一）2026 （二）2027 （三）2028",
    "9:00—11:30，14:00—17:30",
    "12351070MB1234567X",
]


@pytest.mark.parametrize(("text", "kind", "part"), POSITIVES, ids=[p[0] for p in POSITIVES])
def test_a_personal_number_is_found_where_it_stands(text: str, kind: str | None, part: str) -> None:
    hits = find(text)
    assert [(text[h.start : h.end]) for h in hits] == [part]
    assert kind is None or hits[0].kind == kind


@pytest.mark.parametrize("text", LOOKALIKES)
def test_a_lookalike_passes(text: str) -> None:
    assert find(text) == []
    assert mask(text) == text


@pytest.mark.parametrize("text", [p[0] for p in POSITIVES])
def test_masking_keeps_the_length_and_leaves_nothing(text: str) -> None:
    masked = mask(text)
    assert len(masked) == len(text)
    assert find(masked) == []
    assert "*" in masked


def test_masking_spares_the_rest_of_the_line() -> None:
    assert mask("  电话: 13800138000 # 2026 年起") == "  电话: *********** # 2026 年起"
    assert mask("138-0013-8000") == "***-****-****"


def test_several_in_one_line_come_in_order() -> None:
    text = "张三 13800138000 110101199003071234 0816-1234567 13900139000"
    assert [h.kind for h in find(text)] == [MOBILE, ID, MOBILE]


@pytest.mark.parametrize(
    ("written", "digits"),
    [
        ("+86 138-0013-8000", "13800138000"),
        ("013800138000", "13800138000"),
        ("００８６１３８００１３８０００", "13800138000"),
        ("0816-1234567", "08161234567"),
        ("", ""),
    ],
)
def test_phone_numbers_are_compared_by_their_digits(written: str, digits: str) -> None:
    assert normalise_phone(written) == digits


def test_an_allowed_number_passes_in_every_spelling_and_no_other() -> None:
    allowed = frozenset({"13800138000"})
    for text in ("13800138000", "138-0013-8000", "+86 138 0013 8000", "１３８００１３８０００"):
        assert find(text, allowed) == []
    assert find("13800138001", allowed)


@pytest.mark.parametrize(
    ("digits", "expected"),
    [
        ("11010519491231002X", True),  # the worked example of GB 11643
        ("110105194912310021", True),  # check digit wrong, date possible
        ("110105194913310021", True),  # the date impossible, check digit right
        ("110105194913310022", False),
        ("110105491231002", True),
        ("110105491331002", False),
        ("010105194912310021", False),
        ("", False),
    ],
)
def test_identity_numbers(digits: str, expected: bool) -> None:
    assert is_identity_number(digits) is expected


@pytest.mark.parametrize(
    ("digits", "expected"),
    [("4111111111111111", True), ("4111111111111112", False), ("411111111111111", False), ("", False)],
)
def test_card_numbers(digits: str, expected: bool) -> None:
    assert is_card_number(digits) is expected


_DIGITISH = st.text(alphabet="0123456789Xx０１９①⒈一三零 -.()（）+\u200b年a*", max_size=60)


@given(st.one_of(_DIGITISH, st.text(max_size=60)))
def test_masking_never_leaves_a_hit(text: str) -> None:
    masked = mask(text)
    assert len(masked) == len(text)
    assert find(masked) == []


@given(_DIGITISH)
def test_hits_are_ordered_slices_of_the_text(text: str) -> None:
    hits = find(text)
    edges = [edge for h in hits for edge in (h.start, h.end)]
    assert edges == sorted(edges)
    assert all(0 <= h.start < h.end <= len(text) for h in hits)


@given(st.integers(130_0000_0000, 199_9999_9999), st.sampled_from(["", "-", " ", ".", "　", "–"]))
def test_every_mobile_is_found_in_the_usual_groups(number: int, gap: str) -> None:
    n = str(number)
    assert [h.kind for h in find(f"电话{n[:3]}{gap}{n[3:7]}{gap}{n[7:]}")] == [MOBILE]


def test_no_character_holds_more_digits_than_are_reckoned_for_it() -> None:
    # every one of Unicode: only so may a text with few of them be passed over
    short = []
    for point in range(sys.maxunicode + 1):
        if 0xD800 <= point <= 0xDFFF:
            continue
        char = chr(point)
        digits = sum(c.isdigit() for c in unicodedata.normalize("NFKC", char))
        if digits > len(_ONE.findall(char)) + 3 * len(_SOME.findall(char)):
            short.append(f"U+{point:04X}")
    assert short == []


DISGUISED = [
    "138/0013/8000",
    "138～0013～8000",
    "138|0013|8000",
    "138OO138OOO",
    "l38OO138000",
    "一三八 零零一三 八零零零",
    "壹叁捌零零壹叁捌零零零",
    "138零零138000",
    "1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣",
    "①③⑧⓪⓪①③⑧⓪⓪⓪",
    "𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎",
    "1\u00ad3\u00ad8\u00ad00138\u00ad000",
    "138\u2060\u200b\u200c\u200d\ufeff\u200e00138000",
]


@pytest.mark.parametrize("text", DISGUISED)
def test_a_disguised_mobile_is_found(text: str) -> None:
    assert [hit.kind for hit in find(f"电话 {text}，")] == [MOBILE]


PUBLIC = [
    "20260119093000",
    "9787101000016",  # an EAN that computes; no such book
    "911101000000000040",  # a unified social credit code that computes
    "138、1402、1300",
    "138,1402,1300",
    "138/140/1300",
    "2026/01/19",
]


@pytest.mark.parametrize("text", PUBLIC)
def test_a_public_code_passes(text: str) -> None:
    assert find(text) == []


@given(st.one_of(_DIGITISH, st.text(alphabet="0123 -/~年壹三①\u200b\ufe0f.,()+", max_size=90)))
def test_looking_at_stretches_finds_what_looking_at_everything_finds(text: str) -> None:
    assert find(text) == sorted(_search(text))
