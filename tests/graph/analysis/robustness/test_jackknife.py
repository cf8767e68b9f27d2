import numpy as np
import pytest
from hypothesis import given, settings

from graph.analysis.robustness.evidence import Evidence
from graph.analysis.robustness.jackknife import Jackknife, jackknife
from graph.analysis.robustness.leaving_out import edges_lost
from graph.analysis.robustness.ranking import Ranking
from graph.network.matrices.two_mode import TwoMode
from tests.graph.analysis.robustness.networks import (
    by_networkx,
    networks,
    pairs,
    places,
    southern_women,
)


def agrees(found: Jackknife, network: TwoMode, measure: str) -> None:
    """Hold a jackknife by things against a loop over all things, by networkx."""
    memberships = pairs(network)
    left = [
        by_networkx(measure, network.partners, [pair for pair in memberships if pair[1] != thing])
        for thing in network.things
    ]
    ranks = np.array([places(values) for values in left])
    n = len(left)
    here = places(by_networkx(measure, network.partners, memberships))
    assert found.places.tolist() == here
    assert found.best.tolist() == np.minimum(ranks.min(axis=0), here).tolist()
    assert found.worst.tolist() == np.maximum(ranks.max(axis=0), here).tolist()
    step = np.abs(ranks - np.array(here))
    for partner, unit in enumerate(found.moved_by.tolist()):
        assert step[:, partner].max() == (step[unit, partner] if unit >= 0 else 0)
    if n > 1:
        spread = (np.array(left) - np.mean(left, axis=0)) ** 2
        error = np.sqrt((n - 1) / n * spread.sum(axis=0))
        np.testing.assert_allclose(found.error, error, atol=1e-12)


@pytest.mark.parametrize("measure", ["degree", "strength", "betweenness", "pagerank"])
def test_southern_women_without_each_event(measure: str) -> None:
    agrees(jackknife(southern_women(), Ranking.by(measure)), southern_women(), measure)


@given(networks())
@settings(max_examples=25, deadline=None)
def test_any_network_without_each_thing(network: TwoMode) -> None:
    agrees(jackknife(network, Ranking.by("strength")), network, "strength")


def test_what_two_sources_say_falls_with_neither() -> None:
    two = TwoMode.of_pairs([("Bonn", "UEA"), ("Almada", "UEA"), ("Bonn", "C40"), ("Dakar", "C40")])
    stated = [(partner, thing, "report 2021") for partner, thing in pairs(two)]
    twice = [*stated, ("Bonn", "UEA", "report 2023"), ("Almada", "UEA", "report 2023")]
    found = jackknife(two, Ranking.by("degree"), Evidence.of_statements(two, twice))
    assert dict(zip(found.partners, found.worst.tolist(), strict=True)) == {
        "Almada": 2, "Bonn": 1, "Dakar": 3,
    }  # fmt: skip
    assert [found.mover(row) for row in range(3)] == ["report 2021", "", "report 2021"]
    assert found.how == "each of 2 sources left out in turn"


def test_a_thing_with_one_partner_is_not_computed_but_counted() -> None:
    two = TwoMode.of_pairs([("Bonn", "UEA"), ("Almada", "UEA"), ("Bonn", "C40")])
    ranking = Ranking.by("strength")
    assert list(edges_lost(two, Evidence.of_things(two), ranking)) == [1]
    found = jackknife(two, ranking)
    assert found.how == "each of 2 things left out in turn"
    assert found.error.tolist() == pytest.approx([0.5, 0.5])


def test_two_agreements_of_the_same_partners_are_computed_once() -> None:
    computed = []
    two = TwoMode.of_pairs([(city, deed) for city in ("Bonn", "La Paz") for deed in "abc"])
    plain = Ranking.by("strength")

    def compute(network: TwoMode) -> object:
        computed.append(network)
        return plain.compute(network)

    found = jackknife(two, Ranking("strength", compute))  # type: ignore[arg-type]
    assert len(computed) == 2
    assert found.error.tolist() == pytest.approx([0.0, 0.0])


@given(networks())
@settings(max_examples=15, deadline=None)
def test_cities_that_nothing_tells_apart_stand_for_each_other(network: TwoMode) -> None:
    """Each membership a claim of its own: the same as a loop over all of them."""
    memberships = pairs(network)
    claims = [(partner, thing, f"{partner} in {thing}") for partner, thing in memberships]
    found = jackknife(
        network, Ranking.by("strength"), Evidence.of_statements(network, claims, "claim")
    )
    left = [
        by_networkx("strength", network.partners, [pair for pair in memberships if pair != claim])
        for claim in memberships
    ]
    ranks = np.array([places(values) for values in left])
    assert found.best.tolist() == np.minimum(ranks.min(axis=0), found.places).tolist()
    assert found.worst.tolist() == np.maximum(ranks.max(axis=0), found.places).tolist()
    step = dict(zip((claim for _, _, claim in claims), np.abs(ranks - found.places), strict=True))
    for row in range(len(network.partners)):
        furthest = max(moved[row] for moved in step.values())
        assert furthest == (step[found.mover(row)][row] if found.mover(row) else 0)
    n = len(left)
    spread = ((np.array(left) - np.mean(left, axis=0)) ** 2).sum(axis=0)
    np.testing.assert_allclose(found.error, np.sqrt((n - 1) / n * spread), atol=1e-12)


def test_claims_about_like_cities_are_computed_once() -> None:
    cities = [f"city {number}" for number in range(50)]
    covenant = TwoMode.of_pairs([(city, "GCoM") for city in cities])
    claims = Evidence.of_statements(covenant, [(city, "GCoM", city) for city in cities], "claim")
    told: list[int] = []
    found = jackknife(
        covenant, Ranking.by("degree"), claims, progress=lambda _, done, total: told.append(total)
    )
    assert told == [1, 1]
    assert found.how == "each of 50 claims left out in turn"
    assert [found.mover(row) for row in range(50)] == list(found.partners)


def test_past_a_limit_units_are_drawn_and_the_result_says_so() -> None:
    ranking = Ranking.by("strength")
    found = jackknife(southern_women(), ranking, units_at_most=5)
    again = jackknife(southern_women(), ranking, units_at_most=5)
    other = jackknife(southern_women(), ranking, units_at_most=5, seed=21)
    assert found.how == "5 drawn from 14 things that change something, left out"
    assert found.error.tolist() == again.error.tolist() != other.error.tolist()


def test_a_measure_that_says_nothing_of_a_partner_gives_it_no_error() -> None:
    two = TwoMode.of_pairs([("Bonn", "UEA"), ("Almada", "UEA"), ("Dakar", "C40")])
    found = jackknife(two, Ranking.by("constraint"))
    assert np.isnan(found.error).tolist() == [True, True, True]
    assert found.places.tolist() == [1, 1, 3]


def test_one_unit_tells_no_error() -> None:
    two = TwoMode.of_pairs([("Bonn", "UEA"), ("Almada", "UEA")])
    found = jackknife(two, Ranking.by("degree"))
    assert np.isnan(found.error).all()
    assert found.how == "each of 1 thing left out in turn"


def test_it_can_be_interrupted_between_two_computations() -> None:
    told: list[tuple[int, int]] = []

    def progress(_: str, done: int, total: int) -> None:
        told.append((done, total))
        if done == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        jackknife(southern_women(), Ranking.by("degree"), progress=progress)
    assert told == [(0, 13), (1, 13), (2, 13), (3, 13)]  # the last two events had the same women
