"""The statistically validated network against scipy, pair by pair."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from scipy import stats

from graph.network.backbones.catalogue import backbone
from graph.network.matrices.projection import project
from graph.network.matrices.two_mode import TwoMode
from tests.graph.network.backbones.networks import crowded_networks, p_values, things_of


@settings(max_examples=20)
@given(crowded_networks())
def test_each_pair_is_tested_by_both_degrees_and_the_number_of_things(network: TwoMode) -> None:
    things = things_of(network)
    for (a, b), found in p_values(project(network), "hypergeometric").items():
        shared = len(things[a] & things[b])
        wanted = stats.hypergeom.sf(shared - 1, len(network.things), len(things[a]), len(things[b]))
        assert found == pytest.approx([wanted], rel=1e-9)


def test_things_in_which_nobody_takes_part_do_not_count() -> None:
    network = TwoMode.of_pairs([("Bonn", "UEA"), ("Melaka", "UEA"), ("Bonn", "C40")])
    rows, columns = np.array([0, 0, 1]), np.array([0, 1, 1])
    larger = TwoMode.of_codes(network.partners, ("C40", "UEA", "UNDRR"), rows, columns)
    assert p_values(project(larger), "hypergeometric") == {("Bonn", "Melaka"): [1.0]}


def test_the_pairs_of_davis_that_met_more_often_than_by_chance() -> None:
    """Evelyn and Theresa went to 8 of 14 events each and met at 7: P = (8·6 + 1) / C(14, 8)."""
    network = TwoMode.of_networkx(nx.davis_southern_women_graph())
    found = p_values(project(network), "hypergeometric")["Evelyn Jefferson", "Theresa Anderson"]
    assert found == pytest.approx([(8 * 6 + 1) / 3003])
    kept = backbone(project(network), "hypergeometric", correction="none")
    assert (kept.kept, kept.dropped, kept.tests) == (17, 122, 153)
