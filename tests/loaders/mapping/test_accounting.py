"""Accounting: no field of a record disappears without a word."""

import json
from pathlib import Path

from tests.loaders.mapping.mapped import mapped

CITY = '[mapping.city]\nkind = "cities"\nkey = "{id}"\n'


def test_a_column_is_mapped_ignored_or_reported_once_with_an_example(tmp_path: Path) -> None:
    data = "id,Fax,Phone 1,Phone 2,Empty\n" + "1,+49 228,1,2,\n" * 3
    loaded = mapped(tmp_path, 'ignore = ["Phone *"]\n' + CITY, data)
    assert loaded.remarks == [
        "data.csv, column Fax: not mapped: 3 values, as “+49 228”; map it, or add it to ignore",
        "data.csv, column Empty: not mapped: never filled; map it, or add it to ignore",
    ]


def test_fields_of_later_records_are_reported_as_well(tmp_path: Path) -> None:
    data = json.dumps([{"id": "1"}, {"id": "2", "tags": ["a"]}, {"id": "3", "tags": []}])
    loaded = mapped(tmp_path, CITY, data, file="data.json")
    assert loaded.remarks == [
        "data.json, column tags: not mapped: 1 value, as “a”; map it, or add it to ignore"
    ]


def test_a_field_that_no_record_has_is_remarked(tmp_path: Path) -> None:
    data = json.dumps([{"id": "1", "title": "x"}])
    loaded = mapped(tmp_path, CITY + 'name = "{titel}"\n', data, file="data.json")
    assert (
        "data.json, column titel: the mapping uses it; no record has it; did you mean “title”?"
        in loaded.remarks
    )


def test_a_path_uses_the_field_in_which_it_lies(tmp_path: Path) -> None:
    data = json.dumps([{"id": "1", "labels": {"en": "x"}, "a": {"b": "y"}}])
    mapping = CITY + 'name = "{labels.en}"\nalso = "{/a/b}"\n'
    loaded = mapped(tmp_path, mapping, data, file="data.json")
    assert not loaded.remarks
