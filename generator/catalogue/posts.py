"""GK460 to GK499: posts and units, and their change over time."""

from __future__ import annotations

from generator.catalogue.entry import entry

_POST = (
    "产品约定：任职的起止、产生方式、职责写得清楚，群众才知道谁负责",
    "product: dates, way of filling and duties of a post are clear, so that residents know who is in charge",
)
_ELECTION = (
    "村民委员会组织法（2018-12-29 修正）第十一条：村民委员会成员由村民直接选举产生，任何组织或者个人不得指"
    "定、委派或者撤换",
    "Organic Law of Villagers' Committees (2018-12-29), art. 11: members are directly elected "
    "by villagers; nobody "
    "may appoint or replace them",
)
_SELECTION = (
    "产品约定：公开选拔的结论和干部的任职写的是同一件事",
    "product: the conclusion of a selection and the cadre's post tell of the same fact",
)
_UNIT = (
    "产品约定：村社区名称、次序固定，撤并有去向",
    "product: units have fixed names and order, and a closed one leads on",
)

ENTRIES = (
    entry(
        "GK460",
        "error",
        _POST,
        ("任职止期早于起期", "从 {start} 任职，却到 {end} 为止", "对照任免文件改日期；还在任的不写「止」"),
        (
            "Ends before it starts",
            "held from {start}, but until {end}",
            "correct the dates; leave 止 out while in office",
        ),
    ),
    entry(
        "GK461",
        "error",
        _POST,
        (
            "同一职务写了两遍",
            "{post}已有一条从 {start} 起的任职，两条的时间重叠",
            "连任的写「止」分成前后两段，或删去重复的一条",
        ),
        (
            "One post twice",
            "{post} already has an entry from {start} over the same time",
            "give the earlier term its 止, or remove the repetition",
        ),
    ),
    entry(
        "GK462",
        "error",
        _ELECTION,
        (
            "产生方式和组织不符",
            "{unit}的{post}，产生方式写了“{filling}”",
            "对照当选证书或任命文件改；这一岗位由 {usual} 产生",
        ),
        (
            "Way of filling doesn't fit the organ",
            "{post} of {unit} is said to be filled by “{filling}”",
            "correct it from the certificate; it is filled by {usual}",
        ),
    ),
    entry(
        "GK463",
        "warning",
        _POST,
        (
            "产生方式少见",
            "{post}的产生方式写了“{filling}”，一般是 {usual}",
            "核对；没有写错的，在「产生说明」写明依据",
        ),
        (
            "Unusual way of filling",
            "{post} is said to be filled by “{filling}”; usual is {usual}",
            "check it; if right, say on which basis in 产生说明",
        ),
    ),
    entry(
        "GK464",
        "warning",
        _SELECTION,
        (
            "没有写是哪次公开选拔",
            "{post}由公开选拔产生，没有写「选拔」，也没有写「产生说明」",
            "选拔: 写选拔记录的编号；本站没有那次选拔的，写「产生说明」",
        ),
        (
            "Which selection isn't said",
            "{post} was filled by open selection, but names neither 「选拔」 nor 「产生说明」",
            "add 选拔 with the record's id, or say in 产生说明 which it was",
        ),
    ),
    entry(
        "GK465",
        "warning",
        _SELECTION,
        (
            "任用的人没有对应的任职",
            "结论任用了{name}，但这名干部没有一条任职写着 选拔: {selection}",
            "在干部记录的那条任职下加 选拔: {selection}，或补上这条任职",
        ),
        (
            "Appointed, but no such post",
            "the conclusion appoints {name}, whose record has no post with 选拔: {selection}",
            "add 选拔: {selection} to the post in the cadre's record",
        ),
    ),
    entry(
        "GK466",
        "error",
        _SELECTION,
        (
            "任职日期对不上",
            "结论写{name}从 {date} 任职，干部记录里{post}从 {start} 起",
            "对照任职文件，两处写同一天",
        ),
        (
            "Start of the post differs",
            "the conclusion appoints {name} from {date}, the cadre's record says {start} ({post})",
            "write the same day in both",
        ),
    ),
    entry(
        "GK467",
        "error",
        _SELECTION,
        (
            "选拔的任用名单里没有此人",
            "{post}写着经“{selection}”选拔，那次选拔的结论没有任用此人",
            "核对「选拔」的编号；结论漏了的，在「任用」里补上",
        ),
        (
            "Not among those appointed",
            "{post} names the selection “{selection}”, whose conclusion didn't appoint this cadre",
            "check 选拔, or complete 任用 in the conclusion",
        ),
    ),
    entry(
        "GK468",
        "warning",
        _POST,
        (
            "同一职务同时有两个人",
            "{unit}{post}，{other}也在任，时间重叠",
            "给前任写「止」；确实是两个组织的，把「组织」写得分得开",
        ),
        (
            "Two in one office",
            "{post} of {unit} is held by {other} at the same time",
            "give the predecessor a 止; if there are two organs, name them apart",
        ),
    ),
    entry(
        "GK469",
        "warning",
        _POST,
        ("在任岗位没有写职责", "{post}在任，没有写{missing}", "加「{missing}」，每条以「- 」开头"),
        (
            "Post without duties",
            "{post} is held now, but {missing} is missing",
            "add {missing}, each item beginning with 「- 」",
        ),
    ),
    entry(
        "GK470",
        "error",
        _UNIT,
        (
            "单位撤销后还有任职",
            "{unit}在 {closed} 已撤销，{post}还没有写止期，或写在撤销之后",
            "止: {closed}；转到新单位的，另加一条任职",
        ),
        (
            "Post in a closed unit",
            "{unit} was closed on {closed}, but {post} goes on after it",
            "止: {closed}, and a new post in the new unit",
        ),
    ),
    entry(
        "GK480",
        "warning",
        _UNIT,
        ("撤销的单位没有写去向", "{unit}在 {closed} 撤销，没有写「并入」", "并入: 写现在归哪个村社区的编号"),
        (
            "Closed without a successor",
            "{unit} was closed on {closed}, but there is no 「并入」",
            "并入: the id of the unit it belongs to now",
        ),
    ),
    entry(
        "GK481",
        "error",
        _UNIT,
        (
            "并入没有写日期",
            "{unit}写了「并入」，没有写「撤销日期」",
            "加一行 撤销日期: 年-月-日；没有撤并的，删去「并入」",
        ),
        ("Merged, but not closed", "{unit} has 「并入」 but no 「撤销日期」", "add 撤销日期, or remove 并入"),
    ),
    entry(
        "GK482",
        "error",
        _UNIT,
        ("并来并去成了一圈", "{unit}顺着「并入」又回到了自己", "并入: 写现在还在的村社区的编号"),
        (
            "Merged in a circle",
            "following 「并入」 from {unit} leads back to it",
            "并入: the id of a unit that still exists",
        ),
    ),
    entry(
        "GK483",
        "error",
        _UNIT,
        ("撤销早于设立", "{founded} 设立，却在 {closed} 撤销", "对照批复改日期"),
        ("Closed before founded", "founded on {founded}, but closed on {closed}", "correct the dates"),
    ),
    entry(
        "GK484",
        "warning",
        _UNIT,
        ("顺序重复", "顺序 {order} 和{other}一样", "顺序: {free}（还没用的最小数），或按街道的固定次序改"),
        (
            "Order used twice",
            "{other} has the order {order} too",
            "顺序: {free} (the lowest free one), or as the street's fixed order says",
        ),
    ),
    entry(
        "GK485",
        "error",
        _UNIT,
        ("村社区重名", "“{name}”和 {other} 的名称一样", "核对名称；重复登记的删去一条"),
        (
            "Two units of one name",
            "“{name}” is also the name of {other}",
            "check the name; remove a unit entered twice",
        ),
    ),
    entry(
        "GK486",
        "error",
        _UNIT,
        ("同一天统计了两次", "组干部人数里 {date} 写了两条", "留下正确的一条"),
        ("Two counts of one day", "there are two head-counts of {date}", "keep the right one"),
    ),
    entry(
        "GK487",
        "warning",
        _UNIT,
        ("统计日期还没到", "组干部人数的日期 {date} 在 {as_of} 之后", "核对日期，写已经统计过的那一天"),
        (
            "Counted in the future",
            "the head-count's date {date} is after {as_of}",
            "write the day it was counted",
        ),
    ),
    entry(
        "GK488",
        "error",
        _POST,
        (
            "更名的岗位找不到原来那一条",
            "{post}写了 更名自: {old}，但没有一条同单位、岗位叫“{old}”、止期在 {start} 前一天的任职",
            "补上原岗位那条任职，「止」写改名前一天；不是改名、是改任的，删去「更名自」",
        ),
        (
            "The renamed post has no predecessor",
            "{post} has 更名自: {old}, but no post “{old}” of the same unit ends the day before {start}",
            "add the post under its old name with its 止; if the person moved, remove 更名自",
        ),
    ),
    entry(
        "GK489",
        "warning",
        _POST,
        (
            "没说是改名还是改任",
            "“{before}”止，“{after}”接着从 {start} 起，没有写是岗位改了名称，还是换了岗位",
            "只是改名的，在后一条写 更名自: {before}；换了岗位的，在前一条写「离任原因」",
        ),
        (
            "Renamed or moved?",
            "“{before}” ends and “{after}” begins on {start}, without a word whether the post was renamed",
            "if renamed, write 更名自: {before}; if the person moved, write 离任原因 in the earlier post",
        ),
    ),
    entry(
        "GK490",
        "error",
        _UNIT,
        ("分来分去成了一圈", "{unit}顺着「分自」又回到了自己", "分自: 写原来那个村社区的编号"),
        (
            "Divided in a circle",
            "following 「分自」 from {unit} leads back to it",
            "分自: the id of the unit it was divided off from",
        ),
    ),
    entry(
        "GK491",
        "warning",
        _UNIT,
        ("分设没有写日期", "{unit}写了「分自」，没有写「设立日期」", "加一行 设立日期: 年-月-日"),
        ("Divided off, but when?", "{unit} has 「分自」 but no 「设立日期」", "add 设立日期"),
    ),
    entry(
        "GK492",
        "warning",
        _UNIT,
        (
            "分设时原单位不在",
            "{unit}在 {founded} 从{source}分出，那时{source}还没有设立，或已经撤销",
            "对照批复核对两处日期",
        ),
        (
            "Divided off from a unit that was not there",
            "{unit} was divided off from {source} on {founded}, when that did not exist",
            "check both dates",
        ),
    ),
    entry(
        "GK493",
        "warning",
        _UNIT,
        (
            "曾用名的日期不对",
            "曾用名“{name}”用到 {until}：不早于撤销日期或今天，或在设立以前",
            "至: 写用原名的最后一天；还没有改名的，改名那天再写",
        ),
        (
            "Former name out of its time",
            "the former name “{name}” until {until}: not over yet, or outside the unit's time",
            "至: the last day of the old name; write it once the name has changed",
        ),
    ),
    entry(
        "GK494",
        "error",
        _UNIT,
        (
            "曾用名接不上",
            "曾用名“{name}”（用到 {until}）和后一个名称相同，或两个曾用名用到同一天",
            "一个名称写一条，按先后写清各用到哪一天",
        ),
        (
            "Former names don't follow each other",
            "“{name}” (until {until}) equals the name after it, or two names end on one day",
            "one entry a name, each with the last day of its use",
        ),
    ),
    entry(
        "GK495",
        "warning",
        _UNIT,
        (
            "并入的单位当时不在",
            "{unit}在 {closed} 并入{heir}，那天{heir}还没有设立，或已经撤销",
            "对照批复核对：新单位的设立日期不晚于老单位的撤销日期",
        ),
        (
            "Merged into a unit that was not there",
            "{unit} was merged into {heir} on {closed}, when that was not yet founded or closed already",
            "check both dates: the new unit is founded no later than the old one is closed",
        ),
    ),
    entry(
        "GK496",
        "warning",
        _UNIT,
        (
            "单位设立以前的任职",
            "{unit}在 {founded} 设立，{post}的起期还在以前",
            "设立以前的任职写在原来的单位；起: 不早于 {founded}",
        ),
        (
            "Post before the unit was founded",
            "{unit} was founded on {founded}, but {post} begins before it",
            "write the earlier time as a post of the former unit; 起 is not before {founded}",
        ),
    ),
)
