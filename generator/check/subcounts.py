"""V61: a part is never more than its whole, in the counts of pool, training, incentives and supervision."""

from __future__ import annotations

from collections.abc import Iterator

from generator.check.context import Context
from generator.check.rule import Fault, fault, record_rule
from generator.problem import Path
from generator.records.base import Record
from generator.records.incentive import Incentive
from generator.records.reserve import Reserve
from generator.records.supervision import Supervision
from generator.records.training import LEVELS, Attendance, Training
from generator.records.unit import Unit
from generator.working.training import register_date

#: (where, the part's name, its number, the whole's name, its number)
Pair = tuple[Path, str, int, str, int]


@record_rule("GK261", Record)
def parts_fit_their_wholes(record: Record, context: Context) -> Iterator[Fault]:
    """V61: each pair of counts by itself."""
    for path, part, got, whole, limit in _pairs(record, context):
        if got > limit:
            yield fault(*path, part=part, got=got, whole=whole, limit=limit)


def _pairs(record: Record, context: Context) -> Iterator[Pair]:
    if isinstance(record, Reserve):
        yield from _pool(record)
    elif isinstance(record, Training):
        yield from _training(record, context)
    elif isinstance(record, (Incentive, Supervision)):
        for i, figure in enumerate(record.figures):
            if figure.whole is not None:
                yield ("figures", i, "number"), figure.item, figure.number.least, "总数", figure.whole


def _pool(reserve: Reserve) -> Iterator[Pair]:
    for i, batch in enumerate(reserve.batches):
        yield ("batches", i, "members"), "公开成员", len(batch.members), "这一批的人数", batch.number
    for i, leave in enumerate(reserve.leaves):
        yield ("leaves", i, "cadres"), "写了姓名的", len(leave.cadres), "这一次的人数", leave.number


def _training(training: Training, context: Context) -> Iterator[Pair]:
    for i, row in enumerate(training.attendance):
        at = ("attendance", i)
        yield (*at, "attended"), "参训", row.attended, "应训", row.required
        rest = max(0, row.required - row.attended)
        if row.attended <= row.required:  # told once
            yield (*at, "made_up"), "补训", row.made_up, "应训减参训", rest
        if row.fresh is not None:
            yield (*at, "fresh"), "首次", row.fresh, "参训加补训", row.trained
        left = _left(row, training, context)
        if left is not None:
            yield (*at, "departed"), "离任", row.departed, "任职记录里名册内已离任的人数", left
    for i, met in enumerate(training.hours_met):
        yield ("hours_met", i, "met"), "达到", met.met, "应达到", met.required


def _left(row: Attendance, training: Training, context: Context) -> int | None:
    """How many of the register had left by the session's last day, told by the cadres' posts; None where the
    register is only a number or a cadre's file can't be read."""
    ledger = context.ledger
    unit = ledger.get(Unit, row.unit)
    levels = LEVELS.get(row.audience)
    if unit is None or levels is None or any(kind == "cadre" for kind, _ in ledger.broken):
        return None
    day, last = register_date(ledger, training.year), training.end or training.start
    listed, still = (
        {cadre.id for cadre, post in ledger.posts_in(unit, on) if post.level in levels} for on in (day, last)
    )
    return len(listed - still)
