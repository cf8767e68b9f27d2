"""Equal rows: found by numbers, and one by one where numbers would mislead."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import sparse

from graph.network.matrices import equivalence
from graph.network.matrices.equivalence import equivalent_rows

ROWS = st.integers(1, 3).flatmap(
    lambda width: st.lists(st.lists(st.integers(0, 2), min_size=width, max_size=width), min_size=1)
)


@given(ROWS)
def test_rows_are_in_one_block_where_they_are_equal(rows: list[list[int]]) -> None:
    block_of, first = equivalent_rows(sparse.csr_array(np.array(rows, float)))
    seen: list[list[int]] = []
    for row, block in zip(rows, block_of.tolist(), strict=True):
        if row not in seen:
            seen.append(row)
        assert seen.index(row) == block
    assert [rows[n] for n in first.tolist()] == seen


def test_rows_with_one_number_are_compared_as_they_are(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two different rows hardly ever have one number; here all have."""
    monkeypatch.setattr(equivalence, "_row_keys", lambda matrix: np.zeros(matrix.shape[0], int))
    block_of, first = equivalent_rows(sparse.csr_array(np.array([[1.0, 0], [0, 1], [1, 0]])))
    assert (block_of.tolist(), first.tolist()) == ([0, 1, 0], [0, 1])
