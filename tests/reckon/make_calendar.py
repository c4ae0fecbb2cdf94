"""Writes content/calendar/YYYY.yml from chinesecalendar: `python tests/reckon/make_calendar.py 2027 …`.

Document numbers are typed in below from the notices; a year without one gets the general title only.
Check the result against the notice itself before committing it."""

from __future__ import annotations

import sys
from datetime import date, timedelta
from pathlib import Path

from chinese_calendar.constants import holidays, workdays  # type: ignore[import-untyped]

FOLDER = Path(__file__).resolve().parents[2] / "content" / "calendar"
NAMES = {
    "New Year's Day": "元旦",
    "Spring Festival": "春节",
    "Tomb-sweeping Day": "清明节",
    "Labour Day": "劳动节",
    "Dragon Boat Festival": "端午节",
    "National Day": "国庆节",
    "Mid-autumn Festival": "中秋节",
}
#: Where the notice's heading says more than the oracle: the Mid-autumn Festival of 2020 was 1 October.
HEADINGS = {(2020, "国庆节"): "国庆节、中秋节"}
NUMBERS = {
    2018: "（国办发明电〔2017〕12号）；12月29日至31日依国办发明电〔2018〕15号",
    2019: "（国办发明电〔2018〕15号）；劳动节依国办发明电〔2019〕3号调整",
    2020: "（国办发明电〔2019〕16号）；春节依国办发明电〔2020〕1号延长至2月2日",
    2021: "（国办发明电〔2020〕27号）",
    2022: "（国办发明电〔2021〕11号）；12月31日依国办发明电〔2022〕16号",
    2023: "（国办发明电〔2022〕16号）",
    2024: "（国办发明电〔2023〕7号）",
    2025: "（国办发明电〔2024〕12号）",
    2026: "（国办发明电〔2025〕7号）",
}
HEAD = """\
# {year}年工作日表，照国务院办公厅通知抄录。放假写起止两日（含周末），调休上班写周末上班的日子。
# 只写本年的日子；次年元旦连休若涉及本年12月底，次年通知公布后补到这里。
"""


def spans(year: int) -> list[tuple[str, date, date]]:
    """Consecutive holidays of a year as (name, first, last); festivals that join share a span."""
    found: list[tuple[list[str], date, date]] = []
    for day, english in sorted(holidays.items()):
        if day.year != year:
            continue
        name = NAMES[english]
        if found and day - found[-1][2] == timedelta(days=1):
            names, first, _ = found[-1]
            found[-1] = (names if name in names else [*names, name], first, day)
        else:
            found.append(([name], day, day))
    joined = [("、".join(names), first, last) for names, first, last in found]
    return [(HEADINGS.get((year, name), name), first, last) for name, first, last in joined]


def table(year: int) -> str:
    lines = [HEAD.format(year=year) + f"年份: {year}"]
    lines.append(f"依据: 国务院办公厅关于{year}年部分节假日安排的通知{NUMBERS.get(year, '')}")
    lines.append("放假:")
    lines += [f"  - {{名称: {name}, 起: {first}, 止: {last}}}" for name, first, last in spans(year)]
    lines.append("调休上班:")
    lines += [f"  - {day}" for day in sorted(workdays) if day.year == year]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    for argument in sys.argv[1:]:
        (FOLDER / f"{argument}.yml").write_text(table(int(argument)), encoding="utf-8", newline="\n")
