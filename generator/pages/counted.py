"""数字从哪里来: for each year, of each unit and of the street, the list of what was counted; and the lists of
who was elected from the reserve, who was appointed by selection, which posts are filed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from itertools import groupby

from generator.chain import Thread
from generator.duties import Duty, State
from generator.figures import places
from generator.figures.compare import Counted, absent_in, compared_years, counted_of, told_on, whole_street
from generator.figures.disclosed import Owed
from generator.figures.goals import section_of
from generator.figures.people import heads_on, risen
from generator.figures.places import Section, compare, counted
from generator.figures.review import distribution
from generator.figures.selection import appointed, conclusions
from generator.ledger import Ledger
from generator.pages.answer import cn_day
from generator.pages.chain import goal_sentence
from generator.pages.duties import told_of
from generator.pages.links import record_path
from generator.pages.listing import PER_PAGE, Chip, Group, Item, list_page
from generator.pages.owed import owed_of
from generator.pages.page import Crumb, Page
from generator.pages.titles import owner_name, title, unit_name
from generator.records.cadre import Cadre, PostLevel
from generator.records.feedback import Feedback
from generator.records.unit import Unit
from generator.revise import Revised

#: Goals first by how they stand; what was adjusted is told once more.
_GOALS = {
    Section.DONE: "完成",
    Section.BEHIND: "滞后",
    Section.ADJUSTED: "调整过（上面或下面也列着）",
    Section.STOPPED: "终止",
    Section.OTHER: "其余（推进中、未启动、还没有公开进展）",
}
_STYLE = {State.ON_TIME: "done", State.LATE: "late", State.MISSING: "miss"}


def _by_section(threads: Iterable[Thread]) -> Mapping[Section, list[Thread]]:
    found: dict[Section, list[Thread]] = {section: [] for section in _GOALS}
    for thread in threads:
        found[section_of(thread)].append(thread)
        if thread.adjusted:
            found[Section.ADJUSTED].append(thread)
    return found


def _goal_item(ledger: Ledger, thread: Thread) -> Item:
    who = owner_name(ledger, thread.pledge)
    return Item(record_path("goal", thread.goal.id), thread.goal.title, f"{who}：{goal_sentence(thread)}")


def _duty_item(ledger: Ledger, duty: Duty, known: Owed) -> Item:
    """Leads to what was disclosed; to the item of the catalogue where nothing was, or where it has no page:
    posted elsewhere, or told to some only."""
    state = duty.state(known.as_of)
    when = "" if isinstance(duty.owner, Feedback) else told_of(duty)
    whose = title(duty.owner, ledger) if duty.owner else ""
    told = f"，{cn_day(duty.disclosed)}公开" if duty.disclosed else ""
    place = f"（{duty.posted.place}）" if duty.posted else ""
    answer = (duty.answer and ledger.get(type(duty.answer), duty.answer.id)) or duty.item
    return Item(
        record_path(answer.kind, answer.id),
        duty.item.title,
        "，".join(filter(None, (when, whose, f"{cn_day(duty.due)}到期{told}{place}"))),
        state.value,
        _STYLE[state],
    )


def _people(ledger: Ledger, people: Iterable[Cadre], day: date, unit: Unit | None) -> list[Item]:
    """Each with the reserve post held on the day, in the unit told of."""
    found = []
    for cadre in people:
        post = next(
            p
            for p in cadre.posts_on(day)
            if p.level is PostLevel.RESERVE and (unit is None or p.unit == unit.id)
        )
        place = f"{unit_name(ledger, post.unit)}{post.title}"
        found.append(Item(record_path("cadre", cadre.id), cadre.name, f"{place}，{cn_day(post.start)}起"))
    return found


def _sections(
    revised: Revised, year: int, part: Counted, duties: Sequence[Duty], unit: Unit | None = None
) -> tuple[Group, ...]:
    """Of a unit, or (None) of the street: every section there is, in the order of its number, empty ones too,
    for links count on their places."""
    ledger, known = revised.ledger, owed_of(revised)
    day = told_on(year, revised.as_of)
    goals = _by_section(part.threads)
    groups = {
        section: (name, [_goal_item(ledger, t) for t in goals[section]], "项")
        for section, name in _GOALS.items()
    }
    reviews = [
        Item(record_path("review", r.id), title(r, ledger), r.post or "", grade, "done")
        for grade, found in distribution(part.reviews)
        for r in found
    ]
    spread = "，".join(f"{grade} {len(found)} 份" for grade, found in distribution(part.reviews))
    groups[Section.GRADES] = (f"评议结果{f'（{spread}）' if spread else ''}", reviews, "份")
    reserves = _people(ledger, part.reserves, day, unit)
    groups[Section.RESERVES] = (f"在岗后备干部（{cn_day(day)}）", reserves, "人")
    told = [_duty_item(ledger, duty, known) for duty in sorted(duties, key=lambda d: -d.due.toordinal())]
    in_time = sum(duty.state(known.as_of) is State.ON_TIME for duty in duties)
    groups[Section.DUTIES] = (f"公开目录里到期的（按时公开 {in_time} 次）", told, "次")
    return tuple(
        Group(f"{groups[s][0]}：{len(groups[s][1])} {groups[s][2]}", tuple(groups[s][1])) for s in Section
    )


def _street_sections(
    revised: Revised,
    year: int,
    whole: Counted,
    by_unit: Sequence[tuple[Unit, tuple[Group, ...]]],
) -> tuple[Group, ...]:
    """As for a unit; a section with more than a page of items leads on to the units' pages."""
    known = owed_of(revised)
    sections = _sections(revised, year, whole, known.of(year))
    own = _sections(revised, year, Counted(), known.of(year, ""))
    found = []
    for section, group in zip(Section, sections, strict=True):
        at = section.value - 1
        if len(group.items) <= PER_PAGE:
            found.append(group)
            continue
        lines = tuple(
            Item(
                counted(year, unit.id, section),
                unit.name_on(told_on(year, revised.as_of)),
                groups[at].heading,
            )
            for unit, groups in by_unit
            if groups[at].items
        )
        found.append(Group(group.heading, (*own[at].items, *lines)))
    return tuple(found)


