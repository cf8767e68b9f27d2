"""Identity decisions: joined, forbidden, undone by removing a row."""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.build import build
from graph.builds import Builds
from graph.identity.joins import DIFFERENT, SAME, Decision, read_decisions, resolve
from graph.store import GraphStore
from ontology.errors import InputError
from ontology.terms import GEONAMES, ID

HEADER = "subject_id\tpredicate_id\tobject_id\n"
HABITAT, SETTLEMENTS, UNHSP = (
    ID[f"partner/{key}"].value for key in ("un-habitat", "human-settlements-programme", "unhsp")
)
GWANGJU, GEONAMES_GWANGJU = ID["place/gwangju"].value, f"{GEONAMES}1841811/"

REPORT = """
passages:
  para-1:
    locator: paragraph 1
    agencies: {un-habitat: {name: {en: UN-Habitat}}}
    initiatives: {urbanshift: {lead: un-habitat}}
"""
OTHER_REPORT = """
passages:
  para-7:
    locator: paragraph 7
    agencies: {unhsp: {name: {en: United Nations Human Settlements Programme}}}
    initiatives: {urbanshift: {funder: unhsp}}
"""


def same(one: str, other: str, line: int = 2) -> Decision:
    return Decision(one, SAME, other, line)


# ---- what decisions amount to ----


def test_two_joined_iris_become_the_first_of_them() -> None:
    identity = resolve([same(UNHSP, HABITAT)])
    assert identity.of(UNHSP) == identity.of(HABITAT) == HABITAT


def test_a_chain_joins_its_ends() -> None:
    identity = resolve([same(UNHSP, SETTLEMENTS), same(SETTLEMENTS, HABITAT)])
    assert identity.of(UNHSP) == identity.of(HABITAT)


def test_a_geonames_iri_is_preferred() -> None:
    identity = resolve([same(GWANGJU, GEONAMES_GWANGJU)])
    assert identity.of(GWANGJU) == GEONAMES_GWANGJU
    assert f"<{GEONAMES_GWANGJU}>" not in identity.canonical


def test_two_things_decided_to_be_different_stay_two() -> None:
    identity = resolve([Decision(UNHSP, DIFFERENT, HABITAT, 2)])
    assert identity.canonical == {}


def test_a_conflict_is_refused_and_shows_the_chain_that_joins() -> None:
    rows = [same(UNHSP, SETTLEMENTS, 2), same(SETTLEMENTS, HABITAT, 3)]
    with pytest.raises(InputError) as caught:
        resolve([*rows, Decision(UNHSP, DIFFERENT, HABITAT, 4)])
    (problem,) = caught.value.problems
    assert problem.place == "line 4"
    assert f"{UNHSP} = {SETTLEMENTS} = {HABITAT}" in problem.found
    assert problem.mend == "remove one of these rows"


keys = st.sampled_from([ID[f"partner/p-{n}"].value for n in range(8)] + [GEONAMES_GWANGJU])


@given(st.lists(st.tuples(keys, keys)), st.randoms())
def test_order_and_direction_of_decisions_do_not_matter(
    pairs: list[tuple[str, str]], random: Random
) -> None:
    shuffled = [pair if random.random() < 0.5 else pair[::-1] for pair in pairs]
    random.shuffle(shuffled)
    one, other = (resolve(same(a, b) for a, b in rows) for rows in (pairs, shuffled))
    assert one == other
    assert all(one.of(a) == one.of(b) for a, b in pairs)
    assert not one.canonical.keys() & set(one.canonical.values())


# ---- the table ----


def table(tmp_path: Path, *rows: str, header: str = HEADER) -> Path:
    path = tmp_path / "identity.sssom.tsv"
    path.write_text(header + "\n".join(rows), "utf-8")
    return path


def test_no_table_holds_no_decisions(tmp_path: Path) -> None:
    assert read_decisions(tmp_path / "identity.sssom.tsv") == []


