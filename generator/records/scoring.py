"""计分办法: a score model as a weighted tree, and the marks it was applied to."""

from __future__ import annotations

from generator.reckon.numbers import Rounding
from generator.reckon.scores import Stacking
from generator.records.base import Part, field
from generator.records.types import Count, Line, Number, Shared


class Panel(Part):
    """考官打分: a mean of examiners' marks after dropping the extremes."""

    size: Count = field("人数", "几名考官打分")
    drop_highest: Count = field("去最高", "去掉几个最高分", 0)
    drop_lowest: Count = field("去最低", "去掉几个最低分", 0)
    decimals: Count = field("小数位", "平均分保留几位小数", 2)
    rounding: Rounding = field("取舍", "四舍五入、去尾、进一", Rounding.HALF_UP)


class BonusItem(Part):
    """One ground for a bonus."""

    name: Line = field("名称", "如 退役军人、中共党员")
    points: Number = field("分值", "加几分")


class Bonus(Part):
    """加分: the grounds, whether they stack, and the most that may be added."""

    items: tuple[BonusItem, ...] = field("项目", "各项加分", min_length=1)
    stacking: Stacking = field("叠加", "累加 或 取最高", Stacking.HIGHEST)
    cap: Number | None = field("上限", "最多加几分", None)


class ScorePart(Part):
    """A part of the total: a mark given, or again a weighted sum of parts."""

    name: Line = field("名称", "如 笔试、面试、考官评分；全表不重名")
    weight: Shared = field("权重", "占上一级的比例，如 40%")
    full_mark: Number = field("满分", "满分多少", "100", validate_default=True)
    pass_mark: Number | None = field("合格线", "低于它不能进入下一环节", None)
    decimals: Count = field("小数位", "保留几位小数", 2)
    rounding: Rounding = field("取舍", "四舍五入、去尾、进一", Rounding.HALF_UP)
    panel: Panel | None = field("考官", "由几名考官打分、去掉几个最高最低", None)
    bonus: Bonus | None = field("加分", "加在这一部分上的分", None)
    parts: tuple[ScorePart, ...] = field("组成", "由哪几部分组成；没有就不写", ())


class ScoreModel(Part):
    """计分: the whole; the weights of `parts` sum to 100 %."""

    parts: tuple[ScorePart, ...] = field("组成", "各部分和权重，合计 100%", min_length=1)
    decimals: Count = field("小数位", "总成绩保留几位小数", 2)
    rounding: Rounding = field("取舍", "四舍五入、去尾、进一", Rounding.HALF_UP)
    bonus: Bonus | None = field("加分", "加在总成绩上的分", None)
    full_mark: Number = field("满分", "总成绩满分，不含加分", "100", validate_default=True)
    pass_mark: Number | None = field("合格线", "总成绩低于它不能进入考察", None)
    tie_breaks: tuple[Line, ...] = field("同分比较", "同分时依次比较哪一部分；最后可写 加试、并列", ())

    def named_parts(self) -> dict[str, ScorePart]:
        """Every part of the tree by its name."""
        found: dict[str, ScorePart] = {}
        stack = list(self.parts)
        while stack:
            part = stack.pop(0)
            found.setdefault(part.name, part)
            stack = list(part.parts) + stack
        return found
