"""The ends of edges all at once are those that come one after the other."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from graph.analysis.results.edges import EdgeList
from graph.network.matrices.projection import project
from graph.network.matrices.two_mode import TwoMode
from tests.graph.network.networks import two_modes


@given(two_modes(weighted=True), st.integers(0, 40))
def test_ends_are_those_of_the_list(two: TwoMode, at_most: int) -> None:
    found = EdgeList(project(two), at_most)
    ones, others, weights = found.ends()
    listed = [
        (one, other, alike.weight)
        for alike in found
        for one, other in zip(alike.ones.tolist(), alike.others.tolist(), strict=True)
    ]
    assert list(zip(ones.tolist(), others.tolist(), weights.tolist(), strict=True)) == listed
    assert len(ones) == found.listed
    assert (np.diff(weights) <= 0).all()
