"""Particulars of persons that are no long numbers: birth dates, homes, plates, mail and chat addresses.

What is told by its own words or form alone; what depends on who is known to a site is the rules' affair
(generator/check/particulars.py). GB/T 2260 and GA 36 for plates."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

What = Literal["出生日期", "家庭住址", "门牌地址", "证件尾号", "车牌号", "个人邮箱", "微信或QQ号"]


@dataclass(frozen=True, slots=True)
class Particular:
    """`start` and `end` are offsets of the value in the text, as in a slice. The value isn't kept."""

    start: int
    end: int
    what: What


_N = "〇零一二三四五六七八九十"
#: Atomic, so that the end of a day isn't given back to pass the look-ahead.
DAY = (
    r"(?>(?:19|20)\d\d\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?"
    r"|(?<!\d)(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)"
    rf"|[一二][九〇零][{_N}]{{2}}年[{_N}]{{1,2}}月[{_N}]{{1,3}}日)"
)
_NOT_A_LIMIT = r"(?!\s*[（(]?含?[）)]?\s*(?:及|以|之)?[前后])"
_BIRTH = re.compile(
    rf"{DAY}\s*(?:出?生(?![效产活成于])|生于){_NOT_A_LIMIT}"
    rf"|(?:出生(?:年月日|日期|年月|于)?|生于|生日)\s*[:：为是]?\s*{DAY}{_NOT_A_LIMIT}"
)

_COUNT = rf"(?:\d+|[{_N}]+)"
_HOUSE = rf"{_COUNT}\s*(?:号(?![楼线文令]|召)|号楼|栋|幢|座|单元|室)"
_PARTS = rf"(?:\s*{_COUNT}\s*(?:栋|幢|座|单元|层|楼|室|号房|号))*"
#: 家住示例路 8 号, 户籍地址：示例村三组 12 号.
_HOME = re.compile(
    r"(?:(?:家住|现住|住址|家庭地址|住在|居住[地在于]|户籍(?:地址|所在地|地)?|户口所在地)[^\n。；;]{0,24}?"
    r"|住(?![房户院宿建址在])[^\n。；;，,的人户]{0,14}?(?:路|街|巷|弄|村|小区|苑|里|组)\s*)"
    rf"(?P<value>{_HOUSE}{_PARTS})"
)
#: A villagers' group with a house number; where something was repaired as well as where somebody lives.
_GROUP = re.compile(
    rf"(?P<value>(?:{_COUNT}\s*(?:村民小组|居民小组)|(?<=[村区])\s*第?\s*{_COUNT}\s*[组社队])\s*{_COUNT}\s*号(?![楼线文令召]))"
)

_FRAGMENT = re.compile(
    r"(?:身份证(?:件)?(?:号码?)?|证件号码?|银行卡(?:号)?|卡号|账号|社保卡(?:号)?)\s*[（(]?\s*"
    r"(?:的)?(?:尾号|末尾|[后末前][二三四五六八23468]位(?:数字?)?)\s*[:：为是]?\s*"
    r"(?P<value>(?<!\d)\d{2,8}[\dXx]?(?!\d))"
)
_PLATE = re.compile(
    r"(?P<value>[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z]\s?[·.\-]?\s?"
    r"(?=[A-HJ-NP-Z]{0,5}\d)[A-HJ-NP-Z0-9]{5,6}(?:[挂学警港澳])?(?![A-Za-z0-9]))"
)
#: Mailboxes of a number, which is the owner's QQ or mobile number; an office's own are on the allow-list.
_MAIL = re.compile(
    r"(?<![\w.+-])(?P<value>\d{5,11}\s*[@＠]\s*(?:vip\.)?(?:qq|foxmail|163|126|yeah|139|189|wo|sina|sohu|aliyun)"
    r"\s*\.\s*(?:com|cn|net))"
)
_CHAT = re.compile(
    r"(?:微信(?:号码?|账号|ID|id)?|V信|v信|威信号|wechat|WeChat)\s*(?:[:：为是]|加|\(|（)\s*"
    r"(?P<wechat>(?<![\w-])[A-Za-z][-_A-Za-z0-9]{5,19}(?![-_A-Za-z0-9]))"
    r"|(?:QQ|qq|扣扣|企鹅号)\s*(?:号码?)?\s*[:：为是]?\s*(?P<qq>(?<!\d)[1-9]\d{4,10}(?!\d))"
)

#: Each kind with words of which one stands in every value: looking for them is cheap, and few texts have any.
_KINDS: tuple[tuple[What, re.Pattern[str], re.Pattern[str]], ...] = (
    ("出生日期", _BIRTH, re.compile("生")),
    ("家庭住址", _HOME, re.compile("[住户]|家庭地址")),
    ("门牌地址", _GROUP, re.compile("[组社队]")),
    ("证件尾号", _FRAGMENT, re.compile("尾号|末尾|位")),
    ("车牌号", _PLATE, re.compile("[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]")),
    ("个人邮箱", _MAIL, re.compile("[@＠]")),
    ("微信或QQ号", _CHAT, re.compile("信|QQ|qq|扣扣|企鹅号|e[cC]hat")),
)
ALL: frozenset[What] = frozenset(what for what, _, _ in _KINDS)


def particulars(text: str, wanted: frozenset[What] = ALL) -> Iterator[Particular]:
    """What stands in `text`, kind by kind."""
    for what, pattern, words in _KINDS:
        if what in wanted and words.search(text):
            for match in pattern.finditer(text):
                yield Particular(*match.span(match.lastgroup or 0), what)
