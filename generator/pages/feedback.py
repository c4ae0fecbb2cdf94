"""意见答复 pages: what was asked about which record, until when it was to be answered, and what became of it.
Never who asked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial

from generator.ledger import GoalHome
from generator.pages.answer import Answer, Fact, brief, cn_day
from generator.pages.contacts import contacts
from generator.pages.links import record_path
from generator.pages.listing import Item, paged
from generator.pages.page import Crumb, Page, View
from generator.pages.titles import subject_title, title, unit_name
from generator.records.base import Record
from generator.records.feedback import Feedback, Outcome
from generator.records.unit import Unit
from generator.revise import Revised
from generator.working.feedback import Standing, days_taken, due_of, limit_of, standing_of

#: How an opinion stands, as a look.
_TONE = {
    Standing.ON_TIME: "done",
    Standing.LATE: "late",
    Standing.WAITING: "wait",
    Standing.OVERDUE: "late",
}
INDEX = "feedback/index.html"
#: The index shows so many answered ones; all stand on the pages of their years.
RECENT = 6
#: So many telephones stand open, those of supervisors first; the others are folded away.
FIRST = 3
#: On the index, beside the number of all that are answered.
OUTCOMES = {Outcome.ANSWERED: "咨询、建议等已答复"}
ON_TIME = "到期应当答复和已经答复的意见里，在期限内答复的件数。收到的当天不算。"


@dataclass(frozen=True, slots=True)
class Opinion:
    """One opinion as of a day."""

    feedback: Feedback
    about: str
    #: (kind, id) of what it is about.
    ref: tuple[str, str]
    due: date | None
    standing: Standing
    as_of: date

    @property
    def tone(self) -> str:
        return _TONE[self.standing]

    @property
    def taken(self) -> str:
        """7 天; 当天."""
        days = days_taken(self.feedback)
        return "" if days is None else f"{days} 天" if days else "当天"

    @property
    def tag(self) -> str:
        """The outcome; how it stands where it is late or has none."""
        outcome = self.feedback.outcome
        return outcome.value if outcome and self.standing is Standing.ON_TIME else self.standing.value

    @property
    def sentence(self) -> str:
        """Answered when, in how many days, with what outcome; or until when it is to be."""
        f = self.feedback
        match self.standing:
            case Standing.ON_TIME:
                return self._answered
            case Standing.LATE:
                assert f.replied is not None  # the standing says so
                assert self.due is not None
                outcome = f"：{f.outcome.value}" if f.outcome not in (None, Outcome.ANSWERED) else ""
                return f"{self._answered}，晚了 {(f.replied - self.due).days} 天{outcome}"
            case Standing.WAITING:
                return f"还没有答复，最晚 {cn_day(self.due)}" if self.due else "还没有答复"
            case Standing.OVERDUE:
                assert self.due is not None  # the standing says so
                late = (self.as_of - self.due).days
                return f"还没有答复，已经过了 {late} 天（应当在 {cn_day(self.due)}前答复）"

    @property
    def _answered(self) -> str:
        assert self.feedback.replied is not None  # the standing says so
        days = days_taken(self.feedback)
        return f"{cn_day(self.feedback.replied)}答复，{f'用了 {days} 天' if days else '收到当天就答复了'}"


def opinion(revised: Revised, feedback: Feedback) -> Opinion:
    """As of the day the site is told for."""
    ledger = revised.ledger
    due = due_of(feedback, ledger.site.limits, ledger.calendar)
    kind, _, id = feedback.subject.partition("/")
    standing = standing_of(feedback, due, revised.as_of)
    return Opinion(feedback, subject_title(ledger, feedback), (kind, id), due, standing, revised.as_of)


def answer(revised: Revised, told: Opinion) -> Answer:
    """About what, when it came, by when, answered when."""
    f = told.feedback
    limit = limit_of(f, revised.ledger.site.limits).words
    facts = (
        Fact("关于哪一页", told.about, ref=told.ref),
        Fact("收到", cn_day(f.received), f"{f.channel.value}，{f.category.value}"),
        Fact(
            "最晚答复",
            cn_day(told.due) if told.due else "待国务院公布放假安排后算出",
            f"{f.level.value} {limit}内，收到的当天不算",
        ),
        Fact("答复", cn_day(f.replied) if f.replied else "还没有", f"用了 {told.taken}" if f.replied else ""),
    )
    return Answer(told.sentence, facts, told.tag, told.tone, "不写是谁提的，不复述没有查实的内容。")


def _view(revised: Revised, feedback: Feedback) -> View:
    told = opinion(revised, feedback)
    unit = revised.ledger.get(Unit, feedback.unit)
    return {
        "feedback": feedback,
        "told": told,
        "answer": answer(revised, told),
        "unit": unit_name(revised.ledger, feedback.unit) if feedback.unit else "全街道",
        "is_goal": isinstance(revised.ledger.at(feedback.subject), GoalHome),
        "limit": limit_of(feedback, revised.ledger.site.limits).words,
        "passed_on": feedback.outcome is Outcome.PASSED_ON,
        "contacts": contacts(revised.ledger, feedback.phone, unit),
    }


def describe(revised: Revised, feedback: Feedback) -> str:
    """One sentence for search engines and share cards."""
    told = opinion(revised, feedback)
    return brief(f"{cn_day(feedback.received)}收到的意见，关于{told.about}：{told.sentence}")


# -- lists -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class YearTold:
    """Opinions received in one year, as of the day. `due` of them were to be answered or are answered."""

    year: int
    opinions: tuple[Opinion, ...]

    @property
    def received(self) -> int:
        return len(self.opinions)

    @property
    def answered(self) -> int:
        return sum(o.standing in (Standing.ON_TIME, Standing.LATE) for o in self.opinions)

    @property
    def on_time(self) -> int:
        return sum(o.standing is Standing.ON_TIME for o in self.opinions)

    @property
    def due(self) -> int:
        return sum(o.standing is not Standing.WAITING for o in self.opinions)

    @property
    def outcomes(self) -> tuple[tuple[str, int], ...]:
        """Every outcome there can be, and how many had it."""
        found = Counter(o.feedback.outcome for o in self.opinions)
        return tuple((OUTCOMES.get(outcome, outcome.value), found[outcome]) for outcome in Outcome)

    @property
    def href(self) -> str:
        return f"list/feedback-{self.year}.html"


def years(revised: Revised) -> tuple[YearTold, ...]:
    """By the year received, newest first."""
    found = [opinion(revised, f) for f in revised.ledger.feedbacks()]
    return tuple(
        YearTold(year, tuple(o for o in found if o.feedback.received.year == year))
        for year in sorted({o.feedback.received.year for o in found}, reverse=True)
    )


def open_ones(told: Sequence[YearTold]) -> tuple[Opinion, ...]:
    """Not answered yet: the longest overdue first; without a due day last."""
    waiting = [
        o for year in told for o in year.opinions if o.standing in (Standing.WAITING, Standing.OVERDUE)
    ]
    return tuple(sorted(waiting, key=lambda o: (o.due or date.max, o.feedback.received, o.feedback.id)))


def item(told: Opinion) -> Item:
    """A line of a list."""
    f = told.feedback
    note = f"{cn_day(f.received)}{f.channel.value}收到，{f.category.value}。{told.sentence}。"
    return Item(record_path("feedback", f.id), told.about, note, told.tag, told.tone)


def _answered(year: YearTold) -> list[Opinion]:
    """Newest first."""
    done = [o for o in year.opinions if o.feedback.replied is not None and o.standing not in _OPEN]
    return sorted(done, key=lambda o: (o.feedback.replied or date.min, o.feedback.id), reverse=True)


_OPEN = (Standing.WAITING, Standing.OVERDUE)


def index(revised: Revised) -> Page:
    """Open ones first, then the newest year's numbers, the latest answers, how to hand in an opinion."""
    told = years(revised)
    waiting = tuple(map(item, open_ones(told)))
    recent = tuple(map(item, _answered(told[0])[:RECENT])) if told else ()
    phones = sorted(revised.ledger.site.contacts, key=lambda contact: not contact.supervises)
    view = {
        "told": told,
        "first_phones": tuple(phones[:FIRST]),
        "other_phones": tuple(phones[FIRST:]),
        "waiting": waiting,
        "recent": recent,
        "on_time_words": ON_TIME,
        "limits": revised.ledger.site.limits,
    }
    lead = "收到的意见办得怎样，多少天答复的。不写是谁提的，不复述没有查实的内容。"
    return Page(
        INDEX,
        "feedback",
        "kinds/feedback_index.html",
        Feedback.column,
        lead,
        Feedback.column,
        (("首页", "index.html"), (Feedback.column, "")),
        lambda: view,
        listed=tuple(i.href for i in (*waiting, *recent)),
    )


def _year_pages(told: YearTold) -> Iterator[Page]:
    crumbs: tuple[Crumb, ...] = ((Feedback.column, INDEX),)
    lead = f"{told.year} 年收到 {told.received} 件，已答复 {told.answered} 件，按收到的先后列。"
    yield from paged(
        told.href, "feedback", f"{told.year} 年收到的意见", lead, list(map(item, told.opinions)), crumbs
    )


def pages(revised: Revised) -> Iterator[Page]:
    """The first page, a list a year, and a page for every opinion."""
    yield index(revised)
    for told in years(revised):
        yield from _year_pages(told)
    for feedback in revised.ledger.feedbacks():
        record: Record = feedback
        yield Page(
            record_path("feedback", feedback.id),
            "feedback",
            "kinds/feedback.html",
            title(record, revised.ledger),
            describe(revised, feedback),
            Feedback.column,
            (
                ("首页", "index.html"),
                (Feedback.column, INDEX),
                (f"{cn_day(feedback.received)}收到的意见", ""),
            ),
            partial(_view, revised, feedback),
            record,
        )
