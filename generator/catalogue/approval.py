"""GK801 to GK829: approval, scope, the supervising telephone."""

from __future__ import annotations

from generator.catalogue.entry import entry

_PROCEDURE = (
    "中国共产党党务公开条例（试行）（2017）第十五条：提出、审核（保密审查）、审批、实施",
    "Regulations on Openness in Party Affairs (trial, 2017), art. 15: proposal, review with "
    "secrecy check, approval",
)
_SCOPE = (
    "产品约定：只有公开范围是“全社会”、审批完整的记录发布到网上",
    "product: only records for everyone, with a complete approval, are released",
)
_PHONE = (
    "产品约定：每条记录的监督电话都能打通到一个机构，号码以站点设置和村社区记录为准",
    "product: the supervising telephone of every record reaches an office of the directory",
)

_HONEST = (
    "产品约定：没有发生的事不能写成已经办了；政府网站检查把伪造日期列为单项否决",
    "product: what has not happened is not told as done; forged dates fail a government site's inspection",
)

ENTRIES = (
    entry(
        "GK801",
        "warning",
        _PROCEDURE,
        (
            "草稿，不会发布",
            "公开审批还缺：{missing}；办完之前这条只是草稿，不会发布",
            "办完后补上 {missing} 的岗位和日期",
        ),
        (
            "Draft, not published",
            "the approval still lacks {missing}; until then this is a draft and isn't published",
            "add post and date of {missing} when done",
        ),
    ),
    entry(
        "GK802",
        "error",
        _PROCEDURE,
        (
            "审批日期先后不对",
            "{step}的日期 {date} 早于{before}的日期 {before_date}",
            "对照审批单改日期：拟稿、审核、保密审查、批准依次进行，可以在同一天",
        ),
        (
            "Approval out of order",
            "{step} is dated {date}, before {before} on {before_date}",
            "correct the dates: 拟稿, 审核, 保密审查, 批准 in this order, the same day will do",
        ),
    ),
    entry(
        "GK803",
        "warning",
        _PROCEDURE,
        (
            "批准日期没到，还不会发布",
            "批准日期 {date} 在 {as_of} 之后，这条现在还不会发布",
            "日期写错的，改成实际批准的日期；没写错的不用改，到时会发布",
        ),
        (
            "Approved later, not yet published",
            "approval is dated {date}, after {as_of}; it isn't published yet",
            "correct the date if it is wrong; otherwise wait",
        ),
    ),
    entry(
        "GK804",
        "warning",
        _SCOPE,
        (
            "没有写在哪里公开过",
            "公开范围是“{scope}”，不在网上发布，但没有写「线下公开」",
            "加「线下公开」，写日期和地点，如 村务公开栏、党员大会",
        ),
        (
            "Not said where it was disclosed",
            "for “{scope}” only, so not on the web, but there is no 「线下公开」",
            "add 线下公开 with date and place",
        ),
    ),
    entry(
        "GK805",
        "warning",
        _PROCEDURE,
        (
            "拟稿和批准是同一个岗位",
            "拟稿和批准都写了“{post}”",
            "批准写另一个岗位；确实由一人办的，请上一级批准",
        ),
        (
            "Drafted and approved by one post",
            "both 拟稿 and 批准 say “{post}”",
            "another post has to approve",
        ),
    ),
    entry(
        "GK806",
        "warning",
        _SCOPE,
        (
            "引用了不上网的记录",
            "这条向全社会公开，所引的{kind} {id} 公开范围是“{scope}”，网页上看不到",
            "核对两条记录的公开范围；应当一致的，改成一致",
        ),
        (
            "Rests on a record not on the web",
            "this one is for everyone, but the {kind} {id} it refers to is for “{scope}” only",
            "check the scope of both",
        ),
    ),
    entry(
        "GK807",
        "warning",
        _PROCEDURE,
        (
            "先公开后批准",
            "线下公开的日期 {date} 早于批准日期 {approved}",
            "对照原件改日期；确实先公开的，在备注里说明",
        ),
        (
            "Disclosed before approval",
            "disclosed offline on {date}, before its approval on {approved}",
            "correct the dates, or explain in 备注",
        ),
    ),
    entry(
        "GK808",
        "error",
        _PHONE,
        (
            "监督电话不在电话表里",
            "「监督电话」不是站点设置或村社区记录里的号码",
            "监督电话: {phone}（{owner}）；新电话先加到 site.yml 的「联系电话」或村社区的「办公电话」",
        ),
        (
            "Telephone not in the directory",
            "「监督电话」 is no number of the settings or of a unit",
            "监督电话: {phone} ({owner}); a new number goes to 联系电话 in site.yml or to the unit first",
        ),
    ),
    entry(
        "GK809",
        "error",
        _HONEST,
        (
            "写了还没发生的事",
            "这里的日期是 {date}，而本期只算到 {as_of}：还没到的日子不能写成已经办了的事",
            "日期写错的改过来；事情还没办的先删掉，办完再补，并重新办公开审批；培训预告，加一行 计划中: 是",
        ),
        (
            "Told before it happened",
            "this is dated {date}, but the site is told for {as_of}: what lies ahead can't be told as done",
            "correct the date; or take it out until it is done, then add it and have it approved again; a "
            "training announced ahead has a line 计划中: 是",
        ),
    ),
)
