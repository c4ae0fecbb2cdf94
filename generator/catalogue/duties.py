"""370–399: the disclosure catalogue, and what it says was due."""

from __future__ import annotations

from generator.catalogue.entry import ruled

_LIST = (
    "产品约定：公开目录的每一项写清公开什么、谁公开、什么时候公开、在哪里公开，按它才能算出有没有按时公开"
    "（基层政务公开标准目录的各列）",
    "product: each item of the catalogue says what, who, when and where, so that lateness can be reckoned",
)
_DUTY = (
    "村民委员会组织法（2018）第三十条：一般事项至少每季度公布一次，收支较多的财务每月公布一次，重大事项随时"
    "公布；第三十一条：不及时公布的，村民有权反映",
    "村民委员会组织法 (2018), 30: general matters at least quarterly, finance with many transactions "
    "monthly, major matters at any time; 31: residents may report what is not published in time",
)
_POSTED = (
    "产品约定：不在本站公开的事项，登记每次在哪里、哪天公开过，看得出哪一期没有公开",
    "product: what is disclosed off this site is noted with day and place, so that a missing period shows",
)
_CALENDAR = (
    "全国年节及纪念日放假办法；国务院办公厅每年的放假安排通知（约在前一年 11 月公布）",
    "the State Council's yearly notice on holidays, published about November of the year before",
)
_FRESH = (
    "政府网站检查指标：首页两周没有更新、通知公告类栏目六个月没有更新的，算不更新；天数由站点设置，不写就不查",
    "inspection indicators of government sites: a home page unchanged for two weeks, notices for six months; "
    "asked where the site sets the days",
)

