"""A mapping that makes nothing, and constants that look like columns, are told."""

from pathlib import Path

import pytest

from tests.loaders.mapping.mapped import mapped

DATA = "City,Role,Code\nBonn,Member,1\nPorto,Member,\nLyon,Observer,\n"
CITY = '[mapping.city]\nkind = "cities"\nkey = "{City}"\nname = "{City}"\n'
NETWORK = '[mapping.network]\nkind = "networks"\nkey = "{Code}"\n'
LINES = "data.csv, line {} of sources/reg.toml: "


def about(remarks: list[str], word: str) -> list[str]:
    return [remark for remark in remarks if word in remark]


def test_a_mapping_that_says_nothing_refuses_the_source(tmp_path: Path) -> None:
    loaded = mapped(tmp_path, CITY + 'when = { Role = "Nobody" }\n', DATA)
    assert loaded.problems == [
        "data.csv: the mapping makes no statement of 3 records; "
        "correct when, unless, each and key of its blocks"
    ]
    assert about(loaded.remarks, "makes nothing") == [
        LINES.format(5) + "city makes nothing: its when fits none of 3 records; "
        "compare its values with those of the file, letter by letter"
    ]


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ('when = { Role = "Nobody" }', "its when fits none of 3 records"),
        ("unless = { Role = true }", "its unless fits none of 3 records"),
        ('each = { value = "{Code}", match = "[^1]+", else = "" }',
         "its each finds nothing in 3 records"),
        ('optional = true\nwhen = { Role = "Observer" }',
         "its key is empty in the 1 record that its when fits"),
    ],
)  # fmt: skip
def test_a_block_that_makes_nothing_is_told_with_the_reason(
    tmp_path: Path, more: str, found: str
) -> None:
    loaded = mapped(tmp_path, f"{CITY}{NETWORK}{more}\n", DATA)
    assert not loaded.problems
    (remark,) = about(loaded.remarks, "makes nothing")
    assert remark.startswith(LINES.format(9) + f"network makes nothing: {found}; ")


def test_records_without_an_optional_key_are_counted_once(tmp_path: Path) -> None:
    rows = "".join(f"City {row},Member,\n" * 2 for row in range(650))
    loaded = mapped(tmp_path, f"{CITY}{NETWORK}optional = true\n", DATA + rows)
    (remark,) = about(loaded.remarks, "have no key")
    assert "network: 1,302 of 1,303 records have no key" in remark


def test_a_block_that_makes_something_is_not_told(tmp_path: Path) -> None:
    loaded = mapped(tmp_path, CITY + 'when = { Role = "Observer" }\n', DATA)
    assert not about(loaded.remarks, "makes nothing")


# ---- constants ---------------------------------------------------------------


def test_a_name_whose_braces_are_forgotten_is_told(tmp_path: Path) -> None:
    loaded = mapped(tmp_path, CITY.replace('name = "{City}"', 'name = "city"'), DATA)
    assert about(loaded.remarks, "did you mean") == [
        LINES.format(8) + "city.name: every record gets the text “city”, which is a column’s name; "
        "did you mean “{City}”?"
    ]


def test_a_key_whose_braces_are_forgotten_is_a_mistake(tmp_path: Path) -> None:
    loaded = mapped(tmp_path, CITY.replace('key = "{City}"', 'key = "City"'), DATA)
    assert loaded.problems == [
        "sources/reg.toml, line 7: city.key: “City” names no column: all records would be one "
        'thing; write key = "{City}"'
    ]
    json = '[{"City": "Bonn"}, {"City": "Porto"}]'
    assert mapped(tmp_path, CITY.replace('key = "{City}"', 'key = "City"'), json, file="a.json")[
        1
    ].refused


def test_a_constant_key_is_told_where_names_vary(tmp_path: Path) -> None:
    loaded = mapped(tmp_path, CITY.replace('key = "{City}"', 'key = "town"'), DATA)
    assert about(loaded.remarks, "city.key: all records are one thing, “town”")
    assert not loaded.problems


@pytest.mark.parametrize("key", ["publisher", "=c40", "wikidata:Q1", "Role"])
def test_one_thing_for_the_whole_table_is_no_fault(tmp_path: Path, key: str) -> None:
    block = f'[mapping.network]\nkind = "networks"\nkey = "{key}"\nname = "C40"\nmember = "city"\n'
    loaded = mapped(tmp_path, CITY + block, DATA)
    assert not loaded.problems
    assert not about(loaded.remarks, "network.key: “")
    assert not about(loaded.remarks, "network.key: all")


def test_a_table_of_participants_is_called_by_its_word(tmp_path: Path) -> None:
    block = (
        '[mapping.network]\nkind = "networks"\nkey = "=c40"\n[[mapping.network.participants]]\n'
        'partner = "city"\nrole = { value = "{Role}", table = { "Member" = "member" } }\n'
    )
    (problem,) = mapped(tmp_path, CITY + block, DATA).problems
    assert "“Observer” is not in the table of role;" in problem


@pytest.mark.parametrize(
    ("date", "advice"),
    [
        ("12/31/2010", 'write date-format = "%m/%d/%Y"'),
        ("31.12.2010", 'write date-format = "%d.%m.%Y"'),
        ("3-5-10", 'write date-format = "%d-%m-%y", or "%m-%d-%y" where months come first'),
        ("soon", "say its date-format"),
    ],
)
def test_a_date_is_refused_with_the_format_that_it_has(
    tmp_path: Path, date: str, advice: str
) -> None:
    loaded = mapped(tmp_path, CITY + 'since = "{Since}"\n', f"City,Since\nBonn,{date}\n")
    assert f"“{date}” is no date; {advice}" in loaded.problems[0]
