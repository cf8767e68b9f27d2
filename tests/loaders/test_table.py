"""The loader of tables: formats, files, limits."""

import json
from pathlib import Path

import pytest

from tests.loaders.mapping.mapped import mapped
from tests.loaders.registers import Loaded, load_from

CITY = '[mapping.city]\nkind = "cities"\nkey = "{id}"\nname = "{name}"\n'
WANTED = {
    "partner:reg_1 rdf:type cp:City",
    'partner:reg_1 skos:prefLabel "Köln"@en',
    "partner:reg_2 rdf:type cp:City",
    'partner:reg_2 skos:prefLabel "広島"@ja',
}
ROWS = [{"id": 1, "name": "Köln"}, {"id": 2, "name": "広島"}]


@pytest.mark.parametrize(
    ("file", "data", "locator"),
    [
        ("a.csv", "id,name\n1,Köln\n2,広島\n", "row 2"),
        ("a.csv", "\ufeffid;name\r\n1;Köln \r\n2;\u200b広島\r\n", "row 2"),
        ("a.tsv", "id\tname\n1\tKöln\n2\t広島\n", "row 2"),
        ("a.json", json.dumps(ROWS), "/0"),
        ("a.jsonl", "\n".join(json.dumps(row) for row in ROWS), "line 1"),
        ("a.yaml", "- {id: 1, name: Köln}\n- {id: 2, name: 広島}\n", ""),
    ],
)
def test_the_same_mapping_reads_every_format(
    tmp_path: Path, file: str, data: str, locator: str
) -> None:
    loaded = mapped(tmp_path, CITY, data, file=file)
    assert not loaded.problems
    assert loaded.facts == WANTED
    assert locator in loaded.passages[0].locator
    assert len(set(loaded.keys)) == 2


def test_records_may_lie_in_an_object_by_key(tmp_path: Path) -> None:
    mapping = '[read]\nkeys = true\nrecords = "/cities"\n' + CITY.replace("{id}", "{@key}")
    data = json.dumps({"cities": {"1": {"name": "Köln"}, "2": {"name": "広島"}}})
    assert mapped(tmp_path, mapping, data, file="a.json").facts == WANTED


def test_several_files_are_one_source(tmp_path: Path) -> None:
    for name in ("uk", "eu"):
        (tmp_path / f"{name}.csv").write_text(f"id,name\n1,{name.upper()}\n")
    mapping = CITY.replace("{id}", "{@file} {id}").replace('"{name}"', '"{name}"')
    descriptor = f'loader = "table"\npath = "*.csv"\ntitle = "T"\n{mapping}'
    loaded = load_from(tmp_path, tmp_path, descriptor)
    assert not loaded.problems
    assert loaded.keys == ["eu.row-2", "uk.row-2"]
    assert loaded.passages[1].locator == "uk.csv, row 2"
    assert "partner:reg_uk-1 rdf:type cp:City" in loaded.facts


def test_a_broken_file_is_a_problem_with_its_place(tmp_path: Path) -> None:
    loaded = mapped(tmp_path, CITY, '[{"id": 1, "name": "Kö', file="a.json")
    assert loaded.problems


def test_an_unknown_column_is_reported_before_the_first_row(tmp_path: Path) -> None:
    loaded = mapped(tmp_path, CITY, "id,nme\n1,x\n")
    assert loaded.problems == [
        "sources/reg.toml, line 8: there is no column “name”; did you mean “nme”?"
    ]
    assert not loaded.passages


def test_bad_values_are_remarks_where_the_descriptor_says_skip(tmp_path: Path) -> None:
    mapping = 'bad = "skip"\n' + CITY + 'since = "{since}"\n'
    loaded = mapped(tmp_path, mapping, "id,name,since\n1,Köln,soon\n")
    assert not loaded.problems
    assert "row 2, column since: left out: “soon” is no date" in loaded.remarks[0]


def test_loading_twice_says_the_same(tmp_path: Path) -> None:
    def once() -> Loaded:
        return mapped(tmp_path, CITY, "id,name\n1,Köln\n2,広島\n")

    assert once().passages == once().passages


def test_a_preview_that_stops_early_still_reports_unmapped_columns(tmp_path: Path) -> None:
    from loaders.report import Report
    from loaders.source import Home, read_source
    from loaders.table import load
    from ontology.terms import BASE

    mapped(tmp_path, CITY, "id,name,Fax\n" + "1,Köln,3\n" * 50)
    source = read_source(tmp_path / "sources" / "reg.toml", Home(tmp_path, BASE, tmp_path), [])
    report = Report(source.shown)
    stream = load(source, report)
    next(stream)
    stream.close()  # type: ignore[attr-defined]
    assert "column Fax" in str(report.remarks()[0])


def test_sparql_results_keep_the_language_of_their_texts(tmp_path: Path) -> None:
    label = {"type": "literal", "xml:lang": "pt", "value": "Porto"}
    row = {
        "item": {"type": "uri", "value": "http://www.wikidata.org/entity/Q36433"},
        "label": label,
        "where": {"type": "literal", "value": "Point(-8.61 41.15)"},
    }
    data = json.dumps({"head": {"vars": list(row)}, "results": {"bindings": [row]}})
    mapping = '[mapping.x]\nkind = "places"\nkey = "wikidata:{item}"\nname = "{label}"\n'
    loaded = mapped(tmp_path, mapping + 'point = "{where}"\n', data, file="a.json")
    assert not loaded.problems
    assert 'place:wikidata.q36433 skos:prefLabel "Porto"@pt' in loaded.facts
    assert any("POINT(-8.61 41.15)" in fact for fact in loaded.facts)


def test_a_workbook_is_read_like_a_table(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for row in (["id", "name", "since"], [1, "Köln", 1992], [2, "広島", None]):
        book.active.append(row)
    book.save(tmp_path / "a.xlsx")
    descriptor = f'loader = "table"\npath = "a.xlsx"\ntitle = "T"\n{CITY}since = "{{since}}"\n'
    loaded = load_from(tmp_path, tmp_path, descriptor)
    assert not loaded.problems
    assert loaded.facts >= WANTED
    assert loaded.passages[0].locator.endswith("row 2")
    missing = load_from(tmp_path, tmp_path, descriptor.replace("{name}", "{nme}"))
    assert "there is no column “nme”" in missing.problems[0]
