"""The systems beside selection and chain: pool, training, incentives, supervision, replies, catalogue."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from benchmarks.common import AS_OF, STREET_PHONE, Data, File, cite, record
from benchmarks.people import Unit
from benchmarks.words import DUTIES, QUESTIONS, WHERE

#: Years of which training is told; the units counted their 组干部 from the first on.
TRAINED = (2024, 2025, 2026)
_FIRST_QUARTER, _QUARTERS = 2025, 6
#: Members of 村社区干部 on a unit's register.
_CADRES = 5
_IN_POOL, _ENTERED = 6, 2
_ORGANISER = "街道组织办公室"


@dataclass(frozen=True, slots=True)
class Reserves:
    """What a unit's other generators settled: its 组干部, the selection, and since when its reserve cadre is
    in post."""

    groups: int
    selection: str
    taken: date

    @property
    def cadre(self) -> str:
        return "c6"

    def listed(self, year: int) -> bool:
        """Whether the reserve cadre is on the year's register."""
        return self.taken <= date(year, 1, 31)


def unit_system_files(unit: Unit, reserves: Reserves, random: Random) -> Iterator[File]:
    """The unit's pool, its training of three audiences, 跟岗, replies, and what it posts on its board."""
    yield File(f"reserve/{unit.id}-ku.yml", _pool(unit, reserves, random))
    for year in TRAINED:
        for session, (slug, month) in enumerate((("lunxun", 3), ("wangluo", 5))):
            data = _session(unit, reserves, year, month, bool(session), random)
            yield File(f"training/{year}/{year}-{unit.id}-{slug}.yml", data)
    year = reserves.taken.year
    yield File(f"training/{year}/{year}-{unit.id}-gengang.yml", _shadowing(unit, reserves, random))
    for year in TRAINED:
        for n in (1, 2):
            yield File(f"feedback/{year}/{year}-{unit.id}-{n}.yml", _reply(unit, year, n, random))
    yield File(f"catalogue/{unit.id}-caiwu.yml", _accounts(unit, random))


def _pool(unit: Unit, reserves: Reserves, random: Random) -> Data:
    counted = []
    for year in range(2022, AS_OF.year):
        number = _IN_POOL + (_ENTERED if reserves.taken.year <= year else 0)
        young = number - 3 if random.random() < 0.7 else number
        bands = [
            {"名称": "年龄", "人数": {"35 岁以下": young, "36 岁以上": number - young}},
            {"名称": "来源", "人数": {"返乡人员": 3, "其他": number - 3}},
        ]
        counted.append({"日期": f"{year}-12-31", "人数": number, "结构": bands})
    entered = {
        "日期": str(reserves.taken),
        "人数": _ENTERED,
        "选拔": reserves.selection,
        "公开成员": [{"干部": f"{unit.id}-{reserves.cadre}", "考号": "01"}],
    }
    return record(
        random,
        date(2026, 1, 20),
        unit.party,
        unit.phone(3),
        名称=f"{unit.name}后备干部人才库",
        单位=unit.id,
        办法="经公开选拔或者推荐公示入库；每年听取党员和居民代表意见；两年没有参加培训的出库。",
        期初={"日期": "2021-12-31", "人数": _IN_POOL},
        入库=[entered],
        盘点=counted,
        法律依据=[cite("xuanba")],
    )


def _session(unit: Unit, reserves: Reserves, year: int, month: int, later: bool, random: Random) -> Data:
    """The first session of a year covers everybody; who comes to a later one was trained already."""
    absent = random.randint(0, 1)
    groups = {"应训": reserves.groups, "参训": reserves.groups - absent, "补训": absent}
    rows: list[Data] = [
        {"对象": "村社区干部", "应训": _CADRES, "参训": _CADRES},
        {"对象": "组干部", **groups},
    ]
    if reserves.listed(year):
        rows.append({"对象": "后备干部", "应训": 1, "参训": 1})
    start = date(year, month, random.randint(1, 20))
    return record(
        random,
        start + timedelta(10),
        unit.party,
        unit.phone(3),
        标题=f"{year} 年{unit.name}{'网络学习' if later else '轮训'}",
        年度=year,
        课堂="网络课堂" if later else random.choice(("专业课堂", "实践课堂")),
        方式="片区发展差异化培训",
        片区=f"第 {unit.index // 8 + 1} 片区",
        开始=str(start),
        结束=str(start + timedelta(2)),
        学时=8 if later else 24,
        地点="区干部网络学院" if later else "街道会议中心",
        主办=_ORGANISER,
        内容=random.sample(DUTIES, 3),
        参训=[{"单位": unit.id, **row, **({"首次": 0} if later else {})} for row in rows],
        法律依据=[cite("gangwei")],
    )


