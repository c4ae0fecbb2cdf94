"""Words from which invented records are combined: no person, village or figure here is real."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

SURNAMES = (
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严金魏陶姜谢邹窦章苏潘葛范彭郎鲁韦马苗方俞任袁柳鲍史唐"
)
GIVEN = "安柏晨丹恩帆歌禾嘉可兰明宁培青然舒桐文宪雅致竹子岚川朗芸澄琪远越泽昕冉牧遥"

#: Characters of place names with their readings; each reading occurs once, so that ids are unique.
_FIRST = (
    "清qing",
    "光guang",
    "和he",
    "新xin",
    "桥qiao",
    "六liu",
    "东dong",
    "南nan",
    "西xi",
    "北bei",
    "龙long",
    "凤feng",
    "松song",
    "竹zhu",
    "梅mei",
    "兰lan",
    "石shi",
    "沙sha",
    "白bai",
    "金jin",
    "银yin",
    "柳liu2",
    "云yun",
    "月yue",
    "阳yang",
    "春chun",
    "丰fengs",
    "长chang",
    "高gao",
    "平ping",
    "安an",
    "福fu",
    "永yong",
    "康kang",
    "大da",
    "双shuang",
    "三san",
    "百baid",
    "文wen",
    "古gu",
)
_SECOND = (
    "溪xi",
    "明ming",
    "平ping",
    "华hua",
    "坪pingt",
    "河he",
    "湾wan",
    "泉quan",
    "塘tang",
    "坝ba",
    "岭ling",
    "坡po",
    "洲zhou",
    "井jing",
    "桥qiao",
    "园yuan",
    "林lin",
    "田tian",
    "岗gang",
    "台tai",
    "寨zhai",
    "口kou",
    "湖hu",
    "潭tan",
    "峰feng",
    "沟gou",
    "关guan",
    "店dian",
    "坊fang",
    "桃tao",
    "柏bai",
    "楼lou",
    "门men",
    "庄zhuang",
    "堰yan",
    "滩tan2",
    "埠bu",
    "堂tangs",
    "屏pingf",
    "渡du",
)


def place(index: int) -> tuple[str, str]:
    """(id, name without 村 or 社区) of the index-th unit; 1,600 of them differ."""
    if not 0 <= index < len(_FIRST) * len(_SECOND):
        raise ValueError(f"at most {len(_FIRST) * len(_SECOND)} units can be named")
    # The step is coprime to 1,600, so that neighbours don't share a character.
    a, b = divmod(index * 641 % (len(_FIRST) * len(_SECOND)), len(_SECOND))
    return f"{_FIRST[a][1:]}-{_SECOND[b][1:]}", _FIRST[a][0] + _SECOND[b][0]


def person(random: Random) -> str:
    """A name of two or three characters."""
    return random.choice(SURNAMES) + "".join(random.sample(GIVEN, random.choice((1, 2, 2, 2))))


@dataclass(frozen=True, slots=True)
class GoalWords:
    """A row of goals.csv: one sort of goal; `wording` and `deed` take {n} (quantity) and {w} (where)."""

    slug: str
    category: str
    title: str
    wording: str
    unit: str
    least: int
    most: int
    deed: str
    effect: str
    trouble: str


def _goal(row: dict[str, Any]) -> GoalWords:
    return GoalWords(**{**row, "least": int(row["least"]), "most": int(row["most"])})


def _goals() -> tuple[GoalWords, ...]:
    with Path(__file__).with_name("goals.csv").open(encoding="utf-8", newline="") as file:
        return tuple(map(_goal, csv.DictReader(file)))


#: The sorts of goals, from goals.csv.
GOALS = _goals()

WHERE = (
    "一组",
    "二组",
    "三组",
    "四组",
    "五组",
    "东片",
    "西片",
    "南片",
    "老街",
    "学校旁",
    "菜场周边",
    "安置点",
    "河边",
    "后山",
)
DUTIES = (
    "主持日常工作，按时召集会议",
    "每季度公布一次收支和公开内容",
    "接待群众来访，10 日内答复",
    "组织网格走访，建台账",
    "落实会议决定，向代表报告",
    "做好防汛、防火值班",
    "收集意见，提交会议讨论",
    "监督工程质量和用工",
    "核对救助名单和公示内容",
    "联系外出务工人员",
)
CHARGES = (
    "全面工作",
    "集体资产和财务",
    "民政和救助",
    "治安和调解",
    "环境和基础设施",
    "党员教育和发展",
    "妇女儿童和老年服务",
)
QUESTIONS = (
    ("{w}的活什么时候能完？", "按方案月底前完工，完工当天贴出来。"),
    ("外包的钱是怎么定的？", "三家报价，代表到场开封，中标价和合同都在公开栏。"),
    ("老人不会用手机，怎么看公开的内容？", "公开栏同样贴一份，监督电话可以问。"),
    ("{w}晚上太暗，列进计划了吗？", "列进了下一批，先装急用的几盏。"),
    ("去年提的意见办得怎样？", "七件办结六件，剩下一件要等区里批复。"),
)
NOTES = (
    "数字来自会议记录和台账，由监督委员会核对。对内容有疑问，可以打上面的监督电话。",
    "这一条公布以后又收到群众补充意见，主要有：\n\n- 公开栏的字再大一些；\n"
    "- 会议时间尽量放在晚上；\n- **每季度**说一次进展。\n\n三条意见都已经采纳，从下月起执行。",
    "材料原件在便民服务站，上班时间都可以来看；查阅时请登记，复印不收费。涉及别人隐私的页面会遮住。",
)
POWER_GROUPS = (
    "重大决策",
    "项目采购",
    "资产资源",
    "集体经济",
    "财务管理",
    "救助服务",
    "宅基地与建房",
    "印章证明",
    "务工用工",
    "党务管理",
)
POWER_TOPICS = (
    "年度计划",
    "小型工程",
    "房屋出租",
    "收益分配",
    "日常开支",
    "临时救助",
    "建房审核",
    "证明出具",
    "临时用工",
    "党费收缴",
    "预算调整",
    "物资采购",
    "土地流转",
    "成员确认",
    "备用金",
    "残疾人补贴",
    "宅基地申请",
    "印章使用",
    "公益岗位",
    "党员发展",
)
