"""The mkdocs plugin: lets `mkdocs build` and `mkdocs serve` work for whoever types them.

It hands everything to the same core as `gongkai build`. mkdocs itself gets no page to render: its template
environment doesn't escape, it follows symlinks and copies .html and .svg through.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

from mkdocs.exceptions import ConfigurationError, PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from generator.project import Project

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.livereload import LiveReloadServer

_log = get_plugin_logger("gongkai")


def refuse_published(site_dir: Path, published: Path) -> None:
    """`mkdocs build` empties its site_dir first: it must not be, contain or lie in the published site/.

    Raises ConfigurationError.
    """
    target, kept = site_dir.resolve(), published.resolve()
    if target == kept or target in kept.parents or kept in target.parents:
        raise ConfigurationError(
            f"site_dir 不能设为 {site_dir.name}：mkdocs build 会先清空它，已经发布的各期（site/）会丢失。"
            "请在 mkdocs.yml 里写 site_dir: .build/mkdocs"
        )


def _build_records(project: Project, output: Path) -> str:
    """Every page of the project into `output`, by the core that `gongkai build` uses; gives its report.

    Raises PluginError with the report where the content has errors, or says why no page can be made.
    """
    from generator.cli.as_of import resolve
    from generator.render.guide import GuideError
    from generator.render.shell import ShellError
    from generator.report import text
    from generator.site import build

    try:
        result = build(project, output, resolve(None, project))
    except (ShellError, GuideError) as error:
        raise PluginError(str(error)) from error
    report = text.render(result.problems, result.line, "zh")
    if not result.pages:
        raise PluginError(report)
    return report


class GongkaiPlugin(BasePlugin):  # type: ignore[no-untyped-call,type-arg]
    """Empty mkdocs' own list of files, then let the core write the site."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        project = self._project(config)
        refuse_published(Path(config.site_dir), project.site)
        config.theme.static_templates = set()
        config.nav = None
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        return Files([])

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        return Navigation([], [])

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        for line in _build_records(self._project(config), Path(config.site_dir)).splitlines():
            _log.info(line)

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Any) -> LiveReloadServer:
        project = self._project(config)
        for folder in (project.content, project.theme):
            server.watch(str(folder))
        return server

    @staticmethod
    def _project(config: MkDocsConfig) -> Project:
        return Project(Path(config.config_file_path).resolve().parent)
