"""What all generated records share: dates, approvals, windows, citations."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Any

from benchmarks.words import NOTES

Data = dict[str, Any]

#: The pinned day of the generated site; the last year has its chain up to mid-year.
AS_OF = date(2026, 7, 31)
YEARS = range(2020, AS_OF.year + 1)
STREET_PHONE = "0000-8000110"


@dataclass(frozen=True, slots=True)
class File:
    """One record file: `path` below content/, in posix form."""

    path: str
    data: Data


def record(random: Random, approved: date, office: str, phone: str, **fields: Any) -> Data:
    """A record for everyone, approved in four steps that end on `approved`; one in seven has a note."""
    days = [approved - timedelta(days) for days in (5, 4, 3, 0)]
    posts = (f"{office}文书", "街道组织办公室主任", "街道保密工作负责人", "街道党工委副书记")
    steps = zip(("拟稿", "审核", "保密审查", "批准"), posts, days, strict=True)
    data: Data = {
        "公开范围": "全社会",
        "公开审批": {name: {"岗位": post, "日期": str(day)} for name, post, day in steps},
        "来源": f"{office}报送，街道组织办公室核对",
        "监督电话": phone,
        **{key: value for key, value in fields.items() if value is not None},
    }
    if random.random() < 0.15:
        data["备注"] = random.choice(NOTES)
    return data


def window(subject: str, start: date, receiver: str, phone: str) -> Data:
    """Seventeen days: at least five working days by any way of counting, whatever holidays lie within."""
    return {
        "事项": subject,
        "开始": str(start),
        "结束": str(start + timedelta(16)),
        "期限": "5个工作日",
        "渠道": ["本网站", "公开栏"],
        "受理单位": receiver,
        "受理电话": phone,
    }


def cite(basis: str, article: int | None = None) -> Data:
    """A citation of a generated document; all have one version."""
    cited = {"依据": basis, "版本": "2018-11-20"}
    return cited if article is None else {**cited, "条款": f"第{_numeral(article)}条"}


def _numeral(n: int) -> str:
    """1 to 99 in Chinese numerals."""
    digits = "零一二三四五六七八九"
    tens, ones = divmod(n, 10)
    return ("" if tens == 0 else ("十" if tens == 1 else digits[tens] + "十")) + (
        digits[ones] if ones or not tens else ""
    )