def _shadowing(unit: Unit, reserves: Reserves, random: Random) -> Data:
    cadre, end = f"{unit.id}-{reserves.cadre}", reserves.taken + timedelta(180)
    over = end < AS_OF
    return record(
        random,
        min(end + timedelta(5), AS_OF),
        unit.party,
        unit.phone(3),
        标题=f"{unit.name}后备干部跟岗锻炼",
        年度=reserves.taken.year,
        课堂="实践课堂",
        开始=str(reserves.taken),
        结束=str(end) if over else None,
        主办=_ORGANISER,
        新任干部=[cadre],
        跟岗=[
            {
                "干部": cadre,
                "单位": unit.id,
                "带教": f"{unit.id}-c1",
                "带教岗位": f"{unit.party}书记",
                "开始": str(reserves.taken),
                **({"结束": str(end)} if over else {}),
                "内容": random.sample(DUTIES, 3),
                **({"结果": "期满，完成跟岗任务"} if over else {}),
            }
        ],
        法律依据=[cite("gangwei")],
    )


def _reply(unit: Unit, year: int, n: int, random: Random) -> Data:
    received = date(year, 3 * n - 1, random.randint(1, 15))
    replied = received + timedelta(random.randint(1, 9))
    where = random.choice(WHERE)
    _, answer = random.choice(QUESTIONS)
    return record(
        random,
        replied + timedelta(5),
        unit.committee,
        unit.phone(3),
        针对=random.choice((f"unit/{unit.id}", f"pledge/{year}-{unit.id}-banzi")),
        单位=unit.id,
        渠道=random.choice(("电话", "来访", "意见箱", "会上")),
        类别=random.choice(("咨询", "建议", "程序疑问")),
        答复层级="村（社区）",
        收到日期=str(received),
        答复日期=str(replied),
        结果="已答复",
        答复=f"{where}的情况已经看过。{answer}",
    )


def _accounts(unit: Unit, random: Random) -> Data:
    """Accounts are posted on the unit's board; the site notes when."""
    postings = []
    for n in range(_QUARTERS):
        year, quarter = _FIRST_QUARTER + n // 4, n % 4 + 1
        told = date(year, quarter * 3, 1) + timedelta(31 + random.randint(1, 10))
        postings.append(
            {
                "单位": unit.id,
                "期": f"{year}-Q{quarter}",
                "日期": str(told),
                "地点": f"{unit.name}公开栏",
            }
        )
    return _item(
        random,
        unit.party,
        unit.phone(3),
        100 + unit.index,
        f"{unit.name}财务收支",
        "收入、支出逐笔列出",
        频次="每季度",
        到期={"第几个月": 4, "日": 15},
        适用单位=[unit.id],
        公开登记=postings,
    )


# -- the street's own ----------------------------------------------------------------------------------


def street_system_files(random: Random) -> Iterator[File]:
    """Measures, institutions and the catalogue: as many whatever the number of units."""
    for slug, type_, figure in _MEASURES:
        yield File(f"incentive/{slug}.yml", _measure(type_, figure, random))
    for slug, type_, figure in _INSTITUTIONS:
        yield File(f"supervision/{slug}.yml", _institution(type_, figure, random))
    for serial, (slug, title, content, more) in enumerate(_ITEMS, 1):
        data = _item(random, "街道党政办公室", STREET_PHONE, serial, title, content, **more)
        yield File(f"catalogue/{slug}.yml", data)


