"""Positions are computed in Python: same every time, apart, together."""

import itertools
import math
import time
import tomllib
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.network.layout.of_networkx import positions
from graph.network.layout.points import LABEL_SHAPE, SPACING
from graph.network.matrices.projection import project
from graph.network.matrices.two_mode import TwoMode

FIELD = tomllib.loads((Path(__file__).parents[3] / "viz" / "field.toml").read_text("utf-8"))
CITIES = ["Gwangju", "Nairobi", "Freiburg", "Quito", "Medellín", "Oslo", "Turin", "Suwon"]


def least_distance(places: dict[str, tuple[float, float]]) -> float:
    return min(math.dist(a, b) for a, b in itertools.combinations(places.values(), 2))


def box(places: dict[str, tuple[float, float]], nodes: set[str]) -> tuple[float, ...]:
    xs, ys = zip(*(places[node] for node in nodes), strict=True)
    return min(xs), min(ys), max(xs), max(ys)


@pytest.fixture(scope="module")
def field() -> "nx.Graph[str]":
    """Some seventy partners of the field, joined by what they share."""
    parts = [
        (partner, thing)
        for thing, facts in FIELD["things"].items()
        for partners in facts["roles"].values()
        for partner in partners
    ]
    graph = project(TwoMode.of_pairs(parts)).graph.networkx()
    graph.add_nodes_from(FIELD["partners"])
    return graph


def test_an_empty_network_has_no_positions() -> None:
    assert positions(nx.Graph()) == {}


def test_a_partner_alone_stands_at_the_origin() -> None:
    alone: nx.Graph[str] = nx.Graph()
    alone.add_node("UN-Habitat")
    assert positions(alone) == {"UN-Habitat": (0.0, 0.0)}


@pytest.mark.parametrize("make", [nx.path_graph, nx.cycle_graph, nx.star_graph, nx.complete_graph])
def test_partners_of_any_pattern_stand_apart(make: object) -> None:
    assert callable(make)
    graph = nx.relabel_nodes(make(len(CITIES) - 1), dict(enumerate(CITIES)))
    assert least_distance(positions(graph)) >= 0.99 * SPACING


def test_the_seventy_partners_of_the_field_stand_apart(field: "nx.Graph[str]") -> None:
    places = positions(field)
    assert set(places) == set(field)
    assert least_distance(places) >= 0.99 * SPACING


def test_positions_are_the_same_for_the_same_network(field: "nx.Graph[str]") -> None:
    graph = field
    turned: nx.Graph[str] = nx.Graph()
    turned.add_nodes_from(reversed(list(graph.nodes)))
    turned.add_edges_from((b, a, edge) for a, b, edge in reversed(list(graph.edges(data=True))))
    assert positions(graph) == positions(graph)
    assert positions(turned) == positions(graph)


def test_another_seed_gives_another_picture(field: "nx.Graph[str]") -> None:
    graph = field
    assert positions(graph, seed=1) != positions(graph, seed=2)


def test_groups_that_share_nothing_stand_beside_one_another_without_overlap() -> None:
    groups = [nx.complete_graph(5), nx.path_graph(4), nx.star_graph(3), nx.empty_graph(6)]
    graph = nx.relabel_nodes(nx.disjoint_union_all(groups), str)
    places = positions(graph)
    boxes = [box(places, nodes) for nodes in nx.connected_components(graph)]
    for (left, top, right, bottom), other in itertools.combinations(boxes, 2):
        assert right < other[0] or other[2] < left or bottom < other[1] or other[3] < top


def test_partners_without_connections_do_not_fly_away() -> None:
    graph = nx.relabel_nodes(nx.empty_graph(100), str)
    left, top, right, bottom = box(positions(graph), set(graph))
    assert right - left <= 25 * SPACING * LABEL_SHAPE
    assert bottom - top <= 25 * SPACING


def test_the_picture_is_wider_than_high(field: "nx.Graph[str]") -> None:
    left, top, right, bottom = box(positions(field), set(field))
    assert 1 < (right - left) / (bottom - top) < 3


def test_partners_that_share_more_stand_nearer() -> None:
    graph: nx.Graph[str] = nx.Graph()
    graph.add_edge("UNEP", "UN-Habitat", weight=9.0)
    graph.add_edge("UNEP", "WHO", weight=0.1)
    graph.add_edge("UNEP", "UNIDO", weight=0.1)
    places = positions(graph)
    near = math.dist(places["UNEP"], places["UN-Habitat"])
    assert near < math.dist(places["UNEP"], places["WHO"])
    assert near < math.dist(places["UNEP"], places["UNIDO"])


@given(st.lists(st.tuples(st.sampled_from(CITIES), st.sampled_from(CITIES)), max_size=20))
@settings(max_examples=40, deadline=None)
def test_any_set_of_connections_can_be_placed(pairs: list[tuple[str, str]]) -> None:
    graph = nx.Graph(pairs)
    places = positions(graph)
    assert set(places) == set(graph)
    assert all(map(math.isfinite, itertools.chain.from_iterable(places.values())))
    assert len(places) < 2 or least_distance(places) >= 0.95 * SPACING


@pytest.mark.slow
@pytest.mark.parametrize("partners", [1000, 5000])
def test_large_networks_are_placed(partners: int) -> None:
    graph = nx.relabel_nodes(nx.barabasi_albert_graph(partners, 3, seed=20), str)
    start = time.perf_counter()
    places = positions(graph)
    print(f"{partners} partners placed in {time.perf_counter() - start:.2f} s")
    assert len(places) == partners
    assert len(set(places.values())) == partners
