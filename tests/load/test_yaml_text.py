"""The YAML of a record: text stays text; a fault is found at its place, with all others of the file."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.catalogue import CATALOGUE, fill
from generator.load.yaml_text import DEPTH_LIMIT, NODE_LIMIT, Value, parse
from generator.personal import find

PLAIN = [
    ("时间: 9:30", {"时间": "9:30"}),
    ("电话: 0123456", {"电话": "0123456"}),
    ("编号: 007", {"编号": "007"}),
    ("同意: no", {"同意": "no"}),
    ("同意: off", {"同意": "off"}),
    ("版本: 1.10", {"版本": "1.10"}),
    ("得分: 86.40", {"得分": "86.40"}),
    ("姓: Null", {"姓": "Null"}),
    ("值: ~", {"值": "~"}),
    ("值:", {"值": ""}),
    ("值: ''", {"值": ""}),
    ("日期: 2026-02-30", {"日期": "2026-02-30"}),
    ("日期: 2026-03-02", {"日期": "2026-03-02"}),
    ("金额: 1_000", {"金额": "1_000"}),
    ("值: 0x1F", {"值": "0x1F"}),
    ("值: .inf", {"值": ".inf"}),
    ("姓名: 㐂𠮷", {"姓名": "㐂𠮷"}),
    ("𠮷: 1", {"𠮷": "1"}),
    ('值: "a: b # c"', {"值": "a: b # c"}),
    ("值: 'it''s'", {"值": "it's"}),
    ("值: 说明：在内", {"值": "说明：在内"}),
    ("值: “引号”", {"值": "“引号”"}),
    ("值: 【通知】公开", {"值": "【通知】公开"}),
    ("值: 桐街〔2026〕12号", {"值": "桐街〔2026〕12号"}),
    ("值: C#语言", {"值": "C#语言"}),
    ("网址: http://example.com:80/a#b", {"网址": "http://example.com:80/a#b"}),
    ("值: [a, 9:30, '']", {"值": ["a", "9:30", ""]}),
    ("值: {a: 1, b: no}", {"值": {"a": "1", "b": "no"}}),
    ("值: []", {"值": []}),
    ("值: {说明: 修订，按公布日期登记}", {"值": {"说明": "修订，按公布日期登记"}}),
    ("值:\n- a\n- b", {"值": ["a", "b"]}),
    ("值:\n  - 甲: 1\n    乙: 2\n  - 甲: 3", {"值": [{"甲": "1", "乙": "2"}, {"甲": "3"}]}),
    ("值: |\n  姓名：张三 # 一\n  b: c\n末: 1", {"值": "姓名：张三 # 一\nb: c\n", "末": "1"}),
    ("值: |-\n  a\n  b", {"值": "a\nb"}),
    ("值: >-\n  a\n  b", {"值": "a b"}),
    ("# 开头\n值: 1\n\n  # 中间\n末: 2\n# 结尾", {"值": "1", "末": "2"}),
    ("值:  # 百分制\n  甲: 1", {"值": {"甲": "1"}}),
    ("值:   # 必填，写真实姓名", {"值": ""}),
    ('值: "a" # 说明', {"值": "a"}),
    ("---\n值: 1\n...", {"值": "1"}),
    ("值: 1\r\n末: 2\r\n", {"值": "1", "末": "2"}),
    ("温差: -3\n列:\n- -3", {"温差": "-3", "列": ["-3"]}),
]

#: text, then (code, line, column) of every problem.
HOSTILE = [
    ("姓名：张三", [("GK013", 1, 3)]),
    ("姓名:张三", [("GK014", 1, 3)]),
    ("姓名：张三\n性别：女", [("GK013", 1, 3), ("GK013", 2, 3)]),
    ("姓名:张三\n性别: 女", [("GK014", 1, 3)]),
    ("a: 1\nb：2\nc: 3\nd：4", [("GK013", 2, 2), ("GK013", 4, 2)]),
    ("a:\n  姓名：张三\nb: 2", [("GK013", 2, 5)]),
    ("a:\n  - 姓名：张三\n    笔试：80", [("GK013", 2, 7), ("GK013", 3, 7)]),
    ("a:\n  - 姓名：张三\n    笔试: 80", [("GK013", 2, 7)]),
    ("a: 第一段\n  说明：第二段\nb: 1", [("GK013", 2, 5)]),
    ("地点：会议室: 三楼", [("GK013", 1, 3)]),
    ("a: {b：c}", [("GK013", 1, 6)]),
    ("a: {b:c}", [("GK014", 1, 6)]),
    ("a:\n  b:1\nc: 2", [("GK014", 2, 4)]),
    ("a: 1\na: 2\na: 3", [("GK015", 2, 1), ("GK015", 3, 1)]),
    ("a:\n  - b: 1\n    b: 2", [("GK015", 3, 5)]),
    ("a: &x 1\nb: *x", [("GK016", 1, 4), ("GK016", 2, 4)]),
    ("a: &x [1]\nb: [*x, *x]", [("GK016", 1, 4), ("GK016", 2, 5), ("GK016", 2, 9)]),
    ("a: !!python/object:os.system x", [("GK017", 1, 4)]),
    ("a: !重要 事项", [("GK024", 1, 4)]),
    ("a: !important 事项", [("GK017", 1, 4)]),
    ("<<: 1", [("GK018", 1, 1)]),
    ("a:\n  <<: {b: 1}", [("GK018", 2, 3)]),
    ("[a]: b\nc: d", [("GK019", 1, 1)]),
    ("? {a: b}\n: c\nd: e", [("GK019", 1, 3)]),
    (": b\nc: d", [("GK020", 1, 1)]),
    ('"": b', [("GK020", 1, 1)]),
    ("a: " + "[" * 17 + "]" * 17, [("GK021", 1, 19)]),
    ("a: " + "[" * 5000, [("GK021", 1, 19)]),
    ("a: [" + "1," * NODE_LIMIT + "]", [("GK022", 1, 2 * NODE_LIMIT + 1)]),
    ("a: 1\n---\nb: 1", [("GK023", 2, 1)]),
    ("a: @x", [("GK024", 1, 4)]),
    ("a: `x", [("GK024", 1, 4)]),
    ("a: %x", [("GK024", 1, 4)]),
    ("a: * 重要", [("GK024", 1, 4)]),
    ("a: >30 分", [("GK024", 1, 4)]),
    ("a: |x\nb: 1", [("GK024", 1, 4)]),
    ("a: : x", [("GK024", 1, 4)]),
    ("a: ,x", [("GK024", 1, 4)]),
    ("a: ]", [("GK024", 1, 4)]),
    ("a:\n  - @x\n  - %y", [("GK024", 2, 5), ("GK024", 3, 5)]),
    ("@a: 1\nb: 2", [("GK024", 1, 1)]),
    ('a: "x\nb: 1', [("GK025", 1, 4)]),
    ("a: 'x\nb: 1", [("GK025", 1, 4)]),
    ('a: "x\nb: 1\nc: "y"', [("GK025", 1, 4)]),
    ('a: "x\nb: "y"\nc: 1', [("GK025", 1, 4)]),
    ('a: "张三”\nb: 1', [("GK025", 1, 4)]),
    ('a: "x" y\nb: 1', [("GK026", 1, 8)]),
    ("a: 'it's'", [("GK026", 1, 8)]),
    ('a: "C:\\目录"', [("GK027", 1, 7)]),
    ("a: 1\n b: 2\nc: 3", [("GK028", 2, 2)]),
    ("a: 1\n  b: 2\n  c: 3\nd: 4", [("GK028", 2, 3)]),
    ("a:\n    b: 1\n  c: 2", [("GK028", 3, 3)]),
    ("  a: 1\nb: 2", [("GK028", 1, 1)]),
    ("a:\n  - 1\n b: 3", [("GK028", 3, 2)]),
    ("a: 1\n得分 86\nb: 2", [("GK029", 2, 1)]),
    ("a: 1\n得分 86", [("GK029", 2, 1)]),
    ("＃ 说明\na: 1", [("GK029", 1, 1)]),
    ("a: b: c", [("GK030", 1, 5)]),
    ("地址: 和平路: 3号", [("GK030", 1, 8)]),
    ("a:\n  -b\n  -c", [("GK031", 2, 3), ("GK031", 3, 3)]),
    ("a: - x\nb: 1", [("GK032", 1, 4)]),
    ("a: [1, 2\nb: 3", [("GK033", 1, 4)]),
    ("a: {b: 1\nc: 3", [("GK033", 1, 4)]),
    ("a: [1，2]", [("GK034", 1, 6)]),
    ("a: [1，2\nb: 1", [("GK034", 1, 6)]),
    ("a: {b: 1，c：2}", [("GK034", 1, 9)]),
    ("a:\n  － 甲: 1\n  － 乙: 2", [("GK031", 2, 3), ("GK031", 3, 3)]),
    ("a:\n  - 姓名 张三\n    得分: 1", [("GK029", 2, 3)]),
    ("成绩\n  - 甲: 1\n    乙: 2\nb: 1", [("GK029", 1, 1)]),
    ("a: [“甲”, 乙]", [("GK034", 1, 5)]),
    ("a: ［1，2］", [("GK034", 1, 4)]),
    ("门牌: 3 #5", [("GK035", 1, 7)]),
    ("门牌: #5", [("GK035", 1, 5)]),
    ("a:\n  - 第1 #号\n  - 好", [("GK035", 2, 8)]),
    ("a: b #c\n  d\ne: 1", [("GK035", 1, 6)]),
    ("a: [x # y\n ]", [("GK035", 1, 7)]),
    ("- a\nb: 1", [("GK036", 2, 1)]),
    ("a: 第一段\n  第二段", [("GK039", 1, 4)]),
    ("", [("GK011", 1, 1)]),
    ("# 只有说明", [("GK011", 1, 1)]),
    ("- a\n- b", [("GK012", 1, 1)]),
    ("只有一句话", [("GK012", 1, 1)]),
    ("𠮷: 𠮷 #x", [("GK035", 1, 6)]),
]


@pytest.mark.parametrize(("text", "data"), PLAIN, ids=[p[0][:30] for p in PLAIN])
def test_every_value_stays_as_written(text: str, data: dict[str, Value]) -> None:
    parsed = parse(text, "f.yml")
    assert parsed.problems == ()
    assert parsed.data == data


@pytest.mark.parametrize(("text", "expected"), HOSTILE, ids=[h[0][:30] for h in HOSTILE])
def test_a_fault_is_found_where_it_is(text: str, expected: list[tuple[str, int, int]]) -> None:
    parsed = parse(text, "f.yml")
    assert [(p.code, p.place.line, p.place.column) for p in parsed.problems] == expected


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("姓名：张三", "姓名: 张三"),
        ("a: 1\n  - 姓名:张三", "- 姓名: 张三"),
        ("地点：会议室: 三楼", '地点: "会议室: 三楼"'),
        ("a：@所有人", 'a: "@所有人"'),
        ("门牌: 3 #5", '门牌: "3 #5"'),
        ("a: 'it's'", 'a: "it\'s"'),
        ('a: "x" y', "a: '\"x\" y'"),
        ('a: "C:\\目录"', "a: 'C:\\目录'"),
        ('a: "张三”', 'a: "张三"'),
        ("a: [1，2]", "a: [1, 2]"),
        ("a: [1, 2", "a: [1, 2]"),
        ("a:\n  -甲", "- 甲"),
        ("＃ 说明\na: 1", "# 说明"),
        ("联系人：13800138000", "联系人: ***********"),
    ],
)
def test_the_remedy_shows_the_line_as_it_should_be(text: str, fix: str) -> None:
    assert parse(text, "f.yml").problems[0].facts["fix"] == fix


@pytest.mark.parametrize(
    "text", [h[0] for h in HOSTILE if h[1][0][0] in {"GK024", "GK026", "GK030", "GK035"}]
)
def test_the_corrected_line_reads_without_a_problem(text: str) -> None:
    for problem in parse(text, "f.yml").problems:
        fixed = problem.facts["fix"]
        if fixed.count("[") == fixed.count("]"):
            codes = {p.code for p in parse(fixed, "f.yml").problems} - {"GK012"}
            assert not codes


def test_a_clear_fault_does_not_hide_the_data() -> None:
    parsed = parse("姓名：张三\n得分: 8 #x\n得分: 9\n备注: @所有人\n", "f.yml")
    assert len(parsed.problems) == 4
    assert parsed.data == {"姓名": "张三", "得分": "8 #x", "备注": "@所有人"}


def test_a_guess_gives_no_data() -> None:
    assert parse("a: 1\n b: 2\n", "f.yml").data is None


def test_forty_faults_show_in_one_run() -> None:
    text = "".join(f"键{n}：值\n名{n}: @x\n号{n}: 1 #2\n行{n} 无\n" for n in range(10))
    problems = parse(text, "f.yml").problems
    assert [p.place.line for p in problems] == list(range(1, 41))
    assert [p.code for p in problems] == ["GK013", "GK024", "GK035", "GK029"] * 10


RECORD = """\
岗位: 光明村后备干部
成绩:
  - 姓名: 张三
    总成绩: 86.96
    加分:
      - 项目: 党员
        分值: 2
  - 姓名: 李四
    总成绩: 82.00
