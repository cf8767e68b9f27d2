"""JSON documents, JSON lines and SPARQL results become records; values stay as written."""

from pathlib import Path

import pytest

from loaders.reading.faults import FileFault
from loaders.reading.record import Record, Tagged, Value
from tests.loaders.reading.reading import names, read

BODIES = '[{"city": "Gwangju", "size": 1.50, "member": true, "seat": null, "tags": ["a", 2]}]'
RESULTS = """{"head": {"vars": ["city", "name", "seat"]}, "results": {"bindings": [
 {"city": {"type": "uri", "value": "http://www.wikidata.org/entity/Q41283"},
  "name": {"type": "literal", "xml:lang": "ko", "value": "광주광역시"}}]}}"""


def test_values_are_text_and_what_holds_them_stays(tmp_path: Path) -> None:
    records, _ = read(tmp_path, BODIES, "bodies.json")
    fields: dict[str, Value] = {"city": "Gwangju", "size": "1.50", "member": "true"}
    fields |= {"seat": "", "tags": ["a", "2"]}
    assert records == [Record("item-0", "/0", 0, fields)]


def test_the_only_list_of_objects_is_taken_with_a_remark(tmp_path: Path) -> None:
    text = '{"about": {"n": [1]}, "topics": [{"city": "Porto"}], "codes": ["a"]}'
    records, told = read(tmp_path, text, "topics.json")
    assert records == [Record("item-0", "/topics/0", 0, {"city": "Porto"})]
    assert told.remarks[0][1] == "the records are read from /topics"


def test_a_pointer_leads_to_a_list(tmp_path: Path) -> None:
    text = '{"a": [{"x": 1}], "b/c": [0, {"d": [{"city": "Porto"}]}]}'
    records, _ = read(tmp_path, text, "deep.json", records="/b~1c/1/d")
    assert records == [Record("item-0", "/b~1c/1/d/0", 0, {"city": "Porto"})]


def test_an_object_of_objects_gives_each_its_key(tmp_path: Path) -> None:
    text = '{"iclei": {"city": "Bonn"}, "c40": {"city": "London"}}'
    records, _ = read(tmp_path, text, "networks.json", keys=True)
    assert records[1] == Record("item-1", "/c40", 0, {"@key": "c40", "city": "London"})


@pytest.mark.parametrize("format_", ["", "sparql-json"])
def test_sparql_results_keep_languages_and_unbound_variables(tmp_path: Path, format_: str) -> None:
    options = {"format": format_} if format_ else {}
    records, _ = read(tmp_path, RESULTS, "cities.json", **options)
    name = records[0].fields["name"]
    assert isinstance(name, Tagged)
    assert (name, name.language) == ("광주광역시", "ko")
    assert list(records[0].fields) == ["city", "name", "seat"]
    assert records[0].fields["seat"] == ""


def test_each_line_is_a_record_and_a_bad_one_is_left_out(tmp_path: Path) -> None:
    text = '{"city": "Porto", "n": 1e2}\n\n{"city": \n["x"]\n{"city": "a", "city": "b"}\n'
    records, told = read(tmp_path, text + '{"city": "Lagos"}\n', "cities.jsonl")
    assert records[0] == Record("line-1", "line 1", 1, {"city": "Porto", "n": "1e2"})
    assert records[1].locator == "line 6"
    assert [place for place, _, _ in told.skipped] == ["line 3", "line 4", "line 5"]
    assert "“city” stands twice" in told.skipped[2][1]


@pytest.mark.parametrize("name", ["cities.json", "cities.txt"])
def test_json_lines_are_known_by_their_content(tmp_path: Path, name: str) -> None:
    records, _ = read(tmp_path, '{"city": "Porto"}\n{"city": "Lagos"}\n', name)
    assert names(records) == ["Porto", "Lagos"]


@pytest.mark.parametrize(
    ("item", "found"),
    [
        ('{"city": "a", "city": "b"}', "“city” stands twice"),
        ('{"in": {"a": 1, "a": 2}}', "“a” stands twice"),
        ('{"city": "a\\u0000b"}', "a control character (U+0000)"),
        ('{"city": "a\\u202eb"}', "a control character (U+202E)"),
        ('"Porto"', "the item is no object"),
        (f'{{"city": "{"x" * 1_000_001}"}}', "longer than 1,000,000"),
    ],
)
def test_a_bad_item_is_left_out_with_its_pointer(tmp_path: Path, item: str, found: str) -> None:
    records, told = read(tmp_path, f'[{{"city": "Porto"}}, {item}, {{"city": "Lagos"}}]', "a.json")
    assert names(records) == ["Porto", "Lagos"]
    assert told.skipped[0][0] == "/1"
    assert found in told.skipped[0][1]


@pytest.mark.parametrize(
    ("text", "place", "found"),
    [
        ('[{"city": "Porto"},\n{"city": "Gw', "line 2, byte 32", "the object of line 2"),
        ('{"topics": [\n{"city": "Porto"},\n', "line 3, byte 32", "/topics: the list of line 1"),
        ('[{"city": Porto}]', "line 1, byte 12", "not valid JSON: invalid char"),
        ('[{"city": "a"}] []', "line 1, byte 18", "not valid JSON"),
        ("[" * 70 + "]" * 70, "", "nested deeper than 64"),
        ('[{"a":' + "[" * 70 + "]" * 70 + "}]", "", "nested deeper than 64"),
        ('{"a": {"b": 1}}', "", "no list of records"),
        ('{"a": [{"b": 1}], "c": [{"d": 2}]}', "", "2 lists of records"),
        ('{"a": 1, "a": 2, "t": [{"b": 1}]}', "/a", "“a” stands twice"),
        ('{"head": {}, "boolean": true}', "", "an ASK result"),
        ('[{"a": "' + "x" * 7_000_000 + '"}]', "byte 6,094,848", "a value is longer"),
    ],
)
def test_a_document_that_cannot_be_read_on_says_where(
    tmp_path: Path, text: str, place: str, found: str
) -> None:
    with pytest.raises(FileFault) as caught:
        read(tmp_path, text, "broken.json")
    assert caught.value.place == place
    assert found in caught.value.found


def test_a_wrong_byte_in_json_is_told_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(FileFault, match="UTF8") as caught:
        read(tmp_path, b'[{"city": "Porto"},\n{"city": "M\xe1laga"}]', "broken.json")
    assert caught.value.place.startswith("line 2, byte 3")


def test_a_pointer_that_leads_nowhere_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(FileFault, match="the document has no “topics”"):
        read(tmp_path, '{"a": []}', "a.json", records="/topics")
    with pytest.raises(FileFault, match="/a is no list of records"):
        read(tmp_path, '{"a": {"b": {}}}', "a.json", records="/a")
