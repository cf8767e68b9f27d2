"""Structural holes: both ways of finding common neighbours agree."""

import numpy as np
import pytest
from hypothesis import given

from graph.analysis.measures import triangles
from graph.network.matrices.block_graph import BlockGraph
from tests.graph.analysis.measures.networks import graphs


@given(graphs())
def test_lists_of_triangles_and_products_say_the_same(graph: BlockGraph) -> None:
    with pytest.MonkeyPatch.context() as patch:
        found = []
        for look_up in (0, 1_000_000):
            patch.setattr(triangles, "LOOK_UP", look_up)
            patch.setattr(triangles, "WEDGES", 7)
            patch.setattr(triangles, "COLUMNS", 3)
            found.append(triangles._common(graph))
    np.testing.assert_allclose(found[0].nodes, found[1].nodes)
    np.testing.assert_allclose(found[0].flow, found[1].flow, atol=1e-12)
