"""What searches cost, and from how many nodes one can afford to search.

The figures are nanoseconds of one core, measured on projections, two-mode networks, trees and
grids of 10³ to 10⁶ ties. They decide only whether a measure is exact, so that rough ones do; they
depend on the network alone, so that the same network is always treated alike.
"""

from graph.analysis.measures import waves
from graph.analysis.measures.brandes import Ties

SECOND = 10**9
FEWEST = 256
"""From how many nodes at least is searched where a measure is sampled."""


def of_dependencies(ties: Ties) -> float:
    """Return the cost of one source of betweenness: there, and back again."""
    blocks, count = len(ties.sizes), ties.adjacency.nnz
    if waves.are_better(blocks, count, ties.depth):
        return 90.0 * count
    return 10.0 * blocks * ties.depth + 6.0 * count


def of_distances(ties: Ties) -> float:
    """Return the cost of one source of closeness, one of many that go at once."""
    blocks, count = len(ties.sizes), ties.adjacency.nnz
    if waves.are_better(blocks, count, ties.depth):
        return 60.0 * count
    return 0.8 * blocks * ties.depth + 0.4 * count


def affordable(cost: float, seconds: float) -> int:
    """Return from how many nodes to search in so many seconds of one core."""
    return max(FEWEST, int(seconds * SECOND // max(cost, 1.0)))
