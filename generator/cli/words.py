"""What the command line itself says, in two languages; the sentences about mistakes in content are in the
catalogue."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from typing import Protocol

from generator.catalogue.entry import Language

_TABLE: dict[str, tuple[str, str]] = {
    # help: the program
    "help.gongkai": (
        "公开：检查街道和村（社区）的公开记录，生成居民看的网站。",
        "gongkai checks a sub-district's disclosure records and makes the website residents read.",
    ),
    "help.epilog": (
        "每个命令的用法：gongkai 命令 --help",
        "How to use a command: gongkai COMMAND --help",
    ),
    "help.usage": ("用法：", "Usage: "),
    "help.arguments": ("参数：", "Arguments:"),
    "help.options": ("选项：", "Options:"),
    "help.commands": ("命令：", "Commands:"),
    "meta.options": ("[选项]", "[OPTIONS]"),
    "meta.command": ("命令", "COMMAND"),
    "meta.path": ("路径", "PATH"),
    "meta.file": ("文件", "FILE"),
    "meta.directory": ("文件夹", "DIR"),
    "meta.date": ("日期", "DATE"),
    "meta.name": ("名称", "NAME"),
    "meta.kind": ("种类", "KIND"),
    "meta.code": ("编号", "CODE"),
    # help: options of every command
    "help.help": ("显示这份说明。", "Show this help."),
    "help.version": ("显示版本。", "Show the version."),
    "help.lang": ("使用的语言：zh 中文，en 英文。", "Language: zh Chinese, en English."),
    "help.quiet": ("只说问题，不报进度。", "Report problems only, no progress."),
    "help.as_of": (
        "按哪一天判断公示期和是否逾期，如 2026-03-02；"
        "不写时用网站设置里的“截至日期”，再没有就用今天（北京时间）。",
        "The day by which periods and delays are judged, as 2026-03-02; otherwise the day in the site's "
        "settings, otherwise today (UTC+8).",
    ),
    # help: commands
    "help.check": (
        "检查全部记录，一次说清每处问题在哪个文件哪一行、怎么改。"
        "没有错误时退出码为 0，有错误为 1，无法运行为 2。",
        "Check all records and say of every problem in which line it is and what to write instead. "
        "Exit code 0 without errors, 1 with errors, 2 if it could not run.",
    ),
    "help.check.path": (
        "只显示这个文件或文件夹的问题（仍会读入全部记录）。",
        "Show only the problems of this file or folder (all records are still read).",
    ),
    "help.check.format": (
        "结果的样式：text 文字，json 供程序读取，github、gitlab 供自动检查，html 网页。",
        "Form of the result: text, json for programs, github and gitlab for CI, html for a browser.",
    ),
    "help.check.output": (
        "把结果写进这个文件（UTF-8），不显示在屏幕上。",
        "Write the result into this file (UTF-8) instead of the screen.",
    ),
    "help.build": (
        "生成一份网站供查看，不算发布。",
        "Make the website to look at, without publishing it.",
    ),
    "help.build.output": (
        "放到哪个文件夹；不写时是项目里的 .build/site。",
        "The folder to write to; otherwise .build/site in the project.",
    ),
    "help.build.shell": (
        "页面外壳：material 是平常的样子，plain 不需要 JavaScript，最省流量。",
        "Shell of the pages: material as usual; plain needs no JavaScript and is lightest.",
    ),
    "help.release": (
        "检查、生成并发布一个版本到 site/。有错误时不发布，已发布的内容不变。",
        "Check, make and publish a release into site/. With errors nothing is published or changed.",
    ),
    "help.release.name": (
        "版本名称，如 2026-03；小写字母、数字和短横线。",
        "Name of the release, as 2026-03; small letters, digits and hyphens.",
    ),
    "help.verify": (
        "核对已发布的网站：各期的文件有没有被改、被删、多出来，派生的文件对不对。"
        "核对一致只说明没有改动，不说明内容真实。",
        "Compare a published site with what its releases say: nothing changed, removed or added. "
        "It proves that nothing was altered, not that it is true.",
    ),
    "help.verify.site": (
        "网站所在的文件夹；不写时是项目里的 site。",
        "The folder of the site; otherwise site in the project.",
    ),
    "help.explain": (
        "解释问题编号：什么意思、依据什么、怎么改。不写编号时列出全部编号。",
        "Explain a problem code: what it means, what it rests on, what to write. Without a code, list all.",
    ),
    "help.explain.code": ("问题编号，如 GK202，可写多个。", "Problem codes, as GK202; several may be given."),
    "help.schema": (
        "输出一种记录的 JSON Schema；不写种类时输出全部种类。",
        "Print the JSON Schema of a kind of record; without a kind, of all kinds.",
    ),
    "help.schema.kind": ("记录种类，如 selection。", "Kind of record, as selection."),
    # what commands report
    "check.only": (
        "只显示了 {path} 的问题；发布前请检查全部：gongkai check",
        "Only the problems of {path} are shown; before publishing check everything: gongkai check",
    ),
    "check.written": ("检查结果已写入 {file}", "The result was written to {file}"),
    "check.running": ("正在检查……", "Checking ..."),
    "build.running": ("正在生成……", "Building ..."),
    "build.done": ("已生成 {pages} 页：{path}", "Made {pages} pages: {path}"),
    "build.refused": ("有错误，没有生成。", "There are errors; nothing was made."),
    "release.running": ("正在发布 {name}……", "Publishing {name} ..."),
    "release.done": ("已发布 {name}，共 {pages} 页：{path}", "Published {name}, {pages} pages: {path}"),
    "release.refused": (
        "有错误，没有发布，已发布的内容没有变。",
        "There are errors; nothing was published or changed.",
    ),
    "verify.running": ("正在核对……", "Verifying ..."),
    "verify.done": ("核对一致：{path}", "Everything agrees: {path}"),
    "see_lines": ("看每一处的原文：gongkai check", "To see the lines themselves: gongkai check"),
    # explain
    "explain.severity": ("级别", "severity"),
    "explain.rule": ("规则", "rule"),
    "explain.problem": ("问题", "problem"),
    "explain.remedy": ("改法", "remedy"),
    "explain.basis": ("依据", "basis"),
    "explain.error": ("错误", "error"),
    "explain.warning": ("提醒", "warning"),
    "explain.severities": (
        "级别分两种：错误改完才能发布；提醒不妨碍发布，但请逐条核对。",
        "There are two severities: errors must be corrected before anything is published; "
        "warnings don't stop publishing, but please look at each.",
    ),
    "explain.none": ("还没有任何编号。", "There are no codes yet."),
    "explain.more": ("看详细说明：gongkai explain 编号", "For more: gongkai explain CODE"),
    "group.0": ("文件与 YAML", "files and YAML"),
    "group.1": ("字段与引用", "fields and references"),
    "group.2": ("公开选拔", "selection"),
    "group.3": ("公示期与日历", "publicity periods and calendar"),
    "group.4": ("小微权力清单", "list of powers"),
    "group.5": ("年度承诺链", "the year's chain of promises"),
    "group.6": ("述职评议", "review"),
    "group.7": ("个人信息与网站", "personal data and site"),
    "group.8": ("用语与审慎", "words and prudence"),
    "group.9": ("项目与发布", "project and release"),
    # why it could not run
    "cannot": ("无法运行：{reason}", "Could not run: {reason}"),
    "did_you_mean": ("是不是想写 {guess}？", "Did you mean {guess}?"),
    "see_help": ("用法见 {command} --help。", "See {command} --help."),
    "no_command": ("没有“{name}”这个命令。", "There is no command “{name}”."),
    "no_option": ("没有“{name}”这个选项。", "There is no option “{name}”."),
    "option_value": (
        "选项 {name} 后面没有写值，或不需要写值。",
        "Option {name} lacks a value, or takes none.",
    ),
    "too_many": ("多写了“{extra}”。", "“{extra}” is too much."),
    "argument_missing": ("没有写{name}。", "{name} is missing."),
    "bad_usage": ("命令写得不对。", "The command isn't written correctly."),
    "not_a_choice": (
        "{name} 不能写“{value}”，可以写：{choices}。",
        "{name} can't be “{value}”; use {choices}.",
    ),
    "not_a_date": (
        "“{value}”不是日期，要写成 2026-03-02 这样。",
        "“{value}” is no date; write it as 2026-03-02.",
    ),
    "no_code": ("没有“{name}”这个编号。", "There is no code “{name}”."),
    "no_kind": ("没有“{name}”这种记录，可以写：{choices}。", "There is no kind “{name}”; use {choices}."),
    "no_project": (
        "“{start}”和它的上级文件夹里都没有 mkdocs.yml，请先进入项目的文件夹。",
        "Neither “{start}” nor a folder above it has an mkdocs.yml; change into the project's folder first.",
    ),
    "no_path": ("找不到“{path}”。", "“{path}” does not exist."),
    "path_outside": (
        "“{path}”不在项目文件夹“{root}”里。",
        "“{path}” is not inside the project's folder “{root}”.",
    ),
    "output_refused": (
        "草稿不能放到“{path}”：它就是 {kept}/，或在 {kept}/ 里面，或包着 {kept}/。请换一个文件夹。",
        "A draft can't go to “{path}”: it is, lies in or contains {kept}/. Choose another folder.",
    ),
    "no_pages": ("页面做不出来：{why}", "The pages could not be made: {why}"),
    "no_template": ("页面做不出来：缺少模板 {file}。", "The pages could not be made: {file} is missing."),
    "template": (
        "页面做不出来：模板 {file} 第 {line} 行有错（{detail}）。",
        "The pages could not be made: template {file}, line {line}: {detail}.",
    ),
    "interrupted": ("已中断，没有做完。", "Interrupted before it was finished."),
    "os.not_found": ("找不到“{file}”。", "“{file}” does not exist."),
    "os.denied": ("没有权限读写“{file}”。", "No permission for “{file}”."),
    "os.exists": ("“{file}”已经存在。", "“{file}” exists already."),
    "os.is_folder": ("“{file}”是文件夹，不是文件。", "“{file}” is a folder, not a file."),
    "os.not_folder": ("“{file}”不是文件夹。", "“{file}” is not a folder."),
    "os.full": ("磁盘已满，写不下“{file}”。", "The disk is full; “{file}” could not be written."),
    "os.read_only": ("“{file}”所在的磁盘不能写入。", "“{file}” is on a read-only disk."),
    "os.other": ("读写“{file}”时出错：{detail}。", "“{file}” could not be read or written: {detail}."),
    "internal": (
        "程序内部出错（{detail}）。请把这一行和所用的命令告诉维护者；"
        "设置 GONGKAI_DEBUG=1 后再运行可看到详情。",
        "Internal error ({detail}). Please report this line and the command used; "
        "run again with GONGKAI_DEBUG=1 for details.",
    ),
}


class Say(Protocol):
    """Looks up a sentence and fills it. `language` is that of all its sentences."""

    @property
    def language(self) -> Language: ...

    def __call__(self, key: str, /, **facts: object) -> str: ...


class _Speaker:
    def __init__(self, language: Language) -> None:
        self._language = language

    @property
    def language(self) -> Language:
        return self._language

    def __call__(self, key: str, /, **facts: object) -> str:
        return _TABLE[key][0 if self._language == "zh" else 1].format(**facts)


def speaker(language: Language) -> Say:
    return _Speaker(language)


def language_of(args: Sequence[str], environment: Mapping[str, str] = os.environ) -> Language:
    """The language asked for by `--lang` anywhere among the arguments, else by GONGKAI_LANG (en, en_GB…),
    else Chinese. Help needs it before the arguments are parsed; a wrong value is refused when they are."""
    asked = environment.get("GONGKAI_LANG", "")
    for position, arg in enumerate(args):
        if arg == "--":
            break
        if arg == "--lang":
            asked = "".join(args[position + 1 : position + 2])
        elif arg.startswith("--lang="):
            asked = arg.removeprefix("--lang=")
    return "en" if asked.lower().startswith("en") else "zh"
