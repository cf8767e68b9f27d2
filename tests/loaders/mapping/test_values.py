"""Values: templates, and what a value table does to a text."""

import json
from pathlib import Path

import pytest

from tests.loaders.mapping.mapped import mapped, values

CITY = '[mapping.city]\nkind = "cities"\nkey = "{id}"\n'


def names(folder: Path, value: str, cell: str, more: str = "") -> list[str]:
    data = f'id,name,other,l\n1,"{cell}",x,pt\n'
    loaded = mapped(folder, f'{more}\nignore = ["other", "l"]\n{CITY}also = {value}\n', data)
    assert not loaded.problems, loaded.problems
    return values(loaded, "skos:altLabel")


@pytest.mark.parametrize(
    ("value", "cell", "found"),
    [
        ('"{name}"', " Porto ", ['"Porto"@en']),
        ('"City of {name}"', "Porto", ['"City of Porto"@en']),
        ('"{name} {{2020}}"', "Porto", ['"Porto {2020}"@en']),
        ('"{ name }"', "Porto", ['"Porto"@en']),
        ('"100 % {name}, {other}"', "Porto", ['"100 % Porto, x"@en']),
        ('"{name}"', "", []),
        ('"{name} ({other})"', "", []),
        ('["{name}", "{other}"]', "Porto", ['"Porto"@en', '"x"@en']),
        ('{ value = "{name}", language = "pt" }', "Porto", ['"Porto"@pt']),
        ('{ value = "{name}", language = "{l}" }', "Porto", ['"Porto"@pt']),
        ('{ pt = "{name}", en = "Oporto" }', "Porto", ['"Oporto"@en', '"Porto"@pt']),
        ('{ value = "{name}", split = ";" }', "Bonn;; Porto ;", ['"Bonn"@en', '"Porto"@en']),
        ('{ value = "{name}", split = [";", "/"] }', "a;b/c", ['"a"@en', '"b"@en', '"c"@en']),
        (
            "{ value = '{name}', split-pattern = '\\s*\\d\\.\\s*' }",
            "1. a 2. b",
            ['"a"@en', '"b"@en'],
        ),
        ("{ value = '{name}', match = '(.+) \\(.*' }", "Porto (PT)", ['"Porto"@en']),
        ("{ value = '{name}', match = '\\w+' }", "Porto", ['"Porto"@en']),
        ("{ value = '{name}', match = '(\\w+)( \\d+)?' }", "Porto", ['"Porto"@en']),
        ("{ value = '{name}', match = '\\d+', else = '' }", "Porto", []),
        ("{ value = '{name}', match = '\\d+', else = 'no {value}' }", "Porto", ['"no Porto"@en']),
        (
            "{ value = '{name}', match = '(?P<n>.+) \\((?P<c>.+)\\)', as = '{c}: {n}' }",
            "Porto (PT)",
            ['"PT: Porto"@en'],
        ),
        (
            "{ value = '{name}', match = '(?P<value>.+)@(?P<l>\\w+)', language = '{l}' }",
            "Porto@pt",
            ['"Porto"@pt'],
        ),
        ('{ value = "{name}", table = { "Oporto" = "Porto" } }', "OPORTO", ['"Porto"@en']),
        ('{ value = "{name}", table = { "a" = ["b", "c"] } }', "a", ['"b"@en', '"c"@en']),
        ('{ value = "{name}", table = { "a" = "" } }', "a", []),
        ('{ value = "{name}", table = { "a" = "b" }, else = "{value}" }', "z", ['"z"@en']),
        ('{ value = "{name}", when = { other = "X" } }', "a", ['"a"@en']),
        ('{ value = "{name}", when = { other = ["y", "z"] } }', "a", []),
        ('{ value = "{name}", when = { other = true, name = "a" } }', "a", ['"a"@en']),
        ('{ value = "{name}", unless = { other = true } }', "a", []),
        ('{ value = "{name}", when = { other = false } }', "a", []),
        ('{ value = "{name}", html = true }', "<p>a &amp;amp; b</p>", ['"a & b"@en']),
        ('{ value = "{name}", html = true }', "<p></p>", []),
        ('{ value = "{name}", case = "sentence" }', "URBAN AREAS", ['"Urban areas"@en']),
        ('{ value = "{name}", case = "sentence" }', "Urban Areas", ['"Urban Areas"@en']),
        ('{ value = "{name}", case = "title" }', "RIO DE JANEIRO", ['"Rio de Janeiro"@en']),
        ('{ value = "{name}", case = "sentence", keep = ["UN"] }', "UN CITY", ['"UN city"@en']),
        ('{ value = "{name}", split = ";", max = 1 }', "a;b", ['"a"@en']),
        ('{ value = "{name}", split = ";" }', "a;a", ['"a"@en']),
        (
            '{ value = "{name}", split = ";", as = "{value} ({other})" }',
            "a;b",
            ['"a (x)"@en', '"b (x)"@en'],
        ),
    ],
)
def test_a_value_table_says_how_a_cell_is_read(
    tmp_path: Path, value: str, cell: str, found: list[str]
) -> None:
    assert names(tmp_path, value, cell) == found


