"""Names gathered while a build is written are those that its store gives."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, QueryTriples, Store

from graph.search.gathering import Gathering
from graph.search.names import Name, read_names
from graph.search.writing import FILE, write_index
from graph.store import GraphStore
from ontology.terms import CP, RDF, SKOS

UNEP = NamedNode("https://w3id.org/citypact/id/partner/unep")
TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)


def gathered(store: GraphStore) -> list[Name]:
    """The names among the statements of the default graph, written as N-Triples."""
    gathering = Gathering()
    gathering.add(triples(store))
    return gathering.names()


def triples(store: GraphStore) -> list[str]:
    """The statements of the default graph, as N-Triples; how often a thing is cited comes last."""
    found = store.query("CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }")
    assert isinstance(found, QueryTriples)
    return sorted(map(str, found), key=lambda triple: str(CP.citedBy) in triple)


def test_the_names_of_the_starter_are_those_that_its_store_gives(starter: GraphStore) -> None:
    names = gathered(starter)
    assert len(names) > 2000
    assert sorted(names) == sorted(read_names(starter))


def test_the_names_of_two_sources_are_those_that_the_store_gives(accords: GraphStore) -> None:
    assert sorted(gathered(accords)) == sorted(read_names(accords))


def test_a_build_writes_the_index_that_its_store_would_give(
    starter: GraphStore, tmp_path: Path
) -> None:
    assert starter.folder is not None
    write_index(tmp_path / FILE, read_names(starter))
    assert (starter.folder / FILE).read_bytes() == (tmp_path / FILE).read_bytes()


@given(text=TEXTS, tag=st.sampled_from(["en", "fr-CI", "zh-Hans", ""]), best=st.booleans())
def test_any_text_is_read_as_a_store_reads_it(text: str, tag: str, best: bool) -> None:
    name = Literal(text, language=tag) if tag else Literal(text)
    store = Store()
    store.extend([
        Quad(UNEP, RDF.type, CP.Agency), Quad(UNEP, RDF.type, CP.Partner),
        Quad(UNEP, SKOS.altLabel, name), Quad(UNEP, CP.citedBy, Literal(7)),
    ])  # fmt: skip
    if best:
        store.add(Quad(UNEP, SKOS.prefLabel, name))
    graph = GraphStore(store)
    assert gathered(graph) == read_names(graph)
    (found,) = gathered(graph)
    assert (found.text, found.thing.kind, found.thing.known) == (text, "agency", 7)
    assert found.use == (0 if best else 1)
