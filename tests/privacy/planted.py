"""A hundred things that must be found in content and in every kind of output, and a hundred that look like
them and must pass. Nothing here can be anybody's: mobiles begin with 154, 160, 163, 164, 168 or 169, which no
network has; identity numbers have a region that doesn't exist (18, 28, 38 …) and a computed check digit; card
numbers are the schemes' own test numbers; QQ numbers begin with 0; no plate has the letters 藏X."""

from __future__ import annotations

from collections.abc import Callable
from itertools import cycle

_NUMERALS = str.maketrans("0123456789", "〇一二三四五六七八九")
_FORMAL = str.maketrans("0123456789", "零壹贰叁肆伍陆柒捌玖")
_FULL = str.maketrans("0123456789", "０１２３４５６７８９")
_BOLD = str.maketrans("0123456789", "𝟎𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟗")
_ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def groups(number: str, sizes: tuple[int, ...], gap: str) -> str:
    parts, at = [], 0
    for size in sizes:
        parts.append(number[at : at + size])
        at += size
    return gap.join(parts)


def identity(region: str, born: str, serial: str) -> str:
    """With the check character of GB 11643."""
    digits = region + born + serial
    total = sum(int(d) * (2 ** (17 - i) % 11) for i, d in enumerate(digits))
    return digits + "10X98765432"[total % 11]


_MOBILES = cycle(
    ["15400001234", "16000005678", "16300002468", "16400001357", "16800009753", "16900008642", "15400007777"]
)


def _mobiles() -> list[str]:
    forms: list[str | Callable[[str], str]] = [
        *("{}", "电话{}。", "+86{}", "+86 {}", "0086-{}", "86{}", "0{}", "联系人手机:{},白天打", "({})"),
        *(lambda n, gap=gap: groups(n, (3, 4, 4), gap) for gap in " -._–—　/~|‑"),
        *(
            lambda n, size=size: groups(n, size, " ")
            for size in ((3, 8), (7, 4), (4, 4, 3), (3, 3, 5), (4, 3, 4))
        ),
        lambda n: groups(n, (3, 8), "-"),
        lambda n: f"（{n[:3]}）{n[3:7]}-{n[7:]}",
        lambda n: " ".join(n),
        lambda n: n.translate(_FULL),
        lambda n: n.translate(_BOLD),
        lambda n: n.translate(_ARABIC),
        lambda n: n.translate(_NUMERALS),
        lambda n: n.translate(_FORMAL),
        lambda n: groups(n.translate(_NUMERALS), (3, 4, 4), " "),
        lambda n: n[:3] + n[3:].translate(_NUMERALS),
        lambda n: "\u200b".join(n),
        lambda n: groups(n, (3, 4, 4), "\u200d"),
        lambda n: groups(n, (3, 4, 4), "\u00ad"),
        lambda n: "".join(f"{d}\ufe0f\u20e3" for d in n),
        lambda n: "".join(chr(0x2460 + int(d) - 1) if d != "0" else "⓪" for d in n),
        lambda n: n[:5].replace("0", "O") + n[5:],
        lambda n: n[:3] + n[3:].translate(_FULL),
        lambda n: groups(n.translate(_FULL), (3, 4, 4), "－"),
    ]
    return [form.format(next(_MOBILES)) if isinstance(form, str) else form(next(_MOBILES)) for form in forms]


def _identities() -> list[str]:
    one, two = identity("189999", "19880928", "123"), identity("289999", "20010203", "004")
    ends_in_x = next(
        n for s in range(100, 999) if (n := identity("389999", "19751111", str(s))).endswith("X")
    )
    return [
        one,
        f"身份证{two}",
        ends_in_x,
        ends_in_x.lower(),
        one[:17] + ("1" if one[17] != "1" else "2"),
        one.translate(_FULL),
        one.translate(_NUMERALS),
        groups(one, (6, 8, 4), " "),
        groups(one, (6, 8, 4), "-"),
        groups(two, (6, 4, 4, 4), " "),
        groups(two, (6, 8, 4), "."),
        " ".join(two),
        groups(ends_in_x, (6, 8, 4), " "),
        "\u200b".join(one),
        "189999880928123",
        "289999 750203 004",
    ]


def _cards() -> list[str]:
    return [
        "4111111111111111",
        "4111 1111 1111 1111",
        "5555-5555-5555-4444",
        "卡号：5555555555554444",
        "6200000000000005",
        "6205500000000000004",
        "6205 5000 0000 0000 004",
        "4111111111111111".translate(_FULL),
        "4111\u200b1111\u200b1111\u200b1111",
        "62000000 00000005",
        "6205 5000 0000 0000004",
        "6200 0000 0000 0005".translate(_FULL),
    ]


_BIRTHS = [
    "1988年9月28日出生",
    "1988-09-28生",
    "生于1988年09月28日",
    "出生日期：1988-9-28",
    "出生年月日:1988.09.28",
    "出生日期19880928",
    "一九八八年九月二十八日出生",
    "生日：1988/9/28",
    "1988 年 9 月 28 日出生",
    "出生于1988年9月28日",
    "1968年03月05日出生，",
]
_MAILS = [
    "000012345@qq.com",
    "邮箱 0000123456@qq.com",
    "15400001234@163.com",
    "16000005678@139.com",
    "00001234＠qq.com",
    "00001234 @ qq.com",
    "0000123456@vip.qq.com",
]
_CHATS = [
    "微信号：shili_wx_0000",
    "微信:shili-zhang",
    "加微信：shili0000zhang",
    "微信（shilizhang00）",
    "WeChat: shili_zhang_0",
    "QQ：1000000000",
    "QQ号 1000000",
    "扣扣:10000001",
    "威信号：shili-00-zhang",
]

