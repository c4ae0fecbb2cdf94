"""问题线索、信访举报件 don't belong into a content tree: neither to be published nor to lie in its history.

What a rule, an office or a guide rightly says of complaints in general passes: whom to call, what a body
handles, how a law is named, that none was received. What speaks of one case, its persons or its stage of
investigation does not (中国共产党纪律检查机关监督执纪工作规则; 信访工作条例 第三十六条)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.check.context import Context
from generator.check.fields import texts
from generator.check.rule import Fault, fault, record_rule
from generator.load.content import Content
from generator.problem import Place, Problem
from generator.records.base import Record

#: Titles of laws and rules say what they are about.
_QUOTED = re.compile(r"《[^》]*》")
#: A sentence of these is about a case, whatever stands around.
_CASE = re.compile(
    r"涉嫌(?:严重)?(?:违纪|违法|职务|犯罪|贪|受贿|挪用|侵占|套取|骗取)"
    r"|被举报|被反映人|被检举|被控告|被(?:立案|留置|双规|谈话函询|纪委带走|采取强制措施)"
    r"|(?:实名|匿名|联名)(?:信?)?(?:举报|控告|检举)(?!(?:都|均|也|一律)?(?:受理|可以|都行|欢迎))"
    r"|举报信|检举信|控告信|举报材料|控告材料|检举材料|信访件|举报件|信访举报件|交办件|转办件|问题线索[^，。；\n]{0,4}?(?:编号|台账|登记表|\d)"
    r"|线索编号|信访编号|案件编号|立案号"
    r"|(?:现|已|经|予以|决定|正|正在|正式|给予|被|拟|申请|对其|对他)立案|立案(?:审查|调查|侦查|查处)(?!的|制度|程序|标准)|初步核实了|(?:已|正在|正|予以|进行|经)初核|初核(?:报告|情况|组|了)"
    r"|(?:对其|对他|对该|被|已|予以|进行)(?:谈话)?函询|函询(?:回复|说明|件)"
    r"|(?:举报|检举|控告|投诉|信访|上访)人(?:称|说|反映|提供|姓名|联系|电话|住|是|为|[:：]|[\u4e00-\u9fff]?某)"
    r"|(?:收到|接到|转来|移交|上级转|交来)[^，。；\n]{0,12}(?:举报|检举|控告|问题线索|信访)(?!意见)(?!电话的)"
    r"|(?:反映|举报|检举|控告|投诉)[^，。；\n]{0,14}?(?:贪污|受贿|行贿|挪用|侵占|吃拿卡要|私分|套取|骗取|优亲厚友|收了|收受|索要|包养|赌博|打人)(?!(?:等|的)?问题?(?:的)?(?:电话|渠道|请|可以|可|向|打|找|受理))"
)
#: What makes such a sentence general: a duty, a channel, a rule, or that there was nothing.
_GENERAL = re.compile(
    r"受理|电话|渠道|请(?:拨打|向|打)|可以(?:向|打|拨|实名|匿名)|可(?:向|拨打)|欢迎|怎么|如何|不得|不准|不许|禁止|严禁|"
    r"应当|不公开|不公布|不写|不上网|不接|保密|有权|没有收到|未收到|未接到|没有接到|无举报|"
    r"职责|负责|制度|办法|规定|依规|凡|一律|的，(?:由|按|依)|如果|有.{0,12}的，|发现.{0,14}的"
)
#: About a case even where the sentence also speaks of duties.
_CERTAIN = re.compile(
    r"举报信|检举信|控告信|信访件|举报件|信访举报件|线索编号|信访编号|案件编号|立案号|被举报|被反映人|被检举|被控告|"
    r"被(?:立案|留置|双规)|(?:举报|检举|控告|信访|上访)人(?:称|姓名|[:：]|[\u4e00-\u9fff]?某|(?:的)?(?:电话|住址)(?:已|是|为))|"
    r"[\u4e00-\u9fff]某[^，。；\n]{0,8}(?:涉嫌|立案|初核|函询)|"
    r"(?:19|20)[0-9]{2}年?[^，。；\n]{0,14}(?:立案|初核|函询|涉嫌|举报)"
)
#: One of these stands in whatever the two patterns find; most texts have none and need no second look.
_WORDS = re.compile(
    "涉嫌|举报|反映|检举|控告|投诉|信访|上访|立案|留置|双规|函询|带走|强制措施|线索|初核|初步核实|交办件|转办件|案件编号"
)
#: A sentence without anything definite.
_NOTHING = re.compile(r"(?:不|没有?|未|无|非)[^，。；\n]{0,10}$")


def complaint_in(text: str) -> str | None:
    """The words that read like a complaint or a case lead; None where nothing does."""
    unquoted = _QUOTED.sub("", text)
    if not _WORDS.search("".join(unquoted.split())):
        return None
    for sentence in re.split(r"[。！？；\n]", unquoted):
        plain = re.sub(r"\s", "", sentence)
        for pattern in (_CERTAIN, _CASE):
            for found in pattern.finditer(plain):
                general = _GENERAL.search(plain) if pattern is _CASE else _FORBIDS.search(plain)
                if general is None and not _NOTHING.search(plain[: found.start()]):
                    return found[0]
    return None


#: Rules on such papers name them: that they are kept, protected, or have no place here.
_FORBIDS = re.compile(
    r"不公开|不公布|不写|不上网|不得|不准|不许|禁止|严禁|保密|可以写|可以寄|投(?:进|入|到)|寄到|寄给|怎么|如何|应当|"
    r"受理[^，。；\n]{0,6}(?:举报信|举报件|信访件)|的电话|邮寄|有权|保护"
)


@record_rule("GK360", Record)
def no_complaints_in_records(record: Record, context: Context) -> Iterator[Fault]:
    """Any text of any record, whether it would be published or not."""
    for path, text in texts(record):
        if word := complaint_in(text):
            yield fault(*path, word=word)


def guides(content: Content) -> Iterator[Problem]:
    """The same of guide pages, line by line."""
    for document in content.files.values():
        if not document.file.endswith(".md"):
            continue
        for number, line in enumerate(document.text.split("\n"), 1):
            if word := complaint_in(line):
                yield Problem("GK360", Place(document.file, number), {"word": word})
