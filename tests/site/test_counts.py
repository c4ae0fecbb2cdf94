"""Every count the site prints, counted again by `recount` from the bare YAML and looked for beside its label;
and no count on these pages that the recount doesn't know."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.site.conftest import ROOT, Sample
from tests.site.expected import Expected
from tests.site.expected_answers import answers
from tests.site.expected_duties import due
from tests.site.expected_growth import growth
from tests.site.expected_records import of_records
from tests.site.pagelines import page_lines, squeezed
from tests.site.recount import Street
from tests.site.recount_duties import Reckoner

COUNT = re.compile(r"\d+(?:/\d+)?(?:项|人次|人|份|次|件|个)")
#: A number before one of those words that counts nothing on this site, and why.
NOT_COUNTS = {
    r"\d+个工作日": "a length of time, stated by a rule or a notice",
    r"\d+个月": "a length of time",
    r"第\d+[个次件]": "a place in an order",
    r"另有\d+项，写在下面的表里": "how many of the rows counted stand in the table below only",
    r"“3/11”是11项里的3项": "the example by which the page explains how to read n/d",
    r"每个村社区至少\d+人": "the least the street's settings demand",
    r"全部\d+个数字": "how many figures the page has; the rows themselves are counted again",
}
DATE = r"\d{4}-\d\d-\d\d"
#: What pages are read here. Those of one selection, power, goal or basis tell a record in full; `test_sample`
#: finds each of their values.
PAGES = re.compile(
    r"index\.html|(unit|cadre)/[^/]+\.html|(selection|power)/index\.html"
    r"|(reserve|incentive|supervision|feedback|catalogue|training|pledge|midyear|review)/[^/]+\.html"
    r"|list/(compare|counted|calendar|missing|figures|elected|selected|filings)[^/]*\.html"
    r"|list/(cadre|pledge|midyear|review|selection|power|training|feedback)[^/]*\.html"
)


# -- looking for it --------------------------------------------------------------------------------------
def written(raw: Any) -> Iterator[str]:
    """Every text of a record, clause by clause."""
    if isinstance(raw, dict):
        for value in raw.values():
            yield from written(value)
    elif isinstance(raw, list):
        for value in raw:
            yield from written(value)
    else:
        for line in str(raw).splitlines():
            yield squeezed(re.sub(r"^\s*(?:[-*]|\d+\.)\s+|\*\*", "", line))


def words_of(street: Street) -> list[str]:
    """What clerks wrote and the site prints as written: texts that hold a count in a sentence."""
    found = {text for kind in street.kinds.values() for raw in kind.values() for text in written(raw)}
    return sorted(
        (t for t in found if len(t) >= (6 if t[:1].isdigit() else 4) and COUNT.search(t)),
        key=len,
        reverse=True,
    )


def quantities(street: Street) -> set[str]:
    """Quantities promised and reached (12 次): values of records, not counts of records."""
    found = set()
    for pledge in street.all("pledge"):
        readings = street.readings(pledge["id"])
        changes = [change for r in readings for change in r.get("变更", ())]
        goals = [*pledge["目标"], *(c["新增目标"] for c in changes if "新增目标" in c)]
        units = {}
        for goal in goals:
            if "目标值" in goal:
                units[goal["编号"]] = goal["目标值"]["单位"]
                found.add(f"{goal['目标值']['数量']}{goal['目标值']['单位']}")
        found |= {f"{c['新目标值']['数量']}{c['新目标值']['单位']}" for c in changes if "新目标值" in c}
        for reading in readings:
            for progress in (*reading.get("进展", ()), *reading.get("完成情况", ())):
                if "完成数量" in progress and progress["目标"] in units:
                    found.add(f"{progress['完成数量']}{units[progress['目标']]}")
    return {squeezed(quantity) for quantity in found}


@cache
def bounded(fragment: str) -> re.Pattern[str]:
    """The fragment, not as the end of a longer number."""
    return re.compile(("(?<![0-9/])" if fragment[:1].isdigit() else "") + re.escape(fragment))


QUANTITY = r"(?:目标|完成|已发生|不超过|超过|原为|改为|不少于)"


#: What a goal's page says beside a quantity that stands alone.
BESIDE = r"(?:[\d.]+%|没有超过|超过.*)?"


def unknown(lines: Iterable[str], known: Iterable[str], words: Iterable[str], amounts: set[str]) -> list[str]:
    """Lines with a count that nothing explains; what is explained is taken out of them first."""
    fragments = sorted({*known, *words}, key=len, reverse=True)
    found = []
    for line in lines:
        rest = re.sub(DATE, "□", line)
        for fragment in fragments:
            rest = bounded(fragment).sub("□", rest) if fragment in rest else rest
        for pattern in NOT_COUNTS:
            rest = re.sub(pattern, "□", rest)
        rest = re.sub(
            rf"{QUANTITY}(\d[\d.]*[^\d，。（]+)", lambda m: "□" if _amount(m[1], amounts) else m[0], rest
        )
        if COUNT.search(rest) and not any(re.fullmatch(rf"{re.escape(a)}{BESIDE}", rest) for a in amounts):
            found.append(f"{line}  →  {rest}")
    return found


def _amount(text: str, amounts: set[str]) -> bool:
    return any(text.startswith(amount) for amount in amounts)


def expected_of(content: Path, files: dict[str, bytes]) -> dict[str, list[str]]:
    """What the records say every page must say."""
    street = Street(content)
    reckoner = Reckoner(street, content)
    told = Expected(street, reckoner, files)
    more = (*growth(street, told.year), *answers(street, told.year), *due(reckoner), *of_records(street))
    for path, fragment in more:
        told.pages.setdefault(path, []).append(fragment)
    return told.pages


def lacking(expected: dict[str, list[str]], pages: dict[str, tuple[str, ...]]) -> list[str]:
    """Counts the recount makes and the page lacks."""
    return [
        f"{path}: {fragment}"
        for path, fragments in expected.items()
        if path in pages
        for fragment in fragments
        if not any(bounded(fragment).search(line) for line in pages[path])
    ]


def unexplained(expected: dict[str, list[str]], pages: dict[str, tuple[str, ...]]) -> list[str]:
    """Counts the page prints and the recount doesn't know."""
    street = Street(ROOT / "content")
    words, amounts = words_of(street), quantities(street)
    anywhere = expected.get("?", [])
    return [
        f"{path}: {line}"
        for path, lines in pages.items()
        for line in unknown(
            lines, (*expected.get(path, ()), *expected.get(f"?{path}", ()), *anywhere), words, amounts
        )
    ]


