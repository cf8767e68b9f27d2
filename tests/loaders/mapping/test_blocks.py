"""Blocks: which things a record makes, and how they point to each other."""

import json
import re
from pathlib import Path

import pytest

from tests.loaders.mapping.mapped import mapped, values

MEMBERS = """id;City;Country;gn;lat;lon;Status;Network;From
1;Porto;PT;2735943;41,15;-8,61;Partner;2nd Chance;2015
2;Naples;IT;3172394;40,85;14,27;Lead Partner;2nd Chance;NA
3;Sado;PT;NA;NA;NA;Partner;Access;2018
"""
MEMBERSHIPS = """
read = { delimiter = ";", decimal = ",", missing = ["NA"] }
[mapping.network]
kind = "initiatives"
key = "{Network}"
name = "{Network}"
[[mapping.network.participants]]
partner = "city"
role = { value = "{Status}", table = { "Lead Partner" = "lead", "Partner" = "member" } }
since = "{From}"
[mapping.city]
kind = "cities"
key = ["geonames:{gn}", "{City} {Country}"]
name = "{City}"
jurisdiction = "place"
[mapping.place]
kind = "localities"
key = ["geonames:{gn}", "{City} {Country}"]
name = "{City}"
within = "country:{Country}"
point = ["{lat}", "{lon}"]
"""


def test_a_row_makes_a_city_its_place_a_network_and_a_membership(tmp_path: Path) -> None:
    loaded = mapped(tmp_path, 'ignore = ["id"]\n' + MEMBERSHIPS, MEMBERS)
    assert not loaded.problems
    assert loaded.keys == ["row-2", "row-3", "row-4"]
    member = "id:participation/geonames.2735943--initiative-reg_2nd-chance--member--2015"
    assert {
        f"{member} cp:partner partner:geonames.2735943",
        f"{member} cp:in initiative:reg_2nd-chance",
        f"{member} cp:role role:member",
        f'{member} cp:start "2015"^^<http://www.w3.org/2001/XMLSchema#gYear>',
        "partner:geonames.2735943 cp:jurisdiction https://sws.geonames.org/2735943/",
        "https://sws.geonames.org/2735943/ cp:within https://sws.geonames.org/2264397/",
        "partner:reg_sado-pt cp:jurisdiction place:reg_sado-pt",
        'partner:geonames.2735943 cp:identifier "geonames:2735943"',
    } <= loaded.facts
    assert '"POINT(-8.61 41.15)"^^<http://www.opengis.net/ont/geosparql#wktLiteral>' in values(
        loaded, "geo:asWKT"
    )
    assert not any(fact.startswith("partner:") and "sameAs" in fact for fact in loaded.facts)


def test_equal_rows_are_passages_of_their_own(tmp_path: Path) -> None:
    head, row = MEMBERS.splitlines()[:2]
    loaded = mapped(tmp_path, 'ignore = ["id"]\n' + MEMBERSHIPS, "\n".join([head, row, row, row]))
    claims = [sorted(passage.claims) for passage in loaded.passages]
    assert loaded.keys == ["row-2", "row-3", "row-4"]
    assert claims[0] == claims[1] == claims[2]


GLUED = """
[mapping.actor]
kind = "cities"
key = "{name}"
name = "{name}"
[mapping.network]
kind = "networks"
each = { value = "{nets}", split = ";;", match = '(?P<network>.+?)(?P<year>20[0-9]{2})?' }
key = { value = "{network}", table = { "C40Cities" = "C40" }, else = "{network}" }
name = "{network}"
member = { partner = "actor", since = "{year}" }
optional = true
"""


def test_a_year_is_split_from_the_names_in_a_cell(tmp_path: Path) -> None:
    data = 'name,nets\nAccra,"GCoM2022;;C40Cities2021"\nBonn,C40\nCluj,\n'
    loaded = mapped(tmp_path, GLUED, data)
    assert not loaded.problems
    assert {
        "id:participation/reg_accra--partner-reg_gcom--member--2022 cp:partner partner:reg_accra",
        "id:participation/reg_accra--partner-reg_c40--member--2021 cp:in partner:reg_c40",
        "id:participation/reg_bonn--partner-reg_c40--member cp:in partner:reg_c40",
        'partner:reg_c40 skos:prefLabel "C40Cities"@en',
    } <= loaded.facts
    assert not any("cluj--" in fact for fact in loaded.facts)


