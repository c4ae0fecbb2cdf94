"""Units and their cadres."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from random import Random

from benchmarks.common import Data, File, cite, record
from benchmarks.words import CHARGES, DUTIES, WHERE, person, place

_ELECTED = date(2021, 12, 11)


@dataclass(frozen=True, slots=True)
class Unit:
    """A village or community as the other generators need it."""

    index: int
    id: str
    name: str
    village: bool

    @property
    def committee(self) -> str:
        return self.name + ("村民委员会" if self.village else "居民委员会")

    @property
    def party(self) -> str:
        return self.name + ("党支部" if self.village else "党委")

    @property
    def overseer(self) -> str:
        return self.name + ("村务监督委员会" if self.village else "居务监督委员会")

    def phone(self, line: int) -> str:
        """An office's number; `line` 1 committee, 2 Party, 3 overseer."""
        return f"0000-8{1000 + self.index:04d}{line:02d}"


def unit_at(index: int) -> Unit:
    """The index-th unit; two of three are villages."""
    slug, name = place(index)
    village = index % 3 != 2
    return Unit(index, slug, name + ("村" if village else "社区"), village)


def unit_file(unit: Unit, random: Random) -> File:
    hours, groups = "工作日 8:30–12:00，14:00–17:30", random.randint(4, 10)
    offices = [
        {
            "名称": unit.committee,
            "电话": unit.phone(1),
            "时间": hours,
            "地点": "一楼便民服务站",
            "管什么": "办事、开证明、反映问题",
        },
        {
            "名称": unit.party,
            "电话": unit.phone(2),
            "时间": hours,
            "地点": "二楼",
            "管什么": "党员事务、对干部的意见",
        },
    ]
    overseer = {
        "名称": unit.overseer,
        "电话": unit.phone(3),
        "时间": "每周三下午",
        "地点": "服务站",
        "管什么": "监督决策、财务、公开",
    }
    households = random.randint(300, 2600)
    data = record(
        random,
        date(2026, 1, 13),
        unit.party,
        unit.phone(3),
        名称=unit.name,
        类型="村" if unit.village else "社区",
        顺序=unit.index + 1,
        地址=f"测速路 {unit.index + 10} 号",
        简介=f"{unit.name}有 {groups} 个小组，{households} 户，每月 15 日是公开日，当天可以到服务站查账。",
        户数=households,
        人口=households * 3 - random.randint(0, 200),
        办公电话=offices,
        监督委员会=overseer,
        小组=[
            {"小组": f"第 {i} 组", "岗位": "组长", "职责": f"{random.choice(WHERE)}走访和安全"}
            for i in range(1, groups + 1)
        ],
        组干部人数=[{"日期": f"{year}-01-31", "人数": groups} for year in (2024, 2025, 2026)],
        财务公开处="公开栏和区里的三资管理平台，本站不重复",
    )
    return File(f"unit/{unit.id}.yml", data)


#: (number, organ, title, 岗位类别, 产生方式 in villages, in communities); the first three make pledges.
_POSTS = (
    (1, "party", "书记", "书记、主任", "党内选举", "党内选举"),
    (2, "committee", "主任", "书记、主任", "村民选举", "居民选举"),
    (3, "committee", "委员", "两委委员", "村民选举", "居民选举"),
    (4, "party", "委员", "两委委员", "党内选举", "党内选举"),
    (5, "overseer", "主任", "监督委员会", "推选", "推选"),
)


def cadre_files(unit: Unit, random: Random) -> Iterator[File]:
    """Five cadres in post since 2018, each with two terms."""
    for number, organ, title, level, village, community in _POSTS:
        terms: list[Data] = [
            {
                "起": str(date(2018, 12, 11)),
                "止": "2021-12-10",
                "离任原因": "换届",
                "产生说明": "2018 年换届选举",
            },
            {"起": str(_ELECTED), "产生说明": "2021 年换届选举"},
        ]
        if level == "书记、主任":
            body = "区委组织部" if organ == "party" else "区民政局"
            terms = [{**term, "备案": {"机关": body, "日期": term["起"]}} for term in terms]
        posts = [
            _post(
                unit, random, getattr(unit, organ), title, level, village if unit.village else community, term
            )
            for term in terms
        ]
        yield _cadre(unit, random, f"{unit.id}-c{number}", posts)


def group_cadre(unit: Unit, number: int, random: Random) -> File:
    """小组干部: what fills a set of records up to the number wanted."""
    post = _post(
        unit, random, unit.committee, f"第 {number} 组组长", "小组干部", "推选", {"起": "2022-01-10"}
    )
    return _cadre(unit, random, f"{unit.id}-z{number}", [post])


def reserve(unit: Unit, selection: str, start: str, name: str, random: Random) -> File:
    """后备干部: the one who was appointed after a selection."""
    post = _post(
        unit, random, unit.committee, "后备干部", "后备干部", "公开选拔", {"起": start, "选拔": selection}
    )
    return _cadre(unit, random, f"{unit.id}-c6", [post], name)


def _post(unit: Unit, random: Random, organ: str, title: str, level: str, filling: str, term: Data) -> Data:
    charge = random.choice(CHARGES)
    return {
        "单位": unit.id,
        "组织": organ,
        "岗位": title,
        "岗位类别": level,
        "产生方式": filling,
        **term,
        "分工": charge,
        "岗位目标": [f"{charge}有台账、有回音", "每季度向代表报告一次"],
        "职责任务": random.sample(DUTIES, 4),
        "受谁监督": ["党员大会" if "党" in organ else "代表会议", "街道纪工委"],
        "法律依据": [cite("gangwei", random.randint(1, 25))],
    }


def _cadre(unit: Unit, random: Random, id_: str, posts: list[Data], name: str | None = None) -> File:
    data = record(
        random,
        date(2026, 2, 9),
        unit.party,
        unit.phone(3),
        姓名=name or person(random),
        办公电话=unit.phone(1),
        任职=posts,
        简介="在本地工作多年，联系两个小组，每周三在服务站接待。" if random.random() < 0.4 else None,
    )
    return File(f"cadre/{id_}.yml", data)
