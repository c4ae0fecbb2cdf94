"""4xx: the list of small powers, legal bases (GK412 to GK418, GK427, GK433)."""

from __future__ import annotations

from generator.catalogue.entry import ruled

_LIST = (
    "产品约定：清单声明的总数、类别与实际条目一致，缺了哪一项看得出来（参照 2014 年宁海小微权力清单三十六"
    "条的做法）",
    "product: the totals a list declares agree with its items, so that a missing one shows",
)
_ITEM = (
    "产品约定：每项权力写清谁办、谁监督、依据什么、几步、几天、打哪个电话",
    "product: each power names holder, overseer, basis, steps, time limit and telephone",
)
_FLOW = (
    "产品约定：集体决定的事项，方案或决议要公示（参照“五议”中方案公示不少于 15 日、决议公示 3 日的做法）",
    "product: what a meeting decides is publicised",
)
_BASIS = (
    "产品约定：依据写清名称、版本和条款。村民委员会组织法、城市居民委员会组织法 2025-10-28 "
    "修订，2026-01-01 施行，条号与旧版不同",
    "product: citations name title, version and article; the committees' laws revised on 2025-10-28, "
    "in force "
    "since 2026-01-01, renumbered their articles",
)
_REGION = (
    "产品约定：只引用在本地有效的依据（曾有清单错引外省民政厅的文件）",
    "product: only rules that bind here are cited (a list has been seen citing another province's)",
)

