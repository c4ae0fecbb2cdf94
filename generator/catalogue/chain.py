"""5xx: the year's chain — pledge, readings, review — and its meetings."""

from __future__ import annotations

from generator.catalogue.entry import ruled

_CHAIN = (
    "产品约定：年初承诺的目标，编号、内容、目标值一年到头不变；变更要有日期、批准和原因，并且看得见",
    "product: a goal keeps id, wording and target all year; changes are dated, approved, reasoned and shown",
)
_PROGRESS = (
    "产品约定：状态、数量、百分比和日期要互相对得上，群众才能核对",
    "product: states, quantities, percentages and dates agree, so that residents can check them",
)
_DATES = (
    "产品约定：承诺和进展按年度、按先后公开",
    "product: pledges and readings belong to their year and follow each other",
)
_MEETING = (
    "产品约定：会议人数要对得上，一次会议只写一处",
    "product: attendance adds up, and a meeting is written in one place",
)
_TRUTH = (
    "村民委员会组织法（2018-12-29 修正）第三十条：公布的事项应当真实",
    "Organic Law of Villagers' Committees (2018-12-29), art. 30: what is published shall be true",
)

ENTRIES = (
    ruled(
        "GK501",
        "V40",
        "error",
        _CHAIN,
        (
            "和承诺写得不一样",
            "目标 {goal} 的「{field}」写的是“{got}”，这一期有效的是“{expected}”",
            "照承诺的原文改，或删掉这一行；确实改了的，在「变更」里加一条 类型: 调整，写明日期、批准和原因",
        ),
        (
            "Differs from the pledge",
            "goal {goal}: 「{field}」 says “{got}”, in force at this reading is “{expected}”",
            "copy it from the pledge or leave it out; if it was changed, add an adjustment under 变更",
        ),
    ),
    ruled(
        "GK503",
        "V40",
        "error",
        _CHAIN,
        (
            "同一个目标写了两遍",
            "目标 {goal} 在这一期里写了不止一条",
            "留下正确的一条，删掉另一条",
        ),
        ("One goal twice", "goal {goal} has more than one row in this reading", "keep the right row only"),
    ),
    ruled(
        "GK504",
        "V41",
        "error",
        _CHAIN,
        (
            "新增的目标没有写全文",
            "变更里新增了目标 {goal}，但没有写「新增目标」",
            "在这条变更下加「新增目标」，写编号、类别、名称、内容、完成期限，能用数量说的写目标值",
        ),
        (
            "Addition without its goal",
            "the change adds goal {goal} but has no 「新增目标」",
            "add 新增目标 with id, category, title, wording, due date and, where there is one, its target",
        ),
    ),
    ruled(
        "GK505",
        "V41",
        "error",
        _CHAIN,
        (
            "新增目标的两个编号不一样",
            "变更的「目标」写 {goal}，「新增目标」里的编号写 {got}",
            "两处写同一个编号",
        ),
        (
            "Two ids of one addition",
            "the change names goal {goal}, its 新增目标 the id {got}",
            "write the same id in both places",
        ),
    ),
    ruled(
        "GK506",
        "V41",
        "error",
        _CHAIN,
        (
            "只有新增才能带新目标",
            "目标 {goal} 的变更类型是 {type}，却写了「新增目标」",
            "是新增的，类型改成 新增；不是的，删掉「新增目标」，调整的值写在 新目标值、新内容 或 新期限",
        ),
        (
            "Only an addition brings a goal",
            "the change of goal {goal} is of type {type} but has a 「新增目标」",
            "make it 新增, or remove 新增目标 and write the new values in 新目标值, 新内容 or 新期限",
        ),
    ),
    ruled(
        "GK507",
        "V41",
        "error",
        _CHAIN,
        (
            "调整没有改变什么",
            "目标 {goal} 写了调整，但没有新值，或者新值和原来一样",
            "写 新目标值、新内容 或 新期限 中改了的那一项；没有改，就删掉这条变更",
        ),
        (
            "Adjustment without a new value",
            "goal {goal} is adjusted, but no new value is given or it equals the old one",
            "write what is new (新目标值, 新内容 or 新期限), or remove the change",
        ),
    ),
    ruled(
        "GK508",
        "V41",
        "error",
        _CHAIN,
        (
            "变更的目标不在承诺里",
            "目标 {goal} 写了{type}，但到这一期它不在这份承诺的有效目标里（没有承诺过，或已经终止）",
            "核对目标编号；新的目标用 类型: 新增，已终止的目标不再变更",
        ),
        (
            "Change of a goal not in force",
            "goal {goal} is changed ({type}), but it is not in force here: never pledged, or already stopped",
            "check the id; a new goal is 新增, a stopped one is changed no more",
        ),
    ),
    ruled(
        "GK509",
        "V41",
        "error",
        _CHAIN,
        (
            "已终止的目标又有进展",
            "目标 {goal} 前面已经终止，这一期的状态却是 {status}",
            "状态写 终止，或删掉这一条；要重新做的，在「变更」里新增一个目标",
        ),
        (
            "A stopped goal goes on",
            "goal {goal} was stopped earlier, but its state here is {status}",
            "write 终止, or remove the row; to take it up again, add a new goal under 变更",
        ),
    ),
    ruled(
        "GK510",
        "V41",
        "error",
        _CHAIN,
        (
            "状态没有对应的变更",
            "目标 {goal} 的状态是 {status}，但没有找到批准{status}的变更",
            "在「变更」里加一条 类型: {status}，写日期、批准、原因；没有批准的，状态写 滞后 并写原因",
        ),
        (
            "State without its change",
            "the state of goal {goal} is {status}, but no approved change of that type is recorded",
            "add a change of type {status} with date, approver and reason; if none was approved, write 滞后",
        ),
    ),
    ruled(
        "GK511",
        "V41",
        "error",
        _CHAIN,
        (
            "终止了的目标状态不对",
            "目标 {goal} 在这一期批准终止，状态却写 {status}",
            "状态: 终止",
        ),
        (
            "Stopped, but not so in the state",
            "goal {goal} is stopped in this reading, but its state is {status}",
            "write 状态: 终止",
        ),
    ),
    ruled(
        "GK512",
        "V41",
        "error",
        _CHAIN,
        (
            "变更日期不对",
            "目标 {goal} 的变更日期是 {got}，应在 {first} 到 {last} 之间（签字之后、本年度内、不晚于这一期）",
            "对照批准变更的会议记录改日期；这一期之后批准的，写到下一期",
        ),
        (
            "Change outside its time",
            "the change of goal {goal} is dated {got}; it lies between {first} (signature) and {last}",
            "correct the date from the minutes; a later approval belongs in the next reading",
        ),
    ),
    ruled(
        "GK513",
        "V41",
        "warning",
        _CHAIN,
        (
            "变更晚了一期才公布",
            "目标 {goal} 的变更 {got} 就批准了，上一期截至 {before}，应当写在上一期",
            "核对日期；确实漏了的，把变更写到上一期，重新办公开审批",
        ),
        (
            "Change told one reading late",
            "the change of goal {goal} was approved on {got}, before the earlier reading of {before}",
            "check the date; if it was forgotten, move it to that reading with a correction note",
        ),
    ),
    ruled(
        "GK514",
        "V44",
        "error",
        _PROGRESS,
        (
            "已经达到目标，状态不是已完成",
            "目标 {goal} 写了 {got}，目标 {wanted} 已经做到，状态却是 {status}",
            "状态: 已完成；还有工作没完的，核对数量",
        ),
        (
            "All reached, but not 已完成",
            "goal {goal} stands at {got} of {wanted}, but its state is {status}",
            "write 状态: 已完成, or correct the figure if work remains",
        ),
    ),
    ruled(
        "GK515",
        "V44",
        "error",
        _PROGRESS,
        (
            "百分比和数量对不上",
            "目标 {goal} 的完成百分比写 {got}，按数量 {figures} 算是 {wanted}",
            "删掉完成百分比（网页会自动算），或改成 {wanted}",
        ),
        (
            "Percentage and quantity disagree",
            "goal {goal}: 完成百分比 says {got}, {figures} makes {wanted}",
            "remove 完成百分比 (pages compute it), or write {wanted}",
        ),
    ),
    ruled(
        "GK516",
        "V42",
        "warning",
        _PROGRESS,
        (
            "完成数量没有单位",
            "目标 {goal} 没有目标值，完成数量 {got} 不知道是什么单位、应完成多少",
            "改用 完成百分比，或把数量写进 履职纪实 的成效里",
        ),
        (
            "Quantity without a unit",
            "goal {goal} has no target, so its quantity {got} has neither unit nor measure",
            "use 完成百分比, or tell the quantity in the evidence",
        ),
    ),
    ruled(
        "GK517",
        "V44",
        "error",
        _PROGRESS,
        (
            "目标值要大于 0",
            "目标值的数量写了 {got}，没法算完成多少",
            "写要完成的数量；“不超过几起”“零发生”一类的目标，在目标值里加 方向: 不超过，数量可以写 0",
        ),
        (
            "Target not above zero",
            "the target's amount is {got}; progress towards it can't be measured",
            "write how much is to be done; “not more than” and “none at all” have 方向: 不超过 too",
        ),
    ),
    ruled(
        "GK518",
        "V43",
        "warning",
        _PROGRESS,
        (
            "滞后没有写下一步",
            "目标 {goal} 滞后，没有写怎么补、谁负责、到什么时候",
            "加一行 下一步: …",
        ),
        (
            "Behind without a next step",
            "goal {goal} is behind, and nothing says how, by whom and until when it will be made good",
            "add a line 下一步: …",
        ),
    ),
    ruled(
        "GK519",
        "V42",
        "error",
        _PROGRESS,
        (
            "进展超出范围",
            "目标 {goal} 的「{field}」写了 {got}；百分比在 0 到 100 之间，数量不能是负数",
            "核对数字；比承诺做得多的，写 完成数量，它可以大于目标值",
        ),
        (
            "Progress out of range",
            "goal {goal}: 「{field}」 says {got}; percentages lie in 0 to 100, quantities aren't negative",
            "check the figure; more than was promised is written as 完成数量, which may exceed the target",
        ),
    ),
    ruled(
        "GK520",
        "V46",
        "error",
        _DATES,
        (
            "启动日期晚于完成期限",
            "目标 {goal} 的启动日期 {start} 晚于完成期限 {due}",
            "对照承诺书改日期",
        ),
        (
            "Starts after it is due",
            "goal {goal} starts on {start} but is due on {due}",
            "correct the dates from the pledge",
        ),
    ),
    ruled(
        "GK521",
        "V43",
        "error",
        _PROGRESS,
        (
            "过了期限没完成",
            "目标 {goal} 的期限是 {due}，到 {day} 没有完成，状态却是 {status}",
            "状态: 滞后，并写原因；期限经批准改了的，在「变更」里写 类型: 调整 和 新期限",
        ),
        (
            "Past its due date",
            "goal {goal} was due on {due} and is not done on {day}, but its state is {status}",
            "write 滞后 with the reason; if the date was changed with approval, record the adjustment",
        ),
    ),
    ruled(
        "GK522",
        "V47",
        "error",
        _DATES,
        (
            "公布日期早于截至日期",
            "公布日期 {got} 早于进展的截至日期 {as_of}",
            "核对两个日期",
        ),
        (
            "Published before its day",
            "published on {got}, before {as_of}, the day the progress is told for",
            "check both dates",
        ),
    ),
    ruled(
        "GK523",
        "V47",
        "error",
        _DATES,
        (
            "期次不连续",
            "这一期写的是第 {got} 期，按顺序应是第 {wanted} 期",
            "期次: {wanted}；前面漏了一期的，先补上那一期的记录",
        ),
        (
            "Readings not numbered in turn",
            "this is numbered {got}; the next number is {wanted}",
            "write 期次: {wanted}; if a reading is missing, add it first",
        ),
    ),
    ruled(
        "GK524",
        "V47",
        "error",
        _DATES,
        (
            "截至日期没有往后走",
            "这一期截至 {got}，不晚于第 {sequence} 期的 {before}",
            "核对两期的期次和截至日期",
        ),
        (
            "Day not after the reading before",
            "this reading is of {got}, not after reading {sequence} of {before}",
            "check number and day of both readings",
        ),
    ),
    ruled(
        "GK525",
        "V47",
        "error",
        _DATES,
        (
            "截至日期不在承诺的年度里",
            "截至日期 {got} 不在 {first} 到 {last} 之间；所引的是 {year} 年的承诺",
            "核对截至日期，或把「承诺」改成对应年度的编号",
        ),
        (
            "Not in the pledge's year",
            "the day {got} is not between {first} and {last}; the pledge is for {year}",
            "check the day, or name the pledge of the right year",
        ),
    ),
    ruled(
        "GK526",
        "V47",
        "warning",
        _DATES,
        (
            "进展还没有公布",
            "截至日期过去 {days} 天了，还没有公布日期（本站规定 {limit} 天内）",
            "公布后写上 公布日期",
        ),
        (
            "Progress not yet published",
            "{days} days have passed since its day without a date of publication (limit {limit})",
            "publish it and write 公布日期",
        ),
    ),
    ruled(
        "GK527",
        "V40",
        "error",
        _CHAIN,
        (
            "同一年有两份承诺",
            "{year} 年已经有一份承诺 {other}，单位和干部相同",
            "合并成一份；年中加的目标写在年中记录的「变更」里",
        ),
        (
            "Two pledges in one year",
            "for {year} there is already pledge {other} of the same unit and person",
            "join them; goals added later belong under 变更 of a reading",
        ),
    ),
    ruled(
        "GK528",
        "V40",
        "error",
        _CHAIN,
        (
            "承诺人当年不在这个单位任职",
            "干部 {cadre} 在 {year} 年没有{unit}的任职记录",
            "核对干部和单位；任职漏写的，先在干部记录的「任职」里补上",
        ),
        (
            "Not in post",
            "cadre {cadre} has no post in {unit} in {year}",
            "check person and unit; add a missing post to the cadre's record",
        ),
    ),
    ruled(
        "GK529",
        "V21",
        "warning",
        _DATES,
        (
            "公示早于签字",
            "承诺公示从 {start} 开始，签字日期是 {signed}",
            "核对两个日期；公示的应是签过字的承诺",
        ),
        (
            "Shown before it was signed",
            "the publicity begins on {start}, the pledge was signed on {signed}",
            "check both dates",
        ),
    ),
    ruled(
        "GK530",
        "V46",
        "warning",
        _DATES,
        (
            "签字日期不像这一年的",
            "{year} 年的承诺签字日期是 {got}，一般在 {first} 到 {last} 之间",
            "核对年度和签字日期",
        ),
        (
            "Signed outside its year",
            "the pledge for {year} was signed on {got}, not between {first} and {last}",
            "check year and date",
        ),
    ),
    ruled(
        "GK531",
        "",
        "warning",
        _MEETING,
        (
            "会议日期还没到",
            "会议日期 {got} 晚于截至日期 {as_of}，却已经写了到会人数",
            "核对会议日期；还没开的会不写「会议」",
        ),
        (
            "Meeting still ahead",
            "the meeting is dated {got}, after {as_of}, but its attendance is written",
            "check the date; leave 会议 out until it has been held",
        ),
    ),
    ruled(
        "GK532",
        "V50",
        "error",
        _MEETING,
        (
            "实到比应到多",
            "实到 {present} 人，应到只有 {expected} 人",
            "对照签到表改；列席的人不计入实到",
        ),
        (
            "More present than expected",
            "{present} were present, but only {expected} expected",
            "check the attendance list; observers don't count",
        ),
    ),
    ruled(
        "GK533",
        "",
        "error",
        _MEETING,
        (
            "「会议见」指的记录没有会议",
            "「会议见」写的 {other} 里没有写会议情况",
            "改成写有会议情况的那条记录的编号，或在本条写「会议」",
        ),
        (
            "No meeting there",
            "「会议见」 names {other}, which has no meeting of its own",
            "name the record that has the meeting, or write 会议 here",
        ),
    ),
    ruled(
        "GK534",
        "",
        "error",
        _MEETING,
        (
            "会议写了两处",
            "既写了「会议」，又写「会议见」{other}",
            "留一处",
        ),
        ("Meeting given twice", "there is both a 会议 and a 会议见 ({other})", "keep one of them"),
    ),
    ruled(
        "GK535",
        "V40",
        "error",
        _CHAIN,
        (
            "结转自的目标不是往年的",
            "结转自 {goal}，它是 {got} 年的目标，本条是 {year} 年的",
            "写往年没有完成的目标编号；年内撤并、离任接着办的，写原单位、前任的目标编号；不是结转的删掉这一行",
        ),
        (
            "Not carried from an earlier year",
            "carried over from {goal}, a goal of {got}; this one is of {year}",
            "name the unfinished goal of an earlier year, or of a unit merged or a person gone this year, "
            "or remove the line",
        ),
    ),
    ruled(
        "GK536",
        "V42",
        "error",
        _PROGRESS,
        (
            "履职纪实的日期不对",
            "目标 {goal} 的履职纪实日期是 {got}，应在 {first} 到 {last} 之间",
            "核对日期；截至日期以后做的，写到下一期",
        ),
        (
            "Evidence outside its time",
            "evidence for goal {goal} is dated {got}; it lies between {first} and {last}",
            "check the date; later deeds belong in the next reading",
        ),
    ),
    ruled(
        "GK537",
        "V42",
        "warning",
        _PROGRESS,
        (
            "没有写完成了多少",
            "目标 {goal} 承诺的是 {target}，这一期没有写完成数量",
            "加一行 完成数量: …",
        ),
        (
            "No figure of progress",
            "goal {goal} promises {target}, but the reading says no quantity",
            "add a line 完成数量: …",
        ),
    ),
    ruled(
        "GK538",
        "V44",
        "error",
        _PROGRESS,
        (
            "未启动却有进展",
            "目标 {goal} 的状态是 未启动，却写了进展 {got}",
            "已经开始的，状态写 推进中、按时序 或 滞后；没有开始的，删掉数字",
        ),
        (
            "Not started, yet some done",
            "goal {goal} is 未启动, but its progress says {got}",
            "write 推进中, 按时序 or 滞后, or remove the figure",
        ),
    ),
    ruled(
        "GK539",
        "V43",
        "warning",
        _PROGRESS,
        (
            "过了启动日期还未启动",
            "目标 {goal} 应在 {start} 启动，到 {day} 还是 未启动，没有写原因",
            "状态写 滞后，并写原因和下一步",
        ),
        (
            "Start overdue",
            "goal {goal} was to start on {start}; on {day} it is 未启动, without a reason",
            "write 滞后 with reason and next step",
        ),
    ),
    ruled(
        "GK540",
        "V40",
        "error",
        _CHAIN,
        (
            "漏了承诺过的目标",
            "承诺过的目标 {goal}（{title}）在这里没有写",
            "加一条，写 目标: {goal} 和它的状态；经批准不做了的，在「变更」里写 类型: 终止",
        ),
        (
            "A pledged goal is missing",
            "the pledged goal {goal} ({title}) is not told of here",
            "add a row with 目标: {goal} and its state; if it was given up with approval, record the stop",
        ),
    ),
    ruled(
        "GK541",
        "V41",
        "error",
        _CHAIN,
        (
            "没有承诺过的目标",
            "目标 {goal} 不在这份承诺到这一期为止的目标里（它写在 {home}）",
            "核对目标编号；确实是新加的，在本期「变更」里写 类型: 新增 和目标全文",
        ),
        (
            "A goal never declared",
            "goal {goal} is not among the goals of this pledge up to now (it is declared in {home})",
            "check the id; if it is new, add it under 变更 as 新增 with the whole goal",
        ),
    ),
    ruled(
        "GK542",
        "V42",
        "warning",
        _PROGRESS,
        (
            "比上期少了",
            "目标 {goal} 上期是 {was}，这一期是 {now}，没有写原因",
            "核对数字；确实减少的，加一行 减少原因: …",
        ),
        (
            "Less than before",
            "goal {goal} stood at {was} before and stands at {now} now, without a reason",
            "check the figure; if it fell, add a line 减少原因: …",
        ),
    ),
    ruled(
        "GK543",
        "V43",
        "error",
        _PROGRESS,
        (
            "滞后没有写原因",
            "目标 {goal} 滞后，没有写原因",
            "加一行 原因: …",
        ),
        ("Behind without a reason", "goal {goal} is behind, and no reason is given", "add a line 原因: …"),
    ),
    ruled(
        "GK544",
        "V44",
        "error",
        _TRUTH,
        (
            "没有达到目标，却写已完成",
            "目标 {goal} 写 已完成，但进展是 {got}，目标是 {wanted}",
            "核对数字；没有完成的，写 推进中、按时序 或 滞后；超过上限的，写 滞后；经批准改了目标的，写变更",
        ),
        (
            "已完成, but not as promised",
            "goal {goal} is 已完成 but stands at {got}; the target is {wanted}",
            "check the figure; if it is not done, change the state; record an approved change of the target",
        ),
    ),
    ruled(
        "GK546",
        "V46",
        "warning",
        _DATES,
        (
            "日期不在年度内",
            "「{field}」{got} 不在 {year} 年内",
            "写本年度要做到的期限；跨年的工作，写本年度做到哪一步",
        ),
        (
            "Date outside the year",
            "「{field}」 {got} is not in {year}",
            "give the date of this year's stage; work over several years is promised year by year",
        ),
    ),
    ruled(
        "GK547",
        "V47",
        "warning",
        _DATES,
        (
            "进展公布得晚",
            "截至日期之后 {days} 天才公布，本站规定 {limit} 天内",
            "核对公布日期；下一期按时公布",
        ),
        (
            "Progress published late",
            "published {days} days after the day it tells of; the limit is {limit}",
            "check the date; publish the next reading in time",
        ),
    ),
    ruled(
        "GK548",
        "",
        "error",
        _MEETING,
        (
            "「会议见」指的是别的单位",
            "「会议见」写的 {other} 是 {unit} 的，本条是 {here} 的",
            "改成本单位那次会议的记录编号，或在本条写「会议」",
        ),
        (
            "Another unit's meeting",
            "「会议见」 names {other} of {unit}; this record is of {here}",
            "name the record of this unit's meeting, or write 会议 here",
        ),
    ),
    ruled(
        "GK549",
        "V40",
        "error",
        _CHAIN,
        (
            "结转的目标上次已完成",
            "结转自 {goal}，但它在 {year} 年已经是 已完成",
            "核对编号；要继续做的，当作新的目标，删掉「结转自」",
        ),
        (
            "Carried over though done",
            "carried over from {goal}, which was 已完成 in {year}",
            "check the id; further work is a new goal without 结转自",
        ),
    ),
    ruled(
        "GK550",
        "V40",
        "error",
        _CHAIN,
        (
            "结转自别的单位的目标",
            "结转自 {goal}，它是{unit}的目标",
            "写本单位往年的目标编号；单位合并、分设的，先在村社区记录里写「并入」「分自」",
        ),
        (
            "Carried over from another unit",
            "carried over from {goal}, a goal of {unit}",
            "name a goal of this unit; where units were merged or divided, write 并入 or 分自 first",
        ),
    ),
    ruled(
        "GK551",
        "V44",
        "warning",
        _PROGRESS,
        (
            "百分比不是整数个",
            "目标 {goal} 承诺 {target}，完成百分比 {got} 得不出整数个；最接近的是 {near}",
            "写 完成数量: 几个；按工程量算的百分比，在履职纪实里用文字说明",
        ),
        (
            "Not a whole number of things",
            "goal {goal} promises {target}; {got} percent is no whole number of them, the nearest are {near}",
            "write 完成数量; a share of the work is told in words, in the evidence",
        ),
    ),
    ruled(
        "GK552",
        "V44",
        "error",
        _TRUTH,
        (
            "期限没到，不能说没有超过",
            "目标 {goal} 是 {target}，期限到 {due}；{day} 还不知道到时候会不会超过，状态却是 已完成",
            "状态: 按时序，完成数量写到现在已发生多少；到期没有超过的，再写 已完成",
        ),
        (
            "Too early to say that a limit held",
            "goal {goal} is {target} until {due}; on {day} that can't be known, but its state is 已完成",
            "write 按时序 and, as 完成数量, how many so far; write 已完成 once the time is over",
        ),
    ),
    ruled(
        "GK553",
        "V44",
        "error",
        _PROGRESS,
        (
            "已经超过，状态没有说",
            "目标 {goal} 是 {wanted}，已发生 {got}，状态却是 {status}",
            "状态: 滞后，并写原因和下一步；上限经批准改了的，在「变更」里写 类型: 调整 和 新目标值",
        ),
        (
            "Limit exceeded, state silent",
            "goal {goal} is {wanted} and stands at {got}, but its state is {status}",
            "write 滞后 with reason and next step; if the limit was changed with approval, record that",
        ),
    ),
    ruled(
        "GK554",
        "V44",
        "error",
        _PROGRESS,
        (
            "不超过的目标没有百分比",
            "目标 {goal} 是 {target}，却写了完成百分比 {got}；发生了几分之几不是进度",
            "删掉完成百分比，写 完成数量: 到现在已发生多少",
        ),
        (
            "A limit has no percentage",
            "goal {goal} is {target}, yet 完成百分比 says {got}; a share of a limit is no progress",
            "remove 完成百分比 and write, as 完成数量, how many so far",
        ),
    ),
    ruled(
        "GK555",
        "V44",
        "warning",
        _PROGRESS,
        (
            "像是不超过的目标",
            "目标 {goal} 的内容说不超过，目标值 {target} 却是要做到的数量，网页会把发生的当作完成的",
            "在目标值里加 方向: 不超过；说的不是同一件事的，不用改",
        ),
        (
            "Looks like a limit",
            "the wording of goal {goal} says not more than, but its target {target} is one to be reached",
            "add 方向: 不超过 to the target, unless the words speak of something else",
        ),
    ),
    ruled(
        "GK556",
        "V40",
        "error",
        _CHAIN,
        (
            "整年没有公开过进展",
            "{year} 年已经过去，这份承诺没有一期“唱票”公开过进展",
            "补上这一年的年中记录；确实没有公开过的，补开宣读会，如实写日期",
        ),
        (
            "No reading in the whole year",
            "{year} is over, and no reading ever told of this pledge",
            "add the readings of that year; if there were none, hold one now and write its true date",
        ),
    ),
    ruled(
        "GK557",
        "V40",
        "error",
        _CHAIN,
        (
            "过了时间还没有评议",
            "{year} 年的承诺到 {next_year} 年 6 月 30 日还没有年末评议的记录",
            "补上这份承诺的评议记录；还没开评议会的，开会以后如实写日期",
        ),
        (
            "Not judged in time",
            "the pledge of {year} has no review that was held by 30 June {next_year}",
            "add the review of this pledge; if it was not held, hold it and write its true date",
        ),
    ),
)