#: What is found by itself, anywhere: in content and in every output. Exactly a hundred.
CERTAIN = [*_mobiles(), *_identities(), *_cards(), *_BIRTHS, *_MAILS, *_CHATS, "0000 8001234", "12345678901"]

#: What is found in content, where it is known who is who and whose office is where.
CONTEXTUAL = [
    "家住示例路 8 号",
    "现住示例小区 3 栋 2 单元 401 室",
    "住址：示例村三组 12 号",
    "户籍地址：示例路 20 号",
    "住示例巷 6 号 302 室",
    "到 7 栋 2 单元 501 室核实",
    "示例村第 3 村民小组 15 号",
    "周启明家在 3 栋 2 单元",
    "{name}是低保户",
    "{name}患有尿毒症",
    "{name}的残疾证已办",
    "低保户：王某某、李秀英",
    "张大爷家是特困户",
    "刘建国同志身患残疾",
    "患者陈桂兰，住院两次",
    "王秀英夫妇享受低保",
    "低保对象赵国强等 3 户",
    "{name}，男，1968年3月5日，",
    "{name}（1968-03-05）",
    "身份证尾号 1234",
    "身份证号后四位：123X",
    "银行卡尾号0000",
    "藏X12345",
    "藏X·A1234",
    "住宅电话 0001-8001234",
    "（0001）8001234",
]

#: What must pass everywhere. Exactly a hundred. {office} is a number of the directory.
LOOKALIKES = [
    "示例街党发〔2026〕8 号",
    "示例办发〔2026〕112号",
    "主席令第 37 号",
    "国办发〔2017〕47号",
    "国办公开办函〔2021〕28号",
    "GB 11643-1999",
    "GB/T 37668-2019",
    "DB34/T 5139-2025",
    "ISO/IEC 7812-1:2017",
    "第 12 条、第 13 条、第 14 条、第 15 条、第 16 条",
    "1,234,567.89 元",
    "1,234,567,890,123.00 元",
    "1 234 567.89 元",
    "¥12,345,678.00",
    "1234.5678 万元",
    "12345678.90 元",
    "合计 987,654,321 元",
    "12.3456 亿元",
    "3.14159265358979",
    "0.33333333333333",
    "{office}",
    "电话 {office}",
    "（0000）8000110",
    "12345 市民热线、12388 举报",
    "12380 举报电话",
    "138****1234",
    "身份证 18*************123",
    "154****0000、160****0001",
    "邮编 000000",
    "传真 {office}",
    "2026-03-02",
    "2026年1月19日至2026年1月23日",
    "2026-01-19—2026-01-23",
    "2026-01-19/2026-01-23",
    "20260119-20260123",
    "2026-01-19T09:30:00+08:00",
    "2026-01-19 09:30:00.000",
    "20260119093000",
    "二〇二六年一月十九日",
    "9:00—11:30，14:00—17:30",
    "8:30–12:00，14:00–17:30",
    "2023 2024 2025 2026",
    "2023-2024-2025-2026",
    "1988年9月28日以后出生",
    "1988-09 出生",
    "1988 年 9 月生",
    "出生日期1988年9月28日（含）以后",
    "2026年1月1日生效",
    "2026 年 1 月 5 日生活垃圾分类",
    "2026年3月12日生产恢复",
    "86.96%、82.00%、88.60%",
    "98.4%（16 个单位）",
    "95 88 76 92 81 90 85",
    "86.96 82.00 88.60 91.25 77.50 69.00",
    "得票 1356 1289 1402",
    "138、1402、1300",
    "154 票、1600 票、1630 票",
    "100 100 100 100 100 100",
    "第 1540 次、第 0012 期",
    "1 0 2 1 0 3 1 0 0 1 2 1 1",
    "2026-guangming-01",
    "guangming-2026-01-15-003",
    "2026-xinhua-c3-1",
    "xuanba-2026-0001",
    "考号 20260119",
    "报名序号 0012、0013、0014、0015",
    "91110100000000000K",
    "12110000000000000K",
    "51110000000000000J",
    "12351070MB1234567X",
    "统一社会信用代码 911101000000000040",
    "ISBN 978-7-101-00001-6",
    "ISBN 9787101000016",
    "ISSN 1000-0000",
    "CN 11-0000/D",
    "192.168.100.101",
    "10.0.0.1:8080",
    "2001:0db8:0000:0000:0000:ff00:0042:8329",
    "1.2.3 2.0.1 3.11.7",
    "v10.15.7 build 19H2026",
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    "a154000012345678901234567890bcde",
    "da39a3ee5e6b4b0d3255bfef95601890afd80709",
    "site.15400001.css",
    "550e8400-e29b-41d4-a716-446655440000",
    "sha256-15400001234abcdefghijklmnopqrstuvwxyzABCDEF0=",
    "30.123456,104.123456",
    "东经 104.1234567 度，北纬 30.1234567 度",
    "经度 104°12′34.5678″",
    "面积 1234.56 平方米，长 160.5 米",
    "0000-0000-00",
    "3 号窗口、5 号窗口",
    "修好 3 栋 2 单元楼道灯",
    "走访低保户 12 户",
    "高龄老人家庭 12 户、特困人员 3 人",
    "帮助残疾人就业 12 人次",
    "office@example.gov.cn",
    "公众号：示例街道发布",
    "微信公众号“示例街道”",
    "（一）2026 （二）2027 （三）2028",
]
