"""The sample street carries the figures of the street's own account, recounted here from the bare YAML."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

CONTENT = Path(__file__).parents[2] / "content"
AS_OF = date(2026, 7, 31)


def read(kind: str) -> dict[str, dict[str, Any]]:
    """Files of a kind by their names; every value but lists and mappings is text."""
    return {
        path.stem: yaml.load(path.read_text("utf-8"), yaml.BaseLoader)
        for path in sorted((CONTENT / kind).rglob("*.yml"))
    }


CADRES = read("cadre")
TRAININGS = read("training")
UNITS = read("unit")


def day(text: str | None, otherwise: date = date.max) -> date:
    return date.fromisoformat(text) if text else otherwise


def holders(on: date, *levels: str) -> Counter[str]:
    """Persons in posts of these levels, by unit."""
    held = {
        (post["单位"], cadre)
        for cadre, record in CADRES.items()
        for post in record["任职"]
        if post["岗位类别"] in levels and day(post["起"]) <= on <= day(post.get("止"))
    }
    return Counter(unit for unit, _ in held)


def test_twelve_are_in_the_pool_and_six_in_post_one_a_unit():
    (pool,) = read("reserve").values()
    came = int(pool["期初"]["人数"]) + sum(int(b["人数"]) for b in pool["入库"] if day(b["日期"]) <= AS_OF)
    assert came - sum(int(left["人数"]) for left in pool["出库"] if day(left["日期"]) <= AS_OF) == 12
    assert holders(AS_OF, "后备干部") == Counter(dict.fromkeys(UNITS, 1))
    assert len(UNITS) == 6


def test_a_secretary_was_selected_and_two_reserve_posts_are_planned():
    selections = read("selection")
    appointed = {
        a["干部"]: a["任职日期"] for s in selections.values() for a in s.get("结论", {}).get("任用", ())
    }
    assert [cadre for cadre, since in appointed.items() if since.startswith("2026")] == ["qiaodong-c6"]
    assert [post["岗位"] for post in CADRES["qiaodong-c6"]["任职"]] == ["书记"]
    announced = [s for s in selections.values() if s["年度"] == "2026" and "公告日期" in s]
    assert sum(int(post["职数"]) for s in announced for post in s["岗位表"]) == 2


def test_somebody_came_the_whole_way_from_applicant_to_secretary():
    (walked,) = (id for id, c in CADRES.items() if len(c["任职"]) == 3 and c["任职"][0].get("选拔"))
    posts = CADRES[walked]["任职"]
    assert [post["岗位类别"] for post in posts] == ["后备干部", "两委委员", "书记、主任"]
    selection = read("selection")[posts[0]["选拔"]]
    (pool,) = read("reserve").values()
    entered = next(b for b in pool["入库"] if walked in [m["干部"] for m in b.get("公开成员", ())])
    left = next(leave for leave in pool["出库"] if walked in leave.get("干部", ()))
    shadowed = next(s for t in TRAININGS.values() for s in t.get("跟岗", ()) if s["干部"] == walked)
    trained = next(t for t in TRAININGS.values() if walked in t.get("新任干部", ()))
    (review,) = (r for r in read("review").values() if r.get("干部") == walked)
    days = [
        selection["公告日期"],
        selection["结论"]["日期"],
        entered["日期"],
        posts[0]["起"],
        shadowed["开始"],
        posts[1]["起"],
        review["结果运用"]["日期"],
        posts[2]["起"],
        trained["开始"],
    ]
    assert days == sorted(days)
    assert entered["选拔"] == posts[0]["选拔"]
    assert left["日期"] == posts[0]["起"]
    assert review["结果运用"]["类型"] == "选任晋升"


def test_three_reserve_cadres_were_elected_in_2021():
    elected = [
        cadre
        for cadre, record in CADRES.items()
        for before, after in zip(record["任职"], record["任职"][1:], strict=False)
        if before["岗位类别"] == "后备干部"
        and after["岗位类别"] == "两委委员"
        and after["产生方式"].endswith("选举")
        and after["起"].startswith("2021")
    ]
    assert len(elected) == 3


@pytest.mark.parametrize("year", ["2025", "2026"])
def test_three_classrooms_three_audiences_three_regimes_every_year(year):
    sessions = [t for t in TRAININGS.values() if t["年度"] == year]
    assert {t["课堂"] for t in sessions} == {"专业课堂", "实践课堂", "网络课堂"}
    assert len({t["方式"] for t in sessions if "方式" in t}) == 3
    assert {row["对象"] for t in sessions for row in t.get("参训", ())} == {
        "村社区干部",
        "后备干部",
        "组干部",
    }
    shadowed = {s["干部"] for t in sessions for s in t.get("跟岗", ())}
    assert len(shadowed) == 6, "every reserve cadre shadows"


def covered(year: str, audience: str, unit: str) -> int:
    """首次, by default who came and who made up, over the sessions held."""
    return sum(
        int(row.get("首次", int(row["参训"]) + int(row.get("补训", 0))))
        for t in TRAININGS.values()
        if t["年度"] == year and t.get("计划中") != "是"
        for row in t.get("参训", ())
        if row["对象"] == audience and row["单位"] == unit
    )


def registered(year: str, audience: str, unit: str) -> int:
    on = date(int(year), 1, 31)
    if audience == "组干部":
        return int(next(h["人数"] for h in UNITS[unit]["组干部人数"] if h["日期"] == on.isoformat()))
    levels = ("后备干部",) if audience == "后备干部" else ("书记、主任", "两委委员", "监督委员会", "工作人员")
    return holders(on, *levels)[unit]


@pytest.mark.parametrize("audience", ["村社区干部", "后备干部", "组干部"])
def test_2025_covered_everybody_and_2026_is_on_its_way(audience):
    for unit in UNITS:
        assert covered("2025", audience, unit) == registered("2025", audience, unit)
    now = sum(covered("2026", audience, unit) for unit in UNITS)
    whole = sum(registered("2026", audience, unit) for unit in UNITS)
    assert 0 < now <= whole
    if now < whole:
        ahead = [t for t in TRAININGS.values() if t.get("计划中") == "是" and day(t["开始"]) > AS_OF]
        asked = sum(int(r["应训"]) for t in ahead for r in t["参训"] if r["对象"] == audience)
        assert now + asked == whole, "planned sessions reach those who are still to come"
        assert all(t["地点"] for t in ahead)


def test_incentives_and_who_bears_the_reserves_pay():
    incentives = read("incentive")
    assert {i["类型"] for i in incentives.values()} == {
        "报酬标准",
        "健康体检",
        "养老补助",
        "医疗补助",
        "报考招录",
        "后备干部选进两委",
    }
    pay = [s for i in incentives.values() for s in i.get("标准", ()) if s["岗位类别"] == "后备干部"]
    assert {s["负担"] for s in pay} == {"街道财政"}


def test_supervision_has_its_four_institutions_and_no_individual_decision():
    supervision = read("supervision").values()
    assert {s["制度"] for s in supervision} == {"备案管理", "重大事项报告", "常态化监督", "小错歇职"}
    assert all("决定" not in s for s in supervision)
    counts = [f["人数"] for s in supervision if s["制度"] == "小错歇职" for f in s["年度数字"]]
    assert {"1", "2"} <= set(counts), "small enough to be told as 少于3"


def test_every_secretary_and_director_is_filed():
    posts = [p for c in CADRES.values() for p in c["任职"] if p["岗位类别"] == "书记、主任"]
    assert posts
    assert all(day(p["起"]) <= day(p["备案"]["日期"]) for p in posts)


def test_opinions_of_the_window_agree_with_the_selections_conclusion():
    selection = read("selection")["2025-qiaodong-shuji"]
    window, conclusion = selection["公示"][0], selection["结论"]
    found = [
        f
        for f in read("feedback").values()
        if f["针对"] == "selection/2025-qiaodong-shuji" and window["开始"] <= f["收到日期"] <= window["结束"]
    ]
    assert len(found) == int(conclusion["收到意见"])
    assert sum(f["结果"] == "不属实" for f in found) == int(conclusion["不属实"])
    assert sum("答复日期" in f for f in found) == int(conclusion["已办结"])


def test_the_catalogue_asks_for_every_kind_and_for_what_is_posted_elsewhere():
    items = read("catalogue").values()
    asked = {item["记录"] for item in items if "记录" in item}
    assert asked == {
        "村社区",
        "干部",
        "公开选拔",
        "后备人才库",
        "培训",
        "激励保障",
        "年初承诺",
        "年中唱票",
        "年末评议",
        "小微权力",
        "监督管理",
        "意见答复",
    }
    assert 18 <= len(items) <= 26
    assert [item for item in items if "记录" not in item and item.get("公开登记")]
