"""Candidates for cooperation, block by block as pair by pair."""

from collections.abc import Callable, Iterable
from itertools import combinations
from math import sqrt
from typing import TypeAlias

import networkx as nx
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analysis.gaps.candidates import candidates
from graph.analysis.gaps.indices import INDICES
from graph.network.backbones.catalogue import backbone
from graph.network.matrices.projection import project
from graph.network.matrices.two_mode import TwoMode
from ontology.errors import NotFoundError
from tests.graph.analysis.groups.networks import two_modes

Scores: TypeAlias = dict[tuple[str, str], float]
Scored: TypeAlias = Callable[..., Iterable[tuple[str, str, float]]]
BY_NETWORKX: dict[str, Scored] = {
    "adamic-adar": nx.adamic_adar_index,
    "resource-allocation": nx.resource_allocation_index,
    "jaccard": nx.jaccard_coefficient,
    "common-partners": lambda graph, pairs: (
        (one, other, len(set(graph[one]) & set(graph[other]))) for one, other in pairs
    ),
}


def by_networkx(network: TwoMode, index: str) -> Scores:
    graph = project(network).graph.networkx()
    apart = [pair for pair in combinations(sorted(graph), 2) if not graph.has_edge(*pair)]
    return {(one, other): score for one, other, score in BY_NETWORKX[index](graph, apart) if score}


def in_order(scores: Scores) -> list[tuple[str, str]]:
    return sorted(scores, key=lambda pair: (-float(f"{scores[pair]:.11g}"), pair))


@settings(max_examples=25, deadline=None)
@given(two_modes(cities=12), st.sampled_from([1, 3, 100]))
def test_pairs_and_scores_are_those_of_networkx(network: TwoMode, top: int) -> None:
    for index in BY_NETWORKX:
        expected = by_networkx(network, index)
        found = candidates(network, index, top=top)
        assert [(one.one, one.other) for one in found] == in_order(expected)[:top]
        for one in found:
            assert one.score == pytest.approx(expected[one.one, one.other], abs=1e-9)


@settings(max_examples=25, deadline=None)
@given(two_modes(cities=12))
def test_memberships_are_scored_by_paths_of_three_steps(network: TwoMode) -> None:
    rows = network.presence.toarray()
    of = {city: {network.things[at] for at in np.flatnonzero(row)}
          for city, row in zip(network.partners, rows, strict=True)}  # fmt: skip
    size = dict(zip(network.things, network.thing_sizes.tolist(), strict=True))
    expected: dict[str, Scores] = {
        "membership-paths": {},
        "membership-l3": {},
        "membership-nbi": {},
    }
    for city, own in of.items():
        for thing in size.keys() - own:
            steps = [size[via] * len(of[other]) for other in of for via in own & of[other]
                     if thing in of[other]]  # fmt: skip
            if steps:
                pair = city, thing
                expected["membership-paths"][pair] = len(steps)
                expected["membership-l3"][pair] = sum(1 / sqrt(product) for product in steps)
                expected["membership-nbi"][pair] = sum(1 / product for product in steps)
    for index, scores in expected.items():
        found = candidates(network, index, top=1000)
        assert [(one.one, one.other) for one in found] == in_order(scores)
        assert [one.score for one in found] == pytest.approx([scores[p] for p in in_order(scores)])


def test_inference_by_flow_gives_the_published_example() -> None:
    """Zhou, Ren, Medo and Zhang 2007, Phys. Rev. E 76, 046115, equation 6: W of x, y and z."""
    users = {"1": "x", "2": "xz", "3": "xyz", "4": "yz"}
    network = TwoMode.of_pairs([(user, thing) for user in users for thing in users[user]])
    found = {(one.one, one.other): one.score for one in candidates(network, "membership-nbi")}
    assert found == {
        ("1", "y"): pytest.approx(1 / 9),
        ("1", "z"): pytest.approx(5 / 18),
        ("2", "y"): pytest.approx(1 / 9 + 5 / 18),
        ("4", "x"): pytest.approx(1 / 6 + 5 / 18),
    }


