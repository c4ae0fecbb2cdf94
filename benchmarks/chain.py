"""The years' chains: pledge, readings, review of a unit's committee and of three of its cadres."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from random import Random

from benchmarks.common import AS_OF, YEARS, Data, File, cite, record, window
from benchmarks.people import Unit
from benchmarks.words import GOALS, QUESTIONS, WHERE, GoalWords

#: (suffix of ids, cadre, 职务); the committee first, since it holds the meetings.
_SUBJECTS = (("banzi", False, None), ("c1", True, "书记"), ("c2", True, "主任"), ("c3", True, "委员"))
_GRADES = ("优秀", "称职", "基本称职", "不称职")
_POINTS = (100, 85, 70, 50)
_BANDS = (92, 80, 70, 0)


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal with its target and how much of it is done at each station of the year."""

    id: str
    words: GoalWords
    where: str
    target: int
    carried: str | None
    behind: bool

    def say(self, words: str, amount: int) -> str:
        return words.format(n=amount, w=self.where)


def chain_files(unit: Unit, random: Random) -> Iterator[File]:
    """Every record of every year of a unit, oldest first."""
    left: dict[str, list[Goal]] = {suffix: [] for suffix, _, _ in _SUBJECTS}
    for year in YEARS:
        readings = 1 if year == AS_OF.year else random.choice((1, 1, 2))
        for suffix, _, _ in _SUBJECTS:
            goals = _goals(unit, year, suffix, left[suffix], random)
            yield from _year(unit, year, suffix, goals, readings, random)
            left[suffix] = [goal for goal in goals if goal.behind]


def _goals(unit: Unit, year: int, suffix: str, left: list[Goal], random: Random) -> list[Goal]:
    """Two to five goals; those left over from the year before come first and are finished this time."""
    goals = [
        replace(old, id=f"{year}-{unit.id}-{suffix}-{old.words.slug}", carried=old.id, behind=False)
        for old in left
    ]
    taken = {goal.words.slug for goal in goals}
    for words in random.sample(GOALS, random.randint(2, 4)):
        if words.slug not in taken:
            target = random.randint(words.least, words.most)
            behind = random.random() < 0.1 and year < AS_OF.year
            id_ = f"{year}-{unit.id}-{suffix}-{words.slug}"
            goals.append(Goal(id_, words, random.choice(WHERE), target, None, behind))
    return goals


def _year(
    unit: Unit, year: int, suffix: str, goals: list[Goal], readings: int, random: Random
) -> Iterator[File]:
    pledge = f"{year}-{unit.id}-{suffix}"
    yield File(f"pledge/{year}/{pledge}.yml", _pledge(unit, year, suffix, goals, random))
    for sequence in range(1, readings + 1):
        data = _reading(unit, year, suffix, goals, sequence, random)
        yield File(f"midyear/{year}/{pledge}-{sequence}.yml", data)
    if year < AS_OF.year:
        yield File(f"review/{year}/{pledge}.yml", _review(unit, year, suffix, goals, random))


def _whose(unit: Unit, suffix: str) -> Data:
    post = {name: title for name, _, title in _SUBJECTS}[suffix]
    return (
        {"单位": unit.id} if post is None else {"单位": unit.id, "干部": f"{unit.id}-{suffix}", "职务": post}
    )