def test_curies_are_written_out_and_comments_left_aside(tmp_path: Path) -> None:
    path = table(
        tmp_path, f"id:partner/unhsp\tskos:exactMatch\t{HABITAT}", header="# SSSOM\n" + HEADER
    )
    assert read_decisions(path) == [Decision(UNHSP, SAME, HABITAT, 3)]


def test_every_wrong_row_is_named_with_its_line(tmp_path: Path) -> None:
    path = table(
        tmp_path,
        "id:partner/unhsp\tskos:closeMatch\tid:partner/un-habitat",
        "",
        "UN-Habitat\tskos:exactMatch\tid:partner/unep",
    )
    with pytest.raises(InputError) as caught:
        read_decisions(path)
    said = [str(problem) for problem in caught.value.problems]
    assert said[0].startswith("identity.sssom.tsv, line 2: unknown predicate_id “skos:closeMatch”")
    assert said[1].startswith("identity.sssom.tsv, line 4: subject_id “UN-Habitat” is no IRI")


def test_missing_columns_are_named(tmp_path: Path) -> None:
    path = table(tmp_path, header="subject_id\tobject_id\n")
    with pytest.raises(InputError, match="columns are missing: predicate_id"):
        read_decisions(path)


# ---- in the graph ----


def graph_of(root: Path) -> GraphStore:
    build(root)
    return Builds(root / ".citypact").open()


def leads_and_funders(graph: GraphStore) -> set[str]:
    rows = graph.rows("SELECT DISTINCT ?p { ?p cp:participatesIn id:initiative\\/urbanshift }")
    return {row["p"].value for row in rows}


def test_joined_things_are_one_in_the_view_and_in_the_evidence(
    make_workspace: Callable[..., Path],
) -> None:
    decisions = f"{HEADER}{UNHSP}\tskos:exactMatch\t{HABITAT}\n"
    graph = graph_of(make_workspace(report=REPORT, other=OTHER_REPORT, decisions=decisions))
    assert leads_and_funders(graph) == {HABITAT}
    assert graph.ask(
        "ASK { GRAPH ?passage { ?p skos:prefLabel 'United Nations Human Settlements Programme'@en }"
        "      GRAPH ?other { ?p skos:prefLabel 'UN-Habitat'@en } }"
    )
    assert graph.ask("ASK { id:partner\\/un-habitat cp:sourceCount 2 }")
    assert graph.ask("ASK { id:partner\\/unhsp dcterms:isReplacedBy id:partner\\/un-habitat }")


def test_removing_the_row_undoes_the_join(make_workspace: Callable[..., Path]) -> None:
    root = make_workspace(report=REPORT, other=OTHER_REPORT)
    apart = graph_of(root).sorted_quads()
    (root / "identity.sssom.tsv").write_text(f"{HEADER}{UNHSP}\tskos:exactMatch\t{HABITAT}\n")
    assert leads_and_funders(graph_of(root)) == {HABITAT}
    (root / "identity.sssom.tsv").unlink()
    assert graph_of(root).sorted_quads() == apart


def test_a_conflict_stops_the_build(make_workspace: Callable[..., Path]) -> None:
    decisions = (
        f"{HEADER}{UNHSP}\tskos:exactMatch\t{SETTLEMENTS}\n"
        f"{SETTLEMENTS}\tskos:exactMatch\t{HABITAT}\n"
        f"{UNHSP}\towl:differentFrom\t{HABITAT}\n"
    )
    root = make_workspace(report=REPORT, other=OTHER_REPORT, decisions=decisions)
    with pytest.raises(InputError, match="line 4: decided to be different, yet joined"):
        build(root)


def test_long_chains_are_followed() -> None:
    chain = [ID[f"partner/p-{n:05}"].value for n in range(20_000)]
    assert resolve(same(a, b) for a, b in pairwise(chain)).of(chain[-1]) == chain[0]
