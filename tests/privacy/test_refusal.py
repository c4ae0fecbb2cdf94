"""A finding refuses build and release; the allow-list lets through what it names until its last day."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generator.check.run import check_project
from generator.project import Project
from generator.site import build
from tests.release.support import DAY, Street, codes, record, tree, unit

MOBILE = "15400001234"
#: Content has no such number; its page has: Markdown makes the reference a digit.
REFERENCES = "".join(f"&#{ord(digit)};" for digit in MOBILE)
NO_RESERVE = {"规则参数": {"后备干部下限": "0"}}


def street(root: Path, **settings: Any) -> Street:
    made = Street(root)
    made.settings(**NO_RESERVE, **settings)
    return made


def allowed(**changes: str | None) -> dict[str, Any]:
    entry = {"内容": MOBILE, "理由": "防汛值班手机，街道办公室同意", "到期": "2026-12-31", **changes}
    return {"允许公开": [{key: value for key, value in entry.items() if value is not None}]}


def in_template(made: Street) -> None:
    """A number that only a template puts together."""
    template = made.root / "theme/kinds/unit.html"
    template.write_text(template.read_text("utf-8") + "<p>154<b>0000</b>1234</p>", encoding="utf-8")


def test_a_build_refuses_and_does_not_write_the_page(tmp_path):
    made = street(tmp_path)
    in_template(made)
    result = build(Project(made.root), made.root / "out", DAY)
    assert (result.pages, [p.code for p in result.problems if p.code in ("GK720", "GK721")]) == (0, ["GK720"])
    assert [p.place.file for p in result.problems if p.code == "GK720"] == ["content/unit/guangming.yml"]
    assert not (made.root / "out/unit/guangming.html").exists()
    assert all(MOBILE not in p.read_text("utf-8") for p in (made.root / "out").rglob("*.html"))


def test_a_page_of_an_earlier_draft_goes(tmp_path):
    made = street(tmp_path)
    assert build(Project(made.root), made.root / "out", DAY).pages
    in_template(made)
    build(Project(made.root), made.root / "out", DAY)
    assert not (made.root / "out/unit/guangming.html").exists()


def test_a_release_refuses_and_leaves_the_site_as_it_was(tmp_path):
    made = street(tmp_path)
    assert made.release("2026-06").pages
    before = tree(made.site)
    in_template(made)
    refused = made.release("2026-07", date(2026, 7, 31))
    assert (refused.pages, "GK720" in codes(refused)) == (0, True)
    assert tree(made.site) == before


def test_settings_that_every_page_prints(tmp_path):
    made = street(tmp_path, 网站标识码="4111 1111 1111 1111")
    assert made.release("2026-06").pages, "the site's own registration numbers may stand"
    made = street(tmp_path / "other", 办公时间=f"白天打 {REFERENCES}")
    assert "GK770" in codes(made.release("2026-06"))


@pytest.mark.parametrize(
    ("entry", "day", "expected"),
    [
        (allowed(), DAY, []),
        (allowed(), date(2026, 12, 31), []),
        (allowed(), date(2027, 1, 1), ["GK716", "GK770"]),
        (allowed(文件="unit/*.yml"), DAY, []),
        (allowed(文件="pages/*.md"), DAY, ["GK770"]),
        (allowed(内容="154-0000-1234"), DAY, []),
        (allowed(内容="16000005678"), DAY, ["GK770"]),
        (allowed(理由=None), DAY, ["GK101", "GK770"]),
        (allowed(理由=""), DAY, ["GK129", "GK770"]),
        (allowed(到期=None), DAY, ["GK101", "GK770"]),
        (allowed(内容="4111111111111111"), DAY, ["GK717", "GK770"]),
        (allowed(内容="154"), DAY, ["GK717", "GK770"]),
    ],
)
def test_the_allow_list(tmp_path, entry, day, expected):
    made = street(tmp_path, **entry)
    made.put("unit", "guangming", unit(备注=f"汛期值班手机 {MOBILE}，白天夜里都可以打。"))
    result = check_project(Project(made.root), day)
    found = sorted({p.code for p in result.problems if p.code.startswith(("GK7", "GK1"))})
    assert found == expected
    assert not any(MOBILE in str(dict(p.facts)) for p in result.problems)


def test_what_is_allowed_is_published_and_the_entry_is_not(tmp_path):
    made = street(tmp_path, **allowed())
    made.put("unit", "guangming", unit(备注=f"汛期值班手机 {MOBILE}，白天夜里都可以打。"))
    assert made.release("2026-06").pages
    texts = {path: data.decode("utf-8", "replace") for path, data in tree(made.site).items()}
    assert MOBILE in texts["latest/unit/guangming.html"]
    assert not [path for path, text in texts.items() if "防汛值班手机，街道办公室同意" in text]
    assert not [path for path, text in texts.items() if "允许公开" in text]


def test_a_mailbox_of_an_office_can_be_allowed(tmp_path):
    box = "000012345@qq.com"
    made = street(tmp_path, **allowed(内容=box))
    made.put("unit", "guangming", unit(备注=f"信箱 {box} 收书面意见。"))
    assert made.release("2026-06").pages
    made.settings(**NO_RESERVE)
    assert "GK711" in codes(made.release("2026-07", date(2026, 7, 31)))


def decision(**changes: str) -> dict[str, Any]:
    return {
        "干部": "guangming-c1",
        "职务": "综治专干",
        "类型": "限期改进",
        "决定机关": "示例街道党工委",
        "日期": "2026-03-01",
        "公开依据": {"依据": "banfa"},
        "告知日期": "2026-02-20",
        "陈述申辩": "没有提出",
        "复核期满": "2026-03-31",
        "公开至": "2026-07-30",
        **changes,
    }


@pytest.mark.parametrize(
    ("until", "expected"),
    [
        ("2026-06-29", ["GK715"]),
        ("2026-06-30", ["GK714"]),
        ("2026-07-30", ["GK714"]),
        ("2026-07-31", []),
    ],
)
def test_decisions_due_to_leave(tmp_path, until, expected):
    made = street(tmp_path)
    fields = {"标题": "常态化监督", "制度": "常态化监督", "办法": "谈。", "执行单位": "街道"}
    made.put("supervision", "jiandu", record(**fields, 决定=[decision(公开至=until)]))
    problems = check_project(Project(made.root), DAY).problems
    assert [p.code for p in problems if p.code in ("GK714", "GK715")] == expected