def _listed(revised: Revised, year: int, groups: Iterable[Group]) -> tuple[str, ...]:
    """A year gone by is as new as the newest record counted; the running year is told for the day."""
    if year >= revised.as_of.year:
        return ()
    return tuple(item.href for group in groups for item in group.items)


def _year_pages(revised: Revised, year: int, all_years: Sequence[int]) -> Iterator[Page]:
    ledger, known = revised.ledger, owed_of(revised)
    day = told_on(year, revised.as_of)
    parts = counted_of(ledger, year, day)
    units = [unit for unit in ledger.units() if not absent_in(unit, year)]

    def chips(current: str | None) -> tuple[tuple[str, tuple[Chip, ...]], ...]:
        here = tuple(
            Chip(
                unit.name_on(day) if unit else "全街道",
                counted(year, unit.id if unit else None),
                id == current,
            )
            for id, unit in ((None, None), *((unit.id, unit) for unit in units))
        )
        times = tuple(Chip(f"{y} 年", counted(y), y == year and current is None) for y in all_years)
        return (
            ("看哪里", here),
            ("按年度", times),
            (
                "相关",
                (
                    Chip(f"{year} 年各村社区比较", compare(year)),
                    Chip("每个数怎么数的", f"{compare(year)}#zenme"),
                ),
            ),
        )

    lead = f"{year} 年的数字，数的就是下面这些。截至 {cn_day(day)}，以最近一次公开为准。"
    crumbs: tuple[Crumb, ...] = (("村社区", "unit/index.html"), (f"{year} 年比较", compare(year)))

    def page(path: str, name: str, current: str | None, groups: tuple[Group, ...]) -> Page:
        heading = f"{name} {year} 年：数字从哪里来"
        made = list_page(path, "unit", heading, lead, chips(current), groups, crumbs)
        return replace(made, listed=_listed(revised, year, groups))

    by_unit = [
        (unit, _sections(revised, year, parts.get(unit.id, Counted()), known.of(year, unit.id), unit))
        for unit in units
    ]
    whole = whole_street(parts, ledger)
    yield page(counted(year), "全街道", None, _street_sections(revised, year, whole, by_unit))
    for unit, groups in by_unit:
        yield page(counted(year, unit.id), unit.name_on(day), unit.id, groups)


