"""Core and periphery, beside the best of all cores."""

from itertools import product

import numpy as np
import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from graph.analysis.two_mode.core import core, core_periphery
from graph.network.matrices.block_graph import Floats
from tests.graph.analysis.two_mode.networks import WOMEN, of_matrix


def correlation(matrix: Floats, partners: Floats, things: Floats) -> float:
    ideal = np.outer(partners, things).ravel()
    if ideal.std() == 0:
        return -np.inf
    return float(np.corrcoef(matrix.ravel(), ideal)[0, 1])


def best_correlation(matrix: Floats) -> float:
    sides = [product((0.0, 1.0), repeat=number) for number in matrix.shape]
    choices = [[np.array(choice) for choice in side] for side in sides]
    return max(correlation(matrix, one, other) for one in choices[0] for other in choices[1])


def test_the_core_of_a_network_that_has_one_is_found() -> None:
    matrix = np.zeros((6, 5), int)
    matrix[:3, :2] = 1
    matrix[4, 3] = 1
    found = core_periphery(of_matrix(matrix))
    assert found.partners == ("city/00", "city/01", "city/02")
    assert found.things == ("network/00", "network/01")


def test_the_southern_women_have_a_core_of_the_first_group() -> None:
    found = core_periphery(WOMEN)
    assert {"Evelyn Jefferson", "Theresa Anderson", "Laura Mandeville"} <= set(found.partners)
    assert found.things == ("E3", "E5", "E6", "E7", "E8")
    rows = np.isin(WOMEN.partners, found.partners).astype(float)
    columns = np.isin(WOMEN.things, found.things).astype(float)
    matrix = WOMEN.presence.toarray()
    assert found.correlation == pytest.approx(correlation(matrix, rows, columns))


def test_coreness_is_the_best_product_of_two_vectors() -> None:
    found = core_periphery(WOMEN)
    matrix = WOMEN.presence.toarray()
    left, values, right = np.linalg.svd(matrix)
    assert found.partner_coreness == pytest.approx(np.abs(left[:, 0]))
    assert found.thing_coreness == pytest.approx(np.abs(right[0]))
    assert found.fit == pytest.approx(values[0] ** 2 / (matrix**2).sum())


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(st.booleans(), min_size=4, max_size=4), min_size=2, max_size=4))
@example([[False, False, True, True], [True, True, False, False]])  # two equal parts
def test_the_core_correlates_as_it_says_and_nearly_as_the_best(cells: list[list[bool]]) -> None:
    two, matrix = of_matrix(cells), np.array(cells, float)
    assume(0 < matrix.sum() < matrix.size)
    found = core_periphery(two)
    rows = np.isin(two.partners, found.partners).astype(float)
    columns = np.isin(two.things, found.things).astype(float)
    assert found.correlation == pytest.approx(correlation(matrix, rows, columns), abs=1e-9)
    assert found.correlation <= best_correlation(matrix) + 1e-9
    assert found.correlation >= 0.8 * best_correlation(matrix)


def test_where_all_take_part_in_all_everyone_is_in_the_core() -> None:
    found = core_periphery(of_matrix(np.ones((3, 2))))
    assert (len(found.partners), len(found.things)) == (3, 2)
    assert np.isnan(found.correlation)


def test_nobody_is_in_the_core_of_nothing() -> None:
    assert core_periphery(of_matrix(np.zeros((3, 2)))).partners == ()
    assert core_periphery(of_matrix(np.zeros((0, 0)))).things == ()


def test_the_measure_says_who_is_in_the_core_and_how_well_it_fits() -> None:
    found = core(WOMEN)
    assert found.partners.sum() == len(core_periphery(WOMEN).partners)
    assert found.how == "correlation 0.429 with an ideal core"


def test_where_no_core_stands_out_the_measure_says_so() -> None:
    assert core(of_matrix(np.ones((3, 2)))).how.startswith("no core stands out")
