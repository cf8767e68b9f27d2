"""Networks as graphs of networkx, weighed as the network says."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from graph.network.cited import passages_behind
from graph.network.cooperation import CooperationNetwork, read_network
from graph.network.description.spec import NetworkSpec
from graph.network.files import write_graph
from graph.network.plain import CooperationGraph, Tie, plain_graph
from graph.network.reading.attributes import read_attributes
from graph.store import GraphStore
from ontology.errors import NotFoundError
from tests.graph.accords import (
    BONN,
    COOPERATION,
    FRAMEWORK,
    GREENER_CITIES,
    GWANGJU,
    MELAKA,
    RENEWAL,
    SEOUL,
    SUMMIT,
    UEA,
    UN_HABITAT,
    UNEP,
)  # fmt: skip


@pytest.fixture(scope="module")
def network(accords: GraphStore) -> CooperationNetwork:
    return read_network(accords)


@pytest.fixture(scope="module")
def plain(network: CooperationNetwork) -> CooperationGraph:
    return plain_graph(network)


def weights(graph: "nx.Graph[str]") -> dict[frozenset[str], float]:
    return {frozenset((a, b)): float(edge["weight"]) for a, b, edge in graph.edges(data=True)}


def test_an_edge_has_every_part_with_role_and_dates(plain: CooperationGraph) -> None:
    ties = plain.two_mode.edges[UNEP, GREENER_CITIES]["ties"]
    assert [tie.role for tie in ties] == ["lead", "party"]
    (seoul,) = plain.two_mode.edges[SEOUL, RENEWAL]["ties"]
    assert seoul[:4] == ("party", "2016", "2018", "")
    (melaka,) = plain.two_mode.edges[MELAKA, GREENER_CITIES]["ties"]
    assert melaka[:4] == ("party", "2015-03", "2016", "ended")
    assert isinstance(melaka, Tie)


def test_every_source_that_says_so_is_cited(plain: CooperationGraph) -> None:
    (tie,) = plain.two_mode.edges[GWANGJU, UEA]["ties"]
    assert {str(passage) for passage in tie.passages} == {"members, row 1", "report, page 1"}


def test_passages_behind_a_part_come_in_order_and_only_for_what_is_asked(
    network: CooperationNetwork,
) -> None:
    found = passages_behind(network, [(GWANGJU, UEA), (UNEP, SUMMIT)])
    assert {part: [str(p) for p in passages] for part, passages in found.items()} == {
        (GWANGJU, UEA): ["members, row 1", "report, page 1"], (UNEP, SUMMIT): ["report, page 1"],
    }  # fmt: skip
    assert passages_behind(network, []) == {}


def test_partners_and_things_are_those_of_the_network(
    plain: CooperationGraph, network: CooperationNetwork
) -> None:
    assert tuple(plain.partners()) == network.two.partners
    assert tuple(plain.things()) == network.two.things


@pytest.mark.parametrize(
    "spec",
    [
        NetworkSpec(),
        NetworkSpec(weighting="count"),
        NetworkSpec(role_weights=(("lead", 3.0), ("funder", 0.5))),
        NetworkSpec(backbone="sdsm", alpha=0.4, correction="none"),
        NetworkSpec(level="organisation", kinds=("agency", "city"), on="2017"),
    ],
    ids=str,
)
def test_who_works_with_whom_is_weighed_as_the_network_says(
    accords: GraphStore, spec: NetworkSpec
) -> None:
    network = read_network(accords, spec)
    expected = weights(network.projection.graph.networkx())
    assert weights(plain_graph(network).project()) == pytest.approx(expected)
    assert plain_graph(network).projection().graph.edge_count == len(expected)


def test_a_backbone_leaves_out_ties_and_keeps_partners(accords: GraphStore) -> None:
    spec = NetworkSpec(backbone="sdsm", alpha=0.4, correction="none")
    kept, every = (plain_graph(read_network(accords, s)).project() for s in (spec, NetworkSpec()))
    assert set(kept) == set(every)
    assert 0 < kept.number_of_edges() < every.number_of_edges()


def test_a_graph_that_somebody_made_is_joined_with_newman_weights() -> None:
    made: nx.Graph[str] = nx.Graph()
    made.add_nodes_from(["Almada", "Bonn", "Cork"], mode=0)
    made.add_node("UEA", mode=1)
    made.add_edges_from([("Almada", "UEA"), ("Bonn", "UEA"), ("UEA", "Cork")])
    joined = CooperationGraph(made).project()
    assert set(weights(joined).values()) == {0.5}
    assert joined.number_of_edges() == 3


def test_a_network_without_its_store_has_no_names(network: CooperationNetwork) -> None:
    alone = CooperationNetwork(
        network.columns, network.spec, network.rows, network.partner, network.certain
    )
    with pytest.raises(ValueError, match="without its store"):
        plain_graph(alone)
    assert passages_behind(alone, [(UNEP, SUMMIT)]) == {}


def test_what_is_known_of_partners_and_things(accords: GraphStore) -> None:
    found = read_attributes(accords, (BONN, SUMMIT, FRAMEWORK, COOPERATION))
    assert found[BONN]["labels"] == {"de": "Stadt Bonn", "fr": "Ville de Bonn"}
    assert found[BONN]["label"] == "Stadt Bonn"
    assert found[FRAMEWORK]["themes"] == ("https://w3id.org/citypact/theme/climate-adaptation",)
    assert (found[FRAMEWORK]["start"], found[FRAMEWORK]["status"]) == ("2008-01-01", "superseded")
    assert found[SUMMIT]["places"] == ("https://sws.geonames.org/1835841/",)
    assert found[COOPERATION]["start"] == ""


def test_names_are_the_same_in_columns_and_graphs(
    accords: GraphStore, network: CooperationNetwork
) -> None:
    nodes = (UNEP, UN_HABITAT, MELAKA, BONN, SUMMIT)
    found = read_attributes(accords, nodes)
    for node in nodes:
        if node in network.numbers:
            assert network.label(node) == found[node]["label"]
            assert network.kind(node) == found[node]["kind"]


READERS: dict[str, Callable[[Path], Any]] = {".graphml": nx.read_graphml, ".gexf": nx.read_gexf}


@pytest.mark.parametrize("name", ["network.graphml", "network.gexf"])
def test_a_file_holds_the_nodes_and_edges(
    plain: CooperationGraph, tmp_path: Path, name: str
) -> None:
    joined = plain.project()
    path = write_graph(joined, tmp_path / "new" / name)
    found = READERS[path.suffix](path)
    assert set(found) == set(joined)
    assert weights(found) == pytest.approx(weights(joined))
    assert write_graph(joined, tmp_path / name).read_bytes() == path.read_bytes()


def test_a_format_that_is_none_of_networks_is_told(plain: CooperationGraph, tmp_path: Path) -> None:
    with pytest.raises(
        NotFoundError, match=r"“\.xlsx” is no format of networks; end the name with"
    ):
        write_graph(plain.two_mode, tmp_path / "network.xlsx")
    with pytest.raises(NotFoundError, match="the name has no suffix"):
        write_graph(plain.two_mode, tmp_path / "network")
