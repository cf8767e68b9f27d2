"""Names in the reader's language."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.api import naming
from citypact.server.api.naming import Naming, choose
from citypact.server.api.web import web_address

UNEP = "https://w3id.org/citypact/id/partner/unep"
ICLEI = "https://w3id.org/citypact/id/partner/iclei"
TAGS = st.sampled_from(["", "en", "en-GB", "zh", "zh-Hans", "zh-Hant", "fr", "ar"])


def test_a_thing_is_named_in_the_readers_language(graph: KnowledgeGraph) -> None:
    ref = Naming(graph, "zh").ref(UNEP)
    assert (ref.name, ref.language, ref.kind) == ("联合国环境规划署", "zh", "agency")
    assert ref.path == "/id/partner/unep"


def test_a_variant_of_the_language_comes_before_english(graph: KnowledgeGraph) -> None:
    assert Naming(graph, "zh-TW").name(UNEP) == ("联合国环境规划署", "zh")
    assert Naming(graph, "ko").name(UNEP)[1] == "en"


def test_members_of_a_network_are_called_like_it(graph: KnowledgeGraph) -> None:
    ref = Naming(graph).ref(f"{ICLEI}#members")
    assert (ref.kind, ref.path) == ("membership", "/id/partner/iclei")
    assert ref.name == Naming(graph).name(ICLEI)[0]


def test_many_at_once_are_named_as_one_by_one(graph: KnowledgeGraph) -> None:
    nodes = graph.columns.nodes
    one_by_one = {iri: Naming(graph, "fr").ref(iri) for iri in nodes}
    assert Naming(graph, "fr").refs(nodes) == one_by_one


def test_names_read_all_at_once_are_those_read_one_by_one(
    graph: KnowledgeGraph, monkeypatch: pytest.MonkeyPatch
) -> None:
    sources = [row["s"].value for row in graph.store.rows("SELECT ?s { ?s a cp:Source }")]
    iris = [*graph.columns.nodes, *sources, *graph.columns.terms]
    one_by_one = Naming(graph, "fr").refs(iris)
    monkeypatch.setattr(naming, "_FEW", 0)
    again = KnowledgeGraph(graph.workspace, graph.store)
    assert Naming(again, "fr").refs(iris) == one_by_one


def test_what_has_no_name_is_called_by_its_short_iri(graph: KnowledgeGraph) -> None:
    ref = Naming(graph).ref("https://w3id.org/citypact/id/partner/nobody")
    assert (ref.name, ref.kind, ref.language) == ("partner:nobody", "", "")


@given(st.lists(st.tuples(st.text(min_size=1), TAGS)), TAGS.filter(bool))
def test_the_chosen_name_is_one_of_those_given(names: list[tuple[str, str]], lang: str) -> None:
    chosen = choose(names, lang)
    assert chosen in names if names else chosen is None
    if lang in {language for _, language in names}:
        assert chosen is not None
        assert chosen[1] == lang


@given(st.text())
def test_only_addresses_of_the_web_become_links(text: str) -> None:
    found = web_address(text)
    assert found == "" or found.casefold().startswith(("http://", "https://"))