_FIGURES: Crumb = ("全部数字", places.FIGURES)


def elected_page(revised: Revised) -> Page:
    """后备干部选进两委, by the year of the election."""
    ledger = revised.ledger
    groups = []
    for year, found in groupby(risen(ledger, revised.as_of), key=lambda r: r.seat.start.year):
        items = tuple(
            Item(
                record_path("cadre", r.cadre.id),
                r.cadre.name,
                f"{cn_day(r.reserve.start)}起任{unit_name(ledger, r.reserve.unit)}{r.reserve.title}，"
                f"{cn_day(r.seat.start)}起任{r.seat.name}（{r.seat.filling.value}）",
            )
            for r in found
        )
        groups.append(Group(f"{year} 年：{len(items)} 人", items))
    lead = (
        "担任过后备干部，后来经村民选举、居民选举或党内选举进入两委的人。"
        "两委是村（社区）党组织委员会和村（居）民委员会。"
    )
    return list_page(places.ELECTED, "cadre", "后备干部选进两委", lead, (), groups, (_FIGURES,))


def selected_page(revised: Revised) -> Page:
    """公开选拔 by year: who was appointed, then what was objected and how it ended."""
    ledger = revised.ledger
    groups = []
    for year, found in groupby(appointed(ledger, revised.as_of), key=lambda a: a.appointment.date.year):
        items = []
        for each in found:
            cadre = ledger.get(Cadre, each.appointment.cadre)
            name = cadre.name if cadre else f"考号 {each.appointment.ticket}"
            note = f"{cn_day(each.appointment.date)}任职，{each.selection.title}"
            items.append(Item(record_path("selection", each.selection.id), name, note))
        groups.append(Group(f"{year} 年任用：{len(items)} 人", tuple(items)))
    for year, ended in groupby(conclusions(ledger, revised.as_of), key=lambda pair: pair[1].date.year):
        pairs = list(ended)
        items = [
            Item(
                record_path("selection", selection.id),
                selection.title,
                f"收到意见 {c.objections} 件，属实 {c.upheld} 件，"
                f"不属实 {c.rejected} 件，办结 {c.settled} 件",
            )
            for selection, c in pairs
        ]
        received, settled = (sum(getattr(c, n) for _, c in pairs) for n in ("objections", "settled"))
        heading = f"{year} 年公示期收到的意见：{received} 件，办结 {settled} 件"
        groups.append(Group(heading, tuple(items)))
    lead = "已经作出结论的公开选拔：任用了谁，公示期间收到的意见怎么办的。"
    return list_page(places.SELECTED, "selection", "公开选拔的结论", lead, (), groups, (_FIGURES,))


def filings_page(revised: Revised) -> Page:
    """备案 of secretaries and directors in office."""
    filed: list[Item] = []
    unfiled: list[Item] = []
    for cadre, post in heads_on(revised.ledger, revised.as_of):
        done = post.filing is not None and post.filing.date <= revised.as_of
        words = f"{post.filing.body}，{cn_day(post.filing.date)}" if post.filing and done else ""
        note = f"{post.name}{f'，{words}' if words else ''}"
        (filed if done else unfiled).append(Item(record_path("cadre", cadre.id), cadre.name, note))
    groups = (
        Group(f"已经备案：{len(filed)} 个岗位", tuple(filed)),
        Group(f"记录还没有写明备案：{len(unfiled)} 个岗位", tuple(unfiled)),
    )
    lead = f"截至 {cn_day(revised.as_of)}在任的书记、主任。一人兼两个岗位的，两个都列。"
    return list_page(places.FILINGS, "cadre", "书记、主任备案", lead, (), groups, (_FIGURES,))


def pages(revised: Revised) -> Iterator[Page]:
    """A page a year for the street and for every unit that was there; then the lists without years."""
    years = compared_years(revised.ledger, revised.as_of)
    for year in years:
        yield from _year_pages(revised, year, years)
    yield elected_page(revised)
    yield selected_page(revised)
    yield filings_page(revised)
