"""Edge lists: the same edges as the expanded graph has, and a cap that says what it left out."""

import csv
import json
from pathlib import Path

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.analysis.results.edge_files import write_edges
from graph.analysis.results.edges import EdgeList
from graph.network.matrices.neighbourhood import neighbourhood
from graph.network.matrices.projection import Projection, project
from graph.network.matrices.two_mode import TwoMode
from ontology.errors import NotFoundError

# Twelve cities of one covenant, some of them in C40 or in a project too
CITIES = ("Almada", "Bonn", "Cascais", "Dublin", "Espoo", "Faro", "Gdańsk", "Helsinki")
PAIRS = [(city, "Covenant of Mayors") for city in CITIES]
PAIRS += [(city, "C40") for city in ("Dublin", "Helsinki")]
PAIRS += [(city, "URBACT") for city in ("Almada", "Bonn", "Cascais")]
FIELD = project(TwoMode.of_pairs(PAIRS), "count", settings={"on": "2019"})

PARTS = st.lists(
    st.tuples(st.sampled_from("ABCDEFGH"), st.sampled_from(("UEA", "C40", "IUC", "ICLEI"))),
    min_size=1,
)


def edges(found: EdgeList) -> dict[tuple[str, str], float]:
    nodes = found.projection.graph.nodes
    return {
        (nodes[one], nodes[other]): alike.weight
        for alike in found
        for one, other in zip(alike.ones, alike.others, strict=True)
    }


def weights(graph: "nx.Graph[str]") -> dict[tuple[str, str], float]:
    return {(min(a, b), max(a, b)): graph.edges[a, b]["weight"] for a, b in graph.edges()}


@settings(max_examples=40)
@given(PARTS, st.sampled_from(("newman", "count")))
def test_the_edges_are_those_of_the_expanded_graph(
    pairs: list[tuple[str, str]], weighting: str
) -> None:
    projection = project(TwoMode.of_pairs(pairs), weighting)  # type: ignore[arg-type]
    assert edges(EdgeList(projection)) == weights(projection.graph.networkx())


@settings(max_examples=40)
@given(PARTS, st.integers(0, 30))
def test_a_cap_keeps_the_heaviest(pairs: list[tuple[str, str]], cap: int) -> None:
    projection = project(TwoMode.of_pairs(pairs))
    every, kept = edges(EdgeList(projection)), edges(EdgeList(projection, cap))
    assert list(kept.items()) == list(every.items())[:cap]
    listed = list(every.values())
    assert listed == sorted(listed, reverse=True)


@settings(max_examples=40)
@given(PARTS, st.integers(1, 12))
def test_the_edges_of_the_partner_in_the_middle_come_first(
    pairs: list[tuple[str, str]], cap: int
) -> None:
    whole = project(TwoMode.of_pairs(pairs))
    for partner in whole.graph.nodes:
        found = EdgeList(neighbourhood(whole, partner), cap, around=partner)
        own = len(found.projection.graph) - 1
        kept = edges(found)
        assert len(kept) == found.listed
        assert sum(partner in ends for ends in kept) == min(own, cap)
        ones, others, _ = found.ends()
        assert set(zip(ones.tolist(), others.tolist(), strict=True)) == {
            (found.projection.graph.nodes.index(a), found.projection.graph.nodes.index(b))
            for a, b in kept
        }


def test_each_edge_names_what_is_shared() -> None:
    for alike in EdgeList(FIELD):
        ends = (FIELD.graph.nodes[alike.ones[0]], FIELD.graph.nodes[alike.others[0]])
        assert alike.things == FIELD.shared(*ends)
        assert alike.weight == len(alike.things)


def test_davis_southern_women_has_the_edges_that_networkx_finds() -> None:
    women = nx.davis_southern_women_graph()
    projection = project(TwoMode.of_networkx(women), "count")
    top = [node for node, mode in women.nodes(data="bipartite") if mode == 0]
    wanted = nx.bipartite.weighted_projected_graph(women, top)
    assert edges(EdgeList(projection)) == weights(wanted)


def test_what_is_left_out_is_said() -> None:
    assert EdgeList(FIELD).words() == "all 28 edges"
    assert EdgeList(FIELD, 6).words() == (
        "6 of 28 edges, the heaviest; left out: 22, all of weight 1 or less"
    )


def test_edges_as_csv_have_names_and_a_description(tmp_path: Path) -> None:
    labels = {"Gdańsk": "=Gdańsk"}
    found = write_edges(FIELD, tmp_path / "edges.csv", at_most=12, labels=labels)
    with (tmp_path / "edges.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert (len(rows), found.left_out) == (12, 16)
    assert rows[0] == {
        "source": "Almada", "target": "Bonn", "source_label": "Almada", "target_label": "Bonn",
        "weight": "2.0", "count": "2", "things": "Covenant of Mayors URBACT",
    }  # fmt: skip
    assert all(row["source_label"] != "=Gdańsk" for row in rows)
    table = json.loads((tmp_path / "edges.csv-metadata.json").read_text("utf-8"))
    notes = {note["label"]: note["body"] for note in table["notes"]}
    assert notes["network"] == {"weighting": "count", "on": "2019"}
    assert "12 of 28 edges" in notes["how each column was computed"]["edges"]


def test_edges_as_parquet_are_those_of_the_csv(tmp_path: Path) -> None:
    from pyarrow import parquet

    write_edges(FIELD, tmp_path / "edges.csv")
    write_edges(FIELD, tmp_path / "edges.parquet")
    with (tmp_path / "edges.csv").open(encoding="utf-8", newline="") as file:
        rows = [tuple(row.values()) for row in csv.DictReader(file)]
    found = parquet.read_table(tmp_path / "edges.parquet").to_pylist()
    assert [tuple(map(str, row.values())) for row in found] == rows


@pytest.mark.parametrize("suffix", ["csv", "tsv", "parquet"])
def test_a_network_without_edges_is_a_table_without_rows(tmp_path: Path, suffix: str) -> None:
    alone = project(TwoMode.of_pairs([("Bonn", "UEA"), ("Turku", "C40")]))
    assert write_edges(alone, tmp_path / f"edges.{suffix}").listed == 0
    assert (tmp_path / f"edges.{suffix}").stat().st_size > 0


def test_things_too_large_to_join_are_named(tmp_path: Path) -> None:
    capped: Projection = project(TwoMode.of_pairs(PAIRS), largest=3)
    write_edges(capped, tmp_path / "edges.tsv")
    table = json.loads((tmp_path / "edges.tsv-metadata.json").read_text("utf-8"))
    network = next(note["body"] for note in table["notes"] if note["label"] == "network")
    assert network["left out, too large to join"] == ["Covenant of Mayors"]


def test_an_unknown_form_of_edges_is_answered(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match="no format of edge lists"):
        write_edges(FIELD, tmp_path / "edges.json")