正文: |
  第一行
  第二行
办理:
  - 步骤一
  - 步骤二
审批: {拟稿: 王五, 日期: 2026-03-02}
末尾: 完
"""

SLIPS = {
    "中文冒号": (": ", "："),
    "少空格": (": ", ":"),
    "少冒号": (":", ""),
    "多冒号": (": ", ": : "),
    "特殊符号": (": ", ": @"),
    "少右引号": (": ", ': "'),
    "少右括号": (": ", ": ["),
    "短横少空格": ("- ", "-"),
    "中文短横": ("- ", "－ "),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_one_slip_gives_one_problem_in_its_place(slip: str) -> None:
    """A slip in any line is told once, there (a warning more where a block of text lost its sign)."""
    lines = RECORD.split("\n")
    changed = 0
    for number, line in enumerate(lines):
        wrong = line.replace(*SLIPS[slip], 1)
        if wrong == line:
            continue
        changed += 1
        problems = parse("\n".join([*lines[:number], wrong, *lines[number + 1 :]]), "f.yml").problems
        errors = [p for p in problems if CATALOGUE[p.code].severity == "error"]
        assert [p.place.line for p in errors] == [number + 1], wrong
        assert errors[0].code != "GK037"
    assert changed >= 5


def test_columns_are_those_of_the_file_after_a_mend() -> None:
    parsed = parse("a:\n  - 姓名：张三 #号\n    b: 1\n    b: 2\n", "f.yml")
    assert [(p.code, p.place.line, p.place.column) for p in parsed.problems] == [
        ("GK013", 2, 7),
        ("GK035", 2, 11),
        ("GK015", 4, 5),
    ]


def test_an_alias_bomb_is_only_text() -> None:
    bomb = "a: &a [x,x]\n" + "".join(
        f"{c}: &{c} [*{p},*{p}]\n" for p, c in zip("abcdefgh", "bcdefghi", strict=True)
    )
    parsed = parse(bomb, "f.yml")
    assert {p.code for p in parsed.problems} == {"GK016"}
    assert parsed.data is not None
    assert parsed.data["i"] == ["*h", "*h"]


def _depth(value: Value) -> int:
    if isinstance(value, str):
        return 0
    return 1 + max(map(_depth, value.values() if isinstance(value, dict) else value), default=0)


def _texts(value: Value) -> bool:
    if isinstance(value, dict):
        return all(isinstance(key, str) and _texts(child) for key, child in value.items())
    return all(map(_texts, value)) if isinstance(value, list) else isinstance(value, str)


_YAMLISH = st.lists(
    st.sampled_from(
        [
            *"ab甲：:,-#&*!|>'\"%@`[]{}?~<\\\t 0",
            "\n",
            "\n  ",
            ": ",
            "- ",
            "\n- ",
            "键: 值\n",
            "𠮷",
            "\x85",
            "\0",
        ]
    ),
    max_size=40,
).map("".join)


@settings(max_examples=400, deadline=None)
@given(st.one_of(_YAMLISH, st.text(max_size=80)))
def test_no_text_is_too_strange(text: str) -> None:
    """Every problem has its place in the file and its sentence; every value is text."""
    parsed = parse(text, "f.yml")
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for problem in parsed.problems:
        assert 1 <= problem.place.line <= len(lines)
        assert 1 <= problem.place.column <= len(lines[problem.place.line - 1]) + 1
        words = CATALOGUE[problem.code].zh
        for sentence in (words.title, words.message, words.remedy):
            assert not find(fill(sentence, problem.facts))
    if parsed.data is not None:
        assert _texts(parsed.data)
        assert _depth(parsed.data) <= DEPTH_LIMIT
    assert parsed.data is not None or parsed.problems or "\t" in text


@given(
    st.dictionaries(
        st.from_regex(r"[a-z甲乙]{1,5}", fullmatch=True), st.text("ab 甲:#'-", max_size=9), min_size=1
    )
)
def test_what_is_quoted_comes_back(data: dict[str, str]) -> None:
    text = "".join(f"{key}: '{value.replace(chr(39), chr(39) * 2)}'\n" for key, value in data.items())
    parsed = parse(text, "f.yml")
    assert (parsed.data, parsed.problems) == (data, ())
