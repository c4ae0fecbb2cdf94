"""流程图: whatever the steps, the drawing is whole, nothing overflows and no two lines coincide."""

from __future__ import annotations

import re
from itertools import combinations, pairwise
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.pages.flowchart import BOX, describe, flowchart
from generator.pages.wrap import width, wrap
from generator.records.power import PowerStep

SVG = "{http://www.w3.org/2000/svg}"


def step(name: str = "办理", actor: str = "村民委员会", **more: object) -> PowerStep:
    return PowerStep.model_validate({"名称": name, "办理人": actor, "办法": "办", **more})


def back(to: int, when: str = "有异议") -> dict[str, str]:
    return {"情形": when, "退回到": str(to)}


def drawing(steps: list[PowerStep]) -> ElementTree.Element:
    return ElementTree.fromstring(flowchart(steps, "流程"))


def boxes(root: ElementTree.Element) -> list[tuple[float, float, float, float]]:
    names = ("x", "y", "width", "height")
    return [tuple(float(r.attrib[n]) for n in names) for r in root.iter("rect")]  # type: ignore[misc]


def lines(root: ElementTree.Element, css: str) -> list[list[tuple[float, float]]]:
    found = []
    for path in root.iter("path"):
        if path.get("class") == css:
            points = [p.split() for p in path.attrib["d"][1:].split("L")]
            found.append([(float(x), float(y)) for x, y in points])
    return found


texts = st.text(st.sampled_from("村民委员会（）、。：ABWm01 7个工作日“”-"), min_size=1, max_size=40)
some_steps = st.lists(
    st.builds(
        lambda name, actor, backs, public: step(
            name if name.strip() else "办",
            actor if actor.strip() else "甲",
            退回=backs,
            **({"公示": {"期限": "7天", "地点": "公开栏"}} if public else {}),
        ),
        texts,
        texts,
        st.lists(
            st.builds(lambda n, w: back(n, w if w.strip() else "有异议"), st.integers(0, 14), texts),
            max_size=3,
        ),
        st.booleans(),
    ),
    min_size=1,
    max_size=12,
)


@pytest.mark.parametrize(
    ("count", "places"),
    [
        (1, [(0, 0)]),
        (3, [(0, 0), (0, 1), (0, 2)]),
        (4, [(0, 0), (0, 1), (0, 2), (1, 2)]),
        (7, [(0, 0), (0, 1), (0, 2), (1, 2), (1, 1), (1, 0), (2, 0)]),
    ],
)
def test_rows_of_three_run_to_and_fro(count, places):
    found = boxes(drawing([step()] * count))
    xs, ys = sorted({b[0] for b in boxes(drawing([step()] * 3))}), sorted({b[1] for b in found})
    assert [(ys.index(y), xs.index(x)) for x, y, _, _ in found] == places


def test_nothing_is_drawn_of_nothing():
    assert flowchart([], "流程") == ""


@pytest.mark.parametrize(("count", "arrows"), [(1, 0), (2, 1), (6, 5), (12, 11)])
def test_steps_are_joined_in_order(count, arrows):
    assert len(lines(drawing([step()] * count), "e")) == arrows


def test_a_publicity_step_is_emphasised_and_says_how_long():
    root = drawing([step(), step("张榜公示", 公示={"期限": "7天", "地点": "村公开栏"})])
    assert [r.get("class") for r in root.iter("rect")] == [None, "pub"]
    assert "公示 7 日" in [t.text for t in root.iter("text")]


@pytest.mark.parametrize(
    ("start", "end"), [(4, 3), (5, 3), (3, 1), (7, 1), (12, 1), (2, 2), (8, 5), (10, 2), (1, 5)]
)
def test_a_return_runs_from_its_step_to_the_one_named(start, end):
    root = drawing([step(退回=[back(end)] if n == start else []) for n in range(1, 13)])
    (line,) = lines(root, "b")
    placed = boxes(root)
    for (x, y), number in ((line[0], start), (line[-1], end)):
        left, top, wide, high = placed[number - 1]
        assert left < x < left + wide
        assert min(abs(y - top), abs(y - top - high)) <= 10
    assert "有异议" in [t.text for t in root.iter("text")]


