"""The stochastic degree sequence model: pair by pair, and against the others."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings

from graph.network.backbones.catalogue import backbone
from graph.network.backbones.configuration import configuration
from graph.network.backbones.poisson_binomial import upper_tails
from graph.network.matrices.projection import project
from graph.network.matrices.two_mode import TwoMode
from tests.graph.network.backbones.networks import crowded_networks, p_values, things_of


@settings(max_examples=20)
@given(crowded_networks())
def test_each_pair_is_tested_by_the_chances_of_its_own_things(network: TwoMode) -> None:
    model, things = configuration(network), things_of(network)
    columns = np.searchsorted(model.sizes, network.thing_sizes)
    rows = {
        partner: model.chances[np.searchsorted(model.degrees, len(found)), columns]
        for partner, found in things.items()
    }
    values = p_values(project(network), "sdsm")
    shared = np.array([len(things[a] & things[b]) for a, b in values], np.int64)
    both = np.array([rows[a] * rows[b] for a, b in values]).reshape(len(values), len(columns))
    expected = upper_tails(both, np.ones(len(columns), np.int64), shared)
    for found, wanted in zip(values.values(), expected, strict=True):
        assert found == pytest.approx([wanted], rel=1e-6, abs=1e-12)


def test_to_share_rare_networks_says_more_than_to_share_covenants() -> None:
    pairs = [(f"city {n}", f"covenant {t}") for n in range(40) for t in range(3)]
    pairs += [(city, f"project {t}") for city in ("city 0", "city 1") for t in range(3)]
    pairs += [(f"city {n}", f"project {n}") for n in range(2, 40)]
    found = p_values(project(TwoMode.of_pairs(pairs)), "sdsm")
    assert found["city 0", "city 1"][0] < 0.01
    assert found["city 2", "city 5"][0] == pytest.approx(1.0)
    blind = p_values(project(TwoMode.of_pairs(pairs)), "hypergeometric")
    assert blind["city 2", "city 5"][0] < 0.01


def test_the_women_of_davis_meet_no_more_than_their_sociability_explains() -> None:
    """At α = 0.1 two pairs remain, both of the second group (Flora and Olivia never went apart)."""
    projection = project(TwoMode.of_networkx(nx.davis_southern_women_graph()))
    found = backbone(projection, "sdsm", alpha=0.1, correction="none")
    assert sorted(found.graph.networkx().edges()) == [
        ("Flora Price", "Olivia Carleton"),
        ("Katherina Rogers", "Sylvia Avondale"),
    ]
    assert backbone(projection, "sdsm").kept == 0
