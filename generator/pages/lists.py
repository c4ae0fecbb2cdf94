"""List pages: every record within three clicks from home, cut by year and unit so that one new record
touches few of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from itertools import groupby

from generator.pages.answer import cn_day
from generator.pages.cadrelist import cadre_pages
from generator.pages.chain import reading_sentence
from generator.pages.compare import newest as newest_comparison
from generator.pages.lineage import listed_name, now_called, place_in_year, place_then
from generator.pages.links import record_path
from generator.pages.listing import PER_PAGE, Chip, Group, Item, list_page, paged
from generator.pages.page import Crumb, Page
from generator.pages.powerlist import power_pages
from generator.pages.review import sentence as review_sentence
from generator.pages.tally import tally
from generator.pages.titles import title
from generator.pages.unit import describe as describe_unit
from generator.records.base import Record
from generator.records.midyear import Midyear
from generator.records.pledge import Pledge
from generator.records.review import Review
from generator.records.selection import Selection, SelectionState
from generator.records.unit import Unit
from generator.revise import Revised


def _item(revised: Revised, record: Record) -> Item:
    ledger = revised.ledger
    path = record_path(record.kind, record.id)
    if isinstance(record, Selection):
        state = record.state(revised.as_of)
        style = "done" if state is SelectionState.CONCLUDED else "going"
        return Item(path, record.title, f"{record.year} 年，选 {record.places} 人", state.value, style)
    if isinstance(record, Pledge):
        later = (*ledger.midyears_of(record), *ledger.reviews_of(record))
        also = tuple(record_path(r.kind, r.id) for r in later)
        return Item(path, title(record, ledger), tally(ledger, (record,)).sentence, also=also)
    if isinstance(record, Midyear):
        return Item(path, title(record, ledger), f"截至 {cn_day(record.as_of)}，{reading_sentence(record)}")
    if isinstance(record, Review):
        return Item(path, title(record, ledger), review_sentence(revised, record))
    return Item(path, title(record, ledger))


def unit_pages(revised: Revised) -> Iterator[Page]:
    """The units that exist, in their fixed order; then every name that is no longer in use, with where to
    look now. Both on one page unless there are too many."""
    ledger, day = revised.ledger, revised.as_of
    items = tuple(
        Item(
            record_path("unit", u.id),
            listed_name(ledger, u, day),
            describe_unit(revised, u).split("：", 1)[1].split("。")[0] + "。",
        )
        for u in ledger.units()
        if u.closed is None or day < u.closed
    )
    old = former_names(revised)
    there = sum(u.exists_on(day) for u in ledger.units())
    lead = f"{ledger.site.street}共 {there} 个村社区。各村社区目标不同，不宜直接排名。"
    beside = newest_comparison(revised)
    chips = (("相关", (Chip("各村社区的数字摆在一起看", beside),)),) if beside else ()
    if old and len(items) + len(old) <= PER_PAGE:
        groups = (Group("现在的村社区", items), Group(FORMER, old))
        yield list_page("unit/index.html", "unit", Unit.column, lead, chips, groups)
        return
    yield from paged("unit/index.html", "unit", Unit.column, lead, items, (), chips)
    if old:
        crumb: tuple[Crumb, ...] = ((Unit.column, "unit/index.html"),)
        said = "改了名的、合并的、撤销的，现在到哪里找。"
        yield from paged("list/unit-former.html", "unit", FORMER, said, old, crumb)


#: The heading under which names no longer in use stand.
FORMER = "以前的名称"


def former_names(revised: Revised) -> tuple[Item, ...]:
    """Every name no longer in use: of units renamed, then of units closed, in their fixed order."""
    ledger, day = revised.ledger, revised.as_of
    units = ledger.units()
    renamed = [
        Item(record_path("unit", u.id), former.name, f"用到 {cn_day(former.until)}，现名{u.name}")
        for u in units
        for former in u.former_names
        if former.until < day and (u.closed is None or day < u.closed)
    ]
    gone = [
        Item(
            record_path("unit", u.id),
            "、".join(u.names),
            f"{cn_day(u.closed)}撤销，{now_called(ledger, u, u.name, day)}；以前的承诺和评议在这一页",
        )
        for u in units
        if u.closed is not None and u.closed <= day
    ]
    return (*renamed, *gone)


def former_path(revised: Revised) -> str:
    """Where names no longer in use are looked up; empty where there are none."""
    old = former_names(revised)
    if not old:
        return ""
    current = sum(u.closed is None or revised.as_of < u.closed for u in revised.ledger.units())
    return "unit/index.html#g2" if current + len(old) <= PER_PAGE else "list/unit-former.html"


def _yearly(
    revised: Revised,
    kind: str,
    name: str,
    lead: str,
    records: Sequence[Record],
    year_of: Callable[[Record], int],
    unit_of: Callable[[Record], str | None],
    beside: tuple[Chip, ...] = (),
) -> Iterator[Page]:
    """An overview by year, a page a year; where a year has more than a page, a page a unit and year."""
    ledger = revised.ledger
    years = sorted({year_of(r) for r in records}, reverse=True)
    order = {u.id: n for n, u in enumerate(ledger.units())}
    year_chips = tuple(Chip(f"{year} 年", f"list/{kind}-{year}.html") for year in years)

    def grouped(year: int) -> list[tuple[str | None, list[Record]]]:
        found = sorted(
            (r for r in records if year_of(r) == year), key=lambda r: (order.get(unit_of(r) or "", -1), r.id)
        )
        return [(unit, list(items)) for unit, items in groupby(found, key=unit_of)]

    def groups_of(year: int) -> tuple[Group, ...]:
        cut = grouped(year)
        whole = sum(len(items) for _, items in cut) <= PER_PAGE
        return tuple(
            Group(
                place_in_year(ledger, unit, year, revised.as_of) or "全街道",
                tuple(_item(revised, r) for r in items) if whole else (),
                None if whole else (f"看全部 {len(items)} 条", _unit_year(kind, year, unit)),
            )
            for unit, items in cut
        )

    newest = years[0] if years else None
    yield list_page(
        f"{kind}/index.html",
        kind,
        name,
        f"{lead}下面是 {newest} 年的。" if newest else lead,
        tuple(row for row in (("按年度", year_chips), ("相关", beside)) if row[1]),
        groups_of(newest) if newest else (),
    )
    for year in years:
        crumb: tuple[Crumb, ...] = ((name, f"{kind}/index.html"),)
        current = tuple(Chip(c.text, c.href, c.href == f"list/{kind}-{year}.html") for c in year_chips)
        yield list_page(
            f"list/{kind}-{year}.html",
            kind,
            f"{name}：{year} 年",
            lead,
            (("按年度", current),),
            groups_of(year),
            crumb,
        )
        cut = grouped(year)
        if sum(len(items) for _, items in cut) > PER_PAGE:
            for unit, items in cut:
                where = place_in_year(ledger, unit, year, revised.as_of) or "全街道"
                yield from paged(
                    _unit_year(kind, year, unit),
                    kind,
                    f"{where} {year} 年",
                    f"{name}，共 {len(items)} 条。",
                    [_item(revised, r) for r in items],
                    (*crumb, (f"{year} 年", f"list/{kind}-{year}.html")),
                )


def _unit_year(kind: str, year: int, unit: str | None) -> str:
    return f"list/{kind}-{year}-{unit or 'all'}.html"


def basis_pages(revised: Revised) -> Iterator[Page]:
    """The register of laws and rules by level."""
    bases = sorted(revised.ledger.bases(), key=lambda b: b.id)
    levels = dict.fromkeys(b.level for b in bases)
    groups = tuple(
        Group(
            level,
            tuple(
                Item(record_path("basis", b.id), f"《{b.title}》", f"{b.issuer}，{b.region}")
                for b in bases
                if b.level == level
            ),
        )
        for level in levels
    )
    lead = f"共 {len(bases)} 部。本站的公开依据这些规定，每部写明版本和施行日期。"
    yield list_page("basis/index.html", "basis", "依据", lead, (), groups)


def _where(revised: Revised, record: Record, day: date) -> str:
    return place_then(revised.ledger, getattr(record, "unit", None), day, revised.as_of)


def elsewhere_page(revised: Revised) -> Iterator[Page]:
    """What was disclosed off this site: that, when and where, and no more."""
    street = revised.ledger.site.street
    items = tuple(
        Item(
            "",
            f"{_where(revised, r, r.posting.date) or street}　{r.kind_title}",
            f"向{r.scope.value}公开：{cn_day(r.posting.date)}，{r.posting.place}",
        )
        for r in sorted(revised.elsewhere, key=lambda r: (r.kind, r.id))
        if r.posting
    )
    lead = "这些内容按规定只向本村（社区）居民或党内公开，本站只写明何时何地公开过。"
    yield from paged("list/elsewhere.html", "home", "只在线下公开的", lead, items, ())


def pages(revised: Revised) -> Iterator[Page]:
    """All list pages."""
    ledger = revised.ledger
    pledge_of = {m.id: ledger.get(Pledge, m.pledge) for m in ledger.midyears()}
    readings = [m for m in ledger.midyears() if pledge_of[m.id] is not None]

    def year_of(record: Record) -> int:
        if isinstance(record, Midyear):
            pledge = pledge_of[record.id]
            return pledge.year if pledge else record.as_of.year
        assert isinstance(record, (Pledge, Review, Selection))
        return record.year

    def unit_of(record: Record) -> str | None:
        if isinstance(record, Midyear):
            pledge = pledge_of[record.id]
            return pledge.unit if pledge else None
        return getattr(record, "unit", None)

    yield from unit_pages(revised)
    yield from cadre_pages(revised)
    yield from _yearly(
        revised,
        "selection",
        "公开选拔",
        "怎么选、选了谁、什么时候可以提意见。",
        ledger.selections(),
        year_of,
        unit_of,
    )
    beside = (Chip("年中“唱票”", "midyear/index.html"), Chip("年末述职评议", "review/index.html"))
    yield from _yearly(
        revised,
        "pledge",
        "承诺与进展",
        "年初承诺了什么，办到哪一步。",
        ledger.pledges(),
        year_of,
        unit_of,
        beside,
    )
    yield from _yearly(
        revised,
        "midyear",
        "年中“唱票”",
        "逐项宣读目标进展，接受评议（非选举计票）。",
        readings,
        year_of,
        unit_of,
    )
    yield from _yearly(
        revised,
        "review",
        "述职评议",
        "谁来评、多少票、结果是什么、怎么用。",
        ledger.reviews(),
        year_of,
        unit_of,
    )
    yield from power_pages(revised)
    yield from basis_pages(revised)
    yield from elsewhere_page(revised)
