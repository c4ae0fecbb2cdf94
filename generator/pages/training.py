"""培训 pages: what was taught, when, where, for whom, who came; whom a reserve cadre worked beside (跟岗)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from generator.ledger import Ledger
from generator.pages.answer import Answer, Fact, brief, cn_day, listed
from generator.pages.contacts import contacts
from generator.pages.links import record_path
from generator.pages.page import Page, View
from generator.pages.titles import title
from generator.records.cadre import Cadre
from generator.records.training import Attendance, Audience, Classroom, Regime, Shadowing, Training
from generator.revise import Revised

#: What each way of training is. 重点 is said of the topic: no unit is labelled by having taken part.
REGIMES = {
    Regime.ALL: "各村社区都参加，学共同要学的内容。",
    Regime.AREA: "按片区分开办，各片区讲自己用得上的内容。",
    Regime.KEY: "围绕一项重点工作单独讲。“重点”说的是讲什么，不是对哪个村社区的评价；参加的村社区只写人数。",
}
CLASSROOMS = {
    Classroom.PROFESSIONAL: "请人讲课",
    Classroom.PRACTICE: "到现场看、跟着做",
    Classroom.ONLINE: "在网上学",
}
#: 组干部 is no everyday word.
AUDIENCES = {
    Audience.CADRES: "村社区在职的干部",
    Audience.RESERVES: "在岗的后备干部",
    Audience.GROUPS: "村（居）民小组的干部",
}


@dataclass(frozen=True, slots=True)
class Sum:
    """Attendance of one audience over all units; `units` are its rows in the fixed order of units."""

    audience: Audience
    units: tuple[Attendance, ...]

    @property
    def required(self) -> int:
        return sum(row.required for row in self.units)

    @property
    def attended(self) -> int:
        return sum(row.attended for row in self.units)

    @property
    def made_up(self) -> int:
        return sum(row.made_up for row in self.units)

    @property
    def trained(self) -> int:
        return self.attended + self.made_up

    @property
    def first_time(self) -> int:
        return sum(row.first_time for row in self.units)

    @property
    def departed(self) -> int:
        return sum(row.departed for row in self.units)

    @property
    def repeated(self) -> bool:
        """Whether some of them had been trained earlier in the year."""
        return self.first_time != self.trained

    @property
    def sentence(self) -> str:
        """村社区干部应训 30 人，训到 30 人（到课 28 人，补训 2 人）."""
        more = f"（到课 {self.attended} 人，补训 {self.made_up} 人）" if self.made_up else ""
        return f"{self.audience.value}应训 {self.required} 人，训到 {self.trained} 人{more}"


def sums(ledger: Ledger, training: Training) -> tuple[Sum, ...]:
    """By audience in their order."""
    order = {unit.id: n for n, unit in enumerate(ledger.units())}
    rows = sorted(training.attendance, key=lambda row: order.get(row.unit, len(order)))
    found = ((audience, tuple(r for r in rows if r.audience is audience)) for audience in Audience)
    return tuple(Sum(audience, units) for audience, units in found if units)


def when(training: Training) -> str:
    """2026 年 5 月 12 日; from the first day to the last; a shadowing without a last day goes on."""
    last = training.end
    if last is None and training.shadowing:
        return f"{cn_day(training.start)}起"
    return cn_day(training.start) + (f"至 {cn_day(last)}" if last and last != training.start else "")


def state(training: Training, as_of: date) -> tuple[str, str]:
    """(in a word, its look)."""
    last = training.end or training.start
    if training.shadowing and any(s.end is None or s.end >= as_of for s in training.shadowing):
        last = date.max
    if training.start > as_of:
        return "计划中", "wait"
    if training.planned:
        return "到了日子，还没有公开结果", "wait"
    return ("办完了", "done") if last < as_of else ("正在办", "going")


def for_whom(training: Training) -> str:
    """The audiences; of a training without them, who else took part."""
    there = {row.audience for row in training.attendance}
    found = [audience.value for audience in Audience if audience in there]
    found += ["新任干部"] if training.newcomers else []
    found += ["跟岗的后备干部"] if training.shadowing else []
    found = found or list(dict.fromkeys(h.group for h in training.hours_met))
    return listed(found, 4)


def over(shadowings: Iterable[Shadowing], as_of: date) -> int:
    """How many are over: the last day still belongs to it."""
    return sum(s.end is not None and s.end < as_of for s in shadowings)


def shadowing_sentence(shadowings: Sequence[Shadowing], as_of: date) -> str:
    """6 人正在跟岗锻炼; how many of them are over once some are."""
    count, ended = len(shadowings), over(shadowings, as_of)
    if not ended:
        begun = any(s.start <= as_of for s in shadowings)
        return f"{count} 人{'正在' if begun else '准备'}跟岗锻炼"
    return f"{count} 人跟岗锻炼，{'都已期满' if ended == count else f'{ended} 人已经期满'}"


def where(ledger: Ledger, training: Training) -> str:
    """The place; of a shadowing without one, the units."""
    if not training.place and training.classroom is Classroom.ONLINE:
        return "网上"
    if training.place or not training.shadowing:
        return training.place or "没有写明"
    units = {s.unit for s in training.shadowing}
    return listed([unit.name_on(training.start) for unit in ledger.units() if unit.id in units])


def sentence(revised: Revised, training: Training) -> str:
    """What came of it, or what is planned, without its title."""
    audiences = sums(revised.ledger, training)
    ahead = training.planned or training.start > revised.as_of
    if ahead:
        place = f"在{training.place}" if training.place else ""
        needed = "，".join(f"{s.audience.value}应参加 {s.required} 人" for s in audiences)
        return f"计划 {when(training)}{place}办{'，' if needed else ''}{needed}"
    said = [s.sentence for s in audiences]
    if training.shadowing:
        said.append(shadowing_sentence(training.shadowing, revised.as_of))
    if training.newcomers:
        said.append(f"新任干部 {len(training.newcomers)} 人参加")
    if training.hours_met and not said:
        met = (f"{h.group}应达到 {h.required} 人，达到 {h.met} 人" for h in training.hours_met)
        said.append("；".join(met))
    return "；".join(said) or f"{when(training)}办，{training.organiser}主办"


def answer(revised: Revised, training: Training) -> Answer:
    """What came of it; when, where, for whom, how long."""
    word, tone = state(training, revised.as_of)
    hours = f"{training.hours:f} 学时" if training.hours is not None else ""
    facts = (
        Fact("什么时候", when(training), hours),
        Fact("在哪里", where(revised.ledger, training)),
        Fact("给谁办的", for_whom(training) or "没有写明"),
        Fact("谁办的", training.organiser),
    )
    return Answer(sentence(revised, training), facts, word, tone)


@dataclass(frozen=True, slots=True)
class Placed:
    """A shadowing with the people it names, None where a record isn't public."""

    shadowing: Shadowing
    cadre: Cadre | None
    mentor: Cadre | None
    word: str


