"""A build in Python: the same verbs as on the command line."""

from functools import cached_property
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.builds import Builds
from graph.lookup import Lookup, Named
from graph.store import GraphStore
from loaders.workspace import Workspace, find_workspace, read_workspace
from queries.answers import Answer, answer, write
from queries.card import Card, card, why
from queries.catalogue import NamedQuery, catalogue
from queries.guard import check_query
from queries.run import run_query
from queries.statements import Statement

if TYPE_CHECKING:
    import networkx as nx
    import rdflib

    from citypact.analysis import NetworkAnalysis
    from graph.analysis.changes.as_of import AsOf
    from graph.analysis.changes.compare import Changed
    from graph.analysis.changes.series import Development
    from graph.analysis.measures.table import ScoreTable
    from graph.analysis.ranking import Ranking
    from graph.network.description.spec import NetworkSpec
    from graph.network.plain import CooperationGraph
    from graph.network.reading.columns import Columns
    from queries.why_same import WhySame


class KnowledgeGraph:
    """The current build of a workspace, or the build of a given store.

    A thing is named by key, acronym, identifier, IRI or its name in any language.
    """

    def __init__(self, workspace: Workspace, store: GraphStore | None = None) -> None:
        self.workspace = workspace
        self.store = store or Builds(workspace.output).open()

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

    def spec(self, network: str = "", **filters: Any) -> "NetworkSpec":
        """Return the description of a network: one of the workspace's, or by filters, or both."""
        from graph.network.description.file import described_filters, on_top
        from graph.network.description.filters import network_spec

        known = described_filters(self.workspace.root, network, self.lookup) if network else {}
        return network_spec(self.lookup, **on_top(known, filters))

    def analyse(self, network: str = "", **filters: Any) -> "NetworkAnalysis":
        """Return the network that passes the filters, to be asked.

        Filters are those of `graph.network.description.filters`.
        """
        from citypact.analysis import NetworkAnalysis
        from graph.network.cooperation import read_network

        spec = self.spec(network, **filters)
        return NetworkAnalysis(read_network(self.store, spec, self.columns), self.lookup)

    @cached_property
    def columns(self) -> "Columns":
        """The participations of the build as columns."""
        from graph.network.reading.scan import read_columns

        return read_columns(self.store)

    def cooperation(self, **filters: Any) -> "CooperationGraph":
        """Return the two-mode network that passes the filters, with names, dates and passages."""
        from graph.network.plain import plain_graph

        return plain_graph(self.analyse(**filters).network)

    def network(
        self, *, two_mode: bool = False, direction: str = "", **filters: Any
    ) -> "nx.Graph[str]":
        """Return who works with whom as a networkx graph, or the two-mode graph behind it.

        With `direction` (“leads”, “funds”) it is a directed graph of who leads or funds whom.
        """
        from graph.network.plain import directed_graph

        if direction:
            return directed_graph(self.analyse(direction=direction, **filters).network)
        found = self.cooperation(**filters)
        return found.two_mode if two_mode else found.project()

    def rank(
        self, measure: str = "betweenness", *, top: int | None = 20, reasons: int = 3,
        without: bool | None = None, backend: str = "", **filters: Any,
    ) -> "Ranking":  # fmt: skip
        """Rank partners by a measure, with the agreements and initiatives that give the rank."""
        options = {"reasons": reasons, "without": without, "backend": backend}
        return self.analyse(**filters).rank(measure, top=top, **options)

    def scores(self, *, backend: str = "", **filters: Any) -> "ScoreTable":
        """Return every measure of the network that passes the filters, a row a partner."""
        return self.analyse(**filters).scores(backend=backend)

    def as_of(self, *dates: object, **filters: Any) -> "list[AsOf]":
        """Return the network as of several dates: its certain ties, and all possible ones."""
        from graph.analysis.changes.as_of import as_of

        written = [self.spec(on=date).on for date in dates]
        return as_of(self.store, self.spec(**filters), written, self.columns)

    def compare(self, before: object, after: object, **filters: Any) -> "list[Changed]":
        """Return what appeared and what ended between two dates, and how certain that is."""
        from graph.analysis.changes.compare import compare

        return compare(*self.as_of(before, after, **filters))

    def development(
        self, *dates: object, by: str = "degree", top: int | None = 20, **filters: Any
    ) -> "list[Development]":
        """Return how a measure of partners develops over dates."""
        from graph.analysis.changes.series import development

        return development(self.as_of(*dates, **filters), by, top=top)

    def page(self, path: str | PathLike[str], *, title: str = "", **filters: Any) -> Path:
        """Write the network that passes the filters as one HTML page that works offline."""
        from graph.analysis.measures.table import score
        from graph.network.plain import plain_graph
        from viz.network_page import network_page

        found = self.analyse(**filters)
        scores = score(found.projection).scores()
        drawn = plain_graph(found.network)
        html = network_page(drawn, scores, title=title or self.workspace.title)
        target = Path(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(html, "utf-8")
        return target

    def export(self, folder: str | PathLike[str]) -> list[Path]:
        """Write dumps of the graph in every format, tables, and their description."""
        from graph.dumps import export

        return export(self.store, self.workspace, Path(folder))

    def __repr__(self) -> str:
        from graph.counts import read_counts

        return f"<KnowledgeGraph {self.workspace.name}: {read_counts(self.store).claims:,} claims>"


def open(workspace: str | PathLike[str] | None = None) -> KnowledgeGraph:
    """Open the current build of a workspace.

    Without one, the nearest folder with `citypact.toml` upwards; else the starter workspace.

    Raises:
        InputError: the workspace cannot be read.
        StoreError: it has no build yet.
    """
    root = Path(workspace) if workspace is not None else find_workspace()
    return KnowledgeGraph(read_workspace(root))
