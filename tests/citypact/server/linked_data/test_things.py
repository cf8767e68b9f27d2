"""Things at their own addresses: in every syntax the same graph, and the headers that say so."""

import re
from pathlib import Path

import pytest
import rdflib
from rdflib.namespace import DCTERMS, ORG, RDF, SKOS

from citypact.server.addresses import Addresses
from graph.build import build
from graph.store import GraphStore
from tests.citypact.server.at_once import Client, client_of

BASE = "https://w3id.org/citypact/"
CP = rdflib.Namespace(f"{BASE}ontology#")
GWANGJU = "/thing?iri=https%3A%2F%2Fsws.geonames.org%2F1841811%2F"
THINGS = (
    "/id/partner/gwangju",
    "/id/agreement/greener-cities-partnership",
    "/id/event/world-urban-forum-11",
    "/id/participation/un-habitat--agreement-zero-waste-joint-statement--party",
    "/theme/climate-change",
    "/role/co-lead",
    "/status/in-force",
    "/type/un-body",
    "/scheme/roles",
    "/source/hsp-ha-2-2023",
    "/cite/hsp-ha-2-2023/para-1",
    "/dataset/starter",
    GWANGJU,
)
SYNTAXES = {
    "text/turtle": "turtle",
    "application/ld+json": "json-ld",
    "application/n-triples": "nt",
    "application/rdf+xml": "xml",
    "application/json": "json-ld",
}
SUFFIXES = {"ttl": "text/turtle", "jsonld": "application/ld+json", "nt": "application/n-triples",
            "rdf": "application/rdf+xml", "trig": "application/trig", "nq": "application/n-quads",
            "json": "application/json", "html": "text/html"}  # fmt: skip


def graph(client: Client, path: str, accept: str = "text/turtle") -> rdflib.Graph:
    answer = client.get(path, headers={"Accept": accept})
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"].partition(";")[0] == accept
    return rdflib.Graph().parse(data=answer.text, format=SYNTAXES[accept])


def type_of(client: Client, path: str, **headers: str) -> str:
    answer = client.get(path, headers=headers)
    assert answer.status_code == 200
    return str(answer.headers["content-type"].partition(";")[0])


@pytest.mark.parametrize("path", THINGS)
def test_every_syntax_of_a_thing_is_the_same_graph(client: Client, path: str) -> None:
    turtle = graph(client, path)
    assert turtle
    others = [graph(client, path, accept) for accept in SYNTAXES if accept != "text/turtle"]
    assert all(set(other) == set(turtle) for other in others)


@pytest.mark.parametrize("path", [GWANGJU, "/theme/climate-change", "/cite/hsp-ha-2-2023/para-1"])
def test_a_suffix_names_the_syntax_without_negotiation(client: Client, path: str) -> None:
    head, mark, query = path.partition("?")
    for suffix, expected in SUFFIXES.items():
        named = f"{head}.{suffix}{mark}{query}"
        assert type_of(client, named, Accept="text/turtle") == expected


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        ("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html"),
        ("text/turtle;q=0.5, application/ld+json;q=0.9", "application/ld+json"),
        ("text/turtle, text/html;q=0.1", "text/turtle"),
        ("application/*", "application/ld+json"),
        ("text/html;q=0, */*", "text/turtle"),
        ("*/*", "text/html"),
        ("", "text/html"),
        ("application/rdf+xml, */*;q=0.1", "application/rdf+xml"),
        ("application/xml", "application/xml"),
        ("text/plain", "text/plain"),
    ],
)
def test_what_a_client_accepts_decides(client: Client, accept: str, expected: str) -> None:
    assert type_of(client, "/id/partner/unep", Accept=accept) == expected


def test_what_is_in_no_syntax_on_offer_is_406_with_those_on_offer(client: Client) -> None:
    answer = client.get("/id/partner/unep", headers={"Accept": "image/png"})
    assert answer.status_code == 406
    assert "text/turtle" in answer.text
    assert client.get("/id/partner/unep?format=exe").status_code == 406


def test_a_format_may_be_named_in_the_query(client: Client) -> None:
    assert type_of(client, "/id/partner/unep?format=turtle") == "text/turtle"


