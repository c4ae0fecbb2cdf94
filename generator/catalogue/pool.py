"""GK261 to GK299: the reserve pool, training, incentives and filing."""

from __future__ import annotations

from generator.catalogue.entry import entry, ruled

_STREET = (
    "本街道四关制度：每个村社区都有后备干部，村社区干部、后备干部、组干部每年至少轮训一次",
    "the street's own account of its four gates: reserve cadres in every unit, three audiences "
    "each trained at least once a year",
)
_COUNTS = (
    "产品约定：打印的数都由记录推算，写出来的数要和推算的一样",
    "product: every printed count is derived from records, and a typed one agrees with it",
)
_SMALL = (
    "个人信息保护法第六条（最小范围）；产品约定：1、2 人的小数不单独公布",
    "Personal Information Protection Law, art. 6 (minimum scope); product: counts of 1 or 2 aren't told",
)
_NAMES = (
    "个人信息保护法第二十五条：没有单独同意或者法定依据，不公开个人信息；产品约定：人才库里只写选拔公布过的姓名",
    "Personal Information Protection Law, art. 25: no publication without consent or legal ground; "
    "product: of a pool, only names that a selection published",
)
_GRADES = (
    "政府信息公开条例（2019）第十六条：人事管理等内部事务信息可以不公开；产品约定：人才库的等次不公开",
    "Regulations on Open Government Information (2019), art. 16: personnel management may be withheld; "
    "product: grades of a pool are never published",
)
_ORDER = (
    "产品约定：日期前后相符，没有发生的不写成已经发生",
    "product: dates follow each other, and what hasn't happened isn't told as done",
)
_HOURS = (
    "党员教育管理工作条例：党员每年集中学习培训一般不少于 32 学时，书记和班子成员不少于 56 学时；可在"
    "规则参数里改",
    "Regulations on the education of Party members: as a rule 32 hours a year, 56 for secretaries and "
    "committee members; configurable",
)
_NEW = (
    "新任干部到任后三个月内参加任职培训；可在规则参数里改",
    "new cadres are trained within three months of taking up the post; configurable",
)
_FILING = (
    "村（社区）党组织书记、村（居）民委员会主任由区委组织部、区民政局备案管理",
    "secretaries and directors are filed with the district's organisation department and civil "
    "affairs bureau",
)
_STREETWIDE = (
    "产品约定：待遇、体检、补助只公布办法、标准和全街道的年度数字，年度结束后公布一次",
    "product: of pay, health checks and subsidies only mechanism, standards and street-wide yearly counts "
    "are published, once, after the year",
)

