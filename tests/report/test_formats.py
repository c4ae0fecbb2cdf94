"""The formats for programs and for the browser: shape, order, escaping."""

from __future__ import annotations

import json
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.catalogue.entry import Language
from generator.problem import Place, Problem
from generator.report import github, gitlab, html, text
from generator.report import json as json_format
from generator.report.finding import Lines


def test_json_has_exactly_the_keys_of_the_contract(problems, lines):
    report = json_format.render([problems["words"]], lines, "zh")
    assert json.loads(report) == [
        {
            "code": "GK104",
            "severity": "error",
            "file": "content/selection/gm-2026.yml",
            "line": 2,
            "column": 7,
            "field": "面试成绩",
            "message": "这里要填 0 到 100 的数字，写的是“八十六”",
            "remedy": "写成 86",
        }
    ]
    assert "面试成绩" in report


def test_json_of_no_problems_is_an_empty_list(lines):
    assert json_format.render([], lines, "zh") == "[]\n"


@pytest.mark.parametrize("form", [json_format, github, gitlab, html])
def test_order_does_not_depend_on_the_order_found(form, problems, lines):
    found = list(problems.values())
    assert form.render(found, lines, "zh") == form.render(found[::-1], lines, "zh")


@given(st.text(), st.text(), st.integers(1, 90), st.integers(1, 90))
def test_whatever_a_file_says_can_be_written_as_utf8(fact, source, column, width):
    """Half surrogates, control characters and markup in content end in a report, not in a crash."""
    problem = Problem("GK801", Place("content/x.yml", 1, column, fact, width), {"value": fact})
    for form in (text, json_format, github, gitlab, html):
        form.render([problem], lambda file, line: source, "zh").encode()
    assert len(json.loads(json_format.render([problem], lambda file, line: source, "zh"))) == 1


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "words",
            "::error file=content/selection/gm-2026.yml,line=2,col=7,title=GK104 分数写成了汉字"
            "::这里要填 0 到 100 的数字，写的是“八十六”%0A改法：写成 86\n",
        ),
        (
            "no line",
            "::warning file=content/site.yml,line=1,col=1,title=GK801 用语不妥"
            "::“a:b,c d%25”容易误解%0A改法：换一个说法\n",
        ),
    ],
)
def test_github_annotation(name, expected, problems, lines):
    assert github.render([problems[name]], lines, "zh") == expected


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("content/a,b.yml", "file=content/a%2Cb.yml,line=1"),
        ("content/a:b.yml", "file=content/a%3Ab.yml,line=1"),
        ("content/100%.yml", "file=content/100%25.yml,line=1"),
        ("content/a\r\nb.yml", "file=content/a  b.yml,line=1"),
    ],
)
def test_github_properties_are_escaped(file, expected, lines):
    commands = github.render([Problem("GK801", Place(file), {"value": "x"})], lines, "zh")
    assert expected in commands
    assert commands.count("\n") == 1


def test_gitlab_report(problems, lines):
    error, warning = json.loads(gitlab.render([problems["words"], problems["wording"]], lines, "zh"))
    assert set(error) == {"description", "check_name", "fingerprint", "severity", "location"}
    assert error["description"] == "分数写成了汉字：这里要填 0 到 100 的数字，写的是“八十六”"
    assert (error["check_name"], error["severity"], warning["severity"]) == ("GK104", "blocker", "minor")
    assert error["location"] == {"path": "content/selection/gm-2026.yml", "lines": {"begin": 2}}


def fingerprints(problems: list[Problem], lines: Lines, language: Language = "zh") -> list[str]:
    return [row["fingerprint"] for row in json.loads(gitlab.render(problems, lines, language))]


def test_gitlab_fingerprint_names_the_same_problem_after_lines_moved(problems, lines):
    place = problems["words"].place
    moved = Problem("GK104", Place(place.file, 40, 9, place.field, 3), problems["words"].facts)
    assert fingerprints([problems["words"]], lines) == fingerprints([moved], lines)
    assert fingerprints([problems["words"]], lines) == fingerprints([problems["words"]], lines, "en")


def test_gitlab_fingerprints_differ_between_problems(problems, lines):
    found = fingerprints([*problems.values(), problems["words"]], lines)
    assert len(set(found)) == len(problems) + 1


class Page(HTMLParser):
    """The tags of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)


def test_html_page_stands_alone(problems, lines):
    page = html.render(problems.values(), lines, "zh")
    assert page.startswith('<!doctype html>\n<html lang="zh-CN">')
    assert not {"script", "link", "img", "iframe"} & set(Page(page).tags)
    assert "共 2 处错误、2 处提醒。错误改完才能发布。" in page
    assert page.index("文件：content/selection/gm-2026.yml") < page.index("文件：content/site.yml")
    assert page.count("<section>") == 2
    assert "http" not in page.replace("http-equiv", "")


def test_html_escapes_content(problems, lines):
    page = html.render([problems["wording"]], lines, "zh")
    assert "<b>同意" not in page
    assert "<mark>&lt;b&gt;同意&lt;/b&gt;</mark> &amp; 100%" in page


def test_html_without_problems_says_so(lines):
    assert "没有发现问题" in html.render([], lines, "zh")
    assert "No problems found" in html.render([], lines, "en")
