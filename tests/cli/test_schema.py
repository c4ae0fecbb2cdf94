"""gongkai schema"""

from __future__ import annotations

import json

import pytest

from generator.records.registry import KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_schema_of_a_kind_speaks_the_words_of_its_files(kind, gongkai):
    result = gongkai("schema", kind)
    schema = json.loads(result.stdout)
    assert result.exit_code == 0
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["type"] == "object"
    for key, field in schema["properties"].items():
        assert not key.isascii() or key == key.upper(), key
        assert field.get("title"), key


def test_schema_of_all_kinds(gongkai):
    every = json.loads(gongkai("schema").stdout)
    assert list(every) == sorted(KINDS)
    assert every["selection"] == json.loads(gongkai("schema", "selection").stdout)


@pytest.mark.parametrize(
    ("kind", "key"), [("site", "联系电话"), ("calendar", "调休上班"), ("glossary", "名词")]
)
def test_what_is_no_record_but_written_too(kind, key, gongkai):
    assert key in json.loads(gongkai("schema", kind).stdout)["properties"]


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_need_not_repeat_its_name(kind, gongkai):
    assert "编号" not in json.loads(gongkai("schema", kind).stdout)["required"]


def test_unknown_kind(gongkai):
    result = gongkai("schema", "selction")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("无法运行：没有“selction”这种记录，可以写：")
    assert result.stderr.endswith("是不是想写 selection？\n")
