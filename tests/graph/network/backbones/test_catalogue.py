"""Backbones by name: what is kept of a projection, and what is told of it."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.network.backbones.catalogue import BACKBONES, backbone
from graph.network.backbones.corrections import CORRECTIONS, Correction
from graph.network.matrices.projection import project
from graph.network.matrices.two_mode import TwoMode
from ontology.errors import InputError, NotFoundError
from tests.graph.network.backbones.networks import crowded_networks, p_values


@settings(max_examples=50)
@given(
    crowded_networks(),
    st.sampled_from(sorted(BACKBONES)),
    st.sampled_from(sorted(CORRECTIONS)),
    st.sampled_from([0.05, 0.2, 0.6]),
)
def test_a_tie_is_kept_with_its_weight_if_it_is_significant(
    network: TwoMode, method: str, correction: Any, alpha: float
) -> None:
    projection = project(network)
    found = backbone(projection, method, alpha=alpha, correction=correction)
    before, after = projection.graph.networkx(), found.graph.networkx()
    significant = {
        pair for pair, p in p_values(projection, method).items() if min(p) <= found.threshold
    }
    assert {(min(edge), max(edge)) for edge in after.edges()} == significant
    assert all(after[a][b] == before[a][b] for a, b in after.edges())
    assert list(after) == list(before)
    assert (found.kept, found.dropped) == (len(after.edges()), len(before.edges()) - found.kept)
    assert found.graph.edge_count == found.kept


@pytest.mark.parametrize("method", sorted(BACKBONES))
def test_partners_in_nothing_stay_without_ties(method: str) -> None:
    lonely = TwoMode.of_codes(("Bonn", "Melaka"), ("UEA",), np.array([0]), np.array([0]))
    found = backbone(project(lonely), method)
    assert (len(found.graph), found.kept, found.dropped, found.tests) == (2, 0, 0, 0)


@pytest.mark.parametrize("method", ["disparity", "sdsm"])
def test_a_covenant_of_9000_neither_explodes_nor_is_dropped(method: str) -> None:
    pairs = [(f"city {n}", "Covenant of Mayors") for n in range(9000)]
    pairs += [(city, f"project {n}") for city in ("city 1", "city 2") for n in range(8)]
    pairs += [(f"city {n}", f"network {n % 300}") for n in range(3, 3000)]
    found = backbone(project(TwoMode.of_pairs(pairs)), method, alpha=0.01)
    assert found.kept + found.dropped == 9000 * 8999 // 2
    one, other = (found.graph.block_of[found.graph.nodes.index(f"city {n}")] for n in (1, 2))
    assert one == other
    assert found.graph.within[one] > 0
    assert found.kept < 20_000


def test_the_hypergeometric_test_takes_a_covenant_for_friendship() -> None:
    """It does not see that one thing is large: 1 in 301 pairs shares its only thing by chance."""
    pairs = [(f"city {n}", "Covenant of Mayors") for n in range(900)]
    pairs += [(f"city {n}", f"network {n}") for n in range(900, 1200)]
    network = project(TwoMode.of_pairs(pairs))
    assert backbone(network, "hypergeometric").kept == 900 * 899 // 2
    assert backbone(network, "sdsm").kept == 0


def test_a_backbone_describes_itself_in_the_settings_of_its_network() -> None:
    network = TwoMode.of_pairs([("Bonn", "UEA"), ("Melaka", "UEA"), ("Melaka", "C40")])
    found = backbone(project(network, settings={"of": "agreements"}), "hypergeometric")
    assert found.projection.settings["of"] == "agreements"
    assert found.projection.settings["backbone"] == {
        "method": "hypergeometric",
        "alpha": 0.05,
        "correction": "fdr",
        "tests": 1,
        "threshold": -1.0,
        "kept": 0,
        "dropped": 1,
    }
    assert found.projection.shared("Bonn", "Melaka") == ("UEA",)


def test_unknown_names_and_levels_are_told_with_advice() -> None:
    network = project(TwoMode.of_pairs([("Bonn", "UEA")]))
    wrong: Correction = "fdrr"  # type: ignore[assignment]
    with pytest.raises(NotFoundError) as caught:
        backbone(network, "disparty", correction=wrong)
    assert [str(problem) for problem in caught.value.problems] == [
        "unknown backbone “disparty”; did you mean “disparity”?",
        "unknown correction “fdrr”; did you mean “fdr”?",
    ]
    with pytest.raises(InputError, match=r"a level of significance of 5; give a number between"):
        backbone(network, "sdsm", alpha=5)
