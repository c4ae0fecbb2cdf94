"""Many faults, each in a file of its own, in one content tree: all are found in one run, each in the right
file, line and column, and nothing else is said."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import pytest
from pydantic import TypeAdapter, ValidationError

from generator.check.run import check_project
from generator.project import Project
from generator.records.types import Time
from generator.report import json as as_json
from tests.check.support import AS_OF

COMMON = """\
公开范围: 全社会
公开审批:
  拟稿: {岗位: 拟稿岗, 日期: 2026-01-01}
  审核: {岗位: 审核岗, 日期: 2026-01-02}
  保密审查: {岗位: 保密岗, 日期: 2026-01-03}
  批准: {岗位: 批准岗, 日期: 2026-01-04}
来源: 示例街道组织办公室
监督电话: 0000-8000110
"""
SITE = """\
网站名称: 示例街道公开网
街道: 示例街道
主办单位: 示例街道办事处
网站说明: 公开
地址: 示例路 1 号
办公时间: 工作日
联系电话:
  - {名称: 街道纪检监察工委, 电话: 0000-8000110, 监督机构: 是}
小微权力清单: {名称: 清单, 类别: [重大决策], 总数: 1}
规则参数: {所在地域: [示例省, 示例市], 后备干部下限: 0}
"""
UNIT = f"""{COMMON}\
名称: 光明村
类型: 村
顺序: 1
地址: 光明路 1 号
办公电话:
  - {{名称: 光明村村民委员会, 电话: 0000-8000201}}
监督委员会: {{名称: 光明村村务监督委员会, 电话: 0000-8000203}}
财务公开处: 村公开栏
"""
CADRE = f"""{COMMON}\
姓名: 甲乙丙
任职:
  - 单位: guangming
    组织: 光明村
    岗位: 网格员
    岗位类别: 工作人员
    产生方式: 聘用
    起: 2021-11-18
    职责任务: [巡查]
简介: 熟悉情况
"""
BASIS = f"""{COMMON}\
名称: 某办法
发布机关: 示例街道办事处
适用地域: 示例市
效力层级: 本街道制度
版本:
  - {{通过日期: 2018-12-29, 施行日期: 2018-12-29, 失效日期: 2026-01-01, 条数: 41}}
  - {{通过日期: 2025-10-28, 施行日期: 2026-01-01, 条数: 50}}
"""
POWER = f"""{COMMON}\
类别: 重大决策
序号: 1
事项: 村级重大事项决策
责任主体: 村民委员会
监督主体: 村务监督委员会
法律依据:
  - {{依据: banfa, 版本: 2025-10-28, 条款: 第三十条}}
办理时限: 20个工作日
流程:
  - {{名称: 提议, 办理人: 村民委员会, 办法: 提出方案}}
  - {{名称: 决议, 办理人: 村民代表会议, 办法: 表决, 公示: {{期限: 3天, 地点: 公开栏}}}}
结果公开: {{内容: 决议, 时限: 5日, 方式: 公开栏, 范围: 村民}}
版次: 第 3 版
修订日期: 2026-01-15
"""
PLEDGE = f"""{COMMON}\
年度: 2026
单位: guangming
签字日期: 2026-01-04
目标:
  - 编号: 2026-lu
    类别: 民生
    名称: 修路
    内容: 修一公里路
    目标值: {{数量: 1, 单位: 公里}}
    完成期限: 2026-10-31
"""
REVIEW = f"""{COMMON}\
年度: 2026
类型: 述职评议
对象: 班子
单位: guangming
法定人数: {{比例: 2/3}}
"""
SELECTION = f"""{COMMON}\
标题: 公开选拔
年度: 2026
发布单位: 街道党工委
岗位表:
  - {{代码: A01, 岗位: 书记, 职数: 1}}
开考比例: 2:1
拟任人选:
  - {{考号: "101", 出生年月: 1988-09, 拟任职务: 书记}}
