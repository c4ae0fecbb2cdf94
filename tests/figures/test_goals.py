"""Goals counted: every goal under exactly one heading, whatever its readings say."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product
from typing import Any

import pytest

from generator.figures.figure import Beside, Figure, theme
from generator.figures.goals import goal_figures, tally, years
from generator.figures.places import Section, counted
from generator.figures.review import distribution
from generator.ledger import Ledger
from generator.records.goals import Status
from generator.records.review import Review
from tests.check.support import ledger, record, unit


def pledge(*goals: str) -> Any:
    written = [
        {"编号": g, "类别": "民生", "名称": g, "内容": "修路", "完成期限": "2026-12-31"} for g in goals
    ]
    data = {"年度": "2026", "单位": "guangming", "签字日期": "2026-01-20", "目标": written}
    return record("pledge", "p", data)


def midyear(number: int, progress: dict[str, str], changes: Iterable[dict[str, Any]] = ()) -> Any:
    told = [{"目标": goal, "状态": status} for goal, status in progress.items()]
    data = {"承诺": "p", "期次": str(number), "截至": f"2026-0{number + 4}-01", "进展": told}
    return record("midyear", f"m{number}", {**data, "变更": list(changes)})


def change(type: str, goal: str, **more: Any) -> dict[str, Any]:
    return {"类型": type, "目标": goal, "日期": "2026-05-20", "批准": "街道党工委", "原因": "下雨", **more}


def street(*records: Any) -> Ledger:
    return ledger(unit(), *records)


def test_a_goal_nobody_tells_of_is_untold() -> None:
    of = street(pledge("a", "b"))
    counts = tally(of, of.pledges())
    assert (counts.goals, counts.untold, counts.going) == (2, 2, 0)
    assert counts.sentence == "承诺 2 项，完成 0 项，还没有公开进展 2 项"


def test_the_newest_reading_counts() -> None:
    of = street(pledge("a"), midyear(1, {"a": "滞后"}), midyear(2, {"a": "已完成"}))
    counts = tally(of, of.pledges())
    assert (counts.done, counts.behind) == (1, 0)


def test_a_stopped_goal_is_stopped_only() -> None:
    """A goal is stopped by approval at the reading that still calls it behind."""
    of = street(pledge("a", "b"), midyear(1, {"a": "滞后", "b": "已完成"}, [change("终止", "a")]))
    counts = tally(of, of.pledges())
    assert (counts.behind, counts.stopped, counts.done, counts.going) == (0, 1, 1, 0)


def test_an_adjusted_goal_is_told_twice() -> None:
    of = street(pledge("a"), midyear(1, {"a": "已完成"}, [change("调整", "a", 新期限="2026-11-30")]))
    told = {f.name: f.number for f in goal_figures(tally(of, of.pledges()), 2026, "guangming")}
    assert told == {"承诺的目标": "1", "完成": "1/1", "滞后": "0/1", "调整": "1/1", "终止": "0/1"}


def test_an_addition_is_a_goal() -> None:
    new = {"编号": "c", "类别": "民生", "名称": "桥", "内容": "修桥", "完成期限": "2026-12-31"}
    of = street(pledge("a"), midyear(1, {"a": "推进中", "c": "未启动"}, [change("新增", "c", 新增目标=new)]))
    counts = tally(of, of.pledges())
    assert (counts.goals, counts.added, counts.going, counts.idle) == (2, 1, 1, 1)
    assert "其中年中新增 1 项" in goal_figures(counts, 2026)[0].note


@pytest.mark.parametrize("told", list(product([None, *Status], repeat=2)))
def test_the_parts_make_the_whole(told: tuple[Status | None, Status | None]) -> None:
    progress = {goal: status.value for goal, status in zip("ab", told, strict=True) if status}
    of = street(pledge("a", "b"), *([midyear(1, progress)] if progress else []))
    c = tally(of, of.pledges())
    assert c.goals == 2 == c.done + c.behind + c.stopped + c.going + c.idle + c.untold
    assert min(c.done, c.behind, c.stopped, c.going, c.idle, c.untold) >= 0


def test_years_are_those_of_pledges() -> None:
    assert years(street(pledge("a"))) == (2026,)


def test_last_year_stands_beside_by_name_or_key() -> None:
    def figure(name: str, value: int, key: str = "") -> Figure:
        return Figure(name, value, "项", "数", "x.html", key=key)

    now = (figure("完成", 3), figure("2025 年度“优秀”", 2, "优秀"), figure("新的", 1))
    before = (figure("完成", 1), figure("2024 年度“优秀”", 5, "优秀"))
    assert theme("目标", now, before).rows == tuple(
        Beside(n, b) for n, b in zip(now, (*before, None), strict=True)
    )


def test_places_are_numbered_like_the_sections_of_their_page() -> None:
    assert counted(2026, "guangming", Section.BEHIND) == "list/counted-2026-guangming.html#g2"
    assert counted(2026) == "list/counted-2026.html"
    assert [section.value for section in Section] == list(range(1, len(Section) + 1))


def test_grades_go_from_high_to_low_and_unknown_ones_come_last() -> None:
    def graded(id: str, grade: str | None) -> Review:
        data = {"年度": "2025", "类型": "述职评议", "对象": "班子", "单位": "guangming"}
        made = record("review", id, {**data, **({"结果": grade} if grade else {})})
        assert isinstance(made, Review)
        return made

    reviews = [
        graded("1", "称职"),
        graded("2", "合格"),
        graded("3", "优秀"),
        graded("4", None),
        graded("5", "称职"),
    ]
    assert [(grade, len(found)) for grade, found in distribution(reviews)] == [
        ("优秀", 1),
        ("称职", 2),
        ("合格", 1),
    ]
