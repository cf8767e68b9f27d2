"""The network as the explorer draws it: the same facts as the network of the command line."""

from datetime import date
from itertools import combinations
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from citypact.server.workers.bench import Bench
from graph.analysis.measures.catalogue import MEASURES
from tests.citypact.server.api.asking import ask, bench_of, reply

ID = "https://w3id.org/citypact/id/"
UNEP, UN_HABITAT, GWANGJU = (f"{ID}partner/{key}" for key in ("unep", "un-habitat", "gwangju"))
COLUMNS = ("iri", "path", "name", "language", "kind", "country", "x", "y", "community")


@pytest.fixture(scope="module")
def bench(starter_root: Path) -> Bench:
    return bench_of(starter_root)


@pytest.fixture(scope="module")
def whole(bench: Bench) -> Any:
    return ask(bench, "network")


def pairs(network: Any) -> dict[frozenset[str], tuple[float, frozenset[str]]]:
    """Return the ties of an answer: both ends → weight, things."""
    iri, edges, things = network["nodes"]["iri"], network["edges"], network["things"]["iri"]
    columns = (edges[name] for name in ("source", "target", "weight", "things"))
    return {
        frozenset((iri[one], iri[other])): (weight, frozenset(things[n] for n in shared))
        for one, other, weight, shared in zip(*columns, strict=True)
    }


@pytest.mark.parametrize(
    "filters",
    [{}, {"on": "2009"}, {"kind": ["agency"]}, {"thing": ["agreement"]}, {"plans": True},
     {"weighting": "count"}, {"sources": 2}, {"level": "organisation"}],
)  # fmt: skip
def test_ties_are_those_of_networkx(bench: Bench, filters: dict[str, Any]) -> None:
    graph = bench.graph.network(**filters)
    found = ask(bench, "network", **filters)
    assert sorted(graph) == found["nodes"]["iri"]
    assert pairs(found).keys() == {frozenset(edge) for edge in graph.edges()}
    for one, other, edge in graph.edges(data=True):
        weight, things = pairs(found)[frozenset((one, other))]
        assert weight == pytest.approx(edge["weight"], rel=1e-3)
        assert things == set(edge["things"])
    assert found["edge_count"] == graph.number_of_edges()
    assert found["left_out"] == 0


def test_columns_are_parallel(whole: Any) -> None:
    partners = len(whole["nodes"]["iri"])
    assert {len(whole["nodes"][name]) for name in COLUMNS} == {partners}
    assert {len(column) for column in whole["nodes"]["scores"].values()} == {partners}
    assert len({len(column) for column in whole["edges"].values()}) == 1
    assert len({len(column) for column in whole["things"].values()}) == 1
    edges = whole["edges"]
    assert [len(things) for things in edges["things"]] == [len(spans) for spans in edges["spans"]]
    assert whole["partners"] == partners


def test_partners_stand_apart_and_stay_where_they_are(bench: Bench, whole: Any) -> None:
    def places(found: Any) -> dict[str, tuple[int, int]]:
        nodes = found["nodes"]
        return dict(zip(nodes["iri"], zip(nodes["x"], nodes["y"], strict=True), strict=True))

    everywhere = places(whole)
    for filters in ({"on": "2009"}, {"kind": ["agency"]}, {"of": "Gwangju"}):
        assert places(ask(bench, "network", **filters)).items() <= everywhere.items()
    for (a, b), (c, d) in combinations(everywhere.values(), 2):
        assert (a - c) ** 2 + (b - d) ** 2 >= 95**2


def test_a_network_that_the_build_does_not_place_is_placed_on_its_own(bench: Bench) -> None:
    found = ask(bench, "network", level="country")
    assert found["nodes"]["iri"]
    assert all(isinstance(x, int | float) for x in found["nodes"]["x"])


def test_scores_are_those_of_the_network_with_the_same_filters(bench: Bench) -> None:
    for filters in ({}, {"on": "2009"}, {"thing": ["agreement"]}):
        found = ask(bench, "network", **filters)
        scores = bench.graph.scores(**filters).scores()
        assert set(found["measures"]) == set(MEASURES) - {"community"}
        for name, column in found["nodes"]["scores"].items():
            shown = {iri: value for iri, value in zip(found["nodes"]["iri"], column, strict=True)
                     if value is not None}  # fmt: skip
            assert shown == pytest.approx(scores[name], rel=1e-4, abs=1e-6)


def test_communities_are_numbered_by_size_and_who_is_alone_is_in_none(whole: Any) -> None:
    numbers = whole["nodes"]["community"]
    sizes = [numbers.count(n) for n in range(max(numbers) + 1)]
    assert sizes == sorted(sizes, reverse=True)
    degrees = whole["nodes"]["scores"]["degree"]
    assert [n == -1 for n in numbers] == [degree == 0 for degree in degrees]


def test_a_partner_is_drawn_with_those_it_works_with(bench: Bench) -> None:
    graph = bench.graph.network()
    found = ask(bench, "network", of="UNEP")
    ego = nx.ego_graph(graph, UNEP)
    assert found["nodes"]["iri"] == sorted(ego)
    assert pairs(found).keys() == {frozenset(edge) for edge in ego.edges()}
    for one, other, edge in ego.edges(data=True):
        assert pairs(found)[frozenset((one, other))][0] == pytest.approx(edge["weight"], rel=1e-3)


def test_of_many_ties_those_of_the_partner_come_first(bench: Bench) -> None:
    degree = len(nx.ego_graph(bench.graph.network(), UNEP)) - 1
    found = ask(bench, "network", of="UNEP", edges=str(degree))
    middle = found["nodes"]["iri"].index(UNEP)
    assert found["left_out"] > 0
    ends = zip(found["edges"]["source"], found["edges"]["target"], strict=True)
    assert all(middle in pair for pair in ends)


