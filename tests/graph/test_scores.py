"""Scores as statements: what measures found, and the network from which each number comes."""

import json

import numpy as np
import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from graph.analysis.measures.catalogue import MEASURES
from graph.analysis.measures.table import ScoreTable, score
from graph.network.backbones.catalogue import BACKBONES
from graph.network.cooperation import read_network
from graph.network.description.spec import NetworkSpec
from graph.network.matrices.projection import project
from graph.network.matrices.two_mode import TwoMode
from graph.scores import score_triples
from graph.store import GraphStore
from tests.graph.accords import ID, UNEP

_SCORES = """
SELECT ?partner ?measure ?value ?rank {
  ?score a cp:Score ; cp:about ?partner ; cp:measure ?measure ; cp:value ?value ;
    cp:network ?network .
  OPTIONAL { ?score cp:rank ?rank }
}"""
_NETWORK = """
SELECT ?label ?settings ?partners ?edges {
  ?network a cp:NetworkDescription ; rdfs:label ?label ; cp:settings ?settings ;
    cp:partnerCount ?partners ; cp:edgeCount ?edges
}"""
PATH = [("Bonn", "UEA"), ("Almada", "UEA"), ("Bonn", "C40")]


def told(store: GraphStore, network: str) -> dict[str, dict[str, float]]:
    """Return measure → partner → value, as a build states them of a network."""
    found: dict[str, dict[str, float]] = {}
    for row in store.rows(_SCORES, {"network": NamedNode(f"{ID}network/{network}")}):
        name = row["measure"].value.rpartition("/")[2]
        found.setdefault(name, {})[row["partner"].value] = float(row["value"].value)
    return found


@pytest.mark.parametrize(
    ("name", "spec"),
    [
        ("everything", NetworkSpec()),
        ("cities-2017", NetworkSpec(kinds=("agency", "city"), on="2017")),
    ],
)
def test_a_build_states_every_measure_of_every_network(
    accords: GraphStore, name: str, spec: NetworkSpec
) -> None:
    computed = score(read_network(accords, spec).projection).scores()
    found = told(accords, name)
    assert set(found) == set(MEASURES)
    for measure, values in computed.items():
        assert found[measure] == pytest.approx(values, abs=1e-9)


def test_a_network_says_how_it_was_made(accords: GraphStore) -> None:
    network = NamedNode(f"{ID}network/cities-2017")
    (row,) = accords.rows(_NETWORK, {"network": network})
    spec = NetworkSpec(kinds=("agency", "city"), on="2017")
    projection = read_network(accords, spec).projection
    assert row["label"].value == "Cities in 2017"
    assert json.loads(row["settings"].value) == {
        "kinds": ["agency", "city"], "on": "2017", "title": "Cities in 2017",
    }  # fmt: skip
    assert int(row["partners"].value) == len(projection.graph)
    assert int(row["edges"].value) == projection.graph.edge_count


def test_ranks_are_stated_of_measures_that_rank(accords: GraphStore) -> None:
    rows = accords.rows(_SCORES, {"network": NamedNode(f"{ID}network/everything")})
    ranked = {row["measure"].value.rpartition("/")[2] for row in rows if "rank" in row}
    assert ranked == {each.name for each in MEASURES.values() if each.ranked}
    best = {row["measure"].value.rpartition("/")[2]: row["partner"].value
            for row in rows if "rank" in row and row["rank"].value == "1"}  # fmt: skip
    assert best["strength"] == UNEP


@pytest.mark.parametrize("backbone", BACKBONES)
def test_a_backbone_says_what_it_kept(accords: GraphStore, backbone: str) -> None:
    projection = read_network(accords, NetworkSpec(backbone=backbone)).projection
    lines = score_triples("https://example.org/", projection, score(projection), "backbone")
    (line,) = (line for line in lines if "#settings" in line)
    (triple,) = parse(f"{line} .".encode(), format=RdfFormat.N_TRIPLES)
    assert isinstance(triple.object, Literal)
    found = json.loads(triple.object.value)["backbone"]
    assert found["method"] == backbone
    assert found["kept"] == projection.graph.edge_count


def written(table: ScoreTable, name: str = "everything") -> list[str]:
    projection = project(TwoMode.of_pairs(PATH), settings={"on": "2017"})
    return list(score_triples("https://example.org/", projection, table, name))


def test_values_have_ten_digits_and_whole_ones_none() -> None:
    names = ("almada", "bonn", "cork", "dijon")
    nodes = tuple(f"https://example.org/id/partner/{name}" for name in names)
    values = np.array([1 / 3, 2.0, 1e-12, float("nan")])
    found = [
        line for line in written(ScoreTable(nodes, {"betweenness": values})) if "#value" in line
    ]
    assert [line.rpartition("> ")[2].partition("^^")[0] for line in found] == [
        '"0.3333333333"', '"2"', '"0.0"',
    ]  # fmt: skip


def test_a_score_of_another_network_has_an_iri_of_its_own() -> None:
    table = ScoreTable(("https://example.org/id/partner/bonn",), {"degree": np.array([1.0])})
    assert any("<https://example.org/id/score/bonn--degree>" in line for line in written(table))
    other = written(table, "climate")
    assert any("<https://example.org/id/score/climate/bonn--degree>" in line for line in other)
    assert any("<https://example.org/id/network/climate>" in line for line in other)


def test_what_was_sampled_is_said_of_the_network() -> None:
    table = ScoreTable((), {}, how={"betweenness": "sampled from 512 of 33,333 partners"})
    lines = "".join(f"{line} .\n" for line in written(table))
    quads = parse(lines.encode(), format=RdfFormat.N_TRIPLES)
    (settings,) = (q.object.value for q in quads if q.predicate.value.endswith("#settings"))
    assert json.loads(settings) == {
        "on": "2017", "sampled": {"betweenness": "sampled from 512 of 33,333 partners"},
    }  # fmt: skip
