"""What is made once for a build."""

import gc
from weakref import ref

import pytest

from citypact.knowledge_graph import KnowledgeGraph
from citypact.server.kept import kept
from graph.store import GraphStore
from loaders.workspace import read_workspace, shipped


@pytest.fixture
def graph(starter: GraphStore) -> KnowledgeGraph:
    return KnowledgeGraph(read_workspace(shipped()), starter)


def test_a_thing_is_made_once_for_a_graph_and_a_key_and_goes_with_the_graph(
    graph: KnowledgeGraph, starter: GraphStore
) -> None:
    made: list[str] = []

    @kept
    def title(graph: KnowledgeGraph, lang: str = "") -> str:
        made.append(lang)
        return f"{graph.workspace.title} {lang}".strip()

    assert {title(graph), title(graph)} == {graph.workspace.title}
    assert title(graph, "zh") == title(graph, "zh")
    assert made == ["", "zh"]
    other = KnowledgeGraph(graph.workspace, starter)
    assert title(other) == graph.workspace.title
    assert made == ["", "zh", ""]
    gone = ref(other)
    del other
    gc.collect()
    assert gone() is None


def test_of_many_keys_the_latest_are_kept(graph: KnowledgeGraph) -> None:
    made: list[int] = []

    @kept
    def number(graph: KnowledgeGraph, key: int) -> int:
        made.append(key)
        return key

    for key in (*range(16), 0, 16, 0, 1):
        number(graph, key)
    assert made == [*range(17), 1]
