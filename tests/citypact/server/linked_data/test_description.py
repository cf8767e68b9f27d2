"""The description of one thing: what belongs to it, and the bounds of what does not."""

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, Store

from citypact.server.linked_data.description import BOUND, OWN, description
from graph.store import GraphStore
from ontology.terms import CP, DCTERMS, GEO, ID, PROV, RDF, SKOS

IN = getattr(CP, "in")
WORLD, CITYNET = ID["place/m49.001"], ID["partner/citynet"]
EVERYWHERE = 1200


def store_of(*triples: tuple[NamedNode, NamedNode, NamedNode | Literal]) -> GraphStore:
    store = Store()
    store.extend(Quad(*triple, DefaultGraph()) for triple in triples)
    return GraphStore(store)


def places() -> list[tuple[NamedNode, NamedNode, NamedNode]]:
    return [(WORLD, CP.contains, ID[f"place/{n}"]) for n in range(EVERYWHERE)] + [
        (ID[f"place/{n}"], CP.within, WORLD) for n in range(EVERYWHERE)
    ]


def test_a_place_that_holds_all_others_is_described_by_its_first_ones() -> None:
    name = (WORLD, SKOS.prefLabel, Literal("World", language="en"))
    found = description(store_of(name, *places()), WORLD.value)
    assert Quad(*name, DefaultGraph()) in found.statements
    assert sum(q.predicate == CP.contains for q in found.statements) == BOUND
    assert sum(q.predicate == CP.within for q in found.statements) == BOUND
    assert len(found.cut) == 2


def test_a_network_of_thousands_is_described_by_whole_participations() -> None:
    parts = [ID[f"participation/{n}"] for n in range(EVERYWHERE)]
    members = [ID[f"partner/{n}"] for n in range(EVERYWHERE)]
    triples = [(p, CP.partner, m) for p, m in zip(parts, members, strict=True)]
    triples += [(p, IN, CITYNET) for p in parts] + [(p, RDF.type, CP.Participation) for p in parts]
    found = description(store_of(*triples), CITYNET.value)
    nodes = [q.subject for q in found.statements if q.predicate == IN]
    assert len(nodes) == BOUND
    assert {q.subject for q in found.statements if q.predicate == CP.partner} == set(nodes)
    assert found.cut == ["of participations, status changes and figures the first 1,000 are given"]


def test_no_answer_is_longer_than_the_limit() -> None:
    found = description(store_of(*places()), WORLD.value, limit=50)
    assert len(found.statements) == 50
    assert found.cut[-1] == "of all statements the first 50 are given"


def test_only_what_has_nothing_else_to_say_leads_to_what_replaces_it() -> None:
    old, new = ID["agreement/framework-2008"], ID["agreement/framework-2014"]
    replaced = (old, DCTERMS.isReplacedBy, new)
    assert description(store_of(replaced), old.value).replaced_by == new.value
    agreement = description(store_of(replaced, (old, RDF.type, CP.Agreement)), old.value)
    assert (agreement.replaced_by, len(agreement.statements)) == ("", 2)


def test_a_position_belongs_to_its_place() -> None:
    point = ID["geometry/gwangju"]
    place = ID["place/gwangju"]
    wkt = (point, GEO.asWKT, Literal("POINT(126.9 35.2)", datatype=GEO.wktLiteral))
    found = description(store_of((place, GEO.hasGeometry, point), wkt), place.value)
    assert Quad(*wkt, DefaultGraph()) in found.statements


def test_what_is_said_of_a_class_is_not_every_member() -> None:
    members = [(ID[f"partner/{n}"], RDF.type, PROV.Entity) for n in range(EVERYWHERE)]
    found = description(store_of(*members), PROV.Entity.value)
    assert len(found.statements) == BOUND < OWN
    assert found.cut == ["of what else leads to it the first 1,000 are given"]
