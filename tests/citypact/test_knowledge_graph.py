"""The same verbs in Python."""

import subprocess
import sys
from datetime import date
from decimal import Decimal
from pathlib import Path

import networkx as nx
import pytest
import rdflib

import citypact
from citypact.knowledge_graph import KnowledgeGraph
from ontology.errors import QueryError


@pytest.fixture(scope="module")
def kg(starter_root: Path) -> KnowledgeGraph:
    return citypact.open(starter_root)


def test_a_question_gives_rows_with_names_and_types(kg: KnowledgeGraph) -> None:
    rows = kg.query("works-with", partner="ICLEI")
    assert len(rows) > 0
    first = rows[0]
    assert first[rows.columns[0]] == first[0] == getattr(first, rows.columns[0])


def test_values_have_python_types(kg: KnowledgeGraph) -> None:
    row = kg.sparql(
        'SELECT (156 AS ?n) (13745.95 AS ?area) (true AS ?yes) ("2017-10"^^xsd:gYearMonth AS ?on) '
        '("2005-06-05"^^xsd:date AS ?day) ("西安"@zh AS ?name) (cp:City AS ?type) {}'
    )[0]
    assert list(row) == [
        156, Decimal("13745.95"), True, "2017-10", date(2005, 6, 5), "西安", citypact_city(),
    ]  # fmt: skip


def citypact_city() -> str:
    return "https://w3id.org/citypact/ontology#City"


def test_rows_become_a_data_frame(kg: KnowledgeGraph) -> None:
    frame = kg.sparql("SELECT ?a ?n { ?a a cp:Agreement ; cp:citedBy ?n }").to_pandas()
    assert list(frame.columns) == ["a", "n"]
    assert frame["n"].min() >= 1


def test_rows_are_a_table_in_a_notebook_and_safe(kg: KnowledgeGraph) -> None:
    html = kg.sparql('SELECT ("<script>alert(1)</script>" AS ?x) {}')._repr_html_()
    assert "<script>" not in html
    assert "&lt;script&gt;" in html


def test_a_network_is_a_networkx_graph(kg: KnowledgeGraph) -> None:
    graph = kg.network(theme="climate-change")
    assert isinstance(graph, nx.Graph)
    unep = kg.lookup.find("UNEP")
    assert graph.nodes[unep]["kind"] == "agency"
    assert all(edge["things"] for _, _, edge in graph.edges(data=True))


def test_a_card_says_who_says_so(kg: KnowledgeGraph) -> None:
    card = kg.show("UEA Summit 2017")
    assert "paragraph" in str(card) or "event" in str(card)
    assert card.passages
    assert all(statement.passages for statement in card.statements)
    assert "<h3>" in card._repr_html_()


def test_names_are_shown_in_the_language_asked_for(kg: KnowledgeGraph) -> None:
    assert kg.show("UNEP", language="zh").name == "联合国环境规划署"


def test_importing_costs_nothing_until_it_is_used() -> None:
    code = "import citypact, sys; print('pyoxigraph' in sys.modules, citypact.__version__)"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True,
        cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert done.stdout.startswith("False 0.")


def test_a_name_that_does_not_exist_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError):
        _ = citypact.opne


def test_a_graph_can_be_taken_along_as_rdflib(kg: KnowledgeGraph) -> None:
    graph = kg.rdflib(
        "CONSTRUCT { ?n skos:prefLabel ?l } { ?n a cp:CityNetwork ; skos:prefLabel ?l }"
    )
    names = {str(label) for label in graph.objects(None, rdflib.SKOS.prefLabel)}
    assert "Urban Environmental Accords network" in names
    with pytest.raises(QueryError, match="CONSTRUCT"):
        kg.rdflib("SELECT * { ?s ?p ?o }")
