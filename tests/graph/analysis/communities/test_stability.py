"""Stability: how far runs agree, and how sure a partner's place is."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.analysis.communities.stability import adjusted_rand, stability
from graph.network.matrices.block_graph import BlockGraph

Blocks = list[tuple[int, int, int]]
BLOCKS = st.lists(
    st.tuples(st.integers(1, 3), st.integers(1, 3), st.integers(1, 4)), min_size=1, max_size=6
)


def of_all_pairs(blocks: Blocks) -> float:
    """Return the adjusted Rand index by its definition, from every pair of partners."""
    partners = [(one, other) for one, other, size in blocks for _ in range(size)]
    pairs = list(combinations(partners, 2))
    first = sum(a[0] == b[0] for a, b in pairs)
    second = sum(a[1] == b[1] for a, b in pairs)
    both = sum(a == b for a, b in pairs)
    if not pairs:
        return 1.0
    chance, most = first * second / len(pairs), (first + second) / 2
    return 1.0 if most == chance else (both - chance) / (most - chance)


@given(BLOCKS)
def test_agreement_is_that_of_all_pairs_of_partners(blocks: Blocks) -> None:
    one, other, sizes = (np.array(column, np.int64) for column in zip(*blocks, strict=True))
    assert adjusted_rand(one, other, sizes) == pytest.approx(of_all_pairs(blocks), abs=1e-12)


@given(BLOCKS)
def test_it_does_not_depend_on_numbers_or_on_which_is_first(blocks: Blocks) -> None:
    one, other, sizes = (np.array(column, np.int64) for column in zip(*blocks, strict=True))
    found = adjusted_rand(one, other, sizes)
    assert adjusted_rand(other, 7 - one, sizes) == pytest.approx(found, abs=1e-12)
    assert adjusted_rand(one, one, sizes) == 1.0


def test_the_example_of_hubert_and_arabie_s_kind() -> None:
    """Of 6 items, three pairs agree: 0.2424 (as scikit-learn documents it for these labels)."""
    found = adjusted_rand(
        np.array([0, 0, 0, 1, 1, 1]), np.array([0, 0, 1, 1, 2, 2]), np.ones(6, np.int64)
    )
    assert found == pytest.approx(0.2424, abs=5e-5)


CHAIN = BlockGraph.of_matrix(
    ["Bonn", "ICLEI", "Melaka", "UNEP", "WMO"],
    np.diag(np.ones(4), 1) + np.diag(np.ones(4), -1),
)


def test_a_partner_between_two_communities_is_less_sure_of_its_place() -> None:
    runs = [np.array(run) for run in ([1, 1, 1, 2, 2], [2, 2, 1, 1, 1], [1, 1, 1, 2, 2])]
    found = stability(CHAIN, runs)
    assert found.chosen == 0
    assert found.sure.tolist() == [1.0, 1.0, 0.5, 1.0, 1.0]
    assert found.agreement[0].round(4).tolist() == [1.0, 0.1667, 1.0]
    assert found.mean_agreement == pytest.approx((1 + 2 / 6) / 3)


def test_of_one_run_nothing_is_known() -> None:
    found = stability(CHAIN, [np.array([1, 1, 1, 2, 2])])
    assert np.isnan(found.sure).all()
    assert found.mean_agreement == 1.0