def test_an_answer_says_where_else_it_is_and_under_which_licence(client: Client) -> None:
    answer = client.get("/id/partner/unep", headers={"Accept": "text/turtle"})
    link = answer.headers["link"]
    assert answer.headers["content-location"] == "/id/partner/unep.ttl"
    assert '</id/partner/unep.jsonld>; rel="alternate"; type="application/ld+json"' in link
    assert f'<{BASE}id/partner/unep>; rel="canonical"' in link
    assert '<https://creativecommons.org/licenses/by/4.0/>; rel="license"' in link
    assert "Accept" in answer.headers["vary"]
    assert answer.headers["access-control-allow-origin"] == "*"


def test_head_answers_as_get_without_content(client: Client) -> None:
    headers = {"Accept": "text/turtle"}
    got, head = (
        getattr(client, verb)("/theme/climate-change", headers=headers) for verb in ("get", "head")
    )
    assert head.content == b""
    assert {**head.headers} == {**got.headers}


def test_what_a_client_has_is_not_sent_again(client: Client) -> None:
    for accept in ("text/turtle", "text/html"):
        first = client.get("/theme/climate-change", headers={"Accept": accept})
        known = {"Accept": accept, "If-None-Match": first.headers["etag"]}
        assert client.get("/theme/climate-change", headers=known).status_code == 304


@pytest.mark.parametrize("accept", ["text/turtle", "text/html"])
def test_a_tag_answers_for_nothing_that_would_not_be_answered(client: Client, accept: str) -> None:
    tag = client.get("/theme/climate-change", headers={"Accept": accept}).headers["etag"]
    for known in (tag, "*"):
        asked = {"Accept": accept, "If-None-Match": known}
        assert client.get("/theme/no-such-theme", headers=asked).status_code == 404
        refused = {"Accept": "image/png", "If-None-Match": known}
        assert client.get("/theme/climate-change", headers=refused).status_code == 406


def test_syntaxes_and_languages_of_one_address_have_tags_of_their_own(client: Client) -> None:
    asked = [{"Accept": a, "Accept-Language": lang} for a in ("text/html", "text/turtle")
             for lang in ("en", "zh")]  # fmt: skip
    tags = [
        client.get("/theme/climate-change", headers=headers).headers["etag"] for headers in asked
    ]
    assert tags[0] != tags[1]
    assert len({*tags[:2]} | {*tags[2:]}) > 2


@pytest.mark.parametrize(
    "path", ["/id/partner/nobody", "/id/", "/theme/nothing.ttl", "/thing", "/thing?iri=x",
             "/thing?iri=https%3A%2F%2Fexample.org%2F", "/source/none", "/cite/a/b", "/ontology/9"],
)  # fmt: skip
def test_what_is_not_known_is_404(client: Client, path: str) -> None:
    kinds = {"text/turtle": "text/plain", "text/html": "text/html", "image/png": "text/plain"}
    for accept, type_ in kinds.items():
        answer = client.get(path, headers={"Accept": accept})
        assert answer.status_code == 404
        if not path.endswith(".ttl"):
            assert answer.headers["content-type"].startswith(type_)


def test_a_partner_is_described_with_its_parts_in_things_and_their_names(
    client: Client,
) -> None:
    unep, found = rdflib.URIRef(f"{BASE}id/partner/unep"), graph(client, "/id/partner/unep")
    parts = set(found.subjects(CP.partner, unep))
    assert len(parts) > 50
    for part in parts:
        thing = found.value(part, getattr(CP, "in"))
        assert found.value(part, CP.role)
        assert list(found.objects(thing, SKOS.prefLabel)), thing
    assert (None, ORG.unitOf, unep) in found


def test_a_citation_is_described_with_what_its_passage_says(client: Client) -> None:
    path = "/cite/hsp-ha-2-2023/para-1"
    cite = rdflib.URIRef(BASE + path[1:])
    answer = client.get(f"{path}.trig")
    quads = rdflib.Dataset().parse(data=answer.text, format="trig")
    said = quads.graph(cite)
    agreement = rdflib.URIRef(f"{BASE}id/agreement/unep-un-habitat-cooperation")
    assert (agreement, RDF.type, CP.Agreement) in said
    assert set(said) < set(graph(client, path))
    assert (cite, DCTERMS.isPartOf, None) in graph(client, path)
    lines = client.get(f"{path}.nq").text.splitlines()
    assert sum(line.endswith(f"{cite.n3()} .") for line in lines) == len(said)


