"""公开选拔 pages: until when and to whom to object; who was chosen, with which total and rank; how."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from generator.ledger import Ledger
from generator.pages.answer import Answer, Fact, brief, cn_day, listed
from generator.pages.chosen import Chosen, appointed, proposed
from generator.pages.contacts import MOST, Contact, contacts, name_of_phone
from generator.pages.links import record_path
from generator.pages.page import Page, View
from generator.pages.process import When, conclusion_due, funnel, moments
from generator.pages.scoreboard import boards, example
from generator.pages.titles import title, unit_name
from generator.reckon.workdays import Phase, UncoveredYear, window_state
from generator.records.base import Window
from generator.records.selection import Selection, SelectionPost, SelectionState
from generator.records.unit import Unit
from generator.revise import Revised
from generator.working.scores import model_formulas

_TONE = {
    SelectionState.PLANNED: "wait",
    SelectionState.ANNOUNCED: "wait",
    SelectionState.OPEN: "going",
    SelectionState.RUNNING: "going",
    SelectionState.WINDOW: "going",
    SelectionState.AWAITING: "wait",
    SelectionState.CONCLUDED: "done",
}


def posts_said(selection: Selection, ledger: Ledger) -> str:
    """桥东社区党组织书记, or 3 个岗位 where there are several."""
    if len(selection.posts) != 1:
        return f"{len(selection.posts)} 个岗位"
    post = selection.posts[0]
    return joined(unit_name(ledger, post.unit, selection.announced), post.title)


def joined(where: str, what: str) -> str:
    """Place and post in one word, said once what both say: 桥东社区 and 社区书记 are 桥东社区书记."""
    if what.startswith(where):
        return what
    common = max((n for n in range(len(where) + 1) if what.startswith(where[len(where) - n :])), default=0)
    return where + what[common:]


def open_window(selection: Selection, day: date) -> Window | None:
    """Of several open ones the last to end."""
    found = [w for w in selection.windows if w.start <= day <= w.end]
    return max(found, key=lambda w: w.end, default=None)


def window_length(window: Window, ledger: Ledger) -> str:
    """5 个工作日 as the record says, else by the calendar; nothing for a year without a table. A window may
    be open longer than it must: two lengths side by side would only confuse."""
    if window.length:
        return window.length.words
    try:
        return f"{ledger.calendar.count_workdays(window.start, window.end)} 个工作日"
    except UncoveredYear:
        return ""


def _receiver(selection: Selection, window: Window, ledger: Ledger) -> Contact:
    phone = window.phone or selection.phone
    return Contact(window.receiver or name_of_phone(ledger, phone), phone)


def answer(selection: Selection, ledger: Ledger, day: date) -> Answer:
    """What a reader comes for, which differs from state to state."""
    state = selection.state(day)
    said = {
        SelectionState.PLANNED: _planned,
        SelectionState.ANNOUNCED: _open,
        SelectionState.OPEN: _open,
        SelectionState.RUNNING: _running,
        SelectionState.WINDOW: _window,
        SelectionState.AWAITING: _awaiting,
        SelectionState.CONCLUDED: _concluded,
    }[state]
    sentence, facts, foot = said(selection, ledger, day)
    if state is not SelectionState.CONCLUDED:
        foot = f"{foot}以上进度按 {cn_day(day)}计算。"
    return Answer(sentence, facts, state.value, _TONE[state], foot)


_Said = tuple[str, tuple[Fact, ...], str]


def _places(selection: Selection, ledger: Ledger) -> Fact:
    return Fact("选几人", f"{selection.places} 人", posts_said(selection, ledger))


def _planned(selection: Selection, ledger: Ledger, day: date) -> _Said:
    when = selection.planned or (f"{cn_day(selection.announced)}发布公告" if selection.announced else "")
    sentence = f"现在还不能报名，计划：{when}" if when else "现在还不能报名，时间没有定"
    facts = (
        _places(selection, ledger),
        Fact("计划时间", when or "没有定"),
        Fact("谁组织", selection.publisher),
    )
    return sentence, facts, "公告发布后，岗位、条件、报名办法都在本页公布。"


def _open(selection: Selection, ledger: Ledger, day: date) -> _Said:
    a = selection.application
    assert a is not None  # the state says so
    begun = a.start <= day
    sentence = (
        f"正在报名，{cn_day(a.end)}截止" if begun else f"{cn_day(a.start)}开始报名，{cn_day(a.end)}截止"
    )
    ask = Fact("问报名", a.place or a.way or selection.publisher, phone=a.phone or selection.phone)
    return (
        sentence,
        (_places(selection, ledger), Fact("报名时间", f"{cn_day(a.start)}至 {cn_day(a.end)}"), ask),
        "",
    )


def _running(selection: Selection, ledger: Ledger, day: date) -> _Said:
    events = moments(selection, ledger, day)
    past = [m for m in events if m.when is not When.NEXT]
    coming = next((m for m in events if m.when is When.NEXT), None)
    when = ""
    if coming:
        when = cn_day(coming.start) if coming.start else (coming.words or "日期还没有公布")
    sentence = f"正在选拔，下一步：{coming.title}（{when}）" if coming else "正在选拔"
    facts = [_places(selection, ledger)]
    if past:
        facts.append(Fact("办到哪一步", past[-1].title, cn_day(past[-1].start) if past[-1].start else ""))
    if coming:
        facts.append(Fact("下一步", coming.title, when))
    return sentence, tuple(facts), ""


def _people(name: str, people: tuple[Chosen, ...]) -> Fact:
    if len(people) == 1:
        one = people[0]
        ref = ("cadre", one.cadre) if one.cadre else None
        return Fact(name, one.called, one.standing, ref=ref)
    if not people:
        return Fact(name, "没有")
    return Fact(name, f"{len(people)} 人", listed([one.called for one in people], 4).replace("个", "人"))


def _span(window: Window, ledger: Ledger) -> Fact:
    return Fact("公示期", f"{cn_day(window.start)}至 {cn_day(window.end)}", window_length(window, ledger))


def _window(selection: Selection, ledger: Ledger, day: date) -> _Said:
    window = open_window(selection, day)
    assert window is not None  # the state says so
    to = _receiver(selection, window, ledger)
    sentence = f"{cn_day(window.end)}前（含当天），有意见可以向{to.name}提"
    facts = [_people("拟任人选", proposed(selection, ledger))] if selection.proposed else []
    facts += [_span(window, ledger), Fact("提意见找", to.name, window.requirement or "", to.phone)]
    return sentence, tuple(facts), "公示后作出结论，收到几件意见、怎么处理、是否任用，公布在本页。"


def _awaiting(selection: Selection, ledger: Ledger, day: date) -> _Said:
    last = max(selection.windows, key=lambda w: w.end)
    due = conclusion_due(selection, ledger)
    sentence = f"公示到 {cn_day(last.end)}已经期满，还没有公布结论"
    by = Fact(
        "最晚公布结论",
        cn_day(due) if due else "待国务院公布放假安排后算出",
        "已经过了期限" if due and due < day else "",
    )
    return sentence, (_people("拟任人选", proposed(selection, ledger)), _span(last, ledger), by), ""


def _concluded(selection: Selection, ledger: Ledger, day: date) -> _Said:
    end = selection.conclusion
    assert end is not None  # the state says so
    people = appointed(selection, ledger)
    if people:
        names = listed([one.called for one in people]).replace("个", "人")
        sentence = f"任用了{'' if people[0].name else ' '}{names}"
    else:
        sentence = "没有任用人选"
    sentence += f"；公示收到意见 {end.objections} 件" if end.objections else "；公示期间没有收到意见"
    sentence += f"，属实 {end.upheld} 件，已办结 {end.settled} 件" if end.objections else ""
    settled = f"属实 {end.upheld} 件，不属实 {end.rejected} 件，已办结 {end.settled} 件"
    facts = (
        _people("任用了谁", people),
        Fact("收到意见", f"{end.objections} 件", settled),
        Fact("谁决定的", end.body, cn_day(end.date)),
    )
    return (
        sentence,
        facts,
        f"选 {selection.places} 人，任用 {len(people)} 人：{end.fewer_why}" if end.fewer_why else "",
    )


def call(selection: Selection, ledger: Ledger, day: date) -> tuple[Contact, ...]:
    """Who takes objections or answers about applying comes first, as the state has it."""
    units = {post.unit for post in selection.posts}
    unit = ledger.get(Unit, units.pop()) if len(units) == 1 else None
    first: list[Contact] = []
    window = open_window(selection, day)
    if window is not None:
        first.append(_receiver(selection, window, ledger))
    elif (
        selection.state(day) in (SelectionState.ANNOUNCED, SelectionState.OPEN)
        and selection.application
        and selection.application.phone
    ):
        first.append(Contact("报名咨询", selection.application.phone))
    rest = contacts(ledger, selection.phone, unit, day=day)
    return (*first, *(c for c in rest if c.phone not in {f.phone for f in first}))[:MOST]


def windows_now(selection: Selection, ledger: Ledger, day: date) -> tuple[tuple[Window, str], ...]:
    """(window, 公示中 …), in order of their first days."""
    return tuple(
        (w, window_state(w.start, w.end, day, ledger.calendar).phase.value)
        for w in sorted(selection.windows, key=lambda w: (w.start, w.end))
    )


def post_called(selection: Selection) -> dict[str, SelectionPost]:
    """Posts by code, the first of repeated ones."""
    return {post.code: post for post in reversed(selection.posts)}


def _view(revised: Revised, selection: Selection) -> View:
    ledger, day = revised.ledger, revised.as_of
    passages = funnel(selection)
    return {
        "selection": selection,
        "state": selection.state(day),
        "answer": answer(selection, ledger, day),
        "funnel": passages,
        "boards": boards(selection),
        "formulas": model_formulas(selection.scoring) if selection.scoring else (),
        "example": example(selection),
        "windows": windows_now(selection, ledger, day),
        "open_phase": Phase.OPEN.value,
        "moments": moments(selection, ledger, day),
        "people": appointed(selection, ledger),
        "posts": post_called(selection),
        "contacts": call(selection, ledger, day),
    }


def describe(selection: Selection, ledger: Ledger, day: date) -> str:
    """One sentence for search engines and share cards."""
    told = answer(selection, ledger, day)
    return brief(f"{selection.title}（{told.tag}）：{told.sentence}", "岗位、条件、成绩、过程和监督")


def pages(revised: Revised) -> Iterator[Page]:
    """A page for every selection."""
    for selection in revised.ledger.selections():
        yield Page(
            record_path("selection", selection.id),
            "selection",
            "kinds/selection.html",
            title(selection, revised.ledger),
            describe(selection, revised.ledger, revised.as_of),
            Selection.column,
            (("首页", "index.html"), (Selection.column, "selection/index.html"), (selection.title, "")),
            partial(_view, revised, selection),
            selection,
        )
