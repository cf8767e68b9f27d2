"""The days of ties say the same as the network of each date, and their sources as the filter."""

from datetime import date

import numpy as np
import pytest

from graph.analysis.results.edges import EdgeList
from graph.dates import days
from graph.network.cooperation import CooperationNetwork, read_network
from graph.network.description.spec import NetworkSpec
from graph.network.matrices.two_mode import TwoMode
from graph.network.reading.scan import read_columns
from graph.network.ties.behind import behind
from graph.network.ties.parts import parts_of
from graph.store import GraphStore

Shared = set[tuple[str, str, str]]
"""Ties with what they go through: partner, partner, thing."""
DATES = ("1999", "2005", "2008-06", "2009", "2014-03-01", "2017-09", "2019", "2021", "2024", "2030")


def shared(two: TwoMode) -> Shared:
    """Return every tie of a network with the things behind it."""
    dense = two.presence.toarray().astype(bool)
    return {
        (two.partners[one], two.partners[other], two.things[thing])
        for one in range(len(two.partners))
        for other in range(one + 1, len(two.partners))
        for thing in np.flatnonzero(dense[one] & dense[other]).tolist()
    }


def days_of_ties(network: CooperationNetwork) -> dict[tuple[str, str, str], list[int]]:
    two = network.projection.behind
    ones, others, _ = EdgeList(network.projection).ends()
    found = behind(two, ones, others)
    tie = np.repeat(np.arange(len(ones)), np.diff(found.starts))
    together = parts_of(network, two).together(found).tolist()
    return {
        (two.partners[ones[n]], two.partners[others[n]], two.things[thing]): span
        for n, thing, span in zip(tie.tolist(), found.things.tolist(), together, strict=True)
    }


@pytest.mark.parametrize("store", ["accords", "starter"])
@pytest.mark.parametrize("on", DATES)
def test_ties_are_there_on_the_dates_that_the_network_of_the_date_has_them(
    store: str, on: str, request: pytest.FixtureRequest
) -> None:
    graph: GraphStore = request.getfixturevalue(store)
    columns = read_columns(graph)
    begin, end = (date.fromisoformat(day).toordinal() for day in days(on))
    of_all = days_of_ties(read_network(graph, NetworkSpec(), columns))
    dated = read_network(graph, NetworkSpec(on=on), columns)
    possible = {tie for tie, span in of_all.items() if span[0] <= end and span[1] >= begin}
    certain = {tie for tie, span in of_all.items() if span[2] <= end and span[3] >= begin}
    assert possible == shared(dated.two)
    assert certain & possible == shared(dated.certain_two)


@pytest.mark.parametrize("least", [1, 2, 3])
def test_ties_of_so_many_sources_are_those_that_the_filter_keeps(
    starter: GraphStore, least: int
) -> None:
    columns = read_columns(starter)
    network = read_network(starter, NetworkSpec(), columns)
    two = network.projection.behind
    ones, others, _ = EdgeList(network.projection).ends()
    found = parts_of(network, two).sources_of(behind(two, ones, others))
    kept = {
        (two.partners[one], two.partners[other])
        for one, other, number in zip(ones, others, found, strict=True)
        if number >= least
    }
    filtered = read_network(starter, NetworkSpec(sources=least), columns)
    assert kept == {tie[:2] for tie in shared(filtered.two)}