COLUMNS = """
[mapping.city]
kind = "cities"
key = "{City}"
[mapping.network]
kind = "networks"
each = { columns = ["C40", "net_*"] }
key = "{*}"
name = "{column}"
member = "city"
"""


def test_a_column_for_each_network_makes_memberships(tmp_path: Path) -> None:
    data = "City,C40,net_iclei,net_uclg\nBonn,0,1,x\nAccra,Yes,no,\n"
    loaded = mapped(tmp_path, COLUMNS, data)
    assert not loaded.problems
    assert [fact for fact in sorted(loaded.facts) if "cp:in " in fact] == [
        "id:participation/reg_accra--partner-reg_c40--member cp:in partner:reg_c40",
        "id:participation/reg_bonn--partner-reg_iclei--member cp:in partner:reg_iclei",
        "id:participation/reg_bonn--partner-reg_uclg--member cp:in partner:reg_uclg",
    ]
    assert not loaded.remarks


def test_a_cell_that_is_neither_yes_nor_no_is_reported(tmp_path: Path) -> None:
    loaded = mapped(tmp_path, COLUMNS, "City,C40\nBonn,maybe\n")
    assert loaded.problems[0].startswith(
        "data.csv, row 2, column C40: “maybe” is not one of where; add it to where"
    )


def test_any_filled_cell_counts_where_it_holds_a_year(tmp_path: Path) -> None:
    mapping = COLUMNS.replace('"net_*"] }', '"net_*"], where = true }').replace(
        'member = "city"', 'member = { partner = "city", since = "{cell}" }'
    )
    loaded = mapped(tmp_path, mapping, "City,C40,net_a\nBonn,2019,\n")
    assert values(loaded, "cp:start") == ['"2019"^^<http://www.w3.org/2001/XMLSchema#gYear>']


TWINS = """
[mapping.a]
kind = "cities"
key = "{From} {FromCountry}"
name = "{From}"
[mapping.b]
kind = "cities"
key = "{To} {ToCountry}"
name = "{To}"
[mapping.twinning]
kind = "agreements"
key = { sorted = ["a", "b"] }
instrument = "pairing"
party = ["a", "b"]
since = "{Year}"
"""


def test_a_pair_in_either_order_is_one_agreement(tmp_path: Path) -> None:
    data = (
        "From,FromCountry,To,ToCountry,Year\nBonn,DE,Oxford,GB,1947\n"
        "Oxford,GB,Bonn,DE,1947\nBonn,DE,Chengdu,CN,2009\n"
    )
    loaded = mapped(tmp_path, TWINS, data)
    assert not loaded.problems
    pairs = [f for f in loaded.facts if f.endswith("rdf:type cp:Agreement")]
    assert len(pairs) == 2
    assert len([f for f in loaded.facts if f.endswith("cp:role role:party")]) == 4


PROJECTS = {
    "ref": "P-1",
    "title": {"en": "Green roofs", "fr": "Toits verts"},
    "partners": [
        {"name": "City of Porto", "role": "Coordinator", "country": "PT"},
        {"name": "ICLEI", "role": "Partner", "country": "DE"},
    ],
}
PROJECT = """
[mapping.project]
kind = "initiatives"
key = "{ref}"
name = { languages = "{title}" }
[[mapping.project.participants]]
each = "{partners}"
partner = "organisation"
role = { value = "{role}", table = { "Coordinator" = "lead", "Partner" = "implementer" } }
[mapping.organisation]
kind = "partners"
each = "{partners}"
key = "{name} {country}"
name = "{name}"
location = "country:{country}"
"""


def test_below_the_same_each_a_label_means_the_thing_of_the_element(tmp_path: Path) -> None:
    loaded = mapped(tmp_path, PROJECT, json.dumps([PROJECTS]), file="data.json")
    assert not loaded.problems
    porto, iclei = "reg_city-of-porto-pt", "reg_iclei-de"
    assert {
        f"id:participation/{porto}--initiative-reg_p-1--lead cp:partner partner:{porto}",
        f"id:participation/{iclei}--initiative-reg_p-1--implementer cp:partner partner:{iclei}",
        'initiative:reg_p-1 skos:prefLabel "Toits verts"@fr',
    } <= loaded.facts
    assert len([f for f in loaded.facts if " cp:partner " in f]) == 2


