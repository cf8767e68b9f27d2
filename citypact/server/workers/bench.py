"""What a worker works on: one build, opened read only, and the limits of an answer."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from graph.store import GraphStore

if TYPE_CHECKING:
    from citypact.knowledge_graph import KnowledgeGraph


@dataclass
class Bench:
    """A build of a workspace: `root` is the folder of the workspace, `build` that of the build.

    An answer has at most so many `rows`, and `answer` bytes.
    """

    root: Path
    build: Path
    rows: int
    answer: int

    @cached_property
    def store(self) -> GraphStore:
        """The store of the build."""
        return GraphStore.open(self.build / "store")

    @cached_property
    def graph(self) -> "KnowledgeGraph":
        """The build, to be asked in Python."""
        from citypact.knowledge_graph import KnowledgeGraph
        from loaders.workspace import read_workspace

        return KnowledgeGraph(read_workspace(self.root), self.store)