ENTRIES = (
    ruled(
        "GK261",
        "V61",
        "error",
        _COUNTS,
        ("部分多于总数", "{part} {got}，多于{whole} {limit}", "对照名册改其中一个数"),
        (
            "A part above its whole",
            "{part} is {got}, above {whole}: {limit}",
            "correct one of the two numbers",
        ),
    ),
    ruled(
        "GK262",
        "V62",
        "warning",
        _NAMES,
        (
            "入库前没有公示",
            "{date} 入库 {number} 人，没有在这之前已有结论的公开选拔，也没有已经期满的公示",
            "「选拔」写选拔记录的编号，或者「公示」写入库公示的起止；入库日期写在结论或公示期满之后",
        ),
        (
            "Entered without publicity",
            "{number} entered on {date}, but by then no selection was concluded and no window over",
            "选拔: the selection's id, or 公示: the window; the entry comes after either",
        ),
    ),
    ruled(
        "GK263",
        "V63",
        "error",
        _STREET,
        (
            "有人全年没有参训",
            "{year} 年{unit}的{audience}应训 {whole} 人，只有 {covered} 人参训，还差 {missing} 人",
            "补训后在那次培训里加上这一行；已经离任没能参训的，写在「离任」",
        ),
        (
            "Not everybody was trained in the year",
            "{year}, {unit}, {audience}: {covered} of {whole} were trained, {missing} are missing",
            "make it up and add the row; those who left untrained go to 离任",
        ),
    ),
    ruled(
        "GK264",
        "V64",
        "warning",
        _NEW,
        (
            "新任干部没有任职培训",
            "{name}从 {start} 任{post}，到 {limit} 应参加任职培训，没有一次培训的「新任干部」写到",
            "参加过的，在那次培训的「新任干部」写上编号；没有参加的，安排补训",
        ),
        (
            "Newcomer not trained",
            "{name} took up {post} on {start} and was to be trained by {limit}; no session names them",
            "add the id under 新任干部 of the session attended, or arrange one",
        ),
    ),
    ruled(
        "GK265",
        "V65",
        "warning",
        _HOURS,
        (
            "学时没有全部达到",
            "{group}应达到 {hours} 学时的 {required} 人，达到的 {met} 人",
            "没有写错的照实公布，并安排补学；补学后改「达到」",
        ),
        (
            "Hours not reached by all",
            "of {required} in {group} who were to reach {hours} hours, {met} did",
            "publish it as it is and arrange the missing hours; then correct 达到",
        ),
    ),
    ruled(
        "GK266",
        "V66",
        "warning",
        _FILING,
        ("没有写备案", "{post}没有写「备案」", "备案: 写备案的机关和日期；还没备案的先办备案"),
        (
            "Not on file",
            "{post} has no 「备案」",
            "备案: the body and the date; file it first where that is open",
        ),
    ),
    ruled(
        "GK267",
        "V60",
        "error",
        _STREET,
        (
            "后备干部不够",
            "{as_of} {unit}有 {number} 名在岗后备干部，至少要有 {least} 名（每个村社区分别算，不算平均）",
            "配齐后写进干部记录（岗位类别: 后备干部）；本街道另有规定的，改规则参数里的「后备干部下限」",
        ),
        (
            "Too few reserve cadres",
            "on {as_of} {unit} has {number} reserve cadres in post; each unit needs {least}",
            "add the cadre's post (岗位类别: 后备干部), or set 后备干部下限 in the site's settings",
        ),
    ),
    entry(
        "GK268",
        "error",
        _COUNTS,
        (
            "出库多于在库",
            "{date} 出库 {number} 人，当时在库只有 {left} 人",
            "核对入库、出库的日期和人数；漏写的入库补上",
        ),
        (
            "More left than were in",
            "{number} left on {date}, when {left} were in the pool",
            "check dates and numbers; add an entry that was left out",
        ),
    ),
    entry(
        "GK269",
        "error",
        _COUNTS,
        (
            "盘点和账目不符",
            "{date} 盘点 {got} 人，按期初、入库、出库算是 {size} 人",
            "查清是盘点错了还是漏记了入库、出库，改到一致",
        ),
        (
            "Stocktake disagrees",
            "{got} were counted on {date}, but by what came and went there are {size}",
            "find out which is wrong and correct it",
        ),
    ),
    entry(
        "GK270",
        "error",
        _COUNTS,
        (
            "结构加起来不对",
            "{band}各段加起来 {total} 人，盘点 {number} 人",
            "每个人在一种结构里只数一次，改到一致",
        ),
        (
            "Bands don't add up",
            "the cells of {band} sum to {total}, but {number} were counted",
            "count everybody once in each band",
        ),
    ),
    entry(
        "GK271",
        "warning",
        _SMALL,
        (
            "人数太少，会认出人来",
            "{band}里“{cell}”只有 {number} 人",
            "和相邻的一段合并，合并后不少于 {least} 人或者为 0",
        ),
        (
            "So few that persons show",
            "in {band}, “{cell}” holds {number}",
            "merge it with its neighbour, so that the cell holds at least {least} or 0",
        ),
    ),
    entry(
        "GK272",
        "error",
        _ORDER,
        (
            "日期次序不对",
            "{date} 写在 {before} 之后；这一列要从早到晚，不早于期初，同一天不盘点两次",
            "对照台账改日期，或者调整次序",
        ),
        (
            "Out of order",
            "{date} stands after {before}; the list goes by date, from the 期初 on, one stocktake a day",
            "correct the date or the order",
        ),
    ),
    entry(
        "GK273",
        "error",
        _NAMES,
        (
            "写了选拔没有公布的姓名",
            "{name}写在公开成员里，但这一批没有一次选拔的结论任用过这个人",
            "「选拔」写公布过姓名的选拔，考号与结论一致；没有公布过的，删去姓名，只写人数",
        ),
        (
            "A name no selection published",
            "{name} is among 公开成员, but the batch's selection appointed nobody of this id and number",
            "选拔: the selection that published the name; otherwise remove the name and keep the number",
        ),
    ),
    entry(
        "GK274",
        "error",
        _NAMES,
        ("其他出库写了姓名", "去向是其他出库，却写了干部", "删去「干部」，只写人数"),
        ("Named though left otherwise", "其他出库 must name nobody", "remove 干部 and keep the number"),
    ),
    entry(
        "GK275",
        "error",
        _COUNTS,
        (
            "没有当选的任职",
            "{date} 出库写{name}当选两委，任职记录里前后 {within} 天没有选举产生的书记、主任或两委委员岗位",
            "补上任职，或者改出库的去向、日期、干部",
        ),
        (
            "No elected post",
            "{name} left by election on {date}, but took up no elected post within {within} days",
            "add the post, or correct type, date or cadre of the 出库",
        ),
    ),
    entry(
        "GK276",
        "error",
        _GRADES,
        ("写了人员等次", "“{word}”是对人的等次评定，不公开", "删去等次；结构可以按年龄、学历、来源写"),
        (
            "Grades of persons",
            "“{word}” grades persons and isn't published",
            "remove it; bands may be by age, education or source",
        ),
    ),
    entry(
        "GK277",
        "warning",
        _COUNTS,
        ("同一人入库两次", "{name}在 {since} 已经入库，中间没有写出库", "删去重复的一条，或者补上出库"),
        (
            "Entered twice",
            "{name} entered on {since} already and hasn't left since",
            "remove the repetition, or add the 出库",
        ),
    ),
    entry(
        "GK278",
        "warning",
        _COUNTS,
        (
            "同一范围有两个库",
            "和“{other}”是同一个村社区（或全街道）的库",
            "并成一个；分开管的，确认没有人在两个库里都数",
        ),
        (
            "Two pools of one scope",
            "“{other}” is a pool of the same unit (or of the whole street)",
            "make one of them, or make sure that nobody is counted in both",
        ),
    ),
    entry(
        "GK279",
        "error",
        _COUNTS,
        ("同一对象写了两行", "{unit}的{audience}在这次培训里已有一行", "两行并成一行"),
        ("Two rows of one audience", "{audience} of {unit} has a row already", "make one row of the two"),
    ),
    entry(
        "GK280",
        "error",
        _COUNTS,
        (
            "参训的比名册多",
            "{year} 年{unit}的{audience}首次参训累计 {covered} 人，名册（{day}）减离任只有 {whole} 人",
            "今年参加过别的培训的、不在名册上的，不算「首次」：写 首次: 人数",
        ),
        (
            "More trained than registered",
            "{year}, {unit}, {audience}: {covered} trained for the first time, but the register of {day} "
            "less those who left is {whole}",
            "首次: leave out who was trained earlier in the year or isn't on the register",
        ),
    ),
    entry(
        "GK281",
        "error",
        _STREET,
        ("没有写片区", "片区发展差异化培训要写是哪个片区", "加一行 片区: 片区名称"),
        ("No area named", "training by area says which area", "add 片区: the area's name"),
    ),
    entry(
        "GK282",
        "warning",
        _STREET,
        (
            "全覆盖培训没有覆盖全部",
            "没有写{missing}（{number} 个村社区）",
            "补上这些村社区的参训；只对一部分办的，改「方式」",
        ),
        (
            "Training of all leaves units out",
            "{missing} ({number}) have no row",
            "add their attendance, or another 方式 where it wasn't for all",
        ),
    ),
    entry(
        "GK283",
        "error",
        _ORDER,
        ("结束早于开始", "{start} 开始，却在 {end} 结束", "对照记录改日期"),
        ("Ends before it starts", "it started on {start} and ended on {end}", "correct the dates"),
    ),
    entry(
        "GK284",
        "warning",
        _STREET,
        ("跟岗结束没有结果", "{name}的跟岗在 {end} 结束，没有写「结果」", "结果: 如 期满，完成跟岗任务"),
        (
            "No result of the shadowing",
            "{name}'s 跟岗 ended on {end} without 「结果」",
            "结果: what came of it",
        ),
    ),
    entry(
        "GK285",
        "error",
        _ORDER,
        (
            "跟岗没结束就有结果",
            "{name}的跟岗还没有结束，写了「结果」",
            "结束了的写「结束」日期；没结束的删去「结果」",
        ),
        (
            "A result before the end",
            "{name}'s 跟岗 isn't over but has a 「结果」",
            "结束: its last day, or remove 结果",
        ),
    ),
    entry(
        "GK286",
        "error",
        _STREET,
        (
            "带教人对不上",
            "{mentor}不能作带教人：带教人是另一名干部，跟岗期间在{unit}任职",
            "核对带教人、单位和日期",
        ),
        (
            "Not a mentor there",
            "{mentor} can't be the mentor: that is another cadre, in post in {unit} during the 跟岗",
            "check mentor, unit and dates",
        ),
    ),
    entry(
        "GK287",
        "warning",
        _STREET,
        (
            "跟岗的不是后备干部",
            "{name}没有后备干部的任职，也没有经公开选拔",
            "核对编号；是后备干部的，在干部记录补上任职",
        ),
        (
            "No reserve cadre",
            "{name} neither held a reserve post nor was chosen by an open selection",
            "check the id, or add the post to the cadre's record",
        ),
    ),
    ruled(
        "GK288",
        "V65",
        "warning",
        _HOURS,
        ("学时标准低了", "{group}按 {hours} 学时算，规定不少于 {least} 学时", "按规定的学时重新统计"),
        (
            "Measured by too few hours",
            "{group} is measured by {hours} hours; the rule asks {least}",
            "count again by the hours of the rule",
        ),
    ),
    entry(
        "GK289",
        "error",
        _ORDER,
        (
            "还没办的培训有参训人数",
            "写了“计划中”，又写了参训或学时",
            "已经办了的删去「计划中」；没有办的删去人数",
        ),
        (
            "Attendance of a planned session",
            "it is 计划中 but has attendance or hours",
            "remove 计划中 where it was held, else the numbers",
        ),
    ),
    entry(
        "GK290",
        "warning",
        _ORDER,
        (
            "计划的日子已经过了",
            "计划在 {day} 办，到 {as_of} 还写着“计划中”",
            "办了的删去「计划中」，写参训人数；改期的改日期",
        ),
        (
            "Planned for a day that is past",
            "planned for {day}, and on {as_of} still 计划中",
            "remove 计划中 and add the attendance, or change the date",
        ),
    ),
    entry(
        "GK291",
        "warning",
        _COUNTS,
        ("没有写谁参加", "{day} 办完的培训没有写参训、新任干部或跟岗", "每个村社区、每类对象写一行参训"),
        (
            "Nobody told",
            "the session that ended on {day} tells of no attendance, newcomers or 跟岗",
            "a row for each unit and audience",
        ),
    ),
    entry(
        "GK292",
        "warning",
        _ORDER,
        (
            "年度和日期不符",
            "算 {year} 年的培训，却在 {start} 开始",
            "核对「年度」和「开始」；跨年补训的不用改",
        ),
        (
            "Another year's date",
            "it counts for {year} but began on {start}",
            "check 年度 and 开始; a session made up in the next year may stay",
        ),
    ),
    entry(
        "GK293",
        "warning",
        _STREET,
        (
            "没有组干部人数",
            "{unit}到 {day} 没有统计组干部人数，{year} 年组干部的培训算不出覆盖",
            "在村社区记录的「组干部人数」加一条，日期不晚于 {day} 所在的月底",
        ),
        (
            "Groups not counted",
            "{unit} has no 组干部人数 by {day}, so that coverage of {year} can't be told",
            "add a count dated no later than the end of the month of {day}",
        ),
    ),
    entry(
        "GK294",
        "warning",
        _FILING,
        (
            "备案日期对不上任期",
            "{post}从 {start} 任职，备案日期是 {date}",
            "核对是不是上一届的备案；写这一届的日期",
        ),
        (
            "Filed for another term",
            "{post} was taken up on {start}, but filed on {date}",
            "check whether that is an earlier term's; give this one's date",
        ),
    ),
    entry(
        "GK295",
        "error",
        _STREETWIDE,
        ("年度数字写了两遍", "{item} {year} 年已有一条", "留下正确的一条"),
        ("A year's figure twice", "{item} of {year} is there already", "keep the right one"),
    ),
    entry(
        "GK296",
        "warning",
        _STREETWIDE,
        ("年度还没结束", "{item}写了 {year} 年的数，这一年还没有结束，不会公布", "年度结束后再写"),
        (
            "The year isn't over",
            "{item} has a number of {year}, which isn't over; it won't be published",
            "write it after the year",
        ),
    ),
    entry(
        "GK297",
        "error",
        _STREETWIDE,
        ("没有写标准", "类型是报酬标准，没有写「标准」", "每个岗位一条：金额、单位、由谁负担、从哪一天起"),
        (
            "No standards",
            "报酬标准 without 「标准」",
            "one for each post: amount, unit, who pays, from which day",
        ),
    ),
    entry(
        "GK298",
        "error",
        _STREETWIDE,
        (
            "标准的起止不对",
            "{post}从 {since} 起的标准，起止颠倒，或者和另一条时间重叠",
            "旧标准的「止」写新标准「起」的前一天",
        ),
        (
            "Standards overlap",
            "the standard of {post} from {since} ends before it begins, or another holds at the same time",
            "止 of the old one: the day before 起 of the new one",
        ),
    ),
    entry(
        "GK299",
        "error",
        _NAMES,
        ("激励保障写了姓名", "写了“{name}”，待遇、体检、补助、报考不写到个人", "删去姓名，写岗位或人数"),
        (
            "A person's name",
            "“{name}” is named; pay, health, subsidies and examinations are told of nobody",
            "remove the name; say the post or the number",
        ),
    ),
)
