import numpy as np
import pytest

from graph.analysis.robustness.curveball import random_networks
from graph.analysis.robustness.null_model import compare_with_chance
from graph.analysis.robustness.ranking import Ranking
from graph.network.matrices.two_mode import TwoMode
from tests.graph.analysis.robustness.networks import by_networkx, pairs, southern_women

NORTH, SOUTH = ("Bonn", "Ghent", "Malmö", "Turku"), ("Accra", "Dakar", "Lagos", "Lomé")
TWO_WORLDS = TwoMode.of_pairs(
    [(city, f"northern deed {n}") for n in range(4) for city in NORTH if city != NORTH[n]]
    + [(city, f"southern deed {n}") for n in range(4) for city in SOUTH if city != SOUTH[n]]
    + [("ICLEI", "northern deed 0"), ("ICLEI", "southern deed 0")]
)


def test_z_and_p_are_those_of_all_values_together() -> None:
    network, ranking = southern_women(), Ranking.by("betweenness")
    found = compare_with_chance(network, ranking, nulls=20, seed=3)
    drawn = np.array(
        [
            by_networkx("betweenness", network.partners, pairs(null))
            for null in random_networks(network, 20, seed=3)
        ]
    )
    value = by_networkx("betweenness", network.partners, pairs(network))
    np.testing.assert_allclose(found.mean, drawn.mean(axis=0), atol=1e-12)
    np.testing.assert_allclose(found.deviation, drawn.std(axis=0, ddof=1), atol=1e-12)
    np.testing.assert_allclose(found.z, (value - found.mean) / found.deviation, atol=1e-9)
    above, below = (drawn >= value - 1e-12).sum(axis=0), (drawn <= value + 1e-12).sum(axis=0)
    expected = np.minimum(2 * (1 + np.minimum(above, below)) / 21, 1)
    np.testing.assert_allclose(found.p, expected)


def test_who_joins_two_worlds_is_central_because_placed() -> None:
    found = compare_with_chance(TWO_WORLDS, Ranking.by("betweenness"), nulls=40)
    verdicts = dict(zip(found.partners, found.verdicts(), strict=True))
    assert verdicts.pop("ICLEI") == "placed"
    assert set(verdicts.values()) <= {"large", "less than its size gives"}


def test_a_low_value_is_the_central_one_for_constraint() -> None:
    found = compare_with_chance(TWO_WORLDS, Ranking.by("constraint"), nulls=20)
    iclei = found.partners.index("ICLEI")
    assert found.z[iclei] < 0
    assert found.verdicts()[iclei] != "less than its size gives"


def test_what_size_alone_decides_is_large() -> None:
    """Newman's strength counts a partner's things, which every drawn network leaves as they are."""
    found = compare_with_chance(southern_women(), Ranking.by("strength"), nulls=10)
    assert set(found.verdicts()) == {"large"}
    assert found.z.tolist() == [0.0] * 18
    assert found.p.tolist() == [1.0] * 18


def test_where_there_is_no_value_there_is_no_verdict() -> None:
    two = TwoMode.of_pairs([("Bonn", "UEA"), ("Almada", "UEA"), ("Dakar", "C40")])
    found = compare_with_chance(two, Ranking.by("constraint"), nulls=10)
    dakar = two.partners.index("Dakar")
    assert found.verdicts()[dakar] == ""
    assert np.isnan([found.z[dakar], found.p[dakar]]).all()


def test_it_can_be_interrupted_between_two_computations() -> None:
    def progress(stage: str, done: int, total: int) -> None:
        if (stage, done, total) == ("drawn by chance", 2, 100):
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        compare_with_chance(southern_women(), Ranking.by("degree"), progress=progress)
