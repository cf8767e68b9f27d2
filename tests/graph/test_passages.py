"""Passages as people read them: of which source, where, and who published it."""

import pytest
from pyoxigraph import RdfFormat, Store

from graph.passages import Passage, passages_by_participation, read_passages
from graph.store import GraphStore

BASE = "https://w3id.org/citypact/"
ROW, PART, SOURCE = f"{BASE}cite/members/1", f"{BASE}part/1", f"{BASE}source/members"
GRAPH = f"""
@prefix cp: <{BASE}ontology#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> .
<{ROW}> a cp:Citation ; dcterms:isPartOf <{SOURCE}> ; cp:locator "row 1" .
<{SOURCE}> dcterms:title "Miembros"@es, "Members"@en ; foaf:page <https://iclei.org/> ;
  dcterms:publisher "ICLEI" .
<{BASE}cite/lost/1> a cp:Citation ; cp:locator "row 2" .
GRAPH <{ROW}> {{ <{PART}> cp:partner <{BASE}id/partner/gwangju> }}
GRAPH <{BASE}cite/lost/1> {{ <{PART}> cp:partner <{BASE}id/partner/gwangju> }}
<{PART}> cp:partner <{BASE}id/partner/gwangju> .
"""
PASSAGE = Passage(ROW, "Members", "row 1", "https://iclei.org/", "ICLEI", "")


@pytest.fixture(scope="module")
def store() -> GraphStore:
    found = Store()
    found.load(GRAPH, RdfFormat.TRIG)
    return GraphStore(found)


def test_a_source_is_called_by_its_english_title(store: GraphStore) -> None:
    assert read_passages(store, [ROW]) == {ROW: PASSAGE}
    assert PASSAGE.source_id == "members"
    assert str(PASSAGE) == "Members, row 1"


def test_what_is_in_no_source_is_no_passage(store: GraphStore) -> None:
    assert read_passages(store, [f"{BASE}cite/lost/1", f"{BASE}cite/nowhere/1"]) == {}


def test_a_participation_has_the_passages_that_state_it(store: GraphStore) -> None:
    found = passages_by_participation(store, [PART, f"{BASE}part/2"])
    assert found == {PART: (PASSAGE,), f"{BASE}part/2": ()}
