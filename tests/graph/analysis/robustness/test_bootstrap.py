import numpy as np
import pytest
from hypothesis import given, settings

from graph.analysis.robustness.bootstrap import bootstrap, resampled
from graph.analysis.robustness.evidence import Evidence
from graph.analysis.robustness.ranking import Ranking
from graph.network.matrices.two_mode import TwoMode
from tests.graph.analysis.robustness.networks import (
    by_networkx,
    networks,
    pairs,
    places,
    southern_women,
)


def drawn_by_hand(network: TwoMode, sample: int, seed: int) -> list[tuple[str, str]]:
    """Draw things with replacement; one drawn twice is there twice, under two names."""
    count = len(network.things)
    picks = np.random.default_rng([seed, sample]).integers(count, size=count)
    return [
        (partner, f"{thing}, draw {draw}")
        for draw, pick in enumerate(picks.tolist())
        for partner, thing in pairs(network)
        if thing == network.things[pick]
    ]


@pytest.mark.parametrize("measure", ["degree", "strength", "betweenness", "pagerank"])
def test_southern_women_at_events_drawn_again(measure: str) -> None:
    network = southern_women()
    found = bootstrap(network, Ranking.by(measure), samples=40, first=3, seed=7)
    ranks = np.array(
        [
            places(by_networkx(measure, network.partners, drawn_by_hand(network, sample, 7)))
            for sample in range(40)
        ]
    )
    ordered = np.sort(ranks, axis=0)
    assert found.low.tolist() == ordered[0].tolist()  # of 40, 2.5 of 100 is the first
    assert found.high.tolist() == ordered[38].tolist()
    assert found.among_first.tolist() == (ranks <= 3).mean(axis=0).tolist()
    assert found.how == "40 samples of 14 from 14 things"


@given(networks())
@settings(max_examples=20, deadline=None)
def test_a_thing_drawn_twice_is_there_twice(network: TwoMode) -> None:
    for number, sample in enumerate(resampled(network, Evidence.of_things(network), 3, seed=1)):
        by_hand = [(partner, thing.partition(", ")[0]) for partner, thing in
                   drawn_by_hand(network, number, 1)]  # fmt: skip
        assert sorted(pairs(sample)) == sorted(by_hand)


def test_the_things_of_a_source_come_and_go_together() -> None:
    two = TwoMode.of_pairs([("Bonn", "UEA"), ("Almada", "UEA"), ("Bonn", "C40"), ("Dakar", "C40")])
    stated = [(partner, thing, "report 2021") for partner, thing in pairs(two)]
    one_source = Evidence.of_statements(two, stated)
    assert all(pairs(sample) == pairs(two) for sample in resampled(two, one_source, 5))


def test_uncertain_claims_stand_or_not_and_certain_ones_stay() -> None:
    two = TwoMode.of_pairs([("Bonn", "UEA"), ("Almada", "UEA"), ("Dakar", "UEA")])
    doubts = Evidence.of_statements(
        two, [("Bonn", "UEA", "date"), ("Dakar", "UEA", "join")], "claim"
    )
    seen = {tuple(pairs(sample)) for sample in resampled(two, doubts, 20)}
    assert all(("Almada", "UEA") in sample and len(sample) >= 2 for sample in seen)
    assert {len(sample) for sample in seen} == {2, 3}


def test_fewer_may_be_drawn() -> None:
    samples = list(resampled(southern_women(), Evidence.of_things(southern_women()), 5, drawn=4))
    assert {len(sample.things) for sample in samples} == {4}


def test_without_uncertain_claims_nothing_varies() -> None:
    network = southern_women()
    certain = Evidence.of_statements(network, [], "claim")
    found = bootstrap(network, Ranking.by("degree"), certain, samples=3)
    assert found.low.tolist() == found.high.tolist()
    assert found.how == "3 samples of 0 from 0 claims"


def test_the_seed_decides() -> None:
    ranking = Ranking.by("strength")
    one, again, other = (
        bootstrap(southern_women(), ranking, samples=20, seed=s) for s in (1, 1, 2)
    )
    assert one.high.tolist() == again.high.tolist() != other.high.tolist()