def read(files: dict[str, bytes], only: Iterable[str] | None = None) -> dict[str, tuple[str, ...]]:
    wanted = (path for path in files if PAGES.fullmatch(path)) if only is None else only
    return {path: page_lines(files[path].decode()) for path in wanted}


Pages = dict[str, tuple[str, ...]]


@pytest.fixture(scope="module")
def pages(sample: Sample) -> Pages:
    return read(sample.files)


def test_every_count_is_found_beside_its_label_and_no_other_is_printed(sample: Sample, pages: Pages) -> None:
    expected = expected_of(ROOT / "content", sample.files)
    assert lacking(expected, pages) == []
    assert unexplained(expected, pages) == []


#: One record changed: file below content/, what stands there, what is put in its place, on which page the
#: site then no longer agrees with the records.
MUTATIONS = (
    (
        "reserve/jiedao-rencaiku.yml",
        "- 日期: 2026-03-20\n    人数: 3",
        "- 日期: 2026-03-20\n    人数: 4",
        "reserve/",
    ),
    ("cadre/heping-c6.yml", "岗位类别: 后备干部", "岗位类别: 工作人员", "list/compare-2026"),
    ("cadre/liuhe-c4.yml", "产生方式: 村民选举", "产生方式: 党组织任命", "list/elected"),
    ("selection/2025-qiaodong-shuji.yml", "已办结: 2", "已办结: 1", "list/figures"),
    ("selection/2026-houbei-ganbu.yml", "岗位: 后备干部, 职数: 1", "岗位: 后备干部, 职数: 2", "list/figures"),
    ("review/2025/2025-guangming-c1.yml", "\n结果: 称职", "\n结果: 优秀", "list/compare-2025"),
    ("midyear/2026/2026-guangming-c1-1.yml", "状态: 滞后", "状态: 已完成", "unit/guangming"),
    ("cadre/guangming-c6.yml", "起: 2023-09-01", "起: 2026-09-01", "list/counted-2025-guangming"),
    # duties: an item of the catalogue, a day noted, a reading, an opinion, a day off
    ("catalogue/cunji-caiwu.yml", "频次: 每季度", "频次: 每半年", "catalogue/cunji-caiwu"),
    ("catalogue/jiti-zichan.yml", "适用类型: 村", "适用类型: 社区", "unit/guangming"),
    ("catalogue/nianchu-chengnuo.yml", "起: 2025-01-01", "起: 2026-01-01", "list/calendar-2025"),
    ("catalogue/huimin-butie.yml", "期: 2026-Q2, 日期: 2026-07-15", "期: 2026-Q2, 日期: 2026-07-25", "index"),
    ("catalogue/caiwu-zhuyue.yml", "期: 2026-05,", "期: 2026-06,", "list/missing"),
    ("cadre/heping-c6.yml", "起: 2024-03-01", "起: 2026-03-02", "catalogue/ganbu-xinxi"),
    (
        "midyear/2026/2026-guangming-c1-1.yml",
        "截至: 2026-06-30",
        "截至: 2026-06-01",
        "list/counted-2026-guang",
    ),
    (
        "midyear/2026/2026-guangming-c1-1.yml",
        "公布日期: 2026-07-16",
        "公布日期: 2026-08-16",
        "list/compare-2026",
    ),
    (
        "review/2025/2025-guangming-c1.yml",
        "公布日期: 2026-01-16",
        "公布日期: 2026-01-20",
        "list/calendar-2026",
    ),
    (
        "selection/2025-qiaodong-shuji.yml",
        "结论:\n  日期: 2026-0",
        "结论:\n  日期: 2026-1",
        "catalogue/xuanba",
    ),
    ("feedback/2026-005.yml", "答复日期: 2026-04-15", "答复日期: 2026-04-09", "unit/xinhua"),
    ("pledge/2026/2026-qingxi-c1.yml", "签字日期: 2026-0", "签字日期: 2026-1", "catalogue/nianzhong"),
    # pages of one record
    (
        "training/2025-wangluo.yml",
        "对象: 村社区干部, 应训: 5, 参训: 4",
        "对象: 村社区干部, 应训: 5, 参训: 3",
        "training/2025-w",
    ),
    ("training/2026-zu-nongcun.yml", "补训: 1", "补训: 0", "training/2026-zu"),
    ("pledge/2026/2026-liuhe-c1.yml", "类别: 经济", "类别: 民生", "pledge/2026-liuhe-c1"),
    ("midyear/2026/2026-guangming-c1-1.yml", "实到: 46", "实到: 45", "midyear/2026-guangming-c2"),
    (
        "review/2025/2025-guangming-c3.yml",
        "完成日期: 2026-06-20",
        "完成日期: 2026-08-20",
        "review/2025-guangming-c3",
    ),
    ("calendar/2026.yml", "止: 2026-02-23", "止: 2026-02-24", "list/calendar-2026"),
)


