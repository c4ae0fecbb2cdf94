"""GK001 to GK049: files, encoding and YAML."""

# ruff: noqa: E501 (a sentence stays on one line, so that it can be found by searching)

from __future__ import annotations

from generator.catalogue.entry import Entry, Severity, Words

_BASES = {
    "format": ("格式约定", "Format convention"),
    "safety": ("安全约定", "Safety convention"),
    "encoding": ("GB 18030—2022、Unicode；格式约定", "GB 18030-2022, Unicode; format convention"),
    "names": ("编号和文件名约定", "Convention for ids and file names"),
}


def _entry(
    code: str,
    zh: tuple[str, str, str],
    en: tuple[str, str, str],
    basis: str = "format",
    severity: Severity = "error",
) -> Entry:
    return Entry(code, severity, Words(*zh), Words(*en), *_BASES[basis])


ENTRIES = (
    _entry(
        "GK001",
        ("不是普通文件", "这里是一个链接或特殊文件，不能当作记录读取。", "删掉它，把真正的文件复制到这里。"),
        (
            "Not a regular file",
            "This is a link or a special file and can't be read as a record.",
            "Remove it and copy the real file here.",
        ),
        "safety",
    ),
    _entry(
        "GK002",
        ("文件在项目之外", "这个文件实际存放在项目文件夹之外。", "把文件复制到项目的 content 文件夹里。"),
        (
            "File outside the project",
            "This file really lies outside the project folder.",
            "Copy the file into the project's content folder.",
        ),
        "safety",
    ),
    _entry(
        "GK003",
        (
            "文件太大",
            "文件约 {size} KiB，超过一条记录的上限 {limit} KiB。",
            "把内容拆成几条记录；图片和附件不要放在记录里。",
        ),
        (
            "File too large",
            "The file has about {size} KiB; a record may have {limit} KiB.",
            "Split it into several records; keep pictures and attachments out of records.",
        ),
    ),
    _entry(
        "GK004",
        (
            "文件编码不是 UTF-8",
            "从这里起的内容不是有效的 UTF-8 文字（看起来的编码：{guess}）。",
            "用记事本打开，选“另存为”，编码选“UTF-8”；有乱码的地方照原件重新录入。",
        ),
        (
            "File is not UTF-8",
            "From here on the content is not valid UTF-8 (it looks like: {guess}).",
            "Open it in Notepad, choose Save As with encoding UTF-8, and retype what is garbled.",
        ),
        "encoding",
    ),
    _entry(
        "GK005",
        (
            "文件编码是 GBK",
            "文件像是旧版记事本或 Excel 保存的 GBK（GB18030）编码。",
            "用记事本打开，选“另存为”，编码选“UTF-8”后保存，文字不用改。",
        ),
        (
            "File is in GBK",
            "The file seems to be saved as GBK (GB18030) by an old Notepad or Excel.",
            "Open it in Notepad and save it with encoding UTF-8; the text needs no change.",
        ),
        "encoding",
    ),
    _entry(
        "GK006",
        (
            "字符写法不规范",
            "这里的字符（{char}）有看起来一样的标准写法，混用会搜不到、对不上。",
            "删掉这个字，用输入法重新打成“{fix}”。",
        ),
        (
            "Character not in its standard form",
            "This character ({char}) has a standard form that looks the same; mixing them breaks search.",
            "Delete it and type “{fix}” anew.",
        ),
        "encoding",
    ),
    _entry(
        "GK007",
        (
            "有看不见的字符",
            "这里有一个不该出现的字符：{name}（{char}），多半是从网页或文档粘贴带来的。",
            "把光标放到这里删掉它，或者把这一行重新手打一遍。",
        ),
        (
            "Invisible character",
            "There is a character that must not be here: {char} ({name}), probably pasted from a web page.",
            "Delete it here, or retype the line.",
        ),
        "safety",
    ),
    _entry(
        "GK008",
        (
            "用了自造字",
            "这里的字（{char}）是某台电脑字库里的自造字，别人的屏幕上显示不出来。",
            "在支持 GB 18030—2022 的输入法里用部首或笔画找到标准字重新打；确实没有的，按户籍证明上的写法用文字说明。",
        ),
        (
            "Private-use character",
            "This character ({char}) belongs to one computer's private font; others can't see it.",
            "Type the standard character with an input method that knows GB 18030-2022, or describe it in words.",
        ),
        "encoding",
    ),
    _entry(
        "GK009",
        (
            "缩进用了 Tab 键",
            "这一行开头用了 Tab（制表符），缩进只能用空格。",
            "删掉行首的 Tab，按上面同级的行用空格对齐（每级两个空格）。",
        ),
        (
            "Tab in the indentation",
            "This line begins with a tab; only spaces may indent.",
            "Replace the tab with spaces, two for each level, in line with its neighbours.",
        ),
    ),
    _entry(
        "GK010",
        (
            "文字里有 Tab",
            "这里有一个 Tab（制表符），多半是从表格粘贴带来的。",
            "删掉它，需要间隔就打一个空格。",
        ),
        (
            "Tab in the text",
            "There is a tab here, probably pasted from a spreadsheet.",
            "Replace it with a space.",
        ),
    ),
    _entry(
        "GK011",
        ("文件是空的", "文件里没有内容。", "照模板填写；不需要这条记录就删掉文件。"),
        ("Empty file", "The file has no content.", "Fill it in from the template, or delete the file."),
    ),
    _entry(
        "GK012",
        (
            "不是“键: 值”的格式",
            "整个文件应当由一行行“键: 值”组成，这里不是。",
            "每行写成“键: 值”，冒号用英文冒号，后面空一格，例如：{fix}",
        ),
        (
            "Not “key: value”",
            "The whole file should consist of lines “key: value”; this one doesn't.",
            "Write every line as “key: value”, for example: {fix}",
        ),
    ),
    _entry(
        "GK013",
        (
            "用了中文冒号",
            "“{key}”后面是中文冒号“：”，这一行没有被当作一项来读。",
            "改成英文冒号加一个空格：{fix}。如果它只是上面文字的一部分，把那段文字写成“键: |”后换行缩进。",
        ),
        (
            "Full-width colon",
            "“{key}” is followed by a full-width colon, so the line isn't read as a field.",
            "Write a plain colon and a space: {fix}. If the line belongs to a text above, put that text in a block (“key: |”).",
        ),
    ),
    _entry(
        "GK014",
        (
            "冒号后面少了空格",
            "“{key}”后面的冒号没有跟空格，这一行没有被当作一项来读。",
            "在冒号后面加一个空格：{fix}。如果它只是一段文字，给整段文字加上英文双引号。",
        ),
        (
            "No space after the colon",
            "The colon after “{key}” has no space behind it, so the line isn't read as a field.",
            "Add a space after the colon: {fix}. If it's just text, put it in double quotes.",
        ),
    ),
    _entry(
        "GK015",
        ("同一项写了两次", "“{key}”在第 {first} 行已经写过，只能写一次。", "留下正确的一行，删掉另一行。"),
        (
            "Field written twice",
            "“{key}” is already on line {first}; it may be written once.",
            "Keep the right line and delete the other.",
        ),
    ),
    _entry(
        "GK016",
        (
            "不能使用 & 和 * 引用",
            "开头的“{char}”在这种格式里表示引用，记录里不使用引用。",
            "如果它是文字的一部分，加上英文双引号：{fix}；否则把内容完整写出来。",
        ),
        (
            "No references with & or *",
            "A leading “{char}” means a reference; records don't use references.",
            "If it's part of the text, quote it: {fix}; otherwise write the content out.",
        ),
        "safety",
    ),
    _entry(
        "GK017",
        (
            "不能以“!”开头",
            "开头的“!”在这种格式里表示类型标签，记录里不使用标签。",
            "如果它是文字的一部分，加上英文双引号：{fix}；否则删掉“!”和后面的标签。",
        ),
        (
            "No tags with !",
            "A leading “!” means a type tag; records don't use tags.",
            "If it's part of the text, quote it: {fix}; otherwise delete the tag.",
        ),
        "safety",
    ),
    _entry(
        "GK018",
        (
            "不能使用 << 合并",
            "“<<”表示合并别处的内容，记录里不使用合并。",
            "删掉这一行，把要用的各项直接写出来。",
        ),
        (
            "No merging with <<",
            "“<<” merges content from elsewhere; records don't merge.",
            "Delete the line and write the fields out.",
        ),
        "safety",
    ),
    _entry(
        "GK019",
        (
            "键不是一个词",
            "冒号前面应当是一个词，这里是括号、列表或多行内容。",
            "冒号前只写项目名称，例如：姓名: 张三",
        ),
        (
            "Key is not a word",
            "Before the colon there should be one word, not brackets, a list or several lines.",
            "Write only the field's name before the colon.",
        ),
    ),
    _entry(
        "GK020",
        (
            "冒号前面是空的",
            "冒号前面没有写项目名称。",
            "在冒号前面补上名称，例如：姓名: 张三；多余的就删掉这一行。",
        ),
        (
            "Nothing before the colon",
            "There is no field name before the colon.",
            "Write the field's name, or delete the line.",
        ),
    ),
    _entry(
        "GK021",
        ("层次太深", "内容套了超过 {limit} 层。", "检查缩进和括号是不是多打了；照模板的层次书写。"),
        (
            "Nested too deep",
            "The content is nested more than {limit} levels deep.",
            "Check indentation and brackets against the template.",
        ),
        "safety",
    ),
    _entry(
        "GK022",
        ("内容太多", "一个文件里超过了 {limit} 项。", "把内容拆成几条记录。"),
        ("Too much content", "One file holds more than {limit} values.", "Split it into several records."),
        "safety",
    ),
    _entry(
        "GK023",
        (
            "一个文件里有几份内容",
            "单独一行的“---”把文件分成了几份，一个文件只能写 {limit} 条记录。",
            "删掉这一行“---”；如果下面是另一条记录，把它存成单独的文件。",
        ),
        (
            "Several documents in one file",
            "A line “---” splits the file; one file holds {limit} record.",
            "Delete this “---”, or save what follows as a file of its own.",
        ),
    ),
    _entry(
        "GK024",
        (
            "值的开头是特殊符号",
            "值以“{char}”开头，这个符号在这种格式里另有用途。",
            "给整个值加上英文引号：{fix}",
        ),
        (
            "Value begins with a special sign",
            "The value begins with “{char}”, which has another use in this format.",
            "Put the value in quotes: {fix}",
        ),
    ),
    _entry(
        "GK025",
        (
            "引号没有成对",
            "这里的引号 {mark} 打开以后，在这一行里没有关上，后面的行被当成了文字。",
            "在这一行的末尾补上同样的英文引号：{fix}。要写多行文字，用“键: |”后换行缩进。",
        ),
        (
            "Quote not closed",
            "The quote {mark} opened here isn't closed on this line, so the next lines are taken for text.",
            "Close it at the end of the line: {fix}. For several lines of text use “key: |”.",
        ),
    ),
    _entry(
        "GK026",
        ("引号后面还有字", "引号 {mark} 关上以后还有文字。", "把整个值放进一对引号里：{fix}"),
        (
            "Text after the closing quote",
            "There is text after the closing quote {mark}.",
            "Put the whole value in one pair of quotes: {fix}",
        ),
    ),
    _entry(
        "GK027",
        ("双引号里有反斜杠", "双引号里的“\\”另有用途，后面不能直接跟这个字。", "改用英文单引号：{fix}"),
        (
            "Backslash in double quotes",
            "A “\\” in double quotes has a special use and can't stand before this character.",
            "Use single quotes: {fix}",
        ),
    ),
    _entry(
        "GK028",
        (
            "缩进没有对齐",
            "这一行前面有 {found} 个空格，和上下的行对不齐。",
            "同一级的行左边对齐。这一行大约应当空 {spaces} 格；它如果属于上一行，上一行冒号后面不要写值。",
        ),
        (
            "Indentation out of line",
            "This line has {found} spaces before it, which fits none of its neighbours.",
            "Align lines of the same level, here probably at {spaces} spaces; if it belongs to the line above, that line has no value of its own.",
        ),
    ),
    _entry(
        "GK029",
        (
            "这一行没有冒号",
            "这一行不是“键: 值”的写法，看不出是哪一项。",
            "写成“键: 值”：{fix}。说明文字前面加英文“#”；列表的一项前面加“- ”。",
        ),
        (
            "Line without a colon",
            "This line isn't “key: value”, so it belongs to no field.",
            "Write “key: value”: {fix}. Put “#” before a note and “- ” before an item of a list.",
        ),
    ),
    _entry(
        "GK030",
        ("值里面又有冒号", "值里面有英文冒号加空格，会被当成另一项。", "给整个值加上英文引号：{fix}"),
        (
            "Colon inside the value",
            "The value holds a colon and a space, which starts another field.",
            "Put the value in quotes: {fix}",
        ),
    ),
    _entry(
        "GK031",
        ("短横后面少了空格", "列表的一项以“-”开头，后面要空一格。", "在“-”后面加一个空格：{fix}"),
        (
            "No space after the dash",
            "An item of a list begins with “-” and a space.",
            "Add a space after “-”: {fix}",
        ),
    ),
    _entry(
        "GK032",
        ("列表写在了同一行", "“{key}:”后面不能在同一行接着写“- ”。", "换一行，缩进两个空格再写：{fix}"),
        (
            "List on the key's line",
            "“- ” can't follow “{key}:” on the same line.",
            "Put it on a line of its own, indented by two spaces: {fix}",
        ),
    ),
    _entry(
        "GK033",
        (
            "括号没有成对",
            "这里的“{char}”没有对应的“{closing}”，或者里面漏了英文逗号。",
            "补上括号：{fix}。如果括号是文字的一部分，给整个值加英文引号。",
        ),
        (
            "Bracket not closed",
            "This “{char}” has no “{closing}”, or a comma is missing inside.",
            "Close it: {fix}. If the bracket is part of the text, put the value in quotes.",
        ),
    ),
    _entry(
        "GK034",
        (
            "列表里用了中文标点",
            "这里的“{char}”是中文标点，不能用来分隔或括起列表。",
            "改成英文标点：{fix}。如果它是文字的一部分，给这一项加英文引号。",
        ),
        (
            "Full-width sign in a list",
            "“{char}” is full-width and doesn't separate or enclose items.",
            "Use plain signs: {fix}. If it's part of the text, put the item in quotes.",
        ),
    ),
    _entry(
        "GK035",
        (
            "“#”后面的内容会丢失",
            "空格加“#”表示注释，从这里到行末的内容不会公开，也不会保存。",
            "如果是正文，给整个值加引号：{fix}。如果是备注，另起一行写在“#”后面。",
        ),
        (
            "Text after # gets lost",
            "A space and “#” begin a comment; the rest of the line is dropped.",
            "If it's content, quote the value: {fix}. If it's a note, give it a line of its own.",
        ),
    ),
    _entry(
        "GK036",
        (
            "列表和普通项混在一起",
            "第 {first} 行起是用“- ”开头的列表，这一行却不是列表的一项。",
            "属于列表的，前面加“- ”；不属于列表的，和列表上一级的键左边对齐。",
        ),
        (
            "List and fields mixed",
            "From line {first} on there is a list with “- ”, but this line isn't an item of it.",
            "Put “- ” before it if it belongs to the list; else align it with the key above the list.",
        ),
    ),
    _entry(
        "GK037",
        (
            "这里看不懂",
            "从这里开始不符合“键: 值”的格式。",
            "对照模板检查这一行和上一行的冒号、引号、括号和缩进。",
        ),
        (
            "Can't make sense of this",
            "From here on this isn't “key: value”.",
            "Check colons, quotes, brackets and indentation of this line and the one above against the template.",
        ),
    ),
    _entry(
        "GK038",
        (
            "文件打不开",
            "这个文件或文件夹读不出来，可能没有权限或正被别的程序占用。",
            "关掉正在使用它的程序，检查权限后再试。",
        ),
        (
            "Can't open the file",
            "This file or folder can't be read; it may be locked or not permitted.",
            "Close the program that uses it, check the permissions and try again.",
        ),
        "safety",
    ),
    _entry(
        "GK039",
        (
            "几行会连成一行",
            "这个值写了 {lines} 行，换行的地方会变成一个空格。",
            "想保留换行，写成“键: |”后换行缩进；不想要空格，写在一行里。",
        ),
        (
            "Lines will be joined",
            "This value has {lines} lines; each line end becomes a space.",
            "To keep the lines write “key: |” and indent below it; else write the value on one line.",
        ),
        severity="warning",
    ),
    _entry(
        "GK040",
        (
            "文件名不合要求",
            "文件名“{name}”不能作编号：只能用小写英文字母、数字和单个短横，最多 64 个字符，不能是 con、nul 等 Windows 保留名。",
            "改名，例如：{fix}；是多出来的副本就删掉。不要用人名或人名拼音。",
        ),
        (
            "File name not allowed",
            "“{name}” can't be an id: lower-case letters, digits and single hyphens, 64 at most, no Windows device name.",
            "Rename it, for example: {fix}; delete it if it is a spare copy. Don't use a person's name.",
        ),
        "names",
    ),
    _entry(
        "GK041",
        (
            "文件名会混淆",
            "这个文件名和“{other}”只差大小写、全半角或扩展名，在有的电脑上是同一个文件。",
            "给其中一个换个名字，重复的就删掉。",
        ),
        (
            "File names collide",
            "This name differs from “{other}” only in case, width or extension; on some computers they are one file.",
            "Rename one of them, or delete the duplicate.",
        ),
        "names",
    ),
    _entry(
        "GK042",
        (
            "不是记录的文件",
            "“{name}”放在记录文件夹里，但不是 .yml 文件，不会被读取和公开。",
            "是记录就另存为 .yml 文件；不是就移到别处。",
        ),
        (
            "Not a record",
            "“{name}” lies among the records but isn't a .yml file; it is neither read nor published.",
            "Save it as .yml if it's a record, else move it elsewhere.",
        ),
        "names",
        "warning",
    ),
    _entry(
        "GK043",
        (
            "缩进用了全角空格",
            "这一行开头是全角空格，缩进只能用英文（半角）空格。",
            "删掉行首的空格，切换到英文输入法，按上面同级的行用空格对齐。",
        ),
        (
            "Indented with full-width spaces",
            "This line begins with full-width spaces; only ordinary spaces indent.",
            "Delete them and align the line with ordinary spaces.",
        ),
    ),
    _entry(
        "GK044",
        ("指南页没有标题", "指南页的第一行要写标题。", "第一行写成：# 标题（井号、空格、标题）"),
        (
            "Guide page without a title",
            "The first line of a guide page is its title.",
            "Write the first line as: # Title",
        ),
    ),
    _entry(
        "GK045",
        (
            "指南页没有修订日期",
            "指南页的最后一行要写修订日期，看的人才知道内容新不新。",
            "最后另起一行写：修订日期：年-月-日，如 修订日期：2026-01-20",
        ),
        (
            "Guide page without a date",
            "The last line of a guide page is the day of its text.",
            "Write that day as the last line, in the form that the other pages have.",
        ),
    ),
    _entry(
        "GK046",
        (
            "指南页文件名不合要求",
            "文件名“{name}”会成为网址的一部分：只能用小写英文字母、数字和单个短横，最多 64 个字符。",
            "改名，例如：about.md",
        ),
        (
            "File name not allowed",
            "“{name}” becomes part of an address: lower-case letters, digits and single hyphens, 64 at most.",
            "Rename it, for example: about.md",
        ),
        "names",
    ),
    _entry(
        "GK047",
        (
            "不是指南页",
            "“{name}”不是直接放在 content/pages/ 里的 .md 文件，不能发布。",
            "移到别处；要公开的内容写成 .md 文件，直接放在 content/pages/ 里。",
        ),
        (
            "Not a guide page",
            "“{name}” is not a .md file directly in content/pages/ and can't be published.",
            "Move it elsewhere; what is to be published goes into a .md file directly in content/pages/.",
        ),
        "safety",
    ),
    _entry(
        "GK048",
        (
            "扩展名不对",
            "“{name}”像是一条记录，但文件名不是以小写的 .yml 结尾，不会被读取和公开。",
            "改名为 {fix}。Windows 不显示扩展名时，先在资源管理器的“查看”里勾选“文件扩展名”。",
        ),
        (
            "Wrong extension",
            "“{name}” looks like a record, but doesn't end in .yml; it is neither read nor published.",
            "Rename it {fix}; on Windows first let Explorer show file name extensions.",
        ),
        "names",
    ),
    _entry(
        "GK049",
        (
            "两个人的修改撞在一起",
            "从这里起是两份修改：“=======”上面是一份，下面是另一份，还没有选定。",
            "留下正确的内容，删掉“<<<<<<<”“=======”“>>>>>>>”开头的三行和不要的那一份。",
        ),
        (
            "Unresolved conflict",
            "Two people's changes stand here, one above “=======”, one below; nobody has chosen yet.",
            "Keep what is right and delete the lines that begin with <<<<<<<, ======= and >>>>>>>.",
        ),
    ),
)
