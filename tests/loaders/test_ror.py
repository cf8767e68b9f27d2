"""Organisations of ROR, schema v2."""

import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.loaders.registers import REAL, Loaded, load_from, loading

UNEP: dict[str, Any] = {
    "id": "https://ror.org/015z29x25",
    "names": [
        {"lang": "en", "types": ["label"], "value": "UN Environment"},
        {"lang": "en", "types": ["ror_display", "label"], "value": "UN Environment Programme"},
        {"lang": "fr", "types": ["label"], "value": "Programme pour l'environnement"},
        {"lang": None, "types": ["acronym"], "value": "UNEP"},
        {"lang": "en", "types": ["alias"], "value": "UN Environment"},
    ],
    "types": ["government", "funder"],
    "status": "active",
    "established": 1972,
    "locations": [
        {
            "geonames_id": 184745,
            "geonames_details": {
                "name": "Nairobi", "country_code": "KE", "lat": -1.28333, "lng": 36.81667,
            },
        }
    ],
    "links": [
        {"type": "website", "value": "https://www.unep.org"},
        {"type": "wikipedia", "value": "https://en.wikipedia.org/wiki/UNEP"},
    ],
    "external_ids": [
        {"type": "isni", "preferred": None, "all": ["0000 0004 0402 2700"]},
        {"type": "wikidata", "preferred": "Q182016", "all": ["Q182016"]},
        {"type": "grid", "preferred": "grid.426526.1", "all": ["grid.426526.1"]},
    ],
    "relationships": [
        {"type": "parent", "label": "United Nations", "id": "https://ror.org/02kdecm67"},
        {"type": "successor", "label": "A later body", "id": "https://ror.org/0000ev088"},
    ],
    "admin": {}, "domains": ["unep.org"],
}  # fmt: skip
OTHER = {
    "id": "https://ror.org/0000ev088",
    "names": [{"lang": "nl", "types": ["label", "ror_display"], "value": "Stichting Water"}],
    "types": ["nonprofit"],
    "status": "inactive",
    "established": None,
    "locations": [], "links": [], "external_ids": [], "relationships": [],
}  # fmt: skip
V1 = {"id": "https://ror.org/015z29x25", "name": "UNEP", "aliases": [], "addresses": []}


def lines(*records: object) -> str:
    return "".join(f"{json.dumps(record)}\n" for record in records)


@pytest.fixture
def load(tmp_path: Path) -> Callable[..., Loaded]:
    return loading(tmp_path, "ror")


def test_a_record_gives_names_types_places_identifiers_and_relations(
    load: Callable[..., Loaded],
) -> None:
    loaded = load("ror.jsonl", lines(UNEP, OTHER))
    unep = "partner:ror.015z29x25"
    assert loaded.problems == []
    assert loaded.keys == ["015z29x25", "0000ev088"]
    assert loaded.passages[0].locator == "ror:015z29x25 (line 1)"
    assert {
        f"{unep} rdf:type cp:Unit",
        f'{unep} skos:prefLabel "UN Environment Programme"@en',
        f'{unep} skos:altLabel "UN Environment"@en',
        f'{unep} skos:prefLabel "Programme pour l\'environnement"@fr',
        f'{unep} cp:acronym "UNEP"',
        f"{unep} org:classification type:public-agency",
        f"{unep} cp:location https://sws.geonames.org/184745/",
        "https://sws.geonames.org/184745/ cp:within https://sws.geonames.org/192950/",
        f"{unep} foaf:homepage https://www.unep.org",
        f"{unep} rdfs:seeAlso https://en.wikipedia.org/wiki/UNEP",
        f'{unep} cp:identifier "isni:0000000404022700"',
        f'{unep} cp:identifier "wikidata:Q182016"',
        f'{unep} cp:identifier "grid:grid.426526.1"',
        f"{unep} org:unitOf partner:ror.02kdecm67",
        'partner:ror.02kdecm67 cp:nameInSource "United Nations"',
        f"partner:ror.0000ev088 dcterms:replaces {unep}",
        "partner:ror.0000ev088 rdf:type cp:Partner",
        "partner:ror.0000ev088 org:classification type:ngo",
    } <= loaded.facts
    assert any("established--1972 cp:on" in fact for fact in loaded.facts)
    assert any("0000ev088--ended cp:status" in fact for fact in loaded.facts)


