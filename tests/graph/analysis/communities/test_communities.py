"""The communities of a network, as they are told."""

import sys

import numpy as np
import pytest

from graph.analysis.communities.communities import communities
from graph.analysis.communities.modularity import modularity
from graph.network.matrices.block_graph import BlockGraph
from graph.network.matrices.projection import project
from graph.network.matrices.two_mode import TwoMode
from ontology.errors import InputError, NotFoundError
from tests.graph.analysis.communities.networks import joint_projects, karate


def test_a_community_has_its_size_its_leaders_and_how_sure_it_is() -> None:
    graph = joint_projects()
    found = communities(graph, runs=4)
    assert [part.size for part in found.found] == [30, 30, 30]
    africa = found.found[0]
    assert [name for name, _ in africa.leading] == [f"Africa {n}" for n in (0, 1, 10, 11, 12)]
    assert africa.leading[0][1] == pytest.approx(3.0)
    assert africa.sure == 1.0
    assert 0.9 < africa.inside < 1
    assert len(found.members(1)) == 30
    assert found.of_node.shape == found.sure.shape == (90,)


def test_the_division_told_is_one_that_was_found() -> None:
    found = communities(karate(), runs=6)
    assert found.modularity in found.stability.modularity.tolist()
    assert found.modularity == modularity(karate(), found.of_node)
    assert found.settings["modularity-least"] <= found.modularity
    assert sum(part.size for part in found.found) == 34
    assert found.how.startswith("louvain, resolution 1, seed 20, the most typical of 6 runs; runs")


def test_partners_without_ties_are_in_none() -> None:
    pairs = [("Bonn", "UEA"), ("Melaka", "UEA"), ("UNEP", "HSP"), ("WMO", "GAW")]
    found = communities(project(TwoMode.of_pairs(pairs)).graph, runs=2)
    assert found.of_node.tolist() == [1, 1, 0, 0]
    assert np.isnan(found.sure[2:]).all()
    assert found.count == 1


def test_a_network_without_ties_has_none() -> None:
    found = communities(BlockGraph.of_matrix(["Bonn"], [[0]]), runs=2)
    assert found.count == 0
    assert np.isnan(found.modularity)


def test_progress_is_told_run_by_run() -> None:
    told: list[tuple[str, int, int]] = []
    communities(karate(), runs=2, progress=lambda *step: told.append(step))
    assert told == [("communities", n, 2) for n in range(3)]


def test_what_cannot_be_done_is_told_together() -> None:
    with pytest.raises(InputError) as caught:
        communities(karate(), runs=0, resolution=0)
    assert [str(problem) for problem in caught.value.problems] == [
        "resolution: a resolution of 0; give above 0",
        "runs: 0 runs; give 1 or more",
    ]
    with pytest.raises(NotFoundError, match="unknown method for communities “leidn”; did you mean"):
        communities(karate(), "leidn")


def test_leiden_names_the_extra_that_it_needs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "graspologic_native", None)
    with pytest.raises(NotFoundError, match=r"needs the extra “fast”; run `pip install"):
        communities(karate(), "leiden", runs=1)
