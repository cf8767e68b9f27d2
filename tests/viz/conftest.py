"""Networks of the field for the tests of pages: agencies, cities and what they share."""

import tomllib
from collections.abc import Mapping
from pathlib import Path

import networkx as nx
import pytest

from graph.analysis.measures.table import Scores, score
from graph.network.plain import CooperationGraph, Tie
from graph.passages import Passage
from viz.network_page import network_page

BASE = "https://w3id.org/citypact/id"
REPORT = "Cooperation between UN-Habitat and the United Nations Environment Programme"
ADDRESS = "https://docs.un.org/en/HSP/HA.2/2"
FIELD = tomllib.loads((Path(__file__).parent / "field.toml").read_text(encoding="utf-8"))
MEASURES = ["degree", "strength", "betweenness", "constraint", "community"]


def passage(number: int, *, url: str = ADDRESS) -> Passage:
    """Return a passage of the report on the cooperation of UN-Habitat and UNEP."""
    iri = f"https://w3id.org/citypact/cite/hsp-ha-2-2023/para-{number}"
    return Passage(iri, REPORT, f"paragraph {number}", url, "UN-Habitat", "2023")


def node(label: str, kind: str, mode: int, **facts: object) -> dict[str, object]:
    """Return the attributes of a node as `graph.network.reading.attributes` gives them."""
    empty = {
        "labels": {},
        "also": (),
        "acronym": "",
        "themes": (),
        "places": (),
        "start": "",
        "end": "",
    }
    return {**empty, "status": "", "label": label, "kind": kind, "mode": mode, **facts}


def build(
    partners: dict[str, tuple[str, str, str, str]],
    things: Mapping[str, Mapping[str, object]],
    passages: tuple[Passage, ...] = (passage(11), passage(12)),
) -> CooperationGraph:
    """Return the network of partners (kind, English name, acronym, Chinese name) and things."""
    graph: nx.Graph[str] = nx.Graph()
    for key, (kind, name, acronym, chinese) in partners.items():
        labels = {"en": name} | ({"zh": chinese} if chinese else {})
        facts = node(name, kind, 0, labels=labels, acronym=acronym)
        graph.add_node(f"{BASE}/partner/{key}", **facts)
    for key, thing in things.items():
        roles = thing["roles"]
        assert isinstance(roles, dict)
        facts = {name: value for name, value in thing.items() if name not in ("roles", "name")}
        iri, name = f"{BASE}/agreement/{key}", str(thing["name"])
        graph.add_node(iri, **node(name, str(facts.pop("kind")), 1, labels={"en": name}, **facts))
        for role, keys in roles.items():
            for partner in keys:
                tie = Tie(role, str(thing.get("start", "")), "", "", passages)
                graph.add_edge(f"{BASE}/partner/{partner}", iri, ties=(tie,))
    return CooperationGraph(graph, {"on": "2023-06-05"})


def scores_of(network: CooperationGraph) -> Scores:
    """Return the measures that the tests of pages use."""
    return score(network.projection(), MEASURES).scores()


@pytest.fixture(scope="session")
def field() -> CooperationGraph:
    """Some seventy partners, in English and Chinese."""
    return build({key: tuple(facts) for key, facts in FIELD["partners"].items()}, FIELD["things"])


@pytest.fixture(scope="session")
def field_page(field: CooperationGraph) -> str:
    title = "Who works with whom on cities, climate and environment"
    return network_page(field, scores_of(field), title=title)


@pytest.fixture(scope="session")
def pair() -> CooperationGraph:
    """UN-Habitat and UNEP and one agreement between them."""
    keys = ("un-habitat", "unep")
    partners = {key: tuple(FIELD["partners"][key]) for key in keys}
    chosen = ("greener-cities-partnership", "cooperation-framework-2008")
    things = {key: dict(FIELD["things"][key]) for key in chosen}
    for thing in things.values():
        thing["roles"] = {"lead": ["unep"], "party": ["un-habitat"]}
    return build(partners, things)
