"""Hidden memberships: what is hidden, and how well it is found again."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analysis.gaps import evaluation
from graph.analysis.gaps.evaluation import area, evaluate, hide, precision
from graph.analysis.gaps.indices import (
    INDICES,
    adamic_adar,
    common_partners,
    jaccard,
    resource_allocation,
)
from graph.network.matrices.projection import project
from graph.network.matrices.two_mode import TwoMode
from ontology.errors import NotFoundError
from tests.graph.analysis.groups.networks import two_modes


def regions(cities: int = 40, seed: int = 20) -> TwoMode:
    """Cities of two regions, each of which joins most networks of its own region."""
    rng = np.random.default_rng(seed)
    pairs = [
        (f"city {region}{city}", f"net {region}{net}")
        for region in "ab" for city in range(cities) for net in range(8) if rng.random() < 0.4
    ]  # fmt: skip
    return TwoMode.of_pairs(pairs)


@settings(max_examples=30, deadline=None)
@given(two_modes(cities=12), st.floats(0, 1), st.integers(0, 5))
def test_what_is_hidden_and_what_remains_are_the_whole(
    network: TwoMode, share: float, seed: int
) -> None:
    kept, hidden = hide(network, share, np.random.default_rng(seed))
    assert (kept.incidence + hidden.incidence - network.presence).nnz == 0
    assert kept.edge_count + hidden.edge_count == network.edge_count
    assert kept.partner_sizes.min() >= 1
    free = network.edge_count - len(network.partners)
    assert hidden.edge_count == min(round(share * network.edge_count), free)


SCORES = st.lists(st.tuples(st.integers(0, 4), st.booleans()), min_size=2, max_size=20)


@given(SCORES)
def test_area_is_the_chance_to_rank_a_hidden_pair_above_another(
    scores: list[tuple[int, bool]],
) -> None:
    wins = [
        1.0 if mine > other else 0.5 if mine == other else 0.0
        for mine, hidden in scores if hidden for other, also in scores if not also
    ]  # fmt: skip
    positives, negatives = (
        np.array([sum(score == at and hidden is kind for score, hidden in scores)
                  for at in range(5)], float) for kind in (True, False)
    )  # fmt: skip
    assert area(positives, negatives) == pytest.approx(
        np.mean(wins) if wins else np.nan, nan_ok=True
    )
    assert precision(positives, negatives, 100) == pytest.approx(positives.sum() / len(scores))


def test_all_indices_find_the_networks_of_a_region_again() -> None:
    found = {(row.between, row.index): row for row in evaluate(regions(), repetitions=3, k=20)}
    for index in INDICES.values():
        row, guess = found[index.between, index.name], found[index.between, "random"]
        assert guess.auc == 0.5
        assert row.precision_spread >= 0
        assert row.how == "exact"
        if index.name not in ("preferential-attachment", "membership-popularity"):
            assert row.auc > 0.75
        if index.compute in (adamic_adar, resource_allocation, common_partners, jaccard):
            assert row.precision > guess.precision


def test_figures_are_those_of_pairs_compared_one_by_one() -> None:
    network = regions(12)
    (row, _) = evaluate(network, ["common-partners"], repetitions=1, k=10)
    kept, _ = hide(project(network).behind, 0.1, np.random.default_rng([20, 0]))
    whole, rest = project(network).graph.networkx(), project(kept).graph.networkx()
    apart = [pair for pair in combinations(sorted(rest), 2) if not rest.has_edge(*pair)]
    scores = {pair: len(set(rest[pair[0]]) & set(rest[pair[1]])) for pair in apart}
    hidden = [score for pair, score in scores.items() if whole.has_edge(*pair)]
    missing = [score for pair, score in scores.items() if not whole.has_edge(*pair)]
    wins = [float(mine > other) + (mine == other) / 2 for mine in hidden for other in missing]
    assert (row.positives, row.negatives) == (len(hidden), len(missing))
    assert row.auc == pytest.approx(np.mean(wins))
    assert np.isnan(row.auc_spread)


def test_the_same_seed_gives_the_same_figures_and_another_does_not() -> None:
    network, index = regions(), ["membership-nbi"]
    assert evaluate(network, index) == evaluate(network, index)
    assert evaluate(network, index) != evaluate(network, index, seed=21)


def test_past_a_size_some_partners_are_drawn_and_it_says_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    exact = evaluate(regions(), ["jaccard"])[0]
    monkeypatch.setattr(evaluation, "_PAIRS_AT_MOST", 3000)
    drawn = evaluate(regions(), ["jaccard"])[0]
    assert drawn.how == "all pairs of 40 of 74 blocks of partners, drawn at random"
    assert drawn.positives < exact.positives
    assert drawn.auc == pytest.approx(exact.auc, abs=0.05)


def test_it_tells_how_far_it_is() -> None:
    told: list[tuple[str, int, int]] = []
    evaluate(regions(5), ["jaccard"], repetitions=2, progress=lambda *args: told.append(args))
    assert told == [("hidden memberships", 0, 2), ("hidden memberships", 1, 2)]


@pytest.mark.parametrize("pairs", [[], [("Bonn", "C40")], [("Bonn", "C40"), ("Quito", "C40")]])
def test_where_nothing_can_be_hidden_nothing_is_claimed(pairs: list[tuple[str, str]]) -> None:
    for row in evaluate(TwoMode.of_pairs(pairs), repetitions=2):
        assert np.isnan(row.auc)
        assert row.positives == 0


def test_an_unknown_index_is_refused_before_anything_is_computed() -> None:
    with pytest.raises(NotFoundError, match="no index “katz”"):
        evaluate(regions(5), ["katz"])
