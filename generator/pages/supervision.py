"""监督管理 pages: the institution in plain words, the street's figures of years that are over, and the few
decisions about persons that a rule orders to publish, as long as they are to stand there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial

from generator.figures.figure import Figure
from generator.figures.people import filing_figure
from generator.pages.answer import Answer, Fact, brief, cn_day
from generator.pages.contacts import contacts
from generator.pages.guarded import held_back, table, told
from generator.pages.links import record_path
from generator.pages.listing import Group, Item, list_page
from generator.pages.page import Page, View
from generator.pages.titles import title
from generator.records.cadre import Cadre
from generator.records.incentive import GuardedFigure
from generator.records.supervision import Decision, Supervision, SupervisionType
from generator.revise import Revised

#: What each institution is, in the order of the list.
KINDS = {
    SupervisionType.FILING: "书记、主任上任、变动，要向区里登记",
    SupervisionType.REPORTING: "集体的大事先报批，个人的几件事要报告",
    SupervisionType.REGULAR: "平时的谈话、提醒和抽查",
    SupervisionType.PAUSE: "小差错提醒不改的，先停下一部分分工",
}
#: What 小错歇职 is and is not.
NO_PUNISHMENT = "小错歇职是本街道的制度名称，不是党纪处分，不是停职，不是免职。"
ITEMS = {
    SupervisionType.FILING: "要备案的",
    SupervisionType.REPORTING: "要报告的事",
    SupervisionType.REGULAR: "平时监督什么",
    SupervisionType.PAUSE: "适用的情形",
}


def newest(record: Supervision) -> tuple[GuardedFigure, ...]:
    """The figures of the newest year told."""
    last = max((f.year for f in record.figures), default=None)
    return tuple(f for f in record.figures if f.year == last)


def filing(revised: Revised, record: Supervision) -> Figure | None:
    """书记、主任备案 as of the day, counted from the posts; of that institution only."""
    if record.type is not SupervisionType.FILING:
        return None
    figure = filing_figure(revised.ledger, revised.as_of)
    return figure if figure.whole else None


def sentence(revised: Revised, record: Supervision) -> str:
    """The filings as of the day, or the figures of the newest year told."""
    counted = filing(revised, record)
    if counted:
        return f"{counted.whole} 个书记、主任岗位，已备案 {counted.value} 个"
    last = newest(record)
    if not last:
        return "还没有公布年度数字，办法写在下面"
    return f"{last[0].year} 年" + "，".join(f"{f.item} {told(f)}" for f in last)


def answer(revised: Revised, record: Supervision) -> Answer:
    """Who does it, what it concerns, the figures."""
    counted, last = filing(revised, record), newest(record)
    facts = [Fact("谁来管", record.body)]
    if counted:
        facts.append(
            Fact(counted.name, f"{counted.number} {counted.unit}", f"按 {cn_day(revised.as_of)}的任职")
        )
    facts += [_fact(record, figure) for figure in last[: 3 - len(facts)]]
    if record.decisions:
        facts.append(Fact("正在公开的决定", f"{len(record.decisions)} 件", "写在下面，到期撤下"))
    elif record.type is not SupervisionType.FILING:
        facts.append(Fact("个别决定", "没有正在公开的", "规定要求公开的才公开"))
    foot = NO_PUNISHMENT if record.type is SupervisionType.PAUSE else ""
    return Answer(sentence(revised, record), tuple(facts), foot=foot)


def _fact(record: Supervision, figure: GuardedFigure) -> Fact:
    before = next((f for f in record.figures if f.item == figure.item and f.year == figure.year - 1), None)
    return Fact(figure.item, told(figure), f"上年 {told(before)}" if before else f"{figure.year} 年")


@dataclass(frozen=True, slots=True)
class Shown:
    """A decision on its page, with the name of whom it is about where that person has a page."""

    decision: Decision
    name: str

    @property
    def days(self) -> tuple[tuple[str, date], ...]:
        """What was done when, in order."""
        d = self.decision
        steps = [("告知本人", d.told), ("作出决定", d.date), ("复核期满", d.recheck_until)]
        steps += [(name, day) for name, day in (("开始", d.start), ("结束", d.end)) if day is not None]
        return tuple(sorted(steps, key=lambda step: step[1]))


def decisions(revised: Revised, record: Supervision) -> tuple[Shown, ...]:
    """The newest first. The ledger holds only those that may be shown on the as-of day."""
    found = sorted(record.decisions, key=lambda d: (d.date, d.cadre), reverse=True)
    cadres = ((d, revised.ledger.get(Cadre, d.cadre)) for d in found)
    return tuple(Shown(d, cadre.name if cadre else "一名干部") for d, cadre in cadres)


def _view(revised: Revised, record: Supervision) -> View:
    return {
        "record": record,
        "answer": answer(revised, record),
        "filing": filing(revised, record),
        "pause": record.type is SupervisionType.PAUSE,
        "no_punishment": NO_PUNISHMENT,
        "items_title": ITEMS[record.type],
        "figures": table(record.figures),
        "told": told,
        "held_back": held_back(record.figures),
        "year": revised.as_of.year,
        "decisions": decisions(revised, record),
        "contacts": contacts(revised.ledger, record.phone, None),
    }


def describe(revised: Revised, record: Supervision) -> str:
    """One sentence for search engines and share cards."""
    return brief(f"{record.title}：{sentence(revised, record)}", record.plain or "")


def index(revised: Revised) -> Page:
    """The institutions, each under what it is."""
    found = revised.ledger.supervisions()
    groups = tuple(
        Group(
            kind.value,
            tuple(
                Item(record_path("supervision", r.id), r.title, _note(revised, r))
                for r in found
                if r.type is kind
            ),
        )
        for kind in KINDS
        if any(r.type is kind for r in found)
    )
    lead = (
        "备案、重大事项报告、常态化监督和小错歇职：谁来管，怎么管，全街道一年多少。"
        "只公布办法和全街道的数，不公布谁报告了什么。"
    )
    return list_page("supervision/index.html", "supervision", Supervision.column, lead, (), groups)


def _note(revised: Revised, record: Supervision) -> str:
    return f"{record.plain or KINDS[record.type]}。{sentence(revised, record)}。"


def pages(revised: Revised) -> Iterator[Page]:
    """The list, and a page for every institution."""
    yield index(revised)
    for record in revised.ledger.supervisions():
        yield Page(
            record_path("supervision", record.id),
            "supervision",
            "kinds/supervision.html",
            title(record, revised.ledger),
            describe(revised, record),
            Supervision.column,
            (("首页", "index.html"), (Supervision.column, "supervision/index.html"), (record.heading, "")),
            partial(_view, revised, record),
            record,
        )
