"""GK860 to GK879: what becomes of goals when units change, and of persons after a review."""

from __future__ import annotations

from generator.catalogue.entry import ruled

_CHAIN = (
    "产品约定：承诺过的目标不能因为撤并而没有下文",
    "product: no goal that was promised is lost when units are merged or divided",
)
_FOLLOWED = (
    "产品约定：评议结果怎么用、用了以后怎样，在后来的记录里看得到",
    "product: what followed from a review shows in later records",
)

ENTRIES = (
    ruled(
        "GK860",
        "V40",
        "warning",
        _CHAIN,
        (
            "撤并单位的目标没有下文",
            "{unit}撤销时，目标 {goal}（{title}）没有办完，没有单位接着办，也没有写终止",
            "接着办的，在新单位的承诺里写 结转自: {goal}；不办的，在原单位最后一次公开里写变更 终止 和原因",
        ),
        (
            "A goal lost with its unit",
            "when {unit} was closed, goal {goal} ({title}) was not done; nobody carries it on or stopped it",
            "carry it on with 结转自: {goal} in the new unit's pledge, or stop it with a reason (变更 终止)",
        ),
    ),
    ruled(
        "GK861",
        "",
        "warning",
        _CHAIN,
        (
            "签字时单位不在",
            "承诺在 {signed} 签字；{unit}设立于 {founded}，撤销于 {closed}（—：没有写）",
            "核对单位和签字日期；撤并以后的承诺写在新单位",
        ),
        (
            "Signed while the unit did not exist",
            "signed on {signed}; {unit} was founded {founded} and closed {closed} (—: not said)",
            "check unit and date; after a merger the new unit pledges",
        ),
    ),
    ruled(
        "GK862",
        "V40",
        "warning",
        _CHAIN,
        (
            "离任干部的目标没有下文",
            "{name}在 {end} 离任，目标 {goal}（{title}）没有办完，后来没有人接着办，也没有写终止",
            "接着办的，在接手人的承诺或「变更」里新增目标，写 结转自: {goal}；不办的写变更 终止 和原因",
        ),
        (
            "A goal left with a person",
            "{name} left on {end}; goal {goal} ({title}) was not done; nobody carries it on or stopped it",
            "let whoever takes over add a goal with 结转自: {goal}, or stop it with a reason (变更 终止)",
        ),
    ),
    ruled(
        "GK863",
        "",
        "warning",
        _FOLLOWED,
        (
            "限期改进没有写改什么",
            "结果运用是 限期改进，没有一条「整改」写改什么、到什么时候",
            "在「整改」里逐条写问题、整改、责任岗位、期限",
        ),
        (
            "To be improved: what?",
            "the consequence is 限期改进, but no 整改 says what is to be improved and by when",
            "add 整改 with issue, measure, responsible post and date",
        ),
    ),
    ruled(
        "GK864",
        "",
        "warning",
        _FOLLOWED,
        (
            "限期改进到期没有结果",
            "限期到 {due}；转成的目标 {goal}（{title}）还没有完成，这一条也没有写结果",
            "改完的写「整改结果」「完成日期」；没改完的，如实写改到哪一步",
        ),
        (
            "Improvement due, no result",
            "due on {due}; the goal it became, {goal} ({title}), isn't done, and no result is written",
            "write 整改结果 and 完成日期, or how far it is",
        ),
    ),
    ruled(
        "GK865",
        "",
        "warning",
        _FOLLOWED,
        (
            "决定没有在任职里体现",
            "{decided} 决定{type}，两个月过去，{post}的任职没有变化",
            "在干部记录里写「止」和新的任职；决定没有执行的，在「说明」写原因",
        ),
        (
            "The decision doesn't show in the post",
            "{type} was decided on {decided}; two months later {post} is unchanged",
            "write 止 and the new post in the cadre's record, or say in 说明 why it was not carried out",
        ),
    ),
    ruled(
        "GK866",
        "",
        "warning",
        _FOLLOWED,
        (
            "选任晋升没有后续任职",
            "{decided} 决定选任晋升，半年过去，干部记录里没有新的任职",
            "在干部记录里补上新的任职；到街道以外任职的，写原任职的「止」和「离任原因」",
        ),
        (
            "Promoted, but to what?",
            "选任晋升 was decided on {decided}; half a year later the cadre's record has no new post",
            "add the new post; for one outside the street write 止 and 离任原因 of the old one",
        ),
    ),
)
