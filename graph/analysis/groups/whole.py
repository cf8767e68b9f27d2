"""The network as a whole: how dense, how connected, how much it depends on its centre."""

from dataclasses import dataclass

import numpy as np
from scipy import sparse
from scipy.sparse import csgraph

from graph.analysis.groups.closure import triangles
from graph.analysis.groups.distances import Distances, distances
from graph.analysis.groups.grouping import part
from graph.analysis.measures.paths import betweenness
from graph.analysis.measures.values import SEED
from graph.network.matrices.block_graph import BlockGraph, Floats, Integers

NAN = float("nan")


@dataclass(frozen=True)
class Whole:
    """What is said of a network as a whole; NaN where it is not defined.

    Attributes:
        nodes, edges: how many.
        density: edges / pairs, 2m / (n(n-1)).
        components: parts that no tie joins; an isolated node is one.
        largest: how many nodes the largest component has; `largest_share` of all.
        mean_distance: steps between two nodes of the largest component, on average.
        diameter: the most steps there; at least so many where sampled.
        degree_centralisation: Σ(max - d) / ((n-1)(n-2)): 1 for a star, 0 where all are equal.
        closeness_centralisation: Σ(max - c) / ((n-1)(n-2)/(2n-3)) in the largest component,
            c = (n-1) / Σ distances and n its nodes.
        betweenness_centralisation: Σ(max - b) / (n-1), b normalised by (n-1)(n-2)/2.
        degree_assortativity: correlation of the degrees at both ends of an edge (Newman 2003).
        transitivity: closed pairs of neighbours / all pairs of neighbours (3 triangles / triads).
        clustering: the mean over nodes of that share, 0 for nodes with fewer than two neighbours.
        how: which values are sampled, by name.
    """

    nodes: int
    edges: int
    density: float
    components: int
    largest: int
    largest_share: float
    mean_distance: float
    diameter: int
    degree_centralisation: float
    closeness_centralisation: float
    betweenness_centralisation: float
    degree_assortativity: float
    transitivity: float
    clustering: float
    how: dict[str, str]


def whole(graph: BlockGraph, *, seed: int = SEED) -> Whole:
    """Describe a network as a whole. Ties count once, whatever they weigh.

    Centralisation after L. C. Freeman 1979, Centrality in social networks: conceptual
    clarification, Social Networks 1:215-239.

    >>> star = BlockGraph.of_matrix(["ICLEI", "Bonn", "Nice"], [[0, 1, 1], [1, 0, 0], [1, 0, 0]])
    >>> found = whole(star)
    >>> found.degree_centralisation, found.betweenness_centralisation, found.diameter
    (1.0, 1.0, 2)
    """
    n, sizes, degrees = len(graph), graph.sizes, graph.degrees.astype(np.float64)
    components, inside = _components(graph)
    steps = distances(inside, np.arange(inside.block_count), seed=seed)
    between = betweenness(graph, seed=seed)
    triads, closed = degrees * (degrees - 1) / 2, triangles(graph)
    clustered = np.divide(closed, triads, out=np.zeros_like(closed), where=triads > 0)
    how = {"mean_distance": steps.how, "diameter": steps.how}
    how |= {"closeness_centralisation": steps.how, "betweenness_centralisation": between.how}
    return Whole(
        nodes=n,
        edges=graph.edge_count,
        density=_ratio(2 * graph.edge_count, n * (n - 1)),
        components=components,
        largest=len(inside),
        largest_share=_ratio(len(inside), n),
        mean_distance=_mean_distance(inside, steps),
        diameter=int(steps.farthest.max(initial=0)),
        degree_centralisation=_centralisation(degrees, sizes, (n - 1) * (n - 2)),
        closeness_centralisation=_closeness(inside, steps),
        betweenness_centralisation=_centralisation(between.values, sizes, n - 1 if n > 2 else 0),
        degree_assortativity=_assortativity(graph),
        transitivity=_ratio(float(closed @ sizes), float(triads @ sizes)),
        clustering=_ratio(float(clustered @ sizes), n),
        how={name: words for name, words in how.items() if words != "exact"},
    )


def _ratio(part: float, of: float) -> float:
    return part / of if of else NAN


def _centralisation(values: Floats, sizes: Integers, most: float) -> float:
    """Return the sum of what each node lacks of the highest, over the most that sum can be."""
    return _ratio(float((values.max(initial=0.0) - values) @ sizes), most)


def _components(graph: BlockGraph) -> tuple[int, BlockGraph]:
    """Return how many components there are, and the largest; without any tie that is one node."""
    if not graph.edge_count:
        first = graph.nodes[:1]
        return len(graph), BlockGraph.of_matrix(first, np.zeros((len(first), len(first))))
    number, of = csgraph.connected_components(graph.ties, directed=False)
    apart = graph.degrees == 0
    weights = np.bincount(of, np.where(apart, 0, graph.sizes), minlength=number)
    largest = np.flatnonzero(of == int(weights.argmax()))
    return number + int((graph.sizes[apart] - 1).sum()), part(graph, largest)


def _mean_distance(graph: BlockGraph, steps: Distances) -> float:
    weights = graph.sizes[steps.sources]
    return _ratio(float(steps.sums @ weights), float(steps.reached @ weights))


def _closeness(graph: BlockGraph, steps: Distances) -> float:
    """Return closeness centralisation; of a sample, the sum is scaled to all nodes."""
    n, sizes = len(graph), graph.sizes[steps.sources]
    if n < 3:
        return NAN
    close = steps.reached / np.maximum(steps.sums, 1)
    lacking = float((close.max() - close) @ sizes) * n / float(sizes.sum())
    return lacking / ((n - 1) * (n - 2) / (2 * n - 3))


def _assortativity(graph: BlockGraph) -> float:
    """Return Pearson's correlation of the degrees at both ends of an edge, each edge both ways."""
    degrees, sizes = graph.degrees.astype(np.float64), graph.sizes.astype(np.float64)
    ends = degrees * sizes
    total = float(ends.sum())
    if not total:
        return NAN
    mean = float(ends @ degrees) / total
    off = degrees - mean
    spread = float(ends @ off**2) / total
    if spread <= 1e-12 * max(mean**2, 1.0):
        return NAN
    ties = sparse.csr_array(graph.adjacency)
    weighted = off * sizes
    across = np.asarray(ties @ weighted, dtype=np.float64)
    product = float((weighted * across).sum() + (off * weighted * graph.joined_within).sum())
    return product / total / spread
