"""GK830 and on: words and prudence."""

from __future__ import annotations

from generator.catalogue.entry import entry

_FAIR = (
    "产品约定：对事不对人，用中性的词；机制的口号只出现在介绍机制的页面",
    "product: neutral words about persons; the mechanism's slogans stay on its own page",
)
_REST = (
    "产品约定：小错歇职是本街道制度名称，不与党纪政务处分、停职、免职混用",
    "product: 小错歇职 is the street's own institution, not to be mixed up with punishments",
)
_REVIEW = (
    "村民委员会组织法（2018-12-29 修正）第三十三条规定民主评议；述职评议由党组织和街道安排，各有依据",
    "Organic Law of Villagers' Committees (2018-12-29), art. 33, orders 民主评议; 述职评议 is the "
    "Party's and street's",
)
_NAMES = (
    "个人信息保护法第六条：限于实现目的的最小范围；写岗位、机构、身份类别，不写姓名",
    "Personal Information Protection Law, art. 6: as little as needed; posts, bodies and categories "
    "instead of names",
)
_STREET = (
    "街道在站点设置里定的禁用词",
    "words the street has ruled out in its settings",
)

ENTRIES = (
    entry(
        "GK830",
        "error",
        _FAIR,
        (
            "口号不能写进记录",
            "这里写了“{word}”；它说的是机制，写在具体的人、事上不合适",
            "删去；对个人的结果只写：选任晋升、表扬奖励、提醒谈话、限期改进、岗位调整、依法终止职务、无",
        ),
        (
            "Slogan in a record",
            "“{word}” stands here; it is about the mechanism and unfair of a person",
            "remove it; a person's consequence has seven neutral words",
        ),
    ),
    entry(
        "GK831",
        "warning",
        _REST,
        ("小错歇职写成了处分", "同一句话里“小错歇职”和“{word}”写在一起", "分开写，或写明 小错歇职不是{word}"),
        (
            "小错歇职 beside a punishment",
            "one sentence has “小错歇职” and “{word}”",
            "write them apart, or say that the one is not the other",
        ),
    ),
    entry(
        "GK832",
        "error",
        _REVIEW,
        (
            "民主评议没有法律依据",
            "类型是民主评议，「法律依据」里没有一部法律、法规",
            "法律依据: 加上规定民主评议的法律或法规；由党组织、街道安排的，类型写 述职评议",
        ),
        (
            "Statutory review without a statute",
            "the type is 民主评议, but no law or regulation is among its bases",
            "add the law that orders it, or write 类型: 述职评议",
        ),
    ),
    entry(
        "GK833",
        "warning",
        _REVIEW,
        (
            "述职评议没有自己的依据",
            "类型是述职评议，「法律依据」里没有党组织或街道的制度",
            "法律依据: 加上安排述职评议的党内法规或街道制度；依法组织的，类型写 民主评议",
        ),
        (
            "Street's review without its rule",
            "the type is 述职评议, but no rule of the Party or street is among its bases",
            "add the rule that orders it, or write 类型: 民主评议",
        ),
    ),
    entry(
        "GK834",
        "warning",
        _FAIR,
        (
            "结果运用的说明不中性",
            "结果运用的「说明」里有“{word}”",
            "照决定原文写做了什么，不用评判的词；处分不在本站公布",
        ),
        (
            "Consequence not in neutral words",
            "「说明」 of the consequence says “{word}”",
            "say what was decided without judging words",
        ),
    ),
    entry(
        "GK835",
        "warning",
        _STREET,
        ("有禁用词", "这里有禁用词“{word}”", "换一个词；这里没有用错的，不必改"),
        (
            "Word ruled out",
            "“{word}” is ruled out by the settings",
            "use another word, unless it is right here",
        ),
        "V76",
    ),
    entry(
        "GK836",
        "error",
        _NAMES,
        ("提问人写了姓名", "「提问人」里有姓名", "只写身份类别，如 村民代表、党员"),
        ("Speaker by name", "「提问人」 holds a name", "write the category only, such as 村民代表"),
    ),
    entry(
        "GK837",
        "warning",
        _NAMES,
        ("写岗位的地方写了姓名", "这里应写岗位或机构，现在有姓名", "改成岗位或机构，如 街道组织办公室主任"),
        (
            "Name in place of a post",
            "a post or body belongs here, but there is a name",
            "write the post or body",
        ),
    ),
    entry(
        "GK838",
        "error",
        _NAMES,
        (
            "编号里有姓名拼音",
            "编号“{id}”里的 {spelling} 是姓名的拼音；编号会成为网址，以后删不掉",
            "换成单位加序号，如 guangming-c1；文件名一起改，引用它的地方一起改",
        ),
        (
            "Name spelt in an id",
            "{spelling} in the id “{id}” spells a name; an id becomes an address that can't be erased",
            "use unit and number, such as guangming-c1, in the file's name and wherever it is referred to",
        ),
    ),
)
