"""Shortest paths: the engines agree, and what is sampled says how far it may be off."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings

from graph.analysis.measures import brandes, waves
from graph.analysis.measures.brandes import Search, Ties
from graph.analysis.measures.distances import tally
from graph.analysis.measures.paths import betweenness, closeness, distances, harmonic
from graph.analysis.measures.sampling import Sample
from graph.network.matrices.block_graph import BlockGraph
from graph.network.matrices.projection import project
from graph.network.matrices.two_mode import TwoMode
from tests.graph.analysis.measures.networks import graphs, named


def cooperation(partners: int, things: int) -> BlockGraph:
    """A projection in which few partners take part in most things."""
    random = np.random.default_rng(7)
    rows = (partners * random.random(3 * things) ** 3).astype(np.int64)
    columns = random.integers(0, things, 3 * things)
    names = [f"partner {number:05}" for number in range(partners)]
    return project(TwoMode.of_codes(names, [str(n) for n in range(things)], rows, columns)).graph


@settings(max_examples=60)
@given(graphs())
def test_thin_waves_and_dense_levels_say_the_same(graph: BlockGraph) -> None:
    ties = Ties.of(graph)
    sources, weights = np.arange(graph.block_count), graph.sizes.astype(np.float64)
    expected, _ = Search(ties, sources).back(weights)
    for halved in (False, True):
        thin, _ = next(waves.dependencies(ties.adjacency, ties.sizes, sources, weights, halved))
        np.testing.assert_allclose(thin, expected, atol=1e-9)
    halves, _ = Search(ties, sources).back_halved(weights)
    np.testing.assert_allclose(halves, expected, atol=1e-9)


def test_long_ways_go_by_waves_and_short_ones_by_levels() -> None:
    path, crowd = named(nx.path_graph(60)), cooperation(60, 150)
    for graph, thin in ((path, True), (crowd, False)):
        ties = Ties.of(graph)
        assert waves.are_better(graph.block_count, graph.ties.nnz, ties.depth) is thin


def test_the_number_of_cores_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    graph = cooperation(300, 700)
    found = []
    for cores in (1, 2, 5):
        monkeypatch.setattr("os.cpu_count", lambda cores=cores: cores)
        sources = np.arange(graph.block_count)
        total, _ = brandes.dependencies(Ties.of(graph), sources, graph.sizes.astype(np.float64))
        steps = tally(Ties.of(graph), sources, graph.sizes.astype(np.float64))
        found.append((total.tobytes(), steps.inverse.tobytes()))
    assert len(set(found)) == 1


@pytest.mark.parametrize("seed", [20, 21])
@pytest.mark.parametrize(
    ("graph", "drawn"),
    [(cooperation(800, 1500), 306), (named(nx.random_labeled_tree(800, seed=1)), 256)],
    ids=("cooperation", "tree"),
)
def test_the_exact_betweenness_lies_within_three_standard_errors(
    graph: BlockGraph, drawn: int, seed: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("graph.analysis.measures.paths.WORK", 0)
    exact = graph.expand(betweenness(graph, exact=True).values)
    found = betweenness(graph, exact=False, seed=seed)
    assert found.error is not None
    assert found.how == f"sampled from {drawn} of 800 partners"
    off = np.abs(exact - graph.expand(found.values))
    assert np.mean(off <= 3 * graph.expand(found.error) + 1e-15) >= 0.95
    central = exact > np.quantile(exact, 0.9)
    assert np.mean(off[central] <= 3 * graph.expand(found.error)[central]) >= 0.95


def test_sampled_distances_lie_within_three_standard_errors(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("graph.analysis.measures.paths.EXACT", 0)
    monkeypatch.setattr("graph.analysis.measures.paths.WORK", 0)
    graph = cooperation(800, 1500)
    for measure in (closeness, harmonic):
        exact, found = measure(graph, exact=True), measure(graph)
        assert exact.error is None
        assert found.error is not None
        assert found.how.startswith("sampled from ")
        assert np.mean(np.abs(exact.values - found.values) <= 3 * found.error + 1e-15) >= 0.95
    np.testing.assert_array_equal(
        distances(graph, exact=True).reached, distances(graph, exact=False).reached
    )


def test_a_sample_of_all_is_exact() -> None:
    graph = named(nx.karate_club_graph())
    found = betweenness(graph, exact=False)
    assert found.how == "exact"
    assert found.error is None
    np.testing.assert_allclose(found.values, betweenness(graph, exact=True).values, atol=1e-15)


def test_large_blocks_are_searched_from_for_certain() -> None:
    sizes = np.array([9_000, 1, 1, 1, 1, 1, 1])
    sample = Sample.draw(sizes, 3, seed=20)
    assert sample.certain.tolist() == [0]
    assert (sample.others, sample.size) == (6, 3)
    assert str(sample) == "sampled from 9,003 of 9,006 partners"


def test_the_same_seed_draws_the_same() -> None:
    sizes = np.ones(500, np.int64)
    one, same, other = (Sample.draw(sizes, 50, seed=seed).drawn for seed in (20, 20, 21))
    assert one.tolist() == same.tolist() != other.tolist()


def test_a_covenant_of_nine_thousand_is_two_blocks() -> None:
    pairs = [(f"city {number}", "Covenant of Mayors") for number in range(9_000)]
    graph = project(TwoMode.of_pairs([*pairs, ("city 0", "UEA"), ("ICLEI", "UEA")])).graph
    assert graph.block_count == 3
    found = dict(zip(graph.nodes, graph.expand(betweenness(graph).values).tolist(), strict=True))
    assert found["city 0"] == pytest.approx(8_999 / (9_000 * 8_999 / 2))
    assert found["city 1"] == found["ICLEI"] == 0
