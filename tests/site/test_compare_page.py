"""各村社区比较 on the sample site: every cell leads to what it counts, the spreadsheet says the same, no
one is ranked and no guarded number is told of a unit."""

from __future__ import annotations

import csv
import io
import re

from generator.figures.compare import COLUMNS, compare
from generator.figures.places import Section, compare_csv, counted
from generator.figures.places import compare as compare_path
from generator.pages.owed import owed_of
from generator.records.incentive import Incentive
from generator.records.supervision import Supervision
from tests.site.conftest import Sample
from tests.site.pagelines import page_lines


def test_every_cell_leads_to_what_it_counts(sample: Sample) -> None:
    for year in (2025, 2026):
        compared = compare(sample.revised.ledger, year, owed_of(sample.revised))
        for row in compared.rows:
            for cell in row.cells:
                assert (cell.value is None) or cell.href
                if cell.href:
                    path, _, anchor = cell.href.partition("#")
                    assert path in sample.files
                    assert not anchor or f'id="{anchor}"' in sample.page(path)


def test_a_section_lists_as_many_as_the_cell_says(sample: Sample) -> None:
    """The list is long where the number is great: items are counted below their heading."""
    compared = compare(sample.revised.ledger, 2025, owed_of(sample.revised))
    for row in compared.rows[:-1]:
        assert row.unit is not None
        html = sample.page(counted(2025, row.unit.id))
        parts = {
            int(found[1]): found[2].count("<li>")
            for found in re.finditer(r'aria-labelledby="g(\d+)">(.*?)</section>', html, re.S)
        }
        told = dict(zip(Section, (parts[section] for section in Section), strict=True))
        done, behind, adjusted, stopped, duties, *_, reserves, grades = row.cells
        assert [told[s] for s in (Section.DONE, Section.BEHIND, Section.ADJUSTED, Section.STOPPED)] == [
            cell.value for cell in (done, behind, adjusted, stopped)
        ]
        assert (told[Section.RESERVES], told[Section.GRADES]) == (reserves.value, grades.value)
        assert told[Section.DUTIES] == duties.whole


def test_the_page_ranks_nobody_and_has_no_guarded_number(sample: Sample) -> None:
    ledger = sample.revised.ledger
    guarded = [
        figure.item
        for record in ledger.all()
        if isinstance(record, (Incentive, Supervision))
        for figure in record.figures
    ]
    assert guarded
    for year in (2025, 2026):
        text = "".join(page_lines(sample.page(compare_path(year))))
        assert "目标不同，不宜直接排名" in text
        assert "没有过完" in text if year == 2026 else "没有过完" not in text
        for word in ("得分", "总分", "名次", "第一名", "排名第", "%"):
            assert word not in text
        for column in COLUMNS:
            assert column.definition in text
        table = text.split("每一列怎么数的")[0]
        assert [item for item in guarded if item in table] == []
    names = [column.name for column in COLUMNS]
    assert not any(word in name for name in names for word in ("体检", "补助", "报酬", "谈话", "歇职"))


def test_the_table_says_what_the_page_says(sample: Sample) -> None:
    for year in (2025, 2026):
        assert f'href="../{compare_csv(year)}"' in sample.page(compare_path(year))
        text = sample.files[compare_csv(year)].decode("utf-8-sig")
        found = list(csv.DictReader(io.StringIO(text)))
        lines = page_lines(sample.page(compare_path(year)))
        assert [row["村社区"] for row in found][-1] == "全街道"
        for row in found:
            assert row["数据性质"]
            assert row["说明"] == "目标不同，不宜直接排名"
            for column in COLUMNS[:-2]:
                value = row[f"{column.name}（{column.unit}）"]
                whole = row[f"{column.name}·总数（{column.unit}）"]
                if value:
                    assert f"{row['村社区']}｜{column.name}｜{value}/{whole}{column.unit}" in lines
