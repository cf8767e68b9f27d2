"""Hypotheses as RDF, in a file and a graph of their own."""

from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib

from graph.analysis.gaps.candidates import candidates
from graph.analysis.gaps.evaluation import evaluate
from graph.analysis.gaps.hypotheses import hypotheses_file, write_hypotheses
from graph.network.matrices.two_mode import TwoMode
from ontology.errors import InputError
from ontology.terms import CP, ID, RDF, RDFS

INDEX = "resource-allocation"
UNEP, BONN, ICLEI = (ID[f"partner/{name}"].value for name in ("unep", "bonn", "iclei"))
FORUM, COVENANT = ID["event/forum"].value, ID["initiative/covenant"].value
NETWORK = TwoMode.of_pairs(
    [(UNEP, FORUM), (ICLEI, FORUM), (ICLEI, COVENANT), (BONN, COVENANT)],
)
FOUND = candidates(NETWORK, INDEX)
GRAPH = ID["hypotheses/agencies"]


def quads(path: Path) -> list[ox.Quad]:
    return list(ox.parse(path=str(path), format=ox.RdfFormat.TRIG))


def values(path: Path, subject: ox.NamedNode, term: ox.NamedNode) -> list[str]:
    return [q.object.value for q in quads(path) if (q.subject, q.predicate) == (subject, term)]  # type: ignore[union-attr]


def test_all_of_it_lies_in_one_graph_beside_the_store(tmp_path: Path) -> None:
    path = write_hypotheses(tmp_path, "agencies", FOUND)
    assert path == tmp_path / ".citypact" / "hypotheses" / "agencies.trig"
    assert {quad.graph_name for quad in quads(path)} == {GRAPH}
    assert [file.name for file in path.parent.iterdir()] == ["agencies.trig"]


def test_a_hypothesis_says_what_it_is_and_what_suggests_it(tmp_path: Path) -> None:
    path = write_hypotheses(tmp_path, "agencies", FOUND)
    one = ox.NamedNode(f"{GRAPH.value}/1")
    assert values(path, one, RDF.type) == [CP["Hypothesis"].value]
    assert values(path, one, CP["one"]) + values(path, one, CP["other"]) == [BONN, UNEP]
    assert values(path, one, CP["suggestedBy"]) == [ICLEI]
    assert values(path, one, CP["value"]) == ["0.5"]
    assert values(path, one, CP["rank"]) == ["1"]


def test_the_set_says_how_it_was_found_and_how_good_that_is(tmp_path: Path) -> None:
    pairs = [(f"{ID.base}partner/{n}", f"{ID.base}event/{n * step % 7}")
             for n in range(30) for step in (1, 2, 4)]  # fmt: skip
    row = evaluate(TwoMode.of_pairs(pairs), [INDEX])[0]
    path = write_hypotheses(
        tmp_path, "agencies", FOUND, settings={"on": "2024-05", "themes": ["énergie"]},
        evaluation=row, software="0.1.0",
    )  # fmt: skip
    assert values(path, GRAPH, CP["index"]) == [INDEX]
    assert float(values(path, GRAPH, CP["areaUnderCurve"])[0]) == pytest.approx(row.auc)
    assert values(path, GRAPH, CP["software"]) == ["0.1.0"]
    (network,) = values(path, GRAPH, CP["network"])
    (settings,) = values(path, ox.NamedNode(network), CP["settings"])
    assert settings == '{"on": "2024-05", "themes": ["énergie"]}'


def test_the_same_input_gives_the_same_bytes(tmp_path: Path) -> None:
    once = write_hypotheses(tmp_path, "agencies", FOUND, settings={"b": 1, "a": 2}).read_bytes()
    labels = {UNEP: "UNEP", BONN: "Bonn"}
    again = write_hypotheses(tmp_path, "agencies", FOUND, settings={"a": 2, "b": 1})
    assert again.read_bytes() == once
    one, other = (
        write_hypotheses(tmp_path, "agencies", FOUND, labels=dict(order)).read_bytes()
        for order in (labels.items(), reversed(labels.items()))
    )
    assert one == other


@pytest.mark.parametrize(
    "label",
    ['Bonn" . } GRAPH <urn:x> {', 'a"""b', "back\\slash\n", "\u202eBonn", "{}<>@prefix", ""],
)
def test_hostile_labels_stay_labels(tmp_path: Path, label: str) -> None:
    path = write_hypotheses(tmp_path, "agencies", FOUND, labels={BONN: label, "urn:other": "no"})
    assert values(path, ox.NamedNode(BONN), RDFS.label) == [label]
    assert {quad.graph_name for quad in quads(path)} == {GRAPH}
    other = rdflib.Dataset()
    other.parse(path, format="trig")
    assert len(other) == len(quads(path))


def test_half_a_character_does_not_stop_it(tmp_path: Path) -> None:
    path = write_hypotheses(tmp_path, "agencies", FOUND, labels={BONN: "Bonn \ud800"})
    assert values(path, ox.NamedNode(BONN), RDFS.label) == ["Bonn ?"]


@pytest.mark.parametrize("name", ["", "../store", "a b", "A", "a--b", "x\n", "-a", "é"])
def test_a_name_that_is_no_file_name_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(InputError, match="hypotheses cannot be called"):
        hypotheses_file(tmp_path, name)


def test_all_that_is_no_iri_is_named_and_the_old_file_stays(tmp_path: Path) -> None:
    path = write_hypotheses(tmp_path, "agencies", FOUND)
    before = path.read_bytes()
    wrong = [replace(FOUND[0], one="Bonn", other="http://x/<y>")]
    with pytest.raises(InputError) as error:
        write_hypotheses(tmp_path, "agencies", wrong)
    assert [problem.found for problem in error.value.problems] == [
        "“Bonn” is no IRI", "“http://x/<y>” is no IRI",
    ]  # fmt: skip
    assert path.read_bytes() == before


def test_candidates_of_two_indices_do_not_mix(tmp_path: Path) -> None:
    mixed = [*FOUND, *candidates(NETWORK, "jaccard")]
    with pytest.raises(InputError, match="candidates of “jaccard” and “resource-allocation”"):
        write_hypotheses(tmp_path, "agencies", mixed)
    with pytest.raises(InputError, match="candidates of no index at all"):
        write_hypotheses(tmp_path, "agencies", [])