"""
BASES = {
    "cadre": CADRE,
    "basis": BASIS,
    "power": POWER,
    "pledge": PLEDGE,
    "review": REVIEW,
    "selection": SELECTION,
    "unit": UNIT,
}


#: Two days instead of seven.
WINDOW = (
    "签字日期: 2026-01-04\n公示: {开始: 2026-01-05, 结束: 2026-01-06, 期限: 7天, 渠道: [公开栏], "
    "受理单位: 村监委, 受理电话: 0000-8000203}"
)


@dataclass(frozen=True)
class Case:
    """`old` becomes `new` in a sound file of `kind`; the caret then stands at `at`."""

    code: str
    kind: str
    old: str
    new: str
    at: str

    def text(self) -> str:
        base = BASES[self.kind]
        assert base.count(self.old) == 1, (self.code, self.old)
        return base.replace(self.old, self.new)

    def place(self) -> tuple[int, int]:
        text = self.text()
        if not self.at:
            return 1, 1
        before = text[: text.index(self.at)]
        return before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1


CASES = [
    # the file's writing
    Case("GK013", "cadre", "姓名: 甲乙丙", "姓名：甲乙丙", "：甲乙丙"),
    Case("GK009", "cadre", "    岗位: 网格员", "\t\t岗位: 网格员", "\t\t岗位"),
    Case("GK015", "cadre", "姓名: 甲乙丙", "姓名: 甲乙丙\n姓名: 丁戊", "姓名: 丁戊"),
    Case("GK016", "cadre", "简介: 熟悉情况", "简介: &a 熟悉情况", "&a"),
    Case("GK017", "cadre", "简介: 熟悉情况", "简介: !!str 熟悉情况", "!!str"),
    Case("GK007", "cadre", "简介: 熟悉情况", "简介: 熟悉\u200b情况", "\u200b"),
    # fields
    Case("GK101", "cadre", "姓名: 甲乙丙\n", "", ""),
    Case("GK102", "cadre", "简介: 熟悉情况", "简价: 熟悉情况", "简价"),
    Case("GK103", "cadre", "简介: 熟悉情况", "xyz: 熟悉情况", "xyz"),
    Case("GK104", "cadre", "产生方式: 聘用", "产生方式: 聘任", "聘任"),
    Case("GK141", "cadre", "产生方式: 聘用", "产生方式: 抓阄", "抓阄"),
    Case("GK105", "cadre", "姓名: 甲乙丙", "姓名: [甲乙丙]", "[甲乙丙]"),
    Case("GK106", "cadre", "来源: 示例街道组织办公室", "来源: |\n  示例街道\n  组织办公室", "|"),
    Case("GK107", "cadre", "来源: 示例街道组织办公室", "来源: " + "办" * 201, "办" * 201),
    Case(
        "GK142",
        "power",
        "结果公开: {内容: 决议, 时限: 5日, 方式: 公开栏, 范围: 村民}",
        "结果公开: 公开栏",
        "公开栏\n版次",
    ),
    Case(
        "GK108",
        "selection",
        "拟任人选:",
        "成绩:\n  - {考号: 101, 结果: 考察未通过, 得分: 八十}\n拟任人选:",
        "八十",
    ),
    Case("GK109", "cadre", "职责任务: [巡查]", "职责任务: 巡查", "巡查"),
    Case("GK110", "cadre", "起: 2021-11-18", "起: 2021/11/18", "2021/11/18"),
    Case("GK111", "cadre", "起: 2021-11-18", "起: 2021-02-30", "2021-02-30"),
    Case("GK112", "pledge", "数量: 1", "数量: 约一", "约一"),
    Case("GK113", "basis", "条数: 41", "条数: 四十一", "四十一"),
    Case("GK114", "basis", "条数: 50", "条数: -50", "-50"),
    Case("GK115", "pledge", "年度: 2026", "年度: 26", "26\n单位"),
    Case("GK116", "power", "办法: 表决", "办法: 表决, 集体决定: true", "true"),
    Case("GK117", "cadre", "单位: guangming", "单位: 光明村", "光明村"),
    Case("GK118", "cadre", "监督电话: 0000-8000110", "监督电话: 打村里", "打村里"),
    Case("GK119", "selection", "出生年月: 1988-09", "出生年月: 八八年九月", "八八年九月"),
    Case("GK121", "basis", "条数: 50", "条数: 50, 网址: www.example.cn", "www.example.cn"),
    Case("GK122", "review", "比例: 2/3", "比例: 三分之二", "三分之二"),
    Case("GK123", "review", "比例: 2/3", "比例: 120%", "120%"),
    Case("GK124", "selection", "开考比例: 2:1", "开考比例: 两倍", "两倍"),
    Case("GK125", "power", "办理时限: 20个工作日", "办理时限: 尽快", "尽快"),
    Case("GK126", "cadre", "姓名: 甲乙丙", "编号: c99\n姓名: 甲乙丙", "c99"),
    Case("GK127", "pledge", PLEDGE[PLEDGE.index("目标:") :], "目标: []\n", "[]"),
    # references, dates, posts, bases
    Case("GK130", "cadre", "单位: guangming", "单位: guangmin", "guangmin"),
    Case("GK320", "pledge", "签字日期: 2026-01-04", WINDOW, "2026-01-06"),
    Case("GK414", "power", "第三十条", "第八十条", "第八十条"),
    Case("GK460", "cadre", "起: 2021-11-18", "起: 2021-11-18\n    止: 2020-11-18", "2020-11-18"),
    Case("GK469", "cadre", "    职责任务: [巡查]\n", "", "单位: guangming"),
    Case("GK485", "unit", "顺序: 1", "顺序: 2", "光明村\n类型"),
    # approval, words, personal data
    Case("GK801", "cadre", "  批准: {岗位: 批准岗, 日期: 2026-01-04}\n", "", "公开审批"),
    Case("GK802", "cadre", "日期: 2026-01-03", "日期: 2025-12-03", "2025-12-03"),
    Case("GK808", "cadre", "监督电话: 0000-8000110", "监督电话: 0000-8000119", "0000-8000119"),
    Case("GK701", "cadre", "简介: 熟悉情况", "简介: 1988年9月28日出生", "1988年9月28日出生"),
    Case("GK770", "cadre", "简介: 熟悉情况", "简介: 熟悉情况\n# 13800138000", "13800138000"),
    Case("GK830", "cadre", "简介: 熟悉情况", "简介: 能者上", "能者上"),
    Case("GK831", "cadre", "简介: 熟悉情况", "简介: 因小错歇职受处分", "因小错歇职"),
    Case("GK837", "cadre", "岗位: 批准岗", "岗位: 甲乙丙", "甲乙丙, 日期"),
]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    (tmp_path / "mkdocs.yml").touch()
    files = {"site.yml": SITE, "unit/guangming.yml": UNIT, "basis/banfa.yml": BASIS}
    files |= {f"{case.kind}/{name(case)}.yml": case.text() for case in CASES}
    for file, text in files.items():
        path = tmp_path / "content" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return Project(tmp_path)


def name(case: Case) -> str:
    return f"x{CASES.index(case) + 1:02d}"


def test_all_faults_are_found_in_one_run_at_their_places(project):
    expected = {(case.code, f"content/{case.kind}/{name(case)}.yml", *case.place()) for case in CASES}
    result = check_project(project, AS_OF)
    found = {(p.code, p.place.file, p.place.line, p.place.column) for p in result.problems}
    assert len(expected) >= 40
    assert expected - found == set()
    assert found - expected == set()
    assert len(result.problems) == len(CASES)


def test_the_machine_readable_report_tells_the_same(project):
    result = check_project(project, AS_OF)
    rows = json.loads(as_json.render(result.problems, result.line, "zh"))
    assert {(row["code"], row["file"], row["line"], row["column"]) for row in rows} == {
        (p.code, p.place.file, p.place.line, p.place.column) for p in result.problems
    }
    assert not any("13800138000" in value for row in rows for value in row.values() if isinstance(value, str))


def test_what_is_wrong_with_whole_files_and_folders(tmp_path):
    (tmp_path / "mkdocs.yml").touch()
    for file in ("cadre/c1.yml", "cadre/2026/c1.yml", "cadres/c2.yml"):
        path = tmp_path / "content" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(CADRE, encoding="utf-8")
    found = [(p.code, p.place.file) for p in check_project(Project(tmp_path), AS_OF).problems]
    assert [each for each in found if each[0] != "GK130"] == [  # the record's unit isn't there either
        ("GK131", "content/cadre/c1.yml"),
        ("GK132", "content/cadres"),
        ("GK901", "content/site.yml"),
    ]


@pytest.mark.parametrize(
    ("text", "fine"), [("9:30", True), ("23:59", True), ("24:00", False), ("9点半", False)]
)
def test_times_of_day(text: str, fine: bool):
    """No field of today's kinds is a time of day; the type stands ready, with its code GK120."""
    if fine:
        assert TypeAdapter(Time).validate_python(text) == text
    else:
        with pytest.raises(ValidationError) as error:
            TypeAdapter(Time).validate_python(text)
        assert [each["type"] for each in error.value.errors()] == ["GK120"]