def test_elsewhere_a_label_means_all_things_of_the_record(tmp_path: Path) -> None:
    mapping = PROJECT.replace('each = "{partners}"\npartner', "partner", 1)
    mapping = re.sub("role = {.*", 'role = "member"', mapping)
    loaded = mapped(tmp_path, mapping, json.dumps([PROJECTS]), file="data.json")
    assert not loaded.problems
    assert len([f for f in loaded.facts if f.endswith("cp:role role:member")]) == 2


def test_the_kind_may_come_from_a_column(tmp_path: Path) -> None:
    mapping = """
    [mapping.actor]
    kind = [{ value = "{type}", table = { "City" = "cities", "Region" = "partners" } }, "cities"]
    key = "{name}"
    """
    loaded = mapped(tmp_path, mapping, "name,type\nBonn,City\nBavaria,region\nCluj,\n")
    assert {
        "partner:reg_bonn rdf:type cp:City",
        "partner:reg_bavaria rdf:type cp:Partner",
        "partner:reg_cluj rdf:type cp:City",
    } == loaded.facts


def test_a_record_without_a_key_makes_nothing_and_is_reported(tmp_path: Path) -> None:
    mapping = '[mapping.city]\nkind = "cities"\nkey = "{id}"\nname = "{name}"\n'
    loaded = mapped(tmp_path, mapping, "id,name\n,Bonn\n2,Porto\n")
    assert loaded.keys == ["row-3"]
    assert loaded.problems == [
        "data.csv, row 2, column id: nothing to make the key of city from; "
        "fill it in, or write optional = true"
    ]
    quiet = mapped(tmp_path, mapping + "optional = true\n", "id,name\n,Bonn\n2,Porto\n")
    assert quiet.keys == ["row-3"]
    assert not quiet.problems


def test_a_fault_is_reported_once_though_other_blocks_point_to_the_thing(tmp_path: Path) -> None:
    mapping = """
    [mapping.network]
    kind = "networks"
    key = "=c40"
    member = "city"
    [mapping.city]
    kind = "cities"
    key = "{id}"
    """
    loaded = mapped(tmp_path, mapping, "id,name\n,Bonn\n")
    assert len(loaded.problems) == 1


@pytest.mark.parametrize(
    ("key", "cells", "iri"),
    [
        ('"{a}"', "Porto", "partner:reg_porto"),
        ('"ror:{a}"', "03e8s1d88", "partner:ror.03e8s1d88"),
        ('"ror:{a}"', "https://ror.org/03e8s1d88", "partner:ror.03e8s1d88"),
        ('"wikidata:{a}"', "http://www.wikidata.org/entity/Q90", "partner:wikidata.q90"),
        ('"isni:{a}"', "0000 0001 2345 6789", "partner:isni.0000000123456789"),
        ('"{a}"', "iati:XM-DAC-41120", "partner:iati.xm-dac-41120"),
        ('"{a}"', "urban: a review", "partner:reg_urban-a-review-"),
        ('"=c40"', "x", "partner:c40"),
        ('"=urbact_{a}"', "U129", "partner:urbact_u129"),
        ('["ror:{b}", "{a}"]', "Porto", "partner:reg_porto"),
        ('"{@record}"', "Porto", "partner:reg_row-2"),
    ],
)
def test_keys_are_identifiers_own_keys_or_keys_of_the_source(
    tmp_path: Path, key: str, cells: str, iri: str
) -> None:
    mapping = f'ignore = ["*"]\n[mapping.x]\nkind = "partners"\nkey = {key}\n'
    loaded = mapped(tmp_path, mapping, f'a,b\n"{cells}",\n')
    assert not loaded.problems
    assert any(fact.startswith(iri) for fact in loaded.facts), loaded.facts


def test_what_looks_like_an_identifier_and_is_none_is_reported(tmp_path: Path) -> None:
    mapping = '[mapping.x]\nkind = "partners"\nkey = "ror:{a}"\n'
    loaded = mapped(tmp_path, mapping, "a\nNot found\n")
    assert (
        "row 2, column a: “ror:Not found” is no identifier; list it in missing"
        in loaded.problems[0]
    )
