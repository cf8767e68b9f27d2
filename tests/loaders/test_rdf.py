"""RDF files of any syntax: SKOS, ORG, schema.org, FOAF, and mappings from descriptors."""

import gzip
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, RdfFormat, parse, serialize

from loaders.rdf.syntax import SYNTAXES
from tests.loaders.registers import REAL, Loaded, load_from, loading

PREFIXES = """
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix org: <http://www.w3.org/ns/org#> .
@prefix schema: <http://schema.org/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix time: <http://www.w3.org/2006/time#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix wgs: <http://www.w3.org/2003/01/geo/wgs84_pos#> .
@prefix unbis: <http://metadata.un.org/thesaurus/> .
@prefix ex: <https://example.org/> .
"""
THEMES = (
    PREFIXES
    + """
unbis:1001030 a skos:Concept ; skos:prefLabel "CLIMATE CHANGE"@en, "气候变化"@zh ;
    skos:altLabel "GLOBAL WARMING"@en ; skos:broader unbis:1000001 ;
    skos:scopeNote "Use for changes over decades."@en ; skos:related ex:energy ;
    skos:exactMatch <http://eurovoc.europa.eu/5482> .
ex:energy a skos:Concept ; skos:prefLabel "energy"@en ; skos:notation "E1" ;
    skos:narrower ex:solar ; skos:inScheme ex:scheme .
"""
)
PARTNERS = (
    PREFIXES
    + """
ex:gcom a org:OrganizationalCollaboration ; rdfs:label "Global Covenant of Mayors"@en ;
    foaf:homepage <https://www.globalcovenantofmayors.org/> ; org:hasMember ex:iclei .
ex:iclei a foaf:Organization ; foaf:name "ICLEI" ; rdfs:label "ICLEI"@en ;
    owl:sameAs <http://www.wikidata.org/entity/Q1660453> ;
    org:memberOf ex:gcom ; org:hasUnit ex:office .
ex:office a org:OrganizationalUnit ; schema:name "ICLEI Africa"@en ;
    schema:location ex:capetown .
ex:capetown a schema:Place ; schema:name "Cape Town"@en ;
    schema:geo [ schema:latitude "-33.92" ; schema:longitude "18.42" ] .
[] a org:Membership ; org:member ex:office ; org:organization ex:gcom ;
    org:role ex:observer ;
    org:memberDuring [ time:hasBeginning [ time:inXSDDate "2016-05-01"^^xsd:date ] ] .
<https://ror.org/015z29x25> a <https://schema.org/Organization> ;
    <https://schema.org/name> "UNEP"@en ;
    <https://schema.org/foundingDate> "1972" .
[] a schema:Event ; schema:name "Urban forum"@en ; schema:startDate "2018-02-07T09:00:00Z" ;
    schema:location "Malaysia" ; schema:organizer ex:iclei .
ex:someone a foaf:Person ; foaf:name "Nobody" .
"""
)


@pytest.fixture
def load(tmp_path: Path) -> Callable[..., Loaded]:
    return loading(tmp_path, "rdf")


def key(facts: set[str], name: str) -> str:
    """Return the thing that has a name."""
    return next(fact.split()[0] for fact in sorted(facts) if f'prefLabel "{name}"' in fact)


def test_concepts_become_themes(load: Callable[..., Loaded]) -> None:
    loaded = load("themes.ttl", THEMES)
    climate, energy = "theme:unbis.1001030", key(loaded.facts, "energy")
    assert loaded.problems == []
    assert {
        f"{climate} rdf:type cp:Theme",
        f'{climate} cp:identifier "unbis:1001030"',
        f'{climate} skos:prefLabel "气候变化"@zh',
        f'{climate} skos:altLabel "GLOBAL WARMING"@en',
        f"{climate} skos:broader theme:unbis.1000001",
        "theme:unbis.1000001 rdf:type cp:Theme",
        f"{climate} skos:related {energy}",
        f"{climate} skos:exactMatch http://eurovoc.europa.eu/5482",
        f'{climate} cp:note "Use for changes over decades."@en',
        f"{energy} owl:sameAs https://example.org/energy",
        f'{energy} skos:notation "E1"',
    } <= loaded.facts
    assert any(fact.endswith(f"skos:broader {energy}") for fact in loaded.facts)
    assert loaded.passages[1].locator == "https://example.org/energy"


