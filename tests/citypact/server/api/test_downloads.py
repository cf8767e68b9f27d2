"""Networks as files: what is drawn, for other tools."""

import csv
import io
import json
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from citypact.server.api import downloads
from citypact.server.api.downloads import drawn_graph
from citypact.server.api.network import NetworkAsked, network
from citypact.server.workers.bench import Bench
from tests.citypact.server.api.asking import bench_of, reply
from viz import offline_page

UNEP = "https://w3id.org/citypact/id/partner/unep"


@pytest.fixture(scope="module")
def bench(starter_root: Path) -> Bench:
    return bench_of(starter_root)


@pytest.fixture(autouse=True)
def _offline_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that works offline, as the explorer's build leaves it, so that no build is needed."""
    folder = tmp_path / "offline"
    folder.mkdir()
    for name in ("main.css", "main.js"):
        (folder / name).touch()
    monkeypatch.setattr(offline_page, "built", lambda: tmp_path)


def content(bench: Bench, format_: str, **asked: str) -> bytes:
    found = reply(bench, "download", format=format_, **asked)
    assert found.status == 200, found.body.decode()
    assert found.headers["Content-Disposition"].endswith(f'.{format_}"')
    return found.body


def test_graphml_and_gexf_are_read_by_networkx(bench: Bench) -> None:
    wanted = bench.graph.network(on="2009")
    for format_, read in (("graphml", nx.read_graphml), ("gexf", nx.read_gexf)):
        graph = read(io.BytesIO(content(bench, format_, on="2009")))
        assert set(graph) == set(wanted)
        assert graph.number_of_edges() == wanted.number_of_edges()
        label = graph.nodes[UNEP]["label"]
        assert label == "United Nations Environment Programme"
        assert graph.nodes[UNEP]["kind"] == "agency"


def test_json_is_node_link_data(bench: Bench) -> None:
    found = json.loads(content(bench, "json", lang="zh"))
    graph = nx.node_link_graph(found, edges="edges")
    assert graph.nodes[UNEP]["label"] == "联合国环境规划署"
    assert graph.nodes[UNEP]["betweenness"] > 0
    drawn, wanted = ({*map(frozenset, each.edges())} for each in (graph, bench.graph.network()))
    assert drawn == wanted


def test_csv_has_a_row_an_edge(bench: Bench) -> None:
    rows = list(csv.DictReader(io.StringIO(content(bench, "csv", of="Gwangju").decode())))
    (row,) = rows
    assert row["target_label"] == "United Nations Environment Programme"
    assert row["things"].endswith("/id/agreement/unep-gwangju-cooperation")


def test_a_name_that_looks_like_a_formula_is_none_in_a_spreadsheet(bench: Bench) -> None:
    found = network(bench.graph, NetworkAsked(of="Gwangju"))
    found.nodes.name[0] = "=HYPERLINK(A1)"
    guarded = drawn_graph(found, spreadsheet=True).nodes[found.nodes.iri[0]]["label"]
    assert guarded == "'=HYPERLINK(A1)"
    assert drawn_graph(found).nodes[found.nodes.iri[0]]["label"] == "=HYPERLINK(A1)"


def test_the_name_of_a_file_says_where_edges_are_left_out(bench: Bench) -> None:
    said = reply(bench, "download", format="csv", edges="5").headers["Content-Disposition"]
    assert said == 'attachment; filename="starter-network-heaviest-5-of-69.csv"'


@pytest.mark.parametrize(
    ("asked", "name"),
    [
        ({"format": "graphml"}, "starter-network.graphml"),
        ({"format": "gexf", "kind": ["agency"]}, "starter-network-agency.gexf"),
        ({"format": "csv", "of": UNEP, "plans": "true"}, "starter-network-plans-unep.csv"),
        ({"format": "csv", "of": "光州"}, "starter-network.csv"),
        ({"format": "json", "view": "day=2009"}, "starter-network.json"),
        (
            {"format": "html", "view": "selected=/id/partner/unep&day=2009-06"},
            "starter-network-unep-2009-06.html",
        ),
    ],
)
def test_the_name_of_a_file_says_what_is_in_it(
    bench: Bench, asked: dict[str, Any], name: str
) -> None:
    said = reply(bench, "download", **asked).headers["Content-Disposition"]
    assert said == f'attachment; filename="{name}"'


def test_the_title_of_the_offline_page_says_the_view(bench: Bench) -> None:
    view = "selected=/id/partner/unep&with=/id/partner/gwangju&day=2009-06&colour=community"
    page = content(bench, "html", view=view).decode()
    title = page.partition("<title>")[2].partition("</title>")[0]
    assert title.startswith("United Nations Environment Programme – City of Gwangju · 2009-06 · ")


@pytest.mark.parametrize("asked", [{}, {"of": UNEP}])
def test_a_page_of_too_many_partners_is_refused_and_one_of_the_largest_is_not(
    bench: Bench, asked: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(downloads, "OFFLINE_AT_MOST", 3)
    found = reply(bench, "download", format="html", **asked)
    assert found.status == 400
    assert "partners are too many for a page that works offline" in found.body.decode()
    assert content(bench, "html", nodes="3", **asked)


def test_the_offline_page_has_what_is_behind_its_edges_and_nothing_else(bench: Bench) -> None:
    page = content(bench, "html", of="Gwangju").decode()
    data = json.loads(page.partition('id="data">')[2].partition("</script>")[0])
    behind, nodes = data["behind"], data["network"]["nodes"]
    assert len(behind["names"]) == len(behind["also"]) == len(nodes["iri"]) == 2
    parts = {(partner, thing) for partner, thing, _ in behind["parts"]}
    shared = {thing for things in data["network"]["edges"]["things"] for thing in things}
    assert parts == {(partner, thing) for partner in (0, 1) for thing in shared}
    assert all(tie[4] for _, _, ties in behind["parts"] for tie in ties)


def test_the_same_question_gives_the_same_file(bench: Bench) -> None:
    for format_ in ("csv", "graphml", "gexf", "json"):
        assert content(bench, format_) == content(bench, format_)


@pytest.mark.parametrize("format_", ["pdf", "graphm", "../network"])
def test_an_unknown_format_is_said(bench: Bench, format_: str) -> None:
    found = reply(bench, "download", format=format_)
    assert found.status == 400
    assert "graphml" in found.body.decode()
