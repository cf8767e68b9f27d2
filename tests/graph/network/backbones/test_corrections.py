"""Corrections for many tests against their definitions, one test after the other."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.network.backbones.corrections import Correction, threshold

SHARED = st.lists(
    st.tuples(st.sampled_from([0.0, 1e-4, 0.001, 0.004, 0.01, 0.02, 0.05, 0.3]), st.integers(1, 9)),
    max_size=12,
)


def significant(shared: list[tuple[float, int]], correction: Correction, tests: int) -> int:
    p = np.array([value for value, _ in shared])
    counts = np.array([count for _, count in shared], np.int64)
    limit = threshold(p, counts, alpha=0.05, correction=correction, tests=tests)
    return int(counts[p <= limit].sum())


def every_test(shared: list[tuple[float, int]], unwritten: int) -> list[float]:
    written = [value for value, count in shared for _ in range(count)]
    return sorted(written + [1.0] * unwritten)


@given(SHARED, st.integers(0, 200))
def test_holm_goes_up_to_the_first_that_fails(
    shared: list[tuple[float, int]], unwritten: int
) -> None:
    p = every_test(shared, unwritten)
    kept = 0
    while kept < len(p) and p[kept] * (len(p) - kept) <= 0.05:
        kept += 1
    assert significant(shared, "holm", len(p)) == kept


@given(SHARED, st.integers(0, 200))
def test_fdr_goes_up_to_the_last_that_passes(
    shared: list[tuple[float, int]], unwritten: int
) -> None:
    p = every_test(shared, unwritten)
    passed = [i for i, value in enumerate(p, 1) if value * len(p) <= 0.05 * i]
    assert significant(shared, "fdr", len(p)) == max(passed, default=0)


@given(SHARED, st.integers(0, 200))
def test_the_strict_keep_no_more_than_the_lenient(
    shared: list[tuple[float, int]], unwritten: int
) -> None:
    tests = len(every_test(shared, unwritten))
    order: list[Correction] = ["bonferroni", "holm", "fdr", "none"]
    found = [significant(shared, correction, tests) for correction in order]
    assert found == sorted(found)


@pytest.mark.parametrize("correction", ["none", "bonferroni", "holm", "fdr"])
def test_of_no_tests_none_is_significant(correction: Correction) -> None:
    assert significant([], correction, 0) == 0
