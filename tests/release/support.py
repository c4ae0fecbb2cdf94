"""A tiny street in a temporary folder, and ways to look at a published site."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from generator.project import Project
from generator.release.disk import files_below
from generator.release.publish import ReleaseResult, release

ROOT = Path(__file__).parents[2]
DAY = date(2026, 6, 30)

SETTINGS = {
    "网站名称": "示例街道公开网",
    "街道": "示例街道",
    "主办单位": "示例街道办事处",
    "网站说明": "示例",
    "示例数据": "是",
    "地址": "示例路1号",
    "办公时间": "工作日",
    "联系电话": [{"名称": "示例街道纪工委", "电话": "0000-8000110", "监督机构": "是"}],
    "规则参数": {"后备干部下限": "0"},  # nobody holds any post here
}
OFFICE = {"名称": "光明村村民委员会", "电话": "0000-8000201"}


def approval(day: str = "2026-01-08") -> dict[str, dict[str, str]]:
    return {step: {"岗位": "示例岗位", "日期": day} for step in ("拟稿", "审核", "保密审查", "批准")}


def record(approved: str = "2026-01-08", **fields: Any) -> dict[str, Any]:
    return {
        "公开范围": "全社会",
        "公开审批": approval(approved),
        "来源": "示例街道报送",
        "监督电话": "0000-8000110",
        **fields,
    }


def unit(order: int = 1, approved: str = "2026-01-08", **fields: Any) -> dict[str, Any]:
    own = {
        "名称": f"光明{order}村",
        "类型": "村",
        "顺序": str(order),
        "地址": "示例路18号",
        "办公电话": [OFFICE],
        "监督委员会": {"名称": "光明村村务监督委员会", "电话": "0000-8000203"},
        "财务公开处": "村委会公开栏",
    }
    return record(approved, **(own | fields))


class Street:
    """A project whose content is written value by value; theme and mkdocs.yml are the repository's own."""

    def __init__(self, root: Path) -> None:
        self.root = root
        (root / "content" / "pages").mkdir(parents=True)
        (root / "content" / "pages" / "index.md").write_text(
            "# 指南\n\n怎么看。\n\n修订日期：2026-01-20\n", encoding="utf-8"
        )
        shutil.copytree(ROOT / "theme", root / "theme")
        shutil.copy(ROOT / "mkdocs.yml", root)
        self.settings()
        self.put("unit", "guangming", unit())

    @property
    def site(self) -> Path:
        return self.root / "site"

    def settings(self, **more: Any) -> None:
        self._write("site.yml", SETTINGS | more)

    def put(self, kind: str, id: str, data: dict[str, Any]) -> None:
        self._write(f"{kind}/{id}.yml", data)

    def drop(self, kind: str, id: str) -> None:
        (self.root / "content" / kind / f"{id}.yml").unlink()

    def release(self, name: str, as_of: date = DAY) -> ReleaseResult:
        return release(Project(self.root), name, as_of)

    def _write(self, path: str, data: dict[str, Any]) -> None:
        file = self.root / "content" / path
        file.parent.mkdir(exist_ok=True)
        file.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder but those a release leaves for itself."""
    return {path: file.read_bytes() for path, file in files_below(folder) if path != ".lock"}


def codes(result: ReleaseResult) -> list[str]:
    return [problem.code for problem in result.problems]