def test_an_iri_is_one_thing_in_every_file_and_is_kept_where_nothing_describes_it(
    load: Callable[..., Loaded],
) -> None:
    solar = 'ex:solar a skos:Concept ; skos:prefLabel "solar energy"@en .'
    facts = load("themes.ttl", THEMES).facts
    other = load("solar.ttl", PREFIXES + solar).facts
    assert f"{key(other, 'solar energy')} owl:sameAs https://example.org/solar" in facts & other


def test_notations_are_identifiers_where_the_descriptor_names_the_scheme(
    load: Callable[..., Loaded],
) -> None:
    facts = load("themes.ttl", THEMES, '[rdf]\nnotation = "energy"\n').facts
    assert f'{key(facts, "energy")} cp:identifier "energy:E1"' in facts


def test_organisations_events_and_memberships(load: Callable[..., Loaded]) -> None:
    loaded = load("partners.ttl", PARTNERS)
    facts = loaded.facts
    iclei, gcom = key(facts, "ICLEI"), key(facts, "Global Covenant of Mayors")
    office, forum = key(facts, "ICLEI Africa"), key(facts, "Urban forum")
    place = key(facts, "Cape Town")
    assert loaded.problems == []
    assert {
        f"{gcom} rdf:type cp:CityNetwork",
        f"{gcom} foaf:homepage https://www.globalcovenantofmayors.org/",
        f"{iclei} rdf:type cp:Partner",
        f'{iclei} cp:identifier "wikidata:Q1660453"',
        f"{office} org:unitOf {iclei}",
        f"{office} rdf:type cp:Unit",
        f"{office} cp:location {place}",
        "partner:ror.015z29x25 rdf:type cp:Partner",
        f"{forum} rdf:type cp:Event",
        f"{forum} cp:location https://sws.geonames.org/1733045/",
    } <= facts
    assert any('"POINT(18.42 -33.92)"' in fact for fact in facts)
    joined = [fact.split()[0] for fact in facts if fact.endswith(f"cp:partner {office}")]
    assert any(f"{joined[0]} cp:role role:observer" == fact for fact in facts)
    assert any(fact.startswith(f'{joined[0]} cp:start "2016-05-01"') for fact in facts)
    assert len([fact for fact in facts if fact.endswith(f"cp:in {gcom}")]) == 2
    assert any(fact.endswith("cp:role role:organiser") for fact in facts)


def test_types_that_nothing_maps_are_told_once(load: Callable[..., Loaded]) -> None:
    (remark,) = load("partners.ttl", PARTNERS).remarks
    assert "foaf:Person: no kind of thing; once, as “https://example.org/someone”" in remark
    assert load("partners.ttl", PARTNERS, 'ignore = ["foaf:P*"]\n').remarks == []


MANIFEST = """@prefix mf: <http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#> .
<> a mf:Manifest ; mf:name "A manifest" ; mf:year "2012" ; mf:made <maker> ; mf:size 12 .
<maker> a mf:Group ; mf:name "A group" ."""
MAPPING = """[rdf]
base = "https://example.org/suite/"
[rdf.prefixes]
mf = "http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#"
[rdf.classes]
"mf:Manifest" = "publications"
"http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#Group" = "partners"
[rdf.properties]
"mf:name" = "name"
"mf:year" = "since"
"mf:made" = "author"
"mf:size" = "figures components"
"""