ENTRIES = (
    ruled(
        "GK401",
        "V30",
        "error",
        _LIST,
        (
            "清单里没有这个类别",
            "「类别」写了“{group}”，站点设置的小微权力清单里没有这一类",
            "类别: {fix}（清单里有：{known}）",
        ),
        (
            "Not a group of the list",
            "「类别」 says “{group}”, which the declared list doesn't have",
            "类别: {fix} (declared: {known})",
        ),
    ),
    ruled(
        "GK402",
        "V30",
        "warning",
        _LIST,
        (
            "这个类别下没有权力事项",
            "清单声明了类别“{group}”，但没有一项权力属于它",
            "补上这一类的权力记录，或核对各项的「类别」是否写错；确实没有的，从类别里删去",
        ),
        (
            "Group without items",
            "the list declares the group “{group}”, but no item belongs to it",
            "add its items, correct their 类别, or remove the group",
        ),
    ),
    ruled(
        "GK403",
        "V30",
        "error",
        _LIST,
        ("序号重复", "序号 {serial} 已经用在“{other}”", "序号: {free}（还没用的最小序号），或对照清单原件改"),
        (
            "Serial number used twice",
            "number {serial} already belongs to “{other}”",
            "序号: {free} (the lowest free one), or correct it from the original list",
        ),
    ),
    ruled(
        "GK404",
        "V30",
        "error",
        _LIST,
        (
            "序号不连续",
            "到序号 {serial} 之前缺第 {missing} 项",
            "补上缺的权力记录；序号从 1 起连续编，各类别接着编，不重新起头",
        ),
        (
            "Gap in the serial numbers",
            "before number {serial}, item {missing} is missing",
            "add the missing items; numbers run from 1 through all groups",
        ),
    ),
    ruled(
        "GK405",
        "V30",
        "error",
        _LIST,
        (
            "类别总数不对",
            "清单声明一共 {declared} 类，列出了 {counted} 类",
            "把缺的类别名称补进「类别」，或把「类别总数」改成 {counted}",
        ),
        (
            "Number of groups differs",
            "the list declares {declared} groups but names {counted}",
            "name the missing groups, or write 类别总数: {counted}",
        ),
    ),
    ruled(
        "GK406",
        "V30",
        "warning",
        _LIST,
        (
            "没有声明清单总数",
            "有 {counted} 项小微权力，但站点设置里没有写「小微权力清单」，缺没缺项没法核对",
            "在 site.yml 加「小微权力清单」，写名称、类别和总数",
        ),
        (
            "List not declared",
            "there are {counted} powers, but the settings have no 「小微权力清单」 to count them against",
            "add 小微权力清单 with name, groups and total to site.yml",
        ),
    ),
    ruled(
        "GK407",
        "V31",
        "error",
        _ITEM,
        (
            "没有写依据",
            "“{title}”没有写「法律依据」",
            "加「法律依据」，每条以「- 」开头，写 依据（依据库里的编号）、版本、条款 三行",
        ),
        (
            "No legal basis",
            "“{title}” has no 「法律依据」",
            "add 法律依据 with id, version and article of each basis",
        ),
    ),
    ruled(
        "GK408",
        "V31",
        "error",
        _ITEM,
        ("没有写流程", "“{title}”没有写「流程」", "加「流程」，一步一条，写名称、办理人、办法"),
        ("No steps", "“{title}” has no 「流程」", "add 流程, one item a step, with name, actor and act"),
    ),
    ruled(
        "GK409",
        "V31",
        "error",
        _ITEM,
        (
            "没有写办理时限",
            "“{title}”没有写多久办结",
            "加一行 办理时限: 15个工作日；没有固定时限的，加一行 时限说明: 为什么",
        ),
        (
            "No time limit",
            "“{title}” doesn't say how long it takes",
            "add 办理时限: 15个工作日, or say why there is none in 时限说明",
        ),
    ),
    ruled(
        "GK410",
        "V31",
        "warning",
        _ITEM,
        (
            "没有写办理电话",
            "“{title}”群众可以申请，但没有写「办理电话」",
            "加一行 办理电话: 区号-号码，写受理的办公室",
        ),
        (
            "No telephone to ask",
            "residents can apply for “{title}”, but there is no 「办理电话」",
            "add 办理电话 of the office that takes applications",
        ),
    ),
    ruled(
        "GK411",
        "V31",
        "warning",
        _ITEM,
        ("没有写结果怎么公开", "“{title}”没有写「结果公开」", "加「结果公开」，写内容、时限、方式、范围"),
        (
            "Disclosure not said",
            "“{title}” has no 「结果公开」",
            "add 结果公开: what, when, how and to whom the result is disclosed",
        ),
    ),
    ruled(
        "GK412",
        "V33",
        "warning",
        _BASIS,
        (
            "引的是旧版",
            "引了《{basis}》{version} 的版本；到 {day}，{effective} 施行的新版已经代替它",
            "版本: {current}，并对照新版核对条号",
        ),
        (
            "Superseded version cited",
            "cites the version of {version} of 《{basis}》, but on {day} the one in force since "
            "{effective} had replaced it",
            "版本: {current}, and check the article's number in it",
        ),
    ),
    ruled(
        "GK413",
        "V33",
        "error",
        _BASIS,
        (
            "依据库里没有这一版",
            "《{basis}》没有 {version} 通过的版本，依据库里有：{known}",
            "版本: {fix}（写通过日期，不写施行日期），或先在依据记录里加上这一版",
        ),
        (
            "Version not in the register",
            "《{basis}》 has no version adopted on {version}; the register has {known}",
            "版本: {fix} (day of adoption, not of effect), or add the version to the register",
        ),
    ),
    ruled(
        "GK414",
        "V33",
        "error",
        _BASIS,
        (
            "没有这一条",
            "引了《{basis}》“{article}”，{version} 的版本一共只有 {articles} 条",
            "对照原文改条号；引的是别的版本的，把版本写对",
        ),
        (
            "No such article",
            "cites “{article}” of 《{basis}》, but the version of {version} has {articles} articles",
            "correct the article, or the version",
        ),
    ),
    ruled(
        "GK415",
        "V33",
        "warning",
        _BASIS,
        (
            "引条款没有写版本",
            "引了《{basis}》“{article}”，没有写哪一版；这部依据有几个版本，条号可能不同",
            "加一行 版本: {fix}，或条号所属的那一版",
        ),
        (
            "Article without its version",
            "cites “{article}” of 《{basis}》 without a version; it has several, numbered differently",
            "add 版本: {fix}, or the version the article belongs to",
        ),
    ),
    ruled(
        "GK416",
        "V33",
        "warning",
        _REGION,
        (
            "适用地域不像全国",
            "发布机关是“{issuer}”，「适用地域」却写 {region}",
            "写实际适用的地域，{province}的依据写 {province} 的省（区、市）名",
        ),
        (
            "Hardly in force nationwide",
            "issued by “{issuer}”, but 「适用地域」 says {region}",
            "write the province it applies to ({province})",
        ),
    ),
    ruled(
        "GK417",
        "V33",
        "warning",
        _BASIS,
        (
            "所引版本当时还没施行",
            "引了《{basis}》{version} 的版本，它 {effective} 才施行，晚于 {day}",
            "引用 {day} 有效的那一版；日期写错的，改日期",
        ),
        (
            "Not yet in force",
            "cites the version of {version} of 《{basis}》, in force only from {effective}, after {day}",
            "cite the version in force on {day}, or correct the date",
        ),
    ),
    ruled(
        "GK418",
        "V33",
        "warning",
        _BASIS,
        (
            "依据当时没有生效",
            "按依据库，《{basis}》在 {day} 没有有效的版本",
            "改引当时有效的依据；依据库里的施行、失效日期写错的，到依据记录里改",
        ),
        (
            "Basis not in force",
            "by the register, no version of 《{basis}》 was in force on {day}",
            "cite one that was, or correct the dates in the register",
        ),
    ),
    ruled(
        "GK419",
        "V31",
        "error",
        _ITEM,
        (
            "退回的步骤不对",
            "第 {step} 步写了退回到第 {to} 步；只能退回到前面已有的步骤",
            "退回到: 写 1 到 {last} 中的一步；第 1 步不能再退回，删去它的「退回」",
        ),
        (
            "Leads back to no earlier step",
            "step {step} leads back to step {to}; only earlier steps will do",
            "退回到: one of 1 to {last}; step 1 can't lead back",
        ),
    ),
    ruled(
        "GK420",
        "V32",
        "warning",
        _FLOW,
        ("公示太短", "“{step}”这一步只公示 {length}", "对照制度核对；实际做法中最短是 3 日"),
        (
            "Publicity too short",
            "the step “{step}” is publicised for {length} only",
            "check the rule; in practice 3 days is the shortest",
        ),
    ),
    ruled(
        "GK421",
        "V31",
        "warning",
        _ITEM,
        (
            "一步比总时限还长",
            "“{step}”这一步写了 {length}，超过限定的 {limit}",
            "对照制度，改这一步的时间，或改时限",
        ),
        (
            "A step longer than its limit",
            "the step “{step}” takes {length}, longer than the limit of {limit}",
            "correct the step's time or the limit",
        ),
    ),
    ruled(
        "GK422",
        "V34",
        "warning",
        _LIST,
        (
            "适用单位已经撤销",
            "适用单位{unit}已在 {closed} 撤销，早于这一版的修订日期",
            "改成并入的村社区，或删去这一个",
        ),
        (
            "Unit closed before",
            "{unit} was closed on {closed}, before this version",
            "name the unit it was merged into, or leave it out",
        ),
    ),
    ruled(
        "GK423",
        "V30",
        "warning",
        _LIST,
        (
            "权力事项重复",
            "“{title}”和序号 {serial} 的事项名称一样",
            "同一事项只留一条；不同的事项，名称写得分得开",
        ),
        (
            "Same power twice",
            "“{title}” has the same name as number {serial}",
            "keep one, or give them different names",
        ),
    ),
    ruled(
        "GK424",
        "V30",
        "error",
        _LIST,
        ("类别写了两遍", "清单的类别里“{group}”写了两遍", "删掉重复的一行"),
        ("Group named twice", "the list names the group “{group}” twice", "remove the repetition"),
    ),
    ruled(
        "GK425",
        "V31",
        "warning",
        _ITEM,
        ("修订日期还没到", "「修订日期」{revised} 晚于 {as_of}", "核对日期；新版还没施行的，到时再换上"),
        (
            "Revised in the future",
            "「修订日期」 {revised} is after {as_of}",
            "check the date; replace the item when the version is in force",
        ),
    ),
    ruled(
        "GK426",
        "V30",
        "warning",
        _LIST,
        (
            "版次和其他事项不同",
            "这一项写“{version}”，清单里多数写“{usual}”",
            "版次: {usual}；确实没有更新的，核对后更新",
        ),
        (
            "Edition differs",
            "this item says “{version}”, most of the list “{usual}”",
            "版次: {usual}, after checking the item",
        ),
    ),
    ruled(
        "GK427",
        "V33",
        "error",
        _BASIS,
        (
            "版本的日期先后不对",
            "日期 {got} 应当晚于 {before}",
            "版本按通过先后写，旧的在前；施行不早于通过，失效晚于施行",
        ),
        (
            "Versions out of order",
            "the date {got} should be after {before}",
            "oldest version first; effect not before adoption, end after effect",
        ),
    ),
    ruled(
        "GK430",
        "V30",
        "error",
        _LIST,
        (
            "清单总数和实际条目不符",
            "清单声明一共 {declared} 项，content/power/ 里有 {counted} 项",
            "补上缺的、删去多的权力记录；清单变了的，把「总数」改成 {counted}",
        ),
        (
            "Number of items differs",
            "the list declares {declared} items, content/power/ has {counted}",
            "add or remove items, or write 总数: {counted}",
        ),
    ),
    ruled(
        "GK431",
        "V31",
        "error",
        _ITEM,
        (
            "自己监督自己",
            "监督主体里的“{body}”也是责任主体（{holder}）",
            "监督主体写另一个机构，如 村务监督委员会",
        ),
        (
            "Oversees itself",
            "“{body}” is overseer and holder ({holder})",
            "name another body as overseer, such as 村务监督委员会",
        ),
    ),
    ruled(
        "GK432",
        "V32",
        "warning",
        _FLOW,
        (
            "集体决定的事项没有公示",
            "“{step}”由集体决定，整个流程里没有一步写公示",
            "在决定前或决定后的一步加「公示」，写期限和地点",
        ),
        (
            "Decision without publicity",
            "“{step}” is decided by a meeting, but no step is publicised",
            "add 公示 with length and place to the step before or after",
        ),
    ),
    ruled(
        "GK433",
        "V33",
        "warning",
        _REGION,
        (
            "依据不适用于本地",
            "《{basis}》适用于{region}，本站所在地是{here}",
            "改引全国或本地的依据；适用地域登记错的，到依据记录里改",
        ),
        (
            "Basis of another place",
            "《{basis}》 applies to {region}; this site is in {here}",
            "cite a national or local rule, or correct its region in the register",
        ),
    ),
    ruled(
        "GK434",
        "V34",
        "error",
        _LIST,
        (
            "村社区没有小微权力清单",
            "所有权力事项都限定给了别的单位，{unit}一项也没有",
            "全街道通用的事项不写「适用单位」；或把 {unit} 加进适用单位",
        ),
        (
            "Unit without a list",
            "every power is limited to other units; {unit} has none",
            "leave 适用单位 out where an item is for all, or add {unit}",
        ),
    ),
)
