"""后备人才库 and 后备干部 in post: a minimum in every unit, an account that adds up, names only where a
selection published them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date, timedelta

from generator.check.context import Context
from generator.check.fields import texts
from generator.check.rule import Fault, fault, ledger_rule, record_rule
from generator.ledger import SETTINGS, Ledger
from generator.problem import Path
from generator.reckon.guarded import SMALL
from generator.records.cadre import Cadre, Filling, PostLevel
from generator.records.reserve import Batch, LeaveType, PoolMember, Reserve
from generator.records.selection import Selection

#: Grades of persons: A 类, 甲等, A、B、C; AB 角 and C1 driving licences are none.
_GRADE = re.compile(
    r"(?<![A-Za-z0-9])[A-C]\s?(?:类|级|档|等)|[甲乙丙]\s?(?:类|等|档)|(?<![A-Za-z])A\s?[、,/]\s?B\s?[、,/]\s?C(?![A-Za-z0-9])"
)
_ELECTIONS = (Filling.VILLAGE_ELECTION, Filling.RESIDENT_ELECTION, Filling.PARTY_ELECTION, Filling.CHOSEN)
_COMMITTEES = (PostLevel.HEAD, PostLevel.MEMBER)
#: An election and the entry in the pool's account are seldom of one day.
_AROUND = timedelta(days=90)


# -- 在岗 ----------------------------------------------------------------------------------------------


@ledger_rule("GK267")
def every_unit_has_reserve_cadres(ledger: Ledger, context: Context) -> Iterator[Fault]:
    """V60: the minimum (后备干部下限 of the site's settings) in each unit, never the average. Silent while a
    cadre's file can't be read, which may be the one that is missed, or the settings can't."""
    if SETTINGS in ledger.broken or any(kind == Cadre.kind for kind, _ in ledger.broken):
        return
    least = context.limits.reserve_least
    for unit in ledger.units():
        if unit.exists_on(context.as_of):
            posts = ledger.posts_in(unit, context.as_of)
            held = {cadre.id for cadre, post in posts if post.level is PostLevel.RESERVE}
            if len(held) < least:
                yield fault(on=unit, unit=unit.name, number=len(held), least=least, as_of=context.as_of)


# -- 账目 ----------------------------------------------------------------------------------------------


@record_rule("GK268", Reserve)
def nobody_leaves_an_empty_pool(reserve: Reserve, context: Context) -> Iterator[Fault]:
    """More left by a day than had entered; told once, at the first such 出库."""
    for day in sorted({leave.date for leave in reserve.leaves}):
        if (size := reserve.size(day)) < 0:
            last = max(i for i, leave in enumerate(reserve.leaves) if leave.date == day)
            number = reserve.leaves[last].number
            yield fault("leaves", last, "number", date=day, number=number, left=max(0, size + number))
            return


@record_rule("GK269", Reserve)
def stocktakes_agree(reserve: Reserve, context: Context) -> Iterator[Fault]:
    """A typed figure agrees with what came and went. An account that starts later (GK272) or falls below
    nobody (GK268) is told as such."""
    for i, stocktake in enumerate(reserve.stocktakes):
        size = reserve.size(stocktake.date)
        if size < 0 or (reserve.opening is not None and stocktake.date < reserve.opening.date):
            continue
        if stocktake.number != size:
            yield fault("stocktakes", i, "number", date=stocktake.date, got=stocktake.number, size=size)


@record_rule("GK270", Reserve)
def bands_add_up(reserve: Reserve, context: Context) -> Iterator[Fault]:
    """Each 结构 counts everybody once."""
    for i, stocktake in enumerate(reserve.stocktakes):
        for j, band in enumerate(stocktake.bands):
            if (total := sum(band.cells.values())) != stocktake.number:
                path = ("stocktakes", i, "bands", j, "cells")
                yield fault(*path, band=band.name, total=total, number=stocktake.number)


@record_rule("GK271", Reserve)
def bands_hide_single_persons(reserve: Reserve, context: Context) -> Iterator[Fault]:
    """A cell of one or two points at persons: it is merged with its neighbour (warning)."""
    for i, stocktake in enumerate(reserve.stocktakes):
        for j, band in enumerate(stocktake.bands):
            for name, number in band.cells.items():
                if 1 <= number <= SMALL:
                    path = ("stocktakes", i, "bands", j, "cells", name)
                    yield fault(*path, band=band.name, cell=name, number=number, least=SMALL + 1)


@record_rule("GK272", Reserve)
def the_account_is_in_order(reserve: Reserve, context: Context) -> Iterator[Fault]:
    """Each list by date, nothing before the 期初; what entered on its very day is counted by one of the two,
    and the pool is counted once a day."""
    lists: tuple[tuple[str, list[date]], ...] = (
        ("batches", [batch.date for batch in reserve.batches]),
        ("leaves", [leave.date for leave in reserve.leaves]),
        ("stocktakes", [stocktake.date for stocktake in reserve.stocktakes]),
    )
    for name, days in lists:
        before = reserve.opening.date if reserve.opening else date.min
        for i, day in enumerate(days):
            again = name == "stocktakes" and i > 0 and day == before
            if day < before or again:
                yield fault(name, i, "date", date=day, before=before)
            before = max(before, day)


@record_rule("GK277", Reserve)
def nobody_enters_twice(reserve: Reserve, context: Context) -> Iterator[Fault]:
    """A named member who is in the pool already (warning)."""
    inside: dict[str, date] = {}
    gone = [(leave.date, id) for leave in reserve.leaves for id in leave.cadres]
    for i, j, batch, member in _members(reserve):
        since = inside.get(member.cadre)
        if since is not None and not any(
            id == member.cadre and since <= day <= batch.date for day, id in gone
        ):
            yield fault("batches", i, "members", j, "cadre", name=_name(member.cadre, context), since=since)
        inside[member.cadre] = batch.date


@ledger_rule("GK278")
def one_pool_a_scope(ledger: Ledger, context: Context) -> Iterator[Fault]:
    """Two pools of one unit, or of the whole street: a person in both would be counted twice (warning)."""
    first: dict[str | None, Reserve] = {}
    for reserve in ledger.reserves():
        other = first.setdefault(reserve.unit, reserve)
        if other is not reserve:
            yield fault(*(("unit",) if reserve.unit else ("name",)), on=reserve, other=other.name)


# -- 姓名 ----------------------------------------------------------------------------------------------


@record_rule("GK262", Reserve)
def batches_were_publicised(reserve: Reserve, context: Context) -> Iterator[Fault]:
    """V62: entry follows a concluded selection, or a publicity window that is over (warning). Silent where
    the selection can't be read."""
    for i, batch in enumerate(reserve.batches):
        selection = context.ledger.get(Selection, batch.selection)
        if batch.selection is not None and selection is None:
            continue
        by_selection = selection is not None and _concluded(selection, batch)
        by_window = batch.window is not None and batch.window.end < batch.date
        if not by_selection and not by_window:
            path: Path = ("selection",) if selection else ("window", "end") if batch.window else ("date",)
            yield fault("batches", i, *path, date=batch.date, number=batch.number)


def _concluded(selection: Selection, batch: Batch) -> bool:
    return selection.conclusion is not None and selection.conclusion.date <= batch.date


@record_rule("GK273", Reserve)
def names_were_published_by_a_selection(reserve: Reserve, context: Context) -> Iterator[Fault]:
    """A member stands by name only where the batch's selection named that cadre among the appointed. Silent
    where the selection can't be read."""
    for i, j, batch, member in _members(reserve):
        selection = context.ledger.get(Selection, batch.selection)
        if batch.selection is not None and selection is None:
            continue
        conclusion = selection.conclusion if selection else None
        if conclusion is None or not any(
            a.cadre == member.cadre and member.candidate in (None, a.ticket) for a in conclusion.appointed
        ):
            yield fault("batches", i, "members", j, "cadre", name=_name(member.cadre, context))


@record_rule("GK274", Reserve)
def who_left_otherwise_is_not_named(reserve: Reserve, context: Context) -> Iterator[Fault]:
    """其他出库 says nothing of persons: naming them would."""
    for i, leave in enumerate(reserve.leaves):
        if leave.type is LeaveType.LEFT and leave.cadres:
            yield fault("leaves", i, "cadres")


@record_rule("GK275", Reserve)
def who_was_elected_holds_a_post(reserve: Reserve, context: Context) -> Iterator[Fault]:
    """Who left by election to the two committees took up a post there about that day."""
    for i, leave in enumerate(reserve.leaves):
        for j, id in enumerate(leave.cadres):
            cadre = context.ledger.get(Cadre, id)
            if leave.type is LeaveType.ELECTED and cadre and not _elected_about(cadre, leave.date):
                yield fault("leaves", i, "cadres", j, name=cadre.name, date=leave.date, within=_AROUND.days)


def _elected_about(cadre: Cadre, day: date) -> bool:
    return any(
        post.level in _COMMITTEES and post.filling in _ELECTIONS and abs(post.start - day) <= _AROUND
        for post in cadre.posts
    )


@record_rule("GK276", Reserve)
def no_grades_of_persons(reserve: Reserve, context: Context) -> Iterator[Fault]:
    """Grades A/B/C of a pool are assessments of persons and stay in the office (信息公开条例 16)."""
    for path, text in texts(reserve):
        if found := _GRADE.search(unicodedata.normalize("NFKC", text)):
            yield fault(*path, word=found[0])


def _members(reserve: Reserve) -> Iterator[tuple[int, int, Batch, PoolMember]]:
    for i, batch in enumerate(reserve.batches):
        for j, member in enumerate(batch.members):
            yield i, j, batch, member


def _name(id: str, context: Context) -> str:
    cadre = context.ledger.get(Cadre, id)
    return cadre.name if cadre else id
