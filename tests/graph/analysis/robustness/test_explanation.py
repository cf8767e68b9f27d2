import networkx as nx
import pytest
from hypothesis import given, settings

from graph.analysis.robustness.explanation import Reason, explain
from graph.network.matrices.projection import project
from graph.network.matrices.two_mode import TwoMode
from ontology.errors import NotFoundError
from tests.graph.analysis.robustness.networks import (
    by_networkx,
    networks,
    pairs,
    places,
    southern_women,
)

TWO = TwoMode.of_pairs(
    [("Bonn", "UEA"), ("Almada", "UEA"), ("Dakar", "UEA"), ("Bonn", "C40"), ("Dakar", "C40"),
     ("Bonn", "SDG office")]
)  # fmt: skip


def reasons_by_sets(memberships: list[tuple[str, str]], partner: str) -> set[tuple[str, int, int]]:
    """Count whom each thing joins to a partner, and whom it alone does, by sets."""
    members = nx.Graph(memberships)
    found = set()
    for thing in members[partner]:
        others = set(members[thing]) - {partner}
        alone = [one for one in others if set(members[one]) & set(members[partner]) == {thing}]
        if others:
            found.add((thing, len(others), len(alone)))
    return found


@given(networks())
@settings(max_examples=40, deadline=None)
def test_reasons_count_whom_a_thing_joins_to_a_partner(network: TwoMode) -> None:
    found = explain(project(network), "degree", network.partners, things_at_most=0)
    for partner, reasons in found.items():
        counted = {(r.iri, r.partners, r.alone) for r in reasons}
        assert counted == reasons_by_sets(pairs(network), partner)


@pytest.mark.parametrize("measure", ["degree", "strength", "betweenness"])
def test_the_rank_without_a_thing_is_that_of_the_network_without_it(measure: str) -> None:
    network = southern_women()
    found = explain(project(network), measure, ["Evelyn Jefferson", "Flora Price"])
    for partner, reasons in found.items():
        row = network.partners.index(partner)
        for reason in reasons[:5]:
            rest = [pair for pair in pairs(network) if pair[1] != reason.iri]
            values = by_networkx(measure, network.partners, rest)
            assert reason.value_without == pytest.approx(values[row], abs=1e-12)
            assert reason.rank_without == places(values)[row]
        assert all(reason.rank_without is None for reason in reasons[5:])


def test_the_strongest_comes_first_and_what_joins_nobody_is_no_reason() -> None:
    (reasons,) = explain(project(TWO), "degree", ["Bonn"]).values()
    assert [(r.iri, r.partners, r.alone) for r in reasons] == [("UEA", 2, 1), ("C40", 1, 0)]


def test_a_reason_is_told_by_its_label() -> None:
    labels = {"UEA": "Urban Environmental Accords"}
    (reasons,) = explain(project(TWO), "degree", ["Bonn"], labels=labels).values()
    assert [str(reason) for reason in reasons] == [
        "Urban Environmental Accords (2 partners, 1 only here; rank 1 without it)",
        "C40 (1 partner; rank 1 without it)",
    ]
    assert str(Reason("/a/uea", "UEA", 1, 1)) == "UEA (1 partner, 1 only here)"


def test_a_value_that_falls_away_is_none() -> None:
    (reasons,) = explain(project(TWO), "constraint", ["Almada"]).values()
    assert [(reason.value_without, reason.rank_without) for reason in reasons] == [(None, 3)]


def test_a_thing_of_thousands_is_counted_without_its_pairs() -> None:
    cities = [f"city {n}" for n in range(9000)]
    covenant = TwoMode.of_pairs([*((city, "GCoM") for city in cities), ("city 7", "C40"),
                                 ("city 8", "C40")])  # fmt: skip
    (reasons,) = explain(project(covenant), "degree", ["city 7"]).values()
    assert [(r.iri, r.partners, r.alone, r.value_without) for r in reasons] == [
        ("GCoM", 8999, 8998, 1.0),
        ("C40", 1, 0, 8999.0),
    ]


def test_unknown_partners_are_named_all_together() -> None:
    with pytest.raises(NotFoundError) as raised:
        explain(project(TWO), "degree", ["Bonn", "Atlantis", "Zion"])
    assert [problem.found for problem in raised.value.problems] == [
        "“Atlantis” is not in the network",
        "“Zion” is not in the network",
    ]
