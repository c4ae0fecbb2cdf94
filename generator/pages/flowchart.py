"""流程图: the steps of a power as one SVG. Rows of three run to and fro like a snake; returns are dashed.

Units are those of the viewBox, drawn about 1:1 on a wide screen. Nothing here comes from a font: widths are
reckoned on the safe side (`wrap`), so text stays in its box whatever face the reader has. The drawing repeats
in short what the list of steps says in full: over-long names end in an ellipsis here and nowhere else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup, escape

from generator.pages.wrap import width, wrap
from generator.records.power import PowerStep

COLUMNS = 3
BOX, GAP, MARGIN = 250, 45, 2
WIDTH = COLUMNS * BOX + (COLUMNS - 1) * GAP
NAME, SMALL = 21, 20
_PADDING = 16
_LINE = 27
#: The arrow that turns into the next row stands here, returns right of it.
_TURN = 30
_PORT_FIRST, _PORT_LAST, _PORT_STEP = 222, 74, 30
_CLEAR = 26  # between a box and the first lane: an arrow's head and some air
_PLAIN_GUTTER = 62
_LABEL_EM, _LABEL_LINES, _LABEL_LINE = 7.4, 2, 24
_SIDE_STEP = 18


@dataclass(frozen=True, slots=True)
class Box:
    """One step, placed."""

    number: int
    row: int
    column: int
    name: tuple[str, ...]
    small: tuple[str, ...]
    publicity: bool

    @property
    def x(self) -> int:
        return MARGIN + self.column * (BOX + GAP)

    @property
    def height(self) -> int:
        return 18 + _LINE * (len(self.name) + len(self.small)) + 8


@dataclass(frozen=True, slots=True)
class Edge:
    """A return from step to step, both counted from 1; `far` ones pass other rows, outside on the right."""

    start: Box
    end: Box
    words: tuple[str, ...]

    @property
    def upward(self) -> bool:
        return self.end.row < self.start.row

    @property
    def first_gutter(self) -> int:
        """Gutter n lies below row n. A return leaves its box at the top; within a row, at the bottom."""
        return self.start.row - 1 if self.upward else self.start.row

    @property
    def last_gutter(self) -> int:
        return self.end.row if self.end.row <= self.start.row else self.end.row - 1

    @property
    def far(self) -> bool:
        return self.first_gutter != self.last_gutter

    @property
    def straight(self) -> bool:
        return not self.far and self.start.column == self.end.column and self.start.row != self.end.row


def _box(index: int, step: PowerStep) -> Box:
    row, place = divmod(index, COLUMNS)
    room = BOX - 2 * _PADDING
    small = list(wrap(step.actor, room / SMALL, 3))
    when = "当天办结" if step.same_day else (step.limit.words if step.limit else "")
    if step.publicity:
        small += wrap(f"公示 {step.publicity.length.words}", room / SMALL, 2)
    if step.collective:
        small.append("集体决定")
    if when:
        small += wrap(when, room / SMALL, 2)
    return Box(
        index + 1,
        row,
        place if row % 2 == 0 else COLUMNS - 1 - place,
        wrap(f"{index + 1} {step.name}", room / NAME, 3),
        tuple(small),
        step.publicity is not None,
    )


def _edges(boxes: Sequence[Box], steps: Sequence[PowerStep]) -> tuple[Edge, ...]:
    """A return to a step that doesn't exist isn't drawn (a check reports it)."""
    return tuple(
        Edge(box, boxes[back.to - 1], wrap(back.when, _LABEL_EM, _LABEL_LINES))
        for box, step in zip(boxes, steps, strict=True)
        for back in step.backs
        if 1 <= back.to <= len(boxes)
    )


@dataclass(frozen=True, slots=True)
class _Lane:
    """A stretch of a gutter kept for one return: its line from `left` to `right`, its words above it."""

    edge: int
    left: float
    right: float
    words_at: float
    anchor: str

    def span(self, label: float) -> tuple[float, float]:
        start = self.words_at - (label if self.anchor == "end" else 0)
        return min(self.left, start) - 8, max(self.right, start + label) + 8


def _ports(edges: Sequence[Edge]) -> dict[tuple[int, bool], float]:
    """(edge, is its end) → x. Both boxes at a gutter share its places, so no two uprights coincide."""
    wanted: defaultdict[tuple[int, int], list[tuple[tuple[int, bool], ...]]] = defaultdict(list)
    boxes: dict[tuple[int, int], int] = {}
    for straight in (True, False):
        for i, edge in enumerate(edges):
            if edge.straight is not straight:
                continue
            ends = (((edge.first_gutter, edge.start), False), ((edge.last_gutter, edge.end), True))
            for (gutter, box), is_end in ends:
                boxes[gutter, box.column] = box.x
                if not straight:
                    wanted[gutter, box.column].append(((i, is_end),))
                elif not is_end:
                    wanted[gutter, box.column].append(((i, False), (i, True)))
    found: dict[tuple[int, bool], float] = {}
    for key, users in wanted.items():
        step = min(_PORT_STEP, (_PORT_FIRST - _PORT_LAST) / max(1, len(users) - 1))
        for place, group in enumerate(users):
            for port in group:
                found[port] = boxes[key] + _PORT_FIRST - place * step
    return found


def _lanes(
    edges: Sequence[Edge], ports: dict[tuple[int, bool], float], right: float
) -> dict[int, list[list[_Lane]]]:
    """Lanes of each gutter from top to bottom; those on one lane don't meet."""
    found: defaultdict[int, list[list[_Lane]]] = defaultdict(list)
    for i, edge in enumerate(edges):
        label = max((width(line) for line in edge.words), default=0) * SMALL
        start, end = ports[i, False], ports[i, True]
        if edge.far:
            ways = [(edge.first_gutter, start, right), (edge.last_gutter, end, right)]
        else:
            ways = [(edge.first_gutter, start, end)]
        for n, (gutter, a, b) in enumerate(ways):
            leftwards = b < a or edge.straight
            if n:
                leftwards, a = False, min(a, b)
            at, anchor = (a - 10, "end") if leftwards and a - 10 - label >= 0 else (a + 10, "start")
            if anchor == "start" and at + label > WIDTH:
                at, anchor = min(float(WIDTH), max(a - 10, label)), "end"
            lane = _Lane(i, min(a, b), max(a, b), at, anchor)
            span = lane.span(label if n == 0 else 0)
            for row in found[gutter]:
                if all(not _meet(span, o.span(_label(edges, o, gutter))) for o in row):
                    row.append(lane)
                    break
            else:
                found[gutter].append([lane])
    return found