_MEASURES = (
    ("baochou", "报酬标准", None),
    ("tijian", "健康体检", "参加体检"),
    ("yanglao", "养老补助", "领取补助"),
    ("yiliao", "医疗补助", "领取补助"),
    ("baokao", "报考招录", "参加招录考试"),
    ("liangwei", "后备干部选进两委", None),  # counted from the posts: nobody was
)
_INSTITUTIONS = (
    ("beian", "备案管理", None),
    ("baogao", "重大事项报告", "报告"),
    ("jiandu", "常态化监督", "谈心谈话"),
    ("xiezhi", "小错歇职", "歇职"),
)
_YEARLY: Data = {"频次": "每年", "到期": {"第几个月": 1, "日": 31}}
_STANDING: Data = {"频次": "长期公开", "由谁公开": "街道"}
_ITEMS: tuple[tuple[str, str, str, Data], ...] = (
    ("chengnuo", "年初目标承诺", "目标、数量、期限、负责人", {**_YEARLY, "记录": "年初承诺"}),
    (
        "changpiao",
        "年中“唱票”",
        "每项目标的进展",
        {"频次": "每年", "到期": {"第几个月": 7, "日": 31}, "记录": "年中唱票"},
    ),
    (
        "pingyi",
        "年末评议",
        "票数、等次和怎么定的",
        {"频次": "每年", "到期": {"第几个月": 13, "日": 31}, "记录": "年末评议"},
    ),
    (
        "cunshequ",
        "村社区情况",
        "办公电话、小组、人口",
        {**_STANDING, "由谁公开": "每个村社区", "记录": "村社区"},
    ),
    ("quanli", "小微权力清单", "事项、流程、时限、电话", {**_STANDING, "记录": "小微权力"}),
    ("rencaiku", "后备人才库", "人数和结构", {**_STANDING, "由谁公开": "每个村社区", "记录": "后备人才库"}),
    (
        "peixun",
        "干部培训",
        "三类对象的参训情况",
        {"频次": "每年", "到期": {"第几个月": 6, "日": 30}, "记录": "培训"},
    ),
    ("jili", "激励保障", "办法、标准和年度数字", {**_STANDING, "记录": "激励保障"}),
    ("jianduzhidu", "监督管理", "制度和年度数字", {**_STANDING, "记录": "监督管理"}),
    (
        "dafu",
        "意见和答复",
        "收到、答复的日期和结果",
        {"频次": "有事随时", "事件": "收到意见", "由谁公开": "街道", "记录": "意见答复"},
    ),
)


def _item(
    random: Random, office: str, phone: str, serial: int, title: str, content: str, **more: object
) -> Data:
    return record(
        random,
        date(2025, 1, 6),
        office,
        phone,
        **{
            "事项": title,
            "序号": serial,
            "类别": "事务类",
            "内容": content,
            "公开依据": [cite("gongkai")],
            "公开主体": office,
            "公开渠道": ["本网站", "公开栏"],
            "公开对象": "全社会",
            "保留": "长期",
            "起": "2025-01-01",
            **more,
        },
    )


def _figures(item: str, random: Random) -> list[Data]:
    return [
        {"项目": item, "年度": year, "人数": random.randint(12, 90), "口径": f"当年{item}的人数，按台账"}
        for year in range(2022, AS_OF.year)
    ]


def _measure(type_: str, figure: str | None, random: Random) -> Data:
    standards = [
        {
            "岗位": post,
            "金额": random.randint(20, 45) * 100,
            "单位": "元/月",
            "项目": "固定报酬",
            "负担": "街道财政",
            "起": "2024-01-01",
        }
        for post in ("书记", "主任", "委员", "后备干部")
    ]
    return record(
        random,
        date(2026, 1, 20),
        _ORGANISER,
        STREET_PHONE,
        标题=f"村社区干部{type_}",
        类型=type_,
        通俗说明="谁能享受、怎么办、谁出钱",
        办法="按岗位办，同一岗位一个标准；费用由街道财政负担，不从集体收入里出。只公布全街道的数。",
        标准=standards if type_ == "报酬标准" else None,
        年度数字=_figures(figure, random) if figure else None,
        法律依据=[cite("gangwei")],
    )


def _institution(type_: str, figure: str | None, random: Random) -> Data:
    return record(
        random,
        date(2026, 1, 20),
        "街道纪检监察工作委员会",
        STREET_PHONE,
        标题=type_,
        制度=type_,
        办法="街道核实情况，听取本人说明，集体研究；只公布办法和全街道每年的数。",
        执行单位="街道纪检监察工作委员会",
        年度数字=_figures(figure, random) if figure else None,
        法律依据=[cite("gangwei")],
    )