@pytest.mark.parametrize(("file", "old", "new", "page"), MUTATIONS, ids=[f"{m[0]}→{m[3]}" for m in MUTATIONS])
def test_a_record_that_changed_behind_the_page_is_noticed(
    sample: Sample, pages: Pages, tmp_path: Path, file: str, old: str, new: str, page: str
) -> None:
    content = tmp_path / "content"
    shutil.copytree(ROOT / "content", content)
    text = (content / file).read_text("utf-8")
    assert old in text
    (content / file).write_text(text.replace(old, new), "utf-8")
    missing = lacking(expected_of(content, sample.files), pages)
    assert [each for each in missing if each.startswith(page)]


@pytest.mark.parametrize(
    ("path", "there", "wrong"),
    [
        ("index.html", '<h2 id="gongshi">', '<p>受理 7 件</p><h2 id="gongshi">'),
        ("unit/guangming.html", "在任 6 人", "在任 7 人"),
        ("list/elected.html", "2021 年：3 人", "2021 年：4 人"),
    ],
)
def test_a_count_from_nowhere_is_noticed(sample: Sample, path: str, there: str, wrong: str) -> None:
    """Typed into a page, or told wrong beside its label."""
    html = sample.page(path)
    assert there in html
    files = {**sample.files, path: html.replace(there, wrong).encode()}
    assert unexplained(expected_of(ROOT / "content", sample.files), read(files, [path]))
