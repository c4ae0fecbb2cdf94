"""7xx: personal data, and what the site itself must say."""

from __future__ import annotations

from generator.catalogue.entry import ruled

_MINIMUM = (
    "个人信息保护法第六条、第二十五条：只处理必要的个人信息，没有单独同意或法定理由不得公开",
    "Personal Information Protection Law, arts. 6 and 25: as little as needed; nothing published "
    "without consent or ground",
)
_SENSITIVE = (
    "个人信息保护法第二十八条：医疗健康、特定身份等是敏感个人信息",
    "Personal Information Protection Law, art. 28: health and particular identity are sensitive",
)
_RETENTION = (
    "个人信息保护法第十九条、第四十七条：保存期限为最短时间，目的实现后删除",
    "Personal Information Protection Law, arts. 19 and 47: kept as short as possible, deleted when the "
    "purpose is met",
)
_CONTACT = (
    "产品约定：每一页都有来源、栏目和监督电话，群众知道向谁反映",
    "product: every page names its source, column and supervising telephone",
)

ENTRIES = (
    ruled(
        "GK701",
        "V70",
        "error",
        _MINIMUM,
        ("出生日期写到了日", "这里有精确到日的出生日期", "删去；需要公布的，只写出生年月，如 1988-09"),
        (
            "Birth date to the day",
            "a full birth date stands here",
            "remove it; where it must be told, year and month only",
        ),
    ),
    ruled(
        "GK702",
        "V70",
        "warning",
        _MINIMUM,
        (
            "地址写到了门牌以下",
            "这里的地址写到了单元或房间，像是家庭住址",
            "只写到街道或村；是办公地点的，写进 site.yml 或村社区记录的「地点」",
        ),
        (
            "Address down to the room",
            "this address names a staircase or room, as homes do",
            "leave it at street or village; an office's address belongs to the settings or the unit",
        ),
    ),
    ruled(
        "GK703",
        "V70",
        "warning",
        _SENSITIVE,
        (
            "姓名旁有健康或救助情况",
            "这一行有姓名，也有“{word}”",
            "删去姓名或这一情况；说的不是这个人的，分两行写",
        ),
        (
            "Health or relief beside a name",
            "this line has a name and “{word}”",
            "remove one of the two; if it isn't about that person, write two lines",
        ),
    ),
    ruled(
        "GK704",
        "V70",
        "warning",
        _MINIMUM,
        (
            "办公电话是手机号",
            "{unit}的办公电话是手机号，可能是私人的",
            "换成座机；确实是办公用的，把号码加到 site.yml 的「其他公开电话」",
        ),
        (
            "Office telephone is a mobile",
            "an office of {unit} has a mobile number, perhaps somebody's own",
            "use a landline, or add the number to 其他公开电话 in site.yml if it is the office's",
        ),
    ),
    ruled(
        "GK705",
        "V70",
        "warning",
        _MINIMUM,
        (
            "座机不在办公电话里",
            "这里有一个座机号码，站点设置和各村社区的办公电话里都没有它，可能是住宅电话",
            "是办公电话的，写进村社区记录的「办公电话」或 site.yml 的「其他公开电话」；是住宅电话的，删去",
        ),
        (
            "Landline of no office",
            "this landline is in no office list of the settings or the units; it may be a home's",
            "list it as an office telephone, or remove it",
        ),
    ),
    ruled(
        "GK706",
        "V70",
        "error",
        _MINIMUM,
        (
            "写了家庭住址",
            "这里写到了一个人住的门牌、单元或房间（不重复显示）",
            "只写到街道或村；是办公地点的，写进 site.yml 或村社区记录的「地点」",
        ),
        (
            "Home address",
            "somebody's house number, staircase or room stands here; it is not repeated",
            "leave it at street or village; an office's address belongs to the settings or the unit",
        ),
    ),
    ruled(
        "GK707",
        "V70",
        "error",
        _SENSITIVE,
        (
            "要公开的内容里，姓名旁有健康或救助情况",
            "这一句有本站认得的姓名，也有“{word}”，会一起公开",
            "删去姓名或这一情况；救助名单按规定在村（社区）张贴，不放到网上",
        ),
        (
            "Health or relief beside a name, to be published",
            "this sentence has a known name and “{word}”, and both would be published",
            "remove one of the two; lists of relief are posted in the village, not on the web",
        ),
    ),
    ruled(
        "GK708",
        "V70",
        "warning",
        _MINIMUM,
        (
            "有证件号或卡号的片段",
            "这里有证件号、卡号的前几位或后几位（不重复显示），和姓名放在一起就能认出是谁",
            "删去；要区分同名的人，写考号或出生年月",
        ),
        (
            "Part of an identity or card number",
            "first or last digits of an identity or card number stand here; with a name they tell who it is",
            "remove them; tell people of one name apart by ticket number or month of birth",
        ),
    ),
    ruled(
        "GK710",
        "V70",
        "warning",
        _MINIMUM,
        (
            "有车牌号",
            "这里像是一个车牌号（不重复显示）",
            "私人车辆的删去；公务车辆要公开的，写进 site.yml 的「允许公开」",
        ),
        (
            "Number plate",
            "this looks like a number plate; it is not repeated here",
            "remove a private car's; allow an official one under 允许公开 in site.yml",
        ),
    ),
    ruled(
        "GK711",
        "V70",
        "error",
        _MINIMUM,
        (
            "有个人邮箱",
            "这里有一个以号码命名的邮箱，号码就是本人的 QQ 号或手机号（不重复显示）",
            "换成办公邮箱；确实是办公用的，写进 site.yml 的「允许公开」，写明理由和到期日",
        ),
        (
            "Personal mailbox",
            "a mailbox named by a number stands here: its owner's QQ or mobile number, not repeated here",
            "use the office's mailbox, or allow this one under 允许公开 in site.yml with reason and last day",
        ),
    ),
    ruled(
        "GK712",
        "V70",
        "error",
        _MINIMUM,
        (
            "有微信号或 QQ 号",
            "这里有一个微信号或 QQ 号（不重复显示）",
            "删去，写办公电话；公众号写“公众号：名称”",
        ),
        (
            "WeChat or QQ account",
            "a WeChat or QQ account stands here; it is not repeated",
            "remove it and give the office's telephone; an official account is written 公众号：name",
        ),
    ),
    ruled(
        "GK713",
        "V24",
        "warning",
        _RETENTION,
        (
            "有姓名快要撤下",
            "{count} 个未任用人员的姓名，最迟 {day} 之后要撤下",
            "到期前删去姓名，只留考号，再发布一次",
        ),
        (
            "Names soon to leave",
            "names of {count} people who weren't appointed have to leave after {day}",
            "remove the names by then, keep the ticket numbers, and release again",
        ),
    ),
    ruled(
        "GK714",
        "V24",
        "warning",
        _RETENTION,
        (
            "有决定快要撤下",
            "这个决定公开到 {day}，之后发布的网站不再有它",
            "{day} 之后尽快再发布一次，让旧内容从最新一期里消失",
        ),
        (
            "Decision soon to leave",
            "this decision is published until {day}; sites released later won't have it",
            "release again soon after {day}, so that the newest site is without it",
        ),
    ),
    ruled(
        "GK715",
        "V24",
        "warning",
        _RETENTION,
        (
            "决定已经撤下，文件里还有",
            "这个决定公开到 {day} 为止，网站上已经没有，内容文件里还留着",
            "从文件里删去；原件在档案里保存",
        ),
        (
            "Decision no longer shown, still in the file",
            "this decision was published until {day}; the site has dropped it, the file has not",
            "remove it from the file; the original stays in the archive",
        ),
    ),
    ruled(
        "GK716",
        "V70",
        "warning",
        _MINIMUM,
        (
            "允许公开的期限过了",
            "这一条的期限到 {day} 为止，现在不再起作用",
            "还要公开的，重新确认理由后改到期日；不再公开的，删去这一条和它允许的内容",
        ),
        (
            "Allowance is over",
            "this entry ran until {day} and no longer allows anything",
            "confirm the reason and set a new day, or remove the entry and what it allowed",
        ),
    ),
    ruled(
        "GK717",
        "V70",
        "error",
        _MINIMUM,
        (
            "这样的内容不能允许公开",
            "「允许公开」里不能写{kind}",
            "删去这一条；号码、邮箱要写完整的一个",
        ),
        (
            "Can't be allowed",
            "允许公开 can't hold this ({kind})",
            "remove the entry; a number or mailbox is written in full",
        ),
    ),
    ruled(
        "GK720",
        "V70",
        "error",
        _MINIMUM,
        (
            "生成的文件里有个人信息",
            "要生成的 {file} 里有{kind}（共 {count} 个文件），多半来自这份内容；没有写出",
            "在这份内容里删去或改写；确实可以公开的，写进 site.yml 的「允许公开」",
        ),
        (
            "Personal data in an output",
            "{file} would hold personal data ({kind}; {count} files in all), most likely from this content; "
            "it was not written",
            "remove or mask it in this content, or allow it under 允许公开 in site.yml",
        ),
    ),
    ruled(
        "GK721",
        "V70",
        "error",
        _MINIMUM,
        (
            "生成的文件里有个人信息，来处不明",
            "要生成的 {file} 里有{kind}（共 {count} 个文件），哪份内容里都没有原样的；没有写出",
            "看看 theme/ 里的模板，或几个字段连起来是否成了号码；可以公开的，写进 site.yml 的「允许公开」",
        ),
        (
            "Personal data in an output, of unknown origin",
            "{file} would hold personal data ({kind}; {count} files in all) that no content has as it is; "
            "it was not written",
            "look at the templates in theme/ and at fields printed side by side, or allow it under 允许公开",
        ),
    ),
    ruled(
        "GK770",
        "V70",
        "error",
        _MINIMUM,
        (
            "有个人号码",
            "这里像是{kind}，个人号码不得公开（号码不重复显示）",
            "删去；确实要留的，中间的数字改成星号，如 138****1234；其实是办公电话的，加到 site.yml 的"
            "「其他公开电话」",
        ),
        (
            "Personal number",
            "this looks like a personal number ({kind}); it is not repeated here",
            "remove it, or put stars for its middle digits (138****1234); an office telephone goes to "
            "其他公开电话 in site.yml",
        ),
    ),
    ruled(
        "GK771",
        "V71",
        "error",
        _CONTACT,
        (
            "没有监督机构的电话",
            "站点设置的联系电话里，没有一个写 监督机构: 是",
            "在受理监督举报的那一条（如 街道纪检监察工委）下加一行 监督机构: 是",
        ),
        (
            "No supervising body",
            "none of the contacts in the settings says 监督机构: 是",
            "add 监督机构: 是 to the body that takes complaints",
        ),
    ),
)
