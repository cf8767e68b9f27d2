"""What is said of the source of a passage, for a page that links to it."""

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from citypact.server.api.citing import about_source
from graph.store import GraphStore
from ontology.terms import DCTERMS, FOAF

REPORT = NamedNode("https://w3id.org/citypact/source/unep-annual-report")


@pytest.mark.parametrize(
    ("page", "url"),
    [("https://www.unep.org/report", "https://www.unep.org/report"), ("javascript:alert(1)", "")],
)
def test_a_source_is_linked_to_where_a_page_may_link_to_it(page: str, url: str) -> None:
    store = Store()
    store.add(Quad(REPORT, FOAF.page, NamedNode(page)))
    store.add(Quad(REPORT, DCTERMS.publisher, Literal("UNEP")))
    store.add(Quad(REPORT, DCTERMS.rights, Literal("all rights reserved")))
    assert about_source(GraphStore(store), REPORT.value) == (url, "UNEP", "", "all rights reserved")
