"""HITS and BiRank, beside networkx and the solution of their equations."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings

from graph.analysis.two_mode import singular
from graph.analysis.two_mode.birank import birank
from graph.analysis.two_mode.hits import hits
from graph.analysis.two_mode.singular import leading
from graph.network.matrices.block_graph import Floats
from graph.network.matrices.two_mode import TwoMode
from tests.graph.analysis.two_mode.networks import WOMEN, networks, of_matrix


def power_iteration(matrix: Floats) -> tuple[Floats, Floats]:
    """Kleinberg's own way, from equal hubs; the matrix squared at each step for speed."""
    square = matrix @ matrix.T
    for _ in range(60):
        square = square / (np.abs(square).max() or 1.0)
        square = square @ square
    hubs = square @ np.ones(len(matrix))
    hubs /= hubs.sum() or 1.0
    authorities = matrix.T @ hubs
    return hubs, authorities / (authorities.sum() or 1.0)


def birank_equations(matrix: Floats, stays: float) -> tuple[Floats, Floats]:
    """Solve BiRank's two equations as one system."""
    n, t = matrix.shape
    rows, columns = matrix.sum(axis=1), matrix.sum(axis=0)
    scaled = matrix / np.sqrt(np.outer(np.where(rows, rows, 1), np.where(columns, columns, 1)))
    joint = np.block([[np.zeros((n, n)), scaled], [scaled.T, np.zeros((t, t))]])
    start = np.concatenate([np.full(n, (1 - stays) / n), np.full(t, (1 - stays) / t)])
    found = np.linalg.solve(np.eye(n + t) - stays * joint, start)
    return found[:n], found[n:]


def test_hits_of_the_southern_women_is_that_of_networkx() -> None:
    directed: nx.DiGraph[str] = nx.DiGraph()
    parts = WOMEN.incidence.tocoo()
    for row, column in zip(parts.row.tolist(), parts.col.tolist(), strict=True):
        directed.add_edge(WOMEN.partners[row], WOMEN.things[column])
    hubs, authorities = nx.hits(directed, tol=1e-14)
    found = hits(WOMEN)
    assert found.partners == pytest.approx([hubs[each] for each in WOMEN.partners], abs=1e-9)
    assert found.things == pytest.approx([authorities[each] for each in WOMEN.things], abs=1e-9)


@settings(max_examples=25, deadline=None)
@given(networks(weighted=True))
def test_hits_is_where_power_iteration_ends(two: TwoMode) -> None:
    hubs, authorities = power_iteration(two.incidence.toarray())
    found = hits(two)
    assert found.partners == pytest.approx(hubs, abs=1e-6)
    assert found.things == pytest.approx(authorities, abs=1e-6)


def test_two_equally_strong_parts_share_the_hubs() -> None:
    two = of_matrix([[1, 1, 0, 0, 0], [0, 0, 1, 1, 0], [0, 0, 0, 0, 1]])
    assert hits(two).partners == pytest.approx([0.5, 0.5, 0.0])
    assert hits(two).things == pytest.approx([0.25, 0.25, 0.25, 0.25, 0.0])


def test_a_large_part_is_decomposed_as_a_sparse_matrix(monkeypatch: pytest.MonkeyPatch) -> None:
    start = np.ones(len(WOMEN.partners))
    dense = leading(WOMEN.incidence, start)
    monkeypatch.setattr(singular, "DENSE", 0)
    found = leading(WOMEN.incidence, start)
    assert found.value == pytest.approx(dense.value)
    assert found.rows == pytest.approx(dense.rows)


@settings(max_examples=25, deadline=None)
@given(networks(weighted=True))
def test_birank_solves_its_equations(two: TwoMode) -> None:
    partners, things = birank_equations(two.incidence.toarray(), 0.85)
    found = birank(two)
    assert found.partners == pytest.approx(partners, abs=1e-12)
    assert found.things == pytest.approx(things, abs=1e-12)


def test_birank_gives_who_takes_part_in_nothing_only_its_own_share() -> None:
    assert birank(of_matrix([[1], [0]])).partners[1] == pytest.approx(0.15 / 2)


def test_networks_without_parts_have_no_hubs() -> None:
    assert hits(of_matrix(np.zeros((2, 2)))).partners.tolist() == [0.0, 0.0]
    assert hits(of_matrix(np.zeros((0, 0)))).partners.tolist() == []
    assert birank(of_matrix(np.zeros((0, 0)))).things.tolist() == []
