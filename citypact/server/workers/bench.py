"""What a worker works on: one build, opened read only, and the limits of an answer."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from graph.store import GraphStore

if TYPE_CHECKING:
    from citypact.knowledge_graph import KnowledgeGraph
    from graph.builds import Build


@dataclass
class Bench:
    """A build, by its folder. An answer has at most so many `rows`, and `answer` bytes."""

    folder: Path
    rows: int
    answer: int

    @cached_property
    def store(self) -> GraphStore:
        """The store of the build."""
        return GraphStore.open(self.folder / "store")

    @cached_property
    def build(self) -> "Build":
        """What the build says of itself; queries from outside do without.

        Raises:
            StoreError: it cannot be used.
        """
        from graph.builds import Build

        return Build.read(self.folder)

    @cached_property
    def graph(self) -> "KnowledgeGraph":
        """The build, to be asked in Python, with the workspace as it was when it was made."""
        from citypact.knowledge_graph import KnowledgeGraph

        return KnowledgeGraph(self.build.workspace, self.store)
