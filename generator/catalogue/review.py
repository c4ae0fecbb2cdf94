"""6xx: ballots, grades, and what follows a review."""

from __future__ import annotations

from generator.catalogue.entry import ruled

_LAW = "村民委员会组织法（2018-12-29 修正）"
_LAW_EN = "Organic Law of Villagers' Committees (2018-12-29)"
_COUNTS = (
    "产品约定：发出、收回、有效、作废和各等次票数要对得上，群众才能核对",
    "product: ballots issued, returned, valid, void and votes add up, so that residents can check them",
)
_GRADE = (
    "产品约定：等次规则和基数是评议记录的一部分，等次按它重算",
    "product: the grading rule and its base are part of the review; the grade is recomputed from them",
)
_ATTEND = (
    f"{_LAW}第二十六条：村民代表会议有三分之二以上的组成人员参加方可召开；比例可在记录里另写",
    f"{_LAW_EN}, art. 26: two thirds of the representatives; the share is data of the record",
)
_YEARLY = (
    f"{_LAW}第三十三条：民主评议每年至少进行一次，由村务监督机构主持",
    f"{_LAW_EN}, art. 33: reviewed at least once a year, chaired by the supervision body",
)
_UNFIT = (
    f"{_LAW}第三十三条：村民委员会成员连续两次被评议不称职的，其职务终止",
    f"{_LAW_EN}, art. 33: two 不称职 in a row end the office of a committee member",
)
_ELECTED = (
    f"{_LAW}第十一条、第十六条、第三十三条：任何组织或者个人不得指定、委派或者撤换村民委员会成员；罢免由村民投票",
    f"{_LAW_EN}, arts. 11, 16, 33: nobody may appoint or replace committee members; voters recall them",
)
_STREET = (
    "产品约定：本站设置里的时限，参照重庆市实施村民委员会组织法的办法（2013）",
    "product: limits of the site's settings, after Chongqing's measures of 2013",
)
_ORDER = (
    "产品约定：评议按公布计划、开会、反馈、公布、说明、复核、整改的先后办理",
    "product: plan, meeting, feedback, publication, reply, recheck and remedy follow each other",
)
_PERSONAL = (
    "产品约定：不足 5 人的投票小组要合并，防止猜出谁投了什么票（个人信息保护法第六条，最小范围）",
    "product: groups of fewer than five voters are merged (Personal Information Protection Law, art. 6)",
)
_WHO = (
    "产品约定：评议谁、哪一年、对应哪份承诺，要和其他记录一致",
    "product: whom, which year and which pledge a review is about agree with the other records",
)
_STREET_RULE = (
    "本街道述职评议由党员、群众和主管部门三方评价",
    "the street's rule: party members, residents and the departments in charge all judge",
)

