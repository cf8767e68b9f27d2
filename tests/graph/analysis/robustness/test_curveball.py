from collections import Counter
from itertools import product

import numpy as np
from hypothesis import given, settings

from graph.analysis.robustness.curveball import random_networks
from graph.network.matrices.two_mode import TwoMode
from tests.graph.analysis.robustness.networks import networks, pairs, southern_women


@given(networks())
@settings(max_examples=30, deadline=None)
def test_every_partner_and_every_thing_keeps_its_size(network: TwoMode) -> None:
    for drawn in random_networks(network, 3, rounds=4):
        assert drawn.partner_sizes.tolist() == network.partner_sizes.tolist()
        assert drawn.thing_sizes.tolist() == network.thing_sizes.tolist()
        assert len(set(pairs(drawn))) == network.edge_count


def test_all_networks_with_the_same_sizes_are_equally_probable() -> None:
    """Cities of 2, 1, 1 and 1 networks; networks of 2, 2 and 1 cities."""
    cities, joined = [2, 1, 1, 1], [2, 2, 1]
    matrices = [np.array(bits).reshape(4, 3) for bits in product((0, 1), repeat=12)]
    every = [
        tuple(matrix.ravel().tolist())
        for matrix in matrices
        if matrix.sum(axis=1).tolist() == cities and matrix.sum(axis=0).tolist() == joined
    ]
    rows, columns = np.nonzero(np.array(every[0]).reshape(4, 3))
    start = TwoMode.of_codes("abcd", ["C40", "ICLEI", "UCLG"], rows, columns)
    drawn = random_networks(start, 800, rounds=4)
    seen = Counter(tuple(one.incidence.toarray().astype(int).ravel().tolist()) for one in drawn)
    expected = 800 / len(every)
    assert set(seen) == set(every)
    assert all(0.65 * expected < number < 1.35 * expected for number in seen.values())


def test_drawing_more_does_not_change_the_first() -> None:
    few = [pairs(drawn) for drawn in random_networks(southern_women(), 2)]
    more = [pairs(drawn) for drawn in random_networks(southern_women(), 4)]
    assert more[:2] == few
    assert len({tuple(drawn) for drawn in more}) == 4


def test_a_partner_keeps_the_weights_of_its_parts() -> None:
    rows, columns = np.array([0, 0, 1, 2, 2]), np.array([0, 1, 1, 2, 3])
    weights = np.array([3.0, 1.0, 1.0, 2.0, 1.0])
    things = ["C40", "GCoM", "ICLEI", "UCLG"]
    two = TwoMode.of_codes(["Almada", "Bonn", "Dakar"], things, rows, columns, weights)
    for drawn in random_networks(two, 5):
        table = drawn.incidence.toarray()
        assert [sorted(row[row > 0].tolist()) for row in table] == [[1, 3], [1], [1, 2]]


def test_a_single_thing_and_a_single_partner_stay_as_they_are() -> None:
    for memberships in ([("Bonn", "UEA"), ("Dakar", "UEA")], [("Bonn", "C40"), ("Bonn", "UEA")]):
        two = TwoMode.of_pairs(memberships)
        assert [pairs(drawn) for drawn in random_networks(two, 2)] == [pairs(two)] * 2