def test_a_source_is_described_with_its_passages(client: Client) -> None:
    source = rdflib.URIRef(f"{BASE}source/iclei-unu-ehs")
    found = graph(client, "/source/iclei-unu-ehs")
    passages = set(found.subjects(DCTERMS.isPartOf, source))
    assert passages
    assert all(found.value(passage, CP.locator) for passage in passages)


def test_the_ontology_answers_with_all_its_terms_also_by_its_version(client: Client) -> None:
    content = client.get("/ontology.ttl").text
    assert "\ncp:Partner a owl:Class" in content
    assert client.get("/ontology/0.1.0.ttl").text == content


def test_every_iri_below_the_base_answers_here(client: Client, starter: GraphStore) -> None:
    """One of each kind: IRIs that begin alike answer alike."""
    rows = starter.rows("SELECT DISTINCT ?iri { { ?iri ?p ?o } UNION { ?s ?p ?iri } }")
    found = sorted(row["iri"].value for row in rows)
    kinds = {re.split("[/#]", iri[len(BASE) :])[0]: iri for iri in found if iri.startswith(BASE)}
    kinds.pop("")  # the home page
    assert {"contributors", "ontology", "id", "theme"} <= kinds.keys()
    for iri in kinds.values():
        path = Addresses(BASE).path(iri).partition("#")[0]
        assert not path.startswith("/thing")
        assert client.get(path, headers={"Accept": "text/turtle"}).status_code == 200, iri
        assert client.get(path, headers={"Accept": "text/html"}).status_code == 200, iri


def test_turtle_is_written_with_the_prefixes_it_uses_and_the_thing_first(
    client: Client,
) -> None:
    text = client.get("/theme/climate-change.ttl").text
    prefixes = [line.split()[1] for line in text.splitlines() if line.startswith("@prefix")]
    assert prefixes == sorted(prefixes)
    assert "theme:" in prefixes
    assert "partner:" not in prefixes
    first = next(line for line in text.splitlines() if line and not line.startswith("@"))
    assert first.startswith("theme:climate-change a ")


def test_a_description_is_the_same_each_time(starter_root: Path, client: Client) -> None:
    again = client_of(starter_root)
    for path in ("/id/partner/unep.ttl", "/source/hsp-ha-2-2023.jsonld", "/scheme/roles.rdf"):
        assert client.get(path).content == again.get(path).content


def test_what_leads_to_a_thing_is_bounded_and_the_answer_says_so(client: Client) -> None:
    iri = "http%3A%2F%2Fwww.w3.org%2F2004%2F02%2Fskos%2Fcore%23Concept"
    assert "citypact-cut" not in client.get(f"/thing.ttl?iri={iri}").headers


def test_an_own_thing_that_is_asked_for_by_its_iri_answers_at_its_own_address(
    client: Client,
) -> None:
    iri = f"{BASE}id/partner/unep".replace(":", "%3A").replace("/", "%2F")
    for path, own in (("/thing", "/id/partner/unep"), ("/thing.ttl", "/id/partner/unep.ttl")):
        answer = client.get(f"{path}?iri={iri}")
        assert (answer.status_code, answer.headers["location"]) == (308, own)


REPORT = """
passages:
  para-1:
    locator: paragraph 1
    cities:
      gwangju: {name: {en: Gwangju}}
      kwangju: {name: {en: Kwangju}}
"""
SAME = """subject_id\tpredicate_id\tobject_id\tmapping_justification\tauthor_id
https://w3id.org/citypact/id/partner/kwangju\tskos:exactMatch\thttps://w3id.org/citypact/id/partner/gwangju\tsemapv:ManualMappingCuration\torcid:0000-0000-0000-0001
"""


def test_what_was_joined_into_another_thing_leads_to_it(make_workspace) -> None:  # type: ignore[no-untyped-def]
    root = make_workspace(report=REPORT, decisions=SAME)
    build(root)
    client = client_of(root)
    moved = client.get("/id/partner/kwangju", headers={"Accept": "text/turtle"})
    assert (moved.status_code, moved.headers["location"]) == (308, "/id/partner/gwangju")
    named = client.get("/id/partner/kwangju.ttl")
    assert (named.status_code, named.headers["location"]) == (308, "/id/partner/gwangju.ttl")
    page = client.get("/id/partner/kwangju", headers={"Accept": "text/html"})
    assert (page.status_code, page.headers["location"]) == (308, "/id/partner/gwangju")