def shadowings(revised: Revised, training: Training) -> tuple[Placed, ...]:
    """In the order written."""
    found = []
    for s in training.shadowing:
        if s.start > revised.as_of:
            word = "还没开始"
        else:
            word = "已期满" if s.end is not None and s.end < revised.as_of else "正在跟岗"
        get = revised.ledger.get
        found.append(Placed(s, get(Cadre, s.cadre), get(Cadre, s.mentor), word))
    return tuple(found)


def _view(revised: Revised, training: Training) -> View:
    ledger = revised.ledger
    return {
        "training": training,
        "answer": answer(revised, training),
        "sums": sums(ledger, training),
        "when": when(training),
        "ahead": training.planned or training.start > revised.as_of,
        "regime_words": REGIMES[training.regime] if training.regime else "",
        "classroom_words": CLASSROOMS[training.classroom],
        "audience_words": {audience.value: words for audience, words in AUDIENCES.items()},
        "shadowings": shadowings(revised, training),
        "contacts": contacts(ledger, training.phone, None),
    }


def describe(revised: Revised, training: Training) -> str:
    """One sentence for search engines and share cards."""
    return brief(
        f"{training.heading}：{sentence(revised, training)}", f"{when(training)}，{training.organiser}主办"
    )


def pages(revised: Revised) -> Iterator[Page]:
    """A page for every training, by first day."""
    for training in revised.ledger.trainings():
        year = (f"{training.year} 年培训", f"list/training-{training.year}.html")
        yield Page(
            record_path("training", training.id),
            "training",
            "kinds/training.html",
            title(training, revised.ledger),
            describe(revised, training),
            Training.column,
            (("首页", "index.html"), (Training.column, "training/index.html"), year, (training.heading, "")),
            partial(_view, revised, training),
            training,
        )
