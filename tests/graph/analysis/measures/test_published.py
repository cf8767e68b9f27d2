"""What books and papers print for networks that everybody knows."""

from typing import Any

import networkx as nx
import numpy as np
import pytest

from graph.analysis.measures.paths import distances, raw_betweenness
from graph.analysis.measures.table import score
from tests.graph.analysis.measures.networks import named


def test_betweenness_of_the_marriages_of_florence() -> None:
    """Newman, Networks (2010) and UCINET: the Medici lie on 47.5 of 91 pairs' shortest paths."""
    graph = named(nx.florentine_families_graph())
    raw = dict(zip(graph.nodes, graph.expand(raw_betweenness(graph)).tolist(), strict=True))
    assert raw["Medici"] == pytest.approx(47.5)
    assert raw["Guadagni"] == pytest.approx(23.1667, abs=1e-4)
    assert raw["Albizzi"] == pytest.approx(19.3333, abs=1e-4)
    assert raw["Acciaiuoli"] == raw["Pazzi"] == raw["Ginori"] == 0
    shares = score(graph, ["betweenness"]).scores()["betweenness"]
    assert shares["Medici"] == pytest.approx(0.522, abs=1e-3)


def test_zacharys_karate_club() -> None:
    """The instructor (1) and the president (34): degree, betweenness, closeness, core."""
    table = score(
        named(nx.karate_club_graph()), ("degree", "betweenness", "closeness", "core-number")
    )
    president, instructor = table.nodes.index("00033"), table.nodes.index("00000")
    assert table.columns["degree"][[president, instructor]].tolist() == [17, 16]
    assert table.columns["betweenness"][instructor] == pytest.approx(0.43763, abs=1e-5)
    assert table.columns["betweenness"][president] == pytest.approx(0.30407, abs=1e-5)
    assert table.columns["closeness"][instructor] == pytest.approx(0.56897, abs=1e-5)
    assert int((table.columns["core-number"] == 4).sum()) == 10


def test_krackhardts_kite_has_another_at_the_top_by_each_measure() -> None:
    """D. Krackhardt, Admin. Sci. Quarterly 35 (1990): Diane, Heather, Fernando and Garth."""
    people = (
        "Andre",
        "Beverly",
        "Carol",
        "Diane",
        "Ed",
        "Fernando",
        "Garth",
        "Heather",
        "Ike",
        "Jane",
    )
    names: Any = dict(zip(range(10), people, strict=True))
    graph = named(nx.relabel_nodes(nx.krackhardt_kite_graph(), names))
    table = score(graph, ("degree", "betweenness", "closeness"))
    first = {
        name: {node for node, rank in zip(table.nodes, table.ranks(name), strict=True) if rank == 1}
        for name in table.columns
    }
    assert first == {
        "degree": {"Diane"},
        "betweenness": {"Heather"},
        "closeness": {"Fernando", "Garth"},
    }
    assert table.scores()["betweenness"]["Heather"] == pytest.approx(14 / 36)
    assert table.scores()["closeness"]["Garth"] == pytest.approx(9 / 14)


def test_the_southern_women() -> None:
    """S. P. Borgatti and D. S. Halgin, Analyzing affiliation networks (2011): closeness .80, .85.

    They divide the fewest steps that a woman can be from 17 women and 14 events (2 each, and 1)
    by the steps that she is.
    """
    graph = named(nx.davis_southern_women_graph())
    found = distances(graph)
    assert np.unique(graph.expand(found.reached)).tolist() == [31]
    by_name = dict(zip(graph.nodes, graph.expand(found.steps).tolist(), strict=True))
    assert (14 + 2 * 17) / by_name["Evelyn Jefferson"] == pytest.approx(0.80)
    assert (18 + 2 * 13) / by_name["E8"] == pytest.approx(0.85, abs=0.005)
