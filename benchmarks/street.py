"""What a street has once: settings, the register of documents, the list of small powers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from random import Random

from benchmarks.common import AS_OF, STREET_PHONE, Data, File, cite, record
from benchmarks.words import POWER_GROUPS, POWER_TOPICS

#: Documents that records cite; a larger street registers more.
BASES = ("chengnuo", "pingyi", "xuanba", "xiaowei", "gangwei", "gongkai")
_BASE_TITLES = ("目标承诺", "述职评议", "公开选拔", "小微权力清单管理", "岗位职责", "信息公开")


def site(powers: int) -> Data:
    """content/site.yml"""
    return {
        "网站名称": "测速街道公开网",
        "街道": "测速街道",
        "主办单位": "中共测速街道工作委员会、测速街道办事处",
        "网站说明": "生成的记录，只用来测量速度；人名、村名、数字都是拼出来的",
        "示例数据": "是",
        "截至日期": str(AS_OF),
        "地址": "测速路 1 号",
        "办公时间": "工作日 8:30–12:00，14:00–17:30",
        "联系电话": [
            {
                "名称": "街道纪检监察工作委员会",
                "电话": STREET_PHONE,
                "管什么": "受理意见和举报",
                "监督机构": "是",
            },
            {"名称": "街道组织办公室", "电话": "0000-8000102", "管什么": "公开选拔、承诺和评议的安排"},
        ],
        "小微权力清单": {"名称": "测速街道小微权力清单", "类别": list(POWER_GROUPS), "总数": powers},
        "规则参数": {"所在地域": ["测速省", "测速市", "测速区", "测速街道"]},
    }


def bases(count: int, random: Random) -> Iterator[File]:
    """`count` documents, those of BASES first."""
    for i in range(count):
        topic = _BASE_TITLES[i] if i < len(BASES) else f"{POWER_TOPICS[i % len(POWER_TOPICS)]}事项第 {i} 号"
        name = BASES[i] if i < len(BASES) else f"zhidu-{i}"
        data = record(
            random,
            date(2019, 1, 10),
            "街道党政办公室",
            STREET_PHONE,
            名称=f"测速街道{topic}办法（示例）",
            简称=f"{topic}办法",
            文号=f"测速街党发〔2018〕{i + 1} 号（示例）",
            发布机关="中共测速街道工作委员会",
            适用地域="测速街道",
            效力层级="本街道制度（示例）",
            版本=[{"通过日期": "2018-11-20", "施行日期": "2019-01-01", "条数": 30 + i % 20}],
            内容提要=f"规定{topic}由谁办、怎么办、怎么公开。"
            f"群众可以查阅全文，有意见向街道纪工委反映，{5 + i % 10} 日内答复。",
        )
        yield File(f"basis/{name}.yml", data)


def powers(count: int, random: Random) -> Iterator[File]:
    """`count` items of the list, group after group."""
    for i in range(count):
        group = POWER_GROUPS[i * len(POWER_GROUPS) // count]
        turn, which = divmod(i, len(POWER_TOPICS))
        topic = POWER_TOPICS[which] + (f"（第 {turn + 1} 类）" if turn else "")
        yield File(f"power/item-{i + 1}.yml", _power(random, group, i + 1, topic))


def _power(random: Random, group: str, serial: int, topic: str) -> Data:
    days = random.choice((5, 7, 10, 20))
    steps: list[Data] = [
        {
            "名称": "提出申请",
            "办理人": "申请人",
            "办法": f"填写{topic}申请表，交便民服务站。",
            "材料": ["申请表", "户口簿"],
            "当天办结": "是",
        },
        {
            "名称": "初审",
            "办理人": "村（居）民委员会",
            "办法": "两名工作人员入户核实，当面签字。",
            "时限": "3个工作日",
            "退回": [{"情形": "材料不全", "退回到": 1}],
        },
        {
            "名称": "集体研究",
            "办理人": "两委联席会议",
            "办法": "集体决定，记入会议记录；有亲属关系的回避。",
            "时限": "5个工作日",
            "集体决定": "是",
        },
        {
            "名称": "公示",
            "办理人": "村（居）务监督委员会",
            "办法": "结果贴在公开栏，收到意见当天登记。",
            "公示": {"期限": f"{days}天", "地点": "公开栏", "内容": f"{topic}的结果"},
            "退回": [{"情形": "有异议并查实", "退回到": 2}],
        },
        {
            "名称": "归档",
            "办理人": "村（居）务文书",
            "办法": "材料一案一档，保存三十年。",
            "时限": "10个工作日",
        },
    ]
    return record(
        random,
        date(2026, 1, 12),
        "街道纪工委",
        STREET_PHONE,
        类别=group,
        序号=serial,
        事项=f"{topic}的办理",
        通俗名称=f"办{topic}",
        责任主体="村（居）民委员会",
        监督主体="村（居）务监督委员会",
        决定机关="街道办事处",
        法律依据=[cite("xiaowei", random.randint(1, 25)), cite("gongkai")],
        申请条件="本村（社区）居民，材料真实。代办的要有委托书。",
        材料=["户口簿", "申请表", "有关证明"],
        办理时限=f"{days + 20}个工作日",
        办理电话="0000-8000102",
        流程=steps,
        结果公开={
            "内容": f"{topic}的结果",
            "时限": "办结后 5 个工作日",
            "方式": "公开栏和本网站",
            "范围": "全体居民",
        },
        风险点=["不按规定公示", "优亲厚友", "超时不办又不说明"],
        不许做=["不许收费", "不许代签"],
        版次="第 3 版",
        修订日期="2026-01-05",
    )
