"""YAML lists and maps become records with their lines; nothing in them can explode."""

from pathlib import Path

import pytest

from loaders.reading.faults import FileFault
from loaders.reading.record import Record
from tests.loaders.reading.reading import names, read

EVENTS = """# side events
- day: &first 2018-12-10
  city: Katowice
  held: no
- day: *first
  city: Gwangju
  links: [a, {b: ~}]
"""


def test_items_are_records_with_lines_and_values_stay_text(tmp_path: Path) -> None:
    records, _ = read(tmp_path, EVENTS, "events.yaml")
    assert records[0] == Record(
        "item-0", "/0", 2, {"day": "2018-12-10", "city": "Katowice", "held": "no"}
    )
    assert records[1].line == 5
    assert records[1].fields["day"] == "2018-12-10"
    assert records[1].fields["links"] == ["a", {"b": ""}]


def test_a_map_of_maps_gives_each_its_key(tmp_path: Path) -> None:
    text = "European Union:\n  code: Q458\nUN-Habitat:\n  code: 41120\n"
    records, _ = read(tmp_path, text, "bodies.yaml", keys=True)
    assert records[1] == Record("item-1", "/UN-Habitat", 4, {"@key": "UN-Habitat", "code": "41120"})


def test_the_only_list_of_maps_is_taken(tmp_path: Path) -> None:
    records, told = read(tmp_path, "about: x\ncities:\n- city: Porto\n", "cities.yml")
    assert names(records) == ["Porto"]
    assert "/cities" in told.remarks[0][1]


BOMB = "a0: &a0 [x,x,x,x,x,x,x,x]\n" + "".join(
    f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 8)}]\n" for n in range(1, 12)
)


@pytest.mark.parametrize(
    ("text", "place", "found"),
    [
        ("- a: [1, 2", "line 2", "not valid YAML"),
        ("- a: 1\n--- \n- b: 2", "line 2", "a second YAML document"),
        ("- a: !!python/object:os.system x", "line 1", "the tag"),
        ("- a: *nothing", "line 1", "names nothing above it"),
        ("- &a [*a]", "line 1", "stands inside itself"),
        (BOMB, "line 4", "anchors name more than 1000 values"),
        ("- ? [a]\n  : b", "line 1", "a key is not plain text"),
        ("- a: " + "[" * 70 + "]" * 70, "line 1", "nested deeper than 64"),
        ("- a: b\n- a: Gw\x01angju", "line 2", "a control character (U+0001)"),
        ("a: 1", "", "no list of records"),
        (f"- a: {'x' * 7_000_000}", "byte 6,029,312", "a value is longer"),
    ],
)
def test_yaml_that_is_not_read_says_where(
    tmp_path: Path, text: str, place: str, found: str
) -> None:
    with pytest.raises(FileFault) as caught:
        read(tmp_path, text, "broken.yaml")
    assert found in caught.value.found
    assert caught.value.place == place


@pytest.mark.parametrize(
    ("text", "found"),
    [("- a: 1\n  a: 2\n- a: 3", "“a” stands twice"), ("- x\n- a: 3", "the item is no object")],
)
def test_a_bad_item_is_left_out_with_its_line(tmp_path: Path, text: str, found: str) -> None:
    records, told = read(tmp_path, text, "bad.yaml")
    assert names(records, "a") == ["3"]
    assert told.skipped[0][0] == "line 1"
    assert found in told.skipped[0][1]
