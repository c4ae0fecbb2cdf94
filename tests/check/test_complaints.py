"""GK360: complaints and case leads in records and guides, and sentences that only speak of them rightly."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.check.complaints import complaint_in
from generator.check.run import check_project
from generator.project import Project
from tests.check.support import AS_OF, faults, ledger, unit

FINE = [
    "受理对干部履职、公开选拔、小微权力的意见和举报",
    "举报电话 0000-8000110，工作日有人接",
    "可以实名举报，也可以匿名举报",
    "监督举报是街道纪检监察工作委员会的职责",
    "违纪违法的由纪检监察机关依规依纪依法处理，不能用这个办法代替",
    "《信访工作条例》第三十六条",
    "《中国共产党纪律检查机关处理检举控告工作规则》",
    "《纪检监察机关问题线索处置办法》",
    "公示期间没有收到举报",
    "公示期内未收到举报和反映",
    "实名、匿名都受理",
    "问题线索和举报信不公开，也不写进网站",
    "发现干部涉嫌违纪违法的，由街道纪工委依规处理",
    "干部收钱、刁难、办事不公，请向街道纪检监察工委反映",
    "有权对违反本法的行为检举和控告",
    "不得打击报复举报人",
    "对举报人的姓名、电话保密",
    "街道纪工委负责受理信访举报",
    "群众反映的路灯不亮，已经修好",
    "收到意见 2 件，都已答复",
    "反映的停车难问题列入下一年目标",
    "接到群众反映后 3 日内到现场查看",
    "举报有奖办法由区应急局制定",
    "立案标准由上级规定，本站不涉及",
    "不接受组织谈话函询的人选，取消资格的办法另定",
    "监督委员会受理村民对村务公开的投诉",
    "书面意见可以投到举报箱",
    "设置举报箱和意见箱各一个",
    "信访接待日：每月 15 日",
    "受理举报信的地址：示例路 1 号",
    "纠纷调解成功 12 件，没有一件上访",
    "政治考察听取纪检监察机关意见，没有未办结的问题线索",
    "按规定答复信访事项",
]
LEADS = [
    "收到群众举报信一封，反映周某多占宅基地",
    "问题线索编号 2026-017",
    "信访举报件第 12 号",
    "该同志涉嫌严重违纪，正在审查",
    "街道纪工委已立案",
    "2026 年 3 月对其立案审查",
    "经初核，反映的问题部分属实",
    "正在初核",
    "对其进行谈话函询",
    "函询说明已收",
    "举报人称书记收了好处费",
    "举报人：王某某",
    "举报人王某提供了录音",
    "有村民实名举报主任挪用集体资金",
    "匿名举报支部书记私分补偿款",
    "反映主任优亲厚友，把低保给了亲戚",
    "被举报后主动退还",
    "被反映人是村里的会计",
    "接到上级转来的问题线索两条",
    "区纪委转来信访件，要求一个月内报结果",
    "村民控告村委会侵占承包款",
    "李某涉嫌挪用公款",
    "举报材料共 6 页",
    "联名信举报工程款去向不明",
    "被留置",
    "被立案调查",
    "涉嫌职务犯罪，已移交",
    "检举信里说他收受礼金",
    "信访人电话已登记",
    "举报件已转街道纪工委",
    "信访编号：XF2026-03",
    "控告材料附后",
    "已予以函询",
]


@pytest.mark.parametrize("text", FINE)
def test_what_may_be_said(text: str) -> None:
    assert complaint_in(text) is None
    assert complaint_in(f"本站公开。{text}，见公告。") is None


@pytest.mark.parametrize("text", LEADS)
def test_what_may_not(text: str) -> None:
    assert complaint_in(text)
    assert complaint_in(f"情况说明：{text}")


def test_in_a_record() -> None:
    book = ledger(unit(备注="已经说明。收到举报信一封。"))
    assert faults(book, AS_OF, "GK360") == [("GK360", "guangming", ("note",))]


def test_in_a_guide(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").touch()
    pages = tmp_path / "content" / "pages"
    pages.mkdir(parents=True)
    (pages / "about.md").write_text(
        "# 关于\n\n举报电话见页脚。\n\n该同志涉嫌违纪，正在核实。\n", encoding="utf-8"
    )
    found = [p for p in check_project(Project(tmp_path), AS_OF).problems if p.code == "GK360"]
    assert [(p.place.file, p.place.line) for p in found] == [("content/pages/about.md", 5)]
