"""A build in Python: the same verbs as on the command line."""

from functools import cached_property
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.builds import Builds
from graph.store import GraphStore
from loaders.workspace import Workspace, find_workspace, read_workspace
from queries.answers import Answer, answer, write
from queries.card import Card, card, why
from queries.catalogue import NamedQuery, catalogue
from queries.guard import check_query
from queries.lookup import Lookup, Named
from queries.run import run_query
from queries.statements import Statement

if TYPE_CHECKING:
    import networkx as nx
    import rdflib

    from graph.measures import Scores
    from graph.network import CooperationNetwork
    from graph.ranking import Ranked
    from queries.why_same import WhySame


class KnowledgeGraph:
    """The current build of a workspace.

    A thing is named by key, acronym, identifier, IRI or its name in any language.
    """

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.builds = Builds(workspace.output)
        self.store: GraphStore = self.builds.open()

    @cached_property
    def lookup(self) -> Lookup:
        """Finds things by what people call them."""
        return Lookup(self.store)

    @property
    def queries(self) -> dict[str, NamedQuery]:
        """The questions of the catalogue, by name."""
        return catalogue()

    def query(self, name: str, /, **parameters: object) -> Answer:
        """Answer a question of the catalogue.

        Raises:
            NotFoundError: the question, a parameter or what it names is unknown.
        """
        values = {key: str(value) for key, value in parameters.items()}
        return answer(run_query(self.store, name, values, self.lookup))

    def sparql(self, text: str, /) -> Answer:
        """Answer a SPARQL 1.1 query; the prefixes of Citypact need no declaration.

        Raises:
            QueryError: the text is not SPARQL, reaches the network, or is too deep or long.
        """
        return answer(self.store.query(check_query(text)))

    def rdflib(self, construct: str, /) -> "rdflib.Graph":
        """Return the answer of a CONSTRUCT or DESCRIBE query as a graph of rdflib.

        Raises:
            QueryError: the text is not SPARQL, or answers with rows.
        """
        import rdflib

        triples = write(self.store.query(check_query(construct)), "ntriples")
        return rdflib.Graph().parse(data=triples, format="nt")

    def show(self, thing: str, *, language: str = "en") -> Card:
        """Return the card of a thing: all that is known of it, with citations."""
        return card(self.store, self.lookup, thing, language=language)

    def why(self, thing: str, other: str = "", *, language: str = "en") -> list[Statement]:
        """Return each statement about a thing, or that joins two, with the passages behind it."""
        return why(self.store, self.lookup, thing, other, language=language)

    def why_same(self, thing: str, other: str = "") -> "WhySame":
        """Return what makes two things one or keeps them apart; of one, all judged about it."""
        from queries.why_same import why_same

        return why_same(self.workspace, self.lookup, thing, other)

    def search(self, text: str, *, limit: int = 20) -> list[Named]:
        """Return the things whose names fit a text in any language, best first."""
        return self.lookup.search(text, limit=limit)

    def cooperation(self, **filters: Any) -> "CooperationNetwork":
        """Return the two-mode network that passes the filters (see `queries.filters`)."""
        from graph.network import read_network
        from queries.filters import network_spec

        return read_network(self.store, network_spec(self.lookup, **filters))

    def network(self, *, two_mode: bool = False, **filters: Any) -> "nx.Graph[str]":
        """Return who works with whom as a networkx graph, or the two-mode graph behind it."""
        found = self.cooperation(**filters)
        return found.two_mode if two_mode else found.project()

    def rank(
        self, measure: str = "betweenness", *, top: int | None = 20, **filters: Any
    ) -> list["Ranked"]:
        """Rank partners by a measure, with the agreements and initiatives that give the rank."""
        from graph.ranking import rank

        return rank(self.cooperation(**filters), measure, top=top)

    def scores(self, **filters: Any) -> "Scores":
        """Return every measure of the network that passes the filters."""
        from graph.measures import score

        return score(self.cooperation(**filters).project())

    def page(self, path: str | PathLike[str], *, title: str = "", **filters: Any) -> Path:
        """Write the network that passes the filters as one HTML page that works offline."""
        from graph.measures import score
        from viz.network_page import network_page

        network = self.cooperation(**filters)
        html = network_page(network, score(network.project()), title=title or self.workspace.title)
        target = Path(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(html, "utf-8")
        return target

    def export(self, folder: str | PathLike[str]) -> list[Path]:
        """Write dumps of the graph in every format, tables, and their description."""
        from graph.dumps import export

        return export(self.store, self.workspace, Path(folder))

    def __repr__(self) -> str:
        counts = self.builds.manifest()["counts"]
        return f"<KnowledgeGraph {self.workspace.name}: {counts['claims']:,} claims>"


def open(workspace: str | PathLike[str] | None = None) -> KnowledgeGraph:
    """Open the current build of a workspace.

    Without one, the nearest folder with `citypact.toml` upwards; else the starter workspace.

    Raises:
        InputError: the workspace cannot be read.
        StoreError: it has no build yet.
    """
    root = Path(workspace) if workspace is not None else find_workspace()
    return KnowledgeGraph(read_workspace(root))
