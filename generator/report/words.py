"""The words around a problem, in two languages; the sentences about the problem are in the catalogue."""

from __future__ import annotations

from dataclasses import dataclass

from generator.catalogue.entry import Language, Severity


@dataclass(frozen=True, slots=True)
class Counts:
    """What a check went through: how many records, how many rules."""

    records: int
    rules: int


@dataclass(frozen=True, slots=True)
class Labels:
    """`where` and `more` are filled with format(); `colon` joins a label and its text in one line."""

    html_lang: str
    error: str
    warning: str
    file: str
    problem: str
    remedy: str
    basis: str
    where: str
    field: str
    more: str
    colon: str
    report_title: str

    def severity(self, severity: Severity) -> str:
        return self.error if severity == "error" else self.warning


_LABELS: dict[Language, Labels] = {
    "zh": Labels(
        html_lang="zh-CN",
        error="错误",
        warning="提醒",
        file="文件",
        problem="问题",
        remedy="改法",
        basis="依据",
        where="第 {line} 行",
        field="「{field}」",
        more="更多：gongkai explain {code}",
        colon="：",
        report_title="检查结果",
    ),
    "en": Labels(
        html_lang="en",
        error="error",
        warning="warning",
        file="file",
        problem="problem",
        remedy="remedy",
        basis="basis",
        where="line {line}",
        field=" “{field}”",
        more="more: gongkai explain {code}",
        colon=": ",
        report_title="Results of the check",
    ),
}


def labels(language: Language) -> Labels:
    return _LABELS[language]


def summary(errors: int, warnings: int, language: Language, counts: Counts | None = None) -> str:
    """The last line of a report: how many problems, and whether they stand in the way of publishing.
    `counts` tells a clean run from one that found nothing to check."""
    if language == "en":
        return _english_summary(errors, warnings, counts)
    if errors and warnings:
        return f"共 {errors} 处错误、{warnings} 处提醒。错误改完才能发布。"
    if errors:
        return f"共 {errors} 处错误。错误改完才能发布。"
    if warnings:
        return f"没有错误，有 {warnings} 处提醒。提醒不妨碍发布，请核对。"
    return "没有发现问题" + (
        f"（检查了 {counts.records} 条记录，{counts.rules} 条规则）。" if counts else "。"
    )


def _english_summary(errors: int, warnings: int, counts: Counts | None) -> str:
    found = " and ".join(_count(n, word) for n, word in ((errors, "error"), (warnings, "warning")) if n)
    if errors:
        return f"Found {found}. Nothing is published until the errors are corrected."
    if warnings:
        return f"Found no error and {found}. Warnings don't stop publishing; please look at them."
    if counts:
        return (
            f"No problems found ({_count(counts.records, 'record')}, {_count(counts.rules, 'rule')} checked)."
        )
    return "No problems found."


def _count(number: int, word: str) -> str:
    return f"{number} {word}" if number == 1 else f"{number} {word}s"
