"""GK663 to GK678: supervision, and small numbers wherever they stand; GK698 when publishing."""

from __future__ import annotations

from generator.catalogue.entry import ruled

_ONCE = (
    "产品约定：健康、补助、报酬、监督方面的数只写全街道的，年度结束后公布一次",
    "product: counts about health, subsidy, pay and supervision are street-wide and told once, after "
    "the year",
)
_SMALL = (
    "个人信息保护法 第六条、第五十一条；产品约定：1、2 这样的小数写成“少于3”，也不能从别的数推算出来",
    "Personal Information Protection Law arts. 6, 51; product: 1 and 2 are told as 少于3 and can't be "
    "worked out",
)
_DECISION = (
    "个人信息保护法 第六条、第二十五条；产品约定：个别决定只有规定要求公开的才公开，告知、申辩、"
    "复核都走完才上网，到期撤下",
    "Personal Information Protection Law arts. 6, 25; product: a decision about a person is published "
    "only where "
    "a rule orders it, after hearing and recheck, and until a day",
)
_ELECTED = (
    "村民委员会组织法、城市居民委员会组织法；中国共产党章程：选举产生的职务，依法、依党内法规才能停止、"
    "调整、终止",
    "Organic Laws of Villagers' and Residents' Committees, Party Constitution: an elected post is taken "
    "away by "
    "law (a Party post: or by Party rules) only",
)
_REST = (
    "产品约定：小错歇职是本街道的制度，不是处分，不是停职，不是免职",
    "product: 小错歇职 is the street's own institution and no punishment, suspension or removal",
)
_COUNTED = (
    "产品约定：能从记录算出来的数以算出来的为准",
    "product: what can be counted from records is counted",
)

