"""Who lies between others, and who is near them: measures of shortest paths, which count steps."""

from dataclasses import dataclass
from weakref import WeakKeyDictionary

import numpy as np

from graph.analysis.measures import brandes
from graph.analysis.measures.brandes import Ties
from graph.analysis.measures.cost import SECOND, affordable, of_dependencies, of_distances
from graph.analysis.measures.distances import Tally, tally
from graph.analysis.measures.sampling import Sample
from graph.analysis.measures.values import SEED, Values
from graph.network.matrices.block_graph import BlockGraph, Floats, Integers

EXACT = 30.0
"""What is searched from all nodes takes at most so many seconds of one core."""
WORK = 10.0
"""Beyond, from so many nodes that it takes about this many seconds."""


def betweenness(graph: BlockGraph, *, exact: bool | None = None, seed: int = SEED) -> Values:
    """Share of shortest paths between others that lead through a node (Freeman 1977).

    For each pair of others the part of their shortest paths that leads through the node, summed
    and divided by the number of pairs, (n-1)(n-2)/2: 0 for a node that nobody needs, 1 for the
    middle of a star. L. C. Freeman, A set of measures of centrality based on betweenness,
    Sociometry 40:35-41; computed after Brandes (2001) on blocks of equivalent nodes.

    Where that takes longer than `EXACT`, it is estimated from searches from randomly drawn
    sources (U. Brandes and C. Pich, Int. J. Bifurcation and Chaos 17:2303-2318, 2007), with a
    standard error for each value; `exact` True or False decides otherwise.

    >>> star = [[0, 1, 1], [1, 0, 0], [1, 0, 0]]
    >>> betweenness(BlockGraph.of_matrix(["ICLEI", "Bonn", "Almada"], star)).values.tolist()
    [1.0, 0.0, 0.0]
    """
    n = len(graph)
    pairs = (n - 1) * (n - 2) / 2 if n > 2 else 1.0
    cost = of_dependencies(Ties.of(graph)) if exact is not True else 0.0
    if exact is None:
        exact = graph.block_count * cost <= EXACT * SECOND
    if exact:
        return Values(raw_betweenness(graph) / pairs)
    sample = Sample.draw(graph.sizes, affordable(cost, WORK), seed)
    raw, error = _sampled_betweenness(graph, sample)
    if sample.complete:
        return Values(raw / pairs)
    return Values(raw / pairs, error / pairs, str(sample))


def raw_betweenness(graph: BlockGraph) -> Floats:
    """Number of pairs of others whose shortest paths lead through a node, not normalised.

    A pair counts by the part of its shortest paths that leads there, and once (not both ways).
    """
    return _sampled_betweenness(graph, Sample.of_all(graph.sizes))[0]


def closeness(graph: BlockGraph, *, exact: bool | None = None, seed: int = SEED) -> Values:
    """How few steps a node is from all that it reaches, scaled by the part of all that it reaches.

    r/(n-1) · r/Σd with r the nodes in reach and d the steps to each; 0 for one that reaches
    nobody, 1 for one that is tied to all (S. Wasserman and K. Faust, Social Network Analysis,
    1994, formula 5.22, as in networkx). Past a size the sum is estimated (see `Distances`).

    >>> star = [[0, 1, 1], [1, 0, 0], [1, 0, 0]]
    >>> closeness(BlockGraph.of_matrix(["ICLEI", "Bonn", "Almada"], star)).values.round(3).tolist()
    [1.0, 0.667, 0.667]
    """
    found = distances(graph, exact=exact, seed=seed)
    others = max(len(graph) - 1, 1)
    steps = np.maximum(found.steps, 1.0)
    values = found.reached / others * found.reached / steps
    error = None if found.steps_error is None else values * found.steps_error / steps
    return Values(values, error, found.how)


def harmonic(graph: BlockGraph, *, exact: bool | None = None, seed: int = SEED) -> Values:
    """Mean of the inverse distances to all others: Σ1/d / (n-1), between 0 and 1.

    Who is out of reach counts 0 (M. Marchiori and V. Latora, Physica A 285:539-546, 2000; Y.
    Rochat, ASNA 2009). Past a size the sum is estimated (see `Distances`).

    >>> star = [[0, 1, 1], [1, 0, 0], [1, 0, 0]]
    >>> harmonic(BlockGraph.of_matrix(["ICLEI", "Bonn", "Almada"], star)).values.tolist()
    [1.0, 0.75, 0.75]
    """
    found = distances(graph, exact=exact, seed=seed)
    others = max(len(graph) - 1, 1)
    error = None if found.inverse_error is None else found.inverse_error / others
    return Values(found.inverse / others, error, found.how)


