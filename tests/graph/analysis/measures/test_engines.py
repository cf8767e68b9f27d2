"""Who computes: this package, networkx, or a backend of networkx that is registered."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import networkx as nx
import pytest

from graph.analysis.measures import engines
from graph.analysis.measures.catalogue import measure
from graph.analysis.measures.table import score
from ontology.errors import InputError, NotFoundError
from tests.graph.analysis.measures.networks import named

BACKEND = """
import networkx as nx


class Abacus:
    def convert_from_nx(self, graph, **options):
        return graph

    def convert_to_nx(self, found, **options):
        return found

    def betweenness_centrality(self, graph, *options, **named):
        return {node: 0.25 for node in graph}

    def pagerank(self, graph, *options, **named):
        raise NotImplementedError("no beads left")


backend = Abacus()
info = lambda: {"functions": {"betweenness_centrality": {}, "pagerank": {}}}
"""
ENTRY_POINTS = """
[networkx.backends]
abacus = abacus:backend
[networkx.backend_info]
abacus = abacus:info
"""
ASK = """
import json, networkx as nx
from graph.analysis.measures.catalogue import measure
from graph.network.matrices.block_graph import BlockGraph
from ontology.errors import CitypactError

graph = BlockGraph.of_matrix(["Bonn", "ICLEI", "UNEP"], [[0, 1, 0], [1, 0, 1], [0, 1, 0]])
found = {}
for name in ("betweenness", "harmonic", "pagerank"):
    for backend in ("", "networkx", "abacus"):
        try:
            values = measure(name, graph, backend=backend)
            found[f"{name} {backend}".strip()] = [values.values.tolist(), values.how]
        except CitypactError as error:
            found[f"{name} {backend}".strip()] = str(error)
print(json.dumps(found))
"""


def ask(folder: Path, **environment: str) -> dict[str, object]:
    """Ask for measures in a program of its own, where the backend “abacus” is installed."""
    (folder / "abacus.py").write_text(BACKEND)
    installed = folder / "abacus-1.0.dist-info"
    installed.mkdir()
    (installed / "METADATA").write_text("Metadata-Version: 2.1\nName: abacus\nVersion: 1.0\n")
    (installed / "entry_points.txt").write_text(ENTRY_POINTS)
    path = os.pathsep.join([str(folder), str(Path(__file__).parents[3])])
    outside = {key: value for key, value in os.environ.items() if not key.startswith("NETWORKX_")}
    done = subprocess.run(
        [sys.executable, "-c", ASK],
        env=outside | {"PYTHONPATH": path} | environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return dict(json.loads(done.stdout))


def test_a_backend_is_used_where_it_is_asked_for(tmp_path: Path) -> None:
    found = ask(tmp_path)
    assert found["betweenness"] == [[0, 1, 0], "exact"]
    assert found["betweenness networkx"] == [[0, 1, 0], "by networkx"]
    assert found["betweenness abacus"] == [[0.25] * 3, "by networkx's backend abacus"]
    assert found["harmonic"] == [[0.75, 1, 0.75], "exact"]
    assert "networkx's backend “abacus” has no harmonic" in str(found["harmonic abacus"])
    told = "networkx's backend “abacus” cannot compute pagerank: no beads left"
    assert told in str(found["pagerank abacus"])


def test_networkx_s_own_setting_is_honoured(tmp_path: Path) -> None:
    found = ask(tmp_path, NETWORKX_BACKEND_PRIORITY="abacus")
    assert found["betweenness"] == [[0.25] * 3, "by networkx's backend abacus"]
    assert found["betweenness networkx"] == [[0, 1, 0], "by networkx"]
    assert found["harmonic"] == [[0.75, 1, 0.75], "exact"]


def test_networkx_itself_can_be_set_for_one_function() -> None:
    graph = named(nx.krackhardt_kite_graph())
    priority: Any = nx.config.backend_priority
    with priority(pagerank=["networkx"]):
        assert measure("pagerank", graph).how == "by networkx"
        assert measure("closeness", graph).how == "exact"
    del priority["pagerank"]
    assert measure("pagerank", graph).how == "exact"


def test_all_that_is_unknown_is_told_at_once() -> None:
    with pytest.raises(NotFoundError) as raised:
        score(named(nx.krackhardt_kite_graph()), ("betweeness", "page-rank"), backend="networks")
    told = str(raised.value)
    assert "unknown measure “betweeness”; did you mean “betweenness”?" in told
    assert "unknown measure “page-rank”; did you mean “pagerank”?" in told
    assert "unknown backend “networks” of networkx; did you mean “networkx”?" in told


def test_what_is_too_large_for_networkx_is_not_written_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(engines, "LARGEST", 10)
    graph = named(nx.krackhardt_kite_graph())
    with pytest.raises(InputError, match="18 edges are too many for networkx"):
        measure("closeness", graph, backend="networkx")
    assert measure("closeness", graph).how == "exact"
