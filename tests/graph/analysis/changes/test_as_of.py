"""The same network as of several dates: what is certain, and what unknown dates allow."""

import pytest

from graph.analysis.changes.as_of import Range, as_of
from graph.analysis.measures.catalogue import MEASURES, measure
from graph.network.cooperation import read_network
from graph.network.description.spec import NetworkSpec
from graph.network.reading.scan import read_columns
from graph.store import GraphStore
from tests.graph.accords import RENEWAL, SUMMIT, UN_HABITAT, UNEP


@pytest.mark.parametrize(
    ("found", "written"),
    [
        (Range(3, 7), "3–7"),
        (Range(7, 3), "3–7"),
        (Range(5, 5), "5"),
        (Range(0.123456, 0.5), "0.1235–0.5"),
        (Range(0, 0), "0"),
        (Range(float("nan"), float("nan")), "–"),
        (Range(float("nan"), 0.5), "0.5"),
    ],
)
def test_a_range_is_written_from_the_less_to_the_more(found: Range, written: str) -> None:
    assert str(found) == written


def test_each_date_has_its_network_and_the_period_of_the_description_gives_way(
    accords: GraphStore,
) -> None:
    spec = NetworkSpec(kinds=("agency",), since="2000", until="2001")
    found = as_of(accords, spec, ["2010", "2017-09"])
    assert [each.date for each in found] == ["2010", "2017-09"]
    for each in found:
        assert each.network.spec == NetworkSpec(kinds=("agency",), on=each.date)
        assert each.network.two.partners == read_network(accords, each.network.spec).two.partners


def test_certain_ties_are_among_the_possible_ones(accords: GraphStore) -> None:
    (found,) = as_of(accords, NetworkSpec(), ["2017-09"], read_columns(accords))
    assert found.certain.nodes == found.possible.nodes
    certain, possible = found.certain.networkx(), found.possible.networkx()
    assert set(certain.edges()) < set(possible.edges())
    assert certain.has_edge(UNEP, UN_HABITAT)
    certain_two = found.network.certain_two
    kept = {certain_two.things[n] for n in certain_two.incidence.indices.tolist()}
    assert kept == {RENEWAL, SUMMIT}


@pytest.mark.parametrize("name", ["degree", "strength"])
def test_measures_that_grow_with_every_tie_are_least_among_certain_ones(
    starter: GraphStore, name: str
) -> None:
    assert name in MEASURES
    for found in as_of(starter, NetworkSpec(weighting="count"), ["2012", "2020-06-01"]):
        low = found.certain.expand(measure(name, found.certain).values)
        high = found.possible.expand(measure(name, found.possible).values)
        assert (low <= high + 1e-12).all()


def test_where_only_certain_parts_are_asked_for_nothing_is_merely_possible(
    accords: GraphStore,
) -> None:
    (found,) = as_of(accords, NetworkSpec(certain=True), ["2017-09"])
    assert found.certain.edge_count == found.possible.edge_count
