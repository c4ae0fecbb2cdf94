"""What the page of one training, pledge, reading or review counts: people, goals, questions, shortcomings."""

from __future__ import annotations

from collections.abc import Iterator

from tests.site.expected import Fragment
from tests.site.pagelines import squeezed
from tests.site.recount import AUDIENCES, Raw, Street, day_of, number

STATUSES = ("已完成", "滞后", "未启动", "推进中", "按时序", "调整", "终止")


def of_records(street: Street) -> Iterator[Fragment]:
    for training in street.all("training"):
        yield from attendance(street, training)
    for pledge in street.all("pledge"):
        path = f"pledge/{pledge['id']}.html"
        said = street.sentence(street.goals(int(pledge["年度"]), id=pledge["id"]))
        yield path, f"{pledge['年度']}年{said}"
        changes = (change for r in street.readings(pledge["id"]) for change in r.get("变更", ()))
        added = (change["新增目标"] for change in changes if "新增目标" in change)
        kinds = [goal["类别"] for goal in (*pledge["目标"], *added)]
        parts = (f"{kind}{kinds.count(kind)}项" for kind in dict.fromkeys(kinds))
        yield path, f"哪几类｜{'，'.join(parts)}"
        yield from people_at(path, pledge.get("通过会议"))
    for midyear in street.all("midyear"):
        yield from reading(street, midyear)
    for review in street.all("review"):
        yield from judgement(street, review)


def people_at(path: str, meeting: Raw | None) -> Iterator[Fragment]:
    if meeting and "应到" in meeting:
        yield path, f"到会｜应到{meeting['应到']}人，实到{meeting['实到']}人"


def held(street: Street, record: Raw, kind: str) -> Raw | None:
    """The record's meeting, perhaps written in another record."""
    other = street.kinds[kind].get(record.get("会议见", ""), {})
    meeting: Raw | None = record.get("会议") or other.get("会议")
    return meeting


def attendance(street: Street, training: Raw) -> Iterator[Fragment]:
    """Of each unit and audience, and summed: on the register, there, made up, trained."""
    path = f"training/{training['id']}.html"
    names = {unit["id"]: squeezed(unit["名称"]) for unit in street.units}
    planned, summed = training.get("计划中") == "是", []
    for audience in AUDIENCES:
        rows = [row for row in training.get("参训", ()) if row["对象"] == audience]
        if not rows:
            continue
        for name, part in (*((names[row["单位"]], [row]) for row in rows), ("合计", rows)):
            due, came, again = (sum(number(r, key) for r in part) for key in ("应训", "参训", "补训"))
            yield path, f"{name}｜应训｜{due}人"
            if not planned:
                yield path, f"{name}｜到课｜{came}人"
            if any(number(row, "补训") for row in rows):  # else the two columns are left out
                yield path, f"{name}｜补训｜{again}人"
                yield path, f"{name}｜训到｜{came + again}/{due}人"
        rest = f"（到课{came}人，补训{again}人）" if again else ""
        if planned:
            yield path, f"{audience}：应参加{due}人"
            summed.append(f"{audience}应参加{due}人")
        else:
            yield path, f"{audience}：训到{came + again}/{due}人"
            summed.append(f"{audience}应训{due}人，训到{came + again}人{rest}")
    if training.get("新任干部"):
        yield path, f"新任干部{len(training['新任干部'])}人参加"
    if summed:
        yield path, "；".join(summed)
    if training.get("跟岗"):
        ended = [s for s in training["跟岗"] if "结束" in s and day_of(s["结束"]) <= street.today]
        now = "" if len(ended) == len(training["跟岗"]) else "正在"
        yield path, f"{len(training['跟岗']) - (len(ended) if now else 0)}人{now}跟岗锻炼"
    places = {row["单位"] for key in ("参训", "跟岗") for row in training.get(key, ())}
    if len(places) > 3 and "地点" not in training:
        yield f"?{path}", f"等{len(places)}个"
    for hours in training.get("年度学时", ()):
        yield path, f"{hours['应达到']}人"
        yield path, f"{hours['达到']}/{hours['应达到']}人"


def reading(street: Street, midyear: Raw) -> Iterator[Fragment]:
    path = f"midyear/{midyear['id']}.html"
    statuses = [progress["状态"] for progress in midyear["进展"]]
    parts = (f"{status}{statuses.count(status)}项" for status in STATUSES if status in statuses)
    yield path, f"共{len(statuses)}项：{'，'.join(parts)}"
    meeting = held(street, midyear, "midyear")
    if meeting:
        asked = f"，提问{len(meeting['提问'])}个" if meeting.get("提问") else ""
        yield path, f"多少人参加｜实到{meeting['实到']}人应到{meeting['应到']}人{asked}"
        yield from people_at(path, meeting)


def judgement(street: Street, review: Raw) -> Iterator[Fragment]:
    path = f"review/{review['id']}.html"
    meeting = held(street, review, "review")
    if meeting:
        yield path, f"实到{meeting['实到']}人，应到{meeting['应到']}人"
        yield from people_at(path, meeting)
    duties = review.get("整改", ())
    rest = [d for d in duties if "完成日期" not in d or day_of(d["完成日期"]) > street.today]
    if duties:
        left = "期限" if len(rest) == len(duties) else f"还剩{len(rest)}件" if rest else "已改完"
        yield path, f"要整改的｜{len(duties)}件{left}"