@dataclass(frozen=True, eq=False)
class Distances:
    """What a node of each block has in reach, and how far away: sums over the others.

    Where all take longer than `EXACT`, steps are counted from randomly drawn nodes only (D.
    Eppstein and J. Wang, Fast approximation of centrality, J. Graph Algorithms Appl. 8:39-45,
    2004), with a standard error for each sum; how many are in reach is exact all the same.
    """

    reached: Floats
    steps: Floats
    inverse: Floats
    steps_error: Floats | None
    inverse_error: Floats | None
    how: str


_KEPT: "WeakKeyDictionary[BlockGraph, dict[bool | int, Distances]]" = WeakKeyDictionary()


def distances(graph: BlockGraph, *, exact: bool | None = None, seed: int = SEED) -> Distances:
    """Count the steps from a node of each block to all others; kept as long as the graph is."""
    if exact is None:
        exact = graph.block_count * of_distances(Ties.of(graph)) <= EXACT * SECOND
    kept = _KEPT.setdefault(graph, {})
    key = True if exact else -1 - seed
    if key not in kept:
        kept[key] = _distances(graph, _sample(graph, exact, seed))
    return kept[key]


def _sample(graph: BlockGraph, exact: bool, seed: int) -> Sample:
    if exact:
        return Sample.of_all(graph.sizes)
    ties = Ties.of(graph)
    small = np.flatnonzero(ties.reach < ties.reach.max(initial=0))
    return Sample.draw(graph.sizes, affordable(of_distances(ties), WORK), seed, small)


def _distances(graph: BlockGraph, sample: Sample) -> Distances:
    ties = Ties.of(graph)
    certain = tally(ties, sample.certain, sample.certain_nodes).plus(_twins(graph))
    if not sample.size:
        return Distances(certain.reached, certain.steps, certain.inverse, None, None, "exact")
    drawn = tally(ties, sample.drawn, sample.drawn_nodes)
    whole = np.bincount(ties.component, graph.sizes)[ties.component] - 1
    reached = np.where(ties.degrees > 0, whole, graph.joined_within).astype(np.float64)
    steps = certain.steps + sample.scale * drawn.steps
    inverse = certain.inverse + sample.scale * drawn.inverse
    if sample.complete:
        return Distances(reached, steps, inverse, None, None, "exact")
    return Distances(
        reached,
        steps,
        inverse,
        sample.error(drawn.steps, drawn.steps_squared),
        sample.error(drawn.inverse, drawn.inverse_squared),
        str(sample),
    )


def _twins(graph: BlockGraph) -> Tally:
    """Count the others of its own block: 1 step away where they are joined, else 2 where both
    have a neighbour.
    """
    found = Tally.empty(graph.block_count)
    tied = np.diff(graph.ties.indptr) > 0
    joined = np.flatnonzero(graph.within > 0)
    found.add(joined, _others(graph, joined), 1)
    open_ = np.flatnonzero((graph.within == 0) & tied)
    found.add(open_, _others(graph, open_), 2)
    return found


def _others(graph: BlockGraph, blocks: Integers) -> Floats:
    return (graph.sizes[blocks] - 1).astype(np.float64)


def _sampled_betweenness(graph: BlockGraph, sample: Sample) -> tuple[Floats, Floats]:
    """Return un-normalised betweenness with its standard error."""
    ties = Ties.of(graph)
    halved = sample.size > 0
    certain, _ = brandes.dependencies(ties, sample.certain, sample.certain_nodes, halved=halved)
    drawn, squares = brandes.dependencies(ties, sample.drawn, sample.drawn_nodes, halved=halved)
    total = certain + sample.scale * drawn + _between_twins(graph)
    error = sample.error(drawn, squares, least=1.0)
    return total / 2, np.where(graph.degrees > 1, error / 2, 0.0)


def _between_twins(graph: BlockGraph) -> Floats:
    """Add up the paths between nodes of one block that are not joined: through each neighbour."""
    pairs = np.where(graph.within == 0, graph.sizes * (graph.sizes - 1.0), 0.0)
    ways = np.asarray(graph.adjacency @ graph.sizes.astype(np.float64))
    return np.asarray(graph.adjacency @ (pairs / np.maximum(ways, 1.0)))
