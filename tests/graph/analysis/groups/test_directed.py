"""Brokerage roles where ties have a direction."""

from itertools import permutations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import sparse

from graph.analysis.groups.directed import DIRECTED_ROLES, directed_brokerage

GROUPS = st.sampled_from(["fund", "agency", "city", ""])


def role(i: str, j: str, k: str) -> str:
    if i == k:
        return "coordinator" if i == j else "itinerant"
    return "gatekeeper" if j == k else "representative" if i == j else "liaison"


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 999), st.lists(GROUPS, min_size=1, max_size=7))
def test_roles_are_those_counted_path_by_path(seed: int, labels: list[str]) -> None:
    arcs = np.random.default_rng(seed).random((len(labels), len(labels))) < 0.4
    expected = {name: np.zeros(len(labels)) for name in DIRECTED_ROLES}
    for i, j, k in permutations(range(len(labels)), 3):
        grouped = labels[i] and labels[j] and labels[k]
        if grouped and arcs[i, j] and arcs[j, k] and not arcs[i, k]:
            expected[role(labels[i], labels[j], labels[k])][j] += 1
    found = directed_brokerage(sparse.csr_array(arcs.astype(float)), labels)
    for name, counts in found.counts.items():
        assert counts.tolist() == expected[name].tolist()


def test_means_are_those_of_all_relabellings() -> None:
    ties = sparse.csr_array(np.triu(np.ones((5, 5)), 1) - np.eye(5, k=3))
    labels = ["city", "city", "agency", "fund", "city"]
    found = directed_brokerage(ties, labels)
    for at, label in enumerate(labels):
        rest = labels[:at] + labels[at + 1 :]
        dealt = [directed_brokerage(ties, [*deal[:at], label, *deal[at:]]).counts
                 for deal in permutations(rest)]  # fmt: skip
        for name in DIRECTED_ROLES:
            mean = np.mean([counts[name][at] for counts in dealt])
            assert found.mean[name][at] == pytest.approx(mean)


def test_labels_and_matrix_have_one_size() -> None:
    with pytest.raises(ValueError, match="1 labels"):
        directed_brokerage(sparse.csr_array((2, 2)), ["city"])