ENTRIES = (
    ruled(
        "GK663",
        "",
        "error",
        _ONCE,
        (
            "同一项目同一年写了两个数",
            "“{item}”{year} 年写了不止一次",
            "留下对的一条；数的不是一回事的，项目名称写得分得开",
        ),
        (
            "One item of one year told twice",
            "“{item}” of {year} stands there more than once",
            "keep the right one, or name the items so that they differ",
        ),
    ),
    ruled(
        "GK664",
        "",
        "warning",
        _ONCE,
        (
            "这一年还没有结束",
            "“{item}”是 {year} 年的，年度还没有结束，网上先不公布",
            "不用改；年度结束后核对一遍，网上会自动公布",
        ),
        (
            "Year not over yet",
            "“{item}” is of {year}, which isn't over; it is left out until then",
            "nothing to do; check the number when the year is over",
        ),
    ),
    ruled(
        "GK665",
        "",
        "error",
        _DECISION,
        (
            "公开依据当时没有生效",
            "要求公开的《{basis}》，这一版在 {day} 没有施行或者已经失效",
            "公开依据: 写 {day} 有效、要求公开这个决定的那一条；没有这样的规定，把这个决定删去",
        ),
        (
            "Publication ordered by a rule not in force",
            "《{basis}》, in the version meant, was not in force on {day}",
            "公开依据: the rule in force on {day} that orders publication; where there is none, remove "
            "the decision",
        ),
    ),
    ruled(
        "GK666",
        "",
        "error",
        _DECISION,
        (
            "日期先后不对",
            "「{after}」{late} 早于「{before}」{early}",
            "先告知，再听陈述申辩，再决定，再到复核期满；核对这两个日期",
        ),
        (
            "Days out of order",
            "「{after}」 {late} is before 「{before}」 {early}",
            "told, heard, decided, end of the recheck: check the two days",
        ),
    ),
    ruled(
        "GK667",
        "",
        "error",
        _DECISION,
        (
            "公开期限没有一天",
            "复核期满是 {recheck}，「公开至」{until} 不在它以后，这个决定一天也不会公开",
            "公开至: 写 {recheck} 以后、规定的公开期限的最后一天",
        ),
        (
            "No day to be published on",
            "the recheck ends on {recheck}, 「公开至」 is {until}: the decision would never be shown",
            "公开至: the last day after {recheck} that the rule allows",
        ),
    ),
    ruled(
        "GK668",
        "",
        "error",
        _ELECTED,
        (
            "选举产生的职务，这个决定没有法律依据",
            "对{post}（{filled}产生）的决定是“{type}”，法律依据里没有法律、法规（党内职务也没有党内法规）",
            "加上依据的法律、法规和条款；没有的，街道不能作这个决定，应当撤销并删去这一条",
        ),
        (
            "An elected post without a statutory basis",
            "the decision “{type}” about {post} (filled by {filled}) cites no statute (nor, for a Party "
            "post, a "
            "Party rule)",
            "cite the law and article; where there is none the street may not decide so: annul it and "
            "remove the item",
        ),
    ),
    ruled(
        "GK669",
        "",
        "error",
        _DECISION,
        (
            "决定那天没有任职",
            "干部 {cadre} 在 {day} 没有任何职务",
            "核对干部编号和决定日期；任职没有写全的，先补干部记录",
        ),
        (
            "Not in post on the day",
            "cadre {cadre} held no post on {day}",
            "check person and day; add a missing post to the cadre's record",
        ),
    ),
    ruled(
        "GK671",
        "",
        "error",
        _REST,
        (
            "把歇职说成了处分",
            "歇职的记录里用了“{word}”",
            "改成 歇职、暂停部分分工 这样的话；要说明它不是{word}的，写 不是{word}",
        ),
        (
            "歇职 called a punishment",
            "the record of 歇职 says “{word}”",
            "say 歇职 or 暂停部分分工; to explain that it is none, write 不是{word}",
        ),
    ),
    ruled(
        "GK672",
        "",
        "error",
        _DECISION,
        (
            "办法里出现了人名",
            "这段话里有“{name}”",
            "删去姓名；规定要求公开的个别决定，写在「决定」里，干部写编号",
        ),
        (
            "A person named",
            "this text names “{name}”",
            "remove the name; a decision that a rule orders to publish goes into 「决定」, by the cadre's id",
        ),
    ),
    ruled(
        "GK673",
        "",
        "warning",
        _SMALL,
        (
            "同一制度写了两条记录",
            "“{type}”已经有一条记录 {other}；分在两条里的数放在一起可能推算出小数",
            "并成一条；确实是两回事的，核对两边的年度数字能不能相减",
        ),
        (
            "Two records of one institution",
            "“{type}” has the record {other} already; counts in two records may be subtracted",
            "make them one, or check that their counts can't be subtracted",
        ),
    ),
    ruled(
        "GK674",
        "V66",
        "error",
        _COUNTED,
        (
            "备案的数和任职记录不符",
            "{year} 年写了 {got}，按干部任职记录是 {counted}",
            "改成 {counted}；任职记录里备案没有写全的，先补上。也可以删去这一条，页面会自己算",
        ),
        (
            "Filings differ from the posts",
            "{got} written for {year}; by the posts of the cadres it is {counted}",
            "write {counted}, or add what the cadres' records lack; the item may be left out, the page "
            "counts itself",
        ),
    ),
    ruled(
        "GK675",
        "",
        "error",
        _SMALL,
        (
            "累计数会暴露当年的小数",
            "“{item}”是累计的数（{word}），两年一减就是当年几人",
            "只写当年的数，口径也写当年的",
        ),
        (
            "A running total tells the year's count",
            "“{item}” is a running total ({word}): two years subtract to one year's count",
            "write the year's own count and define it so",
        ),
    ),
    ruled(
        "GK676",
        "",
        "warning",
        _SMALL,
        (
            "这个数网上会写得模糊",
            "“{item}”{year} 年网上会写成“{told}”，因为它和同一年别的数加减，会推算出小于 3 的数",
            "不改也可以；想写出准数，就少列几项，或者把人少的几项合并成一项",
        ),
        (
            "To be told vaguely",
            "“{item}” of {year} will be told as “{told}”: with other counts of the year it gives a "
            "number below 3 away",
            "leave it, or list fewer items, or merge the small ones",
        ),
    ),
    ruled(
        "GK677",
        "",
        "error",
        _SMALL,
        (
            "小数又写在了文字里",
            "“{item}”在表里会写成“少于3”，这段话却写出了准数",
            "删去这个数，或写 少于3",
        ),
        (
            "A small count in words",
            "“{item}” will be told as 少于3, but this text says the number",
            "remove the number, or write 少于3",
        ),
    ),
    ruled(
        "GK678",
        "",
        "warning",
        _ONCE,
        (
            "原公布的数和现在一样",
            "“{item}”「原公布」和「人数」都是 {number}",
            "没有更正的，删去「原公布」一行",
        ),
        (
            "Corrected to the same",
            "“{item}”: 「原公布」 and 「人数」 are both {number}",
            "remove the line 原公布",
        ),
    ),
    ruled(
        "GK698",
        "V74",
        "error",
        _ONCE,
        (
            "公布过的数悄悄变了",
            "“{item}”{year} 年上一次发布写的是 {was}，这次会写成 {now}",
            "数写错了要更正的，加一行 原公布: {fix}，页面会写明更正；没有要更正的，把同一年新加的、"
            "删去的项目改回去",
        ),
        (
            "A published count changed silently",
            "“{item}” of {year} was told as {was} by the last release and would now be told as {now}",
            "to correct it, add 原公布: {fix}, and the page says so; else undo what was added to or "
            "removed from "
            "that year's items",
        ),
    ),
)
