"""GK341 to GK351: opinions and answers; GK360: complaints and case leads anywhere."""

from __future__ import annotations

from generator.catalogue.entry import ruled

_ANSWER = (
    "政府信息公开条例 第四十一条；产品约定：意见要有回音，村级 10 日、街道 20 "
    "日内答复（参照四川省村务公开条例，可以另设）",
    "Regulations on Open Government Information art. 41; product: every opinion is answered, in 10 days "
    "by a village, "
    "in 20 by the street (as the Sichuan regulation says; configurable)",
)
_WHO = (
    "信访工作条例 第三十六条、个人信息保护法 第十条：谁反映的不得泄露；产品约定：没有查实的内容不复述",
    "Regulations on Petitions art. 36, Personal Information Protection Law art. 10: who asked is not "
    "disclosed",
)
_COUNTED = (
    "产品约定：能从记录算出来的数以算出来的为准",
    "product: what can be counted from records is counted",
)
_LEAD = (
    "信访工作条例、中国共产党纪律检查机关监督执纪工作规则：举报件、问题线索不进公开渠道，"
    "也不进公开用的文件库",
    "rules on petitions and on discipline inspection: complaints and case leads belong neither into "
    "publication nor "
    "into the files made for it",
)

ENTRIES = (
    ruled(
        "GK341",
        "",
        "error",
        _ANSWER,
        (
            "找不到所针对的记录",
            "「针对」写了 {subject}，没有这条记录",
            "针对: {fix}，写那条记录的文件夹和文件名",
        ),
        ("No such record", "「针对」 says {subject}, which isn't there", "针对: {fix}, folder and file name"),
    ),
    ruled(
        "GK342",
        "",
        "error",
        _ANSWER,
        (
            "所针对的记录没有在网上公开",
            "{subject} 不在网上公开，写在这里等于说出了有这条记录",
            "它还在办公开审批的，等办完再公开这条意见；它不公开的，这条意见的「公开范围」改成和它一样，"
            "或者「针对」写它所属的村社区，如 unit/guangming",
        ),
        (
            "About a record that isn't public",
            "{subject} isn't on the site; this would tell that it exists",
            "where its approval is still open, wait for that; else give the opinion the same 公开范围, or "
            "name the unit, e.g. unit/guangming",
        ),
    ),
    ruled(
        "GK343",
        "",
        "error",
        _ANSWER,
        ("答复早于收到", "{replied} 答复，{received} 才收到", "核对两个日期"),
        ("Answered before it came", "answered on {replied}, received on {received}", "check the two days"),
    ),
    ruled(
        "GK344",
        "",
        "error",
        _ANSWER,
        ("答复没有写全", "还缺：{missing}", "答复日期、结果、答复三项一起写；还没有答复的，三项都不写"),
        (
            "Answer incomplete",
            "missing: {missing}",
            "答复日期, 结果 and 答复 go together; leave out all three while there is no answer",
        ),
    ),
    ruled(
        "GK345",
        "",
        "error",
        _ANSWER,
        (
            "转办没有写清",
            "「转给」和「结果: 转办」要一起写",
            "转办的加一行 转给: 单位名称；不是转办的删去「转给」",
        ),
        (
            "Passed on to whom?",
            "「转给」 and 「结果: 转办」 go together",
            "add 转给 with the office's name, or remove 转给 where nothing was passed on",
        ),
    ),
    ruled(
        "GK346",
        "",
        "error",
        _ANSWER,
        (
            "更正和结果对不上",
            "结果是“{said}”，和「记录已改」说的不一致",
            "属实已更正的，先改好那条记录，再写 记录已改: 是；没有查实的，不写「记录已改」",
        ),
        (
            "Correction and outcome disagree",
            "the outcome is “{said}”, which doesn't fit 「记录已改」",
            "correct the record first, then write 记录已改: 是; leave it out where nothing was found right",
        ),
    ),
    ruled(
        "GK347",
        "",
        "warning",
        _ANSWER,
        (
            "答复晚了",
            "应当在 {due} 前答复，{replied} 才答复；页面上会写明晚了",
            "核对日期；确实晚了的，不用改",
        ),
        (
            "Answered late",
            "due on {due}, answered on {replied}; the page says so",
            "check the days; where it was late, nothing is to be changed",
        ),
    ),
    ruled(
        "GK348",
        "",
        "warning",
        _ANSWER,
        (
            "到期还没有答复",
            "应当在 {due} 前答复，已经过了 {days} 天；页面上会写明",
            "尽快答复，写上答复日期、结果和答复",
        ),
        (
            "Not answered yet",
            "due on {due}, {days} days ago; the page says so",
            "answer it, and write 答复日期, 结果 and 答复",
        ),
    ),
    ruled(
        "GK349",
        "",
        "error",
        _COUNTED,
        (
            "结论里的意见件数和意见记录不符",
            "「{name}」写了 {got} 件，按公示期意见的记录是 {counted} 件",
            "{name}: {counted}；意见记录不全的，先补上",
        ),
        (
            "Objections differ from their records",
            "「{name}」 says {got}; by the records of objections it is {counted}",
            "{name}: {counted}, or add the records that are missing",
        ),
    ),
    ruled(
        "GK350",
        "",
        "error",
        _WHO,
        ("答复里有人名", "这段话里有公开的干部以外的人名", "删去姓名，写 一户居民、一名村民 或职务"),
        (
            "A person named in an answer",
            "this text names somebody who is no cadre with a page",
            "remove the name; say 一户居民, 一名村民 or the post",
        ),
    ),
    ruled(
        "GK351",
        "",
        "error",
        _WHO,
        (
            "答复说出了谁反映的",
            "这段话看得出是谁反映的，或者用了“举报人”这样的话",
            "只写查的结果和怎么办的，不写谁提的",
        ),
        (
            "Tells who asked",
            "this text shows who asked, or speaks of an informer",
            "say what was found and done, not who asked",
        ),
    ),
    ruled(
        "GK360",
        "",
        "error",
        _LEAD,
        (
            "像是举报件或问题线索",
            "“{word}”读起来是一件举报、线索或正在查的事",
            "删去；这类材料只走纪检监察、信访的办理系统，不放进公开用的文件里。只是介绍电话、职责的，"
            "换个说法",
        ),
        (
            "Reads like a complaint or case lead",
            "“{word}” reads like a complaint, a lead or a case under investigation",
            "remove it: such papers stay in the systems of discipline inspection and petitions; where "
            "it only tells "
            "of a telephone or a duty, say it otherwise",
        ),
    ),
)
