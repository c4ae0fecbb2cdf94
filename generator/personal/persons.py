"""Who is most likely a person: a surname, one or two characters, and a word that only people have about them.

No list knows the names of a street's residents, so this is a guess, meant for warnings. It rather misses a
name than takes 高龄老人 for one. Surnames: the hundred most frequent, and some double ones."""

from __future__ import annotations

import re
from collections.abc import Iterator

#: As part of a pattern.
SURNAME = (
    "(?:欧阳|上官|司马|诸葛|令狐|皇甫"
    "|[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢]"
    "|[姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤])"
)
_GIVEN = "[\u4e00-\u9fff]{1,2}"
#: Words of the language that begin like names.
_WORDS = frozenset(
    """
    高龄 高中 高度 高校 高位 高血 高危 高于 高质 高效
    金额 金融 方便 方案 方式 方面 方可 任务 任何 任职
    任期 任免 程序 程度 万元 万人 万余 于是 于本 于困
    余人 余户 余名 余元 白天 白血 白内 白班 江边 江河
    石头 石材 马上 马路 黄金 黄色 张贴 何时 何地 何种
    何人 许可 许多 许诺 田间 田地 田园 林地 林业 林木
    武装 钱款 钱物 严重 严格 严控 严禁 史料 向上 向其
    向困 向低 向本 向全 向各 向残 向老 向村 向街 向患
    向特 顾客 顾虑 龙头 周边 周围 周期 周岁 周末 周一
    周二 周三 周四 周五 周六 周日 周年 陆续 付款 付出
    付给 范围 夏季 夏天 孙子 孙女 段落 段时 曾经 曾任
    曾患 曾有 江苏 汤药 毛病 罗列 徐州 吴江 雷电 雷雨
    侯选 钟头 石油 金属 杜绝 戴口 贺信 董事 孔洞 谢绝
    谢谢 郑重 宋体 唐山 苏州 叶片 丁字 莫过 万户 胡同
    温饱 方位 江湖 方言 石板 马桶 黎明 高层 高标 高空
    高温 金秋 林区 林长 田长 武术 石灰 马铃
    """.split()  # noqa: SIM905 (words, read by people)
)
#: No given name has these, so the match ran into the sentence.
_NOT_GIVEN = re.compile(
    r"[的了和在是有与及等个人户员会组村社区街道们为被把将对从这那每各其该某年月日号万元名家困难残疾低保特重病]"
)

_BEHIND = (
    r"(?=同志|先生|女士|大爷|大妈|大娘|大叔|奶奶|爷爷|老人|一家|夫妇|夫妻|母子|父子|母女|父女"
    r"|家(?:庭)?(?:[的因住有，。,、；;）)]|是|属|$)|户(?:[，。,、；;）)]|$)"
    r"|等\s*(?:\d+|[一二三四五六七八九十两]+)\s*[人户名位]|\s*[（(]\s*[男女]\s*[，,、）)]|\s*[，,、]\s*[男女](?:[，,、。；;]|$))"
)
#: 张大爷, 李奶奶: a surname and how one speaks to old people.
_SPOKEN = re.compile(rf"(?P<name>{SURNAME}(?:大爷|大妈|大娘|大叔|大伯|奶奶|爷爷|婆婆|老汉|某某?|姓))")
_TITLED = re.compile(rf"(?P<name>{SURNAME}{_GIVEN}){_BEHIND}")
#: 低保户：张某某、李某某; 患者王某某.
_LISTED = re.compile(
    r"(?:低保户|低保对象|特困户|特困人员|五保户|困难户|贫困户|患者|病人|残疾人|救助对象|受助人|姓名|户主)\s*[:：、，]?\s*"
    rf"(?P<name>{SURNAME}{_GIVEN})(?=[，,。；;、\s）)（(:：]|$|家|等|同志|的|患|因|享|申|每|月)"
)


def likely_names(text: str) -> Iterator[tuple[int, int]]:
    """Spans of what reads like a person's name."""
    for pattern in (_TITLED, _LISTED, _SPOKEN):
        for match in pattern.finditer(text):
            name = match["name"]
            if name[:2] in _WORDS or (pattern is not _SPOKEN and _NOT_GIVEN.search(name[1:])):
                continue
            yield match.span("name")
