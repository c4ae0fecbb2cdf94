"""1xx: fields, types and references."""

from __future__ import annotations

from generator.catalogue.entry import Entry, Words

_FORMAT = "记录格式（运行 gongkai schema 查看）"
_FORMAT_EN = "record format (run gongkai schema)"


def _entry(code: str, zh: tuple[str, str, str], en: tuple[str, str, str], severity: str = "error") -> Entry:
    assert severity in ("error", "warning")
    return Entry(
        code, "error" if severity == "error" else "warning", Words(*zh), Words(*en), _FORMAT, _FORMAT_EN
    )


ENTRIES = (
    _entry(
        "GK101",
        ("缺少必填项", "没有写「{field}」：{about}", "加一行 {field}: …"),
        ("Required field missing", "「{field}」 is not filled in: {about}", "add a line {field}: …"),
    ),
    _entry(
        "GK102",
        ("项目名写错了", "没有「{field}」这一项，是不是「{guess}」", "把 {field} 改成 {guess}"),
        (
            "Unknown field",
            "there is no field 「{field}」; did you mean 「{guess}」?",
            "write {guess} for {field}",
        ),
    ),
    _entry(
        "GK103",
        ("没有这一项", "没有「{field}」这一项", "删掉它，或改用这里有的：{known}"),
        ("Unknown field", "there is no field 「{field}」 here", "remove it, or use one of: {known}"),
    ),
    _entry(
        "GK104",
        ("不在可选范围内", "「{field}」写了“{value}”，只能从这些里选：{choices}", "{field}: {fix}"),
        ("Not one of the choices", "「{field}」 says “{value}”; choose from: {choices}", "{field}: {fix}"),
    ),
    _entry(
        "GK141",
        (
            "不在可选范围内",
            "「{field}」写了“{value}”，只能从这些里选：{choices}",
            "在「{field}:」后面照抄其中意思对的一个；拿不准的，先问清是哪一种",
        ),
        (
            "Not one of the choices",
            "「{field}」 says “{value}”; choose from: {choices}",
            "copy the one that is meant behind 「{field}:」; where you aren't sure, ask first",
        ),
    ),
    _entry(
        "GK105",
        ("这里要写一个值", "「{field}」这里要写一个值，现在是 {value}", "写成一行 {field}: 值"),
        (
            "A single value belongs here",
            "「{field}」 takes one value, not {value}",
            "write one line {field}: value",
        ),
    ),
    _entry(
        "GK106",
        (
            "这里只能写一行",
            "「{field}」只能写一行，现在有几行，第一行是“{value}”",
            "合成一行；长的内容写到备注里",
        ),
        (
            "One line only",
            "「{field}」 takes one line; it has several, the first “{value}”",
            "join them into one line",
        ),
    ),
    _entry(
        "GK107",
        ("写得太长", "「{field}」有 {length} 个字，最多 {limit} 个：“{value}”", "写短些，细节放到备注"),
        ("Too long", "「{field}」 has {length} characters, at most {limit}: “{value}”", "shorten it"),
    ),
    _entry(
        "GK108",
        (
            "下面要分项写",
            "「{field}」下面要分几行「键: 值」来写，现在是“{value}”",
            "{field}: 后面换行，缩进两格，一行一项",
        ),
        (
            "Sub-fields belong here",
            "「{field}」 takes lines of 「key: value」, not “{value}”",
            "break the line after {field}:, indent by two, one field a line",
        ),
    ),
    _entry(
        "GK142",
        (
            "下面要分项写",
            "「{field}」下面要分几行「键: 值」来写，现在是“{value}”",
            "{field}: 后面换行，缩进两格，一行一项；可以写的有：{known}",
        ),
        (
            "Sub-fields belong here",
            "「{field}」 takes lines of 「key: value」, not “{value}”",
            "break the line after {field}:, indent by two, one field a line; the fields are: {known}",
        ),
    ),
    _entry(
        "GK109",
        (
            "这里要写成一列",
            "「{field}」可以有几条，要写成一列，现在是“{value}”",
            "{field}: 后面换行，每条以「- 」开头",
        ),
        (
            "A list belongs here",
            "「{field}」 takes a list, not “{value}”",
            "break the line after {field}:, begin each item with 「- 」",
        ),
    ),
    _entry(
        "GK110",
        ("日期写法不对", "「{field}」的日期“{value}”要写成 年-月-日，月和日各两位", "{field}: {fix}"),
        ("Date not as YYYY-MM-DD", "「{field}」 says “{value}”; dates are YYYY-MM-DD", "{field}: {fix}"),
    ),
    _entry(
        "GK111",
        ("没有这一天", "「{field}」的日期“{value}”在日历上不存在", "对照原件改成真实的日期"),
        (
            "No such day",
            "「{field}」: “{value}” is not a day of the calendar",
            "correct it from the original",
        ),
    ),
    _entry(
        "GK112",
        ("数字写法不对", "「{field}」要填数字，现在是“{value}”", "只写阿拉伯数字和小数点，如 {field}: {fix}"),
        (
            "Not a number",
            "「{field}」 takes a number, not “{value}”",
            "digits and a point only: {field}: {fix}",
        ),
    ),
    _entry(
        "GK113",
        ("要填整数", "「{field}」要填整数，现在是“{value}”", "只写阿拉伯数字，如 {field}: {fix}"),
        ("Not a whole number", "「{field}」 takes a whole number, not “{value}”", "{field}: {fix}"),
    ),
    _entry(
        "GK114",
        ("不能小于 0", "「{field}」不能是负数，现在是 {value}", "核对原件，写 0 或正数"),
        ("Below zero", "「{field}」 can't be negative: {value}", "write 0 or more"),
    ),
    _entry(
        "GK115",
        ("年份不对", "「{field}」写了 {value}，要写四位年份", "如 {field}: 2026"),
        ("Not a year", "「{field}」 says {value}; write a year of four digits", "{field}: 2026"),
    ),
    _entry(
        "GK116",
        ("只能写 是 或 否", "「{field}」只能写 是 或 否，现在是“{value}”", "{field}: 是"),
        ("是 or 否 only", "「{field}」 takes 是 (yes) or 否 (no), not “{value}”", "{field}: 是"),
    ),
    _entry(
        "GK117",
        (
            "编号写法不对",
            "「{field}」的编号“{value}”只能用小写字母、数字和短横线，最多 64 个字符，不含姓名",
            "写记录的编号，也就是它的文件名去掉 .yml，如 {field}: {fix}",
        ),
        (
            "Not an id",
            "「{field}」: “{value}” — ids are small letters, digits and hyphens, at most 64, no names",
            "write the record's id, which is its file name without .yml: {field}: {fix}",
        ),
    ),
    _entry(
        "GK118",
        ("电话写法不对", "「{field}」的电话写法不对", "写成 区号-号码，如 {field}: 0000-8000110"),
        (
            "Not a telephone number",
            "「{field}」 is not written as a telephone number",
            "area code, hyphen, number: {field}: 0000-8000110",
        ),
    ),
    _entry(
        "GK119",
        ("年月写法不对", "「{field}」“{value}”要写成 年-月", "如 {field}: 2026-01"),
        ("Month not as YYYY-MM", "「{field}」 says “{value}”; months are YYYY-MM", "{field}: 2026-01"),
    ),
    _entry(
        "GK120",
        ("时间写法不对", "「{field}」“{value}”要写成 时:分", "如 {field}: 9:30"),
        ("Time not as H:MM", "「{field}」 says “{value}”; times are H:MM", "{field}: 9:30"),
    ),
    _entry(
        "GK121",
        ("网址写法不对", "「{field}」“{value}”不是网址", "要以 https:// 或 http:// 开头，中间没有空格"),
        (
            "Not a web address",
            "「{field}」: “{value}” is not a web address",
            "begin with https:// or http://, without spaces",
        ),
    ),
    _entry(
        "GK122",
        ("比例写法不对", "「{field}」要写百分比或分数，现在是“{value}”", "如 {field}: {fix} 或 {field}: 2/3"),
        (
            "Not a share",
            "「{field}」 takes a percentage or fraction, not “{value}”",
            "{field}: {fix} or {field}: 2/3",
        ),
    ),
    _entry(
        "GK123",
        ("比例超过 100%", "「{field}」写了 {value}，不能超过 100%", "核对原件"),
        ("More than 100 %", "「{field}」 says {value}; it can't exceed 100 %", "check the original"),
    ),
    _entry(
        "GK124",
        ("比值写法不对", "「{field}」要写成 几:几，现在是“{value}”", "如 {field}: 2:1"),
        ("Not a ratio", "「{field}」 takes a ratio, not “{value}”", "{field}: 2:1"),
    ),
    _entry(
        "GK125",
        (
            "期限写法不对",
            "「{field}」要写数字加单位，现在是“{value}”",
            "如 {field}: 5个工作日，或 7天、1周、6个月",
        ),
        (
            "Not a period",
            "「{field}」 takes a number with a unit, not “{value}”",
            "{field}: 5个工作日 (working days), 7天, 1周, 6个月",
        ),
    ),
    _entry(
        "GK126",
        (
            "编号和文件名不一样",
            "文件里写的编号是“{value}”，文件名是“{expected}”",
            "删掉编号这一行，或改成 {expected}",
        ),
        (
            "Id differs from the file name",
            "the file says “{value}”, its name “{expected}”",
            "remove the line, or write {expected}",
        ),
    ),
    _entry(
        "GK127",
        ("至少要写几条", "「{field}」至少要写 {least} 条", "补上，每条以「- 」开头"),
        ("Too few items", "「{field}」 takes at least {least}", "add them, each beginning with 「- 」"),
    ),
    _entry(
        "GK128",
        (
            "不是日期",
            "「{field}」要写日期，现在是“{value}”",
            "照原件写成 年-月-日，月和日各两位；还没有日期的，不是必填项就删掉这一行",
        ),
        (
            "Not a date",
            "「{field}」 takes a date, not “{value}”",
            "write it from the original as YYYY-MM-DD; where there is none yet and none is required, remove "
            "the line",
        ),
    ),
    _entry(
        "GK129",
        ("必填项是空的", "「{field}」后面没有写：{about}", "在这一行的冒号后面空一格写上"),
        ("Required field empty", "「{field}」 is empty: {about}", "write it behind the colon and a space"),
    ),
    _entry(
        "GK130",
        (
            "找不到所引的记录",
            "「{field}」写的“{value}”没有对应的{kind}记录",
            "改成已有的编号{guess}，或先添加这条{kind}记录",
        ),
        (
            "No such record",
            "「{field}」 says “{value}”, but there is no {kind} record of that id",
            "use an existing id{guess}, or add the {kind} record first",
        ),
    ),
    _entry(
        "GK131",
        ("编号重复", "编号“{value}”已经用在 {other}", "换一个编号；同一类记录的编号不能重复"),
        (
            "Id used twice",
            "the id “{value}” is already used in {other}",
            "choose another; ids are unique within a kind",
        ),
    ),
    _entry(
        "GK132",
        (
            "文件放错了地方",
            "“{folder}”不是放记录的文件夹，里面的记录没有读",
            "记录要放在这些文件夹里：{known}",
        ),
        (
            "Folder of no kind",
            "“{folder}” is not a folder of records; what lies in it is not read",
            "records belong in: {known}",
        ),
    ),
    _entry(
        "GK135",
        (
            "文件放错了文件夹",
            "这个文件写的像是{title}记录，却放在 {folder}/ 里",
            "移到 content/{right}/ 里，文件名不用改",
        ),
        (
            "Record in the wrong folder",
            "this file reads like a record of {right} ({title}), but lies in {folder}/",
            "move it to content/{right}/ under the same name",
        ),
    ),
    _entry(
        "GK136",
        (
            "文件没有放进文件夹",
            "“{name}”直接放在 content/ 里，没有读；这里只放 site.yml 和 glossary.yml",
            "移到它那一类的文件夹里：{known}；不是记录就移走",
        ),
        (
            "File outside the folders",
            "“{name}” lies in content/ itself and is not read; only site.yml and glossary.yml belong there",
            "move it to the folder of its kind: {known}; if it is no record, take it away",
        ),
    ),
    _entry(
        "GK133",
        ("目标编号重复", "目标编号“{value}”已经用在 {other}", "换一个编号；目标编号全站不能重复"),
        (
            "Goal id used twice",
            "the goal id “{value}” is already used in {other}",
            "choose another; goal ids are unique in the whole site",
        ),
    ),
    _entry(
        "GK134",
        (
            "编号留给了目录页",
            "编号 index 留给了“{kind}”的目录页",
            "给文件换一个名字，如 2026-guangming-01.yml",
        ),
        (
            "Id kept for the list",
            "the id index is kept for the list of {kind}",
            "rename the file, e.g. 2026-guangming-01.yml",
        ),
    ),
    _entry(
        "GK137",
        ("人数写法不对", "「{field}」“{value}”要写整数，或者写 少于3", "如 {field}: 12"),
        ("Not a count", "「{field}」 says “{value}”; write a whole number or 少于3", "{field}: 12"),
    ),
    _entry(
        "GK138",
        (
            "记录的写法不对",
            "「{field}」“{value}”要写成 种类/编号",
            "如 {field}: selection/2026-houbei-ganbu，就是那条记录的文件夹和文件名",
        ),
        (
            "Not a record's address",
            "「{field}」 says “{value}”; write kind/id",
            "{field}: selection/2026-houbei-ganbu, folder and file name of the record",
        ),
    ),
    _entry(
        "GK139",
        ("月日写法不对", "「{field}」“{value}”要写成 月-日", "如 {field}: 01-31"),
        ("Day not as MM-DD", "「{field}」 says “{value}”; write month and day", "{field}: 01-31"),
    ),
    _entry(
        "GK140",
        (
            "期的写法不对",
            "「{field}」“{value}”不是一年、半年、一季或一月",
            "写成 2026、2026-H1（上半年）、2026-Q2（第二季度）或 2026-06",
        ),
        (
            "Not a period",
            "「{field}」 says “{value}”, no year, half, quarter or month",
            "write 2026, 2026-H1, 2026-Q2 or 2026-06",
        ),
    ),
)
