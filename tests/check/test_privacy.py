"""GK701 to GK771: the gate against personal data sees every text of every file and repeats no value."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from generator.check.run import check_project
from generator.project import Project
from generator.report import text as report
from tests.check.support import AS_OF, COMMON, SITE, UNIT, faults, ledger, unit

MOBILE, OFFICE_MOBILE = "13800138000", "13900139000"
IDENTITY = "11010519491231002X"
CADRE = {
    "姓名": "周启明",
    "简介": "2011 年回村。",
    "任职": [
        {
            "单位": "guangming",
            "组织": "光明村党支部",
            "岗位": "书记",
            "岗位类别": "书记、主任",
            "产生方式": "党内选举",
            "起": "2021-11-18",
            "岗位目标": ["稳"],
            "职责任务": ["主持"],
        }
    ],
}


def write(root: Path, files: dict[str, str]) -> Project:
    (root / "mkdocs.yml").touch()
    for name, content in files.items():
        (root / "content" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "content" / name).write_text(content, encoding="utf-8")
    return Project(root)


def dumped(data: object) -> str:
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False, width=1000)


def tree(**changes: str) -> dict[str, str]:
    """A sound content tree; a change adds a line to a file."""
    site = {**SITE, "地址": "示例路 1 号", "其他公开电话": [OFFICE_MOBILE]}
    site["联系电话"] = [{**SITE["联系电话"][0], "地点": "示例路 1 号 203 室"}]
    files = {
        "site.yml": dumped(site),
        "unit/guangming.yml": dumped({**COMMON, **UNIT}),
        "cadre/guangming-c1.yml": dumped({**COMMON, **CADRE}),
        "pages/about.md": "# 公开说明\n\n说明。\n",
    }
    for name, line in changes.items():
        files[name] += line
    files["pages/about.md"] += "\n修订日期：2026-01-20\n"
    return files


def found(root: Path, files: dict[str, str]) -> list[tuple[str, str, int, int, int]]:
    result = check_project(write(root, files), AS_OF)
    shown = report.render(result.problems, result.line, "zh")
    assert not any(number in shown for number in (MOBILE, IDENTITY, "8000138000"))
    return [
        (p.code, p.place.file, p.place.line, p.place.column, p.place.width)
        for p in result.problems
        if p.code.startswith("GK7")
    ]


def line_of(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


@pytest.mark.parametrize(
    ("name", "line", "expected"),
    [
        ("cadre/guangming-c1.yml", "# 办结\n", None),
        ("cadre/guangming-c1.yml", f"# 问 {MOBILE}\n", ("GK770", 5, 11)),
        ("cadre/guangming-c1.yml", f"备注: 找他打 {MOBILE}\n", ("GK770", 9, 11)),
        ("cadre/guangming-c1.yml", "备注: 找他打 138 0013 8000 就行\n", ("GK770", 9, 13)),
        ("cadre/guangming-c1.yml", "备注: 找他打 138-0013-8000\n", ("GK770", 9, 13)),
        ("cadre/guangming-c1.yml", "备注: 找他打 １３８００１３８０００\n", ("GK770", 9, 11)),
        ("cadre/guangming-c1.yml", f"备注: 身份证 {IDENTITY}\n", ("GK770", 9, 18)),
        ("cadre/guangming-c1.yml", f"备注: 值班手机 {OFFICE_MOBILE}\n", None),
        ("cadre/guangming-c1.yml", "备注: 办公室 0000-80001101\n", ("GK705", 9, 13)),
        ("cadre/guangming-c1.yml", "备注: 见 https://example.gov.cn/t20260101123456789.html\n", None),
        ("cadre/guangming-c1.yml", f"备注: 见 https://example.gov.cn/?p={MOBILE}\n", ("GK770", 33, 11)),
        ("unit/guangming.yml", f"备注: {MOBILE}\n", ("GK770", 5, 11)),
        ("pages/about.md", f"打 {MOBILE}\n", ("GK770", 3, 11)),
        ("site.yml", f"# {MOBILE}\n", ("GK770", 3, 11)),
        ("site.yml", "公安备案号: 示公网安备 00000000000001 号\n", None),
        ("cadre/guangming-c1.yml", "备注: 周启明，1988年09月28日出生\n", ("GK701", 9, 13)),
        ("cadre/guangming-c1.yml", "备注: 周启明，1988年09月28日生\n", ("GK701", 9, 12)),
        ("cadre/guangming-c1.yml", "备注: 出生年月日：1988-9-28\n", ("GK701", 5, 15)),
        ("cadre/guangming-c1.yml", "备注: 1988年09月28日以后出生\n", None),
        ("cadre/guangming-c1.yml", "备注: 出生日期1988年9月28日（含）以后\n", None),
        ("cadre/guangming-c1.yml", "备注: 1988年09月出生\n", None),
        ("cadre/guangming-c1.yml", "备注: 2026-01-01生效\n", None),
        ("cadre/guangming-c1.yml", "备注: 2026年1月5日生活垃圾分类\n", None),
        ("cadre/guangming-c1.yml", "备注: 住示例路 8 号 302 室\n", ("GK706", 10, 9)),
        ("cadre/guangming-c1.yml", "备注: 住 3 栋 2 单元 401 室\n", ("GK702", 7, 14)),
        ("cadre/guangming-c1.yml", "备注: 周启明住 3 栋 2 单元\n", ("GK706", 10, 8)),
        ("cadre/guangming-c1.yml", "备注: 修好 3 栋 2 单元楼道灯\n", None),
        ("cadre/guangming-c1.yml", "备注: 到示例路1号203室\n", None),
        ("cadre/guangming-c1.yml", "备注: 到 1 号 203 室\n", None),
        ("cadre/guangming-c1.yml", "备注: 便民大厅 3 号窗口\n", None),
        ("cadre/guangming-c1.yml", "备注: 周启明是低保户\n", ("GK707", 9, 3)),
        ("cadre/guangming-c1.yml", "备注: 周启明帮助残疾人就业\n", None),
        ("cadre/guangming-c1.yml", "备注: 走访低保户 12 户\n", None),
    ],
)
def test_a_line(tmp_path, name, line, expected):
    files = tree(**{name: line})
    problems = found(tmp_path, files)
    if expected is None:
        assert problems == []
    else:
        code, column, width = expected
        assert problems == [(code, f"content/{name}", line_of(files[name], line), column, width)]


NOTE = "cadre/guangming-c1.yml"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # homes
        ("家住示例路 8 号", "GK706"),
        ("现住光明村三组 12 号", "GK706"),
        ("户籍地址：示例路 20 号 3 栋", "GK706"),
        ("周启明在 3 栋 2 单元 401 室", "GK706"),
        ("到 3 栋 2 单元 401 室修灯", "GK702"),
        ("示例村第 3 村民小组 15 号", "GK702"),
        ("住房和城乡建设局在示例路 20 号", None),
        ("住户代表 12 人", None),
        ("第 3 组 15 号考生", None),
        ("居住证办理在便民大厅 3 号窗口", None),
        ("到光明路 1 号反映", None),
        # health and relief
        ("周启明患有尿毒症", "GK707"),
        ("低保户周启明家漏雨", "GK707"),
        ("周启明走访低保户 12 户", "GK703"),
        ("低保户：王某某、李秀英", "GK703"),
        ("张大爷是五保户", "GK703"),
        ("刘建国同志身患残疾", "GK703"),
        ("患者陈桂兰，住院两次", "GK703"),
        ("低保户 12 户，周期一个月", None),
        ("高龄老人、特困人员由村里送餐", None),
        ("低保对象 任务 12 户", None),
        ("周启明宣讲。大病保险参保 98%", None),
        ("周启明宣讲。大病患者 3 人", None),
        ("重病困难户家庭走访 12 户", None),
        ("方便残疾人家庭办事", None),
        # birth dates
        ("周启明，男，1968年3月5日，", "GK701"),
        ("周启明（1968-03-05）", "GK701"),
        ("周 启 明，女，1968.3.5", "GK701"),
        ("出生日期：19680305", "GK701"),
        ("周启明，2026-03-05，", None),
        ("周启明 1998年7月1日入党", None),
        ("周启明，1998年7月参加工作", None),
        # parts of numbers, plates, mailboxes, accounts
        ("身份证尾号 1234", "GK708"),
        ("身份证号后四位：123X", "GK708"),
        ("银行卡尾号0000", "GK708"),
        ("身份证后来补交", None),
        ("票据尾号 1234", None),
        ("藏X12345", "GK710"),
        ("藏X·A1234", "GK710"),
        ("新A级景区 3 个", None),
        ("川ABCDEF", None),
        ("000012345@qq.com", "GK711"),
        ("15400001234@163.com", "GK770"),
        ("office@example.gov.cn", None),
        ("微信号：shili_wx_0000", "GK712"),
        ("QQ号 1000000", "GK712"),
        ("微信公众号：shili_fabu", None),
        ("微信群 12 个", None),
        # landlines
        ("拨打 0001-8001234", "GK705"),
        ("拨打（0001）8001234-802", "GK705"),
        ("拨打 0000-8000110", None),
        ("拨打 0000-8000201-802", None),
        ("2026-0001234 号", None),
    ],
)
def test_what_a_note_says(tmp_path, text, expected):
    codes = {code for code, *_ in found(tmp_path, tree(**{NOTE: f"备注: '{text}'\n"}))}
    if text == "15400001234@163.com":
        assert codes == {"GK711", "GK770"}
    else:
        assert codes == ({expected} if expected else set())


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("周启明（1968-03-05）", "1968"),
        ("到 3 栋 2 单元 401 室修灯", "401"),
        ("家住示例路 8 号", " 8 号"),
        ("藏X12345", "12345"),
        ("000012345@qq.com", "12345"),
        ("微信号：shili_wx_0000", "shili"),
        ("拨打 0001-8001234", "8001234"),
        ("身份证尾号 1234", "1234"),
    ],
)
def test_the_line_is_shown_without_the_value(tmp_path, text, value):
    result = check_project(write(tmp_path, tree(**{NOTE: f"备注: '{text}'\n"})), AS_OF)
    shown = report.render([p for p in result.problems if p.code.startswith("GK7")], result.line, "zh")
    assert "备注" in shown
    assert value not in shown


def test_what_is_not_published_is_only_asked_about(tmp_path):
    assert {code for code, *_ in found(tmp_path, tree(**{NOTE: "# 周启明患有尿毒症\n"}))} == {"GK703"}


def test_a_number_broken_over_two_lines_of_folded_text(tmp_path):
    files = tree(**{"cadre/guangming-c1.yml": "备注: >-\n  找他打 138\n  0013 8000\n"})
    assert [(code, line) for code, _, line, _, _ in found(tmp_path, files)] == [("GK770", 30)]


def test_files_that_are_no_yaml_are_looked_through_too(tmp_path):
    files = {**tree(), "cadre/x.yml": f"姓名: [\n# {MOBILE}\n"}
    assert ("GK770", "content/cadre/x.yml", 2, 3, 11) in found(tmp_path, files)


def test_a_number_as_a_files_name(tmp_path):
    files = tree()
    files[f"cadre/{MOBILE}.yml"] = files.pop("cadre/guangming-c1.yml")
    assert {each[0] for each in found(tmp_path, files)} == {"GK770"}


def test_guide_pages_in_an_old_encoding_are_told(tmp_path):
    project = write(tmp_path, tree())
    (tmp_path / "content/pages/old.md").write_bytes("# 公开说明\n\n修订日期：2026-01-20\n".encode("gb18030"))
    result = check_project(project, AS_OF)
    assert ("GK005", "content/pages/old.md") in [(p.code, p.place.file) for p in result.problems]


@pytest.mark.parametrize(
    ("phone", "site", "expected"),
    [
        ("0000-8000201", {}, []),
        (MOBILE, {}, [("GK704", "guangming", ("offices", 0, "phone"))]),
        (MOBILE, {"其他公开电话": [MOBILE]}, []),
    ],
)
def test_mobiles_of_offices_are_confirmed(phone, site, expected):
    record = unit(办公电话=[{"名称": "光明村村民委员会", "电话": phone}])
    assert faults(ledger(record, **site), AS_OF, "GK704") == expected


@pytest.mark.parametrize(("supervises", "expected"), [("是", []), ("否", [("GK771", "", ("contacts",))])])
def test_the_site_names_a_supervising_body(supervises, expected):
    contacts = [{**SITE["联系电话"][0], "监督机构": supervises}]
    assert faults(ledger(联系电话=contacts), AS_OF, "GK771") == expected
