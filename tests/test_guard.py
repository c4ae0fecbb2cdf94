"""小数保护 in what is published: whatever a reader can put together from every page, file and release, no
count of one or two persons comes out; and a published count never changes in silence."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import date
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.export.data import Entry
from generator.guard import public_form
from generator.reckon.guarded import Guarded
from generator.records.incentive import Incentive
from generator.records.marks import parse_guarded
from generator.records.supervision import Supervision
from generator.release.figures import told_otherwise
from generator.revise import public_json
from tests.check.support import record
from tests.check.test_supervision import DECISION
from tests.release.support import Street, codes, tree
from tests.release.support import record as source

SUPERVISION: dict[str, Any] = {
    "标题": "日常监督",
    "制度": "常态化监督",
    "办法": "谈话、提醒。",
    "执行单位": "街道党工委",
}


def figure(item: str, number: int, year: int = 2025, **more: Any) -> dict[str, Any]:
    values = {key: str(value) for key, value in more.items()}
    return {"项目": item, "年度": str(year), "人数": str(number), "口径": "当年的数", **values}


def supervision(*figures: dict[str, Any], **more: Any) -> Supervision:
    made = record("supervision", "x", {**SUPERVISION, "年度数字": list(figures), **more})
    assert isinstance(made, Supervision)
    return made


def told(*figures: dict[str, Any], day: date = date(2026, 5, 1)) -> list[str]:
    return [str(f.number) for f in public_form(supervision(*figures), day).figures]


def test_what_holds_nothing_back_is_the_same_record() -> None:
    of = supervision(figure("谈话", 12), figure("提醒", 30))
    assert public_form(of, date(2026, 5, 1)) is of


def test_running_years_are_left_out() -> None:
    of = supervision(figure("谈话", 12), figure("谈话", 15, 2026))
    assert [f.year for f in public_form(of, date(2026, 12, 31)).figures] == [2025]
    assert [f.year for f in public_form(of, date(2027, 1, 1)).figures] == [2025, 2026]


def test_years_and_units_are_tables_of_their_own() -> None:
    assert told(figure("应检", 35, 2024), figure("已检", 33, 2025)) == ["35", "33"]
    assert told(figure("应检", 35), figure("其中已检", 33, 单位="件")) == ["35", "33"]
    assert told(figure("应检", 35), figure("其中已检", 33, 单位="名")) == ["35", "3以上"]


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ([figure("走访", 35), figure("谈话", 33)], ["35", "33"]),
        ([figure("谈话", 35), figure("其中本人要求谈的", 33)], ["35", "3以上"]),
        ([figure("应参加体检", 35), figure("参加体检", 33)], ["35", "3以上"]),
        ([figure("在册", 35), figure("已检", 33, 总数=35)], ["35", "33–34"]),
        ([figure("男", 20, 总数=35), figure("女", 13, 总数=35)], ["20", "3以上"]),
        ([figure("走访", 35), figure("谈话", 33), figure("提醒", 2)], ["35", "3以上", "少于3"]),
    ],
)
def test_what_may_hang_together_is_told_together(figures: list[Any], expected: list[str]) -> None:
    assert told(*figures) == expected


@pytest.mark.parametrize(
    ("now", "before", "expected"),
    [
        (15, 14, "10–18"),
        (13, 14, "10–18"),
        (16, 14, "10–18"),
        (17, 14, "17"),
        (14, 14, "14"),
        (4, 3, "3–7"),
        (2, 4, "少于3"),
        (5, "少于3", "5"),
    ],
)
def test_corrections(now: int, before: Any, expected: str) -> None:
    assert told(figure("谈话", now, 原公布=before)) == [expected]


@pytest.mark.parametrize(("before", "told"), [(2, "少于3"), (1, "少于3"), (3, "3"), ("少于3", "少于3")])
def test_what_was_published_before_was_no_small_number(before: Any, told: str) -> None:
    (of,) = public_form(supervision(figure("谈话", 9, 原公布=before)), date(2026, 5, 1)).figures
    assert str(of.before) == told


@pytest.mark.parametrize(
    ("day", "shown"),
    [("2026-02-04", False), ("2026-02-05", True), ("2026-06-30", True), ("2026-07-01", False)],
)
def test_decisions_stand_between_recheck_and_their_last_day(day: str, shown: bool) -> None:
    of = public_form(supervision(决定=[DECISION]), date.fromisoformat(day))
    assert len(of.decisions) == shown


# -- an adversary with a record's data over several releases --------------------------------------------

YEARS = (2023, 2024, 2025)
MOST = 26


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.lists(st.integers(1, 2), min_size=1, max_size=2), st.integers(0, 8)),
        min_size=3,
        max_size=3,
    ),
    st.booleans(),
    st.randoms(use_true_random=False),
)
def test_no_small_count_can_be_recovered_from_releases(
    years: list[tuple[list[int], int]], with_whole: bool, random: Any
) -> None:
    """Each year 合计 is the sum of its parts. Releases follow each other from year to year and say the same
    of what was told before; the adversary joins them and tries every possible year."""
    figures, secret = [], {}
    for year, (few, large) in zip(YEARS, years, strict=True):
        parts = {**{f"类{i}": number for i, number in enumerate(few)}, "其他": large}
        whole = sum(parts.values())
        more = {"总数": whole} if with_whole else {}
        rows = [figure(item, number, year, **more) for item, number in parts.items()]
        rows.insert(random.randrange(len(rows) + 1), figure("合计", whole, year))
        figures += rows
        secret[year] = {**parts, "合计": whole}
    known: dict[tuple[str, int], Guarded] = {}
    wholes: dict[int, int] = {}
    for year in (2024, 2025, 2026):
        released = public_form(supervision(*figures), date(year, 6, 1))
        rows = json.loads(json.dumps(public_json(released)))["figures"]
        for row in rows:
            name, number = (row["item"], row["year"]), parse_guarded(row["number"])
            assert known.setdefault(name, number) == number, "told otherwise than before"
            if "whole" in row:
                assert wholes.setdefault(row["year"], row["whole"]) == row["whole"]
    for year, parts in secret.items():
        items = [item for item in parts if item != "合计"]
        ranges = [_possible(known[item, year]) for item in items]
        total = _possible(known["合计", year])
        worlds = [w for w in product(*ranges) if sum(w) in total and sum(w) == wholes.get(year, sum(w))]
        assert tuple(parts[item] for item in items) in worlds
        for i, item in enumerate(items):
            assert parts[item] not in (1, 2) or len({w[i] for w in worlds}) > 1, (parts, known)
        if parts["合计"] in (1, 2):
            assert len({sum(w) for w in worlds}) > 1


def _possible(count: Guarded) -> range:
    return range(count.least, (MOST if count.most is None else count.most) + 1)


# -- every byte of a published site ---------------------------------------------------------------------

#: A number that nothing else in the tiny street says, with what has to stay hidden around it.
SECRET = (
    figure("应检", 8735),
    figure("其中复查", 8733),
    figure("补助", 9127, 总数=9129),
    figure("住院", 2),
)


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Street:
    """Three releases over two turns of the year: a year that is running, is over, and is over for long."""
    street = Street(tmp_path_factory.mktemp("street"))
    street.put("incentive", "tijian", incentive())
    talks = [figure("谈话", 7211), figure("提醒", 7209), figure("约谈", 1)]
    street.put("supervision", "richang", source("2025-01-08", **{**SUPERVISION, "年度数字": talks}))
    for name, day in (("r1", date(2025, 12, 31)), ("r2", date(2026, 1, 31)), ("r3", date(2027, 1, 31))):
        result = street.release(name, day)
        assert result.pages, result.problems
    return street


def incentive(*figures: dict[str, Any]) -> dict[str, Any]:
    """Approved before the first of the releases."""
    counts = list(figures or SECRET)
    data = {"标题": "健康体检", "类型": "健康体检", "办法": "每年一次。", "年度数字": counts}
    return source("2025-01-08", **data)


def test_secrets_are_in_no_byte(published: Street) -> None:
    everything = tree(published.site)
    told = ("8735", "9129", "7211")
    hidden = ("8733", "7209")
    found = {
        number: [path for path, data in everything.items() if number in _words(path, data)]
        for number in (*told, *hidden)
    }
    assert all(found[number] for number in told)
    assert [number for number in hidden if found[number]] == []
    assert not any(path.startswith("r1/") for number in told for path in found[number])  # a running year


def _words(path: str, data: bytes) -> set[str]:
    """Numbers in a file. Digests and salts are long runs of digits and letters, so they can't match."""
    return set(re.findall(r"(?<![0-9A-Za-z])[0-9]+(?![0-9A-Za-z])", data.decode("utf-8", "replace")))


