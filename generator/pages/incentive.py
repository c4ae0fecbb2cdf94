"""激励保障 pages: pay standards and who pays, health checks, subsidies, examinations, election from reserve.
The mechanism and street-wide figures of years that are over: no unit, and no person but the elected."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from generator.figures.people import Risen, risen
from generator.pages.answer import Answer, Fact, brief
from generator.pages.contacts import contacts
from generator.pages.guarded import held_back, table, told
from generator.pages.links import record_path
from generator.pages.page import Page, View
from generator.pages.titles import title
from generator.records.incentive import GuardedFigure, Incentive, IncentiveType, PayStandard
from generator.revise import Revised

#: The answer box holds so many facts.
SHOWN = 4
#: Why a number is told as 少于 3 or as a range.
GUARDED = "人数少，为保护个人，不写准数。"
ELECTED = (
    "当过在岗后备干部、后来经村民选举、居民选举或党内选举当上书记、主任或两委委员的人；"
    "一人只计头一次当选的那一年。"
)


def by_year(people: tuple[Risen, ...]) -> tuple[tuple[int, tuple[Risen, ...]], ...]:
    """By the year of the seat, newest first."""
    years = dict.fromkeys(r.seat.start.year for r in people)
    return tuple((year, tuple(r for r in people if r.seat.start.year == year)) for year in years)


def in_force(standard: PayStandard, day: date) -> bool:
    """Whether it is paid on a day, both ends included."""
    return standard.since <= day and (standard.until is None or day <= standard.until)


def amount(standard: PayStandard) -> str:
    """2000 元/月."""
    return f"{standard.amount:f} {standard.unit}"


def newest(incentive: Incentive) -> tuple[GuardedFigure, ...]:
    """The figures of the newest year told."""
    last = max((f.year for f in incentive.figures), default=None)
    return tuple(f for f in incentive.figures if f.year == last)


def current(revised: Revised, incentive: Incentive) -> tuple[PayStandard, ...]:
    """What is paid on the as-of day, in the order written."""
    return tuple(s for s in incentive.standards if in_force(s, revised.as_of))


def sentence(revised: Revised, incentive: Incentive) -> str:
    """What is paid now, or how many it reached in the newest year told."""
    if incentive.type is IncentiveType.ELECTION:
        years = by_year(risen(revised.ledger, revised.as_of))
        told_years = "，".join(f"{year} 年 {len(people)} 人" for year, people in years[:2])
        return f"后备干部选进两委：{told_years}" if years else "还没有后备干部选进两委"
    paid = current(revised, incentive)
    if paid:
        payers = "、".join(dict.fromkeys(s.payer for s in paid))
        return f"现行标准 {len(paid)} 项，由{payers}负担"
    figures = newest(incentive)
    if figures:
        return f"{figures[0].year} 年" + "，".join(f"{f.item} {told(f)}" for f in figures)
    return "还没有公布年度数字，办法写在下面"


def _figure_fact(incentive: Incentive, figure: GuardedFigure) -> Fact:
    """A figure beside that of the year before."""
    before = next((f for f in incentive.figures if f.item == figure.item and f.year == figure.year - 1), None)
    return Fact(figure.item, told(figure), f"上年 {told(before)}" if before else f"{figure.year} 年")


def answer(revised: Revised, incentive: Incentive) -> Answer:
    """What it is worth, or how many it reached and how many the year before."""
    paid, last = current(revised, incentive), newest(incentive)
    if incentive.type is IncentiveType.ELECTION:
        people = risen(revised.ledger, revised.as_of)
        facts = [Fact(f"{year} 年", f"{len(those)} 人") for year, those in by_year(people)[:2]]
        facts.append(Fact("一共", f"{len(people)} 人", "本站有记录以来"))
        facts.append(Fact("数字从哪里来", "干部的任职记录", "选上就写，不另外填报"))
        return Answer(sentence(revised, incentive), tuple(facts))
    if paid:
        facts = [Fact(s.post, amount(s), f"{s.part or '报酬'}，{s.payer}负担") for s in paid[:SHOWN]]
        more = f"另有 {len(paid) - SHOWN} 项，写在下面的表里。" if len(paid) > SHOWN else ""
        return Answer(sentence(revised, incentive), tuple(facts), foot=more)
    facts = [_figure_fact(incentive, figure) for figure in last[: SHOWN - 1]]
    facts.append(Fact("什么时候公布", "年度结束后", "写全街道的数"))
    return Answer(sentence(revised, incentive), tuple(facts), foot=GUARDED if held_back(last) else "")


def _view(revised: Revised, incentive: Incentive) -> View:
    day = revised.as_of
    return {
        "incentive": incentive,
        "answer": answer(revised, incentive),
        "standards": tuple(
            (name, found)
            for name, found in (
                ("现行标准", current(revised, incentive)),
                ("已经定了、还没到日子的", tuple(s for s in incentive.standards if s.since > day)),
                ("以前的标准", tuple(s for s in incentive.standards if s.until and s.until < day)),
            )
            if found
        ),
        "amount": amount,
        "figures": table(incentive.figures),
        "told": told,
        "held_back": held_back(incentive.figures),
        "year": day.year,
        "election": incentive.type is IncentiveType.ELECTION,
        "elected": by_year(risen(revised.ledger, day)) if incentive.type is IncentiveType.ELECTION else (),
        "elected_words": ELECTED,
        "contacts": contacts(revised.ledger, incentive.phone, None),
    }


def describe(revised: Revised, incentive: Incentive) -> str:
    """One sentence for search engines and share cards."""
    return brief(f"{incentive.heading}：{sentence(revised, incentive)}", incentive.plain or "")


def pages(revised: Revised) -> Iterator[Page]:
    """A page for every measure."""
    for incentive in revised.ledger.incentives():
        yield Page(
            record_path("incentive", incentive.id),
            "incentive",
            "kinds/incentive.html",
            title(incentive, revised.ledger),
            describe(revised, incentive),
            Incentive.column,
            (("首页", "index.html"), (Incentive.column, "training/index.html"), (incentive.heading, "")),
            partial(_view, revised, incentive),
            incentive,
        )