ENTRIES = (
    ruled(
        "GK370",
        "",
        "error",
        _LIST,
        (
            "公开目录的序号重复",
            "序号 {serial} 已经用在“{other}”上",
            "序号: {free}",
        ),
        (
            "Two catalogue items of one number",
            "序号 {serial} is taken by “{other}”",
            "序号: {free}",
        ),
    ),
    ruled(
        "GK371",
        "",
        "warning",
        _LIST,
        (
            "公开目录里有同名事项",
            "“{title}”和第 {serial} 项同名，适用的村社区也重叠，会算成要公开两次",
            "合并成一项；确实是两件事的，名称写得不一样，或用「适用单位」分开",
        ),
        (
            "Two catalogue items of one title",
            "“{title}” has the title of item {serial} and overlaps with it: it would be owed twice",
            "Merge them; two different matters need different titles, or different 「适用单位」",
        ),
    ),
    ruled(
        "GK372",
        "",
        "warning",
        _LIST,
        (
            "类别写法不一致",
            "类别“{group}”和前面的“{other}”只差空格，网页上会分成两类",
            "类别: {other}",
        ),
        (
            "One group spelt in two ways",
            "“{group}” differs from “{other}” in blanks only; pages would show two groups",
            "类别: {other}",
        ),
    ),
    ruled(
        "GK373",
        "V73",
        "warning",
        _DUTY,
        (
            "应公开而没有公开",
            "{unit}的“{item}”到期没有公开：{when}，共 {count} 次；最早的应在 {due} 前公开，已过 {days} 天",
            "补上“{record}”的记录和它的公开审批；在别处公开过的，登记在这一项的「公开登记」",
        ),
        (
            "Due and not disclosed",
            "“{item}” of {unit} was due and is not disclosed: {when}, {count} in all, "
            "the first by {due}, {days} days ago",
            "Write the record ({record}) with its approval; what was disclosed "
            "elsewhere is noted in 「公开登记」",
        ),
    ),
    ruled(
        "GK374",
        "",
        "error",
        _LIST,
        (
            "定期公开的事项没有到期日",
            "频次是“{frequency}”，没有写「到期」，算不出哪天算迟",
            "到期下写 第几个月: 4、日: 20（从这一期的第 1 个月数起；季度写 4 就是季度过后的第 1 个月）",
        ),
        (
            "A periodic item without a due day",
            "频次 is “{frequency}” and there is no 「到期」: nobody can tell when it is late",
            "到期 has 第几个月: 4 and 日: 20 (counted from the period's first month; 4 of a quarter is the "
            "month after it)",
        ),
    ),
    ruled(
        "GK375",
        "",
        "warning",
        _LIST,
        (
            "这个频次用不上到期日",
            "频次是“{frequency}”，写了「到期」也不会用到",
            "删去「到期」；有事随时的写「事件」和「时限」",
        ),
        (
            "A due day that is never used",
            "频次 is “{frequency}”; its 「到期」 is never looked at",
            "Remove 「到期」; what follows an event has 「事件」 and 「时限」",
        ),
    ),
    ruled(
        "GK376",
        "",
        "error",
        _LIST,
        (
            "到期日写错了",
            "「{what}」写了 {got}，应是 1 到 {most}",
            "{what}: 1 到 {most} 之间的数",
        ),
        (
            "A due day that doesn't exist",
            "「{what}」 says {got}; it is 1 to {most}",
            "{what}: a number from 1 to {most}",
        ),
    ),
    ruled(
        "GK377",
        "",
        "error",
        _LIST,
        (
            "没有写什么事以后公开",
            "频次是“有事随时”，没有写「事件」，不知道从哪天算起",
            "事件: 从 {events} 里选一个",
        ),
        (
            "After which event?",
            "频次 is “有事随时” and there is no 「事件」 from which to count",
            "事件: one of {events}",
        ),
    ),
    ruled(
        "GK378",
        "",
        "error",
        _LIST,
        (
            "没有写多久以内公开",
            "事件是“{event}”，没有写「时限」，规则参数里也没有它的时限",
            "时限: 20个工作日",
        ),
        (
            "No time limit",
            "事件 is “{event}”; there is no 「时限」 and the settings have none for it",
            "时限: 20个工作日",
        ),
    ),
    ruled(
        "GK379",
        "",
        "warning",
        _LIST,
        (
            "这个频次用不上事件和时限",
            "频次是“{frequency}”，写了「{what}」也不会用到",
            "删去「{what}」；要按事件算的，频次写“有事随时”",
        ),
        (
            "An event that is never used",
            "频次 is “{frequency}”; its 「{what}」 is never looked at",
            "Remove 「{what}」; what follows an event has 频次: 有事随时",
        ),
    ),
    ruled(
        "GK380",
        "",
        "error",
        _LIST,
        (
            "记录和事件对不上",
            "事件“{event}”由“{fits}”的记录回答，「记录」写了“{got}”",
            "记录: {fits}",
        ),
        (
            "Record and event don't fit",
            "事件 “{event}” is answered by “{fits}”; 「记录」 says “{got}”",
            "记录: {fits}",
        ),
    ),
    ruled(
        "GK381",
        "",
        "error",
        _LIST,
        (
            "止比起早",
            "从 {since} 起执行，却在 {until} 就停止了",
            "核对「起」和「止」；还在执行的不写「止」",
        ),
        (
            "Ends before it begins",
            "in force from {since}, until {until}",
            "Correct 「起」 or 「止」; an item still in force has no 「止」",
        ),
    ),
    ruled(
        "GK382",
        "",
        "error",
        _LIST,
        (
            "没有写哪几类岗位的干部",
            "由“每名干部”公开，没有写「岗位类别」，不知道是哪些干部",
            "岗位类别: [书记、主任, 两委委员]",
        ),
        (
            "Which cadres?",
            "owed by “每名干部” without 「岗位类别」: nobody knows by whom",
            "岗位类别: [书记、主任, 两委委员]",
        ),
    ),
    ruled(
        "GK383",
        "",
        "warning",
        _LIST,
        (
            "这里用不上岗位类别",
            "由“{owner}”公开，写了「岗位类别」也不会用到",
            "删去「岗位类别」；要按人算的，由谁公开写“每名干部”",
        ),
        (
            "Posts that are never used",
            "owed by “{owner}”; 「岗位类别」 is never looked at",
            "Remove 「岗位类别」; what each cadre owes has 由谁公开: 每名干部",
        ),
    ),
    ruled(
        "GK384",
        "",
        "error",
        _LIST,
        (
            "记录和由谁公开对不上",
            "由“{owner}”公开，「记录」写了“{got}”，看不出是哪一个公开的",
            "记录: 从 {fits} 里选一个；按村社区算的，由谁公开写“每个村社区”",
        ),
        (
            "Record and owner don't fit",
            "owed by “{owner}”, but “{got}” doesn't tell of which",
            "记录: one of {fits}; what units owe has 由谁公开: 每个村社区",
        ),
    ),
    ruled(
        "GK385",
        "",
        "warning",
        _LIST,
        (
            "适用单位和适用类型对不上",
            "{unit}是{type}，这一项只适用于{wanted}，列在「适用单位」里也不用公开",
            "从「适用单位」里删去，或改「适用类型」",
        ),
        (
            "A unit of another type",
            "{unit} is a {type}, the item applies to {wanted} only: it never owes the item",
            "Remove it from 「适用单位」, or correct 「适用类型」",
        ),
    ),
    ruled(
        "GK386",
        "",
        "warning",
        _POSTED,
        (
            "公开登记对不上人",
            "由“{owner}”公开，公开登记只写单位和期，看不出是哪一个，不会算进去",
            "删去「公开登记」，用相应的记录公开；按村社区算的，由谁公开写“每个村社区”",
        ),
        (
            "Notes that can't be matched",
            "owed by “{owner}”; notes name a unit and a period only and don't count",
            "Remove 「公开登记」 and disclose by records; what units owe has 由谁公开: 每个村社区",
        ),
    ),
    ruled(
        "GK387",
        "",
        "error",
        _POSTED,
        (
            "公开登记的期和频次对不上",
            "频次是“{frequency}”，登记的期写了 {got}",
            "期: {fix}",
        ),
        (
            "A period of another length",
            "频次 is “{frequency}”, the note's period is {got}",
            "期: {fix}",
        ),
    ),
    ruled(
        "GK388",
        "",
        "error",
        _POSTED,
        (
            "公开登记的日期还没有到",
            "登记的公开日期 {date} 在截至日期 {as_of} 之后",
            "日期: 实际公开的那一天；还没有公开的先不登记",
        ),
        (
            "Noted before it happened",
            "posted on {date}, after the as-of day {as_of}",
            "日期: the day it was really posted; what is not posted yet is not noted",
        ),
    ),
    ruled(
        "GK389",
        "",
        "warning",
        _POSTED,
        (
            "同一期登记了两次",
            "{unit} {period}已经登记过，按早的一次算",
            "删去重复的一条，或核对「单位」和「期」",
        ),
        (
            "One period noted twice",
            "{unit}, {period} is noted before; the earlier counts",
            "Remove one, or correct 「单位」 or 「期」",
        ),
    ),
    ruled(
        "GK390",
        "",
        "warning",
        _POSTED,
        (
            "街道公开的事项不写单位",
            "由街道公开，公开登记写了{unit}，不会算进去",
            "删去「单位」；各村社区都要公开的，由谁公开写“每个村社区”",
        ),
        (
            "The street names no unit",
            "the street owes the item, so a note of {unit} doesn’t count",
            "Remove 「单位」; what each unit owes has 由谁公开: 每个村社区",
        ),
    ),
    ruled(
        "GK391",
        "",
        "warning",
        _CALENDAR,
        (
            "缺少这一年的工作日历",
            "{year} 年没有工作日历，“{item}”等的到期日（如 {due}）只能估算，遇放假顺延到哪天算不出来",
            "按国务院办公厅的通知写 content/calendar/{year}.yml",
        ),
        (
            "No working-day table for the year",
            "there is no table for {year}; the due days of “{item}” and others (such as {due}) are estimates",
            "Write content/calendar/{year}.yml from the State Council's notice",
        ),
    ),
    ruled(
        "GK392",
        "V73",
        "warning",
        _DUTY,
        (
            "应公开而没有登记",
            "{unit}的“{item}”到期没有登记公开：{when}，共 {count} 次；"
            "最早的应在 {due} 前公开，已过 {days} 天",
            "公开以后，在这一项的「公开登记」里写单位、期、日期、地点",
        ),
        (
            "Due elsewhere and not noted",
            "“{item}” of {unit} was due and is not noted: {when}, {count} in all, "
            "the first by {due}, {days} days ago",
            "Once it is posted, note 单位, 期, 日期 and 地点 in 「公开登记」",
        ),
    ),
    ruled(
        "GK393",
        "",
        "warning",
        _LIST,
        (
            "适用单位已经撤销",
            "{unit} {closed} 已经撤销，这一项 {since} 才执行",
            "从「适用单位」里删去，或核对「起」",
        ),
        (
            "A unit closed before the item began",
            "{unit} was closed on {closed}; the item is in force from {since}",
            "Remove it from 「适用单位」, or correct 「起」",
        ),
    ),
    ruled(
        "GK394",
        "",
        "error",
        _POSTED,
        (
            "这一期还没开始就公开了",
            "登记的公开日期 {date} 在{period}开始（{start}）之前",
            "核对「日期」和「期」",
        ),
        (
            "Posted before its period began",
            "posted on {date}, before {period} began ({start})",
            "Correct 「日期」 or 「期」",
        ),
    ),
    ruled(
        "GK395",
        "",
        "error",
        _POSTED,
        (
            "公开登记没有写单位",
            "每个村社区都要公开，{period}的登记没有写是哪个单位",
            "单位: 村社区的编号",
        ),
        (
            "A note without its unit",
            "each unit owes the item; the note of {period} names none",
            "单位: the unit’s id",
        ),
    ),
    ruled(
        "GK396",
        "",
        "warning",
        _POSTED,
        (
            "这条公开登记用不上",
            "{unit} {period}不用公开这一项，不会算进去",
            "核对「单位」「期」，以及这一项的「适用单位」「适用类型」「起」「止」",
        ),
        (
            "A note that answers nothing",
            "{unit} doesn’t owe the item for {period}: the note doesn’t count",
            "Check 「单位」 and 「期」, and the item’s 「适用单位」, 「适用类型」, 「起」 and 「止」",
        ),
    ),
    ruled(
        "GK397",
        "V72",
        "warning",
        _FRESH,
        (
            "很久没有新公开的内容",
            "最近一次批准公开是 {last}，到现在 {days} 天，「首页更新天数」是 {limit} 天",
            "把办好的记录补上公开审批再发布；这段时间确实没有要公开的，不用改",
        ),
        (
            "Nothing new for long",
            "the last approval to publish was on {last}, {days} days ago; 「首页更新天数」 is {limit}",
            "complete the approval of what is ready and publish it; where nothing was due, leave it",
        ),
    ),
    ruled(
        "GK398",
        "V72",
        "warning",
        _FRESH,
        (
            "公告很久没有更新",
            "最近一次公开选拔的公告或结果是 {last} 批准的，到现在 {days} 天，「公告更新天数」是 {limit} 天",
            "有新的公告、公示、结论就补上；这段时间没有选拔的，不用改",
        ),
        (
            "No notice for long",
            "the last notice or result of a selection was approved on {last}, {days} days ago; "
            "「公告更新天数」 is {limit}",
            "add new notices, windows and conclusions; where there was no selection, leave it",
        ),
    ),
)
