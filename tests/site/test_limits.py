"""On the page: a target not to be exceeded, and ballots given outside the meeting."""

from __future__ import annotations

import pytest

from tests.site.conftest import Sample
from tests.site.test_sample import plain

LIMIT, REACH = "2026-qingxi-jiujie", "2026-qingxi-tanfang"


@pytest.mark.parametrize(
    ("goal", "words", "bars"),
    [
        (LIMIT, ("目标 不超过 3 场，已发生 1 场，按时序", "已发生 1 场 没有超过"), 0),
        (REACH, ("目标 24 轮，完成 12 轮，按时序", "12 轮 50%"), 1),
    ],
)
def test_a_limit_is_told_in_words_and_not_as_a_bar(
    sample: Sample, goal: str, words: tuple[str, ...], bars: int
) -> None:
    html = sample.page(f"goal/{goal}.html")
    assert [each for each in words if each not in plain(html)] == []
    assert html.count('class="gk-bar"') == bars
    assert ("%" in plain(html)) is (bars > 0)


@pytest.mark.parametrize(("review", "outside"), [("2025-xinhua-c2", True), ("2025-xinhua-c3", False)])
def test_ballots_outside_the_meeting_are_called_so(sample: Sample, review: str, outside: bool) -> None:
    text = plain(sample.page(f"review/{review}.html"))
    assert ("会外入户测评" in text) is outside
    assert ("群众测评（会外入户）" in text) is outside
