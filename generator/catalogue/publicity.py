"""3xx: publicity periods and the working-day calendar."""

from __future__ import annotations

from generator.catalogue.entry import ruled

_LENGTH = (
    "公务员法第三十二条：公示期不少于五个工作日；本站对没写期限的公示默认同样长，可在站点设置里改",
    "Civil Servants Law, art. 32: at least five working days; the default of this site too",
)
_STRICT = (
    "民事诉讼法第八十五条：期间开始的日不计算在期间内；本站默认首日计入，差这一天时提醒",
    "Civil Procedure Law, art. 85: the first day isn't counted; here it is, with a warning",
)
_CALENDAR = (
    "工作日按国务院办公厅每年的放假通知计算，没有通知的年份不推算",
    "working days follow the State Council's yearly notice; a year without one isn't guessed",
)
_APPROVAL = (
    "中国共产党党务公开条例（试行）第十五条：提出、审核、审批、实施依次进行；产品约定：不倒填公示日期",
    "Regulations on Openness of Party Affairs (trial), art. 15: approval comes first; no back-dating",
)
_CONTACT = (
    "公示的目的是听取意见，要写明在哪里公示、向谁反映、打哪个电话",
    "a publicity asks for objections: it says where it hangs, who takes them, and by which telephone",
)
_EFFECT = (
    "公示期内可以提意见；期满、意见处理完才能定",
    "objections may come until the window ends; only then can a decision be made",
)
_RETENTION = (
    "个人信息保护法第十九条、第四十七条：保存期限为实现目的所必要的最短时间，目的已实现的应当删除",
    "Personal Information Protection Law, arts. 19 and 47: kept no longer than the purpose needs",
)
_AGREE = (
    "产品约定：写明的期限和起止日期一致",
    "product: a stated length agrees with its first and last day",
)


