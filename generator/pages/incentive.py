"""激励保障 pages: pay standards and who pays, health checks, subsidies, examinations, election from reserve.
The mechanism and street-wide figures of years that are over: no unit, and no person but the elected."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from generator.figures.people import Risen, risen
from generator.pages.answer import Answer, Fact, brief, cn_day
from generator.pages.contacts import contacts
from generator.pages.links import record_path
from generator.pages.page import Page, View
from generator.pages.titles import title
from generator.records.incentive import GuardedFigure, Incentive, IncentiveType, PayStandard
from generator.revise import Revised

#: Why a number is told as 少于3 or as a range.
GUARDED = "人数少，为保护个人，不写具体数。"
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


def told(figure: GuardedFigure) -> str:
    """12 人, 12/35 人, 少于3 人, 33–34/35 人."""
    whole = f"/{figure.whole}" if figure.whole is not None else ""
    return f"{figure.number}{whole} {figure.unit}"


def newest(incentive: Incentive) -> tuple[GuardedFigure, ...]:
    """The figures of the newest year told."""
    last = max((f.year for f in incentive.figures), default=None)
    return tuple(f for f in incentive.figures if f.year == last)


def sentence(revised: Revised, incentive: Incentive) -> str:
    """What is paid now, or how many it reached in the newest year told."""
    day = revised.as_of
    if incentive.type is IncentiveType.ELECTION:
        years = by_year(risen(revised.ledger, day))
        told_years = "，".join(f"{year} 年 {len(people)} 人" for year, people in years[:2])
        return f"后备干部选进两委：{told_years}" if years else "还没有后备干部选进两委"
    paid = [s for s in incentive.standards if in_force(s, day)]
    if paid:
        said = [f"{s.post}{s.part or ''} {amount(s)}，{s.payer}负担" for s in paid[:2]]
        return "；".join(said) + (f"；一共 {len(paid)} 项标准" if len(paid) > len(said) else "")
    figures = newest(incentive)
    if figures:
        return f"{figures[0].year} 年" + "，".join(f"{f.item} {told(f)}" for f in figures)
    return incentive.plain or "办法写在下面，还没有公布年度数字"


def answer(revised: Revised, incentive: Incentive) -> Answer:
    """What it is worth or how many it reached; who pays; since when."""
    day = revised.as_of
    paid = [s for s in incentive.standards if in_force(s, day)]
    payers = "、".join(dict.fromkeys(s.payer for s in paid))
    facts = [Fact("是什么", incentive.type.value)]
    if paid:
        facts.append(Fact("谁出钱", payers))
        facts.append(Fact("从哪天起", cn_day(max(s.since for s in paid)), "最近一次定的标准"))
    elif incentive.type is IncentiveType.ELECTION:
        total = len(risen(revised.ledger, day))
        facts.append(Fact("一共", f"{total} 人", f"截至 {cn_day(day)}，本站有记录以来"))
        facts.append(Fact("什么时候公布", "选上就写", "从干部的任职记录里数出来"))
    else:
        last = newest(incentive)
        facts.append(Fact("最近公布的", f"{last[0].year} 年" if last else "还没有"))
        facts.append(Fact("什么时候公布", "年度结束后"))
    guarded = any(f.number.exact is None for f in newest(incentive)) and not paid
    return Answer(sentence(revised, incentive), tuple(facts), foot=GUARDED if guarded else "")


def _view(revised: Revised, incentive: Incentive) -> View:
    day = revised.as_of
    figures = sorted(incentive.figures, key=lambda f: -f.year)
    return {
        "incentive": incentive,
        "answer": answer(revised, incentive),
        "standards": tuple(
            (s, "现行" if in_force(s, day) else "还没到日子" if s.since > day else "已不执行")
            for s in sorted(incentive.standards, key=lambda s: (not in_force(s, day), -s.since.toordinal()))
        ),
        "amount": amount,
        "figures": tuple(
            (item, tuple((f, told(f)) for f in figures if f.item == item))
            for item in dict.fromkeys(f.item for f in figures)
        ),
        "guarded": any(f.number.exact is None for f in figures),
        "guarded_words": GUARDED,
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
