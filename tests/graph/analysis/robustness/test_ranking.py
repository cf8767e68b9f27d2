import numpy as np
import pytest

from graph.analysis.robustness.ranking import Ranking
from graph.network.matrices.projection import project
from graph.network.matrices.two_mode import TwoMode
from ontology.errors import NotFoundError

TWO = TwoMode.of_pairs(
    [("Bonn", "UEA"), ("Almada", "UEA"), ("Dakar", "UEA"), ("Bonn", "C40"), ("Accra", "C40")]
)


def test_values_stand_in_the_order_of_the_partners() -> None:
    assert TWO.partners == ("Accra", "Almada", "Bonn", "Dakar")
    assert Ranking.by("degree").values(TWO).values.tolist() == [1, 2, 3, 2]


def test_the_weighting_is_that_of_the_projection() -> None:
    counted = Ranking.of_projection(project(TWO, "count"), "strength")
    assert counted.values(TWO).values.tolist() == [1, 2, 3, 2]
    assert Ranking.by("strength").values(TWO).values.tolist() == [1, 1, 2, 1]


def test_a_low_value_comes_first_where_it_is_the_central_one() -> None:
    constraint = Ranking.by("constraint")
    assert constraint.low_first
    assert constraint.places(np.array([0.9, 0.2, 0.5])).tolist() == [3, 1, 2]


def test_partners_without_a_value_stand_behind_all_others() -> None:
    assert Ranking.by("degree").places(np.array([np.nan, 2.0, np.nan, 1.0])).tolist() == [
        3,
        1,
        3,
        2,
    ]


@pytest.mark.parametrize("name", ["centrality", "community"])
def test_what_gives_no_order_is_refused(name: str) -> None:
    with pytest.raises(NotFoundError, match=f"no ranking by “{name}”; use one of degree"):
        Ranking.by(name)
