"""One concluded open selection a unit, whose first took the post of 后备干部."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from random import Random

from benchmarks.common import STREET_PHONE, Data, File, cite, record, window
from benchmarks.people import Unit, reserve
from benchmarks.words import person

_CENT = Decimal("0.01")


def selection_files(unit: Unit, random: Random) -> Iterator[File]:
    """The selection and the cadre it appointed."""
    notice = date(random.randint(2022, 2025), random.randint(3, 8), random.randint(1, 28))
    id_ = f"{notice.year}-{unit.id}-houbei"
    name = person(random)
    taken = notice + timedelta(75)
    yield File(f"selection/{id_}.yml", _selection(unit, notice, taken, name, random))
    yield reserve(unit, id_, str(taken), name, random)


def _candidates(random: Random) -> list[tuple[Decimal, Data]]:
    """(total, row) of six to twelve candidates, no two with the same total, best first."""
    found: dict[Decimal, Data] = {}
    wanted = random.randint(6, 12)
    while len(found) < wanted:
        written = Decimal(random.randint(120, 184)) / 2
        level = random.randint(70, 90)
        marks = [level + random.randint(-3, 3) for _ in range(5)]
        mean = (Decimal(sum(marks) - max(marks) - min(marks)) / 3).quantize(_CENT, ROUND_HALF_UP)
        total = (written * 4 / 10 + mean * 6 / 10).quantize(_CENT, ROUND_HALF_UP)
        found.setdefault(total, {"得分": {"笔试": f"{written:.2f}"}, "考官打分": {"面试": marks}})
    return sorted(found.items(), key=lambda item: item[0], reverse=True)


def _selection(unit: Unit, notice: date, taken: date, name: str, random: Random) -> Data:
    rows = _candidates(random)
    scores = []
    for rank, (total, marks) in enumerate(rows, 1):
        outcome = "拟任" if rank == 1 else "进入考察，未入选" if rank == 2 else "未进入考察"
        who = {"姓名": name} if rank == 1 else {}
        scores.append(
            {"考号": f"{rank:02d}", **who, **marks, "总成绩": str(total), "名次": rank, "结果": outcome}
        )
    count, refused = len(rows), random.randint(1, 4)
    day = {n: str(notice + timedelta(n)) for n in range(80)}
    common = {"经办": "街道组织办公室", "监督": "街道纪工委"}
    stages = [
        {
            "环节": "报名",
            "日期": day[1],
            "至": day[10],
            "参加": count + refused,
            "通过": count + refused,
            **common,
        },
        {
            "环节": "资格审查",
            "日期": day[13],
            "参加": count + refused,
            "通过": count,
            "未通过": [{"原因": "学历不符", "人数": refused}],
            **common,
        },
        {"环节": "笔试", "日期": day[20], "参加": count, "通过": count, "地点": "街道会议中心", **common},
        {"环节": "面试", "日期": day[27], "参加": count, "通过": count, "地点": "街道会议中心", **common},
        {"环节": "考察", "日期": day[34], "至": day[38], "参加": 2, "通过": 2, **common},
        {
            "环节": "拟任",
            "日期": day[45],
            "参加": 2,
            "通过": 1,
            "未通过": [{"原因": "总成绩第 2 名，未入选", "人数": 1}],
            **common,
        },
    ]
    post = {
        "代码": "A01",
        "单位": unit.id,
        "岗位": "后备干部",
        "职数": 1,
        "跟岗期": "6个月",
        "待遇": "固定报酬由街道财政负担",
    }
    shown = window("成绩和拟任人选公示", notice + timedelta(50), "街道纪检监察工作委员会", STREET_PHONE)
    return record(
        random,
        notice,
        "街道组织办公室",
        STREET_PHONE,
        标题=f"{unit.name}后备干部公开选拔",
        年度=notice.year,
        文号=f"测速街党发〔{notice.year}〕{unit.index + 1} 号（示例）",
        发布单位="中共测速街道工作委员会",
        公告日期=day[0],
        宣传动员=[
            {"方式": "定向座谈", "次数": 2, "对象": "返乡人员、退役军人", "日期": day[0]},
            {"方式": "社会宣传", "次数": 6, "对象": "公示栏张贴公告", "日期": day[0]},
        ],
        报名={
            "开始": day[1],
            "结束": day[10],
            "期限": "10天",
            "方式": "现场报名",
            "地点": "测速路 1 号",
            "咨询电话": "0000-8000102",
            "材料": ["学历证书原件", "报名表"],
        },
        报名来源=[{"来源": "定向座谈", "人数": 2}, {"来源": "社会报名", "人数": count + refused - 2}],
        岗位表=[post],
        资格条件={
            "基准日": day[0],
            "年龄下限": 22,
            "年龄上限": 40,
            "学历": "大专以上",
            "户籍或居住": "本街道户籍或常住",
            "其他条件": ["愿意工作 3 年以上"],
        },
        不得报考情形=["受过刑事处罚的", "受处分还在影响期内的", "被列为失信被执行人的"],
        开考比例="3:1",
        核减规则="合格人数不足 3 人的，取消岗位",
        环节=stages,
        计分={
            "组成": [
                {"名称": "笔试", "权重": "40%", "满分": 100},
                {
                    "名称": "面试",
                    "权重": "60%",
                    "满分": 100,
                    "考官": {"人数": 5, "去最高": 1, "去最低": 1, "小数位": 2, "取舍": "四舍五入"},
                },
            ],
            "小数位": 2,
            "取舍": "四舍五入",
            "满分": 100,
            "同分比较": ["面试", "笔试"],
        },
        入围=[{"环节": "考察", "依据": "总成绩", "比例": "1:2", "取整": "进一", "同分": "一并入围"}],
        成绩=scores,
        递补规则="放弃的，按总成绩从高到低递补",
        考官=[
            {"单位": "区委组织部", "人数": 2},
            {"单位": "区民政局", "人数": 1},
            {"单位": "街道党工委", "人数": 2},
        ],
        抽签=[{"日期": day[27], "内容": "考生面试次序", "监督": "街道纪工委"}],
        回避人数=0,
        指导单位=["区委组织部", "区民政局"],
        监督单位=["街道纪工委"],
        监督意见=[
            {
                "单位": "街道纪工委",
                "日期": day[27],
                "意见": "抽签、面试、计分全程在场，没有发现违反规定的情况。",
            }
        ],
        公示=[shown],
        拟任人选=[
            {
                "考号": "01",
                "姓名": name,
                "性别": "女",
                "出生年月": f"{notice.year - 30}-05",
                "学历": "本科",
                "现任": "返乡青年",
                "拟任职务": f"{unit.name}后备干部",
            }
        ],
        结论={
            "日期": day[70],
            "决定机关": "街道党工委",
            "收到意见": 0,
            "已办结": 0,
            "任用": [{"考号": "01", "干部": f"{unit.id}-c6", "任职日期": str(taken)}],
        },
        法律依据=[cite("xuanba")],
    )
