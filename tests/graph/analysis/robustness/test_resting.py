"""On what a network rests: sources, things, or parts of which the dates are uncertain."""

import pytest

from graph.analysis.robustness.evidence import Evidence
from graph.analysis.robustness.resting import evidence_of
from graph.network.cooperation import CooperationNetwork, read_network
from graph.network.description.spec import NetworkSpec
from graph.store import GraphStore
from ontology.errors import NotFoundError
from tests.graph.accords import COOPERATION, GWANGJU, MELAKA, UEA, UNEP


@pytest.fixture(scope="module")
def network(accords: GraphStore) -> CooperationNetwork:
    return read_network(accords, NetworkSpec(on="2017-09"))


def resting(network: CooperationNetwork, evidence: Evidence) -> dict[tuple[str, str], set[str]]:
    """Return for each part, by partner and thing, the units on which it rests."""
    found: dict[tuple[str, str], set[str]] = {}
    for row, column, unit in zip(evidence.rows, evidence.columns, evidence.unit, strict=True):
        part = network.two.partners[row], network.two.things[column]
        found.setdefault(part, set()).add(evidence.units[unit])
    return found


def test_a_part_rests_on_each_source_that_states_it(network: CooperationNetwork) -> None:
    found = resting(network, evidence_of(network, "sources"))
    assert len(found) == network.two.edge_count
    assert found[GWANGJU, UEA] == {"members", "report"}
    assert found[MELAKA, UEA] == {"report"}


def test_a_part_rests_on_its_thing(network: CooperationNetwork) -> None:
    found = resting(network, evidence_of(network, "things"))
    assert len(found) == network.two.edge_count
    assert all(units == {thing} for (_, thing), units in found.items())


def test_an_uncertain_part_rests_on_itself_and_a_certain_one_always_stands(
    network: CooperationNetwork,
) -> None:
    evidence = evidence_of(network, "uncertain")
    found = resting(network, evidence)
    assert found[UNEP, COOPERATION] == {"UNEP in Cooperation with Gwangju"}
    assert found[MELAKA, UEA] == {"Melaka in Urban Environmental Accords (membership)"}
    assert len(evidence.units) == int((~network.certain).sum())
    certain = network.certain_two.edge_count
    assert len(found) == network.two.edge_count - certain


def test_a_unit_of_two_organisations_rests_on_its_source_for_both(accords: GraphStore) -> None:
    spec = NetworkSpec(level="organisation", roles=("lead",))
    network = read_network(accords, spec)
    found = resting(network, evidence_of(network, "sources"))
    assert len(found) == network.two.edge_count == 2


def test_a_network_of_nobody_rests_on_nothing(accords: GraphStore) -> None:
    nobody = read_network(accords, NetworkSpec(kinds=("network",)))
    for units in ("sources", "things", "uncertain"):
        assert len(evidence_of(nobody, units).rows) == 0


def test_unknown_units_are_told(network: CooperationNetwork) -> None:
    with pytest.raises(NotFoundError, match="left out by “source”; did you mean “sources”"):
        evidence_of(network, "source")