def test_one_name_is_preferred_in_each_language(load: Callable[..., Loaded]) -> None:
    loaded = load("ror.jsonl", lines(UNEP))
    names = [fact for fact in loaded.facts if "ror.015z29x25 skos:prefLabel" in fact]
    assert len(names) == 2


def test_a_type_without_partner_type_is_told_once_unless_the_descriptor_says(
    load: Callable[..., Loaded],
) -> None:
    (remark,) = load("ror.jsonl", lines(UNEP)).remarks
    assert "type funder: says no type of partner; once" in remark
    told = load("ror.jsonl", lines(UNEP), '[ror.types]\nfunder = "foundation"\n')
    assert told.remarks == []
    assert "partner:ror.015z29x25 org:classification type:foundation" in told.facts


def test_an_array_and_a_zip_archive_are_read_as_well(
    load: Callable[..., Loaded], tmp_path: Path
) -> None:
    whole = load("ror.jsonl", lines(UNEP, OTHER)).facts
    array = json.dumps([UNEP, OTHER], indent=1)
    assert load("ror.json", array).facts == whole
    with zipfile.ZipFile(tmp_path / "ror.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("v2-ror-data_schema_v2.json", array)
        archive.writestr("v2-ror-data_schema_v2.csv", "id\n")
    member = '[read]\nmember = "v2-ror-data_schema_v2.json"\n'
    assert load("ror.zip", more=member).facts == whole


def test_the_old_schema_is_refused_with_a_sentence(load: Callable[..., Loaded]) -> None:
    loaded = load("ror.jsonl", lines(V1))
    assert loaded.problems == [
        "ror.jsonl, line 1: this is a ROR record of schema v1; load the dump of schema v2: its "
        "file name ends in _schema_v2.json"
    ]


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({"id": "https://ror.org/xxx"}, "“https://ror.org/xxx” is no ROR id"),
        ({"id": 7}, "“7” is no ROR id"),
        ({"links": [{"type": "website", "value": "javascript:alert(1)"}]}, "no web address"),
        ({"names": [{"lang": "en", "types": ["label"], "value": "a\u0001b"}]}, "control character"),
        ({"names": [{"lang": "no language!", "types": ["label"], "value": "a"}]}, "language tag"),
        ({"established": 99999}, "“99999” is no date"),
        ({"locations": [{"geonames_id": "x"}]}, "is no GeoNames id"),
        ({"external_ids": [{"type": "isni", "all": ["12"]}]}, "“12” is no ISNI"),
        ({"relationships": [{"type": "parent", "id": "?"}]}, "“?” is no ROR id"),
        ({"status": "lost"}, "unknown status “lost”"),
        ({"names": "UNEP", "types": None, "locations": {}}, ""),
    ],
)
def test_what_is_wrong_with_a_record_is_said_with_its_line(
    load: Callable[..., Loaded], change: dict[str, object], found: str
) -> None:
    loaded = load("ror.jsonl", lines(OTHER, UNEP | change))
    if found:
        assert any(found in problem for problem in loaded.problems), loaded.problems
        assert all("line 2" in problem for problem in loaded.problems)
    else:
        assert loaded.problems == []


def test_a_record_that_stands_twice_is_told(load: Callable[..., Loaded]) -> None:
    loaded = load("ror.jsonl", lines(OTHER, OTHER), 'bad = "skip"\n')
    assert loaded.keys == ["0000ev088"]
    assert "stands a second time" in loaded.remarks[0]


@pytest.mark.parametrize(
    "content", [b"<html><body>404</body></html>", b'[{"id": "https://ror.org/0', b"\xff\xfe\x00"]
)
def test_a_file_that_is_no_dump_is_refused(load: Callable[..., Loaded], content: bytes) -> None:
    assert load("ror.json", content).problems


@pytest.mark.slow
@pytest.mark.skipif(not REAL.exists(), reason=f"{REAL.name} is not here: real data go untested")
def test_the_real_subset_loads(tmp_path: Path) -> None:
    descriptor = Path(__file__).parents[2] / "examples" / "field" / "sources" / "ror.toml"
    loaded = load_from(tmp_path, REAL, descriptor.read_text())
    assert loaded.problems == []
    assert len(loaded.passages) == 8017
