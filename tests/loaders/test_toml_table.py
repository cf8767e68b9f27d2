"""TOML files: what is wrong in words, at its line."""

from pathlib import Path

import pytest

from loaders.source import Home, read_source
from loaders.toml_table import TomlTable
from ontology.errors import Problem

BROKEN = {
    'title = "ICLEI\n': 'a quotation mark is missing; end the text with "',
    'title = ICLEI"\n': 'a quotation mark is missing; begin the text with "',
    "title = 'ICLEI\n": "a quotation mark is missing; end the text with '",
    "title = “ICLEI”\n": 'curly quotation marks; write straight ones: "text"',
    'title = "ICLEI”\n': 'curly quotation marks; write straight ones: "text"',
    "title = ICLEI\n": 'the value is no TOML; write text in quotation marks: key = "text"',
    "title =\n": 'the value is missing; write key = "text"',
    'title "ICLEI"\n': 'no = stands behind the key; write key = "text"',
    "title = 1\ntitle = 2\n": "the key stands here twice; keep one of them",
    'title = ["a",\n"b"\n': "a ] is missing; close the list",
    "[mapping\n": "a ] is missing; close the name of the table",
    'path = "data\\members.csv"\n': "a \\ stands in the text; write \\\\ for it",
}


def broken(folder: Path) -> str:
    problems: list[Problem] = []
    assert TomlTable.read(folder / "m.toml", folder, problems).broken
    (problem,) = problems
    return str(problem)


@pytest.mark.parametrize("text", BROKEN)
@pytest.mark.parametrize("before", ["", 'loader = "table"\r\n'])
def test_what_is_no_toml_is_said_in_words_at_its_line(
    tmp_path: Path, text: str, before: str
) -> None:
    (tmp_path / "m.toml").write_bytes((before + text).encode())
    line = text.rstrip().count("\n") + 1 + bool(before)
    assert broken(tmp_path) == f"m.toml, line {line}: not valid TOML: {BROKEN[text]}"


def test_a_byte_that_is_no_utf_8_has_its_line(tmp_path: Path) -> None:
    (tmp_path / "m.toml").write_bytes(b'loader = "table"\ntitle = "Comit\xe9"\n')
    assert broken(tmp_path) == "m.toml, line 2: byte 0xE9 is not UTF-8; save the file as UTF-8"


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "m.toml").mkdir()
    assert broken(tmp_path).startswith("m.toml: it is a folder; ")


DESCRIPTOR = """loader = "table"
path = "data/m.csv"
title = "Members"
"""
FAULTS = {
    "[expect]\nCity = [20, 3]\n": "line 5: City has 20 before 3; the least comes first: "
    "write City = [3, 20]",
    '[expect]\n"City" = 3\n': "line 5: City is no pair of counts; write City = [1, 20]",
    "expect.City = [20, 3]\n": "line 4: City has 20 before 3; the least comes first: "
    "write City = [3, 20]",
    "expect = {City = [1]}\n": "line 4: City is no pair of counts; write City = [1, 20]",
    "expect = 3\n": "line 4: expect is no table; write [expect] and below it City = [1, 20]",
    '[mapping.City]\nkind = "cities"\n[expect]\nCity = [true, false]\n': "line 7: City is no pair "
    "of counts; write City = [1, 20]",
}


def problems_of(folder: Path, text: str, name: str = "members") -> list[str]:
    path, problems = folder / f"{name}.toml", list[Problem]()
    path.write_text(text, "utf-8")
    read_source(path, Home(folder, "https://w3id.org/citypact/"), problems)
    return [str(problem).removeprefix(f"{name}.toml, ") for problem in problems]


@pytest.mark.parametrize("text", FAULTS)
def test_expected_counts_are_pairs_with_the_least_first(tmp_path: Path, text: str) -> None:
    assert problems_of(tmp_path, DESCRIPTOR + text) == [FAULTS[text]]


def test_a_missing_key_is_not_found_in_another_table(tmp_path: Path) -> None:
    text = 'loader = "table"\npath = "m.csv"\n[mapping.event]\ntitle = "{Title}"\n'
    assert problems_of(tmp_path, text) == ['title: title is missing; write title = "…"']


@pytest.mark.parametrize(
    ("loader", "mend"),
    [
        ("csv", 'table reads CSV; write loader = "table"'),
        ("Excel", 'table reads EXCEL; write loader = "table"'),
        ("tabel", "did you mean “table”?"),
        ("pandas", "loaders are document, table, iati, ror, wikidata, rdf, gazetteer, codelist"),
    ],
)
def test_an_unknown_loader_gets_the_one_to_use(tmp_path: Path, loader: str, mend: str) -> None:
    found = problems_of(tmp_path, DESCRIPTOR.replace('"table"', f'"{loader}"'))
    assert found == [f"line 1: unknown loader “{loader}”; {mend}"]


def test_ids_have_small_letters_so_that_none_differ_in_case_alone(tmp_path: Path) -> None:
    found = problems_of(tmp_path, DESCRIPTOR, "Members")
    assert found == ["Members.toml: “Members” is no id; name the file with a-z, 0-9 and hyphens"]
