"""A street that changes while a chain runs: 2025 to 2026, every kind of change once.

- 向阳村 is renamed 光明村 on 2025-07-01; its chain runs from a pledge of 2025 to a review in January 2026,
  across the change of the committees' law.
- 河湾村 is merged into 柳河村 on 2025-10-01; one of its goals is carried on, one was stopped.
- 柳南村 is divided off from 柳河村 on 2026-01-01.
- 何向前 moves from 河湾村 to 柳河村 when the villages are merged; 罗北川 moves on 2025-06-30 in mid-year.
- 综治主任 is renamed 平安委员 on 2026-01-01, still held by the same person.
- 石小满 came by open selection: pool, reserve cadre with shadowing, committee member.
All persons are invented."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).parents[2]
AS_OF = date(2026, 3, 20)
#: kind/id → the record as a clerk writes it
Records = Mapping[str, dict[str, Any]]

SETTINGS = {
    "网站名称": "示例街道公开网",
    "街道": "示例街道",
    "主办单位": "示例街道办事处",
    "网站说明": "会变的街道",
    "示例数据": "是",
    "截至日期": str(AS_OF),
    "地址": "示例路 1 号",
    "办公时间": "工作日",
    "联系电话": [{"名称": "街道纪检监察工委", "电话": "0000-8000110", "监督机构": "是"}],
}
LAW = "cunweihui-zuzhifa"
#: Both laws of the committees, changed on the same day
LAWS = (LAW, "juweihui-zuzhifa")
OLD = [{"依据": LAW, "版本": "2018-12-29", "条款": "第三十三条"}]
NEW = [{"依据": LAW, "版本": "2025-10-28"}]


def _record(day: str, **fields: Any) -> dict[str, Any]:
    steps = ("拟稿", "审核", "保密审查", "批准")
    return {
        "公开范围": "全社会",
        "公开审批": {step: {"岗位": f"{step}岗", "日期": day} for step in steps},
        "来源": "示例街道组织办公室",
        "监督电话": "0000-8000110",
        **fields,
    }


def _unit(name: str, order: int, **more: Any) -> dict[str, Any]:
    fields = {
        "名称": name,
        "类型": "村",
        "顺序": order,
        "地址": f"示例路 {order}8 号",
        "办公电话": [{"名称": f"{name}村民委员会", "电话": f"0000-8000{order}01"}],
        "监督委员会": {"名称": f"{name}村务监督委员会", "电话": f"0000-8000{order}03"},
        "财务公开处": "村公开栏",
        "监督电话": f"0000-8000{order}03",
    }
    return _record("2026-01-08", **(fields | more))


def _post(
    unit: str, organ: str, title: str, level: str, filling: str, start: str, **more: Any
) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "单位": unit,
        "组织": organ,
        "岗位": title,
        "岗位类别": level,
        "产生方式": filling,
        "起": start,
    }
    if "止" not in more:
        fields |= {"岗位目标": ["村里的事有着落"], "职责任务": ["主持日常工作"]}
    if level == "书记、主任":
        fields |= {"备案": {"机关": "区委组织部", "日期": start}}
    return fields | more


def _goal(id: str, title: str, year: int, amount: int, unit: str, **more: Any) -> dict[str, Any]:
    return {
        "编号": id,
        "类别": "民生",
        "名称": title,
        "内容": f"{title} {amount} {unit}。",
        "目标值": {"数量": amount, "单位": unit},
        "启动日期": f"{year}-03-01",
        "完成期限": f"{year}-12-31",
        **more,
    }


def _pledge(year: int, unit: str, cadre: str | None, signed: str, *goals: dict[str, Any]) -> dict[str, Any]:
    person = {"干部": cadre} if cadre else {}
    return _record(signed, 年度=year, 单位=unit, **person, 签字日期=signed, 目标=list(goals))


def _done(goal: str, status: str, amount: int | None = None, **more: Any) -> dict[str, Any]:
    return {"目标": goal, "状态": status, **({} if amount is None else {"完成数量": amount}), **more}


def _midyear(pledge: str, number: int, day: str, *rows: dict[str, Any], **more: Any) -> dict[str, Any]:
    return _record(day, 承诺=pledge, 期次=number, 截至=day, 公布日期=day, 进展=list(rows), **more)


def _meeting(day: str, name: str = "村民代表会议") -> dict[str, Any]:
    return {"名称": name, "日期": day, "主持": "村务监督委员会", "应到": 36, "实到": 33}


RULE = {
    "等次": ["优秀", "称职", "基本称职", "不称职"],
    "基数": "有效票",
    "方法": "逐条判定",
    "判定": [
        {"评为": "优秀", "条件": [{"等次": ["优秀"], "比例": "80%"}]},
        {"评为": "不称职", "条件": [{"等次": ["不称职"], "比较": "高于", "比例": "1/3"}]},
        {"评为": "称职", "条件": [{"等次": ["优秀", "称职"], "比例": "80%"}]},
        {"评为": "基本称职"},
    ],
}


def _review(
    unit: str, cadre: str, pledge: str, day: str, rows: list[dict[str, Any]], bases: Any, **more: Any
) -> dict[str, Any]:
    votes = {"优秀": 18, "称职": 11, "基本称职": 2, "不称职": 0}
    return _record(
        day,
        年度=2025,
        类型="民主评议",
        对象="个人",
        单位=unit,
        干部=cadre,
        承诺=pledge,
        计划公布日期="2025-12-20",
        会议=_meeting(day),
        监督机构主持="是",
        法定人数={"比例": "2/3"},
        完成情况=rows,
        测评=[
            {
                "类别": "群众测评",
                "评价人": "村民代表",
                "发出": 33,
                "收回": 32,
                "有效": 31,
                "作废": 1,
                "票数": votes,
            }
        ],
        等次规则=RULE,
        结果="称职",
        反馈日期=day,
        公布日期=day,
        法律依据=bases,
        **more,
    )


def records() -> Records:
    """Every record of the street."""
    return {**_units(), **_people(), **_year_2025(), **_year_2026(), **_selection()}


def _units() -> Records:
    return {
        "unit/guangming": _unit(
            "光明村", 2, 曾用名=[{"名称": "向阳村", "至": "2025-06-30", "原因": "区民政局批复"}]
        ),
        "unit/liuhe": _unit("柳河村", 3),
        "unit/hewan": _unit("河湾村", 4, 撤销日期="2025-10-01", 并入="liuhe"),
        "unit/liunan": _unit("柳南村", 5, 设立日期="2026-01-01", 分自="liuhe"),
    }


def _people() -> Records:
    head, member = "书记、主任", "两委委员"
    zongzhi = _post(
        "guangming",
        "光明村村民委员会",
        "综治主任",
        member,
        "村民选举",
        "2021-12-16",
        止="2025-12-31",
    )
    return {
        "cadre/c1": _record(
            "2026-01-08",
            姓名="安立春",
            任职=[
                _post("guangming", "光明村党支部", "书记", head, "党内选举", "2021-11-18", 法律依据=NEW),
                _post("guangming", "光明村村民委员会", "主任", head, "村民选举", "2021-12-16"),
            ],
        ),
        "cadre/c2": _record(
            "2026-01-08",
            姓名="何向前",
            任职=[
                _post(
                    "hewan",
                    "河湾村党支部",
                    "书记",
                    head,
                    "党内选举",
                    "2021-11-18",
                    止="2025-10-01",
                    离任原因="河湾村并入柳河村",
                    法律依据=OLD,
                ),
                _post("liuhe", "柳河村党支部", "副书记", member, "党组织任命", "2025-10-01"),
            ],
        ),
        "cadre/c3": _record(
            "2026-01-08",
            姓名="罗北川",
            任职=[
                _post(
                    "guangming",
                    "向阳村党支部",
                    "副书记",
                    member,
                    "党内选举",
                    "2021-11-18",
                    止="2025-06-30",
                    离任原因="调任柳河村党支部书记",
                ),
                _post("liuhe", "柳河村党支部", "书记", head, "党组织任命", "2025-07-01"),
            ],
        ),
        "cadre/c4": _record(
            "2026-01-08",
            姓名="段平安",
            任职=[
                zongzhi,
                _post(
                    "guangming",
                    "光明村村民委员会",
                    "平安委员",
                    member,
                    "村民选举",
                    "2026-01-01",
                    更名自="综治主任",
                ),
            ],
        ),
        "cadre/c5": _record(
            "2026-01-31",
            姓名="石小满",
            任职=[
                _post(
                    "liuhe",
                    "柳河村",
                    "后备干部",
                    "后备干部",
                    "公开选拔",
                    "2025-06-20",
                    选拔="houbei",
                    止="2025-12-31",
                    离任原因="当选两委",
                ),
                _post("liunan", "柳南村党支部", "委员", member, "党内选举", "2026-01-01"),
                _post("liunan", "柳南村村民委员会", "委员", member, "村民选举", "2026-01-01"),
            ],
        ),
        "cadre/c6": _record(
            "2026-01-08",
            姓名="蓝守田",
            任职=[
                _post(
                    "hewan",
                    "河湾村村民委员会",
                    "主任",
                    head,
                    "村民选举",
                    "2021-12-16",
                    止="2025-10-01",
                    离任原因="河湾村撤销",
                )
            ],
        ),
        "cadre/c7": _record(
            "2026-01-08",
            姓名="鲁新田",
            任职=[_post("liunan", "柳南村党支部", "书记", head, "党组织任命", "2026-01-01")],
        ),
        **{
            f"cadre/{id}": _record(
                "2026-01-08",
                姓名=name,
                任职=[_post(unit, place, "后备干部", "后备干部", "聘用", "2026-01-01")],
            )
            for id, name, unit, place in (
                ("c8", "米有年", "guangming", "光明村"),
                ("c9", "边长河", "liuhe", "柳河村"),
                ("c10", "古新桥", "liunan", "柳南村"),
            )
        },
    }


def _year_2025() -> Records:
    road, well, lamp = (
        _goal("2025-xiangyang-lu", "硬化环村路", 2025, 3, "公里"),
        _goal("2025-hewan-jing", "打机井", 2025, 4, "口"),
        _goal("2025-hewan-deng", "装路灯", 2025, 20, "盏"),
    )
    stop = {
        "类型": "终止",
        "目标": "2025-hewan-deng",
        "日期": "2025-09-10",
        "批准": "村民代表会议",
        "原因": "合并后由柳河村统一规划。",
    }
    after = _goal("2025-liuhe-jing", "打机井", 2025, 2, "口", 启动日期="2025-10-20", 结转自="2025-hewan-jing")
    drain = _goal("2025-xiangyang-gou", "清排水沟", 2025, 2, "公里")
    rest = _goal(
        "2025-guangming-gou",
        "清完排水沟",
        2025,
        1,
        "公里",
        启动日期="2025-08-01",
        结转自="2025-xiangyang-gou",
    )
    return {
        "pledge/2025-c1": _pledge(2025, "guangming", "c1", "2025-01-20", road),
        "midyear/2025-c1-1": _midyear("2025-c1", 1, "2025-05-31", _done("2025-xiangyang-lu", "按时序", 1)),
        "midyear/2025-c1-2": _midyear(
            "2025-c1",
            2,
            "2025-09-30",
            _done("2025-xiangyang-lu", "推进中", 2),
            _done("2025-guangming-gou", "推进中", 0),
            变更=[
                {
                    "类型": "新增",
                    "目标": "2025-guangming-gou",
                    "日期": "2025-07-10",
                    "批准": "村民代表会议",
                    "原因": "罗北川调离，由书记接着办。",
                    "新增目标": rest,
                }
            ],
        ),
        "review/2025-c1": _review(
            "guangming",
            "c1",
            "2025-c1",
            "2026-01-10",
            [
                _done("2025-xiangyang-lu", "滞后", 2, 原因="雨季停工。", 下一步="4 月底前修完。"),
                _done("2025-guangming-gou", "已完成", 1),
            ],
            NEW,
            结果运用={"类型": "限期改进", "决定机关": "街道党工委", "日期": "2026-01-15", "法律依据": NEW},
            整改=[
                {
                    "问题": "环村路没有修完。",
                    "整改": "增加施工班组。",
                    "责任岗位": "村民委员会主任",
                    "期限": "2026-04-30",
                    "转为目标": "2026-guangming-lu",
                }
            ],
        ),
        "pledge/2025-banzi": _pledge(
            2025, "guangming", None, "2025-01-20", _goal("2025-xiangyang-dang", "建党员活动室", 2025, 1, "间")
        ),
        "midyear/2025-banzi-1": _midyear(
            "2025-banzi", 1, "2025-05-31", _done("2025-xiangyang-dang", "按时序", 0)
        ),
        "midyear/2025-banzi-2": _midyear(
            "2025-banzi", 2, "2025-09-30", _done("2025-xiangyang-dang", "已完成", 1)
        ),
        "pledge/2025-c3": _pledge(2025, "guangming", "c3", "2025-01-20", drain),
        "midyear/2025-c3-1": _midyear("2025-c3", 1, "2025-05-31", _done("2025-xiangyang-gou", "推进中", 1)),
        "pledge/2025-hewan": _pledge(2025, "hewan", None, "2025-01-20", well, lamp),
        "midyear/2025-hewan-1": _midyear(
            "2025-hewan",
            1,
            "2025-09-20",
            _done("2025-hewan-jing", "推进中", 2),
            _done("2025-hewan-deng", "终止", 0, 原因="合并后统一规划。"),
            变更=[stop],
        ),
        "pledge/2025-liuhe": _pledge(2025, "liuhe", "c3", "2025-10-20", after),
        "midyear/2025-liuhe-1": _midyear(
            "2025-liuhe", 1, "2025-12-10", _done("2025-liuhe-jing", "推进中", 1)
        ),
        "review/2025-liuhe": _review(
            "liuhe",
            "c3",
            "2025-liuhe",
            "2025-12-30",
            [_done("2025-liuhe-jing", "已完成", 2)],
            OLD,
        ),
    }


def _year_2026() -> Records:
    road = _goal("2026-guangming-lu", "修完环村路", 2026, 1, "公里", 结转自="2025-xiangyang-lu")
    return {
        "pledge/2026-c1": _pledge(2026, "guangming", "c1", "2026-01-20", road),
        "pledge/2026-liunan": _pledge(
            2026, "liunan", "c7", "2026-01-22", _goal("2026-liunan-qiao", "加固便桥", 2026, 1, "座")
        ),
    }


def _selection() -> Records:
    score = {
        "考号": "01",
        "姓名": "石小满",
        "得分": {"面试": "88.50"},
        "总成绩": "88.50",
        "名次": 1,
        "结果": "拟任",
    }
    return {
        "selection/houbei": _record(
            "2025-06-01",
            标题="示例街道 2025 年村后备干部公开选拔",
            年度=2025,
            发布单位="街道党工委",
            公告日期="2025-05-06",
            岗位表=[{"代码": "A01", "单位": "liuhe", "岗位": "后备干部", "职数": 1}],
            监督单位=["街道纪检监察工委"],
            计分={"组成": [{"名称": "面试", "权重": "100%"}]},
            成绩=[score],
            公示=[
                {
                    "开始": "2025-06-09",
                    "结束": "2025-06-13",
                    "渠道": ["村务公开栏"],
                    "受理单位": "街道纪检监察工委",
                    "受理电话": "0000-8000110",
                }
            ],
            拟任人选=[{"考号": "01", "姓名": "石小满", "拟任职务": "后备干部"}],
            结论={
                "日期": "2025-06-18",
                "决定机关": "街道党工委",
                "收到意见": 0,
                "已办结": 0,
                "任用": [{"考号": "01", "干部": "c5", "任职日期": "2025-06-20"}],
            },
        ),
        "reserve/renku": _record(
            "2026-01-31",
            名称="示例街道村后备干部人才库",
            办法="公开选拔入库，当选、转任出库。",
            入库=[
                {
                    "日期": "2025-06-18",
                    "人数": 1,
                    "选拔": "houbei",
                    "公开成员": [{"干部": "c5", "考号": "01"}],
                }
            ],
            出库=[{"日期": "2025-12-31", "去向": "当选两委", "人数": 1, "干部": ["c5"]}],
        ),
        "training/xinren": _record(
            "2025-12-20",
            标题="2025 年新任后备干部任职培训",
            年度=2025,
            课堂="专业课堂",
            开始="2025-07-08",
            结束="2025-07-10",
            学时="24",
            主办="街道组织办公室",
            新任干部=["c5"],
        ),
        "training/gengang": _record(
            "2025-12-20",
            标题="2025 年后备干部跟岗锻炼",
            年度=2025,
            课堂="实践课堂",
            开始="2025-08-01",
            结束="2025-10-31",
            主办="街道组织办公室",
            跟岗=[
                {
                    "干部": "c5",
                    "单位": "guangming",
                    "带教": "c1",
                    "带教岗位": "村党支部书记",
                    "开始": "2025-08-01",
                    "结束": "2025-10-31",
                    "内容": ["跟着接待来访"],
                    "结果": "期满，合格",
                }
            ],
        ),
        **{
            f"basis/{law}": yaml.safe_load((ROOT / f"content/basis/{law}.yml").read_text("utf-8"))
            for law in LAWS
        },
    }


def write(root: Path, of: Records | None = None) -> Path:
    """The street, or the records given, as a project below `root`, with the repository's theme, mkdocs.yml
    and calendars."""
    content = root / "content"
    (content / "pages").mkdir(parents=True)
    (content / "pages" / "index.md").write_text(
        "# 指南\n\n怎么看。\n\n修订日期：2026-01-20\n", encoding="utf-8"
    )
    shutil.copytree(ROOT / "theme", root / "theme")
    shutil.copytree(ROOT / "content" / "calendar", content / "calendar")
    shutil.copy(ROOT / "mkdocs.yml", root)
    _write(content / "site.yml", SETTINGS)
    for address, data in (of or records()).items():
        _write(content / f"{address}.yml", data)
    return root


def _write(file: Path, data: dict[str, Any]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    text = yaml.dump(data, Dumper=_Plain, allow_unicode=True, sort_keys=False, width=1000)
    file.write_text(text, encoding="utf-8")


class _Plain(yaml.SafeDumper):
    """Without & and *, which records may not use."""

    def ignore_aliases(self, data: Any) -> bool:
        return True
