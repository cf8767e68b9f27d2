"""Louvain and Leiden: known divisions, equals that stay together, the same from each seed."""

import subprocess
import sys
from importlib.util import find_spec

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings

from graph.analysis.communities.communities import METHODS
from graph.analysis.communities.modularity import modularity
from graph.analysis.communities.stability import adjusted_rand
from graph.network.matrices.block_graph import BlockGraph, Integers
from tests.graph.analysis.communities.networks import divided, joint_projects, karate, regions

INSTALLED = sorted(METHODS) if find_spec("graspologic_native") else ["louvain"]
each_method = pytest.mark.parametrize("method", INSTALLED)


@each_method
def test_the_karate_club_falls_into_four_parts_at_best(method: str) -> None:
    """The best division known has a modularity of 0.4198 (Brandes et al. 2008)."""
    graph = karate()
    found = [METHODS[method](graph, resolution=1.0, seed=seed) for seed in range(20)]
    scores = [modularity(graph, labels) for labels in found]
    assert max(scores) == pytest.approx(0.4198, abs=5e-5)
    assert min(scores) > 0.39
    assert found[int(np.argmax(scores))].max() == 4


def test_louvain_does_as_well_as_that_of_networkx() -> None:
    graph = regions()
    plain = nx.community.louvain_communities(graph.networkx(), seed=20)
    wanted = nx.community.modularity(graph.networkx(), plain)
    labels = METHODS["louvain"](graph, resolution=1.0, seed=20)
    assert modularity(graph, labels) == pytest.approx(wanted, abs=0.01)


@each_method
def test_planted_regions_are_found(method: str) -> None:
    labels = METHODS[method](regions(), resolution=1.0, seed=20)
    planted = np.repeat(np.arange(5), 20)
    assert adjusted_rand(labels, planted, np.ones(100, np.int64)) == 1.0


@each_method
def test_equivalent_partners_pull_with_all_their_ties(method: str) -> None:
    """60 of 93 cities have an equal; the regions are found from 9 blocks."""
    graph = joint_projects()
    assert graph.block_count == 9
    labels = METHODS[method](graph, resolution=1.0, seed=20)[graph.block_of]
    assert labels.max() == 3
    for region in ("Africa", "Asia", "Europe"):
        assert len({labels[n] for n, city in enumerate(graph.nodes) if region in city}) == 1


@settings(max_examples=25)
@given(divided())
def test_no_division_drawn_by_chance_is_better(drawn: tuple[BlockGraph, Integers]) -> None:
    graph, chance = drawn
    if graph.edge_count:
        for method in INSTALLED:
            labels = METHODS[method](graph, resolution=1.0, seed=20)
            assert modularity(graph, labels) >= modularity(graph, chance) - 0.05


@each_method
def test_a_higher_resolution_gives_more_communities(method: str) -> None:
    found = [METHODS[method](karate(), resolution=r, seed=20).max() for r in (0.3, 1.0, 3.0)]
    assert found == sorted(set(found))


@each_method
def test_a_graph_without_ties_has_no_communities(method: str) -> None:
    alone = BlockGraph.of_matrix(["Bonn", "Melaka"], np.zeros((2, 2)))
    assert METHODS[method](alone, resolution=1.0, seed=20).tolist() == [0, 0]
    nobody = BlockGraph.of_matrix([], np.zeros((0, 0)))
    assert METHODS[method](nobody, resolution=1.0, seed=20).tolist() == []


@each_method
def test_communities_are_numbered_by_size_then_iri(method: str) -> None:
    ties = [("UNEP", "WMO"), ("Bonn", "ICLEI"), ("A", "B"), ("B", "C"), ("A", "C")]
    graph = BlockGraph.of_networkx(nx.Graph(ties))
    labels = METHODS[method](graph, resolution=1.0, seed=20)
    assert dict(zip(graph.nodes, labels.tolist(), strict=True)) == {
        **dict.fromkeys(("A", "B", "C"), 1),
        **dict.fromkeys(("Bonn", "ICLEI"), 2),
        **dict.fromkeys(("UNEP", "WMO"), 3),
    }


@pytest.mark.slow
def test_the_same_seed_gives_the_same_in_another_process() -> None:
    code = (
        "from graph.analysis.communities.communities import METHODS\n"
        "from tests.graph.analysis.communities.networks import karate\n"
        f"for method in {INSTALLED!r}:\n"
        "    print(METHODS[method](karate(), resolution=1.0, seed=3).tolist())"
    )
    here = [METHODS[method](karate(), resolution=1.0, seed=3).tolist() for method in INSTALLED]
    for hash_seed in ("1", "2"):
        done = subprocess.run(
            [sys.executable, "-c", code],
            env={"PYTHONHASHSEED": hash_seed, "PYTHONPATH": ":".join(sys.path)},
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout.splitlines() == [str(labels) for labels in here]
