"""What a clerk does to a good content tree, and what is said: one problem for one mistake, in its place, with
a remedy that can be followed to the letter."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.catalogue import CATALOGUE, fill
from generator.check.run import check_project
from generator.project import Project
from tests.check.support import AS_OF
from tests.check.test_everything import CADRE, COMMON, SITE, UNIT

UNIT_FILE, CADRE_FILE, PLEDGE_FILE = "unit/guangming.yml", "cadre/guangming-c1.yml", "pledge/2026-gm.yml"
PLEDGE = f"""{COMMON}\
年度: 2026
单位: guangming
签字日期: 2026-01-05
街道批准日期: 2026-01-06
目标:
  - 编号: 2026-gm-qu
    类别: 民生
    名称: 修渠
    内容: 修灌渠 800 米
    目标值: {{数量: 800, 单位: 米}}
    完成期限: 2026-11-30
公示: {{开始: 2026-01-07, 结束: 2026-01-16, 渠道: [村公开栏], 受理单位: 组织办, 受理电话: 0000-8000110}}
"""
CALENDAR = "年份: 2026\n依据: 示例\n放假:\n  - {名称: 元旦, 起: 2026-01-01, 止: 2026-01-01}\n"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    for name, text in {
        "site.yml": SITE.replace("小微权力清单: {名称: 清单, 类别: [重大决策], 总数: 1}\n", ""),
        UNIT_FILE: UNIT,
        CADRE_FILE: CADRE,
        PLEDGE_FILE: PLEDGE,
        "calendar/2026.yml": CALENDAR,
        "pages/index.md": "# 指南\n\n说明。\n\n修订日期：2026-01-20\n",
    }.items():
        path = tmp_path / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path / "content"


def errors(content: Path) -> list[tuple[str, str, int, int, str]]:
    """(code, file, line, column, remedy in Chinese) of every problem but the notes on drafts and lists."""
    result = check_project(Project(content.parent), AS_OF)
    return [
        (
            p.code,
            p.place.file.removeprefix("content/"),
            p.place.line,
            p.place.column,
            fill(CATALOGUE[p.code].zh.remedy, p.facts),
        )
        for p in result.problems
        if p.code not in ("GK434", "GK469")
    ]


def test_the_tree_is_good(content):
    assert errors(content) == []


#: file, what is replaced by what; then code, line, column and what the remedy says.
TYPED = [
    (PLEDGE_FILE, "数量: 800,", "数量: ８００,", "GK112", 18, 15, "数量: 800"),
    (PLEDGE_FILE, "数量: 800,", "数量: 800米,", "GK112", 18, 15, "数量: 800"),
    (PLEDGE_FILE, "数量: 800,", '数量: "1,800",', "GK112", 18, 15, "数量: 1800"),
    (PLEDGE_FILE, "年度: 2026", "年度: 2026年", "GK113", 9, 5, "年度: 2026"),
    (PLEDGE_FILE, "年度: 2026", "年度: ２０２６", "GK113", 9, 5, "年度: 2026"),
    (PLEDGE_FILE, "日期: 2026-01-05", "日期: 2026.1.5", "GK110", 11, 7, "签字日期: 2026-01-05"),
    (PLEDGE_FILE, "日期: 2026-01-05", "日期: ２０２６-01-05", "GK110", 11, 7, "签字日期: 2026-01-05"),
    (PLEDGE_FILE, "日期: 2026-01-05", "日期: 2026-1-5 9:00", "GK110", 11, 7, "签字日期: 2026-01-05"),
    (PLEDGE_FILE, "批准日期: 2026-01-06", "批准日期: 无", "GK128", 12, 9, "删掉这一行"),
    (PLEDGE_FILE, "批准日期: 2026-01-06", "批准日期: 46027", "GK128", 12, 9, "照原件写成"),
    (PLEDGE_FILE, "单位: guangming", "单位: 光明村", "GK117", 10, 5, "单位: guangming"),
    (PLEDGE_FILE, "签字日期:", "签字时间:", "GK102", 11, 1, "把 签字时间 改成 签字日期"),
    (PLEDGE_FILE, "签字日期:", "签字 日期:", "GK102", 11, 1, "把 签字 日期 改成 签字日期"),
    (PLEDGE_FILE, "签字日期: 2026-01-05\n", "", "GK101", 1, 1, "加一行 签字日期: …"),
    (PLEDGE_FILE, "签字日期: 2026-01-05", "签字日期:", "GK129", 11, 6, "冒号后面"),
    (UNIT_FILE, "顺序: 1", "　　顺序: 1", "GK043", 11, 1, "删掉行首的空格"),
    (
        UNIT_FILE,
        "顺序: 1",
        "<<<<<<< HEAD\n顺序: 1\n=======\n顺序: 2\n>>>>>>> b",
        "GK049",
        11,
        1,
        "留下正确的",
    ),
    (CADRE_FILE, "    组织: 光明村", "   组织: 光明村", "GK028", 12, 4, "空 4 格"),
    (CADRE_FILE, "产生方式: 聘用", "产生方式: 雇用", "GK141", 15, 11, "其中意思对的一个"),
    (CADRE_FILE, "产生方式: 聘用", "产生方式: 选举", "GK141", 15, 11, "其中意思对的一个"),
    (PLEDGE_FILE, "公示: {开始", "公示: 已办\n# {开始", "GK142", 20, 5, "开始、"),
    (UNIT_FILE, "0000-8000201", "0000 8000201", "GK118", 14, 24, "区号-号码"),
    ("calendar/2026.yml", "止: 2026-01-01", "止: 2026-01-91", "GK111", 4, 32, "真实的日期"),
    ("pages/index.md", "# 指南", "指南", "GK044", 1, 1, "# 标题"),
    ("pages/index.md", "修订日期：2026-01-20", "修订日期：2026-02-30", "GK045", 5, 1, "最后另起一行"),
]


@pytest.mark.parametrize(("file", "old", "new", "code", "line", "column", "remedy"), TYPED)
def test_one_mistake_is_told_once(content, file, old, new, code, line, column, remedy):
    path = content / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    ((found, where, at_line, at_column, said),) = errors(content)
    assert (found, where, at_line, at_column) == (code, file, line, column)
    assert remedy in said


def test_a_full_width_space_that_begins_a_paragraph_is_no_indentation(content):
    path = content / UNIT_FILE
    path.write_text(path.read_text("utf-8") + "简介: |\n  　　时间: 三月\n  　　地点: 村里\n", "utf-8")
    assert errors(content) == []


def move(old: str, new: str) -> Callable[[Path], object]:
    def moved(content: Path) -> None:
        (content / new).parent.mkdir(parents=True, exist_ok=True)
        (content / old).rename(content / new)

    return moved


def put(name: str, text: str = "x") -> Callable[[Path], object]:
    def written(content: Path) -> None:
        (content / name).parent.mkdir(parents=True, exist_ok=True)
        (content / name).write_text(text, "utf-8")

    return written


#: what is done; then (code, file) of what is told, and what the remedy says.
PLACED = [
    (move(CADRE_FILE, "pledge/guangming-c1.yml"), "GK135", "pledge/guangming-c1.yml", "content/cadre/"),
    (move(CADRE_FILE, "干部/c1.yml"), "GK132", "干部", "cadre（干部）"),
    (move(CADRE_FILE, "c1.yml"), "GK136", "c1.yml", "cadre（干部）"),
    (move(UNIT_FILE, "unit/Guangming.yml"), "GK040", "unit/Guangming.yml", "guangming.yml"),
    (put("unit/guangming - 副本.yml", UNIT), "GK040", "unit/guangming - 副本.yml", "副本就删掉"),
    (put("unit/new.yml.txt"), "GK048", "unit/new.yml.txt", "new.yml。"),
    (put("unit/NEW.YML"), "GK048", "unit/NEW.YML", "new.yml。"),
    (put("pledge/承诺表.et"), "GK042", "pledge/承诺表.et", "另存为 .yml"),
    (put("pages/关于.md", "# 一\n\n修订日期：2026-01-20"), "GK046", "pages/关于.md", "about.md"),
    (put("pages/说明.docx"), "GK047", "pages/说明.docx", "移到别处"),
    (put("pages/more/a.md", "# 一\n\n修订日期：2026-01-20"), "GK047", "pages/more/a.md", "直接放在"),
]


@pytest.mark.parametrize(("do", "code", "file", "remedy"), PLACED)
def test_a_file_in_the_wrong_place_is_told_once(content, do, code, file, remedy):
    do(content)
    ((found, where, _, _, said),) = errors(content)
    assert (found, where) == (code, file)
    assert remedy in said


@pytest.mark.parametrize("name", ["unit/~$承诺表.xlsx", "unit/Thumbs.db", "desktop.ini", "pages/.~a.md"])
def test_what_programs_leave_behind_is_passed_over(content, name):
    put(name)(content)
    assert errors(content) == []


@pytest.mark.parametrize(
    ("written", "remedy"),
    [("40", "40%"), ("40％", "40%"), ("0.4", "40%"), ("0.125", "12.5%"), ("1", "100%"), ("四成", "40%")],
)
def test_a_share_without_its_sign(content, written, remedy):
    path = content / "site.yml"
    path.write_text(
        path.read_text("utf-8").replace("规则参数: {", f"规则参数: {{优秀比例上限: {written}, "), "utf-8"
    )
    ((code, _, _, _, said),) = errors(content)
    assert code == "GK122"
    assert said.startswith(f"如 优秀比例上限: {remedy} 或")
