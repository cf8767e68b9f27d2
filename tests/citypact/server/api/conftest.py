"""The starter graph, to be asked by the API."""

from pathlib import Path

import pytest

from citypact.knowledge_graph import KnowledgeGraph
from graph.store import GraphStore
from loaders.workspace import read_workspace


@pytest.fixture(scope="session")
def graph(starter_root: Path, starter: GraphStore) -> KnowledgeGraph:
    """The starter graph."""
    return KnowledgeGraph(read_workspace(starter_root), starter)
