"""Networks as GraphML and GEXF: what is written is what networkx reads, whatever names hold."""

import io
import json
import re
from collections.abc import Callable
from typing import Any

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.network.files import FORMATS

UNEP, ICLEI = "https://w3id.org/citypact/id/partner/unep", "urn:iclei"
READERS: dict[str, Callable[[io.BytesIO], Any]] = {"graphml": nx.read_graphml, "gexf": nx.read_gexf}
NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def read(format_: str, graph: "nx.Graph[str]") -> Any:
    return READERS[format_](io.BytesIO(FORMATS[format_](graph).encode()))


def pair(name: str, **facts: Any) -> "nx.Graph[str]":
    """Return UNEP, called as given, that works with ICLEI."""
    graph: nx.Graph[str] = nx.Graph(title=name)
    graph.add_node(UNEP, label=name, kind="agency", **facts)
    graph.add_node(ICLEI, label="ICLEI", kind="network")
    graph.add_edge(UNEP, ICLEI, weight=0.5, count=2, things=f"urn:x {name}")
    return graph


@pytest.mark.parametrize("format_", READERS)
@given(name=st.text())
def test_every_name_comes_back(format_: str, name: str) -> None:
    found, kept = read(format_, pair(name)), NOT_IN_XML.sub("", name)
    assert found.nodes[UNEP] == {"label": kept, "kind": "agency"}
    assert found.edges[UNEP, ICLEI]["things"] == f"urn:x {kept}"


@pytest.mark.parametrize("format_", READERS)
@given(score=st.floats(allow_nan=False), number=st.integers(-(2**62), 2**62), told=st.booleans())
def test_every_number_comes_back_with_its_type(
    format_: str, score: float, number: int, told: bool
) -> None:
    found = read(format_, pair("UNEP", score=score, number=number, told=told)).nodes[UNEP]
    assert (found["score"], found["number"], found["told"]) == (score, number, told)


@pytest.mark.parametrize("format_", READERS)
def test_what_one_node_has_and_another_lacks_stays_so(format_: str) -> None:
    found = read(format_, pair("UNEP", betweenness=1.0))
    assert found.nodes[UNEP]["betweenness"] == 1.0
    assert "betweenness" not in found.nodes[ICLEI]
    assert found.edges[UNEP, ICLEI]["weight"] == 0.5


@pytest.mark.parametrize("format_", READERS)
def test_directions_stay(format_: str) -> None:
    found = read(format_, nx.DiGraph([(UNEP, ICLEI, {"weight": 1})]))
    assert found.is_directed()
    assert list(found.edges()) == [(UNEP, ICLEI)]


def test_gephi_finds_names_and_weights_where_it_looks_for_them() -> None:
    written = FORMATS["gexf"](pair("UNEP"))
    assert f'<node id="{UNEP}" label="UNEP">' in written
    assert f'<edge id="0" source="{UNEP}" target="{ICLEI}" weight="0.5">' in written
    assert "<description>UNEP</description>" in written


@pytest.mark.parametrize("format_", FORMATS)
def test_an_empty_network_is_a_file(format_: str) -> None:
    written = FORMATS[format_](nx.Graph())
    assert format_ not in READERS or not read(format_, nx.Graph())
    assert written == FORMATS[format_](nx.Graph())


@given(name=st.text())
def test_node_link_data_is_json_a_line_a_node_and_an_edge(name: str) -> None:
    graph = pair(name, betweenness=0.5)
    written = FORMATS["json"](graph)
    assert json.loads(written) == nx.node_link_data(graph, edges="edges")
    assert len(written.split("\n")) == len(graph) + graph.number_of_edges() + 7
    assert nx.utils.graphs_equal(nx.node_link_graph(json.loads(written), edges="edges"), graph)