def _meeting(name: str, day: date, chair: str, expected: int, random: Random) -> Data:
    asked = random.sample(QUESTIONS, random.randint(1, 3))
    where = random.choice(WHERE)
    return {
        "名称": name,
        "日期": str(day),
        "地点": "服务站会议室",
        "主持": chair,
        "应到": expected,
        "实到": expected - random.randint(0, expected // 8),
        "参加人员": "党员、居民代表，街道到场",
        "提问": [
            {"提问人": "代表", "问题": q.format(w=where), "答复": a, "答复人": "书记"} for q, a in asked
        ],
    }


def _pledge(unit: Unit, year: int, suffix: str, goals: list[Goal], random: Random) -> Data:
    return record(
        random,
        date(year, 1, 20),
        unit.party,
        unit.phone(3),
        年度=year,
        **_whose(unit, suffix),
        征求意见=f"各小组开座谈会，收到意见 {random.randint(8, 120)} 条",
        通过会议=_meeting("代表会议", date(year, 1, 15), unit.party, random.randint(30, 90), random),
        签字日期=str(date(year, 1, 16)),
        街道批准日期=str(date(year, 1, 20)),
        批准单位="街道党工委",
        目标=[_goal(goal, year) for goal in goals],
        公示=window(f"{year} 年目标承诺", date(year, 1, 21), unit.overseer, unit.phone(3)),
        法律依据=[cite("chengnuo")],
    )


def _goal(goal: Goal, year: int) -> Data:
    data: Data = {
        "编号": goal.id,
        "类别": goal.words.category,
        "名称": goal.say(goal.words.title, goal.target),
        "内容": goal.say(goal.words.wording, goal.target),
        "目标值": {"数量": goal.target, "单位": goal.words.unit},
        "完成期限": str(date(year, 12, 31)),
        "目标来源": "上年整改" if goal.carried else "征求意见",
    }
    return {**data, "结转自": goal.carried} if goal.carried else data


def _progress(goal: Goal, part: Fraction, day: date, random: Random) -> Data:
    """How far a goal is when `part` of the year's work is done; at 1 it is finished or behind."""
    behind = goal.behind and part > Fraction(1, 2)
    done = goal.target * part if not behind else goal.target * part * Fraction(2, 3)
    amount = min(int(done), goal.target if part == 1 and not behind else goal.target - 1)
    status = "滞后" if behind else "已完成" if part == 1 else "按时序" if random.random() < 0.7 else "推进中"
    deeds = [
        {
            "日期": str(date(day.year, month, random.randint(1, 28))),
            "事项": goal.say(goal.words.deed, n),
            "成效": goal.words.effect,
        }
        for month, n in ((day.month - 4, amount // 2), (day.month - 1, amount))
    ]
    data: Data = {"目标": goal.id, "状态": status, "完成数量": amount, "履职纪实": deeds}
    if behind:
        data["原因"] = goal.words.trouble + "。"
        data["下一步"] = f"{random.choice(('书记', '主任', '委员'))}牵头，剩下的列入下一年承诺。"
    return data


def _reading(unit: Unit, year: int, suffix: str, goals: list[Goal], sequence: int, random: Random) -> Data:
    day, told, part = (
        (date(year, 6, 30), date(year, 7, 10), Fraction(1, 2)),
        (date(year, 9, 30), date(year, 10, 12), Fraction(3, 4)),
    )[sequence - 1]
    held: Data = {"会议见": f"{year}-{unit.id}-banzi-{sequence}"}
    if suffix == "banzi":
        held = {
            "会议": _meeting(f"第 {sequence} 次“唱票”会", told, unit.party, random.randint(40, 120), random)
        }
    return record(
        random,
        told.replace(day=20),
        unit.party,
        unit.phone(3),
        承诺=f"{year}-{unit.id}-{suffix}",
        期次=sequence,
        截至=str(day),
        公布日期=str(told.replace(day=22)),
        进展=[_progress(goal, part, day, random) for goal in goals],
        **held,
    )


def _ballots(kind: str, assessor: str, issued: int, random: Random) -> Data:
    returned = issued - random.randint(0, 2)
    void = random.choice((0, 0, 1))
    valid = returned - void
    good = random.randint(valid * 4 // 10, valid * 8 // 10)
    fair = random.randint(0, (valid - good) // 4)
    bad = random.randint(0, min(1, valid - good - fair))
    votes = (good, valid - good - fair - bad, fair, bad)
    return {
        "类别": kind,
        "评价人": assessor,
        "权重": "40%",
        "发出": issued,
        "收回": returned,
        "有效": valid,
        "作废": void,
        "票数": dict(zip(_GRADES, votes, strict=True)),
    }


def grade_of(votes: list[dict[str, int]], department: str) -> str:
    """加权计分: two ballots at 40 %, the department's grade at 20 %, half up to two decimals."""
    points = dict(zip(_GRADES, _POINTS, strict=True))
    score = Fraction(points[department], 5)
    for part in votes:
        score += Fraction(2, 5) * Fraction(sum(points[g] * n for g, n in part.items()), sum(part.values()))
    exact = Decimal(score.numerator) / Decimal(score.denominator)
    rounded = exact.quantize(Decimal("0.01"), ROUND_HALF_UP)
    return next(grade for grade, least in zip(_GRADES, _BANDS, strict=True) if rounded >= least)


def _review(unit: Unit, year: int, suffix: str, goals: list[Goal], random: Random) -> Data:
    held, members, voters = date(year, 12, 22), 30 + unit.index % 15, 40 + unit.index % 25
    department = random.choice(("优秀", "称职", "称职"))
    parts = [
        _ballots("党员测评", "全体党员", members, random),
        _ballots("群众测评", "居民代表", voters, random),
        {
            "类别": "主管部门评价",
            "评价人": "街道党工委、办事处",
            "权重": "20%",
            "评价": department,
            "评价意见": "目标大多完成；公开还要更及时。",
        },
    ]
    meeting: Data = {"会议见": f"{year}-{unit.id}-banzi"}
    if suffix == "banzi":
        meeting = {"会议": _meeting(f"{year} 年度评议会", held, unit.overseer, members + voters + 10, random)}
        meeting["会议"]["实到"] = members + voters + random.randint(0, 10)
    late = [_issue(unit, year, suffix, goal) for goal in goals if goal.behind]
    return record(
        random,
        date(year, 12, 29),
        unit.overseer,
        unit.phone(3),
        年度=year,
        类型="述职评议",
        对象="班子" if suffix == "banzi" else "个人",
        **_whose(unit, suffix),
        承诺=f"{year}-{unit.id}-{suffix}",
        计划日期=str(held),
        计划地点="服务站会议室",
        计划公布日期=str(date(year, 12, 8)),
        **meeting,
        监督机构主持="是",
        完成情况=[_progress(goal, Fraction(1), date(year, 12, 20), random) for goal in goals],
        测评=parts,
        等次规则=_rule(),
        结果=grade_of([part["票数"] for part in parts[:2]], department),
        结果运用={"类型": "无"},
        整改=late or None,
        反馈日期=str(date(year, 12, 25)),
        公布日期=str(date(year, 12, 30)),
        公示=window(f"{year} 年度评议结果", date(year, 12, 30), unit.overseer, unit.phone(3)),
        本人说明={
            "日期": str(date(year, 12, 26)),
            "内容": "票数和意见都看了，服从评议结果。差的几项明年先办。",
        }
        if suffix != "banzi" and random.random() < 0.3
        else None,
        复核={"申请期限": str(date(year + 1, 1, 20))},
        法律依据=[cite("pingyi")],
    )


def _issue(unit: Unit, year: int, suffix: str, goal: Goal) -> Data:
    return {
        "问题": f"{goal.say(goal.words.title, goal.target)}没有做完。",
        "整改": "列入下一年承诺，每季度说一次进展。",
        "责任岗位": "书记",
        "期限": str(date(year + 1, 12, 31)),
        "转为目标": f"{year + 1}-{unit.id}-{suffix}-{goal.words.slug}",
    }


def _rule() -> Data:
    return {
        "等次": list(_GRADES),
        "基数": "有效票",
        "方法": "加权计分",
        "分值": [{"等次": grade, "分值": points} for grade, points in zip(_GRADES, _POINTS, strict=True)],
        "分档": [{"评为": grade, "分数": least} for grade, least in zip(_GRADES, _BANDS, strict=True)],
        "小数位": 2,
        "取舍": "四舍五入",
        "规则出处": "测速街道述职评议办法（示例）",
    }
