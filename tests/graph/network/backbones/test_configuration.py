"""The bipartite configuration model keeps all degrees on average."""

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings

from graph.network.backbones.configuration import configuration
from graph.network.matrices.two_mode import TwoMode
from tests.graph.network.backbones.networks import crowded_networks


@settings(max_examples=40)
@given(crowded_networks())
def test_expected_degrees_are_the_observed_ones(network: TwoMode) -> None:
    model = configuration(network)
    assert model.error <= 1e-8
    assert model.chances @ model.things == pytest.approx(model.degrees, abs=1e-8)
    assert model.partners @ model.chances == pytest.approx(model.sizes, abs=1e-8)
    assert ((model.chances >= 0) & (model.chances <= 1)).all()


def test_chances_have_the_form_of_maximum_entropy() -> None:
    """The odds of a cell are a product of one number a partner and one a thing: rank 1."""
    model = configuration(TwoMode.of_networkx(nx.davis_southern_women_graph()))
    odds = np.log(model.chances / (1 - model.chances))
    centred = odds - odds.mean(axis=0) - odds.mean(axis=1)[:, None] + odds.mean()
    assert np.abs(centred).max() < 1e-9
    assert model.error <= 1e-9


def test_a_nested_network_leaves_nothing_to_chance() -> None:
    nested = [(f"city {n}", f"network {t}") for n in range(5) for t in range(n + 1)]
    assert set(configuration(TwoMode.of_pairs(nested)).chances.ravel().tolist()) == {0.0, 1.0}


def test_degrees_that_force_some_cells_are_met_too() -> None:
    """Three cities have all of the covenants and one project each, others covenants alone."""
    pairs = [(f"city {n}", f"covenant {t}") for n in range(3) for t in range(4)]
    pairs += [(f"city {n}", f"project {n}") for n in range(3)]
    pairs += [(f"town {n}", f"covenant {t}") for n in range(4) for t in (n, (n + 1) % 4)]
    assert configuration(TwoMode.of_pairs(pairs)).error <= 1e-8


def test_one_large_covenant_among_many_small_networks() -> None:
    pairs = [(f"city {n}", "covenant") for n in range(900)]
    pairs += [(f"city {n}", f"network {n % 90}") for n in range(1000)]
    model = configuration(TwoMode.of_pairs(pairs))
    assert model.error <= 1e-8
    assert model.chances.shape == (2, 3)
