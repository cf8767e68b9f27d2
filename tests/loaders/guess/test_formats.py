"""Which loader reads a file, and what is said of files that none reads."""

import gzip
import zipfile
from pathlib import Path

import pytest

from loaders.guess.formats import find_kind
from loaders.reading.faults import FileFault

IATI = '<?xml version="1.0"?>\n<!-- x -->\n<iati-activities version="{}"></iati-activities>'
KNOWN = {
    "a.xml": (IATI.format("2.03"), "iati"),
    "o.xml": ('<iati-organisations version="2.02"/>', "iati"),
    "list.xml": ('<codelist name="Country"><metadata/></codelist>', "codelist"),
    "x.rdf": ('<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>', "rdf"),
    "thing.txt": ("@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n", "rdf"),
    "t.dat": ('<http://a.org/x> <http://a.org/p> "y" .\n', "rdf"),
    "ld.json": ('{"@context": {"name": "http://schema.org/name"}, "name": "x"}', "rdf"),
    "r.jsonl": ('{"id": "https://ror.org/02bdkb265", "names": [], "types": []}\n', "ror"),
    "w.json": ('[\n{"type":"item","id":"Q90","labels":{}},\n]', "wikidata"),
    "e.json": ('{"entities":{"Q90":{"type":"item","id":"Q90","labels":{}}}}', "wikidata"),
    "s.json": ('{"head": {"vars": ["city"]}, "results": {"bindings": []}}', "table"),
    "d.yaml": ("language: en\npassages:\n  p1:\n    locator: 1\n", "document"),
    "c.csv": ("City,Country\nPorto,PT\n", "table"),
    "t.txt": ("City\tCountry\nPorto\tPT\n", "table"),
}
REFUSED = {
    "v1.xml": (IATI.format("1.05"), "this is IATI 1.05"),
    "entity.xml": ('<!DOCTYPE x [<!ENTITY a "b">]><iati-activities/>', "DOCTYPE"),
    "page.csv": ("<!DOCTYPE html><html><body>404</body></html>", "an HTML page"),
    "s.xsd": ('<xsd:schema xmlns:xsd="x"/>', "an XML Schema"),
    "other.xml": ("<feed/>", "XML of a kind that is not read (<feed>)"),
    "report.csv": ("%PDF-1.7 …", "a PDF document"),
    "prose.txt": ("Cities work together.\n\nThey do so, often, in networks.\n", "running text"),
    "q.rq": ("PREFIX a: <b>\nSELECT * { ?s ?p ?o }", "a program or a query"),
    "blank.csv": ("  \n\n", "the file is empty"),
    "junk.csv": ("\x01\x02\x03\x04\x05\x06a", "binary data"),
}


@pytest.mark.parametrize("name", KNOWN)
def test_the_loader_follows_from_the_content(tmp_path: Path, name: str) -> None:
    content, loader = KNOWN[name]
    (tmp_path / name).write_text(content, "utf-8")
    assert find_kind(tmp_path / name).loader == loader


@pytest.mark.parametrize("name", REFUSED)
def test_other_files_are_named_for_what_they_are(tmp_path: Path, name: str) -> None:
    content, said = REFUSED[name]
    (tmp_path / name).write_text(content, "utf-8")
    with pytest.raises(FileFault) as fault:
        find_kind(tmp_path / name)
    assert said in str(fault.value)
    assert fault.value.mend


def test_gzip_is_looked_into(tmp_path: Path) -> None:
    (tmp_path / "a.gz").write_bytes(gzip.compress(IATI.format("2.01").encode()))
    assert find_kind(tmp_path / "a.gz").shown == "IATI activities, version 2.01"


def test_an_archive_of_several_files_is_listed(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("members.csv", "a,b\n")
        archive.writestr("networks.csv", "a,b\n")
    with pytest.raises(FileFault, match=r"2 files: “members\.csv”, “networks\.csv”"):
        find_kind(tmp_path / "a.zip")
