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
        "GK770",
        "V70",
        "error",
        _MINIMUM,
        (
            "有个人号码",
            "这里像是{kind}，个人号码不得公开（号码不重复显示）",
            "删去，或改写成 138****1234 的样子；办公电话加到 site.yml 的「其他公开电话」",
        ),
        (
            "Personal number",
            "this looks like a personal number ({kind}); it is not repeated here",
            "remove or mask it; an office telephone goes to 其他公开电话 in site.yml",
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