@pytest.mark.parametrize("to", [0, 4, 99])
def test_a_return_to_no_step_is_not_drawn(to):
    assert lines(drawing([step(), step(), step(退回=[back(to)])]), "b") == []


def test_the_drawing_is_told_in_words():
    told = describe(
        [step("申请"), step("公示", 公示={"期限": "7天", "地点": "公开栏"}, 退回=[back(1, "有异议")])]
    )
    assert told == "一共 2 步：1 申请、2 公示；第 2 步要公示 7 日；第 2 步有异议的，退回第 1 步。"


def test_content_is_never_markup():
    markup = flowchart([step("<script>", "a&b", 退回=[back(1, "<x>")])], "<t>")
    assert "<script>" not in markup
    assert "&lt;script&gt;" in markup
    assert "<x>" not in markup


@given(some_steps)
def test_text_stays_in_its_box_and_boxes_apart(steps):
    root = drawing(steps)
    placed = boxes(root)
    assert len(placed) == len(steps)
    for (ax, ay, aw, ah), (bx, by, bw, bh) in combinations(placed, 2):
        assert ax + aw < bx or bx + bw < ax or ay + ah < by or by + bh < ay
    for t in root.iter("text"):
        if t.get("class") == "bt":
            continue
        x, y, wide = float(t.attrib["x"]), float(t.attrib["y"]), width(t.text or "") * 21
        assert any(bx < x and x + wide <= bx + bw and by < y <= by + bh - 4 for bx, by, bw, bh in placed)


@given(some_steps)
def test_everything_lies_in_the_picture(steps):
    root = drawing(steps)
    _, _, right, bottom = map(float, root.attrib["viewBox"].split())
    for points in lines(root, "b") + lines(root, "e"):
        assert all(0 <= x <= right and 0 <= y <= bottom for x, y in points)
    for t in root.iter("text"):
        wide = width(t.text or "") * 20
        x = float(t.attrib["x"])
        left = x - wide if t.get("text-anchor") == "end" else x
        assert left >= -1
        assert left + wide <= right + 1
        assert 0 < float(t.attrib["y"]) <= bottom


@given(some_steps)
def test_returns_never_run_through_a_box_or_along_each_other(steps):
    root = drawing(steps)
    runs: list[tuple[bool, float, float, float]] = []
    for points in lines(root, "b"):
        for (x0, y0), (x1, y1) in pairwise(points):
            upright = x0 == x1
            low, high = sorted((y0, y1) if upright else (x0, x1))
            runs.append((upright, x0 if upright else y0, low, high))
            left, right_, top, bottom = min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1)
            for bx, by, bw, bh in boxes(root):
                inside = bx + 1 < right_ and left < bx + bw - 1 and by + 1 < bottom and top < by + bh - 1
                assert not inside
    for one, other in combinations(runs, 2):
        if one[:2] == other[:2]:
            assert one[3] <= other[2] or other[3] <= one[2]


@given(st.text(max_size=60), st.floats(2, 15))
def test_wrapping_loses_nothing_and_keeps_the_width(words, em):
    found = wrap(words, em)
    assert re.sub(r"\s", "", "".join(found)) == re.sub(r"\s", "", words)
    assert all(width(line) <= em for line in found)


@pytest.mark.parametrize(
    ("words", "em", "expected"),
    [
        ("街道、村委会各一人", 3, ("街道、", "村委会", "各一人")),
        ("公示（七天）后", 3, ("公示", "（七", "天）后")),
        ("限10个工作日", 3.5, ("限10个", "工作日")),
        ("", 5, ()),
    ],
)
def test_lines_break_as_a_compositor_would(words, em, expected):
    assert wrap(words, em) == expected


def test_what_is_too_long_ends_in_an_ellipsis():
    assert wrap("一二三四五六七八九", 4, 2) == ("一二三四", "五六七…")


def test_a_line_must_hold_something():
    with pytest.raises(ValueError, match="two signs"):
        wrap("字", 1)


def test_same_steps_same_drawing():
    steps = [step(退回=[back(1)]), step(), step(退回=[back(1), back(2)])]
    assert flowchart(steps, "流程") == flowchart(list(steps), "流程")
    assert BOX > 0