def _meet(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _label(edges: Sequence[Edge], lane: _Lane, gutter: int) -> float:
    edge = edges[lane.edge]
    return max((width(w) for w in edge.words), default=0) * SMALL if gutter == edge.first_gutter else 0


def _deep(edges: Sequence[Edge], row: list[_Lane], gutter: int) -> int:
    """Height of a lane: its words above its line."""
    words = max((len(edges[o.edge].words) if edges[o.edge].first_gutter == gutter else 0) for o in row)
    return 14 + _LABEL_LINE * words


def _text(x: float, y: float, words: str, css: str = "", anchor: str = "") -> str:
    css = f' class="{css}"' if css else ""
    anchor = f' text-anchor="{anchor}"' if anchor == "end" else ""
    return f'<text{css} x="{x:g}" y="{y:g}"{anchor}>{escape(words)}</text>'


def _arrow(css: str, points: Sequence[tuple[float, float]]) -> str:
    """A line through `points` that ends in a head; the last stretch is upright or level, never slanting."""
    (x0, y0), (x, y) = points[-2], points[-1]
    dx, dy = (x > x0) - (x < x0), (y > y0) - (y < y0)
    path = "L".join(f"{a:g} {b:g}" for a, b in [*points[:-1], (x - 10 * dx, y - 10 * dy)])
    side = (
        f"l{-13 * dx - 7 * dy:g} {-13 * dy - 7 * dx:g}" + (f"h{14 * dy:g}" if dy else f"v{14 * dx:g}") + "z"
    )
    head = "hb" if css == "b" else "h"
    return f'<path class="{css}" d="M{path}"/><path class="{head}" d="M{x:g} {y:g}{side}"/>'


def describe(steps: Sequence[PowerStep]) -> str:
    """The drawing in words, for those who don't see it."""
    names = "、".join(f"{n} {step.name}" for n, step in enumerate(steps, 1))
    parts = [f"一共 {len(steps)} 步：{names}"]
    parts += [f"第 {n} 步要公示 {s.publicity.length.words}" for n, s in enumerate(steps, 1) if s.publicity]
    parts += [f"第 {n} 步{b.when}的，退回第 {b.to} 步" for n, s in enumerate(steps, 1) for b in s.backs]
    return "；".join(parts) + "。"


def flowchart(steps: Sequence[PowerStep], title: str, id: str = "liuchengtu") -> Markup:
    """The SVG; empty without steps. `id` begins the ids of its title and description."""
    if not steps:
        return Markup("")
    boxes = tuple(_box(i, step) for i, step in enumerate(steps))
    edges = _edges(boxes, steps)
    ports = _ports(edges)
    far = [i for i, edge in enumerate(edges) if edge.far]
    side = {i: MARGIN + WIDTH + 16 + _SIDE_STEP * n for n, i in enumerate(far)}
    lanes = _lanes(edges, ports, MARGIN + WIDTH + 16)
    tops, heights, lane_y, bottom = _heights(boxes, edges, lanes)

    drawn = [_draw_box(box, tops[box.row], heights[box.row]) for box in boxes]
    drawn += [_forward(a, b, tops, heights) for a, b in pairwise(boxes)]
    drawn += [_return(i, edge, ports, side, tops, heights, lane_y) for i, edge in enumerate(edges)]
    for gutter, rows in sorted(lanes.items()):
        for lane in (lane for row in rows for lane in row):
            words = edges[lane.edge].words if gutter == edges[lane.edge].first_gutter else ()
            y = lane_y[gutter, lane.edge] - 8 - _LABEL_LINE * (len(words) - 1)
            for n, line in enumerate(words):
                drawn.append(_text(lane.words_at, y + _LABEL_LINE * n, line, "bt", lane.anchor))
    right = max(side.values(), default=MARGIN + WIDTH) + MARGIN
    return Markup(
        f'<svg viewBox="0 0 {right} {bottom:g}" role="img" aria-labelledby="{id}-t {id}-d">'
        f'<title id="{id}-t">{escape(title)}</title><desc id="{id}-d">{escape(describe(steps))}</desc>'
        + "".join(drawn)
        + "</svg>"
    )


def _heights(
    boxes: Sequence[Box], edges: Sequence[Edge], lanes: dict[int, list[list[_Lane]]]
) -> tuple[list[float], list[float], dict[tuple[int, int], float], float]:
    """Top and height of each row, the line of each (gutter, edge), and the whole height."""
    tops: list[float] = []
    heights: list[float] = []
    lines: dict[tuple[int, int], float] = {}
    y: float = MARGIN
    rows = boxes[-1].row + 1
    for row in range(rows):
        tops.append(y)
        heights.append(max(box.height for box in boxes if box.row == row))
        y += heights[row]
        below = y + _CLEAR
        for lane in lanes.get(row, []):
            below += _deep(edges, lane, row)
            for one in lane:
                lines[row, one.edge] = below
        if row + 1 < rows:
            y = max(y + _PLAIN_GUTTER, below + _CLEAR)
        elif row in lanes:
            y = below
    return tops, heights, lines, y + MARGIN


def _draw_box(box: Box, top: float, height: float) -> str:
    css = ' class="pub"' if box.publicity else ""
    pieces = [f'<rect{css} x="{box.x}" y="{top:g}" width="{BOX}" height="{height:g}" rx="6"/>']
    y = top + 18 + NAME * 0.6
    for n, line in enumerate((*box.name, *box.small)):
        pieces.append(_text(box.x + _PADDING, y + _LINE * n, line, "n" if n < len(box.name) else "s"))
    return "".join(pieces)


def _forward(a: Box, b: Box, tops: list[float], heights: list[float]) -> str:
    if a.row == b.row:
        y = tops[a.row] + heights[a.row] / 2
        return _arrow("e", [(a.x + BOX, y), (b.x, y)] if b.x > a.x else [(a.x, y), (b.x + BOX, y)])
    return _arrow("e", [(a.x + _TURN, tops[a.row] + heights[a.row]), (b.x + _TURN, tops[b.row])])


def _return(
    i: int,
    edge: Edge,
    ports: dict[tuple[int, bool], float],
    side: dict[int, int],
    tops: list[float],
    heights: list[float],
    lines: dict[tuple[int, int], float],
) -> str:
    start, end = ports[i, False], ports[i, True]
    leave = tops[edge.start.row] + (0 if edge.upward else heights[edge.start.row])
    enter = tops[edge.end.row] + (heights[edge.end.row] if edge.end.row <= edge.start.row else 0)
    if edge.straight:
        return _arrow("b", [(start, leave), (end, enter)])
    points = [(start, leave), (start, lines[edge.first_gutter, i])]
    if edge.far:
        points += [(side[i], points[-1][1]), (side[i], lines[edge.last_gutter, i])]
    points += [(end, lines[edge.last_gutter, i]), (end, enter)]
    return _arrow("b", points)
