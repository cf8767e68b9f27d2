"""The store of a build: asked, never changed, and clear about what cannot be done."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Store

from graph.build import build
from graph.builds import Builds
from graph.lookup import Lookup
from graph.store import GraphStore
from loaders.workspace import read_workspace
from ontology.errors import QueryError, StoreError
from ontology.terms import CP, ID

ROOMS = Path(__file__).resolve().parents[2]
UNEP, UN_HABITAT = ID["partner/unep"], ID["partner/un-habitat"]


def test_rows_leave_out_names_that_are_not_bound(starter: GraphStore) -> None:
    rows = starter.rows("SELECT ?a ?b { VALUES (?a ?b) { (1 UNDEF) (UNDEF 2) } }")
    assert [sorted(row) for row in rows] == [["a"], ["b"]]


def test_prefixes_of_the_model_need_no_declaration(starter: GraphStore) -> None:
    assert starter.ask("ASK { ?agency a cp:Agency ; org:classification type:un-body }")


def test_a_bound_variable_stands_for_its_term(starter: GraphStore) -> None:
    rows = starter.rows("SELECT ?who ?type { ?who a ?type }", {"who": UNEP})
    assert {row["who"] for row in rows} == {UNEP}
    assert CP.Agency in {row["type"] for row in rows}


def test_a_hostile_value_is_only_a_value(starter: GraphStore) -> None:
    name = Literal('secret" . ?x ?y ?z } #')
    assert starter.rows("SELECT * { ?thing skos:prefLabel ?name }", {"name": name}) == []


def test_a_mistake_is_shown_with_its_line_and_place(starter: GraphStore) -> None:
    with pytest.raises(QueryError) as caught:
        starter.query("SELECT ?who\n{ ?who a cp:Agency ; }}")
    assert "line 2" in str(caught.value)
    assert "^" in str(caught.value)


def test_an_update_is_refused(starter: GraphStore) -> None:
    with pytest.raises(QueryError, match="only questions are asked"):
        starter.query("INSERT DATA { <urn:a> <urn:b> <urn:c> }")


def test_a_question_that_gives_no_rows_is_refused_where_rows_are_expected(
    starter: GraphStore,
) -> None:
    with pytest.raises(QueryError, match="SELECT"):
        starter.rows("ASK { ?s ?p ?o }")


def test_a_missing_store_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="citypact build --force"):
        GraphStore.open(tmp_path / "store")


def test_a_store_with_a_file_missing_says_what_to_do(tmp_path: Path) -> None:
    store = Store(str(tmp_path / "store"))
    store.flush()
    del store
    (tmp_path / "store" / "CURRENT").unlink()
    damaged = GraphStore.open(tmp_path / "store")
    with pytest.raises(StoreError, match="citypact build --force"):
        damaged.ask("ASK {}")


def test_sorted_quads_are_all_quads_in_order(starter: GraphStore) -> None:
    quads = starter.sorted_quads()
    (row,) = starter.rows("SELECT (COUNT(*) AS ?n) { GRAPH ?passage { ?s ?p ?o } }")
    (plain,) = starter.rows("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }")
    assert quads == sorted(quads)
    assert len(quads) == int(row["n"].value) + int(plain["n"].value)


def test_two_readers_read_the_same_build(starter_root: Path) -> None:
    one, other = (Builds(starter_root / ".citypact").open() for _ in range(2))
    question = "SELECT (COUNT(*) AS ?n) { ?s cp:partner ?who }"
    assert one.rows(question, {"who": UN_HABITAT}) == other.rows(question, {"who": UN_HABITAT})


FORK = """
import os, sys
from collections.abc import Callable
from pathlib import Path
from graph.build import build
from graph.builds import Builds
from ontology.errors import StoreError
graph = Builds(Path(sys.argv[1])).open()
if child := os.fork():
    os.waitpid(child, 0)
else:
    try:
        graph.ask("ASK { ?s ?p ?o }")
    except StoreError as error:
        print(error, flush=True)
    os._exit(0)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_store_does_not_survive_a_fork(starter_root: Path) -> None:
    command = [sys.executable, "-c", FORK, str(starter_root / ".citypact")]
    done = subprocess.run(command, cwd=ROOMS, check=True, stdout=subprocess.PIPE, text=True)
    assert done.stdout == "a store does not survive a fork; open it again in the child\n"


def test_terms_are_those_of_the_engine(starter: GraphStore) -> None:
    (row,) = starter.rows("SELECT ?name { ?unep skos:prefLabel ?name FILTER(LANG(?name) = 'zh') }",
                          {"unep": UNEP})  # fmt: skip
    assert isinstance(row["name"], Literal)
    assert not isinstance(row["name"], NamedNode)
    assert row["name"].language == "zh"


def test_a_line_separator_in_a_name_breaks_no_line_of_the_dump() -> None:
    store = Store()
    store.update(f'INSERT DATA {{ {UNEP} {CP.acronym} "UN\u2028EP", "A\u0085B" }}')
    assert len(GraphStore(store).sorted_quads()) == 2


def test_the_prefixes_of_things_are_those_of_the_workspace(
    make_workspace: Callable[..., Path],
) -> None:
    document = "passages: {p: {locator: page 1, agencies: {unep: {name: {en: UNEP}}}}}"
    manifest = 'name = "own"\nbase = "https://example.org/own/"\n'
    root = make_workspace(report=document, manifest=manifest)
    build(root)
    store = Builds(read_workspace(root).output).open()
    assert store.ask("ASK { GRAPH cite:report\\/p { partner:unep a cp:Agency } }")
    assert Lookup(store).find("partner:unep") == "https://example.org/own/id/partner/unep"
