"""公开选拔 pages: what each state answers, how a total comes about, what is never shown."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from generator.pages import selection as selection_pages
from generator.pages.process import When, conclusion_due, funnel, moments
from generator.pages.scoreboard import boards, columns, example
from generator.records.selection import Selection
from tests.pages.support import body, hidden, record, revised, text, unit

MODEL: dict[str, Any] = {
    "组成": [
        {"名称": "笔试", "权重": "40%", "合格线": "60"},
        {
            "名称": "面试",
            "权重": "60%",
            "组成": [
                {"名称": "考官评分", "权重": "50%", "考官": {"人数": "5", "去最高": "1", "去最低": "1"}},
                {"名称": "代表测评", "权重": "50%", "满分": "120"},
            ],
        },
    ],
    "加分": {
        "项目": [{"名称": "退役军人", "分值": "1"}, {"名称": "返乡创业", "分值": "0.5"}],
        "叠加": "取最高",
        "上限": "1",
    },
    "合格线": "65",
    "同分比较": ["面试", "加试"],
}
SCORES: list[dict[str, Any]] = [
    {
        "考号": "07",
        "得分": {"笔试": "85.50", "代表测评": "84.20"},
        "考官打分": {"考官评分": ["84", "85", "83", "86", "84"]},
        "总成绩": "84.78",
        "名次": "2",
        "结果": "进入考察，未入选",
    },
    {
        "考号": "03",
        "姓名": "吴示例",
        "得分": {"笔试": "82.00", "代表测评": "88.50"},
        "考官打分": {"考官评分": ["88", "89", "90", "87", "91"]},
        "加分项": ["退役军人"],
        "加分": "1.00",
        "总成绩": "87.05",
        "名次": "1",
        "结果": "拟任",
    },
    {"考号": "04", "结果": "缺考", "说明": "笔试没有到场"},
]
WINDOW = {
    "事项": "拟任人选公示",
    "开始": "2026-01-19",
    "结束": "2026-01-23",
    "期限": "5个工作日",
    "渠道": ["本网站", "桥东社区公开栏"],
    "受理单位": "街道纪检监察工委",
    "受理电话": "0000-8000111",
    "受理地址": "示例路 1 号 203 室",
    "反映要求": "实名、匿名都受理",
}
PLAN = {
    "标题": "桥东社区书记公开选拔",
    "年度": "2025",
    "发布单位": "示例街道党工委",
    "岗位表": [{"代码": "A01", "单位": "qiaodong", "岗位": "社区党组织书记", "职数": "1"}],
}
ANNOUNCED = {
    **PLAN,
    "公告日期": "2025-11-24",
    "报名": {
        "开始": "2025-11-25", "结束": "2025-12-03", "期限": "7个工作日", "方式": "现场报名",
        "地点": "205 室", "咨询电话": "0000-8000102", "材料": ["身份证原件（当场核对）"],
    },
}  # fmt: skip
RUN = {
    **ANNOUNCED,
    "报名来源": [{"来源": "定向座谈", "人数": "4"}, {"来源": "社会报名", "人数": "7"}],
    "环节": [
        {"环节": "资格审查", "日期": "2025-12-08", "参加": "11", "通过": "8", "经办": "组织办公室",
         "未通过": [{"原因": "学历不符", "人数": "2"}, {"原因": "年龄不符", "人数": "1"}]},
        {"环节": "面试", "日期": "2025-12-20", "至": "2025-12-21", "参加": "3",
         "地点": "会议中心", "监督": "纪工委"},
        {"环节": "考察", "说明": "日期待定"},
    ],
}  # fmt: skip
FULL: dict[str, Any] = {
    **RUN,
    "文号": "示例〔2025〕21 号",
    "计划时间": "2025 年 11 月",
    "宣传动员": [
        {"方式": "定向座谈", "次数": "3", "对象": "返乡人员", "日期": "2025-11-17"},
        {"方式": "张贴公告", "次数": "6", "日期": "2025-11-24"},
    ],
    "资格条件": {
        "基准日": "2025-11-24", "年龄下限": "25", "年龄上限": "50", "学历": "高中以上",
        "政治面貌": "中共党员", "户籍或居住": "本街道", "其他条件": ["会用电脑"],
    },
    "不得报考情形": ["受过刑事处罚的"],
    "开考比例": "2:1",
    "核减规则": "不足的取消",
    "计分": MODEL,
    "入围": [{"环节": "考察", "依据": "总成绩", "比例": "1:2"}],
    "成绩": SCORES,
    "递补规则": "按总成绩依次递补",
    "递补": [{"日期": "2026-01-10", "退出考号": "07", "递补考号": "03", "原因": "放弃"}],
    "考官": [{"单位": "区委组织部", "人数": "2"}, {"单位": "区民政局", "人数": "3"}],
    "抽签": [{"日期": "2025-12-20", "内容": "考生次序", "监督": "纪工委"}],
    "回避人数": "1",
    "回避说明": "与考生是亲戚",
    "指导单位": ["区委组织部"],
    "监督单位": ["街道纪工委"],
    "监督意见": [{"单位": "街道纪工委", "日期": "2025-12-21", "意见": "全程在场。"}],
    "公示": [WINDOW],
    "拟任人选": [
        {"考号": "03", "姓名": "吴示例", "性别": "男", "出生年月": "1989-04", "学历": "大专",
         "现任": "返乡人员", "拟任职务": "桥东社区党委书记", "岗位": "A01"}
    ],
    "法律依据": [{"依据": "xuanba-banfa", "条款": "第五条"}],
}  # fmt: skip
CONCLUSION = {
    "日期": "2026-01-28",
    "决定机关": "街道党工委",
    "收到意见": "2",
    "属实": "0",
    "不属实": "2",
    "已办结": "2",
    "任用": [{"考号": "03", "任职日期": "2026-01-30"}],
    "说明": "意见已核实。",
}
DONE = {**FULL, "结论": CONCLUSION}
TWO_POSTS: dict[str, Any] = {
    **PLAN,
    "公告日期": "2026-01-01",
    "岗位表": [
        {"代码": "A01", "岗位": "后备干部", "职数": "2", "核减为": "1",
         "核减原因": "报名不足", "试用期": "6个月"},
        {"代码": "B01", "岗位": "后备干部", "职数": "1", "跟岗期": "6个月", "待遇": "由街道负担"},
    ],
    "成绩": [
        {"考号": "101", "岗位": "A01", "得分": {"面试": "71.125"}, "总成绩": "71.125",
         "名次": "1", "结果": "待定"},
        {"考号": "201", "岗位": "B01", "得分": {"面试": "80.500"}, "总成绩": "80.500",
         "名次": "1", "结果": "待定"},
        {"考号": "202", "岗位": "B01", "得分": {"面试": "66.000"}, "总成绩": "66.000", "结果": "未达合格线"},
    ],
}  # fmt: skip
QIAODONG = unit("qiaodong", 名称="桥东社区", 类型="社区")
IDS = ("qiaodong", "xuanba-banfa")


def selection(data: dict[str, Any], **more: Any) -> Selection:
    made = record("selection", "xuanba", {**data, **more})
    assert isinstance(made, Selection)
    return made


def shown(item: Selection, day: str = "2026-01-20", *others: Any) -> str:
    of = revised(item, QIAODONG, *others, as_of=date.fromisoformat(day))
    (page,) = selection_pages.pages(of)
    return body(page, of)


def said(data: dict[str, Any], day: str) -> tuple[str, str, dict[str, str]]:
    ledger = revised(item := selection(data), QIAODONG).ledger
    found = selection_pages.answer(item, ledger, date.fromisoformat(day))
    return found.tag, found.sentence, {fact.name: f"{fact.value} {fact.note}".strip() for fact in found.facts}


@pytest.mark.parametrize(
    ("data", "day"),
    [
        (PLAN, "2025-10-01"),
        (ANNOUNCED, "2025-11-30"),
        (RUN, "2025-12-10"),
        (FULL, "2026-01-20"),
        (FULL, "2026-01-26"),
        (DONE, "2026-02-01"),
        (DONE, "2026-01-20"),
        (TWO_POSTS, "2026-01-20"),
        ({**FULL, "计分": None, "环节": [], "岗位表": TWO_POSTS["岗位表"]}, "2026-01-20"),
    ],
)
def test_every_value_is_on_the_page(data, day):
    item = selection({key: value for key, value in data.items() if value is not None})
    assert hidden(item, shown(item, day), *IDS) == []


@pytest.mark.parametrize(
    ("data", "day", "tag", "sentence"),
    [
        (PLAN, "2025-10-01", "计划中", "现在还不能报名，时间没有定"),
        (
            {**PLAN, "计划时间": "2026 年 10 月"},
            "2025-10-01",
            "计划中",
            "现在还不能报名，计划：2026 年 10 月",
        ),
        (ANNOUNCED, "2025-11-20", "计划中", "现在还不能报名，计划：2025 年 11 月 24 日发布公告"),
        (ANNOUNCED, "2025-11-24", "已公告，待报名", "2025 年 11 月 25 日开始报名，2025 年 12 月 3 日截止"),
        (ANNOUNCED, "2025-12-03", "报名中", "正在报名，2025 年 12 月 3 日截止"),
        (RUN, "2025-12-10", "选拔中", "正在选拔，下一步：面试（2025 年 12 月 20 日）"),
        (RUN, "2025-12-30", "选拔中", "正在选拔，下一步：考察（日期还没有公布）"),
        (FULL, "2026-01-19", "公示中", "2026 年 1 月 23 日前（含当天），有意见可以向街道纪检监察工委提"),
        (FULL, "2026-01-23", "公示中", "2026 年 1 月 23 日前（含当天），有意见可以向街道纪检监察工委提"),
        (FULL, "2026-01-24", "公示期满，待公布结论", "公示到 2026 年 1 月 23 日已经期满，还没有公布结论"),
        (DONE, "2026-01-28", "已结束", "任用了吴示例；公示收到意见 2 件，属实 0 件，已办结 2 件"),
    ],
)
def test_each_state_has_its_answer(data, day, tag, sentence):
    assert said(data, day)[:2] == (tag, sentence)


def test_in_its_window_a_page_says_who_until_when_and_whom_to_call():
    facts = said(FULL, "2026-01-20")[2]
    assert facts["拟任人选"] == "吴示例 03 号，总成绩 87.05，第 1 名"
    assert facts["公示期"] == "2026 年 1 月 19 日至 2026 年 1 月 23 日 5 个工作日"
    assert facts["提意见找"] == "街道纪检监察工委 实名、匿名都受理"
    item = selection(FULL)
    first = selection_pages.call(item, revised(item, QIAODONG).ledger, date(2026, 1, 20))[0]
    assert (first.name, first.phone) == ("街道纪检监察工委", "0000-8000111")


def test_a_window_without_a_channel_of_its_own_falls_back_on_the_supervising_phone():
    bare = {"开始": "2026-01-19", "结束": "2026-01-23"}
    assert said({**FULL, "公示": [bare]}, "2026-01-20")[1].endswith("有意见可以向街道纪检监察工委提")


def test_of_two_open_windows_the_last_to_end_counts():
    longer = {**WINDOW, "结束": "2026-01-30"}
    assert said({**FULL, "公示": [WINDOW, longer]}, "2026-01-20")[1].startswith("2026 年 1 月 30 日前")


@pytest.mark.parametrize(
    ("day", "by", "late"),
    [("2026-01-26", "2026 年 2 月 6 日", ""), ("2026-02-09", "2026 年 2 月 6 日", "已经过了期限")],
)
def test_after_its_window_a_page_says_by_when_the_conclusion_is_due(day, by, late):
    assert said(FULL, day)[2]["最晚公布结论"] == f"{by} {late}".strip()


def test_a_year_without_a_table_of_working_days_is_not_guessed():
    far = {**WINDOW, "开始": "2026-12-21", "结束": "2026-12-25"}
    item = selection(FULL, 公示=[far])
    assert conclusion_due(item, revised(item).ledger) is None
    assert said({**FULL, "公示": [far]}, "2026-12-28")[2]["最晚公布结论"] == "待国务院公布放假安排后算出"


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"收到意见": "0", "不属实": "0", "已办结": "0"}, "任用了吴示例；公示期间没有收到意见"),
        ({"任用": [], "未足额原因": "考察未通过"}, "没有任用人选；公示收到意见 2 件，属实 0 件，已办结 2 件"),
        (
            {"任用": [{"考号": "09", "任职日期": "2026-01-30"}]},
            "任用了 09 号；公示收到意见 2 件，属实 0 件，已办结 2 件",
        ),
    ],
)
def test_a_conclusion_tells_whom_and_what_became_of_objections(change, sentence):
    data = {**FULL, "结论": {**CONCLUSION, **change}}
    assert said(data, "2026-02-01")[1] == sentence
    assert hidden(selection(data), shown(selection(data), "2026-02-01"), *IDS) == []


def test_the_appointed_are_linked_to_their_page_where_there_is_one():
    post = {"单位": "qiaodong", "组织": "社区党委", "岗位": "书记", "岗位类别": "书记、主任",
            "产生方式": "公开选拔", "起": "2026-01-30"}  # fmt: skip
    cadre = record("cadre", "c6", {"姓名": "吴示例", "任职": [post]})
    appointed = [{"考号": "03", "干部": "c6", "任职日期": "2026-01-30"}]
    item = selection({**FULL, "结论": {**CONCLUSION, "任用": appointed}})
    assert '<a href="../cadre/c6.html">吴示例</a>' in shown(item, "2026-02-01", cadre)
    assert "cadre/c6" not in shown(item, "2026-02-01")


def test_names_are_those_the_record_gives_and_no_others():
    without = [{key: value for key, value in score.items() if key != "姓名"} for score in SCORES]
    nameless = {**FULL, "成绩": without, "拟任人选": [{"考号": "03", "拟任职务": "书记"}]}
    markup = shown(selection(nameless))
    assert "吴示例" not in markup
    assert "03 号" in text(markup)


@pytest.mark.parametrize(("days", "words"), [("0", "姓名在新的一期不再公开"), ("30", "最多再公开 30 天")])
def test_the_page_says_what_becomes_of_names(days, words):
    item = selection(FULL)
    of = revised(item, 规则参数={"姓名保留天数": days})
    (page,) = selection_pages.pages(of)
    assert words in text(body(page, of))


# -- the funnel and the process ----------------------------------------------------------------------
@pytest.mark.parametrize(
    ("stages", "expected"),
    [
        ([], [("报名", 11, "100.0")]),
        ([{"环节": "报名", "参加": "12"}], [("报名", 12, "100.0")]),
        ([{"环节": "报名"}], [("报名", 11, "100.0")]),
        ([{"环节": "面试", "参加": "7"}], [("报名", 11, "100.0"), ("参加面试", 7, "63.6")]),
        ([{"环节": "面试", "参加": "7", "通过": "0"}], [("报名", 11, "100.0"), ("面试通过", 0, "0.0")]),
        ([{"环节": "拟任", "通过": "1"}], [("报名", 11, "100.0"), ("拟任", 1, "9.1")]),
    ],
)
def test_the_funnel_counts_who_was_left(stages, expected):
    found = funnel(selection(RUN, 环节=stages))
    assert [(p.name, p.number, str(p.percent)) for p in found] == expected


def test_no_counts_no_funnel():
    assert funnel(selection(PLAN)) == ()
    assert "一关一关" not in text(shown(selection(PLAN)))


def test_reasons_stand_beside_the_gate():
    (_, qualified, _) = funnel(selection(RUN))
    assert qualified.notes == ("参加 11 人，通过 8 人", "未通过：学历不符 2 人，年龄不符 1 人")


@pytest.mark.parametrize(
    ("day", "past", "now", "coming"),
    [
        ("2025-11-20", [], [], ["发布公告", "报名", "资格审查", "面试", "考察", "公布结论"]),
        ("2025-12-03", ["发布公告"], ["报名"], ["资格审查", "面试", "考察", "公布结论"]),
        ("2025-12-21", ["发布公告", "报名", "资格审查"], ["面试"], ["考察", "公布结论"]),
        ("2026-01-01", ["发布公告", "报名", "资格审查", "面试"], [], ["考察", "公布结论"]),
    ],
)
def test_every_moment_is_past_present_or_to_come(day, past, now, coming):
    item = selection(RUN)
    found = moments(item, revised(item).ledger, date.fromisoformat(day))
    by = {when: [m.title for m in found if m.when is when] for when in When}
    assert (by[When.PAST], by[When.NOW], by[When.NEXT]) == (past, now, coming)


def test_an_undated_stage_is_past_once_a_later_one_is():
    stages = [{"环节": "资格审查"}, {"环节": "面试", "日期": "2025-12-20"}]
    item = selection(RUN, 环节=stages)
    found = moments(item, revised(item).ledger, date(2025, 12, 22))
    assert [m.when for m in found if m.title == "资格审查"] == [When.PAST]


def test_when_all_is_over_nothing_is_to_come():
    item = selection(DONE)
    found = moments(item, revised(item).ledger, date(2026, 2, 1))
    assert {m.when for m in found} == {When.PAST}


def test_only_a_concluded_page_does_not_name_the_day_it_was_reckoned_for():
    assert "进度按 2026 年 1 月 20 日计算" in text(shown(selection(FULL)))
    assert "计算" not in text(shown(selection(DONE), "2026-02-01")).split("结论", 1)[0]


# -- scores ------------------------------------------------------------------------------------------
def test_every_part_has_a_column_before_its_own_parts():
    found = [(c.name, c.weight, c.of) for c in columns(selection(FULL))]
    assert found == [
        ("笔试", "40%", ""),
        ("面试", "60%", ""),
        ("考官评分", "50%", "面试"),
        ("代表测评", "50%", "面试"),
    ]


def test_marks_of_which_the_model_does_not_speak_have_a_column_too():
    assert [c.name for c in columns(selection(TWO_POSTS))] == ["面试"]


def test_rows_stand_by_rank_and_the_unranked_last():
    (board,) = boards(selection(FULL))
    assert [row.score.ticket for row in board.rows] == ["03", "07", "04"]


def test_marks_stand_as_written_and_parts_made_of_parts_as_computed():
    (board,) = boards(selection(FULL))
    assert [row.cells for row in board.rows] == [
        ("82.00", "88.75", "89.00", "88.50"),
        ("85.50", "84.27", "84.33", "84.20"),
        ("—", "—", "—", "—"),
    ]


def test_each_post_has_its_own_table_and_ranks():
    first, second = boards(selection(TWO_POSTS))
    assert first.post is not None
    assert second.post is not None
    assert (first.post.code, second.post.code) == ("A01", "B01")
    assert [(r.score.ticket, r.score.rank) for r in second.rows] == [("201", 1), ("202", None)]
    said_on_page = text(shown(selection(TWO_POSTS)))
    assert "71.125" in said_on_page
    assert "后备干部（B01）" in said_on_page


def test_the_dropped_examiners_marks_are_marked_once_each():
    (board,) = boards(selection(FULL))
    (panel,) = board.panels
    marks = {score.ticket: [(m.mark, m.dropped) for m in given] for score, given, _ in panel.rows}
    assert marks["07"] == [("84", False), ("85", False), ("83", True), ("86", True), ("84", False)]
    assert {score.ticket: mean for score, _, mean in panel.rows} == {"03": "89.00", "07": "84.33"}


def test_equal_extremes_go_once():
    scores = [{**SCORES[0], "考官打分": {"考官评分": ["80", "80", "80", "90", "90"]}}]
    (board,) = boards(selection(FULL, 成绩=scores))
    ((_, marks, _),) = board.panels[0].rows
    assert [m.dropped for m in marks] == [True, False, False, True, False]


def test_examiners_marks_without_a_rule_are_shown_all_the_same():
    scores = [{"考号": "1", "考官打分": {"演讲": ["80", "81"]}, "总成绩": "80.5", "结果": "待定"}]
    (board,) = boards(selection(TWO_POSTS, 成绩=scores, 岗位表=PLAN["岗位表"]))
    ((_, marks, mean),) = board.panels[0].rows
    assert [(m.mark, m.dropped) for m in marks] == [("80", False), ("81", False)]
    assert mean == "—"


def test_the_best_candidate_is_worked_out_step_by_step():
    found = example(selection(FULL))
    assert found is not None
    assert found.score.ticket == "03"
    assert found.lines == (
        ("考官评分", "（88＋89＋90）÷3＝89.00"),
        ("面试", "89.00×50%＋88.50×50%＝88.75"),
        ("总成绩", "82.00×40%＋88.75×60%＋1＝87.05"),
    )


@pytest.mark.parametrize("data", [PLAN, TWO_POSTS, {**FULL, "成绩": SCORES[2:]}])
def test_where_nothing_can_be_worked_out_there_is_no_example(data):
    assert example(selection(data)) is None
    assert "算一遍" not in text(shown(selection(data)))


def test_every_cell_carries_its_label_for_narrow_screens():
    markup = shown(selection(FULL))
    for label in ("笔试", "考官评分", "总成绩", "名次", "结果", "考官 5"):
        assert f'data-l="{label}"' in markup


# -- the rest ----------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("where", "what", "expected"),
    [
        ("桥东社区", "社区党组织书记", "桥东社区党组织书记"),
        ("光明村", "后备干部", "光明村后备干部"),
        ("光明村", "光明村后备干部", "光明村后备干部"),
        ("", "后备干部", "后备干部"),
    ],
)
def test_place_and_post_are_said_once(where, what, expected):
    assert selection_pages.joined(where, what) == expected


@pytest.mark.parametrize("data", [PLAN, FULL, DONE, {**FULL, "标题": "很长的标题" * 30}])
def test_descriptions_are_short_and_begin_with_the_title(data):
    item = selection(data)
    told = selection_pages.describe(item, revised(item).ledger, date(2026, 1, 20))
    assert len(told) <= 120
    assert told.startswith(item.title[:100])


def test_content_is_never_markup():
    markup = shown(selection(FULL, 标题="<b>选</b>", 递补规则="<script>x</script>"))
    assert "<script>" not in markup
    assert "<b>选</b>" not in markup


def test_before_and_while_applying_the_way_to_apply_comes_before_the_process():
    early, late = (shown(selection(RUN), day) for day in ("2025-11-30", "2026-01-20"))
    assert early.index("怎么报名") < early.index(">过程<")
    assert late.index("怎么报名") > late.index(">过程<")


def test_percentages_of_the_funnel_fit_into_its_bar():
    assert all(Decimal(0) <= p.percent <= 100 for p in funnel(selection(FULL)))
