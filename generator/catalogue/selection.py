"""2xx: open selection — score table, counts, candidates."""

from __future__ import annotations

from generator.catalogue.entry import ruled

_MODEL = (
    "产品约定：成绩按本次公告写明的计分办法逐步复算，群众拿计算器也能算出同一个数",
    "product: scores are recomputed by the rule that the notice declares, as any resident can",
)
_TABLE = (
    "产品约定：成绩表每一行都能按计分办法读懂、算全",
    "product: every row of the score table can be read and computed by the declared rule",
)
_COUNTS = (
    "产品约定：各环节人数互相对得上，缺一个人也要有去处",
    "product: the counts of all stages agree; everyone who came is accounted for",
)
_RULES = (
    "产品约定：选拔按本次公告自己写明的比例、合格线、递补规则办",
    "product: a selection keeps to the ratios, pass marks and substitution rule of its own notice",
)
_PEOPLE = (
    "产品约定：拟任、任用的人都能在成绩表里找到来路",
    "product: whoever is proposed or appointed can be traced in the score table",
)
_AGE = (
    "产品约定：年龄、党龄、学历算到公告写明的同一天",
    "product: ages and lengths are counted to the one day that the notice names",
)
_PRIVACY = (
    "个人信息保护法第六条、第二十八条：只公开达到目的所必需的个人信息；体检情况是敏感个人信息",
    "Personal Information Protection Law, arts. 6 and 28: no more than needed; health is sensitive",
)
_ORDER = (
    "产品约定：公告、报名、各环节、公示、结论、任用依次进行",
    "product: notice, application, stages, publicity, conclusion and appointment follow each other",
)
_OVERSIGHT = (
    "资格审查、考试都要写明监督单位（各地选拔公告和结果报道的通行要素）",
    "the supervising body is a regular element of published selections and their results",
)
_OBJECTIONS = (
    "产品约定：公示期间收到的意见件件有着落",
    "product: every objection received during the publicity is accounted for",
)


