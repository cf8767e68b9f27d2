"""Libraries called directly, each in the fastest way that was found.

All make the projection by scipy's sparse product, which is faster than what any of them has for
it, and make their graph from its arrays. Where a library has no function for a measure, neither
has its class.
"""

from collections.abc import Callable
from functools import cached_property
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from benchmarks.network_tables import Row, read_network, rows
from graph.network.matrices.block_graph import Floats

Upper: TypeAlias = tuple[NDArray[np.integer], NDArray[np.integer], Floats]


class Peer:
    """A library called directly; its measures are the methods of their names."""

    def read(self, folder: str) -> None:
        self.network = read_network(folder)

    def project(self) -> None:
        incidence = self.network.incidence
        sizes = np.bincount(incidence.indices, minlength=incidence.shape[1])
        shares = 1 / np.maximum(sizes - 1, 1)
        joined = sparse.csr_array((incidence * shares[None, :]) @ incidence.T)
        upper = sparse.triu(joined, k=1).tocoo()
        self.upper: Upper = (upper.row, upper.col, upper.data)
        self.build()

    def build(self) -> None:
        """Make the graph of the library."""

    @property
    def size(self) -> int:
        return len(self.network.partners)

    def table(self, measure: str, sources: int) -> tuple[list[Row], str]:
        do: Callable[..., Any] = getattr(self, measure.replace("-", "_"))
        found = do(sources) if measure == "betweenness" else do()
        values = np.fromiter(found, np.float64, self.size)
        how = f"from {sources} partners" if sources and measure == "betweenness" else "exact"
        return rows(self.network.partners, self.network.labels, values), how


class NetworkX(Peer):
    """Networkx, by its own functions; nodes are numbers."""

    def build(self) -> None:
        import networkx as nx

        row, column, weight = self.upper
        matrix = sparse.coo_array((weight, (row, column)), shape=(self.size, self.size))
        self.graph = nx.from_scipy_sparse_array(matrix)

    def degree(self) -> Any:
        return (number for _, number in self.graph.degree())

    def strength(self) -> Any:
        return (number for _, number in self.graph.degree(weight="weight"))

    def pagerank(self) -> Any:
        import networkx as nx

        return nx.pagerank(self.graph, tol=1e-13, max_iter=1000).values()

    def eigenvector(self) -> Any:
        import networkx as nx

        largest = self.graph.subgraph(max(nx.connected_components(self.graph), key=len))
        found = nx.eigenvector_centrality_numpy(largest, weight="weight")
        return (found.get(node, 0.0) for node in self.graph)

    def core_number(self) -> Any:
        import networkx as nx

        return nx.core_number(self.graph).values()

    def closeness(self) -> Any:
        import networkx as nx

        return nx.closeness_centrality(self.graph).values()

    def harmonic(self) -> Any:
        import networkx as nx

        found = nx.harmonic_centrality(self.graph)
        return (found[node] / (self.size - 1) for node in self.graph)

    def betweenness(self, sources: int) -> Any:
        import networkx as nx

        return nx.betweenness_centrality(self.graph, k=sources or None, seed=1).values()

    def constraint(self) -> Any:
        import networkx as nx

        return nx.constraint(self.graph, weight="weight").values()


class NetworkXAlone(NetworkX):
    """Networkx with its own projection of a bipartite graph."""

    def project(self) -> None:
        import networkx as nx

        two: nx.Graph[int] = nx.Graph()
        partners, things = self.network.incidence.tocoo().coords
        two.add_nodes_from(range(self.size), bipartite=0)
        two.add_edges_from(zip(partners.tolist(), (things + self.size).tolist(), strict=True))
        self.graph = nx.bipartite.collaboration_weighted_projected_graph(two, range(self.size))


class RustworkX(Peer):
    """The library rustworkx; its betweenness is always from all partners."""

    def build(self) -> None:
        import rustworkx as rx

        row, column, weight = self.upper
        self.graph: Any = rx.PyGraph(multigraph=False)
        self.graph.add_nodes_from(range(self.size))
        ends = zip(row.tolist(), column.tolist(), weight.tolist(), strict=True)
        self.graph.extend_from_weighted_edge_list(list(ends))

    def degree(self) -> Any:
        return map(self.graph.degree, range(self.size))

    def pagerank(self) -> Any:
        import rustworkx as rx

        directed = self.graph.to_directed()
        return rx.pagerank(directed, weight_fn=float, tol=1e-13, max_iter=1000).values()

    def eigenvector(self) -> Any:
        import rustworkx as rx

        return rx.eigenvector_centrality(
            self.graph, weight_fn=float, tol=1e-10, max_iter=5000
        ).values()

    def core_number(self) -> Any:
        import rustworkx as rx

        found: Any = rx.core_number(self.graph)
        return (found[node] for node in range(self.size))

    def closeness(self) -> Any:
        import rustworkx as rx

        return rx.closeness_centrality(self.graph).values()

    def betweenness(self, sources: int) -> Any:
        import rustworkx as rx

        return rx.betweenness_centrality(self.graph).values()


class NetworKit(Peer):
    """The library networkit; distances by a graph without weights, the rest by one with them."""

    def build(self) -> None:
        import networkit as nk

        row, column, weight = self.upper
        ends = (row.astype(np.uint64), column.astype(np.uint64))
        self.graph = nk.GraphFromCoo((weight, ends), n=self.size, weighted=True, directed=False)

    @cached_property
    def _plain(self) -> Any:
        import networkit as nk

        return nk.graphtools.toUnweighted(self.graph)

    def _run(self, algorithm: Any) -> Any:
        return algorithm.run().scores()

    def degree(self) -> Any:
        return map(self.graph.degree, range(self.size))

    def strength(self) -> Any:
        return map(self.graph.weightedDegree, range(self.size))

    def pagerank(self) -> Any:
        import networkit as nk

        return self._run(nk.centrality.PageRank(self.graph, 0.85, 1e-13))

    def eigenvector(self) -> Any:
        import networkit as nk

        return self._run(nk.centrality.EigenvectorCentrality(self.graph, 1e-12))

    def core_number(self) -> Any:
        import networkit as nk

        return self._run(nk.centrality.CoreDecomposition(self._plain))

    def closeness(self) -> Any:
        import networkit as nk

        variant = nk.centrality.ClosenessVariant.Generalized
        return self._run(nk.centrality.Closeness(self._plain, True, variant))

    def harmonic(self) -> Any:
        import networkit as nk

        return self._run(nk.centrality.HarmonicCloseness(self._plain, True))

    def betweenness(self, sources: int) -> Any:
        import networkit as nk

        if sources:
            return self._run(nk.centrality.EstimateBetweenness(self._plain, sources, True, True))
        return self._run(nk.centrality.Betweenness(self._plain, True))