def test_a_missing_word_is_an_empty_cell(tmp_path: Path) -> None:
    assert names(tmp_path, '"{name}"', "NA", 'read = { missing = ["NA"] }') == []


def test_a_table_is_shared_by_name(tmp_path: Path) -> None:
    value = '{ value = "{name}", table = "cities" }\n[tables.cities]\n"Oporto" = "Porto"'
    assert names(tmp_path, value, "Oporto") == ['"Porto"@en']


def test_a_text_that_no_table_has_is_reported_with_row_and_column(tmp_path: Path) -> None:
    mapping = CITY + 'also = { value = "{name}", split = ";", table = { "a" = "b" } }\n'
    loaded = mapped(tmp_path, mapping, "id,name\n1,a;z\n")
    assert loaded.problems == [
        "data.csv, row 2, column name: “z” is not in the table of also; add it there, or write else"
    ]
    assert values(loaded, "skos:altLabel") == ['"b"@en']


def test_a_text_that_does_not_match_is_reported(tmp_path: Path) -> None:
    loaded = mapped(
        tmp_path, CITY + "also = { value = '{name}', match = '[0-9]+' }\n", "id,name\n1,a\n"
    )
    assert loaded.problems == [
        "data.csv, row 2, column name: “a” does not match; mend match, or write else"
    ]


# ---- nested records ----------------------------------------------------------

RECORD = {
    "id": "7",
    "labels": {"en": "CITIES", "fr": "VILLES", "zh": ["城市", "都市"]},
    "names": [{"value": "Porto", "lang": "pt"}, {"value": "Oporto", "lang": "en"}],
    "tags": ["x", "y"],
    "a.b": "exact",
    "a": {"b": "path", "c": "inner"},
}


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ('{ languages = "{labels}" }', ['"CITIES"@en', '"VILLES"@fr', '"城市"@zh', '"都市"@zh']),
        ('{ languages = "{labels}", case = "sentence", max = 2 }', ['"Cities"@en', '"Villes"@fr']),
        ('"{labels.en}"', ['"CITIES"@en']),
        ('"{/labels/en}"', ['"CITIES"@en']),
        ('"{names.0.value}"', ['"Porto"@en']),
        ('"{names.value}"', ['"Oporto"@en', '"Porto"@en']),
        ('"{tags}"', ['"x"@en', '"y"@en']),
        ('"tag {tags}"', ['"tag x"@en', '"tag y"@en']),
        ('"{a.b}"', ['"exact"@en']),
        ('"{a.c}"', ['"inner"@en']),
        ('"{a.d}"', []),
        (
            '{ each = "{names}", value = "{value}", language = "{lang}" }',
            ['"Oporto"@en', '"Porto"@pt'],
        ),
        ('{ each = "/tags" }', ['"x"@en', '"y"@en']),
        ('{ each = "{a}", value = "{key}: {value}" }', ['"b: path"@en', '"c: inner"@en']),
        ('{ each = "{names}", value = "{value} {/id}" }', ['"Oporto 7"@en', '"Porto 7"@en']),
        ('{ each = "{names}", value = "{value}", when = { id = "8" } }', []),
    ],
)
def test_values_reach_into_nested_records(tmp_path: Path, value: str, found: list[str]) -> None:
    loaded = mapped(tmp_path, f"{CITY}also = {value}\n", json.dumps([RECORD]), file="data.json")
    assert values(loaded, "skos:altLabel") == found


def test_an_object_where_a_text_belongs_is_reported_with_a_field_of_it(tmp_path: Path) -> None:
    loaded = mapped(tmp_path, CITY + 'also = "{labels}"\n', json.dumps([RECORD]), file="data.json")
    assert "“labels” holds an object; name a field of it, as {labels.en}" in loaded.problems[0]


def test_columns_by_pattern_give_the_language(tmp_path: Path) -> None:
    mapping = CITY + 'also = { columns = ["Name_??", "Other_*_en"], language = "{*}" }\n'
    mapping = mapping.replace(', "Other_*_en"', "")
    loaded = mapped(tmp_path, mapping, "id,Name_fr,Name_pt-br,Name_zh\n1,Ville,Cidade,城市\n")
    assert values(loaded, "skos:altLabel") == ['"Ville"@fr', '"城市"@zh']
    assert "column Name_pt-br" in loaded.remarks[0]
