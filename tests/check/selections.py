"""One sound selection, and the means to change one thing in it: what the tests of its rules share."""

from __future__ import annotations

from datetime import date
from typing import Any

import yaml

from generator.catalogue import CATALOGUE, fill
from generator.check import run
from generator.check.context import Context
from generator.ledger import Ledger
from generator.problem import Path
from generator.reckon.workdays import Calendar
from tests.check.placed import assert_placed
from tests.check.support import AS_OF, CALENDAR, changed, ledger, record, unit

#: (path in the words of the file, value); a value of None removes.
Edit = tuple[tuple[str | int, ...], Any]
#: GK261 on are of reserve, training and incentives.
SELECTION_CODES = (*(f"GK2{n}" for n in range(6)), "GK260")
#: (code, path of English field names)
Found = tuple[str, Path]

SOUND: dict[str, Any] = yaml.load(
    """
标题: 光明村党支部书记公开选拔
年度: 2026
发布单位: 示例街道党工委
公告日期: 2026-01-12
报名: {开始: 2026-01-13, 结束: 2026-01-19, 期限: 5个工作日}
报名来源:
  - {来源: 定向座谈, 人数: 3}
  - {来源: 社会报名, 人数: 5}
岗位表:
  - {代码: A01, 单位: guangming, 岗位: 党支部书记, 职数: 1}
资格条件: {基准日: 2026-01-12, 年龄下限: 25, 年龄上限: 45}
开考比例: 2:1
环节:
  - {环节: 报名, 参加: 8}
  - {环节: 资格审查, 日期: 2026-01-20, 参加: 8, 通过: 6, 未通过: [{原因: 学历不符, 人数: 2}]}
  - {环节: 笔试, 日期: 2026-01-24, 参加: 5, 通过: 3}
  - {环节: 面试, 日期: 2026-01-31, 参加: 3, 通过: 2}
  - {环节: 考察, 日期: 2026-02-03, 至: 2026-02-06, 参加: 2, 通过: 1}
  - {环节: 拟任, 日期: 2026-02-09, 参加: 1, 通过: 1}
计分:
  组成:
    - {名称: 笔试, 权重: 40%, 合格线: 60}
    - 名称: 面试
      权重: 60%
      考官: {人数: 5, 去最高: 1, 去最低: 1}
  加分:
    项目: [{名称: 退役军人, 分值: 2}, {名称: 中共党员, 分值: 1}]
    叠加: 取最高
  同分比较: [面试, 加试]
入围:
  - {环节: 面试, 依据: 笔试, 比例: 1:3}
  - {环节: 考察, 依据: 总成绩, 比例: 1:2}
成绩:
  - 考号: "101"
    姓名: 甲某
    得分: {笔试: 82.00, 面试: 88.60}
    考官打分: {面试: [88.0, 88.6, 88.2, 89.0, 90.0]}
    加分项: [中共党员]
    加分: 1
    总成绩: 86.96
    名次: 1
    结果: 拟任
  - {考号: "102", 得分: {笔试: 84.00, 面试: 85.00}, 总成绩: 84.60, 名次: 2, 结果: 进入考察，未入选}
  - {考号: "103", 得分: {笔试: 78.50, 面试: 80.00}, 总成绩: 79.40, 名次: 3, 结果: 未进入考察}
  - {考号: "104", 得分: {笔试: 70.00}, 结果: 未进入面试}
  - {考号: "105", 得分: {笔试: 55.00}, 结果: 未达合格线}
  - {考号: "106", 结果: 缺考}
监督单位: [街道纪检监察工作委员会]
公示:
  - 事项: 拟任人选公示
    开始: 2026-02-10
    结束: 2026-02-17
    渠道: [光明村公开栏]
    受理单位: 街道纪检监察工作委员会
    受理电话: 0000-8000110
拟任人选:
  - {考号: "101", 姓名: 甲某, 出生年月: 1990-05, 拟任职务: 光明村党支部书记}
结论:
  日期: 2026-02-20
  决定机关: 示例街道党工委
  收到意见: 2
  属实: 0
  不属实: 2
  已办结: 2
  任用: [{考号: "101", 任职日期: 2026-02-24}]
""".replace("进入考察，未入选}", '"进入考察，未入选"}'),
    Loader=yaml.BaseLoader,
)


def edited(*edits: Edit) -> dict[str, Any]:
    """The sound selection with the edits made in order."""
    data = SOUND
    for path, value in edits:
        data = changed(data, *path, to=value)
    return data


def found(
    data: dict[str, Any], *codes: str, as_of: date = AS_OF, calendar: Calendar = CALENDAR, **site: Any
) -> list[Found]:
    """What the rules of selection and publicity (or of `codes`) find in a selection."""
    built = ledger(record("selection", "xuanba", data), unit(), calendar=calendar, **site)
    return told(built, as_of, *(codes or (*SELECTION_CODES, "GK3")))


def told(of: Ledger, as_of: date, *codes: str) -> list[Found]:
    """Every fault whose code begins so, after making sure that its sentences can be said in full."""
    run.import_rules()
    result: list[Found] = []
    for at, code, fault in run.broken_rules(Context(of, as_of)):
        if code.startswith(codes):
            assert_placed(of.site if at is None else at, fault.path)
            for words in (CATALOGUE[code].zh, CATALOGUE[code].en):
                for sentence in (words.title, words.message, words.remedy):
                    assert "None" not in fill(sentence, fault.facts)
            result.append((code, fault.path))
    return sorted(result, key=lambda f: (f[0], tuple(map(str, f[1]))))


def row(
    ticket: str, outcome: str, total: str | None = None, rank: str | None = None, **more: Any
) -> dict[str, Any]:
    """A row of a score table; `more` are further keys."""
    optional = {"总成绩": total, "名次": rank}
    return {"考号": ticket, "结果": outcome, **{k: v for k, v in optional.items() if v is not None}, **more}