ENTRIES = (
    ruled(
        "GK201",
        "V01",
        "error",
        _MODEL,
        (
            "权重加起来不是 100%",
            "「{name}」各部分的权重 {weights} 加起来是 {got}，应当正好是 100%",
            "对照公告改权重，使「{name}」下面各项合计 100%",
        ),
        (
            "Weights don't make 100 %",
            "the weights below 「{name}」, {weights}, make {got}; they must make exactly 100 %",
            "correct the weights from the notice so that those below 「{name}」 make 100 %",
        ),
    ),
    ruled(
        "GK202",
        "V02",
        "error",
        _MODEL,
        (
            "成绩和计分办法算出来的不一样",
            "考号 {ticket} 的「{name}」写的是 {got}，按计分办法算出来是 {expected}（{formula}）",
            "核对原始分数；各部分分数没错就把「{name}」改成 {expected}",
        ),
        (
            "Score differs from its rule",
            "candidate {ticket}: 「{name}」 says {got}, the rule gives {expected} ({formula})",
            "check the marks against the original; if they are right, write {expected} for 「{name}」",
        ),
    ),
    ruled(
        "GK203",
        "V03",
        "error",
        _MODEL,
        (
            "名次不对",
            "考号 {ticket} 总成绩 {total}，名次写的是 {got}，应当是 {expected}",
            "改成 {expected}；总成绩相同的先比「同分比较」里写的，还相同就并列，下一名跳过（1、2、2、4）；"
            "没有总成绩的不写名次",
        ),
        (
            "Wrong rank",
            "candidate {ticket} with a total of {total} is ranked {got}; it must be {expected}",
            "write {expected}; equal totals are told apart by 同分比较, else share a rank and the next is "
            "skipped (1, 2, 2, 4); without a total there is no rank",
        ),
    ),
    ruled(
        "GK204",
        "V04",
        "error",
        _COUNTS,
        (
            "后面环节的人比前面多",
            "「{gate}」写了 {number} 人，前面的「{earlier}」最多只有 {limit} 人",
            "核对两个环节的人数；是递补进来的，把递补写进「递补」",
        ),
        (
            "More people at a later stage",
            "「{gate}」 counts {number} people, the earlier 「{earlier}」 at most {limit}",
            "check both counts; those who stepped in belong in 「递补」",
        ),
    ),
    ruled(
        "GK205",
        "V05",
        "warning",
        _RULES,
        (
            "人数比职数少，没有说明",
            "{where}要选 {posts} 人，{what}只有 {have} 人，没有写原因",
            "已有结论的，在结论里加一行 未足额原因: …；还没有结论的，在环节「拟任」的说明里写原因，"
            "或在岗位表写 核减为 和 核减原因",
        ),
        (
            "Fewer people than posts, unexplained",
            "{where}: {posts} to be chosen, {have} {what}, without a reason",
            "with a conclusion, add 未足额原因: … to it; before it, give the reason in the 说明 of the stage "
            "拟任, or write 核减为 and 核减原因 for the post",
        ),
    ),
    ruled(
        "GK206",
        "V06",
        "warning",
        _RULES,
        (
            "没有达到开考比例",
            "{where}选 {posts} 人，报名最多 {applied} 人，达不到开考比例 {ratio}，也没有核减",
            "按公告的核减规则，在岗位表写 核减为: {possible} 和 核减原因；另有批准继续开考的，在备注里说明",
        ),
        (
            "Opening ratio not met",
            "{where}: {posts} to be chosen from at most {applied} applicants, short of the opening ratio "
            "{ratio}, and not reduced",
            "by the notice's rule write 核减为: {possible} and 核减原因 for the post; if it was approved to "
            "go on, say so in 备注",
        ),
    ),
    ruled(
        "GK207",
        "V07",
        "warning",
        _RULES,
        (
            "该入围的没有入围",
            "考号 {ticket} 的{by} {mark} 在进入{gate}的前 {size} 名以内，结果却写“{got}”",
            "核对名单；本人放弃的把结果改成 放弃，其他情况在这一行的说明里写原因",
        ),
        (
            "Within the shortlist, yet left out",
            "candidate {ticket} with {by} {mark} is among the first {size} who go on to {gate}, "
            "but the outcome says “{got}”",
            "check the list; if the candidate withdrew write 放弃, else explain in the row's 说明",
        ),
    ),
    ruled(
        "GK208",
        "V08",
        "error",
        _RULES,
        (
            "没到合格线却进入了下一环节",
            "考号 {ticket} 的「{name}」是 {mark}，合格线是 {line}，结果却写“{got}”",
            "核对分数；确实没到线的，结果改成 未达合格线，不能列入拟任人选",
        ),
        (
            "Went on below the pass mark",
            "candidate {ticket} has {mark} in 「{name}」, the pass mark is {line}, "
            "but the outcome says “{got}”",
            "check the mark; if it is right write 未达合格线 and take the person off 拟任人选",
        ),
    ),
    ruled(
        "GK209",
        "V09",
        "error",
        _MODEL,
        (
            "分数超出范围",
            "考号 {ticket} 的「{name}」写了 {got}，应当在 0 到 {full} 之间",
            "核对原始分数；加分写在「加分」里，不要加进这一项",
        ),
        (
            "Mark out of range",
            "candidate {ticket}: 「{name}」 says {got}; it must lie between 0 and {full}",
            "check the mark; a bonus belongs in 「加分」, not in this mark",
        ),
    ),
    ruled(
        "GK210",
        "V10",
        "warning",
        _AGE,
        (
            "基准日太晚",
            "资格条件的基准日是 {reference}，比 {limit} 报名截止还晚，报名的人没法判断自己够不够条件",
            "对照公告改基准日，一般是公告日或报名第一天",
        ),
        (
            "Reference day too late",
            "the reference day {reference} comes after the last day of application, {limit}, "
            "so that nobody could tell whether he was eligible",
            "correct it from the notice; usually it is the day of the notice or the first of application",
        ),
    ),
    ruled(
        "GK211",
        "V11",
        "error",
        _PEOPLE,
        (
            "拟任人选不在成绩表里",
            "拟任人选考号 {ticket} 在成绩表里没有，也没有递补记录",
            "核对考号；是递补的，在「递补」里加一条，写清递补谁、哪一天、为什么",
        ),
        (
            "Proposed, but not in the score table",
            "the proposed candidate {ticket} is neither in the score table nor in 「递补」",
            "check the number; who stepped in needs an entry in 「递补」: for whom, when, why",
        ),
    ),
    ruled(
        "GK212",
        "V12",
        "error",
        _MODEL,
        (
            "加分和规则不一致",
            "考号 {ticket} 有加分项 {items}，加分写了 {got}，按规则（{rule}）应当加 {expected}",
            "写成 加分: {expected}，再核对总成绩",
        ),
        (
            "Bonus differs from its rule",
            "candidate {ticket} claims {items} and was given {got}; the rule ({rule}) gives {expected}",
            "write 加分: {expected} and check the total",
        ),
    ),
    ruled(
        "GK214",
        "V02",
        "error",
        _TABLE,
        (
            "有总成绩，缺分项得分",
            "考号 {ticket} 写了总成绩，但没有 {missing} 的得分，没法复算",
            "在得分里补上 {missing}；缺考、放弃的不写总成绩",
        ),
        (
            "A total without all its marks",
            "candidate {ticket} has a total but no mark for {missing}, so it can't be recomputed",
            "add {missing} to 得分; who was absent or withdrew has no total",
        ),
    ),
    ruled(
        "GK215",
        "V02",
        "error",
        _TABLE,
        (
            "有成绩，没有计分办法",
            "成绩表有分数，但没有写「计分」，群众看不出总成绩是怎么来的",
            "加上 计分: 组成，下面每部分写 名称 和 权重，如 名称: 面试、权重: 100%",
        ),
        (
            "Scores without a rule",
            "the table has marks, but there is no 「计分」 to tell how a total comes about",
            "add 计分: 组成 with the name and weight of every part, such as 名称: 面试, 权重: 100%",
        ),
    ),
    ruled(
        "GK216",
        "V05",
        "error",
        _RULES,
        (
            "人数超过职数",
            "{where}只选 {posts} 人，{what}写了 {have} 人",
            "核对名单和职数；有人退出由别人递补的，在「递补」里写明谁退出",
        ),
        (
            "More people than posts",
            "{where}: {posts} to be chosen, but {have} {what}",
            "check list and number; where somebody stepped in, say in 「递补」 for whom",
        ),
    ),
    ruled(
        "GK219",
        "V08",
        "error",
        _RULES,
        (
            "只有一人竞争，没到规定分数",
            "考号 {ticket} 是这个岗位唯一参加面试的人，「{name}」{mark} 分，不到规定的 {line} 分，不能拟任",
            "核对分数；没到线的结果改成 未达合格线，岗位按规定取消或另行选拔"
            "（线写在站点设置的 无竞争面试线）",
        ),
        (
            "Sole competitor below the required mark",
            "candidate {ticket} was the only one interviewed for the post and has {mark} in 「{name}」, "
            "less than the {line} required",
            "check the mark; below the line write 未达合格线 "
            "(the line is 无竞争面试线 of the site's settings)",
        ),
    ),
    ruled(
        "GK220",
        "V10",
        "error",
        _AGE,
        (
            "年龄下限比上限大",
            "资格条件写了年龄下限 {least}、上限 {most}，没有人能符合",
            "对照公告改正这两个数",
        ),
        (
            "Lower age limit above the upper",
            "the age limits are {least} to {most}; nobody can meet them",
            "correct both from the notice",
        ),
    ),
    ruled(
        "GK221",
        "V10",
        "warning",
        _AGE,
        (
            "拟任人选年龄不在规定范围",
            "拟任人选考号 {ticket} 出生于 {birth}，到基准日 {reference} 是 {age} 岁，规定是 {limits} 岁",
            "核对出生年月；按规定放宽的，在备注里写明依据",
        ),
        (
            "Proposed person outside the age limits",
            "the proposed candidate {ticket}, born {birth}, is {age} on the reference day {reference}; "
            "the limits are {limits}",
            "check the month of birth; where the limit was waived, give the ground in 备注",
        ),
    ),
    ruled(
        "GK222",
        "V11",
        "error",
        _TABLE,
        (
            "考号重复",
            "考号 {ticket} 已经写在第 {first} 条",
            "核对考号；同一个人只写一条",
        ),
        (
            "Number used twice",
            "candidate {ticket} already stands in entry {first}",
            "check the number; one entry a person",
        ),
    ),
    ruled(
        "GK223",
        "V11",
        "error",
        _PEOPLE,
        (
            "结果是拟任，却不在拟任人选里",
            "考号 {ticket} 的结果写“{got}”，但拟任人选里没有这个考号",
            "在「拟任人选」里补上，或改正这一行的结果",
        ),
        (
            "Outcome says proposed, the list doesn't",
            "candidate {ticket} has the outcome “{got}” but isn't in 「拟任人选」",
            "add the person to 「拟任人选」, or correct the outcome",
        ),
    ),
    ruled(
        "GK224",
        "V11",
        "error",
        _PEOPLE,
        (
            "写了递补拟任，没有递补记录",
            "考号 {ticket} 的结果是 递补拟任，但「递补」里没有写递补谁",
            "在「递补」里加一条：日期、退出考号、递补考号、原因",
        ),
        (
            "Stepped in, but for whom?",
            "candidate {ticket} is 递补拟任 but has no entry in 「递补」",
            "add one to 「递补」: 日期, 退出考号, 递补考号, 原因",
        ),
    ),
    ruled(
        "GK225",
        "",
        "error",
        _OBJECTIONS,
        (
            "办结的比收到的多",
            "收到意见 {objections} 件，已办结却写了 {settled} 件",
            "核对两个数；已办结不能超过收到意见",
        ),
        (
            "More settled than received",
            "{objections} objections received, yet {settled} settled",
            "check both numbers",
        ),
    ),
    ruled(
        "GK226",
        "V11",
        "error",
        _PEOPLE,
        (
            "任用的人没有公示过",
            "任用的考号 {ticket} 不在拟任人选里，或已由别人递补",
            "核对考号；任用的人必须先列入「拟任人选」公示",
        ),
        (
            "Appointed without publicity",
            "the appointed candidate {ticket} isn't in 「拟任人选」, or was replaced",
            "check the number; who is appointed must first be publicised in 「拟任人选」",
        ),
    ),
    ruled(
        "GK227",
        "",
        "error",
        _TABLE,
        (
            "岗位代码不在岗位表里",
            "岗位代码 {code} 在岗位表里没有",
            "改成岗位表里的代码：{known}",
        ),
        (
            "Unknown post code",
            "the post code {code} isn't in 岗位表",
            "use one of: {known}",
        ),
    ),
    ruled(
        "GK228",
        "",
        "error",
        _ORDER,
        (
            "日期先后不对",
            "「{later}」{later_day} 在「{earlier}」{earlier_day} 之前",
            "核对这两个日期，「{later}」不能早于「{earlier}」",
        ),
        (
            "Dates out of order",
            "「{later}」 on {later_day} comes before 「{earlier}」 on {earlier_day}",
            "check both days; 「{later}」 can't be earlier than 「{earlier}」",
        ),
    ),
    ruled(
        "GK229",
        "",
        "error",
        _PRIVACY,
        (
            "不该公布这个人的姓名",
            "考号 {ticket} 的结果是“{got}”，成绩表里不能写姓名",
            "删掉这一行的姓名，只留考号；姓名只写拟任、进入考察的人",
        ),
        (
            "Name that mustn't be published",
            "candidate {ticket} with the outcome “{got}” is named in the score table",
            "remove the name and keep the number; only the proposed and inspected are named",
        ),
    ),
    ruled(
        "GK230",
        "",
        "error",
        _OVERSIGHT,
        (
            "没有写监督单位",
            "选拔已经进行，但没有写由谁监督",
            "加上 监督单位: 下面每行一个，如 - 街道纪检监察工作委员会；或在各环节写 监督",
        ),
        (
            "No supervising body",
            "stages were held, but nobody is named who supervised them",
            "add 监督单位: with one body a line, or 监督 to the stages",
        ),
    ),
    ruled(
        "GK231",
        "V02",
        "error",
        _TABLE,
        (
            "得分的名称不在计分办法里",
            "考号 {ticket} 写了「{name}」的得分，计分里没有这一部分",
            "改成计分里的名称：{known}",
        ),
        (
            "Mark for an unknown part",
            "candidate {ticket} has a mark for 「{name}」, which 计分 doesn't have",
            "use one of its names: {known}",
        ),
    ),
    ruled(
        "GK232",
        "V12",
        "error",
        _TABLE,
        (
            "加分项不在计分办法里",
            "考号 {ticket} 写了加分“{name}”，计分里没有规定（计分里的加分项目：{known}）",
            "改成计分里的项目；公告有规定的，先写进计分的「加分」",
        ),
        (
            "Bonus without a rule",
            "candidate {ticket} was given a bonus “{name}” that 计分 doesn't provide (it has: {known})",
            "use a ground of 计分; if the notice has it, add it to 「加分」 of 计分 first",
        ),
    ),
    ruled(
        "GK233",
        "V02",
        "error",
        _TABLE,
        (
            "考官打分的个数不对",
            "考号 {ticket} 的「{name}」有 {got} 个打分，计分里写了 {size} 名考官",
            "核对评分表，补上或删去多出的打分；考官人数有变化的，改计分里的人数",
        ),
        (
            "Wrong number of examiners' marks",
            "candidate {ticket} has {got} marks for 「{name}」, 计分 has {size} examiners",
            "check the marking sheets; if the panel changed, correct its 人数",
        ),
    ),
    ruled(
        "GK234",
        "V01",
        "error",
        _TABLE,
        (
            "计分里名称重复",
            "计分里有两个部分都叫「{name}」，得分不知道算给哪一个",
            "给其中一个换个名称，成绩表里同样改",
        ),
        (
            "Two parts of one name",
            "two parts of 计分 are called 「{name}」, so that marks can't be told apart",
            "rename one of them, in the table too",
        ),
    ),
    ruled(
        "GK235",
        "V03",
        "error",
        _TABLE,
        (
            "同分比较写了没有的部分",
            "同分比较里的「{name}」不是计分里的部分",
            "从这些里选：{known}",
        ),
        (
            "Unknown tie-break",
            "「{name}」 in 同分比较 isn't a part of 计分",
            "choose from: {known}",
        ),
    ),
    ruled(
        "GK236",
        "V07",
        "error",
        _TABLE,
        (
            "入围依据不在计分办法里",
            "入围依据写的「{name}」不是计分里的部分",
            "从这些里选：{known}",
        ),
        (
            "Shortlist by an unknown mark",
            "「{name}」 in 入围 isn't a part of 计分",
            "choose from: {known}",
        ),
    ),
    ruled(
        "GK238",
        "V04",
        "error",
        _COUNTS,
        (
            "未通过的人数对不上",
            "「{gate}」参加 {entered} 人、通过 {passed} 人，应有 {out} 人未通过，各原因加起来是 {told} 人",
            "核对参加、通过和各原因的人数，使未通过合计 {out} 人",
        ),
        (
            "Those who fell out don't add up",
            "「{gate}」: {entered} came and {passed} passed, so {out} fell out; the reasons count {told}",
            "check the numbers so that the reasons make {out}",
        ),
    ),
    ruled(
        "GK239",
        "V04",
        "error",
        _COUNTS,
        (
            "报名来源合计不等于报名人数",
            "报名来源加起来是 {told} 人，环节「报名」写了 {applied} 人",
            "核对报名登记表，使两处相等",
        ),
        (
            "Sources don't make the applicants",
            "the sources of application make {told}, the stage 「报名」 counts {applied}",
            "check the register so that both are equal",
        ),
    ),
    ruled(
        "GK240",
        "V04",
        "error",
        _COUNTS,
        (
            "名单行数和环节人数不一致",
            "环节「{gate}」写了 {entered} 人，名单里是 {rows} 人",
            "核对名单和环节人数；缺考的没有得分，不算参加",
        ),
        (
            "Rows and count differ",
            "the stage 「{gate}」 counts {entered} people, the list has {rows}",
            "check both; who was absent has no mark and doesn't count",
        ),
    ),
    ruled(
        "GK241",
        "V06",
        "error",
        _RULES,
        (
            "核减后没有变少",
            "岗位 {code} 职数 {number}，核减为 {reduced}，没有减少",
            "核减为要小于职数；没有核减的删掉这一行",
        ),
        (
            "Reduced to no fewer",
            "post {code} has {number} places and is reduced to {reduced}",
            "核减为 must be less; remove it where nothing was cut",
        ),
    ),
    ruled(
        "GK242",
        "V06",
        "warning",
        _RULES,
        (
            "核减没有写原因",
            "岗位 {code} 从 {number} 人核减为 {reduced} 人，没有写原因",
            "加一行 核减原因: …，如 报名人数达不到开考比例",
        ),
        (
            "Reduction without a reason",
            "post {code} was cut from {number} to {reduced} without a reason",
            "add 核减原因: …",
        ),
    ),
    ruled(
        "GK245",
        "V11",
        "warning",
        _PEOPLE,
        (
            "有拟任人选，没有成绩表",
            "公示了 {number} 名拟任人选，也写了计分办法，但没有成绩表",
            "在「成绩」里每个考生写一行，未入选的只写考号",
        ),
        (
            "Proposed, but no score table",
            "{number} people are proposed and there is a 计分, but no score table",
            "write one row a candidate in 「成绩」, those not chosen by number only",
        ),
    ),
    ruled(
        "GK247",
        "V02",
        "error",
        _TABLE,
        (
            "考官打分没有取舍规则",
            "考号 {ticket} 写了「{name}」的考官打分，计分里这一部分没有写「考官」",
            "在计分的「{name}」下面加 考官: 人数、去最高、去最低",
        ),
        (
            "Examiners' marks without a rule",
            "candidate {ticket} has examiners' marks for 「{name}」, a part without 「考官」 in 计分",
            "add 考官: 人数, 去最高, 去最低 to 「{name}」 in 计分",
        ),
    ),
    ruled(
        "GK248",
        "V12",
        "error",
        _MODEL,
        (
            "加分超过上限",
            "考号 {ticket} 加了 {got} 分，按计分办法最多加 {most} 分",
            "核对加分，并在「加分项」写明享受哪几项",
        ),
        (
            "Bonus above its limit",
            "candidate {ticket} was given {got}; the rule gives {most} at most",
            "check the bonus and name its grounds in 「加分项」",
        ),
    ),
    ruled(
        "GK249",
        "V03",
        "error",
        _MODEL,
        (
            "同分不同名次，没有说明",
            "考号 {ticket} 与别人总成绩和同分比较都相同，名次写 {got}，没有说明怎么定的",
            "加一行 说明: 加试… 写清加试结果；没有加试的，同分的名次写成一样",
        ),
        (
            "Equal totals, different ranks, unexplained",
            "candidate {ticket} has the same total and tie-breaks as others but is ranked {got}",
            "add 说明: 加试… with the result of the extra test; without one, equals share a rank",
        ),
    ),
    ruled(
        "GK250",
        "V10",
        "warning",
        _AGE,
        (
            "基准日太早",
            "资格条件的基准日是 {reference}，比公告日 {announced} 早一年多，可能是照抄了往年的公告",
            "对照公告核对基准日",
        ),
        (
            "Reference day too early",
            "the reference day {reference} lies more than a year before the notice of {announced}; "
            "it may come from an older notice",
            "check it against the notice",
        ),
    ),
    ruled(
        "GK251",
        "V07",
        "warning",
        _RULES,
        (
            "没有入围却进入了下一环节",
            "考号 {ticket} 的{by} {mark} 不在进入{gate}的前 {size} 名以内，结果却是已经进入",
            "核对名单；是前面的人放弃后顺延进来的，在前面那一行写 放弃，或在「递补」里写明",
        ),
        (
            "Went on from beyond the shortlist",
            "candidate {ticket} with {by} {mark} isn't among the first {size} who go on to {gate}, yet did",
            "check the list; if somebody before withdrew write 放弃 in that row, or tell it in 「递补」",
        ),
    ),
    ruled(
        "GK252",
        "V11",
        "error",
        _PEOPLE,
        (
            "列入拟任人选，结果却不是拟任",
            "考号 {ticket} 在拟任人选里，成绩表的结果写“{got}”，应当是“{should}”",
            "把成绩表的结果改成 {should}，或从拟任人选里删去",
        ),
        (
            "In the list, but not proposed",
            "candidate {ticket} is in 拟任人选, the table says “{got}” instead of “{should}”",
            "write {should} in the table, or take the person off the list",
        ),
    ),
    ruled(
        "GK253",
        "V11",
        "error",
        _PEOPLE,
        (
            "已被递补，结果还是拟任",
            "考号 {ticket} 已由别人递补，结果还写“{got}”",
            "把结果改成 放弃、考察未通过 或 体检未通过",
        ),
        (
            "Replaced, yet still proposed",
            "somebody stepped in for candidate {ticket}, whose outcome still says “{got}”",
            "write 放弃, 考察未通过 or 体检未通过",
        ),
    ),
    ruled(
        "GK254",
        "V11",
        "error",
        _PEOPLE,
        (
            "递补的考号不对",
            "递补里的考号 {ticket} 不在成绩表里，或退出和递补写成了同一个人",
            "对照成绩表改考号",
        ),
        (
            "Wrong number in a substitution",
            "candidate {ticket} in 「递补」 isn't in the score table, or both sides are the same person",
            "correct the number from the table",
        ),
    ),
    ruled(
        "GK255",
        "V11",
        "error",
        _PEOPLE,
        (
            "递补的没有写递补拟任",
            "考号 {ticket} 是递补进来的，结果写“拟任”，应当写“递补拟任”",
            "结果: 递补拟任",
        ),
        (
            "Stepped in, but not marked",
            "candidate {ticket} stepped in and is marked 拟任 instead of 递补拟任",
            "结果: 递补拟任",
        ),
    ),
    ruled(
        "GK256",
        "",
        "error",
        _OBJECTIONS,
        (
            "意见办理结果对不上",
            "已办结 {settled} 件，属实 {upheld} 件加不属实 {rejected} 件是 {sum} 件",
            "使 属实 与 不属实 加起来等于 已办结；没办完的不计入",
        ),
        (
            "Results of objections don't add up",
            "{settled} settled, but {upheld} upheld and {rejected} rejected make {sum}",
            "make 属实 and 不属实 add up to 已办结; pending ones don't count",
        ),
    ),
    ruled(
        "GK257",
        "",
        "error",
        _TABLE,
        (
            "岗位代码重复",
            "岗位代码 {code} 已经用在岗位表第 {first} 条",
            "换一个代码，成绩表里同样改",
        ),
        (
            "Post code used twice",
            "the post code {code} already stands in entry {first} of 岗位表",
            "choose another, in the table too",
        ),
    ),
    ruled(
        "GK258",
        "",
        "error",
        _TABLE,
        (
            "没有写报考哪个岗位",
            "岗位有几个，考号 {ticket} 没有写岗位代码，名次和入围没法按岗位算",
            "加一行 岗位: 代码；所有人一起排名的，全表都不写岗位",
        ),
        (
            "No post code",
            "there are several posts and candidate {ticket} has no post code, so ranks can't be told by post",
            "add 岗位: with the code; where all compete together leave it out everywhere",
        ),
    ),
    ruled(
        "GK259",
        "V02",
        "error",
        _TABLE,
        (
            "去掉的打分太多",
            "「{name}」有 {size} 名考官，去最高和去最低共 {dropped} 个，没有剩下可平均的",
            "改正 人数、去最高 或 去最低",
        ),
        (
            "No mark left",
            "「{name}」 has {size} examiners and drops {dropped} marks, which leaves none",
            "correct 人数, 去最高 or 去最低",
        ),
    ),
    ruled(
        "GK260",
        "V07",
        "warning",
        _RULES,
        (
            "排在前面的没有拟任",
            "考号 {ticket} 第 {rank} 名，结果是 进入考察，未入选；考号 {other} 第 {other_rank} 名却是拟任",
            "核对结果；没有写错的，在考号 {ticket} 这一行加「说明」，写为什么没有入选，如 加试结果",
        ),
        (
            "Passed over without a word",
            "candidate {ticket}, rank {rank}, was inspected and not chosen; candidate {other}, rank "
            "{other_rank}, is proposed",
            "check the outcomes; if they are right, say in 「说明」 of candidate {ticket} why",
        ),
    ),
    ruled(
        "GK213",
        "V10",
        "error",
        _AGE,
        (
            "学历低于资格条件",
            "考号 {ticket} 的学历是“{education}”，公告要求“{asked}”",
            "对照报名材料改正学历；确实不符合的不能拟任，按递补规则办",
        ),
        (
            "Education below the requirement",
            "{ticket} has the education “{education}”, the notice asks for “{asked}”",
            "correct it from the application papers; who does not qualify can't be proposed",
        ),
    ),
)