def test_tables_say_what_the_data_say(published: Street) -> None:
    latest = published.site / "latest/data"
    text = (latest / "incentive.figures.csv").read_text("utf-8-sig")
    expected = ["8735", "3以上", "9127–9128", "少于3"]
    assert [row["人数"] for row in csv.DictReader(io.StringIO(text))] == expected
    line = (latest / "incentive.jsonl").read_text("utf-8").splitlines()[0]
    shard = json.loads(next((latest / "incentive").glob("*.json")).read_text("utf-8"))
    for entry in (json.loads(line), *shard["records"]):
        assert [f["number"] for f in entry["record"]["figures"]] == expected


TWO = (figure("体检", 30), figure("补助", 28))


# -- corrections between releases -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("then", "now", "expected"),
    [
        ([figure("体检", 14)], [figure("体检", 14)], []),
        ([figure("体检", 14)], [figure("体检", 15)], ["GK698"]),
        ([figure("体检", 14)], [figure("体检", 15, 原公布=14)], []),
        ([figure("体检", 14)], [figure("体检", 24)], ["GK698"]),
        ([figure("体检", 14)], [figure("体检", 24, 原公布=13)], ["GK698"]),
        ([figure("体检", 1)], [figure("体检", 2)], []),
        ([figure("体检", 33, 总数=35)], [figure("体检", 34, 总数=35)], []),
        ([figure("体检", 33, 总数=35)], [figure("体检", 34, 总数=36)], ["GK698"]),
        # a later item that would make an earlier one vague comes too late
        ([*TWO], [*TWO, figure("住院", 2)], ["GK698"]),
        ([figure("体检", 30)], [figure("体检", 30), figure("住院", 2)], []),
        ([figure("体检", 30)], [figure("补助", 9)], []),
    ],
)
def test_a_published_count_changes_in_the_open_only(
    then: list[Any], now: list[Any], expected: list[str]
) -> None:
    found = told_otherwise(entries(*then), entries(*now))
    assert [problem.code for problem in found] == expected


def entries(*figures: dict[str, Any]) -> tuple[Entry, ...]:
    day = date(2026, 2, 1)
    of = public_form(supervision(*figures), day)
    return (Entry(of.kind, of.id, 1, day, day, public_json(of)),)


def test_a_release_refuses_a_silent_change(tmp_path: Path) -> None:
    street = Street(tmp_path)
    street.put("incentive", "tijian", incentive(figure("体检", 14)))
    assert street.release("r1", date(2026, 1, 31)).pages
    street.put("incentive", "tijian", incentive(figure("体检", 15)))
    refused = street.release("r2", date(2026, 2, 28))
    assert (refused.pages, codes(refused)[-1]) == (0, "GK698")
    assert not (street.site / "r2").exists()
    street.put("incentive", "tijian", incentive(figure("体检", 15, 原公布=14)))
    assert street.release("r2", date(2026, 2, 28)).pages


def test_incentives_are_guarded_too() -> None:
    data = {"标题": "健康体检", "类型": "健康体检", "办法": "每年一次。", "年度数字": [figure("体检", 2)]}
    of = record("incentive", "x", data)
    assert isinstance(of, Incentive)
    assert [str(f.number) for f in public_form(of, date(2026, 5, 1)).figures] == ["少于3"]
