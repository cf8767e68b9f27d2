"""Who leads, who funds: ties with a direction."""

import networkx as nx
import numpy as np
import pytest

from graph.network.cooperation import read_network
from graph.network.description.spec import NetworkSpec
from graph.network.matrices.direction import Directed, direct
from graph.network.matrices.two_mode import TwoMode
from graph.network.plain import directed_graph
from graph.store import GraphStore
from tests.graph.accords import (
    CITIES_UNIT,
    GREENER_CITIES,
    GROUP,
    IFC,
    MELAKA,
    UN_HABITAT,
    UNEP,
)  # fmt: skip

CITIES = ("Almada", "Bonn", "Cork", "Dijon")


def parts(*pairs: tuple[str, str], weight: float = 1.0) -> TwoMode:
    """Return parts of four cities in two projects."""
    projects = ("LIFE", "URBACT")
    rows = np.array([CITIES.index(city) for city, _ in pairs], int)
    columns = np.array([projects.index(project) for _, project in pairs], int)
    return TwoMode.of_codes(CITIES, projects, rows, columns, np.full(len(pairs), weight))


def ties(found: Directed) -> dict[tuple[str, str], float]:
    return {(a, b): float(tie["weight"]) for a, b, tie in found.networkx().edges(data=True)}


def test_who_leads_is_tied_to_all_others_one_over_their_number() -> None:
    found = direct(parts(("Bonn", "LIFE")), parts(("Almada", "LIFE"), ("Cork", "LIFE")))
    assert ties(found) == {("Bonn", "Almada"): 0.5, ("Bonn", "Cork"): 0.5}


def test_ties_through_several_things_add_up() -> None:
    lead = parts(("Bonn", "LIFE"), ("Bonn", "URBACT"))
    found = direct(lead, parts(("Almada", "LIFE"), ("Cork", "LIFE"), ("Cork", "URBACT")))
    assert ties(found) == {("Bonn", "Almada"): 0.5, ("Bonn", "Cork"): 1.5}
    assert found.through(1, 2) == ("LIFE", "URBACT")


def test_who_leads_and_is_party_is_none_of_the_others() -> None:
    party = parts(("Almada", "LIFE"), ("Bonn", "LIFE"), ("Cork", "LIFE"))
    assert ties(direct(parts(("Bonn", "LIFE")), party)) == {
        ("Bonn", "Almada"): 0.5, ("Bonn", "Cork"): 0.5,
    }  # fmt: skip


def test_two_who_lead_one_thing_are_not_tied_by_it() -> None:
    party = parts(("Almada", "LIFE"), ("Bonn", "LIFE"), ("Cork", "LIFE"))
    found = direct(parts(("Almada", "LIFE"), ("Bonn", "LIFE")), party)
    assert ties(found) == {("Almada", "Cork"): 1.0, ("Bonn", "Cork"): 1.0}
    assert ties(direct(parts(("Bonn", "LIFE")), parts(("Bonn", "LIFE")))) == {}


def test_weights_of_roles_multiply() -> None:
    found = direct(parts(("Bonn", "LIFE"), weight=2.0), parts(("Cork", "LIFE"), weight=0.5))
    assert ties(found) == {("Bonn", "Cork"): 1.0}


def test_nobody_leads_where_there_are_no_parts() -> None:
    graph = direct(parts(), parts()).networkx()
    assert (list(graph), graph.number_of_edges()) == (list(CITIES), 0)


@pytest.mark.parametrize(
    ("direction", "going_out", "others"),
    [
        ("leads", {UNEP, GROUP}, {UN_HABITAT, MELAKA, CITIES_UNIT, IFC}),
        ("funds", {IFC}, {UNEP, GROUP, UN_HABITAT, MELAKA, CITIES_UNIT}),
    ],
)
def test_a_build_knows_who_leads_and_who_funds(
    accords: GraphStore, direction: str, going_out: set[str], others: set[str]
) -> None:
    network = read_network(accords, NetworkSpec(direction=direction))
    graph = directed_graph(network)
    assert isinstance(graph, nx.DiGraph)
    assert {(one, other) for one, other in graph.edges()} == {
        (one, other) for one in going_out for other in others
    }
    for _, _, edge in graph.edges(data=True):
        assert edge == {"weight": pytest.approx(1 / len(others)), "things": (GREENER_CITIES,)}
    assert graph.nodes[UNEP] == {"label": "UNEP", "kind": "agency"}
    assert graph.graph["settings"] == {"direction": direction}