ENTRIES = (
    ruled(
        "GK601",
        "V50",
        "error",
        _COUNTS,
        ("收回的票比发出的多", "{part}收回 {returned} 张，只发出 {issued} 张", "对照计票单改"),
        (
            "More ballots back than given out",
            "{part}: {returned} returned, {issued} issued",
            "correct it from the tally sheet",
        ),
    ),
    ruled(
        "GK603",
        "V50",
        "error",
        _COUNTS,
        (
            "发出的票比到会的人多",
            "会上的党员测评和群众测评一共发出 {issued} 张票，实到只有 {present} 人",
            "对照签到表和计票单改；一人只发一张票，身份重叠的只在一个部分投票；"
            "会外入户测评的，那一部分写 会外: 是",
        ),
        (
            "More ballots than people",
            "members' and residents' parts issued {issued} ballots, but {present} were present",
            "check attendance and tally sheets; one ballot a person, in one part only; "
            "a survey of households outside the meeting has 会外: 是",
        ),
    ),
    ruled(
        "GK604",
        "V50",
        "warning",
        _COUNTS,
        (
            "票数没有写全",
            "{part}没有写：{missing}",
            "照计票单补上；没有作废的写 作废: 0",
        ),
        (
            "Ballots not fully told",
            "{part} lacks: {missing}",
            "add them from the tally sheet; no void ones: 作废: 0",
        ),
    ),
    ruled(
        "GK605",
        "V52",
        "error",
        _COUNTS,
        (
            "公布的百分比和票数不符",
            "「{key}」公布的是 {got}，按票数 {figures} 应是 {wanted}",
            "删掉这一行（网页会自动算），或改成 {wanted}；已经公布出去的，改正后重新办公开审批",
        ),
        (
            "Percentage not of these votes",
            "「{key}」 was printed as {got}; {figures} makes {wanted}",
            "remove the line (pages compute it) or write {wanted}; correct it where it was printed",
        ),
    ),
    ruled(
        "GK606",
        "V52",
        "error",
        _COUNTS,
        ("百分比写法不对", "「{key}」写的“{got}”不是百分比", "只写数字和百分号，如 {key}: 58.1%"),
        ("Not a percentage", "「{key}」 says “{got}”", "digits and a percent sign only: {key}: 58.1%"),
    ),
    ruled(
        "GK607",
        "V53",
        "error",
        _GRADE,
        (
            "同票须重新投票，不能定等次",
            "{leaders}得票相同，规则要求重新投票，结果却写了 {got}",
            "写重新投票的票数；还没有重投的，先不写「结果」",
        ),
        (
            "A tie to be voted again",
            "{leaders} have equal votes and the rule wants a new vote, but the result says {got}",
            "write the votes of the new ballot; until then leave 结果 out",
        ),
    ),
    ruled(
        "GK608",
        "V53",
        "error",
        _GRADE,
        ("规则里没有这个等次", "写了“{got}”，规则的等次是：{known}", "改成规则里的等次；弃权写在「弃权」里"),
        ("Not a grade of the rule", "“{got}” is not among the rule's grades: {known}", "use one of them"),
    ),
    ruled(
        "GK609",
        "V53",
        "error",
        _GRADE,
        (
            "有结果，没有等次规则",
            "结果写了 {got}，但没有写票数怎么变成等次",
            "加「等次规则」，写 等次、基数、方法 和判定条件，并写规则出处",
        ),
        (
            "A grade without its rule",
            "the result is {got}, but no rule says how votes become a grade",
            "add 等次规则 with its grades, base, method and conditions, and where it comes from",
        ),
    ),
    ruled(
        "GK610",
        "V53",
        "error",
        _GRADE,
        (
            "规则用了没有列出的等次",
            "规则里写了“{got}”，它列出的等次是：{known}",
            "改成列出的等次，或补到「等次」里",
        ),
        (
            "The rule uses an unlisted grade",
            "the rule speaks of “{got}”; it lists {known}",
            "use a listed grade, or add it to 等次",
        ),
    ),
    ruled(
        "GK611",
        "V53",
        "error",
        _GRADE,
        ("等次规则不完整", "方法是 {method}，但没有写「{field}」", "在等次规则里加「{field}」"),
        ("Rule incomplete", "the method {method} needs 「{field}」", "add 「{field}」 to the rule"),
    ),
    ruled(
        "GK612",
        "V53",
        "error",
        _GRADE,
        (
            "后面的判定用不到",
            "评为 {grade} 的这一条没有条件，后面的 {later} 永远轮不到",
            "给这一条写上条件，或把没有条件的移到最后",
        ),
        (
            "Clauses never reached",
            "the clause for {grade} has no condition, so {later} can never be given",
            "give it a condition, or move the one without to the end",
        ),
    ),
    ruled(
        "GK613",
        "V53",
        "error",
        _GRADE,
        (
            "按规则得不出等次",
            "按 {method}，这些票数不符合任何一条",
            "对照规则原文补上漏写的一条；其余情况都归一等的，最后写一条没有条件的",
        ),
        (
            "The rule gives no grade",
            "by {method} these votes fit nothing the rule says",
            "add what is missing from the rule's text; a last clause without conditions takes the rest",
        ),
    ),
    ruled(
        "GK614",
        "V53",
        "error",
        _GRADE,
        ("分档要从高到低", "这一档 {got} 分，不低于前一档的 {before} 分", "按分数从高到低排"),
        (
            "Bands not descending",
            "this band begins at {got}, the one before at {before}",
            "order them downwards",
        ),
    ),
    ruled(
        "GK615",
        "V53",
        "error",
        _GRADE,
        (
            "单看一个部分，不能用全会的人数",
            "条件只看一个部分，基数却是{base}；各部分到了多少人没有记录，算不出比例",
            "基数改为 有效票、收回票 或 发出票；或删掉「部分」，看合并的票",
        ),
        (
            "A part measured by the whole meeting",
            "the condition looks at one part, but the base is {base}, which is known for the whole only",
            "use ballots as the base, or remove 部分",
        ),
    ),
    ruled(
        "GK616",
        "V53",
        "error",
        _GRADE,
        ("权重合计不是 100%", "各部分权重合计 {total}%", "改到合计 100%；没有权重的都不写"),
        (
            "Weights don't make 100 %",
            "the weights of the parts sum to {total}%",
            "make them 100 %, or leave all out",
        ),
    ),
    ruled(
        "GK617",
        "V53",
        "error",
        _GRADE,
        (
            "不知道基数",
            "规则按{base}算比例，这条记录里没有这个数（或者是 0）",
            "有效票、收回票、发出票写在「测评」里；到会、应到人数写在「会议」里，有会外测评的不能用；"
            "全体成员写「全体成员数」",
        ),
        (
            "Base unknown",
            "the rule takes shares of {base}, which this record doesn't give (or gives as 0)",
            "ballots belong under 测评, attendance under 会议 (no base where some voted 会外), members in "
            "全体成员数",
        ),
    ),
    ruled(
        "GK618",
        "V53",
        "error",
        _GRADE,
        ("没有这个部分", "条件只看“{got}”，测评里只有：{known}", "改成测评里的类别，或补上这部分测评"),
        (
            "No such part",
            "the condition looks at “{got}”; there are: {known}",
            "name one of them, or add the part",
        ),
    ),
    ruled(
        "GK619",
        "V55",
        "warning",
        _STREET,
        (
            "两次评议隔得太近",
            "{got} 开会，上一次是 {before}，本站规定至少隔 {months} 个月",
            "核对两次的日期",
        ),
        (
            "Too soon after the last review",
            "held on {got}, the one before on {before}; at least {months} months apart",
            "check both dates",
        ),
    ),
    ruled(
        "GK620",
        "V55",
        "warning",
        _STREET,
        (
            "评议计划公布得晚",
            "{day} 开会，{got} 才公布计划，提前 {days} 天；本站规定提前 {limit} 天",
            "核对日期；还没开的会，改期或及早公布",
        ),
        (
            "Plan announced late",
            "the meeting is on {day}, its plan published on {got}: {days} days ahead, {limit} are due",
            "check the dates; postpone a meeting still ahead",
        ),
    ),
    ruled(
        "GK621",
        "V57",
        "error",
        _UNFIT,
        (
            "连续两次不称职没有处理",
            "同一人连续两次评为不称职，结果运用没有写或写了 无；本站规定：{rule}",
            "写「结果运用」的类型、决定机关、日期和依据",
        ),
        (
            "Two 不称职 without a consequence",
            "judged 不称职 twice in a row, and nothing followed; the street's rule: {rule}",
            "write 结果运用 with type, body, date and basis",
        ),
    ),
    ruled(
        "GK622",
        "V57",
        "error",
        _ELECTED,
        (
            "无权调整选举产生的职务",
            "{post}由{filled}产生，{body}不能{type}",
            "核对：涉及的是党内或聘用职务的，在「职务」写明；由村（居）民罢免的，决定机关写表决的会议",
        ),
        (
            "The elected can't be removed so",
            "{post} was filled by {filled}; {body} may not decide {type}",
            "if another post is meant, name it in 职务; if the voters recalled, name their assembly",
        ),
    ),
    ruled(
        "GK623",
        "V57",
        "error",
        _WHO,
        ("结果运用没有写全", "结果运用是 {type}，没有写：{missing}", "补上决定机关、日期和法律依据"),
        ("Consequence incomplete", "the consequence {type} lacks: {missing}", "add body, date and basis"),
    ),
    ruled(
        "GK624",
        "V59",
        "warning",
        _STREET,
        (
            "评议结果还没公布",
            "开会已经 {days} 天，没有写{missing}；本站规定 {limit} 天内公布",
            "公布后写上结果和公布日期",
        ),
        (
            "Result not yet published",
            "{days} days after the meeting there is no {missing}; the limit is {limit}",
            "publish it and write 结果 and 公布日期",
        ),
    ),
    ruled(
        "GK625",
        "V55",
        "warning",
        _YEARLY,
        (
            "计划的评议没有开",
            "计划 {planned} 开会，到 {as_of} 还没有会议情况",
            "开过了的写「会议」；改期的改「计划日期」并重新公布",
        ),
        (
            "Planned review not held",
            "planned for {planned}; by {as_of} no meeting is recorded",
            "write 会议 if it was held, or change 计划日期 and announce it again",
        ),
    ),
    ruled(
        "GK626",
        "V40",
        "error",
        _WHO,
        (
            "所引的承诺对不上",
            "承诺 {pledge} 的{field}是 {there}，本条是 {here}",
            "改成对应的承诺编号，或改本条的{field}",
        ),
        (
            "The pledge is another one",
            "pledge {pledge} has 「{field}」 {there}, this record {here}",
            "name the right pledge, or correct 「{field}」 here",
        ),
    ),
    ruled(
        "GK627",
        "V40",
        "error",
        _WHO,
        (
            "评议没有对应承诺",
            "当年有承诺 {pledge}，评议没有引用它，目标完成情况就看不到",
            "加一行 承诺: {pledge}，并在「完成情况」里逐项写明",
        ),
        (
            "Pledge not named",
            "there is pledge {pledge} for that year, but no review refers to it",
            "add 承诺: {pledge} and tell each goal's outcome under 完成情况",
        ),
    ),
    ruled(
        "GK628",
        "",
        "error",
        _WHO,
        (
            "对象和干部对不上",
            "对象是 {subject}：评议个人要写「干部」，评议班子不写",
            "改「对象」，或补上、删掉「干部」",
        ),
        (
            "Person or committee?",
            "the subject is {subject}: 个人 names a cadre, 班子 doesn't",
            "correct 对象, or add or remove 干部",
        ),
    ),
    ruled(
        "GK629",
        "V55",
        "error",
        _WHO,
        (
            "评议日期和年度不符",
            "{year} 年度的评议开会（计划）日期是 {got}，应在 {first} 到 {last} 之间",
            "核对年度和日期",
        ),
        (
            "Date outside the review's time",
            "the review of {year} is dated {got}, not between {first} and {last}",
            "check year and date",
        ),
    ),
    ruled(
        "GK630",
        "V55",
        "error",
        _WHO,
        (
            "评议对象当年不在这个单位任职",
            "干部 {cadre} 在 {year} 年没有{unit}的任职记录",
            "核对干部、单位和年度；任职漏写的，先在干部记录里补上",
        ),
        (
            "Not in post",
            "cadre {cadre} has no post in {unit} in {year}",
            "check person, unit and year; add a missing post to the cadre's record",
        ),
    ),
    ruled(
        "GK631",
        "",
        "error",
        _PERSONAL,
        (
            "投票的人太少，要合并",
            "{part}只有 {valid} 张有效票，少于 {least} 张，容易猜出谁投了什么票",
            "把这几张票并到另一部分一起写，评价人写明包括哪些人",
        ),
        (
            "Too few voters",
            "{part} has {valid} valid ballots, fewer than {least}: each vote could be guessed",
            "merge them into another part and say in 评价人 who is included",
        ),
    ),
    ruled(
        "GK632",
        "V53",
        "error",
        _GRADE,
        (
            "有结果，没有测评",
            "结果写了 {got}，没有票数，也没有哪个部门的评价",
            "在「测评」里写各部分的票数或评价",
        ),
        (
            "A grade without any judgement",
            "the result is {got}, but there are neither votes nor a department's judgement",
            "write them under 测评",
        ),
    ),
    ruled(
        "GK633",
        "",
        "warning",
        _ORDER,
        (
            "整改过了期限",
            "整改期限 {due}，到 {as_of} 没有写完成",
            "改完的写整改结果和完成日期；列入下一年的写「转为目标」",
        ),
        (
            "Remedy overdue",
            "due on {due}; by {as_of} it is not said to be finished",
            "write its result and date, or the goal of next year it became",
        ),
    ),
    ruled(
        "GK634",
        "",
        "error",
        _WHO,
        ("转为的目标不是下一年的", "目标 {goal} 是 {got} 年的，应是 {year} 年的", "写下一年承诺里的目标编号"),
        (
            "Not a goal of the next year",
            "goal {goal} is of {got}; {year} is wanted",
            "name a goal of the next pledge",
        ),
    ),
    ruled(
        "GK635",
        "V59",
        "error",
        _ORDER,
        ("日期先后不对", "{later} {second} 早于{earlier} {first}", "对照原件核对这两个日期"),
        ("Dates out of order", "「{later}」 {second} comes before 「{earlier}」 {first}", "check both dates"),
    ),
    ruled(
        "GK636",
        "V53",
        "error",
        _GRADE,
        ("小数位太多", "加权计分保留 {got} 位小数，最多 {most} 位", "小数位: 2"),
        ("Too many decimals", "scores are kept to {got} decimals; at most {most}", "write 小数位: 2"),
    ),
    ruled(
        "GK637",
        "",
        "warning",
        _ORDER,
        ("整改没有写结果", "整改 {finished} 完成了，没有写改得怎样", "加一行 整改结果: …"),
        ("Remedy without its result", "finished on {finished}, but not said how", "add a line 整改结果: …"),
    ),
    ruled(
        "GK638",
        "V53",
        "error",
        _WHO,
        (
            "还没开会就有结果",
            "写了票数、评价或结果，但没有写「会议」",
            "补上「会议」（或「会议见」）；还没开的会，删掉结果",
        ),
        (
            "A result before the meeting",
            "votes, judgements or a result are written, but no meeting",
            "add 会议 (or 会议见), or remove the result of a meeting still ahead",
        ),
    ),
    ruled(
        "GK640",
        "",
        "warning",
        _STREET_RULE,
        ("三方评价不全", "述职评议没有写：{missing}", "补上这部分的票数或评价"),
        ("Not all three judged", "the review lacks: {missing}", "add that part's votes or judgement"),
    ),
    ruled(
        "GK641",
        "",
        "error",
        _WHO,
        ("转为的目标是别的单位的", "目标 {goal} 是{unit}的", "写本单位下一年承诺里的目标编号"),
        ("Another unit's goal", "goal {goal} is of {unit}", "name a goal of this unit's next pledge"),
    ),
    ruled(
        "GK642",
        "V53",
        "error",
        _GRADE,
        ("加权计分没有权重", "{part}没有写权重", "给每个部分写权重，合计 100%"),
        ("Weight missing", "{part} has no weight", "give each part its weight, 100 % in all"),
    ),
    ruled(
        "GK650",
        "V50",
        "error",
        _COUNTS,
        (
            "收回的票数对不上",
            "{part}收回 {returned} 张，有效 {valid} 张加作废 {void} 张不等于它",
            "对照计票单改；弃权票算有效票，写在「弃权」",
        ),
        (
            "Returned ballots don't add up",
            "{part}: {returned} returned, but {valid} valid and {void} void",
            "correct them from the tally sheet; abstentions are valid ballots",
        ),
    ),
    ruled(
        "GK651",
        "V51",
        "error",
        _COUNTS,
        (
            "各等次票数加起来不对",
            "{part}各等次票数（加弃权）合计 {total}，有效票 {valid} 张",
            "对照计票单改各等次票数，或写「弃权」几张",
        ),
        (
            "Votes don't sum to valid ballots",
            "{part}: votes and abstentions sum to {total}, valid ballots are {valid}",
            "correct the votes, or write how many abstained (弃权)",
        ),
    ),
    ruled(
        "GK652",
        "V52",
        "error",
        _COUNTS,
        (
            "这么多票得不出这个百分比",
            "「{key}」公布的是 {got}，{base} {whole} 不可能得出；最接近的是 {near}",
            "对照计票单写票数，删掉这个百分比；已经公布出去的，改正后重新办公开审批",
        ),
        (
            "A percentage no votes can give",
            "「{key}」 was printed as {got}; {whole} ({base}) can't give it, the nearest are {near}",
            "write the votes from the tally sheet and drop the percentage; correct it where it was printed",
        ),
    ),
    ruled(
        "GK653",
        "V53",
        "error",
        _GRADE,
        (
            "结果和规则算出来的不一样",
            "结果写的是 {got}，按等次规则应是 {wanted}",
            "核对票数、规则和结果，改写错的那一个",
        ),
        (
            "Not the grade the rule gives",
            "the result says {got}; the rule makes it {wanted}",
            "check votes, rule and result, and correct the one that is wrong",
        ),
    ),
    ruled(
        "GK654",
        "V54",
        "error",
        _ATTEND,
        (
            "到会人数不够",
            "实到/应到为 {people}，法定人数要求 {limit}",
            "核对人数和法定人数；确实不够的，这次评议无效，要重开",
        ),
        (
            "No quorum",
            "present/expected is {people}; the quorum is {limit}",
            "check the numbers; without a quorum the review has to be held again",
        ),
    ),
    ruled(
        "GK655",
        "V55",
        "warning",
        _YEARLY,
        (
            "同一年评了两次",
            "{year} 年度已有{type} {other}，对象相同",
            "核对年度；重复的删掉一条，重开的在备注里说明",
        ),
        (
            "Two reviews in one year",
            "for {year} there is already a {type} of the same subject: {other}",
            "check the year; remove a duplicate, or explain in the note why it was held again",
        ),
    ),
    ruled(
        "GK656",
        "V56",
        "warning",
        _YEARLY,
        (
            "民主评议要由监督机构主持",
            "民主评议没有写由村（居）务监督机构主持",
            "由它主持的写 监督机构主持: 是；不是的，在备注里说明原因",
        ),
        (
            "Not chaired by the supervision body",
            "a 民主评议 is chaired by the supervision body; the record doesn't say so",
            "write 监督机构主持: 是 if so; otherwise explain in the note",
        ),
    ),
    ruled(
        "GK657",
        "V57",
        "error",
        _UNFIT,
        (
            "连续两次不称职，职务依法终止",
            "村民委员会成员连续两次民主评议不称职，结果运用不是 依法终止职务",
            "结果运用写 类型: 依法终止职务，并写决定机关、日期和依据",
        ),
        (
            "Two 不称职 end the office",
            "a committee member was judged 不称职 twice in a row; the consequence is not 依法终止职务",
            "write 依法终止职务 with body, date and basis",
        ),
    ),
    ruled(
        "GK658",
        "V58",
        "error",
        _STREET,
        (
            "优秀的人太多",
            "{year} 年度{type} {total} 人中优秀 {excellent} 人；上限 {limit}，最多 {most} 人（{rounding}）",
            "核对各条结果；本街道另有取整办法的，改「优秀取整」；没有这个上限的，删掉「优秀比例上限」",
        ),
        (
            "Too many 优秀",
            "{year}, {type}: {excellent} of {total} are 优秀; {limit} allows {most} ({rounding})",
            "check the results; set 优秀取整 if rounded otherwise; remove 优秀比例上限 without such a rule",
        ),
    ),
    ruled(
        "GK659",
        "V59",
        "warning",
        _STREET,
        ("评议结果公布得晚", "会后 {days} 天才公布，本站规定 {limit} 天内", "核对公布日期；下次按时公布"),
        (
            "Result published late",
            "published {days} days after the meeting; the limit is {limit}",
            "check the date; publish the next one in time",
        ),
    ),
    ruled(
        "GK660",
        "V53",
        "error",
        _GRADE,
        ("等次写了两遍", "规则里“{got}”写了不止一次", "留一个"),
        ("A grade twice", "the rule lists “{got}” more than once", "keep one"),
    ),
    ruled(
        "GK661",
        "V54",
        "warning",
        _ATTEND,
        (
            "民主评议没有写法定人数",
            "这次民主评议没有写「法定人数」，看不出到会的人够不够",
            "加上「法定人数」，下面一行写 比例: 2/3，多少照评议会议的规定",
        ),
        (
            "Statutory review without a quorum",
            "this 民主评议 does not say its 法定人数 (quorum): nobody can tell whether enough were present",
            "add 法定人数 with the line 比例: 2/3 below it, the share that the meeting's rules ask for",
        ),
    ),
    ruled(
        "GK662",
        "V56",
        "warning",
        _YEARLY,
        (
            "主持人不像监督机构",
            "「监督机构主持」写的是 是，会议的「主持」写的却是“{chair}”",
            "核对会议记录：由监督机构主持的，把「主持」改成监督委员会；不是的，「监督机构主持」改成 否",
        ),
        (
            "The chair is not the supervisors",
            "「监督机构主持」 says 是 (yes), but the meeting's 「主持」 (chair) is “{chair}”",
            "check the minutes: name the supervision committee as chair, or write 否",
        ),
    ),
)