def test_a_descriptor_maps_its_own_vocabulary(load: Callable[..., Loaded]) -> None:
    loaded = load("manifest.ttl", MANIFEST, MAPPING)
    facts = loaded.facts
    manifest = key(facts, "A manifest")
    assert loaded.problems == loaded.remarks == []
    assert f"{manifest} rdf:type cp:Publication" in facts
    assert f"{manifest} owl:sameAs https://example.org/suite/manifest.ttl" in facts
    assert any(fact.startswith(f'{manifest} cp:start "2012"') for fact in facts)
    assert any(fact.endswith("cp:role role:author") for fact in facts)
    assert any("--components--" in fact for fact in facts)


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ('[rdf.classes]\n"mf:X" = "manifests"\n', "unknown kind “manifests”"),
        ('[rdf.properties]\n"mf:X" = "names"\n', "unknown word “names”; did you mean “name” or"),
        ('[rdf.properties]\n"mf:X" = "figures people"\n', "unknown word “figures people”"),
        ('[rdf]\nbases = "x"\n', "unknown key “bases”"),
        ("[rdf]\nclasses = 1\n", "classes is no table"),
        ("[rdf.classes]\nx = 1\n", "a value is no text"),
        ('[read]\nformat = "n3"\n', "unknown format “n3”"),
        ('[read]\nencoding = "latin-1"\n', "[read] holds what is not read"),
    ],
)
def test_mistakes_of_the_descriptor_are_told(
    load: Callable[..., Loaded], more: str, found: str
) -> None:
    assert found in "\n".join(load("themes.ttl", THEMES, more).problems)


@pytest.mark.parametrize("name", [name for name in SYNTAXES if name != "turtle"])
def test_all_syntaxes_say_the_same(load: Callable[..., Loaded], name: str) -> None:
    quads = list(parse(input=THEMES, format=RdfFormat.TURTLE))
    content = serialize((quad.triple for quad in quads), format=SYNTAXES[name])
    facts = load("themes.ttl", THEMES).facts
    assert content is not None
    assert load(f"themes.{SYNTAXES[name].file_extension}", content).facts == facts
    assert load("themes", content, f'[read]\nformat = "{name}"\n').facts == facts


def test_byte_order_marks_gzip_and_wrong_names_do_no_harm(load: Callable[..., Loaded]) -> None:
    facts = load("themes.ttl", THEMES).facts
    assert load("bom.ttl", b"\xef\xbb\xbf" + THEMES.encode()).facts == facts
    assert load("themes.ttl.gz", gzip.compress(THEMES.encode())).facts == facts
    assert load("themes.txt", THEMES).facts == facts


def test_loading_twice_and_shuffled_lines_give_the_same(load: Callable[..., Loaded]) -> None:
    loaded = load("partners.ttl", PARTNERS)
    assert load("partners.ttl", PARTNERS).passages == loaded.passages
    content = serialize(parse(input=THEMES, format=RdfFormat.TURTLE), format=RdfFormat.N_TRIPLES)
    lines = bytes(content or b"").splitlines(keepends=True)
    assert (
        load("shuffled.nt", b"".join(sorted(lines, reverse=True))).facts
        == load("themes.ttl", THEMES).facts
    )


def test_named_graphs_are_read_and_told(load: Callable[..., Loaded]) -> None:
    quad = f'<https://e.org/a> <{SKOS}prefLabel> "a"@en <https://e.org/g> .\n'
    type_ = f"<https://e.org/a> <{RDF}type> <{SKOS}Concept> .\n"
    loaded = load("a.nq", quad + type_)
    assert any('prefLabel "a"@en' in fact for fact in loaded.facts)
    assert "named graphs" in loaded.remarks[0]


RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
XML = f'<rdf:RDF xmlns:rdf="{RDF}" xmlns:s="{SKOS}">'
HEAD = "@prefix skos: <http://www.w3.org/2004/02/skos/core#> . "
BAD: dict[str, tuple[str, str | bytes, str]] = {
    "truncated": ("a.ttl", THEMES[:-20] + '"', "not valid RDF"),
    "broken line": ("a.nt", "<https://e.org/a> <https://e.org/b> 'x .\n", "line 1: not valid RDF"),
    "blank in IRI": ("a.ttl", HEAD + "<https://e.org/a b> a skos:Concept .", "not valid RDF"),
    "empty": ("a.ttl", b" ", "the file is empty"),
    "page": ("a.ttl", "<!DOCTYPE html><html><body>404</body></html>", "an HTML page"),
    "pdf": ("a.rdf", b"%PDF-1.7", "a PDF document"),
    "encoding": ("a.ttl", (HEAD + '<> skos:prefLabel "S\u00e3o" .').encode("latin-1"), "not UTF-8"),
    "wide": ("a.ttl", THEMES.encode("utf-16"), "the file is UTF-16"),
    "control": ("a.ttl", HEAD + '<> skos:prefLabel "a\x01" .', "control character (0x01)"),
    "huge": ("a.ttl", HEAD + f'<> skos:prefLabel "{"a" * 1_200_000}" .', "longer than 1,000,000"),
    "brackets": ("a.ttl", HEAD + "<> skos:broader " + "[ skos:broader " * 100, "nested deeper"),
    "lists": ("a.ttl", HEAD + "<> skos:broader " + "(" * 1_000_000, "nested deeper than 64"),
    "escaped quotation": ("a.ttl", HEAD + r"skos:a\' skos:b " + "(" * 999, "nested deeper"),
    "comment to CR": ("a.ttl", HEAD + "# a\r<> skos:b " + "(" * 999, "nested deeper"),
    "quoted triples": ("a.ttl", HEAD + "<<" * 999, "nested deeper"),
    "JSON": ("a.jsonld", '{"a":' * 70_000, "nested deeper than 64"),
    "JSON lists": ("a.jsonld", '{"a":' + "[" * 9_000, "nested deeper than 64"),
    "elements": ("a.rdf", XML + "<s:a><s:b>" * 5_000, "nested deeper than 256"),
    "bomb": ("a.rdf", "<!DOCTYPE r [<!ENTITY a 'x'>]>" + XML + "</rdf:RDF>", "DOCTYPE"),
    "late bomb": ("a.rdf", f"<?xml version='1.0'?><!-- --><!ENTITY a 'x'>{XML}", "DOCTYPE"),
    "external": ("a.rdf", f"<!DOCTYPE r SYSTEM 'http://127.0.0.1/'>{XML}</rdf:RDF>", "DOCTYPE"),
    "context": ("a.jsonld", '{"@context": "https://e.org/c", "a": "x"}', "embed the context"),
    "import": ("a.jsonld", '{"@context": {"@import": "https://e.org/c"}}', "embed the context"),
    "text": ("a", "Porto;Portugal;2019", "does not look like RDF"),
    "table": ("a.rdf", "name;country", "does not look like RDF"),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_refused_and_says_nothing(load: Callable[..., Loaded], name: str) -> None:
    path, content, found = BAD[name]
    loaded = load(path, content)
    assert found in "\n".join(loaded.problems), loaded.problems
    assert loaded.passages == []


@pytest.mark.parametrize(
    ("turtle", "found"),
    [
        ("<https://e.org/a> foaf:homepage <javascript:alert(1)> .", "is no web address"),
        (r'<https://e.org/a> skos:prefLabel "a\u0001b"@en .', "control character (U+0001)"),
        ('<https://e.org/a> skos:prefLabel " "@en .', "the value is empty"),
        ('<https://e.org/a> schema:foundingDate "2019-02-30" .', "not in the calendar"),
        ('<https://e.org/a> schema:foundingDate "soon" .', "“soon” is no date"),
    ],
)
def test_a_bad_value_is_left_out_with_its_subject(
    load: Callable[..., Loaded], turtle: str, found: str
) -> None:
    content = PREFIXES + "<https://e.org/a> a org:Organization . " + turtle
    (problem,) = load("a.ttl", content).problems
    assert problem.startswith("a.ttl, https://e.org/a: ")
    assert found in problem


def test_brackets_in_texts_and_comments_are_not_counted(load: Callable[..., Loaded]) -> None:
    opened = "(" * 200
    content = (
        f"{HEAD}# {opened}\n<https://e.org/a> a skos:Concept ; skos:prefLabel '{opened}'@en ;"
        f' skos:altLabel """{opened} "" \\""" {opened}"""@en, "\\"{opened}"@en .'
    )
    loaded = load("a.ttl", content)
    assert loaded.problems == []
    assert len([fact for fact in loaded.facts if "Label" in fact]) == 3


def test_a_bad_file_of_several_is_told_by_name(load: Callable[..., Loaded], tmp_path: Path) -> None:
    (tmp_path / "good.ttl").write_text(THEMES)
    (tmp_path / "wrong.ttl").write_text("<a> <b> .\n")
    refused = load("*.ttl")
    assert refused.problems[0].startswith("*.ttl, wrong.ttl, line 1: not valid RDF")
    skipped = load("*.ttl", more='bad = "skip"\n')
    assert skipped.problems == []
    assert skipped.passages[1].locator == "good.ttl, https://example.org/energy"
    assert skipped.passages[0].key.startswith("good-ttl")


def test_the_same_subject_in_two_files_is_cited_from_both(
    load: Callable[..., Loaded], tmp_path: Path
) -> None:
    (tmp_path / "types.ttl").write_text(HEAD + "<https://e.org/a> a skos:Concept .")
    (tmp_path / "names.ttl").write_text(HEAD + '<https://e.org/a> skos:prefLabel "a"@en .')
    loaded = load("*.ttl")
    assert len(loaded.passages) == 2
    assert len({claim[0] for passage in loaded.passages for claim in passage.claims}) == 1


def test_json_ld_with_its_own_context(load: Callable[..., Loaded]) -> None:
    document = {
        "@context": {"@vocab": "https://schema.org/", "memberOf": {"@type": "@id"}},
        "@graph": [
            {"@id": "https://e.org/porto", "@type": "Organization", "name": "Porto",
             "memberOf": "https://e.org/network"},
        ],
    }  # fmt: skip
    facts = load("a.jsonld", json.dumps(document)).facts
    assert any(fact.endswith("cp:role role:member") for fact in facts)


def test_iris_of_citypact_stay_as_they_are(load: Callable[..., Loaded]) -> None:
    lead = NamedNode("https://w3id.org/citypact/id/partner/iclei")
    content = f'{PREFIXES} {lead} a org:Organization ; rdfs:label "ICLEI"@en .'
    assert "partner:iclei rdf:type cp:Partner" in load("a.ttl", content).facts


@pytest.mark.skipif(not REAL.exists(), reason=f"{REAL.name} is not here: real data go untested")
def test_the_real_manifests_load(tmp_path: Path) -> None:
    sources = Path(__file__).parents[2] / "examples" / "field" / "sources"
    loaded = load_from(tmp_path, REAL, (sources / "w3c-sparql11.toml").read_text())
    assert loaded.problems == []
    assert len(loaded.passages) == 687
    assert len(set(loaded.keys)) == 687


@pytest.mark.skipif(not REAL.exists(), reason=f"{REAL.name} is not here: real data go untested")
@pytest.mark.parametrize("ending", ["ttl", "rdf", "nt"])
def test_every_real_file_is_read(tmp_path: Path, ending: str) -> None:
    descriptor = f'loader = "rdf"\npath = "w3c-sparql11/**/*.{ending}"\ntitle = "suite"\n'
    assert load_from(tmp_path, REAL, descriptor).problems == []