@settings(max_examples=15, deadline=None)
@given(two_modes(cities=12), st.data())
def test_groups_and_a_partner_keep_what_they_ask_for(network: TwoMode, data: st.DataObject) -> None:
    kinds = st.sampled_from(["agency", "city"])
    labels = data.draw(st.lists(kinds, min_size=len(network.partners),
                                max_size=len(network.partners)))  # fmt: skip
    first, second = (data.draw(st.sampled_from(labels)) for _ in range(2))
    of = data.draw(st.sampled_from(network.partners))
    kind = dict(zip(network.partners, labels, strict=True))
    for index in ("resource-allocation", "preferential-attachment"):
        every = candidates(network, index, top=1000)
        between = [c for c in every if {kind[c.one], kind[c.other]} == {first, second}]
        found = candidates(network, index, top=1000, between=(labels, first, second))
        assert [(c.one, c.other, c.through) for c in found] == [
            (c.one, c.other, c.through) for c in between
        ]
        found = candidates(network, index, top=1000, between=(labels, first, second), of=of)
        assert [(c.one, c.other) for c in found] == [
            (c.one, c.other) for c in between if of in (c.one, c.other)
        ]


def test_a_candidate_says_what_suggests_it() -> None:
    pairs = [("UNEP", "Forum"), ("ICLEI", "Forum"), ("ICLEI", "Covenant"), ("Bonn", "Covenant")]
    network = TwoMode.of_pairs(pairs)
    (pair,) = candidates(network, "adamic-adar")
    assert (pair.one, pair.other, pair.through, pair.through_count) == (
        "Bonn",
        "UNEP",
        ("ICLEI",),
        1,
    )
    found = candidates(network, "membership-l3", of="Bonn")
    assert [(one.other, one.through, one.rank) for one in found] == [("Forum", ("Covenant",), 1)]
    agencies = (["city", "network", "agency"], "city", "agency")
    (join,) = candidates(network, "membership-nbi", between=agencies)
    assert (join.one, join.other) == ("Bonn", "Forum")


def test_partners_that_share_a_thing_are_no_gap_where_a_backbone_drops_their_tie() -> None:
    pairs = [(city, thing) for city in ("Bonn", "Nice") for thing in ("C40", "Covenant")]
    pairs += [("UNEP", "Covenant"), ("UNEP", "Forum"), ("UNDP", "Forum"), ("Quito", "C40")]
    thinned = backbone(project(TwoMode.of_pairs(pairs)), "sdsm")
    assert thinned.kept == 0
    found = candidates(thinned.projection, "preferential-attachment")
    assert sorted((one.one, one.other) for one in found) == [
        ("Bonn", "UNDP"),
        ("Nice", "UNDP"),
        ("Quito", "UNDP"),
        ("Quito", "UNEP"),
    ]


def test_millions_of_equal_pairs_are_expanded_only_as_far_as_asked() -> None:
    members = [(f"city {at:05}", "Covenant") for at in range(4000)]
    others = [(f"town {at:05}", "Forum") for at in range(4000)]
    both = [("ICLEI", "Covenant"), ("ICLEI", "Forum")]
    found = candidates(TwoMode.of_pairs([*members, *others, *both]), "common-partners", top=3)
    assert [(one.one, one.other, one.rank) for one in found] == [
        ("city 00000", "town 00000", 1),
        ("city 00000", "town 00001", 1),
        ("city 00000", "town 00002", 1),
    ]


@pytest.mark.parametrize("index", INDICES)
def test_an_empty_network_has_no_candidates(index: str) -> None:
    assert candidates(TwoMode.of_pairs([]), index) == []
    assert candidates(TwoMode.of_pairs([("Bonn", "C40")]), index) == []


def test_what_is_unknown_is_named_with_the_nearest() -> None:
    network = TwoMode.of_pairs([("Bonn", "C40"), ("UNEP", "C40")])
    with pytest.raises(NotFoundError, match=r"no index “jacard”; did you mean “jaccard”\?"):
        candidates(network, "jacard")
    with pytest.raises(NotFoundError, match="no partner “Bon” in this network"):
        candidates(network, "jaccard", of="Bon")
    with pytest.raises(NotFoundError, match="no partner is in a group “cities”"):
        candidates(network, "jaccard", between=(["city", "agency"], "cities", "agency"))
