"""公示期 (GK320–324, 327–331, 333): counted in its unit, approved before, answered for, then forgotten."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.catalogue import CATALOGUE, fill
from generator.check.context import Context
from generator.check.publicity import windows, windows_are_long_enough
from generator.load.content import load_content
from generator.project import Project
from tests.check.selections import SOUND, Edit, Found, edited, found, row, told
from tests.check.support import AS_OF, changed, ledger, record, unit
from tests.reckon.tables import committed

CONTACT = {"渠道": ["公开栏"], "受理单位": "街道纪检监察工作委员会", "受理电话": "0000-8000110"}
END = ("windows", 0, "end")
SHORT, STRICT, BACKWARDS, UNCOVERED = ("GK320", END), ("GK329", END), ("GK327", END), ("GK328", END)


def window(start: str, end: str, length: str | None = None, **more: Any) -> dict[str, Any]:
    return {"开始": start, "结束": end, **CONTACT, **({"期限": length} if length else {}), **more}


def one(*, start: str, end: str, length: str | None = None) -> dict[str, Any]:
    """A selection with nothing but this window."""
    keys = ("成绩", "入围", "环节", "报名来源", "拟任人选", "结论", "公告日期", "报名", "开考比例")
    gone: tuple[Edit, ...] = tuple(((key,), None) for key in keys)
    year = str(int(start[:4]))
    return {**edited(*gone, (("公示",), [window(start, end, length)])), "年度": year, "公开审批": {}}


@pytest.mark.parametrize(
    ("start", "end", "length", "expected"),
    [
        # the site's default, 5个工作日: Monday 2026-03-02 to Friday, the first day counted
        ("2026-03-02", "2026-03-06", None, [STRICT]),
        ("2026-03-02", "2026-03-09", None, []),
        ("2026-03-02", "2026-03-05", None, [SHORT]),
        ("2026-03-02", "2026-03-01", None, [BACKWARDS]),
        # a Saturday isn't a working day, so nothing hangs on counting the first day
        ("2026-03-07", "2026-03-13", None, []),
        ("2026-03-02", "2026-03-08", "7天", [STRICT]),
        ("2026-03-02", "2026-03-09", "7天", []),
        ("2026-03-02", "2026-03-07", "7天", [SHORT]),
        ("2026-03-02", "2026-03-08", "1周", [STRICT]),
        ("2026-03-02", "2026-03-04", "3天", [STRICT]),
        ("2026-03-02", "2026-03-02", "1个工作日", [STRICT]),
        ("2026-03-02", "2026-04-01", "1个月", [STRICT]),
        ("2026-03-02", "2026-03-31", "1个月", [SHORT]),
        # Spring Festival 2026: holidays 15 to 23 February, Saturday 14 and 28 worked
        ("2026-02-12", "2026-02-18", None, [SHORT]),
        ("2026-02-12", "2026-02-25", None, [STRICT]),
        ("2026-02-12", "2026-02-26", None, []),
        # no table for the years after 2026: an error in working days, none in calendar days
        ("2026-12-30", "2027-01-06", None, [UNCOVERED]),
        ("2030-03-04", "2030-03-08", None, [UNCOVERED]),
        ("2026-12-30", "2027-01-06", "7天", []),
    ],
)  # fmt: skip
def test_length(start: str, end: str, length: str | None, expected: list[Found]) -> None:
    data = one(start=start, end=end, length=length)
    day = date.fromisoformat(start)
    assert found(data, "GK3", calendar=committed(), as_of=day) == expected


@pytest.mark.parametrize(
    ("end", "as_of", "expected"),
    [
        ("2026-03-06", "2026-03-06", [STRICT]),
        ("2026-03-06", "2026-03-07", []),  # over: nothing can be made longer any more
    ],
)
def test_the_first_day_is_asked_about_while_it_can_be_mended(
    end: str, as_of: str, expected: list[Found]
) -> None:
    data = one(start="2026-03-02", end=end)
    assert found(data, "GK3", calendar=committed(), as_of=date.fromisoformat(as_of)) == expected


def test_no_warning_without_a_day_to_name() -> None:
    """The strict count would end in a year without a table."""
    data = one(start="2026-12-25", end="2026-12-31")
    assert found(data, "GK3", calendar=committed(), as_of=date(2026, 12, 25)) == []


def test_strict_sites_count_without_the_first_day() -> None:
    data = one(start="2026-03-02", end="2026-03-06")
    assert found(data, "GK3", 规则参数={"首日计入": "否"}) == [SHORT]
    assert found(data, "GK3", 规则参数={"公示期": "3天"}) == []


@pytest.mark.parametrize(
    ("end", "length", "expected"),
    [
        ("2026-02-18", None, "“公示” 2026-02-12 到 2026-02-18，不满 5个工作日，还差 2 天 → 结束: 2026-02-25"),
        ("2026-02-14", "7天", "“公示” 2026-02-12 到 2026-02-14，不满 7日，还差 4 天 → 结束: 2026-02-18"),
    ],
)
def test_the_remedy_names_the_right_last_day(end: str, length: str | None, expected: str) -> None:
    selection = record("selection", "xuanba", one(start="2026-02-12", end=end, length=length))
    (fault,) = windows_are_long_enough(selection, Context(ledger(selection, calendar=committed()), AS_OF))
    words = CATALOGUE["GK320"].zh
    assert f"{fill(words.message, fault.facts)} → {fill(words.remedy, fault.facts)}".startswith(expected)


PLEDGE = {
    "年度": "2026", "单位": "guangming", "签字日期": "2026-01-05",
    "目标": [{"编号": "lu", "类别": "民生", "名称": "修路", "内容": "修 2 公里路", "完成期限": "2026-10-31"}],
}  # fmt: skip
MIDYEAR = {
    "承诺": "p", "期次": "1", "截至": "2026-02-28",
    "进展": [{"目标": "lu", "状态": "推进中"}],
}  # fmt: skip
REVIEW = {"年度": "2025", "类型": "述职评议", "对象": "班子", "单位": "guangming", "承诺": "p"}


@pytest.mark.parametrize(("kind", "data"), [("pledge", PLEDGE), ("midyear", MIDYEAR), ("review", REVIEW)])
@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (window("2026-03-02", "2026-03-09"), []),
        (window("2026-03-02", "2026-03-05"), [("GK320", ("window", "end"))]),
        ({"开始": "2026-03-02", "结束": "2026-03-09", "渠道": ["公开栏"]}, [("GK322", ("window",))]),
        (window("2026-01-02", "2026-01-19"), [("GK321", ("window", "start"))]),
    ],
)
def test_every_kind(kind: str, data: dict[str, Any], written: dict[str, Any], expected: list[Found]) -> None:
    """Windows are judged wherever a record holds one. 批准 is 2026-01-04."""
    built = ledger(record(kind, "p", {**data, "公示": written}), unit())
    assert told(built, AS_OF, "GK32") == expected


def test_windows_are_found_in_any_field() -> None:
    selection = record("selection", "xuanba", {**SOUND, "公示": [window("2026-03-02", "2026-03-09")] * 2})
    assert [path for path, _ in windows(selection)] == [("windows", 0), ("windows", 1)]
    assert list(windows(unit())) == []


def approved(day: str) -> Edit:
    step = {"岗位": "党工委书记", "日期": day}
    return (("公开审批",), {"拟稿": step, "审核": step, "保密审查": step, "批准": step})


SCORES_FIRST: Edit = (("公示", 1), window("2026-02-01", "2026-02-02", "2天"))


@pytest.mark.parametrize(
    ("about", "edits", "expected"),
    [
        ("approved on the first day", [approved("2026-02-10"), (("结论",), None)], []),
        ("approved a day later", [approved("2026-02-11"), (("结论",), None)],
         [("GK321", ("windows", 0, "start"))]),
        ("approved again for the second window", [approved("2026-02-10"), (("结论",), None), SCORES_FIRST],
         []),
        ("approved again for the conclusion", [approved("2026-02-20")], []),
        ("not approved yet", [(("公开审批",), {}), (("结论",), None)], []),
        ("nowhere to look", [(("公示", 0, "渠道"), None)], [("GK322", ("windows", 0))]),
        ("nobody to turn to", [(("公示", 0, "受理单位"), None), (("公示", 0, "受理电话"), None)],
         [("GK322", ("windows", 0))]),
        ("concluded on the last day", [(("结论", "日期"), "2026-02-17")],
         [("GK323", ("conclusion", "date"))]),
        ("concluded the day after", [(("结论", "日期"), "2026-02-18")], []),
        ("appointed during the publicity",
         [(("结论", "日期"), "2026-02-12"), (("结论", "任用", 0, "任职日期"), "2026-02-13")],
         [("GK323", ("conclusion", "appointed", 0, "date")), ("GK323", ("conclusion", "date"))]),
        ("application as long as it says", [(("报名", "期限"), "7天")], []),
        ("application shorter than it says", [(("报名", "期限"), "6个工作日")],
         [("GK331", ("application", "end"))]),
        ("application longer than it says", [(("报名", "期限"), "3天")], [("GK331", ("application", "end"))]),
        ("application in a year without a table",
         [(("报名", "开始"), "2031-01-13"), (("报名", "结束"), "2031-01-19")],
         [("GK328", ("application", "length"))]),
    ],
)  # fmt: skip
def test_selection(about: str, edits: list[Edit], expected: list[Found]) -> None:
    codes = ("GK321", "GK322", "GK323", "GK328", "GK331")
    assert found(edited(*edits), *codes) == expected, about


@pytest.mark.parametrize(
    ("about", "edits", "as_of", "expected"),
    [
        # the window ends on Tuesday 2026-02-17; ten working days after it are over on 2026-03-03
        ("not due yet", [(("结论",), None)], "2026-03-03", []),
        ("a day late", [(("结论",), None)], "2026-03-04", [("GK330", ("windows",))]),
        ("given late", [(("结论", "日期"), "2026-03-04")], "2026-03-20", [("GK330", ("conclusion", "date"))]),
        ("scores alone need no conclusion", [(("结论",), None), (("拟任人选",), None)], "2026-03-04", []),
    ],
)
def test_conclusion(about: str, edits: list[Edit], as_of: str, expected: list[Found]) -> None:
    assert found(edited(*edits), "GK330", as_of=date.fromisoformat(as_of)) == expected, about


INSPECTED: Edit = (("成绩", 1), row("102", "进入考察，未入选", 姓名="乙某"))
NAMED = ("scores", 1, "name")


@pytest.mark.parametrize(
    ("about", "edits", "as_of", "days", "expected"),
    [
        ("the appointed keep their name", [], "2030-01-01", "0", []),
        ("the last day of the window", [INSPECTED], "2026-02-17", "0", []),
        ("the day after", [INSPECTED], "2026-02-18", "0", [("GK324", NAMED)]),
        ("kept for a while", [INSPECTED], "2026-03-19", "30", []),
        ("kept too long", [INSPECTED], "2026-03-20", "30", [("GK324", NAMED)]),
        ("proposed, not appointed",
         [(("结论", "任用"), []), (("结论", "未足额原因"), "查实有问题")], "2026-02-20", "0",
         [("GK324", ("proposed", 0, "name")), ("GK324", ("scores", 0, "name"))]),
        ("proposed, not decided yet", [(("结论",), None)], "2026-02-20", "0", []),
        ("no window: from the conclusion on",
         [(("公示",), None), INSPECTED], "2026-02-21", "0", [("GK324", NAMED)]),
        ("neither window nor conclusion",
         [(("公示",), None), (("结论",), None), INSPECTED], "2026-02-21", "0", []),
        ("an absurd number of days", [INSPECTED], "2026-02-18", "999999999", []),
    ],
)  # fmt: skip
def test_names(about: str, edits: list[Edit], as_of: str, days: str, expected: list[Found]) -> None:
    """The last window ends on 2026-02-17."""
    limits = {"姓名保留天数": days}
    day = date.fromisoformat(as_of)
    assert found(edited(*edits), "GK324", as_of=day, 规则参数=limits) == expected, about


@pytest.mark.parametrize(
    ("kind", "day", "expected"),
    [
        ("选任晋升", "2026-03-09", [("GK333", ("consequence", "date"))]),
        ("选任晋升", "2026-03-10", []),
        ("提醒谈话", "2026-03-03", []),
        ("依法终止职务", "2026-03-03", []),
    ],
)
def test_consequences(kind: str, day: str, expected: list[Found]) -> None:
    """What rests on a review's result waits for its publicity; a talk, and the law, don't."""
    data = {**REVIEW, "公示": window("2026-03-02", "2026-03-09"), "结果运用": {"类型": kind, "日期": day}}
    built = ledger(record("review", "r", data), unit())
    assert told(built, AS_OF, "GK333") == expected


@pytest.mark.parametrize(
    ("tables", "expected"),
    [
        ({"2026": "调休上班: [2026-02-14]"}, []),
        ({"2026": "调休上班: [2026-02-13]"}, [("GK325", "调休上班[1]")]),  # a Friday
        ({"2026": "调休上班: [2025-02-15]"}, [("GK325", "调休上班[1]")]),
        ({"2026": "调休上班: []", "copy": "调休上班: []"}, [("GK326", "年份")]),
    ],
)
def test_tables(tmp_path: Path, tables: dict[str, str], expected: list[tuple[str, str]]) -> None:
    """Faults of a working-day table are found where it's read; their sentences stand with those of 公示."""
    folder = tmp_path / "content" / "calendar"
    folder.mkdir(parents=True)
    for name, makeups in tables.items():
        text = f"年份: 2026\n依据: 示例\n放假: [{{名称: 元旦, 起: 2026-01-01, 止: 2026-01-03}}]\n{makeups}\n"
        (folder / f"{name}.yml").write_text(text, encoding="utf-8")
    problems = [p for p in load_content(Project(tmp_path)).problems if p.code.startswith("GK3")]
    assert [(p.code, p.place.field) for p in problems] == expected
    for problem in problems:
        fill(CATALOGUE[problem.code].zh.message, problem.facts)
        fill(CATALOGUE[problem.code].zh.remedy, problem.facts)


@given(
    st.dates(date(2019, 1, 1), date(2026, 6, 30)),
    st.integers(0, 30),
    st.integers(1, 15),
    st.sampled_from(["个工作日", "天", "周", "个月"]),
)
def test_the_named_day_is_the_first_that_will_do(start: date, days: int, length: int, unit_: str) -> None:
    """Whatever window is too short: it's right with the day that the remedy names, and not with the day
    before (which may be no working day, then the day named is one)."""
    end, calendar = start + timedelta(days), committed()
    most = {"个工作日": 15, "天": 15, "周": 3, "个月": 2}[unit_]
    written = one(start=str(start), end=str(end), length=f"{min(length, most)}{unit_}")
    selection = record("selection", "xuanba", written)
    context = Context(ledger(selection, calendar=calendar), AS_OF)
    faults_found = list(windows_are_long_enough(selection, context))
    if not faults_found:
        return
    fix = date.fromisoformat(faults_found[0].facts["fix"])

    def short(last: date) -> bool:
        mended = record("selection", "xuanba", changed(written, "公示", 0, "结束", to=str(last)))
        return bool(list(windows_are_long_enough(mended, context)))

    assert not short(fix)
    assert fix == start or short(fix - timedelta(1))
