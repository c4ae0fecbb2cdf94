"""A street that changes in the middle of a chain: checked, built and read."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from datetime import date
from html import unescape
from pathlib import Path

import pytest

from generator.catalogue import CATALOGUE
from generator.check.run import CheckResult, check_project
from generator.project import Project
from generator.render.site import render_site
from generator.revise import revise
from tests.change.street import AS_OF, LAWS, OLD, Records, records, write


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    return Project(write(tmp_path_factory.mktemp("street")))


@pytest.fixture(scope="module")
def checked(project: Project) -> CheckResult:
    return check_project(project, AS_OF)


@pytest.fixture(scope="module")
def pages(project: Project, checked: CheckResult) -> Mapping[str, str]:
    revised = revise(checked.content.ledger, AS_OF, {})
    return {o.path: o.data.decode() for o in render_site(project, revised) if o.path.endswith(".html")}


def text(html: str) -> str:
    """What a reader sees, without blanks."""
    body = html.split('id="gk-main"', 1)[-1]
    return re.sub(r"\s+", "", unescape(re.sub(r"<[^>]*>", "", body)))


def test_nothing_is_wrong_with_it(checked: CheckResult):
    assert [(p.code, p.place.file) for p in checked.problems if CATALOGUE[p.code].severity == "error"] == []
    assert [p.code for p in checked.problems if p.code.startswith(("GK41", "GK48", "GK49", "GK86"))] == []


@pytest.mark.parametrize(
    ("page", "sentences"),
    [
        # renamed: the page by the present name, old years and titles by the old one, lists by both
        ("unit/guangming.html", ["原名向阳村，用到2025年6月30日", "2025年：4项目标（年中改名，原名向阳村）"]),
        ("unit/guangming.html", ["向阳村班子2025年目标承诺"]),
        ("pledge/2025-banzi.html", ["向阳村班子2025年目标承诺", "向阳村（现名光明村）"]),
        ("midyear/2025-banzi-1.html", ["向阳村班子2025年第1期“唱票”"]),
        ("midyear/2025-banzi-2.html", ["光明村班子2025年第2期“唱票”"]),
        ("review/2025-c1.html", ["光明村安立春"]),
        ("goal/2025-xiangyang-lu.html", ["向阳村（现名光明村）", "没办完的转到下一年：修完环村路（2026年）"]),
        ("unit/index.html", ["光明村（原名向阳村）", "以前的名称", "用到2025年6月30日，现名光明村"]),
        ("list/pledge-2025.html", ["光明村（原名向阳村）", "河湾村（已并入柳河村）"]),
        ("cadre/index.html", ["光明村（原名向阳村）", "河湾村（已并入柳河村）"]),
        # merged: where its matters went, who answers, what became of its goals
        (
            "unit/hewan.html",
            ["已撤销2025年10月1日撤销，并入柳河村", "现在找谁柳河村", "柳河村村民委员会0000-8000301"],
        ),
        ("unit/hewan.html", ["撤销时没有办完的1项打机井接着办：打机井（柳河村2025年）", "都有人接着办"]),
        ("unit/hewan.html", ["单位撤销了，现在能办、能管的事看柳河村", "撤销以前的蓝守田村民委员会主任"]),
        ("unit/liuhe.html", ["并进来的：河湾村（2025年10月1日，2025年的承诺和评议在它的页面）"]),
        ("pledge/2025-hewan.html", ["河湾村（已并入柳河村）", "没办完的有人接着办：打机井（柳河村2025年）"]),
        ("goal/2025-liuhe-jing.html", ["接着办河湾村2025年没办完的：打机井"]),
        ("unit/index.html", ["共3个村社区", "河湾村2025年10月1日撤销，已并入柳河村"]),
        # divided
        ("unit/liunan.html", ["2026年1月1日从柳河村分出，以前的承诺和评议在柳河村的页面"]),
        ("unit/liuhe.html", ["分出去的：柳南村（2026年1月1日）"]),
        # moved in mid-year
        (
            "unit/guangming.html",
            [
                "罗北川2025年目标承诺",
                "本人2025年6月30日离任（调任柳河村党支部书记），这份承诺的进展公开到离任为止",
            ],
        ),
        ("cadre/c3.html", ["向阳村（现名光明村）看承诺书", "柳河村看承诺书", "柳河村党支部书记"]),
        ("pledge/2025-c3.html", ["本人2025年6月30日离任", "没办完的有人接着办：清完排水沟（安立春2025年）"]),
        ("goal/2025-guangming-gou.html", ["接着办罗北川2025年没办完的：清排水沟"]),
        # a post renamed
        (
            "cadre/c4.html",
            [
                "岗位更名光明村村民委员会平安委员原称综治主任，还是本人",
                "2026年1月1日起岗位改称平安委员",
                "已更名",
                "以后改称平安委员，还是本人",
            ],
        ),
        # the way of one who came by selection
        (
            "cadre/c5.html",
            [
                "2025-05-06参加公开选拔01号，总成绩88.50，第1名；2025年6月18日公布结论：任用",
                "2025-06-18进入后备人才库经公开选拔",
                "2025-06-20任后备干部柳河村后备干部公开选拔；到2025年12月31日：当选两委",
                "2025-07-08参加任职培训街道组织办公室主办；24学时",
                "2025-08-01跟岗锻炼光明村带教：村党支部书记；到2025年10月31日；期满，合格",
                "2025-12-31离开后备人才库当选两委",
                "2026-01-01任两委委员柳南村党支部委员党内选举柳南村村民委员会委员村民选举",
            ],
        ),
        # a review followed up
        (
            "cadre/c1.html",
            [
                "2026-01-10接受评议光明村2025年度民主评议：称职",
                "结果运用：限期改进：街道党工委，2026年1月15日",
                "整改：期限2026年4月30日；目标还没有公开进展列入2026年目标“修完环村路”",
            ],
        ),
        ("cadre/c6.html", ["原河湾村村民委员会主任", "2025-10-01离任河湾村撤销；现在没有公开的任职"]),
        # which text of the law
        ("review/2025-liuhe.html", ["（2018年12月29日文本）第三十三条"]),
        ("review/2025-c1.html", ["（2025年10月28日文本）"]),
    ],
)
def test_pages_read_sensibly(pages: Mapping[str, str], page: str, sentences: list[str]):
    said = text(pages[page])
    assert [sentence for sentence in sentences if sentence not in said] == []


@pytest.mark.parametrize(
    ("page", "sentence"),
    [
        ("unit/guangming.html", "综治主任2021年"),  # a renamed post isn't one that was left
        ("index.html", "河湾村"),  # nobody's village any more
        ("power/index.html", "河湾村"),
        ("unit/hewan.html", "在任0人"),
        ("cadre/c4.html", "离任"),
    ],
)
def test_what_pages_do_not_say(pages: Mapping[str, str], page: str, sentence: str):
    assert sentence not in text(pages[page])


def test_home_helps_those_who_look_for_the_old_name(pages: Mapping[str, str]):
    assert re.search(r'href="[^"]*unit/index\.html#g2">找不到？改过名', pages["index.html"])
    assert 'id="g2"' in pages["unit/index.html"]


def test_contacts_of_a_closed_unit_are_its_successors(pages: Mapping[str, str]):
    for page in ("unit/hewan.html", "pledge/2025-hewan.html", "goal/2025-hewan-jing.html"):
        bar = pages[page].split('id="fanying"')[1].split("</aside>")[0]
        assert "0000-8000303" in bar
        assert "0000-80004" not in bar


def _cited(changes: Records, tmp_path: Path) -> list[tuple[str, str]]:
    project = Project(write(tmp_path, {**records(), **changes}))
    found = check_project(project, AS_OF).problems
    return [(p.code, p.place.file) for p in found if p.code in ("GK412", "GK417")]


@pytest.mark.parametrize(
    ("address", "field", "expected"),
    [
        ("review/2025-c1", "法律依据", ["GK412"]),  # held on 2026-01-10, by the numbers of 2018
        ("review/2025-liuhe", "法律依据", []),  # held on 2025-12-30
        ("pledge/2025-c1", "法律依据", []),  # signed in January 2025: its own text, also read in 2026
        ("pledge/2026-c1", "法律依据", ["GK412"]),
        ("training/gengang", "法律依据", []),  # of 2025
    ],
)
@pytest.mark.parametrize("law", LAWS)
def test_the_numbers_of_2018_are_right_before_2026_and_questioned_after(
    law, address, field, expected, tmp_path
):
    data = {**records()[address], field: [{**OLD[0], "依据": law, "条款": "第二条"}]}
    assert _cited({address: data}, tmp_path) == [(code, f"content/{address}.yml") for code in expected]


def test_the_text_to_come_is_not_cited_before_its_time(tmp_path):
    data = {**records()["review/2025-liuhe"], "法律依据": [{**OLD[0], "版本": "2025-10-28"}]}
    assert _cited({"review/2025-liuhe": data}, tmp_path) == [("GK417", "content/review/2025-liuhe.yml")]


@pytest.mark.parametrize("day", [date(2026, 2, 1), date(2026, 6, 30), date(2027, 3, 1)])
def test_titles_stay_whatever_comes_later(
    checked: CheckResult, pages: Mapping[str, str], project: Project, day: date
):
    revised = revise(checked.content.ledger, day, {})
    later = {o.path: o.data.decode() for o in render_site(project, revised) if o.path.endswith(".html")}
    old = [
        path for path in later if path.startswith(("pledge/2025", "midyear/2025", "review/2025", "goal/2025"))
    ]
    assert old
    for path in old:
        assert _heading(later[path]) == _heading(pages[path])


def _heading(html: str) -> str:
    return html.split("<h1", 1)[1].split("</h1>")[0]


def test_no_link_is_dead(pages: Mapping[str, str]):
    dead = []
    for page, html in pages.items():
        for href in re.findall(r'<a[^>]* href="([^"#:]+?\.html)(?:#[^"]*)?"', html):
            path = posixpath.normpath(posixpath.join(posixpath.dirname(page), href))
            if (
                path not in pages
                and not path.startswith("..")
                and path not in ("release.html", "data/index.html")
            ):
                dead.append((page, href))
    assert dead == []
