"""Statements that say the same once the things they are about are joined."""

from collections.abc import Callable
from pathlib import Path

from graph.build import build
from graph.builds import Builds
from graph.store import GraphStore
from loaders.workspace import read_workspace

REPORT = """
passages:
  p:
    locator: page {page}
    agencies: {{{key}: {{name: {{en: UN-Habitat}}}}}}
    agreements:
      framework:
        name: {{en: Framework}}
        party: {{partner: {key}, status: {{signed: 2008}}}}
        lead: {key}
"""
DECISION = (
    "subject_id\tpredicate_id\tobject_id\n"
    "id:partner/unhsp\tskos:exactMatch\tid:partner/un-habitat\n"
)


def graph_of(root: Path) -> GraphStore:
    build(root)
    return Builds(read_workspace(root).output).open()


def count(graph: GraphStore, class_: str) -> int:
    return int(graph.rows(f"SELECT (COUNT(*) AS ?n) {{ ?s a cp:{class_} }}")[0]["n"].value)


def test_participations_of_one_partner_under_two_keys_are_one(
    make_workspace: Callable[..., Path],
) -> None:
    one, other = REPORT.format(page=1, key="un-habitat"), REPORT.format(page=2, key="unhsp")
    apart = graph_of(make_workspace(one=one, other=other))
    assert (count(apart, "Participation"), count(apart, "StatusChange")) == (4, 2)
    joined = graph_of(make_workspace(one=one, other=other, decisions=DECISION))
    assert (count(joined, "Participation"), count(joined, "StatusChange")) == (2, 1)
    assert joined.ask("ASK { ?p cp:role role:lead ; cp:sourceCount 2 }")
    assert count(joined, "Agreement") == 1


def test_each_passage_still_says_what_it_says(make_workspace: Callable[..., Path]) -> None:
    one, other = REPORT.format(page=1, key="un-habitat"), REPORT.format(page=2, key="unhsp")
    graph = graph_of(make_workspace(one=one, other=other, decisions=DECISION))
    rows = graph.rows(
        "SELECT ?where { ?p cp:role role:lead . GRAPH ?c { ?p cp:partner ?x } "
        "?c cp:locator ?where } ORDER BY ?where"
    )
    assert [row["where"].value for row in rows] == ["page 1", "page 2"]


def test_statements_in_different_roles_or_years_stay_apart(
    make_workspace: Callable[..., Path],
) -> None:
    one = REPORT.format(page=1, key="un-habitat")
    other = REPORT.format(page=2, key="unhsp").replace("lead:", "funder:").replace("2008", "2014")
    graph = graph_of(make_workspace(one=one, other=other, decisions=DECISION))
    assert (count(graph, "Participation"), count(graph, "StatusChange")) == (3, 2)