def test_gwangju_works_with_unep_by_one_agreement(bench: Bench) -> None:
    found = ask(bench, "network", of="光州", lang="zh")
    assert found["nodes"]["iri"] == [GWANGJU, UNEP]
    assert found["nodes"]["name"][0] == "光州市"
    assert found["nodes"]["country"] == ["大韩民国", "肯尼亚"]
    assert found["things"]["iri"] == [f"{ID}agreement/unep-gwangju-cooperation"]
    assert found["things"]["path"] == ["/id/agreement/unep-gwangju-cooperation"]
    assert found["things"]["status"] == ["ongoing"]


def test_the_days_of_a_tie_are_those_of_the_agreement_behind_it(bench: Bench) -> None:
    found = ask(bench, "network", thing=["agreement"], plans=True)
    framework = found["things"]["iri"].index(f"{ID}agreement/cooperation-framework-2008")
    spans = [
        span
        for things, days in zip(found["edges"]["things"], found["edges"]["spans"], strict=True)
        for thing, span in zip(things, days, strict=True)
        if thing == framework
    ]
    begins, ends = date(2008, 1, 1).toordinal(), date(2008, 12, 31).toordinal()
    assert spans == [[begins, None, ends, begins]]


def test_what_no_date_shows_is_at_no_day_certain(bench: Bench) -> None:
    found = ask(bench, "network", of="Gwangju")
    assert found["edges"]["spans"] == [[[None, None, 1, 0]]]
    assert found["first"] is None
    assert found["last"] is None


@pytest.mark.parametrize("most", [1, 5, 68])
def test_the_heaviest_edges_are_sent_and_the_rest_is_counted(
    bench: Bench, whole: Any, most: int
) -> None:
    found = ask(bench, "network", edges=str(most))
    assert found["edges"]["weight"] == whole["edges"]["weight"][:most]
    assert found["left_out"] == whole["edge_count"] - most


def test_the_partners_of_most_ties_are_sent_and_the_rest_is_counted(
    bench: Bench, whole: Any
) -> None:
    found = ask(bench, "network", nodes="3")
    strength = dict(zip(whole["nodes"]["iri"], whole["nodes"]["scores"]["strength"], strict=True))
    sent = [strength[iri] for iri in found["nodes"]["iri"]]
    assert sorted(sent) == sorted(strength.values())[-3:]
    assert found["partners"] == whole["partners"]


@pytest.mark.parametrize("filters", [{}, {"of": "UNEP"}, {"level": "country"}])
@pytest.mark.parametrize("most", [1, 5, 68])
def test_only_the_ends_of_the_heaviest_edges_are_sent_where_these_are_asked_for(
    bench: Bench, filters: dict[str, str], most: int
) -> None:
    every = ask(bench, "network", **filters, edges=str(most))
    found = ask(bench, "network", **filters, edges=str(most), tied="true")
    assert pairs(found) == pairs(every)
    assert set(found["nodes"]["iri"]) == {iri for pair in pairs(every) for iri in pair}
    for said in ("partners", "untied", "edge_count", "left_out", "first", "last"):
        assert found[said] == every[said]


def test_of_a_partner_without_ties_nothing_is_sent_where_only_ends_are(
    bench: Bench, whole: Any
) -> None:
    alone = whole["nodes"]["iri"][whole["nodes"]["scores"]["degree"].index(0)]
    assert ask(bench, "network", of=alone)["nodes"]["iri"] == [alone]
    assert ask(bench, "network", of=alone, tied="true")["nodes"]["iri"] == []


def test_settings_are_in_words(bench: Bench) -> None:
    found = ask(bench, "network", theme=["climate change"], on="2009", lang="fr", certain="true")
    assert found["settings"]["on"] == "2009"
    assert found["settings"]["certain"] == "true"
    assert "://" not in found["settings"]["themes"]


@pytest.mark.parametrize(
    ("asked", "status", "said"),
    [
        ({"kind": ["agencie"]}, 404, "agency"),
        ({"theme": ["volcanoes"]}, 404, "volcanoes"),
        ({"on": "soon"}, 400, "soon"),
        ({"on": "2009", "since": "2008"}, 404, "leave out one"),
        ({"sources": "-1"}, 400, "sources"),
        ({"of": "Atlantis"}, 404, "Atlantis"),
        ({"of": "Gwangju", "kind": ["agency"]}, 404, "leave out a filter"),
        ({"measure": "fame"}, 404, "fame"),
        ({"network": "nobody"}, 404, "nobody"),
        ({"edges": "0"}, 400, "edges"),
        ({"edges": "many"}, 400, "edges"),
        ({"nobody": "1"}, 400, "nobody"),
    ],
)
def test_what_cannot_be_asked_is_said_in_a_sentence(
    bench: Bench, asked: dict[str, Any], status: int, said: str
) -> None:
    found = reply(bench, "network", **asked)
    assert found.status == status
    assert said in found.body.decode()
    assert "Traceback" not in found.body.decode()


def test_a_measure_of_the_two_modes_may_be_asked_for(bench: Bench) -> None:
    found = ask(bench, "network", measure="birank")
    assert "birank" in found["measures"]
    assert found["measures"]["birank"]


def test_a_network_that_nothing_passes_is_empty(bench: Bench) -> None:
    assert ask(bench, "network", kind=["city"], thing=["output"], tied="true")["partners"] == 0
    found = ask(bench, "network", kind=["city"], thing=["output"])
    assert found["nodes"]["iri"] == []
    assert found["edges"]["source"] == []
    assert found["edge_count"] == 0
