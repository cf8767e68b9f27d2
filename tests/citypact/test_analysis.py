"""One network in Python, and all that is asked of it."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import networkx as nx
import pytest
from pyoxigraph import Literal, RdfFormat, parse

import citypact
from citypact.analysis import NetworkAnalysis
from citypact.knowledge_graph import KnowledgeGraph
from graph.analysis.measures.catalogue import MEASURES
from graph.analysis.two_mode.catalogue import TWO_MODE_MEASURES
from loaders.workspace import Workspace
from ontology.errors import NotFoundError

BASE = "https://w3id.org/citypact/id/"
UNEP, UN_HABITAT = BASE + "partner/unep", BASE + "partner/un-habitat"


@pytest.fixture(scope="module")
def kg(starter_root: Path) -> KnowledgeGraph:
    return citypact.open(starter_root)


@pytest.fixture(scope="module")
def agencies(kg: KnowledgeGraph) -> NetworkAnalysis:
    return kg.analyse(kind=["agency", "network"], title="Agencies and networks")


def test_a_network_is_asked_for_by_filters(agencies: NetworkAnalysis) -> None:
    kinds = {agencies.network.kind(partner) for partner in agencies.two.partners}
    assert kinds == {"agency", "network"}
    assert agencies.network.settings["title"] == "Agencies and networks"
    assert agencies.projection.graph.nodes == agencies.two.partners


def test_as_a_graph_of_networkx_it_has_the_ties_of_the_projection(
    agencies: NetworkAnalysis,
) -> None:
    assert isinstance(agencies.graph, nx.Graph)
    weights = agencies.projection.graph.networkx()
    assert {frozenset(e) for e in agencies.graph.edges()} == {frozenset(e) for e in weights.edges()}
    for one, other, edge in agencies.graph.edges(data=True):
        assert edge["weight"] == pytest.approx(weights[one][other]["weight"])
        assert edge["count"] == len(edge["things"])


@pytest.mark.parametrize(
    "filters",
    [
        {"weighting": "count"},
        {"role_weights": {"lead": 3}},
        {"backbone": "sdsm", "alpha": 0.2, "correction": "none"},
    ],
)
def test_the_graph_is_weighed_as_the_network_says(
    kg: KnowledgeGraph, filters: dict[str, Any]
) -> None:
    found = kg.analyse(kind="agency", **filters)
    expected = found.projection.graph.networkx()
    assert {frozenset(e) for e in found.graph.edges()} == {frozenset(e) for e in expected.edges()}
    for one, other, edge in found.graph.edges(data=True):
        assert edge["weight"] == pytest.approx(expected[one][other]["weight"])


def test_ranks_and_scores_agree(agencies: NetworkAnalysis) -> None:
    table = agencies.scores(["degree", "betweenness"])
    for measure in ("degree", "betweenness"):
        ranks = dict(zip(table.nodes, table.ranks(measure).tolist(), strict=True))
        values = table.scores()[measure]
        for row in agencies.rank(measure, top=5, reasons=0):
            assert (row.rank, row.value) == (ranks[row.iri], values[row.iri])


def test_scores_are_of_all_measures_unless_some_are_named(agencies: NetworkAnalysis) -> None:
    assert set(agencies.scores().columns) == set(MEASURES)
    both = agencies.two_mode_scores()
    assert set(both.partners.columns) == set(both.things.columns) == set(TWO_MODE_MEASURES)
    assert both.partners.nodes == agencies.two.partners
    assert both.things.nodes == agencies.two.things


@pytest.mark.parametrize("by", ["degree", "birank"])
@pytest.mark.parametrize("units", ["sources", "things"])
def test_how_sure_a_rank_is_by_measures_of_both_modes(
    agencies: NetworkAnalysis, by: str, units: str
) -> None:
    sure = agencies.sureness(by, units=units, samples=3, nulls=3, units_at_most=3)  # type: ignore[arg-type]
    ranks = {row.iri: row.rank for row in agencies.rank(by, top=None, reasons=0)}
    for row in sure.rows(5):
        assert row.rank == ranks[row.partner]
        assert row.best <= row.rank <= row.worst


def test_how_sure_a_rank_is_by_an_unknown_measure_is_told_before_anything_is_computed(
    agencies: NetworkAnalysis,
) -> None:
    with pytest.raises(NotFoundError, match="unknown measure “degre”"):
        agencies.sureness("degre")


def test_groups_are_named_as_people_name_them(agencies: NetworkAnalysis) -> None:
    found = agencies.brokers("agency", "network")
    assert (found.first, found.second) == ("agency", "network")
    assert agencies.mixing("kind").groups == ("agency", "network")
    assert agencies.brokerage("kind").grouping.names == ("agency", "network")
    assert set(agencies.ei_index("kind").of_group) == {"agency", "network"}
    with pytest.raises(NotFoundError, match="no group"):
        agencies.brokers("agency", "netwrk")


def test_partners_of_two_are_asked_for_by_name(agencies: NetworkAnalysis) -> None:
    found = agencies.either("UNEP", "UN-Habitat")
    assert (found.one, found.other) == (UNEP, UN_HABITAT)
    assert UNEP not in {each.node for each in (*found.only_one, *found.only_other, *found.both)}


def test_candidates_do_not_work_together_yet(agencies: NetworkAnalysis) -> None:
    found = agencies.candidates(top=5)
    assert 0 < len(found) <= 5
    assert not any(agencies.graph.has_edge(each.one, each.other) for each in found)
    of_unep = agencies.candidates(of="UNEP", top=3)
    assert all(UNEP in (each.one, each.other) for each in of_unep)
    between = agencies.candidates(between=("agency", "network"), top=3)
    kinds = [
        {agencies.network.kind(each.one), agencies.network.kind(each.other)} for each in between
    ]
    assert all(pair == {"agency", "network"} for pair in kinds)


def test_hypotheses_lie_in_a_file_of_their_own(
    agencies: NetworkAnalysis, kg: KnowledgeGraph, tmp_path: Path
) -> None:
    workspace: Workspace = replace(kg.workspace, root=tmp_path)
    found = agencies.candidates(top=2)
    path = agencies.keep_hypotheses(workspace, "agencies", found)
    assert path == tmp_path / ".citypact" / "hypotheses" / "agencies.trig"
    quads = list(parse(path=str(path), format=RdfFormat.TRIG))
    assert {quad.graph_name.value for quad in quads} == {BASE + "hypotheses/agencies"}
    named = {quad.object.value for quad in quads if isinstance(quad.object, Literal)}
    assert {agencies.network.label(each.one) for each in found} <= named


def test_of_a_network_of_nobody_everything_is_empty(kg: KnowledgeGraph) -> None:
    nobody = kg.analyse(kind="agency", on="1800", certain=True)
    assert nobody.two.partners == ()
    assert list(nobody.rank("degree")) == []
    assert nobody.scores(["degree"]).scores() == {"degree": {}}
    assert nobody.graph.number_of_nodes() == 0
    assert nobody.whole().nodes == 0
    assert nobody.candidates() == []


def test_candidates_are_ranked_after_what_is_part_of_each_other_is_left_out(
    kg: KnowledgeGraph,
) -> None:
    found = kg.analyse().candidates(top=30)
    scores = [each.score for each in found]
    assert [each.rank for each in found] == [1 + sum(s > own for s in scores) for own in scores]


def test_what_only_python_asks(kg: KnowledgeGraph) -> None:
    everything = kg.analyse()
    assert (BASE + "partner/iclei", BASE + "partner/unu-ehs") in everything.bridges()
    assert UNEP in everything.core_periphery().partners
    assert 0 < everything.nestedness().whole < 100
    circle = everything.bicliques(partners=3, things=2).found[0]
    assert len(circle.partners) >= 3
    assert len(circle.things) >= 2
    leads = kg.analyse(direction="leads")
    assert set(leads.directed_brokerage().counts) >= {"coordinator", "liaison", "gatekeeper"}
