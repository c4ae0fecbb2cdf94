"""What the pages of 监督管理 and 意见答复 must say: filings and opinions counted by `recount`; the yearly
counts as typed, small ones protected."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from tests.site.expected import Fragment, of
from tests.site.expected_growth import protected
from tests.site.pagelines import squeezed
from tests.site.recount import Raw, Street, day_of

OUTCOMES = ("属实已更正", "部分属实", "不属实", "已答复", "转办")


def answers(street: Street, year: int) -> Iterator[Fragment]:
    """Every fragment of both columns."""
    yield from opinions(street, year)
    for record in street.all("supervision"):
        path = f"supervision/{record['id']}.html"
        if record["制度"] == "备案管理":
            filed, heads = street.filings(street.today)
            for each in (path, "supervision/index.html"):
                yield each, f"{heads}个书记、主任岗位，已备案{filed}个"
            yield path, f"书记、主任备案｜{filed}/{heads}个"
            yield path, f"{heads}个岗位里，已备案{filed}个"
        yield from typed(street, record, path)


def opinions(street: Street, year: int) -> Iterator[Fragment]:
    path = "feedback/index.html"
    found = [f for f in street.all("feedback") if f["收到日期"].startswith(str(year))]
    answered, received = street.feedback(year, street.today)
    yield path, f"{year}年收到{received}件"
    yield path, f"已答复｜{of(answered, received, '件')}"
    for outcome in OUTCOMES:
        number = sum(f.get("结果") == outcome for f in found)
        if number:
            label = "咨询、建议等已答复" if outcome == "已答复" else outcome
            yield path, f"{label}｜{number}件"
    if received > answered:
        yield path, f"还没有答复｜{received - answered}件"
        yield path, f"还没有答复的（{received - answered}件）"
    yield path, f"{year}年（{received}件）"
    yield f"list/feedback-{year}.html", f"{year}年收到{received}件，已答复{answered}件"
    in_time = due = 0
    for feedback in found:
        village = feedback.get("答复层级", "街道") != "街道"
        span = street.limit("村级答复期限", "10日") if village else street.limit("街道答复期限", "20日")
        last = day_of(feedback["收到日期"]) + timedelta(days=int(span.removesuffix("日")))
        replied = day_of(feedback["答复日期"]) if "答复日期" in feedback else None
        due += replied is not None or last < street.today
        in_time += replied is not None and replied <= last
    yield path, f"按时答复｜{of(in_time, due, '件')}"


def typed(street: Street, record: Raw, path: str) -> Iterator[Fragment]:
    """The street's yearly counts, of years that are over."""
    figures = [f for f in record.get("年度数字", ()) if int(f["年度"]) < street.today.year]
    told = {
        (f["项目"], int(f["年度"])): protected(int(f["人数"]), int(f["总数"]) if "总数" in f else None)
        for f in figures
    }
    for figure in figures:
        name, year, unit = figure["项目"], int(figure["年度"]), figure.get("单位", "人")
        whole = f"/{figure['总数']}" if "总数" in figure else ""
        yield path, f"{squeezed(name)}｜{year}年｜{told[name, year]}{whole}{unit}"
        if year == max(y for _, y in told):
            before = told.get((name, year - 1))
            last = f"上年{before}{whole}{unit}" if before else ""
            yield f"?{path}", f"{squeezed(name)}｜{told[name, year]}{whole}{unit}{last}"
            for each in (f"?{path}", "?supervision/index.html"):
                yield each, f"{squeezed(name)}{told[name, year]}{whole}{unit}"