ENTRIES = (
    ruled(
        "GK320",
        "V20",
        "error",
        _LENGTH,
        (
            "公示时间不够",
            "“{subject}” {start} 到 {end}，不满 {length}，还差 {missed} 天",
            "结束: {fix}（或更晚）；公示已经按这些日期贴出去的，要补足天数重新公示",
        ),
        (
            "Publicity too short",
            "“{subject}” from {start} to {end} is {missed} days short of {length}",
            "结束: {fix} (or later); if it was posted with these dates it must be made up for",
        ),
    ),
    ruled(
        "GK321",
        "V21",
        "error",
        _APPROVAL,
        (
            "批准之前就开始公示",
            "“{subject}” {start} 开始公示，批准公开的日期却是 {approved}",
            "核对两个日期；公示不能早于批准。批准写第一次批准公开的日期，以后更正、补充的审批不改它",
        ),
        (
            "Publicity before approval",
            "“{subject}” begins on {start}, but publication was approved on {approved}",
            "check both days. 批准 is the day of the first approval; "
            "approvals of later corrections don't change it",
        ),
    ),
    ruled(
        "GK322",
        "V22",
        "error",
        _CONTACT,
        (
            "公示缺少联系方式",
            "“{subject}” 没有写 {missing}，群众不知道到哪里看、向谁反映",
            "补上 {missing}，如 渠道: [村务公开栏]、受理单位: 街道纪检监察工作委员会、受理电话: 0000-8000110",
        ),
        (
            "Publicity without contact",
            "“{subject}” lacks {missing}: residents can't tell where to look and whom to turn to",
            "add {missing}, such as 渠道: [村务公开栏], 受理单位: 街道纪检监察工作委员会, "
            "受理电话: 0000-8000110",
        ),
    ),
    ruled(
        "GK323",
        "V23",
        "error",
        _EFFECT,
        (
            "公示还没期满就有了结果",
            "{what}的日期是 {day}，公示到 {end} 才结束",
            "核对日期；{what}要在 {end} 之后",
        ),
        (
            "Effective before the publicity ended",
            "{what} is dated {day}, but the publicity runs until {end}",
            "check the days; {what} comes after {end}",
        ),
    ),
    ruled(
        "GK324",
        "V24",
        "error",
        _RETENTION,
        (
            "公示期满，姓名要撤下",
            "公示 {end} 已结束（姓名最多再留 {days} 天），考号 {ticket} 没有任用，姓名还在",
            "删掉这一行的姓名，只留考号；原件存档，不在网上",
        ),
        (
            "Name kept after the publicity",
            "the publicity ended on {end} (names may stay {days} days more); candidate {ticket} "
            "wasn't appointed but is still named",
            "remove the name and keep the number; the original stays on file, off line",
        ),
    ),
    ruled(
        "GK325",
        "",
        "error",
        _CALENDAR,
        (
            "工作日表里有矛盾",
            "{day} 在工作日表里写得不对：{why}",
            "对照国务院办公厅的放假通知改正这一天",
        ),
        (
            "Calendar contradicts itself",
            "{day} can't be right in the working-day table: {why}",
            "correct the day from the State Council's notice",
        ),
    ),
    ruled(
        "GK326",
        "",
        "error",
        _CALENDAR,
        (
            "同一年有两张工作日表",
            "{year} 年的工作日表已经有一张了",
            "只留一张，文件名写成 {year}.yml",
        ),
        (
            "Two tables for one year",
            "there is already a working-day table for {year}",
            "keep one, named {year}.yml",
        ),
    ),
    ruled(
        "GK327",
        "V20",
        "error",
        _AGREE,
        (
            "公示结束早于开始",
            "“{subject}” 开始 {start}，结束 {end}，结束在开始之前",
            "核对两个日期",
        ),
        (
            "Publicity ends before it begins",
            "“{subject}” begins on {start} and ends on {end}",
            "check both days",
        ),
    ),
    ruled(
        "GK328",
        "V20",
        "error",
        _CALENDAR,
        (
            "没有这一年的工作日表",
            "“{subject}” 按工作日计算，但没有 {year} 年的工作日表，数不出来",
            "国务院办公厅发布 {year} 年放假通知后，在 content/calendar 里加 {year}.yml；年份写错的改年份",
        ),
        (
            "No working-day table for the year",
            "“{subject}” is counted in working days, but there is no table for {year}",
            "add {year}.yml to content/calendar from the State Council's notice, or correct the year",
        ),
    ),
    ruled(
        "GK329",
        "V20",
        "warning",
        _STRICT,
        (
            "首日不算就差一天",
            "“{subject}” {start} 到 {end}，首日算进去才满 {length}；首日不算差 {missed} 天",
            "稳妥的做法是 结束: {fix}；首日上午就贴出来的也可以不改",
        ),
        (
            "Short if the first day isn't counted",
            "“{subject}” from {start} to {end} makes {length} only with its first day; "
            "without it {missed} is missing",
            "to be safe, 结束: {fix}; it may stay if the notice was posted on the morning of the first day",
        ),
    ),
    ruled(
        "GK330",
        "V23",
        "warning",
        _EFFECT,
        (
            "公示结论没有按时公布",
            "公示 {end} 结束，结论应在 {limit}内（{due} 前）公布，没有按时公布",
            "加上「结论」：日期、决定机关、收到意见几件、怎么办的、任用了谁",
        ),
        (
            "Conclusion overdue",
            "the publicity ended on {end}; its conclusion was due within {limit}, by {due}",
            "add 「结论」: date, deciding body, objections received and settled, who was appointed",
        ),
    ),
    ruled(
        "GK331",
        "V20",
        "warning",
        _AGREE,
        (
            "报名天数和起止日期不一致",
            "报名写了 {length}，但 {start} 到 {end} 不是这么多天",
            "核对公告；按 {length} 算，报名最后一天是 {fix}",
        ),
        (
            "Length of application and its days differ",
            "the application is said to last {length}, which {start} to {end} does not",
            "check the notice; {length} end on {fix}",
        ),
    ),
    ruled(
        "GK333",
        "V23",
        "warning",
        _EFFECT,
        (
            "评议结果还在公示就用了",
            "“{what}”的日期是 {day}，评议结果公示到 {end} 才结束",
            "核对日期；等公示期满、没有异议再决定",
        ),
        (
            "Result used before its publicity ended",
            "“{what}” is dated {day}, but the result is publicised until {end}",
            "check the days; decide when the window is over without objection",
        ),
    ),
)
