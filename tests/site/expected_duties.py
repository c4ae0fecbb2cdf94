"""What the pages of 公开目录 must say: the catalogue, each item, the calendars, and what is missing. Every
number comes from `recount_duties`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tests.site.pagelines import squeezed
from tests.site.recount import Raw
from tests.site.recount_duties import Duty, Reckoner, Tally

#: (path of a page, what must stand in one of its lines), as in `expected`
Fragment = tuple[str, str]
ORDER = ("没有公开", "迟", "按时", "没到期")
FORECAST = "（放假安排待国务院公布）"


def silent(tally: Tally) -> str:
    _, _, late, missing = tally
    return f"，迟{late}次" * (late > 0) + f"，没有公开{missing}次" * (missing > 0)


def sentence(tally: Tally) -> str:
    return f"应公开{tally[1]}次，按时{tally[0]}次{silent(tally)}"


def due(reckoner: Reckoner) -> Iterator[Fragment]:
    """Every fragment of these pages."""
    yield from catalogue(reckoner)
    for item in reckoner.items:
        yield from of_item(reckoner, item)
    for year in sorted({duty.due.year for duty in reckoner.duties}):
        yield from calendar(reckoner, year)
    yield from missing(reckoner)


def catalogue(reckoner: Reckoner) -> Iterator[Fragment]:
    path, whole = "catalogue/index.html", reckoner.counted()
    yield path, f"共{len(reckoner.items)}项。"
    yield path, sentence(whole)
    yield path, f"应公开而没有公开的｜{whole[3]}件"
    for group in {item["类别"] for item in reckoner.items}:
        yield path, f"{sum(item['类别'] == group for item in reckoner.items)}项"
    for item in reckoner.items:
        row = squeezed(f"{item['序号']}.{item['事项']}{item.get('通俗说明', '')}")
        tally = reckoner.counted(item=item["id"])
        late = f"，迟{tally[2]}次" * (tally[2] > 0)
        if tally[1]:
            now = f"没有公开{tally[3]}次" if tally[3] else f"都公开了{late}"
            yield path, f"{row}｜现在｜{now}"


def of_item(reckoner: Reckoner, item: Raw) -> Iterator[Fragment]:
    path, id = f"catalogue/{item['id']}.html", item["id"]
    yield path, f"公开目录第{item['序号']}项"
    if reckoner.counted(item=id)[1]:
        yield path, sentence(reckoner.counted(item=id))
    for year in sorted({duty.due.year for duty in reckoner.select(item=id)}):
        if reckoner.counted(year, id)[1]:
            yield path, f"{year}年：{sentence(reckoner.counted(year, id))}"
    if item.get("公开登记"):
        yield path, f"公开登记（{len(item['公开登记'])}次）"
    names = {None: squeezed(reckoner.street.settings["街道"])}
    names |= {unit["id"]: squeezed(unit["名称"]) for unit in reckoner.street.units}
    for unit, name in names.items():
        own = reckoner.select(item=id, unit=unit)
        for period in {duty.period if item["频次"] != "有事随时" else duty.period[:4] for duty in own}:
            told = [duty for duty in own if duty.period.startswith(period)]
            if len(told) > 1 and period[4:] == "":
                yield path, f"{name}｜{period}年{due_day(item, told[0])}｜{by_state(reckoner, told)}"


def due_day(item: Raw, duty: Duty) -> str:
    """The head of a column of a period; of events it is the year alone."""
    if item["频次"] == "有事随时":
        return ""
    return f"{duty.due.year}年{duty.due.month}月{duty.due.day}日前" + FORECAST * duty.forecast


def by_state(reckoner: Reckoner, duties: Iterable[Duty]) -> str:
    told = [duty.state(reckoner.today) for duty in duties]
    return "".join(f"{state}{told.count(state)}次" for state in ORDER if state in told)


def calendar(reckoner: Reckoner, year: int) -> Iterator[Fragment]:
    """The year's sum; then day by day and item by item how often, of how many units and pledges. What stands
    alone tells by how many days it is late, in place of a number of times."""
    path = f"list/calendar-{year}.html"
    if reckoner.counted(year)[1]:
        yield path, sentence(reckoner.counted(year))
    titles = {item["id"]: squeezed(item["事项"]) for item in reckoner.items}
    names = {unit["id"]: squeezed(unit["名称"]) for unit in reckoner.street.units}
    together: dict[tuple[object, ...], list[Duty]] = {}
    for duty in reckoner.select(year):
        if not ahead_of_its_time(reckoner, duty):
            alone = duty.about if duty.item == "yijian-dafu" else None
            together.setdefault((duty.due, duty.item, duty.period, alone), []).append(duty)
    for duties in together.values():
        first = duties[0]
        lead = f"{first.due.month}月{first.due.day}日前{FORECAST * first.forecast}{titles[first.item]}"
        if len(duties) == 1:
            state = first.state(reckoner.today)
            late = f"{(first.disclosed - first.due).days}天" if state == "迟" and first.disclosed else ""
            yield path, f"{lead}{state}{late}"
            continue
        units = sorted({duty.unit for duty in duties if duty.unit})
        whose = names[units[0]] if len(units) == 1 else f"{len(units)}个村社区"
        parts = f"，{len(duties)}份" if any(duty.about for duty in duties) else ""
        yield path, f"{lead}{by_state(reckoner, duties)}{whose}{parts}"


def ahead_of_its_time(reckoner: Reckoner, duty: Duty) -> bool:
    """Not yet due and of a period after the next one: calendars tell this period and the next."""
    if duty.state(reckoner.today) != "没到期" or len(duty.period) == len("2026-01-01"):
        return False
    now, (year, number) = reckoner.today, ordinal(duty.period)
    a_year = {"": 1, "H": 2, "Q": 4}.get(duty.period[5:6], 12)
    return year * a_year + number > now.year * a_year + (now.month - 1) * a_year // 12 + 1


def ordinal(period: str) -> tuple[int, int]:
    """(year, place in it from 0) of 2026, 2026-H1, 2026-Q2, 2026-06."""
    return int(period[:4]), int(period[5:].lstrip("HQ") or "1") - 1


def missing(reckoner: Reckoner) -> Iterator[Fragment]:
    path = "list/missing.html"
    items = {item["id"]: squeezed(item["事项"]) for item in reckoner.items}
    yield path, f"还没有公开的有{reckoner.counted()[3]}件"
    for duty in reckoner.duties:
        if duty.state(reckoner.today) == "没有公开":
            past = (reckoner.today - duty.due).days
            yield path, f"没有公开{items[duty.item]}："
            yield path, f"应在{duty.due.year}年{duty.due.month}月{duty.due.day}日前公开，已经过了{past}天"
